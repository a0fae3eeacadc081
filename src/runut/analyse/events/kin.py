"""Which acts of a document tell the same happening again, as far as their sides show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from runut.analyse.draft import Referents
from runut.analyse.events.act import Act
from runut.records import Entity

MEETINGS = frozenset({"CONSULT", "AGREE"})
KINDS = (frozenset({"MIL", "COP", "GOV", "SPY"}), frozenset({"REB", "UAF", "PRM", "CRM"}))
WINDOW = 120  # acts on either side that are compared
LATER = 2  # an act told before counts as this much nearer than one told after


def countries(idents: Sequence[str], who: Referents) -> frozenset[str]:
    """The countries of entities; an entity without one stands for itself."""
    return frozenset(who.entity(ident).country or ident for ident in idents)


def likeness(act: Act, other: Act, who: Referents) -> int:
    """How alike the sides of two acts are: 3 the same entities, 2 the same actors, 1 the same states, 0 unlike."""
    if act.sides == other.sides:
        return 3
    if _strangers(act, other, who):
        return 0
    ours, theirs = countries(act.actors, who), countries(act.recipients, who)
    same = ours == countries(other.actors, who) and theirs == countries(other.recipients, who)
    if same and set(act.actors) & set(other.actors):
        return 2
    if act.roles == "meeting" and other.roles in ("meeting", "visit"):
        same = ours | theirs == countries((*other.actors, *other.recipients), who)
    return 1 if same and len(ours | theirs) > 1 else 0


def _strangers(act: Act, other: Act, who: Referents) -> bool:
    """Whether the acts name other persons of some one country."""
    ours, theirs = _persons(act, who), _persons(other, who)
    return any(not ours[country] & theirs[country] for country in ours.keys() & theirs.keys())


def _persons(act: Act, who: Referents) -> dict[str | None, set[str]]:
    """The persons of an act by their countries."""
    found: dict[str | None, set[str]] = defaultdict(set)
    for ident in act.sides:
        if who.entity(ident).type == "PER":
            found[who.entity(ident).country].add(ident)
    return found


def nearest_kin(
    acts: Sequence[Act], index: int, who: Referents, useful: Callable[[Act], bool], kinds: frozenset[str] | None = None
) -> Act | None:
    """The act most like that at `index`, nearest first, among those of its kind that are `useful`.

    Args:
        acts: the acts of a document in order.
        index: which act.
        who: its referents.
        useful: whether an act has what is wanted.
        kinds: the types that count; the act's own, if not given.
    """
    wanted = kinds or frozenset({acts[index].type})
    best: tuple[int, int, int] | None = None
    for other in range(max(0, index - WINDOW), min(len(acts), index + WINDOW)):
        candidate = acts[other]
        if other == index or candidate.type not in wanted or not useful(candidate):
            continue
        level = likeness(acts[index], candidate, who)
        distance = index - other if other < index else other - index + LATER
        if level and (best is None or (level, -distance) > best[:2]):
            best = (level, -distance, other)
    return acts[best[2]] if best is not None else None


def against_them(sides: Sequence[str], victims: Sequence[str], who: Referents) -> tuple[str, ...]:
    """Those of the sides of a fight who are not of the side of the victims: of another state, or of another kind."""
    struck = [who.entity(victim) for victim in victims]
    return tuple(i for i in sides if not any(_one_side(who.entity(i), victim, who) for victim in struck))


def _one_side(first: Entity, second: Entity, who: Referents) -> bool:
    """Whether entities are of one state, and both of those who bear its arms, both rebels, or both unarmed."""
    return first.country == second.country and _kind(first, who) == _kind(second, who)


def _kind(entity: Entity, who: Referents) -> int:
    """Of which kind an entity is; members of a body are of its kind ("anggota X")."""
    sector = entity.sector
    if sector is None and entity.type == "NOM":
        bodies = (e for e in who.entities() if e.type == "ORG" and e.name in entity.name)
        sector = next((e.sector for e in bodies), None)
    return next((n for n, sectors in enumerate(KINDS) if sector in sectors), len(KINDS))

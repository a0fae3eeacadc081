"""How strongly two acts seem one happening, with the reasons: sides, kind of act, days, place, words."""

from __future__ import annotations

from itertools import combinations

from runut.link.acts import MEETING, Act, Side, not_done
from runut.link.backing import backed

CARRIED_OUT = frozenset({"AID", "COOPERATE", "SUPPORT"})  # what a plan (AGREE) may be of
MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE", MEETING})


def likeness(a: Act, b: Act) -> tuple[float, str] | None:
    """How strongly two acts seem one happening, with the reasons; `None` where they cannot be.

    Sides count most; then the kind of act its trigger tells, the days, the place, and the words around the triggers.
    """
    stages = a.kind == MEETING or "AGREE" in (a.kind, b.kind)
    if not (a.kind == b.kind or _plan_of(a, b) or _plan_of(b, a)) or not a.span.meets(b.span):
        return None
    if not stages and not_done(a) != not_done(b):
        return None
    sides = _sides(a, b)
    if sides is None or not backed(a, b):
        return None
    total, reasons = sides
    for part in (_trigger(a, b), _retold(a, b), _days(a, b), _where(a, b), _wording(a, b)):
        if part:
            total, reasons = total + part[0], [*reasons, part[1]]
    return total, "; ".join(r for r in reasons if r)


def _plan_of(plan: Act, deed: Act) -> bool:
    """Whether one act is told as planned and the other as carried out, by the same kind of trigger; no state is."""
    return plan.kind == "AGREE" and deed.kind in CARRIED_OUT and plan.act == deed.act and not deed.lasts


def _sides(a: Act, b: Act) -> tuple[float, list[str]] | None:
    if a.kind == MEETING:
        return _meeting_sides(a, b)
    mutual = not a.recipients.actors and not b.recipients.actors
    if mutual or (a.kind in MUTUAL and not (a.recipients.actors and b.recipients.actors)):
        if a.sides.countries - b.sides.countries and b.sides.countries - a.sides.countries:
            return None
        pairs = [(a.sides, b.sides)]
    else:
        pairs = [(a.actors, b.actors), (a.recipients, b.recipients)]
        half_told = any(bool(ours.actors) != bool(theirs.actors) for ours, theirs in pairs)
        if half_told and a.doc != b.doc and not a.words & b.words:
            return None
    total, reasons = 0.0, []
    for ours, theirs in pairs:
        agreed = _side_agrees(ours, theirs)
        if agreed is None:
            return None
        total += agreed * (1.0 if len(pairs) == 1 else 0.5)
        reasons += ["same sides"] if agreed > 0.9 and "same sides" not in reasons else []
    return total * 0.8, reasons


def _side_agrees(ours: Side, theirs: Side) -> float | None:
    """Agreement of one side: 1 where the same take part, less where countries agree, `None` if they differ."""
    if not ours.actors and not theirs.actors:
        return 0.6
    if not ours.actors or not theirs.actors:
        return 0.4
    if ours.actors == theirs.actors:
        return 1.0
    if ours.actors & theirs.actors:
        return 0.9
    if not ours.countries & theirs.countries or (ours.persons and theirs.persons):
        return None
    return 0.8 if ours.countries == theirs.countries else 0.6


def _meeting_sides(a: Act, b: Act) -> tuple[float, list[str]] | None:
    """Meetings have no direction: the same persons met, or the same person visited the same land."""
    ours, theirs = a.sides, b.sides
    in_person = len(ours.persons & theirs.persons) > 1
    if a.known and b.known and a.act != b.act and (a.apart or b.apart or not in_person):
        return None
    if ours.actors == theirs.actors:
        return (0.8, ["same participants"]) if len(ours.actors) > 1 else (0.5, ["same participant"])
    if not ours.countries & theirs.countries or not ours.actors & theirs.actors:
        return None
    if len(ours.actors) == 1 or len(theirs.actors) == 1:
        if ours.unnamed != theirs.unnamed:
            return None  # who else took part is told, if not by name
        return (0.6, ["one participant the same, the other not told"]) if a.act == b.act else None
    if len(ours.persons) > 1 and len(theirs.persons) > 1:
        return (0.6, ["most participants the same"]) if nested(frozenset({ours.persons, theirs.persons})) else None
    if ours.persons and theirs.persons and ours.persons != theirs.persons:
        # one text names both persons, the other one person and the other's land
        one_level = a.act == b.act and a.doc == b.doc
        return (0.45, ["one participant the same, the other by country"]) if one_level else None
    return 0.6, ["shared participants"]


def _trigger(a: Act, b: Act) -> tuple[float, str]:
    if a.act and a.act == b.act:
        return 0.25, "same kind of act"
    if not (a.known and b.known):
        return -0.15, ""
    return (0.0, "") if a.kind == MEETING else (-0.3, "")


def _retold(a: Act, b: Act) -> tuple[float, str] | None:
    """One document that tells an act of the same sides again most often means the same act."""
    same = a.doc == b.doc and a.actors.actors == b.actors.actors and a.recipients.actors == b.recipients.actors
    return (0.1, "told again by the same document") if same and a.sides.actors else None


def _days(a: Act, b: Act) -> tuple[float, str] | None:
    if not (a.event.from_ or a.event.to) or not (b.event.from_ or b.event.to):
        return (0.05, "told in the same days") if a.when.known and b.when.known else None
    exact = a.when == b.when
    return (0.25, "same days") if exact else (0.15, "days that meet")


def _where(a: Act, b: Act) -> tuple[float, str] | None:
    if not a.place or not b.place:
        return None
    return (0.1, "same place") if a.place == b.place else (-0.05, "")


def _wording(a: Act, b: Act) -> tuple[float, str] | None:
    common = len(a.words & b.words)
    share = common / max(1, min(len(a.words), len(b.words)))
    return (0.4 * share, "told in like words") if common else None


def nested(groups: frozenset[frozenset[str]]) -> bool:
    """Whether of any two groups of persons one holds the other."""
    return all(a <= b or b <= a for a, b in combinations(groups, 2))

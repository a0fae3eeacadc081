"""Incidents: events, within and across documents, that are one happening.

Acts meet in blocks of kind and country. The most alike pairs are joined first; no incident holds days, kinds
or persons that exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from runut.link.acts import MEETING, Act
from runut.link.clusters import Clusters, Group, Tie, tie
from runut.link.likeness import CARRIED_OUT, MUTUAL, likeness, nested
from runut.link.material import Interval
from runut.records import Judgement

ENOUGH = 0.92
BROAD = frozenset({"AGREE", "COOPERATE", "SUPPORT"})  # kinds that hold acts of many sorts
TRIED = 20  # groups of one signature that an act is compared with
MANY = 8  # countries of one act that are looked at in pairs


def cluster(acts: dict[str, Act], judgements: Sequence[Judgement] = ()) -> list[Group]:
    """Group acts into incidents; every act is a member of exactly one."""
    clusters = Clusters({key: _traits(act) for key, act in acts.items()}, _together, judgements)
    ties, heads = _alike(acts)
    clusters.join_all(ties)
    clusters.join_all(_ties([acts[key] for key in heads]))
    return clusters.groups()


@dataclass(frozen=True)
class Traits:
    """What the members of one incident agree in: kind, days, persons and lands of each country."""

    kinds: frozenset[str]
    when: Interval
    persons: frozenset[str]
    campaign: bool
    who: frozenset[frozenset[str]]
    toward: frozenset[tuple[str, str]]  # from whose country to whose, of acts that one does to another
    classes: frozenset[str]  # of what only the trigger tells apart: broad kinds; visits, talks, briefings of one person


def _traits(act: Act) -> Traits:
    persons = act.sides.persons
    told_by_class = act.kind in BROAD or (act.kind == MEETING and len(persons) < 2)
    return Traits(
        kinds=frozenset({act.kind}),
        when=act.span,
        persons=persons,
        campaign=act.campaign and not act.lasts,
        who=frozenset({persons} if persons else ()),
        toward=_toward(act),
        classes=frozenset({act.act} if act.act and act.known and told_by_class else ()),
    )


def _toward(act: Act) -> frozenset[tuple[str, str]]:
    if act.kind in MUTUAL:
        return frozenset()
    return frozenset((a, b) for a in act.actors.countries for b in act.recipients.countries if a != b)


def _together(a: Traits, b: Traits) -> Traits | None:
    kinds = a.kinds | b.kinds
    if len(kinds - {"AGREE"}) > 1 or (MEETING in kinds and len(kinds) > 1) or not a.when.meets(b.when):
        return None
    classes = a.classes | b.classes
    if len(classes) > 1:
        return None
    if MEETING in kinds and a.who and b.who and not nested(a.who | b.who):
        return None
    if any((y, x) in b.toward for x, y in a.toward):
        return None
    return Traits(
        kinds=kinds,
        when=_days(a, b),
        campaign=a.campaign or b.campaign,
        persons=a.persons | b.persons,
        who=a.who | b.who,
        toward=a.toward | b.toward,
        classes=classes,
    )


def _days(a: Traits, b: Traits) -> Interval:
    """The days that two groups agree on; of a campaign and what happens within it, those of the campaign."""
    for longer, shorter in ((a, b), (b, a)):
        if longer.campaign and longer.when.within(shorter.when) == shorter.when:
            return longer.when
    return a.when.within(b.when)


def _same(acts: dict[str, Act]) -> dict[tuple[object, ...], list[str]]:
    """Acts by signature."""
    found: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for key in sorted(acts):
        found[acts[key].signature].append(key)
    return found


def _alike(acts: dict[str, Act]) -> tuple[list[Tie], list[str]]:
    """Acts of one signature are one, if more than the type speaks for it: ties, and the first of each such group."""
    ties: list[Tie] = []
    heads: list[str] = []
    for keys in _same(acts).values():
        firsts: list[str] = []
        for key in keys:
            first = next((f for f in firsts[:TRIED] if _enough(acts[f], acts[key])), None)
            if first is None:
                firsts.append(key)
            else:
                ties.append(tie(first, key, 9.0, "told alike: same act, sides, time and place"))
        heads += firsts
    return ties, heads


def _enough(a: Act, b: Act) -> bool:
    scored = likeness(a, b)
    return scored is not None and scored[0] >= ENOUGH


def _ties(acts: Sequence[Act]) -> Iterator[Tie]:
    """Ties of acts that share a block; each pair is compared in the first block that both are in."""
    blocks_of = {act.key: frozenset(_blocks_of(act)) for act in acts}
    for block, members in _blocks(acts, blocks_of):
        for a, b in _near(members):
            first = min(blocks_of[a.key] & blocks_of[b.key]) == block
            if first and (block.paired or _one_sided(a) or _one_sided(b)):
                scored = likeness(a, b)
                if scored and scored[0] >= ENOUGH:
                    yield tie(a.key, b.key, *scored)


class Block(NamedTuple):
    """Where acts meet that may be one: a kind and a pair of countries, which come first, or one country or none."""

    alone: bool
    kind: str
    a: str
    b: str

    @property
    def paired(self) -> bool:
        """Whether it is of two countries, so that all acts in it are compared."""
        return not self.alone


def _blocks_of(act: Act) -> Iterator[Block]:
    countries = sorted(act.sides.countries)
    for kind in (act.kind, *sorted(CARRIED_OUT)) if act.kind == "AGREE" else (act.kind,):
        yield from (Block(True, kind, country, "") for country in countries or [""])
        yield from (Block(False, kind, a, b) for a, b in combinations(countries[:MANY], 2))


def _blocks(acts: Sequence[Act], blocks_of: Mapping[str, Iterable[Block]]) -> Iterator[tuple[Block, list[Act]]]:
    """The acts of each block; those of one country only where the other side of some is not told."""
    found: dict[Block, list[Act]] = defaultdict(list)
    for act in acts:
        for block in blocks_of[act.key]:
            found[block].append(act)
    for block in sorted(found):
        if block.paired or any(_one_sided(a) for a in found[block]):
            yield block, found[block]


def _one_sided(act: Act) -> bool:
    return len(act.sides.countries) < 2


def _near(acts: Sequence[Act]) -> Iterator[tuple[Act, Act]]:
    """Pairs of a block whose days can meet: sorted by first day, compared until the next begins too late."""
    dated = sorted((a for a in acts if a.span.first and a.span.last), key=lambda a: (a.span.first, a.key))
    undated = [a for a in acts if not (a.span.first and a.span.last)]
    yield from combinations(undated, 2)
    yield from ((a, b) for a in undated for b in dated if a.span.meets(b.span))
    for i, a in enumerate(dated):
        for b in dated[i + 1 :]:
            if not a.span.meets(b.span):
                break
            yield a, b

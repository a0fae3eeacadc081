"""Incidents: events, within and across documents, that are one happening.

Events meet in blocks of kind and countries. Two are compared by sides, time, place, trigger and the words around it;
the best pairs are joined first, and no incident holds days, places of meeting or persons that exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from runut.link.actors import Cast
from runut.link.clusters import Clusters, Group, Tie, tie
from runut.link.ids import member
from runut.link.material import Interval, Material, Page
from runut.records import Event, Judgement

MEETING = "MEETING"
CARRIED_OUT = frozenset({"AID", "COOPERATE", "SUPPORT"})  # what a plan (AGREE) may be of
MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE", MEETING})
PLANNED = frozenset({"future", "hypothetical"})
NEAR = timedelta(days=14)  # an undated act of running news happened this near to the day it is told from
AROUND = 80  # code points on each side of a trigger whose words tell acts of one kind apart
ENOUGH = 0.95


@dataclass(frozen=True)
class Side:
    """Those on one side of an act: persons by actor id, the countries of all, and every actor id."""

    persons: frozenset[str]
    countries: frozenset[str]
    actors: frozenset[str]
    unnamed: frozenset[str] = frozenset()  # those of whom not even the country is known: no evidence, but told

    def __or__(self, other: Side) -> Side:
        return Side(
            self.persons | other.persons,
            self.countries | other.countries,
            self.actors | other.actors,
            self.unnamed | other.unnamed,
        )


@dataclass(frozen=True)
class Act:
    """One event with what linking compares."""

    key: str
    doc: str
    event: Event
    kind: str
    act: str | None
    known: bool  # whether the act is a class of the lexicon, not a stem
    apart: bool  # whether the act is never another stage of a meeting of the same persons
    actors: Side
    recipients: Side
    when: Interval
    place: str | None
    words: frozenset[str]
    lasts: bool

    @property
    def sides(self) -> Side:
        """All who take part."""
        return self.actors | self.recipients

    @property
    def signature(self) -> tuple[object, ...]:
        """What makes two acts the same for every comparison."""
        return (self.kind, self.act, self.actors, self.recipients, self.when, self.place)


def acts_of(material: Material, cast: Cast) -> dict[str, Act]:
    """All events as acts, by their keys."""
    return {act.key: act for page in material for act in (_act(page, e, material, cast) for e in page.analysis.events)}


def cluster(acts: dict[str, Act], judgements: Sequence[Judgement] = ()) -> list[Group]:
    """Group acts into incidents; every act is a member of exactly one."""
    clusters = Clusters({key: _traits(act) for key, act in acts.items()}, _together, judgements)
    representatives = [min(same) for same in _same(acts).values()]
    clusters.join_all(_alike(acts))
    clusters.join_all(_ties([acts[key] for key in representatives]))
    return clusters.groups()


def _act(page: Page, event: Event, material: Material, cast: Cast) -> Act:
    words = material.words
    trigger = page.text[event.trigger.start : event.trigger.end]
    known = words.trigger_class(trigger)
    act = known or min((w.stem for w in words.of(trigger)), default=None)
    staged = act in words.staged and event.type in ("AGREE", "CONSULT", "REJECT")
    lasts = act in words.lasting
    sentence = page.sentence(event.trigger.start)
    around = page.text[
        max(sentence.start, event.trigger.start - AROUND) : min(sentence.end, event.trigger.end + AROUND)
    ]
    return Act(
        key=member(page.id, event.id),
        doc=page.id,
        event=event,
        kind=MEETING if staged or event.type == "CONSULT" else event.type,
        act=act,
        known=known is not None,
        apart=known in words.apart,
        actors=_side(page.id, event.actors, cast),
        recipients=_side(page.id, event.recipients, cast),
        when=_when(page, event, lasts=lasts),
        place=_place(event, page, cast),
        words=words.content(around),
        lasts=lasts,
    )


def _side(doc: str, entities: Iterable[str], cast: Cast) -> Side:
    found = [a for e in entities if (a := cast.of(doc, e))]
    known = [a for a in found if a.country or a.type != "NOM"]
    return Side(
        frozenset(a.id for a in known if a.type == "PER"),
        frozenset(a.country or a.id for a in known),
        frozenset(a.id for a in known),
        frozenset(a.id for a in found if a not in known),
    )


def _when(page: Page, event: Event, *, lasts: bool) -> Interval:
    """The days of an event; for an undated act of running news, those around the day it is told from."""
    stated = page.when(event)
    planned = bool(PLANNED & set(event.aux)) or event.type == "AGREE"
    if stated.known or lasts or "historical" in event.aux or page.told is None:
        return stated
    if planned:
        return Interval(page.told - timedelta(days=1), None)
    return Interval(page.told - NEAR, page.told + NEAR)


def _place(event: Event, page: Page, cast: Cast) -> str | None:
    """The actor id of an event's place, where the document knows it as an entity."""
    if not event.place:
        return None
    nearest = event.place.partition(",")[0].strip()  # "town, country"
    named = [e.id for e in page.analysis.entities if nearest in (e.name, *e.aliases)]
    actor = cast.of(page.id, min(named)) if named else None
    return actor.id if actor else nearest.casefold()


# ---------------------------------------------------------------- what one incident may hold


@dataclass(frozen=True)
class Traits:
    """What the members of one incident agree in: kind, days, persons and lands of each country."""

    kinds: frozenset[str]
    when: Interval
    persons: frozenset[str]
    who: frozenset[frozenset[str]]


def _traits(act: Act) -> Traits:
    stated = Interval(None, None) if act.lasts else act.when
    return Traits(
        frozenset({act.kind}), stated, act.sides.persons, frozenset({act.sides.persons} if act.sides.persons else ())
    )


def _together(a: Traits, b: Traits) -> Traits | None:
    kinds = a.kinds | b.kinds
    if len(kinds - {"AGREE"}) > 1 or (MEETING in kinds and len(kinds) > 1) or not a.when.meets(b.when):
        return None
    if MEETING in kinds and a.who and b.who and not _nested(a.who | b.who):
        return None
    return Traits(kinds, a.when.within(b.when), a.persons | b.persons, a.who | b.who)


def _nested(groups: frozenset[frozenset[str]]) -> bool:
    """Whether of any two groups of persons one holds the other."""
    return all(a <= b or b <= a for a, b in combinations(groups, 2))


# ---------------------------------------------------------------- evidence


def _same(acts: dict[str, Act]) -> dict[tuple[object, ...], list[str]]:
    """Acts by signature."""
    found: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for key in sorted(acts):
        found[acts[key].signature].append(key)
    return found


def _alike(acts: dict[str, Act]) -> Iterator[Tie]:
    """Acts of one signature are one, if more than the type speaks for it."""
    for keys in _same(acts).values():
        first = acts[keys[0]]
        if len(keys) > 1 and (scored := score(first, acts[keys[1]])) and scored[0] >= ENOUGH:
            for key in keys[1:]:
                yield tie(keys[0], key, 9.0, "told alike: same act, sides, time and place")


def _ties(acts: Sequence[Act]) -> Iterator[Tie]:
    blocks: dict[tuple[str, str], list[Act]] = defaultdict(list)
    for act in acts:
        for country in sorted(act.sides.countries) or [""]:
            for kind in CARRIED_OUT if act.kind == "AGREE" else ():
                blocks[kind, country].append(act)
            blocks[act.kind, country].append(act)
    seen: set[tuple[str, str]] = set()
    for members in blocks.values():
        for a, b in _near(members):
            pair = (min(a.key, b.key), max(a.key, b.key))
            if pair not in seen:
                seen.add(pair)
                scored = score(a, b)
                if scored and scored[0] >= ENOUGH:
                    yield tie(a.key, b.key, *scored)


def _near(acts: Sequence[Act]) -> Iterator[tuple[Act, Act]]:
    """Pairs of a block whose days can meet: sorted by first day, compared until the next begins too late."""
    dated = sorted((a for a in acts if a.when.first and a.when.last), key=lambda a: (a.when.first, a.key))
    undated = [a for a in acts if not (a.when.first and a.when.last)]
    yield from combinations(undated, 2)
    yield from ((a, b) for a in undated for b in dated if a.when.meets(b.when))
    for i, a in enumerate(dated):
        for b in dated[i + 1 :]:
            if not a.when.meets(b.when):
                break
            yield a, b


def score(a: Act, b: Act) -> tuple[float, str] | None:
    """How strongly two acts seem one happening, with the reasons; `None` where they cannot be.

    Sides count most; then the kind of act its trigger tells, the days, the place, and the words around the triggers.
    """
    if not (a.kind == b.kind or _plan_of(a, b) or _plan_of(b, a)) or not a.when.meets(b.when):
        return None
    sides = _sides(a, b)
    if sides is None:
        return None
    total, reasons = sides
    for part in (_trigger(a, b), _certainty(a, b), _retold(a, b), _days(a, b), _where(a, b), _wording(a, b)):
        if part:
            total, reasons = total + part[0], [*reasons, part[1]]
    return total, "; ".join(r for r in reasons if r)


def _plan_of(plan: Act, deed: Act) -> bool:
    """Whether one act is told as planned and the other as carried out, by the same kind of trigger."""
    return plan.kind == "AGREE" and deed.kind in CARRIED_OUT and plan.act == deed.act


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
        return (0.6, ["one participant the same, the other not told"]) if a.act == b.act else None
    if len(ours.persons) > 1 and len(theirs.persons) > 1:
        return (0.6, ["most participants the same"]) if _nested(frozenset({ours.persons, theirs.persons})) else None
    if ours.persons and theirs.persons and ours.persons != theirs.persons:
        # one text names both persons, the other one person and the other's land
        one_level = a.act == b.act and a.doc == b.doc
        return (0.45, ["one participant the same, the other by country"]) if one_level else None
    return 0.6, ["shared participants"]


def _trigger(a: Act, b: Act) -> tuple[float, str]:
    if a.act and a.act == b.act:
        return 0.25, "same kind of act"
    if not (a.known and b.known):
        return -0.05, ""
    return (0.0, "") if a.kind == MEETING else (-0.3, "")


def _certainty(a: Act, b: Act) -> tuple[float, str] | None:
    """What is planned or supposed is another thing than what was done, unless they are stages of a meeting."""
    if a.kind == MEETING or "AGREE" in (a.kind, b.kind):
        return None
    ours, theirs = (set(x.event.aux) & (PLANNED | {"negation"}) for x in (a, b))
    return (-0.3, "") if ours != theirs else None


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

"""Events as acts: who stood on which side, when, where, and in which words, ready to be compared across documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from runut.link.actors import Cast, is_country
from runut.link.ids import member
from runut.link.material import Interval, Material, Page
from runut.records import Event, Span

MEETING = "MEETING"
FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})
OCCASION = 3  # days; force told of more is a campaign, to which what happens within it belongs
PLANNED = frozenset({"future", "hypothetical"})
NOT_DONE = PLANNED | {"negation"}
NEAR = timedelta(days=14)  # an undated act of running news happened this near to the day it is told from
AHEAD = timedelta(days=365)  # how far ahead a plan without a day may lie
AROUND = 80  # code points on each side of a trigger whose words tell acts of one kind apart


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
    company: frozenset[str]  # persons, bodies and places, but no countries, that its document names
    lasts: bool

    @property
    def span(self) -> Interval:
        """The days that tell it from another act like it; none of what lasts, which is the same months apart."""
        return Interval(None, None) if self.lasts else self.when

    @property
    def sides(self) -> Side:
        """All who take part."""
        return self.actors | self.recipients

    @property
    def campaign(self) -> bool:
        """Whether this is force said to have gone on for days, at many places and with growing numbers."""
        stated = self.event.from_ and self.event.to
        return self.kind in FORCE and (self.lasts or bool(stated and (self.when.days or 0) > OCCASION))

    @property
    def signature(self) -> tuple[object, ...]:
        """What makes two acts the same for every comparison."""
        return (self.kind, self.act, self.actors, self.recipients, self.when, self.place, not_done(self))


def not_done(act: Act) -> frozenset[str]:
    """What marks an act as planned, supposed or left undone; empty where it is told as done."""
    return frozenset(act.event.aux) & NOT_DONE


def acts_of(material: Material, cast: Cast) -> dict[str, Act]:
    """All events as acts, by their keys."""
    found: dict[str, Act] = {}
    for page in material:
        company = _company(page, cast)
        made = (_act(page, event, company, material, cast) for event in page.analysis.events)
        found |= {act.key: act for act in made}
    return found


def _company(page: Page, cast: Cast) -> frozenset[str]:
    named = (a for entity in page.entities if (a := cast.of(page.id, entity)))
    return frozenset(a.id for a in named if a.type != "NOM" and a.sector != "JRN" and not is_country(a))


def _act(page: Page, event: Event, company: frozenset[str], material: Material, cast: Cast) -> Act:
    words = material.words
    trigger = page.text[event.trigger.start : event.trigger.end]
    known = words.trigger_class(trigger)
    act = known or next((w.stem for w in words.of(trigger) if w.text not in words.stop), None)
    staged = act in words.staged and event.type in ("AGREE", "CONSULT", "REJECT")
    lasts = act in words.lasting and event.type != "AGREE"  # what is promised may last, promising it does not
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
        words=_around(page, event, material),
        company=company,
        lasts=lasts,
    )


def _around(page: Page, event: Event, material: Material) -> frozenset[str]:
    """The words around a trigger that tell what the act is about: it and the names of who takes part are left out."""
    sentence, trigger = page.sentence(event.trigger.start), event.trigger
    span = Span(max(sentence.start, trigger.start - AROUND), min(sentence.end, trigger.end + AROUND))
    sides = [Span(m.start, m.end) for m in page.mentions(span) if m.entity in (*event.actors, *event.recipients)]
    found, at = set[str](), span.start
    for known in sorted([*sides, trigger], key=lambda s: (s.start, s.end)):
        if known.start >= at:
            found |= material.words.content(page.text[at : known.start])
            at = known.end
    return frozenset(found | material.words.content(page.text[at : span.end]))


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
        return Interval(page.told - timedelta(days=1), page.told + AHEAD)
    return Interval(page.told - NEAR, page.told + NEAR)


def _place(event: Event, page: Page, cast: Cast) -> str | None:
    """The actor id of an event's place, where the document knows it as an entity."""
    if not event.place:
        return None
    nearest = event.place.partition(",")[0].strip()  # "town, country"
    named = [e.id for e in page.analysis.entities if nearest in (e.name, *e.aliases)]
    actor = cast.of(page.id, min(named)) if named else None
    return actor.id if actor else nearest.casefold()

"""Neighbourhoods: documents that have enough in common to be linked with each other.

Every document has marks: the persons, bodies and places that its prose names, the pairs of countries and of persons in
its events, its first sentences. Two documents are neighbours where the marks that they share weigh enough; less is
enough for documents of the same days. A neighbourhood is whatever neighbours connect, and is linked by itself: what a
new document changes ends at its neighbourhood. The better known a name is, the less it weighs: a president or a capital
alone brings no documents together. What is shared must also be a fair part of the poorer document: otherwise whatever
names many would connect everything.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple, Protocol

from runut.link import names
from runut.link.candidates import PLACES
from runut.link.material import Page
from runut.link.reuse import passages_of
from runut.records import Entity, Judgement, Reading

LEAST = 6  # weight that neighbours share,
LEAST_NEAR = 4  # and those told from one time, or from an unknown one
NEAR = 14  # days
PART = 5  # the weight that neighbours share is at least this part (a fifth) of what the poorer one has
NOTHING = 0  # of marks by which only what a person judged brings documents together
PERSON, BODY, PLACE, WORD = 4, 3, 2, 2  # unknown to the knowledge base: with a full name, or with one word alone
KNOWN_PERSON = 1
PAIR = 2  # two countries, or two persons, of one event; of countries also those of its type
NEWS = 4  # two countries of an event that is told first
SCENE = 2  # an event of one type at one place
FIRST = 4  # sentences that tell what a document is about, a title among them
SENTENCE = 2
MANY = 8  # of one event's countries and persons, and of a document's first sentences, that are looked at


class Marked(NamedTuple):
    """A document's day of telling, as an ordinal, and the weight of each of its marks."""

    told: int | None
    marks: Mapping[int, int]

    @property
    def total(self) -> int:
        """The weight of all marks together."""
        return sum(self.marks.values())


class Bond(NamedTuple):
    """What a person judged about two members: their documents, and the marks of both where they are entities."""

    docs: frozenset[str]
    marks: frozenset[int]


class Ground(Protocol):
    """Documents with their marks, in memory or in an archive."""

    def put(self, doc: str, marked: Marked) -> None:
        """Add a document."""

    def near(self, doc: str) -> Iterable[str]:
        """The neighbours of a document."""

    def holders(self, marks: Iterable[int]) -> Iterable[str]:
        """Documents that have one of these marks."""


def marks_of(reading: Reading) -> Marked:
    """The marks of a document by its own analysis; each weighs the same in every document."""
    page = Page(reading)
    prose = {m.entity for m in reading.analysis.mentions if not page.in_noise(m.start)}
    found: dict[int, int] = {}
    for entity in reading.analysis.entities:
        if entity.type != "NOM":
            found[_mark(*_called(entity))] = _weight(entity) if entity.id in prose else NOTHING
    for event in reading.analysis.events:
        sides = [page.entities[e] for e in (*event.actors, *event.recipients) if e in page.entities]
        countries = {(e.country,) for e in sides if e.country}
        found |= dict.fromkeys(_pairs("between", countries), PAIR)
        found |= dict.fromkeys(_pairs(event.type, countries), PAIR)
        if page.sentence_index(event.trigger.start) < FIRST:
            found |= dict.fromkeys(_pairs("news", countries), NEWS)
        if event.place:
            found[_mark("at", event.type, names.sound(event.place.partition(",")[0].strip().casefold()))] = SCENE
        found |= dict.fromkeys(_pairs("persons", {_called(e) for e in sides if e.type == "PER"}), PAIR)
    for words in list(passages_of(page))[:MANY]:
        found[_mark("sentence", words)] = SENTENCE
    return Marked(page.told.toordinal() if page.told else None, found)


def _pairs(what: str, called: Iterable[tuple[str, ...]]) -> Iterator[int]:
    return (_mark(what, *a, *b) for a, b in combinations(sorted(called)[:MANY], 2))


def _called(entity: Entity) -> tuple[str, ...]:
    """What an entity is known by: its entry, else its kind and the sound of its name."""
    if entity.knowledge:
        return "entry", entity.knowledge
    return "place" if entity.type in PLACES else entity.type, *map(names.sound, names.parts(entity.name))


def _weight(entity: Entity) -> int:
    if entity.sector == "JRN":
        return NOTHING
    if entity.knowledge:
        return KNOWN_PERSON if entity.type == "PER" else NOTHING
    if entity.type in PLACES:
        return PLACE
    if len(names.parts(entity.name)) < 2:
        return WORD
    return PERSON if entity.type == "PER" else BODY


def _mark(*parts: str) -> int:
    return int.from_bytes(blake2b("\n".join(parts).encode(), digest_size=8).digest(), signed=True)


def bond(judgement: Judgement, readings: Iterable[Reading]) -> Bond:
    """What holds documents together because a person judged about members of two of them.

    Documents that name a judged actor are of one neighbourhood, so that the judgement holds in all of them.

    Args:
        judgement: the decision.
        readings: the documents of its members, as far as there are any.
    """
    members = dict.fromkeys((judgement.a, judgement.b))
    marks = set[int]()
    docs = set[str]()
    for reading in readings:
        ident = reading.document.id
        own = [e for e in reading.analysis.entities if f"{ident}/{e.id}" in members]
        docs |= {ident for key in members if key.rpartition("/")[0] == ident}
        marks |= {_mark(*_called(e)) for e in own if e.type != "NOM"}
    return Bond(frozenset(docs), frozenset(marks))


def settle(ground: Ground, docs: Mapping[str, Marked], bonds: Sequence[Bond] = ()) -> Iterator[list[str]]:
    """Put documents on the ground; give groups of those that have become connected, each with what it now touches.

    Args:
        ground: what is there; takes the documents.
        docs: the marks of each document that comes.
        bonds: what people judged about any of them, or about what shares a mark with them.
    """
    for doc in sorted(docs):
        ground.put(doc, docs[doc])
    for doc in sorted(docs):
        yield [doc, *ground.near(doc)]
    for held in bonds:
        yield [*sorted(held.docs), *ground.holders(held.marks)]


def _enough(weight: int, a: Marked, b: Marked) -> bool:
    """Whether documents that share marks of a weight are neighbours."""
    far = a.told is not None and b.told is not None and abs(a.told - b.told) > NEAR
    return weight >= (LEAST if far else LEAST_NEAR) and weight * PART >= min(a.total, b.total)


class Memory:
    """The ground of a link that no archive is needed for."""

    def __init__(self) -> None:
        self._docs: dict[str, Marked] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)
        self._sharing: dict[int, list[str]] = defaultdict(list)  # those of them for whom the mark weighs

    def put(self, doc: str, marked: Marked) -> None:
        """Add a document."""
        self._docs[doc] = marked
        for mark, weight in marked.marks.items():
            self._holders[mark].append(doc)
            if weight:
                self._sharing[mark].append(doc)

    def near(self, doc: str) -> list[str]:
        """The neighbours of a document."""
        own = self._docs[doc]
        shared: Counter[str] = Counter()
        for mark, weight in own.marks.items():
            if weight:
                shared.update(dict.fromkeys(self._sharing[mark], weight))
        return sorted(d for d, weight in shared.items() if d != doc and _enough(weight, own, self._docs[d]))

    def holders(self, marks: Iterable[int]) -> list[str]:
        """Documents that have one of these marks."""
        return sorted({doc for mark in marks for doc in self._holders.get(mark, ())})


def connected(groups: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """Groups that share a member made one, until none do; each sorted, in order of their first members."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for group in groups:
        for other in group:
            parent[root(other)] = root(group[0])
    found: dict[str, list[str]] = defaultdict(list)
    for key in sorted(parent):
        found[root(key)].append(key)
    return sorted(tuple(members) for members in found.values())


def neighbourhoods(readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> list[tuple[Reading, ...]]:
    """Readings, one for each document id, parted into neighbourhoods, in order of their documents' ids."""
    known = {reading.document.id: reading for reading in readings}
    bonds = [bond(j, [known[d] for d in j.documents if d in known]) for j in judgements]
    groups = settle(Memory(), {ident: marks_of(reading) for ident, reading in known.items()}, bonds)
    return [tuple(known[doc] for doc in group) for group in connected(g for g in groups if g)]

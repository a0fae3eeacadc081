"""The entities of all documents as linking them to actors sees them: names, country, company."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from runut.link import names
from runut.link.ids import member
from runut.link.material import Material, Page
from runut.records import Entity

PLACES = frozenset({"GPE", "LOC"})
MOST = 3  # documents that must agree on a country for each that differs
KNOWN_BY = 2  # names of the same company that tell that one person is meant


@dataclass(frozen=True)
class Candidate:
    """One entity of one document: its full names, its country, and the names that stand in one sentence with it."""

    key: str
    doc: str
    entity: Entity
    names: tuple[str, ...]
    country: str | None
    company: frozenset[str]

    @property
    def kind(self) -> str:
        """What can be one actor: persons, bodies, places, unnamed."""
        return "PLACE" if self.entity.type in PLACES else self.entity.type


def candidates_of(material: Material) -> dict[str, Candidate]:
    """All entities, by key; a person whose country one document alone reads otherwise gets the usual one."""
    found = [c for page in material for c in _candidates(page)]
    return {c.key: c for c in _agreed(found)}


def _candidates(page: Page) -> Iterator[Candidate]:
    company = _company(page)
    for entity in page.analysis.entities:
        full = {entity.name, *names.full_names([entity.name, *entity.aliases])}
        beside = company.get(entity.id, frozenset())
        yield Candidate(member(page.id, entity.id), page.id, entity, tuple(sorted(full)), entity.country, beside)


def _company(page: Page) -> dict[str, frozenset[str]]:
    """For each entity, the sounds of the names that stand in one sentence with it."""
    sounds = {ident: " ".join(sorted(names.keys(e.name))) for ident, e in page.entities.items() if e.type != "NOM"}
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in page.analysis.sentences:
        present = {m.entity for m in page.mentions(sentence) if m.entity in sounds}
        for ident in present:
            found[ident] |= {sounds[other] for other in present if other != ident}
    return {ident: frozenset(others) for ident, others in found.items()}


def _agreed(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Persons of one full name in one company get the country that most documents give them."""
    persons: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        if c.kind == "PER" and len(names.parts(c.entity.name)) > 1:
            persons[c.entity.name].append(c)
    usual: dict[str, tuple[str | None, frozenset[str]]] = {}
    for name, found in persons.items():
        counts = Counter(c.country for c in found if c.country)
        if len(counts) > 1:
            (first, most), (_, next_most) = sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:2]
            if most >= MOST * next_most:
                usual[name] = first, frozenset().union(*(c.company for c in found if c.country == first))
    for c in candidates:
        country, company = usual.get(c.entity.name, (c.country, frozenset()))
        same = c.kind == "PER" and c.country and len(c.company & company) >= KNOWN_BY
        yield replace(c, country=country) if same else c

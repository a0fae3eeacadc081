"""Persons, bodies and places across documents: one actor for each, with every spelling.

Entities of one knowledge entry or of one name are one actor unless their countries differ. Spellings that are alike are
joined where country, sector, role and company speak for it; a lone surname joins the one person that carries it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from runut.link import names
from runut.link.candidates import Candidate, candidates_of
from runut.link.clusters import Clusters, Group, Tie, tie
from runut.link.ids import identity
from runut.link.material import Material
from runut.records import Actor, Entity, EntityType, Judgement

ENOUGH = 0.97
LONG = 40  # code points of a single word that may still be a name written otherwise


@dataclass(frozen=True)
class Traits:
    """What the members of one actor must agree in."""

    kinds: frozenset[str]
    countries: frozenset[str]
    entries: frozenset[str]


def link_actors(material: Material, judgements: Sequence[Judgement] = ()) -> tuple[Actor, ...]:
    """The actors of all documents, in order of their ids. Every entity is a member of exactly one."""
    candidates = candidates_of(material)
    clusters = Clusters({key: _traits(c) for key, c in candidates.items()}, _together, judgements)
    clusters.join_all(_certain(candidates.values(), material.words.indefinite))
    clusters.join_all(_alike(candidates.values()))
    clusters.join_all(_surnames(candidates.values(), clusters))
    groups = clusters.groups()
    made = zip(_idents(groups, candidates), groups, strict=True)
    return tuple(sorted((_actor(ident, group, candidates) for ident, group in made), key=lambda a: a.id))


def _traits(candidate: Candidate) -> Traits:
    entity = candidate.entity
    return Traits(
        frozenset({candidate.kind}),
        frozenset({candidate.country} if candidate.country else ()),
        frozenset({entity.knowledge} if entity.knowledge else ()),
    )


def _together(a: Traits, b: Traits) -> Traits | None:
    both = Traits(a.kinds | b.kinds, a.countries | b.countries, a.entries | b.entries)
    if len(both.entries) > 1:
        return None
    recognised = bool(a.entries and b.entries)
    mixed = len(both.kinds) > 1 and (both.kinds & {"PER", "NOM"} or not recognised)
    return None if mixed or (len(both.countries) > 1 and not recognised) else both


def _certain(candidates: Iterable[Candidate], indefinite: frozenset[str]) -> Iterator[Tie]:
    """Entities of one knowledge entry, one Wikidata item, or one name and kind."""
    candidates = list(candidates)
    unclear = _of_several(candidates)
    entries: dict[str, list[str]] = defaultdict(list)
    named: dict[tuple[str, ...], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for c in candidates:
        for entry in filter(None, (c.entity.knowledge, c.entity.wikidata)):
            entries[entry].append(c.key)
        if c.kind != "NOM" or _definite(c.entity, indefinite):
            for name in c.names:
                if name in unclear and len(c.names) > 1:
                    continue  # what else it is called tells which one it is
                named[c.kind, *names.parts(name)][c.country or ""].append(c.key)
    for entry, keys in sorted(entries.items()):
        yield from _chain(keys, 3.0, f"the same entry {entry}")
    for (_, *words), by_country in sorted(named.items()):
        reason = f"the same name: {' '.join(words)}"
        for keys in by_country.values():
            yield from _chain(keys, 2.0, reason)
        if len(by_country) == 2 and "" in by_country:  # where a text tells no country, and there is one to be meant
            yield from _chain([min(keys) for keys in by_country.values()], 1.9, reason)


def _of_several(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Acronyms of more than one name, by its first letters: those who carry one are not one for it."""
    stands_for: dict[str, set[str]] = defaultdict(set)
    for c in candidates:
        for name in filter(names.acronym, c.names):
            stands_for[name] |= {long for long in c.names if names.initials(name, long)}
    return frozenset(name for name, long in stands_for.items() if _two_names(long))


def _two_names(written: Iterable[str]) -> bool:
    """Whether there are two names among these of which neither is part of the other."""
    words = [set(names.parts(name)) for name in written]
    return any(not (a <= b or b <= a) for a, b in combinations(words, 2))


def _chain(keys: Iterable[str], score: float, reason: str) -> Iterator[Tie]:
    return (tie(a, b, score, reason) for a, b in pairwise(sorted(set(keys))))


def _definite(entity: Entity, indefinite: frozenset[str]) -> bool:
    """Whether an unnamed actor is the same wherever it is so called: an office or body of a known country."""
    first = names.parts(entity.name)[:1]
    return bool(entity.country and entity.sector not in (None, "CVL", "UNK") and first and first[0] not in indefinite)


@dataclass(frozen=True)
class Form:
    """One name of one kind and country, with those who carry it and those named beside it."""

    name: str
    kind: str
    country: str
    carriers: tuple[Candidate, ...]
    company: frozenset[str]

    @property
    def docs(self) -> frozenset[str]:
        """The documents that use the name."""
        return frozenset(c.doc for c in self.carriers)

    @property
    def sectors(self) -> frozenset[str]:
        """The sectors of those who carry the name."""
        return frozenset(c.entity.sector for c in self.carriers if c.entity.sector)

    @property
    def offices(self) -> frozenset[str]:
        """The offices of those who carry the name, in lower case."""
        return frozenset(role.casefold() for c in self.carriers for role in c.entity.roles)


def _forms(candidates: Iterable[Candidate]) -> list[Form]:
    carriers: dict[tuple[str, str, str], list[Candidate]] = defaultdict(list)
    for c in candidates:
        if c.kind != "NOM":
            for name in c.names:
                carriers[name, c.kind, c.country or ""].append(c)
    ordered = sorted(carriers.items(), key=lambda item: item[0])
    return [Form(*key, tuple(found), frozenset().union(*(c.company for c in found))) for key, found in ordered]


def _alike(candidates: Iterable[Candidate]) -> Iterator[Tie]:
    """Forms that are spellings of one name, where what is known of their carriers speaks for it."""
    forms = _forms(candidates)
    for a, b in sorted(_neighbours(forms)):
        scored = _score(forms[a], forms[b])
        if scored and scored[0] >= ENOUGH:
            yield tie(forms[a].carriers[0].key, forms[b].carriers[0].key, *scored)


def _neighbours(forms: Sequence[Form]) -> set[tuple[int, int]]:
    """Pairs of forms that differ in one word or, of one word, in one letter; found by keys, not by comparing all."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, form in enumerate(forms):
        for key in _block_keys(form.name):
            blocks[form.kind, *key].append(index)
    return {
        (a, b) for members in blocks.values() for i, a in enumerate(members) for b in members[i + 1 :] if a != b
    }  # fmt: skip


def _block_keys(name: str) -> set[tuple[str, ...]]:
    words = [names.sound(p) for p in names.parts(name)]
    found: set[tuple[str, ...]] = {("joined", "".join(words))}
    if len(words) > 1:
        found |= {(str(len(words)), str(i), *words[:i], *words[i + 1 :]) for i in range(len(words))}
    elif len(name) <= LONG:
        plain = "".join(names.parts(name))
        found |= {("letters", plain[:i] + plain[i + 1 :]) for i in range(len(plain))}
    return found


def _score(a: Form, b: Form) -> tuple[float, str] | None:
    """The likeness of two forms with what speaks for it, and the reasons."""
    like = names.likeness(a.name, b.name)
    if not like.score or (a.country and b.country and a.country != b.country):
        return None
    if like.score < 0.9 and a.docs & b.docs:
        return None  # one text that writes both knows them as two
    score, reasons = like.score, [like.reason]
    if a.country and a.country == b.country:
        score, reasons = score + 0.05, [*reasons, f"both of {a.country}"]
    if a.sectors & b.sectors:
        score, reasons = score + 0.05, [*reasons, "same sector"]
    if a.offices & b.offices:
        score, reasons = score + 0.1, [*reasons, "same office"]
    common = a.company & b.company
    if common:
        share = len(common) / min(len(a.company), len(b.company))
        score, reasons = score + 0.4 * share, [*reasons, "named beside the same others"]
    return score, "; ".join(reasons)


def _surnames(candidates: Iterable[Candidate], clusters: Clusters[Traits]) -> Iterator[Tie]:
    """A person known by a part of a name alone joins the only person of the corpus that it can be."""
    persons = [c for c in candidates if c.kind == "PER"]
    bearers: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for c in persons:
        for name in c.names:
            if len(names.parts(name)) > 1:
                for word in names.keys(name):
                    bearers[word].add((clusters.root(c.key), name, c.country or ""))
    for c in persons:
        short = c.names[0] if len(c.names) == 1 else ""
        words = names.keys(short)
        fits = {
            (root, name)
            for root, name, country in (bearers.get(min(words), set()) if words else set())
            if names.contained(short, name) and c.country in (None, country)
        }
        if len({root for root, _ in fits}) == 1:
            root, name = min(fits)
            yield tie(c.key, root, 1.0, f"{short} is part of the name {name}, which one person alone carries")


def _idents(groups: Sequence[Group], candidates: Mapping[str, Candidate]) -> Iterator[str]:
    """An id for each group: of its entry, else of its kind, country and name, so that it is the same actor elsewhere.

    Of several with one name the first has that id; those after it, and the unnamed, have one of their first member.
    """
    used: set[str] = set()
    for group in groups:
        face = _face([candidates[key] for key in group.members])
        ident = identity("act", [face]) if face else ""
        if not face or ident in used:
            ident = identity("act", group.members[:1])
        used.add(ident)
        yield ident


def _face(members: Sequence[Candidate]) -> str | None:
    """What an actor is known by in every document; `None` for the unnamed."""
    entry = _usual([c.entity.knowledge for c in members if c.entity.knowledge])
    if entry:
        return f"entry {entry}"
    kind, country = members[0].kind, _usual([c.country for c in members if c.country])
    words = names.parts(_called(members))
    return f"{kind} {country} {' '.join(words)}" if words and kind != "NOM" else None


def _called(members: Sequence[Candidate]) -> str:
    return _usual([name for c in members for name in c.names] or [members[0].entity.name])


def _actor(ident: str, group: Group, candidates: Mapping[str, Candidate]) -> Actor:
    found = [candidates[key] for key in group.members]
    return Actor(
        id=ident,
        name=_called(found),
        type=_usual_type([c.entity.type for c in found]),
        country=_usual([c.country for c in found if c.country]) or None,
        sector=_usual([c.entity.sector for c in found if c.entity.sector]) or None,
        names=tuple(sorted({n for c in found for n in (c.entity.name, *c.entity.aliases)})),
        members=tuple((c.doc, c.entity.id) for c in found),
        reasons=group.reasons,
        knowledge=_usual([c.entity.knowledge for c in found if c.entity.knowledge]) or None,
    )


def _usual(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], -len(v), v), default="")


def _usual_type(values: Iterable[EntityType]) -> EntityType:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v))


def is_country(actor: Actor) -> bool:
    """Whether an actor is recognised as a country, not a place in one."""
    return actor.knowledge is not None and actor.knowledge.partition(":")[0] == "country"


class Cast:
    """The actors, found by the entity of a document."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.actors = {a.id: a for a in actors}
        self._of = {m: a for a in self.actors.values() for m in a.members}

    def of(self, doc: str, entity: str) -> Actor | None:
        """The actor that an entity of a document is."""
        return self._of.get((doc, entity))

    def ids(self, doc: str, entities: Iterable[str]) -> frozenset[str]:
        """The ids of the actors that entities of a document are."""
        return frozenset(a.id for e in entities if (a := self.of(doc, e)))

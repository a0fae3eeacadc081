"""From the YAML files of this package to entries, with every check that one file alone cannot make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable

import msgspec

from runut.errors import KnowledgeError
from runut.knowledge.dates import read_tenure
from runut.knowledge.entries import Entry, HeadKind, HeadNoun
from runut.knowledge.names import normalise, slug
from runut.knowledge.shapes import (
    GROUPS,
    AmbiguousShape,
    CountryShape,
    HeadShape,
    HeadsShape,
    OfficesShape,
    OrganisationShape,
    PeopleShape,
    PersonShape,
    RegionShape,
)
from runut.language.pack import read_yaml

Cities = dict[str, dict[str, tuple[str, ...]]]


def folder() -> Traversable:
    """The folder of the YAML files."""
    return resources.files("runut.knowledge")


def read_entries(heads: HeadsShape, offices: OfficesShape) -> list[Entry]:
    """All entries of all files, checked: known country and office codes, bodies of offices, unique keys.

    Raises:
        KnowledgeError: a file breaks its shape, a code is unknown or a key is given twice.
    """
    states = read_yaml(folder() / "countries.yaml", dict[str, CountryShape])
    entries = [
        *_countries(states),
        *_cities(read_yaml(folder() / "cities.yaml", Cities)),
        *_regions(read_yaml(folder() / "regions.yaml", tuple[RegionShape, ...])),
        *_organisations(),
        *_people(offices),
    ]
    check_entries(entries, set(states) | GROUPS, set(offices.offices), set(heads.bodies))
    return entries


def read_ambiguous() -> AmbiguousShape:
    """Forms that mean more than one thing."""
    return read_yaml(folder() / "ambiguous.yaml", AmbiguousShape)


def read_peoples() -> dict[str, str | None]:
    """Peoples with the state that the news about them plays in."""
    return read_yaml(folder() / "peoples.yaml", dict[str, str | None])


def read_heads() -> tuple[HeadsShape, OfficesShape]:
    """Head nouns, and offices with their nouns."""
    return read_yaml(folder() / "heads.yaml", HeadsShape), read_yaml(folder() / "offices.yaml", OfficesShape)


def head_nouns(heads: HeadsShape, offices: OfficesShape) -> Iterator[HeadNoun]:
    """Every head noun form; where several share a form, an office stands before a person, a person before a body."""
    for key, office in offices.offices.items():
        for noun in office.nouns:
            yield HeadNoun(key, noun, "person", sector=office.sector, office=key, country=office.country)
    yield from _heads(heads.persons, "person")
    yield from _heads(heads.bodies, "body")


def _heads(shapes: dict[str, HeadShape], kind: HeadKind) -> Iterator[HeadNoun]:
    for key, shape in shapes.items():
        for noun in shape.nouns:
            yield HeadNoun(key=key, noun=noun, kind=kind, sector=shape.sector, country=shape.country)


def _countries(states: dict[str, CountryShape]) -> Iterator[Entry]:
    for code, state in states.items():
        country = state.of or code
        names = (state.name, *state.names)
        yield Entry(
            f"country:{code}", state.name, names, "GPE", country, source="countries.yaml", capital=not state.capital
        )
        for seat in filter(None, (state.capital, *state.capitals)):
            yield _city(country, seat, "countries.yaml", capital=state.of is None)


def _cities(cities: Cities) -> Iterator[Entry]:
    for country, towns in cities.items():
        for name, variants in towns.items():
            yield _city(country, (name, *variants), "cities.yaml")


def _city(country: str, names: tuple[str, ...], source: str, *, capital: bool = False) -> Entry:
    return Entry(f"city:{country}/{slug(names[0])}", names[0], names, "GPE", country, source=source, capital=capital)


def _regions(regions: Iterable[RegionShape]) -> Iterator[Entry]:
    for region in regions:
        key = f"region:{region.country or 'world'}/{slug(region.name)}"
        yield Entry(key, region.name, (region.name, *region.names), region.kind, region.country, source="regions.yaml")


def _organisations() -> Iterator[Entry]:
    for file in _files("organisations"):
        for key, shape in read_yaml(file, dict[str, OrganisationShape]).items():
            yield Entry(
                key=f"org:{key}",
                name=shape.name,
                names=(shape.name, *shape.names),
                kind="ORG",
                country=shape.country,
                sector=shape.sector,
                source=f"organisations/{file.name}",
                agency=shape.agency,
                domains=shape.domains,
                short=shape.short,
            )


def _people(offices: OfficesShape) -> Iterator[Entry]:
    sectors = {key: office.sector for key, office in offices.offices.items()}
    for file in _files("people"):
        shape = read_yaml(file, PeopleShape)
        for country, people in shape.people.items():
            for name, person in people.items():
                entry = _person(name, country, person, shape.checked, f"people/{file.name}")
                yield entry if entry.sector else msgspec.structs.replace(entry, sector=_first_sector(entry, sectors))


def _person(name: str, country: str, person: PersonShape, checked: str, source: str) -> Entry:
    tenures = tuple(read_tenure(held, country, person.checked or checked) for held in person.held)
    return Entry(
        key=f"person:{country}/{slug(name)}",
        name=name,
        names=(name, *person.names),
        kind="PER",
        country=country,
        sector=person.sector,
        wikidata=person.wikidata,
        source=source,
        short=person.short,
        tenures=tenures,
    )


def _first_sector(entry: Entry, sectors: Mapping[str, str | None]) -> str | None:
    """The sector of the first office whose holder has one."""
    found = (sectors.get(tenure.office.partition(":")[0]) for tenure in entry.tenures)
    return next(filter(None, found), None)


def _files(name: str) -> list[Traversable]:
    found = [file for file in (folder() / name).iterdir() if file.name.endswith(".yaml")]
    return sorted(found, key=lambda file: file.name)


def check_entries(entries: list[Entry], codes: set[str], offices: set[str], kinds: set[str]) -> None:
    """Keys must be unique, codes and offices known, and the body of an office an organisation or a kind of body.

    Raises:
        KnowledgeError: one is not; the message names the file and the entry.
    """
    _check_keys(entries, codes)
    _check_terms(entries, offices, kinds)


def _check_keys(entries: list[Entry], codes: set[str]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.key in seen:
            raise KnowledgeError(f"{entry.source}: {entry.key!r} stands twice; keep one")
        seen.add(entry.key)
        for code in {entry.country, *(term.country for term in entry.tenures)} - {None}:
            if code not in codes:
                raise KnowledgeError(f"{entry.source}: unknown country code {code!r} of {entry.name!r}")


def _check_terms(entries: list[Entry], offices: set[str], kinds: set[str]) -> None:
    bodies = kinds | {entry.key.removeprefix("org:") for entry in entries if entry.key.startswith("org:")} | {""}
    for entry in entries:
        for tenure in entry.tenures:
            office, _, body = tenure.office.partition(":")
            if office not in offices or body not in bodies:
                raise KnowledgeError(f"{entry.source}: unknown office {tenure.office!r} of {entry.name!r}")


def check_shared(forms: dict[str, set[str | None]], ambiguous: AmbiguousShape) -> None:
    """Every form with several countries must be listed under `shared`, and nothing else be listed there.

    Args:
        forms: the countries of each normalised full form.
        ambiguous: the file of ambiguous forms.

    Raises:
        KnowledgeError: a form is shared but not listed, or its default is not among its countries.
    """
    listed = {normalise(form): default for form, default in ambiguous.shared.items()}
    for form, countries in forms.items():
        if len(countries) > 1 and form not in listed:
            raise KnowledgeError(f"{form!r} stands for {sorted(map(str, countries))}; list it in ambiguous.yaml")
    for form, default in listed.items():
        if default is not None and default not in forms.get(form, set()):
            raise KnowledgeError(f"ambiguous.yaml: no entry {form!r} in {default!r}")

"""The shapes of the YAML files in this package, as msgspec checks them on load."""

from __future__ import annotations

from typing import Literal

import msgspec

from runut.knowledge.entries import Kind

# PLOVER's codes for actors that belong to no one state.
GROUPS = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
    "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
]  # fmt: skip


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all shapes: a key that is not listed is an error."""


class CountryShape(Shape, frozen=True):
    """A state or dependency. `of` is the controlling state whose code a dependency takes."""

    name: str
    capital: tuple[str, ...]
    names: tuple[str, ...] = ()
    capitals: tuple[tuple[str, ...], ...] = ()
    of: str | None = None


class RegionShape(Shape, frozen=True):
    """A place that is neither state nor city: a sea, a continent, a province, a site."""

    name: str
    kind: Kind
    names: tuple[str, ...] = ()
    country: str | None = None


class OrganisationShape(Shape, frozen=True):
    """An organisation. `agency` marks a wire agency; `domains` are host names without `www`."""

    name: str
    country: str | None
    sector: Sector | None = None
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    agency: bool = False


class PersonShape(Shape, frozen=True):
    """A person; `held` are terms of office (`runut.knowledge.dates.read_tenure`)."""

    held: tuple[str, ...]
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    wikidata: str | None = None
    sector: Sector | None = None
    checked: str | None = None


class PeopleShape(Shape, frozen=True):
    """A file of people by country; `checked` is the day up to which open terms were looked into."""

    checked: str
    people: dict[str, dict[str, PersonShape]]


class OfficeShape(Shape, frozen=True):
    """An office: the nouns that name it, first the plain one, and the state that they imply."""

    nouns: tuple[str, ...]
    sector: Sector | None = None
    country: str | None = None


class OfficesShape(Shape, frozen=True):
    """All offices; `leads` says which office "pemimpin" of a state means, where it is not the president."""

    offices: dict[str, OfficeShape]
    leads: dict[str, str]


class HeadShape(Shape, frozen=True):
    """A head noun with its other forms."""

    nouns: tuple[str, ...]
    sector: Sector | None = None
    country: str | None = None


class HeadsShape(Shape, frozen=True):
    """Head nouns of bodies and persons, and the small words around them."""

    bodies: dict[str, HeadShape]
    persons: dict[str, HeadShape]
    qualifiers: dict[str, str]
    links: tuple[str, ...]
    determiners: tuple[str, ...]
    directions: tuple[str, ...]
    place_nouns: tuple[str, ...]


class AmbiguousShape(Shape, frozen=True):
    """Forms that mean more than one thing.

    `shared` gives forms that belong to several countries, with the one meant by default (or null); `words` are names
    that are also ordinary words or parts of other names.
    """

    shared: dict[str, str | None]
    words: tuple[str, ...]

"""What knowledge holds: entries with their forms, head nouns, offices."""

from __future__ import annotations

from typing import Literal

import msgspec

from runut.knowledge.dates import Tenure

Kind = Literal["PER", "ORG", "GPE", "LOC"]
HeadKind = Literal["body", "person"]


class Entry(msgspec.Struct, frozen=True):
    """One person, organisation or place.

    `key` is unique ("country:RUS", "city:RUS/moskow", "org:nato", "person:RUS/sergei-lavrov"); `names` are all full
    forms, `name` first; `short` are forms that need support from the text ("Kim"). `country` is an ISO 3166-1 alpha-3
    or PLOVER group code, `None` where a place lies in several states; `sector` a PLOVER sector, `None` for places.
    `agency` marks wire agencies, `capital` the seat of a government; `source` names the file and its sources.
    """

    key: str
    name: str
    names: tuple[str, ...]
    kind: Kind
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    source: str = ""
    agency: bool = False
    capital: bool = False
    domains: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()


class Form(msgspec.Struct, frozen=True):
    """One way to write the name of an entry, for matching in running text.

    `case` asks for exactly this case ("AS", "RI"); `ambiguous` says that the form is also another word or name
    ("Barat", "Serang", "Lima") or belongs to more than one country; `short` that it is a part of a person's name.
    """

    text: str
    entry: Entry
    case: bool = False
    ambiguous: bool = False
    short: bool = False


class HeadNoun(msgspec.Struct, frozen=True):
    """A noun that heads the phrase of a body or a person: "militer", "kementerian luar negeri", "juru bicara".

    `key` is its canonical name in English ("foreign-ministry", "spokesperson"); `office` the office that it names;
    `country` the state that it implies ("WNI": IDN).
    """

    key: str
    noun: str
    kind: HeadKind
    sector: str | None = None
    office: str | None = None
    country: str | None = None


class Body(msgspec.Struct, frozen=True):
    """A body named by its kind and state: "Kemlu Rusia", "militer Korea Selatan"."""

    key: str
    country: str
    sector: str | None
    head: HeadNoun


class Office(msgspec.Struct, frozen=True):
    """An office of a state or body: "Menlu Rusia", "juru bicara Kremlin", "mantan Presiden AS".

    `key` is what `Knowledge.holder` takes; a qualifier is part of it ("deputy-foreign-minister", "former-president"),
    so that it never gives the holder of the office itself. `body` is the key of the body that it belongs to, if any.
    """

    key: str
    country: str | None
    sector: str | None
    head: HeadNoun
    body: str | None = None

"""Places, persons and laws as local news writes them: units and offices beside names, initials, citations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from runut.analyse.entities.home import HOME
from runut.analyse.entities.names import OUTLET, PLACES, Name, cut
from runut.analyse.entities.page import Page

INITIALS = 4  # letters of the longest name told by its initials
INITIAL_PARTS = 3  # capitals before a surname ("AB Santoso")


def places_told(page: Page, names: Sequence[Name]) -> frozenset[str]:
    """Words that are places of this text: behind a unit ("Desa Contoh"), or the model's behind "di", "Bupati"."""
    found = set()
    for name in names:
        if name.label == "GPE":
            first = page.piece_at(name.start)
            pieces = page.pieces_in(name.start, name.end)
            if len(pieces) == 2 and pieces[0].norm in page.words.names.units and pieces[1].capital:
                found.add(pieces[1].norm)
            elif len(pieces) == 1 and (
                page.dateline(name.start) or (page.follows(first) and _introduces(page, first - 1))
            ):
                found.add(pieces[0].norm)
    return frozenset(word for word in found if word and not page.knowledge.country(word))


def _introduces(page: Page, index: int) -> bool:
    """Whether a place may stand behind a piece: a preposition, a unit, the end of an office or body's noun."""
    piece, words = page.pieces[index], page.words
    if piece.norm in words.phrases.place or piece.norm in words.names.units:
        return True
    for first in range(max(0, index - 2), index + 1):
        if any(after == index + 1 for _, after in page.nouns_at(first)) and page.pieces[first].capital:
            return True
    return False


def local_names(page: Page, names: Sequence[Name], places: frozenset[str]) -> Iterator[Name]:
    """The names with places taken out of persons, units cut off places, and what only cites a law left out."""
    laws = _laws(page)
    for name in names:
        if any(start <= name.start < end for start, end in laws) or _thing(page, name):
            continue
        if _ranked_place(page, name):
            yield replace(name, label="PER", entry=None)
        elif name.entry or name.basis == "address":
            yield name
        else:
            yield from _mended(page, name, places)


def _ranked_place(page: Page, name: Name) -> bool:
    """Whether a known place is the name of a person behind a rank ("Aiptu Contoh")."""
    foreign = name.entry is not None and name.entry.country != HOME and not name.entry.key.startswith("country:")
    return foreign and name.label in PLACES and " " not in name.text and page.ranked(page.piece_at(name.start))


def _mended(page: Page, name: Name, places: frozenset[str]) -> Iterator[Name]:
    pieces = page.pieces_in(name.start, name.end)
    while name.label == "GPE" and pieces and pieces[0].norm in page.words.names.units:
        pieces = pieces[1:]
    if not pieces:
        return
    name = cut(page, name, pieces[0].start, name.end) if pieces[0].start > name.start else name
    if name.label not in ("PER", "GPE") or not (pieces[0].norm in places or pieces[-1].norm in places):
        yield name
    elif len(pieces) == 1:
        yield replace(name, label="GPE")
    elif pieces[0].norm in places and name.label == "PER" and _introduces(page, page.piece_at(name.start) - 1):
        yield replace(cut(page, name, pieces[0].start, pieces[0].end), label="GPE")
        yield cut(page, name, pieces[1].start, name.end)
    elif pieces[0].norm in places and page.headline(name.start):
        yield replace(cut(page, name, pieces[0].start, pieces[0].end), label="GPE")
    elif pieces[-1].norm in places and all(page.in_lower_case(piece) for piece in pieces[:-1]):
        yield replace(cut(page, name, pieces[-1].start, pieces[-1].end), label="GPE")
    else:
        yield name


def _laws(page: Page) -> list[tuple[int, int]]:
    return [found.span() for found in page.laws.finditer(page.text)]


def _thing(page: Page, name: Name) -> bool:
    """Whether a name is that of an exercise, a vessel or a programme, or a noun for buildings alone."""
    index = page.piece_at(name.start)
    things = page.words.names.things
    first = page.pieces[index]
    before = page.pieces[index - 1] if index > 0 and page.joined(index) else None
    if name.entry:
        return False
    if first.end >= name.end and first.norm in page.words.names.buildings | page.words.names.sites:
        return True
    return (first.norm in things and first.end < name.end) or (
        before is not None and before.capital and before.norm in things and not page.starts_sentence(before)
    )


def outlets(page: Page) -> Iterator[Name]:
    """The places where the text names the outlet that it is from."""
    if page.outlet and len(page.outlet) > INITIALS:
        for found in re.finditer(rf"(?<!\w){re.escape(page.outlet)}(?!\w)", page.text, re.IGNORECASE):
            if found[0][0].isupper() and not page.silent(found.start()):
                entry = page.knowledge.outlet(page.outlet)
                yield Name(found.start(), found.end(), found[0], "ORG", OUTLET, entry)


def initials(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names, with capitals that stand for persons made persons: "tersangka AB (34)", "AB Santoso"."""
    full = _full_names(names)
    persons = {name.text for name in names if _initialled(page, name, full)}
    return [_person(name, full) if name.text in persons or _surnamed(page, name) else name for name in names]


def _full_names(names: Sequence[Name]) -> Mapping[str, Name]:
    """Persons by the initials of their names."""
    full: dict[str, Name] = {}
    for name in names:
        parts = name.text.split()
        if name.label == "PER" and len(parts) > 1:
            full.setdefault("".join(part[0].upper() for part in parts), name)
    return full


def _initialled(page: Page, name: Name, full: Mapping[str, Name]) -> bool:
    """Whether capitals stand for a person here: by the noun before, an age behind, or a name with these initials."""
    if not name.text.isupper() or not name.text.isalpha() or not 1 < len(name.text) <= INITIALS:
        return False
    if name.expands is not None or page.headline(name.start):
        return False
    index = page.piece_at(name.start)
    before = page.pieces[index - 1].norm if index > 0 and page.joined(index) else ""
    if before in page.words.names.initialled or page.aged(name.end):
        return True
    suspect = before in page.words.names.suspects or page.ranked(index)
    return name.entry is None and (suspect or name.text in full)


def _surnamed(page: Page, name: Name) -> bool:
    """Whether a body's name is made of initials and a surname behind an office or rank."""
    parts = name.text.split()
    if name.label != "ORG" or name.entry or name.body or len(parts) != 2 or not parts[1].istitle():
        return False
    index = page.piece_at(name.start)
    noun = any(page.nouns_at(index)) or page.knowledge.lookup(parts[0]) or page.knowledge.lookup(parts[1])
    office = index > 0 and any(n.person for n, _ in page.nouns_at(index - 1))
    return not noun and office and parts[0].isupper() and len(parts[0]) <= INITIAL_PARTS


def _person(name: Name, full: Mapping[str, Name]) -> Name:
    whole = full.get(name.text)
    expands = whole.start if whole and whole.start != name.start else None
    return replace(name, label="PER", entry=None, body=None, expands=expands)


def aliases(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names, each person behind "alias" taken for the one before it."""
    out, last = [], None
    for name in names:
        if last and name.start > last.end and name.label == last.label == "PER":
            between = page.text[last.end : name.start].split()
            if len(between) == 1 and between[0] in page.words.phrases.alias:
                name = replace(name, expands=last.start, entry=None)
        out.append(name)
        last = name
    return out

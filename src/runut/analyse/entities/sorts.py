"""Names whose sort their words give away: facilities, warships, moneys, peoples, names that lost a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.page import Page
from runut.knowledge.entries import Entry

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4  # letters of a name that may have lost its last one
OFFICE = 4  # words of an office before its abbreviated field
LONGEST = 5  # words of the name of a source
DAMAGED = 2  # full stops before a word in lower case, from which a page has lost letters


def sorted_out(page: Page, names: Sequence[Name]) -> list[Name]:
    """The names, facilities made places, what is no name left out, names that lost their last letter whole again."""
    damaged = _damaged(page)
    kept = (
        name for name in names if not any(test(page, name) for test in (worth, _people, _of_office, _owned, _titled))
    )
    kept = (name for name in kept if not (damaged and _cut_off(page, name)))
    return [_whole(page, _facility(page, name)) if damaged else _facility(page, name) for name in kept]


def worth(page: Page, name: Name) -> bool:
    """Whether a state's name only says whose money or language is meant ("dolar AS", "bahasa Inggris")."""
    index = page.piece_at(name.start)
    state = name.entry is not None and name.entry.key.startswith("country:")
    return state and index > 0 and page.joined(index) and page.pieces[index - 1].norm in page.words.names.worth


def _people(page: Page, name: Name) -> bool:
    """Whether the model took a people for a place ("Rohingya")."""
    unknown = name.entry is None and name.label in PLACES and " " not in name.norm
    return unknown and page.knowledge.is_people(name.text)


def _of_office(page: Page, name: Name) -> bool:
    """Whether an abbreviation is the end of the noun of an office ("Menteri ESDM")."""
    index = page.piece_at(name.start)
    if not name.text.isupper() or name.label != "ORG":
        return False
    return any(
        noun.person is not None and page.pieces[after - 1].end == name.end
        for first in range(max(0, index - OFFICE), index)
        for noun, after in page.nouns_at(first)
        if after > index
    )


def _owned(page: Page, name: Name) -> bool:
    """Whether a known name with a possessive is a thing of somebody's ("Instagramnya")."""
    clitic = page.words.pronouns.clitic
    base = name.text.removesuffix(clitic)
    return name.entry is None and base != name.text and bool(page.knowledge.lookup(base))


def _titled(page: Page, name: Name) -> bool:
    """Whether a place that nothing but the capitals of a headline gives away is a common word ("Saling Bantu")."""
    unknown = name.entry is None and name.body is None and name.label == "GPE" and " " not in name.text
    if not unknown or not page.headline(name.start) or (not page.prose(name.start) and page.dateline(name.start)):
        return False
    index = page.piece_at(name.start)
    before = page.pieces[index - 1] if page.follows(index) else None
    placed = before is None or not before.word or before.norm in page.words.phrases.place | page.words.names.units
    again = sum(piece.text.casefold() == name.text.casefold() for piece in page.pieces) > 1
    return not placed and not again


def _cut_off(page: Page, name: Name) -> bool:
    """Whether a page has cut a common word short before a full stop ("Namu." for "Namun,")."""
    plain = name.entry is None and name.body is None and name.label in PLACES and " " not in name.text
    if not plain or page.text[name.end : name.end + 1] != "." or _whole(page, name) != name:
        return False
    behind = page.text[name.end + 1 : name.end + 3].strip()
    return behind.islower() or page.starts_sentence(page.pieces[page.piece_at(name.start)])


def _facility(page: Page, name: Name) -> Name:
    if name.entry or name.body or name.label in PLACES:
        return name
    words = name.norm.split()
    endings = {" ".join(words[-count:]) for count in (1, 2) if len(words) > count}
    return replace(name, label="LOC") if endings & page.words.names.facilities else name


def _damaged(page: Page) -> bool:
    pieces = page.pieces
    lost = sum(
        pieces[at].text == "." and pieces[at + 1].text.islower() and pieces[at].end < pieces[at + 1].start
        for at in range(1, len(pieces) - 1)
    )
    return lost >= DAMAGED


def _whole(page: Page, name: Name) -> Name:
    """A name before a full stop, known with one more letter ("Mariupo." for "Mariupol,")."""
    if name.entry or name.body or len(name.norm) < SHORTEST or page.text[name.end : name.end + 1] != ".":
        return name
    found = {entry for letter in LETTERS for entry in page.knowledge.lookup(name.text + letter)}
    entry = next(iter(found)) if len(found) == 1 else None
    return _known(name, entry) if entry is not None else name


def _known(name: Name, entry: Entry) -> Name:
    return replace(name, label=entry.kind, entry=entry)


def vessels(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Further places where a warship is named without what its navy puts before its name."""
    ships = {name.own: name for name in names if name.own and name.body and name.body.key in page.words.names.vessels}
    for index, piece in enumerate(page.pieces if ships else ()):
        ship = ships.get(piece.norm)
        if ship and piece.capital and not page.silent(piece.start) and not (ship.start <= piece.start < ship.end):
            yield replace(ship, start=piece.start, end=page.pieces[index].end, text=piece.text)


def afloat(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """The names, those of ships made places wherever they stand ("kapal bantuan Contoh")."""
    ships = {name.norm for name in names if _is_ship(page, name)}
    for name in names:
        plain = name.norm in ships and name.entry is None and name.body is None
        yield replace(name, label="LOC") if plain else name


def _is_ship(page: Page, name: Name) -> bool:
    index = page.piece_at(name.start)
    words = page.words.names
    while index > 0 and page.joined(index) and page.pieces[index - 1].norm in words.ships:
        index -= 1
    before = page.pieces[index - 1].norm if index > 0 and page.joined(index) else ""
    return before in words.afloat and name.entry is None and name.body is None


def relayed(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Capitals that nobody took for a name behind the words for a source ("dikutip dari Kabar Bahari")."""
    taken = {offset for name in names for offset in range(name.start, name.end)}
    quoted = page.words.names.quoted
    for index, piece in enumerate(page.pieces[:-1]):
        told = piece.norm in quoted or (piece.norm in page.words.phrases.of and _quotes(page, index))
        last = _capitals(page, index + 1) if told else None
        if last is None:
            continue
        start, end = page.pieces[index + 1].start, page.pieces[last].end
        free = taken.isdisjoint(range(start, end)) and not page.silent(start)
        if free and not page.knowledge.lookup(page.text[start:end]):
            yield Name(start, end, page.text[start:end], "ORG", "source")


def _quotes(page: Page, index: int) -> bool:
    """Whether "from" follows a word that says that something is quoted."""
    before = page.pieces[index - 1] if index > 0 else None
    return before is not None and before.norm in page.words.names.quoted and page.joined(index)


def _capitals(page: Page, index: int) -> int | None:
    """The last of a run of capitals that ends at a mark and is no office, title or common word."""
    last = None
    for at in range(index, min(len(page.pieces), index + LONGEST)):
        piece = page.pieces[at]
        if not page.joined(at) or not piece.word:
            return last
        common = any(page.nouns_at(at)) or piece.norm in page.words.names.never or page.in_lower_case(piece)
        if not piece.capital or common:
            return None
        last = at
    return None

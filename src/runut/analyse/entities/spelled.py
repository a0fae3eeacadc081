"""Bodies that their abbreviation or the noun of their kind gives away.

"Balai Riset untuk Arafuru (BRA)", "BRA (Balai Riset untuk Arafuru)", "televisi Norwegia, Kanal,".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from runut.analyse.entities.headed import Reader, by_start
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.page import Page, Piece
from runut.knowledge.entries import Body

SHORTEST = 3  # letters of an abbreviation whose words are looked for
LONGEST = 12  # pieces of a name that is spelt out
OFFICE = 8  # words between an office and the noun of the body that it is of
FEWEST = 3  # words in brackets that spell an abbreviation out


def spelled_out(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Names spelt out before or behind their abbreviation in brackets, each with the abbreviation."""
    taken = {(name.start, name.end): name for name in names}
    for index in range(1, len(page.pieces) - 2):
        if page.pieces[index].text != "(" or not page.follows(index) or page.silent(page.pieces[index].start):
            continue
        short = page.pieces[index + 1]
        if page.pieces[index + 2].text == ")" and _is_acronym(short):
            first = _before(page, index - 1, short.text)
            if first is not None:
                full = _body(page, page.pieces[first].start, page.pieces[index - 1].end)
                if _open(taken, full):
                    yield full
        elif _is_acronym(page.pieces[index - 1]) and (last := _inside(page, index + 1)) is not None:
            yield from _behind(page, taken, page.pieces[index - 1], page.pieces[index + 1].start, page.pieces[last].end)


def _behind(page: Page, taken: Mapping[tuple[int, int], Name], short: Piece, start: int, end: int) -> Iterator[Name]:
    """An abbreviation with the name in brackets behind it."""
    known = taken.get((short.start, short.end))
    full = taken.get((start, end)) or _body(page, start, end)
    if full.label == "ORG" and (known is None or known.label == "ORG" or not known.entry):
        yield replace(known or _body(page, short.start, short.end), label="ORG")
        yield replace(full, expands=short.start)


def _is_acronym(piece: Piece) -> bool:
    return len(piece.text) >= SHORTEST and piece.text.isupper() and piece.text.isalpha()


def _open(taken: Mapping[tuple[int, int], Name], full: Name) -> bool:
    """Whether no body, and nothing that knowledge has, is named there or in words that end there."""
    ending = [name for (start, end), name in taken.items() if end == full.end and start <= full.start]
    return all(name.label != "ORG" and name.entry is None for name in ending)


def _body(page: Page, start: int, end: int) -> Name:
    return Name(start, end, page.text[start:end], "ORG", "acronym")


def _before(page: Page, last: int, short: str) -> int | None:
    """The piece at which the words begin that end at `last` and whose first letters an abbreviation has.

    Small words may lend a letter or not.
    """
    wanted, every, capitals = short.casefold(), "", ""
    for at in range(last, max(-1, last - LONGEST), -1):
        piece = page.pieces[at]
        if not (piece.capital or _small(page, piece)):
            return None
        every = piece.norm[:1] + every
        capitals = piece.norm[:1] + capitals if piece.capital else capitals
        if piece.capital and wanted in (every, capitals):
            people = any(noun.body is None for noun, _ in page.nouns_at(at)) or _field(page, at, last)
            people = people or piece.norm in page.words.names.things  # a permit, a treaty
            return at if at < last and not people else None
        if not page.follows(at):
            return None
    return None


def _field(page: Page, first: int, last: int) -> bool:
    """Whether words are the end of the noun of an office ("Menteri | Energi dan Sumber Daya Mineral")."""
    before = range(max(0, first - 2), first)
    return any(noun.person is not None and after > last for at in before for noun, after in page.nouns_at(at))


def _small(page: Page, piece: Piece) -> bool:
    """Whether a word may stand in lower case within a body's name."""
    words = page.words
    return piece.norm in words.phrases.conjunctions | words.names.law_words | words.phrases.sent_to | words.phrases.of


def _inside(page: Page, index: int) -> int | None:
    """The last piece of a name in brackets that begins at `index`: words with capitals, joined by small ones."""
    capitals = 0
    for at in range(index, min(len(page.pieces), index + LONGEST)):
        piece = page.pieces[at]
        if piece.text == ")":
            return at - 1 if capitals >= FEWEST and page.pieces[at - 1].capital else None
        capitals += piece.capital
        if not (piece.capital or _small(page, piece)) or not page.joined(at):
            return None
    return None


def _held(page: Page, index: int) -> bool:
    """Whether an office stands before the noun of a body, so that a name behind it is its holder's."""
    for at in range(index - 1, max(-1, index - OFFICE), -1):
        if not page.pieces[at].word or not page.joined(at + 1):
            return False
        if any(noun.person for noun, _ in page.nouns_at(at)):
            return True
    return False


def introduced(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Names taken for persons or places behind the noun of a body and its state, commas round them or none."""
    reader = Reader(page, by_start(names))
    starts = by_start(names)
    for index in range(len(page.pieces)):
        phrase = reader.at(index)
        if phrase is None or phrase.noun.body is None or phrase.noun.person is not None or phrase.owner is None:
            continue
        if phrase.noun.body.key not in page.words.names.classes or phrase.inner or phrase.loose:
            continue
        if phrase.owner.label not in PLACES:
            continue
        after = page.piece_at(phrase.end - 1) + 1
        comma = page.follows(after) and page.pieces[after].text == ","
        name = starts.get(page.pieces[after + comma].start) if page.follows(after + comma) else None
        if name is None or name.entry or name.label == "ORG":
            continue
        closing = page.piece_at(name.end - 1) + 1
        closed = page.follows(closing) and page.pieces[closing].text == ","
        person = name.label == "PER" and " " in name.text
        if (closed or not comma) and not (person and _held(page, index)):
            country = phrase.owner.entry.country if phrase.owner.entry else None
            body = Body(phrase.noun.body.key, country or "", phrase.noun.body.sector, phrase.noun.body)
            yield replace(name, label="ORG", body=body, own=name.norm)

"""Bodies named by their kind and state, and persons found through the office that stands before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.entities.headed import Headed, Reader, by_start
from runut.analyse.entities.names import Name
from runut.analyse.entities.page import Page, Piece
from runut.knowledge.entries import Body, HeadNoun

LONGEST_NAME = 5  # pieces of a person's name that no one but its office points to


def headed_phrases(page: Page, names: Sequence[Name]) -> list[Headed]:
    """All phrases with a head noun, in order; none lies within another that starts before it, save owners."""
    reader, found, index = Reader(page, by_start(names)), [], 0
    while index < len(page.pieces):
        phrase = reader.at(index)
        if phrase:
            found.append(phrase)
            index = max(index + 1, page.piece_at(phrase.noun_end - 1) + 1)
        else:
            index += 1
    return found


def bodies(page: Page, names: Sequence[Name]) -> list[Name]:
    """Names of bodies made of a kind and a state ("kementerian pertahanan Korea Selatan", "militer Iran").

    Read from the end of the text, so that a body that belongs to another finds it named.
    """
    starts = by_start(names)
    reader = Reader(page, starts)
    found: list[Name] = []
    for index in range(len(page.pieces) - 1, -1, -1):
        body = _body(page, reader, index)
        if body and not page.silent(body.start):
            known = starts.get(body.start)
            if not (known and known.end >= body.end):
                starts[body.start] = body
                found.append(body)
    return found


def _body(page: Page, reader: Reader, index: int) -> Name | None:
    phrase = reader.at(index)
    if not phrase or not phrase.noun.body or phrase.qualifier or (phrase.loose and phrase.noun.body.key != "embassy"):
        return None
    head = phrase.noun.body
    if head.key not in page.words.names.named or not _stands_alone(page, index, head):
        return None
    if phrase.owner and phrase.inner is None:
        end = phrase.owner.end
        return _named(page, phrase.start, end, head, phrase.owner)
    if head.key in page.words.names.bare and not phrase.owner:
        return _named(page, phrase.start, phrase.noun_end, head, None)
    return None


def _named(page: Page, start: int, end: int, head: HeadNoun, owner: Name | None) -> Name:
    country = head.country or (_country(page, owner) if owner else None)
    body = Body(head.key, country or "", head.sector, head)
    return Name(start, end, page.text[start:end], "ORG", "knowledge", body=body)


def _country(page: Page, owner: Name) -> str | None:
    if owner.body:
        return owner.body.country or None
    if owner.entry:
        return owner.entry.country
    return page.knowledge.country(owner.text)


def _stands_alone(page: Page, index: int, head: HeadNoun) -> bool:
    """Whether a noun that also serves as an adjective is none here ("aksi militer Rusia")."""
    piece = page.pieces[index]
    if piece.norm not in page.words.names.adjectival or index == 0 or not page.joined(index):
        return True
    before = page.pieces[index - 1]
    token = page.doc[before.token]
    if before.norm in page.words.phrases.reporting or not before.word:
        return True
    return token.pos_ not in ("NOUN", "PROPN", "ADJ")


def persons_in_office(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Persons whom only the office before their name gives away ("Menlu Contoh Nama")."""
    starts = by_start(names)
    taken = {offset for name in names for offset in range(name.start, name.end)}
    reader = Reader(page, starts)
    for index in range(len(page.pieces)):
        phrase = reader.at(index)
        if not phrase or not phrase.noun.head.office or page.headline(page.pieces[index].start):
            continue
        after = page.piece_at(phrase.end - 1) + 1
        pieces = _capitals(page, after, taken)
        if pieces and not page.silent(pieces[0].start):
            start, end = pieces[0].start, pieces[-1].end
            yield Name(start, end, page.text[start:end], "PER", "role")


def _capitals(page: Page, index: int, taken: set[int]) -> list[Piece]:
    found: list[Piece] = []
    for at in range(index, min(len(page.pieces), index + LONGEST_NAME)):
        piece = page.pieces[at]
        inside = piece.norm in page.words.names.particles and found
        if not page.joined(at) or piece.start in taken or not (piece.capital or inside):
            break
        if (piece.text.isupper() and len(piece.text) > 1) or piece.norm in page.nouns.first:
            break
        found.append(piece)
    while found and not found[-1].capital:
        found.pop()
    return found

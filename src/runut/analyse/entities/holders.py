"""Who holds an office with a long name: the last name behind it ("Camat Contoh, Kabupaten Contoh, Nama Orang").

What the trained model says of words in the middle of such a chain is weak: the words of a unit or place are often
taken for a person, and the person for a place. Where the chain stands decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from runut.analyse.entities.headed import by_start
from runut.analyse.entities.names import Name, cut, in_order
from runut.analyse.entities.page import JOINTS, Page

LONGEST = 24  # pieces of an office with its unit, place and holder
LONGEST_NAME = 4  # pieces of a holder's name that the model did not find
NOMINALISED = re.compile(r"(?:pem|pen|per|pel|ke)\w{4,30}an")  # "penanganan", "kesehatan": no part of a person's name


@dataclass(frozen=True)
class Chain:
    """The pieces behind the noun of an office, `first` to `last` (exclusive), and the model's names among them."""

    first: int
    last: int
    names: tuple[Name, ...]


def held(page: Page, names: Sequence[Name]) -> list[Name]:
    """The model's names, those in chains behind offices typed by where they stand, overlooked holders added."""
    names = [_without_office(page, name) for name in names]
    changed = {old.start: new for chain in _chains(page, names) for old, new in _typed(page, chain)}
    return in_order(new for name in names for new in changed.get(name.start, (name,)))


def overlooked(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """Holders whom nothing else found: capitals behind the place of a unit, up to a mark or small word."""
    for chain in _chains(page, names):
        places = [name for name in chain.names if name.label == "GPE"]
        if any(name.label == "PER" for name in chain.names) or not places or places[-1] is not chain.names[-1]:
            continue
        first = page.piece_at(places[-1].end - 1) + 1
        run = page.pieces[first : chain.last]
        if 0 < len(run) <= LONGEST_NAME and all(_of_person(page, first + at) for at in range(len(run))):
            yield Name(run[0].start, run[-1].end, page.text[run[0].start : run[-1].end], "PER", "role")


def _without_office(page: Page, name: Name) -> Name:
    """A person's name without the office that the model took in."""
    first = page.piece_at(name.start)
    nouns = page.nouns_at(first) if name.label == "PER" else ()
    after = next((after for noun, after in nouns if noun.person is not None), first)
    inside = after > first and after < len(page.pieces) and page.pieces[after].start < name.end
    return cut(page, name, page.pieces[after].start, name.end) if inside and page.pieces[after].capital else name


def _chains(page: Page, names: Sequence[Name]) -> Iterator[Chain]:
    """All chains behind nouns of offices, outside headlines, from left to right."""
    starts = by_start(names)
    end = 0
    for index, piece in enumerate(page.pieces):
        chain = None if index < end or page.headline(piece.start) else _chain(page, starts, index)
        if chain is not None:
            end = chain.last
            yield chain


def _chain(page: Page, starts: Mapping[int, Name], index: int) -> Chain | None:
    """What stands behind a noun for persons: capitals, units and their places, ranks, bracketed abbreviations."""
    after = next((after for noun, after in page.nouns_at(index) if noun.person is not None), None)
    if after is None or page.pieces[index].start in starts:
        return None
    found, at, stop = list[Name](), after, min(len(page.pieces), index + LONGEST)
    while at < stop and page.joined(at):
        name = starts.get(page.pieces[at].start)
        if name is not None:
            found.append(name)
            at = page.piece_at(name.end - 1) + 1
        elif (step := _step(page, starts, at, after)) > at:
            at = step
        else:
            break
    return Chain(after, at, tuple(found)) if at > after else None


def _step(page: Page, starts: Mapping[int, Name], at: int, first: int) -> int:
    """The piece behind one that goes on a chain (the same: it ends there)."""
    piece, pieces = page.pieces[at], page.pieces
    if piece.text == "(" and at + 2 < len(pieces) and pieces[at + 2].text == ")" and pieces[at + 1].text.isupper():
        return at + 3
    if piece.norm in page.words.phrases.conjunctions and piece.text != "," and at > first:
        fields = field(page, at - 1) and at + 1 < len(pieces) and pieces[at + 1].capital
        return at + 1 if fields else at
    if piece.text == "," and page.follows(at + 1):
        return at + 1 if _goes_on(page, starts, at + 1, first) else at
    return at + 1 if piece.capital or piece.text.isdigit() or piece.text in JOINTS else at


def _goes_on(page: Page, starts: Mapping[int, Name], at: int, first: int) -> bool:
    """Whether a unit or body follows a comma in a chain ("Camat X, Kabupaten Y"), or, behind one, a name and a mark."""
    if page.pieces[at].capital and _is_unit(page, at):
        return True
    name = starts.get(page.pieces[at].start)
    unit = any(page.pieces[index].capital and _is_unit(page, index) for index in range(first, at - 1))
    after = page.piece_at(name.end - 1) + 1 if name else at
    return name is not None and unit and after < len(page.pieces) and page.pieces[after].text in (",", ".")


def _is_unit(page: Page, index: int) -> bool:
    """Whether a word begins the name of a unit or body."""
    bodies = any(noun.body is not None and noun.person is None for noun, _ in page.nouns_at(index))
    return bodies or page.pieces[index].norm in page.words.names.units


def field(page: Page, index: int) -> bool:
    """Whether a word names what an office is for ("Mineral", "Pengendalian"), so that no person is called by it."""
    norm = page.pieces[index].norm
    return norm in page.words.names.fields or NOMINALISED.fullmatch(norm) is not None


def _typed(page: Page, chain: Chain) -> Iterator[tuple[Name, tuple[Name, ...]]]:
    """The names of a chain that are typed otherwise than the model has them, each with what becomes of it."""
    if not chain.names:
        return
    last = chain.names[-1]
    closes = page.piece_at(last.end - 1) + 1 == chain.last
    holder = closes and last.label == "PER"
    if closes and last.label == "GPE":
        person = _person_in(page, chain, last)
        holder = person is not None
        if person is not None:
            yield last, person
    for name in chain.names:
        pieces = range(page.piece_at(name.start), page.piece_at(name.end - 1) + 1)
        if all(field(page, at) or page.pieces[at].norm in page.words.phrases.conjunctions for at in pieces):
            yield name, ()
        elif name is not last and holder and _unheld(page, name, last):
            place = _seat(page, page.piece_at(name.start)) and " " not in name.text
            yield name, (replace(name, label="GPE"),) if place else ()
        elif name is last and name.label in ("PER", "ORG") and (rest := _past_fields(page, name)):
            yield name, (replace(rest, label="PER"),)


def _unheld(page: Page, name: Name, last: Name) -> bool:
    """Whether a person of the model cannot be the holder: more of the unit stands between it and the last name."""
    apart = page.piece_at(last.start) - page.piece_at(name.end - 1) > 1
    return name.label == "PER" and apart and not page.knowledge.lookup(name.text)


def _past_fields(page: Page, name: Name) -> Name | None:
    """The person behind the words of a unit that the model took into one name ("Mineral dan Batubara Nama")."""
    pieces = page.pieces_in(name.start, name.end)
    conjunctions, first = page.words.phrases.conjunctions, page.piece_at(name.start)
    at = 0
    while at < len(pieces) and (field(page, first + at) or (at and pieces[at].norm in conjunctions)):
        at += 1
    rest = pieces[at:]
    plain = all(piece.capital and not piece.text.isupper() for piece in rest)
    noun = rest and any(page.nouns_at(first + at))
    return cut(page, name, rest[0].start, name.end) if at and len(rest) > 1 and plain and not noun else None


def _person_in(page: Page, chain: Chain, last: Name) -> tuple[Name, ...] | None:
    """What a place that closes a chain really holds: a person between commas, or one behind a known place."""
    words = last.text.split()
    first = page.piece_at(last.start)
    named = {words[0].lower(), words[-1].lower()} & (page.words.names.units | page.words.definite.city)
    if len(words) < 2 or named or page.knowledge.lookup(last.text) or not all(word.istitle() for word in words):
        return None
    unit = page.pieces[first - 1].norm in page.words.names.units
    if page.pieces[first - 1].text == "," and first - 1 > chain.first:
        return (replace(last, label="PER"),)
    rest = page.pieces_in(last.start, last.end)[1:]
    directed = any(tuple(p.norm for p in rest[:count]) in page.nouns.directions for count in (1, 2))
    if (unit or len(rest) > 1) and page.knowledge.lookup(words[0]) and not directed:
        end = page.pieces[first].end
        return (cut(page, last, last.start, end), replace(cut(page, last, rest[0].start, last.end), label="PER"))
    return None


def _seat(page: Page, index: int) -> bool:
    """Whether an office or unit ends right before a piece."""
    if page.pieces[index - 1].norm in page.words.names.units:
        return True
    firsts = range(max(0, index - 2), index)
    return any(noun.person and after == index for first in firsts for noun, after in page.nouns_at(first))


def _of_person(page: Page, index: int) -> bool:
    piece = page.pieces[index]
    common = any(page.nouns_at(index)) or field(page, index) or page.in_lower_case(piece)
    directed = (piece.norm,) in page.nouns.directions or piece.norm in page.words.names.units
    proper = page.doc[piece.token].pos_ in ("PROPN", "X") and piece.text.istitle()
    return proper and not common and not directed and not page.knowledge.lookup(piece.text)

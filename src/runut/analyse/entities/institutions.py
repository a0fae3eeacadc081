"""Bodies named by the noun of their kind and the capitals behind it: "Polres Contoh", "Kodam XX/Contoh"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from runut.analyse.entities.headed import by_start
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.nouns import Noun
from runut.analyse.entities.page import Page, Piece
from runut.knowledge.entries import Body

LONGEST_TAIL = 10  # pieces behind the noun
BASIS = "institution"


def institutions(page: Page, names: Sequence[Name], places: frozenset[str]) -> Iterator[Name]:
    """Bodies with what follows their noun up to the place they are of; `places` are the places of the text."""
    reader = _Tails(page, by_start(names), places)
    index = 0
    while index < len(page.pieces):
        name = reader.read(index)
        if name:
            yield name
        index = page.piece_at(name.end - 1) + 1 if name else index + 1


def bare(page: Page, names: Sequence[Name]) -> Iterator[Name]:
    """The nouns alone of bodies that the text names in full elsewhere ("Polres" beside "Polres Contoh")."""
    named = {name.body.key: name for name in names if name.own and name.body}
    for index, piece in enumerate(page.pieces):
        noun = next((noun for noun, _ in page.nouns_at(index) if noun.body), None) if piece.capital else None
        full = named.get(noun.body.key) if noun and noun.body and len(noun.words) == 1 else None
        means = piece.text.isupper() or not page.starts_sentence(piece)
        if full and means and not page.silent(piece.start) and not page.headline(piece.start):
            yield replace(full, start=piece.start, end=piece.end, text=piece.text, own=None)


class _Tails:
    """Reads what belongs to a body's name behind its noun."""

    def __init__(self, page: Page, names: Mapping[int, Name], places: frozenset[str]) -> None:
        self._page = page
        self._names = names
        self._ends = {name.end: name for name in names.values() if name.label in PLACES}
        self._places = places
        self._kinds = page.words.names.joined

    def read(self, index: int) -> Name | None:
        """The body whose noun stands at a piece, if capitals follow it."""
        page = self._page
        if not page.pieces[index].capital or page.silent(page.pieces[index].start):
            return None
        found = self._noun(index)
        if found is None or found[0].body is None:
            return None
        head, after = found[0].body, found[1]
        last = self._tail(after, head.key)
        if last is None:
            return None
        start, end = page.pieces[index].start, page.pieces[last].end
        known = self._names.get(start)
        if known and known.end >= end and (known.end > end or known.entry or known.body):
            return None
        place = self._ends.get(end)
        country = (place.entry.country if place and place.entry else None) or head.country or ""
        body = Body(head.key, country, head.sector, head)
        tail = page.pieces[self._past_bracket(after) : last + 1]
        own = " ".join(piece.norm for piece in tail if piece.norm not in page.words.names.units)
        return Name(start, end, page.text[start:end], "ORG", BASIS, body=body, own=own)

    def _noun(self, index: int) -> tuple[Noun, int] | None:
        for noun, after in self._page.nouns_at(index):
            if noun.body and noun.body.key in self._kinds:
                return noun, after
        return None

    def _tail(self, index: int, kind: str) -> int | None:
        """The index of the last piece of the name (None: nothing follows the noun that belongs to it)."""
        page = self._page
        at, last = self._past_bracket(index), None
        headline = at < len(page.pieces) and page.headline(page.pieces[at].start)
        while page.follows(at) and at < index + LONGEST_TAIL:
            piece, name = page.pieces[at], self._names.get(page.pieces[at].start)
            if piece.text == "/" and last is not None:
                at += 1
                continue
            person = name is not None and name.label == "PER" and piece.norm not in self._places
            if person and kind not in page.words.names.vessels:
                break
            if (name and name.label in PLACES) or piece.norm in self._places:
                end = name.end if name and name.label in PLACES else piece.end
                return self._after_place(page.piece_at(end - 1))
            if headline or not self._belongs(at, piece, at == index):
                joined = 0 if headline or last is None else self._joined(at, kind)
                if not joined:
                    break
                at += joined
                continue
            last = at
            at += 1
        return last

    def _past_bracket(self, index: int) -> int:
        """Past a bracketed abbreviation with capitals behind it ("(LBH) Contoh")."""
        pieces = self._page.pieces
        bracket = index + 3 < len(pieces) and pieces[index].text == "(" and pieces[index + 2].text == ")"
        return index + 3 if bracket and pieces[index + 3].capital else index

    def _after_place(self, last: int) -> int:
        """Past the direction or kind behind a place ("Polres Contoh Kota")."""
        page = self._page
        piece = page.pieces[last + 1] if page.follows(last + 1) else None
        kind = (
            piece
            and piece.capital
            and (piece.norm in page.words.definite.city or (piece.norm,) in page.nouns.directions)
        )
        return last + 1 if kind else last

    def _belongs(self, at: int, piece: Piece, first: bool) -> bool:
        """Whether a piece is a capital or number that may stand in a body's name."""
        page, words = self._page, self._page.words
        if piece.text.isdigit():
            return first
        if piece.text.isupper() and page.aged(piece.end):
            return False
        if not piece.capital or piece.norm in words.names.titles | words.names.never | words.phrases.reporting:
            return False
        person = next((noun.person for noun, _ in page.nouns_at(at) if noun.person), None)
        return person is None

    def _joined(self, at: int, kind: str) -> int:
        """How many pieces join the next capital to a name that lists its fields ("Pangan dan Pertanian", ", dan")."""
        page, words = self._page, self._page.words
        if kind not in words.names.listing:
            return 0
        joints = 0
        if page.pieces[at].text == ",":
            joints += 1
        if page.follows(at + joints) and page.pieces[at + joints].norm in words.phrases.conjunctions:
            joints += 1
        after = at + joints
        if not joints or not page.follows(after) or page.pieces[after].start in self._names:
            return 0
        if page.pieces[at].text == "," and joints == 1 and not self._closes(after):
            return 0
        body = any(noun.body for noun, _ in page.nouns_at(after))
        return 0 if body or not self._belongs(after, page.pieces[after], False) else joints

    def _closes(self, index: int) -> bool:
        """Whether a list that goes on at a piece ends with a conjunction and a further capital."""
        pieces = self._page.pieces
        for at in range(index, min(len(pieces) - 1, index + LONGEST_TAIL)):
            if pieces[at].norm in self._page.words.phrases.conjunctions:
                return pieces[at + 1].capital
            if not (pieces[at].capital or pieces[at].text == ","):
                return False
        return False

"""One document as the finding of names reads it: pieces of words, quotations, parts where names do not count."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from runut.analyse.entities.lexicon import Lexicon
from runut.analyse.entities.nouns import Noun, Nouns, Words, load_nouns
from runut.knowledge import Knowledge
from runut.knowledge.names import normalise
from runut.records import Noise, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

UNNAMED_IN = ("ad", "link", "signoff")  # kinds of noise whose names are no mentions
HEADLINE = 0.6  # share of capitalised words from which a line is taken for a headline
RANK = 3  # words of the longest rank ("Ajun Komisaris Besar")
AGE = re.compile(r" ?\(\d{1,2}\b")
JOINTS = "-–/"
OPENING, CLOSING, STRAIGHT = "“«", "”»", '"'
LONGEST_QUOTATION = 4000  # a mark without its partner must not turn the rest of a long text into a quotation


@dataclass(frozen=True)
class Piece:
    """A word, a part of a hyphenated word, or a mark; offsets in the text, `token` the index of its token."""

    start: int
    end: int
    text: str
    token: int

    @cached_property
    def norm(self) -> str:
        """The piece as names are compared."""
        return normalise(self.text)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()

    @property
    def word(self) -> bool:
        """Whether it is a word or number and no mark."""
        return self.text[:1].isalnum()


@dataclass(frozen=True)
class Page:
    """A parsed document with the lexicons that its names are read with.

    `on` is its day, `outlet` whose text it is, if known. `noise` stands in order of the text.
    """

    doc: Doc
    noise: tuple[Noise, ...]
    words: Lexicon
    knowledge: Knowledge
    on: date | None = None
    outlet: str | None = None

    @cached_property
    def nouns(self) -> Nouns:
        """The head nouns of persons and bodies."""
        return load_nouns()

    @cached_property
    def text(self) -> str:
        """The text as read."""
        return self.doc.text

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces in order, white space left out."""
        return tuple(piece for token in self.doc if not token.is_space for piece in _split(token))

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    def piece_at(self, offset: int) -> int:
        """The index of the piece that covers `offset`, or of the last one before it (-1: none)."""
        return bisect.bisect_right(self._starts, offset) - 1

    def pieces_in(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces that lie in `start` to `end`."""
        first = bisect.bisect_left(self._starts, start)
        return self.pieces[first : bisect.bisect_left(self._starts, end)]

    def token_at(self, offset: int) -> Token:
        """The token that covers `offset`."""
        return self.doc[max(0, bisect.bisect_right(self._token_starts, offset) - 1)]

    def joined(self, index: int) -> bool:
        """Whether the piece at `index` stands in the same line as the one before it."""
        return index == 0 or "\n" not in self.text[self.pieces[index - 1].end : self.pieces[index].start]

    def follows(self, index: int) -> bool:
        """Whether there is a piece at `index`, in the same line as the one before it."""
        return 0 < index < len(self.pieces) and self.joined(index)

    def silent(self, start: int) -> bool:
        """Whether names at this offset do not count (advertisements, links, sign-offs)."""
        noise = self._noise_at(start)
        return noise is not None and noise.kind in UNNAMED_IN

    def dateline(self, start: int) -> bool:
        """Whether the offset lies in a dateline."""
        noise = self._noise_at(start)
        return noise is not None and noise.kind == "dateline"

    def prose(self, start: int) -> bool:
        """Whether the offset lies in no noise at all."""
        return self._noise_at(start) is None

    @cached_property
    def _noise_starts(self) -> list[int]:
        return [noise.start for noise in self.noise]

    @cached_property
    def _farthest(self) -> list[Noise]:
        """For each noise, the one of those up to it that ends last."""
        return list(itertools.accumulate(self.noise, _later))

    def _noise_at(self, offset: int) -> Noise | None:
        before = bisect.bisect_right(self._noise_starts, offset) - 1
        if before < 0:
            return None
        return next((n for n in (self.noise[before], self._farthest[before]) if offset < n.end), None)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The stretches between quotation marks, marks included; straight marks pair within a line."""
        return tuple(_quotations(self.text))

    def quoted(self, offset: int) -> Span | None:
        """The quotation that covers `offset`, if any."""
        before = bisect.bisect_right(self.quotations, offset, key=lambda q: q.start) - 1
        return self.quotations[before] if before >= 0 and offset < self.quotations[before].end else None

    @cached_property
    def whole_words(self) -> frozenset[str]:
        """The words of the text that stand alone, with no hyphen beside them."""
        return frozenset(token.text for token in self.doc)

    @cached_property
    def place_nouns(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Nouns of several words for places and things, by their first, which may be a noun for people ("ibu kota")."""
        nouns = self.words.definite.city | self.words.definite.country | self.words.actors.no_actors
        first: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(tuple(noun.split()) for noun in nouns if " " in noun):
            first.setdefault(words[0], []).append(words)
        return {word: tuple(rows) for word, rows in first.items()}

    def spells(self, index: int, words: Words) -> int:
        """The index after the pieces from `index` that spell `words` within a line (0: they do not)."""
        at = index
        for word in words:
            if at >= len(self.pieces) or self.pieces[at].norm != word or (at > index and not self.joined(at)):
                return 0
            at += 1
        return at

    @cached_property
    def _nouns(self) -> dict[int, tuple[tuple[Noun, int], ...]]:
        return {}

    def nouns_at(self, index: int) -> tuple[tuple[Noun, int], ...]:
        """The head nouns at a piece, the longest first, each with the index after it; none in a noun for a place."""
        if index not in self._nouns:
            first = self.pieces[index].norm
            place = any(self.spells(index, words) for words in self.place_nouns.get(first, ()))
            nouns = () if place else self.nouns.first.get(first, ())
            found = ((noun, self.spells(index, noun.words)) for noun in nouns)
            self._nouns[index] = tuple((noun, self._doubled(after)) for noun, after in found if after)
        return self._nouns[index]

    def in_noun(self, index: int) -> bool:
        """Whether a piece stands within a noun for persons of several words ("Ajun Komisaris Besar")."""
        firsts = range(max(0, index - RANK), index)
        return any(noun.person is not None and after > index for at in firsts for noun, after in self.nouns_at(at))

    def _doubled(self, after: int) -> int:
        """Past the second half of a doubled noun ("negara-negara")."""
        if after >= len(self.pieces) or self.pieces[after].token != self.pieces[after - 1].token:
            return after
        return after + 1 if self.pieces[after].norm == self.pieces[after - 1].norm else after

    def compound(self, index: int) -> bool:
        """Whether a word that is also a place's name begins a common compound at a piece ("baku tembak")."""
        after = self.pieces[index + 1] if self.follows(index + 1) else None
        return (
            after is not None
            and not after.capital
            and f"{self.pieces[index].norm} {after.norm}" in self.words.names.compounds
        )

    def ranked(self, index: int) -> bool:
        """Whether a rank or office of police or forces, with a capital, ends before the piece at an index."""
        for first in range(max(0, index - RANK), index):
            for noun, after in self.nouns_at(first):
                armed = noun.person is not None and noun.person.key in self.words.names.ranks
                if after == index and armed and self.pieces[first].capital and self.joined(index):
                    return True
        return False

    def aged(self, offset: int) -> bool:
        """Whether an age stands in brackets at an offset, as it does behind the names of persons."""
        return AGE.match(self.text, offset) is not None

    @cached_property
    def laws(self) -> re.Pattern[str]:
        """Where the text cites a law by its number, with the name of the law."""
        words = self.words.names
        kinds, between = (
            "|".join(map(re.escape, sorted(part, key=len, reverse=True)))
            for part in (words.laws, words.law_words | self.words.phrases.conjunctions)
        )
        number = r"(?: (?:RI|Republik Indonesia))? (?:[Nn]omor|[Nn]o\.?) ?\d{1,4}(?:/\d{4}|,? [Tt]ahun \d{4})?"
        return re.compile(rf"\b(?:{kinds}){number}(?: [Tt]entang(?: (?:[A-Z][\w-]{{0,30}}|{between}),?){{1,20}})?")

    def in_lower_case(self, piece: Piece) -> bool:
        """Whether the text has the word of a piece without a capital too, so that it is no name by itself."""
        return piece.text.lower() in self._lower

    @cached_property
    def _lower(self) -> frozenset[str]:
        return frozenset(piece.text for piece in self.pieces if piece.text.islower())

    def headline(self, offset: int) -> bool:
        """Whether the line of an offset is written in title case, where capitals say nothing."""
        line = bisect.bisect_right(self._lines, offset) - 1
        return self._headlines[line]

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(at + 1 for at, char in enumerate(self.text) if char == "\n")]

    @cached_property
    def _headlines(self) -> list[bool]:
        """For each line, whether most of its words have capitals and no full stop ends it."""
        found = []
        for start, end in itertools.pairwise([*self._lines, len(self.text) + 1]):
            words = [p for p in self.pieces_in(start, end) if p.text[:1].isalpha()]
            stopped = self.text[start:end].rstrip().endswith(".")
            found.append(not stopped and sum(p.capital for p in words) > HEADLINE * len(words))
        return found

    def starts_sentence(self, piece: Piece) -> bool:
        """Whether a piece is the first word of its sentence, line or quotation, so that its capital says nothing."""
        token = self.doc[piece.token]
        if token.is_sent_start or piece.start == 0:
            return piece.start == token.idx
        before = self.text[max(0, piece.start - 2) : piece.start]
        return bool(before) and (before[-1] in OPENING + STRAIGHT + "\n•" or before.strip(" ")[-1:] in (":", ".", "\n"))


def _later(one: Noise, other: Noise) -> Noise:
    return other if other.end > one.end else one


def _split(token: Token) -> Iterator[Piece]:
    text, start = token.text, 0
    if len(text) > 1 and any(joint in text[1:-1] for joint in JOINTS):
        for at, char in enumerate(text):
            if char in JOINTS and at > start:
                yield Piece(token.idx + start, token.idx + at, text[start:at], token.i)
                start = at + 1
    if text[start:]:
        yield Piece(token.idx + start, token.idx + len(text), text[start:], token.i)


def _quotations(text: str) -> Iterator[Span]:
    opened: int | None = None
    kind = ""
    for at, char in enumerate(text):
        if opened is not None and (at - opened > LONGEST_QUOTATION or (kind == STRAIGHT and char == "\n")):
            opened = None
        if opened is None and char in OPENING + STRAIGHT:
            opened, kind = at, char
        elif opened is not None and (char in CLOSING if kind != STRAIGHT else char == STRAIGHT):
            yield Span(opened, at + 1)
            opened = None

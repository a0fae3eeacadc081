"""The text of a draft as statements read it: words without white space, and sentences that no quotation breaks."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from runut.analyse.draft import Draft
from runut.analyse.statements.index import Index
from runut.analyse.statements.lexicon import Forms
from runut.analyse.statements.quotes import Quotation, quotations
from runut.records import Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
VERBAL = frozenset({"VERB", "AUX"})
END_MARKS = (".", "!", "?")
BREAKS = frozenset(",;:–—")
CLOSING = frozenset(')”"')
LONG = 4  # letters from which a word before a full stop is no abbreviation
MARKS = BREAKS | {"-"}
CLIPPED = 5  # letters of a word that may have lost its last one


@dataclass(frozen=True)
class Stretch:
    """Words `first` to `last` (exclusive) of a `Page`."""

    first: int
    last: int

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last))

    def __contains__(self, place: int) -> bool:
        return self.first <= place < self.last

    def __bool__(self) -> bool:
        return self.first < self.last


class Page:
    """The words of a draft by place (0, 1, …), with sentences, quotations, times and names looked up by place."""

    def __init__(self, draft: Draft, index: Index) -> None:
        self.draft = draft
        self.index = index
        self.text = draft.text
        self.tokens: list[Token] = [token for token in draft.tokens if not token.is_space]
        self.lower = _mended([token.text.lower() for token in self.tokens], self.tokens, index)
        self._starts = [token.idx for token in self.tokens]
        self.quotes = quotations(draft.text)
        self._quote_starts = [quote.start for quote in self.quotes]

    def __len__(self) -> int:
        return len(self.tokens)

    def place(self, offset: int) -> int:
        """The first word that starts at or after a code point."""
        return bisect.bisect_left(self._starts, offset)

    def place_of(self, token: Token) -> int:
        """The place of a token."""
        return bisect.bisect_left(self._starts, token.idx)

    def start(self, place: int) -> int:
        """The offset at which a word starts (the end of the text for a place beyond the last)."""
        return self._starts[place] if place < len(self._starts) else len(self.text)

    def end(self, place: int) -> int:
        """The offset at which a word ends."""
        return self._starts[place] + len(self.tokens[place].text)

    def span(self, words: Stretch) -> Span | None:
        """The text that a stretch of words covers."""
        return Span(self.start(words.first), self.end(words.last - 1)) if words else None

    def words(self, span: Span) -> Stretch:
        """The words that start within a span."""
        return Stretch(self.place(span.start), self.place(span.end))

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """Sentences; one that ends within a quotation goes on to where the quotation and its sentence end."""
        starts = {self.place(s.start) for s in self.draft.sentences if not self._inside(s.start)}
        glued = {self.place(q.start) for q in self.quotes if q.opened and self.text[q.start - 1 : q.start] in END_MARKS}
        cuts = sorted(starts | glued | set(self._unspaced()) | {0})
        return tuple(Stretch(a, b) for a, b in zip(cuts, [*cuts[1:], len(self)], strict=True) if a < b)

    def _unspaced(self) -> Iterator[int]:
        """Where a sentence begins without a blank before it ("… hari Senin.Menjelang …")."""
        for at in range(1, len(self.tokens) - 1):
            word, behind = self.tokens[at - 1].text, self.tokens[at + 1].text
            if self.lower[at] != "." or self.tokens[at].whitespace_ or not behind[:1].isupper():
                continue
            ends = word in CLOSING or (len(word) >= LONG and word.isalpha() and word[1:].islower())
            if ends and behind[1:2].islower() and not self._inside(self.start(at + 1)):
                yield at + 1

    def _inside(self, offset: int) -> bool:
        quote = self.quote_at(offset)
        return quote is not None and offset > quote.start and offset >= quote.inner and quote.closed

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    def sentence_number(self, place: int) -> int:
        """The index in `sentences` of the one that holds a word."""
        return max(0, bisect.bisect_right(self._sentence_starts, place) - 1)

    def quote_at(self, offset: int) -> Quotation | None:
        """The quotation that covers a code point, its marks included."""
        at = bisect.bisect_right(self._quote_starts, offset) - 1
        return self.quotes[at] if at >= 0 and self.quotes[at].covers(offset) else None

    def quote_before(self, offset: int) -> Quotation | None:
        """The last quotation that ends before a code point."""
        at = bisect.bisect_left(self._quote_starts, offset) - 1
        return self.quotes[at] if at >= 0 and self.quotes[at].end <= offset else None

    def quotes_in(self, span: Span) -> list[Quotation]:
        """The quotations that lie within a span."""
        first = bisect.bisect_left(self._quote_starts, span.start)
        last = bisect.bisect_left(self._quote_starts, span.end)
        return [quote for quote in self.quotes[first:last] if quote.end <= span.end]

    def quote_of(self, place: int) -> Quotation | None:
        """The quotation in which a word stands."""
        return self.quote_at(self.start(place))

    @cached_property
    def _times(self) -> dict[int, int]:
        found = {}
        for time in self.draft.times:
            words = self.words(Span(time.start, time.end))
            if words:
                found[words.first] = words.last
        return found

    def after_time(self, place: int) -> int | None:
        """Where the time expression ends that starts at a word (exclusive), if one does."""
        return self._times.get(place)

    @cached_property
    def in_times(self) -> frozenset[int]:
        """The words of time expressions."""
        return frozenset(place for first, last in self._times.items() for place in range(first, last))

    @cached_property
    def mentions(self) -> tuple[tuple[Stretch, Mention], ...]:
        """Names in order, each with its words."""
        found = ((self.words(Span(m.start, m.end)), m) for m in self.draft.who.mentions() if m.label != "NOM")
        return tuple((words, mention) for words, mention in found if words)

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [words.first for words, _ in self.mentions]

    def mentions_in(self, words: Stretch) -> list[tuple[Stretch, Mention]]:
        """The names that start within a stretch."""
        first = bisect.bisect_left(self._mention_starts, words.first)
        last = bisect.bisect_left(self._mention_starts, words.last)
        return list(self.mentions[first:last])

    def name_at(self, place: int) -> tuple[Stretch, Mention] | None:
        """The name that covers a word."""
        at = bisect.bisect_right(self._mention_starts, place) - 1
        return self.mentions[at] if at >= 0 and place in self.mentions[at][0] else None

    def in_prose(self, place: int) -> bool:
        """Whether a word stands in the article's own prose or a caption, outside quotations."""
        noise = self.draft.noise_at(self.start(place))
        return self.quote_of(place) is None and (noise is None or noise.kind == "caption")

    def any(self, words: Stretch, forms: Forms | frozenset[str]) -> bool:
        """Whether one of the forms stands in a stretch."""
        return any(self.lower[i] in forms for i in words)

    def find(self, words: Stretch, wanted: Callable[[int], bool]) -> int | None:
        """The first word of a stretch that is wanted."""
        return next((i for i in words if wanted(i)), None)

    def is_verb(self, place: int) -> bool:
        """Whether a word is tagged as a verb or auxiliary."""
        return self.tokens[place].pos_ in VERBAL

    def is_mark(self, place: int) -> bool:
        """Whether a word is a punctuation mark."""
        return self.tokens[place].pos_ == "PUNCT" or not any(c.isalnum() for c in self.tokens[place].text)

    def breaks(self, place: int) -> bool:
        """Whether a clause breaks at a word: a mark, a subordinating word or a quotation."""
        word = self.lower[place]
        return word in BREAKS or word in self.index.words.subordinators or self.quote_of(place) is not None

    def hands_on(self, place: int) -> bool:
        """Whether a noun of speech or a relay word stands at a place ("…, demikian laporan X")."""
        return place < len(self) and (
            self.lower[place] in self.index.nouns or bool(self.index.relay_at(self.lower, place))
        )

    def matches(self, place: int, forms: Forms) -> bool:
        """Whether the words from a place on are these forms."""
        return tuple(self.lower[place : place + len(forms)]) == forms

    def strip(self, words: Stretch) -> Stretch:
        """A stretch without marks that only join or end it; brackets and quotation marks stay."""
        first, last = words.first, words.last
        while first < last and self._joins(first):
            first += 1
        while first < last and (self._joins(last - 1) or self.lower[last - 1] == "."):
            last -= 1
        return Stretch(first, last)

    def _joins(self, place: int) -> bool:
        return self.lower[place] in MARKS


def _mended(lower: list[str], tokens: list[Token], index: Index) -> list[str]:
    """The words, mended where a page has "mengataka. bahwa" for "mengatakan, bahwa".

    A full stop that ends no sentence is a comma there, and a cue before it that lost its last letter has it again.
    """
    for at in range(1, len(lower) - 1):
        if lower[at] != "." or not tokens[at + 1].text[:1].islower() or not tokens[at].whitespace_:
            continue
        word = lower[at - 1]
        if len(word) >= CLIPPED and word.isalpha() and not tokens[at - 1].whitespace_:
            lower[at] = ","
            whole = (word + letter for letter in index.last_letters)
            lower[at - 1] = (
                next((form for form in whole if form in index.cues), word) if word not in index.cues else word
            )
    return lower

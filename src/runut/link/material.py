"""The readings that links are made from, in a fixed order and ready to be asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from runut.link.words import Words
from runut.records import Citation, Entity, Event, Mention, Reading, Reference, Span, Statement

QUOTES = frozenset('"“”„‟«»')


def day(value: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time; `None` where there is none or it is malformed."""
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


@dataclass(frozen=True)
class Interval:
    """A closed interval of days; `None` is an open or unknown end."""

    first: date | None
    last: date | None

    @property
    def known(self) -> bool:
        """Whether either end is known."""
        return self.first is not None or self.last is not None

    @property
    def days(self) -> int | None:
        """The length in days; `None` where an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def meets(self, other: Interval, slack: int = 0) -> bool:
        """Whether the intervals share a day, or come within `slack` days; an unknown end meets everything."""
        margin = timedelta(days=slack)
        return not (
            (self.last and other.first and self.last + margin < other.first)
            or (other.last and self.first and other.last + margin < self.first)
        )

    def within(self, other: Interval) -> Interval:
        """The days that both hold."""
        firsts = [d for d in (self.first, other.first) if d]
        lasts = [d for d in (self.last, other.last) if d]
        return Interval(max(firsts, default=None), min(lasts, default=None))


class Page:
    """One reading, indexed: sentences, mentions and entities by place and id."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document
        self.analysis = reading.analysis
        self.id = reading.document.id
        self.text = reading.document.text
        self.entities: dict[str, Entity] = {e.id: e for e in reading.analysis.entities}
        self.statements: dict[str, Statement] = {s.id: s for s in reading.analysis.statements}
        self._sentences = sorted(reading.analysis.sentences, key=lambda s: (s.start, s.end))
        self._starts = [s.start for s in self._sentences]
        self._mentions = sorted(reading.analysis.mentions, key=lambda m: (m.start, m.end, m.entity))
        self._mention_starts = [m.start for m in self._mentions]

    @property
    def reference(self) -> Reference | None:
        """The day that the document's relative expressions count from."""
        return self.analysis.reference

    @cached_property
    def told(self) -> date | None:
        """The day from which the document tells: its reference day, else its day of publication."""
        found = day(self.reference.date) if self.reference else None
        return found or day(self.analysis.published) or day(self.document.published)

    def sentence_index(self, position: int) -> int:
        """The index of the sentence at or before a code point; -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def sentence(self, position: int) -> Span:
        """The sentence at a code point, else the whole text."""
        at = self.sentence_index(position)
        return self._sentences[at] if at >= 0 else Span(0, len(self.text))

    def mentions(self, span: Span) -> list[Mention]:
        """The mentions that begin in a span."""
        low, high = (bisect_right(self._mention_starts, at - 1) for at in (span.start, span.end))
        return self._mentions[low:high]

    def first_mention(self, names: Iterable[str]) -> Mention | None:
        """The first mention written in one of these ways, prose before noise."""
        wanted = set(names)
        found = [m for m in self._mentions if m.text in wanted]
        return min(found, key=lambda m: (self.in_noise(m.start), m.start), default=None)

    def in_noise(self, position: int) -> bool:
        """Whether a code point stands outside the article's own prose."""
        return any(n.start <= position < n.end for n in self.analysis.noise)

    def cite(self, start: int, end: int) -> Citation:
        """A citation of a stretch of the text, without blanks and quotation marks at its ends."""
        start, end = max(0, start), min(len(self.text), end)
        while start < end and (self.text[start].isspace() or self.text[start] in QUOTES):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in QUOTES):
            end -= 1
        return Citation(self.id, start, end, self.text[start:end])

    def prose(self) -> Iterator[tuple[int, str]]:
        """The parts of the text that are not noise, each with its offset."""
        at = 0
        for noise in sorted(self.analysis.noise, key=lambda n: (n.start, n.end)):
            if noise.start > at:
                yield at, self.text[at : noise.start]
            at = max(at, noise.end)
        if at < len(self.text):
            yield at, self.text[at:]

    def when(self, event: Event) -> Interval:
        """The days of an event."""
        return Interval(day(event.from_), day(event.to))


class Material:
    """All readings, one for each document, in order of their documents' ids."""

    def __init__(self, readings: Sequence[Reading], words: Words) -> None:
        by_id = {r.document.id: Page(r) for r in readings}
        self.pages: dict[str, Page] = {ident: by_id[ident] for ident in sorted(by_id)}
        self.words = words

    def page(self, ident: str) -> Page:
        """The page of a document."""
        return self.pages[ident]

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages.values())

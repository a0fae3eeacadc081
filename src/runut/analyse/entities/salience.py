"""Who a text is speaking of at a place: the mentions before it, subjects first."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.page import Page

if TYPE_CHECKING:
    from spacy.tokens import Token

SENTENCES_BACK = 4
MENTIONS_BACK = 200


@dataclass(frozen=True)
class Mentioned:
    """One place where an entity is spoken of.

    `kind` is the entity's type with all places in one, or GROUP for a phrase of people that is no entity yet: that has
    no `ident` and says by `headed` what it is.
    """

    start: int
    end: int
    ident: str
    kind: str
    subject: bool
    quoted: bool
    headed: Headed | None = None


class Salience:
    """The places where entities are spoken of, in order."""

    def __init__(self, page: Page, mentioned: Sequence[Mentioned]) -> None:
        self.page = page
        self._mentioned = sorted(mentioned, key=lambda m: (m.start, -m.end))
        self._sentences = [s.start_char for s in page.doc.sents if page.prose(s.start_char)]

    def add(self, mentioned: Mentioned) -> None:
        """Take in one more mention."""
        bisect.insort(self._mentioned, mentioned, key=lambda m: (m.start, -m.end))

    def before(self, offset: int, fits: Callable[[Mentioned], bool]) -> list[Mentioned]:
        """The fitting mentions before `offset`, the most salient first.

        Subjects of the same sentence, from the nearest; then sentence by sentence backwards, subjects first, in order
        of the text; then what else the same sentence has. Words outside a quotation do not point into one.
        """
        outside = self.page.quoted(offset) is None
        here = self._sentence(offset)
        rows = [m for m in self._until(offset) if fits(m) and not (outside and m.quoted)]
        same = [m for m in rows if self._sentence(m.start) == here]
        ranked = [m for m in reversed(same) if m.subject]
        for back in range(1, SENTENCES_BACK + 1):
            there = [m for m in rows if self._sentence(m.start) == here - back]
            ranked += [m for m in there if m.subject] + [m for m in there if not m.subject]
        return ranked + [m for m in reversed(same) if not m.subject]

    def nearest(self, offset: int, fits: Callable[[Mentioned], bool]) -> list[Mentioned]:
        """The fitting mentions before `offset`, backwards through the text, over a few sentences."""
        here = self._sentence(offset)
        rows = [m for m in self._until(offset) if fits(m)]
        near = [m for m in rows if here - self._sentence(m.start) <= SENTENCES_BACK]
        return sorted(near, key=lambda m: (-m.end, -m.start))

    def _until(self, offset: int) -> list[Mentioned]:
        """The last mentions that end by an offset, in order."""
        last = bisect.bisect_left(self._mentioned, offset, key=lambda m: m.start)
        return [m for m in self._mentioned[max(0, last - MENTIONS_BACK) : last] if m.end <= offset]

    def within(self, start: int, end: int) -> list[Mentioned]:
        """The mentions that begin in a stretch of the text, in order."""
        first = bisect.bisect_left(self._mentioned, start, key=lambda m: m.start)
        last = bisect.bisect_left(self._mentioned, end, key=lambda m: m.start)
        return self._mentioned[first:last]

    def by_sentence(self, offset: int, fits: Callable[[Mentioned], bool]) -> Iterator[list[Mentioned]]:
        """The fitting mentions before `offset`: of its own sentence, then of each sentence before it."""
        here = self._sentence(offset)
        rows = [m for m in self._until(offset) if fits(m)]
        for back in range(SENTENCES_BACK + 1):
            there = [m for m in rows if self._sentence(m.start) == here - back]
            if there:
                yield there

    def _sentence(self, offset: int) -> int:
        """The number of the sentence of prose that an offset lies in or after."""
        return bisect.bisect_right(self._sentences, offset) - 1


def is_subject(page: Page, start: int, end: int) -> bool:
    """Whether what stands at `start` to `end` acts in its clause, as far as arcs and neighbours tell."""
    first = page.piece_at(start)
    root = _root(page, start, end)
    if root is not None and (root.dep_.startswith("nsubj") or root.dep_ == "obl:agent"):
        return True
    before = page.pieces[first - 1].norm if first > 0 else ""
    if before in page.words.phrases.reporting:
        return True
    after = page.piece_at(end - 1) + 1
    follows = page.doc[page.pieces[after].token] if after < len(page.pieces) else None
    opens = first == 0 or page.doc[page.pieces[first].token].is_sent_start
    return bool(opens and follows is not None and follows.pos_ in ("VERB", "AUX", "ADV", "PART"))


def _root(page: Page, start: int, end: int) -> Token | None:
    tokens = [page.doc[i] for i in sorted({p.token for p in page.pieces_in(start, end)})]
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), None)

"""Quotations without a cue of their own, and the cue that governs each."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate

from runut.analyse.statements.page import Page
from runut.analyse.statements.quotes import Quotation
from runut.analyse.statements.records import Report
from runut.records import Span

WORDS = 3  # a quotation with fewer words is no statement of its own
BEFORE = 2  # reports before a quotation that may govern it
NEAR = 3  # sentences of prose between a quotation and the cue that governs it


def governed(page: Page, reports: Sequence[Report]) -> Iterator[tuple[Report, Quotation]]:
    """Each quotation that no report covers and that stands alone, with the report whose cue governs it.

    That is the report of the quotation before it, else of the one after it, else the one before, if near enough.
    """
    taken = sorted((r.content.span.start, r.content.span.end) for r in reports if r.content.span)
    own = sorted((r for r in reports if not r.nested), key=lambda r: r.cue.first)
    cues = [report.cue.first for report in own]
    prose = list(accumulate(page.draft.noise_at(page.start(sentence.first)) is None for sentence in page.sentences))
    for quote in page.quotes:
        if _covered(quote, taken) or not _alone(page, quote):
            continue
        place = page.place(quote.start)
        at = bisect.bisect(cues, place)
        here = prose[page.sentence_number(place)]
        around = [r for r in own[max(0, at - BEFORE) : at + 1] if abs(prose[r.cue.sentence] - here) <= NEAR]
        report = _governing(place, around)
        if report is not None:
            yield report, quote


def _covered(quote: Quotation, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect.bisect_left(taken, (quote.end, 0))
    return any(start < quote.end and quote.start < end for start, end in taken[max(0, at - NEAR) : at])


def _alone(page: Page, quote: Quotation) -> bool:
    """Whether a quotation is a sentence, or the end of one, in the article's own prose."""
    words = page.words(Span(quote.start, quote.end))
    if not words or page.draft.noise_at(quote.inner) is not None:
        return False
    sentence = page.sentences[page.sentence_number(words.first)]
    opens = words.first == sentence.first or page.lower[words.first - 1] in {",", ":"}
    behind = next((i for i in range(words.last, sentence.last) if not page.is_mark(i)), None)
    ends = behind is None or bool(page.index.relay_at(page.lower, behind))
    return opens and ends and words.last - words.first > WORDS


def _governing(place: int, around: Sequence[Report]) -> Report | None:
    before = _quoting([r for r in around if r.cue.first < place])
    after = next((r for r in around if r.cue.first >= place), None)
    if before is not None and before.content.kind == "direct":
        return before
    if after is not None and after.content.kind == "direct" and after.cue.after_quote:
        return after
    return before


def _quoting(before: Sequence[Report]) -> Report | None:
    """The last report, or the one of the same speakers and sentence before it that quotes ("…," kata X, seraya …)."""
    last = before[-1] if before else None
    if last is None or last.content.kind == "direct":
        return last
    same = (r for r in before[:-1] if r.cue.sentence == last.cue.sentence and r.speakers == last.speakers)
    return next((r for r in same if r.content.kind == "direct"), last)

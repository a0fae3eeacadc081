"""What was said, as a stretch of the text: a quotation, a clause or both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.quotes import Quotation
from runut.records import Span, Stance, StatementKind

MOSTLY = 0.8  # share of a content in quotation marks from which it counts as a direct quotation


@dataclass(frozen=True)
class Content:
    """What a cue governs. `words` cover it; `anaphoric` means: what was said just before."""

    words: Stretch
    span: Span | None
    kind: StatementKind = "indirect"
    explicit: bool = False
    anaphoric: bool = False
    stance: Stance | None = None
    cue_last: int | None = None


def quoted(page: Page, quote: Quotation) -> Content:
    """A quotation as content, without its marks."""
    span = Span(quote.inner, quote.inner_end)
    return Content(page.words(Span(quote.start, quote.end)), span, "direct", explicit=True)


def reported(page: Page, words: Stretch, *, explicit: bool = False) -> Content | None:
    """A stretch of words as content; one that is a quotation alone becomes direct."""
    words = page.strip(words)
    span = page.span(words)
    if span is None:
        return None
    inside = page.quotes_in(span)
    if not inside:
        return Content(words, span, explicit=explicit)
    covered = sum(quote.end - quote.start for quote in inside)
    if len(inside) == 1 and covered >= MOSTLY * (span.end - span.start) and span.start == inside[0].start:
        if covered >= span.end - span.start - 1:
            return replace(quoted(page, inside[0]), words=words)
        return Content(words, span, "direct", explicit=True)
    return Content(words, span, "mixed", explicit=explicit)

"""Statements: who is reported to have said what, with the reporting word, the stance, and through whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from runut.analyse.draft import Draft, Step
from runut.analyse.statements.index import load_index
from runut.analyse.statements.page import Page
from runut.analyse.statements.records import Report
from runut.analyse.statements.report import Reporter
from runut.analyse.statements.stance import Judgement, stance_of
from runut.records import Span, Statement


def statements(draft: Draft) -> tuple[Statement, ...]:
    """The statements of a document in order of the text; joint speakers make one statement each."""
    page = Page(draft, load_index(draft.pack))
    rows = _distinct(sorted(_rows(page, Reporter(page).read()), key=_position))
    return tuple(msgspec.structs.replace(row, id=f"s{number}") for number, row in enumerate(rows, start=1))


def _rows(page: Page, reports: Sequence[Report]) -> Iterator[Statement]:
    told = frozenset(place for report in reports if report.nested for place in report.cue.words)
    for report in reports:
        cue, content = report.cue.span(page), report.content
        if content.cue_last is not None:
            cue = Span(cue.start, page.end(content.cue_last - 1))
        for speaker in report.speakers:
            judged = _judged(page, report, speaker, told)
            if not (_is_label(report) and judged.stance == "assert"):
                yield Statement("", speaker, cue, content.span, content.kind, judged.stance, report.via, judged.reasons)


def _judged(page: Page, report: Report, speaker: str, told: frozenset[int]) -> Judgement:
    if report.stance is not None:
        return Judgement(report.stance, ("what it points back to",))
    return stance_of(page, report.cue, report.content, page.draft.who.entity(speaker), told)


def _is_label(report: Report) -> bool:
    """Whether the cue only names something ("yang disebutnya …"), which is a statement only where it judges."""
    entry = report.cue.entry
    return entry.name == "label" and entry.form == "passive"


def _position(row: Statement) -> tuple[int, int]:
    start = min(row.cue.start, row.content.start) if row.content else row.cue.start
    return start, row.cue.start


def _distinct(rows: Iterable[Statement]) -> Iterator[Statement]:
    seen: set[tuple[str, Span, Span | None]] = set()
    for row in rows:
        key = (row.speaker, row.cue, row.content)
        if key not in seen:
            seen.add(key)
            yield row


def carrier(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The statement that carries a stretch of text: the one with the shortest content that holds it.

    Args:
        statements: statements of one document.
        start: first code point of the stretch.
        end: the code point behind it.

    Returns:
        The innermost such statement, the first of joint speakers; `None` if the outlet says it in its own voice.
    """
    holding = [s for s in statements if s.content and s.content.start <= start and end <= s.content.end]
    return min(holding, key=lambda s: s.content.end - s.content.start if s.content else 0, default=None)


def run(draft: Draft) -> dict[str, object]:
    """Find the statements of a draft."""
    return {"statements": statements(draft)}


STEP = Step("statements", ("noise", "doc", "sentences", "times", "referents"), ("statements",), run)

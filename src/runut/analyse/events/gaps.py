"""Acts dated by how long before or after others they were ("tiba sehari setelah X menyerang")."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.campaign import BEGAN
from runut.analyse.events.incident import MATERIAL
from runut.analyse.events.report import Report
from runut.analyse.times.calendar import unit_of
from runut.analyse.times.forms import UnitName
from runut.analyse.times.tokens import tokenise
from runut.analyse.times.words import count_at, words_of

NEAR = 3  # sentences between a happening and what is told to follow it
REACH = 14  # tokens between "sehari setelah" and the act


def of_gap(acts: Sequence[Act], index: int, report: Report) -> Act:
    """An act without a time of its own with the day so long before what its sentence tells, or after what happened."""
    act, draft = acts[index], report.draft
    if act.from_ is not None or act.to is not None or draft.reference is None:
        return act
    if (behind := _behind(act, draft)) is not None:
        return _of_happening(acts, index, behind, report)
    gap = _gap(act, draft)
    base = _base(acts, index, gap[0], report) if gap is not None else None
    if gap is None or base is None:
        return act
    span = unit_of(base, gap[1], -gap[2])
    if span.start is None or span.end is None:
        return act
    start, end = span.start.isoformat(), span.end.isoformat()
    return act.because("so long before what the sentence tells", from_=start, to=end)


def _of_happening(acts: Sequence[Act], index: int, gap: tuple[UnitName, int], report: Report) -> Act:
    """The act so long after the last happening that was dated before it ("menahan X sehari setelah ledakan")."""
    act = acts[index]
    at = report.sentence(act.span.start)
    told = [one.from_ for one in acts[:index] if one.base in MATERIAL and one.from_ is not None and one.from_ == one.to]
    near = [day.day for day in report.days if at - NEAR <= day.sentence < at]
    base = next(iter((*told[::-1][:1], *near[::-1][:1])), None)
    span = unit_of(date.fromisoformat(base[:10]), *gap) if base is not None else None
    if span is None or span.start is None or span.end is None:
        return act
    start, end = span.start.isoformat(), span.end.isoformat()
    return act.because("so long after what happened before", from_=start, to=end)


def _behind(act: Act, draft: Draft) -> tuple[UnitName, int] | None:
    """The unit and number of "sehari setelah ledakan" behind an act in its sentence, if it stands there."""
    end = next((span.end for span in draft.sentences if act.span.start < span.end), act.span.end)
    tokens, words, lists = tokenise(draft.text[act.span.end : end]), words_of(draft.pack), adverbials(draft.pack)
    for at in range(1, len(tokens) - 1):
        if tokens[at].low not in lists.after or tokens[at + 1].low not in lists.happenings:
            continue
        single = words.lex.single_units.get(tokens[at - 1].low)
        if single is not None:
            return single, 1
        count = count_at(words, tokens, at - 2) if at > 1 else None
        unit = words.units.at(tokens, count[0]) if count is not None else None
        if count is not None and unit is not None and unit[0] == at and unit[1] != "hour":
            return unit[1], count[1]
    return None


def _gap(act: Act, draft: Draft) -> tuple[int, UnitName, int] | None:
    """Where "sehari setelah" stands before an act in its sentence, with the unit and number, if it does."""
    start = next((span.start for span in draft.sentences if act.span.start < span.end), act.span.start)
    tokens, words = tokenise(draft.text[start : act.span.start]), words_of(draft.pack)
    after = [n for n, token in enumerate(tokens) if token.low in adverbials(draft.pack).after]
    if not after or len(tokens) - after[-1] > REACH:
        return None
    end = after[-1]
    single = words.lex.single_units.get(tokens[end - 1].low) if end else None
    if single is not None:
        return start + tokens[end - 1].start, single, 1
    for first in range(max(0, end - 4), end - 1):
        count = count_at(words, tokens, first)
        unit = words.units.at(tokens, count[0]) if count else None
        if count is not None and unit is not None and unit[0] == end and unit[1] != "hour":
            return start + tokens[first].start, unit[1], count[1]
    return None


def _base(acts: Sequence[Act], index: int, before: int, report: Report) -> date | None:
    """The day that a sentence tells of before a code point: of an act there, else the last day named."""
    at = report.sentence(acts[index].span.start)
    here = [act for act in acts[:index] if act.span.start < before and report.sentence(act.span.start) == at]
    told = [act.from_ for act in here if act.from_ is not None and BEGAN not in act.reasons]
    days = [day.day for day in report.days if day.sentence <= at]
    last = next(iter((*told[::-1], *days[::-1])), None)
    return date.fromisoformat(last[:10]) if last is not None else None

"""Acts told in the tense of what is done that a later day shows to be plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.kinds import FRIENDLY
from runut.analyse.events.lexicon import load_grammar


def ahead(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order; a visit, meeting or help of a day behind the reference day is still to come: AGREE.

    Args:
        acts: the acts of a document, with their own time expressions.
        draft: the document, whose reference day says what has happened; without one nothing changes.
    """
    today = draft.reference.date if draft.reference is not None else None
    for act in acts:
        told = act.type in FRIENDLY and "negation" not in act.aux and today is not None
        planned = told and _after(act, today or "") and not _parted(act, acts) and not _explained(act, draft)
        yield act.because("of a day still to come", type="AGREE", modes=()) if planned else act


def _after(act: Act, today: str) -> bool:
    """Whether the time of an act begins behind a day."""
    time = act.time
    if time is None or act.before_time or time.from_ is None:
        return False
    return date.fromisoformat(time.from_) > date.fromisoformat(today)


def _explained(act: Act, draft: Draft) -> bool:
    """Whether the time stands in a relative clause behind an act ("mendukung X yang akan pensiun tahun depan")."""
    time = act.time
    between = draft.text[act.span.end : time.start].lower().split() if time is not None else []
    return any(word in load_grammar(draft.pack).relative for word in between)


def _parted(act: Act, acts: Sequence[Act]) -> bool:
    """Whether another act stands between an act and its time, which is then that other's."""
    time = act.time
    if time is None:
        return False
    first, last = min(act.span.end, time.end), max(act.span.start, time.start)
    return any(other is not act and first <= other.span.start < last for other in acts)

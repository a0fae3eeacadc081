"""Where the acts of a document stand to each other, and what was told last before one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.records import Span


def sentence_of(act: Act, draft: Draft) -> int:
    """The index of the sentence in which an act is told."""
    return next((n for n, span in enumerate(draft.sentences) if act.span.start < span.end), len(draft.sentences))


def span_around(act: Act, draft: Draft) -> Span:
    """The sentence in which an act is told; the act's own words if they stand in none."""
    at = sentence_of(act, draft)
    return draft.sentences[at] if at < len(draft.sentences) else act.span


def distance(act: Act, other: Act, draft: Draft) -> int:
    """How many sentences lie between two acts."""
    return abs(sentence_of(act, draft) - sentence_of(other, draft))


def last_told(act: Act, before: Sequence[Act], fits: Callable[[Act], bool], reach: int, draft: Draft) -> Act | None:
    """The last act that fits of those told before one, if at most `reach` sentences lie between the two."""
    other = next((other for other in reversed(before) if fits(other)), None)
    return other if other is not None and distance(act, other, draft) <= reach else None

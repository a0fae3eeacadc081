"""Which words were spoken on which day: "besok" in a quotation counts from the day that stands beside its tag."""

from __future__ import annotations

import re
from collections.abc import Sequence

from runut.analyse.times.forms import Day, Found, Unit, Weekday

_QUOTED = re.compile(r'“[^”\n]*”|"[^"\n]*"')
_ENDS = re.compile(r'[.!?]\s+["“A-Z]|["“]|\n')
_LONGEST = 300  # code points of a tag


def days_of_speech(text: str, found: Sequence[Found]) -> dict[int, Found]:
    """The day of speaking of every expression that counts from it, by its place in `found`.

    It is a weekday or date beside the tag of the quotation, in the same sentence, or else beside a tag earlier in the
    same line.
    """
    days = [item for item in found if item.tense == "report" and isinstance(item.form, Day | Weekday)]
    relative = {at: item for at, item in enumerate(found) if isinstance(item.form, Unit)}
    if not days or not relative:
        return {}
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    tags = [day for day in days if _around(quotes, day) is None]
    result = {}
    for at, item in relative.items():
        quote = _around(quotes, item)
        day = _beside(text, tags, quote) if quote else None
        if day is not None:
            result[at] = day
    return result


def _around(quotes: Sequence[tuple[int, int]], item: Found) -> tuple[int, int] | None:
    return next(((start, end) for start, end in quotes if start <= item.start < end), None)


def _beside(text: str, tags: Sequence[Found], quote: tuple[int, int]) -> Found | None:
    start, end = quote
    behind = next((day for day in tags if end <= day.start <= end + _LONGEST), None)
    if behind is not None and not _ENDS.search(text, end, behind.start):
        return behind
    line = text.rfind("\n", 0, start) + 1
    return next((day for day in reversed(tags) if line <= day.start < start), None)

"""Which words were spoken on which day: "besok" in a quotation counts from the day that stands beside its tag."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from runut.analyse.times.forms import Day, Found, Unit, Weekday

_QUOTED = re.compile(r'“[^”\n]*”|"[^"\n]*"')
_ENDS = re.compile(r'(?<=[^\W\d_]{3})[.!?]\s+["“A-Z]|["“]|\n')  # not behind "St." or "Prof."
_LONGEST = 300  # code points of a tag


@dataclass(frozen=True, slots=True)
class Spoken:
    """The expression of a day, and how many days before it the words were spoken."""

    day: Found
    earlier: int = 0


def days_of_speech(text: str, found: Sequence[Found], citing: frozenset[str]) -> dict[int, Spoken]:
    """The day of speaking of every expression that counts from it, by its place in `found`.

    It is a weekday or date beside the tag of the quotation, in the same sentence, or else beside a tag earlier in the
    same line. Where the tag cites a source on the day for which the text has told a plan, "tomorrow" was said before.
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
        if day is not None and quote is not None:
            tag = text[quote[1] : day.start].lower().split()
            planned = any(word in citing for word in tag) and _planned(found[:at], day)
            result[at] = Spoken(day, int(planned and _next_day(item)))
    return result


def _next_day(item: Found) -> bool:
    return isinstance(item.form, Unit) and item.form.unit == "day" and item.form.offset == 1


def _planned(before: Sequence[Found], day: Found) -> bool:
    """Whether the text has told what is to come on the same day."""
    form = day.form
    if not isinstance(form, Day):
        return False
    plans = (item.form for item in before if item.ahead and isinstance(item.form, Day))
    return any((plan.day, plan.month) == (form.day, form.month) for plan in plans)


def _around(quotes: Sequence[tuple[int, int]], item: Found) -> tuple[int, int] | None:
    return next(((start, end) for start, end in quotes if start <= item.start < end), None)


def _beside(text: str, tags: Sequence[Found], quote: tuple[int, int]) -> Found | None:
    start, end = quote
    behind = next((day for day in tags if end <= day.start <= end + _LONGEST), None)
    if behind is not None and not _ENDS.search(text, end, behind.start):
        return behind
    line = text.rfind("\n", 0, start) + 1
    return next((day for day in reversed(tags) if line <= day.start < start), None)

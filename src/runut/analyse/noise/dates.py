"""The date that a page carries: a line with a day, and at most a time and a label beside it."""

from __future__ import annotations

import datetime
import re

from runut.analyse.noise.lexicon import Vocabulary, fold, words_of

DATE_LENGTH = 90
_NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\s+([^\W\d_]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b")


def page_date(line: str, words: Vocabulary) -> datetime.date | None:
    """The day that a line names, as written, day before month; `None` if it names none that exists."""
    key = fold(line)
    months = words.shape.dates.months
    if match := _ISO.search(key):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    for match in _DAY_FIRST.finditer(key):
        if match[2] in months:
            return _day(int(match[3]), months[match[2]], int(match[1]))
    for match in _MONTH_FIRST.finditer(key):
        if match[1] in months:
            return _day(int(match[3]), months[match[1]], int(match[2]))
    match = _NUMERIC.search(key)
    return _day(int(match[3]), int(match[2]), int(match[1])) if match else None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def is_date_line(line: str, words: Vocabulary) -> bool:
    """Whether a line holds a date or time and, beside it, nothing but words of dates."""
    if len(line) > DATE_LENGTH or not any(char.isdecimal() for char in line):
        return False
    rest = words_of(_CLOCK.sub(" ", fold(line)))
    months = words.shape.dates.months
    others = [word for word in rest if word not in words.date_words and word not in months and not _is_number(word)]
    dated = bool(_NUMERIC.search(line) or _ISO.search(line)) or any(not _is_number(word) for word in rest)
    return not others and dated


def has_clock(line: str) -> bool:
    """Whether a line tells a time of day."""
    return bool(_CLOCK.search(line))


def _is_number(word: str) -> bool:
    return word.replace(".", "").replace("-", "").isdecimal()

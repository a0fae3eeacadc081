"""Dates in the grammar: months, years, parts of the day, and days of a month in words and figures."""

from __future__ import annotations

from dataclasses import replace

from runut.analyse.times.cursor import Cursor
from runut.analyse.times.forms import Day, Form, Match, Range
from runut.analyse.times.tokens import DASHES

_SEPARATORS = DASHES | {"/", "."}
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


def month_at(c: Cursor, index: int, *, dated: bool) -> tuple[int, int] | None:
    """A month's name; `dated` admits abbreviations and lower case, as beside a number."""
    lex = c.words.lex
    month = lex.months.get(c.low(index))
    if month is None and dated:
        month = lex.months_dated.get(c.low(index))
        if month is not None and c.text(index + 1) == "." and c.number(index + 2) is not None:
            return index + 2, month
    if month is None or not (dated or c.capital(index)):
        return None
    return index + 1, month


def year_at(c: Cursor, index: int) -> tuple[int, int] | None:
    """A plain year of four digits that is no part of a longer code."""
    year = c.number(index)
    if year is None or len(c.text(index)) != 4 or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    lower = c.is_word(index + 1) and not c.capital(index + 1)
    coded = c.glued(index + 1) and (c.text(index + 1) == "/" or lower)
    return None if coded else (index + 1, year)


def year_or_turn(c: Cursor, index: int) -> tuple[int, int | None, int | None]:
    """What follows a month: a year, or a year counted from now ("last year"); the token after, year, shift."""
    start = index + 1 if c.is_in(index, c.words.lex.year_words) else index
    if written := year_at(c, start):
        return written[0], written[1], None
    if start > index and (turn := c.words.turns.at(c.tokens, start)):
        return turn[0], None, turn[1]
    return index, None, None


def turn_at(c: Cursor, index: int) -> tuple[int, int | None]:
    """A turn ("last", "this", "next") after a name of time, if it stands there."""
    found = c.words.turns.at(c.tokens, index)
    return found if found else (index, None)


def part_of_day(c: Cursor, index: int) -> int | None:
    """The token after a part of the day, if one stands here."""
    found = c.words.parts_of_day.at(c.tokens, index)
    return found[0] if found else None


def clock_at(c: Cursor, index: int) -> int | None:
    """The token after a clock time: "pukul 10.00 WIB", "10:30 WIB", with a comma or bar before it."""
    lex = c.words.lex
    at = index + 1 if c.text(index) in (",", "|") else index
    named = c.is_in(at, lex.clock)
    at += named
    if not c.text(at)[:1].isdigit():
        return None
    colon = c.text(at + 1) == ":" and c.number(at + 2) is not None and c.glued(at + 1)
    end = at + 3 if colon else at + 1
    zone = c.is_in(end, lex.zones)
    if not (named or zone or (colon and len(c.text(at)) <= 2)):
        return None
    return end + zone


def day_time(c: Cursor, match: Match) -> Match:
    """The match with the part of the day and the clock time that follow it."""
    if end := part_of_day(c, match.end):
        match = Match(end + c.is_in(end, c.words.lex.zones), match.form, timed=True)
    if end := clock_at(c, match.end):
        match = Match(end, match.form, timed=True)
    return match


def date_at(c: Cursor, index: int, *, trusted: bool) -> Match | None:
    """A date in words or figures; `trusted` admits a bare "16/1", which elsewhere may be a fraction."""
    if not c.free(index):
        return None
    return _in_words(c, index) or _in_figures(c, index, trusted=trusted) or _month_first(c, index)


def _day_number(c: Cursor, index: int) -> int | None:
    number = c.number(index)
    return number if number is not None and 1 <= number <= 31 and len(c.text(index)) <= 2 else None


def _in_words(c: Cursor, index: int) -> Match | None:
    first = _day_number(c, index)
    if first is None:
        return None
    at, last = _second_day(c, index + 1)
    month = month_at(c, at, dated=True)
    if month is None and last is not None:
        return None
    if month is None:
        at = index + 2 if c.text(index + 1) in DASHES else index + 1  # "19-Jun-2025"
        month = month_at(c, at, dated=True)
        if month is None:
            return None
    at = month[0] + 1 if c.text(month[0]) in DASHES and c.glued(month[0]) and year_at(c, month[0] + 1) else month[0]
    if c.text(at) == "," and year_at(c, at + 1):
        at += 1
    end, year, shift = year_or_turn(c, at)
    if end == at and at != month[0]:
        end = month[0]
    end, turn = turn_at(c, end)
    day = Day(first, month[1], year, shift, turn=turn)
    return Match(end, day if last is None else Range(day, replace(day, day=last)))


def _second_day(c: Cursor, index: int) -> tuple[int, int | None]:
    """The last of "13-15", "3 hingga 5", "13, 14 dan 15": the token after it, and the day."""
    at, last = index, None
    while True:
        linked = c.words.range_links.at(c.tokens, at) or ((at + 1, True) if c.is_in(at, c.words.lex.listing) else None)
        if linked is None:
            return at, last
        after = linked[0] + 1 if c.is_in(linked[0], c.words.lex.date_words) else linked[0]
        number = _day_number(c, after)
        if number is None or after - index > 8:
            return at, last
        at, last = after + 1, number


def _month_first(c: Cursor, index: int) -> Match | None:
    month = month_at(c, index, dated=True)
    number = _day_number(c, month[0]) if month else None
    if month is None or number is None:
        return None
    at = month[0] + 1
    year = year_at(c, at + 1 if c.text(at) == "," else at)
    return Match(year[0], Day(number, month[1], year[1])) if year else None


def _in_figures(c: Cursor, index: int, *, trusted: bool) -> Match | None:
    if "." in c.text(index):
        return _dotted(c, index)
    numbers, marks, at = [c.number(index)], [], index + 1
    while len(numbers) < 4 and c.text(at) in _SEPARATORS and c.number(at + 1) is not None:
        spaced = not c.glued(at + 1) and not (c.text(at) == "/" and len(c.text(at + 1)) == 4)
        if spaced or not c.glued(at):
            break
        marks.append(c.text(at))
        numbers.append(c.number(at + 1))
        at += 2
    figures = [number for number in numbers if number is not None]
    if len(figures) != len(marks) + 1 or not marks or (c.glued(at) and c.text(at) == "/"):
        return None
    form = _from_figures(figures, marks, trusted=trusted)
    return Match(at, form) if form else None


def _from_figures(figures: list[int], marks: list[str], *, trusted: bool) -> Form | None:
    slashed = [mark for mark in marks if mark == "/"]
    if len(figures) == 3 and len(set(marks)) == 1:
        year_first = figures[0] >= _FIRST_YEAR
        year, month, day = figures if year_first else reversed(figures)
        if not year_first and year < 100:
            year += 2000
        return Day(day, month, year) if _plausible(day, month) and _FIRST_YEAR <= year <= _LAST_YEAR else None
    if len(figures) == 2 and slashed and trusted:
        return Day(figures[0], figures[1]) if _plausible(*figures) else None
    if len(figures) >= 3 and marks[0] in DASHES and len(slashed) == len(marks) - 1:
        return _day_range(figures)
    return None


def _day_range(figures: list[int]) -> Form | None:
    first, last, month, *rest = figures
    year = None if not rest else rest[0] if rest[0] >= 100 else 2000 + rest[0]
    if not (_plausible(first, month) and _plausible(last, month)):
        return None
    return Range(Day(first, month, year), Day(last, month, year))


def _dotted(c: Cursor, index: int) -> Match | None:
    parts = c.text(index).split(".")
    if len(parts) != 3 or [len(part) for part in parts[1:]] not in ([1, 4], [2, 4]) or len(parts[0]) > 2:
        return None
    day, month, year = map(int, parts)
    return Match(index + 1, Day(day, month, year)) if _plausible(day, month) and year >= _FIRST_YEAR else None


def _plausible(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12

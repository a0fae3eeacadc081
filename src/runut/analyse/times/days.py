"""Days in the grammar of dates: dates in words and figures, weekdays, yesterday and tomorrow, feasts."""

from __future__ import annotations

from dataclasses import replace

from runut.analyse.times.calendar import days_in
from runut.analyse.times.cursor import Cursor
from runut.analyse.times.forms import Day, EventDay, Form, Match, Range, Unit, Weekday
from runut.analyse.times.words import count_at

_DASHES = ("-", "–", "—")
_SEPARATORS = ("/", "-", ".")
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
    coded = c.glued(index + 1) and (c.text(index + 1) == "/" or c.is_word(index + 1))
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
        match = Match(end, match.form, timed=True)
    if end := clock_at(c, match.end):
        match = Match(end, match.form, timed=True)
    return match


# ---------------------------------------------------------------- dates


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
        at = index + 2 if c.text(index + 1) in _DASHES else index + 1  # "19-Jun-2025"
        month = month_at(c, at, dated=True)
        if month is None:
            return None
    at = month[0] + 1 if c.text(month[0]) in _DASHES and c.glued(month[0]) and year_at(c, month[0] + 1) else month[0]
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
    while len(numbers) < 4 and c.text(at) in (*_SEPARATORS, "–") and c.number(at + 1) is not None and c.glued(at + 1):
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
    if len(figures) >= 3 and marks[0] in _DASHES and len(slashed) == len(marks) - 1:
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


def bracketed_date(c: Cursor, index: int) -> Match | None:
    """A date in brackets, whose closing bracket counts to it where it follows at once."""
    if c.text(index) not in ("(", "["):
        return None
    start = index + 2 if c.is_in(index + 1, c.words.lex.date_words) else index + 1
    date = date_at(c, start, trusted=True)
    if date is None:
        return None
    date = day_time(c, date)
    end = date.end + 1 if c.text(date.end) in (")", "]") else date.end
    return Match(end, date.form, date.timed)


def read_date(c: Cursor, index: int) -> Match | None:
    """A date that stands alone: "tanggal 16 Januari", "19/10/2023", "(25/4/2019)"."""
    headed = c.is_in(index, c.words.lex.date_words)
    date = date_at(c, index + headed, trusted=headed)
    if date is None and c.text(index - 1) in ("(", "["):
        date = date_at(c, index, trusted=True)
        if date is not None and c.text(date.end) not in (")", "]", ",", ";") and not _full(date.form):
            return None
    if date is None or (not headed and c.is_in(index - 1, c.words.lex.names_before)):
        return None
    return day_time(c, date)


def _full(form: Form) -> bool:
    return isinstance(form, Day) and form.year is not None


def impossible(day: Day) -> bool:
    """Whether the calendar has no such day."""
    return day.day > days_in(day.month, day.year)


# ---------------------------------------------------------------- weekdays


def weekday_name(c: Cursor, index: int, *, headed: bool) -> int | None:
    """The weekday that a token names; the word that is also the week counts only where it is written as a name."""
    lex = c.words.lex
    weekday = lex.weekdays.get(c.low(index))
    if weekday is None or c.is_in(index - 1, lex.names_before) or c.is_in(index + 1, lex.names_after):
        return None
    if headed:
        return weekday
    if not c.capital(index):
        return weekday if c.text(index + 1) == "(" and bracketed_date(c, index + 1) else None
    if c.is_in(index, lex.units) and c.words.turns.at(c.tokens, index + 1):
        plain = not c.capital(index + 1) and not c.begins_sentence(index)
        return weekday if plain else None
    return weekday


def read_weekday(c: Cursor, index: int) -> Match | None:
    """A weekday, with what narrows it: "hari Rabu", "Kamis (19/6/2025) pagi", "Jumat pekan lalu", "Senin depan"."""
    lex = c.words.lex
    if c.is_in(index, lex.eve) and (tomorrow := weekday_name(c, index + 1, headed=False)) is not None:
        date = bracketed_date(c, index + 2)
        return date or Match(index + 2, Weekday((tomorrow - 1) % 7), timed=True)
    headed = c.is_in(index, lex.day_words)
    weekday = weekday_name(c, index + headed, headed=headed)
    if weekday is None:
        return _dated_weekday(c, index) or _several_weekdays(c, index)
    return _several_weekdays(c, index + headed) or _narrowed(c, index + headed + 1, weekday)


def _dated_weekday(c: Cursor, index: int) -> Match | None:
    """An abbreviated or English weekday, which needs a date after it."""
    weekday = c.words.lex.weekdays_dated.get(c.low(index))
    if weekday is None or not c.capital(index):
        return None
    return _with_date(c, index + 1, weekday)


def _several_weekdays(c: Cursor, index: int) -> Match | None:
    """Weekdays in a row before one bracket: "Kamis-Jumat (19-20/6/2025)"."""
    at = index
    while weekday_name(c, at, headed=True) is not None and at - index < 8:
        at += 1
        if at > index + 1 and (date := bracketed_date(c, at)) and isinstance(date.form, Range):
            return date
        linked = c.words.range_links.at(c.tokens, at)
        at = linked[0] if linked else at + 1 if c.is_in(at, c.words.lex.listing) else len(c.tokens)
    return None


def _narrowed(c: Cursor, index: int, weekday: int) -> Match | None:
    form, end, timed = Weekday(weekday), index, False
    for _ in range(3):
        if after := part_of_day(c, end):
            end, timed = after, True
        if week := _week_at(c, end):
            end, form = week[0], replace(form, week=week[1])
        after, turn = turn_at(c, end)
        if turn is not None and form.week is None:
            end, form = after, replace(form, turn=turn)
        elif form.turn is None and (before := c.words.before_named.at(c.tokens, end)):
            end, form = before[0], replace(form, turn=-1)
    if dated := _with_date(c, end, weekday):
        return Match(dated.end, dated.form, timed or dated.timed)
    return day_time(c, Match(end, form, timed))


def _week_at(c: Cursor, index: int) -> tuple[int, int] | None:
    """A turned week ("last week") after a weekday."""
    unit = c.words.units.at(c.tokens, index)
    if unit is None or unit[1] != "week" or c.capital(index):
        return None
    turn = c.words.turns.at(c.tokens, unit[0])
    return (turn[0], turn[1]) if turn else None


def _with_date(c: Cursor, index: int, weekday: int) -> Match | None:
    """The date that belongs to a weekday: in brackets, after a comma, or at once."""
    bracket = bracketed_date(c, index)
    if bracket is not None:
        match = Match(bracket.end, _of_weekday(bracket.form, weekday, bracketed=True), bracket.timed)
        return day_time(c, match)
    start = index + 1 if c.text(index) in (",", ".", "/") else index
    start += c.is_in(start, c.words.lex.date_words)
    date = date_at(c, start, trusted=True)
    if date is None:
        return None
    return day_time(c, Match(date.end, _of_weekday(date.form, weekday, bracketed=False)))


def _of_weekday(form: Form, weekday: int, *, bracketed: bool) -> Form:
    if isinstance(form, Day):
        return replace(form, weekday=weekday, bracketed=bracketed)
    if isinstance(form, Range) and isinstance(form.first, Day):
        return Range(replace(form.first, weekday=weekday), form.last)
    return form


# ---------------------------------------------------------------- days counted from now, feasts, days of an event


def read_deictic(c: Cursor, index: int) -> Match | None:
    """Yesterday, today, tomorrow; a date that explains it ("hari ini, Kamis (19/6)") counts to it."""
    found = c.words.deictic.at(c.tokens, index)
    if found is None or c.is_in(found[0], c.words.lex.not_deictic_after):
        return None
    match = day_time(c, Match(found[0], Unit("day", found[1])))
    bracket = bracketed_date(c, match.end)
    if bracket is not None:
        return day_time(c, Match(bracket.end, bracket.form, match.timed or bracket.timed))
    start = match.end + 1 if c.text(match.end) == "," else match.end
    start += c.is_in(start, c.words.lex.day_words)
    weekday = weekday_name(c, start, headed=False)
    dated = _with_date(c, start + 1, weekday) if weekday is not None else None
    return Match(dated.end, dated.form, match.timed or dated.timed) if dated else match


def read_feast(c: Cursor, index: int) -> Match | None:
    """A feast on a fixed day, with its year where one follows."""
    found = c.words.holidays.at(c.tokens, index)
    if found is None or c.is_in(found[0], c.words.lex.holidays_not_after):
        return None
    end, year, shift = year_or_turn(c, found[0])
    return Match(end, Day(found[1].day, found[1].month, year, shift))


def read_event_day(c: Cursor, index: int) -> Match | None:
    """A day counted within a happening: "hari pertama konferensi", "hari ke-100 perang"."""
    lex = c.words.lex
    if not c.is_in(index, lex.day_words):
        return None
    number: int | None = lex.ordinals.get(c.low(index + 1)) if c.is_word(index + 1) else None
    end = index + 2
    if number is None and c.is_in(index + 1, lex.century_link) and c.text(index + 2) == "-":
        count = count_at(c.words, c.tokens, index + 3)
        end, number = count if count else (end, None)
    return Match(end + 1, EventDay(number)) if number and c.is_in(end, lex.event_days) else None

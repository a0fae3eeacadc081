"""Days in the grammar of dates: dates in brackets or alone, weekdays, yesterday and tomorrow."""

from __future__ import annotations

from dataclasses import replace

from runut.analyse.times.cursor import Cursor
from runut.analyse.times.dates import date_at, day_time, part_of_day, turn_at
from runut.analyse.times.forms import Day, EventDay, Form, Match, Range, Unit, Weekday
from runut.analyse.times.words import count_at

_BEFORE_DATE = (",", ".", "/")


def bracketed_date(c: Cursor, index: int) -> Match | None:
    """A date in brackets, whose closing bracket counts to it where it follows at once."""
    if c.text(index) not in ("(", "["):
        return None
    start = index + 2 if c.is_in(index + 1, c.words.lex.date_words) else index + 1
    weekday = weekday_name(c, start, headed=False)
    date = date_at(c, start, trusted=True) if weekday is None else _bare_date(c, start + 1, weekday)
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
    return day_time(c, date) if date else None


def _full(form: Form) -> bool:
    return isinstance(form, Day) and form.year is not None


def weekday_name(c: Cursor, index: int, *, headed: bool) -> int | None:
    """The weekday that a token names; the word that is also the week counts only where it is written as a name."""
    lex = c.words.lex
    weekday = lex.weekdays.get(c.low(index))
    if weekday is None or c.is_in(index + 1, lex.names_after):
        return None
    if (c.is_in(index - 1, lex.rites_before) or c.after_name(index)) and c.text(index + 1) != "(":
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
        date = _with_date(c, at, None) if at > index + 1 else None
        if date and isinstance(date.form, Range):
            return date
        linked = c.words.range_links.at(c.tokens, at)
        at = linked[0] if linked else at + 1 if c.is_in(at, c.words.lex.listing) else len(c.tokens)
    return None


def _narrowed(c: Cursor, index: int, weekday: int) -> Match | None:
    form, end, timed = Weekday(weekday), index, False
    for _ in range(3):
        if after := part_of_day(c, end):
            end, timed = after + c.is_in(after, c.words.lex.zones), True
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
    if unit is None or unit[1] != "week" or (c.capital(index) and c.is_in(index, c.words.lex.weekdays)):
        return None
    turn = c.words.turns.at(c.tokens, unit[0])
    return (turn[0], turn[1]) if turn else None


def _with_date(c: Cursor, index: int, weekday: int | None) -> Match | None:
    """The date that belongs to a weekday: in brackets, after a comma, or at once."""
    bracket = bracketed_date(c, index + 1 if c.text(index) in _BEFORE_DATE else index)
    if bracket is None:
        return _bare_date(c, index, weekday)
    match = Match(bracket.end, _of_weekday(bracket.form, weekday, bracketed=True), bracket.timed)
    return _turned(c, day_time(c, match))


def _bare_date(c: Cursor, index: int, weekday: int | None) -> Match | None:
    start = index + 1 if c.text(index) in _BEFORE_DATE else index
    start += c.is_in(start, c.words.lex.date_words)
    date = date_at(c, start, trusted=True)
    if date is None:
        return None
    return day_time(c, Match(date.end, _of_weekday(date.form, weekday, bracketed=False)))


def _turned(c: Cursor, match: Match) -> Match:
    """The match with a turn after it, which adds nothing to a date ("Sabtu (25/2) lalu")."""
    return Match(turn_at(c, match.end)[0], match.form, match.timed)


def _of_weekday(form: Form, weekday: int | None, *, bracketed: bool) -> Form:
    if weekday is None:
        return form
    if isinstance(form, Day):
        return replace(form, weekday=weekday, bracketed=bracketed)
    if isinstance(form, Range) and isinstance(form.first, Day):
        return Range(replace(form.first, weekday=weekday), form.last)
    return form


# ---------------------------------------------------------------- days counted from now, days of an event


def read_deictic(c: Cursor, index: int) -> Match | None:
    """Yesterday, today, tomorrow; a date that explains it ("hari ini, Kamis (19/6)") counts to it."""
    found = c.words.deictic.at(c.tokens, index)
    lex = c.words.lex
    if found is None or c.is_in(found[0], lex.not_deictic_after) or c.is_in(index - 1, lex.not_deictic_before):
        return None
    match = day_time(c, Match(found[0], Unit("day", found[1])))
    dated = bracketed_date(c, match.end) or _explained(c, match.end)
    if dated is None:
        return match
    form = replace(dated.form, counted=found[1]) if isinstance(dated.form, Day) else dated.form
    if isinstance(form, Weekday):
        form = match.form  # "besok, Jumat": the weekday adds nothing
    return day_time(c, Match(dated.end, form, match.timed or dated.timed))


def _explained(c: Cursor, index: int) -> Match | None:
    """The date or weekday that explains a word like "today": "hari ini, Kamis (19/6)", "besok, hari Jumat"."""
    start = index + 1 if c.text(index) == "," else index
    start += c.is_in(start, c.words.lex.day_words)
    weekday = weekday_name(c, start, headed=False)
    if weekday is None:
        return date_at(c, start, trusted=False)
    return _with_date(c, start + 1, weekday) or Match(start + 1, Weekday(weekday))


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

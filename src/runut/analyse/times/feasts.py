"""Feasts and seasons in the grammar of dates: on a fixed day, moved by the moon, days counted to them."""

from __future__ import annotations

from runut.analyse.times.cursor import Cursor
from runut.analyse.times.dates import turn_at, year_or_turn
from runut.analyse.times.forms import Day, EventDay, Match, Month, MovingFeast, Range
from runut.analyse.times.tokens import DASHES

_SIGNS = DASHES | {"+"}


def read_feast(c: Cursor, index: int) -> Match | None:
    """A feast on a fixed day, with its year where one follows."""
    always = c.words.holidays.at(c.tokens, index)
    found = always or c.words.holidays_dated.at(c.tokens, index)
    if found is None or c.is_in(found[0], c.words.lex.holidays_not_after):
        return None
    end, year, shift = year_or_turn(c, found[0])
    if always is None and year is None and not _timed(c, index):
        return None
    return Match(end, Day(found[1].day, found[1].month, year, shift))


def read_moving(c: Cursor, index: int) -> Match | None:
    """A feast that moves: "Lebaran 2024", "Idulfitri tahun lalu", "saat Ramadan", "bulan suci Ramadan"."""
    head = c.words.feast_heads.at(c.tokens, index)
    found = c.words.moving.at(c.tokens, head[0] if head else index)
    if found is None or not c.capital(found[0] - 1):
        return None
    end, year, shift = year_or_turn(c, found[0])
    end, turn = turn_at(c, end)
    if end == found[0] and head is None and not _timed(c, index):
        return None
    return Match(end, MovingFeast(found[1], year, shift, turn))


def read_countdown(c: Cursor, index: int) -> Match | None:
    """Days to or from a feast ("H-3 Lebaran"), or from another day of note ("H+1"), which stays without a value."""
    number = c.number(index + 2)
    signed = c.text(index + 1) in _SIGNS and c.glued(index + 1) and c.glued(index + 2)
    if not (c.is_in(index, c.words.lex.feast_count) and c.capital(index) and signed and number is not None):
        return None
    found = c.words.moving.at(c.tokens, index + 3)
    if found is None:
        return Match(index + 3, EventDay(number))
    end, year, shift = year_or_turn(c, found[0])
    days = number if c.text(index + 1) == "+" else -number
    return Match(end, MovingFeast(found[1], year, shift, days=days))


def read_season(c: Cursor, index: int) -> Match | None:
    """A season of the north with its year or turn: "musim panas 2024", "musim dingin lalu"."""
    season = c.words.seasons.at(c.tokens, index)
    if season is None:
        return None
    end, year, shift = year_or_turn(c, season[0])
    end, turn = turn_at(c, end)
    if end == season[0]:
        return None
    first, last = season[1]
    if year is not None:
        year += first > last
    return Match(end, Range(Month(first), Month(last, year, shift, turn)))


def _timed(c: Cursor, index: int) -> bool:
    """Whether a preposition of time stands before a feast."""
    return c.is_in(index - 1, c.words.lex.feast_before)

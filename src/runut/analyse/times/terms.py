"""Terms in the grammar of dates: months, years, decades, centuries, quarters."""

from __future__ import annotations

from runut.analyse.times.cursor import Cursor
from runut.analyse.times.dates import month_at, turn_at, year_at, year_or_turn
from runut.analyse.times.forms import Century, Decade, Fraction, Match, Month, Range, Unit, Year
from runut.analyse.times.tokens import DASHES

_OLDEST_WEAK, _LATEST_WEAK = 1900, 2100
_LONGEST_TERM = 200
_ROMAN = {"I": 1, "V": 5, "X": 10}


def read_month(c: Cursor, index: int, *, supported: bool = False) -> Match | None:
    """A month: "bulan September", "September 2023", "September tahun lalu", "Juli lalu".

    A bare one must not be a person's name, unless what stands before it has shown that already (`supported`).
    """
    headed = c.is_in(index, c.words.lex.month_words)
    at = index + headed
    month = month_at(c, at, dated=headed or year_at(c, at + 1) is not None)
    if month is None:
        return None
    end, year, shift = year_or_turn(c, month[0])
    end, turn = turn_at(c, end)
    bare = end == month[0] and not headed
    if bare and not supported and not _month_alone(c, index):
        return None
    return Match(end, Month(month[1], year, shift, turn))


def _month_alone(c: Cursor, index: int) -> bool:
    """Whether a bare month is one, not a person's name."""
    lex = c.words.lex
    before = c.low(index - 1)
    if before in lex.year_before or before in lex.parts or before in lex.range_heads or before in DASHES:
        return True
    if before in lex.tense.approach:
        return True
    named = c.is_word(index + 1) and c.capital(index + 1) and not c.words.lex.months.get(c.low(index + 1))
    listed = before in lex.listing and index > 1 and c.low(index - 2) in lex.months
    link = c.words.range_links.at(c.tokens, index + 1) or (index + 2, c.is_in(index + 1, lex.listing))
    if link[1] and month_at(c, link[0], dated=False):
        return True
    return listed or (c.low(index) not in lex.months_like_names and not named)


def read_year(c: Cursor, index: int) -> Match | None:
    """A year or a term of years: "tahun 2018", "pada 2024", "2019-2024"."""
    lex = c.words.lex
    if c.is_in(index, lex.year_words):
        start = index + 1 + c.is_in(index + 1, lex.fiscal)
        year = year_at(c, start)
        if year is None or _names_a_law(c, index):
            return None
        return _term(c, start, year[1])
    year = year_at(c, index)
    return _term(c, index, year[1]) if year and c.free(index) and _year_alone(c, index) else None


def _names_a_law(c: Cursor, index: int) -> bool:
    before = index - 1
    return c.number(before) is not None and (c.is_in(before - 1, c.words.lex.law_numbers) or c.capital(index))


def _term(c: Cursor, index: int, first: int) -> Match:
    if c.text(index + 1) in DASHES and (last := year_at(c, index + 2)) and 0 < last[1] - first <= _LONGEST_TERM:
        return Match(last[0], Range(Year(first), Year(last[1])))
    end, _ = turn_at(c, index + 1)
    return Match(end, Year(first))


def _year_alone(c: Cursor, index: int) -> bool:
    """Whether a number of four digits without the word "year" is one, by the words around it."""
    lex, before, year = c.words.lex, c.low(index - 1), c.number(index) or 0
    after = c.low(index + 1)
    if after in lex.counted or before in lex.year_words or (c.glued(index + 1) and after in (*DASHES, "%")):
        return after in DASHES and year_at(c, index + 2) is not None and before not in lex.year_not_before
    if before in lex.year_before or before in lex.parts:
        return True
    if not _OLDEST_WEAK <= year <= _LATEST_WEAK:
        return False
    if before == "(":
        return after in (")", *DASHES)
    if c.begins_sentence(index):
        return after == ","
    lower = c.is_word(index - 1) and (not c.capital(index - 1) or c.begins_sentence(index - 1))
    if c.is_word(index - 1) and not lower:  # part of a name, unless it is said when: "Pilpres 2019 mendatang"
        return c.words.turns.at(c.tokens, index + 1) is not None
    noun = lower and before not in lex.year_not_before
    quantity = before in lex.range_heads and c.is_in(index - 2, lex.year_not_before)
    return noun and not quantity and (not c.is_word(index + 1) or after in lex.year_after)


def read_decade(c: Cursor, index: int) -> Match | None:
    """A decade: "tahun 1990-an", "era 90-an", "1990-an"."""
    lex = c.words.lex
    headed = c.is_in(index, lex.decade_heads)
    at = index + headed
    at += c.is_in(at, lex.short_years)
    year = c.number(at)
    tail = at + 2 if c.text(at + 1) in DASHES else at + 1
    if year is None or year % 10 or not c.is_in(tail, lex.decade_tail) or not c.glued(tail):
        return None
    if len(c.text(at)) == 2 and headed:
        year += 1900
    return Match(tail + 1, Decade(year)) if 1000 <= year < 3000 else None


def read_century(c: Cursor, index: int) -> Match | None:
    """A century: "abad ke-20", "abad XXI"."""
    unit = c.words.units.at(c.tokens, index)
    if unit is None or unit[1] != "century":
        return None
    at = unit[0]
    if c.is_in(at, c.words.lex.century_link):
        at += 2 if c.text(at + 1) in DASHES else 1
    ordinal = c.words.lex.ordinals.get(c.low(at)) if len(c.text(at)) > 2 else None
    number = ordinal or c.number(at) or _roman(c.text(at))
    return Match(at + 1, Century(number)) if number and number <= 22 else None


def _roman(text: str) -> int | None:
    if not text or len(text) > 6 or any(letter not in _ROMAN for letter in text):
        return None
    values = [_ROMAN[letter] for letter in text]
    return sum(-v if any(v < after for after in values[n + 1 : n + 2]) else v for n, v in enumerate(values))


def read_fraction(c: Cursor, index: int) -> Match | None:
    """A quarter or half of a year: "kuartal I 2024", "semester pertama tahun lalu", "Q1 2025"."""
    lex = c.words.lex
    of = lex.fractions.get(c.low(index))
    if of is None:
        return None
    at = index + 1
    if c.is_in(at, lex.century_link) and c.text(at + 1) in DASHES:
        at += 2
    number = lex.ordinals.get(c.low(at))
    if number is None or number > of or (len(c.text(index)) == 1 and not c.glued(at)):
        return None
    start = at + 2 if c.text(at + 1) in ("/", "-") else at + 1
    whole = whole_year(c, start)
    if whole is None:
        return Match(at + 1, Fraction(number, of, Unit("year", None))) if of > 2 else None
    return Match(whole.end, Fraction(number, of, whole.form))


def whole_year(c: Cursor, index: int) -> Match | None:
    """The year that a part of it belongs to: "2024", "tahun lalu"."""
    end, year, shift = year_or_turn(c, index)
    if year is not None:
        return Match(turn_at(c, end)[0], Year(year))
    return Match(end, Unit("year", shift)) if shift is not None else None

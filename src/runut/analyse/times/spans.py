"""Spans in the grammar of dates: months, years, decades, calendar units counted from now or from the time named."""

from __future__ import annotations

from runut.analyse.times.cursor import Cursor
from runut.analyse.times.dates import month_at, part_of_day, turn_at, year_at, year_or_turn
from runut.analyse.times.days import bracketed_date
from runut.analyse.times.forms import (
    Century,
    Decade,
    Form,
    Fraction,
    Leading,
    Match,
    Month,
    Named,
    Opening,
    Part,
    Range,
    Trailing,
    Unit,
    UnitName,
    WeekOfMonth,
    Year,
)
from runut.analyse.times.tokens import DASHES
from runut.analyse.times.words import count_at

_SMALL = ("hour", "day")
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


# ---------------------------------------------------------------- years and longer


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
    whole = _whole_year(c, start)
    if whole is None:
        return Match(at + 1, Fraction(number, of, Unit("year", None))) if of > 2 else None
    return Match(whole.end, Fraction(number, of, whole.form))


def _whole_year(c: Cursor, index: int) -> Match | None:
    end, year, shift = year_or_turn(c, index)
    if year is not None:
        return Match(turn_at(c, end)[0], Year(year))
    return Match(end, Unit("year", shift)) if shift is not None else None


# ---------------------------------------------------------------- calendar units


def unit_at(c: Cursor, index: int) -> tuple[int, UnitName] | None:
    """A calendar unit's word that is neither part of a compound nor counted by a number before it."""
    unit = c.words.units.at(c.tokens, index)
    if unit is None or c.is_in(index - 1, c.words.lex.unit_not_after):
        return None
    return unit if c.free(index) and not c.counted(index) else None


def read_unit(c: Cursor, index: int) -> Match | None:
    """A unit with its turn: "bulan lalu", "pekan ini", "tahun depan"."""
    unit = unit_at(c, index)
    if unit is None or unit[1] in _SMALL:
        return None
    turn = c.words.turns.at(c.tokens, unit[0])
    return Match(turn[0], Unit(unit[1], turn[1])) if turn else None


def read_doubled(c: Cursor, index: int) -> Match | None:
    """A doubled unit, its number left open: "pekan-pekan terakhir", "tahun-tahun mendatang"."""
    unit = c.words.units.at(c.tokens, index)
    if unit is None or c.text(index + 1) != "-" or c.low(index + 2) != c.low(index):
        return None
    return _stretch(c, index + 3, unit[1], None)


def read_counted(c: Cursor, index: int) -> Match | None:
    """A number of units with where they lie: "dua hari lalu", "sebulan terakhir", "tiga pekan sebelumnya"."""
    counted = _units_counted(c, index)
    if counted is None:
        return None
    end, unit, count = counted
    if count is not None and (named := _from_named(c, end, unit, count)):
        return named
    if unit == "month" and count is not None and (opening := _opening(c, end, count)):
        return opening
    return _stretch(c, end, unit, count)


def _units_counted(c: Cursor, index: int) -> tuple[int, UnitName, int | None] | None:
    lex = c.words.lex
    if not c.free(index):
        return None
    if single := lex.single_units.get(c.low(index)):
        return index + 1, single, 1
    vague = c.is_in(index, lex.vague_numbers)
    count = (index + 1, None) if vague else count_at(c.words, c.tokens, index)
    unit = c.words.units.at(c.tokens, count[0]) if count else None
    if count is None or unit is None or count[1] == 0:
        return None
    return unit[0], unit[1], count[1]


def _stretch(c: Cursor, index: int, unit: UnitName, count: int | None) -> Match | None:
    """What follows units: "lalu", "terakhir", "ke depan", "lagi"."""
    words = c.words
    if trailing := words.trailing.at(c.tokens, index):
        aged = unit == "year" and c.low(trailing[0] - 1) not in words.lex.ago and trailing[0] - index == 1
        short = aged and words.turns.at(c.tokens, index) is not None
        return None if short and count is not None and count > 1 else Match(trailing[0], Trailing(count, unit))
    if unit == "hour":
        return None
    if ago := words.ago.at(c.tokens, index):
        return Match(ago[0], Unit(unit, -count) if count else Trailing(None, unit))
    if leading := words.leading.at(c.tokens, index):
        return Match(leading[0], Leading(count, unit))
    ahead = words.ahead.at(c.tokens, index)
    return Match(ahead[0], Unit(unit, count) if count else Leading(None, unit)) if ahead else None


def _from_named(c: Cursor, index: int, unit: UnitName, count: int) -> Match | None:
    if unit == "hour":
        return None
    if before := c.words.before_named.at(c.tokens, index):
        return Match(before[0], Named(unit, -count))
    after = c.words.after_named.at(c.tokens, index)
    return Match(after[0], Named(unit, count)) if after else None


def _opening(c: Cursor, index: int, months: int) -> Match | None:
    """The first months of a year: "4 bulan tahun ini", "enam bulan pertama 2025"."""
    start = index + 1 if c.is_in(index, c.words.lex.first) else index
    whole = _whole_year(c, start)
    return Match(whole.end, Opening(months, whole.form)) if whole and 0 < months <= 12 else None


def read_named(c: Cursor, index: int) -> Match | None:
    """A unit seen from the one named before: "tahun sebelumnya", "keesokan harinya", "pada hari yang sama"."""
    words = c.words
    if after := words.next_day.at(c.tokens, index):
        return Match(after[0], Named("day", 1))
    night = part_of_day(c, index)
    unit = (night, "day") if night else unit_at(c, index)
    if unit is None or unit[1] == "hour":
        return None
    name: UnitName = "day" if night else unit[1]  # type: ignore[assignment]
    if same := words.same.at(c.tokens, unit[0]):
        return Match(same[0], Named(name, 0), timed=bool(night))
    near = _from_named(c, unit[0], name, 1)
    return Match(near.end, near.form, timed=bool(night)) if near else None


def read_week_of_month(c: Cursor, index: int) -> Match | None:
    """A week of a month: "pekan kedua April", "minggu pertama bulan lalu"."""
    unit = unit_at(c, index)
    number = c.words.lex.ordinals.get(c.low(unit[0])) if unit and unit[1] == "week" else None
    if unit is None or number is None or number > 4 or not c.is_word(unit[0]):
        return None
    month = read_month(c, unit[0] + 1, supported=True) or read_unit(c, unit[0] + 1)
    if month is None or not (isinstance(month.form, Month) or month.form.unit == "month"):  # type: ignore[union-attr]
        return None
    return Match(month.end, WeekOfMonth(number, month.form))


def read_part(c: Cursor, index: int) -> Match | None:
    """A part of a month, year, week or longer: "awal bulan ini", "akhir Agustus", "akhir pekan"."""
    part = c.words.lex.parts.get(c.low(index))
    if part is None or not c.free(index):
        return None
    named = c.capital(index) and c.is_word(index - 1) and c.capital(index - 1)
    if c.is_in(index, c.words.lex.parts_of_units) and (named or not c.words.units.at(c.tokens, index + 1)):
        return None  # Jawa Tengah
    whole = _whole(c, index + 1)
    if whole is None:
        return None
    date = bracketed_date(c, whole.end)
    return date or Match(whole.end, Part(part, whole.form))


def _whole(c: Cursor, index: int) -> Match | None:
    for read in (read_fraction, read_decade, read_century, read_month, read_year, read_unit):
        if whole := read(c, index):
            return whole
    unit = unit_at(c, index)
    bare = unit is not None and unit[1] not in (*_SMALL, "decade", "century")
    return Match(unit[0], Unit(unit[1], None)) if bare and unit else None


def form_is_dashable(first: Form, last: Form) -> bool:
    """Whether a dash between two forms makes a range: only between forms of one kind."""
    return type(first) is type(last) and not isinstance(first, Unit | Named | Range | Trailing | Leading | Part)

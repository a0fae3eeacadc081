"""Calendar units in the grammar of dates: counted from now or from the time named, and parts of longer spans."""

from __future__ import annotations

from runut.analyse.times.cursor import Cursor
from runut.analyse.times.dates import part_of_day
from runut.analyse.times.days import bracketed_date
from runut.analyse.times.forms import (
    Form,
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
)
from runut.analyse.times.terms import read_century, read_decade, read_fraction, read_month, read_year, whole_year
from runut.analyse.times.words import count_at

_SMALL = ("hour", "day")


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
    whole = whole_year(c, start)
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

"""What an expression says before it is counted out on a calendar: the forms that the grammar builds.

Weekdays count from 0 (Monday). `turn` is -1, 0 or 1 for "last", "this" and "next"; `None` where nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Tense = Literal["future", "report", "past"]
UnitName = Literal["hour", "day", "week", "month", "year", "decade", "century"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month; the year as written, or counted from the reference year (`year_shift`), or not said.

    `bracketed` marks the outlets' way of giving the news day: a weekday with the date in brackets. `counted` is set
    where a word counts the same day from the reference: "kemarin (18/6)" has -1.
    """

    day: int
    month: int
    year: int | None = None
    year_shift: int | None = None
    weekday: int | None = None
    turn: int | None = None
    bracketed: bool = False
    counted: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday; `week` counts calendar weeks from the reference week where one is said."""

    weekday: int
    turn: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A named month."""

    month: int
    year: int | None = None
    year_shift: int | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year."""

    year: int


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years from `first`."""

    first: int


@dataclass(frozen=True, slots=True)
class Century:
    """The hundred years that end with year `number` * 100."""

    number: int


@dataclass(frozen=True, slots=True)
class Unit:
    """A calendar unit, `offset` units from the reference; `None` is a bare unit whose turn the tense decides."""

    unit: UnitName
    offset: int | None


@dataclass(frozen=True, slots=True)
class Named:
    """A calendar unit, `offset` units from the one named before."""

    unit: UnitName
    offset: int


@dataclass(frozen=True, slots=True)
class Part:
    """The first (0), middle (1) or last (2) part of a whole."""

    part: int
    whole: Form


@dataclass(frozen=True, slots=True)
class WeekOfMonth:
    """The seven days of a month that are its week `number` (from 1)."""

    number: int
    month: Form


@dataclass(frozen=True, slots=True)
class Fraction:
    """Part `index` (from 1) of a year in `of` equal parts: quarters, halves."""

    index: int
    of: int
    year: Form


@dataclass(frozen=True, slots=True)
class Opening:
    """The first `months` months of a year."""

    months: int
    year: Form


@dataclass(frozen=True, slots=True)
class Trailing:
    """The last `count` units up to the reference; `None` where the number is left vague."""

    count: int | None
    unit: UnitName


@dataclass(frozen=True, slots=True)
class Leading:
    """The next `count` units from the reference; `None` where the number is left vague."""

    count: int | None
    unit: UnitName


@dataclass(frozen=True, slots=True)
class Range:
    """From one form to another."""

    first: Form
    last: Form


@dataclass(frozen=True, slots=True)
class Since:
    """From the form's start to the reference day."""

    start: Form


@dataclass(frozen=True, slots=True)
class Until:
    """Up to the form's end, with an open start."""

    end: Form


@dataclass(frozen=True, slots=True)
class Onward:
    """From the form's start, with an open end where it lies ahead."""

    start: Form


@dataclass(frozen=True, slots=True)
class EventDay:
    """A day counted within a happening ("the second day of the summit"): found, but not datable from words alone."""

    number: int


@dataclass(frozen=True, slots=True)
class MovingFeast:
    """A feast or fast whose days the moon sets: its first and last days year by year, and which of them is meant.

    `days` counts from its first day ("H-3" has -3); without it all of its days are meant.
    """

    spans: tuple[tuple[date, date], ...]
    year: int | None = None
    year_shift: int | None = None
    turn: int | None = None
    days: int | None = None


Form = (
    Day
    | Weekday
    | Month
    | Year
    | Decade
    | Century
    | Unit
    | Named
    | Part
    | WeekOfMonth
    | Fraction
    | Opening
    | Trailing
    | Leading
    | Range
    | Since
    | Until
    | Onward
    | EventDay
    | MovingFeast
)


@dataclass(frozen=True, slots=True)
class Match:
    """A form found in tokens: `end` is the token after it; `timed` says that a time of day is named with it."""

    end: int
    form: Form
    timed: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A form with its place: `start`, `end` in code points; `tense` is what its clause speaks of, if a word tells.

    `aside` says that it stands in a relative clause behind another of its sentence.
    """

    start: int
    end: int
    form: Form
    timed: bool
    tense: Tense | None
    aside: bool = False

    @property
    def ahead(self) -> bool:
        """Its clause speaks of the future."""
        return self.tense == "future"

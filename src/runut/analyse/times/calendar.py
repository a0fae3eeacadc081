"""Calendar arithmetic on closed intervals of days. Weeks run from Monday to Sunday."""

from __future__ import annotations

import calendar as months
from dataclasses import dataclass
from datetime import date, timedelta

from runut.analyse.times.forms import UnitName

FIRST_YEAR, LAST_YEAR = 1, 9998
_YEARS_OF = {"year": 1, "decade": 10, "century": 100}
_THIRDS_OF_WEEK = ((0, 1), (2, 3), (5, 6))  # the end of a week is its Saturday and Sunday
_THIRDS_OF_TEN = ((0, 3), (4, 6), (7, 9))


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed stretch of days; `None` is an open end."""

    start: date | None
    end: date | None


def day(moment: date) -> Interval:
    """One day."""
    return Interval(moment, moment)


def days_in(month: int, year: int | None) -> int:
    """How many days a month has; without a year February has 29, as no more can be said."""
    return months.monthrange(2000 if year is None else year, month)[1]


def on(year: int, month: int, number: int) -> date | None:
    """The date, or `None` where the calendar has no such day."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= number <= days_in(month, year):
        return None
    return date(year, month, number)


def month_of(year: int, month: int) -> Interval:
    """All days of a month."""
    return Interval(date(year, month, 1), date(year, month, days_in(month, year)))


def years_of(first: int, count: int = 1) -> Interval:
    """All days of `count` years from `first`, held within the years that dates can express."""
    last = min(max(first + count - 1, FIRST_YEAR), LAST_YEAR)
    return Interval(date(min(max(first, FIRST_YEAR), LAST_YEAR), 1, 1), date(last, 12, 31))


def add_days(moment: date, count: int) -> date:
    """`count` days later, held within the years that dates can express."""
    number = min(
        max(moment.toordinal() + count, date(FIRST_YEAR, 1, 1).toordinal()), date(LAST_YEAR, 12, 31).toordinal()
    )
    return date.fromordinal(number)


def add_months(moment: date, count: int) -> date:
    """The same day `count` months later, or that month's last day."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + count, 12)
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    return date(year, month + 1, min(moment.day, days_in(month + 1, year)))


def week_of(moment: date, offset: int = 0) -> Interval:
    """Monday to Sunday of the week `offset` weeks from that of `moment`."""
    monday = add_days(moment, 7 * offset - moment.weekday())
    return Interval(monday, monday + timedelta(days=6))


def unit_of(moment: date, unit: UnitName, offset: int) -> Interval:
    """The calendar unit that lies `offset` units from the one that holds `moment`."""
    if unit in ("hour", "day"):
        return day(add_days(moment, offset if unit == "day" else 0))
    if unit == "week":
        return week_of(moment, offset)
    if unit == "month":
        shifted = add_months(moment.replace(day=1), offset)
        return month_of(shifted.year, shifted.month)
    size = _YEARS_OF[unit]
    first = (moment.year - 1) // 100 * 100 + 1 if unit == "century" else moment.year // size * size
    return years_of(first + offset * size, size)


def stretch_from(moment: date, unit: UnitName, count: int) -> Interval:
    """`count` units from `moment`, or, where negative, up to it; then it is itself the last of the days counted."""
    sign = 1 if count > 0 else -1
    if unit == "hour":
        other = add_days(moment, sign * max(1, abs(count) // 24))
    elif unit in ("day", "week"):
        other = add_days(moment, (count if unit == "day" else 7 * count) + (1 if count < 0 else 0))
    else:
        other = add_months(moment, count * (1 if unit == "month" else 12 * _YEARS_OF[unit]))
    return Interval(min(moment, other), max(moment, other))


def weekday_near(moment: date, weekday: int, direction: int, strict: bool) -> date:
    """The nearest `weekday` before (-1) or after (1) `moment`; that day itself counts unless `strict`."""
    gap = (weekday - moment.weekday()) * direction % 7
    return add_days(moment, direction * (7 if gap == 0 and strict else gap))


def part_of(whole: Interval, unit: UnitName, part: int) -> Interval:
    """The first (0), middle (1) or last (2) part of a unit.

    A month is cut into the 1st to the 10th, the 11th to the 20th and the rest; a year into thirds of four months;
    longer units into thirds of their years; of a week the end is the weekend.
    """
    start, end = whole.start, whole.end
    if start is None or end is None or unit in ("hour", "day"):
        return whole
    if unit == "week":
        first, last = _THIRDS_OF_WEEK[part]
        return Interval(add_days(start, first), add_days(start, last))
    if unit == "month":
        return Interval(start.replace(day=1 + 10 * part), end if part == 2 else start.replace(day=10 + 10 * part))
    if unit == "year":
        return Interval(date(start.year, 1 + 4 * part, 1), month_of(start.year, 4 + 4 * part).end)
    tenth = (end.year - start.year + 1) // 10
    first, last = _THIRDS_OF_TEN[part]
    return years_of(start.year + first * tenth, (last - first + 1) * tenth)

"""What months, years, calendar units and their parts mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from runut.analyse.times import calendar as cal
from runut.analyse.times.calendar import Interval
from runut.analyse.times.forms import (
    Century,
    Decade,
    Fraction,
    Leading,
    Month,
    Named,
    Opening,
    Part,
    Trailing,
    Unit,
    UnitName,
    WeekOfMonth,
    Year,
)
from runut.analyse.times.value import Resolving, Value, named_unit, unknown
from runut.analyse.times.years import NEAR_AHEAD
from runut.records import Precision

FINER: tuple[UnitName, ...] = ("hour", "day", "week", "month", "year", "decade", "century")
PRECISION: Mapping[UnitName, Precision] = {
    "hour": "time",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
    "century": "span",
}


def month(now: Resolving, form: Month, ahead: bool) -> Value:
    """A month: the latest one, or the next where its clause looks ahead or it begins soon."""
    if form.year is not None:
        return Value(cal.month_of(form.year, form.month), "month", "absolute", "month")
    if now.reference is None:
        return unknown("month", "month")
    year, here = now.reference.year, now.reference.month
    if form.year_shift is not None:
        year += form.year_shift
    elif form.turn == -1:
        year -= form.month >= here
    elif form.turn == 1:
        year += form.month <= here
    elif form.turn is None:
        soon = cal.add_days(now.reference, NEAR_AHEAD)
        near = now.untold and (soon.year * 12 + soon.month) >= (year * 12 + form.month + 12 * (form.month < here))
        year += (form.month < here) if ahead or near else -(form.month > here)
    return Value(cal.month_of(year, form.month), "month", "reference", "month")


def years(_now: Resolving, form: Year | Decade | Century, _ahead: bool) -> Value:
    """A year, decade or century by its number."""
    if isinstance(form, Year):
        return Value(cal.years_of(form.year), "year", "absolute", "year")
    if isinstance(form, Decade):
        return Value(cal.years_of(form.first, 10), "decade", "absolute", "decade")
    return Value(cal.years_of(form.number * 100 - 99, 100), "span", "absolute", "century")


def fraction(now: Resolving, form: Fraction, ahead: bool) -> Value:
    """A quarter, third or half of a year."""
    whole = now.of(form.year, ahead)
    start = whole.interval.start
    if start is None:
        return replace(whole, precision="quarter", rule="fraction")
    months = 12 // form.of
    if form.year == Unit("year", None) and now.reference:
        begins = cal.add_months(start, months * (form.index - 1))
        start = start.replace(year=start.year - (begins > now.reference and not ahead))
    first = cal.add_months(start, months * (form.index - 1))
    last = cal.month_of(first.year, first.month + months - 1)
    return Value(Interval(first, last.end), "quarter" if form.of == 4 else "span", whole.anchor, "fraction")


def opening(now: Resolving, form: Opening, ahead: bool) -> Value:
    """The first months of a year."""
    whole = now.of(form.year, ahead)
    start = whole.interval.start
    end = cal.month_of(start.year, form.months).end if start else None
    return Value(Interval(start, end), "span", whole.anchor, "opening-months")


def unit(now: Resolving, form: Unit, _ahead: bool) -> Value:
    """A whole calendar unit counted from the reference day."""
    precision = PRECISION[form.unit]
    if now.reference is None:
        return unknown(precision, "unit")
    interval = cal.unit_of(now.reference, form.unit, form.offset or 0)
    return Value(interval, precision, "reference", f"{form.unit}{form.offset or 0:+d}")


def named_form(now: Resolving, form: Named, _ahead: bool) -> Value:
    """A unit counted from the one that the text named last, or from one finer than it."""
    precision = PRECISION[form.unit]
    finer = FINER[: FINER.index(form.unit)]
    latest = (interval for unit, interval in reversed(now.named.items()) if unit in finer)
    named = now.named.get(form.unit) or next(latest, None)
    anchor = named.start if named else now.reference
    if anchor is None or (named is None and form.offset >= 0):  # "three years later" than what is not said
        return unknown(precision, "named")
    how = "previous" if named else "reference"
    return Value(cal.unit_of(anchor, form.unit, form.offset), precision, how, f"named-{form.unit}{form.offset:+d}")


def part(now: Resolving, form: Part, ahead: bool) -> Value:
    """The beginning, middle or end of a longer span."""
    if form.whole == Unit("week", None) and now.reference:
        return _weekend(now, form.part, ahead)
    whole = now.of(form.whole, ahead)
    rule = f"part+{whole.rule}"
    if whole.interval.start is None:
        return replace(whole, precision="part", rule=rule)
    unit = named_unit(form.whole) or "year"
    if isinstance(form.whole, Fraction):
        return replace(whole, rule=rule)
    return Value(cal.part_of(whole.interval, unit, form.part), "part", whole.anchor, rule)


def week_of_month(now: Resolving, form: WeekOfMonth, ahead: bool) -> Value:
    """The seven days that a numbered week of a month has."""
    whole = now.of(form.month, ahead)
    start = whole.interval.start
    first = cal.add_days(start, 7 * (form.number - 1)) if start else None
    interval = Interval(first, cal.add_days(first, 6)) if first else whole.interval
    return Value(interval, "week", whole.anchor, f"week-of-{whole.rule}")


def _weekend(now: Resolving, part: int, ahead: bool) -> Value:
    """A bare part of a week is the latest that has begun, or the next to come."""
    moment = now.reference or date.min
    here = cal.part_of(cal.week_of(moment), "week", part)
    begun = here.start is not None and here.start <= moment
    behind = cal.part_of(cal.week_of(moment, -1), "week", part)
    return Value(here if begun or ahead else behind, "part", "reference", "part+week")


def stretch(now: Resolving, form: Trailing | Leading, _ahead: bool) -> Value:
    """The units up to the reference day, or from it."""
    behind = isinstance(form, Trailing)
    rule = "trailing" if behind else "leading"
    if now.reference is None:
        return unknown("span", rule)
    if form.count is None:
        interval = Interval(None, now.reference) if behind else Interval(now.reference, None)
    else:
        interval = cal.stretch_from(now.reference, form.unit, -form.count if behind else form.count)
    return Value(interval, "span", "reference", f"{rule}+{form.unit}")

"""What an expression means: its interval, how exact that is, and what it was counted from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from runut.analyse.times import calendar as cal
from runut.analyse.times.calendar import Interval
from runut.analyse.times.forms import Century, Day, Decade, Form, Month, Unit, UnitName, Weekday, Year
from runut.records import Precision

OPEN = Interval(None, None)


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression means: the interval, how exact it is, what it counts from, and what is wrong with it."""

    interval: Interval
    precision: Precision
    anchor: str
    rule: str
    invalid: bool = False
    conflict: str | None = None


class Resolving(Protocol):
    """What a form may count from: the reference day, what the text says of years and weekdays, what it named before."""

    reference: date | None
    written: Mapping[tuple[int, int], int]
    coming: Mapping[int, date]
    named: dict[UnitName, Interval]
    untold: bool

    def of(self, form: Form, ahead: bool) -> Value:
        """The value of a form inside another."""


def known(moment: date, rule: str) -> Value:
    """A day counted from the reference day."""
    return Value(cal.day(moment), "day", "reference", rule)


def unknown(precision: Precision, rule: str) -> Value:
    """What cannot be known: both ends blank."""
    return Value(OPEN, precision, "none", rule)


def named_unit(form: Form) -> UnitName | None:
    """The unit that a form names, if later expressions can count from it."""
    if isinstance(form, Day | Weekday):
        return "day"
    if isinstance(form, Month):
        return "month"
    if isinstance(form, Decade | Century):
        return "decade" if isinstance(form, Decade) else "century"
    return form.unit if isinstance(form, Unit) else "year" if isinstance(form, Year) else None

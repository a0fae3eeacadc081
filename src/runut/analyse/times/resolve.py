"""Counting forms out on a calendar: from what an expression says to the closed interval that it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from runut.analyse.times import calendar as cal
from runut.analyse.times import resolve_borders as borders
from runut.analyse.times import resolve_days as days
from runut.analyse.times import resolve_spans as spans
from runut.analyse.times.calendar import Interval
from runut.analyse.times.forms import (
    Century,
    Day,
    Decade,
    EventDay,
    Form,
    Found,
    Fraction,
    Leading,
    Month,
    MovingFeast,
    Named,
    Onward,
    Opening,
    Part,
    Range,
    Since,
    Trailing,
    Unit,
    UnitName,
    Until,
    Weekday,
    WeekOfMonth,
    Year,
)
from runut.analyse.times.speech import Spoken
from runut.analyse.times.value import Value, named_unit


@dataclass(slots=True)
class Resolver:
    """Resolves the forms of one text in order, as some count from those before them.

    Attributes:
        reference: the day that relative expressions count from, if it is known.
        written: years that the text gives to a month and day, for the same month and day without one.
        coming: the weekdays of the next six days that the text dates, for the same weekdays without a date.
        named: the intervals that the text named last, by unit; the last one stands last.
        untold: whether no word tells the tense of the expression at hand.
    """

    reference: date | None
    written: Mapping[tuple[int, int], int] = field(default_factory=dict)
    coming: Mapping[int, date] = field(default_factory=dict)
    named: dict[UnitName, Interval] = field(default_factory=dict, init=False)
    untold: bool = field(default=False, init=False)

    def value(self, found: Found, spoken: Spoken | None = None) -> Value:
        """The value of one expression; expressions must come in the order of the text.

        Args:
            found: the expression.
            spoken: the day on which it was spoken, if that is not the reference day.
        """
        self.untold = found.tense is None
        kept, self.reference = self.reference, self._today(spoken)
        value = self.of(found.form, found.ahead)
        self.reference = kept
        if found.timed and value.precision == "day":
            value = replace(value, precision="time")
        if not found.aside:
            self._remember(found.form, value)
        return value

    def of(self, form: Form, ahead: bool) -> Value:
        """The value of a form, as far as it counts from nothing but what is known."""
        resolve: Callable[..., Value] = _RESOLVERS[type(form)]
        return resolve(self, form, ahead)

    def _today(self, spoken: Spoken | None) -> date | None:
        """The day that what was spoken counts from."""
        day = self.of(spoken.day.form, spoken.day.ahead).interval.start if spoken is not None else None
        return cal.add_days(day, -spoken.earlier) if day is not None and spoken is not None else self.reference

    def _remember(self, form: Form, value: Value) -> None:
        if value.anchor in ("previous", "none") or isinstance(form, Until | Trailing | Leading):
            return
        unit = named_unit(form.start if isinstance(form, Since | Onward) else form)
        start = value.interval.start
        if unit and start:
            self.named.pop(unit, None)
            self.named[unit] = cal.day(start) if unit == "day" else value.interval


_RESOLVERS: Mapping[type, Callable[..., Value]] = {
    Century: spans.years,
    Day: days.day,
    Decade: spans.years,
    EventDay: days.event_day,
    Fraction: spans.fraction,
    Leading: spans.stretch,
    Month: spans.month,
    MovingFeast: days.feast,
    Named: spans.named_form,
    Onward: borders.since,
    Opening: spans.opening,
    Part: spans.part,
    Range: borders.stretch_between,
    Since: borders.since,
    Trailing: spans.stretch,
    Unit: spans.unit,
    Until: borders.until,
    Weekday: days.weekday,
    WeekOfMonth: spans.week_of_month,
    Year: spans.years,
}

"""Counting forms out on a calendar: from what an expression says to the closed interval that it means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from runut.analyse.times import calendar as cal
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
from runut.analyse.times.years import NEAR_AHEAD, SAME_DATE_APART, day_near, feast_near, is_weekday
from runut.records import Precision

_OPEN = Interval(None, None)
_FINER: tuple[UnitName, ...] = ("hour", "day", "week", "month", "year", "decade", "century")
_PRECISION: Mapping[UnitName, Precision] = {
    "hour": "time",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
    "century": "span",
}


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression means: the interval, how exact it is, what it counts from, and what is wrong with it."""

    interval: Interval
    precision: Precision
    anchor: str
    rule: str
    invalid: bool = False
    conflict: str | None = None


@dataclass(slots=True)
class Resolver:
    """Resolves the forms of one text in order, as some count from those before them.

    Attributes:
        reference: the day that relative expressions count from, if it is known.
        written: years that the text gives to a month and day, for the same month and day without one.
        coming: the weekdays of the next six days that the text dates, for the same weekdays without a date.
    """

    reference: date | None
    written: Mapping[tuple[int, int], int] = field(default_factory=dict)
    coming: Mapping[int, date] = field(default_factory=dict)
    _named: dict[UnitName, Interval] = field(default_factory=dict)
    _untold: bool = False

    def value(self, found: Found, spoken: Spoken | None = None) -> Value:
        """The value of one expression; expressions must come in the order of the text.

        Args:
            found: the expression.
            spoken: the day on which it was spoken, if that is not the reference day.
        """
        self._untold = found.tense is None
        kept, self.reference = self.reference, self._today(spoken)
        value = self._value(found.form, found.ahead)
        self.reference = kept
        if found.timed and value.precision == "day":
            value = replace(value, precision="time")
        if not found.aside:
            self._remember(found.form, value)
        return value

    def _today(self, spoken: Spoken | None) -> date | None:
        """The day that what was spoken counts from."""
        day = self._value(spoken.day.form, spoken.day.ahead).interval.start if spoken is not None else None
        return cal.add_days(day, -spoken.earlier) if day is not None and spoken is not None else self.reference

    def _value(self, form: Form, ahead: bool) -> Value:
        resolve: Callable[..., Value] = _RESOLVERS[type(form)]
        return resolve(self, form, ahead)

    def _remember(self, form: Form, value: Value) -> None:
        if value.anchor in ("previous", "none") or isinstance(form, Until | Trailing | Leading):
            return
        unit = _named_unit(form.start if isinstance(form, Since | Onward) else form)
        start = value.interval.start
        if unit and start:
            self._named.pop(unit, None)  # the unit named last stands last
            self._named[unit] = cal.day(start) if unit == "day" else value.interval

    # ------------------------------------------------------------ days

    def _day(self, form: Day, ahead: bool) -> Value:
        rule = "date" if form.weekday is None else "weekday+date"
        if form.day > cal.days_in(form.month, form.year):
            return Value(_OPEN, "day", "absolute", rule, invalid=True)
        year, how = self._year_of(form, ahead)
        moment = cal.on(year, form.month, form.day) if year is not None else None
        if moment is None:
            return Value(_OPEN, "day", how, rule, invalid=year is not None)
        against = form.weekday is not None and moment.weekday() != form.weekday
        if against and form.year is not None:  # one of the two is wrong, and nothing says which
            return Value(_OPEN, "day", how, rule, invalid=True, conflict="weekday")
        return Value(cal.day(moment), "day", how, rule, conflict="weekday" if against else None)

    def _year_of(self, form: Day, ahead: bool) -> tuple[int | None, str]:
        if form.year is not None:
            return form.year, "absolute"
        if self.reference is None:
            year = self.written.get((form.month, form.day))
            return (year, "text") if year and is_weekday(year, form) else (None, "none")
        if form.year_shift is not None:
            return self.reference.year + form.year_shift, "reference"
        moment = day_near(self.reference, form, ahead)
        year = self.written.get((form.month, form.day))
        far = moment is None or abs((moment - self.reference).days) > SAME_DATE_APART
        if year and form.turn is None and far and is_weekday(year, form):
            return year, "text"
        return (moment.year if moment else None), "reference"

    def _weekday(self, form: Weekday, ahead: bool) -> Value:
        if self.reference is None:
            return _unknown("day", "weekday")
        if form.week is not None:
            monday = cal.week_of(self.reference, form.week).start or self.reference
            return _known(cal.add_days(monday, form.weekday), "weekday+week")
        if form.turn == 0:
            monday = cal.week_of(self.reference).start or self.reference
            return _known(cal.add_days(monday, form.weekday), "weekday+turn")
        if form.turn is not None:
            return _known(cal.weekday_near(self.reference, form.weekday, form.turn, strict=True), "weekday+turn")
        moment = cal.weekday_near(self.reference, form.weekday, 1 if ahead else -1, strict=False)
        if moment != self.reference and form.weekday in self.coming:
            return replace(_known(self.coming[form.weekday], "weekday-dated"), anchor="text")
        return _known(moment, "weekday-ahead" if ahead else "weekday")

    def _event_day(self, _form: EventDay, _ahead: bool) -> Value:
        return _unknown("day", "day-of-event")

    def _feast(self, form: MovingFeast, ahead: bool) -> Value:
        anchor = "absolute" if form.year is not None else "reference"
        span = feast_near(self.reference, form, ahead)
        if span is None:
            return _unknown("span", "feast")
        if form.days is not None:
            return Value(cal.day(cal.add_days(span[0], form.days)), "day", anchor, "feast+days")
        return Value(Interval(*span), "day" if span[0] == span[1] else "span", anchor, "feast")

    # ------------------------------------------------------------ months and years

    def _month(self, form: Month, ahead: bool) -> Value:
        if form.year is not None:
            return Value(cal.month_of(form.year, form.month), "month", "absolute", "month")
        if self.reference is None:
            return _unknown("month", "month")
        year, here = self.reference.year, self.reference.month
        if form.year_shift is not None:
            year += form.year_shift
        elif form.turn == -1:
            year -= form.month >= here
        elif form.turn == 1:
            year += form.month <= here
        elif form.turn is None:
            soon = cal.add_days(self.reference, NEAR_AHEAD)
            near = self._untold and (soon.year * 12 + soon.month) >= (year * 12 + form.month + 12 * (form.month < here))
            year += (form.month < here) if ahead or near else -(form.month > here)
        return Value(cal.month_of(year, form.month), "month", "reference", "month")

    def _years(self, form: Year | Decade | Century, _ahead: bool) -> Value:
        if isinstance(form, Year):
            return Value(cal.years_of(form.year), "year", "absolute", "year")
        if isinstance(form, Decade):
            return Value(cal.years_of(form.first, 10), "decade", "absolute", "decade")
        return Value(cal.years_of(form.number * 100 - 99, 100), "span", "absolute", "century")

    def _fraction(self, form: Fraction, ahead: bool) -> Value:
        whole = self._value(form.year, ahead)
        start = whole.interval.start
        if start is None:
            return replace(whole, precision="quarter", rule="fraction")
        months = 12 // form.of
        if form.year == Unit("year", None) and self.reference:
            begins = cal.add_months(start, months * (form.index - 1))
            start = start.replace(year=start.year - (begins > self.reference and not ahead))
        first = cal.add_months(start, months * (form.index - 1))
        last = cal.month_of(first.year, first.month + months - 1)
        return Value(Interval(first, last.end), "quarter" if form.of == 4 else "span", whole.anchor, "fraction")

    def _opening(self, form: Opening, ahead: bool) -> Value:
        whole = self._value(form.year, ahead)
        start = whole.interval.start
        end = cal.month_of(start.year, form.months).end if start else None
        return Value(Interval(start, end), "span", whole.anchor, "opening-months")

    # ------------------------------------------------------------ units and their parts

    def _unit(self, form: Unit, _ahead: bool) -> Value:
        precision = _PRECISION[form.unit]
        if self.reference is None:
            return _unknown(precision, "unit")
        interval = cal.unit_of(self.reference, form.unit, form.offset or 0)
        return Value(interval, precision, "reference", f"{form.unit}{form.offset or 0:+d}")

    def _named_form(self, form: Named, _ahead: bool) -> Value:
        precision = _PRECISION[form.unit]
        finer = _FINER[: _FINER.index(form.unit)]
        latest = (interval for unit, interval in reversed(self._named.items()) if unit in finer)
        named = self._named.get(form.unit) or next(latest, None)
        anchor = named.start if named else self.reference
        if anchor is None or (named is None and form.offset >= 0):  # "three years later" than what is not said
            return _unknown(precision, "named")
        how = "previous" if named else "reference"
        return Value(cal.unit_of(anchor, form.unit, form.offset), precision, how, f"named-{form.unit}{form.offset:+d}")

    def _part(self, form: Part, ahead: bool) -> Value:
        if form.whole == Unit("week", None) and self.reference:
            return self._weekend(form.part, ahead)
        whole = self._value(form.whole, ahead)
        rule = f"part+{whole.rule}"
        if whole.interval.start is None:
            return replace(whole, precision="part", rule=rule)
        unit = _named_unit(form.whole) or "year"
        if isinstance(form.whole, Fraction):
            return replace(whole, rule=rule)
        return Value(cal.part_of(whole.interval, unit, form.part), "part", whole.anchor, rule)

    def _week_of_month(self, form: WeekOfMonth, ahead: bool) -> Value:
        whole = self._value(form.month, ahead)
        start = whole.interval.start
        first = cal.add_days(start, 7 * (form.number - 1)) if start else None
        interval = Interval(first, cal.add_days(first, 6)) if first else whole.interval
        return Value(interval, "week", whole.anchor, f"week-of-{whole.rule}")

    def _weekend(self, part: int, ahead: bool) -> Value:
        """A bare part of a week is the latest that has begun, or the next to come."""
        moment = self.reference or date.min
        here = cal.part_of(cal.week_of(moment), "week", part)
        begun = here.start is not None and here.start <= moment
        behind = cal.part_of(cal.week_of(moment, -1), "week", part)
        return Value(here if begun or ahead else behind, "part", "reference", "part+week")

    def _stretch(self, form: Trailing | Leading, _ahead: bool) -> Value:
        behind = isinstance(form, Trailing)
        rule = "trailing" if behind else "leading"
        if self.reference is None:
            return _unknown("span", rule)
        if form.count is None:
            interval = Interval(None, self.reference) if behind else Interval(self.reference, None)
        else:
            interval = cal.stretch_from(self.reference, form.unit, -form.count if behind else form.count)
        return Value(interval, "span", "reference", f"{rule}+{form.unit}")

    # ------------------------------------------------------------ borders and ranges

    def _since(self, form: Since | Onward, ahead: bool) -> Value:
        start = self._value(form.start, ahead and isinstance(form, Onward))
        begin = start.interval.start
        passed = begin is not None and self.reference is not None and begin <= self.reference
        rule = "since" if isinstance(form, Since) else "onward"
        interval = Interval(begin, self.reference if passed else None)
        return replace(start, interval=interval, precision="span", rule=f"{rule}+{start.rule}")

    def _until(self, form: Until, ahead: bool) -> Value:
        end = self._value(form.end, ahead)
        return replace(end, interval=Interval(None, end.interval.end), precision="span", rule=f"until+{end.rule}")

    def _range(self, form: Range, ahead: bool) -> Value:
        last = self._value(form.last, ahead)
        if _runs_backwards(form):
            return Value(_OPEN, "span", "absolute", "range", invalid=True)
        first = self._value(_borrow_turn(_borrow_year(form.first, last), form.last), ahead)
        rule = f"range+{first.rule}"
        conflict = first.conflict or last.conflict
        if first.invalid or last.invalid:
            return Value(_OPEN, "span", last.anchor, rule, invalid=True)
        interval = Interval(first.interval.start, last.interval.end)
        start, end = interval.start, interval.end
        if start and end and start > end and isinstance(form.last, Weekday):
            following = cal.weekday_near(start, form.last.weekday, 1, strict=True)
            return Value(Interval(start, following), "span", "reference", rule)
        if start and end and start > end:
            absolute = first.anchor == last.anchor == "absolute"
            return Value(_OPEN, "span", "absolute" if absolute else "none", rule, invalid=absolute)
        return Value(interval, "span", last.anchor, rule, conflict=conflict)


def _runs_backwards(form: Range) -> bool:
    """Whether two days of one month stand in the wrong order ("7-1 Oktober"), which no year can mend."""
    first, last = form.first, form.last
    if not (isinstance(first, Day) and isinstance(last, Day)):
        return False
    one_month = first.month == last.month and first.year in (None, last.year)
    return one_month and first.day > last.day


def _borrow_year(form: Form, last: Value) -> Form:
    """The first of a range takes its year from the last."""
    end = last.interval.end
    if end is None:
        return form
    if isinstance(form, Day | Month) and form.year is None and form.year_shift is None:
        return replace(form, year=end.year - (form.month > end.month))
    return form


def _borrow_turn(form: Form, last: Form) -> Form:
    """The first weekday of a range takes its week from the last ("Sabtu-Minggu ini")."""
    if isinstance(form, Weekday) and isinstance(last, Weekday) and form.turn is None and form.week is None:
        return replace(form, turn=last.turn, week=last.week)
    return form


def _named_unit(form: Form) -> UnitName | None:
    """The unit that a form names, if later expressions can count from it."""
    if isinstance(form, Day | Weekday):
        return "day"
    if isinstance(form, Month):
        return "month"
    if isinstance(form, Decade | Century):
        return "decade" if isinstance(form, Decade) else "century"
    return form.unit if isinstance(form, Unit) else "year" if isinstance(form, Year) else None


def _known(moment: date, rule: str) -> Value:
    return Value(cal.day(moment), "day", "reference", rule)


def _unknown(precision: Precision, rule: str) -> Value:
    return Value(_OPEN, precision, "none", rule)


_RESOLVERS: Mapping[type, Callable[..., Value]] = {
    Century: Resolver._years,
    Day: Resolver._day,
    Decade: Resolver._years,
    EventDay: Resolver._event_day,
    Fraction: Resolver._fraction,
    Leading: Resolver._stretch,
    Month: Resolver._month,
    MovingFeast: Resolver._feast,
    Named: Resolver._named_form,
    Onward: Resolver._since,
    Opening: Resolver._opening,
    Part: Resolver._part,
    Range: Resolver._range,
    Since: Resolver._since,
    Trailing: Resolver._stretch,
    Unit: Resolver._unit,
    Until: Resolver._until,
    Weekday: Resolver._weekday,
    WeekOfMonth: Resolver._week_of_month,
    Year: Resolver._years,
}

"""What borders and ranges mean: since, until, from one time to another."""

from __future__ import annotations

from dataclasses import replace

from runut.analyse.times import calendar as cal
from runut.analyse.times.calendar import Interval
from runut.analyse.times.forms import Day, Form, Month, Onward, Range, Since, Until, Weekday
from runut.analyse.times.value import OPEN, Resolving, Value


def since(now: Resolving, form: Since | Onward, ahead: bool) -> Value:
    """From a time on: to the reference day, if it has begun by then."""
    start = now.of(form.start, ahead and isinstance(form, Onward))
    begin = start.interval.start
    passed = begin is not None and now.reference is not None and begin <= now.reference
    rule = "since" if isinstance(form, Since) else "onward"
    interval = Interval(begin, now.reference if passed else None)
    return replace(start, interval=interval, precision="span", rule=f"{rule}+{start.rule}")


def until(now: Resolving, form: Until, ahead: bool) -> Value:
    """Up to the end of a time."""
    end = now.of(form.end, ahead)
    return replace(end, interval=Interval(None, end.interval.end), precision="span", rule=f"until+{end.rule}")


def stretch_between(now: Resolving, form: Range, ahead: bool) -> Value:
    """From the first time to the last, from which the first takes its year or week; invalid where it runs backwards."""
    last = now.of(form.last, ahead)
    if _runs_backwards(form):
        return Value(OPEN, "span", "absolute", "range", invalid=True)
    first = now.of(_borrow_turn(_borrow_year(form.first, last), form.last), ahead)
    rule = f"range+{first.rule}"
    conflict = first.conflict or last.conflict
    if first.invalid or last.invalid:
        return Value(OPEN, "span", last.anchor, rule, invalid=True)
    interval = Interval(first.interval.start, last.interval.end)
    start, end = interval.start, interval.end
    if start and end and start > end and isinstance(form.last, Weekday):
        following = cal.weekday_near(start, form.last.weekday, 1, strict=True)
        return Value(Interval(start, following), "span", "reference", rule)
    if start and end and start > end:
        absolute = first.anchor == last.anchor == "absolute"
        return Value(OPEN, "span", "absolute" if absolute else "none", rule, invalid=absolute)
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

"""What days mean: dates, weekdays, days of happenings and feasts."""

from __future__ import annotations

from dataclasses import replace

from runut.analyse.times import calendar as cal
from runut.analyse.times.calendar import Interval
from runut.analyse.times.forms import Day, EventDay, MovingFeast, Weekday
from runut.analyse.times.value import OPEN, Resolving, Value, known, unknown
from runut.analyse.times.years import SAME_DATE_APART, day_near, feast_near, is_weekday


def day(now: Resolving, form: Day, ahead: bool) -> Value:
    """A day and month, with or without a year or weekday; invalid where the calendar does not have it."""
    rule = "date" if form.weekday is None else "weekday+date"
    if form.day > cal.days_in(form.month, form.year):
        return Value(OPEN, "day", "absolute", rule, invalid=True)
    year, how = _year_of(now, form, ahead)
    moment = cal.on(year, form.month, form.day) if year is not None else None
    if moment is None:
        return Value(OPEN, "day", how, rule, invalid=year is not None)
    against = form.weekday is not None and moment.weekday() != form.weekday
    if against and form.year is not None:  # one of the two is wrong, and nothing says which
        return Value(OPEN, "day", how, rule, invalid=True, conflict="weekday")
    return Value(cal.day(moment), "day", how, rule, conflict="weekday" if against else None)


def _year_of(now: Resolving, form: Day, ahead: bool) -> tuple[int | None, str]:
    if form.year is not None:
        return form.year, "absolute"
    if now.reference is None:
        year = now.written.get((form.month, form.day))
        return (year, "text") if year and is_weekday(year, form) else (None, "none")
    if form.year_shift is not None:
        return now.reference.year + form.year_shift, "reference"
    moment = day_near(now.reference, form, ahead)
    year = now.written.get((form.month, form.day))
    far = moment is None or abs((moment - now.reference).days) > SAME_DATE_APART
    if year and form.turn is None and far and is_weekday(year, form):
        return year, "text"
    return (moment.year if moment else None), "reference"


def weekday(now: Resolving, form: Weekday, ahead: bool) -> Value:
    """A weekday: the latest one, or the next where its clause looks ahead."""
    if now.reference is None:
        return unknown("day", "weekday")
    if form.week is not None:
        monday = cal.week_of(now.reference, form.week).start or now.reference
        return known(cal.add_days(monday, form.weekday), "weekday+week")
    if form.turn == 0:
        monday = cal.week_of(now.reference).start or now.reference
        return known(cal.add_days(monday, form.weekday), "weekday+turn")
    if form.turn is not None:
        return known(cal.weekday_near(now.reference, form.weekday, form.turn, strict=True), "weekday+turn")
    moment = cal.weekday_near(now.reference, form.weekday, 1 if ahead else -1, strict=False)
    if moment != now.reference and form.weekday in now.coming:
        return replace(known(now.coming[form.weekday], "weekday-dated"), anchor="text")
    return known(moment, "weekday-ahead" if ahead else "weekday")


def event_day(_now: Resolving, _form: EventDay, _ahead: bool) -> Value:
    """A day counted within a happening, which only that happening could date."""
    return unknown("day", "day-of-event")


def feast(now: Resolving, form: MovingFeast, ahead: bool) -> Value:
    """A moving feast, or a day counted to it."""
    anchor = "absolute" if form.year is not None else "reference"
    span = feast_near(now.reference, form, ahead)
    if span is None:
        return unknown("span", "feast")
    if form.days is not None:
        return Value(cal.day(cal.add_days(span[0], form.days)), "day", anchor, "feast+days")
    return Value(Interval(*span), "day" if span[0] == span[1] else "span", anchor, "feast")

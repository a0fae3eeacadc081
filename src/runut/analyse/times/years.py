"""The year of a day and month that are written without one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from runut.analyse.times import calendar as cal
from runut.analyse.times.forms import Day, Form, Found, MovingFeast

NEAR_AHEAD = 45  # a date without a year or a word of tense lies ahead up to so many days, else behind
SAME_DATE_APART = 60  # a date written elsewhere with its year stands for one without, when none is so near
WEEK = 7
FAR_AHEAD = FAR_BEHIND = 400  # days: no weekday is taken to point to a year further off


def is_weekday(year: int, form: Day) -> bool:
    """Whether the day exists in `year` and falls on its weekday there, if it names one."""
    moment = cal.on(year, form.month, form.day)
    return moment is not None and form.weekday in (None, moment.weekday())


def day_near(reference: date, form: Day, ahead: bool) -> date | None:
    """The date of a day and month near `reference`, in the year that its weekday or the tense points to.

    Among last, this and next year those that agree with the weekday come first, of these the nearest to `reference`.
    Without a weekday the day lies behind, unless the tense, or less than `NEAR_AHEAD` days, puts it ahead.
    """
    years = range(reference.year - 1, reference.year + 2)
    days = [moment for year in years if (moment := cal.on(year, form.month, form.day))]
    furthest = FAR_AHEAD if ahead else SAME_DATE_APART
    fitting = [m for m in days if m.weekday() == form.weekday and -FAR_BEHIND <= (m - reference).days <= furthest]
    if fitting:
        return min(fitting, key=lambda moment: abs((moment - reference).days))
    if ahead or form.turn == 1:
        return next((moment for moment in days if moment >= reference), None)
    latest = 0 if form.turn == -1 else NEAR_AHEAD
    return max((moment for moment in days if (moment - reference).days <= latest), default=None)


def feast_near(reference: date | None, form: MovingFeast, ahead: bool) -> tuple[date, date] | None:
    """The first and last day of the feast that is meant, if its days are known.

    That is the feast of the year that is said; else the latest that has begun, or the next where the tense or less than
    `NEAR_AHEAD` days put it ahead.
    """
    year = form.year
    if year is None and form.year_shift is not None and reference is not None:
        year = reference.year + form.year_shift
    if year is not None:
        return next((span for span in form.spans if span[0].year == year), None)
    if reference is None or not form.spans:
        return None
    begun = [span for span in form.spans if span[0] <= reference]
    coming = [span for span in form.spans if span[0] > reference]
    near = bool(coming) and (coming[0][0] - reference).days <= NEAR_AHEAD
    if form.turn == 1 or (form.turn != -1 and (ahead or near)):
        return coming[0] if coming and begun else None
    return begun[-1] if coming and begun else None


def weekdays_ahead(reference: date | None, found: Iterable[Found]) -> dict[int, date]:
    """The weekdays of the next six days that a text dates, apart from those that it dates in the last six days too."""
    if reference is None:
        return {}
    days = [(item.form, item.ahead) for item in found if isinstance(item.form, Day) and item.form.weekday is not None]
    dated = {day_near(reference, form, ahead) if form.year is None else _moment(form) for form, ahead in days}
    within = {moment: (moment - reference).days for moment in dated if moment is not None}
    behind = {moment.weekday() for moment, days in within.items() if -WEEK < days <= 0}
    return {m.weekday(): m for m, days in within.items() if 0 < days < WEEK and m.weekday() not in behind}


def _moment(form: Day) -> date | None:
    return cal.on(form.year, form.month, form.day) if form.year is not None else None


def written_years(forms: Iterable[Form]) -> dict[tuple[int, int], int]:
    """The year that a text gives to a month and day; the last one, where it gives several."""
    return {(form.month, form.day): form.year for form in forms if isinstance(form, Day) and form.year is not None}

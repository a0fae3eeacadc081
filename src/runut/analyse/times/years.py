"""The year of a day and month that are written without one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from runut.analyse.times import calendar as cal
from runut.analyse.times.forms import Day, Form

NEAR_AHEAD = 45  # a date without a year or a word of tense lies ahead up to so many days, else behind
SAME_DATE_APART = 60  # a date written elsewhere with its year stands for one without, when none is so near
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


def written_years(forms: Iterable[Form]) -> dict[tuple[int, int], int]:
    """The year that a text gives to a month and day; the last one, where it gives several."""
    return {(form.month, form.day): form.year for form in forms if isinstance(form, Day) and form.year is not None}

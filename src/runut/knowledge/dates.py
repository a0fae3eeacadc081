"""Dates that are known to the year, the month or the day, and terms of office made of two of them."""

from __future__ import annotations

import calendar
import re
from datetime import date

import msgspec

from runut.errors import KnowledgeError

_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")
_HELD = re.compile(r"(?:([A-Z]{3})/)?([a-z0-9:-]+)(?: (\d[\d-]*)\.\.(\d[\d-]*)?)?\Z")


def first_day(partial: str) -> date:
    """The first day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may mean.

    Raises:
        KnowledgeError: `partial` is none of these, or no date of the calendar.
    """
    year, month, day = _parts(partial)
    return _day(partial, year, month or 1, day or 1)


def last_day(partial: str) -> date:
    """The last day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may mean (errors as `first_day`)."""
    year, month, day = _parts(partial)
    first = _day(partial, year, month or 12, day or 1)
    return first if day else first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _parts(partial: str) -> tuple[int, int | None, int | None]:
    found = _PARTIAL.match(partial)
    if not found:
        raise KnowledgeError(f"not a year, month or day: {partial!r}; write 2019, 2019-10 or 2019-10-23")
    year, month, day = found.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def _day(partial: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise KnowledgeError(f"no day of the calendar: {partial!r}; {error}") from error


class Tenure(msgspec.Struct, frozen=True):
    """A term of office. `since` and `until` are as precise as they are known; a term without `since` has no dates.

    `until` is `None` where no end is known; `checked` is the day up to which that was looked into.
    """

    office: str
    country: str | None
    checked: str
    since: str | None = None
    until: str | None = None

    def certain(self, on: date) -> bool:
        """Whether the office was held on this day beyond doubt."""
        if self.since is None:
            return False
        return last_day(self.since) <= on <= first_day(self.until or self.checked)

    def possible(self, on: date) -> bool:
        """Whether the office may have been held on this day as far as the dates tell."""
        if self.since is None:
            return True
        return first_day(self.since) <= on and (self.until is None or on <= last_day(self.until))


def read_tenure(written: str, country: str | None, checked: str) -> Tenure:
    """A term as it stands in the files: `office`, `office 2004-03..` or `office 2000-05-07..2008`.

    A code before the office is the state or group that it belongs to, where that is not `country`: `EUR/office 2024..`.

    Raises:
        KnowledgeError: the form or a date is wrong, or the term ends before it begins.
    """
    found = _HELD.match(written)
    if not found:
        raise KnowledgeError(f"not a term of office: {written!r}; write 'president 2000-05-07..2008'")
    elsewhere, office, since, until = found.groups()
    if since and until and first_day(since) > last_day(until):
        raise KnowledgeError(f"term of office ends before it begins: {written!r}")
    if since:
        checked = max(checked, last_day(since).isoformat())
    return Tenure(office=office, country=elsewhere or country, checked=checked, since=since, until=until)

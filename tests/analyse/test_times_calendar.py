"""Calendar arithmetic: intervals that hold together for every day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.analyse.times import calendar as cal
from runut.analyse.times.forms import UnitName

DAYS = st.dates(date(2, 1, 1), date(9000, 12, 31))
UNITS = st.sampled_from(["day", "week", "month", "year", "decade", "century"])


@given(DAYS, UNITS)
def test_a_unit_holds_its_day_and_the_next_follows_at_once(moment: date, unit: UnitName) -> None:
    here, after = cal.unit_of(moment, unit, 0), cal.unit_of(moment, unit, 1)
    assert here.start is not None
    assert here.end is not None
    assert here.start <= moment <= here.end
    assert after.start == here.end + timedelta(days=1)


@given(DAYS, st.sampled_from(["month", "year"]))
def test_parts_cover_their_whole(moment: date, unit: UnitName) -> None:
    whole = cal.unit_of(moment, unit, 0)
    parts = [cal.part_of(whole, unit, number) for number in range(3)]
    assert (parts[0].start, parts[2].end) == (whole.start, whole.end)
    for part, following in pairwise(parts):
        assert part.end is not None
        assert following.start == part.end + timedelta(days=1)


@given(DAYS, st.integers(0, 6), st.sampled_from([-1, 1]), st.booleans())
def test_the_nearest_weekday_lies_within_a_week(moment: date, weekday: int, direction: int, strict: bool) -> None:
    near = cal.weekday_near(moment, weekday, direction, strict)
    assert near.weekday() == weekday
    assert int(strict) <= (near - moment).days * direction <= 6 + int(strict)


@pytest.mark.parametrize(
    ("moment", "count", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 12, 5), 1, date(2025, 1, 5)),
        (date(1, 1, 5), -12, date(1, 1, 5)),
    ],
)
def test_months_are_added_by_the_calendar(moment: date, count: int, expected: date) -> None:
    assert cal.add_months(moment, count) == expected


@given(DAYS, st.sampled_from(["hour", "day", "week", "month", "year"]), st.integers(1, 400))
def test_a_stretch_ends_or_begins_with_its_day(moment: date, unit: UnitName, count: int) -> None:
    assert cal.stretch_from(moment, unit, -count).end == moment
    assert cal.stretch_from(moment, unit, count).start == moment

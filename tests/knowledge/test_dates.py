"""Terms of office with dates of different precision."""

from datetime import date

import pytest

from runut.errors import KnowledgeError
from runut.knowledge.dates import first_day, last_day, read_tenure


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-10-23", date(2019, 10, 23), date(2019, 10, 23)),
    ],
)
def test_a_partial_date_is_an_interval(partial: str, first: date, last: date) -> None:
    assert (first_day(partial), last_day(partial)) == (first, last)


@pytest.mark.parametrize("partial", ["19", "2019-13", "2019-02-30", "Oktober 2019", "2019-10-23T00:00"])
def test_what_is_no_date_is_an_error_that_names_it(partial: str) -> None:
    with pytest.raises(KnowledgeError, match=partial):
        first_day(partial)


def test_a_term_is_certain_inside_its_dates_and_possible_at_their_edges() -> None:
    term = read_tenure("president 2003-05..2007", "RUS", "2025-06-30")
    assert term.certain(date(2005, 1, 1))
    assert not term.certain(date(2003, 5, 10))
    assert term.possible(date(2003, 5, 10))
    assert term.possible(date(2007, 11, 1))
    assert not term.certain(date(2007, 11, 1))
    assert not term.possible(date(2008, 1, 1))
    assert not term.possible(date(2003, 4, 30))


def test_an_open_term_is_certain_only_until_it_was_checked() -> None:
    term = read_tenure("foreign-minister 2020-01-01..", "IDN", "2025-06-30")
    assert term.certain(date(2025, 6, 30))
    assert not term.certain(date(2025, 7, 1))
    assert term.possible(date(2030, 1, 1))


def test_a_term_without_dates_is_always_possible_and_never_certain() -> None:
    term = read_tenure("ambassador", "IDN", "2025-06-30")
    assert term.possible(date(1990, 1, 1))
    assert not term.certain(date(2024, 1, 1))


@pytest.mark.parametrize(
    "written", ["president 2008..2004", "president since 2004", "President 2004..", "president 2004"]
)
def test_a_malformed_term_is_an_error(written: str) -> None:
    with pytest.raises(KnowledgeError):
        read_tenure(written, "RUS", "2025-06-30")


def test_an_office_elsewhere_has_its_own_code() -> None:
    term = read_tenure("IGO/secretary-general:nato 2024-10-01..", "NLD", "2025-06-30")
    assert (term.office, term.country) == ("secretary-general:nato", "IGO")

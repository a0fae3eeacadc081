"""The day of an incident dates what is told of it without a time."""

from __future__ import annotations

import pytest

from runut.language.id.pipeline import sizes
from tests.analyse.test_events_rules import read

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")


def days(text: str, kind: str) -> list[tuple[str | None, str | None]]:
    return [(event.from_, event.to) for event in read(text).of(kind)]


def test_force_told_after_a_dated_protest_falls_on_its_day() -> None:
    text = "Buruh Yunani berunjuk rasa di Athena pada Senin (13/5/2024). Polisi Yunani menangkap sembilan buruh."
    assert days(text, "COERCE") == [("2024-05-13", "2024-05-13")]


def test_the_next_sentence_dates_an_incident() -> None:
    text = "Militer Chad menembaki pengungsi Sudan. Penembakan itu berlangsung pada Selasa (14/5/2024)."
    assert days(text, "ASSAULT")[0] == ("2024-05-14", "2024-05-14")


def test_a_day_that_heads_the_lines_of_a_chronology_dates_them() -> None:
    text = "Peru menyampaikan kronologi sengketa itu.\n\n12 Mei 2024\n\nPolisi Peru menangkap enam nelayan Ekuador.\n"
    assert days(text, "COERCE") == [("2024-05-12", "2024-05-12")]


def test_a_plan_takes_no_day_of_an_incident() -> None:
    text = "Buruh Yunani berunjuk rasa di Athena pada Senin (13/5/2024). Polisi Yunani mungkin menangkap para buruh."
    assert all(day == (None, None) for day in days(text, "COERCE"))


def test_an_act_of_other_states_takes_no_day_of_an_incident() -> None:
    text = "Buruh Yunani berunjuk rasa di Athena pada Senin (13/5/2024). Polisi Peru menangkap enam nelayan Ekuador."
    assert days(text, "COERCE") == [(None, None)]

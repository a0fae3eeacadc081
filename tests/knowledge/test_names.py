"""Spellings that count as one form."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runut.knowledge.names import is_acronym, normalise, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Choe Son-hui", "CHOE SON HUI"),
        ("St. Petersburg", "St Petersburg"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Sana'a", "Sanaa"),
        ("Łódź", "Lodz"),
        ("TEMPO.CO", "Tempo.co"),
    ],
)
def test_spellings_of_one_name_are_one_form(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_different_names_stay_different() -> None:
    assert normalise("Kim Jong Un") != normalise("Kim Jong Il")


@given(st.text(max_size=40))
@example("\U0001d468")  # a mathematical letter that decomposes to a capital
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


def test_acronyms_are_short_and_all_capitals() -> None:
    assert is_acronym("AS")
    assert is_acronym("U.S.")
    assert not is_acronym("As")
    assert not is_acronym("UNICEF")
    assert not is_acronym("24")


def test_slug() -> None:
    assert slug("Côte d'Ivoire") == "cote-divoire"

from __future__ import annotations

import pytest

from runut.link.names import contained, full_names, initials, likeness


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Choe Son Hui", "Choe Sun Hui"),
        ("Dunai", "Dunay"),
        ("Soekarno", "Sukarno"),
        ("Xi Jinping", "Xi Jin Ping"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Benyamin Netanyahu", "Benjamin Netanyahu"),
        ("Istana Constantine", "Istana Konstantinovsky"),
    ],
)
def test_spellings_of_one_name_are_alike(a: str, b: str) -> None:
    assert likeness(a, b).score >= 0.7
    assert likeness(a, b) == likeness(a, b)._replace(score=likeness(b, a).score)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong Un", "Kim Jong Il"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Kim Jong Il", "Kim Yo Jong"),
        ("Iran", "Irak"),
        ("Korea Utara", "Korea Selatan"),
        ("Andi Wijaya", "Budi Wijaya"),
        ("", "Lavrov"),
    ],
)
def test_other_names_are_not(a: str, b: str) -> None:
    assert likeness(a, b).score == 0.0


def test_a_likeness_says_why() -> None:
    assert "transliterations" in likeness("Dunai", "Dunay").reason


def test_full_names_leave_out_their_parts() -> None:
    assert full_names(["Mira", "Mira Tosan", "Tosan", "MT"]) == ("MT", "Mira Tosan")


def test_a_surname_is_contained_in_its_name() -> None:
    assert contained("Lavrov", "Sergei Lavrov")
    assert not contained("Sergei Lavrov", "Lavrov")
    assert not contained("Peskov", "Sergei Lavrov")


def test_initials_may_skip_small_words() -> None:
    assert initials("AS", "Amerika Serikat")
    assert initials("KPK", "Komisi Pemberantasan Korupsi")
    assert not initials("KPK", "Amerika Serikat")

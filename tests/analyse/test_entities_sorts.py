"""Names whose sort their words give away, and names that pages have damaged."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read, forms


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("Ia ditahan di Arafuru Detention Center.", [("Arafuru Detention Center", "ORG")], "LOC"),
        ("Ia belajar di Arafuru Research Institute.", [("Arafuru Research Institute", "ORG")], "ORG"),
        ("Kemarin kapal bantuan Arafuru tiba.", [("Arafuru", "PER")], "LOC"),
        ("Kemarin nakhoda Arafuru tiba.", [("Arafuru", "PER")], "PER"),
    ],
)
def test_facilities_and_ships_are_places(text: str, given: list[tuple[str, str]], expected: str) -> None:
    assert [label for _, label in forms(text, given)] == [expected]


def test_a_warship_has_the_state_of_its_navy_also_by_its_name_alone() -> None:
    entity = Read("Kapal induk USS Arafura berlayar semalam. Lalu Arafura tiba di pelabuhan.").entity("USS Arafura")
    assert (entity.type, entity.country, entity.sector) == ("ORG", "USA", "MIL")
    assert entity.aliases == ("Arafura",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harganya seribu dolar AS kini.", []),
        ("Ia berbahasa dan belajar bahasa Inggris di sana.", []),
        ("Harga itu, kata AS, naik.", [("AS", "GPE")]),
        ("Lalu rapat DPR RI ditunda.", [("DPR RI", "ORG")]),
        ("Lalu rapat presiden RI itu ditunda.", [("RI", "GPE")]),
        ("Serangan melanda Israel bagian selatan semalam.", [("Israel", "GPE")]),
        (
            "Lalu rapat dengan Fraksi Partai Golkar di sana ditunda lagi.",
            [("Fraksi Partai Golkar", "ORG"), ("Partai Golkar", "ORG")],
        ),
    ],
)
def test_states_in_moneys_bodies_and_extents(text: str, expected: list[tuple[str, str]]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harga naik, dikutip dari Kabar Bahari.", [("Kabar Bahari", "ORG")]),
        ("Surat itu diterima dari Kabar Bahari.", []),
        ("Kabar itu dilansir Menteri Kelautan.", []),
    ],
)
def test_capitals_behind_the_words_for_a_source_are_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert forms(text) == expected


def test_a_known_name_that_lost_its_last_letter() -> None:
    damaged = "Namu. perang itu terus. Di kota Mariupo. menurut kabar. dua orang tewas."
    assert Read(damaged).entity("Mariupo").country == "UKR"
    whole = "Namun, perang itu terus. Di kota Mariupo. Menurut kabar, dua orang tewas."
    assert all(e.country != "UKR" for e in Read(whole).who.entities())


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (
            "Kemarin siang polisi yang bernama AKP Hartono dan juga wakil Menteri ESDM itu tiba lagi di sana.",
            [("ESDM", "ORG"), ("Hartono", "PER")],
            [("Hartono", "PER")],
        ),
        ("Kemarin korban KDRT dan SPBU itu pulih.", [("KDRT", "ORG"), ("SPBU", "LOC")], []),
        ("Kemarin Jaksa Agung Sutono Wira tiba.", [("Agung Sutono Wira", "PER")], [("Sutono Wira", "PER")]),
        ("Lalu rapat di NTB usai.", [], [("NTB", "GPE")]),
    ],
)
def test_abbreviations_and_offices(text: str, given: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert forms(text, given) == expected


def test_a_known_name_with_a_possessive_is_none() -> None:
    assert forms("Kabar itu dimuat di Instagramnya kemarin.", [("Instagramnya", "ORG")]) == []

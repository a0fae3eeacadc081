"""Bodies told by their abbreviation or kind, and persons told by what is said of them."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read, forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kabar itu dari Tim Riset untuk Arafuru (TRUA) kemarin.",
            [("Tim Riset untuk Arafuru", "ORG"), ("TRUA", "ORG")],
        ),
        (
            "Kini BRLA (Balai Riset Laut dan Angin) pindah.",
            [("BRLA", "ORG"), ("Balai Riset Laut dan Angin", "ORG")],
        ),
        ("Kini Warga Negara Indonesia (WNI) pulang.", []),
        ("Kabar itu dari Arda Wisesa (TRUA) kemarin.", []),
    ],
)
def test_a_name_that_its_abbreviation_spells_is_a_body(text: str, expected: list[tuple[str, str]]) -> None:
    found = forms(text)
    assert [name for name in found if name in expected or name[0] in ("Arda Wisesa", "TRUA")] == expected


@pytest.mark.parametrize(
    ("text", "form", "country"),
    [
        ("Kemarin televisi Norwegia, Kanal, menyiarkan rekaman itu.", "Kanal", "NOR"),
        ("Lalu surat kabar Norwegia Fjordbladet menulis kabar itu.", "Fjordbladet", "NOR"),
    ],
)
def test_the_noun_of_a_body_and_its_state_introduce_a_name(text: str, form: str, country: str) -> None:
    entity = Read(text).entity(form)
    assert (entity.type, entity.country) == ("ORG", country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Serangan itu menewaskan komandan militer tertinggi Norwegia, Sten Aalto, kemarin malam.", "NOR"),
        ("Sten Aalto pernah bertugas sebagai pemimpin pasukan Norwegia di utara.", "NOR"),
        ("Pemimpin kelompok Norwegia itu adalah Sten Aalto.", "NOR"),
        ("Anggota Parlemen Eropa asal Norwegia, Sten Aalto, ditangkap kemarin.", "NOR"),
        ("Setelah bertemu presiden Norwegia, Sten Aalto mengatakan akan pulang.", None),
        ("Setelah bertemu tentara Norwegia, Sten Aalto mengatakan akan pulang.", None),
    ],
)
def test_a_person_is_what_the_text_says(text: str, country: str | None) -> None:
    assert Read(text).entity("Sten Aalto").country == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kemarin kantor luar negeri Norwegia menolak.", [("kantor luar negeri Norwegia", "ORG"), ("Norwegia", "GPE")]),
        ("Menurut intelijen Norwegia, itu benar.", [("intelijen Norwegia", "ORG"), ("Norwegia", "GPE")]),
        ("Kemarin dua tentara Norwegia tewas.", [("Norwegia", "GPE")]),
        ("Lalu Baku tembak itu usai.", []),
        ("Lalu rapat di Baku usai.", [("Baku", "GPE")]),
    ],
)
def test_bodies_people_and_places_with_the_same_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert forms(text) == expected


def test_a_person_behind_an_office_and_a_body_stays_one() -> None:
    text = "Lalu ketua asosiasi pedagang Norwegia Sten Aalto pulang."
    assert ("Sten Aalto", "PER") in forms(text, [("Sten Aalto", "PER")])

"""Whom "kedua pihak", "mereka" and clitics mean: pairs, people acted on, and the own people of who complains."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read
from tests.analyse.telling import needs_model

BOTH = [
    ("Chad dan Mali berunding di Wina. Kedua pihak akan kembali ke Oslo.", "pihak", ["Chad", "Mali"]),
    (
        "Chad dan Mali bertukar tahanan. Oman menjadi penengah. Kedua negara berterima kasih.",
        "negara",
        ["Chad", "Mali"],
    ),
    ("Chad dan Mali berunding. Oman memuji kesepakatan kedua negara.", "negara", ["Chad", "Mali"]),
    ("Menlu Chad Sten Aalto tiba. Mali menyambutnya. Hubungan kedua negara membaik.", "negara", ["Mali"]),
    ("Perundingan Israel dan Hamas di Doha buntu. Kedua pihak saling menyalahkan.", "pihak", ["Israel", "Hamas"]),
    ("Chad dan Mali bertemu. Kedua negara membahas pagar. Mereka sepakat.", "Mereka", ["Chad", "Mali"]),
    ("Chad dan Mali berperang. Kedua pihak letih. Oman mendesak mereka berdamai.", "mereka", ["Chad", "Mali"]),
]
SUFFERING = [
    ("Norwegia cemas. Bagi turis di Mali, Norwegia meminta mereka pulang.", "mereka", ["turis di Mali"]),
    ("Polisi menahan lima mahasiswa di Lima. Mereka dituduh mencuri.", "Mereka", ["lima mahasiswa di Lima"]),
    ("Polisi menahan lima mahasiswa di Lima. Mereka menyita sepeda.", "Mereka", ["Polisi"]),
]
OWN = [
    ("Kenya menuduh Uganda menahan warganya.", "warganya", ["Kenya"]),
    ("Kenya mengecam Uganda atas penahanan dua warganya.", "warganya", ["Kenya"]),
    ("Kenya menuduh Uganda menyerang warganya sendiri.", "warganya", ["Uganda"]),
    ("Kenya menuduh Uganda mengerahkan armadanya.", "armadanya", ["Uganda"]),
]


@needs_model
@pytest.mark.parametrize(("text", "word", "expected"), [*BOTH, *SUFFERING])
def test_both_are_the_two_named_in_one_breath_and_they_who_suffer_were_acted_on(
    text: str, word: str, expected: list[str]
) -> None:
    found = Read(text).refers(word)
    assert found == expected or (len(expected) == 1 and expected[0] in found)


@needs_model
@pytest.mark.parametrize(("text", "word", "expected"), OWN)
def test_who_complains_speaks_of_its_own(text: str, word: str, expected: list[str]) -> None:
    assert Read(text).owners(word) == expected


@needs_model
@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Pemerintah memulangkan 50 WNI dari Chad.", "WNI", "IDN"),
        ("Polisi Mali menahan 12 WNI di Bamako.", "WNI", "IDN"),
        ("Pemerintah memulangkan 50 warga dari Chad.", "warga", "TCD"),
        ("Chad berduka. Pemerintah memulangkan 50 WNI.", "Pemerintah", "IDN"),
        ("Chad berduka. Pemerintah memulangkan 50 orang.", "Pemerintah", "TCD"),
    ],
)
def test_citizens_named_by_their_state_stay_its_own_elsewhere(text: str, word: str, country: str) -> None:
    found = Read(text)
    assert [found.who.entity(i).country for i in found.who.resolve(found._token(word, 1))] == [country]


@needs_model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Lia Moreau, pelapor khusus PBB untuk Chad, tiba. Pakar Belgia tersebut marah.", "Pakar", ["Lia Moreau"]),
        ("Menlu Chad Sten Aalto tiba. Diplomat Belgia itu marah.", "Diplomat", ["Diplomat Belgia"]),
        (
            "Menlu Chad Sten Aalto mengecam Israel dan Hamas. Ia mendesak mereka berhenti.",
            "mereka",
            ["Israel", "Hamas"],
        ),
        ("Oman meminta kedua pihak berhenti.", "pihak", ["kedua pihak"]),
    ],
)
def test_a_person_by_nation_and_two_sides_who_are_not_told(text: str, word: str, expected: list[str]) -> None:
    assert Read(text).refers(word) == expected


@needs_model
@pytest.mark.parametrize(
    "text",
    [
        "Pelapor khusus PBB untuk Chad, Lia Moreau, tiba.",
        "Chad diam, kata Lia Moreau, pelapor khusus PBB untuk hak atas pangan di Chad kepada wartawan.",
        "Pelapor Khusus PBB Lia Moreau mengecam Chad.",
    ],
)
def test_who_reports_for_the_united_nations_is_of_no_state_that_he_deals_with(text: str) -> None:
    assert Read(text).entity("Lia Moreau").country == "UNO"


@needs_model
def test_two_sides_who_are_not_told_have_no_state() -> None:
    found = Read("Oman meminta kedua pihak berhenti.")
    assert [found.who.entity(i).country for i in found.who.resolve(found._token("pihak", 1))] == [None]

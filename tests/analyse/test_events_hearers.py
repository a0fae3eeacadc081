"""People whom a state asks, and who asks them."""

from __future__ import annotations

import pytest

from runut.language.id.pipeline import sizes
from tests.analyse.test_events_rules import read

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")

OWN = [
    ("Norwegia meminta warga menunda perjalanan ke Mali. Norwegia menutup konsulat.", "NOR"),
    ("Norwegia meminta mahasiswa meninggalkan Mali. Mali memprotes Norwegia.", "NOR"),
    ("Norwegia mengatakan bahwa warga harus meninggalkan Mali. Mali memprotes Norwegia.", "NOR"),
    ("Warga diminta menjauhi pusat kota Oslo, kata polisi Norwegia. Polisi Norwegia menahan dua orang.", "NOR"),
    ('"Semua warga Norwegia diminta waspada," tulis Kedutaan Besar Norwegia pada Senin. Norwegia cemas.', "NOR"),
]
OTHERS = [
    ("Norwegia memerintahkan warga di Mali untuk mengungsi. Mali memprotes Norwegia.", {"MLI"}),
    ("Chad menyerang Mali. Chad memerintahkan warga untuk mengungsi.", {"?"}),
    ("Norwegia meminta turis meninggalkan Mali. Mali memprotes Norwegia.", {"?"}),
]


@pytest.mark.parametrize(("text", "country"), OWN)
def test_people_whom_a_state_asks_are_its_own(text: str, country: str) -> None:
    found = read(text)
    event = found.of("REQUEST")[0]
    assert (found.countries(event.actors), found.countries(event.recipients)) == ({country}, {country})


@pytest.mark.parametrize(("text", "countries"), OTHERS)
def test_people_elsewhere_and_of_an_enemy_are_not(text: str, countries: set[str]) -> None:
    found = read(text)
    (event,) = found.of("REQUEST")
    assert found.countries(event.recipients) == countries


def test_the_same_words_for_people_of_two_states_are_two_actors() -> None:
    found = read("Norwegia meminta warga menunda perjalanan ke Mali.\nJepang meminta warga menunda perjalanan ke Chad.")
    assert [found.countries(event.recipients) for event in found.of("REQUEST")] == [{"NOR"}, {"JPN"}]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Chad menyerang Mali. Tentara Chad menembak lima orang.", {"MLI"}),
        ("Tentara Chad menembak lima orang. Chad memprotes Mali.", {"?"}),
        ("Polisi Kenya menembak lima orang. Kenya memprotes Mali.", {"KEN"}),
    ],
)
def test_whom_an_army_shoots_need_not_be_of_its_state(text: str, countries: set[str]) -> None:
    found = read(text)
    assert found.countries(found.of("ASSAULT")[-1].recipients) == countries


def test_a_town_where_sides_agree_is_no_side() -> None:
    found = read("Chad menyetujui gencatan senjata di Jenewa pada Senin. Chad menyambut warga di Abeche.")
    assert not any("CHE" in found.countries((*event.actors, *event.recipients)) for event in found.draft.events)
    visited = read("Menlu Chad Sten Aalto tiba di Jenewa pada Senin. Menlu Swiss Lia Moreau menyambutnya.")
    assert any("CHE" in visited.countries(event.recipients) for event in visited.of("CONSULT"))


def test_who_judges_twice_in_a_sentence_judges_both_times() -> None:
    found = read("Kenya menuduh Uganda menahan warganya dan mengecam Sudan. Kenya memprotes Sudan.")
    assert [found.countries(event.actors) for event in found.of("ACCUSE")][:2] == [{"KEN"}, {"KEN"}]
    answered = read("Kenya mengecam Uganda. Uganda menolak tuduhan itu dan mengecam Kenya pada Senin.")
    assert answered.countries(answered.of("ACCUSE")[-1].actors) == {"UGA"}

"""Names: what the model gives is mended, and what it misses is found."""

from __future__ import annotations

import pytest
from hypothesis import given as property_of
from hypothesis import strategies as st

from runut.analyse.entities.find import merged
from runut.analyse.entities.names import Name
from tests.analyse.entity_makers import forms, names


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        # titles, offices and states that the model took into a person's name
        ("Kemarin Menlu Arda Wisesa tiba.", [("Menlu Arda Wisesa", "PER")], [("Arda Wisesa", "PER")]),
        (
            "Kemarin Presiden Norwegia Sten Aalto tiba.",
            [("Norwegia Sten Aalto", "PER")],
            [("Norwegia", "GPE"), ("Sten Aalto", "PER")],
        ),
        (
            "Kemarin juru bicara Kremlin Oleg Tarkin diam.",
            [("Kremlin Oleg Tarkin", "PER")],
            [("Kremlin", "ORG"), ("Oleg Tarkin", "PER")],
        ),
        # two names in one
        (
            "Kemarin Arda Wisesa dan Sten Aalto bertemu.",
            [("Arda Wisesa dan Sten Aalto", "PER")],
            [("Arda Wisesa", "PER"), ("Sten Aalto", "PER")],
        ),
        ("Perang Iran-Israel pecah.", [("Iran-Israel", "LOC")], [("Iran", "GPE"), ("Israel", "GPE")]),
        ("Kini Jean-Bertrand Moreau pergi.", [("Jean-Bertrand Moreau", "PER")], [("Jean-Bertrand Moreau", "PER")]),
        # what is no name
        ("Ribuan WNI pulang.", [("WNI", "ORG")], []),
        ("Keduanya meneken Arafuru Free Trade Area.", [("Arafuru Free Trade Area", "ORG")], []),
        ("Lalu seraya tertawa ia pergi.", [("seraya", "PER")], []),
    ],
)
def test_the_model_s_names_are_mended(text: str, given: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert forms(text, given) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delegasi Korea Utara dan AS bertemu di Jenewa.", [("Korea Utara", "GPE"), ("AS", "GPE"), ("Jenewa", "GPE")]),
        ("Pasukan bergerak ke Ukraina timur.", [("Ukraina timur", "GPE")]),
        ("Kapal itu berlayar di Semenanjung Korea.", [("Semenanjung Korea", "LOC")]),
        ("Kapal itu bersandar di pelabuhan Tornvik.", [("Tornvik", "GPE")]),
        ("Berita ini dari Contohnews.com hari ini.", [("Contohnews.com", "ORG")]),
    ],
)
def test_names_are_found_without_the_model(text: str, expected: list[tuple[str, str]]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lalu kementerian pertahanan Norwegia membantah.",
            [("kementerian pertahanan Norwegia", "ORG"), ("Norwegia", "GPE")],
        ),
        ("Menurut militer Iran, tidak ada korban.", [("militer Iran", "ORG"), ("Iran", "GPE")]),
        ("Itu aksi militer Iran di laut.", [("Iran", "GPE")]),  # an adjective here
        ("Lalu pasukan Iran mundur.", [("Iran", "GPE")]),  # soldiers, and no body
        ("Staf KBRI Teheran selamat.", [("KBRI Teheran", "ORG")]),
    ],
)
def test_bodies_are_named_by_kind_and_state(text: str, expected: list[tuple[str, str]]) -> None:
    assert forms(text) == expected


def test_an_abbreviation_belongs_to_the_name_before_it() -> None:
    text = "Laporan Balai Riset Arafuru (BRA) terbit. BRA menolak berkomentar."
    found = names(text, [("Balai Riset Arafuru", "ORG")])
    assert [(name.text, name.basis) for name in found] == [
        ("Balai Riset Arafuru", "institution"),
        ("BRA", "acronym"),
        ("BRA", "repeat"),
    ]
    assert found[1].expands == found[0].start


def test_a_name_found_once_is_marked_everywhere_with_one_type() -> None:
    text = "Kemarin Sten Aalto tiba. Setelah itu Aalto bertemu wartawan. Kata Aalto, ia puas."
    assert forms(text, [("Sten Aalto", "PER")]) == [("Sten Aalto", "PER"), ("Aalto", "PER"), ("Aalto", "PER")]


def test_an_office_gives_away_the_person_behind_it() -> None:
    text = "Tadi siang di kota kecil itu Menteri Luar Negeri Norwegia Brandel tiba bersama rombongan."
    assert forms(text) == [("Norwegia", "GPE"), ("Brandel", "PER")]


def test_a_headline_s_capitals_give_no_person_away() -> None:
    assert forms("Menteri Luar Negeri Norwegia Mengunjungi Kantor Baru") == [("Norwegia", "GPE")]


def test_names_in_links_do_not_count_but_captions_do() -> None:
    text = "Baca Juga: Sten Aalto Pulang\nArda Wisesa (kanan) di Oslo\nRapat usai."
    given = [("Sten Aalto", "PER"), ("Arda Wisesa", "PER")]
    noise = [("Baca Juga: Sten Aalto Pulang", "link"), ("Arda Wisesa (kanan) di Oslo", "caption")]
    assert forms(text, given, noise) == [("Arda Wisesa", "PER"), ("Oslo", "GPE")]


def test_common_words_of_a_headline_are_no_name() -> None:
    text = "Dugaan Kesepakatan Beras Menguat\nTidak ada kesepakatan beras dalam rapat."
    assert forms(text, [("Kesepakatan Beras", "ORG")]) == []


def test_a_people_after_a_noun_for_groups_is_no_person() -> None:
    assert forms("Lalu gerilyawan Karun menyerang.", [("Karun", "PER")]) == []


SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=25)


@property_of(SPANS)
def test_merged_names_nest_but_never_cross(spans: list[tuple[int, int]]) -> None:
    kept = merged([Name(start, start + length, "x" * length, "PER", "model") for start, length in spans])
    for one in kept:
        for other in kept:
            assert not one.overlaps(other) or one.covers(other) or other.covers(one)
    assert len({(name.start, name.end) for name in kept}) == len(kept)

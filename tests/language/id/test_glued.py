from itertools import pairwise

import pytest

from runut.language.id.glued import seams
from runut.language.id.tokens import cut


def parts(word: str, *alone: str) -> list[str]:
    bounds = [0, *seams(word, alone), len(word)]
    return [word[a:b] for a, b in pairwise(bounds)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("dariReuters", ["dari", "Reuters"]),
        ("diNorwegia", ["di", "Norwegia"]),
        ("Norwegiamenolak", ["Norwegia", "menolak"]),
        ("Norwegiapada", ["Norwegia", "pada"]),
        ("pemerintahKenyamengatakan", ["pemerintah", "Kenya", "mengatakan"]),
        ("laporanReutersdan", ["laporan", "Reuters", "dan"]),
        ("PBBmengatakan", ["PBB", "mengatakan"]),
        ("PBBdi", ["PBB", "di"]),
        ("BesarPBBdi", ["Besar", "PBB", "di"]),
        ("KotaOslo", ["Kota", "Oslo"]),
        ("Brandstrupmenyebut", ["Brandstrup", "menyebut"]),
        ("NorwegiaDia", ["Norwegia", "Dia"]),
        ("Putindi", ["Putin", "di"]),
        ("Putintiba", ["Putin", "tiba"]),
        ("menuduhASbersekongkol", ["menuduh", "AS", "bersekongkol"]),
        ("Norwegiavs", ["Norwegia", "vs"]),
    ],
)
def test_words_that_are_run_together_come_apart(word: str, expected: list[str]) -> None:
    assert parts(word) == expected


@pytest.mark.parametrize(
    "word",
    [
        "McDonald",
        "Sebelumnya",
        "XQbersekongkol",
        "YouTube",
        "iPhone",
        "DeSantis",
        "AirAsia",
        "MotoGP",
        "Ramadan",
        "Antiterorisme",
        "Sukarnoputri",
        "PNSnya",
        "Balikpapan",
        "Palangkaraya",
        "Turkmenistan",
        "detikNews",
        "Iranian",
        "Mediterania",
        "Hadi",
        "kWrIVoq",
    ],
)
def test_names_and_words_of_one_piece_stay_whole(word: str) -> None:
    assert parts(word) == [word]


def test_a_name_of_the_text_is_known_by_its_other_places() -> None:
    assert parts("Tirtadi", "Tirta") == ["Tirta", "di"]
    assert parts("Tirtadi") == ["Tirtadi"]


def test_offsets_of_the_parts_are_those_of_the_text() -> None:
    text = "Kata wakil dariNorwegia, kemarin."
    assert [text[start:end] for start, end in cut(text)][2:4] == ["dari", "Norwegia"]

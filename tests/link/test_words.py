from __future__ import annotations

import pytest

from runut.link.words import load_words

WORDS = load_words()


@pytest.mark.parametrize(
    "forms",
    [
        ("kirim", "mengirim", "mengirimkan", "pengiriman", "dikirim"),
        ("tuduh", "menuduh", "tuduhan", "dituduh"),
        ("dukung", "mendukung", "dukungan", "dukungannya"),
        ("kunjung", "mengunjungi", "kunjungan", "berkunjung"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({WORDS.stem(f) for f in forms}) == 1


def test_war_and_attack_are_two_words() -> None:
    assert WORDS.trigger_class("perang") == "war"
    assert WORDS.trigger_class("serangan") == "strike"


def test_the_noun_of_a_light_verb_decides() -> None:
    assert WORDS.trigger_class("melakukan pembicaraan") == "talk"
    assert WORDS.trigger_class("menggergaji") is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("lebih dari 1.250 kontainer kosong", 1250.0, WORDS.stem("kontainer")),
        ("senilai US$ 4,3 miliar", 4.3e9, "US$"),
        ("enam kapal perang", 6.0, WORDS.stem("kapal")),
        ("25 ribu ton beras", 25000.0, WORDS.stem("ton")),
        ("40 orang petani", 40.0, "people"),
        ("menahan 40 warga", 40.0, "people"),
        ("tiga ekor sapi", 3.0, WORDS.stem("sapi")),
    ],
)
def test_quantities_with_what_they_count(text: str, value: float, unit: str) -> None:
    (quantity,) = WORDS.quantities(text)
    assert (quantity.value, quantity.unit) == (value, unit)
    assert text[quantity.start : quantity.end]


def test_malformed_numbers_count_nothing() -> None:
    assert WORDS.quantities("pasal 12.34.5 ayat, dan 7") == []


def test_offsets_of_quantities_count_from_where_asked() -> None:
    assert WORDS.quantities("di sana 12 kapal", start=100)[0][:2] == (108, 116)


@pytest.mark.parametrize(
    ("trigger", "name"),
    [
        ("bekerja sama", "ties"),
        ("kerja sama militer", "ties"),
        ("kunjungan kerja", "travel"),
        ("latihan bersama", None),
    ],
)
def test_two_words_may_be_one_trigger(trigger: str, name: str | None) -> None:
    assert WORDS.trigger_class(trigger) == name


@pytest.mark.parametrize(
    ("trigger", "name"),
    [("menolak", "refuse"), ("menolaknya", "refuse"), ("penolakan", "refuse"), ("bertolak", "travel")],
)
def test_to_refuse_is_not_to_set_out(trigger: str, name: str) -> None:
    assert WORDS.trigger_class(trigger) == name


@pytest.mark.parametrize(
    ("trigger", "shade"),
    [("menahan", "arrest"), ("ditangkap", "arrest"), ("penyelidikannya", "probe"), ("bertahan", None), ("bebas", None)],
)
def test_the_shade_of_a_trigger_is_that_of_its_word_as_written(trigger: str, shade: str | None) -> None:
    assert WORDS.shade(trigger) == shade

"""Arms that are caught, towns besieged and taken, creatures of other states, threats under a condition."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model

TOLD = [
    # whose arms are caught
    (
        "Pertahanan udara Arab Saudi mencegat rudal yang ditembakkan kelompok Houthi.",
        "MOBILIZE",
        "Arab Saudi",
        "Houthi",
    ),
    ("Ukraina menangkis serangan drone Rusia di Odesa.", "MOBILIZE", "Ukraina", "Rusia"),
    ("Dua drone Ukraina dicegat pertahanan udara Rusia di atas Belgorod.", "MOBILIZE", "Rusia", "Ukraina"),
    ("Jepang mencegat pesawat militer China di dekat Okinawa.", "MOBILIZE", "Jepang", "China"),
    # siege and capture
    ("Militer Ethiopia mengepung kota Mekelle sejak Mei.", "COERCE", "Militer Ethiopia", "Mekelle"),
    ("Pasukan Rusia merebut Avdiivka pada Februari.", "ASSAULT", "Pasukan Rusia", "Avdiivka"),
    ("Taliban menguasai Kabul setelah pasukan Afghanistan menyerah.", "ASSAULT", "Taliban", "Kabul"),
    # creatures
    ("Pemberontak M23 dukungan Rwanda merebut kota Bukavu di Kongo.", "ASSAULT", "M23", "Bukavu"),
    ("Milisi dukungan Iran menyerang pangkalan Amerika Serikat di Irak.", "ASSAULT", "Milisi", "Amerika Serikat"),
    ("Pasukan yang didukung Turki merebut Manbij di Suriah utara.", "ASSAULT", "Pasukan", "Manbij"),
    # whom a condition threatens
    (
        "Jika Rwanda tidak mundur, maka Kongo akan membalas, kata Presiden Felix Tshisekedi.",
        "THREATEN",
        "Kongo",
        "Rwanda",
    ),
    (
        "Apabila Armenia mundur, Azerbaijan akan menggunakan kekuatan, ujar Ilham Aliyev.",
        "THREATEN",
        "Azerbaijan",
        "Armenia",
    ),
    # whom an attack in a place hit
    ("Serangan drone di Khartoum, Sudan, melukai dua warga Mesir.", "ASSAULT", "", "dua warga Mesir"),
    ("Serangan udara Turki di Dohuk, Irak, menewaskan sembilan wisatawan.", "ASSAULT", "Turki", "sembilan wisatawan"),
    # who arrests
    (
        "Polisi Kenya menembakkan gas air mata ke arah massa. Puluhan orang ditangkap.",
        "COERCE",
        "Polisi Kenya",
        "Puluhan orang",
    ),
    # what is burnt
    ("Para pemukim membakar kebun zaitun warga Palestina di Nablus.", "ASSAULT", "pemukim", "warga Palestina"),
    ("Tentara pendudukan Israel menahan seorang wartawan Palestina.", "COERCE", "Israel", "wartawan Palestina"),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), TOLD)
def test_who_does_it_to_whom(text: str, kind: str, actor: str, recipient: str) -> None:
    assert tells(text, kind, actor=actor, recipient=recipient)


NOT_TOLD = [
    ("Pemberontak M23 dukungan Rwanda merebut kota Bukavu di Kongo.", "SUPPORT"),
    ("Pasukan yang didukung Turki merebut Manbij di Suriah utara.", "SUPPORT"),
    ("Timnas Jerman menaklukkan Brasil di Belo Horizonte pada laga semifinal.", "ASSAULT"),
    ("Warga Kenya mengepung rumah tersangka pencurian di Nairobi.", "COERCE"),
    ("Tentara pendudukan Israel menahan seorang wartawan Palestina.", "ASSAULT"),
    ("Partai Buruh menguasai parlemen Inggris setelah pemilu.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD)
def test_what_only_looks_like_it(text: str, kind: str) -> None:
    assert not tells(text, kind)


def test_support_that_is_given_is_told() -> None:
    assert tells("Presiden Kenya menyatakan dukungan kepada pemberontak Sudan.", "SUPPORT", actor="Kenya")
    assert tells("Presiden Kenya menyatakan dukungan Kenya kepada Uganda.", "SUPPORT", recipient="Uganda")


def test_a_threat_whose_condition_is_its_own_side_is_meant_for_nobody() -> None:
    (event,) = [
        e for e in told("Jika Kongo diserang, Kongo akan membalas, kata Felix Tshisekedi.") if e.kind == "THREATEN"
    ]
    assert event.recipients == ""

"""Sides that a sentence does not name: of disputes, wars and quarrels told in the other sentences of a document."""

from __future__ import annotations

import pytest

from runut.language.id.pipeline import sizes
from tests.analyse.test_events_rules import read

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")

DISPUTE = "other side from a dispute told in the document"
ABOUT = "recipient is the state that the document is about"

UNDERSTOOD = [
    ("Peru menuntut Bolivia membuka perbatasan. Bolivia menolak permintaan tersebut.", "REJECT", "BOL", "PER", DISPUTE),
    ("Menlu Kenya menuduh Uganda berbohong. Uganda mengecam pernyataan itu.", "ACCUSE", "UGA", "KEN", DISPUTE),
    (
        "NAIROBI - Serangan Uganda pada Senin merusak jalan raya. Pemerintah Kenya marah.",
        "ASSAULT",
        "UGA",
        "KEN",
        ABOUT,
    ),
]

NOT_UNDERSTOOD = [
    ("Presiden Kenya menuduh Uganda berbohong. Uganda menuntut perubahan.", "REQUEST"),
    ("Kenya menuduh Uganda berbohong. Polisi Uganda memeriksa lokasi itu pada Selasa.", "ACCUSE"),
    ("JAKARTA - Serangan Uganda pada Senin merusak jalan raya.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "kind", "ours", "theirs", "reason"), UNDERSTOOD)
def test_the_other_side_of_a_dispute_is_understood(text: str, kind: str, ours: str, theirs: str, reason: str) -> None:
    found = read(text)
    event = found.of(kind)[-1]
    assert (found.countries(event.actors), found.countries(event.recipients)) == ({ours}, {theirs})
    assert reason in event.reasons


@pytest.mark.parametrize(("text", "kind"), NOT_UNDERSTOOD)
def test_demands_of_nobody_and_attacks_told_at_home_have_no_other_side(text: str, kind: str) -> None:
    assert [event.recipients for event in read(text).of(kind)][-1:] in ([], [()])


SIDES = [
    ("Iran dan Irak hingga sekarang masih terus saling serang.", ("ASSAULT", "IRN+IRQ", "")),
    ("Menteri Luar Negeri Peru mengecam keras penahanan kapal Bolivia oleh Ekuador.", ("ACCUSE", "PER", "ECU")),
    ("Presiden Peru mengecam penandatanganan perjanjian Bolivia dengan Ekuador.", ("ACCUSE", "PER", "BOL+ECU")),
    ("Presiden Rusia mengapresiasi kenaikan volume perdagangan Vietnam dengan Rusia.", ("SUPPORT", "RUS", "VNM")),
    ("Tiga aktivis Peru menolak dideportasi oleh otoritas Ekuador.", ("REJECT", "PER", "ECU")),
    ("Kenya, sekutu utama AS dalam perang itu, menolak usul Uganda.", ("REJECT", "KEN", "UGA")),
    ("Kelompok (Hizbullah) menolak usul Mesir.", ("REJECT", "LBN", "EGY")),
    ("Polisi Chad mengusir paksa lebih dari 200 pengungsi Sudan dari rumah mereka.", ("COERCE", "TCD", "SDN")),
    ("Kamp sementara bagi pengungsi Sudan diserang milisi Chad, kata badan bantuan.", ("ASSAULT", "TCD", "SDN")),
    ("Chad mengusut kejahatan yang dilakukan kaum ekstremis Chad terhadap warga Sudan.", ("ACCUSE", "TCD", "TCD")),
    ("Pasukan Chad bertempur di Abeche.", ("ASSAULT", "TCD", "")),
]


@pytest.mark.parametrize(("text", "row"), SIDES)
def test_sides_in_the_sentence(text: str, row: tuple[str, str, str]) -> None:
    assert row in [(kind, ours, theirs) for kind, _, ours, theirs in read(text).rows()]

"""Sides and places that word order alone does not show: owners, launchers, orders, imperatives."""

from __future__ import annotations

import pytest

from runut.language.id.pipeline import sizes
from tests.analyse.test_events_rules import read

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")

SIDES = [
    (
        "Auditor PBB berkata data mengarah pada usaha militer Chad merusak gudang Sudan.",
        ("ASSAULT", "destroy", "TCD", "SDN"),
    ),
    ("Drone yang diluncurkan Chad menghantam kilang minyak Sudan.", ("ASSAULT", "drone", "TCD", "SDN")),
    ("Pemboman pabrik senjata Chad oleh Sudan terjadi pada Senin.", ("ASSAULT", "aerial", "SDN", "TCD")),
    ("Militer Chad menangkap dan menyiksa wartawan Sudan.", ("COERCE", "arrest", "TCD", "SDN")),
    ("Menteri Pertahanan Chad memerintahkan pengerahan 500 prajurit ke Kairo.", ("MOBILIZE", "troops", "TCD", "EGY")),
    (
        '"Bebaskanlah para sandera," kata Presiden Peru kepada pemberontak Kolombia.',
        ("REQUEST", "yield", "PER", "COL"),
    ),
    (
        '"Jangan kirim senjata," ujar Presiden Peru kepada pemerintah Kolombia.',
        ("REQUEST", "assist", "PER", "COL"),
    ),
]

OWNED = [
    ("Bertemu Presiden Peru, Menteri Luar Negeri Ekuador meminta bantuan.", ("CONSULT", "", "ECU+PER", "")),
    ("Lima pejabat Chad menjadi sasaran sanksi Jepang.", ("SANCTION", "discontinue", "JPN", "TCD")),
    ("Penyidikan Kejaksaan Agung terhadap mantan menteri Peru berlanjut.", ("ACCUSE", "investigate", "IDN", "PER")),
    (
        "Seorang perawat Turki asal Ankara ditangkap polisi Yunani pada Senin.",
        ("COERCE", "arrest", "GRC", "TUR"),
    ),
    (
        "Pengadilan Peru menguatkan hukuman empat tahun penjara yang dijatuhkan kepada mantan menteri Ekuador.",
        ("SANCTION", "convict", "PER", "ECU"),
    ),
]

PLACES = [
    ("Militer Chad menembaki pengungsi di sebuah pangkalan di Darfur, Sudan.", "Darfur, Sudan"),
    ("Kapal perang Tiongkok menembaki nelayan Filipina di perairan dekat Palawan.", "Palawan"),
    ("Ribuan buruh berunjuk rasa di Lima. Polisi menembaki demonstran di kota tersebut.", "Lima"),
]

NONE = [
    ("Presiden Peru mengatakan hal itu saat ditemui di Gedung Kongres, Lima.", "CONSULT"),
    ("Direktur Penyidikan KPK Budi Rahman berbicara di Jakarta.", "ACCUSE"),
    ("Kunjungan itu dibalas Pyongyang dengan upacara.", "CONSULT"),
    ("Kecelakaan bus menewaskan sembilan warga Peru di Bolivia.", "ASSAULT"),
    ("Juru bicara pemerintah Chad bersama Presiden Sudan tampil di televisi.", "CONSULT"),
    ('"Jangan panik," kata Presiden Peru.', "REQUEST"),
    ("Menteri Pertahanan Chad memerintahkan pengerahan 500 prajurit ke Kairo.", "REQUEST"),
]


@pytest.mark.parametrize(("text", "row"), SIDES + OWNED)
def test_sides(text: str, row: tuple[str, str, str, str]) -> None:
    assert row in [(kind, "+".join(modes), ours, theirs) for kind, modes, ours, theirs in read(text).rows()]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places(text: str, place: str) -> None:
    assert read(text).of("ASSAULT")[0].place == place


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_no_event(text: str, kind: str) -> None:
    assert not read(text).of(kind)


def test_unrest_without_a_crowd_is_that_of_the_crowd_told_before() -> None:
    text = "Ribuan mahasiswa Kenya berunjuk rasa di Nairobi pada Senin. Kerusuhan melanda Mombasa pada malam harinya."
    found = read(text)
    riot = next(event for event in found.of("PROTEST") if "riot" in event.mode)
    assert (found.countries(riot.actors), riot.recipients, riot.place) == ({"KEN"}, (), "Mombasa")


def test_a_village_is_not_the_state_that_its_people_protest_against() -> None:
    assert read("Warga Wonosobo berunjuk rasa di Wonosobo pada Senin.").of("PROTEST")[0].recipients == ()

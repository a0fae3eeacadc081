"""Diplomacy: who meets, mediates, signs and calls off, and with whom."""

from __future__ import annotations

import pytest

from runut.language.id.pipeline import sizes
from tests.analyse.test_events_rules import read

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")

UNNAMED = [
    ("Menhan Serbia bertemu sejawatnya dari Yunani di Praha.", ("CONSULT", "", "GRC+SRB", "")),
    ("Menlu Peru bertemu rekan sejawatnya asal Bolivia di Quito.", ("CONSULT", "", "BOL+PER", "")),
    (
        "Presiden Armenia dan Presiden Azerbaijan bertemu di Doha. Kedua pemimpin sepakat membuka perbatasan.",
        ("AGREE", "", "ARM+AZE", ""),
    ),
    (
        "Menlu Armenia dan Menlu Azerbaijan bertemu di Tbilisi. Kedua menteri membahas pertukaran tahanan.",
        ("CONSULT", "", "ARM+AZE", ""),
    ),
    (
        "Kenya dan Somalia berunding di Djibouti. Kedua negara sepakat memperpanjang gencatan senjata.",
        ("AGREE", "", "KEN+SOM", ""),
    ),
]

OFF = [
    ("Pertemuan antara Presiden Peru dan Presiden Chile itu dibatalkan.", ("REJECT", "meet", "CHL+PER", "")),
    ("Kunjungan Presiden Peru ke Chile ditunda hingga bulan depan.", ("REJECT", "meet", "PER", "CHL")),
    ("Rencana pertemuan Presiden Peru dengan Presiden Chile dibatalkan oleh Lima.", ("REJECT", "meet", "PER", "CHL")),
    ("Pertemuan Menlu Kenya dengan Menlu Somalia batal digelar di Djibouti.", ("REJECT", "meet", "KEN+SOM", "")),
    ("Lawatan Perdana Menteri Kanada ke India diundur dua pekan.", ("REJECT", "meet", "CAN", "IND")),
    ("Latihan bersama Jepang dan Filipina dibatalkan karena topan.", ("REJECT", "assist", "JPN+PHL", "")),
    ("Kesepakatan gas antara Peru dan Bolivia dibatalkan pemerintah Bolivia.", ("REJECT", "assist", "BOL", "PER")),
]

THIRD = [
    ("Norwegia menengahi perundingan antara Chad dan Sudan.", ("CONSULT", "third-party", "NOR", "SDN+TCD")),
    ("Oman memediasi perang Iran dan Arab Saudi.", ("CONSULT", "third-party", "OMN", "IRN+SAU")),
    ("Perundingan Iran dan Amerika Serikat itu ditengahi Oman.", ("CONSULT", "third-party", "OMN", "IRN+USA")),
    ("Pembicaraan itu melibatkan Menlu Oman dan delegasi Houthi.", ("CONSULT", "", "OMN+YEM", "")),
    ("Perundingan yang mempertemukan Armenia dan Azerbaijan digelar di Doha.", ("CONSULT", "", "ARM+AZE", "")),
]

SIGNED = [
    ("Perjanjian perdagangan bebas antara Peru dan Chile diteken pada Senin.", ("SUPPORT", "", "CHL+PER", "")),
    ("Kesepakatan damai Rwanda dan Uganda yang dimediasi Qatar diteken di Doha.", ("SUPPORT", "", "RWA+UGA", "")),
]

HELP = [
    ("Sebanyak 30 ton bantuan Jepang dikirim ke Sudan.", ("AID", "", "JPN", "SDN")),
    ("Bantuan dari Jepang dikirim ke Sudan lewat Mesir.", ("AID", "", "JPN", "SDN")),
    ("Pemerintah Peru akan segera melakukan evakuasi warga Peru dari Haiti.", ("AGREE", "", "PER", "PER")),
]

ENVOYS = [
    ("Menlu Kenya mendapat kunjungan dari Menteri Luar Negeri Rwanda.", ("CONSULT", "visit", "RWA", "KEN")),
    ("Kepala intelijen Mesir bertolak ke Doha pada Rabu.", ("CONSULT", "visit", "EGY", "QAT")),
    ("Georgia menunjuk duta besar baru untuk Polandia.", ("SUPPORT", "", "GEO", "POL")),
    ("Presiden Ghana menerima surat kepercayaan dari Duta Besar Kanada.", ("SUPPORT", "", "GHA", "CAN")),
    ("Arab Saudi membuka kembali kedutaan besarnya di Damaskus.", ("SUPPORT", "", "SAU", "SYR")),
    ("Moldova dan Rumania bertukar 200 tahanan perang.", ("COOPERATE", "", "MDA+ROU", "")),
    ("Menlu Jepang menyampaikan duka cita atas banjir di Pakistan.", ("SUPPORT", "", "JPN", "PAK")),
    ("Menlu Jepang menyampaikan belasungkawa atas wafatnya Raja Spanyol.", ("SUPPORT", "", "JPN", "ESP")),
    ("Bantuan dari Jepang tiba di Port Sudan pada Rabu.", ("AID", "", "JPN", "SDN")),
    ("Konvoi bantuan PBB memasuki Darfur pada Rabu.", ("AID", "", "UNO", "SDN")),
    (
        "Ketua parlemen Peru menyampaikan apresiasi dan dukungan penuh terhadap kunjungan kerja Presiden Kenya.",
        ("SUPPORT", "", "PER", "KEN"),
    ),
    ("Rusia menjadi penengah konflik Iran vs Israel.", ("CONSULT", "third-party", "RUS", "IRN+ISR")),
]

NONE = [
    ("Presiden Kenya melantik dua belas duta besar di Nairobi.", "SUPPORT"),
    ("Presiden Kenya menghargai proses hukum yang sedang berjalan di Nairobi.", "SUPPORT"),
    ("Pasukan Mesir tiba di Port Sudan pada Rabu.", "CONSULT"),
    ("Direktur Jenderal Perundingan Perdagangan Kenya menulis buku di Nairobi.", "CONSULT"),
    ("Pertemuan antara Presiden Peru dan Presiden Chile itu dibatalkan.", "CONSULT"),
    ("Kunjungan Presiden Peru ke Chile ditunda hingga bulan depan.", "CONSULT"),
    ("Perjanjian perdagangan bebas antara Peru dan Chile diteken pada Senin.", "AGREE"),
    ("Latihan bersama Jepang dan Filipina dibatalkan karena topan.", "COOPERATE"),
    ("Pemilu di Kenya ditunda karena hujan.", "REJECT"),
    ("Bantuan untuk Sudan dikirim lewat Mesir.", "AID"),
]


@pytest.mark.parametrize(("text", "row"), UNNAMED + OFF + THIRD + SIGNED + HELP + ENVOYS)
def test_sides(text: str, row: tuple[str, str, str, str]) -> None:
    assert row in [(kind, "+".join(modes), ours, theirs) for kind, modes, ours, theirs in read(text).rows()]


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_no_event(text: str, kind: str) -> None:
    assert not read(text).of(kind)


def test_a_mediator_is_no_partner_of_a_later_deal() -> None:
    text = "Qatar menengahi perang Chad. Kerja sama yang dibangun harus memberi manfaat bagi warga."
    assert not read(text).of("COOPERATE")


def test_a_meeting_with_two_sides_takes_no_third_from_another_sentence() -> None:
    text = "Presiden Kenya bertemu Presiden Peru di Lima. Delegasi Kenya rapat bersama Asosiasi Kopi."
    found = read(text)
    assert all("PER" not in found.countries(event.actors) for event in found.of("CONSULT")[1:])

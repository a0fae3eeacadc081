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
        "Ketua parlemen Peru menyampaikan dukungan dan penghargaan kepada lawatan Presiden Kenya.",
        ("SUPPORT", "", "PER", "KEN"),
    ),
    ("Norwegia menjadi penengah sengketa Chad vs Sudan.", ("CONSULT", "third-party", "NOR", "SDN+TCD")),
]

BACK = [
    (
        "Kenya dan Uganda sepakat membuka batas. Rwanda menyambut baik kesepakatan itu.",
        ("SUPPORT", "", "RWA", "KEN+UGA"),
    ),
    ("Kenya dan Uganda meneken pakta. Chad mengkritik perjanjian itu.", ("ACCUSE", "disapprove", "TCD", "KEN+UGA")),
    (
        "Kenya mengirim 40 truk bantuan ke Sudan. Uganda mengecam pengiriman bantuan itu.",
        ("ACCUSE", "disapprove", "UGA", "KEN"),
    ),
    (
        "Armenia dan Azerbaijan berunding di Doha. Pertemuan puncak yang semula dijadwalkan bulan lalu dibatalkan.",
        ("REJECT", "meet", "ARM+AZE", ""),
    ),
    (
        "Armenia dan Azerbaijan berunding di Doha. Pembicaraan itu dimediasi Turki.",
        ("CONSULT", "third-party", "TUR", "ARM+AZE"),
    ),
    ("Yordania mengirim obat ke Sudan. Bantuan itu diserahkan kepada pemerintah Sudan.", ("AID", "", "JOR", "SDN")),
    (
        "Presiden Prancis bertemu Presiden Kenya di Nairobi. Prancis akan memberikan pinjaman lunak 200 juta euro.",
        ("AGREE", "", "FRA", "KEN"),
    ),
]

FURTHER = [
    ("Delegasi Armenia dan Azerbaijan memulai putaran baru perundingan damai di Doha.", ("CONSULT", "", "ARM+AZE", "")),
    ("Prancis merupakan salah satu mitra dagang utama Kenya.", ("COOPERATE", "", "FRA+KEN", "")),
    ("Menlu Peru bertemu mitranya, Menlu Bolivia Celinda Sosa, di Quito pada Senin.", ("CONSULT", "", "BOL+PER", "")),
    ("Yordania mengirim pesawat berisi 20 ton obat-obatan ke Sudan.", ("AID", "", "JOR", "SDN")),
    ("Jepang memasok lima kapal patroli kepada Penjaga Pantai Filipina.", ("AID", "", "JPN", "PHL")),
    ("Dibukanya Kedutaan Kenya di Jakarta disambut gembira oleh para pengusaha.", ("SUPPORT", "", "KEN", "IDN")),
]

WAYS = [
    ("Rancangan resolusi yang disponsori Slovenia itu diveto Rusia.", ("REJECT", "change", "RUS", "SVN")),
    ("Resolusi usulan Aljazair itu disetujui Peru, ditolak Amerika Serikat.", ("REJECT", "change", "USA", "DZA")),
    ("Presiden Kenya menitipkan ucapan belasungkawa kepada rakyat Ghana.", ("SUPPORT", "", "KEN", "GHA")),
    ("Sebanyak 200 tentara Inggris berlatih bersama tentara Kenya di Nanyuki.", ("COOPERATE", "", "GBR+KEN", "")),
    ("Presiden Zambia menghadiri pelantikan Presiden Namibia di Windhoek.", ("CONSULT", "visit", "ZMB", "NAM")),
    (
        "Malaysia, selaku ketua ASEAN, memfasilitasi pertemuan Kamboja dan Thailand di Putrajaya.",
        ("CONSULT", "third-party", "MYS", "KHM+THA"),
    ),
    (
        "Kepala staf militer Pakistan dijamu makan siang oleh Presiden Amerika Serikat di Washington.",
        ("CONSULT", "visit", "PAK", "USA"),
    ),
    ("Kuwait mengutus menterinya ke Baghdad pada Senin.", ("CONSULT", "visit", "KWT", "IRQ")),
    ("Kanada menyerahkan dua kapal patroli kepada Ghana.", ("AID", "", "CAN", "GHA")),
]

THANKS = [
    ("Presiden Turki menelepon Presiden Peru untuk menyampaikan terima kasih.", ("SUPPORT", "", "TUR", "PER")),
    (
        "Yunani, yang hubungannya dengan Ankara sempat tegang, menawarkan bantuan kepada Turki.",
        ("AGREE", "", "GRC", "TUR"),
    ),
    (
        "Kenya dan Uganda meneken pakta. Chad menyatakan dukungan terhadap perjanjian itu.",
        ("SUPPORT", "", "TCD", "KEN+UGA"),
    ),
    ("Kiev mendapatkan sistem pertahanan udara dari Jerman dan Belanda.", ("AID", "", "DEU+NLD", "UKR")),
    ("Kenya mendukung penuh langkah Presiden Uganda.", ("SUPPORT", "", "KEN", "UGA")),
    (
        "Presiden Ghana berterima kasih kepada Presiden Kenya karena telah membantu petani Mali.",
        ("AID", "", "KEN", "MLI"),
    ),
    ("Menkeu Kenya mendukung Menkeu Uganda yang akan pensiun tahun depan.", ("SUPPORT", "", "KEN", "UGA")),
]

OTHERS = [
    ("Kanada khawatir atas kerja sama militer Mali dan Niger yang kian erat.", ("COOPERATE", "", "MLI+NER", "")),
    ("Presiden Kenya dan Presiden Peru melangsungkan pembicaraan pada Kamis.", ("CONSULT", "", "KEN+PER", "")),
    ("Kenya mengusulkan Presiden Peru untuk Nobel Perdamaian.", ("SUPPORT", "", "KEN", "PER")),
    (
        "Thailand dan Kamboja bertemu setelah pembicaraan antara panglima militer kedua negara.",
        ("CONSULT", "", "KHM+THA", ""),
    ),
    (
        "Menlu Bolivia bertemu Duta Besar Jepang pada Selasa. Ia juga akan berkunjung ke Tokyo pada Oktober.",
        ("CONSULT", "", "BOL+JPN", ""),
    ),
]

NONE = [
    ("Kenya memberikan Uganda amunisi untuk mendukung perangnya di Sudan.", "SUPPORT"),
    ("Presiden Kenya mengundang reaksi keras dari Uganda.", "AGREE"),
    ("Rancangan itu masih harus disetujui oleh Kongres Amerika Serikat.", "AGREE"),
    ("Ukraina sangat membutuhkan dukungan Polandia, ujar Menteri Pertahanan Ukraina.", "SUPPORT"),
    ("Polisi Kenya mendapat senjata dari pasar gelap di Uganda.", "AID"),
    ("Forum di Doha itu menjadi ajang pertemuan para pemimpin Kenya dan pengusaha Peru.", "CONSULT"),
    ("Presiden Turki bertemu Presiden Peru untuk memperkuat kerja sama.", "COOPERATE"),
    ("Presiden Kenya menghadiri pelantikan sepuluh menteri baru di Nairobi.", "CONSULT"),
    ("Menteri Irak menyampaikan undangan kepada Emir Kuwait untuk menghadiri KTT Liga Arab.", "CONSULT"),
    ("Presiden Kenya dan Presiden Peru membahas upaya menghentikan perang di Sudan.", "ASSAULT"),
    ("Parlemen Kenya masih harus meratifikasi perjanjian itu.", "SUPPORT"),
    ("Jepang memasok bahan baku baterai kepada pabrik di Filipina.", "AID"),
    ("Menteri Kenya berbicara kepada wartawan setelah rapat kabinet.", "CONSULT"),
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


@pytest.mark.parametrize(
    ("text", "row"), UNNAMED + OFF + THIRD + SIGNED + HELP + ENVOYS + BACK + FURTHER + WAYS + THANKS
)
def test_sides(text: str, row: tuple[str, str, str, str]) -> None:
    assert row in [(kind, "+".join(modes), ours, theirs) for kind, modes, ours, theirs in read(text).rows()]


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_no_event(text: str, kind: str) -> None:
    assert not read(text).of(kind)


def test_a_mediator_is_no_partner_of_a_later_deal() -> None:
    text = "Qatar menengahi perang Chad. Kerja sama yang terjalin harus berguna bagi warga."
    assert not read(text).of("COOPERATE")


def test_a_meeting_with_two_sides_takes_no_third_from_another_sentence() -> None:
    text = "Presiden Kenya bertemu Presiden Peru di Lima. Delegasi Kenya rapat bersama Asosiasi Kopi."
    found = read(text)
    assert len(found.of("CONSULT")) == 2
    assert "PER" not in found.countries(found.of("CONSULT")[1].actors)


def test_what_is_praised_is_no_older_praise() -> None:
    found = read("Kenya dan Uganda meneken pakta. Rwanda memuji Peru. Chad mengkritik perjanjian itu.")
    assert found.countries(found.of("ACCUSE")[0].recipients) == {"KEN", "UGA"}


def test_what_was_planned_and_called_off_is_not_to_come() -> None:
    found = read("Pertemuan Presiden Kenya dan Presiden Peru yang dijadwalkan pekan lalu dibatalkan.")
    assert found.of("REJECT")[0].aux == ()

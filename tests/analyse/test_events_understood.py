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
    ("Kenya menuduh Uganda berbohong. Uganda menolak sanksi baru.", "REJECT"),
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
    assert not any({DISPUTE, ABOUT} & set(event.reasons) for event in read(text).of(kind))


SIDES = [
    ("Iran dan Irak sampai kini masih saling serang.", ("ASSAULT", "IRN+IRQ", "")),
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
    ("Buruh Peru mogok kerja menuntut kenaikan upah di Lima.", ("PROTEST", "PER", "")),
    ("Milisi Chad menembak mati seorang guru Sudan di Abeche.", ("ASSAULT", "TCD", "SDN")),
    ("Invasi Kuwait oleh Irak terjadi pada Agustus 1990.", ("ASSAULT", "IRQ", "KWT")),
    ('Menurut surat itu, "semalam (angkatan udara Chad) menyerang pangkalan Sudan".', ("ASSAULT", "TCD", "SDN")),
    (
        "Angkatan udara Chad menyerang markas yang dijaga milisi Sudan dan menewaskan Harun Salim, jenderal Sudan.",
        ("ASSAULT", "TCD", "SDN"),
    ),
    ("Kamp pengungsi Sudan menjadi sasaran serangan terbaru Chad.", ("ASSAULT", "TCD", "SDN")),
    ("Nairobi, salah satu dari empat kota yang direbut Uganda, hancur.", ("ASSAULT", "UGA", "KEN")),
    ("Pasukan Chad dikerahkan di tengah perang Sudan dengan Libya.", ("MOBILIZE", "TCD", "")),
    ("Pengerahan pasukan Kenya oleh Presiden Kenya dikritik.", ("MOBILIZE", "KEN", "")),
    ("Larangan bepergian terhadap dua menteri Peru diberlakukan oleh Chile.", ("COERCE", "CHL", "PER")),
    ("Chad meluncurkan roket dan drone ke Khartoum lalu menyerang Darfur.", ("ASSAULT", "TCD", "SDN")),
    ("Kepada Chad, Sudan menuntut penarikan pasukan.", ("REQUEST", "SDN", "TCD")),
    ("Terhadap Chad, Sudan memberlakukan embargo dagang.", ("SANCTION", "SDN", "TCD")),
    ("Peru dan Chile sepakat menjatuhkan sanksi baru atas Bolivia.", ("THREATEN", "CHL+PER", "BOL")),
    ("Polisi Peru menembakkan gas air mata untuk membubarkan demonstran Bolivia.", ("ASSAULT", "PER", "BOL")),
    ("Ratusan warga Sudan mengungsi akibat serangan Chad.", ("SANCTION", "TCD", "SDN")),
    ("Kapal perang Chile mendekati pantai, memicu kecaman Peru.", ("ACCUSE", "PER", "CHL")),
    ("Serangan drone Chad ke kilang minyak Sudan menewaskan dua orang.", ("ASSAULT", "TCD", "SDN")),
    ("Ribuan warga Peru mengikuti aksi protes anti pemerintah di Lima.", ("PROTEST", "PER", "PER")),
    ("Ribuan mahasiswa Kenya menggelar aksi anti-Uganda di Nairobi.", ("PROTEST", "KEN", "UGA")),
    ("Warga Kenya memblokir jalan di Nairobi pada Senin.", ("PROTEST", "KEN", "")),
    ("Pemerintah Peru telah menyetujui garis besar usulan Bolivia.", ("AGREE", "PER", "BOL")),
    ("Presiden Peru menyetujui anggaran pemerintah.", ("AGREE", "PER", "")),
    (
        "Presiden Peru dan Presiden Bolivia menyepakati percepatan perjanjian dagang.",
        ("AGREE", "BOL+PER", ""),
    ),
]


@pytest.mark.parametrize(("text", "row"), SIDES)
def test_sides_in_the_sentence(text: str, row: tuple[str, str, str]) -> None:
    assert row in [(kind, ours, theirs) for kind, _, ours, theirs in read(text).rows()]


VICTIMS = [
    ("Chad menyerang Sudan pada Senin. Sedikitnya enam orang terluka akibat ledakan.", {"TCD"}, {"SDN"}),
    ("Chad menyerang Sudan pada Senin. Serangan Chad menewaskan 20 orang.", {"TCD"}, {"SDN"}),
]


@pytest.mark.parametrize(("text", "ours", "theirs"), VICTIMS)
def test_unnamed_victims_are_of_the_state_that_was_told_to_be_attacked(
    text: str, ours: set[str], theirs: set[str]
) -> None:
    found = read(text)
    event = found.of("ASSAULT")[-1]
    assert (found.countries(event.actors), found.countries(event.recipients)) == (ours, theirs)


def test_crowd_control_is_used_on_the_crowd_told_of() -> None:
    found = read("Ratusan warga Kenya berunjuk rasa di Nairobi. Polisi Kenya menembakkan gas air mata.")
    event = found.of("ASSAULT")[-1]
    assert "crowd from another sentence" in event.reasons
    assert event.recipients == found.of("PROTEST")[0].actors


def test_words_alone_make_nobody_the_attacker() -> None:
    text = "Chad menuduh Sudan berbohong. Sudan mengecam Chad. Sedikitnya enam orang tewas ditembak."
    assert [event.actors for event in read(text).of("ASSAULT")] == [()]


def test_victims_of_no_known_state_are_part_of_the_attack_that_killed_them() -> None:
    assert len(read("Serangan drone Chad ke kilang minyak Sudan menewaskan dua orang.").of("ASSAULT")) == 1


def test_a_place_that_things_are_sent_to_does_not_go_on_to_act() -> None:
    rows = read("Chad meluncurkan roket dan drone ke Khartoum lalu menyerang Darfur.").rows()
    assert {ours for _, _, ours, _ in rows} == {"TCD"}


def test_those_who_attack_each_other_are_all_actors_also_where_one_is_understood() -> None:
    found = read("Chad menyerang Sudan pada Senin. Sejak itu Sudan saling serang dengan tetangganya.")
    both = [found.countries(event.actors) for event in found.of("ASSAULT") if "each to the other" in event.reasons]
    assert both == [{"SDN", "TCD"}]


def test_a_clause_in_a_passive_relative_is_not_who_kills() -> None:
    text = "Angkatan udara Chad menyerang markas yang dijaga milisi Sudan dan menewaskan Harun Salim, jenderal Sudan."
    found = read(text)
    assert {*map(frozenset, (found.countries(event.actors) for event in found.of("ASSAULT")))} == {frozenset({"TCD"})}


def test_suspects_are_named_by_the_officials_who_search_close_by() -> None:
    found = read("KPK menggeledah kantor Dinas Kebun Lampung. Dua pejabat dinas ditetapkan sebagai tersangka.")
    event = found.of("ACCUSE")[-1]
    assert event.actors == found.of("COERCE")[0].actors


def test_officials_of_another_state_name_no_suspects() -> None:
    found = read("Polisi Kenya menggeledah kantor di Nairobi. Dua pejabat Peru ditetapkan sebagai tersangka di Lima.")
    assert [event.actors for event in found.of("ACCUSE")] == [()]


def test_sanctions_that_are_faced_are_those_told_of_before() -> None:
    found = read("Chile menjatuhkan sanksi kepada dua menteri Peru. Menteri Peru akan menghadapi larangan bepergian.")
    assert [found.countries(event.actors) for event in found.of("SANCTION")] == [{"CHL"}, {"CHL"}]


def test_suspects_told_by_number_are_people() -> None:
    found = read("Polda Metro Jaya menetapkan tiga tersangka kasus suap.")
    assert found.countries(found.of("ACCUSE")[0].recipients) == {"IDN"}


def test_who_blames_an_attack_is_not_whom_it_hit() -> None:
    blamed = read("Belgia mengecam serangan Chad. Peru juga mengutuk serangan itu. Chad membantah.")
    assert blamed.of("ASSAULT")
    assert not any(blamed.countries(event.recipients) for event in blamed.of("ASSAULT"))
    fought = read("Chad menyerang Mali pada Senin. Mali mengecam serangan Chad.")
    assert [fought.countries(event.recipients) for event in fought.of("ASSAULT")] == [{"MLI"}, {"MLI"}]

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


# ---------------------------------------------------------------- blame, downed arms, soldiers, places held, doom


def test_who_is_blamed_for_an_attack_did_it_as_is_alleged() -> None:
    text = (
        "Drone menyerang pasar di El Obeid, Sudan. Dokter Sudan menyalahkan Pasukan Dukungan Cepat atas serangan itu."
    )
    assert tells(text, "ASSAULT", actor="Pasukan Dukungan Cepat")
    praised = "Kenya memuji Uganda atas serangan terhadap Al Shabaab."
    assert not tells(praised, "ACCUSE")


def test_downed_arms_are_of_who_was_shot_at() -> None:
    text = "Militer Pakistan menembak jatuh 25 drone India. Salah satu drone jatuh di Lahore dan melukai empat tentara."
    assert tells(text, "ASSAULT", actor="India", recipient="empat tentara")
    assert not tells(text, "ASSAULT", actor="Militer Pakistan", recipient="empat tentara")


def test_soldiers_who_strike_in_an_attacked_land_are_the_attackers() -> None:
    text = "Israel membunuh 52 warga di Jalur Gaza. Di Rafah, tentara melepaskan tembakan ke arah kerumunan."
    assert not any("Israel" in event.recipients for event in told(text))
    home = "Gempa melanda Myanmar. Saksi mengatakan tentara melepaskan tembakan ke arah kerumunan di Sagaing, Myanmar."
    assert tells(home, "ASSAULT", "firearms", "tentara")


def test_some_of_those_who_were_counted() -> None:
    text = "Israel membunuh 52 warga Palestina di Gaza. Petugas medis mengatakan 20 di antaranya tewas di Rafah."
    assert not tells(text, "ASSAULT", recipient="Petugas medis")
    assert tells(text, "ASSAULT", actor="Israel", recipient="52 warga Palestina")


def test_a_place_in_somebodys_hands_is_no_event() -> None:
    text = "Tentara Rusia dipulangkan dari wilayah yang dikuasai Ukraina, kata Kementerian Pertahanan Rusia."
    assert not tells(text, "ASSAULT")
    assert tells("Kota Goma di Kongo diduduki pemberontak M23 sejak Januari.", "ASSAULT", actor="M23")


def test_who_foretells_another_sides_doom_threatens_it() -> None:
    text = '"Kenya akan menyesal dan akan membayar mahal," kata Presiden Uganda Yoweri Museveni.'
    assert tells(text, "THREATEN", actor="Yoweri Museveni", recipient="Kenya")
    assert not tells('"Kami akan menyesal," kata Presiden Uganda Yoweri Museveni.', "THREATEN")
    assert not tells("Kenya akan kehilangan pendapatan dari pariwisata.", "THREATEN")


def test_a_gate_of_hell_is_a_threat_and_readiness_a_mobilisation() -> None:
    assert tells(
        "Jika Kenya maju, Uganda akan membuka gerbang neraka, kata Yoweri Museveni.", "THREATEN", recipient="Kenya"
    )
    assert tells("Pasukan Iran berada dalam kesiagaan tertinggi.", "MOBILIZE", actor="Pasukan Iran")
    assert not tells("Polisi Kenya melepaskan tembakan peringatan di Nairobi.", "ASSAULT")


def test_a_feud_of_tribes_is_not_by_the_police_told_of_beside_it() -> None:
    text = "Polisi Kenya menangkap 15 orang di Narok. Bentrokan antarsuku di sana telah menewaskan 40 orang."
    assert not tells(text, "ASSAULT", actor="Polisi")
    shot = "Aparat TNI menangkap dua anggota KKB di Puncak. Satu anggota KKB lainnya tewas ditembak karena melawan."
    assert tells(shot, "ASSAULT", actor="TNI", recipient="anggota KKB")


# ---------------------------------------------------------------- forces sent, people held, aid let in, deadlines

MORE = [
    ("Garda Nasional dikerahkan ke Los Angeles untuk menjaga gedung.", "MOBILIZE", "Garda Nasional", ""),
    ("Jerman menempatkan sistem Patriot di Polandia.", "MOBILIZE", "Jerman", "Polandia"),
    (
        "Pemerintah Venezuela membebaskan sepuluh warga Peru yang ditahan di Caracas.",
        "COERCE",
        "Venezuela",
        "warga Peru",
    ),
    ("Israel mengizinkan masuknya truk bantuan ke Gaza.", "RETREAT", "Israel", "Gaza"),
    ("Rusia mengurangi jumlah pasukannya di perbatasan Finlandia.", "RETREAT", "Rusia", "Finlandia"),
    ("Iran menyita kapal tanker berbendera Panama di Selat Hormuz.", "COERCE", "Iran", "Panama"),
    ("Presiden Chad memberi waktu dua minggu kepada Sudan sebelum memutuskan serangan.", "THREATEN", "Chad", "Sudan"),
    ("Menteri Pertahanan Israel mengancam akan membakar Teheran.", "THREATEN", "Israel", "Teheran"),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), MORE)
def test_more_of_who_does_it_to_whom(text: str, kind: str, actor: str, recipient: str) -> None:
    assert tells(text, kind, actor=actor, recipient=recipient)


def test_where_forces_go_at_home_is_no_side() -> None:
    assert not tells(
        "Garda Nasional dikerahkan ke Los Angeles untuk menjaga gedung.", "MOBILIZE", recipient="Los Angeles"
    )
    assert tells("Thailand mengerahkan enam jet tempur ke perbatasan Kamboja.", "MOBILIZE", recipient="Kamboja")


def test_time_that_is_given_is_no_deadline() -> None:
    assert not tells("Kenya memberi waktu istirahat kepada Uganda sebelum perundingan.", "THREATEN")
    warned = "Presiden Kenya memperingatkan bahwa Rusia akan menyerang Polandia."
    assert not tells(warned, "THREATEN", recipient="Polandia")


NO_FORCE = [
    ("Dinas Gulkarmat Jakarta mengerahkan 90 personel damkar ke Tambora.", "MOBILIZE"),
    ("Polisi Sumatera Utara mengamankan para penumpang pesawat dan mengevakuasinya.", "COERCE"),
    ("Tambang nikel Filipina mengancam ekosistem laut Palawan.", "THREATEN"),
    ("Keputusan Gubernur Jakarta itu mengatur penghapusan sanksi administrasi pajak kendaraan.", "CONCEDE"),
]


@pytest.mark.parametrize(("text", "kind"), NO_FORCE)
def test_fire_brigades_dangers_and_fines_are_no_force(text: str, kind: str) -> None:
    assert not tells(text, kind)


def test_who_gives_back_what_was_seized_was_not_robbed() -> None:
    assert not tells(
        "Satpol PP Surabaya mengembalikan permen yang disita dari sekolah.", "COERCE", recipient="Satpol PP"
    )
    assert tells(
        "Kapal Vietnam yang disita Filipina dibawa ke Manila.", "COERCE", actor="Filipina", recipient="Vietnam"
    )


def test_a_minister_of_another_state_who_tells_of_a_blockade_does_not_impose_it() -> None:
    text = '"Rusia menghadapi blokade sehingga sulit berdagang," kata Menteri Perdagangan Kenya Lee Kinyanjui.'
    assert not tells(text, "COERCE", actor="Kinyanjui")


def test_rebels_of_a_land_shot_its_soldiers_and_no_foreign_hostage_did() -> None:
    text = "TNI membenarkan dua prajurit gugur ditembak di Yahukimo. TPNPB menyandera seorang pilot Selandia Baru."
    assert tells(f"{text} Selandia Baru prihatin.", "ASSAULT", actor="TPNPB", recipient="dua prajurit")
    assert not tells(f"{text} Selandia Baru prihatin.", "ASSAULT", actor="Selandia Baru")


def test_own_forces_that_are_sent_get_no_help() -> None:
    assert not tells("TNI mengirim satu peleton pasukan untuk mengejar para pelaku.", "AID")
    assert tells("TNI mengirim satu peleton pasukan untuk mengejar para pelaku.", "MOBILIZE", actor="TNI")
    assert tells("Kenya mengirim amunisi kepada pasukan Kongo.", "AID", actor="Kenya", recipient="Kongo")


def test_what_an_attack_wrecks_is_no_riot() -> None:
    text = "Israel menyerang Damaskus. Serangan itu merusak gedung Kementerian Pertahanan Suriah."
    assert not tells(text, "PROTEST")
    assert tells("Massa merusak gedung Kementerian Pertahanan Suriah di Damaskus.", "PROTEST")

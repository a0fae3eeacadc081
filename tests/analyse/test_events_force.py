"""Sides of force: who strikes whom where the sentence does not say it, and what only looks like a side."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model


def test_the_state_of_a_place_does_nothing() -> None:
    for text in (
        "Penembakan di sebuah sekolah di Graz, Austria, menewaskan 10 orang.",
        "Ledakan bom di Latakia, Suriah pada Minggu menewaskan lima warga Lebanon.",
    ):
        assert tells(text, "ASSAULT")
        assert not any(event.actors for event in told(text))
    assert not tells("Usai berpidato di Lima, Peru, Presiden Brasil mengkritik Bolivia.", "ACCUSE", actor="Peru")


def test_a_state_behind_the_place_of_an_adjunct_is_the_subject() -> None:
    text = "Setelah serangan di Goma, Kongo menyatakan perang terhadap Rwanda."
    assert tells(text, "ASSAULT", actor="Kongo", recipient="Rwanda")
    assert tells("Di Nairobi, Kenya mengecam Uganda.", "ACCUSE", actor="Kenya", recipient="Uganda")


@pytest.mark.parametrize("chance", ["kemungkinan besar akan", "kemungkinan akan", "kemungkinan tidak akan"])
def test_what_may_be_done_is_possible(chance: str) -> None:
    (event,) = told(f"Turki {chance} menyerang pasukan Kurdi di Suriah utara, kata sejumlah analis.")
    assert (event.kind, event.actors) == ("ASSAULT", "Turki")
    assert "hypothetical" in event.aux


def test_the_chance_of_an_act_is_no_adverb() -> None:
    (event,) = told("Kemungkinan serangan Turki ke Suriah membesar.")
    assert (event.actors, event.recipients, event.aux) == ("Turki", "Suriah", ("hypothetical",))


# ---------------------------------------------------------------- attacks named again

AGAIN = [
    (
        "Militer Ethiopia melancarkan serangan udara ke kota Mekelle. Serangan itu menewaskan 14 orang.",
        "Militer Ethiopia",
    ),
    ("Pasukan Chad menyerang Sudan dengan artileri. Gempuran tersebut terjadi menjelang subuh.", "Pasukan Chad"),
    ("Kenya menyerang Uganda. Sebanyak 11 orang dilarikan ke rumah sakit dan tewas dalam serangan itu.", "Kenya"),
    ("Peru membombardir Lima, kata saksi. Rudal-rudal itu menghantam gedung apartemen.", "Peru"),
]


@pytest.mark.parametrize(("text", "actor"), AGAIN)
def test_an_attack_named_again_is_by_who_was_told_to_attack(text: str, actor: str) -> None:
    attacks = [event for event in told(text) if event.kind == "ASSAULT"]
    assert [event.actors for event in attacks] == [actor, actor]


def test_an_attack_that_is_judged_or_brings_about_something_is_not_told_again() -> None:
    for sequel in (
        "Serangan itu menuai kecaman.",
        "Serangan itu mendorong Sudan untuk berunding.",
        "Itu serangan pertama.",
    ):
        attacks = [event for event in told(f"Pasukan Chad menyerang Sudan. {sequel}") if event.kind == "ASSAULT"]
        assert len(attacks) == 1


def test_the_attack_of_nobody_known_lends_nobody() -> None:
    first, second = told("Rudal menghantam rumah sakit di Omdurman, Sudan. Sebanyak 11 orang tewas dalam serangan itu.")
    assert (first.kind, second.kind, first.actors, second.actors) == ("ASSAULT", "ASSAULT", "", "")


def test_what_an_attack_answers_is_another_attack() -> None:
    text = "Pakistan menyerang India. Serangan itu merupakan balasan atas pemboman India di Lahore."
    assert [(event.actors, event.recipients) for event in told(text)] == [("Pakistan", "India"), ("India", "Lahore")]


def test_who_owns_up_to_an_attack_did_it() -> None:
    text = (
        "Ledakan bom di Mogadishu menewaskan 20 orang. Kelompok Al Shabaab mengaku bertanggung jawab atas serangan itu."
    )
    assert all("Al Shabaab" in event.actors for event in told(text))
    text = "Pasukan Kenya menyerang Mogadishu. Kelompok Al Shabaab mengaku bertanggung jawab atas serangan di Garissa."
    assert tells(text, "ASSAULT", actor="Kenya")


def test_a_place_strikes_nobody() -> None:
    text = "Israel menyerang Gaza. Seorang tentara Israel tewas dalam pertempuran."
    assert not tells(text, "ASSAULT", actor="Gaza")
    assert tells(f"{text} Hamas merilis video.", "ASSAULT", actor="Hamas", recipient="tentara Israel")


# ---------------------------------------------------------------- fights

FALLEN = [
    ("Dua prajurit TNI gugur dalam kontak tembak dengan kelompok kriminal bersenjata (KKB) di Kiwirok.", "KKB"),
    ("Lima polisi Pakistan tewas dalam bentrokan dengan Taliban Pakistan di Peshawar.", "Taliban"),
    ("Seorang tentara Kolombia tewas dalam pertempuran melawan gerilyawan ELN.", "ELN"),
    ("Lima warga tewas dalam bentrokan antara polisi Bolivia dan petani koka di Cochabamba.", "polisi Bolivia"),
    ("Kontak senjata pecah antara KKB dengan aparat TNI di Intan Jaya. Seorang prajurit luka tembak.", "KKB"),
    ("Anggota TNI baku tembak dengan TPNPB. Akibat baku tembak itu, seorang prajurit TNI gugur.", "TPNPB"),
    ("Armenia dan Azerbaijan saling serang. Tiga tentara Armenia tewas dan dua lainnya luka-luka.", "Azerbaijan"),
    ("Baku tembak terjadi antara tentara Chad dan militan Boko Haram. Empat tentara tewas.", "Boko Haram"),
]


@pytest.mark.parametrize(("text", "actor"), FALLEN)
def test_who_falls_in_a_fight_is_killed_by_the_other_side(text: str, actor: str) -> None:
    last = [event for event in told(text) if event.kind == "ASSAULT"][-1]
    assert actor in last.actors
    assert not set(last.actors.split("; ")) & set(last.recipients.split("; "))


def test_a_fight_has_both_sides_whatever_verb_tells_that_it_took_place() -> None:
    for text in (
        "Baku tembak ini terjadi antara tentara Chad dengan militan Boko Haram.",
        "Pertempuran pecah pada Senin antara tentara Chad dan militan Boko Haram.",
    ):
        (event,) = told(text)
        assert event.actors == "tentara Chad; militan Boko Haram"


def test_who_died_beside_a_fight_of_others_is_not_of_its_sides() -> None:
    text = (
        "Polisi Kenya menembakkan gas air mata ke arah massa. Dua orang tewas tertembak dan puluhan lainnya ditangkap."
    )
    assert tells(text, "ASSAULT", "firearms", "Polisi Kenya", "Dua orang")
    far = f"Tentara Chad bertempur dengan Boko Haram. {'Harga beras naik. ' * 4}Dua prajurit Peru gugur di Lima."
    assert not tells(far, "ASSAULT", actor="Boko Haram", recipient="Dua prajurit")


def test_patients_at_a_hospital_did_not_die_of_illness() -> None:
    assert tells(
        "Pasukan Sudan menyerang El Fasher. Tiga orang tewas di rumah sakit.", "ASSAULT", recipient="Tiga orang"
    )
    assert not tells("Tiga polisi Sudan meninggal dunia karena sakit seusai operasi militer.", "ASSAULT")


# ---------------------------------------------------------------- places, weapons and ours

LAUNCHED = "Iran meluncurkan 70 rudal serta 30 drone ke beberapa kota Israel."


def test_a_weapon_that_hits_is_of_the_launch_told_directly_before() -> None:
    assert tells(LAUNCHED, "ASSAULT", "heavy-weapons", "Iran", "Israel")
    assert tells(f"{LAUNCHED} Salah satu rudal menghantam gedung di Haifa.", "ASSAULT", actor="Iran", recipient="Haifa")
    peace = "Iran menguji rudal di gurun. Warga berlibur. Sirene meraung. Rudal menghantam gedung di Haifa."
    assert not tells(peace, "ASSAULT", actor="Iran", recipient="Haifa")


def test_a_town_named_behind_an_attack_is_where_it_was() -> None:
    (event,) = told("Penembakan massal Florida menewaskan 17 siswa pada 2018.")
    assert (event.actors, event.recipients) == ("", "17 siswa")
    assert tells("Serangan Moskow menewaskan lima warga Ukraina.", "ASSAULT", actor="Moskow")


def test_whose_aircraft_attacked() -> None:
    text = "Rusia menyebut radarnya rusak oleh serangan pesawat nirawak Ukraina terhadap pangkalan Rusia."
    assert tells(text, "ASSAULT", "drone", "Ukraina", "Rusia")


def test_a_place_in_front_is_no_target_beside_those_who_are_hit() -> None:
    assert tells("Di selatan Jalur Gaza, pesawat Israel menembaki warga.", "ASSAULT", actor="Israel", recipient="warga")


def test_who_is_caught_while_another_is_told_to_shoot_is_no_policeman() -> None:
    text = "Polisi Kenya menembak kaki seorang perampok di Nairobi karena melawan saat ditangkap."
    assert not any("Polisi Kenya" in event.recipients for event in told(text))
    assert tells("Seorang perampok ditangkap polisi Kenya di Nairobi.", "COERCE", recipient="perampok")


def test_who_condemns_an_attack_was_not_hit_by_it() -> None:
    text = "Kenya mengecam serangan yang dilakukan Uganda dan menuduh Uganda merusak perdamaian."
    assert not tells(text, "ASSAULT", recipient="Kenya")


def test_ours_is_of_who_speaks() -> None:
    text = '"Pasukan kami menyerang Kenya karena mereka menembaki rakyat kami," kata Presiden Uganda Yoweri Museveni.'
    assert tells(text, "ASSAULT", actor="Pasukan", recipient="Kenya")
    assert not tells('"Ini negara kami," kata Yoweri Museveni.', "ASSAULT")


def test_the_heart_of_a_town_is_no_heart_attack() -> None:
    text = "Militer Turki mengklaim sudah melancarkan dua serangan di jantung kota Damaskus."
    assert tells(text, "ASSAULT", actor="Militer Turki", recipient="Damaskus")
    assert not tells("Presiden Peru tewas akibat serangan jantung di Lima.", "ASSAULT")


def test_what_grows_is_a_danger_and_no_attack() -> None:
    assert not tells("Langkah Kenya meningkatkan bahaya perang besar di kawasan.", "ASSAULT", actor="Kenya")
    assert not tells("DK PBB gagal menyetujui resolusi untuk gencatan senjata di Gaza.", "RETREAT")
    assert not tells("Pasukan Soviet membebaskan kamp Auschwitz pada 1945.", "RETREAT")

"""What words of force, sport and talk tell, and what they only seem to tell."""

from __future__ import annotations

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model


def test_arms_strike_a_market_and_prices_do_not() -> None:
    text = "Sedikitnya 30 warga sipil tewas ketika artileri Uganda menghantam sebuah pasar di Busia."
    assert tells(text, "ASSAULT", actor="Uganda", recipient="30 warga sipil")
    assert not told("Inflasi Uganda menghantam pasar dan perekonomian Kenya.")
    assert not tells("Gencatan senjata rapuh dan tarif Uganda menghantam perekonomian Kenya.", "ASSAULT")


def test_pressure_is_no_help() -> None:
    assert not tells("Pasukan Uganda mundur setelah mendapat tekanan dari Uni Afrika.", "AID")
    assert tells("Uganda mendapat pinjaman dari Kenya.", "AID", actor="Kenya", recipient="Uganda")


def test_what_is_exchanged_takes_no_part() -> None:
    events = told("Menteri Kenya dan Menteri Uganda membahas pertukaran tahanan.")
    assert events
    assert not any("tahanan" in event.actors for event in events)


def test_arms_sent_to_an_enemy_strike_it() -> None:
    fight = "Kenya menyerang Uganda sejak Jumat. "
    assert tells(fight + "Kenya mengirim puluhan drone ke Uganda.", "ASSAULT", mode="drone")
    assert tells(fight + "Peru mengirim puluhan drone ke Uganda.", "AID", actor="Peru", recipient="Uganda")
    assert tells(fight + "Kenya mengirim bantuan pangan ke Uganda.", "AID", actor="Kenya", recipient="Uganda")


def test_a_missile_with_a_name_strikes_too() -> None:
    text = "Garda Revolusi Iran mengklaim baru menembakkan rudal jelajah Soumar-3 ke Haifa."
    assert tells(text, "ASSAULT", mode="heavy-weapons", recipient="Haifa")
    assert tells("Korea Utara meluncurkan rudal balistik ke Laut Jepang.", "MOBILIZE", actor="Korea Utara")


def test_words_that_end_like_a_clitic_are_whole() -> None:
    assert tells("Kenya telah menghancurkan 172 sekolah di Uganda.", "ASSAULT", mode="destroy", actor="Kenya")
    assert not tells("Kenya menghancurkan sekoci tua miliknya.", "ASSAULT")


def test_hostages_freed_free_nobody() -> None:
    (event,) = told("Perjanjian itu mencakup pembebasan sandera Kenya oleh Uganda.")
    assert (event.kind, event.actors, event.recipients) == ("RETREAT", "Uganda", "sandera Kenya")


def test_a_blockade_is_of_whom_it_belongs_to() -> None:
    assert tells("Blokade Kenya mencegah masuknya bantuan ke Uganda.", "COERCE", actor="Kenya")
    assert not tells("Blokade jalan itu memacetkan lalu lintas.", "COERCE")


def test_what_cannot_be_accepted_receives_no_guest() -> None:
    assert not tells("Presiden Kenya menyebut ultimatum Presiden Uganda tidak dapat diterima.", "CONSULT")
    assert tells("Presiden Uganda diterima Presiden Kenya di Nairobi.", "CONSULT", actor="Presiden Uganda")


def test_nobody_is_a_host_on_the_telephone() -> None:
    text = "Presiden Kenya bertemu Presiden Uganda di Kampala. Presiden Kenya menelepon Presiden Uganda pada Senin."
    assert tells(text, "CONSULT", mode="phone", actor="Presiden Kenya; Presiden Uganda")


def test_the_place_of_a_meeting_says_who_is_the_host() -> None:
    text = "Presiden Kenya mengunjungi Uganda pada Senin. Presiden Kenya bertemu Presiden Uganda di {} tahun lalu."
    assert tells(text.format("Nairobi"), "CONSULT", actor="Presiden Uganda", recipient="Presiden Kenya")
    assert not tells(text.format("Doha"), "CONSULT", actor="Presiden Uganda", recipient="Presiden Kenya")


def test_a_league_of_states_plays_no_game() -> None:
    assert tells(
        "Liga Arab menangguhkan keanggotaan Suriah pada 2011.", "SANCTION", actor="Liga Arab", recipient="Suriah"
    )
    assert not told("Klub Liga Kenya menangguhkan kontrak pemain Uganda.")


def test_a_message_asks_only_with_what_is_asked() -> None:
    text = "Menlu Mesir mengunjungi Turki untuk menyampaikan pesan solidaritas."
    assert not tells(text, "REQUEST")
    assert tells("Putin menyampaikan pesan kepada Kim agar menghentikan uji coba rudal.", "REQUEST", actor="Putin")


def test_a_visit_received_is_one_visit_and_an_invitation_accepted_two_acts() -> None:
    visit = "Presiden Prabowo Subianto menerima kunjungan Perdana Menteri Malaysia Anwar Ibrahim di Istana Merdeka."
    assert [event.actors for event in told(visit)] == ["Anwar Ibrahim"]
    assert len(told("Putin menerima undangan dari Presiden Uganda untuk mengunjungi Kampala.")) > 1


def test_soldiers_sent_are_no_recipients() -> None:
    assert tells("Kenya mengirim tentara untuk berperang di Uganda.", "MOBILIZE", actor="Kenya")
    assert tells("Kenya mengirim tentara ke Uganda.", "AID", actor="Kenya", recipient="Uganda")


def test_those_who_overthrow_seize_power() -> None:
    text = "Militer Niger menggulingkan Presiden Mohamed Bazoum dan menutup perbatasan negara itu."
    assert tells(text, "COERCE", mode="seize", actor="Militer Niger", recipient="Mohamed Bazoum")
    assert not tells("Klub Niger menggulingkan tim itu dari puncak klasemen.", "COERCE")


def test_relations_that_are_broken_off_are_a_sanction_of_both() -> None:
    text = "Hubungan diplomatik antara Mesir dan Turki terputus pada 2013."
    assert tells(text, "SANCTION", mode="discontinue", actor="Mesir; Turki")
    assert not tells("Sambungan telepon antara Mesir dan Turki terputus.", "SANCTION")

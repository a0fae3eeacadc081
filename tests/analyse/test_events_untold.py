"""Acts that name neither side have those of the last act of their kind; where there is none they are not coded."""

from __future__ import annotations

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model

STRIKE = "Militer Kenya menggempur pangkalan milisi Uganda pada Senin. "


def test_a_verb_without_sides_tells_the_story_on() -> None:
    events = told(STRIKE + "Puluhan sasaran diserang.")
    assert [(event.kind, event.actors) for event in events] == [("ASSAULT", "Militer Kenya")] * 2


def test_a_noun_that_points_back_or_stands_before_the_news_tells_it_too() -> None:
    assert len(told("Polisi Kenya memblokade warga Uganda di Busia. Blokade itu menyulitkan petani.")) == 2
    assert len(told(STRIKE + "Setelah serangan udara sekolah ditutup.")) == 2


def test_nothing_is_understood_without_an_act_of_the_kind_before() -> None:
    assert not told("Puluhan sasaran diserang. Hujan turun.")
    assert not tells("Presiden Kenya mengunjungi Uganda. Puluhan sasaran diserang.", "ASSAULT")


def test_a_noun_that_names_only_a_kind_of_act_tells_none() -> None:
    assert len(told(STRIKE + "Sirene serangan udara terdengar.")) == 1


def test_visits_and_charges_named_to_be_judged_are_not_told_again() -> None:
    assert len(told("Presiden Kenya mengunjungi Uganda. Kunjungan itu memicu spekulasi.")) == 1


def test_an_act_without_sides_is_one_with_the_act_that_has_them() -> None:
    (event,) = told("Perang meletus setelah milisi Kenya menyerang Uganda pada 7 Oktober 2021.")
    assert (event.actors, event.recipients) == ("milisi Kenya", "Uganda")


def test_a_meeting_before_what_is_still_to_come_is_planned() -> None:
    text = "Sebelum pertemuan dengan Presiden Uganda, Presiden Kenya akan meletakkan karangan bunga di makam pahlawan."
    assert tells(text, "AGREE", actor="Presiden Uganda")
    assert tells(text.replace("akan ", ""), "CONSULT", actor="Presiden Uganda")


def test_a_verb_with_a_pronoun_names_a_side() -> None:
    assert len(told(STRIKE + "Ia sasaran mudah (membunuhnya!), katanya.")) == 1

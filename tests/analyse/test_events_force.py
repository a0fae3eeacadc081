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

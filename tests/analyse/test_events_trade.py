"""Tariffs laid on and taken off, and advice to travellers."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model


@pytest.mark.parametrize("verb", ["menurunkan", "memangkas", "menangguhkan", "menghapus"])
def test_lower_tariffs_are_a_concession(verb: str) -> None:
    text = f"Kenya {verb} tarif atas barang-barang Uganda."
    assert tells(text, "CONCEDE", actor="Kenya", recipient="Uganda")


def test_levies_are_a_sanction() -> None:
    text = "Presiden Kenya mengenakan pungutan 20 persen atas barang Uganda."
    assert tells(text, "SANCTION", actor="Presiden Kenya", recipient="Uganda")


def test_prices_of_services_are_neither() -> None:
    assert not told("Pemerintah menurunkan tarif listrik bagi warga Kenya.")


def test_advice_to_travellers_asks_and_does_not_threaten() -> None:
    text = "Kementerian Luar Negeri Kenya mengeluarkan peringatan perjalanan untuk Uganda."
    assert tells(text, "REQUEST", actor="Kementerian Luar Negeri Kenya")
    assert not tells(text, "THREATEN")
    assert not tells("Badan cuaca Kenya mengeluarkan peringatan perjalanan karena gelombang tinggi.", "REQUEST")


def test_names_of_things_that_end_in_a_bare_verb_are_whole() -> None:
    assert tells("Kenya memangkas bea masuk atas produk Uganda.", "CONCEDE", actor="Kenya", recipient="Uganda")
    assert tells("Kenya memberlakukan larangan masuk bagi warga Uganda.", "COERCE", recipient="warga Uganda")
    assert tells("Tentara Kenya masuk ke Uganda dan menyerang Kampala.", "ASSAULT", actor="Tentara Kenya")


def test_diplomats_withdrawn_and_missions_closed() -> None:
    assert tells("Kenya menarik diplomatnya dari Kampala.", "SANCTION", actor="Kenya", recipient="Kampala")
    text = "Kenya menangguhkan operasional kedutaan besarnya di Kampala."
    assert tells(text, "SANCTION", actor="Kenya", recipient="Kampala")
    assert not tells("Kenya menarik perhatian diplomat Uganda.", "SANCTION")


def test_arms_sent_to_waters_are_moved_and_to_a_state_given() -> None:
    assert tells("Kenya mengirim kapal perang ke perairan Uganda.", "MOBILIZE", actor="Kenya")
    assert tells("Kenya mengirim kapal perang kepada Uganda.", "AID", actor="Kenya", recipient="Uganda")


def test_an_envoy_is_sent_to_somebody() -> None:
    assert tells("Kenya mengutus utusan khususnya ke Kampala.", "CONSULT", actor="Kenya", recipient="Kampala")

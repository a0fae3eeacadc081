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

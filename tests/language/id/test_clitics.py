"""Enclitics of Indonesian, and roots that only look as if one stood on them."""

from __future__ import annotations

import pytest

from runut.language.id.morphology import without_clitic


@pytest.mark.parametrize(
    "word", ["sekolah", "masalah", "langkah", "istilah", "menikah", "mengaku", "menghimpun", "pelaku"]
)
def test_roots_are_whole(word: str) -> None:
    assert without_clitic(word) is None


@pytest.mark.parametrize(
    ("word", "bare"),
    [("sekolahnya", "sekolah"), ("serangannya", "serangan"), ("pemerintahlah", "pemerintah"), ("negaramu", "negara")],
)
def test_enclitics_are_taken_off(word: str, bare: str) -> None:
    assert without_clitic(word) == bare

"""Whose officials are meant where no state is named with them."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read
from tests.analyse.telling import needs_model

ACTING = [
    ("Kenya menutup kedutaannya di Juba. Pemerintah juga menarik para diplomat.", "Pemerintah", "KEN"),
    ("India memprotes Pakistan. Pemerintah memanggil duta besar Pakistan.", "Pemerintah", "IND"),
    ("Amerika Serikat menghukum Iran. Teheran marah. Para pejabat menolak tawaran Italia.", "pejabat", "IRN"),
    ("Kolombia menarik diri. Pemerintah mengecam penahanan warganya oleh polisi Venezuela.", "Pemerintah", "COL"),
    ("Menteri Luar Negeri Kenya Sten Aalto mengatakan pemerintah akan membantu Uganda.", "pemerintah", "KEN"),
    ("Uganda menolak. Pemerintah siap membalas, kata Presiden Kenya Sten Aalto.", "Pemerintah", "KEN"),
    (
        "Norwegia meminta warganya pulang dari Mali. Para pejabat menutup konsulat.\n"
        "Jepang melarang perjalanan ke Mali. Pihak berwenang meminta warga pulang.",
        "Pihak",
        "JPN",
    ),
]
PLACED = [
    ("Serangan Rusia di Kharkiv, Ukraina, gagal. Otoritas mengatakan enam orang terluka.", "Otoritas", "UKR"),
    ("Rusia menyerang Ukraina semalam. Otoritas melaporkan lima orang tewas.", "Otoritas", "UKR"),
    ("Turki memanggil duta besarnya. Otoritas setempat menahan lima orang di Tripoli, Libya.", "Otoritas", "LBY"),
]
UNTOLD = [
    ("Chad menyerang Mali, otoritas melaporkan lima orang tewas.", "otoritas"),
    ("Chad dan Mali berselisih lagi. Pemerintah belum berkomentar.", "Pemerintah"),
    ("Chad mengecam pemerintah soal Mali.", "pemerintah"),
    ("PBB marah kepada Chad dan Mali. Pemerintah belum berkomentar.", "Pemerintah"),
]


@needs_model
@pytest.mark.parametrize(("text", "word", "country"), [*ACTING, *PLACED])
def test_officials_are_of_the_state_that_acts_or_where_victims_are_counted(text: str, word: str, country: str) -> None:
    assert _countries(text, word) == [country]


@needs_model
@pytest.mark.parametrize(("text", "word"), UNTOLD)
def test_officials_whom_the_text_does_not_place_have_no_state(text: str, word: str) -> None:
    assert _countries(text, word) in ([None], [])


def _countries(text: str, word: str) -> list[str | None]:
    found = Read(text)
    return [found.who.entity(ident).country for ident in found.who.resolve(found._token(word, 1))]

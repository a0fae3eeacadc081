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
    ("India marah. Pemerintah memanggil duta besar Pakistan. Kementerian itu protes.", "Kementerian", "IND"),
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


LIST = (
    "Norwegia meminta warganya meninggalkan Chad. Kementerian Luar Negeri menutup konsulat.\n"
    "Jepang juga cemas. Kementerian Luar Negeri melarang perjalanan ke Chad."
)


@needs_model
def test_a_ministry_without_a_state_is_of_each_state_that_the_text_comes_to() -> None:
    found = Read(LIST)
    ministries = [found.who.resolve(found._token("Kementerian", nth)) for nth in (1, 2)]
    assert [found.who.entity(ident).country for (ident,) in ministries] == ["NOR", "JPN"]
    assert {m.entity for m in found.who.mentions()} >= {ident for (ident,) in ministries}


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya juga termasuk negara-negara yang mengecam kudeta di Niger.", ["Kenya"]),
        ("Kenya merupakan salah satu negara yang mengecam Niger.", ["Kenya"]),
        ("Kenya mengundang negara-negara yang mengecam Niger.", ["negara-negara"]),
    ],
)
def test_a_state_that_is_one_of_others_is_meant_by_them(text: str, expected: list[str]) -> None:
    word = "negara-negara" if "negara-negara" in text else "negara"
    found = Read(text)
    token = next(token for token in found.who.page.doc if token.lower_.startswith(word))
    assert [found.who.entity(ident).name for ident in found.who.resolve(token)][:1] == expected

"""Of what state unnamed people and forces are: where they are, with whom they were named."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read
from tests.analyse.telling import needs_model

PEOPLE = [
    ("Ratusan orang mengantre di Lima, Peru. Tujuh korban tewas dalam perang antara Chad dan Mali.", "korban", "PER"),
    ("Rumah sakit di Lima, Peru, diserang pasukan pendudukan (Chad).", "pasukan", "TCD"),
    ("Pasukan pendudukan membunuh dua petani di Lima, Peru.", "Pasukan", None),
    ("Pasukan keamanan membunuh dua petani di Lima, Peru.", "Pasukan", "PER"),
    ("Dua pemukim Israel ditembak di Hebron, Palestina. Para pemukim itu tewas.", "Para", "ISR"),
    ("Warga Chad marah kepada Mali. Di Lima, Peru, warga diam.", "warga", "PER"),
    ("Tentara Chad merebut Kidal, Mali. Para tentara menjarah kota.", "Para", "TCD"),
    ("Oman menjamu para pemimpin dunia. Para pemimpin membahas Mali.", "Para", None),
    ("Chad murka. Para menteri menolak usul Mali.", "Para", "TCD"),
    ('"Kami akan menyerang rezim itu," kata Menteri Pertahanan Chad Sten Aalto di Mali.', "rezim", None),
    ('"Pemerintah akan membalas," kata Menteri Pertahanan Chad Sten Aalto di Mali.', "Pemerintah", "TCD"),
    ("Mali menuduh Chad. Ribuan warga berlari ke Chad.", "warga", None),
    ("Mali menuduh Chad. Ribuan orang kembali ke Chad.", "orang", "TCD"),
]


@needs_model
@pytest.mark.parametrize(("text", "word", "country"), PEOPLE)
def test_of_what_state_unnamed_people_are(text: str, word: str, country: str | None) -> None:
    found = Read(text)
    idents = found.who.resolve(found._token(word, 1))
    assert [found.who.entity(ident).country for ident in idents] == [country]


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kesepakatan antara Amerika Serikat (AS) dan Chad batal.", ["Amerika Serikat", "Chad"]),
        ("Kesepakatan antara Mali (12) dan Chad batal.", ["Mali"]),
    ],
)
def test_a_bracketed_abbreviation_does_not_end_a_list(text: str, expected: list[str]) -> None:
    assert Read(text).refers(expected[0].split()[0]) == expected

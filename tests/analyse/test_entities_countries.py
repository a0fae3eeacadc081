"""The state of persons and of unnamed people whose sentence does not give it, and of whom none is guessed."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read


@pytest.mark.parametrize(
    ("text", "form", "country"),
    [
        ("Harun Salim kini memimpin angkatan bersenjata Yaman.", "Harun Salim", "YEM"),
        ("Presiden Norwegia Sten Aalto tiba. Pendahulunya, Nils Berg, tidak hadir.", "Nils Berg", "NOR"),
        ("Presiden Norwegia Sten Aalto tiba dengan istrinya, Kari Aalto.", "Kari Aalto", "NOR"),
    ],
)
def test_a_person_belongs_to_what_he_or_she_is_told_to_head_or_is_tied_to(text: str, form: str, country: str) -> None:
    assert Read(text).entity(form).country == country


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Harun Salim membeli peta Yaman.", "Harun Salim"),
        ("Harun Salim memimpin rapat penggemar Yaman.", "Harun Salim"),
        ("Presiden Norwegia Sten Aalto tiba dengan tamunya, Kari Wolff.", "Kari Wolff"),
    ],
)
def test_no_state_is_guessed_from_what_is_merely_near(text: str, form: str) -> None:
    assert Read(text).entity(form).country is None


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Unjuk rasa pecah di Lima. Polisi menembakkan gas air mata ke arah massa.", "Polisi", "PER"),
        ("Ledakan terjadi di Lima. Menurut petugas, enam orang terluka.", "orang", "PER"),
        ("Ledakan terjadi di Lima. Sejumlah imigran ditahan.", "imigran", None),
        ("Perundingan Kenya dan Uganda digelar di Lima. Salah satu pihak pergi.", "pihak", None),
        ("Duta Besar Mesir di Jakarta mengecam agresi rezim zionis.", "rezim", "ISR"),
        ("Polisi Ekuador di Quito menyelidiki tanah petani dayak itu.", "petani", "IDN"),
        (
            "Ledakan terjadi di Lima. Di Kolombia tidak ada ledakan, kata Jepang dan Brasil. Polisi diam.",
            "Polisi",
            "COL",
        ),
    ],
)
def test_unnamed_people_belong_to_the_place_told_of_before(text: str, word: str, country: str | None) -> None:
    found = Read(text)
    token = found._token(word, 1)
    assert [found.who.entity(ident).country for ident in found.who.resolve(token)] in ([country], [])


def test_officials_of_a_text_about_one_state_abroad_are_its_own() -> None:
    found = Read("Peru memanas. Presiden Peru marah. Warga Peru turun ke jalan di Lima, Peru. Tentara bersiaga.")
    (ident,) = found.who.resolve(found._token("Tentara", 1))
    assert found.who.entity(ident).country == "PER"


def test_a_weapon_and_an_attack_do_not_say_whose_people_are_near() -> None:
    found = Read("Kenya dan Uganda berunding. Serangan terbaru Uganda melukai enam orang.")
    (ident,) = found.who.resolve(found._token("orang", 1))
    assert found.who.entity(ident).country is None


def test_they_who_are_acted_on_are_not_who_acts() -> None:
    found = Read("Kelompok Hijau menutup jalan di Lima. Polisi Peru membubarkan mereka.")
    assert found.refers("mereka") == ["Kelompok Hijau"]


def test_people_told_by_whose_they_are_belong_to_the_same_state() -> None:
    found = Read("Presiden Peru marah. Pendukungnya berkumpul di Lima.")
    (ident,) = found.who.resolve(found._token("Pendukungnya", 1))
    assert (found.who.entity(ident).type, found.who.entity(ident).country) == ("NOM", "PER")


def test_a_pronoun_may_point_to_the_holder_of_an_office_who_is_not_named() -> None:
    found = Read("Presiden Meksiko menolak ancaman Barack Obama. Ia meminta dialog.")
    assert found.refers("Ia") == ["Presiden Meksiko"]


def test_a_pronoun_does_not_point_to_a_group() -> None:
    assert Read("Pasukan Meksiko bertemu Barack Obama. Ia meminta dialog.").refers("Ia") == ["Barack Obama"]

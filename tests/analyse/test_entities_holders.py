"""Holders of offices with long names: who stands last in the chain, whatever the trained model says of its words."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import forms


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        # the field of an office is neither person nor body
        (
            "Harga naik, kata Direktur Jenderal Mineral dan Batubara Wira Sanjaya kemarin.",
            [("Mineral dan Batubara", "ORG"), ("Wira Sanjaya", "PER")],
            [("Wira Sanjaya", "PER")],
        ),
        (
            "Harga naik, kata Direktur Jenderal Mineral dan Batubara Wira Sanjaya kemarin.",
            [("Mineral", "PER"), ("Batubara Wira Sanjaya", "PER")],
            [("Wira Sanjaya", "PER")],
        ),
        # a place behind an office that is followed by more of the unit
        (
            "Pasar ditutup, kata Camat Sukamulyo, Kabupaten Arafuru, Wira Sanjaya, kemarin.",
            [("Sukamulyo", "PER"), ("Arafuru", "LOC"), ("Wira Sanjaya", "PER")],
            [("Sukamulyo", "GPE"), ("Arafuru", "GPE"), ("Wira Sanjaya", "PER")],
        ),
        # a holder whom the model takes for a place
        (
            "Pasar ditutup, kata kepala Rumah Sakit Arafuru, Wira Sanjaya, kemarin.",
            [("Rumah Sakit Arafuru", "ORG"), ("Wira Sanjaya", "LOC")],
            [("Rumah Sakit Arafuru", "ORG"), ("Wira Sanjaya", "PER")],
        ),
        # a rank of three words is no part of the name
        (
            "Lalu Ajun Komisaris Besar Wira Sanjaya datang.",
            [("Wira Sanjaya", "PER")],
            [("Wira Sanjaya", "PER")],
        ),
        # counter-examples: persons joined by "dan", whose relatives and aides follow, a place in a list
        (
            "Hadir pula Presiden Wira Sanjaya dan Banu Raksa kemarin.",
            [("Wira Sanjaya", "PER"), ("Banu Raksa", "PER")],
            [("Wira Sanjaya", "PER"), ("Banu Raksa", "PER")],
        ),
        (
            "Demikian kata ketua Arafuru Watch Wira Sanjaya kemarin.",
            [("Arafuru Watch", "ORG"), ("Wira Sanjaya", "PER")],
            [("Arafuru Watch", "ORG"), ("Wira Sanjaya", "PER")],
        ),
        (
            "Ia datang bersama bupati, Arafuru Raya, dan warga.",
            [("Arafuru Raya", "LOC")],
            [("Arafuru Raya", "GPE")],
        ),
    ],
)
def test_the_last_name_of_a_chain_holds_the_office(
    text: str, given: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    assert forms(text, given) == expected


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        # sites whose noun belongs to the name, and those whose noun does not
        ("Kapal itu lewat dekat jembatan Sukamulyo kemarin.", [("Sukamulyo", "LOC")], [("jembatan Sukamulyo", "LOC")]),
        ("Kapal itu lewat dekat pelabuhan Sukamulyo kemarin.", [("Sukamulyo", "LOC")], [("Sukamulyo", "GPE")]),
        # a body that the model takes for a place
        (
            "Foto itu dari Kantor Pers Kremlin kemarin.",
            [("Kantor Pers Kremlin", "LOC")],
            [("Kantor Pers Kremlin", "ORG"), ("Kremlin", "ORG")],
        ),
        # common words: in a headline, and cut short by a page
        ("Wira Sanjaya Teken Perjanjian Saling Bantu\nLalu ia pulang.", [("Bantu", "LOC")], []),
        ("Wira Sanjaya Tiba di Sukamulyo\nLalu ia pulang.", [("Sukamulyo", "LOC")], [("Sukamulyo", "GPE")]),
        (
            "Harga nai. kata warga. Lalu tur. kata warga. Dulu Samb. harga murah.",
            [("Samb", "LOC")],
            [],
        ),
    ],
)
def test_sorts_by_what_stands_around(text: str, given: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert [found for found in forms(text, given) if found[1] != "PER"] == expected

"""Local news: institutions, offices with their places, initials, citations, and the state of a domestic story."""

from __future__ import annotations

import pytest

from runut.analyse.entities.cluster import cluster
from tests.analyse.entity_makers import Read, forms, names


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        # what follows the noun of a body belongs to its name, and names within it are none
        ("Berkas dibawa ke Polres Bojonegoro kemarin.", [("Bojonegoro", "LOC")], [("Polres Bojonegoro", "ORG")]),
        (
            "Setahu saya ia dulu bertugas di Kodam XX/Arafuru selama dua tahun.",
            [("Arafuru", "LOC")],
            [("Kodam XX/Arafuru", "ORG")],
        ),
        ("Ia mengadu ke Skuadron Udara 99 kemarin.", [], [("Skuadron Udara", "ORG")]),
        (
            "Surat itu dari Dinas Kebersihan dan Pertamanan kemarin.",
            [("Dinas Kebersihan", "ORG")],
            [("Dinas Kebersihan dan Pertamanan", "ORG")],
        ),
        (
            "Harga beras masih akan naik, menurut Kementerian Kebun, Sawah Tadah Hujan, dan Irigasi kemarin.",
            [("Kementerian Kebun", "ORG")],
            [("Kementerian Kebun, Sawah Tadah Hujan, dan Irigasi", "ORG")],
        ),
        # units before places, nouns alone
        ("Banjir merendam Kecamatan Sukamulyo kemarin.", [("Kecamatan Sukamulyo", "LOC")], [("Sukamulyo", "GPE")]),
        ("Kata warga Provinsi itu miskin.", [("Provinsi", "LOC")], []),
        # a place that the text tells of is no part of the name behind it
        (
            "Banjir melanda Kabupaten Sukamulyo. Lalu Bupati Sukamulyo Wira Sanjaya datang.",
            [("Kabupaten Sukamulyo", "LOC"), ("Sukamulyo Wira Sanjaya", "PER")],
            [("Sukamulyo", "GPE"), ("Sukamulyo", "GPE"), ("Wira Sanjaya", "PER")],
        ),
        # persons by initials
        ("Lalu tersangka QZ ditahan.", [("QZ", "ORG")], [("QZ", "PER")]),
        ("Kemarin seorang guru berinisial QZ (34) ditahan.", [("QZ", "ORG")], [("QZ", "PER")]),
        # no entities: vessels, exercises, laws
        ("Lalu KRI Cakalang merapat.", [("KRI Cakalang", "ORG")], []),
        (
            "Ia dijerat UU Nomor 77 Tahun 2031 tentang Kebun Raya Nusa kemarin.",
            [("Kebun Raya Nusa", "ORG")],
            [],
        ),
    ],
)
def test_local_names(text: str, given: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert forms(text, given) == expected


@pytest.mark.parametrize(
    ("text", "given", "one", "other", "same"),
    [
        (
            "Menurut keterangan Polres Sukamulyo ia lari ke hutan. Lalu Kepolisian Resor Sukamulyo mencari.",
            [],
            0,
            1,
            True,
        ),
        ("Menurut keterangan Polres Sukamulyo ia lari ke hutan. Lalu Polres Wanajati mencari.", [], 0, 1, False),
        ("Menurut keterangan LBH Sukamulyo ia lari ke hutan. Lalu LBH diam.", [], 0, 1, True),
        ("Kemarin Wira alias Bento lari.", [("Wira", "PER"), ("Bento", "PER")], 0, 1, True),
        ("Kata Universitas Arafuru Raya (Unara) ia lari.", [("Universitas Arafuru Raya", "ORG")], 0, 1, True),
    ],
)
def test_bodies_and_aliases_join(text: str, given: list[tuple[str, str]], one: int, other: int, same: bool) -> None:
    roots = cluster(names(text, given))
    assert (roots[one] == roots[other]) is same


DOMESTIC = (
    "Kapolres Sukamulyo AKBP Wira Sanjaya menahan dua orang di Kecamatan Wanajati, Jawa Timur, kemarin. "
    'Seorang warga, Tirta Ningsih, memprotes. "Kami takut," kata Tirta Ningsih.'
)
FOREIGN = 'Presiden Rusia bertemu Presiden Iran di Moskow. Tirta Ningsih menonton. "Ramai," kata Tirta Ningsih.'


def test_a_domestic_story_gives_its_state_to_whom_no_other_is_named_for() -> None:
    person = Read(DOMESTIC).entity("Tirta Ningsih")
    assert (person.country, person.basis) == ("IDN", "inferred")
    assert Read(FOREIGN).entity("Tirta Ningsih").country is None


def test_a_rank_gives_its_state_to_the_person() -> None:
    officer = Read(DOMESTIC).entity("Wira Sanjaya")
    assert (officer.country, officer.sector) == ("IDN", "COP")

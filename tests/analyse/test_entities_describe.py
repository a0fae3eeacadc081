"""Entities: their country, sector and offices, from the text first and from knowledge next."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read


@pytest.mark.parametrize(
    ("text", "form", "country", "sector"),
    [
        ("Menteri Luar Negeri Norwegia Sten Aalto tiba di Jakarta kemarin.", "Sten Aalto", "NOR", "GOV"),
        ("Sten Aalto, duta besar Norwegia untuk PBB, menolak usul itu.", "Sten Aalto", "NOR", "GOV"),
        ("Jenderal Arda Wisesa dari Malaysia memimpin rapat itu.", "Arda Wisesa", "MYS", "MIL"),
        ("Juru bicara Kremlin Oleg Tarkin membantah kabar itu.", "Oleg Tarkin", "RUS", "GOV"),
        ("Presiden terpilih Norwegia, Sten Aalto, berpidato di Oslo.", "Sten Aalto", "NOR", "GOV"),
        ("Menlu RI Arda Wisesa berbicara kepada wartawan.", "Arda Wisesa", "IDN", "GOV"),
    ],
)
def test_a_person_has_the_state_and_sector_of_the_office(text: str, form: str, country: str, sector: str) -> None:
    entity = Read(text).entity(form)
    assert (entity.country, entity.sector) == (country, sector)
    assert entity.roles


@pytest.mark.parametrize(
    ("text", "form", "country", "sector"),
    [
        ("Kementerian Luar Negeri Norwegia membantah kabar itu.", "Kementerian Luar Negeri Norwegia", "NOR", "GOV"),
        ("Menurut militer Iran, dua kapal tenggelam.", "militer Iran", "IRN", "MIL"),
        ("Kemlu memulangkan ratusan WNI dari Kairo.", "Kemlu", "IDN", "GOV"),
        ("Warga mendatangi Kedutaan Besar Norwegia di Jakarta.", "Kedutaan Besar Norwegia", "NOR", "GOV"),
        ("Kabar itu disampaikan kantor Sten Aalto, presiden Norwegia.", "kantor Sten Aalto", "NOR", None),
    ],
)
def test_a_body_has_the_state_in_its_name(text: str, form: str, country: str, sector: str | None) -> None:
    entity = Read(text).entity(form)
    assert entity.type == "ORG"
    assert entity.country == country
    assert sector in (None, entity.sector)


@pytest.mark.parametrize(
    ("text", "form", "country"),
    [
        ("Kapal itu berlabuh di Tornvik, Norwegia, pada malam hari.", "Tornvik", "NOR"),
        ("Kapal itu berlabuh di Tornvik di Norwegia.", "Tornvik", "NOR"),
        ("Serangan terjadi di Ukraina timur.", "Ukraina timur", "UKR"),
        ("Moskow menolak usul itu.", "Moskow", "RUS"),
    ],
)
def test_a_place_has_its_state_from_knowledge_or_beside_it(text: str, form: str, country: str) -> None:
    entity = Read(text).entity(form)
    assert entity.country == country
    assert entity.sector is None


def test_a_person_known_by_date_needs_no_office() -> None:
    entity = Read("Kemarin Putin tiba di Istanbul untuk berunding.", on="2019-06-01").entity("Putin")
    assert (entity.country, entity.sector) == ("RUS", "GOV")
    assert entity.knowledge is not None


def test_nothing_is_guessed_of_a_person_without_office() -> None:
    entity = Read("Seorang saksi, Sten Aalto, melihat api dari jendela rumahnya di Oslo.").entity("Sten Aalto")
    assert entity.country is None
    assert entity.sector is None


def test_the_fullest_form_is_the_name_and_the_rest_are_aliases() -> None:
    text = "Aalto berpidato. Menurut Presiden Norwegia Sten Aalto, musim ini berat. Aalto lalu pulang."
    entity = Read(text).entity("Aalto")
    assert (entity.name, entity.aliases) == ("Sten Aalto", ("Aalto",))


def test_evidence_stands_where_the_mention_says() -> None:
    text = "Menteri Luar Negeri Norwegia Sten Aalto bertemu Duta Besar Kanada Lia Moreau di Oslo. Aalto tersenyum."
    who = Read(text).who
    assert who.mentions()
    assert all(text[m.start : m.end] == m.text for m in who.mentions())
    assert {m.entity for m in who.mentions()} == {e.id for e in who.entities()}

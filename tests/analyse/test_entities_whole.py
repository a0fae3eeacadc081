"""Bodies whose names go on behind their noun, chapters, governments and forces of states, sites named after a town."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read
from tests.analyse.telling import needs_model


@needs_model
@pytest.mark.parametrize(
    ("text", "form", "country"),
    [
        ("Kemarin Komite Angkasa Senat AS memanggil para saksi.", "Komite Angkasa Senat AS", "USA"),
        ("Kemarin Dewan Pengarah IAEA bersidang di Wina.", "Dewan Pengarah IAEA", "UNO"),
        ("Lalu Otoritas Pelayaran Sipil Norwegia menutup selat itu.", "Otoritas Pelayaran Sipil Norwegia", "NOR"),
        ("Kemarin Greenpeace Norwegia menolak rencana itu.", "Greenpeace Norwegia", "NOR"),
        ("Keputusan pemerintah Norwegia dikritik para nelayan.", "pemerintah Norwegia", "NOR"),
        ("Kapal itu karam, menurut pernyataan militer Norwegia.", "militer Norwegia", "NOR"),
        ("Juru bicara militer Norwegia bungkam.", "militer Norwegia", "NOR"),
        ("Rudal itu menghantam pangkalan udara Sevastopol kemarin.", "pangkalan udara Sevastopol", "UKR"),
        ("Menurut Kemlu Norwegia, hal itu keliru.", "Kemlu Norwegia", "NOR"),
        ("Putusan MK Norwegia itu ditolak.", "MK Norwegia", "NOR"),
        ("Menurut Kemlu, warga Norwegia itu selamat.", "Kemlu", "IDN"),
        ("Badan Angkasa Norwegia (EPA) mengundang para tamu kemarin.", "EPA", "NOR"),
    ],
)
def test_whole_names(text: str, form: str, country: str) -> None:
    assert Read(text).entity(form).country == country


@needs_model
@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Aksi militer Norwegia di perbatasan dikecam.", "militer Norwegia"),
        ("Keluarga wajib militer Norwegia menunggu kabar.", "militer Norwegia"),
        ("Televisi pemerintah Norwegia menyiarkan hal itu.", "pemerintah Norwegia"),
        ("Harian milik pemerintah Norwegia memuat hal itu.", "pemerintah Norwegia"),
        ("Rudal itu menghantam pangkalan militer AS kemarin.", "pangkalan militer AS"),
        ("Kemarin Dewan memanggil Norwegia ke sidang.", "Dewan memanggil Norwegia"),
        ("Kemarin Reuters Norwegia, katanya, menang.", "Reuters Norwegia"),
        ("Kemarin rezim Norwegia runtuh.", "rezim Norwegia"),
    ],
)
def test_what_names_no_whole_body(text: str, never: str) -> None:
    assert never not in [m.text for m in Read(text).who.mentions() if m.label in ("ORG", "LOC")]


@needs_model
def test_a_council_goes_on_without_its_owner() -> None:
    read = Read(
        "Kemarin Dewan Pengarah IAEA bersidang di Wina. Sidang itu digelar setelah Dewan Pengarah menerima surat."
    )
    found = [m.entity for m in read.who.mentions() if m.text.startswith("Dewan Pengarah")]
    assert len(found) == 2
    assert len(set(found)) == 1


@needs_model
def test_a_place_that_is_also_a_word_is_one_behind_its_office() -> None:
    read = Read("Kemarin Bupati Pati Arda Wisesa meminta maaf kepada warga.")
    assert read.entity("Pati").type == "GPE"
    assert read.entity("Arda Wisesa").type == "PER"
    assert "Pati" not in [m.text for m in Read("Kemarin para Pati Polri berkumpul di sana.").who.mentions()]


@needs_model
def test_who_leads_a_body_has_its_sector() -> None:
    read = Read("Kemarin Direktur Greenpeace Sten Aalto menolak rencana itu. Direktur Sten Brandel setuju.")
    assert read.entity("Sten Aalto").sector == "SOC"
    assert read.entity("Sten Brandel").sector is None


@needs_model
def test_the_branch_of_a_rank_is_no_name() -> None:
    assert Read("Kemarin Letkol Inf Arda Wisesa mengatakan jalan itu aman.").entity("Arda Wisesa").type == "PER"


@needs_model
def test_the_field_of_an_office_in_english_is_no_person() -> None:
    read = Read("Kemarin Direktur Research and Investment Pilar Samudra Sekuritas Sten Aalto mengatakan hal itu.")
    assert "Research" not in [m.text for m in read.who.mentions() if m.label == "PER"]


@needs_model
def test_laws_and_permits_are_no_bodies() -> None:
    read = Read("Kemarin pemerintah mencabut Izin Usaha Perikanan (IUP) milik perusahaan itu di Norwegia.")
    assert "Izin Usaha Perikanan" not in [m.text for m in read.who.mentions()]


@needs_model
def test_a_rank_is_no_site() -> None:
    read = Read("Kemarin Marsekal Lapangan Arda Wisesa bertemu Lapangan Tembak Nusa.")
    assert "Lapangan Arda Wisesa" not in [m.text for m in read.who.mentions()]
    assert "Lapangan Tembak Nusa" in [m.text for m in read.who.mentions()]

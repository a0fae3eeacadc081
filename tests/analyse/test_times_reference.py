"""The day that relative expressions count from: metadata, the text's own dates, the archive's hint."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from runut.analyse import times
from runut.analyse.draft import Draft
from runut.analyse.times import expressions, reference_day, words_of
from runut.language.pack import load_pack
from runut.records import Document, Noise, NoiseKind, Reference


@dataclass(frozen=True)
class Told:
    """A text with some of its lines marked as noise."""

    text: str
    noise: tuple[Noise, ...] = ()

    def marked(self, part: str, kind: NoiseKind) -> Told:
        start = self.text.index(part)
        return Told(self.text, (*self.noise, Noise(start, start + len(part), kind)))

    def day(self, published: str | None = None, hint: Reference | None = None) -> tuple[str, str] | None:
        found = expressions(self.text, words_of(load_pack("id")))
        reference = reference_day(found, published=published, noise=self.noise, hint=hint)
        return (reference.date, reference.basis) if reference else None


FROM_TEXT = [
    ("Menteri tiba pada hari Senin, 16 Juni 2025, di Bali.", "2025-06-16"),
    ("Menteri tiba Senin (16/6). Surat itu ditulis pada 2 Mei 2025.", "2025-06-16"),
    ("Menteri tiba Rabu (14/2). Perjanjian itu diteken pada 3 Oktober 2023.", "2024-02-14"),
    ("Menteri tiba Minggu (15/6) dan pulang Senin (16/6/2025).", "2025-06-16"),
    ("Menteri tiba Senin (16/6/2025). Ia akan berpidato pada Jumat, 20 Juni 2025.", "2025-06-16"),
    ("Menteri akan tiba pada Selasa, 17 Juni 2025, di Bali.", "2025-06-17"),
    ("Menteri tiba kemarin, Senin (16/6/2025).", "2025-06-17"),
    ("Hari ini, Senin (16/6/2025), menteri tiba.", "2025-06-16"),
    ("Menteri tiba besok, Senin (16/6/2025).", "2025-06-15"),
    ("JAKARTA, 17 Juni 2025 - Menteri tiba di Bali.", "2025-06-17"),
]


TOLD = '"Kami siap," kata gubernur kepada wartawan, Kamis (19/6/2025). '

WEIGHED = [
    # the latest day wins over an older happening, however often that one is dated
    ("Gempa itu melanda Minggu (26/12/2004). Bantuan tiba Selasa (28/12/2004). " + TOLD, "2025-06-19"),
    (TOLD + "Gempa melanda Selasa (17/6/2025). Posko dibuka Rabu (18/6/2025).", "2025-06-19"),
    ("Jembatan itu roboh Sabtu, 3 Mei 2025. Sehari kemudian, Minggu, 4 Mei 2025, sungai meluap. " + TOLD, "2025-06-19"),
    ("Perang berlangsung sejak 24 Februari 2022. Pada 2015 desa itu sepi. " + TOLD, "2025-06-19"),
    # a later day is news where a word says that it has come, or where it opens the story
    (TOLD + "Hujan telah reda pada Jumat (20/6/2025).", "2025-06-20"),
    ("Hujan reda Jumat (20/6/2025). " + TOLD, "2025-06-20"),
    # days to come are not the day of telling, with or without a word for it
    (TOLD + "Rapat akan digelar pada Jumat, 27 Juni 2025.", "2025-06-19"),
    (TOLD + "Rapat dijadwalkan pada 27 Juni 2025.", "2025-06-19"),
    (TOLD + "Hasil lomba akan diumumkan Jumat (27/6/2025).", "2025-06-19"),
    ("Tiket gratis berlaku pada 22 Juni 2025. " + TOLD, "2025-06-19"),
    (TOLD + "Bupati mengatakan, pasar dibuka kembali Senin (23/6/2025).", "2025-06-19"),
    # whom, where and how stand between a reporting verb and its day; what was said does not
    ("Bupati mengatakan kepada warga di balai desa, Kamis (19/6/2025), bahwa jalan ditutup.", "2025-06-19"),
    ("Dalam keterangan tertulis, Kamis (19/6/2025), bupati meminta maaf.", "2025-06-19"),
    ("Dikutip dari laman resmi, Kamis (19/6/2025), pasar dibuka lagi. Jalan ditutup Jumat (27/6/2025).", "2025-06-19"),
    ("Bupati mengumumkannya lewat siaran pers, 19 Juni 2025, dan pulang." + " Hujan turun." * 30, "2025-06-19"),
    # the same hours in the zone of the reader
    ("Bursa ditutup Rabu (18/6/2025) sore waktu setempat atau Kamis pagi WIB.", "2025-06-19"),
    ("Bursa ditutup Rabu (18/6/2025) sore. Pada Kamis pagi harga naik.", "2025-06-19"),
    ("Bursa ditutup Rabu (18/6/2025) sore. Pada Selasa pagi harga naik.", "2025-06-18"),
    # the ends of spans bound the day where nothing else tells
    ("Berikut urutan kejadiannya hingga Senin, 17 Maret 2025.", "2025-03-17"),
    ("Pameran berlangsung Senin-Selasa, 16-17 Juni 2025.", "2025-06-17"),
    ("Ia pulang Senin (16/6/2025) lalu. Ia akan menikah pada Sabtu (28/6/2025).", "2025-06-16"),
    # a bare weekday told as past is the day after the last one dated, not six days before
    ("Bupati tiba Senin (16/6/2025). Foto kunjungannya dirilis pada Selasa.", "2025-06-17"),
    ("Bupati tiba Senin (16/6/2025). Rapat pada Selasa panjang.", "2025-06-16"),
    ("Bupati pergi Selasa (10/6/2025), tiba Senin (16/6/2025). Warga sudah mengeluh pada Selasa.", "2025-06-16"),
    ("Bupati akan tiba 20 Juni 2025, demikian pengumuman balai kota, Senin (16/6/2025).", "2025-06-16"),
    ("Foto bupati yang disitir koran, Senin (16/6/2025), lama.", "2025-06-16"),
    # a weekday that contradicts its date tells nothing
    ("Ia pulang Senin (16/6/2025). Ia menikah Selasa (20/6/2025).", "2025-06-16"),
]


@pytest.mark.parametrize(("text", "day"), WEIGHED)
def test_the_evidence_for_the_day_of_telling_is_weighed(text: str, day: str) -> None:
    assert Told(text).day() == (day, "text")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (TOLD, "the latest day on which the text quotes or calls today"),
        ("Hujan reda Jumat (20/6/2025).", "the latest day that the text tells as past"),
        ("Rapat akan digelar Jumat (20/6/2025).", "the first day to come that the text tells"),
    ],
)
def test_the_reason_says_what_the_day_rests_on(text: str, reason: str) -> None:
    found = expressions(text, words_of(load_pack("id")))
    reference = reference_day(found)
    assert reference is not None
    assert reference.reason == reason


@pytest.mark.parametrize(("text", "day"), FROM_TEXT)
def test_the_text_fixes_its_own_day(text: str, day: str) -> None:
    assert Told(text).day() == (day, "text")


@pytest.mark.parametrize(
    "text",
    [
        "Menteri tiba pada hari Rabu.",
        "Menteri tiba Selasa (16/1) di Bali.",
        "Menteri tiba Selasa (16/1). Ia pernah datang pada tahun 2018.",
        "Menteri tiba bulan lalu.",
        "",
    ],
)
def test_without_a_full_date_there_is_no_day(text: str) -> None:
    assert Told(text).day() is None


def test_the_archive_gives_the_day_that_the_text_cannot() -> None:
    hint = Reference("2023-10-18", "archive", "another report of the same visit")
    assert Told("Menteri tiba pada hari Rabu.").day(hint=hint) == ("2023-10-18", "archive")
    assert Told("Menteri tiba Senin, 16 Juni 2025.").day(hint=hint) == ("2025-06-16", "text")


def test_metadata_stands() -> None:
    told = Told("Menteri tiba Senin (16/6/2025).")
    assert told.day("2025-06-17") == ("2025-06-17", "metadata")
    assert told.day("2025-06-17T01:30:00+07:00") == ("2025-06-17", "metadata")


def test_an_old_story_in_new_prose_leaves_metadata_alone() -> None:
    told = Told("Gempa itu melanda kota pada Minggu, 26 Desember 2004. Warga berziarah pagi ini.")
    assert told.day("2024-12-26") == ("2024-12-26", "metadata")


def test_metadata_before_what_is_told_as_past_cannot_stand() -> None:
    assert Told("Menteri tiba Senin (16/6/2025).").day("2022-12-09") == ("2025-06-16", "text")


def test_metadata_stands_before_what_is_to_come() -> None:
    assert Told("Menteri akan tiba pada Senin, 16 Juni 2025.").day("2025-05-02") == ("2025-05-02", "metadata")


def test_metadata_years_after_the_storys_own_news_day_does_not_stand() -> None:
    told = Told("Menteri tiba Kamis (19/10/2023). Ia bertemu gubernur pada Rabu (18/10).")
    assert told.day("2026-03-02") == ("2023-10-19", "text")


def test_unreadable_metadata_is_no_metadata() -> None:
    assert Told("Menteri tiba Senin (16/6/2025).").day("kemarin") == ("2025-06-16", "text")


def test_a_date_printed_on_the_page_beside_the_story_is_its_day() -> None:
    told = Told("18 Juni 2025\nMenteri tiba Senin (16/6).").marked("18 Juni 2025", "date")
    assert told.day() == ("2025-06-18", "text")


def test_a_date_printed_on_the_page_gives_way_to_the_storys_dates() -> None:
    told = Told("MAY 3, 2021\nMenteri akan tiba pada Selasa, 17 Juni 2025.").marked("MAY 3, 2021", "date")
    assert told.day() == ("2025-06-17", "text")


def test_an_archive_photo_does_not_date_the_story() -> None:
    caption = "Arsip - Menteri di Bali, Kamis (4/7/2019)."
    told = Told(f"{caption}\nMenteri akan tiba pada Selasa, 17 Juni 2025.").marked(caption, "caption")
    assert told.day() == ("2025-06-17", "text")


def test_a_photo_of_the_day_dates_the_story() -> None:
    caption = "Menteri di Bali, Selasa, 17 Juni 2025."
    told = Told(f"{caption}\nMenteri tiba, Selasa (17/6).").marked(caption, "caption")
    assert told.day() == ("2025-06-17", "text")


def test_links_do_not_date_the_story() -> None:
    link = "Baca juga: Gempa Senin (2/6/2025)"
    assert Told(f"Menteri tiba pada hari Rabu.\n{link}").marked(link, "link").day() is None


def test_the_step_counts_from_the_day_it_found() -> None:
    text = "Menteri tiba Kamis (19/6/2025). Ia berangkat pada hari Rabu."
    draft = Draft(document=Document("d1", "memory", text), pack=load_pack("id"))
    assigned = times.STEP.run(draft)
    assert set(assigned) == {"times", "reference"}
    assert [time.from_ for time in assigned["times"]] == ["2025-06-19", "2025-06-18"]  # type: ignore[attr-defined]
    assert assigned["reference"] == Reference("2025-06-19", "text", "the latest day that the text tells as past")

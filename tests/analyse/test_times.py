"""Dates and spans of Indonesian text: what is found, what it means, and what it is told from.

The reference day of the tables is Thursday, 19 June 2025, where none is named.
"""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.analyse.times import Words, find, words_of
from runut.language.pack import load_pack
from runut.records import Noise, TimeExpression

THURSDAY = date(2025, 6, 19)
OPEN = ".."


@pytest.fixture(scope="module")
def words() -> Words:
    return words_of(load_pack("id"))


def interval(time: TimeExpression) -> str:
    """A day as `2025-06-19`, a span as `from..to`, an open or unknown end left blank."""
    if time.from_ is not None and time.from_ == time.to:
        return time.from_
    return f"{time.from_ or ''}..{time.to or ''}"


def read(words: Words, text: str, reference: date | None = THURSDAY) -> list[tuple[str, str]]:
    return [(time.text, interval(time)) for time in find(text, words, reference)]


DATES = [
    ("Kapal itu berlabuh Senin, 16 Juni 2025.", "Senin, 16 Juni 2025", "2025-06-16"),
    ("Rapat digelar pada hari Senin, 16 Juni 2025, di balai kota.", "hari Senin, 16 Juni 2025", "2025-06-16"),
    ("Berkas 5-Jun-2024 sudah dibuka.", "5-Jun-2024", "2024-06-05"),
    ("Berkas 5 Juni, 2024 sudah dibuka.", "5 Juni, 2024", "2024-06-05"),
    ("Ia tiba Rabu (18/6).", "Rabu (18/6)", "2025-06-18"),
    ("Ia tiba Rabu (18/06/2025) malam.", "Rabu (18/06/2025) malam", "2025-06-18"),
    ("Ia tiba Rabu ( 18/6/2025 ) .", "Rabu ( 18/6/2025 )", "2025-06-18"),
    ("Ia tiba Rabu, (18/6/2025).", "Rabu, (18/6/2025)", "2025-06-18"),
    ("Arsip foto (4/7/2019) milik museum.", "4/7/2019", "2019-07-04"),
    ("Surat bertanggal 3/2/2024 itu hilang.", "3/2/2024", "2024-02-03"),
    ("Berkas 2024-02-03 sudah dibuka.", "2024-02-03", "2024-02-03"),
    ("Berkas 03-02-2024 sudah dibuka.", "03-02-2024", "2024-02-03"),
    ("Berkas 3.2.2024 sudah dibuka.", "3.2.2024", "2024-02-03"),
    ("DECEMBER 5, 2021", "DECEMBER 5, 2021", "2021-12-05"),
    ("Diperbarui 10 Jun 2025, 18:18 WIB", "10 Jun 2025, 18:18 WIB", "2025-06-10"),
    ("Sel, 10 Juni 2025 09:00 WITA", "Sel, 10 Juni 2025 09:00 WITA", "2025-06-10"),
    ("Pasar dibuka pada tanggal 3 Maret 2022.", "tanggal 3 Maret 2022", "2022-03-03"),
    ("Sidang 5 Pebruari 2020 ditunda.", "5 Pebruari 2020", "2020-02-05"),
    ("Sidang 5 Nopember 2020 ditunda.", "5 Nopember 2020", "2020-11-05"),
    ("Sidang 5 Okt. 2020 ditunda.", "5 Okt. 2020", "2020-10-05"),
    ("Salat digelar Jum'at (13/6) siang.", "Jum'at (13/6) siang", "2025-06-13"),
    ("Lomba digelar Ahad (15/6).", "Ahad (15/6)", "2025-06-15"),
    ("Kapten menyerah pada 9 Desember lalu.", "9 Desember lalu", "2024-12-09"),
    ("Kapten menyerah pada 9 Desember tahun lalu.", "9 Desember tahun lalu", "2024-12-09"),
    ("Festival dibuka 9 Desember mendatang.", "9 Desember mendatang", "2025-12-09"),
    ("Festival akan dibuka pada 2 Februari.", "2 Februari", "2026-02-02"),
    ("Gempa terjadi pada 2 Februari.", "2 Februari", "2025-02-02"),
    ("Gempa terjadi pada 30 September.", "30 September", "2024-09-30"),
    ("Konferensi pada 21 Juni dihadiri enam negara.", "21 Juni", "2025-06-21"),
    ("Kota dibom pada Natal 2023.", "Natal 2023", "2023-12-25"),
    ("Upacara HUT RI digelar sederhana.", "HUT RI", "2024-08-17"),
    ("Gereja ramai pada malam Natal 2023.", "malam Natal 2023", "2023-12-24"),
]

WEEKDAYS = [
    ("Ia mendarat pada hari Rabu.", "hari Rabu", "2025-06-18"),
    ("Ia mendarat pada Kamis.", "Kamis", "2025-06-19"),
    ("Ia mendarat pada Jumat.", "Jumat", "2025-06-13"),
    ("Mereka akan berunding pada Jumat.", "Jumat", "2025-06-20"),
    ("Mereka dijadwalkan berunding pada Kamis.", "Kamis", "2025-06-19"),
    ("Menteri itu, Selasa, memperkirakan harga akan naik.", "Selasa", "2025-06-17"),
    ("Pada Jumat, kedua menteri akan berunding.", "Jumat", "2025-06-20"),
    ("Menteri akan mundur, kata juru bicaranya pada Selasa.", "Selasa", "2025-06-17"),
    ("Juru bicara mengatakan menteri akan mundur pada Selasa.", "Selasa", "2025-06-24"),
    ("Juru bicara mengatakan pada Selasa bahwa menteri akan mundur.", "Selasa", "2025-06-17"),
    ("Roket jatuh pada Selasa malam.", "Selasa malam", "2025-06-17"),
    ("Roket jatuh Kamis dini hari WIB.", "Kamis dini hari WIB", "2025-06-19"),
    ("Roket jatuh Rabu pekan lalu.", "Rabu pekan lalu", "2025-06-11"),
    ("Roket jatuh Rabu pekan lalu (11/6).", "Rabu pekan lalu (11/6)", "2025-06-11"),
    ("Rapat digelar Senin pekan depan.", "Senin pekan depan", "2025-06-23"),
    ("Rapat digelar Rabu ini.", "Rabu ini", "2025-06-18"),
    ("Rapat digelar Senin-Selasa, 16-17 Juni 2025.", "Senin-Selasa, 16-17 Juni 2025", "2025-06-16..2025-06-17"),
    ("Rapat digelar Senin, 16-17 Juni 2025.", "Senin, 16-17 Juni 2025", "2025-06-16..2025-06-17"),
    ("Rapat digelar Kamis depan.", "Kamis depan", "2025-06-26"),
    ("Rapat digelar Kamis lalu.", "Kamis lalu", "2025-06-12"),
    ("Rapat digelar Senin kemarin.", "Senin kemarin", "2025-06-16"),
    ("Warga berkumpul pada malam Minggu.", "malam Minggu", "2025-06-14"),
    ("Warga berkumpul pada Minggu lalu.", "Minggu lalu", "2025-06-15"),
    ("Warga berkumpul minggu lalu.", "minggu lalu", "2025-06-09..2025-06-15"),
    ("Minggu lalu warga berkumpul.", "Minggu lalu", "2025-06-09..2025-06-15"),
    ("Warga berkumpul pada hari minggu.", "hari minggu", "2025-06-15"),
    ("Rapat digelar Rabu hingga Jumat.", "Rabu hingga Jumat", "2025-06-18..2025-06-20"),
    ("Rapat digelar Senin (16/6) hingga Rabu (18/6).", "Senin (16/6) hingga Rabu (18/6)", "2025-06-16..2025-06-18"),
    ("Rapat digelar Kamis-Jumat (12-13/6/2025).", "Kamis-Jumat (12-13/6/2025)", "2025-06-12..2025-06-13"),
]

SPANS = [
    ("Ekspor naik pada September 2023.", "September 2023", "2023-09-01..2023-09-30"),
    ("Ekspor naik pada bulan September.", "bulan September", "2024-09-01..2024-09-30"),
    ("KTT September menghasilkan tiga naskah.", "September", "2024-09-01..2024-09-30"),
    ("Ekspor naik pada September tahun lalu.", "September tahun lalu", "2024-09-01..2024-09-30"),
    ("Ekspor naik pada Mei.", "Mei", "2025-05-01..2025-05-31"),
    ("Ekspor naik pada Juni.", "Juni", "2025-06-01..2025-06-30"),
    ("Ekspor naik Juli lalu.", "Juli lalu", "2024-07-01..2024-07-31"),
    ("Sekolah akan dibuka pada Agustus.", "Agustus", "2025-08-01..2025-08-31"),
    ("Sekolah dibuka Desember ini.", "Desember ini", "2025-12-01..2025-12-31"),
    ("Ekspor naik pada tahun 2018.", "tahun 2018", "2018-01-01..2018-12-31"),
    ("Ekspor naik pada 2018.", "2018", "2018-01-01..2018-12-31"),
    ("Perang pecah (1998) dan berlangsung lama.", "1998", "1998-01-01..1998-12-31"),
    ("Krisis 1998 lalu menjadi pelajaran.", "1998 lalu", "1998-01-01..1998-12-31"),
    ("Laporan tahun anggaran 2022 terbit.", "tahun anggaran 2022", "2022-01-01..2022-12-31"),
    ("Gubernur periode 2019-2024 itu pensiun.", "2019-2024", "2019-01-01..2024-12-31"),
    ("Lagu tahun 1990-an kembali populer.", "tahun 1990-an", "1990-01-01..1999-12-31"),
    ("Lagu tahun 1970an kembali populer.", "tahun 1970an", "1970-01-01..1979-12-31"),
    ("Liburan Akhir Tahun Lalu Sepi", "Akhir Tahun Lalu", "2024-09-01..2024-12-31"),
    ("Warga Jawa Tengah tahun lalu panen.", "tahun lalu", "2024-01-01..2024-12-31"),
    ("Laba Rp 5,2 triliun tahun lalu turun.", "tahun lalu", "2024-01-01..2024-12-31"),
    ("Kurun waktu Mei-Agustus 2015 kering.", "Mei-Agustus 2015", "2015-05-01..2015-08-31"),
    ("Lagu era 80-an kembali populer.", "era 80-an", "1980-01-01..1989-12-31"),
    ("Benteng dari abad ke-17 runtuh.", "abad ke-17", "1601-01-01..1700-12-31"),
    ("Benteng dari abad XVII runtuh.", "abad XVII", "1601-01-01..1700-12-31"),
    ("Laba kuartal I 2024 turun.", "kuartal I 2024", "2024-01-01..2024-03-31"),
    ("Laba triwulan III/2024 turun.", "triwulan III/2024", "2024-07-01..2024-09-30"),
    ("Laba semester pertama 2025 turun.", "semester pertama 2025", "2025-01-01..2025-06-30"),
    ("Laba kuartal I turun.", "kuartal I", "2025-01-01..2025-03-31"),
    ("Laba kuartal III turun.", "kuartal III", "2024-07-01..2024-09-30"),
    ("Laba akan turun pada kuartal III.", "kuartal III", "2025-07-01..2025-09-30"),
    ("Laba akhir kuartal I 2024 turun.", "akhir kuartal I 2024", "2024-01-01..2024-03-31"),
    ("Sekolah dibuka Agustus depan.", "Agustus depan", "2025-08-01..2025-08-31"),
    ("Sekolah dibuka April mendatang.", "April mendatang", "2026-04-01..2026-04-30"),
    ("Laba Q2 2024 turun.", "Q2 2024", "2024-04-01..2024-06-30"),
    ("Laba kuartal keempat tahun lalu turun.", "kuartal keempat tahun lalu", "2024-10-01..2024-12-31"),
    ("Selama 4 bulan tahun ini harga naik.", "4 bulan tahun ini", "2025-01-01..2025-04-30"),
    ("Selama enam bulan pertama 2024 harga naik.", "enam bulan pertama 2024", "2024-01-01..2024-06-30"),
    ("Awal bulan ini pabrik ditutup.", "Awal bulan ini", "2025-06-01..2025-06-10"),
    ("Pabrik ditutup pertengahan bulan lalu.", "pertengahan bulan lalu", "2025-05-11..2025-05-20"),
    ("Pabrik ditutup akhir Februari 2024.", "akhir Februari 2024", "2024-02-21..2024-02-29"),
    ("Pabrik ditutup awal 2024.", "awal 2024", "2024-01-01..2024-04-30"),
    ("Pabrik ditutup akhir tahun 2023.", "akhir tahun 2023", "2023-09-01..2023-12-31"),
    ("Pabrik ditutup pekan kedua April.", "pekan kedua April", "2025-04-08..2025-04-14"),
    ("Pabrik ditutup minggu pertama bulan lalu.", "minggu pertama bulan lalu", "2025-05-01..2025-05-07"),
    ("Pabrik ditutup akhir pekan lalu.", "akhir pekan lalu", "2025-06-14..2025-06-15"),
    ("Taman ramai pada akhir pekan.", "akhir pekan", "2025-06-14..2025-06-15"),
    ("Taman akan dibuka pada akhir pekan.", "akhir pekan", "2025-06-21..2025-06-22"),
    ("Produksi 13-15 Juni 2024 terhenti.", "13-15 Juni 2024", "2024-06-13..2024-06-15"),
    ("Pameran dari 3 hingga 5 Mei ramai.", "3 hingga 5 Mei", "2025-05-03..2025-05-05"),
    ("Pameran 28 Mei - 2 Juni 2025 ramai.", "28 Mei - 2 Juni 2025", "2025-05-28..2025-06-02"),
    ("Pameran 28 Mei-2 Juni 2025 ramai.", "28 Mei-2 Juni 2025", "2025-05-28..2025-06-02"),
    ("Pameran 30 Desember - 2 Januari 2025 ramai.", "30 Desember - 2 Januari 2025", "2024-12-30..2025-01-02"),
    ("Pameran 13 dan 14 Mei ramai.", "13 dan 14 Mei", "2025-05-13..2025-05-14"),
    ("Hujan antara April dan Juni 2022 deras.", "April dan Juni 2022", "2022-04-01..2022-06-30"),
    ("Hujan Januari-Maret 2022 deras.", "Januari-Maret 2022", "2022-01-01..2022-03-31"),
    ("Hujan Oktober hingga Maret deras.", "Oktober hingga Maret", "2024-10-01..2025-03-31"),
    ("Pelabuhan sibuk sejak 2018 hingga 2022.", "sejak 2018 hingga 2022", "2018-01-01..2022-12-31"),
]

RELATIVE = [
    ("Kemarin hujan turun.", "Kemarin", "2025-06-18"),
    ("Hari ini hujan turun.", "Hari ini", "2025-06-19"),
    ("Hari ini, Kamis (19/6/2025), hujan turun.", "Hari ini, Kamis (19/6/2025)", "2025-06-19"),
    ("Hujan diperkirakan turun lusa.", "lusa", "2025-06-21"),
    ("Hujan turun tadi malam.", "tadi malam", "2025-06-18"),
    ("Hujan turun dini hari tadi.", "dini hari tadi", "2025-06-19"),
    ("Hujan turun pekan ini.", "pekan ini", "2025-06-16..2025-06-22"),
    ("Hujan turun pekan lalu (11/6).", "pekan lalu (11/6)", "2025-06-11"),
    ("Hujan turun bulan lalu.", "bulan lalu", "2025-05-01..2025-05-31"),
    ("Hujan turun tahun depan.", "tahun depan", "2026-01-01..2026-12-31"),
    ("Hujan turun dua hari lalu.", "dua hari lalu", "2025-06-17"),
    ("Hujan turun dua belas hari yang lalu.", "dua belas hari yang lalu", "2025-06-07"),
    ("Hujan turun dua puluh hari lalu.", "dua puluh hari lalu", "2025-05-30"),
    ("Hujan turun dua puluh satu hari lalu.", "dua puluh satu hari lalu", "2025-05-29"),
    ("Hujan turun sepekan lalu.", "sepekan lalu", "2025-06-09..2025-06-15"),
    ("Hujan turun sebulan yang lalu.", "sebulan yang lalu", "2025-05-01..2025-05-31"),
    ("Hujan turun tiga tahun silam.", "tiga tahun silam", "2022-01-01..2022-12-31"),
    ("Hujan turun dua pekan lagi.", "dua pekan lagi", "2025-06-30..2025-07-06"),
    ("Hujan turun dua hari ini.", "dua hari ini", "2025-06-18..2025-06-19"),
    ("Hujan turun sepekan terakhir.", "sepekan terakhir", "2025-06-13..2025-06-19"),
    ("Hujan turun dalam dua tahun terakhir.", "dua tahun terakhir", "2023-06-19..2025-06-19"),
    ("Hujan turun dalam 24 jam terakhir.", "24 jam terakhir", "2025-06-18..2025-06-19"),
    ("Hujan turun tiga hari ke depan.", "tiga hari ke depan", "2025-06-19..2025-06-22"),
    ("Hujan turun beberapa minggu terakhir.", "beberapa minggu terakhir", "..2025-06-19"),
    ("Hujan turun tahun-tahun terakhir.", "tahun-tahun terakhir", "..2025-06-19"),
    ("Hujan turun sejak dua hari lalu.", "sejak dua hari lalu", "2025-06-17..2025-06-19"),
    ("Hujan turun sejak akhir April.", "sejak akhir April", "2025-04-21..2025-06-19"),
    ("Hujan turun sejak 2021.", "sejak 2021", "2021-01-01..2025-06-19"),
    ("Hujan turun hingga Rabu (18/6).", "hingga Rabu (18/6)", "..2025-06-18"),
    ("Aturan berlaku mulai 1 Juli 2025.", "mulai 1 Juli 2025", "2025-07-01.."),
    ("Aturan berlaku mulai 1 Mei 2025.", "mulai 1 Mei 2025", "2025-05-01..2025-06-19"),
]


@pytest.mark.parametrize(("text", "span", "value"), DATES + WEEKDAYS + SPANS + RELATIVE)
def test_one_expression_with_its_interval(words: Words, text: str, span: str, value: str) -> None:
    assert read(words, text) == [(span, value)]


BORDERS = [
    ("Unjuk rasa berlangsung hingga Jumat.", "hingga Jumat", "..2025-06-20"),
    ("Hingga Rabu, warga masih berjaga.", "Hingga Rabu", "..2025-06-18"),
    ("Bupati belum datang hingga Senin malam.", "hingga Senin malam", "..2025-06-16"),
    ("Mogok mulai Jumat.", "mulai Jumat", "2025-06-20.."),
    ("Mogok telah berlangsung mulai Selasa.", "mulai Selasa", "2025-06-17..2025-06-19"),
    ("Rapat digelar antara 2015 dan 2018 di balai.", "2015 dan 2018", "2015-01-01..2018-12-31"),
    ("Pasar tutup Sabtu-Minggu pekan ini.", "Sabtu-Minggu pekan ini", "2025-06-21..2025-06-22"),
]

AHEAD = [
    ("Target Desember berat.", "Desember", "2025-12-01..2025-12-31"),
    ("Minyak untuk pengiriman Juli turun.", "Juli", "2025-07-01..2025-07-31"),
    ("Ujian pada Agustus berat.", "Agustus", "2025-08-01..2025-08-31"),
    ("Ujian telah digelar pada Agustus.", "Agustus", "2024-08-01..2024-08-31"),
    ("Gaji Desember terlambat.", "Desember", "2024-12-01..2024-12-31"),
    ("Ia berangkat besok, hari Jumat.", "besok, hari Jumat", "2025-06-20"),
    ("Ia berangkat besok, Jumat (20/6).", "besok, Jumat (20/6)", "2025-06-20"),
    ("Hasil akan diumumkan pada Jumat.", "Jumat", "2025-06-20"),
    ("Ia melaporkan hasil pada Jumat.", "Jumat", "2025-06-13"),
    # a promise is made on the day of its occasion; what is planned for the occasion is to come
    ("Ia berjanji akan membantu saat mengunjungi Lima, Selasa.", "Selasa", "2025-06-17"),
    ("Ia akan membantu saat mengunjungi Lima, Selasa.", "Selasa", "2025-06-24"),
    ("Ia berjanji akan membantu pada Selasa.", "Selasa", "2025-06-24"),
    ("Rapat dengan para kepala desa segera menyusul, Jumat lalu batal.", "Jumat lalu", "2025-06-13"),
]

FEASTS = [
    ("Pasar ramai saat Ramadan.", "Ramadan", "2025-03-01..2025-03-30"),
    ("Pasar ramai selama bulan suci Ramadan.", "bulan suci Ramadan", "2025-03-01..2025-03-30"),
    ("Pasar ramai menjelang Idul Adha.", "Idul Adha", "2025-06-06"),
    ("Lebaran 2024 sepi.", "Lebaran 2024", "2024-04-10"),
    ("Idulfitri tahun lalu sepi.", "Idulfitri tahun lalu", "2024-04-10"),
    ("Ia akan pulang pada Imlek.", "Imlek", "2026-02-17"),
    ("Tahun baru Islam 1900 sepi, Waisak 1900 juga.", "Waisak 1900", ".."),
    ("Tiket H-3 Lebaran 2025 habis.", "H-3 Lebaran 2025", "2025-03-28"),
    ("Tiket H+2 Lebaran 2025 habis.", "H+2 Lebaran 2025", "2025-04-02"),
    ("Tiket H-1 habis.", "H-1", ".."),
    ("Kota sepi saat Natal.", "Natal", "2024-12-25"),
    ("Kota ramai pada musim panas 2024.", "musim panas 2024", "2024-06-01..2024-08-31"),
    ("Kota sepi pada musim dingin lalu.", "musim dingin lalu", "2024-12-01..2025-02-28"),
]


@pytest.mark.parametrize(("text", "span", "value"), BORDERS + AHEAD + FEASTS)
def test_borders_plans_and_feasts(words: Words, text: str, span: str, value: str) -> None:
    assert read(words, text)[-1] == (span, value)


SPOKEN = [
    ('"Besok kami berangkat," kata bupati, Selasa (17/6).', "Besok", "2025-06-18"),
    ('"Besok kami berangkat," kata bupati.', "Besok", "2025-06-20"),
    ('"Besok kami berangkat," kata bupati. Ia tiba Selasa (17/6).', "Besok", "2025-06-20"),
    ('"Kami siap," kata bupati, Rabu (18/6). "Hari ini kami tiba," tambahnya.', "Hari ini", "2025-06-18"),
    ('"Kami siap," kata bupati, Rabu (18/6).\n"Hari ini kami tiba," kata camat.', "Hari ini", "2025-06-19"),
    ("Bupati berangkat besok, kata camat, Selasa (17/6).", "besok", "2025-06-20"),
    # a source quoted on the day of the plan spoke before it
    (
        'Rapat dijadwalkan pada Kamis (19/6). "Besok rapat," kata bupati, dikutip dari siaran pers, Kamis (19/6).',
        "Besok",
        "2025-06-19",
    ),
    ('"Besok rapat," kata bupati, dikutip dari siaran pers, Kamis (19/6).', "Besok", "2025-06-20"),
    ('Rapat dijadwalkan pada Kamis (19/6). "Besok libur," kata bupati, Kamis (19/6).', "Besok", "2025-06-20"),
]


@pytest.mark.parametrize(("text", "span", "value"), SPOKEN)
def test_a_quotation_counts_from_the_day_of_speaking(words: Words, text: str, span: str, value: str) -> None:
    assert (span, value) in read(words, text)


def test_a_bare_weekday_is_the_coming_one_that_the_text_dates(words: Words) -> None:
    times = read(words, "Rapat dimulai Senin (23/6). Agenda pertemuan Senin panjang.")
    assert times[1] == ("Senin", "2025-06-23")
    times = read(words, "Rapat dimulai Senin (23/6) dan Senin (16/6). Agenda pertemuan Senin panjang.")
    assert times[2] == ("Senin", "2025-06-16")
    times = read(words, "Rapat dimulai Kamis (26/6). Agenda pertemuan Kamis panjang.")
    assert times[1] == ("Kamis", "2025-06-19")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Rapat digelar Rabu dan Kamis pekan depan.", ["2025-06-25", "2025-06-26"]),
        ("Rapat digelar Rabu, Kamis, dan Jumat pekan lalu.", ["2025-06-11", "2025-06-12", "2025-06-13"]),
        ("Rapat digelar Rabu dan pesta Kamis pekan depan.", ["2025-06-18", "2025-06-26"]),
    ],
)
def test_weekdays_of_a_list_are_of_one_week(words: Words, text: str, values: list[str]) -> None:
    assert [value for _, value in read(words, text)] == values


def test_a_year_does_not_fix_the_week_before(words: Words) -> None:
    times = read(words, "Sepanjang tahun ini harga naik. Sepekan sebelumnya harga turun.")
    assert times[1] == ("Sepekan sebelumnya", "2025-06-09..2025-06-15")
    assert read(words, "Pada 2012 ia pergi. Tiga bulan kemudian ia pulang.")[1] == ("Tiga bulan kemudian", "..")


def test_a_relative_clause_does_not_move_the_day_that_others_count_from(words: Words) -> None:
    times = read(words, "Pada Selasa polisi membebaskan pria yang ditahan Senin. Pada hari yang sama kota tenang.")
    assert times[2] == ("hari yang sama", "2025-06-17")


PREVIOUS = [
    ("Tahun 2021 sepi. Panen turun dari tahun sebelumnya.", "tahun sebelumnya", "2020-01-01..2020-12-31"),
    ("Ia ditangkap Senin (2/6). Sehari sebelumnya ia pulang.", "Sehari sebelumnya", "2025-06-01"),
    ("Ia ditangkap Senin (2/6). Keesokan harinya ia bebas.", "Keesokan harinya", "2025-06-03"),
    ("Ia ditangkap Senin (2/6). Malam harinya ia bebas.", "Malam harinya", "2025-06-02"),
    ("Ia ditangkap Senin (2/6). Dua hari setelah itu ia bebas.", "Dua hari setelah itu", "2025-06-04"),
    ("Ia ditangkap Senin (2/6). Tiga hari kemudian ia bebas.", "Tiga hari kemudian", "2025-06-05"),
    ("Ia ditangkap Senin (2/6). Sejak saat itu kota tenang.", "Sejak saat itu", "2025-06-02..2025-06-19"),
    ("Ia ditangkap Senin (2/6). Pada hari yang sama kota tenang.", "hari yang sama", "2025-06-02"),
    ("Ia lahir pada Mei 2020. Bulan berikutnya ayahnya wafat.", "Bulan berikutnya", "2020-06-01..2020-06-30"),
]


@pytest.mark.parametrize(("text", "span", "value"), PREVIOUS)
def test_counts_from_the_time_named_before(words: Words, text: str, span: str, value: str) -> None:
    last = find(text, words, THURSDAY)[-1]
    assert (last.text, interval(last)) == (span, value)
    assert last.anchor == "previous"


def test_comparisons_with_the_year_before_do_not_add_up(words: Words) -> None:
    times = read(words, "Ekspor tahun 2024 naik dari tahun sebelumnya. Impor turun dari tahun sebelumnya.")
    assert [value for _, value in times] == ["2024-01-01..2024-12-31", *["2023-01-01..2023-12-31"] * 2]


@pytest.mark.parametrize("text", ["Tiga tahun kemudian ia pulang.", "Malam itu ia pulang.", "Sejak saat itu ia diam."])
def test_what_follows_a_time_that_is_not_said_has_no_value(words: Words, text: str) -> None:
    (time,) = find(text, words, THURSDAY)
    assert (time.from_, time.to, time.anchor) == (None, None, "none")


def test_the_day_before_counts_from_the_reference_where_none_is_named(words: Words) -> None:
    assert read(words, "Harga turun dari hari sebelumnya.") == [("hari sebelumnya", "2025-06-18")]


NOT_TIMES = [
    "Kampungnya bernama Natal.",
    "Umat merayakan Tahun Baru Imlek.",
    "Rapat berlangsung lebih dari dua jam.",
    "Kunjungan dua hari itu lancar.",
    "Ia dihukum lima tahun penjara.",
    "Ia dihukum selama dua tahun.",
    "Pria berusia 30 tahun ini bebas.",
    "Pelaku berumur 24 tahun.",
    "Sebulan setelah banjir, warga kembali.",
    "Beberapa hari sebelum pemilu, harga naik.",
    "Hingga saat ini belum ada kabar.",
    "Baru-baru ini harga naik.",
    "Pada akhirnya mereka berdamai.",
    "Pada awal pertemuan ia diam.",
    "Timnya menang 2-1.",
    "Harganya Rp 2.019.000 per unit.",
    "Sebanyak 2024 orang hadir.",
    "Pasal 5/2023 dicabut.",
    "Undang-Undang Nomor 6 Tahun 2023 dicabut.",
    "Piala Dunia 2022 ramai.",
    "Ia tinggal di Pasar Minggu.",
    "Salat Jumat digelar di lapangan.",
    "Ia tampil setiap Senin.",
    "Ia tampil setiap Senin, Rabu, dan Jumat.",
    "Kata Mei Lan, kedainya tutup.",
    "Warga menuju Lapangan 5 Mei.",
    "Ia kuliah di Universitas 17 Agustus 1945.",
    "Timur Tengah memanas.",
    "Tiga per empat, atau 3/4, dari warga pergi.",
    "Buka 24 jam.",
    "Sirene meraung dalam semalam.",
    "Warga mudik Lebaran dengan bus.",
    "Kurma lebaran laris.",
    "Musim panas tiba.",
    "Vitamin B-1 dan golongan H habis.",
    "Alamatnya https://contoh.id/2024/01/16/berita itu.",
    "Nomor 0812-3456-2024 tidak aktif.",
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_what_is_no_time(words: Words, text: str) -> None:
    assert read(words, text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Kapal berlayar antara 9-2 Oktober.", "9-2 Oktober"),
        ("Surat bertanggal 31 Februari 2024 itu palsu.", "31 Februari 2024"),
        ("Surat bertanggal 31 April itu palsu.", "31 April"),
        ("Surat bertanggal 30/2/2024 itu palsu.", "30/2/2024"),
        ("Pameran 30 Maret - 31 April 2024 batal.", "30 Maret - 31 April 2024"),
        ("Pameran 5 Mei 2024 - 3 April 2024 batal.", "5 Mei 2024 - 3 April 2024"),
        ("Surat bertanggal 29 Februari 2023 itu palsu.", "29 Februari 2023"),
    ],
)
def test_impossible_dates_are_found_and_marked(words: Words, text: str, span: str) -> None:
    (time,) = find(text, words, THURSDAY)
    assert (time.text, time.invalid, time.from_, time.to) == (span, True, None, None)


def test_a_weekday_against_a_full_date_cannot_be_true(words: Words) -> None:
    (time,) = find("Ia tiba Kamis, 18 Juni 2025.", words, THURSDAY)
    assert (time.from_, time.conflict, time.invalid) == (None, "weekday", True)
    (time,) = find("Ia tiba Rabu, 18 Juni 2025.", words, THURSDAY)
    assert (time.from_, time.conflict, time.invalid) == ("2025-06-18", None, False)
    (time,) = find("Ia tiba Kamis (18/6).", words, THURSDAY)
    assert (time.from_, time.conflict, time.invalid) == ("2025-06-18", "weekday", False)


def test_the_weekday_chooses_the_year(words: Words) -> None:
    assert read(words, "Ia tiba Selasa (16/1).", date(2024, 12, 30)) == [("Selasa (16/1)", "2024-01-16")]
    assert read(words, "Ia tiba Kamis (4/1).", date(2023, 12, 30)) == [("Kamis (4/1)", "2024-01-04")]


def test_a_year_written_elsewhere_serves_the_same_day(words: Words) -> None:
    times = read(words, "Serangan 7 Maret 2021 itu besar. Setelah 7 Maret kota sepi.")
    assert times[1] == ("7 Maret", "2021-03-07")


def test_a_list_shares_its_year(words: Words) -> None:
    times = read(words, "Ekspor naik pada Juli dan September 2022.")
    assert times == [("Juli", "2022-07-01..2022-07-31"), ("September 2022", "2022-09-01..2022-09-30")]


def test_a_list_of_years(words: Words) -> None:
    times = read(words, "Panen tahun 2021, 2022, dan 2023 gagal, bukan 4000.")
    assert [value[:4] for _, value in times] == ["2021", "2022", "2023"]


@pytest.mark.parametrize("span", ["hari kedua konferensi", "hari ke-100 perang"])
def test_days_of_a_happening_are_found_without_a_value(words: Words, span: str) -> None:
    (time,) = find(f"Pada {span}, warga berkumpul.", words, THURSDAY)
    assert (time.text, time.from_, time.rule) == (span, None, "day-of-event")


RELATIVES = [
    "awal bulan ini",
    "dua hari terakhir",
    "kuartal I",
    "pekan kedua April",
    "4 bulan tahun ini",
    "hari Rabu",
    "kemarin",
    "bulan lalu",
    "bulan September",
    "Selasa (16/1)",
    "9 Desember",
    "dua hari lalu",
]


@pytest.mark.parametrize("expression", RELATIVES)
def test_without_a_reference_day_nothing_is_guessed(words: Words, expression: str) -> None:
    (time,) = find(f"Ia tiba {expression}.", words, None)
    assert (time.from_, time.to, time.anchor) == (None, None, "none")


def test_absolute_dates_need_no_reference(words: Words) -> None:
    times = read(words, "Sejak 13 Juni 2025 dan pada tahun 2018 dan awal Mei 2020.", None)
    assert [value for _, value in times] == ["2025-06-13..", "2018-01-01..2018-12-31", "2020-05-01..2020-05-10"]


def test_dates_in_links_and_advertisements_belong_to_other_stories(words: Words) -> None:
    text = "Ia tiba Rabu.\nBaca juga: Gempa 5 Mei 2024\n5 Juni 2025"
    link = Noise(text.index("Baca"), text.index("\n5 Juni"), "link")
    stamp = Noise(text.index("5 Juni"), len(text), "date")
    times = find(text, words, THURSDAY, [link, stamp])
    assert [time.text for time in times] == ["Rabu", "5 Juni 2025"]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Rabu (18/6)", "day"),
        ("Rabu malam", "time"),
        ("pekan lalu", "week"),
        ("awal Mei", "part"),
        ("Mei 2024", "month"),
        ("kuartal I 2024", "quarter"),
        ("tahun 2024", "year"),
        ("tahun 1990-an", "decade"),
        ("sejak 2024", "span"),
    ],
)
def test_precision(words: Words, text: str, precision: str) -> None:
    (time,) = find(text, words, THURSDAY)
    assert time.precision == precision


def test_an_expression_does_not_cross_a_line(words: Words) -> None:
    assert [span for span, _ in read(words, "Ia tiba Rabu\n18 Juni 2025")] == ["Rabu", "18 Juni 2025"]


WORDS_OF_TIME = """
hari Rabu Minggu minggu pekan bulan tahun ini lalu depan sejak hingga - / ( ) , . 16 31 2 2024 1990 an ke Mei Februari
awal akhir dua beberapa terakhir sebelumnya kuartal I abad 0 9999 pukul 10.00 WIB antara dan kemarin 12/1/24 mulai tadi
malam akan setiap lagi semester XX jam 2-1 1000
"""
PIECES = st.sampled_from([*WORDS_OF_TIME.split(), "\n"])
REFERENCES = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


def check(times: tuple[TimeExpression, ...], text: str) -> None:
    last = 0
    for time in times:
        assert last <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.text
        assert time.from_ is None or time.to is None or time.from_ <= time.to
        assert not (time.invalid and (time.from_ or time.to))
        last = time.end


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=80), REFERENCES)
def test_any_text_gives_valid_spans(text: str, reference: date | None) -> None:
    check(find(text, words_of(load_pack("id")), reference), text)


@settings(deadline=None, max_examples=700)
@given(st.lists(PIECES, max_size=14), st.booleans(), REFERENCES)
def test_any_words_of_time_give_valid_spans(pieces: list[str], spaced: bool, reference: date | None) -> None:
    text = (" " if spaced else "").join(pieces)
    check(find(text, words_of(load_pack("id")), reference), text)


@given(st.sampled_from([row[0] for row in DATES + WEEKDAYS + SPANS + RELATIVE]), st.dates(date(1950, 1, 1)))
def test_the_same_expression_and_day_give_the_same_interval(text: str, reference: date) -> None:
    words = words_of(load_pack("id"))
    assert find(text, words, reference) == find(text, words, reference)
    doubled = find(f"{text}\n{text}", words, reference)
    half = len(doubled) // 2
    assert [interval(time) for time in doubled[:half]] == [interval(time) for time in doubled[half:]]


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_past_weekdays_lie_within_the_last_week(reference: date) -> None:
    (time,) = find("Ia mendarat pada Sabtu.", words_of(load_pack("id")), reference)
    moment = date.fromisoformat(time.from_ or "")
    assert moment.weekday() == 5
    assert timedelta(0) <= reference - moment < timedelta(7)


def test_time_grows_with_the_length_of_a_hostile_text(words: Words) -> None:
    def seconds(times: int) -> float:
        text = "13, " * times + "antara 7 - 8 - 9 Rabu Kamis, " * times + "satu dua " * times
        best = float("inf")
        for _ in range(3):
            begun = perf_counter()
            find(text, words, THURSDAY)
            best = min(best, perf_counter() - begun)
        return best

    assert seconds(1200) < 40 * seconds(150)  # eight times as long; a quadratic matcher takes sixty-four times as much


@pytest.mark.parametrize(
    "unit", ["Rabu (", "sejak ", "akhir ", "hari ini, ", "1-", "2020, ", "tahun 2020, ", "Mei dan ", "("]
)
def test_deep_repetition_is_harmless(words: Words, unit: str) -> None:
    text = unit * 5000
    check(find(text, words, THURSDAY), text)

"""Links and notes that run on within paragraphs, on pages of invented outlets."""

import pytest

from runut.analyse.noise import Page
from runut.language.pack import load_pack

PACK = load_pack("id")
ONE = "Menteri Perikanan Malvia tiba di ibu kota pada Senin malam untuk membahas batas tangkapan ikan di perairan itu."
TWO = "Pertemuan itu akan berlanjut hingga akhir pekan dan ditutup dengan kunjungan ke pelabuhan utama negara tersebut."


def marks(text):
    return [(noise.kind, text[noise.start : noise.end]) for noise in Page(text, PACK).noise]


@pytest.mark.parametrize(
    ("link", "after"),
    [
        ("Baca juga: Nelayan Tolak Kuota Baru", " Pemerintah menyatakan akan menunda aturan itu."),
        ("Baca juga: Nelayan Tolak Kuota Baru", " Selain untuk nelayan, kuota berlaku bagi kapal asing."),
        ("Baca juga: Nelayan Tolak Kuota Baru.", " Ia menyatakan akan menunda aturan itu."),
        ("Baca juga: Nelayan tolak kuota baru.", " Pemerintah menyatakan akan menunda aturan itu."),
        ("Baca Juga: Siapa Menteri Perikanan Malvia?", ' "Kami siap berunding," kata menteri itu.'),
        ("BACA JUGA - Ikan Laut vs Ikan Tawar, Apa Bedanya?", " Menurut kementerian, keduanya sama."),
        ("Simak juga Video: Nelayan Tolak Kuota Baru", " Pemerintah menyatakan akan menunda aturan itu."),
        ("Simak Video 'Nelayan Tolak Kuota Baru':", " Pemerintah menyatakan akan menunda aturan itu."),
        ("Pilihan Editor: Nelayan Tolak Kuota Baru", " Pemerintah menyatakan akan menunda aturan itu."),
    ],
)
def test_a_link_ends_where_prose_goes_on(link, after):
    assert marks(f"{ONE} {TWO} {link}{after}") == [("link", link)]


def test_a_link_may_touch_the_sentence_before_it():
    assert marks(f"{TWO} {ONE}Baca Juga: Nelayan Tolak Kuota Baru Pemerintah menyatakan akan menunda.") == [
        ("link", "Baca Juga: Nelayan Tolak Kuota Baru")
    ]


def test_a_line_may_begin_with_a_link():
    assert marks(f"(Baca: Nelayan Tolak Kuota) {ONE}") == [("link", "(Baca: Nelayan Tolak Kuota)")]
    assert marks(f"Baca juga: Nelayan Tolak Kuota Baru {ONE}\n{TWO}")[0][1].startswith("Baca juga: Nelayan Tolak")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ia meminta warga baca juga aturan lama itu.",
        "Baca juga aturan itu, kata menteri kepada para nelayan di pelabuhan.",
        "Anak itu baca buku, lalu ia lihat laut: ombaknya tinggi.",
        "Sumber: pejabat yang menolak disebut namanya itu menyatakan kuota baru berlaku.",
        "Penulis: begitulah ia menyebut dirinya sejak lama, kata istrinya.",
    ],
)
def test_sentences_with_the_same_words_are_prose(sentence):
    assert marks(f"{ONE} {TWO} {sentence}") == []


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("byline", "Penulis: Rina Laksmi"),
        ("byline", "Reporter: Rina Laksmi Penulis: Budi Sukma Editor: Ita Sari"),
        ("credit", "Editor: Rina Laksmi | Sumber: Antara"),
        ("ad", "Dapatkan update berita pilihan setiap hari dari Kabar Bahari. Mari bergabung di Grup Telegram kami."),
        ("ad", "Cek Berita dan Artikel yang lain di Google News dan WA Channel"),
        ("ad", "Ikuti Whatsapp Channel Kabar Bahari"),
        ("link", "Artikel ini telah tayang di kabarbahari.com dengan judul Nelayan Tolak Kuota Baru."),
        ("credit", "(Kabarbahari.com/Rina)"),
    ],
)
def test_notes_behind_the_last_sentence(kind, note):
    assert marks(f"{ONE} {TWO} {note}") == [(kind, note)]


def test_a_reporters_name_before_the_dateline():
    name = "Laporan Wartawan Kabarbahari.com, Rina Laksmi"
    assert marks(f"{name} KABARBAHARI.COM, JAKARTA - {ONE}\n{TWO}") == [
        ("byline", name),
        ("dateline", "KABARBAHARI.COM, JAKARTA -"),
    ]


def test_posts_of_networks_and_rubrics():
    post = "Our fleet has left the harbour (via north).pic.twitter.com/aBcDe"
    assert marks(f"{ONE}\n{post}\n{TWO}") == [("link", post)]
    assert marks(f"[Cek Fakta] {ONE}\n{TWO}") == [("section", "[Cek Fakta]")]
    assert marks(f"[Ia] tiba. {ONE}\n{TWO}") == []


@pytest.mark.parametrize(
    "dateline",
    ["KabarBahari - ", "Jakarta (ANTARA/Kabar-Bahari) - ", "Kabarbahari.com, Jakarta: ", "KABARBAHARI.COM. OSLO – "],
)
def test_more_datelines(dateline):
    assert marks(f"{dateline}{ONE}\n{TWO}") == [("dateline", dateline.strip())]


def test_several_headlines_may_touch_each_other_and_the_next_sentence():
    links = "Baca JugaNelayan Tolak Kuota BaruMenteri Perikanan Tiba di Ibu KotaHarga Ikan Naik di Malvia"
    text = f"{ONE}{links}Dia menambahkan bahwa aturan itu akan ditunda. {TWO}"
    assert marks(text) == [("link", links)]


def test_an_invitation_needs_no_full_stop_before_it():
    note = "Dapatkan update berita pilihan setiap hari dari Kabar Bahari. Mari bergabung di grup kami."
    assert marks(f"{ONE} {TWO} Jadwal kapal Senin {note}") == [("ad", note)]
    assert marks(f"{ONE} {TWO} Ia ingin dapatkan update berita itu.") == []

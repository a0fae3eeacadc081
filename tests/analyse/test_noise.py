"""Pages of invented outlets, in the conventions of Indonesian news sites."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runut.analyse.draft import Draft
from runut.analyse.noise import STEP, Page
from runut.language.pack import load_pack
from runut.records import Document

PACK = load_pack("id")
TITLE = "Menteri Perikanan Malvia Bahas Batas Tangkapan di Ibu Kota"
ONE = "Menteri Perikanan Malvia tiba di ibu kota pada Senin malam untuk membahas batas tangkapan ikan di perairan itu."
TWO = "“Kami ingin aturan yang adil bagi semua nelayan,” kata sang menteri kepada para wartawan di bandara."
THREE = (
    "Pertemuan itu akan berlanjut hingga akhir pekan dan ditutup dengan kunjungan ke pelabuhan utama negara tersebut."
)


def page(*lines):
    return "\n\n".join(lines)


def marks(text, title=None):
    return [(noise.kind, text[noise.start : noise.end]) for noise in Page(text, PACK, title).noise]


def read(text, **metadata):
    return STEP.run(Draft(document=Document(id="d0", source="x", text=text, **metadata), pack=PACK))


def test_prose_has_no_noise():
    assert marks(page(ONE, TWO, THREE)) == []


def test_a_whole_page():
    caption = "Menteri Joko Sarpin (kiri) disambut pejabat di bandara, Senin (4/3/2030). (ANTARA FOTO/Budi Sukma/nym)"
    text = page(
        "Internasional",
        TITLE,
        "Senin, 04 Mar 2030 21:15 WIB",
        "Share",
        caption,
        f"Jakarta (ANTARA) - {ONE}",
        "Baca juga: Nelayan Malvia Tolak Kuota Baru",
        TWO,
        "SCROLL TO CONTINUE WITH CONTENT",
        f"{THREE} (rln/bsk)",
        "Tags: Malvia, ikan",
        "COPYRIGHT © ANTARA 2030",
    )
    assert marks(text) == [
        ("section", "Internasional"),
        ("title", TITLE),
        ("date", "Senin, 04 Mar 2030 21:15 WIB"),
        ("ad", "Share"),
        ("caption", caption),
        ("dateline", "Jakarta (ANTARA) -"),
        ("link", "Baca juga: Nelayan Malvia Tolak Kuota Baru"),
        ("ad", "SCROLL TO CONTINUE WITH CONTENT"),
        ("signoff", "(rln/bsk)"),
        ("link", "Tags: Malvia, ikan"),
        ("credit", "COPYRIGHT © ANTARA 2030"),
    ]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("ad", "ADVERTISEMENT"),
        ("ad", "Baca berita tanpa iklan. Gabung bersama kami di sini."),
        ("ad", "Ikuti saluran WhatsApp Kabar Bahari untuk kabar terbaru."),
        ("ad", "Facebook Twitter WhatsApp Copy Link"),
        ("ad", "Halaman: 1 2 3 Selanjutnya"),
        ("ad", "Waktu baca 3 menit"),
        ("link", "[Gambas:Video 15menit]"),
        ("link", "Lihat juga Video 'Nelayan Malvia Melaut Lagi':"),
        ("link", "Simak Video: Nelayan Malvia Melaut Lagi"),
        ("link", "Tonton juga Video Nelayan Malvia Melaut Lagi"),
        ("link", "Pilihan Editor: Nelayan Malvia Melaut Lagi"),
        ("link", "(Baca Juga: Nelayan Malvia Melaut Lagi)"),
        ("link", "► \u200bBACA JUGA : Nelayan Malvia Melaut Lagi"),
        ("link", "Artikel ini telah tayang di kabarbahari.co.id dengan judul Nelayan Malvia Melaut Lagi"),
        ("link", "#malvia #ikan"),
        ("byline", "Editor: Rina Laksmi"),
        ("byline", "(Reporter: Rina Laksmi | Editor: Budi Sukma)"),
        ("byline", "Laporan Wartawan Kabar Bahari, Rina Laksmi"),
        ("caption", "Arsip - Kapal nelayan Malvia berlabuh di pelabuhan pada musim angin. (Foto: Reuters)"),
        ("caption", "Kapal nelayan Malvia di pelabuhan. Foto: Rina Laksmi/Kabar Bahari"),
        ("caption", "Joko Sarpin saat berpidato di parlemen Malvia. REUTERS/Budi Sukma"),
        ("caption", "Joko Sarpin (kanan) dan wakilnya berjalan menuju ruang sidang parlemen Malvia."),
        ("caption", "Joko Sarpin, kedua dari kiri, berjalan menuju ruang sidang parlemen bersama wakilnya."),
        ("caption", "Ilustrasi kapal nelayan"),
        ("date", "Tayang: Senin, 4 Maret 2030 21:15 WIB"),
        ("date", "Diperbarui 4 Maret 2030, 22:00 WIB"),
        ("signoff", "* * *"),
    ],
)
def test_lines_between_paragraphs(kind, line):
    assert marks(page(ONE, line, TWO)) == [(kind, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Baca dan tulis masih menjadi masalah bagi sebagian anak nelayan di pesisir utara negara kepulauan itu.",
        "Foto-foto yang disiarkan kementerian itu menunjukkan kapal asing di perairan dangkal.",
        "Video yang beredar di media sosial itu memperlihatkan nelayan membakar jaring.",
        "Simak video itu, kata sang menteri, lalu nilai sendiri siapa yang bersalah dalam kejadian tersebut.",
        "Sumber di kementerian itu mengatakan bahwa kuota baru akan berlaku bulan depan.",
        "Ilustrasi itu, menurut para ahli, menyesatkan karena memakai data sepuluh tahun lalu.",
        "Tersangka duduk di kursi sebelah kanan, sementara saksi berada di sebelah kiri hakim.",
        "Menteri Perikanan (kiri-tengah dalam spektrum politik negara itu) menolak usul tersebut.",
        "Bantuan disalurkan lewat ketua RT/RW di kampung nelayan, menurut kantor berita setempat (Kabar Bahari).",
        "Kesepakatan itu ditandatangani oleh Organisasi Perikanan Samudra (OPS).",
        "Ikuti aturan yang berlaku, kata juru bicara kepolisian itu kepada para pengunjuk rasa.",
        "Penulis buku itu mengatakan nelayan tidak pernah diajak bicara.",
        "Sumber: pejabat yang menolak disebut namanya itu menyatakan bahwa kuota baru akan segera berlaku di sana.",
        "Minggu, 3 Maret 2030 menjadi hari terburuk bagi para nelayan.",
        "Rusia - Cina sepakat memperluas wilayah tangkapan ikan bersama di perairan utara.",
    ],
)
def test_sentences_are_never_noise(sentence):
    assert marks(page(ONE, sentence, TWO)) == []
    assert marks(sentence) == []


def test_a_line_that_goes_on_as_prose_is_not_taken_whole():
    glued = f"Laporan Wartawan Kabar Bahari, Rina Laksmi {ONE} {TWO} {THREE}"
    assert marks(page(glued, TWO)) == []


def test_headlines_after_a_bare_link_are_links_until_prose_returns():
    text = page(ONE, "Baca juga:", "Nelayan Malvia Tolak Kuota Baru", "Harga Ikan Naik di Pasar Utama", TWO)
    assert [kind for kind, _ in marks(text)] == ["link", "link", "link"]
    assert marks(page(ONE, "Baca Juga", TWO)) == [("link", "Baca Juga")]


def test_crossheads_stand_between_paragraphs():
    assert marks(page(ONE, "Latar belakang sengketa", TWO)) == [("section", "Latar belakang sengketa")]
    assert marks(page(ONE, "Mengapa nelayan menolak?", TWO)) == [("section", "Mengapa nelayan menolak?")]
    assert marks(page(ONE, "“Lalu siapa yang menjaga laut?”", TWO)) == []
    assert marks(page(ONE, "Ikan kembung", "Ikan tongkol", "Ikan teri", TWO)) == []


def test_title_byline_and_repeated_title():
    text = page(TITLE, "Rina Laksmi", TITLE, ONE, TWO)
    assert [kind for kind, _ in marks(text)] == ["title", "byline", "title"]
    assert read(text)["title"] == TITLE
    assert read(text)["byline"] == "Rina Laksmi"


def test_a_title_may_ask():
    assert marks(page("Mengapa Menteri Malvia Menolak Kuota Baru di Laut Utara?", ONE, TWO))[0][0] == "title"


def test_the_first_paragraph_is_no_title_for_want_of_a_full_stop():
    assert marks(page(ONE.rstrip(".") + " " + TWO.rstrip("."), TWO)) == []


def test_metadata_gives_the_title_and_finds_it_in_the_text():
    text = page("Kabar hari ini dari pesisir utara", TITLE.upper(), ONE)
    assert ("title", TITLE.upper()) in marks(text, TITLE)
    assert read(text, title=TITLE)["title"] == TITLE


def test_what_stands_above_a_dateline_belongs_to_the_page():
    text = page(TITLE, "AFP/BUDI SUKMA", "Menteri Joko Sarpin berbicara di depan parlemen Malvia pada hari Senin.",
                f"KABARBAHARI.COM, MALVIA - {ONE}", TWO)  # fmt: skip
    assert [kind for kind, _ in marks(text)] == ["title", "caption", "caption", "dateline"]


def test_links_inside_paragraphs():
    inside = f"{TWO} (Baca juga: Nelayan Malvia Tolak Kuota) {THREE}"
    assert marks(page(ONE, inside)) == [("link", "(Baca juga: Nelayan Malvia Tolak Kuota)")]
    glued = f"{TWO} Baca juga: Nelayan Malvia Tolak Kuota"
    assert marks(page(ONE, glued, THREE)) == [("link", "Baca juga: Nelayan Malvia Tolak Kuota")]


def test_a_list_at_the_end_is_content():
    assert marks(page(ONE, TWO, "Kuota tahun depan", "1. Ikan Kembung", "2. Ikan Tongkol")) == []


def test_what_follows_the_last_paragraph():
    text = page(ONE, TWO, "RINA LAKSMI | REUTERS", "Berita Terkait", "Harga Ikan Naik di Pasar Utama")
    assert [kind for kind, _ in marks(text)] == ["credit", "link", "link"]


def test_meta_of_a_page():
    text = page(TITLE, "Senin, 04/03/2030 21:15 WIB", f"KABARBAHARI.COM, Moskow - {ONE}", TWO, "Pewarta: Rina Laksmi")
    assigned = read(text)
    assert assigned["outlet"] == "KABARBAHARI.COM"
    assert assigned["dateline"] == "Moskow"
    assert assigned["published"] == "2030-03-04"
    assert assigned["byline"] == "Rina Laksmi"
    assert assigned["language"] == "id"
    assert assigned["agencies"] == ()


def test_metadata_comes_before_the_page_but_for_the_outlet_that_it_names():
    text = page("04/03/2030", f"KABARBAHARI.COM - {ONE}", TWO)
    assigned = read(text, published="2030-03-05", outlet="Kabar Bahari")
    assert assigned["published"] == "2030-03-05"
    assert assigned["outlet"] == "KABARBAHARI.COM"
    assert read(page(ONE, TWO), outlet="Kabar Bahari")["outlet"] == "Kabar Bahari"


def test_a_date_that_does_not_exist_is_not_given():
    assert read(page("31/02/2030 10:15 WIB", ONE, TWO))["published"] is None


@pytest.mark.parametrize(
    ("agencies", "lines"),
    [
        (("Antara",), [f"Jakarta (ANTARA) - {ONE}", TWO]),
        (("Reuters",), [ONE, TWO, "REUTERS"]),
        (("Reuters",), [ONE, f"{TWO} (Reuters)"]),
        (("Antara",), [ONE, f"{TWO} (ant/rln)"]),
        (("Antara",), [ONE, TWO, "Sumber: Antara"]),
        (("Associated Press",), [TITLE, "• Associated Press", ONE, TWO]),
        (("Reuters", "Associated Press"), [ONE, TWO, "sumber : Reuters/AP"]),
        (("Reuters",), [ONE, f"Dilansir Reuters, Senin (4/3/2030), {THREE.lower()}", TWO]),
        ((), [ONE, f"Menurut Reuters, {THREE.lower()}", TWO]),
        ((), [ONE, TWO, f"Dilansir Reuters, Senin (4/3/2030), {THREE.lower()}"]),
        ((), [ONE, THREE.replace("negara", "negara itu, seperti dilansir Reuters, dari negara"), TWO]),
        ((), ["Joko Sarpin di parlemen. (REUTERS/Budi Sukma)", ONE, TWO]),
        ((), [ONE, TWO, "Antara lain ikan kembung"]),
    ],
)
def test_agencies_by_their_own_credit_only(agencies, lines):
    assert read(page(*lines))["agencies"] == agencies


TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from(list("()[]-–:/.,*\n\r\u200b\u202e“”\"'|©#? ")),
    ),
    max_size=300,
)
PIECES = st.sampled_from(
    ["Baca juga", "Jakarta", "REUTERS", " - ", "(", ")", "[ab/cd]", "***", "\n", "\r\n", ". ", "Foto:", "Sumber:",
     "4 Maret 2030", "TEMPO.CO", ONE, TWO, TITLE, "kata", "Dilansir ", "AFP", ", ", "İ", "ß", "\u200b", "A/", "©"]
)  # fmt: skip


@example("0 0 0 0 0 0 0 . /aa", None)
@given(st.one_of(TEXTS, st.lists(PIECES, max_size=30).map("".join)), st.one_of(st.none(), TEXTS))
def test_spans_lie_in_the_text_in_order_and_apart(text, title):
    found = Page(text, PACK, title)
    end = 0
    for noise in found.noise:
        assert end <= noise.start < noise.end <= len(text)
        assert not text[noise.start].isspace()
        assert not text[noise.end - 1].isspace()
        end = noise.end
    assert found.agencies() is not None
    found.byline()
    found.published()


@given(st.lists(PIECES, max_size=20).map("".join))
def test_blank_lines_between_lines_change_nothing(text):
    spread = text.replace("\r\n", "\n").replace("\n", "\n\n")
    assert marks(spread) == marks(spread.replace("\n\n", "\n"))

"""Shapes of statements: joined verbs, reactions, issuers of documents, asides, relays, stance of what is quoted."""

from __future__ import annotations

import pytest

from tests.analyse.statement_makers import body, person, place, read

RINA = person("Rina Lestari", "AAA", "Rina", "Lestari")
ADI = person("Adi Wibowo", "BBB", "Adi", "Wibowo")
NUSA = place("Nusa", "AAA")
BAHARI = place("Bahari", "BBB")
WARTA = body("Warta Samudra", None, "JRN")
SUARA = body("Suara Teluk", None, "JRN")
KEMLU = body("Kementerian Luar Negeri Nusa", "AAA", "GOV")
MAHKAMAH = body("Mahkamah Pelayaran", "AAA", "JUD")
CAST = (RINA, ADI, NUSA, BAHARI, WARTA, SUARA, KEMLU, MAHKAMAH)


def told(text):
    """Speaker, cue and content of each statement."""
    return [(said.speaker, said.cue, said.content) for said in read(text, *CAST)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Rina mengatakan jembatan itu aman, tetapi menekankan bahwa jalan ditutup.",
            [("mengatakan", "jembatan itu aman"), ("menekankan", "jalan ditutup")],
        ),
        (
            "Rina mengecam dan mengutuk penembakan kapal itu.",
            [("mengecam", "penembakan kapal itu"), ("mengutuk", "penembakan kapal itu")],
        ),
        (
            "Rina mengatakan proses itu harus jujur dan meminta agar warga bersabar.",
            [("mengatakan", "proses itu harus jujur"), ("meminta", "warga bersabar")],
        ),
        ("Jembatan itu kata Rina akan dibuka lusa.", [("kata", "Jembatan itu kata Rina akan dibuka lusa")]),
        ("Harga beras menurut Rina masih naik.", [("menurut", "Harga beras menurut Rina masih naik")]),
        ("Ditambahkan Rina, jembatan itu sudah dibuka.", [("Ditambahkan", "jembatan itu sudah dibuka")]),
        ("Kepada warga, Rina berpesan agar jalan itu dihindari.", [("berpesan", "jalan itu dihindari")]),
    ],
)
def test_rows_of_one_speaker(text, rows):
    found = told(text)
    assert [row[1:] for row in found] == rows
    assert {row[0] for row in found} == {"Rina Lestari"}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Tarif pelabuhan itu menuai kritik dari Rina Lestari.", ("menuai kritik", "Tarif pelabuhan itu")),
        ("Kebijakan itu mendapat pujian dari Rina Lestari.", ("mendapat pujian", "Kebijakan itu")),
        ("Kecaman atas penutupan itu datang dari Rina Lestari.", ("Kecaman", None)),
        ("Rina melontarkan kecaman keras atas penutupan jalan itu.", ("melontarkan kecaman", "penutupan jalan itu")),
        (
            "Rina menyampaikan protes kepada Bahari atas penembakan kapal itu.",
            ("menyampaikan protes", "penembakan kapal itu"),
        ),
    ],
)
def test_reactions_with_light_verbs(text, row):
    ((speaker, cue, content),) = told(text)
    assert (speaker, cue) == ("Rina Lestari", row[0])
    assert row[1] is None or content == row[1]


def test_document_speaks_for_who_issued_it():
    text = "Pernyataan yang dirilis Kementerian Luar Negeri Nusa membantah kabar itu."
    assert told(text) == [("Kementerian Luar Negeri Nusa", "membantah", "kabar itu")]


def test_fronted_clause_has_the_subject_of_the_main_clause():
    text = "Adi Wibowo datang. Saat mengkritik tarif itu, Rina Lestari mengatakan Bahari lamban."
    assert [row[:2] for row in told(text)] == [("Rina Lestari", "mengkritik"), ("Rina Lestari", "mengatakan")]


def test_person_whom_the_text_is_about_speaks_where_nobody_spoke_yet():
    text = "Rina Lestari menanggapi pembukaan jalan itu. Menurutnya, jalan itu terlalu sempit."
    assert told(text) == [("Rina Lestari", "Menurutnya", "jalan itu terlalu sempit")]


def test_sentence_that_begins_without_a_blank():
    text = "Rina mengatakan jembatan itu aman dan kokoh.Menurut Adi, jembatan itu sudah retak."
    assert told(text) == [
        ("Rina Lestari", "mengatakan", "jembatan itu aman dan kokoh"),
        ("Adi Wibowo", "Menurut", "jembatan itu sudah retak"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ratusan nelayan memprotes tarif pelabuhan itu.",
        "Permohonan banding itu ditolak Mahkamah Pelayaran.",
        "Mahkamah Pelayaran menolak bantahan pemilik kapal itu.",
        "Gugatan itu ditolak Rina.",
    ],
)
def test_acts_are_no_statements(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rina mengecam penutupan itu, menurut Warta Samudra dan Suara Teluk.",
        "Rina mengecam penutupan itu menurut Warta Samudra dan Suara Teluk.",
        "Rina mengecam penutupan itu, menurut laporan media Warta Samudra dan Suara Teluk.",
        "Menurut Warta Samudra dan Suara Teluk, Rina mengecam penutupan itu.",
    ],
)
def test_media_behind_a_statement_are_its_relays(text):
    (said,) = read(text, *CAST)
    assert (said.speaker, said.content) == ("Rina Lestari", "penutupan itu")
    assert said.via == ("Warta Samudra", "Suara Teluk")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('"Gunakan jembatan lama sampai lusa," kata Rina.', "request"),
        ('"Segera tutup jalan itu," kata Rina.', "request"),
        ('"Waspadalah terhadap ombak tinggi," kata Rina.', "request"),
        ('"Lihat, jembatan itu sudah dibuka," kata Rina.', "assert"),
        ('"Jalan itu kami tutup," kata Rina.', "assert"),
        ("Rina mengingatkan pentingnya memeriksa perahu.", "request"),
        ("Rina mengatakan pihaknya memperkirakan jalan akan dibuka lusa.", "speculate"),
        ('"Menurut saya, keputusan itu sangat memalukan," kata Rina.', "criticise"),
        ('"Hal itu akan kami periksa," kata Rina.', "commit"),
        ("Rina mengatakan bahwa akan sangat bagus jika jalan dibuka.", "assert"),
        ("Rina mengatakan bukan hanya jembatan itu yang retak.", "assert"),
        ("Nusa mengklaim telah menembak jatuh lima pesawat nirawak.", "assert"),
        ("Nusa mengklaim Bahari menembaki kapal nelayan.", "allege"),
        ("Rina mengatakan bukti menghubungkan Bahari dengan pembakaran kapal itu.", "allege"),
    ],
)
def test_stance_of_what_is_said(text, stance):
    assert [said.stance for said in read(text, *CAST)] == [stance]


def test_negated_act_denies_only_after_a_charge():
    answer = '"Kami tidak mengirim kapal perang," kata Adi.'
    assert [said.stance for said in read(answer, *CAST)] == ["assert"]
    assert [said.stance for said in read("Nusa menuduh Bahari mengirim kapal. " + answer, *CAST)] == ["allege", "deny"]

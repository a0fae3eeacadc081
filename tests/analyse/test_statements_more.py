"""Statements of further shapes: depictions, signals, joined clauses, relays behind a verb, damaged pages."""

from __future__ import annotations

import pytest

from runut.analyse.statements.quotes import quotations
from tests.analyse.statement_makers import body, person, place, read

RINA = person("Rina Lestari", "AAA", "Rina", "Lestari")
ADI = person("Adi Wibowo", "BBB", "Adi", "Wibowo")
NUSA = place("Nusa", "AAA")
BAHARI = place("Bahari", "BBB")
WARTA = body("Warta Samudra", None, "JRN")
CAST = (RINA, ADI, NUSA, BAHARI, WARTA)


def told(text):
    return [(said.speaker, said.cue, said.content) for said in read(text, *CAST)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Rina menggambarkan pelayaran itu sebagai sandiwara.",
            [("menggambarkan", "pelayaran itu sebagai sandiwara")],
        ),
        ("Rina menggambarkan suasana pelabuhan itu.", []),
        ("Rina memberi sinyal bakal menutup pelabuhan.", [("memberi sinyal", "bakal menutup pelabuhan")]),
        (
            "Rina mengisyaratkan kemungkinan penutupan pelabuhan.",
            [("mengisyaratkan", "kemungkinan penutupan pelabuhan")],
        ),
        ("Rina menolak seruan Bahari untuk mundur.", [("menolak", "seruan Bahari untuk mundur")]),
        ("Rina menolak bantuan Bahari.", []),
        (
            "Rina memperingatkan bahwa jalan itu rawan, meskipun menyatakan jembatan itu aman.",
            [("memperingatkan", "jalan itu rawan"), ("menyatakan", "jembatan itu aman")],
        ),
        (
            "Rina memuji Adi, setelah sebelumnya mendesak Bahari membuka pelabuhan.",
            [("memuji", "Adi"), ("mendesak", "Bahari membuka pelabuhan")],
        ),
        (
            "Jembatan itu sudah aman, Rina mengatakan pada rapat itu seperti dikutip dari Warta Samudra.",
            [("mengatakan", "Jembatan itu sudah aman")],
        ),
        (
            'Rina menyerukan "pengunduran diri segera" melalui sebuah surat.',
            [("menyerukan", "pengunduran diri segera")],
        ),
    ],
)
def test_further_shapes(text, rows):
    found = told(text)
    assert [row[1:] for row in found] == rows
    assert {row[0] for row in found} <= {"Rina Lestari"}


def test_a_quotation_goes_on_with_the_quoting_cue_and_not_with_what_was_added():
    text = (
        '"Kami menunggu kapal itu," kata Rina, seraya menambahkan bahwa jalan ditutup.\n'
        '"Kami tetap menunggu di pelabuhan sampai pagi."'
    )
    assert sorted(row[1] for row in told(text)) == ["kata", "kata", "menambahkan"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Rina menyebut Adi sebagai provokator.", "criticise"),
        ("Rina menyebut Adi sebagai wakil Bahari.", "assert"),
        ("Rina menegaskan kembali tuntutan untuk pembukaan pelabuhan.", "request"),
        ("Rina menegaskan tuntutan itu masih berlaku.", "assert"),
        ("Rina mengisyaratkan bakal menutup pelabuhan.", "assert"),
    ],
)
def test_stance(text, stance):
    assert [said.stance for said in read(text, *CAST)] == [stance]


def test_a_cue_that_lost_its_last_letter_before_a_misplaced_full_stop():
    assert told("Rina mengataka. jembatan itu sudah aman.") == [
        ("Rina Lestari", "mengataka", "jembatan itu sudah aman")
    ]
    assert told("Rina menunggu. Jembatan itu sudah aman.") == []


def inner(text):
    return [(text[q.inner : q.inner_end], q.closed) for q in quotations(text)]


def test_a_stray_mark_swallows_nothing():
    text = 'Rina tiba. " Jalan itu ditutup. Hujan turun. " Kami menunggu di sini," kata Rina.'
    assert inner(text) == [("Kami menunggu di sini", True)]


def test_an_opening_mark_without_its_partner_holds_one_sentence():
    text = "Rina menuntut pembukaan pelabuhan. “ Kami meminta kapal itu pergi. Hujan turun semalam."
    assert inner(text) == [("Kami meminta kapal itu pergi.", False)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Rina mengatakan, dalam operasi di Nusa, Bahari, pihaknya menahan dua kapal.",
            ("Rina Lestari", "pihaknya menahan dua kapal"),
        ),
        (
            "Dikutip dari Warta Samudra, menurut Rina, jalan itu ditutup.",
            ("Rina Lestari", "jalan itu ditutup"),
        ),
        ("Kritik datang dari Rina yang menegaskan jalan itu aman.", ("Rina Lestari", "jalan itu aman")),
        ("Surat kabar pelabuhan, Warta Samudra, menulis bahwa jalan itu aman.", ("Warta Samudra", "jalan itu aman")),
        ("Rina menilai kebijakan itu sejalan dengan aturan.", ("Rina Lestari", "kebijakan itu sejalan dengan aturan")),
        ('Mobil Mr. Adi ditahan di pelabuhan," kata Rina.', ("Rina Lestari", "Mobil Mr. Adi ditahan di pelabuhan")),
    ],
)
def test_speaker_and_content(text, row):
    assert [(speaker, content) for speaker, _, content in told(text)][-1:] == [row]


def test_a_group_that_a_relative_clause_tells_apart_reports_nothing():
    assert told("Kelompok yang menuntut kemerdekaan itu pergi.") == []


def test_a_mark_with_blanks_round_it_that_never_closes_soon_is_a_stray_one():
    text = f'Rina tiba. " Jalan itu ditutup. {"Hujan turun. " * 40}Adi bertanya mengapa?"'
    assert all(start > 100 for start in (q.start for q in quotations(text)))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Menteri Rina ungkap penyebab kebakaran kapal itu.", [("ungkap", "penyebab kebakaran kapal itu")]),
        ("Rina Sebut Pelabuhan Itu Aman", [("Sebut", "Pelabuhan Itu Aman")]),
        ("Rina tiba lalu kapal itu ungkap muatannya.", []),
        ("Jalan itu, sebut Rina, sudah aman.", [("sebut", "Jalan itu, sebut Rina, sudah aman")]),
        (
            "Rina memperingatkan warga agar menjauh dari Bahari, mendesak mereka pulang.",
            [("memperingatkan", "warga agar menjauh dari Bahari"), ("mendesak", "mereka pulang")],
        ),
        (
            "Rina mengapresiasi upaya itu namun meminta kelanjutan program.",
            [("mengapresiasi", "upaya itu"), ("meminta", "kelanjutan program")],
        ),
    ],
)
def test_bare_verbs_behind_a_name_and_verbs_joined_late(text, rows):
    assert [row[1:] for row in told(text)] == rows

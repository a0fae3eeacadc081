"""Statements in sentences made up for these tests, with names given, so that only this step is judged."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.analyse import statements
from runut.analyse.pipeline import assemble
from runut.analyse.statements import carrier
from runut.records import Span, Statement
from tests.analyse.statement_makers import body, draft, person, place, read

RINA = person("Rina Lestari", "AAA", "Rina", "Lestari")
ADI = person("Adi Wibowo", "BBB", "Adi", "Wibowo")
NUSA = place("Nusa", "AAA")
BAHARI = place("Bahari", "BBB")
WARTA = body("Warta Samudra")
KEMLU = body("Kementerian Luar Negeri Nusa", "AAA", "GOV")
CAST = (RINA, ADI, NUSA, BAHARI, WARTA, KEMLU)


def told(text, **more):
    """Speaker, cue and content of each statement."""
    return [(said.speaker, said.cue, said.content) for said in read(text, *CAST, **more)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("Rina Lestari mengatakan bahwa jembatan itu aman.", "Rina Lestari", "mengatakan", "jembatan itu aman"),
        ("Rina Lestari mengatakan, jembatan itu aman.", "Rina Lestari", "mengatakan", "jembatan itu aman"),
        (
            "Rina Lestari mengatakan kepada wartawan di pelabuhan bahwa jembatan itu aman.",
            "Rina Lestari",
            "mengatakan",
            "jembatan itu aman",
        ),
        ("Rina juga menegaskan bahwa jembatan itu aman.", "Rina Lestari", "menegaskan", "jembatan itu aman"),
        ("Jembatan itu aman, kata Rina Lestari.", "Rina Lestari", "kata", "Jembatan itu aman"),
        ("Jembatan itu aman, menurut Rina Lestari.", "Rina Lestari", "menurut", "Jembatan itu aman"),
        ("Menurut Rina Lestari, jembatan itu aman.", "Rina Lestari", "Menurut", "jembatan itu aman"),
        (
            "Selain itu, kata Rina, jembatan itu sudah diperiksa.",
            "Rina Lestari",
            "kata",
            "jembatan itu sudah diperiksa",
        ),
        ("Dalam keterangan Rina Lestari, jembatan itu dinyatakan aman.", "Rina Lestari", "Dalam keterangan", None),
        ("Rina Lestari mengkritik kebijakan tarif Bahari.", "Rina Lestari", "mengkritik", "kebijakan tarif Bahari"),
        ("Tuduhan itu dibantah oleh Rina Lestari.", "Rina Lestari", "dibantah", "Tuduhan itu"),
        (
            "Rina, yang juga nelayan, mengatakan bahwa jembatan itu aman.",
            "Rina Lestari",
            "mengatakan",
            "jembatan itu aman",
        ),
        ("Rina meminta maaf kepada warga.", "Rina Lestari", "meminta maaf", "kepada warga"),
        ("Nusa mendesak Bahari agar menarik kapalnya.", "Nusa", "mendesak", "Bahari agar menarik kapalnya"),
        ("Nusa mendorong agar perundingan dimulai lagi.", "Nusa", "mendorong", "perundingan dimulai lagi"),
    ],
)
def test_cue_with_what_was_said(text, speaker, cue, content):
    found = told(text)
    assert [row[:2] for row in found] == [(speaker, cue)]
    assert content is None or found[0][2] == content


@pytest.mark.parametrize(
    "text",
    [
        '"Jembatan itu aman," kata Rina Lestari kepada wartawan di pelabuhan.',
        '"Jembatan itu aman", kata Rina Lestari.',
        "“Jembatan itu aman,” kata Menteri Perhubungan Nusa Rina Lestari.",
        "“Jembatan itu aman,” kata Menteri Perhubungan Nusa, Rina Lestari, di pelabuhan.",
        'Rina Lestari mengatakan, "Jembatan itu aman."',
        'Rina menambahkan, "Jembatan itu aman," seraya menunjuk peta.',
        '"Jembatan itu aman," Rina Lestari menegaskan.',
        '"Jembatan itu aman," demikian Rina Lestari.',
        'Rina Lestari menulis di media sosial: "Jembatan itu aman."',
        "Jembatan itu aman,” kata Rina Lestari.",
    ],
)
def test_direct_quotation(text):
    (said,) = read(text, *CAST)
    assert (said.speaker, said.kind) == ("Rina Lestari", "direct")
    assert said.content.rstrip(".") == "Jembatan itu aman"


def test_quotation_marks_round_a_part_make_it_mixed():
    (said,) = read("Rina mengatakan bahwa Bahari “sangat lamban” memperbaiki jembatan.", *CAST)
    assert said.kind == "mixed"
    assert said.content == "Bahari “sangat lamban” memperbaiki jembatan"


def test_second_half_of_a_split_quotation_takes_the_same_cue():
    text = '"Jembatan itu aman," kata Rina. "Kami sudah memeriksa semua tiangnya."'
    assert told(text) == [
        ("Rina Lestari", "kata", "Jembatan itu aman"),
        ("Rina Lestari", "kata", "Kami sudah memeriksa semua tiangnya."),
    ]


def test_paragraph_that_is_only_a_quotation_goes_on_with_the_one_before():
    text = '"Jembatan itu aman," kata Rina.\nIklan\n"Kami sudah memeriksa semua tiangnya."\nHujan turun sejak pagi.'
    assert told(text, noise=["Iklan"])[1] == ("Rina Lestari", "kata", "Kami sudah memeriksa semua tiangnya.")


def test_paragraph_that_is_only_a_quotation_belongs_to_the_cue_behind_it():
    text = 'Hujan turun sejak pagi.\n"Kami sudah memeriksa semua tiangnya."\n"Jembatan itu aman," kata Rina.'
    assert told(text)[0] == ("Rina Lestari", "kata", "Kami sudah memeriksa semua tiangnya.")


def test_clitic_and_pronoun_go_on_with_who_spoke():
    text = 'Rina mengatakan bahwa Adi sudah pulang. "Jembatan itu aman," katanya. Ia menambahkan bahwa jalan dibuka.'
    assert [row[:2] for row in told(text)] == [
        ("Rina Lestari", "mengatakan"),
        ("Rina Lestari", "katanya"),
        ("Rina Lestari", "menambahkan"),
    ]


def test_joined_verb_has_the_speaker_of_the_first_and_ends_what_it_said():
    text = "Rina mengatakan bahwa jembatan itu aman, seraya menambahkan bahwa jalan dibuka."
    assert told(text) == [
        ("Rina Lestari", "mengatakan", "jembatan itu aman"),
        ("Rina Lestari", "menambahkan", "jalan dibuka"),
    ]


def test_joint_speakers_make_a_statement_each():
    found = told("Nusa dan Bahari menyatakan bahwa perundingan dimulai lagi.")
    assert [row[0] for row in found] == ["Nusa", "Bahari"]
    assert len({row[1:] for row in found}) == 1


def test_voiced_feeling_belongs_to_the_cue():
    (said,) = read("Nusa menyatakan keprihatinannya terhadap pembangunan pangkalan di pulau itu.", *CAST)
    assert said.cue == "menyatakan keprihatinannya"
    assert said.content == "pembangunan pangkalan di pulau itu"
    assert said.stance == "criticise"


def test_what_points_back_takes_over_content_and_stance():
    text = "Rina mengapresiasi pembangunan jembatan itu. Pujian itu disampaikan saat bertemu wartawan."
    first, second = read(text, *CAST)
    assert (second.speaker, second.cue) == ("Rina Lestari", "disampaikan")
    assert (second.content, second.stance) == (first.content, "praise")


def test_answer_without_an_object_has_what_it_answers():
    found = read("Nusa menuduh Bahari menimbun beras. Adi Wibowo membantahnya.", *CAST)
    assert [(said.speaker, said.content, said.stance) for said in found] == [
        ("Nusa", "Bahari menimbun beras", "allege"),
        ("Adi Wibowo", "Bahari menimbun beras", "deny"),
    ]


def test_one_who_died_is_no_each_other():
    assert told("Rina mengatakan satu orang tewas.") == [("Rina Lestari", "mengatakan", "satu orang tewas")]


def test_clause_that_a_noun_of_speech_closes():
    found = told("Jembatan itu dibuka lagi pada Senin, demikian pengumuman Kementerian Luar Negeri Nusa.")
    assert found == [("Kementerian Luar Negeri Nusa", "pengumuman", "Jembatan itu dibuka lagi pada Senin")]


def test_name_that_a_description_follows_is_the_speaker():
    found = told("Nusa, negara kepulauan itu, meminta Bahari membuka jalan.")
    assert [row[:2] for row in found] == [("Nusa", "meminta")]


def test_noun_of_speech_with_a_clause():
    found = told("Harga naik setelah tuduhan Nusa bahwa Bahari menimbun beras.")
    assert found == [("Nusa", "tuduhan", "Bahari menimbun beras")]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Rina mengatakan bahwa jembatan itu aman, Warta Samudra melaporkan.", ("Warta Samudra",)),
        ('"Jembatan itu aman," kata Rina, seperti dikutip Warta Samudra.', ("Warta Samudra",)),
        ('"Jembatan itu aman," kata Rina, dilansir dari laman Warta Samudra.', ("Warta Samudra",)),
        ('"Jembatan itu aman," kata Rina, menurut Kementerian Luar Negeri Nusa.', ("Kementerian Luar Negeri Nusa",)),
        (
            "Rina mengecam penembakan kapal itu, kata Kementerian Luar Negeri Nusa.",
            ("Kementerian Luar Negeri Nusa",),
        ),
        ("Rina Lestari kepada Warta Samudra mengatakan jembatan itu aman.", ("Warta Samudra",)),
        ("Menurut Rina Lestari kepada Warta Samudra, jembatan itu aman.", ("Warta Samudra",)),
        ("Rina mengatakan bahwa jembatan itu aman.", ()),
    ],
)
def test_relays(text, via):
    (said,) = read(text, *CAST)
    assert (said.speaker, said.via) == ("Rina Lestari", via)


def test_what_others_are_said_to_say_is_a_statement_through_the_speaker():
    outer, inner = read("Rina menyampaikan bahwa Adi Wibowo mengecam penembakan kapal itu.", *CAST)
    assert (outer.speaker, outer.stance, outer.via) == ("Rina Lestari", "assert", ())
    assert (inner.speaker, inner.stance, inner.via) == ("Adi Wibowo", "criticise", ("Rina Lestari",))


def test_joint_speakers_within_what_somebody_says():
    found = read("Rina menyampaikan bahwa Nusa dan Bahari dengan tegas mengecam penembakan kapal itu.", *CAST)
    assert [(said.speaker, said.via) for said in found] == [
        ("Rina Lestari", ()),
        ("Nusa", ("Rina Lestari",)),
        ("Bahari", ("Rina Lestari",)),
    ]


def test_own_act_of_speech_told_within_a_quotation():
    text = '"Saya sudah meminta seluruh petugas untuk menutup jalan itu," kata Rina.'
    assert ("Rina Lestari", "meminta", "seluruh petugas untuk menutup jalan itu") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jembatan itu dilaporkan sudah dibuka.",
        "Jembatan itu disebut aman dan diperkirakan selesai tahun depan.",
        "Rina akan mengumumkan hasil pemeriksaan jembatan itu.",
        "Rina datang untuk mendesak Bahari membuka jalan.",
        "Rina tidak mengatakan apa-apa tentang jembatan itu.",
        "Dengan kata lain, jembatan itu selesai.",
        "Sudah jelas Rina senang.",
        "Menurut rencana, jembatan itu dibuka lusa.",
        "Rina menambahkan garam ke dalam masakan.",
        "Rina menolak bantuan dari Bahari.",
        "Kelompok yang menuntut kemerdekaan pulau itu bubar.",
        "Nusa menggelar latihan yang disebutnya “perisai laut”.",
        "Rina dan Adi saling memuji satu sama lain.",
    ],
)
def test_no_statement(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Rina mengatakan bahwa jembatan itu aman.", "assert"),
        ("Rina menuduh Bahari menimbun beras.", "allege"),
        ("Rina menampik laporan tentang jembatan itu.", "deny"),
        ("Rina menolak tuduhan itu.", "deny"),
        ("Rina mengatakan bahwa tuduhan Bahari tidak berdasar.", "deny"),
        ("Rina membenarkan bahwa jembatan itu retak.", "confirm"),
        ("Rina bersumpah bahwa ia tidak akan menyerah.", "commit"),
        ("Rina mengatakan bahwa Nusa akan mengirim bantuan pangan.", "commit"),
        ('"Kami akan membangun jembatan baru," kata Rina.', "commit"),
        ("Rina mengatakan bahwa Bahari akan mengirim bantuan pangan.", "assert"),
        ('"Saya yakin kami akan membangun jembatan baru," kata Rina.', "assert"),
        ("Rina meminta Bahari membuka jalan.", "request"),
        ("Rina memperingatkan Bahari agar tidak menutup jalan.", "request"),
        ("Rina memperingatkan bahwa hujan memutus jalan.", "assert"),
        ("Rina mengatakan bahwa Nusa berencana membangun jembatan.", "commit"),
        ("Rina mengatakan bahwa lembaganya akan memeriksa jembatan itu.", "commit"),
        ("Rina mengatakan bahwa kunjungan itu akan menandai babak baru.", "assert"),
        ("Rina menduga Bahari telah memasok senjata kepada pemberontak.", "allege"),
        ("Rina menduga hujan memutus jalan.", "speculate"),
        ("Rina mengatakan bahwa bukan dia yang menutup jalan.", "deny"),
        ('"Harapan kami, jalan itu segera dibuka," kata Rina.', "request"),
        ("Rina mengatakan bahwa Bahari harus membuka jalan.", "request"),
        ("Rina memuji kerja para nelayan.", "praise"),
        ('"Kami sangat menghargai bantuan Bahari," kata Rina.', "praise"),
        ("Rina mengecam penembakan kapal itu.", "criticise"),
        ("Rina mengatakan bahwa latihan itu menimbulkan kekhawatiran.", "criticise"),
        ("Rina mengatakan bahwa Bahari mungkin menutup jalan.", "speculate"),
        ("Rina mengatakan bahwa Bahari telah memasok senjata kepada pemberontak.", "allege"),
        ("Rina mengatakan bahwa Nusa telah memasok senjata kepada pasukannya.", "assert"),
    ],
)
def test_stance(text, stance):
    assert [said.stance for said in read(text, *CAST)] == [stance]


def test_a_stance_has_its_reasons():
    text = "Rina mengatakan bahwa latihan itu meresahkan. Rina membantah laporan itu."
    scored, given = statements.statements(draft(text, *CAST))
    assert scored.reasons == ("“meresahkan”",)
    assert given.reasons == ("cue membantah",)


def test_ids_follow_the_text():
    text = 'Rina mengatakan bahwa jembatan itu aman. Adi Wibowo membantahnya. "Jembatan itu retak," kata Adi.'
    found = statements.statements(draft(text, *CAST))
    assert [s.id for s in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    assert [s.cue.start for s in found] == sorted(s.cue.start for s in found)


def made(ident, start, end):
    return Statement(ident, "e1", Span(0, 1), Span(start, end), "indirect", "assert")


def test_carrier_is_the_innermost_statement():
    outer, inner = made("s1", 10, 90), made("s2", 40, 80)
    assert carrier([outer, inner], 50, 55) == inner
    assert carrier([outer, inner], 20, 25) == outer
    assert carrier([outer, inner], 85, 95) is None
    assert carrier([], 0, 1) is None


def test_carrier_of_joint_speakers_is_the_first():
    first, second = made("s1", 10, 90), made("s2", 10, 90)
    assert carrier([first, second], 20, 25) == first


def test_step_stands_behind_what_it_requires():
    from runut.analyse import entities, noise, syntax, times

    assembled = assemble((noise.STEP, syntax.step(), times.STEP, entities.STEP, statements.STEP))
    assert assembled[-1].assigns == ("statements",)


WORDS = (
    "Rina Nusa kata mengatakan menurut bahwa dibantah oleh menyatakan keprihatinan dan dikutip dari seraya katanya hal \
itu disampaikan yang untuk aman jembatan tuduhan dalam keterangan sebagai disebutnya akan"
)
PIECES = st.sampled_from([*WORDS.split(), *'(),."“”:\n'])


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_any_order_of_words_is_read_with_spans_in_the_text(pieces):
    text = " ".join(pieces)
    for statement in statements.statements(draft(text, *CAST)):
        assert 0 <= statement.cue.start < statement.cue.end <= len(text)
        if statement.content:
            assert 0 <= statement.content.start <= statement.content.end <= len(text)

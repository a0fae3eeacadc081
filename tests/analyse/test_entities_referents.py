"""Referents: who or what a noun phrase points to."""

from __future__ import annotations

import pytest

from tests.analyse.entity_makers import Read

VISIT = (
    "Menteri Luar Negeri Norwegia Sten Aalto tiba di Ottawa pada Senin. "
    "Ia bertemu Menteri Luar Negeri Kanada Lia Moreau. "
)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (VISIT, "Menteri", ["Sten Aalto"]),
        (VISIT, "Ia", ["Sten Aalto"]),
        (VISIT + "Kedua menteri membahas ikan.", "menteri", ["Sten Aalto", "Lia Moreau"]),
        (VISIT + "Kerja sama antara kedua negara meningkat.", "negara", ["Norwegia", "Kanada"]),
        (VISIT + "Menlu Kanada memuji rencana itu.", "Menlu", ["Lia Moreau"]),
        ("Norwegia dan Kanada menandatangani perjanjian.", "Norwegia", ["Norwegia", "Kanada"]),
        ("Latihan itu diikuti Kanada, Belgia, dan Filipina.", "Kanada", ["Kanada", "Belgia", "Filipina"]),
        ("Baik Norwegia maupun Kanada menolak.", "Norwegia", ["Norwegia", "Kanada"]),
        ("Kantor berita Reuters melaporkan gempa itu.", "Kantor", ["Reuters"]),
        ("Norwegia menolak usul itu. Negara itu menarik dutanya.", "Negara", ["Norwegia"]),
        ("Presiden Norwegia Sten Aalto berjanji negaranya akan membantu.", "negaranya", ["Norwegia"]),
        ("Otoritas Kanada mengatakan mereka akan menyelidiki kasus itu.", "mereka", ["Otoritas Kanada"]),
    ],
)
def test_what_a_phrase_refers_to(text: str, word: str, expected: list[str]) -> None:
    assert Read(text).refers(word) == expected


def test_the_counterpart_holds_the_same_office() -> None:
    text = "Menlu Norwegia Sten Aalto menjamu rekannya dari Kanada. Menlu Kanada Lia Moreau tiba Senin."
    assert Read(text).refers("rekannya") == ["Lia Moreau"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Serangan Israel ke Iran dikecam.", "Serangan", ["Israel"]),
        ("Hubungan antara Norwegia dan Kanada membaik.", "Hubungan", ["Norwegia", "Kanada"]),
        ("Hubungan Norwegia-Kanada membaik.", "Hubungan", ["Norwegia", "Kanada"]),
        ("Kunjungan balasan Presiden Norwegia Sten Aalto ditunda.", "Kunjungan", ["Sten Aalto"]),
        ("Sten Aalto menyatakan keprihatinannya atas hal itu.", "keprihatinannya", ["Sten Aalto"]),
        ("Norwegia mendesak Kanada mengakhiri perangnya.", "perangnya", ["Kanada"]),
        ("Itu bagian dari aksi militer Iran di laut.", "aksi", ["Iran"]),
        ("Presiden Norwegia Sten Aalto berpidato di Tornvik dalam kunjungan kerjanya.", "kerjanya", ["Sten Aalto"]),
    ],
)
def test_whose_a_noun_is(text: str, word: str, expected: list[str]) -> None:
    assert Read(text).owners(word) == expected


def test_we_and_i_in_a_quotation_are_the_speaker_and_the_speaker_s_state() -> None:
    read = Read('"Kami akan membantu dan saya berjanji," kata Presiden Norwegia Sten Aalto di Oslo, Norwegia.')
    assert read.refers("Kami", speaker="Sten Aalto") == ["Norwegia"]
    assert read.refers("saya", speaker="Sten Aalto") == ["Sten Aalto"]
    assert read.refers("Kami") == ["Norwegia"]  # whose words they are is seen from the reporting word


@pytest.mark.parametrize(
    ("text", "word", "name", "country", "sector"),
    [
        ("Seorang pejabat senior Norwegia membantah.", "pejabat", "Seorang pejabat senior Norwegia", "NOR", "GOV"),
        ("Media pemerintah Iran melaporkan hal itu.", "Media", "Media pemerintah Iran", "IRN", "JRN"),
        ("Juru bicara Kremlin membantah kabar itu.", "Juru", "Juru bicara Kremlin", "RUS", "GOV"),
        ("Ledakan di Kairo menewaskan 12 warga sipil.", "warga", "12 warga sipil", "EGY", "CVL"),
        ("Ribuan WNI pulang.", "WNI", "Ribuan WNI", "IDN", "CVL"),
    ],
)
def test_an_unnamed_actor_is_made_when_something_refers_to_it(
    text: str, word: str, name: str, country: str, sector: str
) -> None:
    read = Read(text)
    assert all(entity.type != "NOM" for entity in read.who.entities())
    assert read.refers(word) == [name]
    entity = read.entity(name)
    assert (entity.type, entity.country, entity.sector) == ("NOM", country, sector)
    assert read.refers(word) == [name]
    assert sum(mention.entity == entity.id for mention in read.who.mentions()) == 1


def test_two_of_what_the_text_has_not_named_are_nobody() -> None:
    read = Read("Sten Aalto bertemu Lia Moreau. Kedua sungai itu meluap.")
    assert read.refers("sungai") == []


@pytest.mark.parametrize("word", ["Kesepakatan", "musim"])
def test_what_is_no_actor_refers_to_nobody(word: str) -> None:
    assert Read("Kesepakatan itu berlaku hingga akhir musim.").refers(word) == []


def test_a_phrase_spans_its_determiners_and_modifiers() -> None:
    read = Read("Kemarin tiga pejabat senior Norwegia tiba.")
    span = read.who.phrase(next(token for token in read.draft.tokens if token.text == "pejabat"))
    assert read.draft.text[span.start : span.end] == "tiga pejabat senior Norwegia"


def test_the_salient_person_is_the_last_subject() -> None:
    read = Read(VISIT + "Rapat berlangsung dua jam.")
    salient = read.who.salient_person(len(VISIT))
    assert salient is not None
    assert read.who.entity(salient).name == "Sten Aalto"


def test_reading_twice_gives_the_same() -> None:
    first, second = Read(VISIT), Read(VISIT)
    assert first.who.entities() == second.who.entities()
    assert first.who.mentions() == second.who.mentions()


@pytest.mark.parametrize("text", ["", "\n\n", '"“«' * 50, "Iran-" * 200, "(" * 300, "Kim " * 300, "A.com " * 200])
def test_strange_texts_are_read_without_error(text: str) -> None:
    read = Read(text)
    for token in read.draft.tokens:
        if not token.is_space:
            read.who.resolve(token)
            read.who.possessor(token)
            read.who.phrase(token)

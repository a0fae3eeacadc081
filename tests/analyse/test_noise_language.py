import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.analyse.noise import identify


@pytest.mark.parametrize(
    "text",
    [
        "Nelayan di pesisir utara menolak kuota baru yang diumumkan pemerintah pada hari Senin.",
        "Banjir di Bogor",
        "Kapten Rudolf Weber dan Maria Santos tiba di Dublin, Jumat (7/6/2030).",
        "Gubernur Ola Nordmann ditemui Kari Hansen di Bergen, Senin (3/2/2031).",
        "Menteri itu tidak hadir.",
        "HARGA BERAS DI PASAR INDUK NAIK LAGI SEJAK KAMIS",
        "Perdana menteri itu didakwa mahkamah kejahatan perang atas perannya dalam pertempuran tersebut.",
        "Menteri Luar Negeri Wang Yi menyerahkan jabatan itu kepada wakilnya dan boleh pulang.",
        "ada apa dgn harga beras?? knp naik terus ya, pdhl panen sdh selesai dan stok katanya aman",
        "Kami \u200bakan tetap \u202emelaut\u202c,” kata para nelayan di desa itu.",
    ],
)
def test_indonesian(text):
    assert identify(text).code == "id"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ms", "Kerajaan memaklumkan bahawa mesyuarat itu ditangguhkan kerana hujan lebat pada hari Khamis."),
        ("ms", "Jurucakap polis berkata dua lelaki disyaki terlibat dalam kes itu pada Isnin, kata setiausaha."),
        ("en", "The minister arrived in the capital on Monday evening to discuss the fishing quota with officials."),
        ("nl", "De minister kwam maandagavond aan in de hoofdstad om over de nieuwe vangstquota te spreken."),
        ("ru", "Министр прибыл в столицу в понедельник вечером, чтобы обсудить новые квоты на вылов рыбы."),
    ],
)
def test_other_languages(code, text):
    assert identify(text).code == code


@pytest.mark.parametrize("text", ["", " \n", "12345", "…", "\u200b"])
def test_no_words_no_language(text):
    assert identify(text).code == "und"


def test_the_middle_of_a_long_text_counts():
    english = "Cookies help us to deliver our services and to measure how they are used by visitors. " * 6
    indonesian = "Para nelayan menolak kuota baru yang diumumkan pemerintah karena dinilai tidak adil. " * 40
    assert identify(english + indonesian).code == "id"


def test_nothing_is_fetched(monkeypatch, capsys):
    def refuse(*args, **kwargs):
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert identify("Para nelayan menolak kuota baru itu.").code == "id"
    assert capsys.readouterr().out == ""


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_has_an_answer(text):
    language = identify(text)
    assert language.code
    assert 0.0 <= language.score <= 1.0

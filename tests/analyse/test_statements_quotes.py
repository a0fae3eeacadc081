import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.analyse.statements.quotes import quotations


def inner(text):
    return [text[q.inner : q.inner_end] for q in quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        '"Harga beras turun," kata Rina.',
        "“Harga beras turun,” kata Rina.",
        "”Harga beras turun,” kata Rina.",
        "«Harga beras turun», kata Rina.",
        "‘Harga beras turun,’ kata Rina.",
        '" Harga beras turun, " kata Rina.',
    ],
)
def test_marks_of_every_kind_pair(text):
    assert inner(text) == ["Harga beras turun"]


def test_comma_before_the_closing_mark_is_not_said_but_a_question_mark_is():
    assert inner('"Mengapa turun?" tanya Rina. "Entah," jawab Adi.') == ["Mengapa turun?", "Entah"]


def test_marks_pair_within_their_line_only():
    text = 'Rina berkata "tidak\nAdi berkata "ya" kepadanya'
    assert inner(text) == ["ya"]


def test_quotation_left_open_at_the_start_of_a_paragraph_runs_to_its_end():
    text = "“Kami menunggu. Kami sabar.\n“Kami percaya,” kata Rina."
    first, second = quotations(text)
    assert (text[first.inner : first.inner_end], first.closed) == ("Kami menunggu. Kami sabar.", False)
    assert (text[second.inner : second.inner_end], second.closed) == ("Kami percaya", True)


def test_closing_mark_alone_closes_the_sentence_before_it():
    text = "Rapat selesai. Kami akan pulang,” kata Rina."
    (quote,) = quotations(text)
    assert text[quote.inner : quote.inner_end] == "Kami akan pulang"
    assert not quote.opened


def test_apostrophes_open_nothing():
    assert inner("Jum'at itu ia membaca Al-Qur'an di kampung 'Atas.") == []


def test_quotation_within_a_quotation_belongs_to_it():
    assert inner("“Mereka berseru ‘merdeka’ tiga kali,” kata Rina.") == ["Mereka berseru ‘merdeka’ tiga kali"]


@given(st.text(alphabet="\"“”'‘’«»„ab ,.?\nK", max_size=200))
def test_quotations_are_in_order_and_within_their_text(text):
    end = 0
    for quote in quotations(text):
        assert end <= quote.start <= quote.inner <= quote.inner_end <= quote.end <= len(text)
        assert "\n" not in text[quote.start : quote.end]
        end = quote.end


def test_many_marks_take_linear_time():
    assert len(quotations('"a" ' * 20_000)) == 20_000
    assert quotations("' " * 20_000) == ()

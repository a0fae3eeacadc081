import pytest

from runut.language.id.pipeline import sentence_ranges
from runut.language.id.sentences import MAX_WORDS
from runut.language.id.tokens import cut_whole


def split(text: str, breaks: tuple[int, ...] = ()) -> list[str]:
    tokens = cut_whole(text)
    ranges = sentence_ranges(tokens, breaks)
    joined = [w + " " * s for w, s in zip(tokens.words, tokens.spaces, strict=True)]
    return ["".join(joined[i] for i in places) for places in ranges]


@pytest.mark.parametrize(
    "sentence",
    [
        "Harga cabai naik, kata Dr. Wibisono di pasar.",
        "Ia tinggal di Jl. Melati No. 7 Bandung.",
        "“Kami akan pulang besok,” kata Rahmat.",
        '"Mengapa baru sekarang?" tanya warga.',
        "Nilainya 1.000 dolar atau US$ 4,3 juta sehari.",
        "Saham Kencana Pte. Ltd. (KCN) naik.",
        "Profesor K.H. Salim dan J. S. Badudu hadir.",
        "Mereka menunggu... lalu pulang.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert split(sentence) == [sentence]


def test_a_closing_quote_stays_with_its_sentence() -> None:
    assert split('"Kami siap." Ia lalu pergi.') == ['"Kami siap." ', "Ia lalu pergi."]
    assert split("“Kami siap.” “Benar,” katanya.") == ["“Kami siap.” ", "“Benar,” katanya."]


def test_an_opening_quote_begins_the_next() -> None:
    assert split('Ia pergi. "Kami siap," katanya.') == ["Ia pergi. ", '"Kami siap," katanya.']


def test_a_new_line_ends_a_sentence() -> None:
    assert split("Banjir di hulu\n\nWarga mengungsi") == ["Banjir di hulu\n\n", "Warga mengungsi"]


def test_a_forgotten_space_does_not_join_sentences() -> None:
    assert split("Acara selesai.Peserta pulang.") == ["Acara selesai.", "Peserta pulang."]


@pytest.mark.parametrize("blank", ["\u00a0", "  ", " \u00a0"])
def test_any_blank_after_a_full_stop_parts_sentences(blank: str) -> None:
    first, second = split(f"Acara selesai.{blank}Peserta pulang.")
    assert (first.rstrip(), second) == ("Acara selesai.", "Peserta pulang.")


def test_breaks_start_sentences() -> None:
    text = "Baca juga berita lain Warga mengungsi"
    assert split(text, (22,)) == ["Baca juga berita lain ", "Warga mengungsi"]


def test_leading_white_space_is_no_sentence() -> None:
    assert split(" \n Hujan turun.") == [" \n Hujan turun."]


def test_no_sentence_is_endless() -> None:
    text = "kata, " * 1000
    assert max(len(cut_whole(s).words) for s in split(text)) <= MAX_WORDS + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rapat di Norwegia.Menteri pulang.", ["Rapat di Norwegia.", "Menteri pulang."]),
        ("Sejak 2019.Setelah itu sepi.", ["Sejak 2019.", "Setelah itu sepi."]),
        (
            'Ia berkata, "Kami siap.""Kami pergi," katanya.',
            ['Ia berkata, "Kami siap."', '"Kami pergi," katanya.'],
        ),
        ('"Kami siap.”"Kami pergi," katanya.', ['"Kami siap.”', '"Kami pergi," katanya.']),
        ("Rumah Abd.Rahman di Jl.Melati.", ["Rumah Abd.Rahman di Jl.Melati."]),
    ],
)
def test_sentences_without_a_blank_between_them(text: str, expected: list[str]) -> None:
    assert split(text) == expected

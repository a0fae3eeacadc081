import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.language.id.tokens import cut, cut_whole


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in cut(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rabu (16/1),", ["Rabu", "(", "16/1", ")", ","]),
        ("negara-negara anggota", ["negara-negara", "anggota"]),
        ("“Siap,” katanya.", ["“", "Siap", ",", "”", "katanya", "."]),
        ("naik 1.000 persen.", ["naik", "1.000", "persen", "."]),
        ("US$ 4,3 miliar", ["US$", "4,3", "miliar"]),
        ("Rp42,03 triliun", ["Rp", "42,03", "triliun"]),
        ("kata Dr. J. Halim.", ["kata", "Dr.", "J.", "Halim", "."]),
        ("pukul 19.30 WIB", ["pukul", "19.30", "WIB"]),
        ("jet Su-35 dan KTT G20", ["jet", "Su-35", "dan", "KTT", "G20"]),
        ("dikutip detik.com.", ["dikutip", "detik.com", "."]),
        ("lihat https://contoh.id/a?b=1.", ["lihat", "https://contoh.id/a?b=1", "."]),
        ("abad ke-17", ["abad", "ke-17"]),
        ("sekitar 40% dan/atau", ["sekitar", "40", "%", "dan", "/", "atau"]),
    ],
)
def test_tokens_follow_the_treebanks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("run", ["a.", "1.", "A.", "a-", "https://", "1/1a", "@", "a@a.", ".", "'a"])
def test_long_runs_take_linear_time(run: str) -> None:
    started = time.process_time()
    cut(run * 20_000)
    assert time.process_time() - started < 5


@given(st.text())
def test_the_text_can_be_had_back(text: str) -> None:
    tokens = cut_whole(text)
    assert "".join(w + " " * s for w, s in zip(tokens.words, tokens.spaces, strict=True)) == text


@given(st.text(alphabet="ab .\n\t1,-"))
def test_ends_are_offsets_into_the_text(text: str) -> None:
    tokens = cut_whole(text)
    for word, end in zip(tokens.words, tokens.ends(), strict=True):
        assert text[end - len(word) : end] == word

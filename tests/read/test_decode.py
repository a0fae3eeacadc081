import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.read.decode import decode, storable, universal_newlines

SENTENCE = "“Harga beras naik – lagi,” kata Menteri Sukma di kafé Bogor."
PLAIN = "Warga desa menolak rencana itu dan meminta pertemuan dengan bupati pada hari Senin.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_common_encodings_are_told_apart(encoding):
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_plain_ascii_text_in_other_encodings(encoding):
    assert decode(PLAIN.encode(encoding)) == PLAIN


def test_big_endian_mark():
    assert decode(b"\xfe\xff" + SENTENCE.encode("utf-16-be")) == SENTENCE


def test_bytes_that_windows_leaves_undefined_are_latin_1():
    assert decode(b"kaf\xe9 \x81") == "kafé \x81"


def test_a_damaged_place_in_utf8_does_not_change_the_rest():
    assert decode(SENTENCE.encode().replace("–".encode(), b"\xe2\x80")) == SENTENCE.replace("–", "\ufffd\ufffd")


def test_half_a_character_at_the_end_of_utf16():
    assert decode(b"\xff\xfe" + SENTENCE.encode("utf-16-le") + b"x") == SENTENCE + "\ufffd"


def test_lone_surrogate_in_utf16():
    assert decode(b"\xff\xfea\x00\x00\xd8b\x00").startswith("a\ufffd")


def test_a_few_nuls_are_replaced_one_for_one():
    assert decode(PLAIN.replace("desa", "d\0sa").encode()) == PLAIN.replace("desa", "d\ufffdsa")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nteks",
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04abc",
        b"\x1f\x8b\x08\x00",
        b"SQLite format 3\x00",
        bytes(range(256)) * 4,
        b"\0" * 100,
        b"\x01\x02\x03teks",
    ],
)
def test_binary_data_is_no_text(data):
    assert decode(data) is None


def test_zero_width_and_bidirectional_characters_stay():
    text = "Men\u200bteri \u202edibalik\u202c \u2066isolasi\u2069\ufeff ok"
    assert decode(text.encode()) == text


@given(st.binary(max_size=400))
def test_whatever_is_decoded_can_be_stored(data):
    text = decode(data)
    if text is not None:
        text.encode("utf-8")
        assert "\0" not in text


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_is_read_as_it_stands(text):
    assert decode(text.encode("utf-8")) == text.removeprefix("\ufeff")


@given(st.text(st.characters(), max_size=100))
def test_storable_keeps_every_offset(text):
    assert len(storable(text)) == len(text)
    storable(text).encode("utf-8")


def test_line_ends():
    assert universal_newlines("a\r\nb\rc\n\r\n") == "a\nb\nc\n\n"

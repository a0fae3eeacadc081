import datetime
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.read.jsonlines import read_lines
from runut.read.rows import iso_date
from runut.records import Document, Failure, Skip


def read(data, max_bytes=1000):
    return list(read_lines(io.BytesIO(data), "berita.jsonl", max_bytes))


def line(**fields):
    return json.dumps(fields).encode() + b"\n"


def test_known_keys_are_taken_and_others_ignored():
    (document,) = read(
        line(
            id="a-1",
            text="Banjir surut.",
            title="Banjir",
            outlet="Kabar",
            url="https://k.test/1",
            published="2031-05-02",
            x=[1],
        )
    )
    assert (document.name, document.title, document.outlet) == ("a-1", "Banjir", "Kabar")
    assert (document.url, document.published) == ("https://k.test/1", "2031-05-02")
    assert document.source == "berita.jsonl#1"


def test_a_number_as_id():
    (document,) = read(line(id=7, text="Banjir surut."))
    assert document.name == "7"


def test_text_is_kept_as_it_stands():
    text = " Baris satu.\r\nBaris dua.\r\n\tTiga \u200b\u202e "
    (document,) = read(line(text=text))
    assert document.text == text


@pytest.mark.parametrize(
    "bad",
    [
        b'{"text": "tak selesai\n',
        b"bukan JSON\n",
        b"[1, 2]\n",
        b'"teks"\n',
        b"{}\n",
        b'{"text": 5}\n',
        b'{"text": null}\n',
        b'{"text": "x", "title": ["y"]}\n',
        b'{"text": " \\n "}\n',
        b'{"text": "x", "id": {}}\n',
        b'{"text": "x", "n": ' + b"9" * 900 + b"x}\n",
        b"\x00\x01\x02\x03\n",
        b"\xff\xfe{\n",
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(bad):
    good = line(text="Banjir surut.")
    first, second, third = read(good + bad + good)
    assert isinstance(first, Document)
    assert isinstance(second, Failure)
    assert second.source == "berita.jsonl#2"
    assert second.kind == "malformed"
    assert third.source == "berita.jsonl#3"
    assert third.id == first.id


def test_deep_nesting_is_a_failure():
    deep = b'{"text": "x", "y": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"
    first, second = read(deep + line(text="Banjir surut."), max_bytes=1_000_000)
    assert isinstance(first, Failure)
    assert "nested" in first.message
    assert isinstance(second, Document)


def test_a_line_over_the_limit_is_left_out_and_the_next_is_read():
    first, second = read(line(text="x" * 5000) + line(text="Banjir surut."))
    assert (first.source, first.kind) == ("berita.jsonl#1", "too-large")
    assert second.text == "Banjir surut."


def test_a_line_exactly_at_the_limit_is_read():
    data = line(text="Banjir surut.")
    assert isinstance(read(data, max_bytes=len(data))[0], Document)
    assert isinstance(read(data, max_bytes=len(data) - 1)[0], Failure)


def test_blank_lines_count_but_give_nothing():
    first, second = read(b"\n" + line(text="Satu.") + b"  \r\n" + line(text="Dua.").rstrip())
    assert (first.source, second.source) == ("berita.jsonl#2", "berita.jsonl#4")


def test_byte_order_mark_before_the_first_line():
    assert read(b"\xef\xbb\xbf" + line(text="Satu."))[0].text == "Satu."


def test_utf16_is_refused_once_for_the_whole_file():
    (failure,) = read('{"text": "Satu."}\n{"text": "Dua."}\n'.encode("utf-16"))
    assert failure.kind == "encoding"


def test_nothing_in_the_file():
    assert read(b" \n\n") == [Skip("berita.jsonl", "empty")]


@pytest.mark.parametrize(
    ("raw", "text"), [(b"a\\ud800b", "a\ufffdb"), (b"a\\ud83d\\ude00b", "a😀b"), (b"a\\u0000b", "a\ufffdb")]
)
def test_surrogates_and_nul_become_storable(raw, text):
    (document,) = read(b'{"text": "' + raw + b'"}\n')
    assert document.text == text
    document.text.encode("utf-8")


def test_lone_surrogates_in_the_other_fields():
    (document,) = read(b'{"text": "Satu.", "id": "\\udc00", "title": "x\\ud800", "url": "\\ud800"}\n')
    assert (document.name, document.title, document.url) == ("\ufffd", "x\ufffd", "\ufffd")


@pytest.mark.parametrize("value", ["2031-05-02", "2031-05-02 10:20", "2031-05-02T10:20:30+07:00"])
def test_dates_that_are_kept(value):
    assert iso_date(value) == value


@pytest.mark.parametrize("value", ["2031-05-02T18:20:30Z", "2031-05-02 18:20:30+00:00"])
def test_utc_is_told_in_local_time(value):
    assert iso_date(value) == iso_date(datetime.datetime.fromisoformat(value)) == "2031-05-03T01:20:30+07:00"


@pytest.mark.parametrize(
    "value", ["2031-02-30", "02/05/2031", "Senin", "", 20310502, None, "2031", "2031-05-02x", ["2031-05-02"]]
)
def test_dates_that_are_not_guessed(value):
    assert iso_date(value) is None


@given(st.lists(st.binary(max_size=60)))
def test_any_bytes_end_as_records(chunks):
    lines = [chunk.replace(b"\n", b" ") for chunk in chunks]
    results = read(b"\n".join(lines))
    assert all(isinstance(result, Document | Failure | Skip) for result in results)

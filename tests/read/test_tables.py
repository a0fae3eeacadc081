import datetime
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.errors import UsageError
from runut.read import Limits, read_paths, scan
from runut.read.rows import columns
from runut.records import Document, Failure, Skip

ROWS = 'id,judul,text,published\n7,"Jembatan, lagi","Satu ""dua"".\nBaris kedua.",2031-05-01\n8,,Tiga.,besok\n'


def test_rows_are_documents_with_the_named_columns(tmp_path):
    (tmp_path / "a.csv").write_text(ROWS, "utf-8")
    one, two = scan([str(tmp_path)], Limits(columns=columns({"title": "judul"})))
    assert (one.text, one.title, one.published) == ('Satu "dua".\nBaris kedua.', "Jembatan, lagi", "2031-05-01")
    assert (one.source, one.name) == (f"{tmp_path}/a.csv#1", "7")
    assert (two.title, two.published) == (None, None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiters_and_encodings(tmp_path, delimiter, encoding):
    rows = [["text", "title"], ["Kafé di tepi “sungai”.", "Kafé"]]
    (tmp_path / "a.csv").write_text("\n".join(delimiter.join(row) for row in rows), encoding)
    (document,) = read_paths([str(tmp_path)])
    assert (document.text, document.title) == ("Kafé di tepi “sungai”.", "Kafé")


@pytest.mark.parametrize(
    ("data", "kind", "told"),
    [
        (b"", Skip, "empty"),
        (b"isi,judul\na,b\n", Failure, "--column"),
        (b"text\n", Skip, "no rows"),
        (b'text\n"' + b"tanpa akhir\n" * 5000, Failure, "field larger"),
        (b"text\n" + b"a" * 20_000, Failure, "a line of more"),
        (b"\0\1\2\3" * 200, Skip, "binary"),
        (b"text\n \n", Failure, "`text`"),
    ],
)
def test_tables_that_cannot_be_read_say_why(tmp_path, data, kind, told):
    (tmp_path / "a.csv").write_bytes(data)
    *_, last = read_paths([str(tmp_path)], max_bytes=10_000)
    assert isinstance(last, kind)
    assert told in (last.reason if isinstance(last, Skip) else last.message)


def test_a_field_that_does_not_exist_is_told():
    with pytest.raises(UsageError, match="'isi'"):
        columns({"isi": "text"})


def test_keys_of_json_lines_can_have_other_names_too(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"isi": "Satu.", "text": "salah"}\n', "utf-8")
    (document,) = scan([str(tmp_path)], Limits(columns=columns({"text": "isi"})))
    assert document.text == "Satu."


def test_parquet(tmp_path):
    table = pa.table({"isi": ["Satu.", None, "Tiga."], "published": [datetime.date(2031, 5, 1)] * 3, "x": [1, 2, 3]})
    pq.write_table(table, tmp_path / "a.parquet")
    one, bad, three = scan([str(tmp_path)], Limits(columns=columns({"text": "isi"})))
    assert (one.text, one.published) == ("Satu.", "2031-05-01")
    assert isinstance(bad, Failure)
    assert three.source.endswith("#3")
    (failure,) = read_paths([str(tmp_path)])
    assert "--column" in failure.message


def test_parquet_that_is_damaged_or_cannot_be_read(tmp_path, monkeypatch):
    pq.write_table(pa.table({"text": ["Satu."] * 1000}), tmp_path / "a.parquet")
    data = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(data[: len(data) // 2])
    (failure,) = read_paths([str(tmp_path)])
    assert isinstance(failure, Failure)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"runut\[parquet\]"):
        list(read_paths([str(tmp_path)]))


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300), name=st.sampled_from(["a.csv", "a.parquet", "a.tsv"]))
def test_any_bytes_give_records(tmp_path_factory, data, name):
    path = tmp_path_factory.mktemp("t") / name
    path.write_bytes(b"text,title\n" + data)
    found = list(read_paths([str(path)]))
    assert found
    assert all(isinstance(item, Document | Skip | Failure) for item in found)

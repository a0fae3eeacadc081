import io
import itertools
import os
from pathlib import Path

import pytest

from runut.errors import UsageError
from runut.read import read_paths
from runut.records import Document, Failure, Skip

TEXT = "Wali kota meresmikan jembatan itu.\n\nWarga menyambutnya.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ["z.txt", "a.txt", "b/c.txt", ".rahasia.txt", ".git/x.txt"]:
        (tmp_path / name).write_text(f"Berita {Path(name).stem}.", "utf-8")
    (tmp_path / "b" / "d.jsonl").write_text('{"text": "Berita d."}\n', "utf-8")
    (tmp_path / "foto.JPG").write_bytes(b"\xff\xd8\xff\xe0")
    return tmp_path


def test_a_text_file_is_read_as_python_reads_it(tmp_path):
    path = tmp_path / "jembatan.txt"
    path.write_text(TEXT, "utf-8")
    (document,) = read_paths([str(path)])
    assert document.text == path.read_text("utf-8")
    assert document.source == str(path)
    assert document.name is None


def test_line_ends_become_newlines(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    (document,) = read_paths([str(tmp_path / "a.txt")])
    assert document.text == TEXT


def test_moving_a_folder_changes_no_id_but_renaming_a_file_does(tmp_path):
    for name in ["satu/a.txt", "dua/a.txt", "dua/b.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    one, two, other = read_paths([str(tmp_path / n) for n in ["satu/a.txt", "dua/a.txt", "dua/b.txt"]])
    assert one.id == two.id != other.id


def test_a_folder_is_read_through_sorted_without_hidden_files(folder):
    results = list(read_paths([str(folder)]))
    assert [Path(r.source).name for r in results] == ["a.txt", "foto.JPG", "z.txt", "c.txt", "d.jsonl#1"]
    assert isinstance(results[1], Skip)
    assert "image" in results[1].reason


def test_globs_are_sorted(folder):
    names = [Path(r.source).name for r in read_paths([str(folder / "*.txt"), str(folder / "**" / "c*")])]
    assert names == ["a.txt", "z.txt", "c.txt"]


def test_a_file_whose_name_looks_like_a_glob(tmp_path):
    (tmp_path / "berita[1].txt").write_text(TEXT, "utf-8")
    (document,) = read_paths([str(tmp_path / "berita[1].txt")])
    assert document.text == TEXT


@pytest.mark.parametrize("missing", ["tiada.txt", "*.tiada", "a\0b"])
def test_what_does_not_exist_is_told_before_anything_is_read(folder, missing):
    with pytest.raises(UsageError, match="no such file"):
        read_paths([str(folder), str(folder / missing)])


def test_reading_is_lazy(folder, monkeypatch):
    opened = []
    real = Path.open
    monkeypatch.setattr(Path, "open", lambda self, *a, **k: opened.append(self.name) or real(self, *a, **k))
    stream = read_paths([str(folder)])
    assert opened == []
    next(stream)
    assert opened == ["a.txt"]


def test_empty_binary_and_unknown_files(tmp_path):
    (tmp_path / "kosong.txt").write_bytes(b" \r\n\t")
    (tmp_path / "biner.txt").write_bytes(b"\0\1\2\3" * 50)
    (tmp_path / "program.py").write_text("x = 1")
    reasons = {Path(r.source).name: r.reason for r in read_paths([str(tmp_path)])}
    assert reasons["kosong.txt"] == "empty"
    assert reasons["biner.txt"] == "binary file"
    assert "neither text" in reasons["program.py"]


def test_a_named_file_without_a_known_extension_is_told_by_its_content(tmp_path):
    (tmp_path / "catatan").write_text(TEXT, "utf-8")
    (tmp_path / "baris.data").write_text('\n {"text": "Satu."}\n', "utf-8")
    text, line = read_paths([str(tmp_path / "catatan"), str(tmp_path / "baris.data")])
    assert text.text == TEXT
    assert (line.text, line.source) == ("Satu.", f"{tmp_path}/baris.data#2")


def test_a_file_over_the_limit_is_not_read_whole(tmp_path):
    path = tmp_path / "besar.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    (failure,) = read_paths([str(path)], max_bytes=1000)
    assert failure.kind == "too-large"
    assert "max_bytes" in failure.message


def test_the_limit_is_inclusive(tmp_path):
    (tmp_path / "a.txt").write_text("x" * 100)
    assert isinstance(next(read_paths([str(tmp_path / "a.txt")], max_bytes=100)), Document)
    assert isinstance(next(read_paths([str(tmp_path / "a.txt")], max_bytes=99)), Failure)


def test_links_that_go_round(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "putar").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "diri.txt").symlink_to(tmp_path / "diri.txt")
    results = {Path(r.source).name: r for r in read_paths([str(tmp_path)])}
    assert isinstance(results["a.txt"], Document)
    assert isinstance(results["putar"], Skip)
    assert isinstance(results["diri.txt"], Skip)
    (failure,) = read_paths([str(tmp_path / "diri.txt")])
    assert failure.kind == "unreadable"


def test_pipes_in_a_folder_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipa.txt")
    (skip,) = read_paths([str(tmp_path)])
    assert isinstance(skip, Skip)


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    real = Path.open

    def refuse(self, *args, **kwargs):
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    failure, document = read_paths([str(tmp_path)])
    assert (failure.kind, "permissions" in failure.message) == ("unreadable", True)
    assert isinstance(document, Document)


def test_a_folder_that_may_not_be_read(tmp_path, monkeypatch):
    (tmp_path / "tutup").mkdir()
    real = os.scandir

    def refuse(path):
        if str(path).endswith("tutup"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    (failure,) = read_paths([str(tmp_path)])
    assert failure.kind == "unreadable"


def test_file_names_that_are_no_text(tmp_path):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/kabar\xff.txt")).write_text(TEXT, "utf-8")
    (document,) = read_paths([str(tmp_path)])
    assert document.source.endswith("kabar\ufffd.txt")
    document.source.encode("utf-8")


def test_standard_input_as_one_text():
    (document,) = read_paths(["-"], io.BytesIO(("\n\n" + TEXT).encode()))
    assert (document.source, document.text) == ("-", "\n\n" + TEXT)


def test_standard_input_as_json_lines():
    data = b'\xef\xbb\xbf  {"text": "Satu."}\n{"text": "Dua."}\nrusak\n'
    one, two, bad = read_paths(["-"], io.BytesIO(data))
    assert (one.text, two.text, bad.source) == ("Satu.", "Dua.", "-#3")


def test_standard_input_with_nothing_or_too_much():
    assert list(read_paths(["-"], io.BytesIO(b""))) == [Skip("-", "empty")]
    (failure,) = read_paths(["-"], io.BytesIO(b"\n" * 500), max_bytes=100)
    assert failure.kind == "too-large"
    (failure,) = read_paths(["-"], io.BytesIO(b"x" * 500), max_bytes=100)
    assert failure.kind == "too-large"
    (failure,) = read_paths(["-"], io.BytesIO(b"{" * 500), max_bytes=100)
    assert (failure.source, failure.kind) == ("-#1", "too-large")


def test_an_endless_stream_of_lines_is_read_as_it_comes():
    class Endless(io.RawIOBase):
        def readline(self, size=-1):
            return b'{"text": "Satu."}\n'

    first = list(itertools.islice(read_paths(["-"], Endless()), 3))
    assert [d.source for d in first] == ["-#1", "-#2", "-#3"]

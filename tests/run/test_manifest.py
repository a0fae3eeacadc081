"""The state of every input: what was read need not be read again, what failed is tried when asked."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest

from runut.archive import Archive
from runut.cli.main import run
from runut.config import Config
from runut.read import Limits, scan
from runut.read.pages import Page
from runut.read.selection import Selection
from runut.records import Failure, Reading, Skip
from runut.run import build
from runut.run.build import Summary, add
from runut.run.manifest import again, counts
from runut.run.work import Outcome, Task
from tests.makers import document, meeting
from tests.read.makers import crawl, page, record

CONFIG = Config(timeout=0)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stands for reading: notes what is read; a title "gagal" fails, "lewat" is skipped."""
    seen: list[str] = []

    def analyse_all(tasks: list[Task], _: Config, wanted: Selection) -> list[Outcome]:
        return (one(item) for item, _hint in tasks)  # type: ignore[return-value]

    def one(item: Page) -> Outcome:
        seen.append(item.source)
        if b"gagal" in item.data:
            return Failure(item.source, "timeout", "too long")
        if b"lewat" in item.data:
            return Skip(item.source, "language: en, not id")
        ident = f"d{item.digest[:8]}"
        analysis = msgspec.structs.replace(meeting().analysis, document=ident)
        made = msgspec.structs.replace(document(meeting().document.text, ident), source=item.source)
        return Reading(made, analysis)

    monkeypatch.setattr(build, "analyse_all", analyse_all)
    return seen


def bring(case: Path, path: Path, wanted: Selection = Selection(), *, retry: bool = False) -> Summary:  # noqa: B008
    with Archive(case, create=True) as archive:
        return add(archive, scan([str(path)], Limits()), CONFIG, lambda *_: None, wanted, retry=retry)


def write(path: Path, *titles: str) -> Path:
    path.write_bytes(crawl([record(f"https://{t}.example/", page(title=t).encode()) for t in titles]))
    return path


def test_pages_of_a_crawl_are_read_once(tmp_path: Path, read: list[str]) -> None:
    path, case = write(tmp_path / "a.warc.gz", "satu", "lewat", "gagal", "dua"), tmp_path / "k.runut"
    assert bring(case, path) == Summary(4, 2, 0, 1, 1)
    assert len(read) == 4
    assert bring(case, path) == Summary(4, 0, 2, 1, 1)
    assert len(read) == 4
    assert bring(case, path, retry=True) == Summary(4, 0, 2, 1, 1)
    assert read[4:] == [read[2]]


def test_a_page_that_changed_is_read_again(tmp_path: Path, read: list[str]) -> None:
    case = tmp_path / "k.runut"
    bring(case, write(tmp_path / "a.warc.gz", "satu", "dua"))
    assert bring(case, write(tmp_path / "a.warc.gz", "tiga", "dua")).analysed >= 1
    assert len(read) > 2


def test_what_was_not_wanted_is_judged_anew(tmp_path: Path, read: list[str]) -> None:
    path, case = write(tmp_path / "a.warc.gz", "satu", "dua"), tmp_path / "k.runut"
    assert bring(case, path, Selection(("satu.example",))) == Summary(2, 1, 0, 1, 0)
    assert bring(case, path, Selection(("dua.example",))) == Summary(2, 1, 1, 0, 0)
    assert len(read) == 2


def test_only_what_failed_is_read_again(tmp_path: Path, read: list[str]) -> None:
    path, case = write(tmp_path / "a.warc.gz", "satu", "gagal"), tmp_path / "k.runut"
    bring(case, path)
    with Archive(case) as archive:
        found = list(again(archive, Limits()))
        assert [item.source for item in found] == read[1:]  # type: ignore[union-attr]
    path.unlink()
    with Archive(case) as archive:
        assert list(again(archive, Limits())) == []


def test_counts_are_by_state_and_reason(tmp_path: Path, read: list[str]) -> None:
    case = tmp_path / "k.runut"
    bring(case, write(tmp_path / "a.warc.gz", "satu", "lewat-1", "lewat-2", "gagal"))
    with Archive(case) as archive:
        assert counts(archive.inputs()) == {
            ("analysed", ""): 1,
            ("failed", "timeout"): 1,
            ("skipped", "language"): 2,
        }


def test_an_archive_of_the_first_version_is_brought_up_to_date(tmp_path: Path, read: list[str]) -> None:
    path, case = write(tmp_path / "a.warc.gz", "satu"), tmp_path / "k.runut"
    bring(case, path)
    with sqlite3.connect(case) as connection:
        connection.execute("ALTER TABLE inputs DROP COLUMN digest")
        connection.execute("DROP TABLE judgements")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert bring(case, path) == Summary(1, 1, 0, 0, 0)
    assert bring(case, path) == Summary(1, 0, 1, 0, 0)


def test_the_command_line_tells_counts_and_reads_again_what_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, folder = str(tmp_path / "k.runut"), tmp_path / "masukan"
    folder.mkdir()
    (folder / "a.html").write_text(page(), "utf-8")
    (folder / "b.jsonl").write_text('{"text": 5}\n', "utf-8")
    (folder / "c.html").write_text("<p>Pendek.</p>", "utf-8")
    assert run(["build", str(folder), "-o", case, "--lang", "en", "--no-link"]) == 1
    assert run(["status", case, "--lang", "en"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert [line.split() for line in out] == [
        ["1", "failed:", "malformed"],
        ["1", "skipped:", "too", "short"],
        ["3", "inputs:", "1", "analysed,", "1", "skipped,", "1", "failed"],
    ]
    assert run(["status", case, "--each"]) == 0
    assert "b.jsonl#1" in capsys.readouterr().out
    assert run(["build", "--retry-failed", "-o", case]) == 3
    (folder / "b.jsonl").write_text('{"text": "' + meeting().document.text + '"}\n', "utf-8")
    assert run(["build", "--retry-failed", "-o", case]) == 0
    capsys.readouterr()
    run(["status", case, "--lang", "en"])
    assert "2 analysed, 1 skipped, 0 failed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "said"),
    [(["--since", "kemarin"], "kemarin"), (["--column", "x"], "text=isi"), (["--column", "a=b"], "'a'")],
)
def test_wrong_options_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    (tmp_path / "a.txt").write_text("Berita.", "utf-8")
    assert run(["build", str(tmp_path), "-o", str(tmp_path / "k.runut"), *options]) == 2
    assert said in capsys.readouterr().err

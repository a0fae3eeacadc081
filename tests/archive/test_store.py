from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from runut.archive import Archive
from runut.archive.schema import VERSION
from runut.errors import ArchiveError
from runut.records import Actor, Incident, Judgement, Links, Reference
from tests.makers import meeting


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "case.runut", create=True)


def test_what_is_added_is_read_again(archive: Archive) -> None:
    archive.add(meeting(), "f1", "a.txt")
    assert list(archive.readings()) == [meeting()]
    assert archive.has("d1", "f1")
    assert not archive.has("d1", "f2")
    assert [state.state for state in archive.inputs()] == ["analysed"]


def test_a_document_is_found_by_the_name_that_the_input_gave(archive: Archive) -> None:
    reading = meeting()
    named = msgspec.structs.replace(reading, document=msgspec.structs.replace(reading.document, name="artikel-7"))
    archive.add(named, "f1", "a.txt")
    assert archive.reading("artikel-7") == named
    assert archive.reading("artikel-8") is None


def test_of_two_copies_the_first_by_source_is_kept_in_any_order(tmp_path: Path) -> None:
    copies = [
        msgspec.structs.replace(meeting(), document=msgspec.structs.replace(meeting().document, source=source))
        for source in ("b/d1.txt", "a/d1.txt")
    ]
    kept = []
    for number, order in enumerate((copies, copies[::-1])):
        with Archive(tmp_path / f"{number}.runut", create=True) as archive:
            for reading in order:
                archive.add(reading, "f1", reading.document.source)
            kept.append([reading.document.source for reading in archive.readings()])
    assert kept == [["a/d1.txt"], ["a/d1.txt"]]


def test_search_finds_surface_and_lemma(archive: Archive) -> None:
    archive.add(meeting(), "f1", "a.txt")
    assert archive.search(["mengunjungi"], []) == [("d1", 0, len(meeting().document.text))]
    assert archive.search(["kunjungan"], ["kunjung"]) == [("d1", 0, len(meeting().document.text))]
    assert archive.search(["kunjungan"], ["kunjungan"]) == []
    assert archive.search([], []) == []


@pytest.mark.parametrize("query", ['"', "NEAR(", "a OR b", "surface:", "*", "-", "' OR 1=1 --"])
def test_search_takes_any_characters_as_words(archive: Archive, query: str) -> None:
    archive.add(meeting(), "f1", "a.txt")
    assert archive.search([query], [query]) == []


def _link(archive: Archive, *documents: str, links: Links = Links(), **more: Any) -> None:  # noqa: B008 (frozen)
    """Make the documents one neighbourhood and give it links."""
    with archive.placing() as neighbours:
        for document in documents:
            neighbours.put(document, None, {})
        neighbours.settle(documents)
    for last, part in archive.unlinked():
        archive.put_links(part, links, more.get("hints", {}), more.get("dated", ()), fingerprint="f1", last=last)
    archive.finish_links()


def _incident(ident: str) -> Incident:
    return Incident(ident, "AGREE", ident, None, None, None, (), (), (), 1, "stated")


def test_links_come_back_in_the_order_of_their_ids(archive: Archive) -> None:
    archive.add(meeting(), "f1", "a.txt")
    _link(archive, "d1", links=Links(incidents=(_incident("i2"), _incident("i1"))))
    assert [i.id for i in archive.links().incidents] == ["i1", "i2"]
    assert archive.is_linked()


def test_links_are_replaced_neighbourhood_by_neighbourhood(archive: Archive) -> None:
    for ident in ("d1", "d2", "d3"):
        archive.add(meeting(ident), "f1", f"{ident}.txt")
        _link(archive, ident, links=Links(incidents=(_incident(ident),)))
    _link(archive, "d1", "d2", links=Links(incidents=(_incident("both"),)))
    assert [i.id for i in archive.links().incidents] == ["both", "d3"]


def test_an_actor_of_several_neighbourhoods_is_one(archive: Archive) -> None:
    for ident in ("d1", "d2"):
        archive.add(meeting(ident), "f1", f"{ident}.txt")
        actor = Actor("act-1", "Tavi Solberg", "PER", "NOR", None, ("Tavi Solberg", ident), ((ident, "e1"),))
        _link(archive, ident, links=Links(actors=(actor,)))
    (actor,) = archive.links().actors
    assert actor.members == (("d1", "e1"), ("d2", "e1"))
    assert actor.names == ("Tavi Solberg", "d1", "d2")
    assert actor.reasons == ("the same name: tavi solberg",)


def test_links_are_out_of_date_once_a_document_comes_in(archive: Archive) -> None:
    _link(archive)
    assert archive.is_linked()
    archive.add(meeting(), "f1", "a.txt")
    assert not archive.is_linked()
    assert archive.awaiting() == ["d1"]


def test_a_document_that_changes_while_its_neighbourhood_is_linked_is_waited_for(archive: Archive) -> None:
    archive.add(meeting(), "f1", "a.txt")
    with archive.placing() as neighbours:
        neighbours.put("d1", None, {})
        neighbours.settle(["d1"])
    ((last, part),) = archive.unlinked()
    archive.add(meeting(), "f2", "a.txt")
    archive.put_links(part, Links(), {}, fingerprint="f1", last=last)
    archive.finish_links()
    assert archive.awaiting() == ["d1"]


def test_an_archive_on_a_disk_that_is_read_only_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "k.runut"
    with Archive(path, create=True) as archive:
        archive.add(meeting(), "f1", "a.txt")
    folder = list(tmp_path.iterdir())
    monkeypatch.setattr("os.access", lambda *_: False)
    with Archive(path, read_only=True) as archive:
        assert list(archive.readings()) == [meeting()]
        assert list(tmp_path.iterdir()) == folder  # nothing had to be made beside it


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_an_archive_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"k\xff?#.runut")
    with Archive(path, create=True) as archive:
        archive.add(meeting(), "f1", "a.txt")
    assert [item.name for item in tmp_path.iterdir()] == [path.name]
    with Archive(path, read_only=True) as archive:
        assert list(archive.readings()) == [meeting()]


def test_an_empty_file_is_no_archive_to_read(tmp_path: Path) -> None:
    (tmp_path / "k.runut").touch()
    with pytest.raises(ArchiveError, match="not a Runut archive"):
        Archive(tmp_path / "k.runut", read_only=True)


def test_links_that_were_never_made_are_an_error_that_says_how(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="runut build -o"):
        archive.links()


def test_an_analysis_dated_from_the_archive_stands_beside_the_documents_own(archive: Archive) -> None:
    own = msgspec.structs.replace(meeting(), analysis=msgspec.structs.replace(meeting().analysis, reference=None))
    archive.add(own, "f1", "a.txt")
    hint = Reference("2031-05-01", "archive", "told by another")
    _link(archive, "d1", hints={"d1": hint}, dated=[meeting()])
    assert list(archive.readings()) == [meeting()]
    assert list(archive.readings(dated=False)) == [own]
    assert archive.hints(["d1", "d2"]) == {"d1": (hint, "f1")}
    _link(archive, "d1")
    assert list(archive.readings()) == [own]


def test_decisions_are_kept_in_order_and_the_last_is_taken_back(archive: Archive) -> None:
    archive.add(meeting(), "f1", "a.txt")
    _link(archive, "d1")
    first, second = Judgement("merge", "d1/e1", "d2/e1"), Judgement("split", "d1/e1", "d3/e2")
    archive.judge(first)
    archive.judge(second)
    assert archive.judgements() == (first, second)
    assert archive.awaiting() == ["d1"]
    _link(archive, "d1")
    assert [archive.withdraw(), archive.withdraw(), archive.withdraw()] == [second, first, None]
    assert not archive.is_linked()


def test_stale_documents_are_those_with_another_fingerprint(archive: Archive) -> None:
    archive.add(meeting("d1"), "f1", "a.txt")
    archive.add(meeting("d2"), "f2", "b.txt")
    assert [document.id for document in archive.stale("f2")] == ["d1"]


def test_a_reader_sees_whole_documents_while_a_writer_works(archive: Archive) -> None:
    archive.add(meeting("d1"), "f1", "a.txt")
    with Archive(archive.path, read_only=True) as reader:
        rows = reader.readings()
        assert next(rows).document.id == "d1"
        archive.add(meeting("d2"), "f1", "b.txt")
        rows.close()
        assert [reading.document.id for reading in reader.readings()] == ["d1", "d2"]


def test_a_file_that_is_no_archive_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("catatan", "utf-8")
    with pytest.raises(ArchiveError, match="not a Runut archive"):
        Archive(file, create=True)
    assert file.read_text("utf-8") == "catatan"


@pytest.mark.parametrize("name", ["nowhere/case.runut", "."])
def test_a_path_that_cannot_hold_an_archive_says_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArchiveError):
        Archive(tmp_path / name, create=True)


def test_a_missing_archive_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="runut build"):
        Archive(tmp_path / "case.runut", read_only=True)


def test_an_archive_of_a_newer_version_is_refused(archive: Archive) -> None:
    archive.close()
    with sqlite3.connect(archive.path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(ArchiveError, match="upgrade"):
        Archive(archive.path)


def test_paths_with_special_characters(tmp_path: Path) -> None:
    path = tmp_path / "kasus #1 50%? baru.runut"
    with Archive(path, create=True) as archive:
        archive.add(meeting(), "f1", "a.txt")
    with Archive(path, read_only=True) as archive:
        assert len(list(archive.readings())) == 1


def test_an_archive_from_before_neighbourhoods_is_linked_again(archive: Archive) -> None:
    archive.add(meeting(), "f1", "a.txt")
    archive.close()
    with sqlite3.connect(archive.path) as connection:
        connection.executescript(
            "DROP TABLE links; DROP TABLE placed; DROP TABLE marks; DROP TABLE pending;"
            "CREATE TABLE links (kind TEXT, id TEXT, rank INTEGER, body BLOB, PRIMARY KEY (kind, id));"
            "INSERT INTO facts VALUES ('linked', 'digest'); PRAGMA user_version = 3"
        )
    connection.close()
    with Archive(archive.path) as opened:
        assert not opened.is_linked()
        assert opened.awaiting() == ["d1"]
        with pytest.raises(ArchiveError, match="runut build -o"):
            opened.links()


def test_a_damaged_archive_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "case.runut"
    with Archive(path, create=True) as archive:
        archive.add(meeting(), "f1", "a.txt")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE documents SET body = '{'")
    connection.close()
    with pytest.raises(ArchiveError, match="damaged; move it away"), Archive(path, read_only=True) as archive:
        list(archive.readings())


def test_a_truncated_archive_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "case.runut"
    with Archive(path, create=True) as archive:
        archive.add(meeting(), "f1", "a.txt")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(ArchiveError, match="damaged; move it away"), Archive(path, read_only=True) as archive:
        list(archive.readings())

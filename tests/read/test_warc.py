import bz2
import datetime
import gzip
import io
import itertools
import lzma

import pytest

from runut.read import Limits, read_paths, scan
from runut.read.pages import Page
from runut.read.selection import Selection
from runut.read.unpack import zstd
from runut.read.warc import read_warc
from runut.records import Document, Failure, Skip
from tests.read.makers import PROSE, crawl, page, record


def records(count, **more):
    return [record(f"https://kabar.example/{n}", page(title=f"Jembatan {n}").encode(), **more) for n in range(count)]


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True)])
def test_pages_of_a_crawl_are_named_by_their_place_in_the_file(tmp_path, name, packed):
    (tmp_path / name).write_bytes(crawl(records(3), packed=packed))
    found = list(scan([str(tmp_path)], Limits()))
    offsets = [int(item.source.removeprefix(f"{tmp_path / name}#")) for item in found]
    assert offsets == sorted(set(offsets))
    assert [item.url for item in found] == [f"https://kabar.example/{n}" for n in range(3)]
    documents = list(read_paths([str(tmp_path)]))
    assert all(isinstance(item, Document) and item.text.endswith(PROSE[-1]) for item in documents)
    assert {item.fetched for item in found} == {"2031-05-02T03:04:05+00:00"}


@pytest.mark.parametrize(("extension", "pack"), [("zst", zstd.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_a_crawl_packed_otherwise_is_read(tmp_path, extension, pack):
    whole = pack(crawl(records(2), packed=False))
    (tmp_path / f"a.warc.{extension}").write_bytes(whole)
    (tmp_path / f"b.warc.{extension}").write_bytes(b"".join(map(pack, records(2))))
    (tmp_path / f"c.warc.{extension}").write_bytes(whole[:-20])
    *found, cut = scan([str(tmp_path)], Limits())
    assert [item.url for item in found[:4]] == [f"https://kabar.example/{n}" for n in (0, 1, 0, 1)]
    assert isinstance(cut, Failure)


class Failing(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, buffer):
        raise OSError(5, "Input/output error")


def test_a_disk_that_fails_is_told(tmp_path):
    (failure,) = read_warc(io.BufferedReader(Failing()), "a.warc", 1000)
    assert (failure.kind, "Input/output" in failure.message) == ("damaged", True)


def test_a_library_that_breaks_down_costs_the_rest_of_the_file(tmp_path, monkeypatch):
    class PanicException(BaseException):
        pass

    def breaking(*given, **more):
        raise PanicException("unwrap")
        yield

    monkeypatch.setattr("fastwarc.warc.ArchiveIterator", breaking)
    (failure,) = read_warc(io.BytesIO(b"WARC/1.0"), "a.warc", 1000)
    assert failure.kind == "damaged"


def test_a_stream_that_is_a_crawl_is_known_by_its_beginning(tmp_path):
    (tmp_path / "tanpa-nama").write_bytes(crawl(records(2), packed=False))
    assert len(list(scan([str(tmp_path / "tanpa-nama")], Limits()))) == 2


def test_what_is_no_page_is_skipped_with_its_reason(tmp_path):
    data = crawl(
        [
            record("https://kabar.example/a", b"", status="404 Not Found"),
            record("https://kabar.example/b", b"\x89PNG", kind="image/png"),
            record("https://kabar.example/c", b"GET", type_="request"),
            record("https://kabar.example/d", b"x" * 3000),
            record("https://kabar.example/e", page().encode()),
        ]
    )
    (tmp_path / "a.warc.gz").write_bytes(data)
    status, image, large, kept = scan([str(tmp_path)], Limits(2500))
    assert (status.reason, image.reason, large.kind) == ("status: 404", "type: image/png", "too-large")
    assert isinstance(kept, Page)


def chunked(data: bytes) -> bytes:
    parts = [data[i : i + 700] for i in range(0, len(data), 700)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(page().encode()), ["Content-Encoding: gzip"]),
        (zstd.compress(page().encode()), ["Content-Encoding: zstd"]),
        (chunked(page().encode()), ["Transfer-Encoding: chunked"]),
        (chunked(gzip.compress(page().encode())), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (page().encode(), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
    ],
)
def test_codings_of_the_answer_are_undone_where_they_are_there(tmp_path, body, headers):
    (tmp_path / "a.warc.gz").write_bytes(crawl([record("https://kabar.example/a", body, headers=headers)]))
    (document,) = read_paths([str(tmp_path)])
    assert document.text.endswith(PROSE[-1])


@pytest.mark.parametrize("size", [b"-5", b"+5", b"0x5", b"1_0", b"", b"f" * 17])
def test_a_chunk_without_a_size_ends_the_answer(tmp_path, size):
    """What is no size must not lead back: the reader would go round for ever."""
    body = b"5\r\nHalo.\r\n" + size + b"\r\nlagi\r\n0\r\n\r\n"
    (tmp_path / "a.warc").write_bytes(record("https://k.example/a", body, headers=["Transfer-Encoding: chunked"]))
    (found,) = scan([str(tmp_path)], Limits())
    assert found.data == b"Halo."


def test_a_bomb_in_a_record_is_bounded(tmp_path):
    bomb = gzip.compress(b"\0" * 30_000_000)
    (tmp_path / "a.warc.gz").write_bytes(
        crawl([record("https://kabar.example/a", bomb, headers=["Content-Encoding: gzip"]), *records(1)])
    )
    failure, kept = scan([str(tmp_path)], Limits())
    assert failure.kind == "too-large"
    assert isinstance(kept, Page)


def test_a_crawl_that_is_cut_off_gives_what_is_whole(tmp_path):
    data, second = crawl(records(3)), len(crawl(records(2)))
    for cut in range(len(data) - 900, len(data), 61):
        (tmp_path / "a.warc.gz").write_bytes(data[:cut])
        found = list(scan([str(tmp_path)], Limits()))
        whole = 2 if cut >= second else 1
        assert all(isinstance(item, Page) for item in found[:whole])
        assert all(not isinstance(item, Page) for item in found[whole:])
        assert isinstance(found[-1], Failure)


@pytest.mark.parametrize(
    "data", [b"", b"bukan arsip\n" * 50, b"\x1f\x8b\x08\0rusak" * 9, b"WARC/1.0\r\n" + b"A: b\r\n" * 50_000]
)
def test_what_is_no_crawl_says_so(tmp_path, data):
    (tmp_path / "a.warc.gz").write_bytes(data)
    found = list(read_paths([str(tmp_path)]))
    assert found
    assert all(isinstance(item, Skip | Failure) for item in found)


def test_reading_a_crawl_is_lazy(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(crawl(itertools.islice(records(50), 50)))
    stream = scan([str(tmp_path)], Limits())
    assert isinstance(next(stream), Page)


@pytest.mark.parametrize(
    ("hosts", "url", "taken"),
    [
        ((), None, True),
        (("kabar.example",), "https://kabar.example/a", True),
        (("kabar.example",), "https://www.Kabar.example/a", True),
        (("kabar.example",), "https://bukankabar.example/a", False),
        (("kabar.example", "lain.example"), "https://lain.example/", True),
        (("kabar.example",), None, False),
        (("kabar.example",), "https://[::1/", False),
    ],
)
def test_hosts_are_chosen_with_their_subdomains(hosts, url, taken):
    assert (Selection(hosts).refuse_address("s", url) is None) == taken


def test_days_are_chosen_by_publication_or_else_by_fetching():

    wanted = Selection(since=datetime.date(2031, 5, 1), until=datetime.date(2031, 5, 31))
    document = Document("d", "s", "Teks.", published="2031-04-30T23:00:00+07:00")
    assert wanted.refuse(document, "2031-05-02").reason == "date: 2031-04-30"
    assert wanted.refuse(Document("d", "s", "Teks."), "2031-05-02T00:00:00") is None
    assert wanted.refuse(Document("d", "s", "Teks."), "2031-06-01").reason == "date: 2031-06-01"
    assert wanted.refuse(Document("d", "s", "Teks.")) is None
    assert wanted.refuse(Document("d", "s", "Teks."), "2031-04-30T17:30:00Z") is None  # 1 May in Jakarta

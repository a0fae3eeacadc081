"""Crawl archives (WARC): the pages among their records, one after the other, in constant memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from runut.errors import ReadError
from runut.read.metadata import web_address
from runut.read.pages import Page
from runut.read.texts import too_large
from runut.read.unpack import CHUNK, Unpacked, inflate
from runut.records import Failure, Skip

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

HTML = ("text/html", "application/xhtml+xml")
MAX_HEADER = 65_536
GZIP = b"\x1f\x8b"
_SIZE = re.compile(rb"[0-9A-Fa-f]{1,16}")
CODINGS = {"gzip": "gzip", "x-gzip": "gzip", "bzip2": "bzip2", "xz": "xz", "zstd": "zstd"}


def read_warc(stream: BinaryIO, source: str, max_bytes: int) -> Iterator[Page | Skip | Failure]:
    """The pages of a crawl archive; a record's source is `source#offset`, its place in the file.

    Records of requests and of the crawl itself are no inputs. Damage that hides where the next record begins ends the
    file with a failure.

    Args:
        stream: plain, or compressed by record with gzip; read from its start.
        source: how the file is called.
        max_bytes: the largest page that is taken.
    """
    last: int | None = None
    try:
        for record in _records(stream):
            last = record.stream_pos
            yield _read_record(record, f"{source}#{last}", max_bytes)
        _check_end(stream, last or 0)
    except (OSError, ValueError, ReadError) as error:
        yield Failure(source, "damaged", f"{error}; what follows in the file is not read")
        return
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of fastwarc's Rust, which is no `Exception`
            raise
        yield Failure(source, "damaged", "no record that can be read; what follows in the file is not read")
        return
    if last is None:
        yield Skip(source, "no page in this crawl archive")


def _records(stream: BinaryIO) -> Iterator[WarcRecord]:
    """The records that may be pages.

    Raises:
        OSError: the file cannot be read on.
        ValueError: what is read is no record.
        ReadError: what is packed is damaged.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    calm = _Calm(stream)
    given = cast(BinaryIO, calm)
    yield from ArchiveIterator(given, record_types=wanted, max_header_len=MAX_HEADER, fsspec_args=False)
    if calm.error:
        raise calm.error


class _Calm:
    """A stream that ends where reading it fails, and keeps the error: fastwarc does not bear one."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._given = 0
        self.error: OSError | ReadError | None = None

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes; none from an error on."""
        try:
            data = b"" if self.error else self._stream.read(size)
        except (OSError, ReadError) as error:
            self.error = error
            return b""
        self._given += len(data)
        return data

    def tell(self) -> int:
        """How many bytes were read."""
        return self._given


def _check_end(stream: BinaryIO, last: int) -> None:
    """See whether a compressed file goes on to its end: a cut in the head of a record is not told otherwise.

    Raises:
        ReadError: it does not.
    """
    if not getattr(stream, "seekable", lambda: False)():
        return
    stream.seek(last)
    head = stream.read(len(GZIP))
    stream.seek(last)
    if head == GZIP:
        rest = Unpacked(stream, "gzip")
        while rest.read(CHUNK):
            pass


def _read_record(record: WarcRecord, place: str, max_bytes: int) -> Page | Skip | Failure:
    from fastwarc.warc import WarcRecordType

    header = record.headers
    url = web_address((header.get("WARC-Target-URI") or "").strip("<>"))
    http = record.http_headers
    if http is None and record.record_type == WarcRecordType.response:
        return Failure(place, "damaged", "no complete HTTP answer in this record")
    if http is not None and http.status_code != 200:
        return Skip(place, f"status: {http.status_code}")
    kind = (record.http_content_type if http else (header.get("Content-Type") or "").partition(";")[0]) or ""
    if kind.strip().lower() not in (*HTML, "text/plain"):
        return Skip(place, f"type: {kind.strip().lower()[:60] or 'unknown'}")
    data = record.reader.read(max_bytes + 1)
    if len(data) > max_bytes:
        return too_large(place, max_bytes)
    if len(data) < record.content_length:
        return Failure(place, "damaged", "the record ends early; fetch the file again")
    try:
        data = _decoded(data, dict(http.astuples()) if http else {}, max_bytes)
    except ReadError as error:
        return Failure(place, "damaged", str(error))
    if len(data) > max_bytes:
        return too_large(place, max_bytes)
    return Page(
        place,
        data,
        form="text" if kind.strip().lower() == "text/plain" else "html",
        url=url,
        charset=record.http_charset if http else "utf-8",
        fetched=record.record_date.isoformat() if record.record_date else None,
    )


def _decoded(data: bytes, headers: dict[str, str], max_bytes: int) -> bytes:
    """The body without its transfer and content coding.

    Crawlers that store bodies decoded often leave the headers as they were, so the bytes have the last word.
    """
    given = {name.lower(): value.strip().lower() for name, value in headers.items()}
    if given.get("transfer-encoding") == "chunked":
        data = _unchunked(data)
    coding = CODINGS.get(given.get("content-encoding", ""))
    if coding == "gzip" and not data.startswith(b"\x1f\x8b"):
        return data
    return inflate(data, max_bytes, coding) if coding else data


def _unchunked(data: bytes) -> bytes:
    """The chunks joined; `data` itself if it is not in chunks."""
    parts: list[bytes] = []
    position = 0
    while True:
        end = data.find(b"\r\n", position, position + 100)
        size = _hexadecimal(data[position:end].partition(b";")[0].strip()) if end >= 0 else None
        if size is None:
            return data if not parts else b"".join(parts)
        if size == 0:
            return b"".join(parts)
        parts.append(data[end + 2 : end + 2 + size])
        position = end + 4 + size


def _hexadecimal(digits: bytes) -> int | None:
    """The size of a chunk; `None` for what is no plain number, signs and underscores included."""
    return int(digits, 16) if _SIZE.fullmatch(digits) else None

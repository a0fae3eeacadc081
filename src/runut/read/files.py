"""One open file or stream as documents and pages, by its extension or by how it begins."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from runut.read.jsonlines import NO_COLUMNS, read_lines
from runut.read.pages import Page
from runut.read.rows import Columns
from runut.read.tables import read_csv, read_parquet
from runut.read.texts import read_text, too_large
from runut.read.unpack import PACKED, unpacked
from runut.read.warc import read_warc
from runut.records import Document, Failure, Skip

Found = Document | Skip | Failure | Page
TEXTS = frozenset({".txt", ".text"})
LINES = frozenset({".jsonl", ".ndjson"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
MAILS = frozenset({".eml", ".mht", ".mhtml"})
FEEDS = frozenset({".rss", ".atom", ".xml"})
CSV = frozenset({".csv", ".tsv"})
PARQUET, WARC = ".parquet", ".warc"
READABLE = TEXTS | LINES | PAGES | MAILS | FEEDS | CSV | {PARQUET, WARC}
UNREADABLE = {
    "PDF": (".pdf",),
    "office document": (".doc", ".docx", ".odt", ".rtf", ".epub", ".ppt", ".pptx"),
    "table": (".xls", ".xlsx", ".arrow", ".sqlite", ".db"),
    "image": (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic"),
    "sound or video": (".mp3", ".mp4", ".wav", ".ogg", ".m4a", ".avi", ".mov", ".mkv", ".webm"),
    "packed file": (".zip", ".7z", ".rar", ".tar", ".tgz", ".wacz"),
    "JSON that is not JSON lines": (".json",),
    "Runut archive": (".runut",),
}
KINDS = {extension: kind for kind, extensions in UNREADABLE.items() for extension in extensions}
BLANKS = b" \t\r\n\xef\xbb\xbf"


def form_of(name: str) -> tuple[str, str | None]:
    """The extension that tells what a file holds, in small letters, and its compression: (".jsonl", "gzip")."""
    path = Path(name)
    extension = path.suffix.lower()
    if extension in PACKED:
        return Path(path.stem).suffix.lower(), PACKED[extension]
    return extension, None


def read_open(
    stream: BinaryIO, path: Path, source: str, max_bytes: int, columns: Columns = NO_COLUMNS
) -> Iterator[Found]:
    """What an open file holds.

    Raises:
        ReadError: compressed data is damaged.
        OSError: the file cannot be read further.
    """
    extension, packed = form_of(path.name)
    if packed and not (extension == WARC and packed == "gzip"):  # crawls are compressed record by record
        stream = unpacked(stream, packed)
    if extension in LINES:
        yield from read_lines(stream, source, max_bytes, columns=columns)
    elif extension in TEXTS:
        yield read_text(stream, source, Path(source).name, max_bytes)
    elif extension in PAGES | MAILS:
        yield _page(stream, source, max_bytes, mail=extension in MAILS)
    elif extension in FEEDS:
        yield from _feed(stream, source, max_bytes)
    elif extension in CSV:
        yield from read_csv(cast(io.BufferedReader, stream), source, max_bytes, columns)
    elif extension == WARC:
        yield from read_warc(stream, source, max_bytes)
    elif extension == PARQUET:
        if packed:
            yield Skip(source, "packed Parquet: unpack it first")
        else:
            yield from read_parquet(str(path), source, max_bytes, columns)
    else:
        yield from read_stream(stream, source, Path(source).name, max_bytes, columns)


def _page(stream: BinaryIO, source: str, max_bytes: int, *, mail: bool = False) -> Page | Skip | Failure:
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        return too_large(source, max_bytes)
    return Page(source, data, form="mail" if mail else "html") if data.strip() else Skip(source, "empty")


def _feed(stream: BinaryIO, source: str, max_bytes: int) -> Iterator[Found]:
    from runut.read.feeds import read_feed

    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        yield too_large(source, max_bytes)
    elif not data.strip():
        yield Skip(source, "empty")
    else:
        yield from read_feed(data, source)


def read_stream(
    stream: BinaryIO, source: str, name: str | None, max_bytes: int, columns: Columns = NO_COLUMNS
) -> Iterator[Found]:
    """What a stream of unknown form holds, by how it begins: JSON lines, a crawl, a page or a text."""
    head, number = b"", 1
    while line := stream.readline(max_bytes + 1 - len(head)):
        if line.strip(BLANKS):
            break
        head, number = head + line, number + 1
        if len(head) > max_bytes:
            yield too_large(source, max_bytes)
            return
    start = line.lstrip(BLANKS)
    if start.startswith(b"{"):
        yield from read_lines(cast(BinaryIO, _Rejoined(line, stream)), source, max_bytes, number, columns)
        return
    whole = cast(BinaryIO, _Rejoined(head + line, stream))
    if start.startswith(b"WARC/"):
        yield from read_warc(whole, source, max_bytes)
    elif start[:15].lower().startswith((b"<!doctype html", b"<html")):
        yield _page(whole, source, max_bytes)
    else:
        yield read_text(whole, source, name, max_bytes)


class _Rejoined:
    """A stream with the bytes put back that were read to see what it holds."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self.head = io.BytesIO(head)
        self.rest = rest
        self.given = 0

    def read(self, size: int) -> bytes:
        """Up to `size` bytes."""
        data = self.head.read(size)
        data = data + self.rest.read(size - len(data)) if len(data) < size else data
        self.given += len(data)
        return data

    def tell(self) -> int:
        """How many bytes were read with `read`."""
        return self.given

    def readline(self, size: int) -> bytes:
        """The next line, no further than `size` bytes."""
        line = self.head.readline(size)
        if line.endswith(b"\n") or len(line) == size:
            return line
        return line + self.rest.readline(size - len(line))

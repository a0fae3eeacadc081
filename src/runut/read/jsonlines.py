"""JSON lines: one document a line, with what the input knows of it."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from runut.read.decode import decode, storable
from runut.read.identity import document_id
from runut.read.texts import too_large
from runut.records import Document, Failure, Skip

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?")
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Row(msgspec.Struct, frozen=True):
    """The keys of a line that are read; others are ignored."""

    text: str
    id: str | int | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: object = None


def read_lines(stream: BinaryIO, source: str, max_bytes: int, first: int = 1) -> Iterator[Document | Skip | Failure]:
    """The documents of a stream of JSON lines; a line that cannot be read is a failure, and the rest goes on.

    Args:
        stream: read line by line, none further than one byte over the limit.
        source: how the stream is called; a line's source is `source#number`.
        max_bytes: the longest line that is taken.
        first: the number of the first line.
    """
    found = False
    number = first
    while line := stream.readline(max_bytes + 1):
        place = f"{source}#{number}"
        if number == 1 and line.startswith(WIDE_MARKS):
            yield Failure(source, "encoding", "JSON lines in UTF-16; convert the file to UTF-8")
            return
        if len(line) > max_bytes:
            found = True
            _finish_line(stream, line, max_bytes)
            yield too_large(place, max_bytes)
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            found = True
            yield parse_line(line, place)
        number += 1
    if not found:
        yield Skip(source, "empty")


def _finish_line(stream: BinaryIO, line: bytes, max_bytes: int) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(max_bytes)


def parse_line(line: bytes, place: str) -> Document | Failure:
    """One line as a document; `place` is its source.

    The text is kept as it stands, line ends included, but for lone surrogates and NUL (see `runut.read.decode`).
    """
    text = decode(line)
    if text is None:
        return Failure(place, "malformed", "binary data where a line of JSON should be")
    try:
        row = msgspec.convert(json.loads(text), Row)
    except msgspec.ValidationError as error:
        return Failure(place, "malformed", f"{error}; give an object with the string `text`")
    except RecursionError:
        return Failure(place, "malformed", "JSON nested too deeply; give a flat object")
    except ValueError as error:
        return Failure(place, "malformed", f"not JSON: {error}; correct the line")
    if not row.text.strip():
        return Failure(place, "malformed", "`text` is empty; give the article's text or leave the line out")
    return _document(row, place)


def _document(row: Row, place: str) -> Document:
    text = storable(row.text)
    name = _clean(None if row.id is None else str(row.id))
    title, outlet, url = _clean(row.title), _clean(row.outlet), _clean(row.url)
    published = iso_date(row.published)
    ident = document_id(text, name, outlet, url, published, title)
    return Document(
        id=ident, source=place, text=text, name=name, title=title, outlet=outlet, url=url, published=published
    )


def _clean(value: str | None) -> str | None:
    return storable(value).strip() or None if value else None


def iso_date(value: object) -> str | None:
    """`value` if it is an ISO 8601 calendar date or date-time that exists, else `None`: dates are not guessed."""
    if not isinstance(value, str) or not _ISO.fullmatch(value.strip()):
        return None
    try:
        datetime.datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return value.strip()

"""JSON lines: one document a line, with what the input knows of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from runut.read.decode import decode
from runut.read.rows import Columns, parse_row, renamed
from runut.read.texts import too_large
from runut.records import Document, Failure, Skip

WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
NO_COLUMNS: Columns = {}


def read_lines(
    stream: BinaryIO, source: str, max_bytes: int, first: int = 1, columns: Columns = NO_COLUMNS
) -> Iterator[Document | Skip | Failure]:
    """The documents of a stream of JSON lines; a line that cannot be read is a failure, and the rest goes on.

    Args:
        stream: read line by line, none further than one byte over the limit.
        source: how the stream is called; a line's source is `source#number`.
        max_bytes: the longest line that is taken.
        first: the number of the first line.
        columns: keys under other names (see `runut.read.rows`).
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
            yield parse_line(line, place, columns)
        number += 1
    if not found:
        yield Skip(source, "empty")


def _finish_line(stream: BinaryIO, line: bytes, max_bytes: int) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(max_bytes)


def parse_line(line: bytes, place: str, columns: Columns = NO_COLUMNS) -> Document | Failure:
    """One line as a document; `place` is its source (see `runut.read.rows.parse_row`)."""
    text = decode(line)
    if text is None:
        return Failure(place, "malformed", "binary data where a line of JSON should be")
    try:
        values = json.loads(text)
        return parse_row(renamed(values, columns) if columns and isinstance(values, dict) else values, place)
    except RecursionError:
        return Failure(place, "malformed", "JSON nested too deeply; give a flat object")
    except ValueError as error:
        return Failure(place, "malformed", f"not JSON: {error}; correct the line")

"""Tables with named columns: CSV and Parquet, a document a row."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from runut.errors import ReadError, UsageError
from runut.read.decode import MARKS, SAMPLE_BYTES, decode, storable
from runut.read.jsonlines import NO_COLUMNS
from runut.read.rows import Columns, Row, parse_row, renamed
from runut.read.texts import too_large
from runut.records import Document, Failure, Skip

DELIMITERS = ",;\t|"
BATCH = 64  # rows of Parquet in memory


def read_csv(
    stream: io.BufferedReader, source: str, max_bytes: int, columns: Columns = NO_COLUMNS
) -> Iterator[Document | Skip | Failure]:
    """The rows of a CSV file whose first line names the columns; a row's source is `source#number of the row`.

    The delimiter is the one of comma, semicolon, tab and bar that the first line has most of. A row that is too long
    ends the file with a failure, since where the next begins is not known.
    """
    head = stream.peek(SAMPLE_BYTES)
    if not head.strip():
        yield Skip(source, "empty")
        return
    encoding = _encoding(head)
    if encoding is None:
        yield Skip(source, "binary file")
        return
    csv.field_size_limit(max_bytes)
    lines = (storable(line) for line in _lines(stream, encoding, max_bytes))
    delimiter = max(DELIMITERS, key=head.split(b"\n", 1)[0].decode("latin-1").count)
    yield from _rows(csv.reader(lines, delimiter=delimiter), source, max_bytes, columns)


def _rows(
    rows: Iterator[list[str]], source: str, max_bytes: int, columns: Columns
) -> Iterator[Document | Skip | Failure]:
    names, number = None, 0
    while True:
        try:
            row = next(rows)
        except StopIteration:
            break
        except (csv.Error, ReadError) as error:
            yield Failure(f"{source}#{number + 1}", "malformed", f"{error}; the rest of the table is not read")
            return
        if names is None:
            names = [name.strip() for name in row]
            if "text" not in {columns.get(name, name) for name in names}:
                yield Failure(
                    source, "malformed", f"no column `text` among {', '.join(names)[:200]}; name it: --column text=NAME"
                )
                return
        elif row:
            number += 1
            yield _row(dict(zip(names, row, strict=False)), f"{source}#{number}", max_bytes, columns)
    if number == 0:
        yield Skip(source, "no rows")


def _row(values: dict[str, str], place: str, max_bytes: int, columns: Columns) -> Document | Failure:
    given: dict[str, object] = {name: value for name, value in renamed(values, columns).items() if value != ""}
    if len(str(given.get("text", ""))) > max_bytes:
        return too_large(place, max_bytes)
    return parse_row(given, place)


def _encoding(head: bytes) -> str | None:
    for mark, name in MARKS:
        if head.startswith(mark):
            return "utf-8-sig" if name == "utf-8" else name.partition("-le")[0].partition("-be")[0]
    text = decode(head)
    if text is None:
        return None
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # what is cut off at the end is no error
    except UnicodeDecodeError:
        return "utf-8" if "\ufffd" in text else "cp1252"
    return "utf-8"


def _lines(stream: io.BufferedReader, encoding: str, max_bytes: int) -> Iterator[str]:
    text = io.TextIOWrapper(stream, encoding, "replace", newline="")
    try:
        while line := text.readline(max_bytes + 1):
            if len(line) > max_bytes:
                raise ReadError(f"a line of more than {max_bytes} characters")
            yield line
    finally:
        text.detach()  # whoever opened the stream closes it


def read_parquet(
    path: str, source: str, max_bytes: int, columns: Columns = NO_COLUMNS
) -> Iterator[Document | Skip | Failure]:
    """The rows of a Parquet file, a few at a time; a row's source is `source#number of the row`.

    Raises:
        UsageError: the package that reads Parquet is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError("Parquet needs the package pyarrow; install it with: pip install 'runut[parquet]'") from error
    number = 0
    try:
        with parquet.ParquetFile(path) as file:
            names = [name for name in file.schema_arrow.names if columns.get(name, name) in Row.__struct_fields__]
            if "text" not in {columns.get(name, name) for name in names}:
                yield Failure(source, "malformed", "no column `text`; name it: --column text=NAME")
                return
            for batch in file.iter_batches(BATCH, columns=names):
                for values in batch.to_pylist():
                    number += 1
                    yield _row(values, f"{source}#{number}", max_bytes, columns)
    except (pyarrow.ArrowException, OSError, ValueError, TypeError) as error:
        yield Failure(f"{source}#{number + 1}", "malformed", f"{str(error)[:200]}; the rest is not read")
        return
    if number == 0:
        yield Skip(source, "no rows")

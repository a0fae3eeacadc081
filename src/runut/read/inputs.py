"""From what the user names to documents: files, folders, globs and standard input, in one stream."""

from __future__ import annotations

import glob
import io
import itertools
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from runut.errors import UsageError
from runut.read.jsonlines import read_lines
from runut.read.texts import read_text, too_large
from runut.records import Document, Failure, Skip

Input = Document | Skip | Failure
STDIN = "-"
MAX_BYTES = 5_000_000
TEXTS = frozenset({".txt", ".text"})
LINES = frozenset({".jsonl", ".ndjson"})
UNREADABLE = {
    "web page": (".html", ".htm", ".xhtml", ".mhtml"),
    "feed or XML": (".xml", ".rss", ".atom"),
    "web archive": (".warc", ".wacz"),
    "PDF": (".pdf",),
    "office document": (".doc", ".docx", ".odt", ".rtf", ".epub", ".ppt", ".pptx"),
    "table": (".csv", ".tsv", ".xls", ".xlsx", ".parquet", ".arrow", ".sqlite", ".db"),
    "image": (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic"),
    "sound or video": (".mp3", ".mp4", ".wav", ".ogg", ".m4a", ".avi", ".mov", ".mkv", ".webm"),
    "packed file": (".zip", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar"),
    "JSON that is not JSON lines": (".json",),
}
KINDS = {extension: kind for kind, extensions in UNREADABLE.items() for extension in extensions}


def read_paths(paths: Iterable[str], stdin: BinaryIO | None = None, max_bytes: int = MAX_BYTES) -> Iterator[Input]:
    """Read all inputs, one after the other, as they are asked for.

    Args:
        paths: files, folders (read through, sorted, without hidden files), globs, or "-" for standard input.
        stdin: what "-" reads; the process's standard input if not given.
        max_bytes: the largest text file, or line of JSON lines, that is taken.

    Returns:
        Documents; skips for inputs that are no text; failures for those that could not be read.

    Raises:
        UsageError: a path does not exist or a glob matches nothing. It is raised at the call, before anything is read.
    """
    named = [name for path in paths for name in _expand(str(path))]
    return itertools.chain.from_iterable(_read(name, stdin, max_bytes) for name in named)


def _expand(path: str) -> Sequence[str]:
    if path == STDIN or os.path.lexists(path):
        return (path,)
    matches = sorted(glob.iglob(path, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
    if not matches:
        raise UsageError(f"{path!r}: no such file or folder; check the path")
    return matches


def _read(path: str, stdin: BinaryIO | None, max_bytes: int) -> Iterator[Input]:
    if path == STDIN:
        return _read_stream(stdin or sys.stdin.buffer, STDIN, None, max_bytes)
    if Path(path).is_dir():
        return _read_folder(path, max_bytes)
    return _read_file(Path(path), max_bytes, named=True)


def _read_folder(folder: str, max_bytes: int) -> Iterator[Input]:
    errors: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield from _read_file(Path(parent, name), max_bytes, named=False)
        for name in folders:
            if Path(parent, name).is_symlink():
                yield Skip(printable(Path(parent, name)), "link to a folder; name the folder itself to read it")
        yield from map(_unreadable, errors)
        errors.clear()
    yield from map(_unreadable, errors)


def _unreadable(error: OSError) -> Failure:
    return Failure(printable(error.filename), "unreadable", f"{error.strerror}; check its permissions")


def _read_file(path: Path, max_bytes: int, *, named: bool) -> Iterator[Input]:
    source, extension = printable(path), path.suffix.lower()
    if extension in KINDS:
        yield Skip(source, f"{KINDS[extension]} ({extension}): cannot be read; give its text as .txt or .jsonl")
        return
    if not named and extension not in TEXTS | LINES:
        yield Skip(source, "neither text (.txt) nor JSON lines (.jsonl, .ndjson)")
        return
    if not named and not path.is_file():
        yield Skip(source, "no regular file")
        return
    try:
        with path.open("rb") as stream:
            yield from _read_open(stream, source, extension, max_bytes)
    except OSError as error:
        yield Failure(source, "unreadable", f"{error.strerror}; check the file and its permissions")


def _read_open(stream: BinaryIO, source: str, extension: str, max_bytes: int) -> Iterator[Input]:
    name = Path(source).name
    if extension in LINES:
        yield from read_lines(stream, source, max_bytes)
    elif extension in TEXTS:
        yield read_text(stream, source, name, max_bytes)
    else:
        yield from _read_stream(stream, source, name, max_bytes)


def _read_stream(stream: BinaryIO, source: str, name: str | None, max_bytes: int) -> Iterator[Input]:
    """JSON lines if the first character that is no blank is a brace, else one text."""
    head, number = b"", 1
    while line := stream.readline(max_bytes + 1 - len(head)):
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            break
        head, number = head + line, number + 1
        if len(head) > max_bytes:
            yield too_large(source, max_bytes)
            return
    if line.lstrip(b" \t\xef\xbb\xbf").startswith(b"{"):
        yield from read_lines(cast(BinaryIO, _Rejoined(line, stream)), source, max_bytes, number)
    else:
        yield read_text(cast(BinaryIO, _Rejoined(head + line, stream)), source, name, max_bytes)


class _Rejoined:
    """A stream with the bytes put back that were read to see what it holds."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self.head = io.BytesIO(head)
        self.rest = rest

    def read(self, size: int) -> bytes:
        """Up to `size` bytes."""
        data = self.head.read(size)
        return data + self.rest.read(size - len(data)) if len(data) < size else data

    def readline(self, size: int) -> bytes:
        """The next line, no further than `size` bytes."""
        line = self.head.readline(size)
        if line.endswith(b"\n") or len(line) == size:
            return line
        return line + self.rest.readline(size - len(line))


def printable(path: str | Path) -> str:
    """`path` as text that can be written: bytes of file names that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")

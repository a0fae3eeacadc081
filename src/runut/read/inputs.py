"""From what the user names to documents and pages: files, folders, globs, addresses, standard input, in one stream."""

from __future__ import annotations

import glob
import itertools
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from runut.errors import ReadError, UsageError
from runut.read.files import KINDS, READABLE, Found, form_of, read_open, read_stream
from runut.read.pages import Page, read_page
from runut.read.rows import Columns
from runut.records import Document, Failure, Skip

Input = Document | Skip | Failure
Fetch = Callable[[str], Found]
STDIN = "-"
MAX_BYTES = 5_000_000
WEB = ("http://", "https://")


class Limits(msgspec.Struct, frozen=True):
    """How inputs are read.

    Attributes:
        max_bytes: the largest file with one text, page, line of JSON lines or cell of a table that is taken.
        columns: columns or keys under other names (see `runut.read.rows.columns`).
        fetch: gets the page at an address; without it addresses are failures, so that nothing is fetched unasked.
    """

    max_bytes: int = MAX_BYTES
    columns: Columns = {}
    fetch: Fetch | None = None


def read_paths(paths: Iterable[str], stdin: BinaryIO | None = None, max_bytes: int = MAX_BYTES) -> Iterator[Input]:
    """Read all inputs, one after the other, as they are asked for.

    Args:
        paths: files, folders (read through, sorted, without hidden files), globs, or "-" for standard input.
        stdin: what "-" reads; the process's standard input if not given.
        max_bytes: the largest text file, page, or line of JSON lines, that is taken.

    Returns:
        Documents; skips for inputs that are no text; failures for those that could not be read.

    Raises:
        UsageError: a path does not exist or a glob matches nothing. It is raised at the call, before anything is read.
    """
    found = scan(paths, Limits(max_bytes), stdin)
    return (read_page(item) if isinstance(item, Page) else item for item in found)


def scan(paths: Iterable[str], limits: Limits, stdin: BinaryIO | None = None) -> Iterator[Found]:
    """Like `read_paths`, but pages come as they are, for `read_page` to find the text in.

    Raises:
        UsageError: as `read_paths`.
    """
    named = [name for path in paths for name in _expand(str(path))]
    return itertools.chain.from_iterable(_read(name, stdin, limits) for name in named)


def _expand(path: str) -> Sequence[str]:
    if path == STDIN or path.startswith(WEB) or os.path.lexists(path):
        return (path,)
    matches = sorted(glob.iglob(path, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
    if not matches:
        raise UsageError(f"{path!r}: no such file or folder; check the path")
    return matches


def _read(path: str, stdin: BinaryIO | None, limits: Limits) -> Iterator[Found]:
    if path == STDIN:
        return read_stream(stdin or sys.stdin.buffer, STDIN, None, limits.max_bytes, limits.columns)
    if path.startswith(WEB) and not Path(path).exists():
        return iter([_fetch(path, limits)])
    if Path(path).is_dir():
        return _read_folder(path, limits)
    return _read_file(Path(path), limits, named=True)


def _fetch(address: str, limits: Limits) -> Found:
    if limits.fetch is None:
        return Failure(address, "fetch", "addresses are fetched by `runut build` and `runut watch` only")
    return limits.fetch(address)


def _read_folder(folder: str, limits: Limits) -> Iterator[Found]:
    errors: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield from _read_file(Path(parent, name), limits, named=False)
        for name in folders:
            if Path(parent, name).is_symlink():
                yield Skip(printable(Path(parent, name)), "link to a folder; name the folder itself to read it")
        yield from map(_unreadable, errors)
        errors.clear()
    yield from map(_unreadable, errors)


def _unreadable(error: OSError) -> Failure:
    return Failure(printable(error.filename), "unreadable", f"{error.strerror}; check its permissions")


def _read_file(path: Path, limits: Limits, *, named: bool) -> Iterator[Found]:
    source, (extension, _) = printable(path), form_of(path.name)
    if extension in KINDS:
        yield Skip(source, f"{KINDS[extension]} ({extension}): cannot be read; give its text as .txt or .jsonl")
        return
    if not named and extension not in READABLE:
        yield Skip(source, "neither text (.txt), page (.html), table (.csv) nor JSON lines (.jsonl, .ndjson)")
        return
    if not named and not path.is_file():
        yield Skip(source, "no regular file")
        return
    try:
        with path.open("rb") as stream:
            yield from read_open(stream, path, source, limits.max_bytes, limits.columns)
    except ReadError as error:
        yield Failure(source, "damaged", str(error))
    except OSError as error:
        yield Failure(source, "unreadable", f"{error.strerror}; check the file and its permissions")


def printable(path: str | Path) -> str:
    """`path` as text that can be written: bytes of file names that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")

"""`runut export`: an archive's rows for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Annotated, Any

import msgspec
import typer

from runut.archive import Archive
from runut.cli.options import ArchivePath
from runut.errors import UsageError
from runut.export.corpus import corpus_object
from runut.export.documents import document_row
from runut.export.events import event_rows


def _documents(archive: Archive) -> Iterator[dict[str, Any]]:
    for reading in archive.readings():
        yield document_row(reading.document, reading.analysis)


def _corpus(archive: Archive) -> Iterator[dict[str, Any]]:
    yield corpus_object(archive.links(), tuple(archive.readings()))


def _events(archive: Archive) -> Iterator[dict[str, Any]]:
    for reading in archive.readings():
        yield from event_rows(reading)


FORMATS: dict[str, Callable[[Archive], Iterator[dict[str, Any]]]] = {
    "documents": _documents,
    "corpus": _corpus,
    "jsonl": _events,
}


def export(
    archive: ArchivePath,
    form: Annotated[
        str, typer.Option("--format", help="documents, corpus (one object) or jsonl (PLOVER events, one a line).")
    ] = "documents",
) -> int:
    """Print an archive for programs: documents, the corpus, or PLOVER event records."""
    if form not in FORMATS:
        raise UsageError(f"format {form!r}; there are: {', '.join(FORMATS)}")
    with Archive(archive, read_only=True) as opened:
        for row in FORMATS[form](opened):
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
    return 0

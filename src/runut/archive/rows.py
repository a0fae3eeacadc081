"""Rows of the archive: how records are stored, and write transactions whose errors say what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from types import TracebackType

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection, Engine

from runut.archive import schema
from runut.errors import ArchiveError
from runut.records import Document, Reading, Record, State

CHUNK = 500


class Writing:
    """A write transaction whose errors say what to do."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._context = engine.begin()
        self._path = path

    def __enter__(self) -> Connection:
        return self._context.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._context.__exit__(kind, error, trace)
        except sa.exc.OperationalError as failed:
            raise ArchiveError(f"cannot write {self._path}: {failed.orig}") from failed
        if isinstance(error, sa.exc.OperationalError):
            raise ArchiveError(f"cannot write {self._path}: {error.orig}") from error


def encode(record: Record) -> bytes:
    """A record as it is stored."""
    return msgspec.json.encode(record)


def earlier(known: Document, new: Document) -> Document:
    """Of two copies of one document, the one whose source sorts first, so that order does not matter."""
    return min(known, new, key=lambda document: document.source)


def upsert(connection: Connection, table: sa.Table, row: Mapping[str, object]) -> None:
    """Insert a row, or update the one with its key."""
    keys = [column.name for column in table.primary_key]
    update = {name: value for name, value in row.items() if name not in keys}
    connection.execute(insert(table).values(**row).on_conflict_do_update(index_elements=keys, set_=update))


def put_document(connection: Connection, document: Document) -> bool:
    """Store a document, of two copies the one whose source sorts first; whether that changed what was stored."""
    query = sa.select(schema.documents.c.body).where(schema.documents.c.id == document.id)
    known = connection.execute(query).scalar()
    if known:
        document = earlier(msgspec.json.decode(known, type=Document), document)
    row = {"id": document.id, "source": document.source, "name": document.name, "body": encode(document)}
    if known == row["body"]:
        return False
    upsert(connection, schema.documents, row)
    return True


def note(
    connection: Connection, source: str, state: State, document: str | None, reason: str | None, digest: str | None
) -> None:
    """Record what became of an input."""
    row = {
        "source": source,
        "state": state,
        "document": document,
        "reason": reason,
        "seen": datetime.now(UTC).isoformat(timespec="seconds"),
        "digest": digest,
    }
    upsert(connection, schema.inputs, row)


def index(connection: Connection, reading: Reading) -> None:
    """Make the search rows of a document again, one per sentence."""
    connection.execute(sa.text("DELETE FROM search WHERE document = :id"), {"id": reading.document.id})
    text, analysis = reading.document.text, reading.analysis
    rows = [
        {"document": reading.document.id, "start": s.start, "stop": s.end, "surface": text[s.start : s.end], "lemma": w}
        for s, w in zip(analysis.sentences, analysis.lemmas, strict=True)
    ]
    if rows:
        connection.execute(sa.text("INSERT INTO search VALUES (:document, :start, :stop, :surface, :lemma)"), rows)


def match(words: Iterable[str]) -> str:
    """The full-text query for sentences that hold all the words."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words)


def await_links(connection: Connection, documents: Iterable[str]) -> None:
    """Note that the neighbourhoods of documents must be linked again."""
    noted = [{"document": document} for document in documents]
    if noted:
        connection.execute(schema.pending.insert(), noted)


def chunks(idents: Iterable[str]) -> Iterator[list[str]]:
    """Ids in as many as one statement takes."""
    rest = iter(idents)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk

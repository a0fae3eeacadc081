"""The archive: one SQLite file that several processes can read while one writes."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from runut.archive import rows, schema
from runut.archive.linked import LinkStore
from runut.errors import ArchiveError
from runut.records import Analysis, Document, InputState, Reading, State

PATIENCE = 30.0  # seconds to wait for another writer
SQLITE = b"SQLite format 3\x00"
DAMAGED = "the file is damaged; move it away, then make a new one with: runut build PATHS -o {path}"
TROUBLES = {
    "malformed": DAMAGED,
    "locked": "another process writes to it; try again when that has ended",
    "full": "free some space, then run the same command again",
    "readonly": "it may only be read here; copy it to a place where you may write",
}


def _engine(path: Path, read_only: bool) -> Engine:
    mode = "rwc" if not read_only else "ro&immutable=1" if _is_still(path) else "ro"
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    return sa.create_engine("sqlite://", creator=connect, poolclass=sa.pool.NullPool)


def _is_still(path: Path) -> bool:
    """Whether nobody writes to an archive: it has no log, and none can be made here, as on a disk that is read only."""
    return not os.access(path.absolute().parent, os.W_OK) and not Path(f"{path}-wal").exists()


def _check_file(path: Path, create: bool) -> None:
    if path.is_dir():
        raise ArchiveError(f"{path} is a folder; name a file, for example {path / 'case.runut'}")
    if not path.exists():
        if not create:
            raise ArchiveError(f"no archive at {path}; make one with: runut build PATHS -o {path}")
        if not path.absolute().parent.is_dir():
            raise ArchiveError(f"the folder {path.parent} does not exist; create it first")
        return
    with path.open("rb") as file:
        head = file.read(len(SQLITE))
    if head != SQLITE and (head or not create):
        raise ArchiveError(f"{path} is not a Runut archive and is left as it is; name another file")


class Archive(LinkStore):
    """An open archive. Writers make one transaction per document; readers see whole documents only.

    Args:
        path: the file.
        create: make it if it is not there.
        read_only: open for reading.

    Raises:
        ArchiveError: the file cannot be opened as asked; says why and what to do.
    """

    def __init__(self, path: Path | str, *, create: bool = False, read_only: bool = False) -> None:
        self.path = Path(path)
        _check_file(self.path, create)
        self._engine = _engine(self.path, read_only)
        use = "read" if read_only else "write"
        try:
            with self._engine.begin() as connection:
                if read_only:
                    _check_version(connection, self.path)
                else:
                    schema.prepare(connection)
            # Held open by writers: the last connection to close copies all that was logged into the file, which would
            # otherwise be done after each document.
            self._held = None if read_only else self._engine.connect()
        except sa.exc.DBAPIError as error:
            told = _trouble(error, self.path, f"check that you may {use} there")
            raise ArchiveError(f"cannot open {self.path}: {told}") from error

    def close(self) -> None:
        """Release the file."""
        if self._held is not None:
            self._held.close()
        self._engine.dispose()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close; what the file refused in between is told as an `ArchiveError`."""
        self.close()
        if isinstance(error, sa.exc.DBAPIError | msgspec.MsgspecError):
            raise ArchiveError(f"cannot use {self.path}: {_trouble(error, self.path)}") from error

    # Documents and their analyses

    def add(self, reading: Reading, fingerprint: str, source: str, digest: str | None = None) -> None:
        """Store a document, its analysis, its search rows and its input's state in one transaction."""
        with self._writing() as connection:
            ident = reading.document.id
            rows.put_document(connection, reading.document)
            row = {"document": ident, "fingerprint": fingerprint, "body": rows.encode(reading.analysis)}
            rows.upsert(connection, schema.analyses, row)
            rows.await_links(connection, [ident])
            rows.index(connection, reading)
            rows.note(connection, source, "analysed", reading.document.id, None, digest)

    def add_copy(self, document: Document, digest: str | None = None) -> None:
        """Record an input whose document the archive holds with its analysis."""
        with self._writing() as connection:
            if rows.put_document(connection, document):
                rows.await_links(connection, [document.id])
            rows.note(connection, document.source, "analysed", document.id, None, digest)

    def note(self, source: str, state: State, reason: str | None, digest: str | None = None) -> None:
        """Record what became of an input that brought no document."""
        with self._writing() as connection:
            rows.note(connection, source, state, None, reason, digest)

    def has(self, document: str, fingerprint: str) -> bool:
        """Whether the document was analysed with this fingerprint."""
        query = sa.select(schema.analyses.c.fingerprint).where(schema.analyses.c.document == document)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar() == fingerprint

    def stale(self, fingerprint: str) -> Iterator[Document]:
        """Documents whose analysis was made with another fingerprint, by id."""
        query = (
            sa.select(schema.documents.c.body)
            .join(schema.analyses, schema.analyses.c.document == schema.documents.c.id)
            .where(schema.analyses.c.fingerprint != fingerprint)
            .order_by(schema.documents.c.id)
        )
        return self._documents(query)

    def readings(self, documents: Iterable[str] | None = None, *, dated: bool = True) -> Iterator[Reading]:
        """Documents with their analyses, by id.

        Args:
            documents: the ids of those wanted, in order; all without it.
            dated: give the analysis with the reference day taken from the archive where there is one.
        """
        d, a, t = schema.documents, schema.analyses, schema.dated
        body = sa.func.coalesce(t.c.body, a.c.body) if dated else a.c.body
        query = (
            sa.select(d.c.body, body)
            .join(a, a.c.document == d.c.id)
            .outerjoin(t, t.c.document == d.c.id)
            .order_by(d.c.id)
        )
        asked = [query] if documents is None else (query.where(d.c.id.in_(ids)) for ids in rows.chunks(documents))
        with self._engine.connect() as connection:
            for part in asked:
                yield from (_reading(*row) for row in connection.execute(part))

    def reading(self, ident: str) -> Reading | None:
        """One document with its analysis, by its id or the name that the input gave."""
        query = sa.select(schema.documents.c.id).where(
            sa.or_(schema.documents.c.id == ident, schema.documents.c.name == ident)
        )
        with self._engine.connect() as connection:
            found = connection.execute(query.order_by(schema.documents.c.id)).scalars().all()
        return next(self.readings(found), None)

    # Inputs and search

    def inputs(self) -> Iterator[InputState]:
        """What became of every input, by source."""
        with self._engine.connect() as connection:
            for row in connection.execute(sa.select(schema.inputs).order_by(schema.inputs.c.source)):
                yield InputState(*row)

    def input(self, source: str) -> InputState | None:
        """What became of one input."""
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(schema.inputs).where(schema.inputs.c.source == source)).first()
        return None if row is None else InputState(*row)

    # Facts that other parts keep beside the records

    def fact(self, key: str) -> str | None:
        """What is kept under a key."""
        query = sa.select(schema.facts.c.value).where(schema.facts.c.key == key)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar()

    def put_fact(self, key: str, value: str) -> None:
        """Keep something under a key."""
        with self._writing() as connection:
            rows.upsert(connection, schema.facts, {"key": key, "value": value})

    def search(self, surface: Iterable[str], lemmas: Iterable[str], limit: int = 50) -> list[tuple[str, int, int]]:
        """Sentences that hold all the words, best first, as (document id, start, end).

        Args:
            surface: words as typed; a sentence may hold them as written,
            lemmas: or hold all these lemmas.
            limit: how many at most.
        """
        columns = (("surface", tuple(surface)), ("lemma", tuple(lemmas)))
        sides = [f"{name} : ({rows.match(words)})" for name, words in columns if words]
        if not sides:
            return []
        query = sa.text(
            "SELECT document, start, stop FROM search WHERE search MATCH :words"
            " ORDER BY bm25(search), document, start LIMIT :limit"
        )
        with self._engine.connect() as connection:
            found = connection.execute(query, {"words": " OR ".join(sides), "limit": limit})
            return [(row.document, row.start, row.stop) for row in found]

    def _documents(self, query: sa.Select[Any]) -> Iterator[Document]:
        with self._engine.connect() as connection:
            for row in connection.execute(query):
                yield msgspec.json.decode(row[0], type=Document)


def _trouble(error: sa.exc.DBAPIError | msgspec.MsgspecError, path: Path, otherwise: str = DAMAGED) -> str:
    """What is wrong with a file and what to do about it, by what SQLite or a record in it says."""
    what = str(error.orig) if isinstance(error, sa.exc.DBAPIError) else str(error)
    advice = next((advice for word, advice in TROUBLES.items() if word in what), otherwise)
    return f"{what}; {advice.format(path=path)}"


def _check_version(connection: Connection, path: Path) -> None:
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version != schema.VERSION:
        raise ArchiveError(
            f"{path} has schema {version}, not {schema.VERSION}; bring it up to date with: runut build -o {path}"
        )


def _reading(document: bytes, analysis: bytes) -> Reading:
    return Reading(msgspec.json.decode(document, type=Document), msgspec.json.decode(analysis, type=Analysis))

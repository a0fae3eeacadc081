"""The archive's tables, and how an older archive becomes a current one."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from runut.errors import ArchiveError

VERSION = 3

metadata = sa.MetaData()

facts = sa.Table(
    "facts",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

documents = sa.Table(
    "documents",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("name", sa.Text, index=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

analyses = sa.Table(
    "analyses",
    metadata,
    sa.Column("document", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

# Analyses made again with a reference day that other documents of the archive give.
dated = sa.Table(
    "dated",
    metadata,
    sa.Column("document", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("hint", sa.LargeBinary, nullable=False),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

inputs = sa.Table(
    "inputs",
    metadata,
    sa.Column("source", sa.Text, primary_key=True),
    sa.Column("state", sa.Text, nullable=False, index=True),
    sa.Column("document", sa.ForeignKey("documents.id", ondelete="SET NULL")),
    sa.Column("reason", sa.Text),
    sa.Column("seen", sa.Text, nullable=False),
    sa.Column("digest", sa.Text),  # of what was read and how, so that it need not be read again
)

links = sa.Table(
    "links",
    metadata,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("rank", sa.Integer, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

# What people decided about actors, incidents and claims; they outlive every rebuilding of the links.
judgements = sa.Table(
    "judgements",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("a", sa.Text, nullable=False),
    sa.Column("b", sa.Text, nullable=False),
)

SEARCH = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5("
    "document UNINDEXED, start UNINDEXED, stop UNINDEXED, surface, lemma, tokenize='unicode61 remove_diacritics 2')"
)

Migration = Callable[[Connection], None]


def _add_digest(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE inputs ADD COLUMN digest TEXT")


def _add_judgements(connection: Connection) -> None:
    judgements.create(connection)


MIGRATIONS: dict[int, Migration] = {1: _add_digest, 2: _add_judgements}  # from version N to N + 1


def prepare(connection: Connection) -> None:
    """Create the tables, or bring an older archive up to date.

    Raises:
        ArchiveError: the file was written by a newer version, or there is no way up from its version.
    """
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version == 0:
        metadata.create_all(connection)
        connection.exec_driver_sql(SEARCH)
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
        return
    if version > VERSION:
        raise ArchiveError(f"the archive has schema {version}, this version reads up to {VERSION}; upgrade runut")
    for step in range(version, VERSION):
        if step not in MIGRATIONS:
            raise ArchiveError(f"no migration from schema {step} to {step + 1}; build the archive again")
        MIGRATIONS[step](connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {step + 1}")

"""The archive's tables, and how an older archive becomes a current one."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from runut.errors import ArchiveError

VERSION = 4

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

# What the documents of one neighbourhood establish together; `part` names it after its first document.
links = sa.Table(
    "links",
    metadata,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("part", sa.Text, primary_key=True, index=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

# The neighbourhood of each document, the day that it tells from, as an ordinal, and the weight of all its marks.
placed = sa.Table(
    "placed",
    metadata,
    sa.Column("document", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("told", sa.Integer),
    sa.Column("weight", sa.Integer, nullable=False),
    sa.Column("part", sa.Text, index=True),
)

# What brings documents into one neighbourhood.
marks = sa.Table(
    "marks",
    metadata,
    sa.Column("mark", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("document", sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True, index=True),
    sa.Column("weight", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Documents that came in, changed or were judged about since their neighbourhood was linked.
pending = sa.Table(
    "pending",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("document", sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    sqlite_autoincrement=True,
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


def _part_links(connection: Connection) -> None:
    links.drop(connection)
    metadata.create_all(connection, tables=[links, placed, marks, pending])
    connection.execute(pending.insert().from_select(["document"], sa.select(analyses.c.document)))
    connection.execute(facts.delete().where(facts.c.key == "linked"))


MIGRATIONS: dict[int, Migration] = {1: _add_digest, 2: _add_judgements, 3: _part_links}  # from version N to N + 1


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

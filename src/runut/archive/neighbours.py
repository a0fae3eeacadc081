"""The neighbourhoods of an archive's documents, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from runut.archive import rows, schema

NEAR = sa.text(
    "SELECT other.document FROM marks AS mine"
    " JOIN marks AS other ON other.mark = mine.mark AND other.weight > 0 AND other.document <> mine.document"
    " JOIN placed AS there ON there.document = other.document"
    " JOIN placed AS here ON here.document = mine.document"
    " WHERE mine.document = :document AND mine.weight > 0 GROUP BY other.document"
    " HAVING sum(mine.weight) >= CASE WHEN abs(there.told - here.told) > :days THEN :far ELSE :near END"
    " AND sum(mine.weight) * :part >= min(there.weight, here.weight)"
    " ORDER BY other.document"
)


class Sharing(NamedTuple):
    """What two documents must share to be neighbours.

    Attributes:
        days: how far apart two documents of one time are told.
        near: the weight that is enough for those, and where a day is not known.
        far: the weight that is enough for others.
        part: one `part`th of the weight of the poorer document must be shared.
    """

    days: int
    near: int
    far: int
    part: int


class Neighbours:
    """Documents with what they share; where they are put is kept when the transaction ends."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, document: str, told: int | None, marks: Mapping[int, int]) -> None:
        """Add a document, or replace what is known of it; it has no neighbourhood then."""
        self._connection.execute(schema.marks.delete().where(schema.marks.c.document == document))
        row = {"document": document, "told": told, "weight": sum(marks.values()), "part": None}
        rows.upsert(self._connection, schema.placed, row)
        found = [{"mark": mark, "document": document, "weight": weight} for mark, weight in marks.items()]
        if found:
            self._connection.execute(schema.marks.insert(), found)

    def sharing(self, document: str, enough: Sharing) -> list[str]:
        """The neighbours of a document."""
        return list(self._connection.execute(NEAR, {"document": document} | enough._asdict()).scalars())

    def holders(self, marks: Iterable[int]) -> list[str]:
        """Documents that have one of these marks, whatever it weighs."""
        query = sa.select(schema.marks.c.document).where(schema.marks.c.mark.in_(sorted(marks))).distinct()
        return sorted(self._connection.execute(query).scalars())

    def mates(self, documents: Iterable[str]) -> list[list[str]]:
        """The neighbourhoods of documents, each with all its documents."""
        placed = schema.placed
        found: dict[str, list[str]] = {}
        for ids in rows.chunks(documents):
            parts = sa.select(placed.c.part).where(placed.c.document.in_(ids))
            query = sa.select(placed.c.part, placed.c.document).where(placed.c.part.in_(parts))
            for part, document in self._connection.execute(query.order_by(placed.c.part, placed.c.document)):
                members = found.setdefault(part, [])
                if not members or members[-1] < document:  # each once, though several chunks may ask for it
                    members.append(document)
        return list(found.values())

    def settle(self, documents: Iterable[str]) -> None:
        """Make documents one neighbourhood, which must be linked."""
        members = sorted(documents)
        for ids in rows.chunks(members):
            moved = schema.placed.update().where(schema.placed.c.document.in_(ids))
            self._connection.execute(moved.values(part=members[0]))
        rows.await_links(self._connection, members)

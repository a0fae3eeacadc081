"""The part of an archive that holds links: made neighbourhood by neighbourhood, each in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from runut.archive import rows, schema
from runut.archive.neighbours import Neighbours
from runut.archive.rows import Writing
from runut.archive.united import united
from runut.errors import ArchiveError
from runut.records import (
    Actor,
    Claim,
    Conflict,
    Incident,
    Judgement,
    Links,
    Origin,
    Reading,
    Record,
    Reference,
    Story,
)

KINDS: dict[str, type[Record]] = {
    "origins": Origin,
    "actors": Actor,
    "incidents": Incident,
    "claims": Claim,
    "conflicts": Conflict,
    "stories": Story,
}
LINKED = "linked"  # the fact that all links were made once


class LinkStore:
    """What an `Archive` can do with links and what people judged about them."""

    path: Path
    _engine: Engine

    def hints(self, documents: Iterable[str]) -> dict[str, tuple[Reference, str]]:
        """The reference days that documents take from the archive, with the fingerprint of the analysis made so."""
        dated = schema.dated
        query = sa.select(dated.c.document, dated.c.hint, dated.c.fingerprint)
        with self._engine.connect() as connection:
            return {
                row.document: (msgspec.json.decode(row.hint, type=Reference), row.fingerprint)
                for ids in rows.chunks(documents)
                for row in connection.execute(query.where(dated.c.document.in_(ids)))
            }

    @contextmanager
    def placing(self) -> Iterator[Neighbours]:
        """The neighbourhoods, to put documents into; what was done is kept unless an error ends it."""
        with self._writing() as connection:
            yield Neighbours(connection)

    def awaiting(self) -> list[str]:
        """Documents that came in, changed or were judged about since their neighbourhood was linked."""
        query = sa.select(schema.pending.c.document).distinct().order_by(schema.pending.c.document)
        with self._engine.connect() as connection:
            return list(connection.execute(query).scalars())

    def unlinked(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The neighbourhoods that must be linked: with each the number of the last change that it is to answer."""
        pending, placed = schema.pending, schema.placed
        touched = sa.select(placed.c.part).join(pending, pending.c.document == placed.c.document).distinct()
        with self._engine.connect() as connection:
            last = connection.execute(sa.select(sa.func.max(pending.c.number))).scalar() or 0
            parts = list(connection.execute(touched.order_by(placed.c.part)).scalars())
            for part in parts:
                members = sa.select(placed.c.document).where(placed.c.part == part).order_by(placed.c.document)
                yield last, tuple(connection.execute(members).scalars())

    def put_links(
        self,
        documents: Sequence[str],
        links: Links,
        hints: dict[str, Reference],
        dated: Iterable[Reading] = (),
        *,
        fingerprint: str,
        last: int,
    ) -> None:
        """Replace the links of one neighbourhood, and its analyses dated from the archive, in one transaction.

        Args:
            documents: the ids of all its documents, sorted.
            links: what they establish together.
            hints: by document id, the reference days taken from the archive; others are dropped.
            dated: the readings made again with a hint; those not given again are kept as they are.
            fingerprint: of the analyses.
            last: the number of the last change that is answered; documents changed since are still waited for.
        """
        with self._writing() as connection:
            for ids in rows.chunks(documents):
                dropped = sorted(set(ids) - set(hints))
                connection.execute(schema.dated.delete().where(schema.dated.c.document.in_(dropped)))
                connection.execute(schema.links.delete().where(schema.links.c.part.in_(ids)))
                answered = schema.pending.c.document.in_(ids) & (schema.pending.c.number <= last)
                connection.execute(schema.pending.delete().where(answered))
            for reading in dated:
                ident = reading.document.id
                row = {"document": ident, "hint": rows.encode(hints[ident]), "fingerprint": fingerprint}
                rows.upsert(connection, schema.dated, row | {"body": rows.encode(reading.analysis)})
            items = [
                {"kind": kind, "id": item.id, "part": documents[0], "body": rows.encode(item)}
                for kind in KINDS
                for item in getattr(links, kind)
            ]
            if items:
                connection.execute(schema.links.insert(), items)

    def finish_links(self) -> None:
        """Note that all links were made; from now on they can be read, though later documents may be waited for."""
        with self._writing() as connection:
            rows.upsert(connection, schema.facts, {"key": LINKED, "value": "yes"})

    def links(self) -> Links:
        """What the documents established together when they were last linked (see `is_linked`).

        Raises:
            ArchiveError: they never were.
        """
        if not self._were_linked():
            raise ArchiveError(f"{self.path} has no links yet; finish with: runut build -o {self.path}")
        found: dict[str, list[Record]] = {kind: [] for kind in KINDS}
        with self._engine.connect() as connection:
            for row in connection.execute(sa.select(schema.links)):
                found[row.kind].append(msgspec.json.decode(row.body, type=KINDS[row.kind]))
        return united([Links(**{kind: tuple(items) for kind, items in found.items()})])  # type: ignore[arg-type]

    def is_linked(self) -> bool:
        """Whether all documents are linked as they are now, and as people judged."""
        return self._were_linked() and not self.awaiting()

    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, in the order in which they did."""
        query = sa.select(schema.judgements).order_by(schema.judgements.c.number)
        with self._engine.connect() as connection:
            return tuple(Judgement(row.kind, row.a, row.b) for row in connection.execute(query))

    def judge(self, judgement: Judgement) -> None:
        """Keep a decision; the links must be made again to follow it."""
        with self._writing() as connection:
            connection.execute(schema.judgements.insert().values(**msgspec.structs.asdict(judgement)))
            rows.await_links(connection, _held(connection, judgement))

    def withdraw(self) -> Judgement | None:
        """Take the last decision back; it, or nothing if there is none."""
        decided = self.judgements()
        if decided:
            with self._writing() as connection:
                last = sa.select(sa.func.max(schema.judgements.c.number)).scalar_subquery()
                connection.execute(schema.judgements.delete().where(schema.judgements.c.number == last))
                rows.await_links(connection, _held(connection, decided[-1]))
        return decided[-1] if decided else None

    def _were_linked(self) -> bool:
        query = sa.select(schema.facts.c.value).where(schema.facts.c.key == LINKED)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar() is not None

    def _writing(self) -> Writing:
        return Writing(self._engine, self.path)


def _held(connection: sa.Connection, judgement: Judgement) -> list[str]:
    """The documents of a judgement's members that the archive holds."""
    analyses = schema.analyses
    query = sa.select(analyses.c.document).where(analyses.c.document.in_(judgement.documents))
    return sorted(connection.execute(query).scalars())

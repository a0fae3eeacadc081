"""Neighbourhoods kept in the archive: only what a new document touches is looked at."""

from __future__ import annotations

from collections.abc import Iterable

from runut.archive import Archive
from runut.archive.neighbours import Neighbours, Sharing
from runut.link.neighbours import LEAST, LEAST_NEAR, NEAR, PART, Bond, Marked, bond, connected, marks_of, settle


class _Ground:
    """The archive's documents as `settle` asks for them."""

    def __init__(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours

    def put(self, doc: str, marked: Marked) -> None:
        self._neighbours.put(doc, marked.told, marked.marks)

    def near(self, doc: str) -> list[str]:
        return self._neighbours.sharing(doc, Sharing(NEAR, LEAST_NEAR, LEAST, PART))

    def holders(self, marks: Iterable[int]) -> list[str]:
        return self._neighbours.holders(marks)


def place(archive: Archive) -> None:
    """Find the neighbourhoods of documents that came in, changed or were judged about.

    What stood in one neighbourhood with a document that changed is placed anew, since it may have been what held it.
    """
    awaiting = archive.awaiting()
    if not awaiting:
        return
    bonds = _bonds(archive)
    with archive.placing() as neighbours:
        mates = {doc for members in neighbours.mates(awaiting) for doc in members}
    changed = {r.document.id: marks_of(r) for r in archive.readings(sorted({*awaiting, *mates}), dated=False)}
    with archive.placing() as neighbours:
        # one list of neighbours at a time: of documents that are all neighbours each has all of them
        groups = connected(group for group in settle(_Ground(neighbours), changed, bonds) if group)
        touched = neighbours.mates(sorted({doc for group in groups for doc in group}))
        for group in connected([*groups, *touched]):
            if not changed.keys().isdisjoint(group):
                neighbours.settle(group)


def _bonds(archive: Archive) -> list[Bond]:
    return [bond(j, archive.readings(j.documents, dated=False)) for j in archive.judgements()]

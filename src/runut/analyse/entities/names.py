"""Named stretches of the text, and how lists of them are kept free of overlaps."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from runut.analyse.entities.page import Page
from runut.knowledge.entries import Body, Entry
from runut.knowledge.names import normalise
from runut.records import EntityType

PLACES = ("GPE", "LOC")
OUTLET = "outlet"  # basis of the name of the outlet whose text this is


@dataclass(frozen=True)
class Name:
    """A name in the text. `entry` or `body` is what knowledge takes it for; `basis` says how it was found.

    `expands` is the offset of the name that this one abbreviates ("... Strategis (CSIS)"); `own` what tells a body from
    others of its kind and state ("contoh" in "Polres Contoh").
    """

    start: int
    end: int
    text: str
    label: EntityType
    basis: str
    entry: Entry | None = None
    body: Body | None = None
    expands: int | None = None
    own: str | None = None

    @property
    def norm(self) -> str:
        """The name as names are compared."""
        return normalise(self.text)

    @property
    def kind(self) -> str:
        """The type, with all places in one class."""
        return "PLACE" if self.label in PLACES else self.label

    def covers(self, other: Name) -> bool:
        """Whether `other` lies within this name."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Name) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


def cut(page: Page, name: Name, start: int, end: int) -> Name:
    """The name narrowed or widened to other offsets."""
    return replace(name, start=start, end=end, text=page.text[start:end])


def in_order(names: Iterable[Name]) -> list[Name]:
    """The names by start, the longer first, each stretch once."""
    seen: dict[tuple[int, int], Name] = {}
    for name in names:
        seen.setdefault((name.start, name.end), name)
    return sorted(seen.values(), key=lambda name: (name.start, -name.end))


def inside(names: Sequence[Name], start: int, end: int) -> Sequence[Name]:
    """The names, given in order of the text, that begin in a stretch of it."""
    first = bisect.bisect_left(names, start, key=lambda name: name.start)
    last = bisect.bisect_left(names, end, key=lambda name: name.start)
    return names[first:last]

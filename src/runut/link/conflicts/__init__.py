"""Conflicts: values that cannot all be right, or one thing written differently, each with every place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from runut.link.conflicts.dates import dates, impossible_dates, page_dates
from runut.link.conflicts.numbers import numbers
from runut.link.conflicts.places import places, whereabouts
from runut.link.conflicts.scene import Scene
from runut.link.conflicts.sides import attribution, denials, disputes, participants
from runut.link.conflicts.spellings import spellings
from runut.link.conflicts.stages import firmness, told_both_ways
from runut.link.conflicts.sums import sums, titles
from runut.link.conflicts.wording import wording
from runut.records import Conflict

FINDERS: tuple[Callable[[Scene], Iterable[Conflict]], ...] = (
    spellings,
    dates,
    impossible_dates,
    page_dates,
    places,
    whereabouts,
    numbers,
    sums,
    titles,
    participants,
    attribution,
    denials,
    disputes,
    firmness,
    told_both_ways,
    wording,
)


def find_conflicts(scene: Scene) -> tuple[Conflict, ...]:
    """All conflicts, the most certain first; each has two values or more, but for a date impossible in itself."""
    found = {conflict.id: conflict for find in FINDERS for conflict in find(scene)}
    return tuple(sorted(found.values(), key=lambda c: (-c.certainty, c.kind, c.id)))

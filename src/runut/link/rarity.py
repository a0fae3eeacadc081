"""How much it tells that documents share something: the rarer it is, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
OTHERS = 1000  # further documents that are taken to hold none of it, so that a small archive weighs as a large one does
LEAST = 0.1


def rarity(held: Iterable[Iterable[T]]) -> dict[T, float]:
    """The weight of each thing that documents (or statements) hold.

    Args:
        held: what each holds; each thing counts once for each that holds it.
    """
    rows = [set(row) for row in held]
    counts = Counter(thing for row in rows for thing in row)
    return {thing: math.log((OTHERS + len(rows)) / count) + LEAST for thing, count in counts.items()}

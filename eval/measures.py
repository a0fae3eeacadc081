"""Counting: precision, recall, accuracy, B-cubed, and how spans of gold and system are paired."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

G = TypeVar("G")
P = TypeVar("P")
Offsets = tuple[int, int]


@dataclass
class Tally:
    """True positives, predicted and gold counts of one figure; its score is F1."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Count one document."""
        self.right, self.found, self.gold = self.right + right, self.found + found, self.gold + gold

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def score(self) -> float:
        """F1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        counts = f"({self.right} of {self.gold}, {self.found} found)"
        return f"F1 {self.score:.3f}  P {self.precision:.3f}  R {self.recall:.3f}  {counts}"


@dataclass
class Rate:
    """How many of the judged cases were right."""

    right: int = 0
    judged: int = 0

    def add(self, right: object) -> None:
        """Count one case."""
        self.right, self.judged = self.right + bool(right), self.judged + 1

    @property
    def score(self) -> float:
        """Accuracy."""
        return self.right / self.judged if self.judged else 0.0

    def __str__(self) -> str:
        return f"acc {self.score:.3f}  ({self.right} of {self.judged})"


@dataclass
class Clusters:
    """B-cubed over the items that both clusterings hold (Bagga and Baldwin 1998)."""

    precision: float = 0.0
    recall: float = 0.0
    items: int = 0

    @property
    def score(self) -> float:
        """F1."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"B3 {self.score:.3f}  P {self.precision:.3f}  R {self.recall:.3f}  ({self.items} items)"


Figure = Tally | Rate | Clusters


def b_cubed(gold: Iterable[Collection[Any]], system: Iterable[Collection[Any]]) -> Clusters:
    """Compare two clusterings of the items they share."""
    gold_of = {item: frozenset(cluster) for cluster in gold for item in cluster}
    system_of = {item: frozenset(cluster) for cluster in system for item in cluster}
    shared = gold_of.keys() & system_of.keys()
    if not shared:
        return Clusters()
    both = {item: len(gold_of[item] & system_of[item]) for item in shared}
    precision = sum(both[item] / len(system_of[item] & shared) for item in shared) / len(shared)
    recall = sum(both[item] / len(gold_of[item] & shared) for item in shared) / len(shared)
    return Clusters(precision, recall, len(shared))


def overlap(one: Offsets | None, other: Offsets | None) -> bool:
    """Whether two spans share a character."""
    return bool(one and other and one[0] < other[1] and other[0] < one[1])


def iou(one: Offsets | None, other: Offsets | None) -> float:
    """Intersection over union of two spans."""
    if one is None or other is None or not overlap(one, other):
        return 0.0
    return (min(one[1], other[1]) - max(one[0], other[0])) / (max(one[1], other[1]) - min(one[0], other[0]))


def pair(gold: Sequence[G], found: Sequence[P], likeness: Callable[[G, P], float]) -> list[tuple[G, P]]:
    """Pair one to one, best first; a likeness of 0 is no pair."""
    scored = [(likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(found)]
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for score, i, j in sorted(scored, key=lambda row: -row[0]):
        if score > 0 and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def locate(text: str, part: str | None, nth: int = 1) -> Offsets | None:
    """Offsets of the nth occurrence of `part`, in code points, end exclusive."""
    at = -1
    for _ in range(nth):
        at = text.find(part or "\0", at + 1)
        if at < 0:
            return None
    return at, at + len(part or "")

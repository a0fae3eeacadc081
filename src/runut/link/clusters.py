"""Grouping by pairwise evidence, best first, with constraints; the result does not depend on the order of input."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from runut.records import Judgement

T = TypeVar("T")


class Tie(NamedTuple):
    """Evidence that two members are one: keys in order, a score, and the reason for people."""

    a: str
    b: str
    score: float
    reason: str = ""


class Group(NamedTuple):
    """The sorted members of a group and the distinct sorted reasons for which they were joined."""

    members: tuple[str, ...]
    reasons: tuple[str, ...]


def tie(a: str, b: str, score: float, reason: str = "") -> Tie:
    """A `Tie` with its keys in order; equal reasons are one string, of which there may be millions."""
    return Tie(min(a, b), max(a, b), round(score, 6), sys.intern(reason))


class Clusters(Generic[T]):
    """Groups of keys, joined one tie at a time.

    Args:
        traits: all members, each with what decides whether it can stand with others.
        combine: the traits of two groups taken together, or `None` where the groups cannot be one.
        judgements: what a person decided about pairs of members; pairs that are not among the keys are ignored.
    """

    def __init__(
        self,
        traits: Mapping[str, T],
        combine: Callable[[T, T], T | None],
        judgements: Iterable[Judgement] = (),
    ) -> None:
        self._parent = {key: key for key in sorted(traits)}
        self._members = {key: [key] for key in self._parent}
        self._traits = dict(traits)
        self._combine = combine
        self._reasons: dict[str, set[str]] = defaultdict(set)
        self._apart: dict[str, set[str]] = defaultdict(set)
        known = sorted((j.kind, j.a, j.b) for j in judgements if j.a in self._parent and j.b in self._parent)
        for a, b in [(a, b) for kind, a, b in known if kind == "split"]:
            self._apart[a].add(b)
            self._apart[b].add(a)
        for a, b in [(a, b) for kind, a, b in known if kind == "merge"]:
            self._judge(a, b)

    def root(self, key: str) -> str:
        """The key that stands for the group of `key`."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def traits(self, key: str) -> T:
        """The traits of the group that `key` is in."""
        return self._traits[self.root(key)]

    def join(self, link: Tie) -> bool:
        """Make the groups of both keys one, unless a judgement or their traits forbid it; tells if they are."""
        a, b = self.root(link.a), self.root(link.b)
        if a == b:
            return True
        together = self._combine(self._traits[a], self._traits[b])
        if together is None or self._forbidden(a, b):
            return False
        self._merge(a, b, together, link.reason)
        return True

    def join_all(self, ties: Iterable[Tie]) -> None:
        """Join the strongest ties first; equal scores go by key."""
        for link in sorted(ties, key=lambda t: (-t.score, t.a, t.b, t.reason)):
            self.join(link)

    def groups(self) -> list[Group]:
        """All groups, in order of their first members."""
        return sorted(
            Group(tuple(sorted(members)), tuple(sorted(self._reasons[root] - {""})))
            for root, members in self._members.items()
        )

    def _judge(self, a: str, b: str) -> None:
        a, b = self.root(a), self.root(b)
        if a != b and not self._forbidden(a, b):
            together = self._combine(self._traits[a], self._traits[b])
            self._merge(a, b, self._traits[a] if together is None else together, "judged to be one by a person")

    def _merge(self, a: str, b: str, together: T, reason: str) -> None:
        if (len(self._members[a]), b) < (len(self._members[b]), a):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        self._traits[a] = together
        del self._traits[b]
        self._reasons[a] |= self._reasons.pop(b, set()) | {reason}

    def _forbidden(self, a: str, b: str) -> bool:
        if not self._apart:
            return False
        small, large = sorted((a, b), key=lambda root: len(self._members[root]))
        return any(self.root(other) == large for key in self._members[small] for other in self._apart.get(key, ()))

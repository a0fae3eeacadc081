"""Which names of a document name the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from runut.analyse.entities.names import Name

MISSION = "embassy"  # in the keys of all head nouns for embassies
YEAR = re.compile(r" (?:19|20)\d\d\Z")
SHORTEST_VARIANT = (
    4  # letters of a name part that may be spelt with one letter more, less or other ("Sergei", "Sergey")
)


class Groups:
    """Sets of names that are joined step by step; a set is known by its first name."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, index: int) -> int:
        """The first name of the set that `index` belongs to."""
        while self._parent[index] != index:
            index = self._parent[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first


def cluster(names: Sequence[Name]) -> list[int]:
    """For each name, in order of the text, the index of the first name of the same thing."""
    groups = Groups(len(names))
    _join_same(names, groups)
    _join_acronyms(names, groups)
    _join_bodies(names, groups)
    _join_persons(names, groups)
    return [groups.root(index) for index in range(len(names))]


def _join_same(names: Sequence[Name], groups: Groups) -> None:
    """Join names of one form, and names of one entry of knowledge; a part of a person's name waits for the whole."""
    first: dict[tuple[str, str], int] = {}
    for index, name in enumerate(names):
        for key in _keys(name):
            groups.join(index, first.setdefault((name.kind, key), index))


def _keys(name: Name) -> Iterable[str]:
    if name.entry:
        yield name.entry.key
    if name.kind == "ORG":
        yield YEAR.sub("", name.norm)
    if name.kind != "PER" or " " in name.norm:
        yield name.norm


def _join_acronyms(names: Sequence[Name], groups: Groups) -> None:
    at = {name.start: index for index, name in reversed(list(enumerate(names)))}
    for index, name in enumerate(names):
        if name.expands is not None and name.expands in at:
            groups.join(index, at[name.expands])


def _join_bodies(names: Sequence[Name], groups: Groups) -> None:
    """Join "Kemlu" and "Kementerian Luar Negeri Rusia", where one state only is named with that kind of body."""
    kinds: dict[str, dict[str | None, int]] = {}
    for index, name in enumerate(names):
        if name.body:
            key = MISSION if MISSION in name.body.head.key else name.body.head.key
            rows = kinds.setdefault(key, {})
            groups.join(index, rows.setdefault(name.body.country or None, index))
    for rows in kinds.values():
        stated = [index for country, index in rows.items() if country]
        if None in rows and len(stated) == 1:
            groups.join(rows[None], stated[0])


def _join_persons(names: Sequence[Name], groups: Groups) -> None:
    persons = [index for index, name in enumerate(names) if name.label == "PER"]
    full = [index for index in persons if " " in names[index].norm]
    for place, index in enumerate(full):
        for other in full[:place]:
            if variants(names[index].norm, names[other].norm):
                groups.join(index, other)
    _join_parts([index for index in persons if " " not in names[index].norm], full, names, groups)
    for index in full:
        _join_shorter(index, full, names, groups)


def _join_parts(parts: Sequence[int], full: Sequence[int], names: Sequence[Name], groups: Groups) -> None:
    """Join each single name to the fuller name it is a part of: the nearest before it, else the first after it."""
    alone: dict[str, int] = {}
    for index in parts:
        word = names[index].norm
        wholes = [other for other in full if word in names[other].norm.split()]
        wholes = wholes or [other for other in full if any(spelt_alike(word, w) for w in names[other].norm.split())]
        before = [other for other in wholes if names[other].start < names[index].start]
        if wholes:
            groups.join(index, before[-1] if before else wholes[0])
        else:
            same = next((known for known in alone if known == word or spelt_alike(known, word)), None)
            groups.join(index, alone[same] if same else alone.setdefault(word, index))


def _join_shorter(index: int, full: Sequence[int], names: Sequence[Name], groups: Groups) -> None:
    """Join "Omar al-Bashir" to "Omar Hassan al-Bashir"."""
    words = names[index].norm.split()
    for other in full:
        longer = names[other].norm.split()
        if len(longer) > len(words) and _in_sequence(words, longer) and (longer[-1] == words[-1]):
            groups.join(index, other)
            return


def _in_sequence(words: Sequence[str], longer: Sequence[str]) -> bool:
    rest = iter(longer)
    return all(word in rest for word in words)


def spelt_alike(one: str, other: str) -> bool:
    """Whether two name parts differ by one letter at most and are long enough for that to be a spelling."""
    return (
        min(len(one), len(other)) >= SHORTEST_VARIANT
        and one[0] == other[0]
        and Levenshtein.distance(one, other, score_cutoff=1) <= 1
    )


def variants(one: str, other: str) -> bool:
    """Whether two full names are spellings of one: the same parts, one of them one letter off at most."""
    parts, others = one.split(), other.split()
    if len(parts) != len(others):
        return False
    unequal = [(a, b) for a, b in zip(parts, others, strict=True) if a != b]
    return not unequal or (len(unequal) == 1 and len(parts) > 1 and _one_letter(*unequal[0]))


def _one_letter(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= SHORTEST_VARIANT - 1 and Levenshtein.distance(one, other, score_cutoff=1) <= 1

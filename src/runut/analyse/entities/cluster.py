"""Which names of a document name the same thing."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence

from runut.analyse.entities.names import Name
from runut.analyse.entities.nouns import load_nouns

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
    _join_bare(names, groups)
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
    if name.own and name.body:
        yield f"{name.body.key}:{name.own}"
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
        if name.body and not name.own:
            key = MISSION if MISSION in name.body.head.key else name.body.head.key
            rows = kinds.setdefault(key, {})
            groups.join(index, rows.setdefault(name.body.country or None, index))
    for rows in kinds.values():
        stated = [index for country, index in rows.items() if country]
        if None in rows and len(stated) == 1:
            groups.join(rows[None], stated[0])


def _join_bare(names: Sequence[Name], groups: Groups) -> None:
    """Join the noun alone to the one body of its kind that the text names ("LBH" and "LBH Contoh")."""
    owns: dict[str, dict[str, int]] = {}
    for index, name in enumerate(names):
        if name.body and name.own:
            owns.setdefault(name.body.key, {}).setdefault(name.own, index)
    nouns = load_nouns()
    for index, name in enumerate(names):
        if name.kind == "ORG" and not name.own:
            words = tuple(name.norm.split())
            heads = (noun.body for noun in nouns.first.get(words[0], ()) if noun.words == words) if words else ()
            bodies = next((owns[head.key] for head in heads if head and head.key in owns), {})
            if len(bodies) == 1:
                groups.join(index, next(iter(bodies.values())))


def _join_persons(names: Sequence[Name], groups: Groups) -> None:
    persons = [index for index, name in enumerate(names) if name.label == "PER"]
    full = [index for index in persons if " " in names[index].norm]
    _join_variants(full, names, groups)
    _join_shorter(full, names, groups)
    _join_parts([index for index in persons if " " not in names[index].norm], full, names, groups)


def _join_variants(full: Sequence[int], names: Sequence[Name], groups: Groups) -> None:
    """Join full names that are the same in all parts but one, and there differ by one letter at most."""
    alike: dict[tuple[object, ...], int] = {}
    for index in full:
        parts = names[index].norm.split()
        for place, part in enumerate(parts):
            for spelling in _spellings(part, SHORTEST_VARIANT - 1):
                key = (len(parts), place, *parts[:place], *parts[place + 1 :], spelling)
                other = alike.setdefault(key, index)
                if not _known_apart(names[index], names[other]):
                    groups.join(index, other)


def _known_apart(one: Name, other: Name) -> bool:
    return one.entry is not None and other.entry is not None and one.entry != other.entry


def _join_shorter(full: Sequence[int], names: Sequence[Name], groups: Groups) -> None:
    """Join "Omar al-Bashir" to "Omar Hassan al-Bashir"."""
    ends: dict[tuple[str, str], dict[str, int]] = {}
    for index in full:
        parts = names[index].norm.split()
        ends.setdefault((parts[0], parts[-1]), {}).setdefault(names[index].norm, index)
    for rows in ends.values():
        longest = max(rows, key=lambda norm: (len(norm.split()), norm))
        for norm, index in rows.items():
            if _in_sequence(norm.split(), longest.split()):
                groups.join(index, rows[longest])


def _in_sequence(words: Sequence[str], longer: Sequence[str]) -> bool:
    rest = iter(longer)
    return all(word in rest for word in words)


def _join_parts(parts: Sequence[int], full: Sequence[int], names: Sequence[Name], groups: Groups) -> None:
    """Join each single name to the fuller name it is a part of: the nearest before it, else the first after it."""
    exact: dict[str, list[int]] = {}
    alike: dict[str, list[int]] = {}
    for index in full:
        for word in names[index].norm.split():
            exact.setdefault(word, []).append(index)
            for spelling in _spellings(word, SHORTEST_VARIANT):
                alike.setdefault(spelling, []).append(index)
    alone: dict[str, int] = {}
    for index in parts:
        word = names[index].norm
        spellings = _spellings(word, SHORTEST_VARIANT) or [word]
        wholes = exact.get(word) or sorted({i for spelling in spellings for i in alike.get(spelling, ())})
        if wholes:
            place = bisect.bisect_left(wholes, index)
            groups.join(index, wholes[max(0, place - 1)])
        else:
            for spelling in spellings:
                groups.join(index, alone.setdefault(spelling, index))


def _spellings(word: str, shortest: int) -> list[str]:
    """The word, and the word without each of its letters but the first: words one letter apart share one of these.

    A word with fewer letters than `shortest` has no spelling but its own; see Garbe's symmetric delete algorithm.
    """
    if len(word) < shortest:
        return [f"={word}"]
    return [word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))]

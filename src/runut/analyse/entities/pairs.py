"""Two persons or two states that a text has just spoken of: "kedua negara", "keduanya"."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence

from runut.analyse.entities.salience import Mentioned, Salience
from runut.analyse.entities.store import Store

PAIR = 2
NAMED = ("PER", "PLACE", "ORG")
ARMED = ("REB", "PRM", "UAF")  # sectors of bodies that are sides of their own
NEAR = 3  # sentences in which two are looked for that are named together
JOINTS = ("-", "–", "—", "/")

Side = Callable[[Mentioned], str | None]


def is_person(mentioned: Mentioned) -> bool:
    """Whether a person is spoken of."""
    return mentioned.kind == "PER"


class Pairs:
    """Finds the two that a phrase means."""

    def __init__(self, store: Store, salience: Salience) -> None:
        self._store = store
        self._salience = salience

    def either(self, offset: int) -> tuple[str, ...]:
        """The two persons spoken of last before an offset, else the two sides: states, or bodies that fight one."""
        return self.two(offset, is_person) or self._sides(offset, self.side_of)

    def two(self, offset: int, fits: Callable[[Mentioned], bool]) -> tuple[str, ...]:
        """The first two fitting entities of the nearest sentences before an offset, in order of the text."""
        seen: dict[str, int] = {}
        for there in self._salience.by_sentence(offset, fits):
            for mentioned in there:
                seen.setdefault(mentioned.ident, mentioned.start)
            if len(seen) >= PAIR:
                return _in_text_order(seen)
        return ()

    def states(self, offset: int) -> tuple[str, ...]:
        """The two states spoken of before an offset, through persons and cities too.

        Two that are named in one breath ("A dan B") go before those of a sentence that names one. Else those of the
        sentence itself go first, the nearest before others; sentences before it give what is missing, the state that
        the whole text names most before others, where they are told of last ("berunding di X").
        """
        return self._sides(offset, self.state_of)

    def _sides(self, offset: int, side: Side) -> tuple[str, ...]:
        rows = [
            (back, there) for back, there in enumerate(self._salience.by_sentence(offset, lambda m: m.kind in NAMED))
        ]
        own = {ident for m in (rows[0][1] if rows else ()) if not self._where(m.start) and (ident := side(m))}
        for back, there in rows[:NEAR]:
            joined = self._joined(there, side)
            if len(joined) == PAIR and (back == 0 or len(own - set(joined)) < PAIR):
                return joined
            if back == 0 and len(own) >= PAIR:
                break
        return self._mixed(rows, side)

    def joined(self, there: Sequence[Mentioned]) -> tuple[str, ...]:
        """The last two sides that the mentions of one sentence name in one breath; empty if there are none."""
        return self._joined(there, self.side_of)

    def _joined(self, there: Sequence[Mentioned], side: Side) -> tuple[str, ...]:
        """The last two sides of a sentence that are named in one breath."""
        named = [(m, ident) for m in _outermost(there) if (ident := side(m))]
        for (one, first), (other, second) in reversed([*itertools.pairwise(named)]):
            if first != second and self._coordinated(one, other):
                return first, second
        return ()

    def together(self, one: Mentioned, other: Mentioned) -> bool:
        """Whether two mentions are of different states and named in one breath."""
        codes = {self._store.entity(m.ident).country for m in (one, other)}
        first, second = sorted((one, other), key=lambda m: m.start)
        return len(codes) == PAIR and self._coordinated(first, second)

    def _coordinated(self, one: Mentioned, other: Mentioned) -> bool:
        if one.start == other.start:
            return True  # a phrase for both
        page = self._salience.page
        between = page.text[one.end : other.start].strip()
        if between in JOINTS:
            return True
        words = between.lower().split()
        joint = bool(words) and words[0] in page.words.phrases.conjunctions - {","}
        return joint and all(word in page.nouns.first or word in page.words.phrases.before for word in words[1:])

    def _mixed(self, rows: Sequence[tuple[int, list[Mentioned]]], side: Side) -> tuple[str, ...]:
        often = self._store.describer.states()
        seen: dict[str, int] = {}
        for back, there in rows:
            found = [(ident, m.start) for m in reversed(there) if (ident := side(m))]
            if back:
                found.sort(key=lambda row: _rank(often, self._store.entity(row[0]).country))
            found.sort(key=lambda row: self._where(row[1]))
            for ident, start in found:
                seen.setdefault(ident, start)
            if len(seen) >= PAIR:
                return _in_text_order(seen)
        return ()

    def _where(self, offset: int) -> bool:
        """Whether what begins at an offset stands behind a preposition as a place."""
        page = self._salience.page
        index = page.piece_at(offset) - 1
        return index >= 0 and page.pieces[index].norm in page.words.phrases.at

    def side_of(self, mentioned: Mentioned) -> str | None:
        """The state that a mention belongs to, or the armed body that it is."""
        armed = mentioned.kind == "ORG" and self._store.entity(mentioned.ident).sector in ARMED
        return mentioned.ident if armed else self.state_of(mentioned)

    def state_of(self, mentioned: Mentioned) -> str | None:
        """The state that a mentioned person, body or place belongs to, if the text names it."""
        return None if mentioned.headed else self._store.state(self._store.entity(mentioned.ident).country)


def _outermost(there: Sequence[Mentioned]) -> Iterator[Mentioned]:
    """The mentions that lie in no other: the state of an office is named in the office."""
    start, end = -1, 0
    for mentioned in there:
        if mentioned.end > end or mentioned.start == start:  # two mentions at one place: a phrase for both
            yield mentioned
        start, end = mentioned.start, max(end, mentioned.end)


def _in_text_order(seen: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(list(seen)[:PAIR], key=lambda ident: seen[ident]))


def _rank(often: tuple[str, ...], country: str | None) -> int:
    return often.index(country) if country in often else len(often)

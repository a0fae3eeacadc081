"""Two persons or two states that a text has just spoken of: "kedua negara", "keduanya"."""

from __future__ import annotations

from collections.abc import Callable

from runut.analyse.entities.salience import Mentioned, Salience
from runut.analyse.entities.store import Store

PAIR = 2
NAMED = ("PER", "PLACE", "ORG")


def is_person(mentioned: Mentioned) -> bool:
    """Whether a person is spoken of."""
    return mentioned.kind == "PER"


class Pairs:
    """Finds the two that a phrase means."""

    def __init__(self, store: Store, salience: Salience) -> None:
        self._store = store
        self._salience = salience

    def either(self, offset: int) -> tuple[str, ...]:
        """The two persons spoken of last before an offset, else the two states."""
        return self.two(offset, is_person) or self.states(offset)

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

        Those of the sentence itself go first, the nearest before others; sentences before it give what is missing,
        the state that the whole text names most before others, where they are told of last ("berunding di X").
        """
        often = self._store.describer.states()
        seen: dict[str, int] = {}
        for back, there in enumerate(self._salience.by_sentence(offset, lambda m: m.kind in NAMED)):
            found = [(state, m.start) for m in reversed(there) if (state := self.state_of(m))]
            if back:
                found.sort(key=lambda row: _rank(often, self._store.entity(row[0]).country))
            found.sort(key=lambda row: self._where(row[1]))
            for state, start in found:
                seen.setdefault(state, start)
            if len(seen) >= PAIR:
                return _in_text_order(seen)
        return ()

    def _where(self, offset: int) -> bool:
        """Whether what begins at an offset stands behind a preposition as a place."""
        page = self._salience.page
        index = page.piece_at(offset) - 1
        return index >= 0 and page.pieces[index].norm in page.words.phrases.at

    def state_of(self, mentioned: Mentioned) -> str | None:
        """The state that a mentioned person, body or place belongs to, if the text names it."""
        return None if mentioned.headed else self._store.state(self._store.entity(mentioned.ident).country)


def _in_text_order(seen: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(list(seen)[:PAIR], key=lambda ident: seen[ident]))


def _rank(often: tuple[str, ...], country: str | None) -> int:
    return often.index(country) if country in often else len(often)

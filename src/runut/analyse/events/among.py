"""The acts of one document among each other, to be asked for sides that one of them leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act

HELP = frozenset({"AID"})
STATE_KEY = "country:"  # how the knowledge keys of states begin
WINDOW = 120  # acts on either side that are asked


class Among:
    """The acts of one document in order."""

    def __init__(self, acts: Sequence[Act], draft: Draft) -> None:
        self.acts = acts
        self.who = draft.who
        self.text = draft.text

    def _state_of(self, country: str | None) -> str | None:
        """The state itself, else a place of it that the document names."""
        places = [e for e in self.who.entities() if e.type == "GPE" and e.country == country]
        states = [e for e in places if (e.knowledge or "").startswith(STATE_KEY)]
        return next((e.id for e in (*states, *places)), None)

    def _countries(self, idents: Sequence[str]) -> frozenset[str]:
        return frozenset(c for ident in idents if (c := self.who.entity(ident).country))

    def _others(self, index: int, family: frozenset[str]) -> Iterator[Act]:
        """The other acts of a family, nearest first, those before the act before those behind it."""
        before = range(index - 1, max(-1, index - WINDOW), -1)
        for other in (*before, *range(index + 1, min(len(self.acts), index + WINDOW))):
            if other != index and (self.acts[other].type in family or self.acts[other].base in family & HELP):
                yield self.acts[other]

    def _states(self, idents: Sequence[str]) -> tuple[str, ...]:
        """The states of the entities, where the document names them: who was hit there need not be who is hit here."""
        found = []
        for ident in idents:
            country = self.who.entity(ident).country
            found.append(self._state_of(country) or ident)
        return tuple(dict.fromkeys(found))

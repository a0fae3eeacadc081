"""Where a text speaks of somebody: by name, with a role, or by a noun for people."""

from __future__ import annotations

from collections.abc import Iterator

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.places import Places
from runut.analyse.entities.salience import Mentioned, is_subject
from runut.analyse.entities.store import Store


class Told:
    """The places of one document where somebody is spoken of."""

    def __init__(self, places: Places, store: Store) -> None:
        self._page = places.page
        self._places = places
        self._store = store

    def all(self) -> Iterator[Mentioned]:
        """Every place of the prose where someone is spoken of."""
        for name in self._places.names:
            if self._page.prose(name.start):
                role = self._places.role_of(name)
                start, end = (role.start, role.end) if role else (name.start, name.end)
                yield self.at(start, end, self._store.of_name(name), name.kind)
        named = {role.phrase.start for role in self._places.roles}
        for head in self._places.heads:
            if head.start not in named and self._page.prose(head.start) and not self._of_both(head):
                holder = self.holder(head)
                kind = "PER" if holder else "GROUP"
                yield self.at(head.start, head.end, holder or "", kind, None if holder else head)

    def _of_both(self, head: Headed) -> bool:
        """Whether a noun is said of two who were named before ("kedua belah pihak")."""
        words = self._page.words.definite
        before = self._page.pieces[max(0, self._page.piece_at(head.start) - 2) : self._page.piece_at(head.start)]
        joined = f"{before[-1].norm} {self._page.token_at(head.start).lower_}" if before else ""
        return bool(before) and (
            before[-1].norm in words.both or (joined in words.sides and before[0].norm in words.both)
        )

    def at(self, start: int, end: int, ident: str, kind: str, headed: Headed | None = None) -> Mentioned:
        """The mention of an entity, or of unnamed people, at a stretch of the text."""
        quoted = self._page.quoted(start) is not None
        return Mentioned(start, end, ident, kind, is_subject(self._page, start, end), quoted, headed)

    def holder(self, headed: Headed) -> str | None:
        """The person of this document who holds an office that stands without a name."""
        index = self._page.piece_at(headed.start)
        many = index > 0 and self._page.pieces[index - 1].norm in self._page.words.definite.plural
        if headed.noun.head.office is None or many:
            return None
        return self._store.offices.holder(headed)

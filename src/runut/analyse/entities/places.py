"""What stands at a place of the text: the name, role or head noun that a token belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from runut.analyse.entities.headed import Headed, Reader, by_start
from runut.analyse.entities.names import Name
from runut.analyse.entities.page import Page
from runut.analyse.entities.roles import Role

if TYPE_CHECKING:
    from spacy.tokens import Token


class Places:
    """The names, roles and headed phrases of one document by the tokens that they cover."""

    def __init__(self, page: Page, names: Sequence[Name], heads: Sequence[Headed], roles: Sequence[Role]) -> None:
        self.page = page
        self.names = tuple(names)
        self.heads = tuple(heads)
        self.roles = tuple(roles)
        self.reader = Reader(page, by_start(names))
        self._names: dict[int, list[Name]] = {}
        self._roles: dict[int, Role] = {}
        self._heads: dict[int, Headed] = {}
        self._ending: dict[int, Name] = {}
        self._owned: dict[tuple[int, int], list[Headed]] = {}
        self._fill()

    def _fill(self) -> None:
        for name in self.names:
            self._ending.setdefault(name.end, name)
            for token in self._tokens(name.start, name.end):
                self._names.setdefault(token, []).append(name)
        for role in self.roles:
            for token in self._tokens(role.start, role.end):
                self._roles.setdefault(token, role)
        for head in self.heads:
            for token in self._tokens(head.start, head.noun_end):
                self._heads.setdefault(token, head)
            if head.owner:
                self._owned.setdefault((head.owner.start, head.owner.end), []).append(head)

    def _tokens(self, start: int, end: int) -> Iterator[int]:
        return iter(sorted({piece.token for piece in self.page.pieces_in(start, end)}))

    def role_at(self, token: Token) -> Role | None:
        """The role with a name that covers a token."""
        return self._roles.get(token.i)

    def role_of(self, name: Name) -> Role | None:
        """The role that stands beside a name."""
        role = self._roles.get(self.page.token_at(name.start).i)
        return role if role and role.name == name else None

    def headed_at(self, token: Token) -> Headed | None:
        """The phrase whose head noun covers a token."""
        return self._heads.get(token.i)

    def heads_at(self, offset: int) -> bool:
        """Whether a head noun begins at an offset."""
        headed = self._heads.get(self.page.token_at(offset).i)
        return headed is not None and headed.noun_start == offset

    def owned_by(self, name: Name) -> Sequence[Headed]:
        """The phrases that belong to a name ("pemimpin" in "pemimpin Korea Utara")."""
        return self._owned.get((name.start, name.end), ())

    def name_at(self, token: Token) -> Name | None:
        """The name that a token heads: the longest, unless the token hangs from inside it."""
        found = sorted(self._names.get(token.i, ()), key=lambda name: name.start - name.end)
        for name in found:
            inside = name.start <= token.head.idx < name.end and token.head.i != token.i
            if name.start >= token.idx or not inside:
                return name
        return found[-1] if found else None

    def name_from(self, index: int) -> Name | None:
        """The longest name that begins with the piece at `index`."""
        return self.reader.names.get(self.page.pieces[index].start) if index < len(self.page.pieces) else None

    def name_until(self, end: int) -> Name | None:
        """The first name that ends at an offset."""
        return self._ending.get(end)

"""Lists of names and phrases: "Kanada, Belgia, Selandia Baru dan Filipina", "Kim-Putin", "baik X maupun Y"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from runut.analyse.entities.names import PLACES
from runut.analyse.entities.places import Places
from runut.analyse.entities.store import Store

if TYPE_CHECKING:
    from spacy.tokens import Token

Found = tuple[tuple[str, ...], int | None]

LONGEST_BRACKET = 3  # pieces of a bracketed abbreviation
LONGEST_LIST = 12  # members of one list
HYPHENS = ("-", "–")


class Lists:
    """Finds the further members of a list whose first member is known."""

    def __init__(self, places: Places, store: Store, single: Callable[[Token, str | None], Found]) -> None:
        """`single` gives what one phrase refers to, and the offset where it ends."""
        self._places = places
        self._page = places.page
        self._store = store
        self._single = single

    def after(self, end: int, speaker: str | None = None) -> list[str]:
        """The members after one that ends at an offset; after a comma only if a conjunction closes the list."""
        members: list[str] = []
        waiting: list[str] = []
        for _ in range(LONGEST_LIST):
            index = self._abbreviated(self._page.piece_at(end - 1) + 1)
            joint, after = self._joint(index)
            if not joint or after >= len(self._page.pieces) or self._crosses(index - 1, after):
                break
            found, stop = self._member(after, speaker)
            if not found or stop is None:
                break
            if not (joint == "," and self._seat(end, found)):
                waiting += found
            if joint != ",":
                members, waiting = members + waiting, []
            end = stop
        return members

    def _abbreviated(self, index: int) -> int:
        """The index behind a bracketed abbreviation of the member before ("Amerika Serikat (AS) dan Chad")."""
        pieces = self._page.pieces
        bracket = [piece.text for piece in pieces[index : index + 3]]
        short = len(bracket) == LONGEST_BRACKET and bracket[0] == "(" and bracket[2] == ")" and bracket[1][:1].isupper()
        return index + LONGEST_BRACKET if short else index

    def _joint(self, index: int) -> tuple[str, int]:
        """The conjunction, comma or hyphen at a piece, if any, and the index after it."""
        pieces, words = self._page.pieces, self._page.words.phrases
        if index >= len(pieces) or not self._page.joined(index):
            return "", index
        if self._page.text[pieces[index - 1].end : pieces[index].start] in HYPHENS:
            return "-", index
        if pieces[index].text in HYPHENS:
            return "-", index + 1
        if pieces[index].text == ",":
            closing = index + 1 < len(pieces) and pieces[index + 1].norm in words.conjunctions
            return (pieces[index + 1].norm, index + 2) if closing else (",", index + 1)
        return (pieces[index].norm, index + 1) if pieces[index].norm in words.conjunctions else ("", index)

    def _crosses(self, index: int, after: int) -> bool:
        """Whether a list would go on from noise into prose or back ("TEMPO.CO, Jakarta - Pemerintah ...")."""
        pieces = self._page.pieces
        return self._page.prose(pieces[index].start) != self._page.prose(pieces[after].start)

    def _seat(self, end: int, found: tuple[str, ...]) -> bool:
        """Whether the state after a comma only says where the place before it lies ("Najin, Korea Utara, dan ...")."""
        before = self._places.name_until(end)
        if before is None or before.label not in PLACES or not self._store.is_state(found[0]):
            return False
        of_name = self._store.of_name(before)
        same = self._store.entity(of_name).country == self._store.entity(found[0]).country
        return same and not self._store.is_state(of_name)

    def _member(self, index: int, speaker: str | None) -> Found:
        """The member at a piece: determiners skipped, no clause of its own."""
        pieces, words = self._page.pieces, self._page.words.phrases
        while index < len(pieces) - 1 and (pieces[index].norm in words.before or pieces[index].norm in words.numerals):
            index += 1
        name = self._places.name_from(index)
        if name:
            return (self._store.of_name(name),), name.end
        token = self._page.doc[pieces[index].token]
        if token.pos_ not in ("NOUN", "PROPN", "PRON") or self._new_clause(token):
            return (), None
        return self._single(token, speaker)

    def _new_clause(self, token: Token) -> bool:
        """Whether a conjunction joins clauses and the token is the subject of the second."""
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        acts = following is not None and following.pos_ in ("VERB", "AUX", "ADV", "PART")
        return acts and token.dep_.startswith("nsubj") and token.head.i > token.i

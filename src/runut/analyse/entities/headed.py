"""Nouns that name a kind of person or body, with the state or body they belong to.

"Menteri Luar Negeri Rusia", "juru bicara Kremlin", "seorang pejabat senior Israel", "militer Korea Selatan",
"Duta Besar (Dubes) Iran untuk PBB": read from left to right over words, names being known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from runut.analyse.entities.names import Name
from runut.analyse.entities.nouns import Noun
from runut.analyse.entities.page import Page
from runut.knowledge.entries import HeadNoun

BETWEEN = 4  # words between a head noun and the name of its state ("pejabat tinggi pemerintah Cile")
ABBREVIATION = 12  # letters of a bracketed abbreviation


@dataclass(frozen=True)
class Headed:
    """A head noun with what belongs to it; offsets of the whole, `noun_end` that of the noun alone.

    `owner` is the name of the state or body it belongs to, `second` that of the body it is sent to. `loose` says that
    the owner is joined by a preposition of place only ("pemberontak di Pantai Gading"); `inner` is the last noun
    between ("pejabat pemerintah Cile"); `qualifier` what makes it another office ("former").
    """

    start: int
    end: int
    noun_start: int
    noun_end: int
    noun: Noun
    qualifier: str | None = None
    owner: Name | None = None
    second: Name | None = None
    loose: bool = False
    abbreviation: str | None = None
    inner: Noun | None = None

    @property
    def office(self) -> str | None:
        """The key of the office that is named, with its qualifier."""
        office = self.noun.head.office
        return f"{self.qualifier}-{office}" if office and self.qualifier else office


class Reader:
    """Reads headed phrases at places of the text; `names` maps offsets to the name that starts there."""

    def __init__(self, page: Page, names: Mapping[int, Name]) -> None:
        self.page = page
        self.names = names

    def at(self, index: int) -> Headed | None:
        """The longest headed phrase that starts with the piece at `index`, if one does."""
        qualifier, first = self._qualifier(index)
        found = self.noun(first)
        if not found:
            return None
        noun, after = found
        pieces = self.page.pieces
        noun_end = pieces[after - 1].end
        after, before_owner = self._bracket(after)
        owner, after, loose, inner = self._owner(after, noun.head.office is not None)
        after, after_owner = self._bracket(after) if owner else (after, None)
        second, after = self._second(after) if owner else (None, after)
        return Headed(
            start=pieces[index].start,
            end=pieces[after - 1].end,
            noun_start=pieces[first].start,
            noun_end=noun_end,
            noun=noun,
            qualifier=qualifier,
            owner=owner,
            second=second,
            loose=loose,
            abbreviation=before_owner or after_owner,
            inner=inner,
        )

    def noun(self, index: int) -> tuple[Noun, int] | None:
        """The longest head noun at `index` and the index after it."""
        pieces = self.page.pieces
        if index >= len(pieces) or pieces[index].start in self.names:
            return None
        for noun, after in self.page.nouns_at(index):
            if not any(pieces[at].start in self.names for at in range(index + 1, after)):
                return noun, after
        return None

    def noun_of(self, name: Name) -> HeadNoun | None:
        """The noun for bodies that a name begins with ("Universitas ...")."""
        index = self.page.piece_at(name.start)
        return next((noun.body for noun, _ in self.page.nouns_at(index) if noun.body), None)

    def _qualifier(self, index: int) -> tuple[str | None, int]:
        own = self.noun(index)
        for words, kind in self.page.nouns.qualifiers.get(self.page.pieces[index].norm, ()):
            after = self.page.spells(index, words)
            if after and self.noun(after) and (own is None or own[1] <= after):
                return kind, after
        return None, index

    def _bracket(self, index: int) -> tuple[int, str | None]:
        """Past a bracketed abbreviation ("(Menlu)"), which is given back."""
        pieces = self.page.pieces
        if index + 2 < len(pieces) and pieces[index].text == "(" and pieces[index + 2].text == ")":
            inside = pieces[index + 1].text
            if len(inside) <= ABBREVIATION and inside[:1].isupper():
                return index + 3, inside
        return index, None

    def _owner(self, index: int, office: bool = False) -> tuple[Name | None, int, bool, Noun | None]:
        """The name that the noun at the left belongs to, the index after it, and how they are joined."""
        pieces, words = self.page.pieces, self.page.words.phrases
        at, loose, inner = index, False, None
        for _ in range(BETWEEN + 1):
            if at >= len(pieces) or not self.page.joined(at) or not pieces[at].word:
                break
            name = self.names.get(pieces[at].start)
            if name and at > index and pieces[at - 1].norm in words.against:
                break
            if name:
                return (None, index, False, None) if name.label == "PER" else (name, self.after(name, at), loose, inner)
            found = self.noun(at)
            if found:
                inner, at = found
                continue
            if pieces[at].norm in words.at and not office:
                loose = True
            elif pieces[at].norm in words.relative:
                if at + 1 >= len(pieces) or pieces[at + 1].norm not in words.based:
                    break
            elif pieces[at].norm not in words.of | words.based and not self._modifier(at):
                break
            at += 1
        return None, index, False, None

    def owner(self, index: int) -> Name | None:
        """The state or body that what ends before `index` belongs to."""
        return self._owner(index)[0]

    def _modifier(self, at: int) -> bool:
        """Whether a word may stand between a noun and its state: an adjective, a noun, a people before its state."""
        piece, words = self.page.pieces[at], self.page.words.phrases
        pos = self.page.doc[piece.token].pos_
        people = piece.capital and pos == "PROPN" and at + 1 < len(self.page.pieces)
        if people:
            following = self.names.get(self.page.pieces[at + 1].start)
            return following is not None and following.label == "GPE"
        return (pos in ("ADJ", "NOUN") or piece.norm in words.attributes) and piece.norm not in words.stops

    def _second(self, index: int) -> tuple[Name | None, int]:
        pieces = self.page.pieces
        if index + 1 < len(pieces) and pieces[index].norm in self.page.words.phrases.sent_to:
            name = self.names.get(pieces[index + 1].start)
            if name and name.label != "PER":
                return name, self.after(name, index + 1)
        return None, index

    def after(self, name: Name, index: int) -> int:
        """The index of the first piece at or after `index` that does not belong to `name`."""
        pieces = self.page.pieces
        while index < len(pieces) and pieces[index].start < name.end:
            index += 1
        return index


def by_start(names: Sequence[Name]) -> dict[int, Name]:
    """The longest name at each offset where one starts."""
    longest: dict[int, Name] = {}
    for name in names:
        if name.start not in longest or name.end > longest[name.start].end:
            longest[name.start] = name
    return longest

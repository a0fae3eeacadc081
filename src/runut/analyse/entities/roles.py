"""Which office or description belongs to which named person of the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.names import Name
from runut.analyse.entities.page import Page

ADJECTIVES = 2  # words between an office and the name ("Presiden terguling ...")


@dataclass(frozen=True)
class Role:
    """An office or description that stands beside a person's name; `text` as written, without the name."""

    phrase: Headed
    name: Name
    text: str

    @property
    def start(self) -> int:
        """Where the role and the name begin."""
        return min(self.phrase.start, self.name.start)

    @property
    def end(self) -> int:
        """Where they end."""
        return max(self.phrase.end, self.name.end)


def find_roles(page: Page, names: Sequence[Name], heads: Sequence[Headed]) -> list[Role]:
    """Roles directly before a person's name, after a comma before it, or in apposition after it."""
    persons = {name.start: name for name in names if name.label == "PER"}
    roles = []
    for phrase in heads:
        if phrase.noun.person is None or (phrase.inner and phrase.inner.body is None):
            continue
        name = _named_after(page, phrase, persons) or _named_before(page, phrase, persons.values())
        if name:
            roles.append(Role(phrase, name, page.text[phrase.start : phrase.end]))
    return roles


def _named_after(page: Page, phrase: Headed, persons: Mapping[int, Name]) -> Name | None:
    """The person whose name follows the phrase, over a comma where the phrase is an office of some state or body."""
    index = page.piece_at(phrase.end - 1) + 1
    adjectives = 0
    while index < len(page.pieces) and page.joined(index):
        piece = page.pieces[index]
        if piece.start in persons:
            return persons[piece.start]
        if piece.text == "," and phrase.noun.head.office and phrase.owner and not adjectives:
            index += 1
            return persons.get(page.pieces[index].start) if index < len(page.pieces) else None
        rank = next((after for noun, after in page.nouns_at(index) if noun.person and piece.capital), 0)
        if rank and phrase.owner and piece.norm not in page.words.phrases.reporting:
            index = rank
            continue
        token = page.doc[piece.token]
        fits = token.pos_ == "ADJ" or piece.norm in page.words.phrases.attributes
        office = piece.capital and token.pos_ in ("NOUN", "PROPN")
        if not piece.word or adjectives == ADJECTIVES or not (fits or office):
            return None
        if phrase.owner or piece.norm in page.words.phrases.reporting:
            return None
        adjectives += 1
        index += 1
    return None


def _named_before(page: Page, phrase: Headed, persons: object) -> Name | None:
    """The person after whose name, a comma and this phrase an apposition ends ("X, menteri luar negeri Y,")."""
    index = page.piece_at(phrase.start)
    if index < 2 or page.pieces[index - 1].text not in (",", "(") or not (phrase.owner or phrase.noun.head.office):
        return None
    before = page.pieces[index - 2].end
    after = page.piece_at(phrase.end - 1) + 1
    closed = after >= len(page.pieces) or page.pieces[after].text in (",", ".", ")", ";")
    if not closed:
        return None
    return next((name for name in persons if name.end == before), None)  # type: ignore[attr-defined]

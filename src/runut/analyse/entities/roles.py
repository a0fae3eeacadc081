"""Which office or description belongs to which named person of the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.page import Page

ADJECTIVES = 2  # words between an office and the name ("Presiden terguling ...")
TELLING = 3  # words between a name and the word that says what the person is ("X pernah bertugas sebagai ...")
CLOSING = (",", ".", ")", ";", "(")


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
    places = {name.start: name for name in names if name.label in PLACES}
    roles = []
    for phrase in heads:
        if phrase.noun.person is None or (phrase.inner and phrase.inner.body is None):
            continue
        name = (
            _named_after(page, phrase, persons)
            or _named_before(page, phrase, persons.values())
            or _told(page, phrase, persons)
        )
        if name is None and (origin := _from(page, phrase, persons, places)):
            roles.append(origin)
        elif name:
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
        if piece.text == "," and phrase.owner and not adjectives:
            return _over_comma(page, phrase, persons, index + 1)
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


def _from(page: Page, phrase: Headed, persons: Mapping[int, Name], places: Mapping[int, Name]) -> Role | None:
    """The person named behind the state that the holder of an office is from ("anggota Parlemen Y asal Z, X")."""
    index = page.piece_at(phrase.end - 1) + 1
    if not page.follows(index + 2) or page.pieces[index].norm not in page.words.phrases.origin:
        return None
    state = places.get(page.pieces[index + 1].start)
    if state is None:
        return None
    after = page.piece_at(state.end - 1) + 1
    after += page.follows(after) and page.pieces[after].text == ","
    name = persons.get(page.pieces[after].start) if page.follows(after) else None
    phrase = replace(phrase, end=state.end, owner=state)
    return Role(phrase, name, page.text[phrase.start : phrase.end]) if name else None


def _over_comma(page: Page, phrase: Headed, persons: Mapping[int, Name], index: int) -> Name | None:
    """The person named behind a comma: a comma behind the name, or an office and no new clause."""
    while page.follows(index) and page.pieces[index].norm in page.words.names.titles:
        index += 1
    name = persons.get(page.pieces[index].start) if page.follows(index) else None
    if name is None:
        return None
    after = page.piece_at(name.end - 1) + 1
    if after >= len(page.pieces) or page.pieces[after].text in CLOSING:
        return name
    first = page.piece_at(phrase.start)
    before = page.pieces[first - 1].norm if first and not page.starts_sentence(page.pieces[first]) else ""
    opens = not before or before in page.words.phrases.reporting | page.words.phrases.conjunctions
    acts = page.doc[page.pieces[after].token].pos_ in ("VERB", "AUX", "ADV")
    return name if phrase.noun.head.office and (opens or not acts) else None


def _told(page: Page, phrase: Headed, persons: Mapping[int, Name]) -> Name | None:
    """The person who is said to be what the phrase names: "X bertugas sebagai ...", "pemimpin Y adalah X"."""
    if not (phrase.owner or phrase.noun.head.country):
        return None
    telling = page.words.phrases.telling
    after = page.piece_at(phrase.end - 1) + 1
    while page.follows(after) and page.pieces[after].norm in page.words.phrases.after:
        after += 1
    if after + 1 < len(page.pieces) and page.pieces[after].norm in telling:
        return persons.get(page.pieces[after + 1].start)
    first = page.piece_at(phrase.start)
    while first > 0 and page.pieces[first - 1].norm in page.words.phrases.before:
        first -= 1
    if first < 1 or page.pieces[first - 1].norm not in telling:
        return None
    sentence = page.doc[page.pieces[first].token].sent.start_char
    ends = {name.end: name for name in persons.values() if name.start >= sentence}
    for at in range(first - 1, max(0, first - 2 - TELLING), -1):
        before = page.pieces[at - 1]
        if before.end in ends:
            return ends[before.end]
        if not before.word or before.capital:
            return None
    return None


def _named_before(page: Page, phrase: Headed, persons: object) -> Name | None:
    """The person after whose name, a comma and this phrase an apposition ends ("X, menteri luar negeri Y,")."""
    index = page.piece_at(phrase.start)
    if index < 2 or page.pieces[index - 1].text not in (",", "(") or not (phrase.owner or phrase.noun.head.office):
        return None
    before = page.pieces[index - 2].end
    after = page.piece_at(phrase.end - 1) + 1
    closed = after >= len(page.pieces) or page.pieces[after].text in (",", ".", ")", ";")
    sent = bool(phrase.owner) and page.follows(after) and page.pieces[after].norm in page.words.phrases.sent_to
    if not closed and not sent:  # "X, pelapor khusus PBB untuk hak atas pangan, ..."
        return None
    return next((name for name in persons if name.end == before), None)  # type: ignore[attr-defined]

"""Unnamed actors: "warga sipil", "seorang pejabat Rusia", "media pemerintah Korea Utara"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.names import PLACES, Name, inside
from runut.analyse.entities.nouns import Noun
from runut.analyse.entities.offices import LEADERS
from runut.analyse.entities.officials import PUBLIC, Officials
from runut.analyse.entities.page import Page
from runut.analyse.entities.phrase import last_content, left_edge, noun_phrase
from runut.analyse.entities.store import Store, UnnamedActor
from runut.records import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Token

UNKNOWN = "UNK"
BYSTANDERS = (None, "CVL", "EDU", "JRN", "LAB", "MED", "REF", "REL", UNKNOWN)  # of the place where they are spoken of
TOLD = ("AGR", "CVL", "EDU", "LAB", "MIL", "REF", "REL")  # people who stay of the state with which they were named
SENTENCES_BACK = 3
PLAIN = (None, "GOV", "CVL")  # sectors that give way to that of the noun between ("pemimpin pemberontak": REB)


class Unnamed:
    """Makes entities for unnamed actors."""

    def __init__(self, page: Page, store: Store, officials: Officials) -> None:
        self._page = page
        self._store = store
        self._officials = officials
        self._words = page.words.phrases

    def headed(self, headed: Headed, token: Token, side: str | None = None) -> str:
        """The entity of a phrase with a head noun of persons or bodies; `side` is the state that a pronoun gives it."""
        first = min(left_edge(token, self._page.words), self._page.token_at(headed.start).i)
        start, end = self._page.doc[first].idx, self._end(headed, token)
        country = side or self._country(headed, token)
        text, core = self._page.text[start:end], self._page.text[headed.start : end]
        label: EntityType = "NOM"
        if headed.noun.words[0] in self._page.words.names.on_demand and headed.owner:
            label, start, text = "ORG", headed.start, core
        key = headed.noun.head.key
        kind = key if key in self._page.words.names.citizens else None
        return self._store.unnamed(UnnamedActor(start, end, text, core, country, _sector(headed), label, kind))

    def _end(self, headed: Headed, token: Token) -> int:
        if headed.owner:
            return headed.end
        first, last = noun_phrase(token, self._page.words)
        tokens = self._page.doc[first:last]
        last = last_content(self._page.doc, first, last, self._page.words)
        end = self._page.doc[last - 1].idx + len(self._page.doc[last - 1].text)
        return max(headed.noun_end, end if len(tokens) else headed.noun_end)

    def other(self, head: Token) -> str | None:
        """The entity of people told by number only, or of states ("500 lainnya", "beberapa negara tetangga")."""
        words = self._page.words
        lower = head.lower_
        people = lower in words.actors.rest or lower in words.actors.people or self._count(head)
        states = lower.partition("-")[0] in words.definite.country or lower in words.definite.country
        stem = lower.removesuffix(words.pronouns.clitic)
        if stem in words.definite.allies:
            end = head.idx + len(head.text)
            return self._store.unnamed(UnnamedActor(head.idx, end, head.text, head.text[: len(stem)], None, "GOV"))
        if not (people or states) or (head.i and head.nbor(-1).lower_ in words.definite.both):
            return None
        first, last = noun_phrase(head, words)
        text = self._page.text[
            self._page.doc[first].idx : self._page.doc[last - 1].idx + len(self._page.doc[last - 1].text)
        ]
        start = self._page.doc[first].idx
        known = None if states or self._officials.reached(head) else self._place(head)
        country = known or (None if states else self._carried(head))
        core = self._page.text[head.idx : start + len(text)]
        sector = "GOV" if states else UNKNOWN
        return self._store.unnamed(UnnamedActor(start, start + len(text), text, core, country, sector))

    def owned(self, head: Token, stem: str, owner: str | None) -> str | None:
        """The entity of people told by whose they are ("pendukungnya"), of the state of their owner."""
        nouns = self._page.nouns.first.get(stem, ())
        person = next((noun.person for noun in nouns if noun.person and len(noun.words) == 1), None)
        if person is None or person.office or owner is None:
            return None
        country = self._store.entity(owner).country
        end = head.idx + len(head.text)
        return self._store.unnamed(UnnamedActor(head.idx, end, head.text, head.text, country, person.sector))

    def counterpart(self, head: Token) -> str:
        """The unnamed holder of the same office elsewhere: of the state named behind ("mitranya dari X")."""
        end = head.idx + len(head.text)
        country = self._store.place_after(end)
        return self._store.unnamed(UnnamedActor(head.idx, end, head.text, head.text, country, "GOV"))

    def _count(self, head: Token) -> bool:
        """Whether a numeral stands for people ("500 lainnya")."""
        following = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
        rest = following is not None and following.lower_ in self._page.words.actors.rest
        return rest and (head.pos_ == "NUM" or head.like_num or head.lower_ in self._words.numerals)

    def _country(self, headed: Headed, token: Token) -> str | None:
        """The state of an unnamed actor: of its owner, of the person named with it, else of the place it is told of."""
        pieces = self._page.pieces_in(headed.start, headed.end)
        if headed.owner and any(piece.norm in self._words.ethnic for piece in pieces):
            return self._place(token, headed.owner) or self._store.describer.owner_country(headed)
        if not headed.owner and headed.noun.words[0] in self._page.words.definite.allies:
            return None
        stated = self._store.describer.owner_country(headed) or self._bracketed(headed)
        if stated or headed.owner:
            return stated
        if person := self._of_person(headed):
            return person
        if _sector(headed) in TOLD and (code := self._officials.told_before(headed)):
            return code
        if token.lower_ in self._page.words.actors.strangers or self._of_two(token):
            return None
        if _sector(headed) in BYSTANDERS:
            if self._officials.reached(token):
                return None
            side = token.lower_ in self._page.words.definite.own_side
            return self._place(token) or (None if side else self._carried(token))
        if token.doc[min(token.i + 1, len(token.doc) - 1)].lower_ in self._page.words.officials.occupying:
            return None
        if headed.noun.head.office in LEADERS and self._before(headed.start) in self._page.words.definite.plural:
            return None  # "para pemimpin": of several states
        if _sector(headed) in PUBLIC:
            return self._officials.state(token, _sector(headed)) or self._only([])
        states = self._states(token)
        return None if not states and self._named(token) else self._only(states)

    def _bracketed(self, headed: Headed) -> str | None:
        """The state that a bracket adds ("pasukan pendudukan (Chad)")."""
        pieces, index = self._page.pieces, self._page.piece_at(headed.noun_end - 1) + 1
        while (
            self._page.follows(index)
            and pieces[index].word
            and pieces[index].text.islower()
            and index < len(pieces) - 2
        ):
            if self._page.doc[pieces[index].token].pos_ not in ("NOUN", "ADJ"):
                return None
            index += 1
        if not self._page.follows(index + 1) or pieces[index].text != "(":
            return None
        name = self._store.describer.reader.names.get(pieces[index + 1].start)
        closed = name is not None and self._page.text[name.end : name.end + 1] == ")"
        return self._store.describer.name_country(name) if name and closed and name.label in PLACES else None

    def _of_two(self, token: Token) -> bool:
        """Whether a phrase means two sides whom the text does not tell ("kedua pihak")."""
        words = self._page.words.definite
        before = [token.doc[at].lower_ for at in range(max(token.sent.start, token.i - 2), token.i)]
        return token.lower_ in words.own_side and any(word in words.both for word in before)

    def _of_person(self, headed: Headed) -> str | None:
        """The state of the person whose people these are ("pendukung mantan Presiden ...")."""
        index = self._page.piece_at(headed.end - 1) + 1
        name = (
            self._store.describer.reader.names.get(self._page.pieces[index].start)
            if self._page.follows(index)
            else None
        )
        return self._store.describer.name_country(name) if name and name.label == "PER" else None

    def _place(self, token: Token, besides: Name | None = None) -> str | None:
        """The state of the place named last before a token in its sentence, else after it, else the only one there."""
        names = [name for name in self._named(token) if name != besides]
        located = [name for name in names if self._located(name)]
        before = [name for name in located if name.end <= token.idx]
        after = [name for name in located if name.start >= token.idx]
        codes = [self._store.describer.name_country(name) for name in (*before[::-1], *after)]
        apart = [name for name in names if not self._owns(name)]
        stated = next((code for code in codes if code), None)
        told = apart or [name for name in names if self._has_people(name)]
        if stated or located or (names and not told):
            return stated  # "serangan Chad" says who acts, and a place of no known state that it is not here
        return self._only([self._store.describer.name_country(name) for name in told])

    def _carried(self, token: Token) -> str | None:
        """The state of the place told of last before the sentence of a token, where that names none."""
        if self._named(token):
            return None
        start = token.sent.start_char
        for _ in range(SENTENCES_BACK):
            if start <= 0:
                return None
            before = self._page.token_at(start - 1).sent
            start = before.start_char
            named = [n for n in inside(self._store.describer.names, start, before.end_char) if n.label in PLACES]
            codes = [self._store.describer.name_country(name) for name in named if self._located(name)]
            if code := next((code for code in reversed(codes) if code), None):
                return code
        return None

    def _named(self, token: Token) -> list[Name]:
        """The places named in the sentence of a token."""
        sentence = token.sent
        named = inside(self._store.describer.names, sentence.start_char, sentence.end_char)
        places = [
            name for name in named if name.label in PLACES and self._before(name.start) not in self._words.against
        ]
        return [name for name in places if not self._opponent(name, places) and not self._destination(name)]

    def _destination(self, name: Name) -> bool:
        """Whether somebody goes to a place, who is not of it then, unless he returns there."""
        words, index = self._page.words.officials, self._page.piece_at(name.start) - 1
        to = index >= 0 and self._page.pieces[index].norm in words.toward
        return to and (index == 0 or self._page.pieces[index - 1].norm not in words.returning)

    def _opponent(self, name: Name, among: list[Name]) -> bool:
        """Whether a state is named as one of two ("perang antara X dan Y"), which says nothing of where people are."""
        if self._before(name.start) in self._words.between:
            return True
        before = next((other for other in reversed(among) if other.end < name.start), None)
        joint = self._page.text[before.end : name.start].strip() if before else ""
        return (
            before is not None
            and joint in self._words.conjunctions
            and self._before(before.start) in self._words.between
        )

    def _states(self, token: Token) -> list[str | None]:
        """The states named in the sentence of a token, without those that own what is no body ("rudal Chad")."""
        named = [name for name in self._named(token) if not self._owns(name) or self._has_people(name)]
        return [self._store.describer.name_country(name) for name in named]

    def _located(self, name: Name) -> bool:
        """Whether a place stands behind a preposition of place ("di Beirut", "di kota Rafah")."""
        nouns = self._page.words.definite.city | self._page.words.actors.things
        index = self._page.piece_at(name.start) - 1
        while index > 0 and self._page.pieces[index].norm in nouns:
            index -= 1
        return index >= 0 and self._page.pieces[index].norm in self._words.place

    def _has_people(self, name: Name) -> bool:
        """Whether a state stands as possessor of a noun for people or bodies ("polisi Kenya")."""
        index = self._page.piece_at(name.start) - 1
        nouns = range(max(0, index - 2), index + 1)
        return any(self._store.describer.reader.noun(at) is not None for at in nouns)

    def _owns(self, name: Name) -> bool:
        """Whether a state stands as possessor of a noun ("pemboman Israel"), so that others suffer what it does."""
        index = self._page.piece_at(name.start) - 1
        tags = [self._page.doc[piece.token].pos_ for piece in self._page.pieces[max(0, index - 1) : index + 1]]
        return tags[-1:] == ["NOUN"] or tags == ["NOUN", "ADJ"]

    def _only(self, codes: list[str | None]) -> str | None:
        named = {code for code in codes if code}
        if len(named) == 1:
            return named.pop()
        every = {code for code in self._store.describer.states() if code}
        return every.pop() if len(every) == 1 else self._store.describer.home.single

    def _before(self, offset: int) -> str:
        index = self._page.piece_at(offset) - 1
        return self._page.pieces[index].norm if index >= 0 else ""


def _sector(headed: Headed) -> str | None:
    sector = _of(headed.noun)
    inner = _of(headed.inner) if headed.inner else None
    return inner if inner not in PLAIN and sector in PLAIN else sector


def _of(noun: Noun) -> str | None:
    return noun.head.sector

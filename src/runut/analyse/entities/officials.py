"""Whose officials are meant where no state is named with them: "pemerintah", "para pejabat", "pihak berwenang".

A reader takes them for those of the state that is just said to act: by the subject of their own sentence, else by that
of a sentence before. Police, courts and "otoritas setempat" are of the place that is told of, and where victims are
counted so is everyone. Where sentences name two states that act, or none, nothing is concluded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.page import Page
from runut.analyse.entities.salience import Mentioned, Salience
from runut.analyse.entities.store import Store
from runut.knowledge.shapes import GROUPS

if TYPE_CHECKING:
    from spacy.tokens import Token

PUBLIC = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
LOCAL = frozenset({"COP", "JUD"})  # officials of the place that is spoken of
AFTER = 4  # words behind a noun in which it is said to be of the place


class Officials:
    """Finds the state of officials who are named without one; `voice` tells who speaks in a quotation."""

    def __init__(self, page: Page, store: Store, salience: Salience, voice: Callable[[int], str | None]) -> None:
        self._page = page
        self._store = store
        self._salience = salience
        self._voice = voice
        self._words = page.words.officials

    def state(self, token: Token, sector: str | None) -> str | None:
        """The code of the state whose officials the noun at `token` means, if the text tells."""
        if self._others(token):
            return None
        losses = self._losses(token)
        near = sector in LOCAL or losses or self._nearby(token)
        if own := self._speaking(token) or self._here(token, losses):
            return own
        if near and (place := self._located(token)):
            return place
        if token.lower_ not in self._words.governing:
            return self._before(token, near, losses) or self._located(token)
        return self._own(token) or self._before(token, near, losses) or self._told_from() or self._located(token)

    def told_before(self, headed: Headed) -> str | None:
        """The state with which people of the same noun were named before, if always with it ("pemukim Chad")."""
        if headed.noun.words[0] in self._words.anybody:
            return None
        before = (m.headed for m in self._salience.within(0, headed.start) if m.headed and m.headed.owner)
        alike = [phrase for phrase in before if phrase.noun.words == headed.noun.words and not phrase.loose]
        codes = {self._store.describer.owner_country(phrase) for phrase in alike}
        return codes.pop() if len(codes) == 1 else None

    def reached(self, token: Token) -> bool:
        """Whether people are those on whom a state, or an army, turns by force or a request: not surely its own."""
        verb = self._verb(token)
        if verb is None or verb.lower_ not in self._words.reaching:
            return False
        near = self._salience.within(token.sent.start_char, verb.idx)
        return any(self._acts(m) and self._sector(m) not in LOCAL for m in near)

    # ------------------------------------------------------------ the sentence itself

    def _others(self, token: Token) -> bool:
        """Whether a noun means rulers of several states, or in a quotation those of the other side ("rezim")."""
        behind = token.doc[token.i + 1 : min(token.i + AFTER - 1, token.sent.end)]
        foes = token.lower_ in self._words.foes and self._page.quoted(token.idx) is not None
        return foes or any(word.lower_ in self._words.worldwide for word in behind)

    def _speaking(self, token: Token) -> str | None:
        """The state of whose words a quotation holds."""
        voice = None if self._object(token) else self._voice(token.idx)
        code = self._store.entity(voice).country if voice else None
        return None if code in GROUPS else code

    def _here(self, token: Token, losses: bool) -> str | None:
        """The state that acts or speaks in the sentence, before the noun or behind a reporting word after it."""
        sentence, quoted = token.sent, self._page.quoted(token.idx) is not None
        near = self._salience.within(sentence.start_char, sentence.end_char)
        told = [m for m in near if self._acts(m) and m.quoted == quoted]
        before = [m for m in told if m.end <= token.idx]
        if before and losses and "," in self._page.text[before[-1].end : token.idx]:
            return None  # "X menyerang, otoritas melaporkan korban"
        if before:
            return None if self._object(token) else self._one(before[-1], near)
        behind = [m for m in told if m.start > token.idx and self._reported(m)]
        return self._code(behind[0]) if behind else None

    def _own(self, token: Token) -> str | None:
        """The state of a domestic text, or of whom the sentence names by a word that says it ("memulangkan WNI")."""
        near = self._salience.within(token.sent.start_char, token.sent.end_char)
        nouns = [m.headed for m in near if m.headed and m.headed.noun.head.country]
        codes = {(noun.noun.head.country, self._store.describer.owner_country(noun)) for noun in nouns}
        implied = {own for own, stated in codes if own == stated}
        return self._store.describer.home.domestic or (implied.pop() if len(implied) == 1 else None)

    def _told_from(self) -> str | None:
        """The state that the text is told from, if it names bodies or people of it."""
        home = self._store.describer.home
        return home.home() if home.at_home else None

    def _object(self, token: Token) -> bool:
        """Whether the noun is what a verb acts on: others' officials ("X mengecam pemerintah")."""
        verb = self._verb(token)
        return verb is not None and verb.lower_ not in self._words.saying

    def _verb(self, token: Token) -> Token | None:
        """The verb directly before the phrase of a noun."""
        at = token.i - 1
        while at > token.sent.start and (
            token.doc[at].lower_ in self._page.words.phrases.before or _counts(token.doc[at])
        ):
            at -= 1
        return token.doc[at] if at >= token.sent.start and token.doc[at].pos_ == "VERB" else None

    def _reported(self, mentioned: Mentioned) -> bool:
        index = self._page.piece_at(mentioned.start) - 1
        return index >= 0 and self._page.pieces[index].norm in self._page.words.phrases.reporting

    def _located(self, token: Token) -> str | None:
        """The state of the places where the sentence plays, if it is one."""
        return self._only(self._salience.within(token.sent.start_char, token.sent.end_char))

    def _losses(self, token: Token) -> bool:
        """Whether the sentence counts victims or damage."""
        return any(word.lower_ in self._words.losses for word in token.sent)

    def _nearby(self, token: Token) -> bool:
        """Whether a noun is said to be of the place ("otoritas setempat")."""
        behind = token.doc[token.i + 1 : min(token.i + AFTER, token.sent.end)]
        return any(word.lower_ in self._words.nearby for word in behind)

    # ------------------------------------------------------------ sentences before

    def _before(self, token: Token, near: bool, losses: bool) -> str | None:
        """The state that acts in the nearest sentence before that tells of one; with `near`, where that plays first."""
        start = token.sent.start_char
        for there in self._salience.by_sentence(start, lambda m: m.end <= start and not m.quoted):
            acting = [m for m in there if self._acts(m)]
            place = self._last(there) if near else None
            if place is None and losses:
                place = self._struck(there)
            elif place is None:
                place = self._one(acting[0], there) if acting else self._only(there)
            if place or acting:
                return place
        return None

    def _one(self, mentioned: Mentioned, among: Iterable[Mentioned]) -> str | None:
        """The state of a mention that is not coordinated with one of another state."""
        code = self._code(mentioned)
        others = [m for m in among if self._code(m) not in (None, code) and self._coordinated(m, mentioned)]
        return None if others else code

    def _coordinated(self, one: Mentioned, other: Mentioned) -> bool:
        first, second = sorted((one, other), key=lambda m: m.start)
        return self._page.text[first.end : second.start].strip(" ,") in self._page.words.phrases.conjunctions

    def _struck(self, there: Iterable[Mentioned]) -> str | None:
        """The state of what the subject of a sentence acts on."""
        return self._agree(m for m in there if m.kind == "PLACE" and not m.subject)

    def _last(self, there: Iterable[Mentioned]) -> str | None:
        """The state of the place where a sentence plays that it names last."""
        located = [m for m in there if m.kind == "PLACE" and self._at(m)]
        return self._agree(located[-1:])

    def _only(self, there: Iterable[Mentioned]) -> str | None:
        return self._agree(m for m in there if m.kind == "PLACE" and self._at(m))

    def _agree(self, there: Iterable[Mentioned]) -> str | None:
        codes = {code for m in there if (code := self._store.entity(m.ident).country) and code not in GROUPS}
        return codes.pop() if len(codes) == 1 else None

    def _at(self, mentioned: Mentioned) -> bool:
        """Whether a place stands behind a preposition of rest ("di Lima", "di kota Lima")."""
        pieces, index = self._page.pieces, self._page.piece_at(mentioned.start) - 1
        nouns = self._page.words.definite.city | self._page.words.actors.things
        while index > 0 and pieces[index].norm in nouns:
            index -= 1
        return index >= 0 and pieces[index].norm in self._page.words.phrases.at

    # ------------------------------------------------------------ who acts for a state

    def _acts(self, mentioned: Mentioned) -> bool:
        return mentioned.subject and self._code(mentioned) is not None

    def _sector(self, mentioned: Mentioned) -> str | None:
        headed = mentioned.headed
        return headed.noun.head.sector if headed is not None else self._store.entity(mentioned.ident).sector

    def _code(self, mentioned: Mentioned) -> str | None:
        """The state for which somebody acts: a state or capital, its bodies and officials."""
        if mentioned.headed is not None:
            official = mentioned.headed.noun.head.sector in PUBLIC
            return self._store.describer.owner_country(mentioned.headed) if official else None
        entity = self._store.entity(mentioned.ident)
        for_state = entity.sector in PUBLIC or (
            mentioned.kind == "PLACE" and self._store.stands_for_state(mentioned.ident)
        )
        return entity.country if for_state and entity.country not in GROUPS else None


def _counts(token: Token) -> bool:
    return token.pos_ == "NUM" or token.like_num

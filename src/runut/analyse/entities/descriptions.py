"""Descriptions that point back: "kedua negara", "kelompok itu", "mitranya dari Korea Utara", "negaranya"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.offices import LEADER
from runut.analyse.entities.page import Page
from runut.analyse.entities.pairs import PAIR, Pairs, is_person
from runut.analyse.entities.pronouns import GROUPS, Pronouns
from runut.analyse.entities.salience import Mentioned, Salience
from runut.analyse.entities.store import Store
from runut.knowledge.shapes import GROUPS as BODIES

if TYPE_CHECKING:
    from spacy.tokens import Token

OFFICIAL = "GOV"  # persons who stand for their states
BREAKS = ("ADP", "AUX", "CCONJ", "PUNCT", "SCONJ", "SPACE", "VERB")  # no determiner comes after these


def _is_place(mentioned: Mentioned) -> bool:
    return mentioned.kind == "PLACE"


def _of_people(mentioned: Mentioned) -> bool:
    return mentioned.headed is not None and mentioned.headed.noun.body is None


class Descriptions:
    """Finds what a definite description points back to."""

    def __init__(
        self,
        page: Page,
        store: Store,
        salience: Salience,
        pairs: Pairs,
        pronouns: Pronouns,
        listed: Callable[[int], list[str]],
    ) -> None:
        """`listed` gives the further members of a list whose first member ends at an offset."""
        self._page = page
        self._store = store
        self._salience = salience
        self._pairs = pairs
        self._pronouns = pronouns
        self._listed = listed

    def find(self, head: Token, headed: Headed | None, speaker: str | None) -> tuple[str, ...]:
        """What a definite description points back to; empty if it is none."""
        words = self._page.words.definite
        stem = self._pronouns.stem(head)
        if self._after_both(head):
            return self._both(head, stem, headed)
        if stem in words.counterpart:
            return self._counterpart(head)
        if stem.partition("-")[0] in words.country and (member := self._member(head)):
            return (member,)
        if self._pronouns.clitic(head):
            return self._owned(head, stem, speaker)
        if not self._determined(head):
            return ()
        if headed and headed.owner:
            return self._compatriot(head, stem, headed)
        return self._that(head, stem, headed)

    def _compatriot(self, head: Token, stem: str, headed: Headed) -> tuple[str, ...]:
        """The person spoken of before whom a phrase names by state ("diplomat Italia itu"), if of no other state."""
        if stem not in self._page.words.definite.person or headed.noun.head.office:
            return ()
        before = self._salience.before(head.idx, is_person)
        own = self._store.entity(before[0].ident).country if before else None
        fits = own is None or own in BODIES or own == self._store.describer.owner_country(headed)
        return (before[0].ident,) if before and fits else ()

    def pair(self, token: Token) -> tuple[str, ...]:
        """The two persons or states that a phrase for both means ("keduanya", "kedua negara"); empty if it is none."""
        words = self._page.words.definite
        if token.lower_ in words.pair:
            return self._pairs.either(token.idx)
        if not self._after_both(token):
            return ()
        if token.lower_ in words.country:
            return self._pairs.states(token.idx)
        return self._pairs.either(token.idx) if self._side(token) else ()

    def _member(self, head: Token) -> str | None:
        """The state that is told to be one of others ("Chad termasuk negara-negara yang menolak")."""
        at = head.i - 1
        while at > head.sent.start and (
            head.doc[at].lower_ in self._page.words.phrases.before or head.doc[at].is_alpha
        ):
            if head.doc[at].lower_ in self._page.words.officials.belonging:
                break
            if head.doc[at].lower_ not in self._page.words.officials.one_of | self._page.words.phrases.before:
                return None
            at -= 1
        if head.doc[at].lower_ not in self._page.words.officials.belonging:
            return None
        near = self._salience.within(head.sent.start_char, head.doc[at].idx)
        return next(
            (m.ident for m in reversed(near) if m.subject and _is_place(m) and self._store.is_state(m.ident)), None
        )

    def _determined(self, head: Token) -> bool:
        doc, end = head.doc, head.i + 1
        determiners = self._page.words.definite.determiners
        while end < min(len(doc), head.i + 4) and doc[end].pos_ not in BREAKS and doc[end].lower_ not in determiners:
            end += 1
        return end < len(doc) and doc[end].lower_ in self._page.words.definite.determiners

    def _after_both(self, head: Token) -> bool:
        words, doc = self._page.words.definite, head.doc
        if head.i > 1 and f"{doc[head.i - 1].lower_} {head.lower_}" in words.sides:
            return doc[head.i - 2].lower_ in words.both
        return head.i > 0 and doc[head.i - 1].lower_ in words.both

    def _both(self, head: Token, stem: str, headed: Headed | None) -> tuple[str, ...]:
        words = self._page.words.definite
        if stem in words.country:
            return self._pairs.states(head.idx)
        if self._side(head):
            return self._pairs.either(head.idx)
        if headed and headed.noun.head.key == LEADER:
            return (
                self._pairs.two(head.idx, lambda m: is_person(m) and self._store.offices.leads(m.ident))
                or self._pairs.two(head.idx, is_person)
                or self._pairs.states(head.idx)
            )
        if headed and headed.noun.head.office:
            office = headed.noun.head.office
            held = self._pairs.two(head.idx, lambda m: is_person(m) and office in self._store.offices.of(m.ident))
            return held or self._pairs.two(head.idx, is_person) or self._pairs.states(head.idx)
        if stem in words.people | words.person or (headed and headed.noun.person):
            official = headed is not None and headed.noun.head.sector == OFFICIAL
            return self._pairs.two(head.idx, is_person) or (self._pairs.states(head.idx) if official else ())
        return self._pairs.two(head.idx, lambda m: m.kind == "ORG")

    def _side(self, head: Token) -> bool:
        """Whether the word is one for sides ("kedua belah pihak")."""
        before = f"{head.nbor(-1).lower_} {head.lower_}" if head.i else head.lower_
        return bool({before, head.lower_} & self._page.words.definite.sides)

    def _allied(self, offset: int) -> tuple[str, ...]:
        """The states that act together before an offset."""
        for mentioned in self._salience.before(offset, lambda m: m.kind == "PLACE" and m.subject):
            together = (mentioned.ident, *self._listed(mentioned.end))
            if len(together) >= PAIR:
                return together
        return ()

    def _counterpart(self, head: Token) -> tuple[str, ...]:
        """The person who holds the office of the one before ("mitranya dari Korea Utara")."""
        place = self._store.place_after(head.idx + len(head.text))
        before = self._salience.before(head.idx, is_person)
        if not before:
            return ()
        found = self._store.offices.counterpart(before[0].ident, place)
        return (found,) if found else ()

    def _owned(self, head: Token, stem: str, speaker: str | None) -> tuple[str, ...]:
        """The state or side of whom the clitic points to ("negaranya", "pihaknya")."""
        words = self._page.words.definite
        if stem not in words.country and stem not in words.own_side:
            return ()
        owner = self._pronouns.owner(head, speaker)
        if not owner or stem in words.own_side:
            return owner
        state = self._store.state(self._store.entity(owner[0]).country)
        return (state,) if state else ()

    def _that(self, head: Token, stem: str, headed: Headed | None) -> tuple[str, ...]:
        words = self._page.words.definite
        if stem in words.country:
            found = self._salience.nearest(head.idx, lambda m: _is_place(m) and self._store.is_state(m.ident))
        elif stem in words.city:
            found = self._salience.nearest(head.idx, lambda m: _is_place(m) and not self._store.is_state(m.ident))
        elif stem in words.allies:
            return self._allied(head.idx)
        elif headed and headed.noun.head.office:
            office = headed.noun.head.office
            found = self._salience.nearest(
                head.idx, lambda m: is_person(m) and office in self._store.offices.of(m.ident)
            )
        elif stem in words.person:
            found = self._salience.before(head.idx, is_person)
        elif stem in words.body or (headed and headed.noun.body):
            body = headed is not None and headed.noun.person is None  # "kementerian itu" is no person
            found = self._salience.nearest(
                head.idx, lambda m: m.kind in GROUPS and m.end < head.idx - 1 and not (body and _of_people(m))
            )
            alike = [m for m in found if self._page.text[m.start : m.end].lower().startswith(f"{stem} ")]
            return (self._pronouns.made((alike or found)[0]),) if found else ()
        else:
            found = []
        return (found[0].ident,) if found else ()

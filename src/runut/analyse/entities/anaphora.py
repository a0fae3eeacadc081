"""Words that point back: pronouns, clitics, and descriptions such as "kedua negara" or "kelompok itu"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from runut.analyse.entities.headed import Headed
from runut.analyse.entities.page import Page
from runut.analyse.entities.salience import Mentioned, Salience
from runut.analyse.entities.store import LEADER, Store

if TYPE_CHECKING:
    from spacy.tokens import Token

GROUPS = ("ORG", "GROUP")
BREAKS = ("ADP", "AUX", "CCONJ", "PUNCT", "SCONJ", "SPACE", "VERB")
PAIR = 2


def _place(mentioned: Mentioned) -> bool:
    return mentioned.kind == "PLACE"


def _person(mentioned: Mentioned) -> bool:
    return mentioned.kind == "PER"


class Anaphora:
    """Finds what a word that points back refers to."""

    def __init__(
        self,
        page: Page,
        store: Store,
        salience: Salience,
        listed: Callable[[int], list[str]],
        made: Callable[[Mentioned], str],
    ) -> None:
        """`listed` gives the further members of a list that begins before an offset, `made` the entity of a mention."""
        self._listed = listed
        self._made = made
        self._page = page
        self._store = store
        self._salience = salience

    # ------------------------------------------------------------ pronouns

    def is_pronoun(self, token: Token) -> bool:
        """Whether a token is a pronoun of the third or first person."""
        words = self._page.words.pronouns
        return token.lower_ in words.person | words.people | words.speaker | words.speakers

    def pronoun(self, token: Token, speaker: str | None) -> tuple[str, ...] | None:
        """What a pronoun refers to; `None` if the token is none."""
        words = self._page.words.pronouns
        lower = token.lower_
        if lower in words.person or self._suffixed(token):
            return self._one_person(token.idx, speaker)
        if lower in words.people:
            return self._several(token, speaker or self._voice(token.idx))
        if lower in words.speaker or lower in words.speakers:
            said_by = speaker or self._voice(token.idx)
            if said_by is None:
                return ()
            return (self._side(said_by) if lower in words.speakers else said_by,)
        if lower in self._page.words.definite.pair:
            return self._pair(token.idx)
        return None

    def _suffixed(self, token: Token) -> bool:
        """Whether a preposition carries the pronoun ("kepadanya")."""
        words = self._page.words.pronouns
        lower = token.lower_
        return token.pos_ in ("ADP", "PRON") and lower.endswith(words.clitic) and lower not in words.no_clitic

    def object(self, token: Token, speaker: str | None) -> tuple[str, ...]:
        """Whom the clitic of a verb refers to ("menyebutnya", "ujarnya")."""
        words = self._page.words.pronouns
        lower = token.lower_
        if token.pos_ != "VERB" or not lower.endswith(words.clitic) or lower in words.no_clitic:
            return ()
        return self._one_person(token.idx, speaker)

    def _one_person(self, offset: int, speaker: str | None) -> tuple[str, ...]:
        quoted = self._page.quoted(offset) is not None
        if quoted:
            speaker = speaker or self._voice(offset)
        found = self._salience.before(offset, lambda m: _person(m) and not (quoted and m.ident == speaker))
        return (found[0].ident,) if found else ()

    def _several(self, token: Token, speaker: str | None) -> tuple[str, ...]:
        """Several persons or states named together before, or a body; never the speaker's own side."""
        if speaker:
            return self._others(token, speaker)
        for there in self._salience.by_sentence(token.idx, lambda m: m.kind in ("PER", "PLACE", *GROUPS)):
            groups = [m for m in there if m.kind in GROUPS and m.subject]
            persons = list(dict.fromkeys(m.ident for m in there if m.kind == "PER"))
            if len(persons) == PAIR:
                return tuple(persons)
            if groups:
                return (self._made(groups[-1]),)
            states = list(dict.fromkeys(filter(None, (self._state_of(m) for m in there))))
            if len(states) == PAIR:
                return tuple(states)
        return ()

    def _others(self, token: Token, speaker: str) -> tuple[str, ...]:
        """The state or body named last that is not the speaker's."""
        own = self._store.entity(speaker).country
        found = self._salience.nearest(
            token.idx, lambda m: m.kind in ("PLACE", "ORG") and self._store.entity(m.ident).country not in (None, own)
        )
        return (found[0].ident,) if found else ()

    def _state_of(self, mentioned: Mentioned) -> str | None:
        if mentioned.headed:
            return None
        return self._store.state(self._store.entity(mentioned.ident).country)

    def _side(self, speaker: str) -> str:
        """The state that a speaker speaks for with "kami", if the text names it; else the speaker."""
        entity = self._store.entity(speaker)
        return self._store.state(entity.country) or speaker if entity.sector == "GOV" else speaker

    def _voice(self, offset: int) -> str | None:
        """Whose words a quotation holds: the name after a reporting word behind it, else the last subject before."""
        quotation = self._page.quoted(offset)
        if quotation is None:
            return None
        index = self._page.piece_at(quotation.end - 1) + 1
        for at in range(index, min(len(self._page.pieces), index + 4)):
            if self._page.pieces[at].norm in self._page.words.phrases.reporting:
                after = self._store.speaker_after(self._page.pieces[at].end)
                if after:
                    return after
        found = self._salience.before(quotation.start, lambda m: m.kind in ("PER", "ORG") and not m.quoted)
        return found[0].ident if found else None

    # ------------------------------------------------------------ clitics

    def clitic(self, token: Token) -> bool:
        """Whether a noun ends in a possessive clitic ("kementeriannya")."""
        words = self._page.words.pronouns
        lower = token.lower_
        if not lower.endswith(words.clitic) or lower in words.no_clitic:
            return False
        return token.pos_ in ("NOUN", "PROPN") and len(lower) > len(words.clitic) + 2

    def owner(self, token: Token, speaker: str | None) -> tuple[str, ...]:
        """Whose a noun with a clitic is: of the subject of its verb, else of what is named last before it."""
        verb = token.head
        if token.dep_ in ("obj", "iobj", "xcomp") and verb.pos_ == "VERB":
            subject = next((child for child in verb.lefts if child.dep_.startswith("nsubj")), None)
            found = self._covering(subject) if subject is not None else None
            if found:
                return (found,)
        kinds = ("PER", "PLACE", "ORG")
        ahead = self._ahead(token)
        if ahead:
            return (ahead,)
        here = [m for m in self._salience.within(token.sent.start_char, token.idx) if m.kind in kinds]
        if here:
            return (max(here, key=lambda m: m.end).ident,)
        quoted = self._page.quoted(token.idx) is not None
        rows = self._salience.before(token.idx, lambda m: m.kind in kinds and not (quoted and m.ident == speaker))
        return (rows[0].ident,) if rows else ()

    def _ahead(self, token: Token) -> str | None:
        """The subject that a phrase at the head of its sentence points forward to ("Dalam komentarnya, X ...")."""
        start, end = token.sent.start_char, token.sent.end_char
        near = self._salience.within(start, end)
        if any(m.end <= token.idx for m in near):
            return None
        comma = self._page.text.find(",", token.idx, end)
        following = [m for m in near if m.start > comma >= 0]
        return following[0].ident if following and following[0].subject else None

    def _covering(self, token: Token) -> str | None:
        offset = token.idx
        found = [m for m in self._salience.nearest(offset + len(token.text) + 60, lambda m: m.start <= offset < m.end)]
        return found[0].ident if found else None

    # ------------------------------------------------------------ descriptions

    def description(self, head: Token, headed: Headed | None, speaker: str | None) -> tuple[str, ...]:
        """What a definite description points back to; empty if it is none."""
        words = self._page.words.definite
        stem = self.stem(head)
        if self._after_both(head):
            return self._both(head, stem, headed)
        if stem in words.counterpart:
            return self._counterpart(head, stem)
        if self.clitic(head):
            return self._owned(head, stem, headed, speaker)
        if (headed and headed.owner) or not self._determined(head):
            return ()
        return self._that(head, stem, headed)

    def stem(self, head: Token) -> str:
        """A word without its possessive clitic, in lower case."""
        lower = head.lower_
        clitic = self._page.words.pronouns.clitic
        return lower.removesuffix(clitic) if self.clitic(head) else lower

    def _determined(self, head: Token) -> bool:
        doc, end = head.doc, head.i + 1
        determiners = self._page.words.definite.determiners
        while end < min(len(doc), head.i + 4) and doc[end].pos_ not in BREAKS and doc[end].lower_ not in determiners:
            end += 1
        return end < len(doc) and doc[end].lower_ in self._page.words.definite.determiners

    def _after_both(self, head: Token) -> bool:
        return head.i > 0 and head.doc[head.i - 1].lower_ in self._page.words.definite.both

    def _both(self, head: Token, stem: str, headed: Headed | None) -> tuple[str, ...]:
        words = self._page.words.definite
        if stem in words.country:
            return self._states(head.idx)
        if headed and headed.noun.head.key == LEADER:
            return self._two(head.idx, lambda m: _person(m) and self._store.leads(m.ident)) or self._two(
                head.idx, _person
            )
        if headed and headed.noun.head.office:
            office = headed.noun.head.office
            held = self._two(head.idx, lambda m: _person(m) and office in self._store.offices(m.ident))
            return held or self._two(head.idx, _person)
        if stem in words.people | words.person or (headed and headed.noun.person):
            return self._two(head.idx, _person)
        return self._pair(head.idx)

    def _pair(self, offset: int) -> tuple[str, ...]:
        return self._two(offset, _person) or self._states(offset)

    def _two(self, offset: int, fits: Callable[[Mentioned], bool]) -> tuple[str, ...]:
        seen: dict[str, None] = {}
        for there in self._salience.by_sentence(offset, fits):
            for mentioned in there:
                seen.setdefault(mentioned.ident)
            if len(seen) >= PAIR:
                return tuple(seen)[:PAIR] if len(seen) == PAIR else tuple(seen)[:PAIR]
        return ()

    def _states(self, offset: int) -> tuple[str, ...]:
        """The two states spoken of last before an offset, through persons and cities too, in order of the text."""
        seen: dict[str, None] = {}
        for mentioned in self._salience.nearest(offset, lambda m: m.kind in ("PER", "PLACE", "ORG")):
            state = self._state_of(mentioned)
            if state:
                seen.setdefault(state)
            if len(seen) == PAIR:
                return tuple(reversed(seen))
        return ()

    def _allied(self, offset: int) -> tuple[str, ...]:
        """The states that act together before an offset."""
        for mentioned in self._salience.before(offset, lambda m: m.kind == "PLACE" and m.subject):
            together = (mentioned.ident, *self._listed(mentioned.end))
            if len(together) >= PAIR:
                return together
        return ()

    def _counterpart(self, head: Token, stem: str) -> tuple[str, ...]:
        """The person who holds the office of the one before ("mitranya dari Korea Utara")."""
        place = self._store.place_after(head.idx + len(head.text))
        before = self._salience.before(head.idx, _person)
        if not before:
            return ()
        offices = self._store.offices(before[0].ident)
        found = self._store.counterpart(before[0].ident, offices, place)
        return (found,) if found else ()

    def _owned(self, head: Token, stem: str, headed: Headed | None, speaker: str | None) -> tuple[str, ...]:
        """The state or side of whom the clitic points to ("negaranya", "pihaknya")."""
        words = self._page.words.definite
        if stem not in words.country and stem not in words.own_side:
            return ()
        owner = self.owner(head, speaker)
        if not owner or stem in words.own_side:
            return owner
        state = self._store.state(self._store.entity(owner[0]).country)
        return (state,) if state else ()

    def _that(self, head: Token, stem: str, headed: Headed | None) -> tuple[str, ...]:
        words = self._page.words.definite
        if stem in words.country:
            found = self._salience.nearest(head.idx, lambda m: _place(m) and self._store.is_state(m.ident))
        elif stem in words.city:
            found = self._salience.nearest(head.idx, lambda m: _place(m) and not self._store.is_state(m.ident))
        elif stem in words.allies:
            return self._allied(head.idx)
        elif headed and headed.noun.head.office:
            office = headed.noun.head.office
            found = self._salience.nearest(head.idx, lambda m: _person(m) and office in self._store.offices(m.ident))
        elif stem in words.person:
            found = self._salience.before(head.idx, _person)
        elif stem in words.body or (headed and headed.noun.body):
            found = self._salience.nearest(head.idx, lambda m: m.kind in GROUPS and m.end < head.idx - 1)
            return (self._made(found[0]),) if found else ()
        else:
            found = []
        return (found[0].ident,) if found else ()

"""Pronouns and possessive clitics: "dia", "mereka", "kami", "pertemuannya"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from runut.analyse.entities.describe import PUBLIC
from runut.analyse.entities.page import CLOSING, Page
from runut.analyse.entities.pairs import PAIR, Pairs, is_person
from runut.analyse.entities.salience import Mentioned, Salience
from runut.analyse.entities.store import Store

if TYPE_CHECKING:
    from spacy.tokens import Token

GROUPS = ("ORG", "GROUP")
FAR = 60  # letters from a subject's head to the end of its name


def _single(mentioned: Mentioned) -> bool:
    """Whether one person is spoken of: a named one, or as subject the holder of an office of some state or body."""
    headed = mentioned.headed
    return is_person(mentioned) or bool(
        headed and mentioned.subject and headed.owner and headed.noun.head.office and headed.start == headed.noun_start
    )


class Pronouns:
    """Finds whom a pronoun or clitic refers to."""

    def __init__(
        self, page: Page, store: Store, salience: Salience, pairs: Pairs, made: Callable[[Mentioned], str]
    ) -> None:
        """`made` gives the entity of a mention, making it where it is a group of people."""
        self._page = page
        self._store = store
        self._salience = salience
        self._pairs = pairs
        self.made = made

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
            return self._several(token, speaker or self.voice(token.idx))
        if lower in words.speaker or lower in words.speakers:
            said_by = speaker or self.voice(token.idx)
            if said_by is None:
                return ()
            return (self._side(said_by) if lower in words.speakers else said_by,)
        if lower in self._page.words.definite.pair:
            return self._pairs.either(token.idx)
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
            speaker = speaker or self.voice(offset)
        found = self._salience.before(offset, lambda m: _single(m) and not (quoted and m.ident == speaker))
        return (self.made(found[0]),) if found else ()

    def _several(self, token: Token, speaker: str | None) -> tuple[str, ...]:
        """Several persons or states named together before, or a body; never the speaker's own side."""
        if speaker:
            return self._others(token, speaker)
        if fronted := self._fronted(token):
            return (self.made(fronted),)
        acted_on, suffers = self._acted_on(token), self._suffers(token)
        for there in self._salience.by_sentence(token.idx, lambda m: m.kind in ("PER", "PLACE", *GROUPS)):
            groups = [m for m in there if m.kind in GROUPS and m.subject]
            people = [m for m in there if m.headed and m.headed.noun.head.sector not in PUBLIC] if suffers else []
            if acted_on and groups and groups[-1].start >= token.sent.start_char:
                groups, acted_on = groups[:-1], False  # who acts in the clause is not acted on
            persons = list(dict.fromkeys(m.ident for m in there if m.kind == "PER"))
            if len(persons) == PAIR:
                return tuple(persons)
            if people or groups:
                return (self.made((people or groups)[-1]),)
            states = list(dict.fromkeys(filter(None, (self._pairs.state_of(m) for m in there))))
            if both := self._pairs.joined(there) or (tuple(states) if len(states) == PAIR else ()):
                return both
        return ()

    def _fronted(self, token: Token) -> Mentioned | None:
        """The people whom a sentence sets before its clause ("Bagi warga di sana, X meminta mereka pulang")."""
        start = token.sent.start_char
        index = self._page.piece_at(start + len(token.sent[0].text) - 1)
        if self._page.pieces[index].norm not in self._page.words.phrases.sent_to:
            return None
        comma = self._page.text.find(",", start, token.idx)
        people = (m for m in self._salience.within(start, max(start, comma)) if m.headed is not None)
        return next((m for m in people if m.headed and m.headed.noun.head.sector not in PUBLIC), None)

    def _suffers(self, token: Token) -> bool:
        """Whether a pronoun is the subject of a passive ("mereka ditahan"): who was acted on before, more likely."""
        at = token.i + 1
        while at < token.sent.end and token.doc[at].pos_ in ("ADV", "AUX", "PART"):
            at += 1
        verb = token.doc[at] if at < token.sent.end else token
        return verb.pos_ == "VERB" and verb.lower_.startswith(self._page.words.pronouns.passive)

    def _acted_on(self, token: Token) -> bool:
        """Whether a pronoun is the object of the verb before it ("membubarkan mereka di jalan")."""
        following = token.doc[token.i + 1].pos_ if token.i + 1 < len(token.doc) else "PUNCT"
        return token.i > 0 and token.nbor(-1).pos_ == "VERB" and following in ("ADP", "PUNCT", "CCONJ", "SCONJ")

    def _others(self, token: Token, speaker: str) -> tuple[str, ...]:
        """The states or the body named last that are not the speaker's: two if they are named in one breath."""
        own = self._store.entity(speaker).country
        found = self._salience.nearest(
            token.idx, lambda m: m.kind in ("PLACE", "ORG") and self._store.entity(m.ident).country not in (None, own)
        )
        if not found:
            return ()
        both = self._pairs.together(found[0], found[1]) if len(found) > 1 else False
        return (found[1].ident, found[0].ident) if both else (found[0].ident,)

    def _side(self, speaker: str) -> str:
        """The state that a speaker speaks for with "kami", if the text names it; else the speaker."""
        entity = self._store.entity(speaker)
        return self._store.state(entity.country) or speaker if entity.sector == "GOV" else speaker

    def voice(self, offset: int) -> str | None:
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

    def stem(self, head: Token) -> str:
        """A word without its possessive clitic, in lower case."""
        lower = head.lower_
        clitic = self._page.words.pronouns.clitic
        return lower.removesuffix(clitic) if self.clitic(head) else lower

    def owner(self, token: Token, speaker: str | None) -> tuple[str, ...]:
        """Whose a noun with a clitic is: of the subject of its verb, else of what is named last before it."""
        if accuser := self._accuser(token):
            return (accuser,)
        verb = token.head
        if token.dep_ in ("obj", "iobj", "xcomp") and verb.pos_ == "VERB":
            subject = next((child for child in verb.lefts if child.dep_.startswith("nsubj")), None)
            found = self._covering(subject) if subject is not None else None
            if found:
                return (found,)
        ahead = self._ahead(token)
        if ahead:
            return (ahead,)
        if self.stem(token) in self._page.words.phrases.reporting:
            return self._one_person(token.idx, speaker)
        here = [m for m in self._salience.within(token.sent.start_char, token.idx) if self._owns(m)]
        if here:
            return (self.made(max(here, key=lambda m: (not self._embedded(m), m.end))),)
        quoted = self._page.quoted(token.idx) is not None
        rows = self._salience.before(token.idx, lambda m: self._owns(m) and not (quoted and m.ident == speaker))
        return (self.made(rows[0]),) if rows else ()

    def _accuser(self, token: Token) -> str | None:
        """Who complains of what is done to its own ("Kenya menuduh Uganda menahan warganya"), not of another's own."""
        words = self._page.words.pronouns
        own = token.doc[token.i + 1].lower_ in words.self_ if token.i + 1 < len(token.doc) else False
        if own or self.stem(token) not in words.harmed:
            return None
        verb = next((t for t in token.sent if t.i < token.i and t.lower_ in words.accusing), None)
        if verb is None:
            return None
        found = [m for m in self._salience.within(token.sent.start_char, verb.idx) if m.subject and self._owns(m)]
        return self.made(found[-1]) if found else None

    def _owns(self, mentioned: Mentioned) -> bool:
        """Whether something can be its own: persons, bodies, states and their capitals, officials who act."""
        if mentioned.headed is not None:
            return mentioned.subject and mentioned.headed.noun.head.sector in PUBLIC
        return mentioned.kind in ("PER", "ORG") or (
            mentioned.kind == "PLACE" and self._store.stands_for_state(mentioned.ident)
        )

    def _embedded(self, mentioned: Mentioned) -> bool:
        """Whether a name is itself the possessor in a phrase ("dukungan Rusia untuk perangnya")."""
        index = self._page.piece_at(mentioned.start)
        if index <= 0 or mentioned.subject:
            return False
        before = self._page.pieces[index - 1]
        noun = self._page.doc[before.token].pos_ in ("NOUN", "ADJ")
        return before.text in CLOSING or (noun and before.norm not in self._page.words.phrases.reporting)

    def _ahead(self, token: Token) -> str | None:
        """The subject that a phrase at the head of its sentence points forward to ("Dalam komentarnya, X ...")."""
        start, end = token.sent.start_char, token.sent.end_char
        near = self._salience.within(start, end)
        if any(m.end <= token.idx for m in near):
            return None
        comma = self._page.text.find(",", token.idx, end)
        following = [m for m in near if m.start > comma >= 0]
        return self.made(following[0]) if following and following[0].subject else None

    def _covering(self, token: Token) -> str | None:
        offset = token.idx
        found = self._salience.nearest(offset + FAR, lambda m: m.start <= offset < m.end)
        return self.made(found[0]) if found else None

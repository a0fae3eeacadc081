"""Who or what a noun phrase refers to: names, roles, descriptions, pronouns, and unnamed actors last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runut.analyse.entities.describe import INFERRED
from runut.analyse.entities.descriptions import Descriptions
from runut.analyse.entities.headed import Headed
from runut.analyse.entities.introduced import Introduced
from runut.analyse.entities.lists import HYPHENS, Found, Lists
from runut.analyse.entities.names import Name
from runut.analyse.entities.nominal import Unnamed
from runut.analyse.entities.offices import LEADER
from runut.analyse.entities.officials import Officials
from runut.analyse.entities.pairs import Pairs
from runut.analyse.entities.phrase import noun_phrase
from runut.analyse.entities.places import Places
from runut.analyse.entities.pronouns import Pronouns
from runut.analyse.entities.salience import Mentioned, Salience
from runut.analyse.entities.store import Store
from runut.analyse.entities.told import Told
from runut.records import Entity, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

BETWEEN = 4  # words between a noun and the name that it belongs to
MODIFYING = ("nmod", "nmod:poss", "compound", "flat", "flat:name")


class DocumentReferents:
    """The referents of one document. Unnamed actors become entities when something first refers to them."""

    def __init__(self, places: Places, store: Store) -> None:
        self.page = places.page
        self.store = store
        self._places = places
        self._told = Told(places, store)
        salience = Salience(self.page, list(self._told.all()))
        self._lists = Lists(places, store, self._single)
        pairs = Pairs(store, salience)
        self._pronouns = Pronouns(self.page, store, salience, pairs, self._made)
        self._introduced = Introduced(places, store, self._pronouns)
        self._officials = Officials(self.page, store, salience, self._pronouns.voice)
        self._unnamed = Unnamed(self.page, store, self._officials)
        self._descriptions = Descriptions(self.page, store, salience, pairs, self._pronouns, self._lists.after)
        self._salience = salience
        self._follow_pronouns()

    def _follow_pronouns(self) -> None:
        """Count pronouns and pairs as mentions too, from left to right, so that a chain of them keeps whom it means."""
        for token in self.page.doc:
            if self.page.quoted(token.idx) is not None or not self.page.prose(token.idx):
                continue
            single = token.lower_ in self.page.words.pronouns.person
            meant = self._pronouns.pronoun(token, None) if single else self._descriptions.pair(token)
            for ident in meant or ():
                kind = "PER" if self.store.entity(ident).type == "PER" else "PLACE"
                self._salience.add(self._told.at(token.idx, token.idx + len(token.text), ident, kind))

    # ------------------------------------------------------------ what others ask

    def resolve(self, head: Token, speaker: str | None = None) -> tuple[str, ...]:
        """The entities that the phrase of `head` refers to, lists expanded; empty if it refers to no actor.

        Args:
            head: the token that heads the phrase, or any token of a name or of an office before a name.
            speaker: the entity whose words these are, where `head` stands in reported words ("kami", "saya").
        """
        first, end = self._single(head, speaker)
        if not first or end is None:
            return first
        return tuple(dict.fromkeys([*first, *self._lists.after(end, speaker)]))

    def possessor(self, head: Token, speaker: str | None = None) -> tuple[str, ...]:
        """The entities that stand as possessor or modifier of the noun `head` ("serangan Israel": Israel)."""
        if self._pronouns.clitic(head):
            return self._pronouns.owner(head, speaker)
        verbal = self._pronouns.object(head, speaker)
        if verbal:
            return verbal
        role = self._places.role_at(head)
        if role and role.phrase.start <= head.idx < role.phrase.end:
            return (self.store.of_name(role.phrase.owner),) if role.phrase.owner else ()
        index = self.page.piece_at(head.idx + len(head.text) - 1) + 1
        found = self._possessor_at(index, speaker)
        return found or self._modifier(head, speaker)

    def entity(self, ident: str) -> Entity:
        """The entity with this id (KeyError: there is none)."""
        return self.store.entity(ident)

    def entities(self) -> tuple[Entity, ...]:
        """All entities, unnamed actors that something has referred to included."""
        return self.store.entities()

    def settle(self, ident: str, country: str, within: Span | None = None) -> str:
        """Give an unnamed actor that has none the state that other sentences tell; the id of the actor with it.

        Where the same words stand outside of `within` too, only those inside are of this state.
        """
        return self.store.settle(ident, country, within)

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions in order of the text."""
        return self.store.mentions()

    def at(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that overlap a stretch of the text."""
        return tuple(m for m in self.mentions() if m.start < end and start < m.end)

    def mention_at(self, token: Token) -> Mention | None:
        """The longest mention that covers a token, if any."""
        found = self.at(token.idx, token.idx + len(token.text))
        return max(found, key=lambda m: m.end - m.start) if found else None

    def phrase(self, head: Token) -> Span:
        """The stretch of the noun phrase of `head`: name, role with name, or noun with determiners and modifiers."""
        role = self._places.role_at(head)
        if role:
            return Span(role.start, role.end)
        name = self._places.name_at(head)
        if name:
            return Span(name.start, name.end)
        headed = self._places.headed_at(head)
        first, last = noun_phrase(head, self.page.words)
        end = self.page.doc[last - 1].idx + len(self.page.doc[last - 1].text)
        return Span(self.page.doc[first].idx, max(end, headed.end) if headed else end)

    def salient_person(self, before: int) -> str | None:
        """The person whom a text most likely speaks of just before an offset."""
        found = self._salience.before(before, lambda m: m.kind == "PER")
        return found[0].ident if found else None

    # ------------------------------------------------------------ one phrase

    def _single(self, head: Token, speaker: str | None) -> Found:
        """What one phrase refers to, and the offset where it ends, if a list may go on there."""
        pronoun = self._pronouns.pronoun(head, speaker)
        if pronoun is not None:
            return pronoun, head.idx + len(head.text)
        role = self._places.role_at(head)
        if role:
            return (self.store.of_name(role.name),), role.end
        name = self._places.name_at(head)
        if name:
            return self._whole(head, name)
        return self._noun(head, speaker)

    def _whole(self, head: Token, name: Name) -> Found:
        """A name, or the phrase that it belongs to where the parser took the state for the head."""
        for phrase in self._places.owned_by(name) if name.kind == "PLACE" else ():
            noun = self.page.token_at(phrase.noun_start)
            if noun.head.i == head.i and noun.dep_ in ("compound", "nmod", "amod", "flat") and not phrase.loose:
                return self._described(phrase), phrase.end
        return (self._ministry(name) or self.store.of_name(name),), name.end

    def _ministry(self, name: Name) -> str | None:
        """The body of the state that is told of, where the name of a kind of body says none ("Kemlu") and many are."""
        home = self.store.describer.home
        guessed = self.store.entity(self.store.of_name(name)).basis == INFERRED
        if name.body is None or name.body.country or name.own or not guessed or home.at_home or home.single:
            return None
        code = self._officials.state(self.page.token_at(name.start), name.body.sector)
        return self.store.body_of(name, code) if code else None

    def _noun(self, head: Token, speaker: str | None) -> Found:
        following = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
        if following is not None and self._introduced.introduces(head, following):
            return self._single(following, speaker)
        headed = self._places.headed_at(head)
        apposed = self._introduced.name_of(head, headed)
        if apposed:
            return (self.store.of_name(apposed),), apposed.end
        end = head.idx + len(head.text)
        named = self._introduced.listed_after(head, end)
        if named:
            return named
        back = self._leaders(head, headed, speaker) or self._descriptions.find(head, headed, speaker)
        if back:
            return back, end
        if headed:
            return self._described(headed, speaker), headed.end
        found = self._unnamed.other(head) or self._people_of(head, speaker)
        thing = self.page.words.actors.things | self.page.words.names.adjectival
        if found is None and head.lower_.partition("-")[0] in thing:
            return self.possessor(head, speaker), None
        return ((found,) if found else ()), end

    def _people_of(self, head: Token, speaker: str | None) -> str | None:
        """The people whom a noun with a clitic names ("pendukungnya")."""
        if not self._pronouns.clitic(head):
            return None
        stem = self._pronouns.stem(head)
        if stem.partition("-")[0] in self.page.words.definite.counterpart:
            return self._unnamed.counterpart(head)
        owner = self._pronouns.owner(head, speaker)
        return self._unnamed.owned(head, stem, owner[0] if owner else None)

    def _leaders(self, head: Token, headed: Headed | None, speaker: str | None) -> tuple[str, ...]:
        """The leaders of two states: "para pemimpin kedua negara"."""
        if not headed or headed.office != LEADER or headed.owner:
            return ()
        states = self.possessor(head, speaker)
        leaders = [self.store.offices.leader(self.store.entity(state).country or "") for state in states]
        return tuple(leader for leader in leaders if leader) if len(states) > 1 else ()

    def _described(self, headed: Headed, speaker: str | None = None) -> tuple[str, ...]:
        """A phrase with a head noun: the named holder of an office, a body, or an unnamed actor."""
        holder = self._told.holder(headed)
        if holder:
            return (holder,)
        index = self.page.piece_at(headed.end - 1) + 1
        after = self.page.doc[self.page.pieces[index].token] if index < len(self.page.pieces) else None
        ours = after is not None and not headed.owner and after.lower_ in self.page.words.pronouns.speakers
        side = self._pronouns.pronoun(after, speaker) if after is not None and ours else None
        country = self.store.entity(side[0]).country if side else None
        return (self._unnamed.headed(headed, self.page.token_at(headed.noun_start), country),)

    def _made(self, mentioned: Mentioned) -> str:
        """The entity of a mention, made if it is a group of people that nothing has referred to yet."""
        if mentioned.headed is None:
            return mentioned.ident
        return self._unnamed.headed(mentioned.headed, self.page.token_at(mentioned.headed.noun_start))

    # ------------------------------------------------------------ owners

    def _possessor_at(self, index: int, speaker: str | None) -> tuple[str, ...]:
        pieces, words = self.page.pieces, self.page.words.phrases
        for at in range(index, min(len(pieces), index + BETWEEN + 1)):
            if not self.page.joined(at) or not (pieces[at].word or pieces[at].text in HYPHENS):
                return ()
            token = self.page.doc[pieces[at].token]
            name = self._places.name_from(at)
            if name or self._places.heads_at(pieces[at].start) or self._pronouns.is_pronoun(token):
                return self._from(token, name, speaker)
            if self._pronouns.clitic(token):
                return self._pronouns.owner(token, speaker)
            if pieces[at].norm in words.between or pieces[at].norm in words.before:
                continue
            if token.pos_ not in ("NOUN", "ADJ", "PROPN", "NUM"):
                return ()
        return ()

    def _from(self, token: Token, name: Name | None, speaker: str | None) -> tuple[str, ...]:
        if name and not self._places.role_of(name):
            return tuple(dict.fromkeys([self.store.of_name(name), *self._lists.after(name.end, speaker)]))
        return self.resolve(token, speaker)

    def _modifier(self, head: Token, speaker: str | None) -> tuple[str, ...]:
        for child in head.rights:
            near = child.i - head.i <= BETWEEN and head.doc[child.i - 1].pos_ != "ADP"
            if near and child.dep_ in MODIFYING and not any(part.dep_ == "case" for part in child.lefts):
                found = self._from(child, self._places.name_at(child), speaker)
                if found:
                    return found
        return ()

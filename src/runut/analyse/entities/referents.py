"""Who or what a noun phrase refers to: names, roles, descriptions, pronouns, and unnamed actors last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from runut.analyse.entities.anaphora import Anaphora
from runut.analyse.entities.headed import Headed, Reader, by_start
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.nominal import Unnamed
from runut.analyse.entities.page import Page
from runut.analyse.entities.phrase import noun_phrase
from runut.analyse.entities.roles import Role
from runut.analyse.entities.salience import Mentioned, Salience, is_subject
from runut.analyse.entities.store import LEADER, Store
from runut.records import Entity, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

BETWEEN = 4  # words between a noun and the name that it belongs to
LONGEST_LIST = 12  # members of one list of names
OPENS_LIST = ("–", "-", "—", ":", "(", ",")
CONTENT = ("NOUN", "PROPN", "ADJ", "VERB")
MODIFYING = ("nmod", "nmod:poss", "compound", "flat", "flat:name")


class DocumentReferents:
    """The referents of one document. Unnamed actors become entities when something first refers to them."""

    def __init__(
        self, page: Page, names: Sequence[Name], heads: Sequence[Headed], roles: Sequence[Role], store: Store
    ) -> None:
        self.page = page
        self.store = store
        self._names = list(names)
        self._heads = {head.noun_start: head for head in heads}
        self._roles = list(roles)
        self._reader = Reader(page, by_start(names))
        self._salience = Salience(page, list(self._mentioned(heads)))
        self._unnamed = Unnamed(page, store, self._salience)
        self._anaphora = Anaphora(page, store, self._salience, self._listed, self._made)

    def _mentioned(self, heads: Sequence[Headed]) -> Iterator[Mentioned]:
        for name in filter(lambda name: self.page.prose(name.start), self._names):
            role = next((r for r in self._roles if r.name == name), None)
            start, end = (role.start, role.end) if role else (name.start, name.end)
            yield self._at(name.start, end, start, self.of_name(name), name.kind)
        taken = {role.phrase.start for role in self._roles}
        for head in heads:
            if head.start not in taken and self.page.prose(head.start) and (ident := self.holder(head)):
                yield self._at(head.start, head.end, head.start, ident, "PER")
            elif head.start not in taken and self.page.prose(head.start):
                subject = is_subject(self.page, head.start, head.end)
                quoted = self.page.quoted(head.start) is not None
                yield Mentioned(head.start, head.end, "", "GROUP", subject, quoted, head)

    def _at(self, at: int, end: int, start: int, ident: str, kind: str) -> Mentioned:
        quoted = self.page.quoted(at) is not None
        return Mentioned(start, end, ident, kind, is_subject(self.page, start, end), quoted)

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
        return tuple(dict.fromkeys([*first, *self._listed(end, speaker)]))

    def possessor(self, head: Token, speaker: str | None = None) -> tuple[str, ...]:
        """The entities that stand as possessor or modifier of the noun `head` ("serangan Israel": Israel)."""
        if self._anaphora.clitic(head):
            return self._anaphora.owner(head, speaker)
        verbal = self._anaphora.object(head, speaker)
        if verbal:
            return verbal
        role = self._role_at(head.idx)
        if role and role.phrase.start <= head.idx < role.phrase.end:
            return (self.of_name(role.phrase.owner),) if role.phrase.owner else ()
        index = self.page.piece_at(head.idx + len(head.text) - 1) + 1
        found = self._possessor_at(index, speaker)
        return found or self._modifier(head, speaker)

    def entity(self, ident: str) -> Entity:
        """The entity with this id (KeyError: there is none)."""
        return self.store.entity(ident)

    def entities(self) -> tuple[Entity, ...]:
        """All entities, unnamed actors that something has referred to included."""
        return self.store.entities()

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
        role = self._role_at(head.idx)
        if role:
            return Span(role.start, role.end)
        name = self._name_at(head)
        if name:
            return Span(name.start, name.end)
        headed = self._headed_at(head)
        first, last = noun_phrase(head, self.page.words)
        end = self.page.doc[last - 1].idx + len(self.page.doc[last - 1].text)
        return Span(self.page.doc[first].idx, max(end, headed.end) if headed else end)

    def salient_person(self, before: int) -> str | None:
        """The person whom a text most likely speaks of just before an offset."""
        found = self._salience.before(before, lambda m: m.kind == "PER")
        return found[0].ident if found else None

    # ------------------------------------------------------------ one phrase

    def of_name(self, name: Name) -> str:
        """The entity that a name belongs to."""
        return self.store.describer.of_name[(name.start, name.end)].ident

    def _single(self, head: Token, speaker: str | None) -> tuple[tuple[str, ...], int | None]:
        """What one phrase refers to, and the offset where it ends, if a list may go on there."""
        pronoun = self._anaphora.pronoun(head, speaker)
        if pronoun is not None:
            return pronoun, head.idx + len(head.text)
        role = self._role_at(head.idx)
        if role:
            return (self.of_name(role.name),), role.end
        name = self._name_at(head)
        if name:
            return self._whole(head, name)
        return self._noun(head, speaker)

    def _whole(self, head: Token, name: Name) -> tuple[tuple[str, ...], int]:
        """A name, or the phrase that it belongs to where the parser took the state for the head."""
        if name.kind == "PLACE":
            for phrase in self._heads.values():
                governs = phrase.owner == name and phrase.start < name.start and not phrase.loose
                noun = self.page.token_at(phrase.noun_start)
                if governs and noun.head.i == head.i and noun.dep_ in ("compound", "nmod", "amod", "flat"):
                    found = self._described(phrase)
                    if found:
                        return found, phrase.end
        return (self.of_name(name),), name.end

    def _noun(self, head: Token, speaker: str | None) -> tuple[tuple[str, ...], int | None]:
        following = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
        if following is not None and self._introduces(head, following):
            return self._single(following, speaker)
        headed = self._headed_at(head)
        apposed = self._apposed(head, headed)
        if apposed:
            return (self.of_name(apposed),), apposed.end
        end = head.idx + len(head.text)
        named = self._listed_after(head, end)
        if named:
            return named
        back = self._leaders(head, headed, speaker) or self._anaphora.description(head, headed, speaker)
        if back:
            return back, end
        if headed:
            return self._described(headed, speaker), headed.end
        found = self._unnamed.other(head)
        thing = self.page.words.actors.things | self.page.words.names.adjectival
        if found is None and head.lower_.partition("-")[0] in thing:
            return self.possessor(head, speaker), None
        return ((found,) if found else ()), end

    def _introduces(self, head: Token, following: Token) -> bool:
        """Whether a word only introduces the noun after it: "para", "Bapak Presiden", "380 orang WNI"."""
        words = self.page.words
        if head.lower_ in words.phrases.before:
            return following.pos_ in CONTENT
        introduces = head.lower_ in words.names.titles | words.actors.people
        return introduces and following.idx in self._heads

    def _listed_after(self, head: Token, end: int) -> tuple[tuple[str, ...], int] | None:
        """The names that say who is meant: "sekutunya Jepang", "empat negara lainnya – Kanada, Belgia dan Filipina"."""
        definite = self.page.words.definite
        stem = self._anaphora.stem(head)
        if stem not in definite.allies | definite.counterpart | definite.country:
            return None
        last = noun_phrase(head, self.page.words)[1] - 1
        close = self.page.doc[last].idx + len(self.page.doc[last].text) if stem in definite.country else end
        index = self.page.piece_at(close - 1) + 1
        if stem in definite.country and index < len(self.page.pieces) and self.page.pieces[index].text in OPENS_LIST:
            index += 1
        elif stem in definite.country:
            return None
        name = self._reader.names.get(self.page.pieces[index].start) if index < len(self.page.pieces) else None
        if name is None or (stem in definite.counterpart and name.label != "PER"):
            return None
        return (self.of_name(name),), name.end

    def _leaders(self, head: Token, headed: Headed | None, speaker: str | None) -> tuple[str, ...]:
        """The leaders of two states: "para pemimpin kedua negara"."""
        if not headed or headed.office != LEADER or headed.owner:
            return ()
        states = self.possessor(head, speaker)
        leaders = [self.store.leader(self.store.entity(state).country or "") for state in states]
        return tuple(leader for leader in leaders if leader) if len(states) > 1 else ()

    def _described(self, headed: Headed, speaker: str | None = None) -> tuple[str, ...]:
        """A phrase with a head noun: the named holder of an office, a body, or an unnamed actor."""
        holder = self.holder(headed)
        if holder:
            return (holder,)
        index = self.page.piece_at(headed.end - 1) + 1
        after = self.page.doc[self.page.pieces[index].token] if index < len(self.page.pieces) else None
        ours = after is not None and not headed.owner and after.lower_ in self.page.words.pronouns.speakers
        side = self._anaphora.pronoun(after, speaker) if after is not None and ours else None
        country = self.store.entity(side[0]).country if side else None
        return (self._unnamed.headed(headed, self.page.token_at(headed.noun_start), country),)

    def holder(self, headed: Headed) -> str | None:
        """The person of this document who holds an office that stands without a name."""
        index = self.page.piece_at(headed.start)
        many = index > 0 and self.page.pieces[index - 1].norm in self.page.words.definite.plural
        if headed.noun.head.office is None or many:
            return None
        return self.store.holder(headed)

    def _apposed(self, head: Token, headed: Headed | None) -> Name | None:
        """The name that a class noun introduces: "kantor berita TASS", "kota Rafah", "negara tetangganya, Serbia"."""
        words = self.page.words
        index = self.page.piece_at(head.idx + len(head.text) - 1) + 1
        if headed and headed.noun.body and headed.noun.body.key in words.names.classes and not headed.loose:
            after = self.page.piece_at(headed.end - 1) + 1
            following = self._reader.names.get(self.page.pieces[after].start) if after < len(self.page.pieces) else None
            named = headed.owner if headed.owner and headed.owner.label == "ORG" else following
            return named if named and named.label == "ORG" else None
        index = max([index, *(self._reader.spells(self.page.piece_at(head.idx), w) for w in self.page.place_nouns)])
        place = words.definite.city | words.definite.country | words.names.sites
        if head.lower_ in place or index > self.page.piece_at(head.idx) + 1:
            name = self._reader.names.get(self.page.pieces[index].start) if index < len(self.page.pieces) else None
            stated = name is not None and self.store.describer.name_country(name) is not None
            fits = stated or head.lower_ not in words.definite.country  # "negara Asia" is not Asia
            return name if name and name.label in PLACES and fits else None
        return None

    def _role_at(self, offset: int) -> Role | None:
        return next((role for role in self._roles if role.start <= offset < role.end), None)

    def _name_at(self, token: Token) -> Name | None:
        """The name that a token heads: the longest, unless the token hangs from inside it."""
        start, end = token.idx, token.idx + len(token.text)
        found = [name for name in self._names if name.start < end and start < name.end]
        found.sort(key=lambda name: name.start - name.end)
        for name in found:
            if name.start >= start or not name.start <= token.head.idx < name.end or token.head.i == token.i:
                return name
        return found[-1] if found else None

    def _headed_at(self, token: Token) -> Headed | None:
        found = self._heads.get(token.idx)
        if found:
            return found
        return next((h for h in self._heads.values() if h.start <= token.idx < h.noun_end), None)

    # ------------------------------------------------------------ lists and owners

    def _made(self, mentioned: Mentioned) -> str:
        """The entity of a mention, made if it is a group of people that nothing has referred to yet."""
        if mentioned.headed is None:
            return mentioned.ident
        return self._unnamed.headed(mentioned.headed, self.page.token_at(mentioned.headed.noun_start))

    def _listed(self, end: int, speaker: str | None = None) -> list[str]:
        """The further members of a list whose first member ends at `end`."""
        members: list[str] = []
        waiting: list[str] = []
        for _ in range(LONGEST_LIST):
            index = self.page.piece_at(end - 1) + 1
            joint, after = self._joint(index)
            if not joint or after >= len(self.page.pieces) or self._crosses(index - 1, after):
                break
            found, stop = self._member(after, speaker)
            if not found or stop is None:
                break
            if joint == "," and self._seat(end, found):
                end = stop  # "Najin, Korea Utara, dan ..."
                continue
            waiting += found
            if joint != ",":
                members, waiting = members + waiting, []
            end = stop
        return members

    def _crosses(self, index: int, after: int) -> bool:
        """Whether a list would go on from noise into prose or back ("TEMPO.CO, Jakarta - Pemerintah ...")."""
        pieces = self.page.pieces
        return self.page.prose(pieces[index].start) != self.page.prose(pieces[after].start)

    def _seat(self, end: int, found: tuple[str, ...]) -> bool:
        """Whether the state after a comma only says where the place before it lies."""
        before = next((name for name in self._names if name.end == end and name.label in PLACES), None)
        if before is None or not self.store.is_state(found[0]) or self.store.is_state(self.of_name(before)):
            return False
        return self.store.describer.name_country(before) == self.store.entity(found[0]).country

    def _joint(self, index: int) -> tuple[str, int]:
        """The conjunction at a piece, if any, and the index after it; a hyphen between names joins them too."""
        pieces, words = self.page.pieces, self.page.words.phrases
        if index >= len(pieces) or not self.page.joined(index):
            return "", index
        between = self.page.text[pieces[index - 1].end : pieces[index].start]
        if between in ("-", "–") or pieces[index].text in ("-", "–"):
            return "-", index if between in ("-", "–") else index + 1
        if pieces[index].norm in words.conjunctions or pieces[index].text == ",":
            second = index + 1
            if second < len(pieces) and pieces[index].text == "," and pieces[second].norm in words.conjunctions:
                return pieces[second].norm, second + 1
            return pieces[index].norm or ",", second
        return "", index

    def _member(self, index: int, speaker: str | None) -> tuple[tuple[str, ...], int | None]:
        """The member of a list at a piece: determiners skipped, no clause of its own."""
        pieces, words = self.page.pieces, self.page.words.phrases
        while index < len(pieces) - 1 and (pieces[index].norm in words.before or pieces[index].norm in words.numerals):
            index += 1
        piece = pieces[index]
        token = self.page.doc[piece.token]
        name = self._reader.names.get(piece.start)
        if name:
            return (self.of_name(name),), name.end
        if token.pos_ not in ("NOUN", "PROPN", "PRON") or (
            token.dep_.startswith("nsubj") and token.head.pos_ == "VERB"
        ):
            return (), None
        return self._single(token, speaker)

    def _possessor_at(self, index: int, speaker: str | None) -> tuple[str, ...]:
        pieces, words = self.page.pieces, self.page.words.phrases
        for at in range(index, min(len(pieces), index + BETWEEN + 1)):
            if not self.page.joined(at) or not (pieces[at].word or pieces[at].text in ("-", "–")):
                return ()
            token = self.page.doc[pieces[at].token]
            name = self._reader.names.get(pieces[at].start)
            if name or pieces[at].start in self._heads or self._anaphora.is_pronoun(token):
                return self._from(token, name, speaker)
            if self._anaphora.clitic(token):
                return self._anaphora.owner(token, speaker)
            if pieces[at].norm in words.between or pieces[at].norm in words.before:
                continue
            if token.pos_ not in ("NOUN", "ADJ", "PROPN", "NUM"):
                return ()
        return ()

    def _from(self, token: Token, name: Name | None, speaker: str | None) -> tuple[str, ...]:
        if name and not self._role_at(name.start):
            return tuple(dict.fromkeys([self.of_name(name), *self._listed(name.end, speaker)]))
        return self.resolve(token, speaker)

    def _modifier(self, head: Token, speaker: str | None) -> tuple[str, ...]:
        for child in head.rights:
            near = child.i - head.i <= BETWEEN and head.doc[child.i - 1].pos_ != "ADP"
            if near and child.dep_ in MODIFYING and not any(part.dep_ == "case" for part in child.lefts):
                found = self._from(child, self._name_at(child), speaker)
                if found:
                    return found
        return ()

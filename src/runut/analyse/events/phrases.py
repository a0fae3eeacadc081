"""Whom a noun phrase means: its head, a name in it or in brackets, its possessor, and those coordinated with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from runut.analyse.events.chunks import QUOTES, Chunk
from runut.analyse.events.scene import Scene
from runut.analyse.statements import carrier
from runut.knowledge import load_knowledge
from runut.records import Entity

if TYPE_CHECKING:
    from spacy.tokens import Token

PEOPLE = frozenset({"CVL", "UNK"})
QUOTED = 8  # words of a quoted noun phrase before its owner
STATE = "country:"  # how the knowledge keys of states begin


def unique(idents: Iterable[str]) -> tuple[str, ...]:
    """The identifiers without repetition, in order."""
    return tuple(dict.fromkeys(idents))


class Phrases:
    """Finds the entities of the noun phrases of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.view = scene.view
        self.who = scene.draft.who
        self.grammar = scene.grammar

    # ------------------------------------------------------------ kinds of entities

    def entity(self, ident: str) -> Entity:
        """The entity of an identifier."""
        return self.who.entity(ident)

    def political(self, ident: str) -> bool:
        """Whether an entity is known to belong to a state or to a sector other than that of mere people."""
        entity = self.entity(ident)
        return bool(entity.country or (entity.sector and entity.sector not in PEOPLE))

    def able(self, ident: str) -> bool:
        """Whether an entity can be a side: one that belongs somewhere, or any person or body."""
        entity = self.entity(ident)
        states = entity.name.lower().partition(" ")[0] in self.grammar.nations  # "negara-negara Barat"
        return bool(entity.country or entity.sector) or states or entity.type in ("PER", "ORG")

    def hit_place(self, ident: str) -> bool:
        """Whether an entity is a place that is no state and no seat of a government: it strikes nobody."""
        entity = self.entity(ident)
        known = load_knowledge().entry(entity.knowledge) if entity.knowledge else None
        return entity.type in ("GPE", "LOC") and known is not None and not (known.capital or self._is_state(entity))

    def _is_state(self, entity: Entity) -> bool:
        return (entity.knowledge or "").startswith(STATE)

    def home(self, ident: str) -> tuple[str, ...]:
        """The state that an entity belongs to, if the document names it."""
        country = self.entity(ident).country
        states = [e.id for e in self.who.entities() if e.country == country and (e.knowledge or "").startswith(STATE)]
        return tuple(states[:1]) if country else ()

    # ------------------------------------------------------------ referents of chunks

    def of_chunk(self, chunk: Chunk, strict: bool = False) -> tuple[str, ...]:
        """The entities of one phrase: of its head, else (not `strict`) those that its head belongs to."""
        head = self.scene.tokens[chunk.head]
        found = self._before_bracket(chunk) or self._in_bracket(chunk) or self.who.resolve(head)
        if chunk.start != chunk.head:
            first = self.who.resolve(self.scene.tokens[chunk.start])
            found = first if not found or self._covers(first, head) else found
        if not strict and not any(map(self.political, found)):
            found = self._around(chunk, head) or found
        self._settle_ours(chunk, found)
        return unique(filter(self.able, found))

    def _settle_ours(self, chunk: Chunk, found: tuple[str, ...]) -> None:
        """In speech, what is "ours" is of the speaker's state ("negara kami", "pasukan kita")."""
        if self.view.words[chunk.end - 1] not in self.grammar.speech_pronouns or chunk.end == chunk.start + 1:
            return
        span = self.scene.code_points(chunk.start, chunk.end)
        statement = carrier(self.scene.draft.statements, span.start, span.end)
        country = self.entity(statement.speaker).country if statement is not None else None
        for ident in found if country is not None else ():
            if self.entity(ident).type == "NOM" and self.entity(ident).country is None:
                self.who.settle(ident, str(country))

    def _before_bracket(self, chunk: Chunk) -> tuple[str, ...]:
        """The entity whose name goes on behind its bracketed abbreviation ("Lembaga Bantuan (LB) Kota")."""
        at = chunk.start - 1
        if at < 1 or self.view.words[at] != ")":
            return ()
        while at > 0 and self.view.words[at] != "(":
            at -= 1
        before = self.view.chunk_of.get(at - 1)
        return self.who.resolve(self.scene.tokens[before.head]) if before is not None else ()

    def _covers(self, idents: tuple[str, ...], head: Token) -> bool:
        """Whether a phrase for unnamed people holds a name that was taken for its head ("kaum ekstremis Chad")."""
        around = [m for m in self.who.at(head.idx, head.idx + len(head)) if m.label == "NOM" and m.start < head.idx]
        return len(idents) == 1 and idents[0] in {m.entity for m in around}

    def _in_bracket(self, chunk: Chunk) -> tuple[str, ...]:
        """The entity named in brackets behind a noun that does not say who is meant ("Gerakan (Hamas)")."""
        words = self.view.words
        if chunk.end + 1 not in self.view.named or words[chunk.end] != "(":
            return ()
        if any(map(self.political, self.who.resolve(self.scene.tokens[chunk.head]))) and chunk.start in self.view.named:
            return ()
        inner = self.view.chunk_of[chunk.end + 1]
        closed = inner.end < len(words) and words[inner.end] == ")"
        meant = self.who.resolve(self.scene.tokens[inner.head]) if closed else ()
        return tuple(ident for ident in meant if self.entity(ident).type in ("ORG", "PER"))

    def _around(self, chunk: Chunk, head: Token) -> tuple[str, ...]:
        """Whom a phrase belongs to: its possessor, or who is named in it."""
        owners = (
            self.whose_end(chunk)
            or self.who.possessor(head)
            or self.named_in(chunk.start, chunk.end)
            or self.behind_quote(chunk.start, chunk.end)
        )
        return tuple(i for i in owners if self.political(i) and not self._only_where(chunk, i))

    def whose_end(self, chunk: Chunk) -> tuple[str, ...]:
        """Who is named behind a noun whose clitic points on to them ("wafatnya Raja X", "bebasnya sandera Y")."""
        points = chunk.end > chunk.head + 1 and self.view.without_clitic(self.view.words[chunk.head]) is not None
        return self.named_in(chunk.head + 1, chunk.end) if points else ()

    def _only_where(self, chunk: Chunk, ident: str) -> bool:
        """Whether an entity is only named behind a phrase as its place ("ledakan di dekat kota X")."""
        end = self.scene.tokens[chunk.end - 1].idx
        behind = [self.scene.at(m.start) for m in self.scene.mentions if m.entity == ident]
        if not behind or any(self.scene.tokens[at].idx <= end for at in behind):
            return False
        words = self.view.words
        return all(any(w in self.grammar.locative for w in words[chunk.end : at]) for at in behind)

    def named_in(self, start: int, end: int) -> tuple[str, ...]:
        """The last entity named between two tokens ("rumah-rumah warga Palestina")."""
        first, last = self.scene.tokens[start].idx, self.scene.tokens[end - 1].idx
        return unique([m.entity for m in self.scene.mentions if first <= m.start <= last][-1:])

    def _of_chunks(self, chunks: Sequence[Chunk], main: Chunk) -> tuple[str, ...]:
        lead = self.of_chunk(main)
        rest = [i for chunk in chunks for i in (lead if chunk == main else self.of_chunk(chunk, strict=True))]
        return unique(rest)

    def group(self, chunk: Chunk | None) -> tuple[str, ...]:
        """The entities of a phrase and of those coordinated behind it."""
        return self._of_chunks(self.view.group_right(chunk), chunk) if chunk is not None else ()

    def group_back(self, chunk: Chunk | None) -> tuple[str, ...]:
        """The entities of a phrase and of those coordinated before it."""
        return self._of_chunks(self.view.group_left(chunk), chunk) if chunk is not None else ()

    def behind_quote(self, start: int, at: int) -> tuple[str, ...]:
        """The owner behind the quotation mark that closes a noun phrase ("“dukungan teguh dan prinsip” Pyongyang").

        Args:
            start: where the phrase starts; a mark before it says that all of it is quoted.
            at: where to look on from.
        """
        words = self.view.words
        quoted = start > 0 and words[start - 1] in QUOTES
        for index in range(at, min(len(self.view) - 1, at + QUOTED)):
            if words[index] in QUOTES:
                named = index + 1 in self.view.named
                return self.group(self.view.chunk_of.get(index + 1)) if named else ()
            if not quoted and (self.view.is_verb(index) or words[index] in self.grammar.prepositions):
                return ()
        return ()

"""Which referents stand at the places of a sentence that hold sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from runut.analyse.events.chunks import QUOTES, Chunk
from runut.analyse.events.force import force
from runut.analyse.events.scene import Scene
from runut.analyse.statements import carrier
from runut.knowledge import load_knowledge
from runut.records import Entity

if TYPE_CHECKING:
    from spacy.tokens import Token

PEOPLE = frozenset({"CVL", "UNK"})
QUOTED = 8  # words of a quoted noun phrase before its owner
STATE = "country:"  # how the knowledge keys of states begin
LAUNCHES = frozenset({"ASSAULT", "MOBILIZE"})
AMID = frozenset({"tengah", "sela", "sela-sela"})
CLIMB = 3  # predicates that a search for a subject goes up


def unique(idents: Iterable[str]) -> tuple[str, ...]:
    """The identifiers without repetition, in order."""
    return tuple(dict.fromkeys(idents))


class Finder:
    """Finds the entities at subjects, objects, agents and behind prepositions of one sentence."""

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
            self._whose_end(chunk)
            or self.who.possessor(head)
            or self.named_in(chunk.start, chunk.end)
            or self._behind_quote(chunk.start, chunk.end)
        )
        return tuple(i for i in owners if self.political(i) and not self._only_where(chunk, i))

    def _whose_end(self, chunk: Chunk) -> tuple[str, ...]:
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

    # ------------------------------------------------------------ places of functions

    def subject(self, index: int, climb: int = 0) -> tuple[str, ...]:
        """The entities of the subject of the predicate at `index`.

        A subject that is no entity lends the entity in its prepositional phrase ("kamp bagi pengungsi Kongo"), or else
        the subject of the predicate whose object it is ("deklarasi yang menuntut").
        """
        chunk = self.view.subject(index)
        if chunk is None:
            return ()
        if chunk.head in self.view.nouns and self.hits_target(chunk.head + 1):
            return self.behind(chunk.end, self.grammar.agent)
        found = self.group_back(chunk) or self._speaker(chunk)
        if chunk.head in self.view.nouns and found and all(map(self.hit_place, found)):
            return ()
        if found or climb >= CLIMB:
            return found
        if chunk.end < index:
            for oblique in self.view.obliques(chunk.end):
                within = oblique.at < index and oblique.word not in self.grammar.locative | self.grammar.toward
                inner = self.group(oblique.chunk) if within else ()
                if inner:
                    return inner
        if index > chunk.end + 1 and (launcher := self._launcher(chunk)):
            return launcher
        if apposed := self._apposed(chunk) or self._some_of(chunk):
            return apposed
        before = chunk.start - 1
        while before >= 0 and self.view.words[before] in self.grammar.skipped:
            before -= 1
        if before < 0 or not self.view.is_verb(before) or before >= index:
            return ()
        told = self._tells(before) and chunk.head not in self.view.nouns
        told = told or self.view.words[before] in force(self.scene.draft.pack).shows
        return () if told else self.subject(before, climb + 1)

    def _speaker(self, chunk: Chunk) -> tuple[str, ...]:
        """Who says "we" or "I" in a quotation."""
        token = self.scene.tokens[chunk.head]
        if self.view.words[chunk.head] not in self.grammar.speakers or chunk.end - chunk.start > 1:
            return ()
        statement = carrier(self.scene.draft.statements, token.idx, token.idx + len(token))
        return (statement.speaker,) if statement is not None and self.able(statement.speaker) else ()

    def _apposed(self, chunk: Chunk) -> tuple[str, ...]:
        """The place or body that a phrase without a name explains ("Abeche, salah satu kota yang …")."""
        words, comma = self.view.words, chunk.start - 1
        while comma > 0 and words[comma] in self.grammar.determiners:
            comma -= 1
        before = self.view.chunk_of.get(comma - 1) if comma > 0 and words[comma] == "," else None
        if before is not None and words[before.start - 1] in self.grammar.prepositions:
            return ()  # "Di Abeche, sebuah serangan …"
        counted = words[comma + 1] in self.grammar.determiners
        return self.of_chunk(before) if before is not None and counted and before.start in self.view.named else ()

    def _some_of(self, chunk: Chunk) -> tuple[str, ...]:
        """Of whom a phrase means some: the unnamed people told of last ("11 orang …, tiga di antaranya")."""
        words, some = self.view.words, force(self.scene.draft.pack).partitives
        if not any(word in some for word in words[chunk.start : chunk.end + 2]):
            return ()
        start = self.scene.tokens[chunk.start].idx
        told = [m for m in self.who.mentions() if m.end <= start and m.label == "NOM"]
        counted = [m.entity for m in told if self._counts(self.entity(m.entity).name)]
        return tuple(counted[-1:])

    def _counts(self, name: str) -> bool:
        """Whether a phrase for people says how many they are."""
        numbers = self.grammar.numbers.keys() | force(self.scene.draft.pack).dozens
        return any(word in numbers or word[0].isdigit() for word in name.lower().split())

    def hits_target(self, end: int) -> bool:
        """Whether a noun of force that ends before token `end` names what is hit ("pemboman gudang X")."""
        return end < len(self.view) and self.view.words[end] in self.grammar.targets

    def _launcher(self, chunk: Chunk) -> tuple[str, ...]:
        """Who sent what a phrase names, by the passive that explains it ("drone yang diluncurkan Peru")."""
        words, verb = self.view.words, chunk.end + 1
        if verb >= len(words) or words[chunk.end] not in self.grammar.relative:
            return ()
        hits = [hit for hit in self.scene.index.find(words[verb : verb + 1]) if hit.frame.type in LAUNCHES]
        return self.agent(verb + 1) if any(hit.voice == "passive" for hit in hits) else ()

    def _tells(self, index: int) -> bool:
        """Whether a verb brings in what somebody says: its speaker does not do what is told."""
        at = self.scene.tokens[index].idx
        return any(s.cue is not None and s.cue.start <= at < s.cue.end for s in self.scene.draft.statements)

    def object(self, end: int) -> tuple[str, ...]:
        """The entities of the object of a predicate that ends before token `end`."""
        return self.group(self.view.object(end))

    def directly_behind(self, start: int, words: frozenset[str]) -> tuple[str, ...]:
        """The entities of the phrase behind one of the prepositions, if no other phrase stands before it."""
        oblique = next(self.view.obliques(start), None)
        return self.group(oblique.chunk) if oblique is not None and oblique.word in words else ()

    def behind(self, start: int, words: frozenset[str]) -> tuple[str, ...]:
        """The entities of the first phrase behind one of the prepositions that refers to any."""
        if not words:
            return ()
        for oblique in self.view.obliques(start):
            amid = oblique.word in self.grammar.locative and self.view.words[oblique.at + 1] in AMID
            if (
                oblique.word in words
                and not amid
                and (found := self.group(oblique.chunk) or self._lying(oblique.chunk))
            ):
                return found
        return ()

    def _lying(self, chunk: Chunk) -> tuple[str, ...]:
        """Where a place without a name lies ("ke berbagai kota di X")."""
        words, grammar = self.view.words, self.grammar
        area = words[chunk.head] in grammar.areas | grammar.targets and chunk.end < len(words)
        lies = area and words[chunk.end] in grammar.locative
        inner = self.view.chunk_of.get(chunk.end + 1) if lies else None
        return self.of_chunk(inner) if inner is not None else ()

    def fronted(self, words: frozenset[str]) -> tuple[str, ...]:
        """The entities of a phrase behind a preposition that opens the sentence ("Kepada X, Y menuntut …")."""
        chunk = self.view.chunk_of.get(1)
        if chunk is None or chunk.start != 1 or self.view.words[0] not in words or chunk.end >= len(self.view):
            return ()
        return self.group(chunk) if self.view.words[chunk.end] == "," else ()

    def agent(self, end: int) -> tuple[str, ...]:
        """The agent of a passive that ends before token `end`: behind its preposition, or directly behind the verb."""
        found = self.behind(end, self.grammar.agent)
        if found:
            return found
        chunk = self.view.object(end)
        if chunk is not None and chunk.start == end:
            return self.group(chunk) if self.of_chunk(chunk, strict=True) else ()
        return ()

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """The entities named between two tokens."""
        first, last = self.scene.tokens[start].idx, self.scene.tokens[end - 1].idx
        return unique(m.entity for m in self.scene.mentions if first < m.start <= last and self.political(m.entity))

    def between(self, start: int) -> tuple[str, ...]:
        """Both sides of "antara X dan Y", "antara X dengan Y"; also behind a verb that says that it took place."""
        start = self.behind_happening(start)
        for oblique in self.view.obliques(start):
            if oblique.word in self.grammar.between and (found := self.group(oblique.chunk)):
                last = self.view.group_right(oblique.chunk)[-1].end
                company = last < len(self.view) and self.view.words[last] in self.grammar.company
                other = self.group(self.view.chunk_of.get(last + 1)) if company and len(found) == 1 else ()
                return unique((*found, *other))
        return ()

    def behind_happening(self, start: int) -> int:
        """The token behind the verb by which a noun of action is told to have taken place ("terjadi", "pecah")."""
        words, at, passed = self.view.words, start, self.grammar.demonstratives | self.grammar.skipped
        happening = force(self.scene.draft.pack).happening
        while at < len(words) and (at in self.view.times or words[at] in passed | self.grammar.relative):
            at += 1
        if at >= len(words) or words[at] not in happening:
            return start
        while at < len(words) and words[at] in happening:
            at += 1
        return at

    def owners(self, start: int, end: int) -> tuple[str, ...]:
        """Who the noun at tokens `start` to `end` belongs to: its possessor, or the name that ends its phrase."""
        if end < len(self.view) and self.view.words[end] in self.grammar.demonstratives:
            return ()  # "kunjungan itu" is closed: what follows owns nothing
        if end < len(self.view) and self.opposes(end):
            return ()  # "aksi anti-pemerintah"
        inside = range(self.scene.tokens[start].idx, self.scene.tokens[end - 1].idx + 1)
        covered = {m.entity for m in self.scene.mentions if m.start in inside and m.label == "NOM"}
        chunk = self.view.chunk_of.get(start)
        own = self._whose_end(chunk) if chunk is not None and chunk.head == start else ()
        own = own or unique(i for i in self.who.possessor(self.scene.tokens[start]) if i not in covered)
        if own:
            return own
        following = self.view.chunk_of.get(end)
        if chunk is not None and chunk.end < end and following is not None and end in self.view.starts:
            return self.named_in(end, following.end)  # "serangan pesawat tak berawak X"
        stop = max(end, chunk.end if chunk is not None else end)
        for index in range(start + 1, stop):
            token = self.scene.tokens[index]
            owned = token.pos_ == "NOUN" or self.view.without_clitic(self.view.words[index]) is not None
            own = unique(i for i in (self.who.possessor(token) if owned else ()) if i not in covered)
            if own:
                return own
        if end >= stop or chunk is None:
            return self._behind_quote(start, stop)
        joined = (c for c in self.view.group_right(chunk)[1:] if c.start in self.view.named)
        own = self.named_in(end, stop)
        return unique((*own, *(i for c in joined for i in self.of_chunk(c, strict=True)))) if own else ()

    def hit_place(self, ident: str) -> bool:
        """Whether an entity is a place that is no state and no seat of a government: it strikes nobody."""
        entity = self.entity(ident)
        known = load_knowledge().entry(entity.knowledge) if entity.knowledge else None
        return entity.type in ("GPE", "LOC") and known is not None and not (known.capital or self._is_state(entity))

    def _is_state(self, entity: Entity) -> bool:
        return (entity.knowledge or "").startswith(STATE)

    def opposes(self, index: int) -> bool:
        """Whether the token says that what it names is acted against ("anti", "anti-pemerintah")."""
        return self.view.words[index].partition("-")[0] in self.grammar.opposed

    def _behind_quote(self, start: int, at: int) -> tuple[str, ...]:
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

    def home(self, ident: str) -> tuple[str, ...]:
        """The state that an entity belongs to, if the document names it."""
        country = self.entity(ident).country
        states = [e.id for e in self.who.entities() if e.country == country and (e.knowledge or "").startswith(STATE)]
        return tuple(states[:1]) if country else ()

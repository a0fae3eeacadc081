"""Which referents stand at the places of a sentence that hold sides."""

from __future__ import annotations

from runut.analyse.events.chunks import Chunk
from runut.analyse.events.force import force
from runut.analyse.events.phrases import Phrases, unique
from runut.analyse.statements import carrier

LAUNCHES = frozenset({"ASSAULT", "MOBILIZE"})
AMID = frozenset({"tengah", "sela", "sela-sela"})
CLIMB = 3  # predicates that a search for a subject goes up


class Finder(Phrases):
    """Finds the entities at subjects, objects, agents and behind prepositions of one sentence."""

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
        own = self.whose_end(chunk) if chunk is not None and chunk.head == start else ()
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
            return self.behind_quote(start, stop)
        joined = (c for c in self.view.group_right(chunk)[1:] if c.start in self.view.named)
        own = self.named_in(end, stop)
        return unique((*own, *(i for c in joined for i in self.of_chunk(c, strict=True)))) if own else ()

    def opposes(self, index: int) -> bool:
        """Whether the token says that what it names is acted against ("anti", "anti-pemerintah")."""
        return self.view.words[index].partition("-")[0] in self.grammar.opposed

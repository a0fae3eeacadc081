"""A sentence as clauses: where a predicate's subject, object and oblique phrases stand.

Indonesian marks its functions by order and prepositions: the subject before the predicate, the object directly after
it, everything else behind a preposition. That is what is read here; the parser's arcs are not used.
"""

from __future__ import annotations

from runut.analyse.events.behind import STRONG, Predicates
from runut.analyse.events.chunks import Chunk

REACH = 25  # tokens between a clause and the predicate that it hangs on
FRONT = 14  # tokens of a clause in front whose subject stands behind its comma
ASIDE = 6  # words of an aside between commas
MAX_DEPTH = 6


class View(Predicates):
    """One sentence to be asked for functions; see `Chunks` for its arguments."""

    # ------------------------------------------------------------ the subject

    def subject(self, index: int, depth: int = 0) -> Chunk | None:
        """The chunk that is the subject of the predicate whose first token is `index`."""
        at = self._over_parts(index - 1)
        if at < 0 or depth > MAX_DEPTH:
            return self._behind_comma(index) if at < 0 and depth == 0 else None
        if (inside := self._bracketed(index)) is not None:
            return inside
        owner = self.chunk_of.get(index - 1)
        if owner is not None and self.words[owner.head] in self.grammar.intents and owner.end > owner.head + 1:
            return owner  # "menunjuk pada upaya X merusak"
        word = self.words[at] if at not in self.chunk_of else ""
        if word in self.grammar.relative:
            return self.relative_head(at)
        if word in self.grammar.cause and self._suffers(index) and (blamed := self._blamed(at)) is not None:
            return blamed
        if word in self.grammar.purpose | self.grammar.subordinators | self.grammar.manner:
            return self.governing_subject(at, depth)
        if self._joined(at):
            return self._coordinate(at, index, depth)
        if self.is_verb(at):
            return self.subject(at, depth + 1)
        chunk = self.chunk_of.get(at)
        return self._chosen(chunk, index, depth) if chunk is not None else None

    def _bracketed(self, index: int) -> Chunk | None:
        """The subject that an editor put in brackets ("kemudian (militer Chad) menyerang")."""
        chunk = self.chunk_of.get(index - 2) if index > 2 and self.words[index - 1] == ")" else None
        if chunk is None or self.words[chunk.start - 1] != "(" or chunk.start - 2 in self.chunk_of:
            return None
        return chunk

    def _blamed(self, cause: int) -> Chunk | None:
        """Whom an act strikes whose cause is told of them ("X mengusir Y karena dituduh …")."""
        verb = next((k for k in range(cause - 1, max(-1, cause - REACH), -1) if self.is_verb(k)), None)
        if verb is None or verb not in self.verbs or self._suffers(verb):
            return None
        chunk = self.object(verb + 1)
        return chunk if chunk is not None and chunk.end <= cause else None

    def _behind_comma(self, index: int) -> Chunk | None:
        """The subject of the main clause for a predicate that opens its sentence ("Bertemu X, Y meminta")."""
        for at in range(index + 1, min(len(self) - 1, index + FRONT)):
            if self.words[at] in STRONG or self.words[at] in self.grammar.relative:
                return None
            chunk = self.chunk_of.get(at + 1)
            if self.words[at] == "," and chunk is not None and chunk.start == at + 1:
                after = chunk.end
                while after < len(self) and self._passes(after):
                    after += 1
                return chunk if after < len(self) and self.is_verb(after) else None
        return None

    def _over_parts(self, at: int, phrases: bool = False) -> int:
        """Over adverbs, auxiliaries, times, brackets and prepositional phrases, leftwards.

        With `phrases`, also over those behind a word that may open a clause ("selama pertempuran").
        """
        while at >= 0:
            if self.words[at] == ")":
                at = self._over_bracket(at)
            elif self._points(at):
                at -= 2
            elif self._passes(at) or self._opens_time(at) or self._manner(at):
                at -= 1
            elif (start := self._phrase_start(at, phrases)) is not None:
                at = start - 1
            elif self.words[at] == "," and at >= 1 and (at - 1 in self.times or self._tail(at - 1) is not None):
                at -= 1
            else:
                break
        return at

    def _over_bracket(self, at: int) -> int:
        while at >= 0 and self.words[at] != "(":
            at -= 1
        return at - 1

    def _manner(self, at: int) -> bool:
        """Whether the token opens an adverb ("dengan tegas")."""
        return self.words[at] in self.grammar.manner and at + 1 not in self.chunk_of and self._passes(at + 1)

    def _points(self, at: int) -> bool:
        """Whether the token ends an adverb of time made of a subordinator ("saat ini")."""
        pointing = self.words[at] in self.grammar.demonstratives and at >= 1
        return pointing and self.words[at - 1] in self.grammar.subordinators

    def _opens_time(self, at: int) -> bool:
        """Whether the token is a preposition before a time or an adverb ("hingga sekarang")."""
        if self.words[at] not in self.grammar.prepositions or at + 1 >= len(self):
            return False
        return at + 1 in self.times or (at + 1 not in self.chunk_of and self.words[at + 1] in self.grammar.skipped)

    def _phrase_start(self, at: int, wide: bool = False) -> int | None:
        """The index of the preposition of the phrase that ends at `at`, if it is one."""
        chunk = self.chunk_of.get(at)
        if chunk is None or chunk.start == 0:
            return None
        if (comma := self._tail(at)) is not None:
            return self._phrase_start(comma - 1, wide)
        first = self.group_left(chunk)[0].start - 1
        word = self.words[first] if first > 0 else ""
        inside = word in self.grammar.prepositions and (wide or word not in self.grammar.subordinators)
        inside = inside and word not in self.grammar.complement - self.grammar.purpose
        return first if inside else None

    def _tail(self, at: int) -> int | None:
        """The comma before the state in which a place lies, if the token at `at` is of such a name."""
        chunk = self.chunk_of.get(at)
        return chunk.start - 1 if chunk is not None and chunk.start in self.tails else None

    def relative_head(self, relative: int) -> Chunk | None:
        """The chunk that a relative clause explains; the outer one of two where a comma parts them."""
        at = relative - 1
        while at >= 0 and (self.words[at] in (",", ")", "(") or at in self.times):
            at -= 1
        start = self._phrase_start(at)
        outer = self.chunk_of.get(start - 1) if start else None
        if outer is not None and (relative - 1 != at or outer.head in self.nouns):
            return outer
        head = self.chunk_of.get(at)
        if head is not None and head.start - 1 in self.chunk_of and head.start not in self.named:
            before = self.chunk_of[head.start - 1]  # "Rusia, negara yang", with or without its comma
            return before if before.start in self.named else head
        return head

    def governing_subject(self, at: int, depth: int = 0) -> Chunk | None:
        """The subject of a clause that a subordinator opens without naming one: that of the clause it hangs on."""
        own = self.chunk_of.get(at - 1)
        if own is not None and own.start > 0 and self.words[own.start - 1] in self.grammar.purpose:
            return own  # "waktu untuk X untuk berkunjung"
        if own is not None and self._controlled(own):
            return own  # "mendorong X untuk membalas"
        for verb in range(at - 1, max(-1, at - REACH), -1):
            if self.is_verb(verb):
                return self.subject(verb, depth + 1)
        for later in range(at + 1, len(self)):  # a clause in front: the subject stands behind its comma
            chunk = self.chunk_of.get(later + 1) if self.words[later] == "," else None
            if chunk is not None and chunk.start not in self.tails:
                return chunk
        return None

    def _controlled(self, chunk: Chunk) -> bool:
        """Whether a chunk does what follows: the object of some verbs, the owner of an intent."""
        if self.words[chunk.head] in self.grammar.intents:
            return chunk.end > chunk.head + 1
        return chunk.start > 0 and self.words[chunk.start - 1] in self.grammar.object_control

    def _coordinate(self, at: int, index: int, depth: int) -> Chunk | None:
        """The subject of a predicate behind a comma or conjunction: shared with the predicate before, or a chunk."""
        before = at - 1
        if before >= 0 and self.words[before] == ",":
            before -= 1
        before = self._over_parts(before, phrases=True)
        chunk = self.chunk_of.get(before)
        if chunk is not None:
            return self._chosen(chunk, index, depth)
        opening = self._parenthesis(before) if self.words[at] == "," else None
        if opening is not None and depth <= MAX_DEPTH:
            return self._coordinate(opening, index, depth + 1)
        for verb in range(before, max(-1, before - REACH), -1):
            if self.is_verb(verb):
                opened = self.relative_before(verb)
                if opened is not None and self._suffers(verb) and not self._suffers(index):
                    continue  # "menyerang markas yang dijaga milisi dan menewaskan X": the markas kills nobody
                return self.relative_head(opened) if opened is not None else self.subject(verb, depth + 1)
        return None

    def _suffers(self, verb: int) -> bool:
        return self.words[verb].startswith(self.grammar.passive)

    def _parenthesis(self, end: int) -> int | None:
        """The comma that opens a short aside without predicate that ends at `end` ("…, kedua dari kanan,")."""
        for index in range(end, max(-1, end - FRONT), -1):
            far = index <= end - ASIDE and self.words[min(index + 1, end)] not in self.grammar.relative
            if self.words[index] == "," and not far:
                return index
            if self.is_verb(index):
                return None
        return None

    def _chosen(self, chunk: Chunk, index: int, depth: int) -> Chunk | None:
        """`chunk` if it is the subject; where it is the object of a verb before, the subject that both share."""
        at = self.group_left(chunk)[0].start - 1
        while at >= 0 and at not in self.chunk_of and self._passes(at):
            at -= 1
        if at > 0 and self.words[at] in self.grammar.coordinators and self.is_verb(at - 1):
            at -= 1  # "meluncurkan rudal dan drone": the object is part of the predicate
        if at < 0:
            return chunk
        if self.words[at] in self.grammar.relative:  # "wartawan yang anti-Suriah tewas"
            return self.relative_head(at)
        if self.words[at] == "," and self._closes_aside(chunk, index):
            return self._apposed(at) or chunk
        if not self.is_verb(at):
            return self._explained(at) or chunk
        while at in self.verbs and at - 1 in self.verbs:  # "membawa poster"
            at -= 1
        separated = any(self._joined(k) for k in range(chunk.end, index))
        opened = self.relative_before(at)
        if opened is not None and separated and self._suffers(at) and not self._suffers(index):
            outer = next((k for k in range(opened, max(-1, opened - REACH), -1) if self.is_verb(k)), None)
            return self.subject(outer, depth + 1) if outer is not None else self.relative_head(opened)
        if opened is not None and not separated and self.words[at] in self.grammar.object_control:
            return chunk  # "video yang memperlihatkan X meminta maaf"
        if opened is not None:
            return self.relative_head(opened)
        return self.subject(at, depth + 1) if separated else chunk

    def _explained(self, at: int) -> Chunk | None:
        """The head of the relative clause whose object ends at `at` ("massa yang membawa poster X membakar Y")."""
        while at in self.chunk_of:
            at = self.chunk_of[at].start - 1
        opened = self.relative_before(at) if at > 0 and self.is_verb(at) else None
        return self.relative_head(opened) if opened is not None else None

    def _closes_aside(self, chunk: Chunk, index: int) -> bool:
        """Whether an apposition that begins with a chunk ends at a comma before the predicate, phrases included."""
        close = next((at for at in range(chunk.end, index) if self.words[at] in (",", "-")), index)
        return close < index and not any(map(self.is_verb, range(chunk.end, close)))

    def _apposed(self, comma: int) -> Chunk | None:
        """The name that an apposition between commas explains ("Pakistan, sekutu utama AS, menolak")."""
        before = self.chunk_of.get(self._over_parts(comma - 1))
        return before if before is not None and before.start in self.named else None

    def relative_before(self, verb: int) -> int | None:
        """The index of the relative word that opens the clause of a predicate, if one does."""
        at = verb - 1
        while at >= 0 and at not in self.chunk_of and self._passes(at):
            at -= 1
        return at if at >= 0 and self.words[at] in self.grammar.relative else None

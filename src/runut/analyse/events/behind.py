"""What stands behind a predicate: its object, the phrases behind prepositions, and where its clause ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runut.analyse.events.chunks import PARTS, QUOTES, Chunk, Chunks

STRONG = frozenset(".;:?!—–…")
LONGEST_CLAUSE = 40


@dataclass(frozen=True)
class Oblique:
    """A phrase behind a preposition that stands at token `at`."""

    at: int
    word: str
    chunk: Chunk


class Predicates(Chunks):
    """One sentence to be asked for what its predicates are followed by; see `Chunks` for its arguments."""

    def object(self, end: int) -> Chunk | None:
        """The chunk directly behind a predicate that ends before token `end`."""
        if end + 1 < len(self) and self.words[end] in self.grammar.coordinators and self.is_verb(end + 1):
            end += 2  # "menahan dan memeriksa X"
        at = end
        while at < len(self) and at < end + 4 and (self._passes(at) or self._degree(at, end)):
            at += 1
        chunk = self.chunk_of.get(at)
        return chunk if chunk is not None and chunk.start >= end else None

    def _degree(self, index: int, end: int) -> bool:
        """Whether an adjective directly behind a predicate only says how ("mendukung penuh langkah X")."""
        return index == end and index not in self.chunk_of and self.tokens[index].pos_ == "ADJ"

    def _passes(self, index: int) -> bool:
        """Whether a token may stand between a predicate and its subject or object."""
        if index in self.times or self.adverbial(index):
            return True
        if index in self.chunk_of:
            return False
        word = self.words[index]
        if word in self.grammar.prepositions or word in self.grammar.coordinators or self.is_verb(index):
            return False
        return word in self.grammar.skipped or self.tokens[index].pos_ in PARTS or word in QUOTES

    def clause_end(self, start: int) -> int:
        """The index after the last token of the clause that goes on from `start`."""
        limit = min(len(self), start + LONGEST_CLAUSE)
        for index in range(start, limit):
            word = self.words[index]
            if word in STRONG:
                return index
            if index == start:
                continue
            if word in self.grammar.subordinators and not self._opens_phrase(index):
                return index
            if self.is_verb(index) and self._joined(index - 1):
                return index
        return limit

    def _joined(self, index: int) -> bool:
        word = self.words[index]
        return word == "," or word in self.grammar.contrast or word in self.grammar.coordinators

    def _opens_phrase(self, index: int) -> bool:
        """Whether a subordinator stands before a mere noun phrase ("setelah pertemuan itu")."""
        chunk = self.chunk_of.get(index + 1)
        if chunk is None:
            return False
        after = chunk.end
        while after < len(self) and (self.words[after] in self.grammar.skipped or after in self.times):
            after += 1
        return after >= len(self) or not self.is_verb(after)

    def obliques(self, start: int) -> Iterator[Oblique]:
        """The prepositional phrases from `start` to the next predicate or the end of the clause."""
        object_ = self.object(start)
        passed = start
        for index in range(start, self.clause_end(start)):
            word = self.words[index]
            if index < passed:
                continue
            if word in self.grammar.relative and (passed := self._attribute(index)):
                continue
            coordinate = index == start + 1 and self.words[start] in self.grammar.coordinators
            named = index in self.nouns and index > start and index - 1 not in self.nouns
            listed = (
                object_ is not None and index - 1 == object_.end and self.words[index - 1] in self.grammar.coordinators
            )
            named = (
                named and (object_ is None or index >= object_.end) and not listed
            )  # "sanksi dan larangan terhadap X"
            if ((self.is_verb(index) or named) and not coordinate) or word in self.grammar.relative:
                return
            if (own := self._with_pronoun(index)) is not None:
                yield own
            if word not in self.grammar.prepositions or index in self.times or index in self.inside:
                continue
            at = index + 1
            while at < min(len(self), index + 3) and self.words[at] in self.grammar.skipped and at not in self.chunk_of:
                at += 1
            chunk = self.chunk_of.get(at)
            if chunk is not None and chunk.start == at:
                yield Oblique(index, word, chunk)

    def _attribute(self, relative: int) -> int:
        """The preposition behind a relative clause that tells nothing else ("yang sangat baik"); 0 if it tells more."""
        at, adjectives, verbs = relative + 1, 0, 0
        while at < len(self) and at not in self.chunk_of and self.words[at] not in self.grammar.prepositions:
            word, tag = self.words[at], self.tokens[at].pos_
            if tag == "ADJ":
                adjectives += 1
            elif tag == "VERB" and at not in self.verbs and not verbs:
                verbs += 1
            elif word not in self.grammar.graded | self.grammar.skipped | self.grammar.coordinators:
                return 0
            at += 1
        return at if adjectives + verbs and at < len(self) and at not in self.chunk_of else 0

    def _with_pronoun(self, index: int) -> Oblique | None:
        """A preposition that carries its pronoun as a clitic ("kepadanya")."""
        bare = self.without_clitic(self.words[index])
        if bare in self.grammar.prepositions and self.words[index] not in self.grammar.prepositions:
            return Oblique(index, bare, Chunk(index, index, index + 1))
        return None

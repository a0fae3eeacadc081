"""A sentence as chunks and clauses: where a predicate's subject, object and oblique phrases stand.

Indonesian marks its functions by order and prepositions: the subject before the predicate, the object directly after
it, everything else behind a preposition. That is what is read here; tags help to tell verbs from nouns, arcs are not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from runut.analyse.events.lexicon import Grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INSIDE = NOMINAL | {"ADJ", "NUM", "DET", "X", "SYM"}
OPENING = NOMINAL | {"NUM", "DET"}
PARTS = frozenset({"AUX", "ADV", "PART"})
STRONG = frozenset('.;:?!—–…"“”')
LONGEST_CLAUSE = 40


@dataclass(frozen=True)
class Chunk:
    """A noun phrase without its prepositional and relative parts: tokens `start` to `end`, its head at `head`."""

    start: int
    head: int
    end: int


@dataclass(frozen=True)
class Oblique:
    """A phrase behind a preposition that stands at token `at`."""

    at: int
    word: str
    chunk: Chunk


class View:
    """One sentence to be asked for functions.

    Args:
        tokens: its tokens, without white space; all indices below count in this list.
        grammar: the small words of the language.
        starts: the indices where a name or time starts that must begin a chunk of its own.
        times: the indices inside time expressions, which are no sides.
    """

    def __init__(self, tokens: Sequence[Token], grammar: Grammar, starts: set[int], times: set[int]) -> None:
        self.tokens = tokens
        self.words = [token.lower_ for token in tokens]
        self.grammar = grammar
        self.starts = starts
        self.times = times
        self.verbs: set[int] = set()
        self.nouns: set[int] = set()

    def __len__(self) -> int:
        return len(self.tokens)

    def is_verb(self, index: int) -> bool:
        """Whether the token is a predicate: tagged as verb, or found as the verb of a frame."""
        if index in self.verbs:
            return True
        token = self.tokens[index]
        return token.pos_ == "VERB" and index not in self.nouns and self.words[index] not in self.grammar.skipped

    @cached_property
    def chunk_of(self) -> dict[int, Chunk]:
        """For every token inside a chunk, the chunk."""
        found: dict[int, Chunk] = {}
        index = 0
        while index < len(self):
            chunk = self._chunk_from(index)
            if chunk is None:
                index += 1
                continue
            found.update(dict.fromkeys(range(chunk.start, chunk.end), chunk))
            index = chunk.end
        return found

    def _chunk_from(self, start: int) -> Chunk | None:
        head = start
        while head < len(self) and self._before_head(head):
            head += 1
        if head >= len(self) or not self._nominal(head):
            if head > start and self._counts(start, head):
                return Chunk(start, head - 1, head)
            return None
        end = head + 1
        while end < len(self) and self._continues(head, end):
            end += 1
        return Chunk(start, head, end)

    def _counts(self, start: int, end: int) -> bool:
        return any(self.tokens[k].pos_ == "NUM" or self.words[k] in self.grammar.determiners for k in range(start, end))

    def _before_head(self, index: int) -> bool:
        word = self.words[index]
        if index in self.times or index in self.starts or self._breaks(index):
            return (
                word in self.grammar.quantity_links and index > 0 and self.words[index - 1] in self.grammar.determiners
            )
        return word in self.grammar.determiners or self.tokens[index].pos_ in ("NUM", "DET")

    def _nominal(self, index: int) -> bool:
        if index in self.times or self._breaks(index):
            return False
        return index in self.nouns or index in self.starts or self.tokens[index].pos_ in NOMINAL

    def _continues(self, head: int, index: int) -> bool:
        if index in self.times or self._breaks(index) or self.words[index] in self.grammar.determiners:
            return False
        if self.tokens[index].pos_ not in INSIDE and index not in self.starts and index not in self.nouns:
            return False
        if self.tokens[head].pos_ == "PRON":
            return False
        return not (head in self.starts and self.tokens[index].pos_ == "NOUN" and index not in self.starts)

    def _breaks(self, index: int) -> bool:
        """Whether the token cannot be part of a noun phrase."""
        word, grammar = self.words[index], self.grammar
        if self.tokens[index].is_punct or word in grammar.relative or word in grammar.coordinators:
            return True
        if index in self.starts:
            return False
        return (
            word in grammar.prepositions or word in grammar.contrast or word in grammar.skipped or self.is_verb(index)
        )

    # ------------------------------------------------------------ groups of chunks

    def group_right(self, chunk: Chunk) -> list[Chunk]:
        """The chunk with those coordinated to its right ("Rusia, Cina, dan Iran")."""
        group, pending = [chunk], []
        at = chunk.end
        while at < len(self):
            comma = self.words[at] == ","
            joint = self.words[at] in self.grammar.coordinators
            if not (comma or joint):
                break
            at += 2 if comma and at + 1 < len(self) and self.words[at + 1] in self.grammar.coordinators else 1
            joint = joint or self.words[at - 1] in self.grammar.coordinators
            following = self.chunk_of.get(at)
            if following is None or following.start != at:
                break
            pending.append(following)
            if joint:
                group, pending = group + pending, []
            at = following.end
        return group

    def group_left(self, chunk: Chunk) -> list[Chunk]:
        """The chunk with those coordinated to its left."""
        group = [chunk]
        joined = False
        while True:
            at = group[-1].start - 1
            if at >= 1 and self.words[at] in self.grammar.coordinators:
                joined = True
                at -= 1
                if self.words[at] == ",":
                    at -= 1
            elif joined and at >= 1 and self.words[at] == ",":
                at -= 1
            else:
                break
            before = self.chunk_of.get(at)
            if before is None:
                break
            group.append(before)
        return group[::-1]

    # ------------------------------------------------------------ functions of a predicate

    def object(self, end: int) -> Chunk | None:
        """The chunk directly behind a predicate that ends before token `end`."""
        at = end
        while at < len(self) and at < end + 4 and self._passes(at):
            at += 1
        chunk = self.chunk_of.get(at)
        if chunk is not None and chunk.start >= end:
            return chunk
        return None

    def _passes(self, index: int) -> bool:
        if index in self.chunk_of:
            return False
        if index in self.times:
            return True
        word = self.words[index]
        if word in self.grammar.prepositions or word in self.grammar.coordinators or self.is_verb(index):
            return False
        return word in self.grammar.skipped or self.tokens[index].pos_ in PARTS or self.words[index] in '"“”'

    def clause_end(self, start: int) -> int:
        """The index after the last token of the clause that goes on from `start`."""
        for index in range(start, min(len(self), start + LONGEST_CLAUSE)):
            word = self.words[index]
            if word in STRONG and word not in '"“”':
                return index
            if word in self.grammar.subordinators and index > start and not self._precedes_chunk(index):
                return index
            if index > start and self.is_verb(index) and self.words[index - 1] in (",", *self.grammar.contrast, "dan"):
                return index
        return min(len(self), start + LONGEST_CLAUSE)

    def _precedes_chunk(self, index: int) -> bool:
        chunk = self.chunk_of.get(index + 1)
        if chunk is None:
            return False
        after = chunk.end
        while after < len(self) and (self.words[after] in self.grammar.skipped or after in self.times):
            after += 1
        return after >= len(self) or not self.is_verb(after)

    def obliques(self, start: int, end: int | None = None) -> Iterator[Oblique]:
        """The prepositional phrases from `start` to the end of its clause."""
        for index in range(start, min(self.clause_end(start) if end is None else end, len(self) - 1)):
            word = self.words[index]
            if word not in self.grammar.prepositions or index in self.times:
                continue
            at = index + 1
            while (
                at < len(self)
                and at <= index + 2
                and self.words[at] in self.grammar.skipped
                and at not in self.chunk_of
            ):
                at += 1
            chunk = self.chunk_of.get(at)
            if chunk is not None and chunk.start == at:
                yield Oblique(index, word, chunk)

    # ------------------------------------------------------------ the subject

    def subject(self, index: int, depth: int = 0) -> Chunk | None:
        """The chunk that is the subject of the predicate whose first token is `index`."""
        if depth > 6:
            return None
        at = self._left_over_parts(index - 1)
        if at < 0:
            return None
        word = self.words[at]
        if word in self.grammar.relative:
            return self._before(at)
        if word in self.grammar.purpose or word in self.grammar.subordinators:
            return self.governing_subject(at, depth)
        if word == "," or word in self.grammar.coordinators or word in self.grammar.contrast:
            return self._coordinate(at, index, depth)
        if self.is_verb(at):
            return self.subject(at, depth + 1)
        chunk = self.chunk_of.get(at)
        if chunk is None:
            return None
        return self._chosen(chunk, index, depth)

    def _left_over_parts(self, at: int) -> int:
        """Over adverbs, auxiliaries, times, brackets and prepositional phrases, leftwards."""
        while at >= 0:
            if self.words[at] == ")":
                while at >= 0 and self.words[at] != "(":
                    at -= 1
                at -= 1
            elif at in self.times or (at not in self.chunk_of and self._passes(at)) or self._time_preposition(at):
                at -= 1
            elif (start := self._phrase_start(at)) is not None:
                at = start - 1
            elif self.words[at] == "," and at >= 1 and at - 1 in self.times:
                at -= 1
            else:
                break
        return at

    def _time_preposition(self, at: int) -> bool:
        return self.words[at] in self.grammar.prepositions and at + 1 in self.times

    def _phrase_start(self, at: int) -> int | None:
        """The index of the preposition of the phrase that ends at `at`, if it is one."""
        chunk = self.chunk_of.get(at)
        if chunk is None or chunk.start == 0:
            return None
        first = self.group_left(chunk)[0].start - 1
        if (
            first >= 0
            and self.words[first] in self.grammar.prepositions
            and self.words[first] not in self.grammar.subordinators
        ):
            return first if first > 0 else None
        return None

    def _before(self, relative: int) -> Chunk | None:
        """The head of a relative clause."""
        at = relative - 1
        while at >= 0 and (self.words[at] in (",", ")", "(") or at in self.times):
            at -= 1
        chunk = self.chunk_of.get(at)
        if chunk is None:
            return None
        inner = chunk
        start = self._phrase_start(at)
        if start is not None and start > 0 and relative - 1 != at:
            outer = self.chunk_of.get(start - 1)
            return outer or inner
        return inner

    def governing_subject(self, at: int, depth: int = 0) -> Chunk | None:
        """The subject of a clause that a subordinator opens without naming one: that of the clause it hangs on."""
        for verb in range(at - 1, max(-1, at - 25), -1):
            if self.is_verb(verb):
                return self.subject(verb, depth + 1)
        for later in range(at + 1, len(self)):  # a clause in front: the subject stands behind its comma
            if self.words[later] == "," and (chunk := self.chunk_of.get(later + 1)) is not None:
                return chunk
        return None

    def _coordinate(self, at: int, index: int, depth: int) -> Chunk | None:
        """The subject of a predicate behind a comma or conjunction: shared with the predicate before, or an NP."""
        before = at - 1
        if before >= 0 and self.words[before] == ",":
            before -= 1
        before = self._left_over_parts(before)
        chunk = self.chunk_of.get(before)
        if chunk is None:
            for verb in range(before, max(-1, before - 20), -1):
                if self.is_verb(verb):
                    return self.subject(verb, depth + 1)
            return None
        return self._chosen(chunk, index, depth)

    def _chosen(self, chunk: Chunk, index: int, depth: int) -> Chunk | None:
        """`chunk` if it is the subject; where it is the object of a verb before, the subject that both share."""
        first = self.group_left(chunk)[0]
        at = first.start - 1
        while at >= 0 and at not in self.chunk_of and self._passes(at):
            at -= 1
        if at < 0 or not self.is_verb(at):
            return chunk
        separated = any(
            self.words[k] == "," or self.words[k] in self.grammar.coordinators or self.words[k] in self.grammar.contrast
            for k in range(chunk.end, index)
        )
        opened = self._relative_before(at)
        if opened is not None and self.words[opened] in self.grammar.relative:
            return self._before(opened)
        if separated:
            return self.subject(at, depth + 1)
        return chunk

    def _relative_before(self, verb: int) -> int | None:
        at = verb - 1
        while at >= 0 and at not in self.chunk_of and self._passes(at):
            at -= 1
        return at if at >= 0 and self.words[at] in self.grammar.relative else None

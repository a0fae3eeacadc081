"""A sentence as noun phrases: chunks without their prepositional and relative parts, read by word order and tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from runut.analyse.events.lexicon import Grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INSIDE = NOMINAL | {"ADJ", "NUM", "DET", "X", "SYM"}
PARTS = frozenset({"AUX", "ADV", "PART"})
LENGTHS = (2, 3)  # words of an adverb that is made of several
QUOTES = frozenset("\"“”'‘’")


@dataclass(frozen=True)
class Chunk:
    """A noun phrase: tokens `start` to `end` (exclusive), its head at `head`."""

    start: int
    head: int
    end: int


class Chunks:
    """The chunks of one sentence.

    Args:
        tokens: its tokens, without white space; all indices below count in this list.
        grammar: the small words of the language.
        without_clitic: the word without its enclitic, `None` if it has none.
        starts: the indices where a name starts.
        inside: the indices inside names and phrases for actors, their first tokens left out.
        times: the indices inside time expressions, which are no sides.
        tails: the indices where names of states start that only say in which state a place lies.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        grammar: Grammar,
        without_clitic: Callable[[str], str | None],
        starts: set[int],
        inside: set[int],
        times: set[int],
        tails: Set[int] = frozenset(),
    ) -> None:
        self.tokens = tokens
        self.words = [token.lower_ for token in tokens]
        self.grammar = grammar
        self.without_clitic = without_clitic
        self.starts = starts
        self.inside = inside
        self.times = times
        self.tails = tails
        self.verbs: set[int] = set()
        self.nouns: set[int] = set()

    def __len__(self) -> int:
        return len(self.tokens)

    def mark(self, verbs: set[int], nouns: set[int]) -> None:
        """Let tokens count as predicates or nouns, whatever their tags; chunks are read anew."""
        self.verbs, self.nouns = verbs, nouns
        for name in ("chunk_of", "named"):
            self.__dict__.pop(name, None)

    def is_verb(self, index: int) -> bool:
        """Whether the token is a predicate: tagged as verb, or found as the verb of a frame."""
        if index in self.verbs:
            return True
        if index in self.nouns or index in self.inside or self.words[index] in self.grammar.skipped:
            return False
        word, grammar = self.words[index], self.grammar
        small = word in grammar.participles or word in grammar.prepositions or word in grammar.determiners
        return self.tokens[index].pos_ == "VERB" and not small and not self._compounded(index)

    def pointed(self, start: int, end: int) -> bool:
        """Whether a demonstrative stands among the tokens `start` to `end` ("serangan itu")."""
        return any(word in self.grammar.demonstratives for word in self.words[start:end])

    def _compounded(self, index: int) -> bool:
        """Whether a bare verb ends the name of a thing ("bea masuk", "larangan terbang")."""
        token, before = self.tokens[index], self.tokens[index - 1] if index else None
        bare = self.words[index] in self.grammar.compounded and before is not None and before.pos_ == "NOUN"
        return bare and before is not None and token.head.i == before.i

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

    @cached_property
    def named(self) -> set[int]:
        """Where the chunks start that hold a name."""
        return {chunk.start for index, chunk in self.chunk_of.items() if index in self.starts}

    def _chunk_from(self, start: int) -> Chunk | None:
        head = start
        while head < len(self) and self._before_head(head):
            head += 1
        if head >= len(self) or not self._nominal(head):
            return Chunk(start, head - 1, head) if self._counts(start, head) else None
        end = head + 1
        while end < len(self) and self._continues(head, end):
            end += 1
        return Chunk(start, head, end)

    def _counts(self, start: int, end: int) -> bool:
        return any(self._number(k) or self.words[k] in self.grammar.determiners for k in range(start, end))

    def _number(self, index: int) -> bool:
        return index not in self.times and (self.tokens[index].pos_ == "NUM" or self.tokens[index].like_num)

    def _before_head(self, index: int) -> bool:
        word = self.words[index]
        if word in self.grammar.quantity_links and index + 1 < len(self) and self._number(index + 1):
            return True
        if index in self.times or index in self.starts or self.breaks(index):
            return False
        if self.tokens[index].pos_ == "ADJ" and index > 0:  # "sebagian besar warga"
            return self.words[index - 1] in self.grammar.determiners
        return word in self.grammar.determiners or self.tokens[index].pos_ in ("NUM", "DET")

    def _nominal(self, index: int) -> bool:
        if index in self.times or self.breaks(index):
            return False
        noun = self.tokens[index].pos_ in NOMINAL or self.words[index] in self.grammar.accused
        return index in self.nouns or index in self.starts or noun

    def _continues(self, head: int, index: int) -> bool:
        word = self.words[index]
        if index in self.times or self.breaks(index) or word in self.grammar.determiners:
            return False
        if index in self.inside or word in self.grammar.participles or self._backing(index) or self._compounded(index):
            return True
        if self.tokens[head].pos_ == "PRON":
            return False
        if self.tokens[index].pos_ not in INSIDE and index not in self.starts and index not in self.nouns:
            return False
        parted = head in self.starts and self.tokens[index].pos_ == "NOUN" and index not in self.starts
        return not parted or word in self.grammar.directions or self.without_clitic(word) is not None

    def _backing(self, index: int) -> bool:
        """Whether the token says whose creature a body is ("pemberontak M23 dukungan Rwanda")."""
        return self.words[index] in self.grammar.backed and index + 1 in self.starts

    @cached_property
    def manners(self) -> frozenset[int]:
        """The tokens of adverbs made of other words ("secara sepihak", "untuk pertama kalinya")."""
        words, grammar = self.words, self.grammar
        found = {k for k in range(1, len(self)) if words[k - 1] in grammar.ways and k not in self.verbs}
        for start in range(len(self)):
            for length in LENGTHS:
                if " ".join(words[start : start + length]) in grammar.adverbs:
                    found |= set(range(start, start + length))
        return frozenset(found)

    def adverbial(self, index: int) -> bool:
        """Whether the token is of a noun that stands as an adverb ("kemungkinan besar akan menyerang")."""
        words, grammar = self.words, self.grammar
        if index in self.manners:
            return True
        first = index if words[index] in grammar.chance else index - 1
        if first < 0 or words[first] not in grammar.chance:
            return False
        end = first + 2 if first + 1 < len(self) and words[first + 1] in grammar.degrees else first + 1
        return index < end < len(self) and (words[end] in grammar.own_will or words[end] in grammar.negation)

    def breaks(self, index: int) -> bool:
        """Whether the token cannot be part of a noun phrase."""
        if self.adverbial(index):
            return True
        word, grammar = self.words[index], self.grammar
        if self.tokens[index].is_punct or word in grammar.relative or word in grammar.coordinators:
            return True
        if index in self.starts or index in self.inside:
            return False
        if word in grammar.company and {index - 1, index} <= self.nouns:
            return False  # "latihan bersama"
        preposition = word in grammar.prepositions and self.tokens[index].pos_ != "ADJ"  # "kamp sementara"
        small = preposition or word in grammar.contrast or word in grammar.skipped
        return small or self.is_verb(index)

    # ------------------------------------------------------------ groups of chunks

    def group_right(self, chunk: Chunk) -> list[Chunk]:
        """The chunk with those coordinated to its right ("Rusia, Cina, dan Iran")."""
        group: list[Chunk] = [chunk]
        pending: list[Chunk] = []
        at = chunk.end
        while (joint := self._joint(at)) is not None:
            at, conjunction = joint
            following = self.chunk_of.get(at)
            if following is None or following.start != at:
                break
            pending.append(following)
            if conjunction:
                group, pending = group + pending, []
            at = following.end
        if len(pending) > 1 and all(chunk.start in self.named for chunk in pending):
            group += pending  # a list of names that breaks off before its conjunction
        return group

    def _joint(self, at: int) -> tuple[int, bool] | None:
        """The index behind a comma, a conjunction or both at `at`, and whether there is a conjunction."""
        start = at
        if at < len(self) and self.words[at] == ",":
            at += 1
        if at < len(self) and self.words[at] in self.grammar.coordinators:
            return at + 1, True
        return (at, False) if at > start else None

    def _before_bracket(self, at: int) -> int:
        """Before a bracket that ends at `at`, or `at` itself."""
        if self.words[at] != ")":
            return at
        while at > 0 and self.words[at] != "(":
            at -= 1
        return at - 1

    def _list_before(self, comma: int) -> bool:
        """Whether a list goes on over a comma: one that has another comma, or that opens the sentence."""
        item = self.chunk_of.get(comma - 1)
        if item is None:
            return self.words[comma - 1] == ")" and not any(map(self.is_verb, range(comma)))
        listed = item.start > 0 and self.words[item.start - 1] == ","
        return listed or not any(map(self.is_verb, range(item.start)))

    def group_left(self, chunk: Chunk) -> list[Chunk]:
        """The chunk with those coordinated to its left."""
        group, joined = [chunk], False
        while True:
            at = group[-1].start - 1
            if at >= 1 and self.words[at] in self.grammar.coordinators:
                joined, at = True, at - 1
                if self.words[at] == "," and not self._list_before(at):
                    break  # "…, dan saya berterima kasih" opens a clause
                at = self._before_bracket(at - (self.words[at] == ","))
            elif joined and at >= 1 and self.words[at] == ",":
                at -= 1
            else:
                break
            before = self.chunk_of.get(at)
            if before is None:
                break
            group.append(before)
        return group[::-1]

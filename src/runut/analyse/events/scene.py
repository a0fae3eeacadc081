"""A sentence prepared for the search for acts: its view, its names and times, and the frames found in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from runut.analyse.draft import Draft
from runut.analyse.events.clause import View
from runut.analyse.events.frames import Index
from runut.analyse.events.lexicon import Grammar
from runut.records import Entity, Mention, Span, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Token

RECENT = 2  # sentences before one whose words set its scene
TITLED = 0.7  # share of capitalised words in a headline
PLACES = frozenset({"GPE", "LOC"})
SKIPPED_NOISE = frozenset({"ad", "link", "byline", "credit", "dateline", "date", "section", "title", "signoff"})


@dataclass(frozen=True)
class Scene:
    """One sentence: its tokens, names and times. Indices count in `tokens`."""

    draft: Draft
    span: Span
    tokens: Sequence[Token]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    grammar: Grammar
    index: Index = field(repr=False)

    @cached_property
    def view(self) -> View:
        """The sentence as chunks and clauses."""
        starts = {self.at(mention.start) for mention in self.mentions if mention.label != "NOM"}
        inside = {index for mention in self.mentions for index in self._inside(mention)}
        within = {
            index
            for time in self.times
            for index, token in enumerate(self.tokens)
            if time.start <= token.idx < time.end
        }
        clitic, tails = self.index.morphology.without_clitic, set(self._tails())
        return View(self.tokens, self.grammar, clitic, starts - {-1}, inside, within, tails)

    def _tails(self) -> Iterator[int]:
        """Where the names of states start that only say where a place lies ("di Graz, Austria, menewaskan")."""
        words = [token.lower_ for token in self.tokens]
        for place, state in pairwise(m for m in self.mentions if m.label in PLACES):
            at, end = self.at(state.start), self.at(place.end - 1)
            inside = self.draft.who.entity(place.entity).country, self.draft.who.entity(state.entity)
            lies = inside[0] is not None and inside[0] == inside[1].country and place.entity != state.entity
            if not lies or at != end + 2 or words[end + 1] != "," or not _whole_state(inside[1]):
                continue
            behind = self.at(state.end - 1) + 1
            closed = behind >= len(words) or words[behind] in ",.)(" or words[behind] in self.grammar.prepositions
            if closed or not self._opens_adjunct(words, self.at(place.start)):
                yield at

    def _opens_adjunct(self, words: Sequence[str], at: int) -> bool:
        """Whether the phrase of a place is in an adjunct that opens the sentence ("Setelah serangan di Goma, X")."""
        return words[0] in self.grammar.prepositions | self.grammar.subordinators and "," not in words[: at + 1]

    def _inside(self, mention: Mention) -> Iterator[int]:
        """The tokens of a mention behind its first, up to a relative clause or preposition of an unnamed actor's."""
        grammar = self.grammar
        for index, token in enumerate(self.tokens):
            if not mention.start < token.idx < mention.end or token.lower_ in grammar.coordinators:
                continue
            if mention.label == "NOM" and token.lower_ in grammar.relative | grammar.prepositions:
                return
            yield index

    @cached_property
    def text(self) -> str:
        """The lower-case words of the sentence between spaces, for looking for words and phrases."""
        return f" {' '.join(self.view.words)} "

    @cached_property
    def recent(self) -> str:
        """The lower-case words of the sentence and of the two before it, between spaces."""
        earlier = [span for span in self.draft.sentences if span.start < self.span.start][-RECENT:]
        start = min([self.span.start, *(span.start for span in earlier)])
        words = (token.lower_ for token in self.draft.tokens if start <= token.idx < self.span.start)
        return f" {' '.join(word for word in words if not word.isspace())}{self.text}"

    @cached_property
    def story(self) -> str:
        """The lower-case words of the whole document, between spaces."""
        return f" {' '.join(token.lower_ for token in self.draft.tokens if not token.is_space)} "

    @cached_property
    def headline(self) -> bool:
        """Whether most words are capitalised, as in a headline, where bare stems are predicates."""
        words = [token for token in self.tokens if token.is_alpha]
        return len(words) > 3 and sum(token.is_title or token.is_upper for token in words) >= TITLED * len(words)

    def at(self, offset: int) -> int:
        """The index of the token that holds a code point; -1 if none does."""
        return next((i for i, token in enumerate(self.tokens) if token.idx <= offset < token.idx + len(token)), -1)

    def code_points(self, start: int, end: int) -> Span:
        """The code points of the tokens from `start` to `end`."""
        first, last = self.tokens[start], self.tokens[end - 1]
        return Span(first.idx, last.idx + len(last))

    def window(self, start: int, end: int) -> str:
        """The lower-case words from `start` to `end`, between spaces."""
        return f" {' '.join(self.view.words[max(0, start) : max(0, end)])} "


def _whole_state(entity: Entity) -> bool:
    return (entity.knowledge or "").startswith("country:")


def scenes(draft: Draft, grammar: Grammar, index: Index) -> Iterator[Scene]:
    """The sentences of a document that may tell events: prose and captions."""
    tokens = [token for token in draft.tokens if not token.is_space]
    mentions, times = draft.who.mentions(), draft.times
    at = 0
    for span in draft.sentences:
        while at < len(tokens) and tokens[at].idx < span.start:
            at += 1
        inside = []
        while at < len(tokens) and tokens[at].idx < span.end:
            inside.append(tokens[at])
            at += 1
        noise = draft.noise_at(span.start)
        if not inside or (
            noise is not None and noise.kind in SKIPPED_NOISE and noise.end >= inside[0].idx + len(inside[0])
        ):
            continue
        yield Scene(
            draft=draft,
            span=span,
            tokens=inside,
            mentions=tuple(m for m in mentions if span.start <= m.start < span.end),
            times=tuple(t for t in times if span.start <= t.start < span.end),
            grammar=grammar,
            index=index,
        )


def has_any(text: str, words: frozenset[str] | tuple[str, ...]) -> bool:
    """Whether one of the words or phrases stands in `text`, whose words stand between single spaces."""
    return any(f" {word} " in text for word in words)


def nearest(text: str, words: frozenset[str], behind: bool = True) -> int | None:
    """A rank of the nearest of the words in `text`: nearer ones rank lower, of two at one place the longer.

    Args:
        text: words between single spaces.
        words: words or phrases.
        behind: whether the text goes on from the place that counts, or leads up to it.

    Returns:
        The rank, or `None` if the text holds none of the words.
    """
    ranks = []
    for word in words:
        place = text.find(f" {word} ") if behind else text.rfind(f" {word} ")
        if place >= 0:
            distance = place if behind else len(text) - place - len(word)
            ranks.append(distance * 50 - len(word))
    return min(ranks, default=None)

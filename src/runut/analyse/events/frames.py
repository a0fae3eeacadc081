"""Finding the words that tell acts: frame classes expanded to word forms, looked up in a text."""

from __future__ import annotations

import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from runut.analyse.events.lexicon import FrameClass

GAP = "*"
MAX_GAP = 4


class Form(Protocol):
    """A word form and the voice that it stands in."""

    @property
    def text(self) -> str:
        """The form."""

    @property
    def voice(self) -> str:
        """`active`, `passive`, `bare` or `noun`."""


class Morphology(Protocol):
    """What a language pack knows of the forms of words."""

    def verb_forms(self, stem: str) -> Iterator[Form]:
        """The forms of a transitive stem."""

    def bare_forms(self, active: str) -> tuple[str, ...]:
        """What may be left of an active form without its prefix."""

    def without_clitic(self, word: str) -> str | None:
        """The word without its enclitic, if it has one."""

    def citation(self, word: str) -> str:
        """The word as a lexicon lists it: without enclitic and plural doubling."""


@dataclass(frozen=True)
class Pattern:
    """One way to write a frame: its words (with gaps), the class and the voice."""

    words: tuple[str, ...]
    frame: FrameClass
    voice: str
    conditional: bool = False  # the frame's `objects` must show, since the form alone does not tell the act


@dataclass(frozen=True)
class Hit:
    """A pattern found: tokens `start` to `end` (exclusive), with the class and voice."""

    start: int
    end: int
    pattern: Pattern

    @property
    def frame(self) -> FrameClass:
        """The class of the frame."""
        return self.pattern.frame

    @property
    def voice(self) -> str:
        """`active`, `passive`, `bare`, `noun`, or `act` for the generated noun of a transitive verb."""
        return self.pattern.voice


@dataclass
class Index:
    """All patterns by their first word."""

    morphology: Morphology
    by_first: dict[str, list[Pattern]] = field(default_factory=lambda: defaultdict(list))

    def add(self, pattern: Pattern) -> None:
        """Enter one pattern."""
        self.by_first[pattern.words[0]].append(pattern)

    def __len__(self) -> int:
        return sum(map(len, self.by_first.values()))

    def find(self, words: Sequence[str]) -> Iterator[Hit]:
        """All patterns in a sequence of lower-case words, in order of their start, longer ones first."""
        for start, word in enumerate(words):
            patterns = list(self._starting(word))
            hits = [Hit(start, end, p) for p in patterns if (end := self._matches(words, start, p.words)) is not None]
            yield from sorted(hits, key=lambda hit: (-len(hit.pattern.words), hit.end))

    def _starting(self, word: str) -> Iterable[Pattern]:
        listed = word if word in self.by_first else self.morphology.citation(word)
        return self.by_first.get(listed, ())

    def _matches(self, words: Sequence[str], start: int, pattern: tuple[str, ...]) -> int | None:
        at, gap = start + 1, False
        for part in pattern[1:]:
            if part == GAP:
                gap = True
                continue
            limit = min(len(words), at + (MAX_GAP if gap else 0) + 1)
            at = next((k + 1 for k in range(at, limit) if self._same(words[k], part)), 0)
            if not at:
                return None
            gap = False
        return at

    def _same(self, word: str, part: str) -> bool:
        return word == part or (word.startswith(part) and self.morphology.citation(word) == part)


def patterns_of(frame: FrameClass, morphology: Morphology) -> Iterator[Pattern]:
    """The patterns of one class: generated forms of its verbs, and its lists of full forms."""
    for stem in frame.verbs:
        for form in morphology.verb_forms(stem):
            if form.voice == "noun" and not frame.nominal:
                continue
            yield Pattern((form.text,), frame, "act" if form.voice == "noun" else form.voice, bool(frame.objects))
    for voice, entries in (("active", frame.acts), ("passive", frame.passive), ("noun", frame.nouns)):
        for entry in entries:
            first, *rest = entry.split()
            yield Pattern((first, *rest), frame, voice)
            if voice == "active" and rest:  # "(kami) sampaikan belasungkawa"
                for bare in morphology.bare_forms(first):
                    yield Pattern((bare, *rest), frame, "bare")


def build_index(classes: Iterable[FrameClass], language: str) -> Index:
    """An index of all forms of the classes, with the morphology of a language pack."""
    morphology: Morphology = importlib.import_module(f"runut.language.{language}.morphology")
    index = Index(morphology)
    seen = set()
    for frame in classes:
        for pattern in patterns_of(frame, morphology):
            key = (pattern.words, pattern.frame.name, pattern.voice, pattern.conditional)
            if key not in seen:
                seen.add(key)
                index.add(pattern)
    return index

"""Head nouns of persons and bodies, indexed for reading at a place of the text."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from runut.knowledge.entries import HeadNoun
from runut.knowledge.loading import head_nouns, read_heads
from runut.knowledge.names import normalise

Words = tuple[str, ...]


@dataclass(frozen=True)
class Noun:
    """A head noun with its words as names are compared; `person` or `body` or both, where one noun names both."""

    words: Words
    person: HeadNoun | None
    body: HeadNoun | None

    @property
    def head(self) -> HeadNoun:
        """The reading that stands first: an office or person before a body."""
        found = self.person or self.body
        assert found is not None
        return found


@dataclass(frozen=True)
class Nouns:
    """All head nouns by their first word, the longer first, with the small words around them."""

    first: Mapping[str, tuple[Noun, ...]]
    qualifiers: Mapping[str, tuple[tuple[Words, str], ...]]
    directions: frozenset[Words]


@functools.cache
def load_nouns() -> Nouns:
    """The index, made once from the files of knowledge (see `runut.knowledge.loading` for errors)."""
    heads, offices = read_heads()
    persons: dict[Words, HeadNoun] = {}
    bodies: dict[Words, HeadNoun] = {}
    for noun in head_nouns(heads, offices):
        (persons if noun.kind == "person" else bodies).setdefault(_words(noun.noun), noun)
    first: dict[str, list[Noun]] = {}
    for words in sorted(persons | bodies, key=lambda words: (-len(words), words)):
        first.setdefault(words[0], []).append(Noun(words, persons.get(words), bodies.get(words)))
    return Nouns(
        first={word: tuple(rows) for word, rows in first.items()},
        qualifiers=_by_first({_words(word): kind for word, kind in heads.qualifiers.items()}),
        directions=frozenset(_words(word) for word in heads.directions),
    )


def _by_first(kinds: Mapping[Words, str]) -> dict[str, tuple[tuple[Words, str], ...]]:
    first: dict[str, list[tuple[Words, str]]] = {}
    for words in sorted(kinds, key=lambda words: (-len(words), words)):
        first.setdefault(words[0], []).append((words, kinds[words]))
    return {word: tuple(rows) for word, rows in first.items()}


def _words(text: str) -> Words:
    return tuple(normalise(text).split())

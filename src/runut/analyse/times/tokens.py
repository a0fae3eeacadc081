"""Words, numbers and marks of raw text, with their offsets: what the grammar of dates reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

DASHES = frozenset("-‐‑‒–—―−─")  # what stands for a hyphen or dash in the wild
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:['’‘`][^\W\d_]+)*|\n|[^\s]")
_APOSTROPHES = str.maketrans("’‘`", "'''")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, mark or line break; `low` is the form to look up, `glued` means no space stands before it."""

    start: int
    end: int
    text: str
    low: str
    glued: bool

    @property
    def capital(self) -> bool:
        """It begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """It is made of letters."""
        return self.text[0].isalpha()

    @property
    def number(self) -> int | None:
        """Its value, if it is a plain number of at most four digits (no separators)."""
        return int(self.text) if len(self.text) <= 4 and self.text.isascii() and self.text.isdigit() else None


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of `text`; hyphenated words come apart, line breaks are tokens, other space is dropped."""
    tokens: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text):
        word = match.group()
        low = word.casefold().translate(_APOSTROPHES) if word[0].isalpha() else word
        tokens.append(Token(match.start(), match.end(), word, low, match.start() == last))
        last = match.end()
    return tuple(tokens)


class Phrases(Generic[T]):
    """Values looked up by one or more words in a row; the longest entry wins."""

    def __init__(self, entries: dict[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries.items():
            words = tuple(token.low for token in tokenise(phrase))
            self._by_first.setdefault(words[0], []).append((words, value))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, T] | None:
        """The entry that begins at token `index`: the token after it, and its value."""
        if index >= len(tokens):
            return None
        for words, value in self._by_first.get(tokens[index].low, ()):
            end = index + len(words)
            if end <= len(tokens) and all(tokens[index + n].low == word for n, word in enumerate(words)):
                return end, value
        return None

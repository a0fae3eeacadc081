"""Cuts text into tokens as the Indonesian treebanks do, clitics left on their words.

A token is a word with its hyphens ("negara-negara"), a number with its marks ("1.000", "16/1"), an
abbreviation with its full stop, or a single mark. White space other than one blank after a token becomes a
token of its own, so that the text can be had back from the tokens.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from importlib import resources
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

import msgspec

from runut.language.id.glued import seams
from runut.language.pack import read_yaml

_LETTER: Final = r"[^\W\d_]"
_SINGLE: Final = r"(?:\.{2,}|-{2,}|''|``|\W|_)"


class Abbreviations(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Words that keep a full stop, by what may follow them."""

    before_a_name: tuple[str, ...]
    before_more: tuple[str, ...]
    anywhere: tuple[str, ...]


class Piece(NamedTuple):
    """A stretch of text; `end` is exclusive."""

    start: int
    end: int


@cache
def abbreviations() -> Abbreviations:
    """The reviewed list, read once."""
    source = resources.files("runut.language.id").joinpath("abbreviations.yaml")
    return read_yaml(source, Abbreviations)


@cache
def _pattern() -> re.Pattern[str]:
    known = abbreviations()
    listed = {*known.before_a_name, *known.before_more, *known.anywhere}
    shortened = "|".join(map(re.escape, sorted(listed, key=lambda word: (-len(word), word))))
    # Every repetition that something may follow is bounded: a hostile page must not make this quadratic.
    return re.compile(
        "|".join(
            (
                r"\s+",
                rf"{_LETTER}+(?=[\s,]|$)",  # plain words, which are most: found without trying the rest
                r"(?:https?://|www\.)[^\s<>\"“”]{0,1000}[\w/]",  # addresses
                r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}",
                r"[@#]\w+",
                rf"(?<![\w.])(?:{shortened})(?!\w)",
                r"(?:(?<=\W)|^)(?:[A-Z]\.){1,8}(?:[A-Z](?!\w))?",  # initials
                r"\w{1,64}(?:\.\w{1,64}){0,4}\.(?:com|co|id|net|org|go|tv|info)(?!\w)",  # outlets named by address
                r"(?:Rp|US\$|S\$|A\$|HK\$|NT\$)(?=\s?\d)",  # money
                r"\d+(?:[.,:/]\d+){0,8}(?:-\d+(?:[.,:/]\d+){0,8})?(?!-?\w)",  # numbers
                rf"\w+(?:[-–]\w+|['’]{_LETTER}+|&\w+)*",  # words
                _SINGLE,
            )
        )
    )


def cut(text: str) -> list[Piece]:
    """The tokens of a text that are not white space, in order; words that are run together come apart."""
    found = [(match.start(), match[0]) for match in _pattern().finditer(text) if not match[0].isspace()]
    alone = frozenset(word for _, word in found if word[0].isupper())
    return [piece for start, word in found for piece in _parts(start, word, alone)]


def _parts(start: int, word: str, alone: Set[str]) -> Iterator[Piece]:
    """A token, or the words that were run together in it."""
    first = word.partition("-")[0]
    inner = seams(first, alone - {word}) if first.isalpha() and not first.islower() else ()
    bounds = (0, *inner, len(word))
    return (Piece(start + first, start + last) for first, last in pairwise(bounds))


class Cut(NamedTuple):
    """A text as spaCy wants it: tokens, white space among them, and whether one blank follows each."""

    words: list[str]
    spaces: list[bool]

    def is_followed_by_space(self) -> list[bool]:
        """Whether white space of any kind stands after each token."""
        following = [*(word.isspace() for word in self.words[1:]), False]
        return [space or after for space, after in zip(self.spaces, following, strict=True)]

    def ends(self) -> list[int]:
        """The offset at which each token ends."""
        lengths = (len(word) + space for word, space in zip(self.words, self.spaces, strict=True))
        return [end - space for end, space in zip(accumulate(lengths), self.spaces, strict=True)]


def cut_whole(text: str) -> Cut:
    """The tokens of a text, from which it can be had back exactly."""
    words: list[str] = []
    spaces: list[bool] = []
    at = 0
    for start, end in cut(text):
        _add_gap(text[at:start], words, spaces)
        words.append(text[start:end])
        spaces.append(False)
        at = end
    _add_gap(text[at:], words, spaces)
    return Cut(words, spaces)


def _add_gap(gap: str, words: list[str], spaces: list[bool]) -> None:
    if gap.startswith(" ") and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)

"""Lines of a text, and what can be told of one by its form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from runut.analyse.noise.lexicon import DECORATION, words_of

CLOSERS = "\"'”’»)]}"
PROSE_WORDS = 8
PROSE_LENGTH = 180
QUESTION_WORDS = 20  # a question or exclamation this long is no headline
HEADLINE_LENGTH = 170
HEADLINE_SHARE = 0.6
NAME_WORDS = 4
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")


class Line(NamedTuple):
    """A line without the blanks round it; offsets are code points of the text."""

    start: int
    end: int
    text: str


def split_lines(text: str) -> Iterator[Line]:
    """The lines of `text` that are not blank."""
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        start = match.start() + len(raw) - len(raw.lstrip())
        if any(unicodedata.category(char) != "Cf" for char in stripped):
            yield Line(start, start + len(stripped), stripped)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a full stop, question mark, exclamation mark or dots, closing marks aside."""
    return text.rstrip().rstrip(CLOSERS).endswith((".", "!", "?", "…"))


def is_prose(text: str) -> bool:
    """Whether a line is so long, or so long and ended like a sentence, that it is no heading, name or label."""
    if len(text) >= PROSE_LENGTH:
        return True
    core = text.rstrip().rstrip(CLOSERS)
    words = len(text.split())
    if core.endswith(("?", "!")):
        return words >= QUESTION_WORDS or (words >= PROSE_WORDS and len(core) < len(text.rstrip()))
    return words >= PROSE_WORDS and core.endswith((".", "…", ",", ":", ";"))


def is_headline(text: str) -> bool:
    """Whether a line is written as headlines are: no full stop, most longer words with a capital."""
    if len(text) > HEADLINE_LENGTH or text.rstrip().rstrip(CLOSERS).endswith((".", ",", ";", ":")):
        return False
    long_words = [word for word in words_of(text) if len(word) >= NAME_WORDS]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in long_words)
    return len(long_words) >= 2 and capitals >= HEADLINE_SHARE * len(long_words)


def is_name(text: str) -> bool:
    """Whether a line is two to four words with capitals, as a reporter's name is."""
    words = text.strip(DECORATION).split()
    if not 2 <= len(words) <= NAME_WORDS or all(len(word) == 1 for word in words):
        return False
    return all(word[0].isupper() and word.replace(".", "").replace("'", "").isalpha() for word in words)

"""Links that stand inside a paragraph: in brackets, or behind its last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from runut.analyse.noise.lexicon import Vocabulary

LINK_LENGTH = 220
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{8,220})[)\]]")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*\s?(?=[^\s.!?…])")


def inline_links(text: str, start: int, words: Vocabulary) -> Iterator[tuple[int, int]]:
    """Where links stand in a paragraph.

    Args:
        text: the paragraph.
        start: from where to look (after a dateline).
        words: the vocabulary of links.

    Yields:
        Start and end of each, in code points of `text`.
    """
    for match in _BRACKETED.finditer(text, start):
        if _is_link(match.group(1), words):
            yield match.start(), match.end()
    at = _tail(text, start, words)
    if at is not None:
        yield at, len(text.rstrip())


def _tail(text: str, start: int, words: Vocabulary) -> int | None:
    """The start of a link that ends a paragraph and has no full stop, so that it is no sentence."""
    if text.rstrip().endswith((".", ")", "]")):
        return None
    for match in _SENTENCE.finditer(text, max(start, len(text) - LINK_LENGTH)):
        if _is_link(text[match.end() :], words):
            return match.end()
    return None


def _is_link(text: str, words: Vocabulary) -> bool:
    return words.kind(text) in ("link", "ad")

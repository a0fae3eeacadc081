"""Characters that deceive: invisible ones, those that turn the direction of writing, letters of another script."""

from __future__ import annotations

import re
from collections.abc import Iterator

SHOWN = 3  # examples that a note gives
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
# A Latin letter beside a Greek or Cyrillic one: no word of any language is written so.
_MIXED = re.compile("[A-Za-z](?=[\u0370-\u03ff\u0400-\u052f])|[\u0370-\u03ff\u0400-\u052f](?=[A-Za-z])")
_BLANK = re.compile(r"\s")
WORD_REACH = 30  # characters of a word shown on each side


def visible(text: str) -> str:
    """`text` without characters that nobody sees, which web pages hold for layout or to deceive."""
    return _CONTROL.sub("", _HIDDEN.sub("", text))


def suspicions(text: str) -> Iterator[str]:
    """What is odd about the characters of `text`, a note for each kind (see `runut.records.Document`)."""
    turning, invisible = len(_TURNING.findall(text)), len(_INVISIBLE.findall(text))
    if turning:
        yield f"direction: {turning}"
    if invisible:
        yield f"invisible: {invisible}"
    words = dict.fromkeys(_word(text, match.start()) for match in _MIXED.finditer(text))
    if words:
        told = ", ".join(repr(word) for word in list(words)[:SHOWN])
        yield f"scripts: {told}"


def _word(text: str, position: int) -> str:
    before = _BLANK.split(text[max(0, position - WORD_REACH) : position])[-1]
    return before + _BLANK.split(text[position : position + WORD_REACH])[0]

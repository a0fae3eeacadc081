"""Captions of pictures: paragraphs with a picture's credit, or that say who stands where in it."""

from __future__ import annotations

import re

from runut.analyse.noise.lexicon import fold
from runut.analyse.noise.lines import ends_sentence
from runut.analyse.noise.sources import CREDIT_LENGTH, Sources

CAPTION_LENGTH = 500
PLAIN_LENGTH = 350
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")
_BETWEEN_COMMAS = re.compile(r",\s([^,]{4,40})(?=,)")
_LABEL_TAIL = re.compile(r"(?:^|[\s.\"”(])([A-Za-z]{3,12}\.?)\s?[:/©]\s?\S[^.!?]{1,60}$")
_COPYRIGHT_TAIL = re.compile(r"\s(?:©|\(c\))\s?\S.{1,60}$", re.IGNORECASE)


def final_bracket(text: str) -> tuple[int, str] | None:
    """Where the brackets that end `text` open, and what they hold; nested ones are taken whole."""
    closing = {")": "(", "]": "["}
    if text[-1:] not in closing:
        return None
    opener, depth = closing[text[-1]], 0
    for at in range(len(text) - 1, max(-1, len(text) - CREDIT_LENGTH - 2), -1):
        if text[at] == text[-1]:
            depth += 1
        elif text[at] == opener:
            depth -= 1
            if depth == 0:
                return at, text[at + 1 : -1].strip()
    return None


def is_caption(text: str, sources: Sources, *, front: bool) -> bool:
    """Whether a paragraph is a picture's caption.

    Args:
        text: the paragraph.
        sources: whom credits name.
        front: whether it stands before the article's first paragraph of prose, where a bare source is enough.
    """
    if len(text) > CAPTION_LENGTH:
        return False
    return _has_credit(text, sources, front=front) or (len(text) <= PLAIN_LENGTH and _says_who_is_where(text, sources))


def _has_credit(text: str, sources: Sources, *, front: bool) -> bool:
    bracket = final_bracket(text) or final_bracket(text.rstrip("."))
    if bracket:
        at, credit = bracket
        before = text[:at].rstrip()
        if sources.is_picture_credit(credit) and (not text.endswith(".") or set(credit) & {"/", ":"}):
            return front or not ends_sentence(before) or sources.has_mark(credit)
        return sources.all_sources(credit) and (front or (bool(before) and not ends_sentence(before)))
    if ends_sentence(text):
        return False
    label = _LABEL_TAIL.search(text, max(0, len(text) - CREDIT_LENGTH))
    if label and fold(label.group(1)).rstrip(".") in sources.words.marks:
        return True
    return bool(_COPYRIGHT_TAIL.search(text)) or sources.slashed(text) is not None


def _says_who_is_where(text: str, sources: Sources) -> bool:
    if "“" in text or '"' in text:
        return False
    positions = sources.words.positions
    if any(fold(match.group(1)) in positions for match in _BRACKETED.finditer(text)):
        return True
    return any(
        " " in (folded := fold(match.group(1))) and folded in positions for match in _BETWEEN_COMMAS.finditer(text)
    )

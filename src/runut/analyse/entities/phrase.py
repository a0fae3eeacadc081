"""The noun phrase around a head: found by word order, with the parser's arcs as a help only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runut.analyse.entities.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONTENT = ("NOUN", "PROPN", "ADJ", "NUM", "DET", "X")
INNER = ("compound", "flat", "flat:name", "amod", "nmod", "nmod:poss", "appos", "det", "nummod", "fixed", "clf")
LONGEST = 12  # tokens on either side of a head


def noun_phrase(head: Token, words: Lexicon) -> tuple[int, int]:
    """The token range (end exclusive) of the phrase of `head`, without prepositional and relative parts."""
    return left_edge(head, words), right_edge(head, words)


def left_edge(head: Token, words: Lexicon) -> int:
    """The index of the phrase's first token: determiners, numerals and what they quantify stand before the head."""
    doc, start = head.doc, head.i
    while start > max(0, head.i - LONGEST) and not doc[start].is_sent_start and _opens(doc, start - 1, words):
        start -= 2 if _pair(doc, start - 1) in words.phrases.before else 1
    return start


def _opens(doc: Doc, index: int, words: Lexicon) -> bool:
    token = doc[index]
    lower = token.lower_
    return (
        lower in words.phrases.before
        or lower in words.phrases.numerals
        or token.pos_ == "NUM"
        or token.like_num
        or _pair(doc, index) in words.phrases.before
    )


def _pair(doc: Doc, index: int) -> str:
    return f"{doc[index - 1].lower_} {doc[index].lower_}" if index else ""


def right_edge(head: Token, words: Lexicon) -> int:
    """The index after the phrase's last token: nouns, names and adjectives that follow without a break."""
    doc, end = head.doc, head.i + 1
    last = min(len(doc), head.i + LONGEST)
    while end < last and not doc[end].is_sent_start and continues(doc, head.i, end, words):
        end += 1
    return end


def continues(doc: Doc, head: int, index: int, words: Lexicon) -> bool:
    """Whether the token at `index`, with everything since `head` in the phrase, still belongs to it."""
    token = doc[index]
    if token.lower_ in words.phrases.after:
        return True
    if token.lower_ in words.phrases.before or token.lower_ in words.phrases.reporting:
        return False
    if token.pos_ == "PROPN":
        return True
    if token.pos_ not in CONTENT:
        return False
    inside = token.head.i in range(head, index + 1) and token.dep_ in INNER
    return inside or token.dep_ in INNER[:5]


def last_content(doc: Doc, start: int, end: int, words: Lexicon) -> int:
    """The index after the last token of a phrase that is no determiner ("kelompok itu": after "kelompok")."""
    while end > start + 1 and doc[end - 1].lower_ in words.phrases.after:
        end -= 1
    return end

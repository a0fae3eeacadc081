"""Whether the clause around an expression speaks of what is to come, by words alone."""

from __future__ import annotations

from typing import Literal

from runut.analyse.times.cursor import Cursor

Tense = Literal["future", "past"]

_REACH = 25
_REACH_AFTER = 10
_ABBREVIATION = 4  # a capital word of so few letters before a full stop may be shortened (St., Prof.)
_ENDS = frozenset('.!?;:\n“"«')


def speaks_ahead(c: Cursor, start: int, end: int) -> bool:
    """Whether the expression at tokens `start` to `end` stands in a clause about the future.

    The nearest word of tense before it decides; a reporting verb there makes it the day of speaking. An expression
    that opens its sentence takes the first such word after it.
    """
    at = start - 1
    while at >= max(0, start - _REACH) and not _sentence_ends(c, at):
        tense = _tense_at(c, at)
        if tense is not None:
            return tense == "future"
        at -= 1
    if start - at > 3:
        return False
    for after in range(end, min(len(c.tokens), end + _REACH_AFTER)):
        if _sentence_ends(c, after):
            return False
        tense = _tense_at(c, after)
        if tense is not None:
            return tense == "future"
    return False


def _sentence_ends(c: Cursor, index: int) -> bool:
    mark = c.text(index)
    if mark == ".":
        abbreviated = c.glued(index) and c.capital(index - 1) and len(c.text(index - 1)) <= _ABBREVIATION
        return not abbreviated and (c.capital(index + 1) or not c.text(index + 1).strip())
    return mark in _ENDS or mark in "”»"


def _tense_at(c: Cursor, index: int) -> Tense | None:
    tense = c.words.lex.tense
    if c.is_in(index, tense.future):
        return "future"
    if c.is_in(index, tense.report) or c.words.past.at(c.tokens, index):
        return "past"
    return None

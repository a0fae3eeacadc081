"""What the clause around an expression speaks of: what is to come, what was said, what was done, by words alone."""

from __future__ import annotations

from runut.analyse.times.cursor import Cursor
from runut.analyse.times.forms import Tense

_REACH = 25
_REACH_AFTER = 10
_OPENING = 3  # tokens from the start of a sentence within which an expression opens it
_ABBREVIATION = 4  # a capital word of so few letters before a full stop may be shortened (St., Prof.)
_ENDS = frozenset('.!?;:\n“"«')


def clause_tense(c: Cursor, start: int, end: int) -> Tense | None:
    """What the clause of the expression at tokens `start` to `end` speaks of; `None` where no word tells.

    The nearest word of tense before it decides: the day beside a tag or source ("kata X, Senin") is the day of
    speaking, and so is that beside a reporting verb whose content has not begun ("mengatakan kepada pers, Senin"), and
    that of an occasion of speaking that no word of the future governs. An expression that opens its sentence takes the
    first such word after it.
    """
    if (own := _own(c, start, end)) is not None:
        return own
    spoken = False
    at = start - 1
    while at >= max(0, start - _REACH) and not sentence_ends(c, at):
        if c.is_in(at, c.words.lex.tense.says):
            return "future" if _governed(c, at) else "report" if spoken or _addressed(c, at + 1, start) else None
        tense = _tense_at(c, at)
        at_which = any(c.is_in(k, c.words.lex.tense.while_) for k in range(at + 1, start))
        if tense == "future" and at_which and _promised(c, at):
            return "report"
        if tense is not None:
            return "report" if spoken and tense == "past" else tense
        spoken = spoken or c.words.occasions.at(c.tokens, at) is not None
        at -= 1
    if spoken:
        return "report"
    return _tense_after(c, end) if start - at - 1 <= _OPENING else None


def _own(c: Cursor, start: int, end: int) -> Tense | None:
    """What the expression says itself: "Senin (16/6) lalu", "20 Juni mendatang", "menjelang Senin"."""
    for at in range(max(start, end - 3), end):
        turn = c.words.turns.at(c.tokens, at)
        if turn and turn[0] == end and turn[1]:
            return "future" if turn[1] > 0 else "past"
    return "future" if c.is_in(start - 1, c.words.lex.tense.approach) else None


def _addressed(c: Cursor, index: int, start: int) -> bool:
    """Whether only who hears, where and how stands between a reporting verb and the expression."""
    at = index + (c.text(index) == ",")
    return at == start or c.is_in(at, c.words.lex.tense.address)


def _promised(c: Cursor, index: int) -> bool:
    """Whether a word of the future stands right behind a verb of reporting ("berjanji akan membantu")."""
    return any(c.is_in(index - back, c.words.lex.tense.says) for back in (1, 2))


def _governed(c: Cursor, index: int) -> bool:
    """Whether a word of the future stands right before a verb ("akan diumumkan", "akan segera melaporkan")."""
    return any(c.is_in(index - back, c.words.lex.tense.future) for back in (1, 2))


def _tense_after(c: Cursor, end: int) -> Tense | None:
    for after in range(end, min(len(c.tokens), end + _REACH_AFTER)):
        if sentence_ends(c, after):
            return None
        if c.is_in(after, c.words.lex.tense.says):
            return "report"
        tense = _tense_at(c, after)
        if tense is not None:
            return tense
    return None


def sentence_ends(c: Cursor, index: int) -> bool:
    """Whether a sentence, line or quotation ends at a token."""
    mark = c.text(index)
    if mark == ".":
        abbreviated = c.glued(index) and c.capital(index - 1) and len(c.text(index - 1)) <= _ABBREVIATION
        return not abbreviated and (c.capital(index + 1) or not c.text(index + 1).strip())
    return mark in _ENDS or mark in "”»"


def _tense_at(c: Cursor, index: int) -> Tense | None:
    tense = c.words.lex.tense
    if c.is_in(index, tense.future):
        return "future"
    if c.is_in(index, tense.report):
        return "future" if _governed(c, index) else "report"
    if not c.words.past.at(c.tokens, index):
        return None
    return "future" if _governed(c, index) else "past"

"""Finds where sentences start, by their marks."""

from collections.abc import Iterator, Sequence
from typing import Final

from runut.language.id.tokens import abbreviations

_ENDS: Final = frozenset(".!?…")
_OPENS: Final = frozenset("“‘(«[")
_CLOSES: Final = frozenset("”’)»]'")
_STRAIGHT: Final = frozenset("\"'")
#: No sentence is longer, so that one run-together page cannot exhaust memory.
MAX_WORDS: Final = 200
_NAME_LETTERS: Final = 5  # of a capitalised word that a full stop without a blank behind it does not shorten
_YEAR_LETTERS: Final = 4


def starts(words: Sequence[str], spaced: Sequence[bool], forced: Sequence[bool]) -> list[bool]:
    """Whether a sentence starts at each token.

    Args:
        words: tokens, white space among them.
        spaced: whether white space follows a token.
        forced: tokens that must start a sentence.
    """
    found = [bool(i == 0 or forced[i]) for i in range(len(words))]
    for i in _breaks(words, spaced):
        found[i] = True
    _limit(words, found)
    return found


def _breaks(words: Sequence[str], spaced: Sequence[bool]) -> Iterator[int]:
    count = len(words)
    first = 0
    i = 0
    while i < count:
        if "\n" in words[i] and words[i].isspace():
            first = i = i + 1
            yield from (i,) if i < count else ()
        elif _may_end(words, i, first):
            after = _after_closing(words, spaced, i)
            if after < count and _begins(words, spaced, after) and not _continues(words, i, after):
                yield after
                first = after
            i = after
        else:
            i += 1


def _may_end(words: Sequence[str], i: int, first: int) -> bool:
    word = words[i]
    if word in abbreviations().anywhere:
        return True
    if word[0] not in _ENDS or word[-1] not in _ENDS:
        return False
    is_list_mark = i == first + 1 and word == "." and (words[first].isdigit() or len(words[first]) == 1)
    return not is_list_mark


def _continues(words: Sequence[str], i: int, after: int) -> bool:
    """Whether what follows belongs to the abbreviation at `i`: "Pte. Ltd.", "Ltd. (SPA)"."""
    known = abbreviations().anywhere
    return words[i] in known and (words[after] in known or words[after] == "(")


def _after_closing(words: Sequence[str], spaced: Sequence[bool], i: int) -> int:
    """The first token after an end mark at `i` and whatever closes behind it."""
    j = i + 1
    while j < len(words):
        word = words[j]
        glued = not spaced[j - 1]
        blank = word.isspace() and "\n" not in word  # a no-break space, or more blanks than one
        if word in _STRAIGHT and glued and _opens_glued(words, spaced, j):
            break
        if blank or word[0] in _ENDS or (word in _CLOSES and (glued or word == "”")) or (word in _STRAIGHT and glued):
            j += 1
        else:
            break
    return j


def _begins(words: Sequence[str], spaced: Sequence[bool], i: int) -> bool:
    """Whether the token may begin a sentence: a capital, a figure, or a mark that opens one."""
    word = words[i]
    if not spaced[i - 1] and not words[i - 1].isspace():  # "…selesai.Presiden…", as careless pages have it
        if word in _STRAIGHT or word in _OPENS:
            return i + 1 < len(words) and words[i + 1].istitle()
        return word.istitle() and len(word) > 1 and _ended(words, i - 1)
    if word[0] in _OPENS or word in _STRAIGHT or word in {"''", "``"}:
        return i + 1 < len(words) and not words[i + 1][0].islower()
    return word[0].isupper() or word[0].isdigit() or word[0] in "#@"


def _opens_glued(words: Sequence[str], spaced: Sequence[bool], i: int) -> bool:
    """Whether a straight mark without blanks opens: one that closes stands before it ("selesai.”"Kami")."""
    opens = i + 1 < len(words) and not spaced[i] and words[i + 1].istitle()
    return opens and (words[i - 1] in _CLOSES or words[i - 1] in _STRAIGHT)


def _ended(words: Sequence[str], i: int) -> bool:
    """Whether a sentence ends at a mark with no blank behind it; behind a short word it may shorten that."""
    if words[i] in _CLOSES or words[i] in _STRAIGHT:
        return i > 0 and words[i - 1][0] in _ENDS
    if i < 1 or words[i] not in (".", "!", "?"):
        return False
    before = words[i - 1]
    named = before.istitle() and len(before) >= _NAME_LETTERS
    figure = before.isdigit() and len(before) >= _YEAR_LETTERS
    return before.islower() or named or figure or before in (")", "%")


def _limit(words: Sequence[str], found: list[bool]) -> None:
    """Cuts what is too long, after a comma or semicolon if one stands in its second half."""
    length = 0
    pause = 0
    for i in range(len(words)):
        length = 0 if found[i] else length + 1
        pause = 0 if found[i] else pause
        if words[i] in {",", ";"} and length > MAX_WORDS // 2:
            pause = i + 1
        if length >= MAX_WORDS:
            at = pause if pause and pause <= i else i
            found[at] = True
            length, pause = i - at, 0

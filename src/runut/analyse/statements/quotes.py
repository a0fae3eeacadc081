"""Quotations: stretches of text between quotation marks, paired within a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_SINGLE = frozenset("‘’'")
_DOUBLE = frozenset('“”„«»"')
_FAMILY = {"“": '“”"„', "„": '“”"', "«": "»", '"': '"”', "‘": "’'", "'": "'’", "”": '”"'}
_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][\"”]?\s+(?=[A-Z\d])")  # "Mr." ends none
_ENDS = ".,!?…"
LONGEST = 400  # of a quotation whose opening mark has blanks round it
_LEADING = frozenset("([{—–-/")


@dataclass(frozen=True)
class Quotation:
    """One quotation. `start` and `end` enclose the marks, `inner` to `inner_end` what stands between them.

    `opened` and `closed` say whether each mark is there: a quotation that runs over several paragraphs is often closed
    only in the last, and an excerpt may begin within one. Offsets are code points, ends exclusive.
    """

    start: int
    end: int
    inner: int
    inner_end: int
    opened: bool = True
    closed: bool = True

    def covers(self, position: int) -> bool:
        """Whether a code point lies within the quotation, its marks included."""
        return self.start <= position < self.end


def quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text in order; quotations within quotations are part of the outer one.

    Marks pair within one line only, so that a missing mark spoils no more than its paragraph.
    """
    return tuple(q for line in _LINE.finditer(text) for q in _in_line(text, line.start(), line.end()))


def _in_line(text: str, start: int, end: int) -> Iterator[Quotation]:
    opened: int | None = None
    after = start  # the end of the last quotation
    for at in range(start, end):
        char = text[at]
        if opened is None:
            if _stray(text, at, start, end):
                continue
            if _opens(text, at, start, end):
                opened = at
            elif _closes_unopened(text, at, end):
                first = _sentence_start(text, after, at)
                yield _trimmed(text, first, first, at, at + 1, opened=False)
                after = at + 1
        elif _opens_anew(text, opened, at, start, end):
            opened = at  # the mark before it was a stray one
        elif char in _FAMILY[text[opened]] and _closes(text, at, end, opened):
            yield _trimmed(text, opened, opened + 1, at, at + 1)
            opened, after = None, at + 1
    if opened is not None and text[start:opened].strip() == "" and text[opened] in _DOUBLE:
        yield _trimmed(text, opened, opened + 1, end, end, closed=False)
    elif opened is not None and text[opened] in "“„«" and _before(text, opened, start) in _ENDS:
        stop = next((found.start() + 1 for found in _END.finditer(text, opened + 1, end)), end)
        yield _trimmed(text, opened, opened + 1, stop, stop, closed=False)


def _opens(text: str, at: int, start: int, end: int) -> bool:
    char = text[at]
    free = at == start or text[at - 1].isspace() or text[at - 1] in _LEADING
    before_word = at + 1 < end and not text[at + 1].isspace()
    if char in "“„«":
        return True
    if char == '"' and free and not before_word and at + 1 < end:  # blanks on both sides: what follows decides
        return not text[at + 1 : at + 3].strip()[:1].islower()
    if char == '"':
        return free or not _looks_closing(text, at, end)
    if char == "”":  # careless typing: the closing mark used for opening
        return free and before_word and not (at > start and _before(text, at, start) in _ENDS)
    return char in "‘'" and free and before_word and _single_closes(text, at, end)


def _opens_anew(text: str, opened: int, at: int, start: int, end: int) -> bool:
    """Whether a mark opens a quotation although one seems open: both have blanks round them, a capital behind this."""
    if (
        text[at] != '"'
        or text[opened] != '"'
        or not _blanks(text, opened, start, end)
        or not _blanks(text, at, start, end)
    ):
        return False
    return text[at + 1 : at + 3].strip()[:1].isupper()


def _stray(text: str, at: int, start: int, end: int) -> bool:
    """Whether a straight mark with blanks round it closes so late that it is what a damaged page has left over."""
    if text[at] != '"' or not _blanks(text, at, start, end):
        return False
    closing = next((i for i in range(at + 1, min(end, at + LONGEST)) if text[i] in '"”'), None)
    return closing is None and text[start:at].strip() != ""


def _blanks(text: str, at: int, start: int, end: int) -> bool:
    return (at == start or text[at - 1].isspace()) and at + 1 < end and text[at + 1].isspace()


def _before(text: str, at: int, start: int) -> str:
    rest = text[start:at].rstrip()
    return rest[-1] if rest else " "


def _single_closes(text: str, at: int, end: int) -> bool:
    """Whether a single mark that opens here is closed on the line, so that no apostrophe opens a quotation."""
    return any(text[i] in "’'" and _looks_closing(text, i, end) for i in range(at + 2, min(end, at + 600)))


def _looks_closing(text: str, at: int, end: int) -> bool:
    ends_word = at > 0 and not text[at - 1].isspace() and text[at - 1] not in _LEADING
    return ends_word and (at + 1 == end or not text[at + 1].isalnum())


def _closes(text: str, at: int, end: int, opened: int) -> bool:
    if text[at] in _SINGLE or text[at] == "“":
        return _looks_closing(text, at, end) and (text[at] != "“" or at > opened + 1)
    return True


def _closes_unopened(text: str, at: int, end: int) -> bool:
    """Whether a closing mark has no opening one: the sentence that it ends was said."""
    if text[at] not in "”\"’'":
        return False
    ended = _before(text, at, max(0, at - 3)) in _ENDS
    return ended if text[at] in _SINGLE else ended or _looks_closing(text, at, end)


def _sentence_start(text: str, first: int, at: int) -> int:
    """Where the sentence begins that ends at `at`, not before `first`."""
    starts = [found.end() for found in _END.finditer(text, first, at)]
    return starts[-1] if starts else first


def _trimmed(
    text: str, start: int, inner: int, inner_end: int, end: int, *, opened: bool = True, closed: bool = True
) -> Quotation:
    said = text[inner:inner_end]
    inner += len(said) - len(said.lstrip())
    length = len(said.strip().rstrip(",").rstrip())
    return Quotation(start, end, inner, inner + length, opened, closed)

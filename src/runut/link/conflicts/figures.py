"""Figures of a text as conflicts compare them: what is counted, what befell whom, how exact, for which days."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from runut.link.material import Page
from runut.link.words import PEOPLE, Quantity, Word, Words
from runut.records import Citation, Span

CLOSE = 0.02  # figures this near, as a share, are one figure rounded
VAGUE = 0.15  # and these, where one is said to be no exact one
ROUND = 1000  # a figure from this on may be rounded in a text
BEFORE = 20  # code points before a figure in which a word makes it no exact one
BESIDE = 40  # code points on each side of a figure whose words tell what it counts
AFTER = 25  # code points behind a figure in which what befell those counted is told of them alone


class Figure(NamedTuple):
    """A quantity of a sentence.

    `unit` is what it counts, `fate` what befell those counted, `bound` -1 where it is said to be the least it can be,
    1 the most, 0 where it is about, else `None`; `days` the days that the sentence gives, `words` those beside it.
    """

    value: float
    unit: str
    fate: str | None
    bound: int | None
    days: str
    words: frozenset[str]
    cited: Citation


def figures(words: Words, page: Page, span: Span) -> Iterator[Figure]:
    """The quantities in a stretch of a page, in order; parts of names and of times are none."""
    times = [t for t in page.analysis.times if span.start <= t.start < span.end]
    days = "/".join(sorted({f"{t.from_}:{t.to}" for t in times}))
    found = sorted(words.quantities(page.text[span.start : span.end], span.start), key=lambda q: q.start)
    counted = [q for q in found if not is_name(page.text[q.start : q.end])]
    fates = _fates(words, page, span, counted)
    for q, fate in zip(counted, fates, strict=True):
        if not any(t.start < q.end and q.start < t.end for t in times):
            beside = words.content(page.text[max(span.start, q.start - BESIDE) : min(span.end, q.end + BESIDE)])
            unit = PEOPLE if words.fate(q.unit) else q.unit
            yield Figure(q.value, unit, fate, bound(words, page, q.start), days, beside, page.cite(q.start, q.end))


def is_name(text: str) -> bool:
    """Whether what follows a number is written as a name ("SMA 1 Malura"), not as a thing counted."""
    words = text.split()
    return words[0][0].isdigit() and words[-1][0].isupper()


def bound(words: Words, page: Page, start: int) -> int | None:
    """How exact a figure is said to be by the words before it (see `Figure`)."""
    before = set(page.text[max(0, start - BEFORE) : start].casefold().split()[-2:])
    least, most = bool(before & words.at_least), bool(before & words.at_most)
    if least != most:
        return -1 if least else 1
    return 0 if least or before & words.about else None


def _fates(words: Words, page: Page, span: Span, counted: Sequence[Quantity]) -> list[str | None]:
    """For each quantity what befell those counted: told since the quantity before it, else right behind it."""
    found: list[str | None] = []
    at = span.start
    for i, q in enumerate(counted):
        end = counted[i + 1].start if i + 1 < len(counted) else span.end
        own = words.fate(q.unit)
        ahead = _told(words, page, at, q.start)[-1:]
        behind = [w for w in _told(words, page, q.end, end) if w.start - q.end <= AFTER][:1]
        at = q.end
        if own is None and not ahead and behind:
            at = behind[0].end
        fate = ahead or behind
        found.append(own or (words.fate(fate[0].stem) if fate else None))
    return found


def _told(words: Words, page: Page, start: int, end: int) -> list[Word]:
    return [w for w in words.of(page.text[start:end], start) if words.fate(w.stem)]


def agree(a: float, b: float, *, about: bool = False) -> bool:
    """Whether two values are one figure: nearly the same, or one is the other rounded or cut to fewer digits."""
    low, high = sorted((a, b))
    return high - low <= (VAGUE if about else CLOSE) * high or _rounded(high, low) or _rounded(low, high)


def _rounded(exact: float, rough: float) -> bool:
    """Whether a value is another one with fewer digits; small whole numbers are never rounded."""
    if exact <= 0 or rough <= 0 or (max(exact, rough) < ROUND and exact == int(exact)):
        return False
    digits = len(f"{rough:.10g}".replace(".", "").strip("0"))
    step = 10.0 ** (math.floor(math.log10(exact)) + 1 - digits)
    return any(math.isclose(cut(exact / step) * step, rough, rel_tol=1e-9) for cut in (round, math.floor))


def exclude(a: Figure, b: Figure) -> bool:
    """Whether both figures of one thing cannot be right, as far as each is said to be exact."""
    low, high = (a, b) if a.value <= b.value else (b, a)
    if low.bound == -1 or high.bound == 1:
        return False
    return not agree(a.value, b.value, about=0 in (a.bound, b.bound))

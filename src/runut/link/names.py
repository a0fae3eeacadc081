"""How alike two written names are: spellings of one name across systems of transliteration, never two names.

Names are compared word by word after folding letters that systems of transliteration write differently. One word may
differ slightly; a different final consonant makes another name (Kim Jong Un, Kim Jong Il).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from runut.link.words import fold

WORD = re.compile(r"[^\W_]+")
VOWELS = frozenset("aeiou")
LEAST_FUZZY = 5
LEAST_ROOT = 7
LONGEST_ACRONYM = 5
ALIKE = 0.9
# Letters that transliterations of one name write differently, longest first; applied left to right.
LETTERS = (
    ("tsch", "c"), ("shch", "s"), ("tch", "c"), ("sch", "s"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("zh", "z"),
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ch", "c"), ("sh", "s"), ("dh", "d"), ("th", "t"), ("oe", "u"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yi", "i"), ("ii", "i"), ("ks", "x"), ("ck", "k"), ("cz", "c"), ("j", "y"),
    ("y", "i"), ("w", "v"), ("q", "k"),
)  # fmt: skip


class Likeness(NamedTuple):
    """A score from 0 to 1, and why."""

    score: float
    reason: str


NONE = Likeness(0.0, "different names")


@functools.lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower case."""
    return tuple(WORD.findall(fold(name)))


@functools.lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word with the letters that transliterations differ in made one, doubled letters single."""
    for written, one in LETTERS:
        word = word.replace(written, one)
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def keys(name: str) -> frozenset[str]:
    """Keys of which two alike names of several words share one; a single word gives its own sound."""
    return frozenset(sound(p) for p in parts(name) if len(p) > 1)


def full_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names that are not contained, word for word, in a longer one of them."""
    known = sorted(set(names))
    words = {n: set(parts(n)) for n in known}
    return tuple(n for n in known if words[n] and not any(words[n] < words[other] for other in known))


@functools.lru_cache(maxsize=262144)
def likeness(a: str, b: str) -> Likeness:
    """How alike two names are as spellings of one name."""
    ours, theirs = parts(a), parts(b)
    if not ours or not theirs:
        return NONE
    if ours == theirs:
        return Likeness(1.0, "same name")
    if acronym(a) or acronym(b):
        return NONE
    if [sound(p) for p in ours] == [sound(p) for p in theirs] or "".join(ours) == "".join(theirs):
        return Likeness(0.96, f"{a} and {b} are transliterations of one name")
    if len(ours) == len(theirs) and len(ours) > 1:
        return _word_by_word(a, b, ours, theirs)
    if len(ours) == len(theirs) == 1 and _near(ours[0], theirs[0]):
        return Likeness(0.7, f"{a} and {b} differ in one letter")
    return NONE


def acronym(name: str) -> bool:
    """Whether a name is a short word in capitals alone, in which every letter counts."""
    return name.isupper() and name.isalpha() and len(name) <= LONGEST_ACRONYM


def contained(short: str, long: str) -> bool:
    """Whether a name is part of a longer one: its last word stands in it, as do all its others."""
    ours, theirs = [sound(p) for p in parts(short)], [sound(p) for p in parts(long)]
    return 0 < len(ours) < len(theirs) and set(ours) <= set(theirs)


def initials(short: str, long: str) -> bool:
    """Whether `short` is made of the first letters of the words of `long`, small words left out or not."""
    letters = fold(short).replace(".", "").replace(" ", "")
    words = parts(long)
    if len(letters) < 2 or len(words) < 2:
        return False
    at = iter("".join(w[0] for w in words))
    return len(letters) <= len(words) and all(c in at for c in letters)


def _word_by_word(a: str, b: str, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Likeness:
    differing = [(x, y) for x, y in zip(ours, theirs, strict=True) if sound(x) != sound(y)]
    if len(differing) != 1:
        return NONE
    x, y = differing[0]
    if _same_consonants(x, y):
        return Likeness(0.85, f"{a} and {b} differ in a vowel")
    if _near(x, y):
        return Likeness(0.85, f"{a} and {b} differ in one letter")
    if min(len(x), len(y)) > LEAST_FUZZY and JaroWinkler.similarity(sound(x), sound(y)) >= ALIKE:
        return Likeness(0.75, f"{a} and {b} are alike")
    if _same_root(x, y):
        return Likeness(0.75, f"{a} and {b} have forms of one word")
    return NONE


def _same_root(x: str, y: str) -> bool:
    """Whether two long words begin alike for most of the shorter (an adjective or a translated form of a name)."""
    ours, theirs = (sound(word).replace("c", "k") for word in (x, y))
    shorter = min(len(ours), len(theirs))
    shared = next((i for i in range(shorter) if ours[i] != theirs[i]), shorter)
    return shared >= LEAST_ROOT and shared >= 0.7 * shorter


def _same_consonants(x: str, y: str) -> bool:
    """Whether two words differ in one vowel inside them alone (Son, Sun; not Un, An)."""
    inside = x[:1] == y[:1] and x[-1:] == y[-1:] and len(x) == len(y) >= 3
    return inside and sum(p != q for p, q in zip(x, y, strict=True)) == 1 and _skeleton(x) == _skeleton(y)


def _near(x: str, y: str) -> bool:
    return min(len(x), len(y)) >= LEAST_FUZZY and DamerauLevenshtein.distance(x, y, score_cutoff=1) == 1


def _skeleton(word: str) -> str:
    return "".join(c for c in sound(word) if c not in VOWELS)

"""Where words meet that a page's extraction has run together: "dariAFP", "Norwegiamenolak", "PBBmengatakan".

Pages that link names often lose the blanks round the links. A seam is taken for one only where what stands on
either side of it is a word or a name by itself.
"""

import re
from collections.abc import Collection, Iterator, Set
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

import msgspec

from runut.knowledge import load_knowledge
from runut.language.id.lemma import known_word
from runut.language.pack import read_yaml

_RUN: Final = re.compile(r"[A-Z]+|[a-z]+")
_MIXED: Final = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_VERB: Final = re.compile(r"(?:me[mnlrwy]|ber|ter|di)[a-z]{3,}")
_PLAIN_VERB: Final = re.compile(r"(?:me[mnlrwy][a-z]{4,}|di[a-z]{5,})")  # whether its root is known or not
_ACRONYM_VERB: Final = re.compile(r"(?:me[mnlrwy]|ber|di)[a-z]{5,}")  # behind a known acronym, whatever its root
_ACTIVE: Final = re.compile(r"me[mnlrwy][a-z]{4,}")
_BRIEF: Final = 3  # letters up to which a small word may also end a person's name ("Ramadan")
_SHORTEST_NAME: Final = 4  # letters of a name from which a small word is cut; of one that nothing else is known of
_SHORTEST_WORD: Final = 4  # letters of a word that stands before any capital; a shorter one stands before names only
_SHORTEST: Final = 6  # letters of a token that may be two
_LONGEST: Final = 60


class _Glued(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Lists of `glued.yaml`, where each is explained."""

    small: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    beginnings: frozenset[str]
    whole: frozenset[str]


def seams(word: str, alone: Collection[str]) -> tuple[int, ...]:
    """Where a token falls into words; empty for nearly all tokens.

    Args:
        word: a token of letters.
        alone: the capitalised words that the text has elsewhere, so that they are names in it.

    Returns:
        Offsets in the token, in code points, at which a new word begins.
    """
    if not _SHORTEST - 2 <= len(word) <= _LONGEST or word.islower() or word in _lexicon().whole:
        return ()
    if not word.isascii() or not word.isalpha() or _is_name(word, ()):
        return ()
    if _MIXED.search(word):
        return tuple(_mixed(word, alone))
    if len(word) >= _SHORTEST and word.istitle() and not known_word(word.lower()):
        at = _behind_name(word, alone)
        return (at,) if at else ()
    return ()


def _mixed(word: str, alone: Collection[str]) -> Iterator[int]:
    """The seams of a token with capitals inside it: between its runs of letters, and behind names in them."""
    runs = _runs(word)
    start = 0
    for place, run in enumerate(runs):
        if place and _meet(runs[place - 1], run, alone):
            yield start
        at = _behind_name(run, alone) if run.istitle() else 0
        if at:
            yield start + at
        start += len(run)


def _runs(word: str) -> list[str]:
    """Stretches of lower case, of capitals, and of lower case behind one capital; "ASdi" is of two, "RISaleh" too."""
    runs: list[str] = []
    for letters in _RUN.findall(word):
        if letters.isupper() or not runs or not runs[-1].isupper():
            runs.append(letters)
        elif len(runs[-1]) == 1:
            runs[-1] += letters
        elif _small(letters) or (runs[-1] in _names().whole and _ACRONYM_VERB.fullmatch(letters)):
            runs.append(letters)
        else:
            runs[-1], letters = runs[-1][:-1], runs[-1][-1] + letters
            runs.append(letters)
    return runs


def _small(word: str) -> bool:
    return word in _lexicon().small or bool(_VERB.fullmatch(word) and known_word(word))


def _meet(left: str, right: str, alone: Collection[str]) -> bool:
    """Whether two runs of letters are words of their own."""
    if left in _lexicon().beginnings:
        return False
    if right.islower():  # behind an acronym: "PBBmengatakan"
        plain = left in _names().whole and _ACRONYM_VERB.fullmatch(right) is not None
        return left.isupper() and (_small(right) or plain)
    tail = right if not (at := _behind_name(right, alone)) else right[:at]
    named = _is_name(tail, alone)
    if left.islower():
        head = left in _lexicon().small or known_word(left)
        return head and (named or (len(left) >= _SHORTEST_WORD and len(tail) >= _SHORTEST_WORD))
    first = _tail_of(left, alone)
    if left.isupper():
        return _is_name(left, alone) and named
    return _meets_name(first, named=named, right=tail, alone=alone)


def _meets_name(left: str, *, named: bool, right: str, alone: Collection[str]) -> bool:
    """Whether a word with a capital, or in lower case behind one, may stand before another with a capital."""
    if left.islower():
        return named or len(right) >= _SHORTEST_WORD
    word = left in _lexicon().before or (len(left) >= _SHORTEST_WORD and known_word(left.lower()))
    if _is_name(left, alone):
        return named or right in _lexicon().after or (len(right) >= _SHORTEST_WORD and known_word(right.lower()))
    return word and named


def _tail_of(run: str, alone: Collection[str]) -> str:
    at = _behind_name(run, alone) if run[0].isupper() and not run.isupper() else 0
    return run[at:]


def _behind_name(word: str, alone: Collection[str]) -> int:
    """Where a small word or verb begins behind the name that a capitalised token starts with (0: nowhere)."""
    for at in range(_SHORTEST_NAME, len(word) - 1):
        head, rest = word[:at], word[at:]
        if head in _lexicon().beginnings:
            continue
        if rest in _lexicon().small:
            if _is_name(head, alone) if len(rest) > _BRIEF else head in alone or head in _names().whole:
                return at
        elif _is_verb(rest, named=_is_name(head, alone)):
            return at
    return 0


def _is_verb(word: str, *, named: bool) -> bool:
    """Whether letters behind a name, or behind what only may be one, are a verb."""
    known = _VERB.fullmatch(word) and known_word(word) and (named or _ACTIVE.fullmatch(word))
    return bool(known) or (named and _PLAIN_VERB.fullmatch(word) is not None)


def _is_name(word: str, alone: Collection[str]) -> bool:
    """Whether a word is a name, or a word of one, by knowledge or by the rest of the text."""
    return word in alone or word in _names().parts


class _Names(NamedTuple):
    """Words that are names by themselves, of places, bodies and persons called so, and all words of all names."""

    whole: Set[str]
    parts: Set[str]


@cache
def _lexicon() -> _Glued:
    source = resources.files("runut.language.id").joinpath("glued.yaml")
    return read_yaml(source, _Glued)


@cache
def _names() -> _Names:
    forms = list(load_knowledge().names())
    words = (word.strip(".,()'’\"") for form in forms for part in form.text.split() for word in part.split("-"))
    parts = frozenset(word for word in words if word[:1].isupper() and len(word) > 1 and word.isalpha())
    alone = (form for form in forms if form.text in parts)
    whole = frozenset(
        form.text for form in alone if form.entry.kind != "PER" or (form.short and len(form.text) > _SHORTEST_NAME)
    )
    return _Names(whole, parts)

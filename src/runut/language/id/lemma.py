"""Lemmas: what the treebanks say of a form, else its root once affixes are taken off."""

import json
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path
from typing import Final

_LEXICON: Final = Path(__file__).with_name("model") / "lemmas.json"
_UNCHANGED: Final = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X"})
_CLITICS: Final = ("nya", "lah", "kah", "pun", "ku", "mu", "")
_SUFFIXES: Final = ("kan", "an", "i", "")
#: Prefix, and what it may have swallowed from the start of the root; of equal roots the first is taken.
_PREFIXES: Final = (
    ("", ("",)),
    *((prefix, ("",)) for prefix in ("be", "se", "ke", "di", "pe", "me", "pel", "per", "ter", "bel", "ber")),
    *((prefix, ("", "t")) for prefix in ("pen", "men")),
    *((prefix, ("", "p")) for prefix in ("pem", "mem")),
    *((prefix, ("", "k")) for prefix in ("peng", "meng")),
    *((prefix, ("", "ke")) for prefix in ("penge", "menge")),
    *((f"{prefix}ny{vowel}", (f"s{vowel}",)) for prefix in ("pe", "me") for vowel in "aeiou"),
    *((prefix, ("",)) for prefix in ("keter", "keber", "member", "diper", "memper")),
)
_MIN_ROOT: Final = 3


class Lemmatizer:
    """Looks forms up, and analyses those it does not know."""

    def __init__(self) -> None:
        self._forms, self._roots = _lexicon()
        self._cache: dict[tuple[str, str], str] = {}

    def lemma(self, form: str, upos: str) -> str:
        """The lemma of a form with its UPOS tag; names, numbers and marks are their own."""
        if upos in _UNCHANGED:
            return form
        key = (form, upos)
        if key not in self._cache:
            if len(self._cache) > 100_000:
                self._cache.clear()
            self._cache[key] = self._find(form.lower(), upos)
        return self._cache[key]

    def _find(self, form: str, upos: str) -> str:
        known = self._forms.get(f"{form}/{upos}") or self._forms.get(form)
        if known:
            return known
        first, hyphen, second = form.partition("-")
        if hyphen and second and (second.startswith(first) or first.endswith(second[:4])):
            return self._find(first, upos)
        return root_of(form, self._roots)


@cache
def _lexicon() -> tuple[dict[str, str], frozenset[str]]:
    if not _LEXICON.exists():
        return {}, frozenset()
    stored = json.loads(_LEXICON.read_text("utf-8"))
    return stored["forms"], frozenset(stored["roots"])


def known_word(form: str) -> bool:
    """Whether a form in lower case is a word of the treebanks, or is made of one of their roots."""
    forms, roots = _lexicon()
    return form in forms or root_of(form, roots) in roots


def is_whole(form: str) -> bool:
    """Whether a form in lower case ends in a root that only looks as if an enclitic stood on it ("sekolah")."""
    _, roots = _lexicon()
    clitic = next((c for c in _CLITICS if form.endswith(c)), "")
    if clitic == _CLITICS[0] and form.removesuffix(clitic) in roots:
        return False
    return any(root in roots and root.endswith(clitic) for root in _bare(form))


def root_of(form: str, roots: Set[str]) -> str:
    """The longest known root that affixes may be taken off to reach, or the form itself."""
    if form in roots:
        return form
    return max((root for root in _candidates(form) if root in roots), key=len, default=form)


def _candidates(form: str) -> Iterator[str]:
    for clitic in ("", *_CLITICS[:-1]):
        if form.endswith(clitic):
            yield from _bare(form[: len(form) - len(clitic)])


def _bare(form: str) -> Iterator[str]:
    for suffix in ("", *_SUFFIXES[:-1]):
        if not form.endswith(suffix):
            continue
        stem = form[: len(form) - len(suffix)]
        for prefix, swallowed in _PREFIXES:
            if stem.startswith(prefix):
                for letters in swallowed:
                    root = letters + stem[len(prefix) :]
                    if len(root) >= _MIN_ROOT:
                        yield root

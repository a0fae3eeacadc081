"""Word forms of Indonesian by affix: what a root looks like with meN-, di- and peN-…-an.

A stem is written `root`, `root-kan` or `root-i`; `per+root` keeps the p of its prefix (memperkuat). The nasal rules
follow Sneddon, Indonesian: A Comprehensive Grammar, 1.3 to 1.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from runut.language.id.lemma import is_whole

_VOWELS = "aeiou"
_DROPPED = {"p": "m", "t": "n", "k": "ng", "s": "ny"}  # the nasal replaces the consonant
_KEPT = {
    "b": "m",
    "f": "m",
    "v": "m",
    "c": "n",
    "d": "n",
    "j": "n",
    "z": "n",
    "g": "ng",
    "h": "ng",
    "x": "ng",
    "q": "ng",
}
_CLUSTERS = ("pr", "tr", "kr", "kl", "pl", "st", "sp", "sk", "sy", "sw", "kh", "ps", "pt")  # of loans: nothing drops
_CLUSTER_NOSE = {"p": "m", "t": "n", "k": "ng", "s": "n"}
_NOSES = (  # behind me-: what was dropped before a vowel, what may follow otherwise
    ("nge", (), "bcdlprst"),
    ("ng", ("", "k"), "gkhx"),
    ("ny", ("s",), ""),
    ("m", ("p",), "bfpv"),
    ("n", ("t",), "cdjstz"),
)
_MINIMUM = 5  # letters of an active form
_WHOLE = {"kaji": "ng", "pelajari": "m", "peduli": "m", "punyai": "m"}  # roots that keep their first letter
_ENCLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")


@dataclass(frozen=True)
class Form:
    """One word form of a stem; `voice` is `active`, `passive`, `bare` or `noun`."""

    text: str
    voice: str


def nasal(root: str, prefix: str = "me") -> str:
    """`root` with meN- (or peN-): serang → menyerang, bom → mengebom, produksi → memproduksi."""
    first = root[0]
    if root in _WHOLE:
        return f"{prefix}{_WHOLE[root]}{root}"
    if _is_monosyllable(root):
        return f"{prefix}nge{root}"
    if root.startswith(_CLUSTERS):
        return f"{prefix}{_CLUSTER_NOSE[first]}{root}"
    if first in _DROPPED:
        return f"{prefix}{_DROPPED[first]}{root[1:]}"
    if first in _VOWELS:
        return f"{prefix}ng{root}"
    return f"{prefix}{_KEPT.get(first, '')}{root}"


def _is_monosyllable(root: str) -> bool:
    return root[0] not in _VOWELS and len(root) <= 4 and sum(letter in _VOWELS for letter in root) == 1


def verb_forms(stem: str) -> Iterator[Form]:
    """The forms of a transitive stem: active, passive, bare (after pronouns, in headlines), and the noun of the act."""
    root, _, suffix = stem.partition("-")
    if suffix not in ("", "kan", "i"):  # a doubled or compound root, as "elu-elu"
        root, _, suffix = stem.rpartition("-")
        if suffix not in ("kan", "i"):
            root, suffix = stem, ""
    if root.startswith("per+"):
        root = root.replace("+", "")
        yield Form("mem" + root + suffix, "active")
        yield Form("pem" + root + "an", "noun")
    else:
        yield Form(nasal(root) + suffix, "active")
        yield Form(nasal(root, "pe") + "an", "noun")
    yield Form("di" + root + suffix, "passive")
    yield Form(root + suffix, "bare")


def bare_forms(active: str) -> tuple[str, ...]:
    """What may be left of an active form without its prefix: menyampaikan → sampaikan; none for another word.

    The nasal does not tell every root apart: a form that is no word of the language finds nothing.
    """
    if not active.startswith("me") or len(active) < _MINIMUM:
        return ()
    found = [active[2:]] if active[2] in "lmnrwy" and active[3] in _VOWELS else []
    for nose, dropped, kept in _NOSES:
        rest = active[2 + len(nose) :]
        if active.startswith(nose, 2) and rest:
            found += [first + rest for first in dropped] if rest[0] in _VOWELS else [rest] * (rest[0] in kept)
    return tuple(found)


@lru_cache(maxsize=50_000)
def without_clitic(word: str) -> str | None:
    """The word without its enclitic (serangannya → serangan); `None` if it has none (sekolah)."""
    for clitic in _ENCLITICS:
        if word.endswith(clitic) and len(word) > len(clitic) + 3:
            return None if is_whole(word) else word[: -len(clitic)]
    return None


def citation(word: str) -> str:
    """The word as a lexicon lists it: without enclitic and plural doubling (serangan-serangannya → serangan)."""
    bare = without_clitic(word) or word
    first, _, second = bare.partition("-")
    if not second:
        return bare
    return first if second in (first, without_clitic(first)) else bare

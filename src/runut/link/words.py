"""Words brought to one form, and quantities with what they count, as the language pack describes them.

Stems made here are keys for comparison, not words: one clitic, one prefix and one suffix are stripped, and the
consonant that a nasal prefix swallows is left out ("memasok" and "pasokan" give the same key).
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from runut.language.pack import load_pack

LEAST_STEM = 4
PEOPLE = "people"
VOWELS = frozenset("aeiou")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class TriggerClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell one kind of act; `lasts` says that it is the same act months apart."""

    lasts: bool
    words: tuple[str, ...]


class Act(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an incident of one type is worded, with and without recipients."""

    between: str
    alone: str


class LinkLexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `link.yaml` of a language pack holds."""

    stopwords: tuple[str, ...]
    clitics: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    swallowed: tuple[str, ...]
    thousands: str
    decimal: str
    currencies: tuple[str, ...]
    multipliers: dict[str, int]
    numerals: dict[str, int]
    partitives: tuple[str, ...]
    classifiers: tuple[str, ...]
    people: tuple[str, ...]
    indefinite: tuple[str, ...]
    locative: tuple[str, ...]
    accusations: tuple[str, ...]
    untrue: tuple[str, ...]
    untruths: tuple[str, ...]
    truths: tuple[str, ...]
    copulas: tuple[str, ...]
    complementizers: tuple[str, ...]
    denying: tuple[str, ...]
    refusing: tuple[str, ...]
    wishes: tuple[str, ...]
    negations: tuple[str, ...]
    parts: tuple[str, ...]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    about: tuple[str, ...]
    fates: dict[str, tuple[str, ...]]
    abbreviated: dict[str, int]
    triggers: dict[str, TriggerClass]
    shades: dict[str, tuple[str, ...]]
    staged: tuple[str, ...]
    apart: tuple[str, ...]
    agenda: tuple[str, ...]
    purposes: tuple[str, ...]
    months: tuple[str, ...]
    conjunction: str
    place: str
    acts: dict[str, Act]
    someone: str
    undone: str
    others: str
    conflicts: dict[str, str]


class Word(NamedTuple):
    """A word of a text: its span, as written in lower case, and its stem."""

    start: int
    end: int
    text: str
    stem: str


class Quantity(NamedTuple):
    """A number with what it counts: the span, the value, and the stem of the counted noun or the currency."""

    start: int
    end: int
    value: float
    unit: str


def fold(text: str) -> str:
    """Lower case without diacritics."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


class Words:
    """The lexicon of one language, made ready for comparison."""

    def __init__(self, lexicon: LinkLexicon) -> None:
        self.lexicon = lexicon
        self.stop = frozenset(lexicon.stopwords)
        self.indefinite = frozenset(lexicon.indefinite)
        self.partitives = frozenset(lexicon.partitives)
        self.locative = frozenset(lexicon.locative)
        self._stems: dict[str, str] = {}
        self.accusations = frozenset(self.stem(w) for w in lexicon.accusations)
        self.classes = {
            self._stems_of(w): name for name in sorted(lexicon.triggers) for w in lexicon.triggers[name].words
        }
        self._written = {w: name for name, c in lexicon.triggers.items() for w in c.words}
        self._shades = {w: name for name, words in lexicon.shades.items() for w in words}
        self.pointing = self.accusations | {self.stem(w) for w in lexicon.untrue}
        self.refusing = frozenset(self.stem(w) for w in lexicon.refusing)
        self.outright = self.refusing | {self.stem(w) for w in lexicon.denying}
        self.wishes = frozenset(self.stem(w) for w in lexicon.wishes)
        self.at_least = frozenset(lexicon.at_least)
        self.at_most = frozenset(lexicon.at_most)
        self.about = frozenset(lexicon.about)
        self._fates = {self.stem(w): name for name, found in lexicon.fates.items() for w in found}
        self.negations = frozenset(lexicon.negations)
        self.lasting = frozenset(name for name, c in lexicon.triggers.items() if c.lasts)
        self.staged = frozenset(lexicon.staged)
        self.agenda = frozenset(lexicon.agenda)
        self.purposes = frozenset(lexicon.purposes)
        self.apart = frozenset(lexicon.apart)

    def stem(self, word: str) -> str:
        """The key of one word."""
        if word not in self._stems:
            self._stems[word] = self._strip(fold(word).partition("-")[0])
        return self._stems[word]

    def of(self, text: str, start: int = 0) -> Iterator[Word]:
        """The words of a text, numbers left out; offsets count from `start`."""
        for found in WORD.finditer(text):
            word = found.group().casefold()
            yield Word(start + found.start(), start + found.end(), word, self.stem(word))

    def content(self, text: str) -> frozenset[str]:
        """The stems of the words that carry content, and the numbers."""
        words = {w.stem for w in self.of(text) if w.text not in self.stop and len(w.text) > 1}
        return frozenset(words | {n.group() for n in NUMBER.finditer(text)})

    def fate(self, stem: str) -> str | None:
        """What befell people, by the stem of a word that tells it; `None` for other words."""
        return self._fates.get(stem)

    def trigger_class(self, text: str) -> str | None:
        """The class of a trigger: that of its last word or pair that has one; a noun decides over a light verb."""
        words = list(self.of(text))
        for last in range(len(words), 0, -1):
            alone = self._written.get(self._bare(words[last - 1].text))
            pair = self.classes.get(tuple(w.stem for w in words[max(0, last - 2) : last]))
            found = (pair if last > 1 else None) or alone or self.classes.get((words[last - 1].stem,))
            if found:
                return found
        return None

    def shade(self, text: str) -> str | None:
        """What a trigger says more closely than its class, for the wording of a label."""
        return next((self._shades[w] for w in map(self._bare, _plain_words(text)) if w in self._shades), None)

    def _bare(self, word: str) -> str:
        return _without(word, self.lexicon.clitics, last=True)

    def quantities(self, text: str, start: int = 0) -> list[Quantity]:
        """Numbers in digits or words with what they count; those that count nothing known are left out."""
        return [q for token in self._numbers(text) if (q := self._quantity(text, start, *token))]

    def _stems_of(self, text: str) -> tuple[str, ...]:
        return tuple(self.stem(w) for w in text.split())

    def _strip(self, word: str) -> str:
        word = _without(word, self.lexicon.clitics, last=True)
        word = _without(word, self.lexicon.prefixes, last=False)
        word = _without(word, self.lexicon.suffixes, last=True)
        if len(word) > 1 and word[0] in self.lexicon.swallowed and word[1] in VOWELS:
            word = word[1:]
        return word

    def _numbers(self, text: str) -> Iterator[tuple[int, int, float]]:
        for found in NUMBER.finditer(text):
            value = self._value(found.group())
            if value is not None:
                yield found.start(), found.end(), value
        before = ""
        for word in WORD.finditer(text):
            written = word.group().casefold()
            numeral = self.lexicon.numerals.get(written)
            if numeral is not None and before not in self.partitives:
                yield word.start(), word.end(), float(numeral)
            before = written

    def _value(self, digits: str) -> float | None:
        whole, _, part = digits.partition(self.lexicon.decimal)
        groups = whole.split(self.lexicon.thousands)
        if len(groups) > 1 and any(len(g) != 3 for g in groups[1:]):
            return None
        try:
            return float("".join(groups) + ("." + part if part else ""))
        except ValueError:
            return None

    def _quantity(self, text: str, start: int, at: int, end: int, value: float) -> Quantity | None:
        following = list(self._following(text, end))
        before = text[:at].rstrip()
        currency = next((c for c in self.lexicon.currencies if before.endswith(c)), None)
        times = self._multiplier(text, following[0], money=currency is not None) if following else None
        if times:
            value, end = value * times, following.pop(0).end
        if currency:
            return Quantity(start + len(before) - len(currency), start + end, value, currency)
        while following and following[0].text in self.lexicon.classifiers:
            end = following.pop(0).end
        if not following:
            return None
        counted = following[0]
        people = counted.text in self.lexicon.people
        if counted.text in self.stop and not people:
            return None
        unit = PEOPLE if people else counted.stem
        return Quantity(start + at, start + counted.end, value, unit)

    def _multiplier(self, text: str, word: Word, *, money: bool) -> int | None:
        """What a word behind a number multiplies it by ("juta"); behind money also as titles shorten it ("M")."""
        short = self.lexicon.abbreviated.get(text[word.start : word.end]) if money else None
        return short or self.lexicon.multipliers.get(word.text.partition("-")[0])

    def _following(self, text: str, end: int) -> Sequence[Word]:
        """Up to four words that follow a number with nothing but blanks between."""
        found: list[Word] = []
        for word in self.of(text[end : end + 60], end):
            if text[end : word.start].strip() or len(found) == 4:
                break
            found.append(word)
            end = word.end
        return found


def _plain_words(text: str) -> list[str]:
    return [found.group().casefold() for found in WORD.finditer(text)]


def _without(word: str, affixes: Sequence[str], *, last: bool) -> str:
    for affix in affixes:
        long_enough = len(word) - len(affix) >= LEAST_STEM
        if long_enough and (word.endswith(affix) if last else word.startswith(affix)):
            return word[: -len(affix)] if last else word[len(affix) :]
    return word


@functools.cache
def load_words(code: str = "id") -> Words:
    """The words of a language pack, read once.

    Raises:
        UsageError: there is no such pack.
        KnowledgeError: its `link.yaml` does not hold what `LinkLexicon` asks for.
    """
    return Words(load_pack(code).lexicon("link", LinkLexicon))

"""The words of a language pack that tell noise, and the fast tests that are made of them."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping

import msgspec

from runut.language.pack import Pack
from runut.records import NoiseKind

ByKind = dict[NoiseKind, tuple[str, ...]]
DECORATION = " \t\u00a0[](){}<>*•·●▪■►▶→⇒»«›‹|\"'“”‘’„`_=~+^-–—―,;"
LABEL_LENGTH = 90  # a line with a name or source behind a label is no longer
LABEL_WORDS = 12
LINE_LENGTH = 250  # a longer line has prose behind what it starts with
_COLON = re.compile(r"\s*[:|=]")
_SEPARATOR = re.compile(r"\s*[:|=»>]|\s+[-–—]{1,2}\s")
_QUOTE = re.compile(r"\s*['\"“‘]")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the shapes of `noise.yaml`."""


class Invitations(Shape, frozen=True):
    """Lines that invite to follow the outlet elsewhere."""

    start: tuple[str, ...]
    channel: tuple[str, ...]


class Captions(Shape, frozen=True):
    """Words of captions and their credits."""

    positions: tuple[str, ...]
    marks: tuple[str, ...]
    houses: tuple[str, ...]


class Datelines(Shape, frozen=True):
    """Outlets as datelines name them, and the words that stand before places."""

    outlets: tuple[str, ...]
    before: tuple[str, ...]


class Dates(Shape, frozen=True):
    """Words of a page's date."""

    weekdays: tuple[str, ...]
    zones: tuple[str, ...]
    words: tuple[str, ...]
    months: dict[str, int]


class RunningWords(Shape, frozen=True):
    """Links and notes within paragraphs, and the words that tell where a headline ends."""

    sure: tuple[str, ...]
    others: tuple[str, ...]
    small: tuple[str, ...]
    openers: tuple[str, ...]
    notes: ByKind
    sure_notes: tuple[str, ...]


class NoiseShape(Shape, frozen=True):
    """The file `noise.yaml`, where each part is explained."""

    lines: ByKind
    labels: ByKind
    openings: ByKind
    headlines: ByKind
    always: ByKind
    invitations: Invitations
    running: RunningWords
    embedded: tuple[str, ...]
    rubrics: frozenset[str]
    furniture: tuple[str, ...]
    questions: tuple[str, ...]
    captions: Captions
    datelines: Datelines
    attributions: tuple[str, ...]
    signs: dict[str, str]
    dates: Dates


class Starts:
    """Phrases that a line may start with, by kind."""

    def __init__(self, by_kind: Mapping[NoiseKind, Iterable[str]]) -> None:
        self.kinds: dict[str, NoiseKind] = {phrase: kind for kind, phrases in by_kind.items() for phrase in phrases}
        self.phrases = tuple(sorted(self.kinds, key=len, reverse=True))

    def of(self, key: str) -> list[tuple[NoiseKind, str]]:
        """The kinds of all phrases that `key` starts with, longest first, each with what follows the phrase."""
        if not key.startswith(self.phrases):
            return []
        found = [phrase for phrase in self.phrases if key.startswith(phrase)]
        rests = [(self.kinds[phrase], key[len(phrase) :]) for phrase in found]
        return [(kind, rest) for kind, rest in rests if not rest[:1].isalnum()]


class Vocabulary:
    """The tests that `noise.yaml` gives for single lines."""

    def __init__(self, shape: NoiseShape) -> None:
        self.shape = shape
        self.lines: dict[str, NoiseKind] = {line: kind for kind, lines in shape.lines.items() for line in lines}
        self.labels = Starts(shape.labels)
        self.openings = Starts(shape.openings)
        self.headlines = Starts(shape.headlines)
        self.always = Starts(shape.always)
        self.furniture = frozenset(shape.furniture)
        self.notes = Starts(shape.running.notes)
        self.small_words = frozenset(shape.running.small)
        self.sentence_openers = frozenset(shape.running.openers)
        self.marks = frozenset(shape.captions.marks)
        self.houses = frozenset(shape.captions.houses)
        self.positions = frozenset(shape.captions.positions)
        self.outlets = frozenset(shape.datelines.outlets)
        self.questions = Starts({"section": shape.questions})
        self.attributions = Starts({"credit": shape.attributions})
        self.weekdays = frozenset(shape.dates.weekdays)
        self.zones = frozenset(shape.dates.zones)
        self.date_words = self.weekdays | self.zones | frozenset(shape.dates.words)

    def kind(self, text: str) -> NoiseKind | None:
        """The kind of noise that a line is by its words alone; `None` if it may be prose."""
        if not any(char.isalnum() for char in text):
            return "signoff"
        if len(text) > LINE_LENGTH:
            return None
        key = fold(text)
        return (
            self.lines.get(key.rstrip(" :.!"))
            or next((kind for kind, _ in self.always.of(key)), None)
            or self._labelled(key)
            or self._opened(key)
            or self._furnished(key)
            or ("link" if any(part in key for part in self.shape.embedded) else None)
            or self._invited(key)
        )

    def _labelled(self, key: str) -> NoiseKind | None:
        if len(key) > LABEL_LENGTH or len(key.split()) > LABEL_WORDS:
            return None
        return next((kind for kind, rest in self.labels.of(key) if _COLON.match(rest)), None)

    def _opened(self, key: str) -> NoiseKind | None:
        sentence = key.endswith(".")
        for kind, rest in self.openings.of(key):
            if _SEPARATOR.match(rest) or (not sentence and _QUOTE.match(rest)):
                return kind
        return None if sentence else next((kind for kind, _ in self.headlines.of(key)), None)

    def _furnished(self, key: str) -> NoiseKind | None:
        words = words_of(key)
        if all(word.isdecimal() or word in self.furniture for word in words):
            return "ad" if any(not word.isdecimal() for word in words) else None
        return "link" if key.startswith("#") and all(part.startswith("#") for part in key.split()) else None

    def _invited(self, key: str) -> NoiseKind | None:
        if not key.startswith(self.shape.invitations.start):
            return None
        return "ad" if any(channel in key for channel in self.shape.invitations.channel) else None


def fold(text: str) -> str:
    """A line in lower case with single spaces, without invisible characters and the decoration round it."""
    visible = text if text.isascii() else "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(visible.split()).strip(DECORATION).casefold()


def words_of(text: str) -> list[str]:
    """The words of a text: letters and digits, with hyphens, apostrophes and dots inside."""
    return _WORD.findall(text)


@functools.cache
def vocabulary(pack: Pack) -> Vocabulary:
    """The vocabulary of a language pack, made once.

    Raises:
        KnowledgeError: `noise.yaml` does not hold what it should.
    """
    return Vocabulary(pack.lexicon("noise", NoiseShape))

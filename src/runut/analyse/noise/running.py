"""Links and notes of the desk that run on within a paragraph, as pages without line breaks have them.

"… malam itu. Baca juga: Nelayan Tolak Kuota Baru Pemerintah menyatakan …": the link ends where the capitals of its
headline end.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from runut.analyse.noise.lexicon import Vocabulary, fold
from runut.records import NoiseKind

LONGEST_HEADLINE = 220
LONGEST_HEADLINES = 420  # several that stand behind one opening
LONGEST_NOTE = 450  # an outlet's invitation to its channels
LONGEST_LABELS = 160
LONGEST_TAIL = 600  # from the end of a paragraph within which its notes begin
FEWEST_WORDS = 3  # of a headline, before a new sentence may begin
NEW_SENTENCE = 6  # words behind a full stop, up to the word that tells that they are prose
SHORT = 2  # letters of a word whose full stop ends nothing
_MARK = r"(?:\s?[:|]\s?|\s[-–—]\s|\s?(?=['\"“‘]))"
_WORD = re.compile(r"\S+?(?:(?<=[a-z])(?=[A-Z][a-z])|(?=\s|$))")  # words that are run together come apart
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_OPENING = '"“'
_EDGES = "\"'“”‘’«»()[]|:;,"
_SENTENCE = re.compile(r"(?:[.!?…][\"'”’»)\]]*|[)\]])\s?(?=[^\s.!?…])")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)")


class Running(NamedTuple):
    """A part of a paragraph that is none of its prose."""

    start: int
    end: int
    kind: NoiseKind


def running_links(text: str, start: int, words: Vocabulary) -> Iterator[Running]:
    """Links to other articles among the sentences of a paragraph, from `start` on; offsets in code points."""
    sure, other = _openings(words)
    at = start
    while found := min(
        (match for pattern in (sure, other) if (match := pattern.search(text, at))), key=re.Match.start, default=None
    ):
        end = _headline_end(text, found.end(), words)
        if end is not None:
            yield Running(found.start(), found.start() + len(text[found.start() : end].rstrip()), "link")
        at = end if end is not None else found.end()


@functools.lru_cache(maxsize=4)
def _openings(words: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What opens a link: the surest words anywhere, others behind a sentence with a colon or a quoted headline."""
    sure, others = (_any_of(phrases) for phrases in (words.shape.running.sure, words.shape.running.others))
    return (
        re.compile(
            rf"(?<![\w-])(?:(?i:{sure}){_MARK}|(?:{_titled(words)})\s?(?=[A-Z]))|(?<=[a-z\d])(?:{_titled(words)}){_MARK}"
        ),
        re.compile(rf"(?:(?<=[.!?…\"'”’)\]])|(?<=[.!?…\"'”’)\]]\s)|^)(?i:{others})(?:{_MARK})"),
    )


def _any_of(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _titled(words: Vocabulary) -> str:
    """The surest openings with their capitals: behind a word without a blank ("RendahBaca Juga:"), or with no mark."""
    sure = words.shape.running.sure
    return _any_of((*map(str.title, sure), *map(str.capitalize, sure), *map(str.upper, sure)))


def _headline_end(text: str, start: int, words: Vocabulary) -> int | None:
    """Where a headline ends and prose goes on; `None` where that cannot be told.

    A word in lower case that is none of the small words of headlines stands in prose: its sentence begins at the full
    stop before it, else at the last capital.
    """
    reader = _Headline(words)
    for found in _WORD.finditer(text, start, start + LONGEST_HEADLINES):
        if reader.ends(found):
            return reader.end if reader.end is not None else _sentence_end(text, start)
    whole = len(text.rstrip())
    return whole if whole <= start + LONGEST_HEADLINE else reader.stop


class _Headline:
    """Reads a headline word by word; `end` is where prose begins once that is seen, `stop` the last full stop."""

    def __init__(self, words: Vocabulary) -> None:
        self._small = words.small_words
        self._openers = words.sentence_openers
        self.end: int | None = None
        self.stop: int | None = None
        self._capital: int | None = None  # the start of the last word with a capital
        self._opener: tuple[int, int] | None = None  # the start of a word that opens sentences, and its place
        self._count = self._since = 0

    def ends(self, found: re.Match[str]) -> bool:
        """Whether a word shows that prose has begun."""
        word = found[0]
        core = word.strip(_EDGES).rstrip(".!?…")
        if self._count >= FEWEST_WORDS and word[0] in _OPENING:
            self.end = found.start()
            return True
        if core[:1].islower() and core not in self._small and not core.startswith("al-"):
            self.end = self._begun()
            return True
        if core in self._openers and self._count >= FEWEST_WORDS:
            self._opener = (found.start(), self._count)
        if core[:1].isupper() or core[:1].isdigit():
            self._capital = found.start()
        self._count, self._since = self._count + 1, self._since + 1
        if (_STOP.search(word) and len(core) > SHORT) or word == "...":
            self.stop, self._since = found.end(), 0
        return False

    def _begun(self) -> int | None:
        """Where the sentence began that a word in lower case stands in."""
        if self.stop is not None and self._since < NEW_SENTENCE:
            return self.stop
        if self._opener and self._count - self._opener[1] < NEW_SENTENCE:
            return self._opener[0]
        return self._capital if self._count > FEWEST_WORDS else None


def _sentence_end(text: str, start: int) -> int | None:
    """The end of the sentence that begins at `start`, if it is no longer than a headline."""
    found = _SENTENCE_END.search(text, start, start + LONGEST_HEADLINE)
    if found:
        return found.end()
    whole = len(text.rstrip())
    return whole if whole <= start + LONGEST_HEADLINE else None


def closing_notes(text: str, start: int, words: Vocabulary, *, last: bool) -> Iterator[Running]:
    """Invitations, and at the end of an article the names of who made it, behind the last sentence of a paragraph.

    Args:
        text: the paragraph.
        start: from where to look.
        words: the vocabulary of notes.
        last: whether the paragraph is the article's last.
    """
    tail = max(start, len(text) - LONGEST_TAIL)
    ends = {found.end() for found in _SENTENCE.finditer(text, tail)}
    ends |= {found.start() for found in _sure_notes(words).finditer(text, tail)}
    for at in sorted(ends):
        rest = text[at:].rstrip()
        key = fold(rest[:LONGEST_LABELS])
        note = next((kind for kind, _ in words.notes.of(key)), None)
        if note and len(rest) <= LONGEST_NOTE:
            yield Running(at, at + len(rest), note)
            return
        if last and len(rest) <= LONGEST_LABELS and _labels(rest, words):
            yield Running(at, at + len(rest), "byline")
            return


@functools.lru_cache(maxsize=4)
def _sure_notes(words: Vocabulary) -> re.Pattern[str]:
    """Notes that need no full stop before them, where they begin with a capital."""
    return re.compile(rf"(?<=\s)(?=[A-Z])(?i:{_any_of(words.shape.running.sure_notes)})")


def _labels(text: str, words: Vocabulary) -> bool:
    """Whether a text is labels of the desk with names behind them ("Reporter: … Editor: … | Sumber: …")."""
    parts = text.split(":")
    if len(parts) < 2 or not words.labels.of(fold(text)):
        return False
    return words.kind(text[:90]) in ("byline", "credit") and all(
        word[0].isupper() or not word[0].isalpha() or word in words.small_words or "." in word for word in text.split()
    )

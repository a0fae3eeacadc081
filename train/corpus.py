"""Raw news sentences for distillation, none of which stands in a test set or among texts kept for scoring."""

import lzma
import random
import re
from pathlib import Path

from runut.language.id.pipeline import sentence_ranges
from runut.language.id.tokens import cut_whole
from train.ner_data import load_ner, sentence_key
from train.ud_data import load_treebanks

_MIN_WORDS, _MAX_WORDS = 5, 60
_KEPT_FOR_SCORING = ("../eval/**/*.txt", "../eval/**/*.json*", "../seeds/*.txt", "quotes/**/*.txt")


def raw_lines(data: Path) -> list[str]:
    """Lines of the raw news, in their order."""
    with lzma.open(data / "raw/id_news.txt.xz", "rt", encoding="utf-8") as lines:
        return [line.strip() for line in lines if len(line) > 40]


def raw_sentences(data: Path, count: int, seed: int = 1) -> list[tuple[str, ...]]:
    """That many different sentences, in random order, at most three of a line."""
    rng = random.Random(seed)
    lines = raw_lines(data)
    rng.shuffle(lines)
    seen = _held_out(data)
    found: list[tuple[str, ...]] = []
    for line in lines:
        sentences = split_words(line)
        for words in rng.sample(sentences, min(3, len(sentences))):
            key = sentence_key(words)
            if _MIN_WORDS <= len(words) <= _MAX_WORDS and key not in seen:
                seen.add(key)
                found.append(words)
        if len(found) >= count:
            return found[:count]
    return found


def split_words(text: str) -> list[tuple[str, ...]]:
    """The sentences of a text as words."""
    tokens = cut_whole(text)
    sentences = sentence_ranges(tokens) if tokens.words else []
    return [tuple(tokens.words[i] for i in places if not tokens.words[i].isspace()) for places in sentences]


def _held_out(data: Path) -> set[str]:
    """Keys of everything scored on, test and development sets, seeds and gold articles."""
    keys = {
        sentence_key(s.words) for splits in load_ner(data).values() for part in ("dev", "test") for s in splits[part]
    }
    treebanks = load_treebanks(data)
    keys |= {sentence_key(s.words) for part in (treebanks.dev, *treebanks.test.values()) for s in part}
    for pattern in _KEPT_FOR_SCORING:
        for path in data.glob(pattern):
            for line in path.read_text("utf-8", errors="replace").splitlines():
                keys |= {sentence_key(words) for words in split_words(re.sub(r"\\[nt]", " ", line))}
    return keys

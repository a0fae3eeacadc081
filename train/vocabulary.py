"""Cuts the encoder's vocabulary down to what Indonesian news uses."""

import lzma
import re
from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import Unigram

from runut.language.id.subwords import spell
from train.checkpoint import Checkpoint

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*|[^\w\s]")
_SPECIAL = 4  # <s>, <pad>, </s>, <unk>
_WORD_START = "\u2581"


def choose_pieces(checkpoint: Checkpoint, raw_news: Path, size: int) -> list[int]:
    """The numbers of the pieces to keep, in order: specials, letters and pairs, then by frequency."""
    words = count_words(raw_news)
    tokenizer = build_tokenizer(checkpoint, list(range(len(checkpoint.pieces))))
    counts: Counter[int] = Counter()
    frequent = [(word, n) for word, n in words.items() if n > 1]
    encodings = tokenizer.encode_batch([spell(word) for word, _ in frequent], add_special_tokens=False)
    for (_, n), encoding in zip(frequent, encodings, strict=True):
        for piece in encoding.ids:
            counts[piece] += n
    kept = {i for i, piece in enumerate(checkpoint.pieces) if i < _SPECIAL or _is_basic(piece, counts[i])}
    by_frequency = sorted((i for i in counts if i not in kept), key=lambda i: (-counts[i], i))
    return sorted([*kept, *by_frequency[: size - len(kept)]])


def count_words(raw_news: Path) -> Counter[str]:
    """How often each word or mark stands in the raw news."""
    words: Counter[str] = Counter()
    with lzma.open(raw_news, "rt", encoding="utf-8") as lines:
        for line in lines:
            words.update(_WORD.findall(line))
    return words


def _is_basic(piece: str, count: int) -> bool:
    letters = piece.replace(_WORD_START, "")
    if not letters:
        return piece == _WORD_START
    if len(letters) == 1:
        return count > 0 or ord(letters) < 0x250 or 0x2000 <= ord(letters) < 0x20D0
    return re.fullmatch("[A-Za-z]{2}", letters) is not None


def build_tokenizer(checkpoint: Checkpoint, kept: list[int]) -> Tokenizer:
    """A unigram tokenizer over the kept pieces, numbered in their order."""
    vocabulary = [(checkpoint.pieces[i], checkpoint.scores[i]) for i in kept]
    vocabulary[:_SPECIAL] = [(name, 0.0) for name in ("<s>", "<pad>", "</s>", "<unk>")]
    return Tokenizer(Unigram(vocabulary, unk_id=3, byte_fallback=False))

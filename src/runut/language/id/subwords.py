"""Cuts words into the pieces of the encoder's vocabulary."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tokenizers import Tokenizer

#: Words longer than this are cut: nothing of use comes from the rest of a run-together string.
_MAX_LETTERS: Final = 60
_MAX_PIECES: Final = 12
_MAX_CACHED: Final = 200_000
_WORD_START: Final = "\u2581"
_CLOSING: Final = frozenset(".,;:!?)%”’…]")


class Subwords:
    """A unigram vocabulary applied word by word; remembers the words it has seen."""

    def __init__(self, path: Path) -> None:
        """Reads a `tokenizer.json`."""
        self._tokenizer = Tokenizer.from_file(str(path))
        self._cache: dict[str, tuple[int, ...]] = {}
        self._bare_start = self._tokenizer.token_to_id(_WORD_START)

    def encode(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """Piece numbers of each word, at least one and at most twelve."""
        cache = self._cache
        unseen = list(dict.fromkeys(word for word in words if word not in cache))
        if unseen:
            if len(cache) > _MAX_CACHED:
                cache.clear()
                unseen = list(dict.fromkeys(words))
            spelled = [spell(word) for word in unseen]
            encodings = self._tokenizer.encode_batch(spelled, add_special_tokens=False)
            for word, encoding in zip(unseen, encodings, strict=True):
                cache[word] = self._trim(encoding.ids)
        return [cache[word] for word in words]

    def _trim(self, pieces: list[int]) -> tuple[int, ...]:
        if len(pieces) > 1 and pieces[0] == self._bare_start:
            pieces = pieces[1:]
        return tuple(pieces[:_MAX_PIECES])


def spell(word: str) -> str:
    """The form of a word that is looked up: NFKC, with the mark of a word's start unless it closes.

    Marks that close ("," or ")") follow their word without a space in running text, which is how the
    encoder met them when it was pretrained.
    """
    normal = unicodedata.normalize("NFKC", word)
    text = "".join(normal.replace("_", "").split())[:_MAX_LETTERS] or word[:1]
    closes = text[0] in _CLOSING and not any(c.isalnum() for c in text)
    return text if closes else _WORD_START + text

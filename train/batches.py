"""Makes batches of about as many pieces each, out of sentences of about the same length."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

from runut.language.id.subwords import Subwords

PAD: Final = 1
END: Final = 2
UNKNOWN: Final = 3
_MAX_PIECES: Final = 508
_MULTIPLE: Final = 8


@dataclass(slots=True)
class Batch:
    """Attributes as `Network.forward` takes them; `words` marks the words that are there."""

    pieces: Tensor
    present: Tensor
    first: Tensor
    words: Tensor


def make_batch(sentences: Sequence[Sequence[str]], markers: Sequence[int], subwords: Subwords) -> Batch:
    """Pieces of the sentences, each begun by its marker; words that do not fit are dropped."""
    rows = [_row(words, marker, subwords) for words, marker in zip(sentences, markers, strict=True)]
    longest = max(len(pieces) for pieces, _ in rows)
    length = -(-longest // _MULTIPLE) * _MULTIPLE
    count = max(1, *(len(first) for _, first in rows))
    pieces = torch.full((len(rows), length), PAD)
    first = torch.zeros(len(rows), count + 1, dtype=torch.long)
    words = torch.zeros(len(rows), count, dtype=torch.bool)
    for i, (row, starts) in enumerate(rows):
        pieces[i, : len(row)] = torch.tensor(row)
        first[i, 1 : len(starts) + 1] = torch.tensor(starts)
        words[i, : len(starts)] = True
    return Batch(pieces, pieces != PAD, first, words)


def _row(words: Sequence[str], marker: int, subwords: Subwords) -> tuple[list[int], list[int]]:
    row, first = [marker], []
    for pieces in subwords.encode(words):
        if len(row) + len(pieces) >= _MAX_PIECES:
            break
        first.append(len(row))
        row.extend(pieces)
    return [*row, END], first


def group_by_length(
    sentences: Sequence[Sequence[str]], subwords: Subwords, budget: int, rng: random.Random
) -> list[list[int]]:
    """Indices of the sentences in groups whose padded size stays within the budget of pieces."""
    lengths = [sum(map(len, subwords.encode(words))) + 2 for words in sentences]
    order = sorted(range(len(sentences)), key=lambda i: lengths[i] + rng.random() * 6)
    groups: list[list[int]] = []
    longest = 0
    for i in order:
        longest = max(longest, lengths[i])
        if not groups or longest * (len(groups[-1]) + 1) > budget:
            groups.append([])
            longest = lengths[i]
        groups[-1].append(i)
    return groups


def hide_pieces(pieces: Tensor, rate: float) -> Tensor:
    """Makes a share of the pieces unknown, never a marker or an end."""
    hidden = (torch.rand(pieces.shape) < rate) & (pieces > UNKNOWN)
    hidden[:, 0] = False
    return pieces.masked_fill(hidden, UNKNOWN)

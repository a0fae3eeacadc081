"""Distillation: a teacher's scores on raw sentences, and the loss of a student against them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from train.batches import Batch
from train.network import Heads, Scores

Matrix = NDArray[np.float16]
_NAMES_WEIGHT = 6.0


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """Words with a teacher's scores of each: name tags, tags, heads, and labels given the best head."""

    words: tuple[str, ...]
    treebank: str
    names: Matrix
    upos: Matrix
    arc: Matrix
    labels: Matrix


def soft_loss(heads: Heads, sentences: Sequence[ScoredSentence], batch: Batch, scores: Scores) -> Tensor:
    """Cross-entropy against the teacher's distributions, plus the CRF's loss on its best name tags."""
    words = batch.words
    names, upos, labels = (_stack([getattr(s, part) for s in sentences], words) for part in ("names", "upos", "labels"))
    arc = _stack_arcs([s.arc for s in sentences], words)
    label_scores = heads.label_scores(scores.dependent, scores.governor, arc.argmax(-1))
    student_arc = scores.arc.float().masked_fill(~functional.pad(words, (1, 0), value=True)[:, None], -1e4)
    return (
        _NAMES_WEIGHT * _soft(scores.names.float(), names, words)
        + _NAMES_WEIGHT * 0.5 * heads.name_loss(scores.names.float(), words, names.argmax(-1))
        + 0.5 * _soft(scores.upos.float(), upos, words)
        + _soft(student_arc, arc, words)
        + _soft(label_scores.float(), labels, words)
    )


def _soft(student: Tensor, teacher: Tensor, words: Tensor) -> Tensor:
    return functional.cross_entropy(student[words], torch.softmax(teacher[words], -1))


def _stack(rows: Sequence[Matrix], words: Tensor) -> Tensor:
    stacked = torch.zeros(*words.shape, rows[0].shape[-1])
    for i, (row, count) in enumerate(zip(rows, words.sum(1).tolist(), strict=True)):
        stacked[i, :count] = torch.from_numpy(row[:count].astype(np.float32))
    return stacked


def _stack_arcs(rows: Sequence[Matrix], words: Tensor) -> Tensor:
    stacked = torch.full((*words.shape, words.shape[1] + 1), -1e4)
    for i, (row, count) in enumerate(zip(rows, words.sum(1).tolist(), strict=True)):
        stacked[i, :count, : count + 1] = torch.from_numpy(row[:count, : count + 1].astype(np.float32))
    return stacked

"""Distillation: a teacher's scores on raw sentences, and the loss of a student against them."""

import copy
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from runut.language.id.subwords import Subwords
from train.batches import Batch, group_by_length, make_batch
from train.network import Heads, Network, Scores

Matrix = NDArray[np.float16]
_NAMES_WEIGHT = 6.0


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """Words with a teacher's scores of each: name tags, tags and, unless left out, syntax.

    A teacher whose trees are no better than the student's should leave syntax out.
    """

    words: tuple[str, ...]
    treebank: str
    names: Matrix
    upos: Matrix
    syntax: "Syntax | None"


@dataclass(frozen=True, slots=True)
class Syntax:
    """Scores of heads (0 is the root), and of labels given the best head."""

    arc: Matrix
    labels: Matrix


def soft_loss(heads: Heads, sentences: Sequence[ScoredSentence], batch: Batch, scores: Scores) -> Tensor:
    """Cross-entropy against the teacher's distributions, plus the CRF's loss on its best name tags."""
    words = batch.words
    names, upos = (_stack([getattr(s, part) for s in sentences], words) for part in ("names", "upos"))
    loss = (
        _NAMES_WEIGHT * _soft(scores.names.float(), names, words)
        + _NAMES_WEIGHT * 0.5 * heads.name_loss(scores.names.float(), words, names.argmax(-1))
        + 0.5 * _soft(scores.upos.float(), upos, words)
    )
    syntax = [s.syntax for s in sentences if s.syntax]
    return loss + _syntax_loss(heads, syntax, words, scores) if len(syntax) == len(sentences) else loss


def _syntax_loss(heads: Heads, syntax: Sequence[Syntax], words: Tensor, scores: Scores) -> Tensor:
    arc = _stack_arcs([s.arc for s in syntax], words)
    labels = _stack([s.labels for s in syntax], words)
    label_scores = heads.label_scores(scores.dependent, scores.governor, arc.argmax(-1))
    student_arc = scores.arc.float().masked_fill(~functional.pad(words, (1, 0), value=True)[:, None], -1e4)
    return _soft(student_arc, arc, words) + _soft(label_scores.float(), labels, words)


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


@torch.inference_mode()
def score_sentences(
    teacher: Network,
    sentences: Sequence[tuple[tuple[str, ...], str]],
    subwords: Subwords,
    with_syntax: bool = True,
    budget: int = 3000,
) -> list[ScoredSentence]:
    """The teacher's scores of each sentence, asked for the guidelines of the treebank beside it."""
    teacher = copy.deepcopy(teacher).eval().bfloat16()
    scored: dict[int, ScoredSentence] = {}
    for group in group_by_length([words for words, _ in sentences], subwords, budget, random.Random(0)):
        chosen = [sentences[i] for i in group]
        batch = make_batch([w for w, _ in chosen], [teacher.shape.marker(t) for _, t in chosen], subwords)
        scores = teacher(batch.pieces, batch.present, batch.first)
        names, upos = _halves(scores.names), _halves(scores.upos)
        syntax = _score_syntax(teacher.heads, batch, scores) if with_syntax else [None] * len(group)
        for row, i in enumerate(group):
            words, treebank = sentences[i]
            n = int(batch.words[row].sum())
            scored[i] = ScoredSentence(words[:n], treebank, names[row, :n].copy(), upos[row, :n].copy(), syntax[row])
    return [scored[i] for i in range(len(sentences))]


def _score_syntax(heads: Heads, batch: Batch, scores: Scores) -> list[Syntax | None]:
    best = _best_heads(scores.arc.float(), batch.words)
    arc, labels = _halves(scores.arc), _halves(heads.label_scores(scores.dependent, scores.governor, best))
    counts = batch.words.sum(1).tolist()
    return [Syntax(arc[i, :n, : n + 1].copy(), labels[i, :n].copy()) for i, n in enumerate(counts)]


def _halves(scores: Tensor) -> Matrix:
    return scores.float().numpy().astype(np.float16)


def _best_heads(arc: Tensor, words: Tensor) -> Tensor:
    return arc.masked_fill(~functional.pad(words, (1, 0), value=True)[:, None], -1e4).argmax(-1)

"""Trains a network on named sentences, parsed sentences and sentences scored by a teacher."""

import copy
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from runut.language.id.subwords import Subwords
from train.batches import Batch, group_by_length, hide_pieces, make_batch
from train.network import Network, Scores
from train.records import NER_TAGS, TREEBANKS, UPOS_TAGS, NamedSentence, ParsedSentence
from train.teach import ScoredSentence, soft_loss

Sentence = NamedSentence | ParsedSentence | ScoredSentence
_ABSENT = -1e9
_TAG_NUMBER = {tag: i for i, tag in enumerate(NER_TAGS)}
_UPOS_NUMBER = {tag: i for i, tag in enumerate(UPOS_TAGS)}
_NAMES_WEIGHT = 6.0
_UPOS_WEIGHT = 0.5
#: What treebank marker stands before a sentence that has names only: most often that of news.
_MARKER_CHANCES = (0.7, 0.2, 0.05, 0.05)


@dataclass(frozen=True, slots=True)
class Recipe:
    """Numbers of one run; `minutes` ends it early, with the rate brought to zero by then."""

    epochs: int
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    weight_decay: float = 0.01
    warm_up: float = 0.06
    budget: int = 1600
    clip: float = 2.0
    hidden: float = 0.03
    minutes: float | None = None
    seed: int = 0


@dataclass(slots=True)
class Trainer:
    """Holds what every step needs; `run` does the work.

    Forwards and backwards run on a copy in bfloat16; `network` itself keeps full precision.
    """

    network: Network
    subwords: Subwords
    labels: Sequence[str]
    recipe: Recipe
    out: Path
    working: Network = field(init=False)

    def __post_init__(self) -> None:
        self.working = copy.deepcopy(self.network).bfloat16()

    def run(self, sets: dict[str, list[Sentence]]) -> None:
        """Trains for the recipe's epochs over the sets together, writing the network after each."""
        recipe = self.recipe
        torch.manual_seed(recipe.seed)
        rng = random.Random(recipe.seed)
        optimizer = self._optimizer()
        steps = recipe.epochs * len(self._plan(sets, rng))
        started, step = time.monotonic(), 0
        print("steps", steps, {name: len(sentences) for name, sentences in sets.items()}, flush=True)
        for epoch in range(recipe.epochs):
            self.working.train()
            losses: dict[str, list[float]] = defaultdict(list)
            for name, group in self._plan(sets, rng):
                done = self._progress(step / steps, started)
                if done >= 1:
                    break
                _set_rates(optimizer, min((step + 1) / (recipe.warm_up * steps), (1 - done) / (1 - recipe.warm_up)))
                losses[name].append(self._step([sets[name][i] for i in group], optimizer, rng))
                step += 1
            means = {name: round(sum(values) / len(values), 3) for name, values in losses.items()}
            print("epoch", epoch + 1, "seconds", round(time.monotonic() - started), "step", step, means, flush=True)
            self.network.save(self.out)

    def _progress(self, share: float, started: float) -> float:
        if self.recipe.minutes is None:
            return share
        return max(share, (time.monotonic() - started) / 60 / self.recipe.minutes)

    def _plan(self, sets: dict[str, list[Sentence]], rng: random.Random) -> list[tuple[str, list[int]]]:
        plan = [
            (name, group)
            for name, sentences in sets.items()
            for group in group_by_length([s.words for s in sentences], self.subwords, self.recipe.budget, rng)
        ]
        rng.shuffle(plan)
        return plan

    def _optimizer(self) -> torch.optim.Optimizer:
        recipe, encoder = self.recipe, self.network.encoder
        groups = [{"params": list(self.network.heads.parameters()), "base": recipe.head_rate}]
        depth = len(encoder.layers)
        for number, layer in enumerate(encoder.layers):
            rate = recipe.encoder_rate * recipe.layer_decay ** (depth - 1 - number)
            groups.append({"params": list(layer.parameters()), "base": rate})
        below = [p for name, p in encoder.named_parameters() if not name.startswith("layers.")]
        groups.append({"params": below, "base": recipe.encoder_rate * recipe.layer_decay**depth})
        return torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.98), weight_decay=recipe.weight_decay, fused=True)

    def _step(self, sentences: list[Sentence], optimizer: torch.optim.Optimizer, rng: random.Random) -> float:
        batch = make_batch([s.words for s in sentences], [self._marker(s, rng) for s in sentences], self.subwords)
        batch.pieces = hide_pieces(batch.pieces, self.recipe.hidden)
        loss = self._loss(sentences, batch, self.working(batch.pieces, batch.present, batch.first))
        loss.backward()
        self._update(optimizer)
        return loss.item()

    def _update(self, optimizer: torch.optim.Optimizer) -> None:
        """Moves the full-precision weights by the gradients of the working copy, then renews the copy."""
        trained = [
            (full, work) for full, work in zip(self.network.parameters(), self.working.parameters(), strict=True)
        ]
        for full, work in trained:
            full.grad = None if work.grad is None else work.grad.float()
            work.grad = None
        nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe.clip)
        optimizer.step()
        with torch.no_grad():
            torch._foreach_copy_([work for _, work in trained], [full for full, _ in trained])

    def _marker(self, sentence: Sentence, rng: random.Random) -> int:
        named = isinstance(sentence, NamedSentence)
        treebank = rng.choices(TREEBANKS, _MARKER_CHANCES)[0] if named else sentence.treebank
        return self.network.shape.marker(treebank)

    def _loss(self, sentences: list[Sentence], batch: Batch, scores: Scores) -> Tensor:
        if isinstance(sentences[0], NamedSentence):
            return _NAMES_WEIGHT * self._names_loss(sentences, batch, scores)
        if isinstance(sentences[0], ScoredSentence):
            return soft_loss(self.working.heads, sentences, batch, scores)
        return self._syntax_loss(sentences, batch, scores)

    def _names_loss(self, sentences: list[NamedSentence], batch: Batch, scores: Scores) -> Tensor:
        tags = numbers([[_TAG_NUMBER[t] for t in s.tags] for s in sentences], batch.words)
        return self.working.heads.name_loss(scores.names.float(), batch.words, tags)

    def _syntax_loss(self, sentences: list[ParsedSentence], batch: Batch, scores: Scores) -> Tensor:
        words = batch.words
        label_number = {label: i for i, label in enumerate(self.labels)}
        heads = numbers([s.heads for s in sentences], words)
        labels = numbers([[label_number[x] for x in s.labels] for s in sentences], words)
        upos = numbers([[_UPOS_NUMBER[x] for x in s.upos] for s in sentences], words)
        reachable = words & (heads <= words.sum(1, keepdim=True))
        heads = heads.masked_fill(~reachable, 0)
        label_scores = self.working.heads.label_scores(scores.dependent, scores.governor, heads)
        arc = mask_arcs(scores.arc.float(), words)
        return (
            functional.cross_entropy(arc[reachable], heads[reachable])
            + functional.cross_entropy(label_scores.float()[reachable], labels[reachable])
            + _UPOS_WEIGHT * functional.cross_entropy(scores.upos.float()[words], upos[words])
        )


def mask_arcs(arc: Tensor, words: Tensor) -> Tensor:
    """Forbids heads beyond the end of a sentence."""
    head_there = functional.pad(words, (1, 0), value=True)
    return arc.masked_fill(~head_there[:, None], _ABSENT)


def numbers(rows: Sequence[Sequence[int]], words: Tensor) -> Tensor:
    """The rows as one matrix of the shape of `words`, cut or filled up with zeros."""
    matrix = torch.zeros(words.shape, dtype=torch.long)
    for i, (row, count) in enumerate(zip(rows, words.sum(1).tolist(), strict=True)):
        matrix[i, :count] = torch.tensor(list(row[:count]))
    return matrix


def _set_rates(optimizer: torch.optim.Optimizer, factor: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = group["base"] * factor

"""Runs the shipped network on sentences of words; needs ONNX Runtime and NumPy, nothing else."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime

from runut.language.id.decoding import Floats, Numbers, best_tags, best_tree, forbid_stray_insides
from runut.language.id.subwords import Subwords

_PAD: Final = 1
_END: Final = 2
_MAX_PIECES: Final = 510
#: Padded pieces in one run of the network; more gains nothing on a CPU.
_BUDGET: Final = 1500


@dataclass(frozen=True, slots=True)
class Tagged:
    """What is known of a sentence's words; heads count from 1, 0 is the root."""

    names: tuple[str, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


class Encoder:
    """The network with its vocabulary and its decoders."""

    def __init__(self, folder: Path, treebank: str | None = None, threads: int = 1) -> None:
        """Reads `model.onnx`, `tokenizer.json`, `labels.json` and `decoder.npz`.

        Args:
            folder: where they lie.
            treebank: whose guidelines tags and syntax follow; without it, the model's own default.
            threads: how many processors one run may use.
        """
        described = json.loads((folder / "labels.json").read_text("utf-8"))
        self._name_tags: list[str] = described["names"]
        self._upos: list[str] = described["upos"]
        self._labels: list[str] = described["labels"]
        self._marker: int = described["markers"][treebank or described["default"]]
        with np.load(folder / "decoder.npz") as stored:
            self._transitions, self._starts = forbid_stray_insides(
                self._name_tags, stored["transitions"], stored["starts"]
            )
            self._label_weights: Floats = stored["label_weights"]
            self._label_bias: Floats = stored["label_bias"]
        self._label_bias[self._labels.index("root")] = -1e9
        self._subwords = Subwords(folder / "tokenizer.json")
        self._session = _open(folder / "model.onnx", threads)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[Tagged]:
        """Names, tags and trees of sentences that are not empty.

        A sentence's answer may depend in the last digit on those it is passed with, since activations
        are quantised by the batch: pass one document's sentences at a time.
        """
        answers: dict[int, Tagged] = {}
        self._subwords.encode([word for words in sentences for word in words])  # the unseen ones all at once
        rows = [self._row(words) for words in sentences]
        for group in _groups([len(pieces) for pieces, _ in rows]):
            for i, tagged in zip(group, self._run([rows[i] for i in group]), strict=True):
                answers[i] = _filled(tagged, len(sentences[i]))
        return [answers[i] for i in range(len(sentences))]

    def _row(self, words: Sequence[str]) -> tuple[list[int], list[int]]:
        row, first = [self._marker], [0]
        for pieces in self._subwords.encode(words):
            if len(row) + len(pieces) > _MAX_PIECES:
                break
            first.append(len(row))
            row.extend(pieces)
        row.append(_END)
        return row, first

    def _run(self, rows: Sequence[tuple[list[int], list[int]]]) -> list[Tagged]:
        pieces = np.full((len(rows), max(len(row) for row, _ in rows)), _PAD, np.int64)
        first = np.zeros((len(rows), max(len(starts) for _, starts in rows)), np.int64)
        for i, (row, starts) in enumerate(rows):
            pieces[i, : len(row)] = row
            first[i, : len(starts)] = starts
        lengths = np.array([len(starts) - 1 for _, starts in rows])
        names, upos, arc, dependent, governor = self._session.run(None, {"pieces": pieces, "first": first})
        tags = best_tags(names, lengths, self._transitions, self._starts)
        tagged = upos.argmax(-1)
        heads = [best_tree(arc[i, :n, : n + 1]) for i, n in enumerate(lengths)]
        labels = self._best_labels(dependent, governor, heads)
        return [
            Tagged(
                tuple(self._name_tags[t] for t in tags[i, :n]),
                tuple(self._upos[t] for t in tagged[i, :n]),
                tuple(heads[i].tolist()),
                tuple(labels[i]),
            )
            for i, n in enumerate(lengths)
        ]

    def _best_labels(self, dependent: Floats, governor: Floats, heads: Sequence[Numbers]) -> list[list[str]]:
        chosen = np.concatenate([governor[i, found] for i, found in enumerate(heads)])
        own = np.concatenate([dependent[i, : len(found)] for i, found in enumerate(heads)])
        features = np.concatenate([own, chosen, own * chosen], 1)
        best = (features @ self._label_weights + self._label_bias).argmax(1)
        at = 0
        labels = []
        for found in heads:
            numbers = best[at : at + len(found)]
            at += len(found)
            pairs = zip(numbers, found, strict=True)
            labels.append([self._labels[k] if head else "root" for k, head in pairs])
        return labels


def _open(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _groups(lengths: Sequence[int]) -> Iterator[list[int]]:
    group: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: (lengths[i], i)):
        if group and lengths[i] * (len(group) + 1) > _BUDGET:
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _filled(tagged: Tagged, count: int) -> Tagged:
    """Words that did not fit into the network hang from the first word, without a name."""
    missing = count - len(tagged.heads)
    if not missing:
        return tagged
    return Tagged(
        tagged.names + ("O",) * missing,
        tagged.upos + ("X",) * missing,
        tagged.heads + (1,) * missing,
        tagged.labels + ("dep",) * missing,
    )

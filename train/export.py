"""Writes a network as the files that `runut.language.id.encoder` reads, in 8 bits."""

import copy
import json
import shutil
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from runut.language.id.subwords import Subwords
from train.batches import PAD, make_batch
from train.network import Layer, Network
from train.records import NER_TAGS, TREEBANKS, UPOS_TAGS

_OUTPUTS = ("names", "upos", "arc", "dependent", "governor")
_EXAMPLE = [["Harga", "beras", "naik", "di", "Jakarta", "."], ["Ia", "setuju", "."]]
DEFAULT_TREEBANK = "csui"


class _FusedAttention(torch.autograd.Function):
    """Stands for ONNX Runtime's own attention, which takes the three projections in 8 bits at once."""

    @staticmethod
    def symbolic(graph: Any, x: Any, weight: Any, bias: Any, present: Any, heads: int) -> Any:
        fused = graph.op("com.microsoft::Attention", x, weight, bias, present, num_heads_i=heads)
        return fused.setType(x.type())

    @staticmethod
    def forward(_: Any, x: Tensor, weight: Tensor, bias: Tensor, present: Tensor, heads: int) -> Tensor:
        del weight, bias, present, heads
        return x.clone()


def _attend(layer: Layer, x: Tensor, mask: Tensor) -> Tensor:
    projection = layer.query_key_value
    present = (mask[:, 0, 0, :] > -1).to(torch.int32)
    return _FusedAttention.apply(x, projection.weight.t(), projection.bias, present, layer.heads)


class _Graph(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network).float().eval()
        for layer in self.network.encoder.layers:
            layer.attend = partial(_attend, layer)

    def forward(self, pieces: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        scores = self.network(pieces, pieces != PAD, first)
        return tuple(getattr(scores, name) for name in _OUTPUTS)


def export(network: Network, tokenizer: Path, labels: Sequence[str], folder: Path) -> None:
    """Writes `model.onnx`, `decoder.npz`, `labels.json` and `tokenizer.json` into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        _write_graph(network, Subwords(tokenizer), full)
        quantize_dynamic(
            full,
            folder / "model.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather", "Attention"],
            extra_options={"MatMulConstBOnly": True},
        )
    _write_decoder(network, folder / "decoder.npz")
    described = {
        "names": NER_TAGS,
        "upos": UPOS_TAGS,
        "labels": labels,
        "markers": {treebank: network.shape.marker(treebank) for treebank in TREEBANKS},
        "default": DEFAULT_TREEBANK,
    }
    (folder / "labels.json").write_text(json.dumps(described, indent=1) + "\n", "utf-8")
    shutil.copyfile(tokenizer, folder / "tokenizer.json")


def _write_graph(network: Network, subwords: Subwords, path: Path) -> None:
    batch = make_batch(_EXAMPLE, [0] * len(_EXAMPLE), subwords)
    axes = {name: {0: "rows", 1: "words"} for name in _OUTPUTS}
    axes["arc"][2] = axes["governor"][1] = "heads"
    torch.onnx.export(
        _Graph(network),
        (batch.pieces, batch.first),
        str(path),
        input_names=["pieces", "first"],
        output_names=list(_OUTPUTS),
        dynamic_axes={"pieces": {0: "rows", 1: "pieces"}, "first": {0: "rows", 1: "heads"}, **axes},
        opset_version=17,
        dynamo=False,
    )


def _write_decoder(network: Network, path: Path) -> None:
    heads = network.heads.float()
    with torch.no_grad():
        np.savez_compressed(
            path,
            transitions=(heads.transitions * 10).numpy(),
            starts=(heads.starts * 10).numpy(),
            label_weights=np.ascontiguousarray(heads.label.weight.numpy().T),
            label_bias=heads.label.bias.numpy(),
        )

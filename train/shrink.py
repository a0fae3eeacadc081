"""Starts a smaller network from the weights of a larger one: fewer layers, narrower parts."""

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor, nn

from train.network import Layer, Network


def keep_layers(network: Network, kept: Sequence[int]) -> Network:
    """The network with only the layers of those numbers."""
    smaller = Network(replace(network.shape, layers=len(kept)))
    weights = network.state_dict()
    for i, number in enumerate(kept):
        for name in network.encoder.layers[number].state_dict():
            weights[f"keep.{i}.{name}"] = weights[f"encoder.layers.{number}.{name}"]
    weights = {name: value for name, value in weights.items() if not name.startswith("encoder.layers.")}
    smaller.load_state_dict({name.replace("keep.", "encoder.layers."): value for name, value in weights.items()})
    return smaller


def narrow(network: Network, embedding: int, feed: int) -> Network:
    """The network with its word table factored and its feed-forwards cut to their heaviest units."""
    smaller = Network(replace(network.shape, embedding=embedding, feed=feed))
    own = smaller.state_dict()
    same = {k: v for k, v in network.state_dict().items() if k in own and own[k].shape == v.shape}
    smaller.load_state_dict({**own, **same})
    with torch.no_grad():
        table, widen = _factor(network.encoder.word.weight, embedding)
        smaller.encoder.word.weight.copy_(table)
        smaller.encoder.widen.weight.copy_(widen)
        for source, target in zip(network.encoder.layers, smaller.encoder.layers, strict=True):
            _cut_feed(source, target, feed)
    return smaller


def _factor(table: Tensor, rank: int) -> tuple[Tensor, Tensor]:
    """The best product of a narrow table and a widening matrix, by the table's own second moments."""
    _, vectors = torch.linalg.eigh(table.T @ table)
    widen = vectors[:, -rank:]
    return table @ widen, widen


def _cut_feed(source: Layer, target: Layer, feed: int) -> None:
    weight = source.feed_in.weight.norm(dim=1) * source.feed_out.weight.norm(dim=0)
    kept = weight.topk(feed).indices.sort().values
    target.feed_in.weight.copy_(source.feed_in.weight[kept])
    target.feed_in.bias.copy_(source.feed_in.bias[kept])
    target.feed_out.weight.copy_(source.feed_out.weight[:, kept])
    target.feed_out.bias.copy_(source.feed_out.bias)


def parameters(network: nn.Module) -> int:
    """How many weights there are."""
    return sum(p.numel() for p in network.parameters())

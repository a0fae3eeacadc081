"""Starts a smaller network from the weights of a larger one: fewer layers, fewer pieces, narrower parts."""

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import nn

from train.network import Layer, Network
from train.records import TREEBANKS


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


def keep_pieces(network: Network, kept: Sequence[int]) -> Network:
    """The network with only the pieces of those numbers, and all treebank markers."""
    markers = range(network.shape.vocabulary - len(TREEBANKS), network.shape.vocabulary)
    rows = torch.tensor([*kept, *markers])
    smaller = Network(replace(network.shape, vocabulary=len(rows)))
    weights = network.state_dict()
    weights["encoder.word.weight"] = weights["encoder.word.weight"][rows]
    smaller.load_state_dict(weights)
    return smaller


def cut_feed(network: Network, feed: int) -> Network:
    """The network with only the heaviest units of each feed-forward."""
    smaller = Network(replace(network.shape, feed=feed))
    own = smaller.state_dict()
    same = {k: v for k, v in network.state_dict().items() if own[k].shape == v.shape}
    smaller.load_state_dict({**own, **same})
    with torch.no_grad():
        for source, target in zip(network.encoder.layers, smaller.encoder.layers, strict=True):
            _cut_feed(source, target, feed)
    return smaller


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

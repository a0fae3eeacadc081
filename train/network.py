"""The network: a transformer encoder read at each word's first piece, with heads for names, tags and syntax."""

from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.checkpoint import Checkpoint
from train.records import TREEBANKS

HEAD_DROPOUT = 0.25
_MASKED = -1e4


@dataclass(frozen=True, slots=True)
class NetworkShape:
    """Sizes of everything."""

    vocabulary: int
    tags: int
    upos: int
    labels: int
    width: int = 384
    layers: int = 12
    heads: int = 12
    feed: int = 1536
    positions: int = 512
    arc: int = 256
    label: int = 128

    def marker(self, treebank: str) -> int:
        """The number of the symbol that asks for a treebank's guidelines; these come last."""
        return self.vocabulary - len(TREEBANKS) + TREEBANKS.index(treebank)


class RowDropout(nn.Module):
    """Dropout with one mask for all positions of a sequence; cheaper on a CPU, and regularises more."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not self.rate:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) > self.rate
        return x * (kept.to(x.dtype) / (1 - self.rate))


class Layer(nn.Module):
    """Self-attention and feed-forward, each followed by a norm. Plain products: faster backwards on a CPU
    than the fused attention when heads are 32 wide."""

    def __init__(self, shape: NetworkShape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.attention_out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, 1e-12)
        self.feed_in = nn.Linear(width, shape.feed)
        self.feed_out = nn.Linear(shape.feed, width)
        self.feed_norm = nn.LayerNorm(width, 1e-12)
        self.dropout = RowDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        x = self.attention_norm(x + self.dropout(self.attention_out(self.attend(x, mask))))
        return self.feed_norm(x + self.dropout(self.feed_out(functional.gelu(self.feed_in(x)))))

    def attend(self, x: Tensor, mask: Tensor) -> Tensor:
        """Each position's mixture of the values at all positions that are there."""
        rows, length, width = x.shape
        each = width // self.heads
        split = self.query_key_value(x).view(rows, length, 3, self.heads, each).permute(2, 0, 3, 1, 4)
        query, key, value = split.unbind(0)
        scores = query @ key.transpose(2, 3) * each**-0.5
        weights = torch.softmax(scores + mask.to(scores.dtype), -1).to(value.dtype)
        return (weights @ value).transpose(1, 2).reshape(rows, length, width)


class Encoder(nn.Module):
    def __init__(self, shape: NetworkShape, dropout: float) -> None:
        super().__init__()
        self.word = nn.Embedding(shape.vocabulary, shape.width)
        self.position = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, 1e-12)
        self.dropout = RowDropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))

    def forward(self, pieces: Tensor, present: Tensor) -> Tensor:
        place = self.position.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(self.word(pieces) + place))
        mask = ((1 - present.to(x.dtype)) * _MASKED)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


@dataclass(slots=True)
class Scores:
    """What the network says of a batch; position 0 of `governor` is the root.

    Attributes:
        names: tag scores, rows x words x tags.
        upos: rows x words x tags.
        arc: rows x words x (words + 1), the last axis being the head.
        dependent: rows x words x label width.
        governor: rows x (words + 1) x label width.
    """

    names: Tensor
    upos: Tensor
    arc: Tensor
    dependent: Tensor
    governor: Tensor


class Heads(nn.Module):
    """A CRF over name tags, a classifier of tags, biaffine arcs, and labels from word and head together."""

    def __init__(self, shape: NetworkShape, dropout: float) -> None:
        super().__init__()
        self.sizes = [shape.arc, shape.arc, shape.label, shape.label]
        self.names = nn.Linear(shape.width, shape.tags)
        self.upos = nn.Linear(shape.width, shape.upos)
        self.roles = nn.Linear(shape.width, sum(self.sizes))
        self.arc = nn.Parameter(torch.randn(shape.arc + 1, shape.arc) * 0.01)
        self.label = nn.Linear(3 * shape.label, shape.labels)
        self.transitions = nn.Parameter(torch.zeros(shape.tags, shape.tags))
        self.starts = nn.Parameter(torch.zeros(shape.tags))
        self.dropout = RowDropout(dropout)

    def forward(self, x: Tensor) -> Scores:
        x = self.dropout(x)
        words = x[:, 1:]
        roles = self.dropout(functional.leaky_relu(self.roles(x), 0.1))
        arc_dependent, arc_head, dependent, governor = roles.split(self.sizes, -1)
        arc_dependent = functional.pad(arc_dependent[:, 1:], (0, 1), value=1.0)
        arc = arc_dependent @ self.arc.to(x.dtype) @ arc_head.transpose(1, 2)
        return Scores(self.names(words), self.upos(words), arc, dependent[:, 1:], governor)

    def label_scores(self, dependent: Tensor, governor: Tensor, heads: Tensor) -> Tensor:
        """Scores of the labels, given each word's head: rows x words x labels."""
        index = heads[..., None].expand(-1, -1, governor.shape[-1])
        chosen = governor.gather(1, index)
        return self.label(torch.cat([dependent, chosen, dependent * chosen], -1))

    def name_loss(self, emissions: Tensor, present: Tensor, tags: Tensor) -> Tensor:
        """Negative log-likelihood of the tags under the CRF, per word."""
        transitions, starts = self.transitions.float() * 10, self.starts.float() * 10
        there = present.to(emissions.dtype)
        picked = emissions.gather(2, tags[..., None]).squeeze(2)
        gold = starts[tags[:, 0]] + picked[:, 0]
        total = starts + emissions[:, 0]
        for i in range(1, tags.shape[1]):
            gold = gold + (transitions[tags[:, i - 1], tags[:, i]] + picked[:, i]) * there[:, i]
            reached = torch.logsumexp(total.unsqueeze(2) + transitions, 1) + emissions[:, i]
            total = torch.where(present[:, i : i + 1], reached, total)
        return (torch.logsumexp(total, 1) - gold).sum() / there.sum()


class Network(nn.Module):
    def __init__(self, shape: NetworkShape, dropout: float = 0.1, head_dropout: float = HEAD_DROPOUT) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape, dropout)
        self.heads = Heads(shape, head_dropout)

    def forward(self, pieces: Tensor, present: Tensor, first: Tensor) -> Scores:
        x = self.encoder(pieces, present)
        return self.heads(x.gather(1, first[..., None].expand(-1, -1, x.shape[-1])))

    def save(self, path: Path) -> None:
        """Writes sizes and half-precision weights."""
        weights = {name: value.half() for name, value in self.state_dict().items()}
        torch.save({"shape": asdict(self.shape), "weights": weights}, path)

    @classmethod
    def read(cls, path: Path) -> "Network":
        """Reads what `save` wrote."""
        stored = torch.load(path)
        network = cls(NetworkShape(**stored["shape"]))
        network.load_state_dict({name: value.float() for name, value in stored["weights"].items()})
        return network


def from_checkpoint(checkpoint: Checkpoint, kept: list[int], markers: int, shape: NetworkShape) -> Network:
    """The pretrained encoder under new heads; a row per treebank marker is added, each a copy of `<s>`."""
    network = Network(shape)
    tensors = {name: torch.from_numpy(value) for name, value in checkpoint.tensors.items()}
    words = tensors["emb.word"]
    encoder = network.encoder
    with torch.no_grad():
        encoder.word.weight.copy_(torch.cat([words[kept], words[:1].expand(markers, -1)]))
        encoder.position.weight.copy_(tensors["emb.pos"] + tensors["emb.type"][:1])
        _copy_norm(encoder.norm, tensors, "emb.ln")
        for number, layer in enumerate(encoder.layers):
            _copy_layer(layer, tensors, f"l{number}")
    return network


def _copy_layer(layer: Layer, tensors: dict[str, Tensor], prefix: str) -> None:
    for end, target in ((".w", "weight"), (".b", "bias")):
        joined = torch.cat([tensors[f"{prefix}.{part}{end}"] for part in "qkv"])
        getattr(layer.query_key_value, target).copy_(joined)
        for part, module in (("ao", layer.attention_out), ("fi", layer.feed_in), ("fo", layer.feed_out)):
            getattr(module, target).copy_(tensors[f"{prefix}.{part}{end}"])
    _copy_norm(layer.attention_norm, tensors, f"{prefix}.aln")
    _copy_norm(layer.feed_norm, tensors, f"{prefix}.oln")


def _copy_norm(norm: nn.LayerNorm, tensors: dict[str, Tensor], prefix: str) -> None:
    norm.weight.copy_(tensors[f"{prefix}.w"])
    norm.bias.copy_(tensors[f"{prefix}.b"])

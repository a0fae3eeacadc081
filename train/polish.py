"""Trains a network further on gold alone and writes its files: `python -m train.polish --help`."""

import argparse
import copy
from pathlib import Path

import torch
from torch import Tensor

from runut.language.id.subwords import Subwords
from train.export import export
from train.learn import Recipe, Trainer
from train.network import HEAD_DROPOUT, Network
from train.restore import restore
from train.run import load_gold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--model", type=Path, required=True, help="folder of the model files to start from")
    parser.add_argument("--network", type=Path, help="the same network as training wrote it (.pt), where it is kept")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model files")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--minutes", type=float, help="end earlier than the epochs")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="of the encoder's last layer, at its highest")
    parser.add_argument("--keep", type=float, default=0.3, help="share of the weights started from in the result")
    parser.add_argument("--hidden", type=float, default=0.03, help="share of the pieces made unknown")
    parser.add_argument("--dropout", type=float, default=HEAD_DROPOUT, help="of what the heads read")
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    arguments.out.mkdir(parents=True, exist_ok=True)
    gold = load_gold(arguments.data)
    network = Network.read(arguments.network) if arguments.network else restore(arguments.model)
    network.heads.dropout.rate = arguments.dropout
    start = copy.deepcopy(network.state_dict())
    tokenizer = arguments.model / "tokenizer.json"
    recipe = Recipe(
        arguments.epochs,
        encoder_rate=arguments.rate,
        hidden=arguments.hidden,
        minutes=arguments.minutes,
        seed=arguments.seed,
    )
    trainer = Trainer(network, Subwords(tokenizer), gold.labels, recipe, arguments.out / "network.pt")
    trainer.run({"names": gold.names, "syntax": gold.syntax})
    mix(network, start, arguments.keep)
    network.save(arguments.out / "mixed.pt")
    export(network, tokenizer, gold.labels, arguments.out / "files")


def mix(network: Network, start: dict[str, Tensor], share: float) -> None:
    """Moves all weights back, by this share of the way, to those started from; the mean does better than either."""
    trained = network.state_dict()
    network.load_state_dict({name: torch.lerp(value, start[name], share) for name, value in trained.items()})


if __name__ == "__main__":
    main()

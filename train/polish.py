"""Trains a saved network further on gold alone and writes its files: `python -m train.polish --help`."""

import argparse
from pathlib import Path

import torch

from runut.language.id.subwords import Subwords
from train.export import export
from train.learn import Recipe, Trainer
from train.network import Network
from train.run import load_gold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--network", type=Path, required=True, help="a network as training wrote it (.pt)")
    parser.add_argument("--tokenizer", type=Path, required=True, help="its tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model files")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--minutes", type=float, help="end earlier than the epochs")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    arguments.out.mkdir(parents=True, exist_ok=True)
    gold = load_gold(arguments.data)
    network = Network.read(arguments.network)
    recipe = Recipe(epochs=arguments.epochs, minutes=arguments.minutes, encoder_rate=1.5e-4, seed=9)
    trainer = Trainer(network, Subwords(arguments.tokenizer), gold.labels, recipe, arguments.out / "network.pt")
    trainer.run({"names": gold.names, "syntax": gold.syntax})
    export(network, arguments.tokenizer, gold.labels, arguments.out / "files")


if __name__ == "__main__":
    main()

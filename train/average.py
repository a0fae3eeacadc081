"""Writes the files of the mean of several networks, runs from one start: `python -m train.average --help`.

Wortsman et al. 2022, "Model soups": networks trained on from the same weights can be averaged, and the mean does better
than each.
"""

import argparse
from pathlib import Path

import torch

from train.export import export
from train.network import Network
from train.run import load_gold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--networks", type=Path, required=True, nargs="+", help="`.pt` files that polishing wrote")
    parser.add_argument("--tokenizer", type=Path, required=True, help="the tokenizer of all of them")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model files")
    arguments = parser.parse_args()
    mean = average([Network.read(path) for path in arguments.networks])
    export(mean, arguments.tokenizer, load_gold(arguments.data).labels, arguments.out)


def average(networks: list[Network]) -> Network:
    """The first of the networks, its weights made the mean of all.

    Raises:
        RuntimeError: the networks are not of one shape.
    """
    states = [network.state_dict() for network in networks]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    networks[0].load_state_dict(mean)
    return networks[0]


if __name__ == "__main__":
    main()

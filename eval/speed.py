"""Speed of the language model, side by side in one run: `python -m eval.speed [--against PACKAGE]`.

Words and marks a second of processor time, on one core, from text to names, tags, syntax and lemmas. The text is the
sample corpus, article by article. `--against` names an installed spaCy pipeline, say `en_core_web_sm`, which reads the
same text in the same rounds; the ratio to it is what can be compared between machines.
"""

from __future__ import annotations

import argparse
import importlib
import os
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path

TEXTS = Path(__file__).resolve().parent.parent / "examples" / "berita"
ROUNDS = 7
REPEATS = 4


def main() -> None:
    """Time every pipeline in turns, and print the median of the rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", metavar="PACKAGE", help="an installed spaCy pipeline to compare with")
    arguments = parser.parse_args()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    texts = [path.read_text("utf-8") for path in sorted(TEXTS.glob("*.txt"))] * REPEATS
    readers = pipelines(arguments.against)
    words = count(texts)
    rounds: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(ROUNDS):
        for name, read in readers.items():
            rounds[name].append(timed(read, texts))
    seconds = {name: statistics.median(found) for name, found in rounds.items()}
    base = seconds.get(arguments.against) if arguments.against else None
    for name, taken in seconds.items():
        ratio = f"  {base / taken:5.2f} x {arguments.against}" if base else ""
        print(f"{name:16} {words / taken:8.0f} words/s{ratio}")


def pipelines(against: str | None) -> dict[str, Callable[[Iterable[str]], object]]:
    """What reads texts, by name; each has read one already."""
    from runut.language.id.pipeline import load_pipeline

    readers: dict[str, Callable[[Iterable[str]], object]] = {}
    for size in ("accurate", "fast"):
        nlp = load_pipeline(size)
        readers[size] = lambda texts, nlp=nlp: [nlp.parse(text) for text in texts]
    if against:
        other = importlib.import_module(against).load()
        readers[against] = lambda texts: list(other.pipe(texts))
    for read in readers.values():
        read(["Presiden Kenya tiba di Suva."])
    return readers


def count(texts: Iterable[str]) -> int:
    """Words and marks, as this project cuts them."""
    from runut.language.id.tokens import cut

    return sum(len(cut(text)) for text in texts)


def timed(read: Callable[[Iterable[str]], object], texts: Iterable[str]) -> float:
    """Processor seconds."""
    started = time.process_time()
    read(texts)
    return time.process_time() - started


if __name__ == "__main__":
    main()

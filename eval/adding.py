"""Measure what a document costs that comes into an archive that is linked already, against linking it from scratch.

    python -m eval.adding [DOCUMENTS]... [--seed N]

For each size, generates a corpus, links all of it but ten documents from scratch, adds one document and links, then the
other nine and links; says the processor seconds of each, the ratio to linking from scratch, and the most memory that
linking took. Checks that the links are those of all documents linked at once. Analyses are given: only linking is
measured.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from runut.archive import Archive
from runut.config import Config
from runut.link import link
from runut.records import Reading
from runut.run.build import relink
from tests.link.generator import corpus

LATER = 10  # documents that come in later, the first of them alone


def measure(documents: int, seed: int) -> dict[str, object]:
    """The figures for a corpus of about `documents` documents."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.runut"
        readings, _ = corpus(documents, seed)
        step = len(readings) // LATER
        late = readings[step // 2 :: step][:LATER]
        held = {reading.document.id for reading in late}
        batches = ([r for r in readings if r.document.id not in held], late[:1], late[1:])
        for batch in batches[:1]:
            _add(path, batch)
        scratch, memory = _linking(path)
        _add(path, batches[1])
        one, memory_one = _linking(path)
        _add(path, batches[2])
        more, _ = _linking(path)
        with Archive(path, read_only=True) as archive:
            same = msgspec.json.encode(archive.links()) == msgspec.json.encode(link(readings))
    return {
        "documents": len(readings),
        "from scratch": {"seconds": round(scratch, 2), "MB": memory},
        "adding 1": {"seconds": round(one, 3), "ratio": round(scratch / one), "MB": memory_one},
        f"adding {LATER - 1} more": {"seconds": round(more, 3), "ratio": round(scratch / more)},
        "same as all at once": same,
    }


def _add(path: Path, readings: Sequence[Reading]) -> None:
    with Archive(path, create=True) as archive:
        for reading in readings:
            archive.add(reading, "eval", reading.document.source)


def _linking(path: Path) -> tuple[float, int]:
    """The processor seconds of bringing an archive's links up to date in a fresh process, and its memory in MB."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_link, path).result()


def _link(path: Path) -> tuple[float, int]:
    link([])  # what is read once: the lexicon
    with Archive(path) as archive:
        begun = time.process_time()
        relink(archive, Config())
        seconds = time.process_time() - begun
    return seconds, _most_memory()


def _most_memory() -> int:
    """The most memory that this process held, in MB; unlike `ru_maxrss` without that of the process it came from."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    for size in args.documents:
        for name, figure in measure(size, args.seed).items():
            print(f"{name:24} {json.dumps(figure)}", flush=True)

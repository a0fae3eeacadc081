"""Measure linking on a generated corpus whose truth is known.

    python -m eval.linking [DOCUMENTS] [--seed N] [--slips SHARE]

Reports B-cubed precision and recall of origins, incidents and stories, precision and recall of the errors planted and
of disputed claims, and the processor seconds that linking takes.
"""

from __future__ import annotations

import argparse
import json
import time

from runut.link import link
from tests.link import measures
from tests.link.generator import ERRORS, corpus


def measure(documents: int, seed: int, slips: float) -> dict[str, object]:
    """All figures for one corpus of about `documents` documents."""
    readings, truth = corpus(documents, seed, slips)
    begun = time.process_time()
    links = link(readings)
    seconds = time.process_time() - begun
    rows = {
        "origins": measures.origins(links, truth),
        "incidents": measures.incidents(links, truth),
        "stories": measures.stories(links, truth),
        "disputes": measures.disputes(links, truth),
        **{f"conflicts: {kind}": measures.conflicts(links, truth, [kind]) for kind in ERRORS},
    }
    figures = {name: {"P": round(p, 4), "R": round(r, 4)} for name, (p, r) in rows.items()}
    return {"documents": len(readings), "seconds": round(seconds, 2), "errors": len(truth.errors), **figures}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slips", type=float, default=0.0, help="how often reading missed an event, a side, a day")
    args = parser.parse_args()
    for name, figure in measure(args.documents, args.seed, args.slips).items():
        print(f"{name:24} {json.dumps(figure)}")

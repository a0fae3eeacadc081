"""Fuzz one target: `python -m fuzz.run TARGET [options of libFuzzer]`; needs atheris (`pip install atheris`)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import atheris

HERE = Path(__file__).parent


def main() -> None:
    """Fuzz until a finding, or for as long as the options say."""
    name = sys.argv[1]
    with atheris.instrument_imports(include=["runut"]):
        from fuzz.seeds import seeds as good
        from fuzz.targets import LONG, LONGEST, targets

        target = targets()[name]
        for seed, data in good():
            if seed == name:
                target(data)  # what is loaded once is instrumented too, and not timed
    given = sys.argv[2:]
    defaults = {"timeout": 5, "rss_limit_mb": 1000, "max_len": LONGEST.get(name, LONG)}
    folder = HERE / "seeds" / name
    for words in (HERE / "seeds" / f"{name}.dict", HERE / "dictionaries" / f"{name}.dict"):
        if words.is_file():
            defaults["dict"] = words
    options = [f"-{key}={value}" for key, value in defaults.items() if not any(f"-{key}=" in item for item in given)]
    atheris.Setup([sys.argv[0], *options, *given, *([str(folder)] if folder.is_dir() else [])], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

"""Fuzz one target: `python -m fuzz.run TARGET [options of libFuzzer]`; needs atheris (`pip install atheris`)."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

HERE = Path(__file__).parent


def main() -> None:
    """Fuzz until a finding, or for as long as the options say."""
    name = sys.argv[1]
    with atheris.instrument_imports(include=["runut.read", "runut.analyse"]):
        from fuzz.seeds import seeds as good
        from fuzz.targets import targets

        target = targets()[name]
        for seed, data in good():
            if seed == name:
                target(data)  # what is loaded once is instrumented too, and not timed
    bounds = [
        option
        for option in ("-timeout=5", "-rss_limit_mb=1000")
        if not any(given.startswith(option.partition("=")[0]) for given in sys.argv)
    ]
    seeds = HERE / "seeds" / name
    atheris.Setup([sys.argv[0], *bounds, *sys.argv[2:], *([str(seeds)] if seeds.is_dir() else [])], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

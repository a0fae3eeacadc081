"""Quality gates: every figure on every gold set must reach its floor.

    python -m eval.gates            measure, and fail where a figure is below its floor
    python -m eval.gates --raise    measure, and raise floors to what is reached (never lowers one)
    python -m eval.gates --lower SET.FIGURE    set that floor to what is measured, even where that is lower
    python -m eval.gates --report FILE         measure, and write the figures as a Markdown table

The sample gold in `examples/` is always measured; the development gold where it is found at `../shared` or
`RUNUT_SHARED`. Floors stand in `floors.toml`, pinned to a digest of the gold: gold that changed fails the gate until
its floors are set again with `--raise`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from eval.articles import score_articles, score_sentences
from eval.corpora import names_of, score_corpus
from eval.measures import Figure
from runut.archive import Archive
from runut.config import Config
from runut.export.corpus import corpus_object
from runut.export.documents import document_row
from runut.read import read_paths
from runut.records import Reading
from runut.run.build import add, relink
from runut.run.local import analyse_all

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("RUNUT_SHARED", ROOT.parent / "shared"))
FLOORS = Path(__file__).with_name("floors.toml")
SLACK = 0.005  # a floor is set this far below what is measured


@dataclass(frozen=True)
class GoldSet:
    """A folder of annotated articles with its texts, or a file of annotated sentences."""

    name: str
    gold: Path
    texts: tuple[Path, ...]

    def files(self) -> list[Path]:
        """The gold files."""
        return [self.gold] if self.gold.is_file() else sorted(self.gold.glob("*.json"))

    def digest(self) -> str:
        """A digest of gold and texts."""
        digest = hashlib.blake2b(digest_size=8)
        for file in [*self.files(), *self.texts]:
            digest.update(file.read_bytes())
        return digest.hexdigest()


def gold_sets() -> list[GoldSet]:
    """The sets that are present."""
    dev = SHARED / "eval" / "dev"
    sets = [
        GoldSet("sample", ROOT / "examples" / "emas", tuple(sorted((ROOT / "examples" / "berita").glob("*.txt")))),
        GoldSet("seeds", SHARED / "eval" / "seeds", tuple(sorted((SHARED / "seeds").glob("*.txt")))),
        GoldSet("dev", dev / "articles", (dev / "articles" / "docs.jsonl",)),
        GoldSet("sentences", dev / "gsr-id.dev.jsonl", ()),
    ]
    return [item for item in sets if item.gold.exists()]


def measure(gold_set: GoldSet) -> dict[str, Figure]:
    """All figures of a set."""
    if gold_set.gold.is_file():
        return _measure_sentences(gold_set)
    golds = {}
    for file in gold_set.files():
        row = json.loads(file.read_text("utf-8"))
        if "events" in row:
            golds[row["doc"]] = row
    documents, corpus = _built(gold_set)
    named = names_of(golds, documents)
    system = {named[str(row["id"])]: row for row in documents}
    texts = {doc: row["text"] for doc, row in system.items()}
    wanted = json.loads((gold_set.gold / "corpus.json").read_text("utf-8"))
    articles = score_articles(((gold, texts[doc]) for doc, gold in golds.items()), system)
    return {**articles, **score_corpus(wanted, corpus, texts, named)}


def _built(gold_set: GoldSet) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    config = Config()
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "gate.runut", create=True) as archive:
        summary = add(archive, read_paths([str(path) for path in gold_set.texts]), config, lambda *_: None)
        if summary.exit_code:
            sys.exit(f"{gold_set.name}: not all articles were analysed: {summary}")
        relink(archive, config)
        readings = tuple(archive.readings())
        rows = [_json(document_row(reading.document, reading.analysis)) for reading in readings]
        return rows, _json(corpus_object(archive.links(), readings))


def _json(row: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(msgspec.json.encode(row))
    return found


def _measure_sentences(gold_set: GoldSet) -> dict[str, Figure]:
    golds = [json.loads(line) for line in gold_set.gold.read_text("utf-8").splitlines()]
    lines = "".join(json.dumps({"id": gold["id"], "text": gold["text_id"]}) + "\n" for gold in golds)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sentences.jsonl"
        file.write_text(lines, "utf-8")
        tasks = [(item, None) for item in read_paths([str(file)])]
        outcomes = analyse_all(tasks, Config())  # type: ignore[arg-type]
        rows = [_json(document_row(o.document, o.analysis)) for o in outcomes if isinstance(o, Reading)]
    return score_sentences(golds, {row["id"]: row for row in rows})


def check(gold_set: GoldSet, figures: dict[str, Figure], floors: dict[str, Any]) -> Iterator[str]:
    """What is wrong: gold that changed, figures below their floor, figures without one."""
    if floors.get("gold") != gold_set.digest():
        yield f"{gold_set.name}: the gold is not the one its floors were set on; look at the change, then run --raise"
    for name, figure in figures.items():
        if name not in floors:
            yield f"{gold_set.name}: {name} has no floor; run --raise"
        elif figure.score < floors[name]:
            yield f"{gold_set.name}: {name} is {figure.score:.3f}, below its floor {floors[name]:.3f}"


def raised(gold_set: GoldSet, figures: dict[str, Figure], floors: dict[str, Any], lowered: set[str]) -> dict[str, Any]:
    """The floors after raising; those in `lowered` are set to what is measured."""
    same_gold = floors.get("gold") == gold_set.digest()
    found: dict[str, Any] = {"gold": gold_set.digest()}
    for name, figure in sorted(figures.items()):
        reached = max(round(figure.score - SLACK, 3), 0.0)
        keep = same_gold and f"{gold_set.name}.{name}" not in lowered
        found[name] = max(reached, floors.get(name, 0.0)) if keep else reached
    return found


def _write(floors: dict[str, dict[str, Any]]) -> None:
    lines = ["# Floors of the quality gates; written by `python -m eval.gates --raise`.\n"]
    for name, section in floors.items():
        lines.append(f"\n[{name}]\n")
        lines += [f'"{key}" = {json.dumps(value)}\n' for key, value in section.items()]
    FLOORS.write_text("".join(lines), "utf-8")


def table(measured: dict[str, dict[str, Figure]]) -> str:
    """The figures as a Markdown table, a row a figure, a column a set."""
    names = list(dict.fromkeys(name for figures in measured.values() for name in figures))
    lines = [f"| | {' | '.join(measured)} |", f"| --- |{' --- |' * len(measured)}"]
    for name in names:
        cells = (f"{figures[name].score:.3f}" if name in figures else "" for figures in measured.values())
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Measure all sets; the exit code says whether every floor holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="raising", action="store_true")
    parser.add_argument("--report", type=Path, metavar="FILE")
    parser.add_argument("--lower", action="append", default=[], metavar="SET.FIGURE")
    arguments = parser.parse_args()
    floors = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    wrong: list[str] = []
    measured: dict[str, dict[str, Figure]] = {}
    for gold_set in gold_sets():
        print(f"[{gold_set.name}]")
        figures = measure(gold_set)
        measured[gold_set.name] = figures
        for name, figure in figures.items():
            print(f"  {name:28} {figure}")
        if arguments.raising or arguments.lower:
            floors[gold_set.name] = raised(gold_set, figures, floors.get(gold_set.name, {}), set(arguments.lower))
        wrong += check(gold_set, figures, floors.get(gold_set.name, {}))
    if arguments.raising or arguments.lower:
        _write(floors)
    if arguments.report:
        arguments.report.write_text(table(measured), "utf-8")
    print(*wrong, sep="\n")
    print(f"{len(wrong)} gates failed" if wrong else "all gates hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""Adds generated documents to an archive without a model, so that only storing takes time: `adding CASE COUNT`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from runut.archive import Archive
from runut.config import Config
from runut.records import Document, Failure, Skip
from runut.run import build
from runut.run.work import Outcome, Task
from tests.makers import meeting


def documents(count: int) -> Iterator[Document | Failure]:
    """Articles, some of which are skipped or fail."""
    text = meeting().document.text
    for number in range(count):
        if number % 50 == 49:
            yield Failure(f"f#{number}", "malformed", "not JSON")
        else:
            yield Document(f"d{number:05}", f"f#{number}", text, name=str(number))


def analyse_all(tasks: Iterator[Task], *_: object) -> Iterator[Outcome]:
    """Stands for reading."""
    for item, _hint in tasks:
        assert isinstance(item, Document)
        if int(item.name or 0) % 50 == 7:
            yield Skip(item.source, "language: en, not id")
        else:
            analysis = msgspec.structs.replace(meeting().analysis, document=item.id)
            yield msgspec.structs.replace(meeting(), document=item, analysis=analysis)


def add(case: Path, count: int) -> build.Summary:
    build.analyse_all = analyse_all  # type: ignore[assignment]
    told: list[str] = []

    def progress(source: str, state: str) -> None:
        if not told:
            sys.stdout.write("ready\n")
            sys.stdout.flush()
        told.append(state)

    with Archive(case, create=True) as archive:
        return build.add(archive, documents(count), Config(), progress)


if __name__ == "__main__":
    sys.stdout.write(f"{add(Path(sys.argv[1]), int(sys.argv[2]))}\n")

"""`runut extract`: what each article says, without an archive."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from runut.cli.options import Column, ConfigFile, Jobs, Lang, Paths, Size, named_columns, settings
from runut.errors import UsageError
from runut.export.documents import document_row
from runut.read import Found, Limits, scan
from runut.read.pages import Page
from runut.records import Document, Failure, Reading, Skip
from runut.run.build import Summary
from runut.run.local import Task, analyse_all
from runut.view.texts import Interface


def extract(
    paths: Paths,
    form: Annotated[str, typer.Option("--format", help="jsonl: one JSON object a document.")] = "jsonl",
    column: Column = None,
    size: Size = None,
    jobs: Jobs = None,
    config: ConfigFile = None,
    lang: Lang = None,
) -> int:
    """Analyse articles and print what each one says, one JSON object a line."""
    if form != "jsonl":
        raise UsageError(f"format {form!r}; extract writes: jsonl")
    chosen = settings(config, size=size, jobs=jobs, lang=lang)
    say, errors = Interface(chosen.interface), Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    refused: list[Skip | Failure] = []
    done = 0
    for outcome in analyse_all(_tasks(scan(paths, Limits(chosen.max_bytes, named_columns(column))), refused), chosen):
        if isinstance(outcome, Reading):
            done += 1
            sys.stdout.buffer.write(msgspec.json.encode(document_row(outcome.document, outcome.analysis)) + b"\n")
        else:
            refused.append(outcome)
    for item in refused:
        errors.print(_told(say, item))
    skipped = sum(isinstance(item, Skip) for item in refused)
    return Summary(done + len(refused), done, 0, skipped, len(refused) - skipped).exit_code


def _tasks(inputs: Iterator[Found], refused: list[Skip | Failure]) -> Iterator[Task]:
    for item in inputs:
        if isinstance(item, Document | Page):
            yield item, None
        else:
            refused.append(item)


def _told(say: Interface, item: Skip | Failure) -> str:
    if isinstance(item, Skip):
        return f"{say('skipped')}: {item.source}: {item.reason}"
    return f"{say('failed')}: {item.source}: {item.message}"

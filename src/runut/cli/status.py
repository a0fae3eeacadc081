"""`runut status`: what became of every input."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Annotated

import msgspec
import typer

from runut.archive import Archive
from runut.cli.options import ArchivePath, AsJson, Lang, settings
from runut.run.manifest import counts
from runut.view.texts import Interface

STATES = ("analysed", "skipped", "failed")


def status(
    archive: ArchivePath,
    each: Annotated[bool, typer.Option("--each", help="Also list each input that was skipped or failed.")] = False,
    as_json: AsJson = False,
    lang: Lang = None,
) -> int:
    """Print what became of every input: how many were analysed, skipped or failed, and for which reasons."""
    say = Interface(settings(lang=lang).interface)
    with Archive(archive, read_only=True) as opened:
        for item in opened.inputs():
            if as_json:
                sys.stdout.buffer.write(msgspec.json.encode(item) + b"\n")
            elif each and item.state != "analysed":
                typer.echo(f"{say(item.state)}\t{item.source}\t{item.reason}")
        found = {} if as_json else counts(opened.inputs())
    if not as_json:
        _print(say, found)
        if not each and any(state != "analysed" for state, _ in found):
            typer.echo(say("status-each", path=archive), err=True)
    return 0


def _print(say: Interface, found: dict[tuple[str, str], int]) -> None:
    totals: Counter[str] = Counter()
    for (state, reason), count in found.items():
        totals[state] += count
        if state != "analysed":
            typer.echo(f"{count:8d}  {say(state)}: {reason}")
    told = ", ".join(f"{totals[state]} {say(state)}" for state in STATES)
    typer.echo(f"{totals.total()} {say('inputs')}: {told}")

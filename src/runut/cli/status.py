"""`runut status`: what became of every input."""

from __future__ import annotations

import sys
from collections import Counter

import msgspec
import typer

from runut.archive import Archive
from runut.cli.options import ArchivePath, AsJson, Lang, settings
from runut.view.texts import Interface


def status(archive: ArchivePath, as_json: AsJson = False, lang: Lang = None) -> int:
    """Print what became of every input: analysed, skipped or failed, with the reason."""
    say = Interface(settings(lang=lang).interface)
    counts: Counter[str] = Counter()
    with Archive(archive, read_only=True) as opened:
        for item in opened.inputs():
            counts[item.state] += 1
            if as_json:
                sys.stdout.buffer.write(msgspec.json.encode(item) + b"\n")
            elif item.state != "analysed":
                typer.echo(f"{say(item.state)}\t{item.source}\t{item.reason}")
    if not as_json:
        told = ", ".join(f"{counts[state]} {say(state)}" for state in ("analysed", "skipped", "failed"))
        typer.echo(f"{counts.total()} {say('inputs')}: {told}")
    return 0

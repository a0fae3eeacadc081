"""`runut search`: sentences that hold the words, as written or by lemma."""

from __future__ import annotations

import sys
from typing import Annotated

import msgspec
import typer

from runut.archive import Archive
from runut.cli.options import ArchivePath, AsJson, Lang, settings
from runut.view.search import find
from runut.view.texts import Interface


def search(
    archive: ArchivePath,
    words: Annotated[list[str], typer.Argument(help="Words that a sentence must hold.", show_default=False)],
    limit: Annotated[int, typer.Option(min=1, help="How many sentences at most.")] = 20,
    as_json: AsJson = False,
    lang: Lang = None,
) -> int:
    """Find sentences that hold all the words, as written or in another form of the same lemmas."""
    chosen = settings(lang=lang)
    with Archive(archive, read_only=True) as opened:
        found = find(opened, " ".join(words), chosen.language, limit)
    for hit in found:
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(hit) + b"\n")
        else:
            typer.echo(f"{hit.doc} {hit.start}-{hit.end}\t{' '.join(hit.text.split())}")
    if not found and not as_json:
        typer.echo(Interface(chosen.interface)("nothing-found"), err=True)
    return 0

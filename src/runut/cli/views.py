"""`runut timeline`, `claims`, `conflicts`, `sources`, `dossier`: the case as people read it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from runut.archive import Archive
from runut.cli.options import ArchivePath, AsJson, Lang, settings
from runut.errors import UsageError
from runut.view import rows, terminal
from runut.view.case import Case
from runut.view.dossier import render
from runut.view.texts import Interface


def _open(archive: Path, say: Interface) -> Case:
    with Archive(archive, read_only=True) as opened:
        if not opened.is_linked():
            typer.echo(say("stale-links", path=archive), err=True)
        return Case.load(opened)


def _print(
    archive: Path,
    lang: str | None,
    as_json: bool,
    make: Callable[[Case], Sequence[rows.Shown]],
    show: Callable[[Console, Interface, Iterable[rows.Shown]], None],
) -> int:
    say = Interface(settings(lang=lang).interface)
    found = make(_open(archive, say))
    if as_json:
        for row in found:
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
    elif found:
        show(Console(highlight=False, markup=False), say, found)
    else:
        typer.echo(say("nothing-here", path=archive), err=True)
    return 0


def timeline(archive: ArchivePath, as_json: AsJson = False, lang: Lang = None) -> int:
    """What happened, by day: incidents with their sides, place, standing, origins and a sentence."""
    return _print(archive, lang, as_json, rows.timeline, terminal.timeline)


def claims(archive: ArchivePath, as_json: AsJson = False, lang: Lang = None) -> int:
    """Who says so and who denies it: the ledger of claims, disputed ones first."""
    return _print(archive, lang, as_json, rows.claims, terminal.claims)


def conflicts(archive: ArchivePath, as_json: AsJson = False, lang: Lang = None) -> int:
    """What the reports disagree on, with both sentences, the surest first."""
    return _print(archive, lang, as_json, rows.conflicts, terminal.conflicts)


def sources(archive: ArchivePath, as_json: AsJson = False, lang: Lang = None) -> int:
    """The documents with their origins: how many independent sources there are."""
    return _print(archive, lang, as_json, rows.sources, terminal.sources)


def dossier(
    archive: ArchivePath,
    output: Annotated[Path, typer.Option("-o", "--output", help="The page to write.")] = Path("dossier.html"),
    lang: Lang = None,
) -> int:
    """Write the case as one self-contained HTML page."""
    say = Interface(settings(lang=lang).interface)
    page = render(_open(archive, say), say)
    try:
        output.write_text(page, "utf-8")
    except OSError as error:
        raise UsageError(
            f"cannot write {output}: {error.strerror}; name a file where you may write, in a folder that exists"
        ) from error
    typer.echo(say("written", path=output.absolute()))
    return 0

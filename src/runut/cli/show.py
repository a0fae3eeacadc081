"""`runut show ID`: one record with the sentences it rests on."""

from __future__ import annotations

import sys
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from runut.archive import Archive
from runut.cli.options import ArchivePath, AsJson, Lang, settings
from runut.errors import UsageError
from runut.view.case import Case
from runut.view.show import find
from runut.view.texts import Interface


def show(
    archive: ArchivePath,
    ident: Annotated[
        str, typer.Argument(metavar="ID", help="An id that a view printed, or DOCUMENT:v1.", show_default=False)
    ],
    as_json: AsJson = False,
    lang: Lang = None,
) -> int:
    """Show one record whole, with its sentences, their offsets, and the reasons behind it."""
    say = Interface(settings(lang=lang).interface)
    with Archive(archive, read_only=True) as opened:
        record = find(Case.load(opened), ident)
    if record is None:
        raise UsageError(f"nothing has the id {ident!r} in {archive}; ids stand behind each row of the views")
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
        return 0
    screen = Console(highlight=False, markup=False)
    screen.print(f"{say(record.kind)} {record.id}", style="bold")
    for name, value in record.fields:
        screen.print(f"  {name}: {value}")
    for note in record.notes:
        screen.print(f"  ! {say.note(note)}", style="yellow")
    for item in record.evidence:
        screen.print(f"  {item.doc} {item.start}-{item.end} ({item.outlet})", style="cyan")
        before, at, after = item.parts
        screen.print(f"    {before}⟦{at}⟧{after}")
    return 0

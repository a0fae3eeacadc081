"""`runut why ID`: the reasons for a link."""

from __future__ import annotations

from typing import Annotated

import typer

from runut.archive import Archive
from runut.cli.options import ArchivePath, Lang, settings
from runut.errors import UsageError
from runut.link import why as reasons
from runut.view.texts import Interface


def why(
    archive: ArchivePath,
    ident: Annotated[str, typer.Argument(metavar="ID", help="The id of an actor, incident, claim or conflict.")],
    lang: Lang = None,
) -> int:
    """Say why things were linked: one reason a line."""
    say = Interface(settings(lang=lang).interface)
    with Archive(archive, read_only=True) as opened:
        links = opened.links()
    known = {item.id for kind in (links.actors, links.incidents, links.claims, links.conflicts) for item in kind}
    if ident not in known:
        raise UsageError(f"no link has the id {ident!r} in {archive}; ids stand behind each row of the views")
    found = reasons(links, ident)
    for reason in found:
        typer.echo(reason)
    if not found:
        typer.echo(say("alone"), err=True)
    return 0

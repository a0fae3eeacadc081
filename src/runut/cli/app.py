"""The commands, each in a module of its own; this one gathers them."""

from __future__ import annotations

import typer

from runut import __version__
from runut.cli import actors, build, export, extract, search, show, status, views, watch, who, why

app = typer.Typer(
    name="runut",
    help="Read news about running stories: what happened, who says so, who denies it, with the sentence behind it.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"runut {__version__}")
        raise typer.Exit


@app.callback()
def runut(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and exit."
    ),
) -> None:
    """Read news about running stories."""


app.command()(build.build)
app.command()(watch.watch)
app.command()(extract.extract)
app.command()(views.timeline)
app.command()(views.claims)
app.command()(views.conflicts)
app.command()(views.sources)
app.command()(search.search)
app.command()(show.show)
app.command()(export.export)
app.command()(views.dossier)
app.command()(status.status)
app.command()(why.why)
app.command()(who.who)
app.add_typer(actors.app, name="actors")

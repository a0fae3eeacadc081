"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from runut.config import Config, load_config
from runut.errors import UsageError
from runut.read.rows import Columns, columns

HELP = "Files, folders, globs, web addresses, or - for standard input: texts, pages, crawls, feeds, tables, JSON lines."
PATHS = typer.Argument(help=HELP, show_default=False)
Paths = Annotated[list[str], PATHS]
OptionalPaths = Annotated[Optional[list[str]], PATHS]  # noqa: UP045 (Typer reads it)
ArchivePath = Annotated[Path, typer.Argument(help="An archive made by `runut build`.", show_default=False)]
Size = Annotated[Optional[str], typer.Option(help="Size of the language model: accurate or fast.")]  # noqa: UP045
Jobs = Annotated[Optional[int], typer.Option("-j", "--jobs", help="Processes that analyse at the same time.")]  # noqa: UP045
ConfigFile = Annotated[Optional[Path], typer.Option("--config", help="A TOML file with settings.")]  # noqa: UP045
Lang = Annotated[Optional[str], typer.Option("--lang", help="Language of the interface: id or en.")]  # noqa: UP045
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
Output = Annotated[Path, typer.Option("-o", "--output", help="The archive; made if it is not there.")]
Column = Annotated[Optional[list[str]], typer.Option(help="A column or key by another name: text=isi.")]  # noqa: UP045
Timeout = Annotated[Optional[int], typer.Option(help="Seconds that one input may take; 0 for no limit.")]  # noqa: UP045
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from private addresses too.")]


def settings(
    config: Path | None = None,
    *,
    size: str | None = None,
    jobs: int | None = None,
    lang: str | None = None,
    timeout: int | None = None,
) -> Config:
    """The settings after the flags of a command (see `runut.config.load_config` for errors)."""
    return load_config({"size": size, "jobs": jobs, "interface": lang, "timeout": timeout}, config)


def named_columns(pairs: list[str] | None) -> Columns:
    """The names of columns that `--column` gives.

    Raises:
        UsageError: a pair is no FIELD=NAME, or its field is none that articles have.
    """
    named = [pair.partition("=") for pair in pairs or ()]
    for field, _, name in named:
        if not field or not name:
            raise UsageError(f"--column takes FIELD=NAME, such as text=isi, not {field!r}")
    return columns({field: name for field, _, name in named})

"""`runut build`: articles into an archive."""

from __future__ import annotations

import functools
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Optional

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from runut.archive import Archive
from runut.cli.options import (
    AllowPrivate,
    Column,
    ConfigFile,
    Jobs,
    Lang,
    OptionalPaths,
    Output,
    Size,
    Timeout,
    named_columns,
    settings,
)
from runut.config import Config
from runut.errors import UsageError
from runut.read import Limits, scan
from runut.read.addresses import fetch_page
from runut.read.fetch import Fetcher, Manners
from runut.read.inputs import Fetch
from runut.read.selection import Selection
from runut.run.build import Summary, add, refresh, relink
from runut.run.manifest import again
from runut.view.texts import Interface


def build(
    paths: OptionalPaths = None,
    output: Output = Path("case.runut"),
    retry_failed: Annotated[bool, typer.Option("--retry-failed", help="Read again what failed before.")] = False,
    host: Annotated[Optional[list[str]], typer.Option(help="Only documents of this host; repeat for more.")] = None,  # noqa: UP045
    since: Annotated[Optional[str], typer.Option(help="Only documents from this day on (YYYY-MM-DD).")] = None,  # noqa: UP045
    until: Annotated[Optional[str], typer.Option(help="Only documents up to this day (YYYY-MM-DD).")] = None,  # noqa: UP045
    column: Column = None,
    link: Annotated[bool, typer.Option(help="Link the documents at the end.")] = True,
    allow_private: AllowPrivate = False,
    timeout: Timeout = None,
    size: Size = None,
    jobs: Jobs = None,
    config: ConfigFile = None,
    lang: Lang = None,
) -> int:
    """Analyse articles into an archive and link them. Without paths: bring an archive up to date."""
    chosen = settings(config, size=size, jobs=jobs, lang=lang, timeout=timeout)
    say = Interface(chosen.interface)
    if not paths and not output.exists():
        raise UsageError(f"no paths given and no archive at {output}; name files or folders to read")
    wanted = Selection(tuple(host or ()), _day("--since", since), _day("--until", until))
    limits = Limits(chosen.max_bytes, named_columns(column), _fetch(chosen, allow_private=allow_private))
    inputs = scan(paths or [], limits)
    screen = Console(stderr=True, highlight=False)
    with Archive(output, create=True) as archive, _bar(screen) as bar:
        task = bar.add_task(say("reading"), total=None)
        refreshed = refresh(archive, chosen)
        if retry_failed and not paths:
            inputs = again(archive, limits)

        def progress(source: str, state: str) -> None:
            bar.advance(task)
            if state in ("skipped", "failed"):
                known = archive.input(source)
                why = f": {known.reason}" if known and known.reason else ""
                bar.console.print(f"{say(state)}: {source}{why}", markup=False, soft_wrap=True)

        summary = add(archive, inputs, chosen, progress, wanted, retry=retry_failed)
        if link and (summary.analysed or refreshed or not archive.is_linked()):
            bar.update(task, description=say("linking"))
            relink(archive, chosen)
    screen.print(_told(say, summary), markup=False, soft_wrap=True)
    if paths and not summary.inputs:
        screen.print(say("nothing-read"), markup=False, soft_wrap=True)
    return summary.exit_code if summary.inputs or paths else 0


def _day(option: str, day: str | None) -> date | None:
    try:
        return None if day is None else date.fromisoformat(day)
    except ValueError as error:
        raise UsageError(f"{option} takes a day as YYYY-MM-DD, not {day!r}") from error


def _fetch(chosen: Config, *, allow_private: bool) -> Fetch:
    """Fetches addresses; what it needs for that is made with the first."""

    @functools.cache
    def fetcher() -> Fetcher:
        return Fetcher(Manners(allow_private=allow_private), chosen.max_bytes)

    return lambda address: fetch_page(fetcher(), address)


def _told(say: Interface, summary: Summary) -> str:
    return say(
        "summary",
        inputs=summary.inputs,
        analysed=summary.analysed,
        unchanged=summary.unchanged,
        skipped=summary.skipped,
        failed=summary.failed,
    )


def _bar(screen: Console) -> Progress:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=screen, transient=True, disable=not sys.stderr.isatty())

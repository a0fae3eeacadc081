"""`runut build`: articles into an archive."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from runut.archive import Archive
from runut.cli.options import ConfigFile, Jobs, Lang, OptionalPaths, Size, settings
from runut.errors import UsageError
from runut.read import read_paths
from runut.run.build import Summary, add, refresh, relink
from runut.view.texts import Interface


def build(
    paths: OptionalPaths = None,
    output: Annotated[Path, typer.Option("-o", "--output", help="The archive; made if it is not there.")] = Path(
        "case.runut"
    ),
    size: Size = None,
    jobs: Jobs = None,
    config: ConfigFile = None,
    lang: Lang = None,
) -> int:
    """Analyse articles into an archive and link them. Without paths: bring an archive up to date."""
    chosen = settings(config, size=size, jobs=jobs, lang=lang)
    say = Interface(chosen.interface)
    if not paths and not output.exists():
        raise UsageError(f"no paths given and no archive at {output}; name files or folders to read")
    inputs = read_paths(paths or [], max_bytes=chosen.max_bytes)
    screen = Console(stderr=True, highlight=False)
    with Archive(output, create=True) as archive, _bar(screen) as bar:
        task = bar.add_task(say("reading"), total=None)
        refreshed = refresh(archive, chosen)

        def progress(source: str, state: str) -> None:
            bar.advance(task)
            if state in ("skipped", "failed"):
                bar.console.print(f"{say(state)}: {source}", markup=False, soft_wrap=True)

        summary = add(archive, inputs, chosen, progress)
        bar.update(task, description=say("linking"))
        if summary.analysed or refreshed or not archive.is_linked():
            relink(archive, chosen)
    screen.print(_told(say, summary), markup=False, soft_wrap=True)
    return summary.exit_code if paths else 0


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

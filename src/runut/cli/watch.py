"""`runut watch`: feeds into an archive, as they bring news."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from runut.archive import Archive
from runut.cli.options import AllowPrivate, ConfigFile, Jobs, Lang, Output, Size, Timeout, settings
from runut.run.watch import Watch
from runut.run.watching import load_watchlist
from runut.view.texts import Interface


def watch(
    feeds: Annotated[Path, typer.Argument(help="A TOML file that lists the feeds.", show_default=False)],
    output: Output = Path("case.runut"),
    once: Annotated[bool, typer.Option("--once", help="Ask what is due, then end (for cron).")] = False,
    allow_private: AllowPrivate = False,
    size: Size = None,
    jobs: Jobs = None,
    timeout: Timeout = None,
    config: ConfigFile = None,
    lang: Lang = None,
) -> int:
    """Ask feeds for news and bring new articles into an archive, until it is interrupted."""
    chosen = settings(config, size=size, jobs=jobs, lang=lang, timeout=timeout)
    say, watchlist = Interface(chosen.interface), load_watchlist(feeds)
    if allow_private:
        manners = msgspec.structs.replace(watchlist.manners, allow_private=True)
        watchlist = msgspec.structs.replace(watchlist, manners=manners)
    screen = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)

    def log(asked: str, became: str) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        screen.print(f"{now} {asked} {became}")

    with Archive(output, create=True) as archive, _stopping() as stop:
        watched = Watch(archive, watchlist, chosen, log, stop)
        watched.run(once=once)
    if stop.is_set():
        screen.print(say("stopped"))
    return 1 if once and watched.failed else 0


@contextmanager
def _stopping() -> Iterator[threading.Event]:
    """An event that the first interrupt sets; a second one breaks off."""
    stop = threading.Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ask(_: int, __: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    for number in before:
        signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""Rows on a terminal, however narrow."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from runut.view.rows import Evidence
from runut.view.texts import Interface

BLANKS = re.compile(r"\s+")
SHOWN = 2  # sentences shown with each row; the dossier shows all
VALUES = 5  # and with each conflict
STATUS_STYLES = {"disputed": "bold red", "corroborated": "green", "unconfirmed": "yellow", "uncontested": ""}


def _quote(screen: Console, item: Evidence, indent: int = 4) -> None:
    line = Text(f"{item.outlet}: ", style="cyan")
    for part, style in zip(item.parts, ("dim", "underline", "dim"), strict=True):
        line.append(BLANKS.sub(" ", part), style=style)
    screen.print(Padding(line, (0, 0, 0, indent), expand=False))


def _more(screen: Console, items: tuple[Evidence, ...], say: Interface) -> None:
    for item in items[:SHOWN]:
        _quote(screen, item)
    if len(items) > SHOWN:
        screen.print("    " + say.count("n-more", len(items) - SHOWN), style="dim")


def timeline(screen: Console, say: Interface, found: Iterable[Any]) -> None:
    """Incidents by day."""
    for row in found:
        day = row.day or say("date-unknown")
        screen.print(Text.assemble((f"{day}{' – ' + row.until if row.until else ''}  ", "bold"), row.label))
        facts = [
            row.type,
            say(row.standing),
            say.count("n-origins", row.origins),
            say.count("n-documents", row.documents),
        ]
        screen.print(Padding(Text(" · ".join([*facts, row.id]), style="dim"), (0, 0, 0, 4), expand=False))
        _more(screen, row.evidence, say)


def claims(screen: Console, say: Interface, found: Iterable[Any]) -> None:
    """Claims with both sides."""
    for row in found:
        style = STATUS_STYLES[row.status]
        head = Text.assemble((f"[{say(row.status)}] ", style), (row.label, "bold"), (f"  {row.id}", "dim"))
        screen.print(head)
        for side, voices in (("asserted-by", row.asserted), ("denied-by", row.denied)):
            for voice in voices:
                through = f" ({say('through')} {', '.join(voice.via)})" if voice.via else ""
                screen.print(Padding(Text(f"{say(side)}: {voice.speaker}{through}"), (0, 0, 0, 2), expand=False))
                _quote(screen, voice.evidence)


def conflicts(screen: Console, say: Interface, found: Iterable[Any]) -> None:
    """Conflicts with their values."""
    for row in found:
        kind = say(f"kind-{row.kind}")
        screen.print(Text.assemble((f"[{kind}] ", "bold"), row.what, (f"  {row.certainty:.0%} {row.id}", "dim")))
        for value in row.values[:VALUES]:
            _quote(screen, value)
        if len(row.values) > VALUES:
            screen.print("    " + say.count("n-more", len(row.values) - VALUES), style="dim")


def sources(screen: Console, say: Interface, found: Iterable[Any]) -> None:
    """Documents with their origins."""
    for row in found:
        screen.print(Text.assemble((row.outlet, "bold"), f"  {row.title}", (f"  {row.doc}", "dim")))
        facts = [f"{say('origin')}: {row.origin} ({say(row.origin_basis)})"]
        if row.shared_with:
            facts.append(f"{say('same-origin')} {', '.join(row.shared_with)}")
        if row.reference:
            facts.append(f"{say('reference')}: {row.reference} ({say(row.basis)})")
        screen.print(Padding(Text(" · ".join(facts), style="dim"), (0, 0, 0, 4), expand=False))
        for note in row.notes:
            screen.print(Padding(Text(f"! {say.note(note)}", style="yellow"), (0, 0, 0, 4), expand=False))

"""`runut who QUERY`: whom a name or an office means, on a day, and where that is known from."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated, Optional

import msgspec
import typer

from runut.cli.options import AsJson
from runut.errors import UsageError
from runut.knowledge import Entry, Tenure, load_knowledge

UNKNOWN = 3  # the exit code for "nothing succeeded"


class Answer(msgspec.Struct, frozen=True):
    """One person, body or place that a query may mean.

    `since` and `until` are the dates of the term asked for, as precise as known; `sure` says that it covers the day
    without doubt; `checked` is the day up to which an open term was looked into.
    """

    key: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    source: str
    office: str | None = None
    since: str | None = None
    until: str | None = None
    checked: str | None = None
    sure: bool = True
    wikidata: str | None = None


def answer(query: str, on: date | None = None) -> list[Answer]:
    """Whom `query` means: the holders of an office ("Menlu Rusia"), else the entries with that name.

    Args:
        query: an office with its state or body, or a name.
        on: the day asked about; without one, all terms known are given, oldest first.
    """
    known = load_knowledge()
    office = known.office(query)
    if office is not None and office.country is not None:
        terms = known.holders(office.key, office.country)
        return [_held(entry, term, on) for entry, term in terms if on is None or term.possible(on)]
    return [found for entry in known.lookup(query, on) for found in _named(entry, on)]


def who(
    query: Annotated[str, typer.Argument(help='An office or name: "Menlu Rusia", "Kremlin".', show_default=False)],
    on: Annotated[Optional[str], typer.Option(help="The day asked about, as YYYY-MM-DD.")] = None,  # noqa: UP045
    as_json: AsJson = False,
) -> int:
    """Print whom an office or name means, with dates and the source of the knowledge."""
    found = answer(query, _day(on))
    for item in found:
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(item) + b"\n")
        else:
            typer.echo("\t".join(_columns(item)))
    if not found:
        typer.echo(f"nothing known of {query!r}" + (f" on {on}" if on else ""), err=True)
    return 0 if found else UNKNOWN


def _day(on: str | None) -> date | None:
    try:
        return None if on is None else date.fromisoformat(on)
    except ValueError as error:
        raise UsageError(f"--on takes a day as YYYY-MM-DD, not {on!r}") from error


def _named(entry: Entry, on: date | None) -> list[Answer]:
    """A person with the terms that the day allows, or with none; anything else as it is."""
    terms = [term for term in entry.tenures if on is None or (term.since is not None and term.possible(on))]
    return [_held(entry, term, on) for term in terms] or [_plain(entry)]


def _held(entry: Entry, term: Tenure, on: date | None) -> Answer:
    return msgspec.structs.replace(
        _plain(entry),
        office=term.office,
        since=term.since,
        until=term.until,
        checked=None if term.until else term.checked,
        sure=term.since is not None if on is None else term.certain(on),
    )


def _plain(entry: Entry) -> Answer:
    return Answer(entry.key, entry.name, entry.kind, entry.country, entry.sector, entry.source, wikidata=entry.wikidata)


def _columns(item: Answer) -> list[str]:
    columns = [item.name, item.office or item.kind, item.country or "-", item.sector or "-"]
    if item.office:
        columns.append(f"{item.since or '?'}..{item.until or ''}")
        columns.append("sure" if item.sure else "unsure")
    return [*columns, item.source]

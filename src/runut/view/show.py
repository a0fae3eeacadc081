"""One record, whole: its fields, its reasons and the sentences it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from runut.records import Event, Record, Span, Statement
from runut.view.case import Case
from runut.view.rows import Evidence, Shown, evidence

LINKED = {
    "origin": "origins",
    "actor": "actors",
    "incident": "incidents",
    "claim": "claims",
    "conflict": "conflicts",
    "story": "stories",
}
HIDDEN = frozenset({"id", "text", "notes"})
CITED = frozenset({"mentions", "asserted_by", "denied_by", "values", "digest", "evidence"})  # shown as sentences
NAMING = frozenset({"actors", "recipients"})  # ids of actors, in links


class ShownRecord(Shown, frozen=True):
    """A record of any kind; `fields` are (name, value as text), `notes` those of a document."""

    kind: str
    id: str
    fields: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]
    notes: tuple[str, ...] = ()


def find(case: Case, ident: str) -> ShownRecord | None:
    """The record with this id: of a link, of a document, or `DOCUMENT:ID` of a record in a document."""
    for kind, name in LINKED.items():
        for record in getattr(case.links, name):
            if record.id == ident:
                return ShownRecord(kind, ident, _fields(record, case), tuple(_places(case, record)))
    doc, _, local = ident.rpartition(":")
    doc = next((d for d, r in case.readings.items() if (doc or ident) in (d, r.document.name)), "")
    if not doc:
        return None
    return _local(case, doc, local) if ":" in ident else _document(case, doc)


def _document(case: Case, doc: str) -> ShownRecord:
    reading = case.readings[doc]
    counts = [(name, str(len(getattr(reading.analysis, name)))) for name in ("statements", "events", "times")]
    return ShownRecord("document", doc, _fields(reading.document) + tuple(counts), (), reading.document.notes)


def _local(case: Case, doc: str, local: str) -> ShownRecord | None:
    analysis = case.analysis(doc)
    for kind, records in (
        ("statement", analysis.statements),
        ("event", analysis.events),
        ("entity", analysis.entities),
    ):
        for record in records:
            if record.id == local:
                places = [evidence(case, doc, span.start, span.end) for span in _spans(case, doc, record)]
                return ShownRecord(kind, f"{doc}:{local}", _fields(record), tuple(places))
    return None


def _spans(case: Case, doc: str, record: Record) -> list[Span]:
    if isinstance(record, Statement):
        return [record.cue]
    if isinstance(record, Event):
        return [record.trigger]
    ident = record.id  # type: ignore[attr-defined]
    return [Span(m.start, m.end) for m in case.analysis(doc).mentions if m.entity == ident]


def _places(case: Case, record: Record) -> Iterable[Evidence]:
    for item in getattr(record, "mentions", ()):
        yield evidence(case, item.doc, item.trigger.start, item.trigger.end)
    for name in ("asserted_by", "denied_by"):
        for item in getattr(record, name, ()):
            yield evidence(case, item.doc, item.cue.start, item.cue.end)
    for name in ("values", "digest", "evidence"):
        for item in getattr(record, name, ()):
            yield evidence(case, item.doc, item.start, item.end)


def _fields(record: Record, case: Case | None = None) -> tuple[tuple[str, str], ...]:
    """The fields of a record as text; of a link with the names of actors, without what is shown as sentences."""
    values: dict[str, Any] = msgspec.to_builtins(record)
    shown: list[tuple[str, str]] = []
    for name, value in values.items():
        if name in HIDDEN or value in (None, [], ()) or (case and name in CITED and _is_place(value)):
            continue
        each = value if name == "reasons" else [case.actor_names(value)] if case and name in NAMING else [value]
        shown += [(name, _text(item)) for item in each]
    return tuple(shown)


def _is_place(value: Any) -> bool:
    """Whether a list holds places in documents, not plain values."""
    return isinstance(value, list | tuple) and all(isinstance(item, dict) for item in value)


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(_text(item) for item in value)
    if isinstance(value, dict):
        return " ".join(f"{key}={_text(item)}" for key, item in value.items())
    return str(value)

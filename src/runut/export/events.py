"""PLOVER event records, one JSON object each (format `jsonl`), with what Runut adds: standing, source and sentence.

Fields are those of the PLOVER 2.0 manual (Open Event Data Alliance); `date` is null where the text tells no day, since
nothing is made up. Offsets in `text_info` count code points of the document's text, end exclusive.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from typing import Any

import msgspec

from runut import __version__, ontology
from runut.records import Entity, Event, Reading


def event_rows(reading: Reading) -> Iterator[dict[str, Any]]:
    """The events of one document as PLOVER records."""
    entities = {entity.id: entity for entity in reading.analysis.entities}
    for event in reading.analysis.events:
        yield _row(reading, event, entities)


def _row(reading: Reading, event: Event, entities: dict[str, Entity]) -> dict[str, Any]:
    text = reading.document.text
    start, end = _sentence(reading, event.trigger.start)
    return {
        "id": f"{reading.document.id}:{event.id}",
        "date": event.from_,
        "enddate": event.to,
        "actor": [_side(entities[ident]) for ident in event.actors],
        "recipient": [_side(entities[ident]) for ident in event.recipients],
        "event": [event.type],
        "event_loc": event.place,
        "event_text": [text[event.trigger.start : event.trigger.end]],
        "quad_code": ontology.quad(event.type),
        "event_scale": ontology.score(event.type, event.mode),
        "mode": list(event.mode),
        "auxiliary": list(event.aux),
        "context": list(event.context),
        "size": msgspec.to_builtins(event.size),
        "standing": event.standing,
        "source": _side(entities[event.source]) if event.source else None,
        "text": text[start:end],
        "text_info": {"start": start, "end": end, "trigger": [event.trigger.start, event.trigger.end]},
        "cite_info": _citation(reading),
    }


def _side(entity: Entity) -> dict[str, str | None]:
    return {
        "code": entity.country,
        "sector": entity.sector,
        "entity_text": entity.name,
        "identifier_id": entity.wikidata,
    }


def _citation(reading: Reading) -> dict[str, str | None]:
    document, analysis = reading.document, reading.analysis
    return {
        "citation": document.name or document.source,
        "url": document.url,
        "title": analysis.title or document.title,
        "language": analysis.language,
        "publication": analysis.outlet or document.outlet,
        "coder": f"runut {__version__}",
        "codebook": "PLOVER",
        "version": "2.0",
    }


def _sentence(reading: Reading, position: int) -> tuple[int, int]:
    spans = reading.analysis.sentences
    at = bisect.bisect_right([span.start for span in spans], position) - 1
    if at >= 0 and position < spans[at].end:
        return spans[at].start, spans[at].end
    return position, position

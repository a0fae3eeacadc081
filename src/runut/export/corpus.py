"""What all documents establish together, as one JSON object (format `corpus`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from runut.records import Actor, Incident, Links, Reading, Voice


def corpus_object(links: Links, readings: Iterable[Reading]) -> dict[str, Any]:
    """The exported object: incidents, claims, conflicts, stories, origins and actors.

    Documents go by the name that the input gave, else by their id, as in the format `documents`; actors by their names,
    with their ids beside. Offsets are code points of the documents' texts, end exclusive.
    """
    docs = {r.document.id: r.document.name or r.document.id for r in readings}
    names = {a.id: a.name for a in links.actors}
    return {
        "incidents": [_incident(i, docs, names) for i in links.incidents],
        "claims": [
            {
                "id": c.id,
                "label": c.label,
                "status": c.status,
                "origins": c.origins,
                "asserted_by": [_voice(v, docs, names) for v in c.asserted_by],
                "denied_by": [_voice(v, docs, names) for v in c.denied_by],
                "reasons": list(c.reasons),
            }
            for c in links.claims
        ],
        "conflicts": [_named(msgspec.to_builtins(c), "values", docs) for c in links.conflicts],
        "stories": [_named(msgspec.to_builtins(s), "digest", docs) for s in links.stories],
        "origins": [_named(msgspec.to_builtins(o), "evidence", docs) for o in links.origins],
        "actors": [_actor(a, docs) for a in links.actors],
    }


def _incident(incident: Incident, docs: Mapping[str, str], names: Mapping[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(incident)
    row["actors"] = [names.get(a, a) for a in incident.actors]
    row["recipients"] = [names.get(a, a) for a in incident.recipients]
    row["actor_ids"], row["recipient_ids"] = list(incident.actors), list(incident.recipients)
    return _named(row, "mentions", docs)


def _voice(voice: Voice, docs: Mapping[str, str], names: Mapping[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(voice)
    row["doc"] = docs.get(voice.doc, voice.doc)
    row["actor"], row["speaker"] = voice.speaker, names.get(voice.speaker, voice.speaker)
    return row


def _actor(actor: Actor, docs: Mapping[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(actor)
    row["members"] = [[docs.get(doc, doc), entity] for doc, entity in actor.members]
    return row


def _named(row: dict[str, Any], cited: str, docs: Mapping[str, str]) -> dict[str, Any]:
    """The row with its documents, and those that its citations name, by their outward names."""
    row[cited] = [{**item, "doc": docs.get(item["doc"], item["doc"])} for item in row[cited]]
    if "docs" in row:
        row["docs"] = [docs.get(doc, doc) for doc in row["docs"]]
    return row

from __future__ import annotations

import json

import msgspec

from runut.export.corpus import corpus_object
from runut.link import link
from tests.link.generator import corpus

READINGS = [
    msgspec.structs.replace(r, document=msgspec.structs.replace(r.document, name=f"name of {r.document.id}"))
    for r in corpus(12, seed=3)[0]
]
LINKS = link(READINGS)
OBJECT = corpus_object(LINKS, READINGS)


def test_the_object_is_json() -> None:
    assert set(json.loads(json.dumps(OBJECT))) == {"incidents", "claims", "conflicts", "stories", "origins", "actors"}


def test_documents_go_by_their_outward_names() -> None:
    names = {r.document.name for r in READINGS}
    cited = {m["doc"] for i in OBJECT["incidents"] for m in i["mentions"]}
    cited |= {v["doc"] for c in OBJECT["claims"] for v in (*c["asserted_by"], *c["denied_by"])}
    cited |= {v["doc"] for c in OBJECT["conflicts"] for v in c["values"]}
    cited |= {d for kind in ("stories", "origins") for item in OBJECT[kind] for d in item["docs"]}
    assert cited == names


def test_triggers_and_cues_have_offsets() -> None:
    texts = {r.document.name: r.document.text for r in READINGS}
    spans = [(m["doc"], m["trigger"]) for i in OBJECT["incidents"] for m in i["mentions"]]
    spans += [(v["doc"], v["cue"]) for c in OBJECT["claims"] for v in (*c["asserted_by"], *c["denied_by"])]
    assert spans
    assert all(texts[doc][s["start"] : s["end"]].strip() for doc, s in spans)


def test_actors_are_named_with_their_ids_beside() -> None:
    names = {a["id"]: a["name"] for a in OBJECT["actors"]}
    for incident in OBJECT["incidents"]:
        assert incident["actors"] == [names[i] for i in incident["actor_ids"]]
    for claim in OBJECT["claims"]:
        assert all(names[v["actor"]] == v["speaker"] for v in claim["asserted_by"])


def test_days_are_called_from_and_to() -> None:
    assert all({"from", "to", "place", "origins", "type"} <= set(i) for i in OBJECT["incidents"])

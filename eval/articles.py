"""Scoring what was read from single articles against annotations (the format is described in docs/gold.md)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from eval.measures import Figure, Offsets, Rate, Tally, iou, locate, overlap, pair

Row = dict[str, Any]
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘(]?[A-Z0-9])|\n+")
ABBREVIATION = re.compile(r"\b(?:[A-Z]|St|Dr|Mr|Mrs|Ny|Tn|Hj|Prof|No|Jl|Ir|Drs|Kol|Jend|Letjen|Mayjen|Brigjen)\.$")
PLACES = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
NOBODY = "---"


class Scores:
    """Figures by name, summed over documents."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = defaultdict(Tally)
        self.rates: dict[str, Rate] = defaultdict(Rate)

    def figures(self) -> dict[str, Figure]:
        """All figures."""
        return {**self.tallies, **self.rates}


def score_articles(golds: Iterable[tuple[Row, str]], system: dict[str, Row]) -> dict[str, Figure]:
    """Score documents.

    Args:
        golds: annotations with the text they are of.
        system: exported documents by the gold's `doc`.
    """
    scores = Scores()
    for gold, text in golds:
        row = system.get(gold["doc"], {})
        _meta(gold, row, scores)
        _noise(gold, row, text, scores)
        _entities(gold, row, text, scores)
        _times(gold, row, text, scores)
        _statements(gold, row, text, scores)
        _events(gold, row, text, scores)
    return scores.figures()


def score_sentences(golds: Iterable[Row], system: dict[str, Row]) -> dict[str, Figure]:
    """Score single sentences that hold one main event: is its type found, and its sides with it."""
    scores = Scores()
    for gold in golds:
        if not gold.get("type"):
            continue
        row = system.get(gold["id"], {})
        wanted = {gold["type"], *gold.get("alt_types", ())}
        found = [event for event in row.get("events", ()) if event["type"] in wanted]
        countries = _countries(row)
        types = {event["type"] for event in row.get("events", ())}
        scores.rates["plover.type_found"].add(found)
        scores.tallies["plover.type"].add(bool(found), len(types), 1)
        scores.rates["plover.full_record"].add(any(_same_sides(gold, event, countries) for event in found))
    return scores.figures()


def _same_sides(gold: Row, event: Row, countries: dict[str, str]) -> bool:
    actors = {side["code"] for side in gold.get("actors", ()) if side.get("code")}
    recipients = {side["code"] for side in gold.get("recipients", ()) if side.get("code")}
    given = {countries.get(ident, NOBODY) for ident in event.get("actors", ())} - {NOBODY}
    taken = {countries.get(ident, NOBODY) for ident in event.get("recipients", ())} - {NOBODY}
    if gold["type"] == "CONSULT" or not recipients:
        return actors | recipients == given | taken
    return actors == given and recipients == taken


def span_of(item: Row | None) -> Offsets | None:
    """The offsets of an exported item."""
    return (item["start"], item["end"]) if item and item.get("start") is not None else None


def plain(name: str | None) -> str:
    """A name without case and punctuation."""
    return re.sub(r"\W+", " ", (name or "").casefold()).strip()


def _countries(row: Row) -> dict[str, str]:
    return {entity["id"]: entity.get("country") or NOBODY for entity in row.get("entities", ())}


def _meta(gold: Row, row: Row, scores: Scores) -> None:
    meta = gold.get("meta", {})
    if meta.get("reference_date"):
        scores.rates["meta.reference_date"].add((row.get("reference_date") or "")[:10] == meta["reference_date"])
    wanted, found = ({plain(name) for name in item.get("agencies") or ()} for item in (meta, row))
    scores.rates["meta.agencies"].add(wanted == found)


def _noise(gold: Row, row: Row, text: str, scores: Scores) -> None:
    seen: Counter[str] = Counter()
    spans = []
    for item in gold.get("noise", ()):
        seen[item["text"]] += 1
        spans.append(locate(text, item["text"], item.get("nth") or seen[item["text"]]))
    wanted = _characters(text, spans)
    found = _characters(text, [span_of(item) for item in row.get("noise", ())])
    scores.tallies["noise.chars"].add(len(wanted & found), len(found), len(wanted))


def _characters(text: str, spans: Iterable[Offsets | None]) -> set[int]:
    return {at for span in spans if span for at in range(*span) if not text[at].isspace()}


def _entities(gold: Row, row: Row, text: str, scores: Scores) -> None:
    wanted = {
        plain(form): entity
        for entity in gold["entities"]
        if entity["type"] != "NOM"
        for form in (entity["name"], *entity.get("aliases", ()))
        if form in text
    }
    entities = {entity["id"]: entity for entity in row.get("entities", ())}
    found = {
        plain(mention["text"]): {**entities[mention["entity"]], "type": mention["label"]}
        for mention in row.get("mentions", ())
        if mention["entity"] in entities and mention["label"] != "NOM"
    }
    shared = [form for form in wanted if form in found]
    right = [form for form in shared if _kind(wanted[form]) == _kind(found[form])]
    scores.tallies["entities.forms"].add(len(right), len(found), len(wanted))
    for form in shared:
        together = {other for other in shared if wanted[other]["id"] == wanted[form]["id"]}
        scores.rates["entities.cluster_exact"].add(
            together == {other for other in shared if found[other]["id"] == found[form]["id"]}
        )
        if wanted[form].get("country"):
            scores.rates["entities.country"].add(found[form].get("country") == wanted[form]["country"])


def _kind(entity: Row) -> str:
    return PLACES.get(entity["type"], entity["type"])


def _times(gold: Row, row: Row, text: str, scores: Scores) -> None:
    wanted = [(locate(text, item["text"], item.get("nth", 1)), item) for item in gold.get("times", ())]
    found = [(span_of(item), item) for item in row.get("times", ())]
    pairs = pair(wanted, found, lambda one, other: iou(one[0], other[0]))
    right = sum(_same_interval(one, other) for (_, one), (_, other) in pairs)
    scores.tallies["times.span"].add(len(pairs), len(found), len(wanted))
    scores.tallies["times.value"].add(right, len(found), len(wanted))


def _same_interval(gold: Row, found: Row) -> bool:
    if gold.get("invalid") or found.get("invalid"):
        return bool(gold.get("invalid") and found.get("invalid"))
    return (gold["from"], gold["to"]) == (found["from"], found["to"])


def _statements(gold: Row, row: Row, text: str, scores: Scores) -> None:
    wanted = [(locate(text, item["cue"], item.get("nth", 1)), item) for item in gold.get("statements", ())]
    found = [(span_of(item.get("cue")), item) for item in row.get("statements", ())]
    pairs = pair(wanted, found, lambda one, other: iou(one[0], other[0]))
    who = [_names(item) for item in (gold, row)]
    right = 0
    for (_, one), (_, other) in pairs:
        right += bool(who[0].get(one["speaker"], set()) & who[1].get(other["speaker"], set()))
        scores.rates["statements.stance"].add(one["stance"] == other["stance"])
        if content := locate(text, one.get("content")):
            scores.rates["statements.content"].add(iou(content, span_of(other.get("content"))) >= 0.5)
    scores.tallies["statements.cue"].add(len(pairs), len(found), len(wanted))
    scores.tallies["statements.who_said"].add(right, len(found), len(wanted))


def _names(row: Row) -> dict[str, set[str]]:
    return {
        entity["id"]: {plain(name) for name in (entity["name"], *entity.get("aliases", ()))}
        for entity in row.get("entities", ())
    }


def _events(gold: Row, row: Row, text: str, scores: Scores) -> None:
    bounds = _sentences(text)
    wanted = [(locate(text, item["trigger"], item.get("nth", 1)), item) for item in gold.get("events", ())]
    found = [(span_of(item.get("trigger")), item) for item in row.get("events", ())]

    def likeness(one: tuple[Offsets | None, Row], other: tuple[Offsets | None, Row]) -> float:
        if one[1]["type"] != other[1]["type"]:
            return 0.0
        if overlap(one[0], other[0]):
            return 2.0
        return float(_sentence(bounds, one[0]) == _sentence(bounds, other[0]))

    pairs = pair(wanted, found, likeness)
    scores.tallies["events.type"].add(len(pairs), len(found), len(wanted))
    dyads = [
        set().union(*(_dyads(event, countries, _sentence(bounds, at)) for at, event in events))
        for events, countries in ((wanted, _countries(gold)), (found, _countries(row)))
    ]
    scores.tallies["events.dyad"].add(len(dyads[0] & dyads[1]), len(dyads[1]), len(dyads[0]))
    for (_, one), (_, other) in pairs:
        _facets(one, other, scores)


def _facets(gold: Row, found: Row, scores: Scores) -> None:
    if gold.get("mode"):
        scores.rates["events.mode"].add(set(gold["mode"]) & set(found.get("mode") or ()))
    scores.rates["events.aux"].add(set(gold.get("aux") or ()) == set(found.get("aux") or ()))
    scores.rates["events.standing"].add(gold.get("standing") == found.get("standing"))
    if gold.get("from") or gold.get("to"):
        scores.rates["events.date"].add((gold["from"], gold["to"]) == (found.get("from"), found.get("to")))
    if gold.get("place"):
        mine, theirs = plain(found.get("place")), plain(gold["place"])
        scores.rates["events.place"].add(mine and (theirs in mine or mine in theirs))


def _dyads(event: Row, countries: dict[str, str], sentence: int) -> set[tuple[object, ...]]:
    actors = {countries.get(ident, NOBODY) for ident in event.get("actors", ())} or {NOBODY}
    recipients = {countries.get(ident, NOBODY) for ident in event.get("recipients", ())} or {NOBODY}
    if event["type"] == "CONSULT":  # symmetric: who met whom, in either role
        return {(sentence, "CONSULT", tuple(sorted(actors | recipients)))}
    return {(sentence, event["type"], actor, recipient) for actor in actors for recipient in recipients}


def _sentences(text: str) -> list[Offsets]:
    spans, at = [], 0
    for match in SENTENCE_END.finditer(text):
        if "\n" not in match.group() and ABBREVIATION.search(text[: match.start()]):
            continue
        if match.end() > at:
            spans.append((at, match.start()))
            at = match.end()
    return [*spans, (at, len(text))]


def _sentence(bounds: list[Offsets], at: Offsets | None) -> int:
    if at is None:
        return -1
    return next((index for index, (start, end) in enumerate(bounds) if start <= at[0] <= end), len(bounds) - 1)

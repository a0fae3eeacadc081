"""Scoring what documents establish together: incidents, stories, conflicts, claims."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from eval.articles import plain, span_of
from eval.measures import Figure, Offsets, Rate, b_cubed, locate, overlap

Row = dict[str, Any]
Place = Callable[[Row], Offsets | None]


def names_of(golds: dict[str, Row], documents: list[Row]) -> dict[str, str]:
    """Which gold document each exported document is, by its id."""
    files = {gold["file"]: doc for doc, gold in golds.items() if gold.get("file")}
    found = {}
    for row in documents:
        ident = str(row["id"])
        known = ident if ident in golds else files.get(Path(str(row.get("source", ""))).name)
        if known:
            found[ident] = known
    return found


def score_corpus(wanted: Row, corpus: Row, texts: dict[str, str], named: dict[str, str]) -> dict[str, Figure]:
    """Score a corpus object.

    Args:
        wanted: the gold (`corpus.json`).
        corpus: the exported object.
        texts: by gold document.
        named: gold document by exported id.
    """
    stories = [[named.get(str(doc)) for doc in story["docs"]] for story in corpus.get("stories", ())]
    return {
        **_incidents(wanted, corpus, texts, named),
        "stories.b3": b_cubed([story["docs"] for story in wanted.get("stories", ())], stories),
        "conflicts.recall": _conflicts(wanted, corpus, texts, named),
        **_claims(wanted, corpus, texts, named),
    }


def _incidents(wanted: Row, corpus: Row, texts: dict[str, str], named: dict[str, str]) -> dict[str, Figure]:
    system = [
        (named.get(str(mention["doc"])), span_of(mention["trigger"]), number)
        for number, incident in enumerate(corpus.get("incidents", ()))
        for mention in incident["mentions"]
    ]
    gold: list[list[Any]] = []
    found: dict[int, list[Any]] = {}
    share = Rate()
    for incident in wanted["incidents"]:
        gold.append([])
        for mention in incident["mentions"]:
            at = locate(texts[mention["doc"]], mention["trigger"], mention.get("nth", 1))
            hit = next((row for row in system if row[0] == mention["doc"] and overlap(row[1], at)), None)
            share.add(hit)
            gold[-1].append((mention["doc"], at))
            if hit:
                found.setdefault(hit[2], []).append((mention["doc"], at))
    return {"incidents.b3": b_cubed(gold, found.values()), "incidents.mentions_found": share}


def _conflicts(wanted: Row, corpus: Row, texts: dict[str, str], named: dict[str, str]) -> Figure:
    reported = corpus.get("conflicts", ())

    def holds(conflict: Row, value: Row) -> bool:
        at = locate(texts[value["doc"]], value["text"])
        return any(
            named.get(str(other["doc"])) == value["doc"]
            and (overlap(span_of(other), at) or (not at and plain(value["text"]) == plain(other.get("text"))))
            for other in conflict["values"]
        )

    hits = Rate()
    for gold in wanted.get("conflicts", ()):
        need = min(2, len(gold["values"]))
        hits.add(any(sum(holds(row, value) for value in gold["values"]) >= need for row in reported))
    return hits


def _claims(wanted: Row, corpus: Row, texts: dict[str, str], named: dict[str, str]) -> dict[str, Figure]:
    asserted, disputed = Rate(), Rate()

    def cites(side: list[Row], gold: list[Row]) -> bool:
        return not gold or any(
            named.get(str(row["doc"])) == want["doc"]
            and overlap(span_of(row.get("cue")), locate(texts[want["doc"]], want["cue"], want.get("nth", 1)))
            for want in gold
            for row in side
        )

    for gold in wanted.get("claims", ()):
        ok = any(
            cites(row["asserted_by"], gold["asserted_by"]) and cites(row["denied_by"], gold["denied_by"])
            for row in corpus.get("claims", ())
        )
        (disputed if gold["denied_by"] else asserted).add(ok)
    return {"claims.asserted": asserted, "claims.disputed": disputed}

"""The scorers: a gold scored on itself is perfect, and faults cost what they should."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from eval.articles import score_articles
from eval.corpora import score_corpus
from eval.measures import Clusters, Rate, Tally, b_cubed, iou, locate, pair

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"


def perfect(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """The gold as a program would export it."""

    def placed(item: dict[str, Any], key: str) -> dict[str, Any]:
        at = locate(text, item[key], item.get("nth", 1))
        return {} if at is None else {"start": at[0], "end": at[1]}

    mentions = [
        {**placed({"f": form}, "f"), "text": form, "label": entity["type"], "entity": entity["id"]}
        for entity in gold["entities"]
        for form in {entity["name"], *entity["aliases"]}
    ]
    return {
        "id": gold["doc"],
        **gold["meta"],
        "noise": [placed(item, "text") for item in gold["noise"]],
        "entities": gold["entities"],
        "mentions": mentions,
        "times": [{**item, **placed(item, "text")} for item in gold["times"]],
        "statements": [
            {**item, "cue": placed(item, "cue"), "content": placed({"c": item["content"]}, "c")}
            for item in gold["statements"]
        ],
        "events": [{**item, "trigger": placed(item, "trigger")} for item in gold["events"]],
    }


@pytest.fixture(scope="module")
def golds() -> list[tuple[dict[str, Any], str]]:
    rows = [json.loads(file.read_text("utf-8")) for file in sorted((EXAMPLES / "emas").glob("*.json"))]
    return [(row, (EXAMPLES / "berita" / row["file"]).read_text("utf-8")) for row in rows if "events" in row]


def test_every_quotation_of_the_gold_stands_in_its_article(golds: list[tuple[dict[str, Any], str]]) -> None:
    for gold, text in golds:
        for item, key in [
            *((n, "text") for n in gold["noise"] + gold["times"]),
            *((s, "cue") for s in gold["statements"]),
            *((e, "trigger") for e in gold["events"]),
        ]:
            assert locate(text, item[key], item["nth"]), (gold["doc"], item[key], item["nth"])


def test_the_gold_scored_on_itself_is_perfect(golds: list[tuple[dict[str, Any], str]]) -> None:
    figures = score_articles(golds, {gold["doc"]: perfect(gold, text) for gold, text in golds})
    assert {name: figure.score for name, figure in figures.items()} == dict.fromkeys(figures, 1.0)


def test_an_empty_output_scores_nothing(golds: list[tuple[dict[str, Any], str]]) -> None:
    figures = score_articles(golds, {})
    assert figures["events.type"].score == figures["entities.forms"].score == figures["times.value"].score == 0.0


def test_a_wrong_side_costs_the_dyad_and_not_the_type(golds: list[tuple[dict[str, Any], str]]) -> None:
    gold, text = golds[0]
    wrong = copy.deepcopy(perfect(gold, text))
    event = next(e for e in wrong["events"] if e["recipients"] and e["type"] != "CONSULT")
    event["recipients"] = []
    figures = score_articles([(gold, text)], {gold["doc"]: wrong})
    assert figures["events.type"].score == 1.0
    assert figures["events.dyad"].score < 1.0


def test_the_corpus_gold_scored_on_itself_is_perfect(golds: list[tuple[dict[str, Any], str]]) -> None:
    texts = {gold["doc"]: text for gold, text in golds}
    wanted = json.loads((EXAMPLES / "emas" / "corpus.json").read_text("utf-8"))

    def at(doc: str, part: str, nth: int = 1) -> dict[str, int]:
        start, end = locate(texts[doc], part, nth) or pytest.fail(f"{part!r} is not in {doc}")
        return {"start": start, "end": end}

    system = {
        "incidents": [
            {"mentions": [{"doc": m["doc"], "trigger": at(m["doc"], m["trigger"], m["nth"])} for m in row["mentions"]]}
            for row in wanted["incidents"]
        ],
        "conflicts": [
            {"values": [{"doc": v["doc"], **at(v["doc"], v["text"])} for v in row["values"]]}
            for row in wanted["conflicts"]
        ],
        "claims": [
            {
                side: [{"doc": v["doc"], "cue": at(v["doc"], v["cue"], v["nth"])} for v in row[side]]
                for side in ("asserted_by", "denied_by")
            }
            for row in wanted["claims"]
        ],
        "stories": wanted["stories"],
    }
    figures = score_corpus(wanted, system, texts, {doc: doc for doc in texts})
    assert {name: figure.score for name, figure in figures.items()} == dict.fromkeys(figures, 1.0)


def test_b_cubed_by_hand() -> None:
    # gold {a b} {c}; system {a} {b c}: precision (1 + 1/2 + 1/2) / 3, recall (1/2 + 1/2 + 1) / 3
    found = b_cubed([["a", "b"], ["c"]], [["a"], ["b", "c"]])
    assert found == Clusters(pytest.approx(2 / 3), pytest.approx(2 / 3), 3)
    assert b_cubed([["a"]], [["b"]]).items == 0


def test_figures_by_hand() -> None:
    tally = Tally(right=3, found=4, gold=6)
    assert tally.score == pytest.approx(0.6)
    assert Rate(right=1, judged=4).score == 0.25
    assert Tally().score == Rate().score == Clusters().score == 0.0
    assert iou((0, 10), (5, 15)) == pytest.approx(1 / 3)
    assert iou((0, 5), (5, 9)) == 0.0
    assert pair([1, 2], [2, 3], lambda a, b: float(a == b)) == [(2, 2)]
    assert locate("aXbX", "X", 2) == (3, 4)
    assert locate("aXbX", "X", 3) is None


def test_the_table_has_a_row_for_each_figure() -> None:
    from eval.gates import table

    made = table({"a": {"x": Rate(1, 2), "y": Rate(1, 1)}, "b": {"y": Rate(0, 1)}})
    assert made.splitlines() == ["| | a | b |", "| --- | --- | --- |", "| x | 0.500 |  |", "| y | 1.000 | 0.000 |"]


def test_floors_rise_and_never_fall_but_when_told() -> None:
    from eval.gates import GoldSet, raised

    gold_set = GoldSet("s", EXAMPLES / "emas", ())
    before = {"gold": gold_set.digest(), "x": 0.7, "y": 0.2}
    figures = {"x": Rate(1, 2), "y": Rate(1, 2)}
    assert raised(gold_set, figures, before, set()) == {"gold": gold_set.digest(), "x": 0.7, "y": 0.495}
    assert raised(gold_set, figures, before, {"s.x"})["x"] == 0.495


def test_a_figure_below_its_floor_and_changed_gold_fail_the_gate() -> None:
    from eval.gates import GoldSet, check

    gold_set = GoldSet("s", EXAMPLES / "emas", ())
    assert list(check(gold_set, {"x": Rate(1, 2)}, {"gold": gold_set.digest(), "x": 0.5})) == []
    wrong = list(check(gold_set, {"x": Rate(1, 2), "y": Rate(1, 1)}, {"gold": "other", "x": 0.6}))
    assert [word in text for word, text in zip(("gold", "below", "no floor"), wrong, strict=True)] == [True] * 3

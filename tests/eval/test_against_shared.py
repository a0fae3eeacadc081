"""Our scorers count as the published ones of the development material do."""

from __future__ import annotations

import importlib.util
import json
import random
import sys
from types import ModuleType
from typing import Any

import pytest

from eval.articles import score_articles
from tests.eval.test_scoring import perfect
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared
CHANGES: dict[str, Any] = {"stance": "deny", "type": "ASSAULT", "from": None, "place": None, "actors": []}


@pytest.fixture(scope="module")
def published() -> ModuleType:
    spec = importlib.util.spec_from_file_location("published_score", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["published_score"] = module
    spec.loader.exec_module(module)
    return module


def damaged(row: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The row with some items dropped, moved or changed."""
    out = dict(row)
    for key in ("noise", "mentions", "times", "statements", "events"):
        items = [dict(item) for item in row[key] if chance.random() > 0.2]
        for item in items:
            for name, other in (
                ("stance", "deny"),
                ("type", "ASSAULT"),
                ("from", None),
                ("place", None),
                ("actors", []),
            ):
                if name in item and chance.random() < 0.2:
                    item[name] = other
        out[key] = items
    return out


@pytest.mark.parametrize("seed", range(4))
def test_figures_agree_with_the_published_scorer(published: ModuleType, seed: int) -> None:
    chance = random.Random(seed)
    folder = SHARED / "eval" / "seeds"
    scores = published.Scores()
    golds, system = [], {}
    for file in sorted(folder.glob("seed-*.json")):
        gold = json.loads(file.read_text("utf-8"))
        text = (SHARED / "seeds" / gold["file"]).read_text("utf-8")
        row = damaged(perfect({**gold, "entities": [{"aliases": [], **e} for e in gold["entities"]]}, text), chance)
        published.score_article(gold, row, text, scores)
        golds.append((gold, text))
        system[gold["doc"]] = row
    theirs = {
        name.split("(")[0]: row.get("F1", row.get("acc"))
        for name, row in scores.report().items()
        if name != "events.located"
    }
    ours = {name: round(figure.score, 4) for name, figure in score_articles(golds, system).items()}
    assert ours == theirs

"""Who speaks where only an office is named: whoever was introduced with it before."""

from __future__ import annotations

from functools import cache

import pytest

from runut.analyse import entities, noise, statements, syntax, times
from runut.analyse.draft import Draft
from runut.analyse.pipeline import assemble, run
from runut.language.pack import load_pack
from runut.records import Document
from tests.analyse.telling import needs_model


@cache
def speakers(text: str) -> list[str]:
    """The names of who speaks, statement by statement."""
    steps = assemble((noise.STEP, syntax.step(), times.STEP, entities.STEP, statements.STEP))
    draft = run(steps, Draft(document=Document(id="t", source="test", text=text), pack=load_pack("id")))
    return [draft.who.entity(statement.speaker).name for statement in draft.statements]


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Kapolres Bogor AKBP Arda Wisesa mengatakan jalan itu aman. "Kami berjaga," kata Kapolres.',
            ["Arda Wisesa", "Arda Wisesa"],
        ),
        (
            'Bupati Bogor Arda Wisesa mengatakan jalan itu aman. "Kami berjaga," kata Kapolres.',
            ["Arda Wisesa", "Kapolres"],
        ),
    ],
)
def test_an_office_alone_is_held_by_who_was_introduced_with_it(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected

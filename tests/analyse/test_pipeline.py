from __future__ import annotations

import pytest

from runut.analyse.draft import Draft, Step
from runut.analyse.pipeline import assemble, finish, run
from runut.errors import PipelineError
from runut.language.pack import load_pack
from runut.records import Reference
from tests.makers import document


def step(name: str, requires: tuple[str, ...], assigns: tuple[str, ...], gives: dict[str, object]) -> Step:
    return Step(name, requires, assigns, lambda draft: gives)


def test_a_step_before_what_it_requires_is_refused() -> None:
    first, second = step("a", (), ("noise",), {}), step("b", ("noise",), ("times",), {})
    assert assemble([first, second]) == (first, second)
    with pytest.raises(PipelineError, match="'b' requires noise"):
        assemble([second, first])


def test_a_step_must_give_what_it_says() -> None:
    wrong = step("a", (), ("noise",), {"times": ()})
    with pytest.raises(PipelineError, match="'a' assigns"):
        run([wrong], Draft(document("x"), load_pack("id")))


def test_steps_pass_on_what_they_give() -> None:
    dated = step("a", (), ("reference", "language"), {"reference": Reference("2030-01-01", "text"), "language": "id"})
    made = finish(run([dated], Draft(document("x"), load_pack("id"))))
    assert (made.reference, made.language, made.entities) == (Reference("2030-01-01", "text"), "id", ())


def test_a_byline_that_only_the_page_gives_is_kept() -> None:
    draft = Draft(document("x", byline="Sekar Arum"), load_pack("id"))
    assert finish(draft).byline == "Sekar Arum"
    assert finish(draft.with_(byline="Bayu Pratama")).byline == "Bayu Pratama"

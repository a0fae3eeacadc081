"""The vocabulary of PLOVER: quad classes, scores, and what is refused."""

from __future__ import annotations

import pytest

from runut import ontology
from runut.errors import KnowledgeError


def test_there_are_sixteen_types_thirty_seven_contexts_and_twenty_five_sectors() -> None:
    vocabulary = ontology.load_ontology()
    assert (len(vocabulary.types), len(vocabulary.contexts), len(vocabulary.sectors)) == (16, 37, 25)


@pytest.mark.parametrize(
    ("name", "quad"), [("AGREE", 1), ("AID", 2), ("THREATEN", 3), ("SANCTION", 4), ("PROTEST", 4), ("ASSAULT", 4)]
)
def test_quad_classes(name: str, quad: int) -> None:
    assert ontology.quad(name) == quad


@pytest.mark.parametrize(
    ("name", "modes", "score"),
    [
        ("CONSULT", (), 2.5),
        ("CONSULT", ("visit",), 4),
        ("RETREAT", ("release",), 6.5),
        ("RETREAT", ("disarm", "withdraw"), 10),
        ("SANCTION", ("expel",), -5.5),
        ("ACCUSE", ("disapprove",), -2),
        ("THREATEN", ("territory",), -4),
        ("ASSAULT", ("aerial",), None),
    ],
)
def test_scores_take_the_mode_that_differs(name: str, modes: tuple[str, ...], score: float | None) -> None:
    assert ontology.score(name, modes) == score


@pytest.mark.parametrize("recipient", ["AID", "COOPERATE", "SANCTION"])
def test_types_that_need_a_recipient(recipient: str) -> None:
    assert ontology.event_type(recipient).recipient
    assert not ontology.event_type("PROTEST").recipient


def test_an_unknown_type_is_refused_by_name() -> None:
    with pytest.raises(KnowledgeError, match="FIGHT"):
        ontology.quad("FIGHT")


def test_a_mode_of_another_type_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="visit"):
        ontology.check("AID", ["visit"])


def test_an_unknown_context_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="sport"):
        ontology.check("AID", [], ["sport"])

"""Relative clauses that only say what something is like do not part a noun from its sides."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells

pytestmark = needs_model


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        (
            "Presiden Kenya melakukan percakapan yang amat hangat dengan Presiden Uganda.",
            "CONSULT",
            "Presiden Uganda",
            "",
        ),
        (
            "Presiden Kenya mengadakan pertemuan yang produktif dan terbuka dengan Presiden Uganda.",
            "CONSULT",
            "Uganda",
            "",
        ),
        ("Kenya melancarkan serangan yang mematikan terhadap Uganda.", "ASSAULT", "Kenya", "Uganda"),
        ("Warga mengungsi di tengah perang yang berkobar antara Kenya dan Uganda.", "ASSAULT", "Uganda", ""),
        ("Kenya menandatangani perjanjian yang bersejarah dengan Uganda.", "SUPPORT", "Uganda", ""),
    ],
)
def test_sides_behind_an_attribute(text: str, kind: str, actor: str, recipient: str) -> None:
    assert tells(text, kind, actor=actor, recipient=recipient)


def test_a_clause_that_tells_more_keeps_its_sides() -> None:
    text = "Kenya mengecam tindakan yang menyulitkan warga Rwanda terhadap Uganda."
    assert not tells(text, "ACCUSE", recipient="Rwanda; Uganda")
    assert not tells("Kenya bertemu delegasi yang memusuhi Rwanda dengan Uganda.", "CONSULT", actor="Rwanda")

"""Blame of a deed told before goes to who did it; what is said alike is said to the same."""

from __future__ import annotations

import pytest

from tests.analyse.telling import needs_model, tells

pytestmark = needs_model

POINTING = [
    ("Rwanda menyerang Goma. Kenya mengecam tindakan tersebut.", "ACCUSE", "Kenya", "Rwanda"),
    ("Rwanda menyerang Goma. Serangan itu dikecam Kenya dan Uganda.", "ACCUSE", "Kenya", "Rwanda"),
    ("Rwanda menyerang Goma. Kecaman pun datang dari Kenya.", "ACCUSE", "Kenya", "Rwanda"),
    ("Uganda menjatuhkan sanksi kepada Chad. Kenya menyayangkan hal itu.", "ACCUSE", "Kenya", "Uganda"),
    (
        "Presiden Rwanda menuding Chad melindungi milisi. Tudingan serupa dilontarkan Uganda.",
        "ACCUSE",
        "Uganda",
        "Chad",
    ),
    ("Kenya mendesak Rwanda menarik pasukan. Desakan yang sama disampaikan Prancis.", "REQUEST", "Prancis", "Rwanda"),
    ("Kenya menyerukan agar Uganda membebaskan dua aktivis Chad.", "REQUEST", "Kenya", "Uganda"),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), POINTING)
def test_words_about_a_deed_told_before(text: str, kind: str, actor: str, recipient: str) -> None:
    assert tells(text, kind, "", actor, recipient)


def test_blame_that_points_to_nothing_is_not_of_the_last_deed() -> None:
    assert not tells("Rwanda menyerang Goma. Kenya mengecam rasisme.", "ACCUSE", recipient="Rwanda")
    assert not tells("Rwanda menyerang Goma. Pemerintah Rwanda menyayangkan hal itu.", "ACCUSE", recipient="Rwanda")
    assert not tells("Kenya menuding Uganda. Prancis mengajukan desakan lain.", "REQUEST", recipient="Uganda")

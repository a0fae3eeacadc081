"""`runut who`."""

import json
from datetime import date

import pytest

from runut.cli.main import run
from runut.cli.who import answer


def test_an_office_on_a_day() -> None:
    (found,) = answer("Menlu Rusia", date(2023, 10, 18))
    assert (found.name, found.office, found.since, found.sure) == (
        "Sergei Lavrov",
        "foreign-minister",
        "2004-03-09",
        True,
    )
    assert found.source == "people/europe.yaml"


def test_without_a_day_all_terms_oldest_first() -> None:
    names = [found.name for found in answer("Presiden Indonesia")]
    assert names[0] == "Soekarno"
    assert names.index("Soeharto") < names.index("Joko Widodo")


def test_beyond_what_was_checked_the_answer_is_unsure() -> None:
    (found,) = answer("Presiden Rusia", date(2099, 1, 1))
    assert not found.sure


def test_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["who", "Kremlin"]) == 0
    assert capsys.readouterr().out == "Kremlin\tORG\tRUS\tGOV\torganisations/states.yaml\n"


def test_json(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["who", "Menlu Rusia", "--on", "2023-10-18", "--json"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["key"] == "person:RUS/sergei-lavrov"


def test_nothing_known_is_exit_code_three(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["who", "Antah Berantah"]) == 3
    assert "Antah Berantah" in capsys.readouterr().err


def test_a_wrong_day_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["who", "Kremlin", "--on", "kemarin"]) == 2
    assert "kemarin" in capsys.readouterr().err

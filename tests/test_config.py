from __future__ import annotations

from pathlib import Path

import pytest

from runut.config import Config, fingerprint, load_config
from runut.errors import UsageError


def test_flags_win_over_environment_over_file(tmp_path: Path) -> None:
    file = tmp_path / "runut.toml"
    file.write_text('size = "fast"\njobs = 2\ninterface = "en"\n', "utf-8")
    found = load_config({"jobs": 4, "size": None}, file, {"RUNUT_JOBS": "3", "RUNUT_INTERFACE": "id"})
    assert found == Config(size="fast", jobs=4, interface="id")


@pytest.mark.parametrize(
    ("flags", "named"),
    [({"size": "huge"}, "huge"), ({"jobs": 0}, "jobs"), ({"colour": "red"}, "colour"), ({"interface": "fr"}, "fr")],
)
def test_a_wrong_setting_is_named(flags: dict[str, object], named: str) -> None:
    with pytest.raises(UsageError, match=named):
        load_config(flags, environment={})


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("size: fast", "utf-8")
    with pytest.raises(UsageError, match=r"settings\.toml"):
        load_config({}, file, {})


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml"):
        load_config({}, tmp_path / "none.toml", {})


def test_the_fingerprint_changes_with_what_changes_results() -> None:
    assert fingerprint(Config()) == fingerprint(Config(jobs=2, interface="en"))
    assert fingerprint(Config()) != fingerprint(Config(size="fast"))


def test_a_wrong_value_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(UsageError, match="interface is one of: id, en"):
        load_config({"interface": "fr"}, None, {})

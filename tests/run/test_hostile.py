"""A folder of three hundred malformed files: each ends in the manifest, with the state it deserves."""

from __future__ import annotations

import time
from collections import defaultdict
from pathlib import Path

import pytest

from runut.archive import Archive
from runut.cli.main import run
from tests.run.hostile import ANY, hostile, write
from tests.run.test_build import check_offsets

SECONDS = 120


@pytest.mark.slow
def test_every_file_ends_in_the_manifest_with_its_state(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, case = tmp_path / "masukan", tmp_path / "kasus.runut"
    folder.mkdir()
    files = hostile()
    write(folder, files)
    started = time.monotonic()
    code = run(["build", str(folder), "-o", str(case), "--jobs", "2", "--timeout", "5", "--no-link", "--lang", "en"])
    took = time.monotonic() - started
    assert code == 1
    states: dict[str, set[str]] = defaultdict(set)
    with Archive(case, read_only=True) as archive:
        count = 0
        for item in archive.inputs():
            count += 1
            states[Path(item.source.partition("#")[0]).name].add(item.state)
            assert item.state == "analysed" or item.reason
            assert item.reason is None or "please report it" not in item.reason, item
        for reading in archive.readings():
            check_offsets(reading)
    assert set(states) == {name for name, _, _ in files}
    wrong = {name: states[name] for name, _, state in files if state not in (ANY, *states[name])}
    assert wrong == {}
    assert f"{count} inputs" in " ".join(capsys.readouterr().err.split())
    assert took < SECONDS

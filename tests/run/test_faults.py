"""What goes wrong around the program: it is killed, the disk is full, the folder is closed, another writes too.

RUNUT_KILLS sets how often it is killed (25 unless set).
"""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from runut.archive import Archive
from runut.errors import ArchiveError
from runut.records import Reading

ROOT = Path(__file__).resolve().parent.parent.parent
KILLS = int(os.environ.get("RUNUT_KILLS", "25"))
COUNT = 40 * KILLS


def command(case: Path, count: int) -> list[str]:
    return [sys.executable, "-m", "tests.run.adding", str(case), str(count)]


def start(case: Path, count: int, **more: Any) -> subprocess.Popen[str]:
    """A process that is adding: its first document is stored."""
    process = subprocess.Popen(command(case, count), stdout=subprocess.PIPE, text=True, cwd=ROOT, **more)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def content(case: Path) -> tuple[list[Reading], list[tuple[str, str, str | None]]]:
    with Archive(case, read_only=True) as archive:
        return list(archive.readings()), [(item.source, item.state, item.document) for item in archive.inputs()]


def check(case: Path) -> int:
    """The archive is sound: every document is whole, and counted once."""
    with sqlite3.connect(case) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        (documents,) = connection.execute("SELECT count(*) FROM documents").fetchone()
        for table in ("analyses", "search"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (documents,)
        analysed = connection.execute("SELECT count(*) FROM inputs WHERE state = 'analysed'").fetchone()
        assert analysed == (documents,)
    connection.close()
    return int(documents)


def test_killed_at_random_moments_nothing_is_lost_or_counted_twice(tmp_path: Path) -> None:
    case, chance, stored = tmp_path / "kasus.runut", random.Random(KILLS), 0
    for _ in range(KILLS):
        process = start(case, COUNT)
        time.sleep(chance.uniform(0, 0.12))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        now = check(case)
        assert now >= stored
        stored = now
    assert stored > 0
    done = subprocess.run(command(case, COUNT), capture_output=True, text=True, check=True, cwd=ROOT)
    assert f"inputs={COUNT}" in done.stdout
    subprocess.run(command(tmp_path / "lain.runut", COUNT), capture_output=True, check=True, cwd=ROOT)
    assert content(case) == content(tmp_path / "lain.runut")


def test_a_full_disk_is_an_error_and_what_was_stored_stays(tmp_path: Path) -> None:
    case = tmp_path / "kasus.runut"

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))

    done = subprocess.run(command(case, 2000), capture_output=True, text=True, check=False, cwd=ROOT, preexec_fn=limit)
    assert done.returncode != 0
    assert "ArchiveError: cannot write" in done.stderr
    assert check(case) > 10
    subprocess.run(command(case, 400), capture_output=True, check=True, cwd=ROOT)
    assert check(case) == 384


def test_a_folder_that_may_not_be_written_to_is_an_error(tmp_path: Path) -> None:
    case = tmp_path / "kasus.runut"
    with Archive(case, create=True):
        pass
    if os.geteuid() == 0:
        tmp_path = Path("/proc/self")  # a folder in which nobody can make files
    else:
        tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(ArchiveError, match="cannot open"):
        Archive(tmp_path / "baru.runut", create=True)


def test_two_writers_take_turns(tmp_path: Path) -> None:
    case = tmp_path / "kasus.runut"
    one = start(case, 300)
    two = start(case, 300)
    assert (one.wait(120), two.wait(120)) == (0, 0)
    for process in (one, two):
        process.communicate()
    assert check(case) == 288


def test_a_reader_sees_whole_documents_while_another_writes(tmp_path: Path) -> None:
    case = tmp_path / "kasus.runut"
    process = start(case, 500)
    seen = [0]
    while process.poll() is None:
        with Archive(case, read_only=True) as archive:
            readings = list(archive.readings())
            assert {reading.document.id for reading in readings} == {reading.analysis.document for reading in readings}
            seen.append(len(readings))
    process.communicate()
    assert seen == sorted(seen)
    assert len(set(seen)) > 2


def test_a_clock_that_is_set_back_changes_no_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = tmp_path / "kasus.runut"
    subprocess.run(command(case, 60), capture_output=True, check=True, cwd=ROOT)
    before = content(case)
    monkeypatch.setattr(time, "time", lambda: 0.0)
    done = subprocess.run(command(case, 60), capture_output=True, text=True, check=True, cwd=ROOT)
    assert "analysed=0" in done.stdout
    assert content(case) == before

"""Watching feeds on a server that misbehaves."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from runut.archive import Archive
from runut.config import Config
from runut.errors import UsageError
from runut.read.fetch import FetchError, Manners
from runut.run.watch import Watch
from runut.run.watching import LONGEST, FeedSetting, FeedState, Watchlist, load_state, load_watchlist
from tests.server import Server, serving

HERE = Config(timeout=0)
MANNERS = Manners(pause=0, seconds=1, allow_private=True)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "kasus.runut", create=True) as archive:
        yield archive


def watch(archive: Archive, *urls: str, **more: object) -> list[str]:
    """One round; what was logged."""
    said: list[str] = []
    feeds = Watchlist(tuple(FeedSetting(url, interval=0) for url in urls), manners=MANNERS, **more)  # type: ignore[arg-type]
    Watch(archive, feeds, HERE, lambda asked, became: said.append(f"{asked} {became}")).run(once=True)
    return said


def states(archive: Archive) -> dict[str, str]:
    return {item.source.rpartition(":")[2].partition("/")[2]: item.state for item in archive.inputs()}


def test_new_articles_come_in_once(server: Server, archive: Archive) -> None:
    server.entries = ["/article/1", "/article/2"]
    said = watch(archive, server.url + "/feed")
    assert states(archive) == {"article/1": "analysed", "article/2": "analysed"}
    assert [line.rpartition(" ")[2] for line in said] == ["entries", "analysed", "analysed"]
    assert archive.is_linked()
    (first, *_) = archive.readings()
    assert first.document.outlet == "Kabar Bahari"
    asked = len(server.asked)
    assert watch(archive, server.url + "/feed") == [f"{server.url}/feed not modified"]
    assert server.paths()[asked:] == ["/robots.txt", "/feed"]
    assert server.asked[-1][1]["If-Modified-Since"] == "Thu, 01 May 2031 03:00:00 GMT"


def test_each_article_gets_the_state_it_deserves(server: Server, archive: Archive) -> None:
    server.robots = "User-agent: *\nDisallow: /private\n"
    server.entries = ["/tiada", "/image", "/private/1", "/cut", "/article/1"]
    said = watch(archive, server.url + "/feed")
    wanted = {"tiada": "failed", "image": "skipped", "private/1": "skipped", "cut": "failed", "article/1": "analysed"}
    assert states(archive) == wanted
    assert any("fetch-later: damaged gzip data" in line for line in said)
    asked = len(server.asked)
    watch(archive, server.url + "/feed")
    assert server.paths()[asked:] == ["/robots.txt", "/feed", "/cut"], "only what may pass is tried again"


def test_a_host_that_fails_is_left_alone_and_what_is_left_comes_later(server: Server, archive: Archive) -> None:
    server.entries = ["/busy", "/article/1"]
    watch(archive, server.url + "/feed")
    assert states(archive) == {"busy": "failed"}
    watch(archive, server.url + "/feed")
    assert states(archive) == {"busy": "failed", "article/1": "analysed"}


def test_a_feed_that_fails_is_asked_less_and_less(server: Server, archive: Archive) -> None:
    url = server.url + "/busy"
    (line,) = watch(archive, url)
    assert "503" in line
    state = load_state(archive, url)
    assert (state.failures, state.gone) == (1, False)
    assert state.due - state.asked == pytest.approx(120, abs=1)
    (waiting,) = watch(archive, url)
    assert "not due before" in waiting


@pytest.mark.parametrize("path", ["/gone", "/loop/0", "/article/1", "/slow", "/short", "/away/file"])
def test_feeds_that_are_none(server: Server, archive: Archive, path: str) -> None:
    (line,) = watch(archive, server.url + path)
    assert "failed: " in line
    assert load_state(archive, server.url + path).gone == (path == "/gone")
    assert list(archive.inputs()) == []


def test_a_feed_that_moved_for_good_is_asked_at_its_new_place(server: Server, archive: Archive) -> None:
    watch(archive, server.url + "/moved")
    assert load_state(archive, server.url + "/moved").moved == server.url + "/feed"
    asked = len(server.asked)
    watch(archive, server.url + "/moved")
    assert server.paths()[asked:] == ["/robots.txt", "/feed"]


def test_no_more_articles_than_allowed_are_fetched_at_a_time(server: Server, archive: Archive) -> None:
    server.entries = [f"/article/{number}" for number in range(5)]
    for count in (2, 4, 5):
        watch(archive, server.url + "/feed", articles=2)
        assert len(states(archive)) == count


def test_the_wait_doubles_and_a_clock_that_was_set_back_is_no_reason_to_wait() -> None:
    state, error = FeedState(), FetchError("timeout", "")
    waits = []
    for _ in range(12):
        state = state.failed(error, 900)
        waits.append(state.due - state.asked)
    assert waits[:3] == [1800, 3600, 7200]
    assert waits[-1] == LONGEST
    assert not state.is_due(time.time())
    assert state.is_due(time.time() - 10 * LONGEST)
    assert not msgspec.structs.replace(state, gone=True).is_due(time.time() + 10 * LONGEST)


def test_one_round_tells_of_feeds_that_are_not_due(server: Server, archive: Archive) -> None:
    feeds = Watchlist((FeedSetting(server.url + "/feed"), FeedSetting(server.url + "/gone")), manners=MANNERS)
    said: list[str] = []
    for _ in range(2):
        said.clear()
        Watch(archive, feeds, HERE, lambda asked, became: said.append(f"{asked} {became}")).run(once=True)
    assert [line.partition(" ")[2][:14] for line in said] == ["not due before", "gone: not aske"]


def test_stopping_ends_after_the_article_under_way(server: Server, archive: Archive) -> None:
    server.entries = [f"/article/{number}" for number in range(40)]
    stop = threading.Event()
    feeds = Watchlist((FeedSetting(server.url + "/feed"),), manners=MANNERS)
    said: list[str] = []

    def log(asked: str, became: str) -> None:
        said.append(became)
        if len(said) == 3:
            stop.set()

    Watch(archive, feeds, HERE, log, stop).run()
    assert list(states(archive).values()) == ["analysed", "analysed"]
    assert archive.is_linked()


def write(path: Path, url: str) -> Path:
    path.write_text(f'interval = 1\n[manners]\npause = 0\nseconds = 2\n[[feeds]]\nurl = "{url}"\n', "utf-8")
    return path


def test_the_command_runs_until_it_is_interrupted(server: Server, tmp_path: Path) -> None:
    server.entries = ["/article/1"]
    feeds, case = write(tmp_path / "umpan.toml", server.url + "/feed"), tmp_path / "kasus.runut"
    command = [sys.executable, "-m", "runut", "watch", str(feeds), "-o", str(case), "--allow-private", "--lang", "en"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    lines: list[str] = []
    for line in process.stderr:
        lines.append(line)
        if line.rstrip().endswith("analysed"):
            process.send_signal(signal.SIGINT)
    process.stderr.close()
    assert process.wait(60) == 0
    assert "Stopped" in lines[-1]
    assert len([line for line in lines if "/article/1 analysed" in line]) == 1


@pytest.mark.parametrize(
    "text",
    ["x", "feeds = 5", '[[feeds]]\nurl = "file:///etc/passwd"', '[[feeds]]\nalamat = "https://a.example/"', "\0"],
)
def test_a_list_of_feeds_that_is_wrong_says_so(tmp_path: Path, text: str) -> None:
    (tmp_path / "umpan.toml").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"umpan\.toml"):
        load_watchlist(tmp_path / "umpan.toml")


def test_private_addresses_are_refused_unless_allowed(server: Server, archive: Archive) -> None:
    feeds = Watchlist((FeedSetting(server.url + "/feed"),))
    said: list[str] = []
    Watch(archive, feeds, HERE, lambda _, became: said.append(became)).run(once=True)
    assert "private address" in said[0]
    assert server.asked == []

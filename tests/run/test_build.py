"""What must always hold: order does not matter, killing does not harm, copies are counted once."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest

from runut.archive import Archive
from runut.config import Config
from runut.read import read_paths
from runut.records import Links, Reading
from runut.run.build import add, relink

SAMPLE = sorted(str(path) for path in (Path(__file__).resolve().parent.parent.parent / "examples/berita").glob("*.txt"))


def content(path: Path) -> tuple[list[Reading], Links, list[tuple[Any, ...]]]:
    with Archive(path, read_only=True) as archive:
        states = [(item.source, item.state, item.document, item.reason) for item in archive.inputs()]
        return list(archive.readings()), archive.links(), states


def build(path: Path, *batches: list[str], config: Config = Config()) -> Path:  # noqa: B008 (frozen)
    for batch in batches:
        with Archive(path, create=True) as archive:
            add(archive, read_paths(batch), config, lambda *_: None)
            relink(archive, config)
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Reading], Links, list[tuple[Any, ...]]]:
    return content(build(tmp_path_factory.mktemp("whole") / "a.runut", SAMPLE))


@pytest.mark.parametrize("seed", range(2))
def test_any_order_in_any_batches_gives_the_same_archive(
    whole: tuple[list[Reading], Links, list[tuple[Any, ...]]], tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    order = chance.sample(SAMPLE, len(SAMPLE))
    cut = chance.randrange(1, len(order))
    assert content(build(tmp_path / "b.runut", order[:cut], order[cut:])) == whole


def test_two_processes_give_the_same_archive(
    whole: tuple[list[Reading], Links, list[tuple[Any, ...]]], tmp_path: Path
) -> None:
    assert content(build(tmp_path / "c.runut", SAMPLE, config=Config(jobs=2))) == whole


def test_killed_at_any_moment_the_next_run_carries_on(
    whole: tuple[list[Reading], Links, list[tuple[Any, ...]]], tmp_path: Path
) -> None:
    path = tmp_path / "d.runut"
    command = [sys.executable, "-m", "runut", "build", *SAMPLE, "-o", str(path)]
    chance = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(1.0, 6.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    assert content(path) == whole


def test_every_record_points_at_the_text_it_names(whole: tuple[list[Reading], Links, list[tuple[Any, ...]]]) -> None:
    readings, links, _ = whole
    texts = {reading.document.id: reading.document.text for reading in readings}
    for reading in readings:
        check_offsets(reading)
    for citation in [value for conflict in links.conflicts for value in conflict.values]:
        assert texts[citation.doc][citation.start : citation.end] == citation.text
    for story in links.stories:
        for citation in story.digest:
            assert texts[citation.doc][citation.start : citation.end] == citation.text


def check_offsets(reading: Reading) -> None:
    text, analysis = reading.document.text, reading.analysis
    idents = {entity.id for entity in analysis.entities}
    for item in (*analysis.mentions, *analysis.times):
        assert text[item.start : item.end] == item.text
    for mention in analysis.mentions:
        assert mention.entity in idents
    spans = [*analysis.sentences, *analysis.noise, *(event.trigger for event in analysis.events)]
    spans += [span for said in analysis.statements for span in (said.cue, said.content) if span]
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
    for event in analysis.events:
        assert {*event.actors, *event.recipients, *filter(None, [event.source])} <= idents
        assert event.statement is None or event.statement in {said.id for said in analysis.statements}
    for said in analysis.statements:
        assert {said.speaker, *said.via} <= idents


def test_records_survive_being_written_as_json(whole: tuple[list[Reading], Links, list[tuple[Any, ...]]]) -> None:
    readings, links, _ = whole
    assert msgspec.json.decode(msgspec.json.encode(links), type=Links) == links
    for reading in readings:
        assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading

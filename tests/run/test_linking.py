"""Linking an archive bit by bit gives what linking all of it at once gives, and looks at no more than it must."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.archive import Archive
from runut.config import Config
from runut.link import link
from runut.link.neighbours import neighbourhoods
from runut.records import Judgement, Links, Reading
from runut.run import build
from runut.run.build import relink
from tests.link.generator import corpus
from tests.link.pages import Maker

READINGS = corpus(60, seed=4, slips=0.1)[0]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "case.runut", create=True) as opened:
        yield opened


def _add(archive: Archive, *readings: Reading) -> None:
    for reading in readings:
        archive.add(reading, "f1", reading.document.source)


def _linked(archive: Archive) -> Links:
    relink(archive, Config())
    assert archive.is_linked()
    return archive.links()


def _bytes(links: Links) -> bytes:
    return msgspec.json.encode(links)


def test_the_corpus_has_many_neighbourhoods() -> None:
    assert len(neighbourhoods(READINGS)) > 4


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 2**32), count=st.integers(2, 30))
def test_any_order_in_any_batches_gives_the_same_links(
    tmp_path_factory: pytest.TempPathFactory, seed: int, count: int
) -> None:
    chance = random.Random(seed)
    order = chance.sample(READINGS, count)
    with Archive(tmp_path_factory.mktemp("bits") / "case.runut", create=True) as archive:
        while order:
            cut = chance.randrange(1, 1 + len(order))
            _add(archive, *order[:cut])
            order = order[cut:]
            links = _linked(archive)
        assert _bytes(links) == _bytes(link(tuple(archive.readings())))


def test_one_by_one_gives_what_all_at_once_gives(archive: Archive, tmp_path: Path) -> None:
    for reading in reversed(READINGS[:25]):
        _add(archive, reading)
        relink(archive, Config())
    with Archive(tmp_path / "whole.runut", create=True) as whole:
        _add(whole, *READINGS[:25])
        assert _bytes(archive.links()) == _bytes(_linked(whole)) == _bytes(link(READINGS[:25]))


def test_a_document_read_otherwise_leaves_what_it_no_longer_belongs_to(archive: Archive) -> None:
    _add(archive, *READINGS)
    _linked(archive)
    part = max(neighbourhoods(READINGS), key=len)
    silent = msgspec.structs.replace(
        part[0].analysis, entities=(), mentions=(), times=(), statements=(), events=(), sentences=(), lemmas=()
    )
    changed = msgspec.structs.replace(part[0], analysis=silent)
    _add(archive, changed)
    assert not archive.is_linked()
    rest = [r for r in READINGS if r.document.id != changed.document.id]
    assert _bytes(_linked(archive)) == _bytes(link([*rest, changed]))
    _add(archive, part[0])
    assert _bytes(_linked(archive)) == _bytes(link(READINGS))


def _named(ident: str, *names: str) -> Reading:
    maker = Maker(ident, "2031-05-04")
    for number, name in enumerate(names):
        maker.entity(f"e{number}", name, "PER", "NOR")
    return maker.say(f"{' dan '.join(names)} datang ke rapat.").reading()


def test_a_judgement_reaches_every_document_that_names_whom_it_is_about(archive: Archive) -> None:
    readings = [
        _named("d1", "Tavi Solberg", "Ines Kora"),
        _named("d2", "Tavi Solberg", "Ines Kora"),
        _named("d3", "Olaf Brekke", "Marit Foss"),
        _named("d4", "Olaf Brekke", "Nils Aune"),
    ]
    _add(archive, *readings)
    before = _linked(archive)
    judgement = Judgement("merge", "d1/e0", "d3/e0")
    archive.judge(judgement)
    after = _linked(archive)
    assert _bytes(after) == _bytes(link(readings, [judgement]))
    one = next(a for a in after.actors if ("d1", "e0") in a.members)
    assert [doc for doc, _ in one.members] == ["d1", "d2", "d3", "d4"]
    archive.withdraw()
    assert _bytes(_linked(archive)) == _bytes(before)


def test_only_the_neighbourhoods_that_a_document_touches_are_linked(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    *most, new = READINGS
    _add(archive, *most)
    _linked(archive)
    seen: list[str] = []
    original = build.link_neighbours

    def spy(readings: tuple[Reading, ...], *rest: object) -> Links:
        seen.extend(r.document.id for r in readings)
        return original(readings, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "link_neighbours", spy)
    _add(archive, new)
    _linked(archive)
    (own,) = (part for part in neighbourhoods(READINGS) if new in part)
    assert sorted(seen) == sorted(r.document.id for r in own)
    seen.clear()
    relink(archive, Config())
    assert seen == []


def test_ended_while_linking_the_next_run_carries_on(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    _add(archive, *READINGS)
    original, done = build.link_neighbours, 0

    def fails(readings: tuple[Reading, ...], *rest: object) -> Links:
        nonlocal done
        done += 1
        if done == 3:
            raise KeyboardInterrupt
        return original(readings, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "link_neighbours", fails)
    with pytest.raises(KeyboardInterrupt):
        relink(archive, Config())
    assert not archive.is_linked()
    assert _bytes(_linked(archive)) == _bytes(link(READINGS))


def test_a_document_that_comes_in_while_linking_is_still_waited_for(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(archive, *READINGS[:5])
    original = build.link_neighbours

    def meanwhile(readings: tuple[Reading, ...], *rest: object) -> Links:
        _add(archive, READINGS[0])
        return original(readings, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "link_neighbours", meanwhile)
    relink(archive, Config())
    assert archive.awaiting() == [READINGS[0].document.id]

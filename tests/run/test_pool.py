"""Processes that are ended when one input takes too long or too much: the others go on, in order."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from runut.errors import RunutError
from runut.records import Document, Failure, Skip
from runut.run import pool as pools
from runut.run.pool import Pool
from runut.run.work import EVERYTHING, Outcome, Task


def behave(task: Task, *_: object) -> Outcome:
    """Stands for reading: does what the text says."""
    text = task[0].text  # type: ignore[union-attr]
    if text == "hang":
        time.sleep(60)
    if text == "die":
        os._exit(9)
    if text == "eat":
        try:
            held = [bytearray(50_000_000) for _ in range(100)]
        except MemoryError:
            return Failure(task[0].source, "memory", "too much")
        return Skip(task[0].source, str(len(held)))
    if text == "slow":
        time.sleep(0.3)
    return Skip(task[0].source, text)


def masked(pipe: Connection, *_: object) -> None:
    """Tells whether Ctrl-C reaches the process."""
    pipe.send(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))


def serve(pipe: Connection, size: str, language: str, memory: int) -> None:
    """A process without a model."""
    pools.analyse_one = behave  # type: ignore[assignment]
    pools.reader = lambda *_: None  # type: ignore[assignment,return-value]
    pools.serve(pipe, size, language, memory)


def fail(pipe: Connection, *_: object) -> None:
    pipe.send(RunutError("no model"))


def vanish(*_: object) -> None:
    os._exit(1)


@pytest.fixture
def made() -> Iterator[Pool]:
    pool = Pool(2, "accurate", "id", timeout=4.0, memory=600, life=serve)
    yield pool
    for worker in pool._workers:
        worker.end()


def run(pool: Pool, *texts: str) -> list[tuple[str, str]]:
    tasks = ((Document(f"d{number}", f"{number}.txt", text), None) for number, text in enumerate(texts))
    outcomes = list(pool.run(tasks, EVERYTHING))
    assert [outcome.source for outcome in outcomes] == [f"{n}.txt" for n in range(len(texts))]  # type: ignore[union-attr]
    return [(type(item).__name__, getattr(item, "kind", getattr(item, "reason", ""))) for item in outcomes]


def test_outcomes_come_in_the_order_of_the_tasks(made: Pool) -> None:
    texts = ["slow", *"abcdefghij", "slow", "k"]
    assert run(made, *texts) == [("Skip", text) for text in texts]
    assert run(made) == []


def test_one_that_hangs_dies_or_eats_memory_fails_alone(made: Pool) -> None:
    started = time.monotonic()
    found = run(made, "a", "hang", "b", "die", "c", "eat", "d", "e")
    failed = [kind for name, kind in found if name == "Failure"]
    assert failed == ["timeout", "crashed", "memory"]
    assert [kind for name, kind in found if name == "Skip"] == ["a", "b", "c", "d", "e"]
    assert time.monotonic() - started < 30
    assert run(made, "x", "y") == [("Skip", "x"), ("Skip", "y")]


def test_a_run_that_is_broken_off_leaves_nothing_behind(made: Pool) -> None:
    tasks = ((Document(f"d{n}", f"{n}.txt", "slow"), None) for n in range(10))
    outcomes = made.run(tasks, EVERYTHING)
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert run(made, "x") == [("Skip", "x")]


@pytest.mark.parametrize(("life", "said"), [(fail, "no model"), (vanish, "could not load")])
def test_a_model_that_cannot_be_loaded_is_an_error(life: pools.Life, said: str) -> None:
    with pytest.raises(RunutError, match=said):
        run(Pool(1, "accurate", "id", 1.0, 0, life), "a")


def test_interrupts_never_reach_a_process_and_reach_this_one_again() -> None:
    for _ in range(2):  # the first process starts another of its own accord
        worker = pools.Worker(masked, "", "", 0)
        assert worker.pipe.recv() is True
        worker.end()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())

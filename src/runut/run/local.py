"""Analysing inputs in this process or in a pool of processes, with the same result in the same order."""

from __future__ import annotations

import functools
import itertools
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from runut.analyse.reader import Reader
from runut.config import Config
from runut.errors import RunutError
from runut.records import Document, Failure, Reading, Reference, Skip

Task = tuple[Document, Reference | None]
Outcome = Reading | Skip | Failure
AHEAD = 4  # documents under way for each process


@functools.cache
def _reader(size: str, language: str) -> Reader:
    return Reader(size, language)


def analyse_one(task: Task, size: str, language: str) -> Outcome:
    """Read one document; whatever goes wrong in it becomes a failure that names it."""
    document, hint = task
    try:
        return _reader(size, language).read(document, hint)
    except RunutError as error:
        return Failure(document.source, type(error).__name__, str(error))
    except Exception as error:  # noqa: BLE001 (the one boundary where a document's failure is recorded)
        return Failure(document.source, "analysis", f"{type(error).__name__}: {error}; please report it")


def analyse_all(tasks: Iterable[Task], config: Config) -> Iterator[Outcome]:
    """Read documents, in order, with `config.jobs` processes.

    Raises:
        RunutError: a language pack or model cannot be loaded, or a process died.
    """
    if config.jobs == 1:
        _reader(config.size, config.language)
        for task in tasks:
            yield analyse_one(task, config.size, config.language)
        return
    yield from _pooled(tasks, config)


def _pooled(tasks: Iterable[Task], config: Config) -> Iterator[Outcome]:
    call: Callable[[Task], Outcome] = functools.partial(analyse_one, size=config.size, language=config.language)
    remaining = iter(tasks)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(config.jobs, mp_context=context) as pool:
        under_way: deque[Future[Outcome]] = deque()
        for task in itertools.islice(remaining, AHEAD * config.jobs):
            under_way.append(pool.submit(call, task))
        while under_way:
            try:
                outcome = under_way.popleft().result()
            except BrokenProcessPool as error:
                raise RunutError("a process died (out of memory?); run again with fewer --jobs") from error
            yield outcome
            for task in itertools.islice(remaining, 1):
                under_way.append(pool.submit(call, task))

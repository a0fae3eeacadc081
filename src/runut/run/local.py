"""Analysing inputs in this process or in others that can be ended, with the same result in the same order."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from runut.config import Config
from runut.read.selection import Selection
from runut.run.pool import Pool
from runut.run.work import EVERYTHING, Outcome, Task, analyse_one, reader

__all__ = ["Outcome", "Task", "analyse_all"]


@functools.cache
def _pool(jobs: int, size: str, language: str, timeout: int, memory: int) -> Pool:
    return Pool(jobs, size, language, timeout, memory)


def analyse_all(tasks: Iterable[Task], config: Config, wanted: Selection = EVERYTHING) -> Iterator[Outcome]:
    """Read inputs, in order, with `config.jobs` processes; in this one if there is one job and no limit of time.

    Args:
        tasks: documents or pages, each with the reference day that other documents give it, if any.
        config: the settings; `timeout` and `memory` bound each input.
        wanted: pages whose text is found here are judged by it; documents are taken.

    Raises:
        RunutError: a language pack or model cannot be loaded.
    """
    if config.jobs == 1 and not config.timeout:
        reader(config.size, config.language)
        return (analyse_one(task, config.size, config.language, wanted) for task in tasks)
    return _pool(config.jobs, config.size, config.language, config.timeout, config.memory).run(tasks, wanted)

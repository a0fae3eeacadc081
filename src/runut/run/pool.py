"""Processes that read one input at a time and are ended when one takes too long or too much memory.

Results come in the order of the tasks. A process that dies or is ended costs the input it was at, which becomes a
failure; another takes its place.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait

from runut.errors import RunutError
from runut.read.selection import Selection
from runut.records import Failure
from runut.run.work import Outcome, Task, analyse_one, reader

AHEAD = 4  # tasks taken for each process before their results are given
LOADING = 300.0  # seconds that loading the model may take
MEGABYTE = 1_000_000

Life = Callable[[Connection, str, str, int], None]


def serve(pipe: Connection, size: str, language: str, memory: int) -> None:
    """A process's whole life: load, then answer tasks until the pipe closes.

    Args:
        pipe: tasks come and outcomes go; the first message is `None`, or why nothing can be loaded.
        size: of the model.
        language: of the documents.
        memory: megabytes that the process may take; 0 for no limit.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    with contextlib.suppress(EOFError, BrokenPipeError):
        try:
            reader(size, language)
        except RunutError as error:
            pipe.send(error)
            return
        _limit_memory(memory)
        pipe.send(None)
        while True:
            task, wanted = pipe.recv()
            pipe.send(analyse_one(task, size, language, wanted))


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # not everywhere; the limit of time remains
        return
    if megabytes:
        limit = megabytes * MEGABYTE
        with contextlib.suppress(ValueError, OSError):  # a lower limit is in force already
            resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep Ctrl-C for later; processes that are started never see it, since they would die of it while they load."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # it is started with the first process, and lets Ctrl-C through when it is
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Worker:
    """One process, and the task it is at."""

    def __init__(self, life: Life, size: str, language: str, memory: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=life, args=(theirs, size, language, memory), daemon=True)
        with _interrupts_held():
            self._process.start()
        theirs.close()
        self._loaded = False
        self.task: tuple[int, Task] | None = None
        self.deadline = 0.0

    def load(self) -> None:
        """Wait until it can take tasks.

        Raises:
            RunutError: it cannot load the model, or died or took too long over it.
        """
        if self._loaded:
            return
        error: object = RunutError("a process could not load the language model (out of memory?); use fewer --jobs")
        with contextlib.suppress(EOFError, OSError):
            if self.pipe.poll(LOADING):
                error = self.pipe.recv()
        if isinstance(error, RunutError):
            self.end()
            raise error
        self._loaded = True

    def start(self, number: int, task: Task, wanted: Selection, timeout: float) -> None:
        """Give it a task."""
        self.load()
        self.task = (number, task)
        self.deadline = time.monotonic() + timeout if timeout else float("inf")
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # told when its outcome is asked for
            self.pipe.send((task, wanted))

    def result(self) -> Outcome:
        """The outcome that is ready; a failure if the process died."""
        assert self.task is not None
        source = self.task[1][0].source
        self.task = None
        try:
            outcome: Outcome = self.pipe.recv()
        except (EOFError, ConnectionResetError):
            self.end()
            return Failure(source, "crashed", "the process died over it (memory, or a fault in a library)")
        return outcome

    def end(self) -> None:
        """Kill the process."""
        self._process.kill()
        self._process.join()
        self.pipe.close()

    @property
    def ended(self) -> bool:
        """Whether it was killed or died."""
        return self.pipe.closed


class Pool:
    """Processes that stay until the program ends, so that the model is loaded once for each.

    Args:
        jobs: how many processes.
        size: of the model.
        language: of the documents.
        timeout: seconds for one input; 0 for no limit.
        memory: megabytes for one process; 0 for no limit.
        life: what a process does; others than `serve` are for tests.
    """

    def __init__(
        self, jobs: int, size: str, language: str, timeout: float, memory: int, life: Life | None = None
    ) -> None:
        self._jobs = jobs
        self._timeout = timeout
        self._kind = (life or serve, size, language, memory)
        self._workers: list[Worker] = []

    def run(self, tasks: Iterable[Task], wanted: Selection) -> Iterator[Outcome]:
        """Read inputs; their outcomes in the same order.

        Raises:
            RunutError: a language pack or model cannot be loaded.
        """
        remaining = enumerate(tasks)
        done: dict[int, Outcome] = {}
        given, more = 0, True
        try:
            while True:
                while more and (free := self._free(len(done))):
                    try:
                        number, task = next(remaining)
                    except StopIteration:
                        more = False
                    else:
                        free.start(number, task, wanted, self._timeout)
                if given in done:
                    yield done.pop(given)
                    given += 1
                elif self._busy():
                    done |= self._collect()
                else:
                    return
        finally:
            for worker in self._busy():
                worker.end()

    def _busy(self) -> list[Worker]:
        return [worker for worker in self._workers if worker.task]

    def _free(self, done: int) -> Worker | None:
        """A process that can take a task; none if all are busy or results of enough tasks wait for an earlier one."""
        self._workers = [worker for worker in self._workers if not worker.ended]
        if len(self._busy()) + done >= AHEAD * self._jobs:
            return None
        self._workers += [Worker(*self._kind) for _ in range(self._jobs - len(self._workers))]
        return next((worker for worker in self._workers if not worker.task), None)

    def _collect(self) -> dict[int, Outcome]:
        """The outcomes that are ready, or else of those whose time is over; waits for the first."""
        busy = self._busy()
        first = min(worker.deadline for worker in busy)
        patience = None if first == float("inf") else max(0.0, first - time.monotonic())
        ready = wait([worker.pipe for worker in busy], patience)
        if ready:
            return {worker.task[0]: worker.result() for worker in busy if worker.task and worker.pipe in ready}
        return {worker.task[0]: self._expire(worker) for worker in busy if worker.task and self._late(worker)}

    def _late(self, worker: Worker) -> bool:
        return time.monotonic() >= worker.deadline

    def _expire(self, worker: Worker) -> Outcome:
        assert worker.task is not None
        source = worker.task[1][0].source
        worker.task = None
        worker.end()
        return Failure(source, "timeout", f"not read within {self._timeout:g} seconds; raise --timeout to allow more")

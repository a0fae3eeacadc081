"""Bringing inputs into an archive, and the archive's links up to date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import msgspec

from runut.archive import Archive
from runut.config import Config, fingerprint
from runut.link import link, references
from runut.records import Document, Failure, Reading, Reference, Skip
from runut.run.local import Outcome, Task, analyse_all

Input = Document | Skip | Failure
Progress = Callable[[str, str], None]  # called with an input's source and what became of it


class Summary(msgspec.Struct, frozen=True):
    """What became of all inputs; the counts add up to `inputs`."""

    inputs: int
    analysed: int
    unchanged: int
    skipped: int
    failed: int

    @property
    def exit_code(self) -> int:
        """0 all done, 1 some failed, 3 nothing succeeded."""
        if self.failed:
            return 1 if self.analysed or self.unchanged else 3
        return 0 if self.analysed or self.unchanged else 3


def add(archive: Archive, inputs: Iterable[Input], config: Config, progress: Progress) -> Summary:
    """Analyse what the archive does not hold yet; each document is stored as soon as it is analysed.

    Args:
        archive: open for writing.
        inputs: what the readers gave.
        config: the settings.
        progress: told of each input once its state is stored.
    """
    mark = fingerprint(config)
    counts: Counter[str] = Counter()

    def settled(source: str, state: str) -> None:
        counts[state] += 1
        progress(source, state)

    def fresh() -> Iterator[Task]:
        for item in inputs:
            if not isinstance(item, Document):
                settled(item.source, _refuse(archive, item))
            elif archive.has(item.id, mark):
                archive.note(item.source, "analysed", None, item.id)
                settled(item.source, "unchanged")
            else:
                yield item, None

    for outcome in analyse_all(fresh(), config):
        settled(*_store(archive, outcome, mark))
    return Summary(counts.total(), counts["analysed"], counts["unchanged"], counts["skipped"], counts["failed"])


def _store(archive: Archive, outcome: Outcome, mark: str) -> tuple[str, str]:
    if isinstance(outcome, Reading):
        archive.add(outcome, mark, outcome.document.source)
        return outcome.document.source, "analysed"
    return outcome.source, _refuse(archive, outcome)


def _refuse(archive: Archive, item: Skip | Failure) -> str:
    if isinstance(item, Skip):
        archive.note(item.source, "skipped", item.reason)
        return "skipped"
    archive.note(item.source, "failed", f"{item.kind}: {item.message}")
    return "failed"


def refresh(archive: Archive, config: Config) -> int:
    """Analyse again every document whose analysis was made with other settings or lexicons; how many there were."""
    mark = fingerprint(config)
    stale = list(archive.stale(mark))
    for outcome in analyse_all(((document, None) for document in stale), config):
        _store(archive, outcome, mark)
    return len(stale)


def relink(archive: Archive, config: Config) -> None:
    """Make all links again, after dating documents from the archive where only it can.

    A document's reference day taken from others is a property of the whole archive: its own analysis stays as it is,
    and a second one, made with that day, is kept beside it.
    """
    mark = fingerprint(config)
    readings = {reading.document.id: reading for reading in archive.readings(dated=False)}
    hints = references(tuple(readings.values()))
    kept = _kept(archive, hints, mark)
    tasks = [(readings[ident].document, hint) for ident, hint in sorted(hints.items()) if ident not in kept]
    dated = [outcome for outcome in analyse_all(tasks, config) if isinstance(outcome, Reading)]
    readings |= kept | {reading.document.id: reading for reading in dated}
    links = link(tuple(readings[ident] for ident in sorted(readings)))
    made = {ident: hint for ident, hint in hints.items() if ident in kept or readings[ident] in dated}
    archive.put_links(links, mark, made, dated)


def _kept(archive: Archive, hints: dict[str, Reference], mark: str) -> dict[str, Reading]:
    """Readings dated from the archive before, whose day and settings are still the same."""
    same = [ident for ident, (hint, made) in archive.hints().items() if made == mark and hints.get(ident) == hint]
    found = (archive.reading(ident) for ident in same)
    return {reading.document.id: reading for reading in found if reading is not None}

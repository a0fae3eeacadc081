"""Bringing inputs into an archive, and the archive's links up to date."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator

import msgspec

from runut.archive import Archive
from runut.config import Config, fingerprint
from runut.link import link, references
from runut.read.files import Found
from runut.read.pages import Page
from runut.read.selection import Selection
from runut.records import Document, Reading, Reference, Skip
from runut.run.local import Task, analyse_all
from runut.run.manifest import Manifest
from runut.run.work import EVERYTHING

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


def add(
    archive: Archive,
    inputs: Iterable[Found],
    config: Config,
    progress: Progress,
    wanted: Selection = EVERYTHING,
    *,
    retry: bool = False,
) -> Summary:
    """Analyse what the archive does not hold yet; each document is stored as soon as it is analysed.

    Args:
        archive: open for writing.
        inputs: what the readers gave.
        config: the settings.
        progress: told of each input once its state is stored.
        wanted: what is wanted of a crawl; the rest is skipped before it is analysed.
        retry: analyse again what failed before with the same content and settings.
    """
    manifest = Manifest(archive, fingerprint(config), wanted, retry=retry)
    counts: Counter[str] = Counter()
    under_way: deque[str] = deque()

    def settled(source: str, state: str) -> None:
        counts[state] += 1
        progress(source, state)

    def fresh() -> Iterator[Task]:
        for item in inputs:
            if not isinstance(item, Document | Page):
                settled(*manifest.refuse(item))
            elif known := manifest.known(item):
                settled(item.source, known)
            elif refused := _refused(item, wanted):
                settled(*manifest.refuse(refused))
            else:
                under_way.append(manifest.digest(item))
                yield item, None

    for outcome in analyse_all(fresh(), config, wanted):
        settled(*manifest.store(outcome, under_way.popleft()))
    return Summary(counts.total(), counts["analysed"], counts["unchanged"], counts["skipped"], counts["failed"])


def _refused(item: Document | Page, wanted: Selection) -> Skip | None:
    return wanted.refuse(item) if isinstance(item, Document) else wanted.refuse_address(item.source, item.url)


def refresh(archive: Archive, config: Config) -> int:
    """Analyse again every document whose analysis was made with other settings or lexicons; how many there were."""
    mark = fingerprint(config)
    manifest = Manifest(archive, mark, EVERYTHING)
    stale = list(archive.stale(mark))
    for outcome in analyse_all(((document, None) for document in stale), config):
        source = outcome.document.source if isinstance(outcome, Reading) else outcome.source
        before = archive.input(source)
        manifest.store(outcome, before.digest if before else None)
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
    links = link(tuple(readings[ident] for ident in sorted(readings)), archive.judgements(), config.language)
    made = {ident: hint for ident, hint in hints.items() if ident in kept or readings[ident] in dated}
    archive.put_links(links, mark, made, dated)


def _kept(archive: Archive, hints: dict[str, Reference], mark: str) -> dict[str, Reading]:
    """Readings dated from the archive before, whose day and settings are still the same."""
    same = [ident for ident, (hint, made) in archive.hints().items() if made == mark and hints.get(ident) == hint]
    found = (archive.reading(ident) for ident in same)
    return {reading.document.id: reading for reading in found if reading is not None}

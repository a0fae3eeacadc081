"""Bringing inputs into an archive, and the archive's links up to date."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from runut.archive import Archive
from runut.config import Config, fingerprint
from runut.link import link_neighbours, references
from runut.read.files import Found
from runut.read.pages import Page
from runut.read.selection import Selection
from runut.records import Document, Reading, Reference, Skip
from runut.run.local import Task, analyse_all
from runut.run.manifest import Manifest
from runut.run.placing import place
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
    """Link every neighbourhood in which a document came in, changed or was judged about; the others stay as they are.

    A document's reference day taken from others is a property of its neighbourhood: its own analysis stays as it is,
    and a second one, made with that day, is kept beside it.
    """
    mark = fingerprint(config)
    place(archive)
    undated = list(_link_dated(archive, config, mark))
    tasks = [(reading.document, hint) for part in undated for reading, hint in part.to_date]
    outcomes = analyse_all(tasks, config) if tasks else ()
    made = {o.document.id: o for o in outcomes if isinstance(o, Reading)}
    for part in undated:
        _link_part(archive, config, mark, part, tuple(archive.readings(part.documents, dated=False)), made)
    archive.finish_links()


class Part(NamedTuple):
    """A neighbourhood that must be linked: the last change, its documents, and the days they take from each other."""

    last: int
    documents: tuple[str, ...]
    hints: dict[str, Reference]
    to_date: tuple[tuple[Reading, Reference], ...]  # readings that must be made again with their day


def _link_dated(archive: Archive, config: Config, mark: str) -> Iterator[Part]:
    """Link the neighbourhoods in which no document has to be dated anew; give the others."""
    for last, documents in archive.unlinked():
        own = tuple(archive.readings(documents, dated=False))
        hints = references(own, config.language)
        known = archive.hints(hints)
        days = ((reading, hints.get(reading.document.id)) for reading in own)
        new = tuple((r, hint) for r, hint in days if hint and known.get(r.document.id) != (hint, mark))
        part = Part(last, documents, hints, new)
        if new:
            yield part
        else:
            _link_part(archive, config, mark, part, own, {})


def _link_part(
    archive: Archive, config: Config, mark: str, part: Part, own: Sequence[Reading], made: Mapping[str, Reading]
) -> None:
    """Link one neighbourhood: its documents by their own analyses, and those dated from others as dated."""
    asked = {reading.document.id for reading, _ in part.to_date}
    dated = {ident: made[ident] for ident in asked & made.keys()}
    hints = {ident: hint for ident, hint in part.hints.items() if ident not in asked - dated.keys()}
    kept = {r.document.id: r for r in archive.readings(sorted(hints.keys() - dated.keys()))}
    readings = tuple(({r.document.id: r for r in own} | kept | dated).values())
    links = link_neighbours(readings, archive.judgements(), config.language)
    archive.put_links(part.documents, links, hints, dated.values(), fingerprint=mark, last=part.last)

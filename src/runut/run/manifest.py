"""The state of every input: what was read before, with the same settings, and need not be read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from runut.archive import Archive
from runut.read.files import Found
from runut.read.inputs import WEB, Limits, scan
from runut.read.pages import Page
from runut.read.selection import Selection
from runut.records import Document, Failure, InputState, Reading, Skip
from runut.run.work import Outcome


class Manifest:
    """The states of the inputs in an archive.

    Args:
        archive: open for writing.
        mark: the fingerprint of the settings.
        wanted: what is wanted of a crawl.
        retry: read again what failed before.
    """

    def __init__(self, archive: Archive, mark: str, wanted: Selection, *, retry: bool = False) -> None:
        self._archive = archive
        self._mark = mark
        self._retry = retry
        self._settings = _digest(mark.encode() + msgspec.json.encode(wanted))

    def digest(self, item: Document | Page) -> str:
        """What an input holds and how it is read: the same digest gives the same state."""
        content = item.digest if isinstance(item, Page) else item.id
        return f"{content} {self._settings}"

    def known(self, item: Document | Page) -> str | None:
        """What became of an input before, if that still holds: "unchanged", "skipped" or "failed"."""
        digest = self.digest(item)
        if isinstance(item, Document) and self._archive.has(item.id, self._mark):
            self._archive.add_copy(item, digest)
            return "unchanged"
        state = self._archive.input(item.source)
        if state is None or state.digest is None:
            return None
        if state.state == "analysed":
            same = state.digest.partition(" ")[0] == digest.partition(" ")[0]
            return "unchanged" if same and state.document and self._archive.has(state.document, self._mark) else None
        if state.digest != digest or (state.state == "failed" and self._retry):
            return None
        return state.state

    def store(self, outcome: Outcome, digest: str | None = None) -> tuple[str, str]:
        """Record an outcome; its source and state."""
        if isinstance(outcome, Reading):
            self._archive.add(outcome, self._mark, outcome.document.source, digest)
            return outcome.document.source, "analysed"
        return self.refuse(outcome, digest)

    def refuse(self, item: Skip | Failure, digest: str | None = None) -> tuple[str, str]:
        """Record an input that is not taken or failed; its source and state."""
        if isinstance(item, Skip):
            self._archive.note(item.source, "skipped", item.reason, digest)
            return item.source, "skipped"
        self._archive.note(item.source, "failed", f"{item.kind}: {item.message}", digest)
        return item.source, "failed"


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def again(archive: Archive, limits: Limits) -> Iterator[Found]:
    """The inputs of an archive that failed, read again; those whose file is gone stay as they are.

    A source is a path or address, or has the place in the file behind it: `path#place`.
    """
    failed = frozenset(item.source for item in archive.inputs() if item.state == "failed")
    paths = sorted({path for source in failed if (path := _path(source))})
    whole = failed.intersection(paths)  # what was damaged as a whole may now hold any number of inputs
    for item in scan(paths, limits):
        if item.source in failed or item.source.rpartition("#")[0] in whole:
            yield item


def _path(source: str) -> str | None:
    if source.startswith(WEB) or Path(source).exists():
        return source
    whole = source.rpartition("#")[0]
    return whole if whole and Path(whole).exists() else None


def counts(states: Iterator[InputState]) -> dict[tuple[str, str], int]:
    """How many inputs have each state and reason, by state and reason; a reason is what stands before its colon."""
    found: dict[tuple[str, str], int] = {}
    for item in states:
        key = (item.state, (item.reason or "").partition(":")[0])
        found[key] = found.get(key, 0) + 1
    return dict(sorted(found.items()))

"""What a process does with one input: find its text, judge whether it is wanted, analyse it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from runut.errors import RunutError
from runut.read.pages import Page, read_page
from runut.read.selection import Selection
from runut.records import Document, Failure, Reading, Reference, Skip

if TYPE_CHECKING:
    from runut.analyse.reader import Reader

Task = tuple[Document | Page, Reference | None]
Outcome = Reading | Skip | Failure
EVERYTHING = Selection()


@functools.cache
def reader(size: str, language: str) -> Reader:
    """The reader of this process, loaded once.

    Raises:
        RunutError: the language pack or model cannot be loaded.
    """
    from runut.analyse.reader import Reader

    return Reader(size, language)


def analyse_one(task: Task, size: str, language: str, wanted: Selection = EVERYTHING) -> Outcome:
    """Read one input; whatever goes wrong in it becomes a failure that names it."""
    item, hint = task
    try:
        return _analyse(item, hint, reader(size, language), wanted)
    except RunutError as error:
        return Failure(item.source, type(error).__name__, str(error))
    except MemoryError:
        return Failure(item.source, "memory", "reading it takes more memory than the setting `memory` allows")
    except Exception as error:  # noqa: BLE001 (the one boundary where a document's failure is recorded)
        return Failure(item.source, "analysis", f"{type(error).__name__}: {error}; please report it")


def _analyse(item: Document | Page, hint: Reference | None, reads: Reader, wanted: Selection) -> Outcome:
    if isinstance(item, Document):
        return reads.read(item, hint)
    document = read_page(item)
    if not isinstance(document, Document):
        return document
    return wanted.refuse(document, item.fetched) or reads.read(document, hint)

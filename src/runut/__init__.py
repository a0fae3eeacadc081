"""Runut reads news about running stories and answers, with the sentence behind every answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runut.analyse.reader import Reader
    from runut.archive import Archive

__version__ = "0.1.0"
__all__ = ["__version__", "load", "open_archive"]


def load(size: str = "accurate", language: str = "id") -> Reader:
    """Load a reader of single documents (see `runut.analyse.reader.Reader`).

    Raises:
        UsageError: there is no such size or language.
    """
    from runut.analyse.reader import Reader

    return Reader(size, language)


def open_archive(path: Path | str) -> Archive:
    """Open an archive for reading (see `runut.archive.Archive`).

    Raises:
        ArchiveError: there is no archive at `path`.
    """
    from runut.archive import Archive

    return Archive(path, read_only=True)

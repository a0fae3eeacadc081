"""The archive: every record, its evidence, the state of each input."""

from runut.archive.store import Archive

__all__ = ["Archive"]

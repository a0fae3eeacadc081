"""What can go wrong, in few kinds, each saying what to do about it."""

from __future__ import annotations


class RunutError(Exception):
    """Base of every error that Runut raises on purpose."""


class UsageError(RunutError):
    """The call itself cannot be carried out: an unknown option, path, name or format."""


class ReadError(RunutError):
    """An input could not be read as text; the message names the input and the reason."""


class KnowledgeError(RunutError):
    """A file of lexicons or knowledge does not hold what its schema asks for."""


class PipelineError(RunutError):
    """The steps of a pipeline do not hang together: one requires what none before it assigns."""


class ArchiveError(RunutError):
    """An archive cannot be opened, read or written as asked."""

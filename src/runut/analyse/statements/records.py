"""A report: a cue with what it governs and who speaks, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass

from runut.analyse.statements.content import Content
from runut.analyse.statements.cues import Cue
from runut.records import Stance


@dataclass(frozen=True)
class Report:
    """A cue with what it governs.

    `stance` is set where it is taken over from the report that it points back to; `nested` reports are told of within
    what somebody else says.
    """

    cue: Cue
    content: Content
    speakers: tuple[str, ...]
    via: tuple[str, ...] = ()
    stance: Stance | None = None
    nested: bool = False

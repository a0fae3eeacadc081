"""The events that a text tells, with the names of their sides: what tests of the lexicon ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pytest

from runut.analyse import entities, events, noise, statements, syntax, times
from runut.analyse.draft import Draft
from runut.analyse.pipeline import assemble, run
from runut.language.id.pipeline import sizes
from runut.language.pack import load_pack
from runut.records import Document

needs_model = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")


@dataclass(frozen=True)
class Told:
    """An event with the names of its sides."""

    kind: str
    mode: tuple[str, ...]
    actors: str
    recipients: str
    aux: tuple[str, ...] = ()


@cache
def told(text: str) -> tuple[Told, ...]:
    """The events of a text."""
    steps = assemble((noise.STEP, syntax.step(), times.STEP, entities.STEP, statements.STEP, events.STEP))
    draft = run(steps, Draft(document=Document(id="t", source="test", text=text), pack=load_pack("id")))

    def names(idents: Sequence[str]) -> str:
        return "; ".join(draft.who.entity(ident).name for ident in idents)

    return tuple(Told(e.type, e.mode, names(e.actors), names(e.recipients), e.aux) for e in draft.events)


def tells(text: str, kind: str, mode: str = "", actor: str = "", recipient: str = "") -> bool:
    """Whether a text tells an act, and the sides whose names are given."""
    return any(
        event.kind == kind
        and (not mode or mode in event.mode)
        and actor in event.actors
        and recipient in event.recipients
        for event in told(text)
    )

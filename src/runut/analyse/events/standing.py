"""Who vouches for an act: the outlet, a source, or nobody yet."""

from __future__ import annotations

from dataclasses import dataclass

from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger
from runut.analyse.statements import carrier
from runut.records import Span, Standing, Statement

BEFORE = 6


@dataclass(frozen=True)
class Ground:
    """On what an event rests: its standing, the source that says so and the statement that carries it."""

    standing: Standing
    source: str | None = None
    statement: Statement | None = None


def ground(scene: Scene, trigger: Trigger, span: Span) -> Ground:
    """The standing of an act.

    Args:
        scene: its sentence.
        trigger: its trigger.
        span: the trigger's code points.
    """
    statement = carrier(scene.draft.statements, span.start, span.end)
    near = scene.window(trigger.start - BEFORE, trigger.start)
    if statement is not None:
        doubtful = statement.stance == "allege" or has_any(near, scene.grammar.alleged)
        return Ground("alleged" if doubtful else "attributed", statement.speaker, statement)
    if has_any(near, scene.grammar.alleged):
        return Ground("alleged")
    if has_any(near, scene.grammar.unsourced):
        return Ground("attributed")
    return Ground("stated")

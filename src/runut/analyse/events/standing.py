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


def _frames(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun tells the circumstances in which something is said ("di tengah serangan X")."""
    words = scene.view.words
    near = words[max(0, trigger.start - BEFORE) : trigger.start]
    clause = near[max((k + 1 for k, word in enumerate(near) if word in ",.;:"), default=0) :]
    return trigger.noun and has_any(f" {' '.join(clause)} ", scene.grammar.amid)


def ground(scene: Scene, trigger: Trigger, span: Span) -> Ground:
    """The standing of an act.

    Args:
        scene: its sentence.
        trigger: its trigger.
        span: the trigger's code points.
    """
    statement = carrier(scene.draft.statements, span.start, span.end)
    near = scene.window(trigger.start - BEFORE, trigger.start)
    for phrase in scene.grammar.likely:
        near = near.replace(f" {phrase} ", " ")
    if statement is not None and statement.kind == "indirect" and _frames(scene, trigger):
        return Ground("stated", None, statement)
    if statement is not None:
        doubtful = statement.stance == "allege" or has_any(near, scene.grammar.alleged)
        return Ground("alleged" if doubtful else "attributed", statement.speaker, statement)
    if has_any(near, scene.grammar.alleged):
        return Ground("alleged")
    if has_any(near, scene.grammar.unsourced):
        return Ground("attributed")
    return Ground("stated")

"""On whose word the acts of a sentence rest: the outlet's, a source's, or that of who judges them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from runut.analyse.events.act import Act
from runut.analyse.events.kinds import FRIENDLY
from runut.analyse.events.scene import Scene
from runut.analyse.events.standing import Ground, amidst, ground
from runut.analyse.events.triggers import REACH, Trigger, broken
from runut.records import Span, Standing, Statement

NEAR = 6  # acts before one that may vouch for it
ATTITUDES = frozenset({"ACCUSE", "SUPPORT", "REQUEST"})


def vouched(scene: Scene, acts: Mapping[int, Act], trigger: Trigger, span: Span) -> Ground:
    """The ground of an act; what is praised or blamed rests on the word of who does so.

    Args:
        scene: its sentence.
        acts: the acts of the sentence that are known, by the index of their trigger.
        trigger: its trigger.
        span: the trigger's code points.
    """
    own = ground(scene, trigger, span)
    judge = _judge(acts, own.statement)
    if judge is not None and judge.type in ATTITUDES and not _about(scene, judge, trigger):
        return replace(ground(scene, trigger, span, alone=True), statement=own.statement)
    for index in sorted(acts, reverse=True)[:NEAR]:
        outer = acts[index]
        if outer.type in ATTITUDES and outer.actors and _judged(scene, outer, trigger):
            standing: Standing = "alleged" if "allege" in outer.modes else "attributed"
            return Ground(standing, outer.actors[0], own.statement)
    return own


def _judge(acts: Mapping[int, Act], statement: Statement | None) -> Act | None:
    """The act that the cue of a statement tells itself ("mengecam")."""
    if statement is None:
        return None
    cue = statement.cue
    return next((act for act in acts.values() if act.span.start < cue.end and cue.start < act.span.end), None)


def _judged(scene: Scene, outer: Act, inner: Trigger) -> bool:
    """Whether an act stands under an attitude that is about it."""
    near = outer.trigger.end <= inner.start <= outer.trigger.end + REACH
    return near and not broken(scene, outer.trigger.end, inner.start) and _about(scene, outer, inner)


def _about(scene: Scene, outer: Act, inner: Trigger) -> bool:
    """Whether an attitude is about an act: not its circumstances, nor what is joined to it, nor help only disliked."""
    disliked = outer.type == "ACCUSE" and inner.frame.type in FRIENDLY and inner.noun
    joined = outer.type != "REQUEST" and _coordinated(scene, outer.trigger, inner)
    return not disliked and not joined and not amidst(scene, inner)


def _coordinated(scene: Scene, outer: Trigger, inner: Trigger) -> bool:
    """Whether a predicate is joined to that of an attitude ("memanggil X dan mendesak Y")."""
    view, at = scene.view, inner.start - 1
    while at >= 0 and at not in view.chunk_of and view.words[at] in scene.grammar.skipped:
        at -= 1
    joined = not inner.noun and at >= outer.end and view.words[at] in scene.grammar.coordinators
    return joined and not any(view.is_verb(k) for k in range(outer.end, at))

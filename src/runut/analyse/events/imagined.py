"""Acts that a noun names as feared, as any of their kind, or for what would follow: they did not take place."""

from __future__ import annotations

from runut.analyse.events.kinds import HOSTILE
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger
from runut.analyse.events.when import over

REACH = 15  # tokens behind a noun in which its predicate stands
NEAR = 7  # tokens before a noun in which it is said that people guard from it
ANY = 7  # tokens behind a noun in which it is said that any such act is meant
STOPS = frozenset(".;:?!")


def imagined(scene: Scene, trigger: Trigger) -> bool:
    """Whether an act that a noun names is only feared, any such act, or one of which the consequence is foretold."""
    return _feared(scene, trigger) or _any(scene, trigger) or _foretold(scene, trigger)


def _any(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun means any act of its kind ("serangan apa pun", "agresi dari pihak mana pun")."""
    after = scene.view.words[trigger.end : trigger.end + ANY]
    clause = after[: next((k for k, word in enumerate(after) if word in STOPS | {","}), ANY)]
    return trigger.noun and has_any(f" {' '.join(clause)} ", scene.grammar.any_such)


def _foretold(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun of force is the subject of what would follow ("serangan ke X akan memicu perang")."""
    view = scene.view
    if not trigger.noun or trigger.light is not None or trigger.frame.type not in HOSTILE or _told_of(scene, trigger):
        return False
    for k in range(trigger.end, min(len(view) - 1, trigger.end + REACH)):
        if view.words[k] in STOPS | {","} or view.words[k] in scene.grammar.relative:
            return False
        if k not in view.chunk_of and view.words[k] in scene.grammar.consequence:
            told = view.words[k - 1] in scene.grammar.demonstratives
            return not told and view.words[k + 1] in scene.grammar.results
        if view.is_verb(k):
            return False
    return False


def _told_of(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun points back to an act that was told, or has a time that is over."""
    chunk = scene.view.chunk_of.get(trigger.start)
    pointed = chunk is not None and scene.view.words[chunk.end - 1] in scene.grammar.demonstratives
    return pointed or over(scene, trigger)


def _feared(scene: Scene, trigger: Trigger) -> bool:
    """Whether an act that a noun names is only feared or guarded from ("risiko serangan X", "melindungi dari …")."""
    chunk = scene.view.chunk_of.get(trigger.start)
    before = (chunk.start if chunk is not None else trigger.start) - 1
    if not trigger.noun or before < 0:
        return False
    near = scene.window(max(0, before - NEAR), before)
    if trigger.frame.type in HOSTILE and scene.view.words[before] in scene.grammar.fearing:
        return True
    apart = scene.view.words[before] in scene.grammar.source
    return has_any(near, scene.grammar.guarding) and (apart or scene.view.words[before] in scene.grammar.guarding)

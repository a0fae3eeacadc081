"""When and where an act took place, as its clause and sentence tell."""

from __future__ import annotations

from runut.analyse.events.scene import Scene
from runut.analyse.events.triggers import Trigger
from runut.records import TimeExpression

PLACES = frozenset({"GPE", "LOC"})
NEAR = 14  # tokens between an act and the time that is still its own across a comma


def when(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time expression of an act: the nearest in its clause, else the nearest that no other clause holds."""
    best: tuple[int, TimeExpression] | None = None
    for time in scene.times:
        if time.invalid or (time.from_ is None and time.to is None):
            continue
        at = scene.at(time.start)
        distance = _distance(scene, trigger, at)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, time)
    return best[1] if best else None


def _distance(scene: Scene, trigger: Trigger, at: int) -> int | None:
    """How far a time stands from an act; each clause border between them counts as several words."""
    first, last = (at, trigger.start) if at < trigger.start else (trigger.end, at)
    gap = last - first
    for k in range(first, min(last, len(scene.view))):
        word = scene.view.words[k]
        if word in ".;:?!":
            return None
        if word in scene.grammar.subordinators and not (at < trigger.start and k <= 1):
            gap += NEAR
        elif scene.view.is_verb(k) and k not in range(trigger.start, trigger.end):
            gap += NEAR // 3
    return gap if gap <= 2 * NEAR else None


def where(scene: Scene, trigger: Trigger) -> str | None:
    """The place of an act as written: behind a preposition of place in its clause, a visit's destination."""
    visit = trigger.frame.roles == "visit"
    wanted = scene.grammar.locative | (trigger.frame.to if visit else frozenset())
    for oblique in scene.view.obliques(trigger.end):
        if oblique.word in wanted:
            text = _place(scene, oblique.chunk.start, oblique.chunk.end)
            if text:
                return text
    if visit:
        chunk = scene.view.object(trigger.end)
        return _place(scene, chunk.start, chunk.end) if chunk is not None else None
    return None


def _place(scene: Scene, start: int, end: int) -> str | None:
    """The names of places in a phrase, with those that follow behind commas ("Istanbul, Turki")."""
    first, last = scene.tokens[start].idx, scene.tokens[end - 1].idx
    places = [m for m in scene.mentions if m.label in PLACES and m.start >= first]
    inside = [m for m in places if m.start <= last]
    if not inside:
        return None
    stop = inside[-1]
    text = scene.draft.text
    for mention in places:
        if mention.start >= stop.end and text[stop.end : mention.start].strip() == ",":
            stop = mention
    return text[inside[0].start : stop.end]

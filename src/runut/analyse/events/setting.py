"""When and where an act took place, as its clause and sentence tell."""

from __future__ import annotations

from runut.analyse.events.chunks import Chunk
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger
from runut.records import Statement, TimeExpression

PLACES = frozenset({"GPE", "LOC"})
MOVING = frozenset({"ASSAULT", "MOBILIZE"})
STOPS = frozenset(".;:?!")
CHAIN = 8  # tokens behind a preposition in which its place is named
NEAR = 14  # tokens between an act and the time that is still its own across a comma


def when(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time expression of an act: the nearest in its clause, else the nearest that no other clause holds."""
    best: tuple[int, TimeExpression] | None = None
    for time in scene.times:
        if time.invalid or (time.from_ is None and time.to is None):
            continue
        at = scene.at(time.start)
        if at > 0 and scene.view.words[at - 1] in scene.grammar.compared:
            continue
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
        if (
            word in scene.grammar.subordinators and not (at < trigger.start and k <= 1)
        ) or word in scene.grammar.relative:
            gap += NEAR
        elif scene.view.is_verb(k) and k not in range(trigger.start, trigger.end):
            gap += NEAR // 3
    return gap if gap <= 2 * NEAR else None


def done_by(scene: Scene, trigger: Trigger, time: TimeExpression, statement: Statement | None) -> bool:
    """Whether a time says when an act was told and not when it was done ("mengatakan Jumat bahwa X telah mengirim")."""
    if statement is None or statement.content is None or time.start >= statement.content.start:
        return False
    return has_any(scene.window(trigger.start - 3, trigger.start), scene.grammar.perfect)


def where(scene: Scene, trigger: Trigger, limit: int) -> str | None:
    """The place of an act as written: behind a preposition of place before token `limit`, a visit's destination."""
    frame, view = trigger.frame, scene.view
    if frame.name == "discuss":
        return None  # what stands behind it is what is talked about
    wanted = scene.grammar.locative
    if frame.roles == "visit" or frame.type in MOVING:
        wanted = wanted | (frame.to & scene.grammar.toward)
    if frame.roles == "visit" and (chunk := view.object(trigger.end)) is not None:
        text = _place(scene, chunk.start, chunk.end)
        if text:
            return text
    for index in range(trigger.end, min(limit, len(view) - 1)):
        if view.words[index] in STOPS:
            return None
        if view.words[index] in wanted and (text := _chain(scene, index + 1)):
            return text
    return None


def _chain(scene: Scene, start: int) -> str | None:
    """The place named in the phrase that begins at a token, over words without a name ("dekat kota Lima")."""
    view = scene.view
    for index in range(start, min(len(view), start + CHAIN)):
        word = view.words[index]
        if word in STOPS or word == "," or word in scene.grammar.relative or (index > start and view.is_verb(index)):
            return None
        if word in scene.grammar.figurative or index in view.nouns:
            return None  # "di tengah perang", "di bawah tekanan"
        if index > start and word in scene.grammar.prepositions and word not in scene.grammar.locative:
            return None
        chunk = view.chunk_of.get(index)
        text = _place(scene, index, chunk.end if chunk is not None else index + 1)
        if text or (chunk is not None and (text := _pointed(scene, chunk))):
            return text
    return None


def _pointed(scene: Scene, chunk: Chunk) -> str | None:
    """The place that a phrase points back to ("di kota tersebut")."""
    view, who = scene.view, scene.draft.who
    if view.words[chunk.end - 1] not in scene.grammar.demonstratives or chunk.head in view.starts:
        return None
    if view.words[chunk.head] not in scene.grammar.areas:
        return None
    before = [m for m in who.mentions() if m.label in PLACES and m.end <= scene.tokens[chunk.start].idx]
    return before[-1].text if before else None


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

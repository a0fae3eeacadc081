"""Who vouches for an act: the outlet, a source, or nobody yet."""

from __future__ import annotations

from dataclasses import dataclass

from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger, broken
from runut.analyse.statements import carrier
from runut.records import Span, Standing, Statement

BEFORE = 6
OPENING = 4  # tokens from the start of a sentence in which a report is named as its source


@dataclass(frozen=True)
class Ground:
    """On what an event rests: its standing, the source that says so and the statement that carries it."""

    standing: Standing
    source: str | None = None
    statement: Statement | None = None


def amidst(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun tells the circumstances of something else ("di tengah serangan X", "dalam perang di Y")."""
    view = scene.view
    chunk = view.chunk_of.get(trigger.start)
    before = (chunk.start if chunk is not None else trigger.start) - 1
    return _frames(scene, trigger) or (trigger.noun and before >= 0 and view.words[before] in scene.grammar.within)


def _frames(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun tells the circumstances in which something is said ("di tengah serangan X")."""
    words = scene.view.words
    near = words[max(0, trigger.start - BEFORE) : trigger.start]
    clause = near[max((k + 1 for k, word in enumerate(near) if word in ",.;:"), default=0) :]
    return trigger.noun and has_any(f" {' '.join(clause)} ", scene.grammar.amid)


def ground(scene: Scene, trigger: Trigger, span: Span, *, alone: bool = False) -> Ground:
    """The standing of an act.

    Args:
        scene: its sentence.
        trigger: its trigger.
        span: the trigger's code points.
        alone: whether statements that hold the act say nothing of it.
    """
    statement = carrier(scene.draft.statements, span.start, span.end) if not alone else None
    near = scene.window(trigger.start - BEFORE, trigger.start) + _of_predicate(scene, trigger)
    for phrase in scene.grammar.likely:
        near = near.replace(f" {phrase} ", " ")
    doubt = scene.grammar.alleged - (scene.grammar.accused if trigger.frame.type != "ASSAULT" else frozenset())
    if statement is not None and statement.kind == "indirect" and _frames(scene, trigger):
        return Ground("stated", None, statement)
    if statement is not None and trigger.receives and trigger.light is not None and _is_cue(scene, trigger, statement):
        return Ground("stated", None, statement)  # "menolak seruan X"
    if statement is not None:
        doubtful = has_any(near, doubt) or _doubted(scene, trigger, statement)
        return Ground("alleged" if doubtful else "attributed", statement.speaker, statement)
    if has_any(near, doubt) or scene.view.words[_opening(scene)] in scene.grammar.doubting:
        return Ground("alleged")
    relay = _relay(scene, span)
    if relay is not None:
        return Ground("attributed", relay)
    if has_any(near, scene.grammar.unsourced) or _reported(scene, trigger):
        return Ground("attributed")
    return Ground("stated")


def _is_cue(scene: Scene, trigger: Trigger, statement: Statement) -> bool:
    """Whether the verb that lends a noun its predicate is the cue of a statement, which then answers the act."""
    at = scene.tokens[trigger.light or 0].idx
    return statement.cue.start <= at < statement.cue.end


def _doubted(scene: Scene, trigger: Trigger, statement: Statement) -> bool:
    """Whether a statement accuses, denies, or guesses at what was done; what may come is no suspicion."""
    if statement.stance in ("allege", "deny"):
        return True
    near = scene.window(trigger.start - BEFORE, trigger.start)
    ahead = scene.grammar.future | scene.grammar.hypothetical | scene.grammar.conditional
    return statement.stance == "speculate" and not has_any(near, ahead) and not has_any(near, scene.grammar.negation)


def _relay(scene: Scene, span: Span) -> str | None:
    """Who tells of words that another said ("X mendesak Y …, kata juru bicara X"); outlets only pass them on."""
    who = scene.draft.who
    cues = (one for one in scene.draft.statements if one.cue.start < span.end and span.start < one.cue.end)
    return next((via for one in cues for via in one.via if who.entity(via).sector != "JRN"), None)


def _of_predicate(scene: Scene, trigger: Trigger) -> str:
    """The words between a noun and its predicate that say on whose word it is ("serangan X dilaporkan mengenai Y")."""
    view, at = scene.view, trigger.end
    if not trigger.noun:
        return ""
    while at < min(len(view), trigger.end + BEFORE) and (
        at in view.chunk_of or view.words[at] in scene.grammar.demonstratives
    ):
        at += 1
    words = view.words[at : at + 1]
    doubted = scene.grammar.alleged | scene.grammar.unsourced
    return f" {words[0]} " if words and words[0] in doubted and at + 1 < len(view) and view.is_verb(at + 1) else ""


def _opening(scene: Scene) -> int:
    """The first word of a sentence behind brackets and marks ("[Fakta atau Hoaks] Benarkah …")."""
    words, at = scene.view.words, 0
    while at < len(words) - 1 and not words[at].isalpha():
        at = words.index("]") + 1 if words[at] == "[" and "]" in words[:-1] else at + 1
    return min(at, len(words) - 1)


def _reported(scene: Scene, trigger: Trigger) -> bool:
    """Whether reports, pictures or nobody known tell of an act ("menurut laporan", "video menunjukkan …")."""
    words, grammar, start = scene.view.words, scene.grammar, _opening(scene)
    if words[start] in grammar.unsourced and {*words[start + 1 : start + 2]} & (grammar.content | {","}):
        return True
    behind = scene.window(trigger.end, len(scene.view))
    if any(f" {like} {word} " in behind for like in grammar.likened for word in grammar.unsourced):
        return True  # "…, seperti dilaporkan kantor berita X"
    told = [k for k in range(start, trigger.start) if words[k] in grammar.reports]
    if told and told[0] <= start + OPENING and any(word in grammar.according for word in words[start : told[0]]):
        return True
    said = next((k for k in range(start, trigger.start) if words[k] in grammar.shows), None)
    if said is None or not any(at < said for at in told) or broken(scene, said, trigger.start):
        return False
    between = range(min(told) + 1, said)
    return not any(scene.view.is_verb(k) and words[k] not in grammar.according for k in between)

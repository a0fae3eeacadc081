"""Attacks that a noun names again: "Serangan itu menewaskan …" has the sides of the attack told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.chunks import Chunk
from runut.analyse.events.force import force
from runut.analyse.events.kin import countries
from runut.analyse.events.nearby import distance, last_told
from runut.analyse.events.scene import Scene
from runut.analyse.events.triggers import Trigger

NEAR = 5  # sentences back to the attack that a noun for one points to
ARMS = 1  # sentences back to the launch of a weapon that is nobody's
BESIDE = 2  # sentences back for a mere "insiden itu"
CAUGHT = frozenset({"shoot_down", "intercept"})
OPEN = frozenset({"future", "hypothetical", "negation"})
OWNED = 6  # sentences between an attack and who says that it was theirs
OWNING, DEFENCE = "own_up", "repel"  # "serangan itu" is not what beat it back


# ---------------------------------------------------------------- in a sentence


def reach(scene: Scene, trigger: Trigger) -> int:
    """How many sentences back the noun by which an act is told points to the same attack; 0 if it does not."""
    if trigger.frame.type != "ASSAULT":
        return 0
    view = scene.view
    if trigger.noun:
        chunk = view.chunk_of.get(trigger.start)
        return _back(scene, chunk) if chunk is not None and _is_subject(scene, chunk) else 0
    subject = view.subject(trigger.start)
    within = [o.chunk for o in view.obliques(trigger.end) if o.word in trigger.frame.to]
    caused = view.object(trigger.end) if view.words[trigger.end - 1] in trigger.frame.to else None
    return max((_back(scene, chunk) for chunk in (subject, caused, *within) if chunk is not None), default=0)


def judged(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun for an attack opens a clause that does not tell the attack further ("serangan itu menuai …")."""
    chunk = scene.view.chunk_of.get(trigger.start)
    if trigger.frame.type != "ASSAULT" or chunk is None:
        return False
    return chunk.start == 0 and not _is_subject(scene, chunk)


def _back(scene: Scene, chunk: Chunk) -> int:
    words, lists = scene.view.words, force(scene.draft.pack)
    head = scene.index.morphology.citation(words[chunk.head])
    if not scene.view.pointed(chunk.head, chunk.end):
        return ARMS if head in lists.weapons and chunk.end == chunk.head + 1 else 0
    pair = " ".join(words[chunk.head : chunk.head + 2])
    if head in lists.attacks or pair in lists.attacks:
        return NEAR
    return BESIDE if head in lists.happenings else 0


def _is_subject(scene: Scene, chunk: Chunk) -> bool:
    """Whether a phrase opens its clause and a predicate follows that tells its act further."""
    view, lists = scene.view, force(scene.draft.pack)
    first = view.group_left(chunk)[0].start - 1
    opens = first < 0 or not (view.words[first].isalnum() and view.words[first] not in scene.grammar.subordinators)
    at = chunk.end
    while at < len(view) and at not in view.chunk_of and (view.words[at] in scene.grammar.skipped or at in view.times):
        at += 1
    word = view.words[at] if at < len(view) else ""
    strikes = at in view.verbs and word not in scene.grammar.object_control | scene.grammar.light.receive
    return opens and (strikes or word in lists.happening or word in lists.effects)


# ---------------------------------------------------------------- in a document


def told_again(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order; those that point back to an attack have its sides, as far as they name none."""
    before: list[Act] = []
    for act in acts:
        other = last_told(act, before, _attack, act.again, draft) if act.again else None
        if other is not None and other.sides and (act.again > ARMS or set(act.modes) & set(other.modes)):
            act = _completed(act, _as_launched(act, other), draft)
        act = _by_attackers(act, before, draft)
        before.append(act)
    yield from _owned(before, draft)


def _attack(act: Act) -> bool:
    return act.type == act.base == "ASSAULT" and not OPEN & set(act.aux) and act.frame != DEFENCE


def _as_launched(act: Act, other: Act) -> Act:
    """The attack whose weapons were shot down: they are of who was shot at."""
    if other.frame not in CAUGHT or act.frame in CAUGHT:
        return other
    return other.with_(actors=other.recipients, recipients=other.actors)


def _by_attackers(act: Act, before: Sequence[Act], draft: Draft) -> Act:
    """Soldiers without a name who strike in a land that was just told to be attacked are the attacker's."""
    who = draft.who
    doers = [who.entity(ident) for ident in act.actors]
    unnamed = bool(doers) and all(e.type == "NOM" and e.sector == "MIL" and len(e.name.split()) == 1 for e in doers)
    if act.type != "ASSAULT" or not unnamed or not (own := countries(act.actors, who)):
        return act
    for other in reversed(before):
        if distance(act, other, draft) > BESIDE or not _attack(other):
            continue
        if countries(other.recipients, who) == own and other.actors and not own & countries(other.actors, who):
            struck = () if countries(act.recipients, who) & countries(other.actors, who) else act.recipients
            return act.because("soldiers of who attacks", actors=other.actors, recipients=struck)
    return act


def _completed(act: Act, other: Act, draft: Draft) -> Act:
    reason = "sides of the attack told before"
    if not act.actors and other.actors and not set(other.actors) & set(act.recipients):
        act = act.because(reason, actors=other.actors)
    same = countries(act.actors, draft.who) == countries(other.actors, draft.who)
    if not act.recipients and other.recipients and same and not set(other.recipients) & set(act.actors):
        act = act.because(reason, recipients=other.recipients)
    return act if act.modes else act.with_(modes=other.modes)


def _owned(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """Attacks by nobody known are those of who owns up to them, and what is owned up to hit whom they hit."""
    result = list(acts)
    for index, act in enumerate(acts):
        if act.frame != OWNING or not act.actors or OPEN & set(act.aux):
            continue
        for k in range(index - 1, -1, -1):
            other = result[k]
            if not _attack(other) or other.actors or distance(act, other, draft) > OWNED:
                break
            if not set(act.actors) & set(other.recipients):
                result[k] = other.because("who owns up to it", actors=act.actors)
                if not result[index].recipients:
                    result[index] = act.because("recipient of what it owns up to", recipients=other.recipients)
    yield from result

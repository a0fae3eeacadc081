"""Meetings and agreements named by a noun whose passive tells the act: called off, postponed, signed, ratified."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.events.finder import Finder
from runut.analyse.events.frames import Hit
from runut.analyse.events.pairs import Sides
from runut.analyse.events.phrases import unique
from runut.analyse.events.sides import sides_of
from runut.analyse.events.triggers import Trigger, broken

BONDS = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
ACTS = frozenset({"REJECT", "SUPPORT"})


def predicated(finder: Finder, hit: Hit, sides: Sides, triggers: Sequence[Trigger]) -> Sides:
    """The sides of "kunjungan X ke Y ditunda", "perjanjian X dan Y diteken": those of the noun.

    Who calls something off, if named, does so to the others. Else the visitor does, or all who were to meet.
    """
    named = next((t for t in reversed(triggers) if told_behind(finder, hit, t)), None)
    if named is None:
        return sides
    own = sides_of(finder, named)
    if not sides.actors:
        return Sides(own.actors, own.recipients, (*sides.reasons, "sides of the noun it is told of"))
    countries = {finder.entity(i).country for i in sides.actors}
    others = unique(i for i in (*own.actors, *own.recipients) if finder.entity(i).country not in countries)
    if hit.frame.type != "REJECT":
        return Sides(unique((*sides.actors, *others)), sides.recipients, sides.reasons)
    return Sides(sides.actors, others or sides.recipients, (*sides.reasons, "others of the noun it is told of"))


def told_behind(finder: Finder, hit: Hit, trigger: Trigger) -> bool:
    """Whether a passive is the predicate of the meeting or agreement that a noun names, and tells what became of it."""
    frame = hit.frame
    if frame.type not in ACTS or hit.voice != "passive" or not (frame.objects or frame.subjects):
        return False
    if not trigger.noun or trigger.frame.type not in BONDS or trigger.end > hit.start:
        return False
    cite = finder.scene.index.morphology.citation
    words = [cite(word) for word in finder.view.words[trigger.start : trigger.end]]
    if not {words[0], " ".join(words[:2])} & (frame.objects | frame.subjects):
        return False
    view = finder.view
    apart = any(view.is_verb(k) and view.relative_before(k) is None for k in range(trigger.end, hit.start))
    return not apart and not broken(finder.scene, trigger.end, hit.start)

"""Acts of two sides together: who takes part in meetings, trade, agreements and fights."""

from __future__ import annotations

from dataclasses import dataclass

from runut.analyse.events.finder import Finder
from runut.analyse.events.phrases import unique
from runut.analyse.events.triggers import Trigger

MUTUAL = frozenset({"mutual", "mutual_to", "meeting", "exercise"})


@dataclass(frozen=True)
class Sides:
    """The entities on both sides of an act, and how they were found."""

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def mutual(finder: Finder, trigger: Trigger, own: tuple[str, ...], object_: tuple[str, ...]) -> Sides:
    """The sides of a verb whose roles are mutual: its subject, its company and, if it meets them, its object."""
    frame = trigger.frame
    both = finder.between(trigger.end)
    gap = finder.within(trigger.start, trigger.end) if len(trigger.hit.pattern.words) > 1 else ()
    if gap:
        return Sides(unique((*gap, *both)), (), ("sides inside the frame",))
    if frame.roles == "mutual_to":
        marked = finder.behind(trigger.end, frame.to - finder.grammar.between) or object_
        return against_or_together(own, both, marked)
    partners = finder.behind(trigger.end, company(finder, trigger))
    if finder.view.words[trigger.end - 1] in finder.grammar.company:
        partners = partners or object_  # "berlatih bersama X"
    if (
        frame.roles == "mutual"
        and len(trigger.hit.pattern.words) > 2
        and finder.scene.tokens[trigger.end - 1].pos_ == "NOUN"
    ):
        partners = partners or finder.owners(trigger.end - 1, trigger.end)  # "merupakan mitra dagang X"
    if frame.roles == "meeting":
        return Sides(unique((*own, *object_, *partners, *both)), (), ("all who meet",))
    return Sides(unique((*own, *partners, *both)), (), ("both sides act",))


def against_or_together(own: tuple[str, ...], both: tuple[str, ...], marked: tuple[str, ...]) -> Sides:
    """One side against that behind a preposition, or all together where none is set against another."""
    if both or not marked or len(own) > 1:
        return Sides(unique((*own, *both)), (), ("both sides act",))
    return Sides(own, marked, ("recipient behind preposition",))


def company(finder: Finder, trigger: Trigger) -> frozenset[str]:
    """The prepositions that bring in the partners of a frame."""
    return (trigger.frame.with_ or finder.grammar.company) - finder.grammar.between

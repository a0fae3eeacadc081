"""Acts that name neither side: a reader understands those of the last act of the same kind.

"Puluhan target diserang", "Penembakan itu terjadi pagi hari": no name stands in the sentence, and none is needed, since
who shoots at whom was told before. What has no act of its kind before it is not coded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.again import judged
from runut.analyse.events.finder import Finder
from runut.analyse.events.frames import Hit
from runut.analyse.events.nearby import last_told
from runut.analyse.events.pairs import Sides
from runut.analyse.events.sides import sides_of
from runut.analyse.events.triggers import Trigger

BACK = 8  # sentences between an act and the one whose sides are understood
#: Told by a verb without sides, acts of these kinds are of the story; meetings, deals and help of anybody may be meant.
BY_VERB = frozenset({"ACCUSE", "ASSAULT", "COERCE", "CONCEDE", "PROTEST", "REQUEST", "SANCTION"})
#: Named by a noun again, these are told further; a visit, a charge or a deal is mostly named to be judged.
FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
UNTOLD = Sides((), (), ("sides are understood",))


def understood(finder: Finder, trigger: Trigger) -> tuple[Hit, Sides] | None:
    """The reading of a trigger whose sentence names nobody who could act or be acted on, if both may be understood."""
    if not trigger.hits or not _tells(finder, trigger):
        return None
    found = sides_of(finder, trigger.read_as(trigger.hit))
    return None if found.actors or found.recipients else (trigger.hit, UNTOLD)


def _tells(finder: Finder, trigger: Trigger) -> bool:
    """Whether the words tell an act that took place, and do not only name its kind ("sirene serangan udara")."""
    if not trigger.noun:
        pronoun = finder.view.without_clitic(finder.view.words[trigger.end - 1]) is not None  # "membunuhnya"
        return trigger.frame.type in BY_VERB and not pronoun
    view, grammar = finder.view, finder.grammar
    chunk = view.chunk_of.get(trigger.start)
    if chunk is None or chunk.head != trigger.start or trigger.frame.type not in FORCE or judged(finder.scene, trigger):
        return False
    if view.pointed(trigger.end, chunk.end):
        return True
    before = view.words[chunk.start - 1] if chunk.start else ""
    return before in grammar.following or before in adverbials(finder.scene.draft.pack).after


def with_sides(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order, those without sides with the ones of the last act of their kind, or left out."""
    told: list[Act] = []
    for act in acts:
        if not act.understood:
            told.append(act)
            yield act
            continue
        other = last_told(act, told, partial(_alike, act), BACK, draft)
        if other is not None:
            yield act.with_(actors=other.actors, recipients=other.recipients, modes=act.modes or other.modes)


def _alike(act: Act, other: Act) -> bool:
    return other.base == act.base and bool(other.sides)

"""What a governing frame and the act in its complement lend each other: sides, types, demands."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.events.act import Act
from runut.analyse.events.chunks import QUOTES
from runut.analyse.events.finder import Finder
from runut.analyse.events.frames import Hit
from runut.analyse.events.kinds import HOSTILE
from runut.analyse.events.pairs import Sides
from runut.analyse.events.phrases import unique
from runut.analyse.events.sides import sides_of
from runut.analyse.events.triggers import Trigger

SPOKEN = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "SUPPORT"})
ATTITUDES = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
WARNING = "warn"
DOOM, OPEN_THREAT = "doom", "threaten"
PLEDGES = frozenset({"promise", "vow"})
HARM = frozenset({"ASSAULT", "COERCE"})
MEETING = frozenset({"CONSULT", "COOPERATE", "AGREE"})


def completed(finder: Finder, hit: Hit, sides: Sides, inner: Trigger | None) -> Sides:
    """The sides of a governing frame, with the governed act's where its own complement names none."""
    if inner is None or not hit.frame.governs or (sides.recipients and hit.frame.roles != "theme"):
        return sides
    if inner.frame.type not in HOSTILE and len({finder.entity(i).country for i in sides.actors} - {None}) > 1:
        return sides  # they agree with each other
    found = sides_of(finder, inner)
    own = {finder.entity(i).country for i in sides.actors}
    others = unique(i for i in found.recipients if i not in sides.actors)
    if hit.frame.name == WARNING and found.actors and not own & {finder.entity(i).country for i in found.actors}:
        others = found.actors  # "memperingatkan bahwa X akan menyerang Y": X could avert it
    doers = unique(i for i in found.actors if i not in sides.actors)
    if hit.frame.type == "REQUEST" and (doers or (inner.noun and inner.frame.type in HOSTILE)):
        others = doers  # "mendesak sanksi terhadap X" asks nothing of X
    others = others or doers
    return Sides(sides.actors, others or sides.recipients, (*sides.reasons, "recipient of the governed act"))


def answerable(finder: Finder, hit: Hit, sides: Sides, triggers: Sequence[Trigger]) -> Sides:
    """Praise, blame and refusal of an act that a noun names go to who does it ("mengecam penahanan X oleh Y")."""
    if hit.frame.type not in ATTITUDES or hit.frame.roles != "transitive" or hit.voice not in ("active", "bare"):
        return sides
    chunk = finder.view.object(hit.end)
    inner = next((t for t in triggers if t.noun and chunk is not None and t.start == chunk.head), None)
    doers = sides_of(finder, inner).actors if inner is not None else ()
    own = {finder.entity(i).country for i in sides.actors}
    others = tuple(i for i in doers if i not in sides.actors and finder.entity(i).country not in own - {None})
    return Sides(sides.actors, others, (*sides.reasons, "recipient does what is judged")) if others else sides


def warned(finder: Finder, hit: Hit, sides: Sides) -> Sides:
    """A threat without recipient goes to who could avert it: the subject of what it says or of its condition."""
    if hit.frame.type != "THREATEN" or sides.recipients or not sides.actors:
        return sides
    view, warning = finder.view, finder.grammar.condition | finder.grammar.content
    for index in range(hit.end, len(view) - 1):
        chunk = view.chunk_of.get(index + 1) if view.words[index] in warning else None
        if chunk is not None:
            others = tuple(i for i in finder.group(chunk) if i not in sides.actors)
            return Sides(sides.actors, others, (*sides.reasons, "recipient is who could avert it"))
    return _conditioned(finder, hit, sides)


def doomed(finder: Finder, hit: Hit, sides: Sides, speaker: str | None) -> Sides:
    """Who says that another side will suffer threatens it ("X akan menyesal," kata Y)."""
    if hit.frame.name != DOOM:
        return sides
    others = tuple(i for i in sides.actors if i != speaker)
    if speaker is None or not others or finder.entity(speaker).country in {finder.entity(i).country for i in others}:
        return Sides((), ())
    return Sides((speaker,), others, ("who says so threatens",))


def _conditioned(finder: Finder, hit: Hit, sides: Sides) -> Sides:
    """A threat goes to the subject of the condition before it ("Jika X tidak mundur, kami akan membalas")."""
    view, own = finder.view, {finder.entity(i).country for i in sides.actors}
    for index in range(hit.start):
        chunk = view.chunk_of.get(index + 1) if view.words[index] in finder.grammar.conditional else None
        if chunk is not None and chunk.end <= hit.start:
            others = tuple(i for i in finder.group(chunk) if finder.entity(i).country not in own)
            return Sides(sides.actors, others, (*sides.reasons, "recipient is who could avert it"))
    return _aimed(finder, hit, sides, own) if hit.frame.name == OPEN_THREAT and hit.voice == "active" else sides


def _aimed(finder: Finder, hit: Hit, sides: Sides, own: set[str | None]) -> Sides:
    """A threat goes to the object of what is threatened ("mengancam akan membakar X")."""
    verbs = (k for k in range(hit.end, finder.view.clause_end(hit.end)) if finder.view.is_verb(k))
    verb = next(verbs, None)
    found = finder.object(verb + 1) if verb is not None else ()
    others = tuple(i for i in found if finder.entity(i).country not in own | {None})
    return Sides(sides.actors, others, (*sides.reasons, "object of what is threatened")) if others else sides


def blamed(finder: Finder, trigger: Trigger, sides: Sides, outer: Act | None) -> Sides:
    """Thanks or blame for an act without subject ("berterima kasih kepada X karena mendukung") make its actor X."""
    chunk = finder.view.chunk_of.get(trigger.start) if trigger.noun else None
    before = (chunk.start if chunk is not None else trigger.start) - 1
    while before > 0 and (finder.view.words[before] in QUOTES or finder.view.words[before] in finder.grammar.skipped):
        before -= 1  # "karena telah membantu"
    harm = outer is not None and outer.type == "ACCUSE" and trigger.frame.type in HARM and not sides.actors
    if (trigger.noun and not harm) or before < 0 or finder.view.words[before] not in finder.grammar.cause:
        return sides
    if outer is None or outer.type not in ("SUPPORT", "ACCUSE") or not outer.recipients:
        return sides
    others = tuple(i for i in sides.recipients if i not in outer.recipients)
    return Sides(outer.recipients, others, (*sides.reasons, "actor is who is thanked or blamed"))


def type_of_promise(kind: str, hit: Hit, inner: Trigger | None, denied: bool = False) -> str:
    """The type of a promise or oath by what is promised: harm makes a threat, good an agreement.

    `denied` says that what is promised is not to happen: no harm is an agreement, no good a refusal.
    """
    if inner is None:
        return kind
    if denied and hit.frame.name in PLEDGES and inner.hit.voice != "passive":
        return "AGREE" if inner.frame.type in HOSTILE else "REJECT"
    if kind == "AGREE" and inner.frame.type in HOSTILE and hit.frame.name == "promise":
        return kind if inner.hit.voice == "passive" else "THREATEN"  # "setuju dideportasi": it yields
    if hit.frame.name == "vow" and inner.frame.type not in HOSTILE | {"THREATEN", "REJECT"}:
        return "AGREE"
    return kind


def complete(kind: str, trigger: Trigger, sides: Sides, again: int = 0) -> bool:
    """Whether an act of a type has the sides that its words need in the sentence itself, or may have had before it."""
    frame, everyone = trigger.frame, {*sides.actors, *sides.recipients}
    if not everyone:
        return frame.open or again > 0
    if not sides.actors and (kind in SPOKEN or kind == "AID") and trigger.hit.voice == "passive":
        return kind == "REQUEST" or (kind == "AID" and frame.roles == "transfer" and bool(sides.recipients))
    if not sides.actors and kind in SPOKEN:
        return kind == "AGREE" and frame.type in ("CONSULT", "AID")  # "direncanakan berkunjung ke X": who is understood
    if kind in MEETING and trigger.noun:
        several = len(everyone) > 1 or trigger.light is not None
        return several or frame.roles in ("visit", "transitive", "host", "meeting")
    return True

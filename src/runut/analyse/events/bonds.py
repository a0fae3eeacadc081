"""Meetings, deals and help that an act points back to without naming their sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.chunks import Chunk
from runut.analyse.events.finder import Finder
from runut.analyse.events.frames import Hit
from runut.analyse.events.pairs import Sides

KINDS = {  # by the type of the noun, the types by which its act may have been told before
    "CONSULT": frozenset({"CONSULT", "AGREE"}),
    "AGREE": frozenset({"AGREE", "SUPPORT", "COOPERATE"}),
    "SUPPORT": frozenset({"AGREE", "SUPPORT"}),
    "COOPERATE": frozenset({"COOPERATE", "AGREE"}),
    "AID": frozenset({"AID"}),
}
JUDGEMENTS = frozenset({"SUPPORT", "ACCUSE"})
WINDOW = 12  # acts before one that are asked


def pointed_back(finder: Finder, hit: Hit, sides: Sides) -> str:
    """The type of what an act without known counterpart points back to; empty if it does not.

    Args:
        finder: the finder of its sentence.
        hit: the reading of its words.
        sides: the sides that the sentence tells.
    """
    if hit.frame.type in JUDGEMENTS and hit.frame.roles == "transitive" and hit.voice in ("active", "bare"):
        phrases = [finder.view.object(hit.end)]
        phrases += [o.chunk for o in finder.view.obliques(hit.end) if o.word in hit.frame.to]
        kinds = (kind for phrase in phrases if (kind := _kind(finder, phrase, True)))
        return "" if sides.recipients or not sides.actors else next(kinds, "")
    if "third-party" in hit.frame.mode and hit.voice == "passive" and not sides.recipients:
        return _kind(finder, finder.view.subject(hit.start), False)
    if hit.frame.type == "REJECT" and hit.frame.roles == "theme" and hit.voice == "passive":
        relative = finder.view.relative_before(hit.start)
        named = finder.view.subject(hit.start) if relative is None else finder.view.relative_head(relative)
        return "" if sides.actors or sides.recipients else _kind(finder, named, False)
    return ""


def _kind(finder: Finder, chunk: Chunk | None, pointing: bool) -> str:
    """The type of the act that a phrase names, if it names one of `KINDS` (and, if wanted, points back)."""
    if chunk is None:
        return ""
    words = finder.view.words
    if pointing and not finder.view.pointed(chunk.head, chunk.end):
        return ""
    hits = finder.scene.index.find(words[chunk.head : chunk.end])
    return next(
        (h.frame.type for h in hits if h.start == 0 and h.voice in ("noun", "act") and h.frame.type in KINDS), ""
    )


def told_before(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order; those that point back to a meeting, deal or help have its sides."""
    before: list[Act] = []
    for act in acts:
        full = _completed(act, before[-WINDOW:], draft) if act.points_to else act
        before.append(full)
        yield full


def _mutual(act: Act) -> bool:
    """Whether others may speak of an act later: help, or what its sides do together, and no mediation or praise."""
    if act.base == "AID":
        return act.type == "AID"
    return "third-party" not in act.modes and (act.base != "SUPPORT" or act.roles == "mutual")


def _completed(act: Act, before: Sequence[Act], draft: Draft) -> Act:
    for other in reversed(before):
        if other.type not in KINDS[act.points_to] or not _mutual(other):
            continue
        if act.base == "REJECT" and len(other.sides) > 1:
            return act.because("sides of what it points back to", actors=other.actors, recipients=other.recipients)
        own = {draft.who.entity(i).country for i in act.actors}
        meant = other.actors if other.type == "AID" else (*other.actors, *other.recipients)
        others = tuple(i for i in dict.fromkeys(meant) if draft.who.entity(i).country not in own | {None})
        if act.actors and others and len(other.sides) > 1:
            return act.because("sides of what it points back to", recipients=others)
    return act

"""One happening told at odds: as planned and as held in one text, or as firm and as merely possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.link.acts import MEETING, PLANNED, Act
from runut.link.conflicts.scene import Scene
from runut.records import Conflict

JUST_BEFORE = 2  # words before a trigger among which one tells a purpose
SAME_NEWS = 1  # days between documents that know the same; what is possible one day may be decided the next


def firmness(scene: Scene) -> Iterator[Conflict]:
    """Plans that one document tells as possible, and another of the same news as decided or carried out."""
    labels = {i.id: i.label for i in scene.incidents}
    for ident, acts in sorted(scene.told.items()):
        if not _a_plan(scene, acts):
            continue
        possible = [a for a in acts if a.event.type == "AGREE" and _possible(scene, a) and not _agenda(scene, a)]
        open_in = {a.doc for a in possible}
        firm = [
            a
            for a in acts
            if not _possible(scene, a) and not _agenda(scene, a)
            if (a.doc not in open_in if a.event.type == "AGREE" else a.kind != MEETING)
            if any(_same_news(scene, a.doc, doc) for doc in open_in - {a.doc})
        ]
        if possible and firm:
            chosen = [*possible[:2], *{a.doc: a for a in reversed(firm)}.values()]
            found = scene.report(
                "status", labels[ident], map(scene.tell, chosen), 0.6, "possible in one text, planned in another"
            )
            if found:
                yield found


def _a_plan(scene: Scene, acts: Sequence[Act]) -> bool:
    """Whether an incident is one thing that is decided on: of a known class of acts, which does not go on for long."""
    classes = {a.act for a in acts if a.known}
    return len(classes) == 1 and all(a.known for a in acts) and not classes & scene.material.words.lasting


def _possible(scene: Scene, act: Act) -> bool:
    """Whether an act is told as merely possible, by its own words or by those who speak of it."""
    said = scene.material.page(act.doc).statements.get(act.event.statement or "")
    return "hypothetical" in act.event.aux or (said is not None and said.stance == "speculate")


def _same_news(scene: Scene, a: str, b: str) -> bool:
    ours, theirs = scene.material.page(a).told, scene.material.page(b).told
    return bool(ours and theirs and abs((ours - theirs).days) <= SAME_NEWS)


def told_both_ways(scene: Scene) -> Iterator[Conflict]:
    """Meetings that one document tells both as still to come and as under way or over."""
    labels = {i.id: i.label for i in scene.incidents}
    for ident, acts in sorted(scene.told.items()):
        for doc in sorted({a.doc for a in acts}):
            met = [a for a in acts if a.doc == doc and a.kind == MEETING and len(a.sides.persons) > 1]
            own = [a for a in met if not _agenda(scene, a)]
            planned = [a for a in own if _planned(a)]
            held = [a for a in own if not _planned(a) and not _purpose(scene, a)]
            pair = next(((p, h) for p in planned for h in held if p.act == h.act), None)
            if pair:
                found = scene.report("tense", labels[ident], map(scene.tell, pair), 0.5, "to come and held in one text")
                if found:
                    yield found


def _agenda(scene: Scene, act: Act) -> bool:
    """Whether an act's trigger tells what a meeting is to be about: that is still to come while it is held."""
    page, words = scene.material.page(act.doc), scene.material.words
    trigger = page.text[act.event.trigger.start : act.event.trigger.end]
    return any(w.text in words.agenda for w in words.of(trigger))


def _purpose(scene: Scene, act: Act) -> bool:
    """Whether an act is told as what something else is for ("tiba untuk pertemuan"): it need not have begun."""
    page, words = scene.material.page(act.doc), scene.material.words
    sentence = page.sentence(act.event.trigger.start)
    before = [w.text for w in words.of(page.text[sentence.start : act.event.trigger.start])][-JUST_BEFORE:]
    return not words.purposes.isdisjoint(before)


def _planned(act: Act) -> bool:
    return act.event.type == "AGREE" or bool(PLANNED & set(act.event.aux))

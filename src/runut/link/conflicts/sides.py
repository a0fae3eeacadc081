"""Who took part, who did it, who denies it: reports that name different ones for one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from runut.link.acts import MEETING, Act, not_done
from runut.link.conflicts.scene import Scene
from runut.records import Citation, Claim, Conflict, Voice

GRAVE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
ARMED = frozenset({"MIL", "REB", "COP", "CRM", "UAF"})


def participants(scene: Scene) -> Iterator[Conflict]:
    """Meetings that one report gives more persons on one side than another."""
    labels = {i.id: i.label for i in scene.incidents}
    for ident, acts in sorted(scene.told.items()):
        full = [a for a in acts if a.kind == MEETING and len(a.sides.persons) > 1]
        kinds = {a.sides.persons for a in full}
        for few, more in sorted(combinations(kinds, 2), key=lambda p: (sorted(p[0]), sorted(p[1]))):
            if few < more or more < few:
                chosen = [a for k in (few, more) for a in full if a.sides.persons == k]
                found = scene.report(
                    "participants",
                    labels[ident],
                    map(scene.tell, chosen),
                    0.6,
                    "one meeting, more persons in one report",
                )
                if found:
                    yield found
                    break


def attribution(scene: Scene) -> Iterator[Conflict]:
    """Acts of force on the same victims, or at the same place and time, laid at different doors."""
    groups: dict[tuple[object, ...], list[Act]] = defaultdict(list)
    for key in sorted(scene.acts):
        act = scene.acts[key]
        if act.kind in GRAVE and _at_a_town(scene, act) and act.actors.countries and not (act.lasts or not_done(act)):
            groups[act.kind, act.place, act.recipients.countries].append(act)
    for acts in groups.values():
        for a, b in combinations(acts, 2):
            apart = _other_doers(scene, a, b) and a.when.meets(b.when)
            if apart and not b.actors.countries & a.recipients.countries - b.recipients.countries:
                found = scene.report(
                    "attribution",
                    str(a.event.place),
                    map(scene.tell, (a, b)),
                    0.6,
                    "one place and kind of act, two doers",
                )
                if found:
                    yield found
                    break


def _other_doers(scene: Scene, a: Act, b: Act) -> bool:
    """Whether two acts are laid to others: of other countries, or to an army here and to its enemies there."""
    if not a.actors.countries & b.actors.countries:
        return True
    ours, theirs = ({scene.cast.actors[i].sector for i in act.actors.actors} & ARMED for act in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _at_a_town(scene: Scene, act: Act) -> bool:
    """Whether an act has a place narrow enough for two reports of it to be of one act."""
    place = scene.cast.actors.get(act.place or "")
    return place is not None and not scene.is_country(place)


def denials(scene: Scene) -> Iterator[Conflict]:
    """Claims whose denial one document lays to some, another to others."""
    for claim in scene.claims:
        by_doc: dict[str, set[str]] = defaultdict(set)
        for voice in claim.denied_by:
            by_doc[voice.doc].add(_country(scene, voice))
        if len(by_doc) > 1 and len({frozenset(who) for who in by_doc.values()}) > 1:
            values = [_denial(scene, v) for v in claim.denied_by]
            found = scene.report("attribution", claim.label, values, 0.6, "the denial is laid to different speakers")
            if found:
                yield found


def _country(scene: Scene, voice: Voice) -> str:
    actor = scene.cast.actors.get(voice.speaker)
    return (actor.country if actor else None) or voice.speaker


def _denial(scene: Scene, voice: Voice) -> Citation:
    page = scene.material.page(voice.doc)
    sentence = page.sentence(voice.cue.start)
    return page.cite(sentence.start, sentence.end)


def disputes(scene: Scene) -> Iterator[Conflict]:
    """Claims that some assert and others deny."""
    for claim in scene.claims:
        if claim.status == "disputed":
            values = [_voice(scene, v) for v in _spread(claim, denied=False)] + [
                _voice(scene, v) for v in _spread(claim, denied=True)
            ]
            found = scene.report("claim", claim.label, values, 0.9, "asserted and denied")
            if found:
                yield found


def _spread(claim: Claim, *, denied: bool) -> list[Voice]:
    """One voice of each document."""
    voices = claim.denied_by if denied else claim.asserted_by
    return list({v.doc: v for v in reversed(voices)}.values())


def _voice(scene: Scene, voice: Voice) -> Citation:
    return scene.quote(voice.doc, scene.material.page(voice.doc).statements[voice.statement])

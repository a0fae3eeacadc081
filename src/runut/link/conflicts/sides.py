"""Who took part, who did it, who denies it: reports that name different ones for one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from runut.link.acts import MEETING, Act, not_done
from runut.link.conflicts.scene import Scene
from runut.records import Citation, Claim, Conflict, Voice

BREATH = 2  # sentences between two tellings of one act
PARTY = 3  # persons of one meeting; longer lists are rarely whole in any report
ARMED = frozenset({"MIL", "REB", "COP", "CRM", "UAF"})


def participants(scene: Scene) -> Iterator[Conflict]:
    """Meetings that one report gives more persons on one side than another."""
    labels = {i.id: i.label for i in scene.incidents}
    for ident, acts in sorted(scene.told.items()):
        full = [a for a in acts if a.kind == MEETING and len(a.sides.persons) <= PARTY and _of_two_parties(scene, a)]
        kinds = {a.sides.persons for a in full}
        for few, more in sorted(combinations(kinds, 2), key=lambda p: (sorted(p[0]), sorted(p[1]))):
            if (few < more or more < few) and not _one_sentence(
                scene, [a for a in full if a.sides.persons in (few, more)]
            ):
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


def _of_two_parties(scene: Scene, act: Act) -> bool:
    """Whether those named to have met are of more than one party: of two countries, or of none that is known."""
    persons = [scene.cast.actors[i] for i in act.sides.persons]
    return len({p.country or p.id for p in persons}) > 1


def _one_sentence(scene: Scene, acts: Sequence[Act]) -> bool:
    return len({(a.doc, scene.material.page(a.doc).sentence(a.event.trigger.start)) for a in acts}) == 1


def attribution(scene: Scene) -> Iterator[Conflict]:
    """Acts of force on the same victims, or at the same place and time, laid at different doors."""
    groups: dict[tuple[object, ...], list[Act]] = defaultdict(list)
    for key in sorted(scene.acts):
        act = scene.acts[key]
        if act.kind == "ASSAULT" and _at_a_town(scene, act) and _by_states(scene, act) and not not_done(act):
            groups[act.kind, act.place, act.recipients.countries].append(act)
    for acts in groups.values():
        for a, b in combinations(acts, 2):
            apart = _other_doers(scene, a, b) and _at_one_time(scene, a, b)
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


def _by_states(scene: Scene, act: Act) -> bool:
    """Whether an act that is over in days is laid to those of known countries."""
    known = act.actors.countries and not any(c in scene.cast.actors for c in act.actors.countries)
    return bool(known) and not act.lasts


def _at_one_time(scene: Scene, a: Act, b: Act) -> bool:
    """Whether two acts are of days that meet, if both are dated, or are told in one breath."""
    if a.event.from_ and b.event.from_:
        return a.when.meets(b.when)
    at = [scene.material.page(act.doc).sentence_index(act.event.trigger.start) for act in (a, b)]
    return a.doc == b.doc and abs(at[0] - at[1]) <= BREATH


def _other_doers(scene: Scene, a: Act, b: Act) -> bool:
    """Whether two acts are laid to others: of other countries, or to an army here and to its enemies there."""
    if not a.actors.countries & b.actors.countries:
        return not any(act.actors.countries & act.recipients.countries for act in (a, b))
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
        lands = set[str]().union(*by_doc.values())
        known = not any(land in scene.cast.actors for land in lands)
        if known and len(lands) > 1 and len({frozenset(who) for who in by_doc.values()}) > 1:
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

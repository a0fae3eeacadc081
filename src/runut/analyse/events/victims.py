"""Unnamed people who are hit: of whose side they are, and by whom it was just told to be attacked.

"Serangan Chad menewaskan 20 orang" tells of people of the state that Chad is at war with; "enam orang terluka", told
directly after an attack, of what that attack did; "seorang prajurit gugur", told after a fight, of one side of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.draft import Draft, Referents
from runut.analyse.events.act import Act
from runut.analyse.events.kin import against_them
from runut.analyse.events.nearby import distance

NEAR = 3  # acts before one without an actor that may tell who did it
BESIDE = 2  # sentences between them, where both are of one state
PEOPLE = (None, "CVL", "UNK", "AGR", "BUS", "EDU", "JRN", "LAB", "MED", "REF")
PLACES = frozenset({"GPE", "LOC"})
SOLDIERS = frozenset({"MIL", "COP"})
BEARERS = frozenset({"MIL", "GOV", "COP"})
FORCES = frozenset({*BEARERS, "REB", "UAF", "PRM"})
EVIDENCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})  # who is told to act where somebody was hit
SUFFERS = "subject is acted on"
OPEN = frozenset({"future", "hypothetical", "negation"})


def with_victims(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order; unnamed victims without a state are given that of those who are attacked."""
    who, before = draft.who, list[Act]()
    for act in acts:
        full = act
        if act.type == "ASSAULT":
            full = _of_soldiers(act, before, draft)
            full = _struck_before(full, before, who) if _unknown(full, who) else full
            full = _at_home(full, before, draft)
            _of_place(full, who)
        if full.type in EVIDENCE and full.sides:
            before.append(full)
        yield full


def _unnamed(act: Act, who: Referents, sectors: Sequence[str | None]) -> bool:
    """Whether all who are hit are unnamed people of one of the sectors."""
    struck = [who.entity(ident) for ident in act.recipients]
    return bool(struck) and all(e.type == "NOM" and e.sector in sectors for e in struck)


def _unknown(act: Act, who: Referents) -> bool:
    """Whether all who are hit are unnamed people of no known state."""
    return _unnamed(act, who, PEOPLE) and not _states(act.recipients, who)


def _struck_before(act: Act, before: Sequence[Act], who: Referents) -> Act:
    """The act on the state that the same attacker, or for an act without one the last attacker, was told to attack."""
    ours = _states(act.actors, who)
    told = [other for other in before if other.actors and other.type == "ASSAULT"]
    for other in reversed(told if ours else told[-NEAR:]):
        theirs = _states(other.recipients, who)
        doing = _states(other.actors, who)
        if len(theirs) != 1 or len(doing) != 1 or theirs == doing or (ours and doing != ours):
            continue
        if not ours and _of_their_kind(act, other, who):
            continue
        for ident in act.recipients:
            who.settle(ident, next(iter(theirs)))
        return act if act.actors else act.because("actor of the attack told before", actors=other.actors)
    return act


def _of_their_kind(act: Act, other: Act, who: Referents) -> bool:
    """Whether those who are hit are called what the attackers are called ("para pemukim", "pemukim X")."""
    struck, doing = (
        {word for ident in side for word in who.entity(ident).name.lower().split()}
        for side in (act.recipients, tuple(i for i in other.actors if who.entity(i).type == "NOM"))
    )
    return bool(struck & doing)


def _of_soldiers(act: Act, before: Sequence[Act], draft: Draft) -> Act:
    """Soldiers of no known state are of the side of a fight just told that has an army or police."""
    who = draft.who
    if not _unnamed(act, who, tuple(SOLDIERS)) or _states(act.recipients, who):
        return act
    for other in reversed(before[-NEAR:]):
        bearing = {e.country for i in other.sides if (e := who.entity(i)).sector in BEARERS or e.type == "GPE"} - {None}
        if distance(act, other, draft) > BESIDE or len(bearing) != 1 or set(other.recipients) & set(act.recipients):
            continue
        for ident in act.recipients:
            who.settle(ident, str(next(iter(bearing))))
        return act
    return act


def _at_home(act: Act, before: Sequence[Act], draft: Draft) -> Act:
    """Who is hit by nobody named, beside a fight within one state, is so by those who stand against them there."""
    who = draft.who
    suffers = SUFFERS in act.reasons or (bool(act.trigger.hits) and act.trigger.hit.voice == "passive")
    if act.actors or not act.recipients or OPEN & set(act.aux) or not suffers:
        return act
    if not _unnamed(act, who, (*PEOPLE, *SOLDIERS, "REB", "CRM", "UAF")):
        return act
    ours = _states(act.recipients, who)
    for other in reversed(before[-NEAR:]):
        if OPEN & set(other.aux) or distance(act, other, draft) > BESIDE or not _states(other.sides, who) <= ours:
            continue
        armed = tuple(i for i in (*other.actors, *other.recipients) if who.entity(i).sector in FORCES)
        if doers := against_them(armed, act.recipients, who):
            return act.because("who fought them there", actors=doers) if len(doers) == 1 else act
    return act


def _of_place(act: Act, who: Referents) -> None:
    """People of no known state who are hit in a place are of the state that it lies in."""
    if not act.place or not _unknown(act, who):
        return
    inside = [e for e in who.entities() if e.type in PLACES and e.country and e.name in act.place]
    for ident in act.recipients if inside else ():
        who.settle(ident, str(inside[-1].country))


def _states(idents: Sequence[str] | frozenset[str], who: Referents) -> frozenset[str]:
    return frozenset(code for ident in idents if (code := who.entity(ident).country))

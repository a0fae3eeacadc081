"""Unnamed people who are hit: they are of the state that is attacked, and by whom it was just told to be attacked.

"Serangan Chad menewaskan 20 orang" tells of people of the state that Chad is at war with; "enam orang terluka", told
directly after an attack, of what that attack did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.draft import Referents
from runut.analyse.events.act import Act

NEAR = 3  # acts before one without an actor that may tell who did it
PEOPLE = (None, "CVL", "UNK")


def with_victims(acts: Sequence[Act], who: Referents) -> Iterator[Act]:
    """The acts in order; unnamed victims without a state are given that of those who are attacked."""
    before: list[Act] = []
    for act in acts:
        full = _struck_before(act, before, who) if act.type == "ASSAULT" and _unknown(act, who) else act
        if full.type == "ASSAULT" and full.actors:
            before.append(full)
        yield full


def _unknown(act: Act, who: Referents) -> bool:
    """Whether all who are hit are unnamed people of no known state."""
    struck = [who.entity(ident) for ident in act.recipients]
    return bool(struck) and all(e.type == "NOM" and e.country is None and e.sector in PEOPLE for e in struck)


def _struck_before(act: Act, before: Sequence[Act], who: Referents) -> Act:
    """The act on the state that the same attacker, or for an act without one the last attacker, was told to attack."""
    ours = _states(act.actors, who)
    for other in reversed(before if ours else before[-NEAR:]):
        theirs = _states(other.recipients, who)
        doing = _states(other.actors, who)
        if len(theirs) != 1 or len(doing) != 1 or theirs == doing or (ours and doing != ours):
            continue
        for ident in act.recipients:
            who.settle(ident, next(iter(theirs)))
        return act if act.actors else act.because("actor of the attack told before", actors=other.actors)
    return act


def _states(idents: Sequence[str], who: Referents) -> frozenset[str]:
    return frozenset(code for ident in idents if (code := who.entity(ident).country))

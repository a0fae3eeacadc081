"""People whom a state asks or warns, and who asks them, where the sentence does not say.

"Kenya meminta warga menunda perjalanan" speaks to people of Kenya; "warga diminta menunda perjalanan, kata polisi" is
asked by the police; "mereka juga diminta menelepon kedutaan" by whoever asked the same people before. A state at war
may as well speak to people of its enemy, so nothing is concluded of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.draft import Draft
from runut.analyse.entities.lexicon import Lexicon
from runut.analyse.events.act import Act
from runut.knowledge.shapes import GROUPS
from runut.records import Entity

ASKING = frozenset({"REQUEST"})
PEOPLE = (None, "CVL", "UNK", "EDU", "LAB", "MED", "REL")
STATE = ("GOV", "MIL", "COP", "JUD", "LEG")
BACK = 3  # acts before one in which the same people may have been asked


def with_hearers(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order; requests with who asks and of what state the people are who are asked."""
    attackers = {code for act in acts if act.type == "ASSAULT" for code in _codes(act.actors, draft)}
    before: list[Act] = []
    for act in acts:
        full = act
        if act.base in ASKING and act.recipients:
            full = _asked_by(act, before, draft)
            full = _own_people(full, attackers, draft) if _people(act, draft) else full
        before.append(full)
        yield full


def _people(act: Act, draft: Draft) -> bool:
    """Whether all who are asked are unnamed people."""
    asked = [draft.who.entity(ident) for ident in act.recipients]
    strangers = draft.pack.lexicon("entities", Lexicon).actors.strangers
    foreign = any(word in strangers for e in asked for word in e.name.lower().split())
    return bool(asked) and not foreign and all(e.type == "NOM" and e.sector in PEOPLE for e in asked)


def _asked_by(act: Act, before: Sequence[Act], draft: Draft) -> Act:
    """A passive with no agent: asked by the officials who tell it, or by who asked the same people before."""
    if act.actors:
        return act
    source = draft.who.entity(act.ground.source) if act.ground.source else None
    asked = [draft.who.entity(ident) for ident in act.recipients]
    own = source is not None and all(_own(e, source) for e in asked)
    if source is not None and own and _official(source):
        return act.because("asked by the officials who tell it", actors=(source.id,))
    for other in reversed(before[-BACK:]):
        if other.base in ASKING and other.actors and set(other.recipients) & set(act.recipients):
            return act.because("asked by who asked the same people before", actors=other.actors)
    return act


def _own(asked: Entity, source: Entity) -> bool:
    """Whether who is asked may be people of the state of who tells it ("semua warga X", "warga")."""
    people = asked.type == "NOM" and asked.sector in PEOPLE and asked.country in (None, source.country)
    return people or (asked.type == "GPE" and asked.country == source.country)


def _own_people(act: Act, attackers: set[str], draft: Draft) -> Act:
    """People of no known state whom one state asks are its own."""
    askers = [draft.who.entity(ident) for ident in act.actors]
    codes = {e.country for e in askers if e.country and e.country not in GROUPS and _official(e)}
    if len(codes) != 1 or len(codes) != len({e.country for e in askers}) or codes & attackers:
        return act
    code = next(iter(codes))
    span = next((s for s in draft.sentences if s.start <= act.span.start < s.end), act.span)
    theirs = tuple(draft.who.settle(ident, code, span) for ident in act.recipients)
    return act.with_(recipients=theirs)


def _official(entity: Entity) -> bool:
    return entity.type == "GPE" or entity.sector in STATE


def _codes(idents: Sequence[str], draft: Draft) -> set[str]:
    return {code for ident in idents if (code := draft.who.entity(ident).country)}

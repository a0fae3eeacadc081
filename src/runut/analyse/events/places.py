"""Places that acts take from others: the visit around them, the same meeting, the incident, where it was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.incident import ALL
from runut.analyse.events.kin import MEETINGS, countries, nearest_kin
from runut.analyse.events.nearby import distance, sentence_of
from runut.analyse.events.report import points_back
from runut.analyse.events.speaking import at_occasion, place_named_in, where_said
from runut.analyse.events.when import HAPPENINGS
from runut.analyse.events.where import WORDS, is_state

VISIT = 7  # days over which meetings are of one visit
NEAR = 2  # sentences over which a scene goes on
TALKS = 6  # sentences between a meeting and what it agreed
JOINT = frozenset({"AGREE", "SUPPORT"})
TOPICAL = frozenset({"agreement", "relations"})  # frames of what lasts or was agreed before


def placed(acts: Sequence[Act], hosts: Mapping[frozenset[str], str], draft: Draft) -> list[Act]:
    """The acts with their places, as far as the text tells.

    Args:
        acts: the acts of a document in order, dated.
        hosts: for pairs of countries, the one that a visit goes to.
        draft: the document.
    """
    met = [act if act.place else _met(acts, index, hosts, draft) for index, act in enumerate(acts)]
    told = [act if act.place else _at_meeting(met, index, draft) for index, act in enumerate(met)]
    again = [act if act.place else _told_again(told, index, draft) for index, act in enumerate(told)]
    again = [act if act.place else _told_behind(again, index, draft) for index, act in enumerate(again)]
    again = [act if act.place else at_occasion(act, draft) for act in again]
    agreed = [act if act.place else _agreed(again, index, draft) for index, act in enumerate(again)]
    spoken = [act if act.place else where_said(act, draft) for act in agreed]
    spoken = [act if act.place else _hit(act, draft) for act in spoken]
    for index, act in enumerate(spoken):
        if act.place is None:
            spoken[index] = _in_scene(spoken, index, draft)
    return spoken


def pair(act: Act, draft: Draft) -> frozenset[str]:
    """The countries of both sides of an act."""
    return countries((*act.actors, *act.recipients), draft.who)


def _met(acts: Sequence[Act], index: int, hosts: Mapping[frozenset[str], str], draft: Draft) -> Act:
    """A meeting with the place of the visit around it, of its kin, or of its host."""
    act = acts[index]
    around = _around(acts, index, draft)
    if around is not None:
        return act.because("place of the visit told in the sentence", place=around.place)
    if act.base != "CONSULT" or act.roles not in ("visit", "host", "meeting", "transitive", "mutual"):
        return act
    other = nearest_kin(acts, index, draft.who, _of_that_visit(act))
    if other is not None:
        return act.because("place of the same meeting told elsewhere", place=other.place)
    host = hosts.get(pair(act, draft))
    if host is None:
        return act
    near = sorted(range(len(acts)), key=lambda at: abs(at - index))
    same = (acts[at] for at in near if pair(acts[at], draft) == pair(act, draft) and acts[at].type == act.type)
    visit = next((kin for kin in same if kin.from_ and act.from_ and _of_that_visit(act)(kin)), None)
    if visit is not None:
        return act.because("place of the same visit", place=visit.place)
    return act.because("place is the host's state", place=_state(host, draft))


def _of_that_visit(act: Act) -> Callable[[Act], bool]:
    """Whether an act has a place, and no day that is another visit's."""

    def useful(kin: Act) -> bool:
        if kin.place is None or kin.base != "CONSULT":
            return False
        apart = act.from_ is not None and kin.from_ is not None
        return not apart or abs((_day(kin) - _day(act)).days) <= VISIT

    return useful


def _day(act: Act) -> date:
    return date.fromisoformat((act.from_ or "0001-01-01")[:10])


def _around(acts: Sequence[Act], index: int, draft: Draft) -> Act | None:
    """The visit told before in the same sentence, in whose course the act falls."""
    act = acts[index]
    if act.base not in MEETINGS or index == 0 or (act.base != "CONSULT" and act.trigger.noun):
        return None
    other = acts[index - 1]
    same = other.place is not None and other.base == "CONSULT" and set(act.actors) & set(other.actors)
    return other if same and act.aux == other.aux and joined(act, other, draft) else None


def joined(act: Act, other: Act, draft: Draft) -> bool:
    """Whether two acts stand in one sentence."""
    between = draft.text[min(act.span.end, other.span.end) : max(act.span.start, other.span.start)]
    return not any(mark in between for mark in (". ", "\n"))


def _at_meeting(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """An act with the place of the meeting that its sentence names as its occasion ("saat bertemu X di Lima")."""
    act, other = acts[index], acts[index + 1] if index + 1 < len(acts) else None
    if other is None or other.base != "CONSULT" or not other.place or act.type not in WORDS:
        return act
    before = draft.text[act.span.end : other.span.start].lower().split()
    occasion = bool(before) and before[-1] in adverbials(draft.pack).occasions
    shared = set(act.actors) & other.sides
    if not occasion or not shared or not joined(act, other, draft):
        return act
    return act.because("place of the meeting at which it was done", place=other.place)


def _told_again(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """An act of words with the place of the same act in the next sentence or the one before."""
    act = acts[index]
    if act.type not in WORDS:
        return act

    def beside(other: Act) -> bool:
        same = other.place is not None and other.from_ == act.from_ and set(other.actors) & set(act.actors)
        return bool(same) and distance(act, other, draft) <= 1

    kin = nearest_kin(acts, index, draft.who, beside)
    return act.because("place of the same act told beside it", place=kin.place) if kin else act


def _told_behind(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """An act of words with the place that the next sentence gives it ("Pujian itu disampaikan saat bertemu X di Y")."""
    act, behind = acts[index], sentence_of(acts[index], draft) + 1
    if act.type not in WORDS or behind >= len(draft.sentences) or not points_back(behind, draft):
        return act
    told = (other for other in acts[index + 1 :] if sentence_of(other, draft) == behind)
    met = [other for other in told if other.base == "CONSULT" and set(act.actors) & other.sides]
    place = met[0].place if met else place_named_in(behind, draft)
    return act.because("place that the next sentence gives it", place=place) if place is not None else act


def _agreed(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """What those who met agreed or signed on that day, with the place of their meeting."""
    act = acts[index]
    joint = act.type in JOINT and not act.recipients and len(countries(act.actors, draft.who)) > 1
    if not joint or act.aux or act.from_ is None or act.trigger.noun or act.frame in TOPICAL:
        return act
    for other in sorted(acts, key=lambda kin: distance(act, kin, draft)):
        met = other.type == other.base == "CONSULT" and other.place is not None and other.from_ == act.from_
        if met and pair(act, draft) == pair(other, draft) and distance(act, other, draft) <= TALKS:
            return act.because("place of the meeting of that day", place=other.place)
    return act


def _hit(act: Act, draft: Draft) -> Act:
    """An attack or blockade with the town or region that it hits, where its sentence names it."""
    if act.base not in ("ASSAULT", "COERCE") or len(act.recipients) != 1:
        return act
    hit = draft.who.entity(act.recipients[0])
    if hit.type not in ("GPE", "LOC") or is_state(hit):
        return act
    span = draft.sentences[sentence_of(act, draft)]
    named = any(m.entity == hit.id and span.start <= m.start < span.end for m in draft.who.mentions())
    return act.because("place is what is hit", place=hit.name) if named else act


def _in_scene(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """An act of force or unrest with the place of the one before it that goes on, on the same day, among the same."""
    act = acts[index]
    if act.base not in HAPPENINGS or act.type != act.base or act.aux or act.from_ is None:
        return act
    for other in (*acts[:index][::-1], *acts[index + 1 :]):
        same = other.place is not None and other.base in HAPPENINGS and other.aux == act.aux
        day = (other.from_, other.to) == (act.from_, act.to) and act.from_ == act.to
        reach = ALL if other.base == act.base else NEAR
        sides = pair(other, draft) & pair(act, draft) and not _other_victims(act, other, draft)
        if same and day and sides and distance(act, other, draft) <= reach:
            return act.because("place of the scene that goes on", place=other.place)
    return act


def _other_victims(act: Act, other: Act, draft: Draft) -> bool:
    """Whether two attacks hit people of different states."""
    if not act.base == other.base == "ASSAULT" or not act.recipients or not other.recipients:
        return False
    return not countries(act.recipients, draft.who) & countries(other.recipients, draft.who)


def _state(country: str, draft: Draft) -> str | None:
    states = [e.name for e in draft.who.entities() if e.type == "GPE" and e.country == country]
    return states[0] if states else None

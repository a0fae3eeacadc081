"""The acts of a document together: hosts, days and places that one sentence takes from another."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.dating import dated
from runut.analyse.events.kin import MEETINGS, WINDOW, countries, likeness, nearest_kin
from runut.analyse.events.partners import Partners


def settled(acts: Sequence[Act], draft: Draft) -> tuple[Act, ...]:
    """The acts of a document in order: sides completed, hosts told apart from visitors, dated and placed."""
    whole = list(Partners(acts, draft.who, _scene(draft)).completed())
    hosts = _hosts(whole, draft)
    directed = [_directed(act, hosts.get(_pair(act, draft)), draft) for act in _planned(whole, draft)]
    return tuple(_placed(dated(directed, draft), hosts, draft))


def _scene(draft: Draft) -> str | None:
    """The state of the place in the dateline."""
    lines = [noise for noise in draft.noise if noise.kind == "dateline"]
    places = [m for m in draft.who.mentions() if m.label == "GPE" and any(n.start <= m.start < n.end for n in lines)]
    return next((code for m in places if (code := draft.who.entity(m.entity).country)), None)


def _planned(acts: Sequence[Act], draft: Draft) -> list[Act]:
    """Meetings named without a time of their own are still to come, where they were last told as planned."""
    result = list(acts)
    for index, act in enumerate(acts):
        if act.type != "CONSULT" or act.time is not None or act.aux or not act.trigger.noun:
            continue
        kin = [
            other
            for other in result[max(0, index - WINDOW) : index]
            if other.base == "CONSULT" and likeness(act, other, draft.who)
        ]
        told = [other for other in kin if other.roles in ("visit", "meeting", "host", "mutual")]
        if told and all(other.type == "AGREE" and not other.aux for other in told):
            result[index] = act.because("told before as planned", type="AGREE", modes=())
    return result


def _pair(act: Act, draft: Draft) -> frozenset[str]:
    return countries((*act.actors, *act.recipients), draft.who)


def _hosts(acts: Sequence[Act], draft: Draft) -> dict[frozenset[str], str]:
    """For pairs of countries, the one that a visit told in the document goes to."""
    known: dict[frozenset[str], str] = {}
    for act in acts:
        if act.type in MEETINGS and act.roles in ("visit", "host") and act.recipients:
            host = draft.who.entity(act.recipients[0]).country
        else:
            host = _country_of(act.place, draft) if act.base == "CONSULT" and act.place else None
        if host is not None and host in _pair(act, draft):
            known.setdefault(_pair(act, draft), host)
    return known


def _country_of(place: str, draft: Draft) -> str | None:
    """The country of a place as written, by the names in it."""
    inside = [e for e in draft.who.entities() if e.type in ("GPE", "LOC") and e.country and e.name in place]
    return inside[-1].country if inside else None


def _directed(act: Act, host: str | None, draft: Draft) -> Act:
    """A meeting with its visitors as actors and its hosts as recipients, where a visit told elsewhere says which."""
    if act.roles != "meeting" or act.recipients or act.type not in MEETINGS or host is None:
        return act
    hosts = tuple(i for i in act.actors if draft.who.entity(i).country == host)
    guests = tuple(i for i in act.actors if i not in hosts)
    if not hosts or not guests or (act.type == "AGREE" and act.actors[0] in hosts):
        return act
    modes = act.modes or (("visit",) if act.type == "CONSULT" else ())
    return act.because(f"host {host} from a visit told in the document", actors=guests, recipients=hosts, modes=modes)


def _placed(acts: Sequence[Act], hosts: dict[frozenset[str], str], draft: Draft) -> list[Act]:
    return [act if act.place else _with_place(acts, index, hosts, draft) for index, act in enumerate(acts)]


def _with_place(acts: Sequence[Act], index: int, hosts: dict[frozenset[str], str], draft: Draft) -> Act:
    """The act with the place of the visit around it, of its kin, of its host, or of the state it hits."""
    act = acts[index]
    around = _around(acts, index, draft)
    if around is not None:
        return act.because("place of the visit told in the sentence", place=around.place)
    if act.type in MEETINGS and act.roles in ("visit", "host", "meeting", "transitive", "mutual"):
        other = nearest_kin(acts, index, draft.who, lambda kin: kin.place is not None)
        if other is not None:
            return act.because("place of the same meeting told elsewhere", place=other.place)
        host = hosts.get(_pair(act, draft))
        return act.because("place is the host's state", place=_state(host, draft)) if host else act
    if act.type == "ASSAULT" and act.recipients:
        hit = draft.who.entity(act.recipients[0])
        if hit.type in ("GPE", "LOC"):
            return act.because("place is what is attacked", place=hit.name)
    if act.type in ("SUPPORT", "AGREE") and (met := _meeting(acts, index, draft)) is not None:
        return act.because("place of the meeting at which it was said", place=met.place)
    return act


def _around(acts: Sequence[Act], index: int, draft: Draft) -> Act | None:
    """The visit told before in the same sentence, in whose course the act falls."""
    act = acts[index]
    if act.base not in MEETINGS or index == 0:
        return None
    other = acts[index - 1]
    between = draft.text[other.span.end : act.span.start]
    same = other.place is not None and other.base == "CONSULT" and set(act.actors) & set(other.actors)
    return other if same and act.aux == other.aux and not any(mark in between for mark in (". ", "\n")) else None


def _meeting(acts: Sequence[Act], index: int, draft: Draft) -> Act | None:
    """The next meeting of the same states on the same day whose place is told."""
    act = acts[index]
    near = sorted(range(max(0, index - WINDOW), min(len(acts), index + WINDOW)), key=lambda k: abs(k - index))
    same = (acts[k] for k in near if acts[k].base == "CONSULT" and acts[k].place and acts[k].from_ == act.from_)
    return next((other for other in same if act.from_ and _pair(other, draft) == _pair(act, draft)), None)


def _state(country: str, draft: Draft) -> str | None:
    states = [e.name for e in draft.who.entities() if e.type == "GPE" and e.country == country]
    return states[0] if states else None

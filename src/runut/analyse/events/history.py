"""The acts of a document together: hosts, days and places that one sentence takes from another."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.again import told_again
from runut.analyse.events.bonds import told_before
from runut.analyse.events.dating import dated
from runut.analyse.events.deeds import answered
from runut.analyse.events.doubt import weighed
from runut.analyse.events.enemies import struck
from runut.analyse.events.hearers import with_hearers
from runut.analyse.events.kin import MEETINGS, WINDOW, likeness
from runut.analyse.events.lexicon import load_grammar
from runut.analyse.events.partners import Partners
from runut.analyse.events.places import joined, pair, placed
from runut.analyse.events.understood import with_sides
from runut.analyse.events.victims import with_victims

PHONE = "phone"  # nobody is a host on the telephone


def settled(acts: Sequence[Act], draft: Draft) -> tuple[Act, ...]:
    """The acts of a document in order: sides completed, hosts told apart from visitors, dated and placed."""
    again = tuple(with_sides(tuple(told_before(tuple(told_again(acts, draft)), draft)), draft))
    again = tuple(struck(tuple(answered(again, draft)), draft))
    whole = list(with_victims(list(Partners(again, draft, load_grammar(draft.pack)).completed()), draft))
    whole = list(with_hearers(whole, draft))
    hosts = _hosts([act for act in whole if act.type != "AGREE"], draft)
    later = _hosts(whole, draft) | hosts  # a visit still to come tells nothing of meetings that were held
    planned = _planned(whole, draft)
    of = {"AGREE": later}
    directed = [
        _directed(act, _host(planned, index, of.get(act.type, hosts), draft), draft)
        for index, act in enumerate(planned)
    ]
    return tuple(weighed(placed(dated(directed, draft), hosts, draft), draft))


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


def _host(acts: Sequence[Act], index: int, hosts: dict[frozenset[str], str], draft: Draft) -> str | None:
    """The host's country by the visit told right before in the sentence, else by those told in the document."""
    act, other = acts[index], acts[index - 1] if index else None
    if other is not None and other.roles in ("visit", "host") and other.type in MEETINGS and joined(act, other, draft):
        country = draft.who.entity(other.recipients[0]).country if other.recipients else None
        if country is not None and pair(other, draft) <= pair(act, draft):
            return country
    return hosts.get(pair(act, draft))


def _hosts(acts: Sequence[Act], draft: Draft) -> dict[frozenset[str], str]:
    """For pairs of countries, the one that a visit told in the document goes to."""
    known: dict[frozenset[str], str] = {}
    for act in acts:
        if act.type in MEETINGS and act.roles in ("visit", "host") and act.recipients:
            host = draft.who.entity(act.recipients[0]).country
        else:
            host = _country_of(act.place, draft) if act.base == "CONSULT" and act.place else None
        if host is not None and host in pair(act, draft):
            known.setdefault(pair(act, draft), host)
    return known


def _country_of(place: str, draft: Draft) -> str | None:
    """The country of a place as written, by the names in it."""
    inside = [e for e in draft.who.entities() if e.type in ("GPE", "LOC") and e.country and e.name in place]
    return inside[-1].country if inside else None


def _directed(act: Act, host: str | None, draft: Draft) -> Act:
    """A meeting with its visitors as actors and its hosts as recipients, where a visit told elsewhere says which."""
    if act.roles != "meeting" or act.recipients or act.type not in MEETINGS or host is None or PHONE in act.modes:
        return act
    there = _country_of(act.place, draft) if act.place else None
    host = there or host  # nobody's, where they meet in a third state ("bertemu di Doha, Qatar")
    hosts = tuple(i for i in act.actors if draft.who.entity(i).country == host)
    guests = tuple(i for i in act.actors if i not in hosts)
    if not hosts or not guests or (act.type == "AGREE" and act.actors[0] in hosts):
        return act
    modes = act.modes or (("visit",) if act.type == "CONSULT" else ())
    return act.because(f"host {host} from a visit told in the document", actors=guests, recipients=hosts, modes=modes)

"""When acts took place: by their own words, by the same act told elsewhere, by the day of the running report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.incident import MATERIAL, of_incident
from runut.analyse.events.kin import MEETINGS, WINDOW, countries, nearest_kin
from runut.records import TimeExpression

HISTORICAL = timedelta(days=30)
RECENT = timedelta(days=7)
SPEECH = frozenset({"CONSULT", "SUPPORT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
AGAIN = frozenset({"ASSAULT", "CONSULT", "AGREE", "AID", "COOPERATE", "SANCTION", "PROTEST", "COERCE"})


def dated(acts: Sequence[Act], draft: Draft) -> list[Act]:
    """The acts with their days, and `historical` where those lie more than thirty days before the reference day."""
    own = [_own(act) for act in acts]
    joint = [_of_sentence(own, index, draft) for index in range(len(own))]
    again = [_of_kin(joint, index, draft) for index in range(len(joint))]
    told = again
    for index in range(len(told)):
        told = [*told[:index], of_incident(told, index, draft), *told[index + 1 :]]
    incidents = frozenset(act.time for act in told if act.time is not None and act.base in MATERIAL)
    return [_aged(_of_report(act, incidents, draft), draft) for act in told]


def _known(act: Act) -> bool:
    return act.from_ is not None or act.to is not None


def _own(act: Act) -> Act:
    """Dated by the time expression of its clause; what a dated claim says was done, was done by then."""
    if act.time is None:
        return act
    if act.before_time:
        return act.because("done by the day of the claim", to=act.time.to)
    return act.with_(from_=act.time.from_, to=act.time.to)


def _of_sentence(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """The day of another act of the same sentence in which the same actors act."""
    act = acts[index]
    if _known(act):
        return act
    for other in (*acts[max(0, index - 3) : index][::-1], *acts[index + 1 : index + 3]):
        between = draft.text[min(act.span.end, other.span.end) : max(act.span.start, other.span.start)]
        joined = not any(mark in between for mark in (". ", "\n")) and other.type != act.type
        if joined and _known(other) and set(act.actors) & other.sides and act.aux == other.aux:
            return act.because("day of another act of its actors in the sentence", from_=other.from_, to=other.to)
    return act


def _of_kin(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    act = acts[index]
    if _known(act) or act.type not in AGAIN:
        return act
    if act.roles == "visit" and act.type == "CONSULT" and (days := _days_of_visit(acts, index, draft)):
        return act.because("from the first to the last day of the visit", from_=days[0], to=days[-1])
    kinds = MEETINGS if act.type in MEETINGS and act.frame == "agreement" else None
    other = nearest_kin(acts, index, draft.who, _known, kinds)
    if other is None:
        return act
    return act.because("day of the same act told elsewhere", from_=other.from_, to=other.to)


def _days_of_visit(acts: Sequence[Act], index: int, draft: Draft) -> list[str]:
    """The days on which the same visitor is told to have met the same hosts, if they make one visit."""
    act = acts[index]
    near = acts[max(0, index - WINDOW) : index + WINDOW]
    same = [other for other in near if other.type == "CONSULT" and set(other.actors) & set(act.actors)]
    hosts = countries(act.recipients, draft.who)
    met = [other for other in same if other.from_ and other.from_ == other.to]
    days = sorted(other.from_[:10] for other in met if other.from_ and countries(other.recipients, draft.who) == hosts)
    if not days or date.fromisoformat(days[-1]) - date.fromisoformat(days[0]) > RECENT:
        return []
    return days


def _of_report(act: Act, incidents: frozenset[TimeExpression], draft: Draft) -> Act:
    """Words that the report gives as news were said on the day it last named."""
    if _known(act) or not _news(act, draft):
        return act
    day = _running_day(act, incidents, draft)
    return act.because("day of the running report", from_=day, to=day) if day is not None else act


def _news(act: Act, draft: Draft) -> bool:
    spoken = act.type in SPEECH or (act.type == "AGREE" and act.roles not in ("visit", "host", "meeting"))
    own_word = act.ground.source is None or _same_side(act, draft)
    return spoken and own_word and act.ground.standing != "alleged" and not act.aux


def _same_side(act: Act, draft: Draft) -> bool:
    source = draft.who.entity(act.ground.source) if act.ground.source else None
    actors = [draft.who.entity(ident) for ident in act.actors]
    return source is not None and any(a.id == source.id or a.country == source.country for a in actors)


def _running_day(act: Act, incidents: frozenset[TimeExpression], draft: Draft) -> str | None:
    """The last recent day named before the act, else the first one named: the day of words, not of an incident's."""
    if draft.reference is None:
        return None
    now = date.fromisoformat(draft.reference.date[:10])
    days = [t for t in draft.times if t.from_ is not None and t.from_ == t.to and not draft.noise_at(t.start)]
    recent = [t for t in days if timedelta(0) <= now - date.fromisoformat((t.from_ or "")[:10]) <= RECENT]
    before = [t for t in recent if t.start < act.span.end]
    words = [t for t in before if t not in incidents]
    chosen = next(iter((*words[::-1], *before[::-1], *recent)), None)
    return chosen.from_ if chosen is not None else None


def _aged(act: Act, draft: Draft) -> Act:
    """Marked historical where it ended more than thirty days before the document's reference day."""
    if draft.reference is None or act.to is None or "historical" in act.aux:
        return act
    if date.fromisoformat(draft.reference.date[:10]) - date.fromisoformat(act.to[:10]) <= HISTORICAL:
        return act
    return act.with_(aux=tuple(sorted({*act.aux, "historical"})))

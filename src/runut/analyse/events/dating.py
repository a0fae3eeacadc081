"""When acts took place: by their own words, by the same act told elsewhere, by the day of the running report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.campaign import campaigns, of_campaign
from runut.analyse.events.gaps import of_gap
from runut.analyse.events.incident import (
    MATERIAL,
    background,
    elsewhere,
    of_incident,
    of_many,
    pointed,
    unsettled,
)
from runut.analyse.events.kin import MEETINGS, WINDOW, countries, nearest_kin
from runut.analyse.events.nearby import distance, span_around
from runut.analyse.events.report import Report, earlier
from runut.analyse.events.when import HAPPENINGS, told_by
from runut.analyse.events.where import is_state

HISTORICAL = timedelta(days=30)
RECENT = timedelta(days=7)
SAME_NEWS = 4  # sentences between attacks on a state that are one
AGAIN = frozenset({"ASSAULT", "CONSULT", "AGREE", "AID", "COOPERATE", "SANCTION", "PROTEST", "COERCE"})


def dated(acts: Sequence[Act], draft: Draft) -> list[Act]:
    """The acts with their days, and `historical` where those lie more than thirty days before the reference day."""
    found, report = campaigns(acts, draft), Report(draft)
    own = [_so_far(_own(act, draft), draft) for act in acts]
    for index in range(len(own)):
        own[index] = of_campaign(pointed(own, index, draft), found, draft)
    joint = [_of_sentence(own, index, draft) for index in range(len(own))]
    for index in range(len(joint)):
        joint[index] = of_gap(joint, index, report)
    again = [_of_kin(joint, index, draft) for index in range(len(joint))]
    told = again
    for index in range(len(told)):
        told = [*told[:index], of_incident(told, index, draft), *told[index + 1 :]]
    incidents = frozenset(act.time for act in told if act.time is not None and act.base in MATERIAL)
    for index in range(len(told)):
        told[index] = report.date(told, index, incidents)
    return [_aged(_ahead(act, draft), draft) for act in told]


def _known(act: Act) -> bool:
    return act.from_ is not None or act.to is not None


def _own(act: Act, draft: Draft) -> Act:
    """Dated by the time expression of its clause; what a dated claim says was done, was done by then."""
    if act.time is None or (not act.before_time and told_by(act, act.time)):
        return act
    if act.before_time:
        return act.because("done by the day of the claim", to=act.time.to)
    if act.time.rule.startswith("since") and _begins(act, draft):
        return act.with_(from_=act.time.from_, to=act.time.from_)
    return act.with_(from_=act.time.from_, to=act.time.to)


def _begins(act: Act, draft: Draft) -> bool:
    """Whether an act is what happened on the first day of a span ("sejak Jumat ketika X menyerang")."""
    behind = draft.text[act.time.end : act.span.start].lower().strip(" ,").split() if act.time is not None else []
    return bool(behind) and behind[0] in adverbials(draft.pack).at_which


def _so_far(act: Act, draft: Draft) -> Act:
    """Force and unrest that the sentence counts up to now: to the reference day ("hingga kini 40 orang ditangkap")."""
    if _known(act) or act.base not in HAPPENINGS or act.aux or draft.reference is None:
        return act
    span = span_around(act, draft)
    before = " ".join(draft.text[span.start : act.span.start].lower().split())
    if not any(word in before for word in adverbials(draft.pack).so_far):
        return act
    return act.because("counted up to now", to=draft.reference.date[:10])


def _of_sentence(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """The day of another act of the same sentence in which the same actors act."""
    act = acts[index]
    if _known(act):
        return act
    for other in (*acts[max(0, index - 3) : index][::-1], *acts[index + 1 : index + 3]):
        between = draft.text[min(act.span.end, other.span.end) : max(act.span.start, other.span.start)]
        joined = not any(mark in between for mark in (". ", "\n")) and other.type != act.type
        joined = joined and not earlier(act, draft) and not (_is_plan(act) and not _is_plan(other))
        doing = other.sides if other.base == "CONSULT" else frozenset(other.actors)  # all who meet act
        if joined and _known(other) and set(act.actors) & doing and act.aux == other.aux:
            return act.because("day of another act of its actors in the sentence", from_=other.from_, to=other.to)
    return act


def _of_kin(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    act = acts[index]
    if _known(act) or act.type not in AGAIN or "hypothetical" in act.aux or of_many(act, draft):
        return act
    if act.base == "ASSAULT" and (background(act, draft) or unsettled(act, draft)):
        return act
    if act.roles == "visit" and act.type == "CONSULT" and (days := _days_of_visit(acts, index, draft)):
        return act.because("from the first to the last day of the visit", from_=days[0], to=days[-1])
    kinds = MEETINGS if act.type in MEETINGS and act.frame == "agreement" else None
    other = nearest_kin(acts, index, draft.who, lambda kin: _may_date(kin, act, draft), kinds)
    if other is None:
        return act
    return act.because("day of the same act told elsewhere", from_=other.from_, to=other.to)


def _may_date(kin: Act, act: Act, draft: Draft) -> bool:
    """Whether an act may date one like it: no bygone one, and no force somewhere else."""
    if kin.from_ is None:
        return False
    far = act.base == "ASSAULT" and all(_state(draft, ident) for ident in act.recipients)
    if far and distance(act, kin, draft) > SAME_NEWS:
        return False
    return not elsewhere(act, kin, draft) and (act.base not in HAPPENINGS or not _bygone(kin, draft))


def _state(draft: Draft, ident: str) -> bool:
    return is_state(draft.who.entity(ident))


def _bygone(act: Act, draft: Draft) -> bool:
    """Whether an act ended more than thirty days before the reference day."""
    if draft.reference is None or act.to is None:
        return False
    return date.fromisoformat(draft.reference.date[:10]) - date.fromisoformat(act.to[:10]) > HISTORICAL


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


def _is_plan(act: Act) -> bool:
    """Whether an act is coded as agreed because it is still to come."""
    return act.type == "AGREE" and act.base != "AGREE"


def _ahead(act: Act, draft: Draft) -> Act:
    """A plan keeps no day that was over on the reference day: that day is of what the plan follows."""
    if draft.reference is None or act.to is None or not _is_plan(act) or act.to[:10] >= draft.reference.date[:10]:
        return act
    return act.because("its day is over, so it is of what came before the plan", from_=None, to=None)


def _aged(act: Act, draft: Draft) -> Act:
    """Marked historical where it ended more than thirty days before the document's reference day."""
    if "historical" in act.aux or not _bygone(act, draft):
        return act
    return act.with_(aux=tuple(sorted({*act.aux, "historical"})))

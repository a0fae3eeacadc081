"""The acts of a document together: hosts, dates and places that one sentence takes from another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.partners import Partners

HISTORICAL = timedelta(days=30)
MEETINGS = frozenset({"CONSULT", "AGREE"})


def settled(acts: Sequence[Act], draft: Draft) -> tuple[Act, ...]:
    """The acts of a document in order, dated, placed and with hosts told apart from visitors."""
    dated = [_dated(act) for act in Partners(acts, draft.who).completed()]
    hosted = _hosted(dated, draft)
    filled = _filled(hosted, draft)
    return tuple(_aged(act, draft) for act in filled)


def _dated(act: Act) -> Act:
    if act.time is None:
        return act
    return act.with_(from_=act.time.from_, to=act.time.to)


def countries(act: Act, draft: Draft) -> frozenset[str]:
    """The countries of all sides of an act."""
    return frozenset(draft.who.entity(ident).country or ident for ident in act.sides)


def _hosted(acts: Sequence[Act], draft: Draft) -> list[Act]:
    """Meetings whose host is known from a visit told elsewhere in the document."""
    known: dict[frozenset[str], str] = {}
    for act in acts:
        host = _host(act, draft)
        if host is not None:
            known.setdefault(countries(act, draft), host)
    return [_directed(act, known.get(countries(act, draft)), draft) for act in acts]


def _host(act: Act, draft: Draft) -> str | None:
    if act.type in MEETINGS and act.roles in ("visit", "host") and act.recipients:
        return draft.who.entity(act.recipients[0]).country
    return None


def _directed(act: Act, host: str | None, draft: Draft) -> Act:
    if act.roles != "meeting" or act.recipients or act.type not in MEETINGS or host is None:
        return act
    hosts = tuple(i for i in act.actors if draft.who.entity(i).country == host)
    guests = tuple(i for i in act.actors if i not in hosts)
    if not hosts or not guests or (act.type == "AGREE" and act.actors[0] in hosts):
        return act
    modes = act.modes or (("visit",) if act.type == "CONSULT" else ())
    return act.because(f"host {host} from a visit told in the document", actors=guests, recipients=hosts, modes=modes)


def _filled(acts: Sequence[Act], draft: Draft) -> list[Act]:
    """Undated acts take the date and place of the nearest act of the same kind and countries."""
    result = list(acts)
    for index, act in enumerate(acts):
        if act.type not in ("CONSULT", "AGREE") or ((act.from_ or act.to) and act.place):
            continue
        other = _nearest(acts, index, draft)
        if other is None:
            continue
        if not (act.from_ or act.to):
            act = act.because("date of the same meeting told elsewhere", from_=other.from_, to=other.to)
        result[index] = act.with_(place=act.place or other.place)
    return result


def _nearest(acts: Sequence[Act], index: int, draft: Draft) -> Act | None:
    act, wanted = acts[index], countries(acts[index], draft)
    if len(wanted) < 2:
        return None
    same = [
        (abs(other - index) + (0 if other < index else 2), other)
        for other, candidate in enumerate(acts)
        if other != index
        and candidate.type == act.type
        and (candidate.from_ or candidate.to)
        and countries(candidate, draft) == wanted
    ]
    return acts[min(same)[1]] if same else None


def _aged(act: Act, draft: Draft) -> Act:
    """Marked historical where it ended more than thirty days before the document's reference day."""
    if draft.reference is None or act.to is None or "historical" in act.aux:
        return act
    if date.fromisoformat(draft.reference.date[:10]) - date.fromisoformat(act.to[:10]) <= HISTORICAL:
        return act
    return act.with_(aux=tuple(sorted({*act.aux, "historical"})))

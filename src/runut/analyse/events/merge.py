"""One record for one act of a sentence: acts of the same type and sides are joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from runut.analyse.draft import Referents
from runut.analyse.events.act import Act
from runut.analyse.events.kin import against_them
from runut.analyse.events.sides import EACH_OTHER
from runut.records import Size

SEPARATE = frozenset({"AGREE", "CONSULT", "SUPPORT"})  # a trip and a meeting in one sentence are two

HURT = frozenset({"kill", "die", "be_killed"})
PLACES = frozenset({"GPE", "LOC"})
TALKS = frozenset({"meeting", "mutual"})


def merged(acts: Iterable[Act], who: Referents) -> tuple[Act, ...]:
    """The acts of one sentence without repetition, in order."""
    kept: list[Act] = []
    for act in acts:
        for index in reversed(range(len(kept))):
            if _same(kept[index], act, who):
                kept[index] = _joined(kept[index], act, who)
                break
        else:
            kept.append(act)
    return tuple(kept)


def _same(first: Act, second: Act, who: Referents) -> bool:
    if first.type != second.type or ("negation" in first.aux) != ("negation" in second.aux):
        return False
    if _lent(first, second):
        return True
    if (EACH_OTHER in first.reasons) != (EACH_OTHER in second.reasons):
        return False
    if (first.again or (first.understood and first.roles == "mutual_to")) and not first.sides and second.actors:
        return False  # "Serangan itu merupakan balasan atas pemboman X"
    if first.type == "ASSAULT" and (_toll(first, second) or _hit_there(first, second, who)):
        return True
    if _occasions(first, second):
        return False
    if first.type in SEPARATE:
        same_time = not first.time or not second.time or first.time == second.time
        talks = first.roles in TALKS and second.roles in TALKS and first.type == "CONSULT"
        return (first.frame == second.frame or talks) and same_time and first.sides == second.sides
    struck = _nobody(second.recipients, who) and first.type == "ASSAULT" and bool(first.recipients)
    return _alike(first.actors, second.actors, who) and (struck or _alike(first.recipients, second.recipients, who))


def _lent(first: Act, second: Act) -> bool:
    """Whether a noun only names the act of the verb that lends it its predicate ("menerima kunjungan X")."""
    light = second.trigger.light
    lent = light is not None and first.trigger.start <= light < first.trigger.end
    return lent and (first.actors, first.recipients) == (second.actors, second.recipients)


def _toll(first: Act, second: Act) -> bool:
    """Whether a verb only counts whom an attack told before hit; its victims hurt nobody, its doers are no victims."""
    if second.frame not in HURT or second.trigger.noun or not first.actors:
        return False
    if second.roles == "patient":
        return bool(second.recipients) and set(second.recipients) <= set(first.actors) and not second.actors
    return bool(second.actors) and set(second.actors) <= set(first.recipients)


def _hit_there(first: Act, second: Act, who: Referents) -> bool:
    """Whether a verb tells whom an attack on a place hit ("serangan di X melukai dua warga Y")."""
    place = bool(first.recipients) and _places(first.recipients, who)
    told = first.trigger.noun and second.frame in HURT and second.roles == "transitive" and bool(second.recipients)
    return place and told and not second.trigger.noun and (not second.actors or second.actors == first.actors)


def _places(idents: Sequence[str], who: Referents) -> bool:
    return all(who.entity(ident).type in PLACES for ident in idents)


def _occasions(first: Act, second: Act) -> bool:
    """Whether two attacks are told one after the other ("menyerang X, setelah serangan ke Y")."""
    told = bool(first.recipients) and bool(second.recipients or set(second.modes) - set(first.modes))
    active = not first.trigger.noun and first.trigger.hits and first.trigger.hit.voice == "active"
    return first.type == "ASSAULT" and second.apart and told and bool(active) and first.frame not in HURT


def _nobody(idents: Sequence[str], who: Referents) -> bool:
    """Whether all are unnamed people of no known state, as the victims of an attack told before are."""
    return all(who.entity(ident).type == "NOM" and who.entity(ident).country is None for ident in idents)


def _alike(first: Sequence[str], second: Sequence[str], who: Referents) -> bool:
    if not first or not second:
        return True
    countries = [{who.entity(i).country or i for i in side} for side in (first, second)]
    return bool(countries[0] & countries[1])


def _joined(first: Act, second: Act, who: Referents) -> Act:
    if first.type == "ASSAULT" and _toll(first, second):
        second = second.with_(actors=(), recipients=())
    first, second = _fought(first, second, who)
    return first.with_(
        weak=first.weak and second.weak,
        again=max(first.again, second.again),
        understood=first.understood and second.understood,
        modes=tuple(dict.fromkeys((*first.modes, *second.modes))),
        aux=tuple(sorted(set(first.aux) & set(second.aux))),
        contexts=tuple(sorted({*first.contexts, *second.contexts})),
        actors=first.actors or second.actors,
        recipients=_fuller(first.recipients, second.recipients, who),
        place=first.place or second.place,
        time=first.time or second.time,
        size=Size(
            first.size.dead or second.size.dead,
            first.size.injured or second.size.injured,
            first.size.arrested or second.size.arrested,
        ),
        reasons=tuple(dict.fromkeys((*first.reasons, *second.reasons))),
    )


def _fought(first: Act, second: Act, who: Referents) -> tuple[Act, Act]:
    """The dead with the fight in which they died: who stands against them there killed them."""
    if first.frame not in HURT or first.roles != "patient" or second.roles != "mutual_to" or first.actors:
        return first, second
    against = second.recipients or against_them(second.actors, first.recipients, who)
    against = tuple(i for i in against if i not in first.recipients)
    return first.with_(actors=against), second.with_(actors=(), recipients=())


def _fuller(first: tuple[str, ...], second: tuple[str, ...], who: Referents) -> tuple[str, ...]:
    if first and _places(first, who) and second and not _places(second, who):
        state = who.entity(first[0]).country
        for ident in second if state is not None else ():
            if who.entity(ident).country is None:
                who.settle(ident, str(state))
        return second
    if first and _nobody(second, who):
        return first
    return first if len(first) >= len(second) else second

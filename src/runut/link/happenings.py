"""Incidents as records: what the events of a group say together, and a label made of it in the pack's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from runut.link.actors import Cast
from runut.link.acts import MEETING, PLANNED, Act
from runut.link.clusters import Group
from runut.link.ids import identity
from runut.link.material import Interval, Material
from runut.link.words import Act as Wording
from runut.link.words import LinkLexicon
from runut.records import Actor, EventRef, Incident, Standing

STANDINGS: tuple[Standing, ...] = ("stated", "attributed", "alleged")
NAMED = 3


def incident_records(
    groups: Iterable[Group], acts: Mapping[str, Act], material: Material, cast: Cast, origin_of: Mapping[str, str]
) -> tuple[Incident, ...]:
    """The incidents of all groups, in order of their ids."""
    made = (_incident(group, [acts[k] for k in group.members], material, cast, origin_of) for group in groups)
    return tuple(sorted(made, key=lambda i: i.id))


def _incident(
    group: Group, members: Sequence[Act], material: Material, cast: Cast, origin_of: Mapping[str, str]
) -> Incident:
    kind, when, place = type_of(members), agreed_days(members), usual_place(members)
    actors, recipients = _sides(members, cast)
    return Incident(
        id=identity("inc", group.members),
        type=kind,
        label=label(kind, members, cast, material),
        from_=when.first.isoformat() if when.first else None,
        to=when.last.isoformat() if when.last else None,
        place=place,
        actors=actors,
        recipients=recipients,
        mentions=tuple(EventRef(a.doc, a.event.id, a.event.trigger) for a in members),
        origins=len({origin_of[a.doc] for a in members}),
        standing=next(s for s in STANDINGS if any(a.event.standing == s for a in members)),
        stages=_stages(members, material),
        reasons=group.reasons,
    )


def type_of(members: Sequence[Act]) -> str:
    """The PLOVER type of an incident: of a meeting CONSULT where any report tells it as held."""
    counts = Counter(a.event.type for a in members)
    if "CONSULT" in counts and members[0].kind == MEETING:
        return "CONSULT"
    return min(counts, key=lambda t: (-counts[t], t))


def agreed_days(members: Sequence[Act]) -> Interval:
    """The days of a campaign, else those that all dated events share, else those that most of them give."""
    dated = [a for a in members if a.event.from_ or a.event.to]
    if not dated:
        return Interval(None, None)
    campaigns = [a.when for a in dated if a.campaign and a.when.days]
    if campaigns:
        return max(campaigns, key=lambda w: (w.days or 0, w.first or date.min))
    when = dated[0].when
    for act in dated[1:]:
        when = when.within(act.when)
    if when.first and when.last and when.first > when.last:
        counts = Counter(a.when for a in dated)
        when = min(counts, key=lambda w: (-counts[w], w.first or date.min, w.last or date.max))
    return when


def usual_place(members: Sequence[Act]) -> str | None:
    """The place that most events name, as written."""
    counts = Counter(a.event.place for a in members if a.event.place)
    return min(counts, key=lambda p: (-counts[p], -len(p), p), default=None)


def label(kind: str, members: Sequence[Act], cast: Cast, material: Material) -> str:
    """What happened, in the pack's language: actors, act, recipients, place and day."""
    lexicon = material.words.lexicon
    ours, theirs = (_names(side, cast, lexicon) for side in _sides(members, cast))
    wording = _wording(kind, members, material)
    text = (wording.between if theirs else wording.alone).format(actors=ours or lexicon.someone, recipients=theirs)
    place = (usual_place(members) or "").partition(",")[0]
    if place and place not in text:
        text += f" {lexicon.place} {place}"
    when = "" if all(a.lasts for a in members) else _written(agreed_days(members), lexicon)
    text = f"{text}, {when}" if when else text
    text = text[:1].upper() + text[1:]
    undone = all("negation" in a.event.aux and a.event.standing == "stated" for a in members)  # not one's own denial
    return f"{lexicon.undone}: {text}" if undone else text


def _wording(kind: str, members: Sequence[Act], material: Material) -> Wording:
    """How the act is told: by the closer wording that most triggers ask for, else by their class, else by the type."""
    told = material.words.lexicon.acts
    triggers = (material.page(a.doc).cite(a.event.trigger.start, a.event.trigger.end).text for a in members)
    shades = Counter(s for t in triggers if (s := material.words.shade(t)) and f"{kind} {s}" in told)
    acts = Counter(a.act for a in members if a.act and a.known)
    shade, act = (min(found, key=lambda a: (-found[a], a), default=None) for found in (shades, acts))
    return told.get(f"{kind} {shade}") or told.get(f"{kind} {act}") or told[kind]


def _sides(members: Sequence[Act], cast: Cast) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients: nobody stands on both sides, but where most reports put them."""
    ours = Counter(i for a in members for i in a.actors.actors | a.actors.unnamed)
    theirs = Counter(i for a in members for i in a.recipients.actors | a.recipients.unnamed)
    kept = Counter({i: n for i, n in ours.items() if n >= theirs[i]})
    theirs = Counter({i: n for i, n in theirs.items() if i not in kept})
    return _ranked(kept, cast), _ranked(theirs, cast)


def _ranked(counts: Counter[str], cast: Cast) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda i: (-counts[i], cast.actors[i].type != "PER", cast.actors[i].name, i)))


def _names(side: Sequence[str], cast: Cast, lexicon: LinkLexicon) -> str:
    """The names of a side: for each country who is told most often, and its other persons, if that is a person.

    Those who have no name stand for those who have one only where there are none.
    """
    shown: dict[str, bool] = {}  # whether a country is shown by a person
    chosen: list[str] = []
    actors = [cast.actors[i] for i in side]
    named = [a for a in actors if a.type != "NOM"]
    for actor in named or list({a.name.casefold(): a for a in reversed(actors)}.values())[::-1]:
        country, person = actor.country or actor.id, actor.type == "PER"
        if country not in shown or (shown[country] and person):
            chosen.append(_inside(actor))
            shown.setdefault(country, person)
    if len(chosen) > NAMED:
        chosen = [*chosen[:NAMED], lexicon.others]
    if len(chosen) < 2:
        return "".join(chosen)
    return f"{', '.join(chosen[:-1])} {lexicon.conjunction} {chosen[-1]}"


def _inside(actor: Actor) -> str:
    """An actor's name as it is written inside a sentence: of those without one, a first word that began a sentence."""
    first, _, rest = actor.name.partition(" ")
    if actor.type != "NOM" or not first.istitle() or rest[:1].isupper():
        return actor.name
    return actor.name[0].lower() + actor.name[1:]


def _written(when: Interval, lexicon: LinkLexicon) -> str:
    if not when.first or not when.last:
        return ""
    first, last = when.first, when.last
    months = lexicon.months
    if first == last:
        return f"{first.day} {months[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{months[first.month - 1]} {first.year}"
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _stages(members: Sequence[Act], material: Material) -> tuple[str, ...]:
    """Planned, held, cancelled: each where a report first tells it, in order of the days reported from."""
    rows = sorted((str(material.page(a.doc).told or "9999"), a.event.trigger.start, _stage(a)) for a in members)
    return tuple(dict.fromkeys(stage for *_, stage in rows))


def _stage(act: Act) -> str:
    if act.event.type == "REJECT" and act.kind == MEETING:
        return "cancelled"
    planned = bool(PLANNED & set(act.event.aux)) or (act.event.type == "AGREE" and act.kind == MEETING)
    return "planned" if planned else "held"

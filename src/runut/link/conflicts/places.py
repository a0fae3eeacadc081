"""Places that exclude each other: of one incident, and of one person on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from rapidfuzz import fuzz

from runut.link.acts import MEETING, OCCASION, Act
from runut.link.conflicts.scene import Scene
from runut.link.material import QUOTES, Page
from runut.link.names import parts
from runut.records import Actor, Citation, Conflict, Mention, Statement

SAME = 85  # likeness, of 100, of two written names of one place
CLAUSE = 60  # code points between a speaker and where the speaker is said to be


def places(scene: Scene) -> Iterator[Conflict]:
    """Incidents that documents put in two places of which neither holds the other; what one document names is one."""
    for ident, acts in sorted(scene.told.items()):
        if scene.campaign(ident):
            continue
        named: dict[str, dict[str, Citation]] = defaultdict(dict)
        for act in filter(_at_one_place, acts):
            if act.place in scene.cast.actors and (citation := scene.place(act)):
                named[act.doc].setdefault(str(act.place), _with_trigger(scene, act, citation))
        occasion = all(act.kind == MEETING for act in acts)
        pairs = combinations(sorted(named), 2)
        apart = {doc for a, b in pairs if _exclude(scene, named[a], named[b], occasion=occasion) for doc in (a, b)}
        if apart:
            subject = next(i.label for i in scene.incidents if i.id == ident)
            values = (c for doc in sorted(apart) for c in named[doc].values())
            found = scene.report("place", subject, values, 0.6, "one incident, places apart")
            if found:
                yield found


def _exclude(scene: Scene, ours: Iterable[str], theirs: Iterable[str], *, occasion: bool) -> bool:
    """Whether no place that one document names can be, or lie in, one that another names.

    A building or a quarter that no entry tells lies in some town: only a meeting is told apart by it.
    """
    pairs = list(product(*(_narrow(scene, side) for side in (ours, theirs))))
    known = all((scene.cast.actors[a].knowledge is None) == (scene.cast.actors[b].knowledge is None) for a, b in pairs)
    return bool(pairs) and (known or occasion) and all(_apart(scene, a, b) for a, b in pairs)


def _at_one_place(act: Act) -> bool:
    """Whether an act is an occasion, which has one place: a meeting of persons, or an act of few days."""
    if act.kind == MEETING:
        return act.act != "travel" and len(act.sides.persons) > 1
    return not act.lasts and 0 < (act.when.days or OCCASION + 1) <= OCCASION


def _with_trigger(scene: Scene, act: Act, place: Citation) -> Citation:
    page, trigger = scene.material.page(act.doc), act.event.trigger
    return page.cite(min(place.start, trigger.start), max(place.end, trigger.end))


def _narrow(scene: Scene, named: Iterable[str]) -> list[str]:
    """Of the places that a document names those that are no countries, if there are any."""
    places = list(named)
    return [p for p in places if not scene.is_country(scene.cast.actors[p])] or places


def _apart(scene: Scene, a: str, b: str) -> bool:
    """Whether two places exclude each other: other ones by their names, neither the land that holds the other."""
    ours, theirs = scene.cast.actors[a], scene.cast.actors[b]
    if a == b or _one_name(ours, theirs):
        return False
    if ours.country and theirs.country and ours.country != theirs.country:
        return True
    if not ours.country or not theirs.country or _is_region(ours) != _is_region(theirs):
        return False
    return not (scene.is_country(ours) or scene.is_country(theirs) or scene.beside(a, b))


def _one_name(a: Actor, b: Actor) -> bool:
    """Whether the names of two places have a word in common, or differ by a space or a slip."""
    for ours, theirs in product(a.names, b.names):
        if set(parts(ours)) & set(parts(theirs)) or fuzz.ratio(*("".join(parts(n)) for n in (ours, theirs))) > SAME:
            return True
    return False


def _is_town(place: Actor) -> bool:
    """Whether a place is recognised as a town: no building, quarter or island is one."""
    return place.type == "GPE" and place.knowledge is not None and place.knowledge.startswith("city:")


def _is_region(place: Actor) -> bool:
    """Whether a place is recognised as a part of a country, in which a town may lie."""
    return place.knowledge is not None and place.knowledge.startswith("region:")


def whereabouts(scene: Scene) -> Iterator[Conflict]:
    """Persons whom reports of one day let speak in two towns."""
    seen: dict[tuple[str, str], dict[str, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for page in scene.material:
        for statement in page.analysis.statements:
            speaker = scene.cast.of(page.id, statement.speaker)
            if speaker and speaker.type == "PER":
                when = _day(page, statement)
                for town, citation in _towns(scene, page, statement):
                    if when:
                        seen[speaker.id, when][town].append(citation)
    for (person, when), towns in sorted(seen.items()):
        if any(_apart(scene, a, b) for a, b in combinations(sorted(towns), 2)):
            subject = f"{scene.cast.actors[person].name}, {when}"
            values = [c for town in sorted(towns) for c in towns[town]]
            found = scene.report("place", subject, values, 0.7, "one speaker in two towns on one day")
            if found:
                yield found


def _day(page: Page, statement: Statement) -> str | None:
    """The day on which a statement is reported to have been made."""
    sentence = page.sentence(statement.cue.start)
    times = [t for t in page.analysis.times if sentence.start <= t.start < sentence.end and t.from_ and t.from_ == t.to]
    outside = [t for t in times if not _inside(statement, t.start)]
    if outside:
        return min(outside, key=lambda t: abs(t.start - statement.cue.start)).from_
    return page.told.isoformat() if page.told else None


def _towns(scene: Scene, page: Page, statement: Statement) -> Iterator[tuple[str, Citation]]:
    """Towns in which a statement's sentence, outside what is said, sets its speaker."""
    sentence = page.sentence(statement.cue.start)
    mentions = page.mentions(sentence)
    for mention in mentions:
        place = scene.cast.of(page.id, mention.entity)
        if not place or not _is_town(place) or _inside(statement, mention.start):
            continue
        before = list(scene.material.words.of(page.text[sentence.start : mention.start], sentence.start))[-1:]
        beside_speaker = _beside(page, statement, mention, mentions)
        if before and before[0].text in scene.material.words.locative and beside_speaker:
            yield place.id, page.cite(before[0].start, mention.end)


def _beside(page: Page, statement: Statement, place: Mention, mentions: list[Mention]) -> bool:
    """Whether the speaker, or else the word of saying, is what stands last before the place, in the same clause."""
    before = [m for m in mentions if m.end <= place.start and page.entities[m.entity].type == "PER"]
    nearest = max(before, key=lambda m: m.start, default=None)
    if nearest is not None and nearest.entity != statement.speaker:
        return False
    since = statement.cue.end if nearest is None else nearest.end
    between = page.text[since : place.start]
    return 0 <= place.start - since <= CLAUSE and not QUOTES & set(between)


def _inside(statement: Statement, position: int) -> bool:
    content = statement.content
    return content is not None and content.start <= position < content.end

"""Stories: documents and incidents that belong together by what happened when, not by words.

Two documents belong together where the running news of both is the same incidents, acts between the same countries or,
within one country, about the same persons, bodies and towns, told from days close together. What both only recall, or
what lasts for months, does not make them one story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from runut.link.actors import Cast, is_country
from runut.link.acts import Act
from runut.link.clusters import Clusters, Group, Tie, tie
from runut.link.ids import identity
from runut.link.material import Interval, Material, Page
from runut.link.rarity import rarity
from runut.records import Citation, Incident, Span, Story

RUNNING = timedelta(days=10)  # an incident this near to the day it is told from is running news
GAP = 7  # days; documents of one story are told from days this close to another's
ENOUGH = 0.16
WEAK = 0.1  # the mean of the few strongest ties to a story's documents that is enough, too
FEW = 3
SPREAD = 60
DIGEST = 8
LEAST_NAMES = 2
LEDE = 3  # sentences that say what a document is about

Feature = tuple[str, ...]
Shares = dict[Feature, float]


def link_stories(
    material: Material, cast: Cast, incidents: Sequence[Incident], acts: Mapping[str, Act]
) -> tuple[Story, ...]:
    """The stories of all documents, in order of their ids; every document belongs to exactly one.

    Args:
        material: the readings.
        cast: their actors.
        incidents: their incidents.
        acts: their events, by key.
    """
    by_event = {(m.doc, m.event): i for i in incidents for m in i.mentions}
    running: dict[str, list[Act]] = defaultdict(list)
    for key in sorted(acts):
        act = acts[key]
        if is_running(act, by_event[act.doc, act.event.id], material.page(act.doc)):
            running[act.doc].append(act)
    named = _named(material, cast)
    shares = {page.id: _shares(page, running[page.id], named[page.id], by_event) for page in material}
    clusters = Clusters({page.id: Interval(page.told, page.told) for page in material}, _spans)
    ties = list(_ties(material, shares))
    clusters.join_all(t for t in ties if t.score >= ENOUGH)
    clusters.join_all(_many_weak(ties, clusters))
    return tuple(sorted((_story(g, material, running, by_event) for g in clusters.groups()), key=lambda s: s.id))


def is_running(act: Act, incident: Incident, page: Page) -> bool:
    """Whether an act is news of the days its document is told from: not recalled, not years away."""
    if "historical" in act.event.aux:
        return False
    first, last = (_day(incident.from_) or act.when.first), (_day(incident.to) or act.when.last)
    if page.told is None:
        return True
    return not ((last and last < page.told - RUNNING) or (first and first > page.told + 2 * RUNNING))


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _spans(a: Interval, b: Interval) -> Interval | None:
    """The days that two groups of documents are told from, where no gap parts them; undated ones bridge none."""
    if not a.meets(b, GAP):
        return None
    firsts, lasts = [d for d in (a.first, b.first) if d], [d for d in (a.last, b.last) if d]
    return Interval(min(firsts, default=None), max(lasts, default=None))


def _named(material: Material, cast: Cast) -> dict[str, dict[Feature, float]]:
    """How much each document's prose names persons, bodies and places short of countries, the rarer the more."""
    found: dict[str, Counter[str]] = {}
    for page in material:
        mentions = [m for m in page.analysis.mentions if not page.in_noise(m.start)]
        actors = [a for m in mentions if (a := cast.of(page.id, m.entity))]
        found[page.id] = Counter(a.id for a in actors if a.type != "NOM" and a.sector != "JRN" and not is_country(a))
    rare = rarity(found.values())
    return {doc: {("name", i): n * rare[i] for i, n in counts.items()} for doc, counts in found.items()}


def _shares(
    page: Page, acts: Sequence[Act], named: Mapping[Feature, float], by_event: Mapping[tuple[str, str], Incident]
) -> Shares:
    """What part of a document's running news each incident is; and what part each pair of countries, or each name.

    The incidents sum to one half; pairs of countries and, for what stays within one country, names to the other.
    """
    incidents: dict[Feature, float] = defaultdict(float)
    pairs: dict[Feature, float] = defaultdict(float)
    within = 0.0
    for act in acts:
        gain = 2.0 if page.sentence_index(act.event.trigger.start) < LEDE else 1.0
        incidents["incident", by_event[act.doc, act.event.id].id] += gain / 2 if act.lasts else gain
        if len(act.sides.countries) > 1:
            pairs["countries", *sorted(act.sides.countries)] += gain
        else:
            within += gain
    between = sum(pairs.values())
    inner = within / (within + between) if within + between else 1.0
    return _scaled(incidents, 0.5) | _scaled(pairs, 0.5 * (1 - inner)) | _scaled(named, 0.5 * inner)


def _scaled(counts: Mapping[Feature, float], total: float) -> Shares:
    """Counts made to sum to `total`."""
    whole = sum(counts.values())
    return {key: n * total / whole for key, n in counts.items()} if whole else {}


def _ties(material: Material, shares: Mapping[str, Shares]) -> Iterator[Tie]:
    for a, b in _suggested(material, shares):
        ours, theirs = material.page(a).told, material.page(b).told
        if ours and theirs and abs((ours - theirs).days) > GAP:
            continue
        common = set(shares[a]) & set(shares[b])
        score = sum(sorted(min(shares[a][key], shares[b][key]) for key in common))
        kinds = Counter(key[0] for key in common)
        if kinds["incident"] or kinds["name"] >= LEAST_NAMES:
            yield tie(a, b, score, "tell the same running news")


def _many_weak(ties: Iterable[Tie], clusters: Clusters[Interval]) -> list[Tie]:
    """Documents that have something in common with several documents of one story, though little with each."""
    into: dict[tuple[str, str], list[float]] = defaultdict(list)
    for a, b, score, _ in ties:
        if clusters.root(a) != clusters.root(b):
            into[a, clusters.root(b)].append(score)
            into[b, clusters.root(a)].append(score)
    strongest = {pair: sorted(scores)[-FEW:] for pair, scores in sorted(into.items())}
    found = [(pair, sum(s) / FEW) for pair, s in strongest.items()]
    return [tie(*pair, mean, "tells of several reports' running news") for pair, mean in found if mean >= WEAK]


def _suggested(material: Material, shares: Mapping[str, Shares]) -> Iterator[tuple[str, str]]:
    """Documents that share an incident or a name; of what many share, those told from neighbouring days."""
    holders: dict[Feature, list[str]] = defaultdict(list)
    for doc in sorted(shares, key=lambda d: (str(material.page(d).told or ""), d)):
        for key in sorted(shares[doc]):
            if key[0] != "countries":
                holders[key].append(doc)
    seen: set[tuple[str, str]] = set()
    for docs in holders.values():
        pairs = combinations(docs, 2) if len(docs) <= SPREAD else _neighbours(docs)
        for pair in pairs:
            if pair not in seen:
                seen.add(pair)
                yield pair


def _neighbours(docs: Sequence[str]) -> Iterator[tuple[str, str]]:
    for i, doc in enumerate(docs):
        yield from ((doc, other) for other in docs[i + 1 : i + 5])


def _story(
    group: Group,
    material: Material,
    running: Mapping[str, Sequence[Act]],
    by_event: Mapping[tuple[str, str], Incident],
) -> Story:
    acts = [a for doc in group.members for a in running[doc]]
    told = sorted(d for doc in group.members if (d := material.page(doc).told))
    incidents = Counter(by_event[a.doc, a.event.id].id for a in acts)
    known = {by_event[a.doc, a.event.id].id: by_event[a.doc, a.event.id] for a in acts}
    ranked = sorted(known.values(), key=lambda i: _rank(i, incidents[i.id], group.members))
    return Story(
        id=identity("sty", group.members),
        label=_label(ranked) or material.page(group.members[0]).document.title or "",
        from_=told[0].isoformat() if told else None,
        to=told[-1].isoformat() if told else None,
        docs=group.members,
        incidents=tuple(sorted(known)),
        digest=_digest(ranked, material, group.members, by_event),
    )


def _label(ranked: Sequence[Incident]) -> str | None:
    """What the story is called after: its first incident that outlets state themselves, else its first."""
    stated = (incident for incident in ranked if incident.standing == "stated")
    first = next(stated, ranked[0] if ranked else None)
    return first.label if first else None


def _rank(incident: Incident, mentions: int, docs: Sequence[str]) -> tuple[object, ...]:
    """What a story is about first: told by most documents, told most often, dated."""
    spread = len({m.doc for m in incident.mentions} & set(docs))
    return (-spread, -mentions, incident.from_ is None, incident.id)


def _digest(
    ranked: Sequence[Incident], material: Material, docs: Sequence[str], by_event: Mapping[tuple[str, str], Incident]
) -> tuple[Citation, ...]:
    """For the dated incidents that matter most, in order of their days, the sentence that tells each best."""
    chosen = [i for i in ranked if i.from_][:DIGEST]
    days = {doc: _days_told(material.page(doc), by_event) for doc in docs}
    cited: dict[str, Citation] = {}
    for incident in sorted(chosen, key=lambda i: (i.from_ or "", i.to or "", ranked.index(i))):
        told = [(m.doc, material.page(m.doc).sentence(m.trigger.start)) for m in incident.mentions if m.doc in days]
        citations = [material.page(doc).cite(span.start, span.end) for doc, span in told]
        fresh = [(doc, span) for (doc, span), c in zip(told, citations, strict=True) if _words(c) not in cited]
        if fresh:
            doc, span = min(fresh, key=lambda x: _telling(material.page(x[0]), x[1], days[x[0]]))
            citation = material.page(doc).cite(span.start, span.end)
            cited[_words(citation)] = citation
    return tuple(cited.values())


def _words(citation: Citation) -> str:
    """What a sentence says: copies of it in several documents say it once."""
    return " ".join(citation.text.split())


def _days_told(page: Page, by_event: Mapping[tuple[str, str], Incident]) -> dict[int, set[str]]:
    """The first days of the incidents that each sentence of a document tells, by the sentence's offset."""
    found: dict[int, set[str]] = defaultdict(set)
    for event in page.analysis.events:
        day = by_event[page.id, event.id].from_
        if day:
            found[page.sentence(event.trigger.start).start].add(day)
    return found


def _telling(page: Page, span: Span, days: Mapping[int, set[str]]) -> tuple[bool, bool, bool, int, str]:
    """How well a sentence tells an incident: in the article's prose, of one day alone, with a day, early."""
    dated = any(span.start <= t.start < span.end and t.from_ for t in page.analysis.times)
    return page.in_noise(span.start), len(days[span.start]) > 1, not dated, span.start, page.id

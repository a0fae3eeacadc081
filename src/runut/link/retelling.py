"""Copies that share no words: translated anew or rewritten, known by the same facts in the same order.

A document is a row of sentences; of each, its facts: who is named, who speaks, which numbers and days. Two documents
are aligned by their facts; where most of both aligns in order, with numbers and rare names, they have one origin.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from runut.link.actors import Cast
from runut.link.material import Material, Page
from runut.records import Citation, Span

RARE = 12  # documents that may hold a pair of facts for it to suggest a common origin
LEAST_PAIRS = 3
MANY = 16  # facts of one sentence that are looked at in pairs
LONG = 400  # sentences of a document that are aligned
LEAST_SENTENCES = 4
SAME = 0.5  # weighted overlap at which two sentences tell the same
COPY = 0.75  # share of the weight of the poorer document that aligns
COVERED = 0.6  # share of the weight of the richer document that aligns

Fact = tuple[str, str]


@dataclass(frozen=True)
class Told:
    """The facts of one sentence, and where it stands."""

    span: Span
    facts: frozenset[Fact]


@dataclass(frozen=True)
class Retelling:
    """Two documents that tell the same facts in the same order: how much of the poorer one, and where."""

    a: str
    b: str
    share: float
    passages: tuple[Citation, ...]


def find_retellings(material: Material, cast: Cast) -> list[Retelling]:
    """Pairs of documents of one origin by their facts, in order of their ids."""
    told = {page.id: _told(page, material, cast) for page in material}
    spread = Counter(fact for rows in told.values() for fact in {f for row in rows for f in row.facts})
    weight = {fact: math.log((1 + len(told)) / count) + 0.1 for fact, count in spread.items()}
    pairs = _suggested(told)
    return [r for a, b in pairs if (r := _align(material, told, weight, a, b))]


def _told(page: Page, material: Material, cast: Cast) -> list[Told]:
    facts: dict[int, set[Fact]] = defaultdict(set)
    for m in page.analysis.mentions:
        actor = cast.of(page.id, m.entity)
        if actor and actor.type != "NOM":
            facts[page.sentence_index(m.start)].add(("name", actor.id))
    for s in page.analysis.statements:
        speaker = cast.of(page.id, s.speaker)
        if speaker:
            facts[page.sentence_index(s.cue.start)].add(("speaker", speaker.id))
    for t in page.analysis.times:
        if t.from_ or t.to:
            facts[page.sentence_index(t.start)].add(("day", f"{t.from_}/{t.to}"))
    rows = []
    for index, sentence in enumerate(sorted(page.analysis.sentences, key=lambda s: (s.start, s.end))):
        text = page.text[sentence.start : sentence.end]
        numbers = {("number", f"{q.value:g}") for q in material.words.quantities(text)}
        found = frozenset(facts[index] | numbers)
        if found and not page.in_noise(sentence.start):
            rows.append(Told(sentence, found))
    return rows


def _suggested(told: Mapping[str, Sequence[Told]]) -> list[tuple[str, str]]:
    """Documents that share several pairs of facts that few documents hold together."""
    holders: dict[tuple[Fact, Fact], set[str]] = defaultdict(set)
    for doc, rows in told.items():
        if len(rows) >= LEAST_SENTENCES:
            for row in rows:
                for pair in combinations(sorted(row.facts)[:MANY], 2):
                    holders[pair].add(doc)
    shared: Counter[tuple[str, str]] = Counter()
    for docs in holders.values():
        if 1 < len(docs) <= RARE:
            shared.update(combinations(sorted(docs), 2))
    return sorted(pair for pair, count in shared.items() if count >= LEAST_PAIRS)


def _align(
    material: Material, told: Mapping[str, Sequence[Told]], weight: Mapping[Fact, float], a: str, b: str
) -> Retelling | None:
    ours, theirs = told[a][:LONG], told[b][:LONG]
    steps = list(_best_path(ours, theirs, weight))
    numbers = sum(f[0] in ("number", "day") for i, j in steps for f in ours[i].facts & theirs[j].facts)
    if len(steps) < LEAST_SENTENCES or not numbers:
        return None
    aligned = sum(_weigh(ours[i].facts & theirs[j].facts, weight) for i, j in steps)
    totals = sorted(sum(_weigh(row.facts, weight) for row in rows) for rows in (ours, theirs))
    if not totals[0] or aligned / totals[0] < COPY or aligned / totals[1] < COVERED:
        return None
    strongest = sorted(steps, key=lambda s: (-_weigh(ours[s[0]].facts & theirs[s[1]].facts, weight), s))[:3]
    cited = [
        material.page(doc).cite(rows[k].span.start, rows[k].span.end)
        for i, j in strongest
        for doc, rows, k in ((a, ours, i), (b, theirs, j))
    ]
    return Retelling(a, b, aligned / totals[0], tuple(cited))


def _weigh(facts: frozenset[Fact], weight: Mapping[Fact, float]) -> float:
    return sum(weight[f] for f in sorted(facts))


def _best_path(ours: Sequence[Told], theirs: Sequence[Told], weight: Mapping[Fact, float]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that tell the same, both in order, of the greatest weight together."""
    gain = [[_gain(a, b, weight) for b in theirs] for a in ours]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], gain[i][j] + best[i + 1][j + 1])
    i = j = 0
    while i < len(ours) and j < len(theirs):
        if gain[i][j] and best[i][j] == gain[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1


def _gain(a: Told, b: Told, weight: Mapping[Fact, float]) -> float:
    common = a.facts & b.facts
    if not common:
        return 0.0
    shared, either = _weigh(common, weight), _weigh(a.facts | b.facts, weight)
    return shared if shared >= SAME * either else 0.0

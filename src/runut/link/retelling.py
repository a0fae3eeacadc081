"""Copies that share no words: translated anew or rewritten, known by the same facts in the same order.

A document is a row of sentences; of each, its facts: who is named, who speaks, which numbers and days. Two documents
are aligned by their facts; where most of both aligns in order, with numbers and rare names, they have one origin.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from runut.link.actors import Cast
from runut.link.material import Material, Page
from runut.link.rarity import rarity
from runut.records import Actor, Citation, Span

RARE = 12  # documents that may hold a pair of facts for it to suggest a common origin
LEAST_PAIRS = 3
MANY = 16  # facts of one sentence that are looked at in pairs
LONG = 400  # sentences of a document that are aligned
LEAST_SENTENCES = 4
SAME = 0.5  # weighted overlap at which two sentences tell the same
COPY = 0.55  # share of the weight of the poorer document that aligns
COVERED = 0.45  # share of the weight of the richer document that aligns
CREDITED = 0.6  # how much less is enough where both credit one agency within days
ORDERED = 0.8  # share of what they have in common that both tell in the same order
DAYS = 2
SHOWN = 3  # pairs of sentences that are shown as evidence

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
    weight = rarity((fact for row in rows for fact in row.facts) for rows in told.values())
    pairs = _suggested(told)
    return [r for a, b in pairs if (r := _align(material, told, weight, a, b))]


def _told(page: Page, material: Material, cast: Cast) -> list[Told]:
    facts: dict[int, set[Fact]] = defaultdict(set)
    for m in page.analysis.mentions:
        actor = cast.of(page.id, m.entity)
        if actor and actor.type != "NOM":
            facts[page.sentence_index(m.start)].add(("name", _whose(actor)))
    for s in page.analysis.statements:
        speaker = cast.of(page.id, s.speaker)
        if speaker:
            facts[page.sentence_index(s.cue.start)].add(("speaker", _whose(speaker)))
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


def _whose(actor: Actor) -> str:
    """A person; of a state, its bodies and towns, the country: a government goes by many names."""
    return actor.country if actor.country and actor.type != "PER" and actor.sector != "JRN" else actor.id


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
    gain = [[_gain(x, y, weight) for y in theirs] for x in ours]
    steps = list(_best_path(gain))
    numbers = sum(f[0] in ("number", "day") for i, j in steps for f in ours[i].facts & theirs[j].facts)
    least = CREDITED if _credited_alike(material, a, b) else 1.0
    if len(steps) < LEAST_SENTENCES * least or not numbers:
        return None
    aligned = sum(gain[i][j] for i, j in steps)
    in_any_order = sum(max(row) for row in gain)
    poorer, richer = sorted(sum(_weigh(row.facts, weight) for row in rows) for rows in (ours, theirs))
    if aligned < max(COPY * least * poorer, COVERED * least * richer, ORDERED * in_any_order):
        return None
    strongest = sorted(steps, key=lambda s: (-gain[s[0]][s[1]], s))[:SHOWN]
    spans = [(doc, rows[k].span) for i, j in strongest for doc, rows, k in ((a, ours, i), (b, theirs, j))]
    return Retelling(a, b, aligned / poorer, tuple(material.page(doc).cite(s.start, s.end) for doc, s in spans))


def _weigh(facts: frozenset[Fact], weight: Mapping[Fact, float]) -> float:
    return sum(weight[f] for f in sorted(facts))


def _credited_alike(material: Material, a: str, b: str) -> bool:
    """Whether two documents told within days of each other credit one agency."""
    ours, theirs = material.page(a), material.page(b)
    near = bool(ours.told and theirs.told and abs((ours.told - theirs.told).days) <= DAYS)
    return near and bool(set(ours.analysis.agencies) & set(theirs.analysis.agencies))


def _best_path(gain: Sequence[Sequence[float]]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that tell the same, both in order, of the greatest weight together."""
    rows, columns = len(gain), len(gain[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], gain[i][j] + best[i + 1][j + 1])
    i = j = 0
    while i < rows and j < columns:
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

"""Numbers that disagree: the same thing counted differently in reports of one incident, or in one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from runut.link.conflicts.scene import Scene
from runut.link.material import Page
from runut.records import Citation, Conflict, Span

LIKE = 2  # words beside both figures, what they count among them
CLOSE = 0.02  # figures this near, as a share, are one figure rounded


class Figure(NamedTuple):
    """A quantity of a sentence: value, what it counts, the days it is said to hold for, and where."""

    value: float
    unit: str
    days: str
    words: frozenset[str]
    cited: Citation


def numbers(scene: Scene) -> Iterator[Conflict]:
    """Quantities of one thing and one time that differ between documents, within an incident or a claim."""
    for subject, spans in _passages(scene):
        by_unit: dict[str, list[Figure]] = defaultdict(list)
        for doc, span in spans:
            for figure in _figures(scene, scene.material.page(doc), span):
                by_unit[figure.unit].append(figure)
        for unit in sorted(by_unit):
            figures = _disagreeing(scene, by_unit[unit])
            if figures:
                found = scene.report(
                    "number", subject, (f.cited for f in figures), 0.7, "one thing, counted differently"
                )
                if found:
                    yield found


def _passages(scene: Scene) -> Iterator[tuple[str, list[tuple[str, Span]]]]:
    labels = {i.id: i.label for i in scene.incidents}
    for ident, acts in sorted(scene.told.items()):
        if scene.campaign(ident):
            continue
        spans = {(a.doc, scene.material.page(a.doc).sentence(a.event.trigger.start)) for a in acts}
        yield labels[ident], sorted(spans, key=lambda s: (s[0], s[1].start))
    for claim in scene.claims:
        voices = [(v.doc, scene.material.page(v.doc).statements[v.statement].content) for v in claim.asserted_by]
        said = [(doc, content) for doc, content in voices if content]
        if len(said) > 1:
            yield claim.label, said


def _figures(scene: Scene, page: Page, span: Span) -> Iterator[Figure]:
    times = [t for t in page.analysis.times if span.start <= t.start < span.end]
    days = "/".join(sorted({f"{t.from_}:{t.to}" for t in times}))
    for q in scene.material.words.quantities(page.text[span.start : span.end], span.start):
        if not _is_name(page.text[q.start : q.end]) and not any(t.start < q.end and q.start < t.end for t in times):
            beside = scene.material.words.content(page.text[max(span.start, q.start - 40) : min(span.end, q.end + 40)])
            yield Figure(q.value, q.unit, days, beside, page.cite(q.start, q.end))


def _is_name(text: str) -> bool:
    """Whether what follows a number is written as a name ("SMA 1 Malura"), not as a thing counted."""
    words = text.split()
    return words[0][0].isdigit() and words[-1][0].isupper()


def _disagreeing(scene: Scene, figures: list[Figure]) -> list[Figure]:
    """Figures told in the same days by different documents, beside like words and for the same time, that differ.

    What a document gives beside the other figure is another thing that it counts.
    """
    given: dict[str, set[float]] = defaultdict(set)
    for f in figures:
        given[f.cited.doc].add(f.value)
    found: set[int] = set()
    for i, a in enumerate(figures):
        for j, b in enumerate(figures[i + 1 :], i + 1):
            other_doc = a.value not in given[b.cited.doc] and b.value not in given[a.cited.doc]
            differ = abs(a.value - b.value) > CLOSE * max(a.value, b.value)
            like = len(a.words & b.words) >= LIKE and (a.days == b.days or not a.days or not b.days)
            if other_doc and differ and like and scene.told_together(a.cited.doc, b.cited.doc):
                found |= {i, j}
    return [figures[i] for i in sorted(found)]

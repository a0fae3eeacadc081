"""Numbers that disagree: the same thing counted differently in reports of one incident, or in one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from runut.link.conflicts.figures import Figure, exclude, figures
from runut.link.conflicts.scene import Scene
from runut.link.words import PEOPLE
from runut.records import Conflict, Span

LIKE = 3  # words beside both figures, what they count among them,
LIKE_FATE = 2  # and where the same befell those counted


def numbers(scene: Scene) -> Iterator[Conflict]:
    """Quantities of one thing and one time that differ between documents, within an incident or a claim."""
    for subject, spans in _passages(scene):
        by_unit: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
        for doc, span in spans:
            for figure in figures(scene.material.words, scene.material.page(doc), span):
                by_unit[figure.unit, figure.fate].append(figure)
        for key in sorted(by_unit, key=str):
            disagreeing = _disagreeing(scene, by_unit[key])
            if disagreeing:
                values = (f.cited for f in disagreeing)
                found = scene.report("number", subject, values, 0.7, "one thing, counted differently")
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


def _disagreeing(scene: Scene, found: list[Figure]) -> list[Figure]:
    """Figures told in the same days by different documents, beside like words and for the same time, that differ.

    What a document gives beside the other figure is another thing that it counts.
    """
    given: dict[str, set[float]] = defaultdict(set)
    for f in found:
        given[f.cited.doc].add(f.value)
    wrong: set[int] = set()
    for i, a in enumerate(found):
        for j, b in enumerate(found[i + 1 :], i + 1):
            other_doc = a.value not in given[b.cited.doc] and b.value not in given[a.cited.doc]
            if other_doc and exclude(a, b) and _of_one_thing(a, b) and not _grown(scene, a, b):
                wrong |= {i, j}
    return [found[i] for i in sorted(wrong)]


def _of_one_thing(a: Figure, b: Figure) -> bool:
    """Whether two figures of one unit count the same for the same days, by the words beside both."""
    least = LIKE_FATE if a.fate else LIKE
    return len(a.words & b.words) >= least and (a.days == b.days or not a.days or not b.days)


def _grown(scene: Scene, a: Figure, b: Figure) -> bool:
    """Whether the times of two reports may explain the difference: far apart, or a count of people that has grown."""
    if not scene.told_together(a.cited.doc, b.cited.doc):
        return True
    first, last = (a, b) if a.value < b.value else (b, a)
    before, after = (scene.material.page(f.cited.doc).told for f in (first, last))
    return a.unit == PEOPLE and bool(before and after and before < after)

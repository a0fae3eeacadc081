"""Numbers that disagree within one text: a total with its parts, a title with the report under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, takewhile

from runut.link.conflicts.figures import agree, bound
from runut.link.conflicts.scene import Scene
from runut.link.material import Page
from runut.link.words import PEOPLE, Quantity, Words
from runut.records import Conflict, Span

LIKE = 2  # words beside a figure of a title and one of its report, what they count among them
BETWEEN = 40  # code points between one part of a total and the next
LAST_PLACE = 0.005  # share of a total by which parts that are written with decimals may miss it
PARTS = 3  # figures of a report of which a title may give the sum
MANY = 12  # figures of a report of which parts are sought
STOP = re.compile(r"[.;:(]")


def sums(scene: Scene) -> Iterator[Conflict]:
    """Totals of which the same sentence gives parts that make up another."""
    opening = re.compile(rf"\b(?:{'|'.join(map(re.escape, scene.material.words.lexicon.parts))})\b", re.IGNORECASE)
    for page in scene.material:
        for sentence in page.analysis.sentences:
            for found in opening.finditer(page.text, sentence.start, sentence.end):
                values = _unequal(scene.material.words, page, Span(sentence.start, sentence.end), found.span())
                cited = (page.cite(q.start, q.end) for q in values)
                subject = page.cite(values[0].start if values else found.start(), found.end()).text
                conflict = scene.report("number", subject, cited, 0.75, "parts make another sum")
                if conflict:
                    yield conflict


def _unequal(words: Words, page: Page, sentence: Span, opening: tuple[int, int]) -> Sequence[Quantity]:
    """The total before an opening and the parts behind it, where they do not add up."""
    before = words.quantities(page.text[sentence.start : opening[0]], sentence.start)
    parts = list(_row(page, words.quantities(page.text[opening[1] : sentence.end], opening[1]), opening[1]))
    total = max(before, key=lambda q: q.start, default=None)
    if total is None or len(parts) < 2 or opening[0] - total.end > BETWEEN:
        return ()
    exact = not any(_about(words, page, q) for q in (total, *parts))
    counted = total.unit == PEOPLE or all(q.unit == total.unit for q in parts)
    missing = abs(sum(q.value for q in parts) - total.value)
    rounded = any(words.lexicon.decimal in page.text[q.start : q.end] for q in (total, *parts))
    return (total, *parts) if exact and counted and missing > (LAST_PLACE * total.value if rounded else 0) else ()


def _row(page: Page, quantities: Sequence[Quantity], at: int) -> Iterator[Quantity]:
    """Quantities that follow each other without a stop."""

    def follows(quantity: Quantity) -> bool:
        nonlocal at
        between = page.text[at : quantity.start]
        at = quantity.end
        return len(between) <= BETWEEN and not STOP.search(between)

    return takewhile(follows, sorted(quantities, key=lambda q: q.start))


def _about(words: Words, page: Page, quantity: Quantity) -> bool:
    """Whether a figure is said not to be exact."""
    return bound(words, page, quantity.start) is not None


def titles(scene: Scene) -> Iterator[Conflict]:
    """Figures of a title that its report gives otherwise, and nowhere as the title does."""
    words = scene.material.words
    for page in scene.material:
        told = [q for at, text in page.prose() for q in words.quantities(text, at)]
        for noise in page.analysis.noise:
            if noise.kind == "title":
                for figure in words.quantities(page.text[noise.start : noise.end], noise.start):
                    others = [q for q in told if q.unit == figure.unit and _alike(words, page, noise.end, figure, q)]
                    if others and not _given(figure, told):
                        values = (page.cite(q.start, q.end) for q in (figure, others[0]))
                        subject = page.cite(noise.start, noise.end).text
                        conflict = scene.report("number", subject, values, 0.7, "the title counts otherwise")
                        if conflict:
                            yield conflict


def _alike(words: Words, page: Page, end: int, figure: Quantity, told: Quantity) -> bool:
    """Whether a figure of the report counts what the title's does, by the words beside both; neither is about or 1."""
    sentence = page.sentence(told.start)
    ours = words.content(page.text[figure.end : end])
    theirs = words.content(page.text[told.end : sentence.end])
    exact = not _about(words, page, told) and not _about(words, page, figure)
    return len(ours & theirs) >= LIKE and exact and told.value != 1


def _given(figure: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a report gives the figure of its title, rounded or in parts."""
    values = sorted(q.value for q in told if q.unit == figure.unit)[:MANY]  # one given twice may be two of one size
    sums = {sum(some) for n in range(2, PARTS + 1) for some in combinations(values, n)}
    return figure.value in sums or any(agree(q.value, figure.value) for q in told)

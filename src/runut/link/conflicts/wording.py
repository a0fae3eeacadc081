"""One quotation in two wordings: the same speaker's words in quotation marks, translated or retold differently."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from runut.link.conflicts.scene import Scene
from runut.link.material import Page
from runut.records import Citation, Conflict, Span, Statement

WORD = re.compile(r"\w+")
CLAUSE = re.compile(r"[,.;:?!…]+\s+")
QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{8,600})[\"”»]")
LEAST = 2  # words that both wordings share
LEAST_CLAUSE = 3  # and where one of them is a clause of what was quoted
MANY = 4  # shared words of which a long quotation may hold a short one: all of its words,
HELD = 0.8  # or, of more, this share
ALIKE = 0.55
COPIED = 92  # likeness, of 100, of two texts, or of the shorter to a part of the longer, that are one wording
SPREAD = 40  # quotations of one speaker that are compared with each other, nearest days first


class Quoted(NamedTuple):
    """A quotation: who is quoted, where, its stems and its text in lower case."""

    doc: str
    told: str
    cited: Citation
    words: frozenset[str]
    text: str
    persons: frozenset[str]
    of: Citation  # all that was quoted in one breath, of which it may be a clause

    @property
    def whole(self) -> bool:
        """Whether it is no clause of a longer quotation."""
        return self.cited == self.of


def wording(scene: Scene) -> Iterator[Conflict]:
    """Quotations of one speaker in different documents that say the same in other words."""
    by_speaker: dict[str, list[Quoted]] = defaultdict(list)
    for page in scene.material:
        for statement in page.analysis.statements:
            speaker = scene.cast.of(page.id, statement.speaker)
            if speaker:
                by_speaker[speaker.id] += _quotations(scene, page, statement)
    for ident in sorted(by_speaker):
        name, quoted = scene.cast.actors[ident].name, sorted(set(by_speaker[ident]), key=_order)
        used: set[Citation] = set()
        yield from _alike_pairs(scene, name, quoted, used)
        yield from _same_copy(scene, name, quoted, used)


def _order(quoted: Quoted) -> tuple[str, str, int, int]:
    """By day, document and place; the longer of two that begin together first."""
    return quoted.told, quoted.doc, quoted.cited.start, -quoted.cited.end


def _quotations(scene: Scene, page: Page, statement: Statement) -> Iterator[Quoted]:
    content = statement.content
    if content is None:
        return
    spans = [
        Span(content.start + m.start(1), content.start + m.end(1))
        for m in QUOTED.finditer(page.text[content.start : content.end])
    ]
    told = page.told.isoformat() if page.told else ""
    for whole in spans or ([content] if statement.kind == "direct" else []):
        for span in {whole, *_clauses(page, whole)}:
            text = page.text[span.start : span.end]
            words = scene.material.words.content(text)
            if len(words) >= LEAST:
                yield Quoted(
                    page.id,
                    told,
                    page.cite(span.start, span.end),
                    words,
                    _plain(text),
                    _persons(scene, page, span),
                    page.cite(whole.start, whole.end),
                )


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _persons(scene: Scene, page: Page, span: Span) -> frozenset[str]:
    named = (m.entity for m in page.mentions(span) if m.label == "PER")
    return frozenset(a.id for entity in named if (a := scene.cast.of(page.id, entity)))


def _clauses(page: Page, span: Span) -> Iterator[Span]:
    """The clauses of a quotation, by its punctuation."""
    at = span.start
    for found in CLAUSE.finditer(page.text, span.start, span.end):
        yield Span(at, found.start())
        at = found.end()
    yield Span(at, span.end)


def _alike_pairs(scene: Scene, speaker: str, quoted: list[Quoted], used: set[Citation]) -> Iterator[Conflict]:
    """Quotations that share most of their words."""
    pairs = [(a, b) for i, a in enumerate(quoted) for b in quoted[i + 1 : i + 1 + SPREAD]]
    scored = sorted(
        ((_alike(a, b), a, b) for a, b in pairs if _comparable(scene, a, b)),
        key=lambda s: (-s[0], _order(s[1]), _order(s[2])),
    )
    for score, a, b in scored:
        taken = any(_overlap(x, y) for x in (a.of, b.of) for y in used)
        if score >= ALIKE and not taken and not _given(scene, a, b) and not _given(scene, b, a):
            used |= {a.of, b.of}
            found = scene.report(
                "wording",
                speaker,
                (a.cited, b.cited),
                round(min(0.9, 0.4 + score / 2), 2),
                f"{len(a.words & b.words)} words in common",
            )
            if found:
                yield found


def _same_copy(scene: Scene, speaker: str, quoted: list[Quoted], used: set[Citation]) -> Iterator[Conflict]:
    """The only quotation of a speaker in each of two documents of one origin: one sentence in two translations."""
    by_doc: dict[str, list[Quoted]] = defaultdict(list)
    for q in quoted:
        if q.whole:
            by_doc[q.doc].append(q)
    single = {doc: found[0] for doc, found in by_doc.items() if len(found) == 1}
    for a, b in combinations(sorted(single.values(), key=_order), 2):
        same_origin = scene.origin_of[a.doc] == scene.origin_of[b.doc]
        if (
            same_origin
            and _comparable(scene, a, b)
            and not any(_overlap(x, y) for x in (a.cited, b.cited) for y in used)
        ):
            found = scene.report("wording", speaker, (a.cited, b.cited), 0.7, "the only quotation, in one copy")
            if found:
                yield found


def _alike(a: Quoted, b: Quoted) -> float:
    """How far two quotations say the same: shared words against all, or, of longer ones, against the shorter.

    Clauses of longer quotations must share more; who names another person or number speaks of something else.
    """
    common, fewest = len(a.words & b.words), min(len(a.words), len(b.words))
    if common < (LEAST if a.whole and b.whole else LEAST_CLAUSE) or _of_other_things(a, b):
        return 0.0
    even = common / math.sqrt(len(a.words) * len(b.words))
    held = common == fewest == MANY or (common > MANY and common >= HELD * fewest)
    return max(even, 0.9 * common / fewest if held else 0.0)


def _of_other_things(a: Quoted, b: Quoted) -> bool:
    """Whether each of two quotations names persons, or numbers, that the other does not."""
    ours, theirs = (frozenset(w for w in q.words if w[0].isdigit()) for q in (a, b))
    return any(bool(x - y and y - x) for x, y in ((a.persons, b.persons), (ours, theirs)))


def _given(scene: Scene, a: Quoted, b: Quoted) -> bool:
    """Whether the document of the second quotation gives the first one as well, word for word or nearly."""
    page = scene.material.page(b.doc)
    return fuzz.partial_ratio(a.text, _plain(page.text), score_cutoff=COPIED) >= COPIED


def _overlap(a: Citation, b: Citation) -> bool:
    return a.doc == b.doc and a.start < b.end and b.start < a.end


def _comparable(scene: Scene, a: Quoted, b: Quoted) -> bool:
    """Whether two quotations may be one: other documents of close days, neither text part of the other, or nearly."""
    if a.doc == b.doc or not scene.told_together(a.doc, b.doc):
        return False
    return fuzz.partial_ratio(a.text, b.text, score_cutoff=COPIED) < COPIED

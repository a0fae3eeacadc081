"""Denials: which assertion each of them answers."""

from __future__ import annotations

import functools
import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from runut.link.clusters import Tie, tie
from runut.link.said import Said, cosine

ANSWERED = 0.6
SPREAD = 60  # assertions of one incident or act that a denial is compared with, the nearest
FAR = timedelta(days=30)
JUST_BEFORE = 2  # sentences behind which a denial may only point to what was said
ALIKE = 0.15  # likeness of words that makes what is denied what was asserted,
OPEN_STILL = frozenset({"commit", "speculate"})  # stances to what has not come about, which "it is not so" leaves open
HARDLY = 0.05  # and of words about one incident


def answers(said: Iterable[Said], weight: Mapping[str, float]) -> Iterator[Tie]:
    """For each denial the assertion that it answers, in its own document or another."""
    rows = sorted(said, key=lambda s: s.key)
    asserted = [s for s in rows if not s.denies and s.statement.stance != "request"]
    by_feature: dict[object, list[Said]] = defaultdict(list)
    for s in asserted:
        for feature in (s.doc, *s.incidents, *s.events):
            by_feature[feature].append(s)
    for joint in _joint(s for s in rows if s.denies and not s.refuses).values():
        near = {s.key: s for denial in joint for s in _near(denial, by_feature)}
        scored = [(*_answers_best(joint, s, weight), s.key) for s in near.values()]
        if scored:
            score, reason, key = min(scored, key=lambda x: (-x[0], x[2]))
            if score >= ANSWERED:
                yield from (tie(denial.key, key, score, reason) for denial in joint)


def _joint(denials: Iterable[Said]) -> dict[tuple[str, int], list[Said]]:
    """Denials by their words: what two deny together is one denial."""
    found: dict[tuple[str, int], list[Said]] = defaultdict(list)
    for denial in denials:
        found[denial.doc, denial.statement.cue.start].append(denial)
    return found


def _near(denial: Said, by_feature: Mapping[object, Sequence[Said]]) -> Iterator[Said]:
    """Assertions that a denial may answer: of its own document, of the same incident or act; the nearest of many."""
    distance = functools.partial(_distance, denial)
    for feature in (denial.doc, *sorted(denial.incidents), *denial.events):
        yield from heapq.nsmallest(SPREAD, by_feature.get(feature, ()), key=distance)


def _answers_best(joint: Sequence[Said], said: Said, weight: Mapping[str, float]) -> tuple[float, str]:
    if said.speaker in {denial.speaker for denial in joint}:
        return 0.0, ""
    return max((_answer(denial, said, weight) for denial in joint), key=lambda scored: (scored[0], scored[1]))


def _distance(denial: Said, said: Said) -> tuple[bool, int, str]:
    """How far a statement is from a denial: its own document first, then by days, then by key."""
    apart = abs((denial.told - said.told).days) if denial.told and said.told else FAR.days
    return denial.doc != said.doc, apart, said.key


def _answer(denial: Said, said: Said, weight: Mapping[str, float]) -> tuple[float, str]:
    alike = cosine(denial.words, said.words, weight)
    if _of_one_side(denial, said) or _tells_of_it(denial, said) or not _one_subject(denial, said, alike):
        return 0.0, ""
    score, reasons = 0.5 * alike, []
    if denial.incidents & said.incidents:
        score, reasons = score + 0.5, ["denies what is told of the same incident"]
    elif denial.events & said.events:
        score, reasons = score + 0.35, ["denies the same act between the same sides"]
    if {said.speaker, said.country} & denial.named:
        score, reasons = score + 0.3, [*reasons, "names the accuser"]
    if _accused(denial, said):
        score, reasons = score + 0.3, [*reasons, "comes from the accused side"]
    if _alleged(said):
        score, reasons = score + 0.2, [*reasons, "answers an allegation"]
    if denial.points and _just_before(denial, said):
        score, reasons = score + 0.3, [*reasons, "denies what was said just before"]
    if _agrees(denial, said):
        score -= 0.6
    return score + _nearness(denial, said), "; ".join(reasons)


def _accused(denial: Said, said: Said) -> bool:
    """Whether who denies is spoken of, or is of a country whose act is spoken of."""
    by_country = denial.country and denial.country in said.accused and denial.country != said.country
    return denial.speaker in said.words or bool(by_country)


def _alleged(said: Said) -> bool:
    return said.alleged and said.statement.stance != "speculate"


def _of_one_side(denial: Said, said: Said) -> bool:
    """Whether both speak for one state: it is itself one of the speakers, and the other is of it."""
    return (denial.state or said.state) and denial.country == said.country


def _one_subject(denial: Said, said: Said, alike: float) -> bool:
    """Whether a denial speaks of what was said.

    It only points to it, has words in common with it, or comes at once from who is spoken of.
    """
    if denial.points:
        return _just_before(denial, said) or bool({said.speaker, said.country} & denial.named)
    if not denial.outright and not _accused(denial, said) and not _alleged(said):
        return False
    if alike >= ALIKE or (alike >= HARDLY and denial.incidents & said.incidents):
        return True
    at_once = denial.doc == said.doc and 0 <= denial.sentence - said.sentence <= 1
    return at_once and denial.speaker in said.words and not denial.negated


def _just_before(denial: Said, said: Said) -> bool:
    return denial.doc == said.doc and 0 <= denial.sentence - said.sentence <= JUST_BEFORE


def _tells_of_it(denial: Said, said: Said) -> bool:
    """Whether a statement only reports that the denial was made."""
    content, cue = said.statement.content, denial.statement.cue
    return denial.doc == said.doc and content is not None and content.start <= cue.start < content.end


def _agrees(denial: Said, said: Said) -> bool:
    """Whether a statement says of its own that it is not so, as the denial does; what is alleged may be an omission."""
    if said.refutes or (said.negated and not (denial.negated or denial.points or said.alleged)):
        return True
    return not (denial.outright or denial.points) and (said.negated or said.statement.stance in OPEN_STILL)


def _nearness(denial: Said, said: Said) -> float:
    if denial.doc == said.doc:
        before = denial.sentence - said.sentence
        return 0.3 / max(1, before) if before >= 0 else 0.0
    return -0.3 if denial.told and said.told and abs(denial.told - said.told) > FAR else 0.0

"""Accusations made by judging: a speaker calls what another does a crime ("serangan X adalah kejahatan perang")."""

from __future__ import annotations

from collections.abc import Iterator

from runut.analyse.events.act import Act
from runut.analyse.events.finder import Finder
from runut.analyse.events.scene import Scene
from runut.analyse.events.standing import Ground
from runut.analyse.events.triggers import Trigger
from runut.analyse.statements import carrier

VERDICT = 4  # words behind a copula in which the judgement begins
FIRST = 1000  # keys below those of requests


def verdicts(scene: Scene, finder: Finder) -> Iterator[tuple[int, Act]]:
    """The accusations that statements of a sentence make by a judgement, each with a negative number."""
    for at, word in enumerate(scene.view.words):
        end = _judged(scene, at) if word in scene.grammar.copulas else _blamed(scene, at)
        act = _accusation(scene, finder, at, end) if end is not None else None
        if act is not None:
            yield -FIRST - at, act


def _judged(scene: Scene, at: int) -> int | None:
    """Where a judgement ends that a copula at `at` opens, if it is one of crime or wrong."""
    return next(
        (end for start in range(at + 1, at + VERDICT) if (end := _phrase(scene, start, scene.grammar.wrongs))), None
    )


def _blamed(scene: Scene, at: int) -> int | None:
    """Where a predicate of blame ends that starts at `at` ("bertanggung jawab atas")."""
    return _phrase(scene, at, scene.grammar.guilt)


def _phrase(scene: Scene, start: int, phrases: frozenset[str]) -> int | None:
    for length in (3, 2, 1):
        if " ".join(scene.view.words[start : start + length]) in phrases:
            return min(start + length, len(scene.view))
    return None


def _accusation(scene: Scene, finder: Finder, at: int, end: int) -> Act | None:
    span = scene.code_points(at, end)
    statement = carrier(scene.draft.statements, span.start, span.end)
    chunk = finder.view.subject(at)
    before = scene.view.words[at - 1] if at else ""
    if statement is None or chunk is None or chunk.end > at or not finder.able(statement.speaker):
        return None
    if before in scene.grammar.negation or before in scene.grammar.relative:
        return None
    own = finder.entity(statement.speaker).country
    accused = tuple(i for i in finder.group_back(chunk) if finder.political(i) and i != statement.speaker)
    if not accused or (own is not None and own in {finder.entity(i).country for i in accused}):
        return None
    trigger = Trigger(at, end, ())
    return Act(
        type="ACCUSE",
        base="ACCUSE",
        frame="verdict",
        roles="transitive",
        modes=("disapprove",),
        aux=(),
        contexts=(),
        actors=(statement.speaker,),
        recipients=accused,
        span=span,
        trigger=trigger,
        ground=Ground("stated"),
        reasons=("a speaker calls what another does a wrong",),
    )

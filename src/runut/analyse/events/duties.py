"""Requests made by a speaker who says that another must do something ("mengatakan bahwa Cina harus menghapus …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.events.act import Act
from runut.analyse.events.details import contexts
from runut.analyse.events.finder import Finder
from runut.analyse.events.modes import governed_modes
from runut.analyse.events.scene import Scene
from runut.analyse.events.standing import Ground
from runut.analyse.events.triggers import Trigger
from runut.analyse.statements import carrier
from runut.records import Statement


def duties(scene: Scene, finder: Finder, triggers: Sequence[Trigger]) -> Iterator[tuple[int, Act]]:
    """The requests of a sentence, each with the index of the trigger that tells what is asked, or a negative number."""
    for at, word in enumerate(scene.view.words):
        if word not in scene.grammar.obligation:
            continue
        index = next((i for i, t in enumerate(triggers) if at < t.start <= at + 2), None)
        act = _request(scene, finder, at, triggers[index] if index is not None else None)
        if act is not None:
            yield (index if index is not None else -1 - at), act


def exhortations(scene: Scene, finder: Finder, triggers: Sequence[Trigger]) -> Iterator[tuple[int, Act]]:
    """The requests that a direct quotation makes by an imperative, where the sentence says to whom."""
    for statement in scene.draft.statements:
        if statement.kind != "direct" or statement.content is None or not finder.able(statement.speaker):
            continue
        at = next((i for i, t in enumerate(scene.tokens) if t.idx >= statement.content.start and t.is_alpha), -1)
        cue = scene.at(statement.cue.start)
        inside = at >= 0 and scene.tokens[at].idx < statement.content.end
        if not inside or cue < 0 or not _imperative(scene, at):
            continue
        recipients = tuple(i for i in finder.behind(cue + 1, scene.grammar.addressed) if i != statement.speaker)
        index = next((i for i, t in enumerate(triggers) if at <= t.start <= at + 1), None)
        if recipients:
            inner = triggers[index] if index is not None else None
            yield (index if index is not None else -1 - at), _asked(scene, statement, recipients, at, inner)


def _imperative(scene: Scene, at: int) -> bool:
    word, grammar = scene.view.words[at], scene.grammar
    return word in grammar.imperatives or (
        scene.tokens[at].pos_ == "VERB" and word.endswith(grammar.imperative_endings)
    )


def _request(scene: Scene, finder: Finder, at: int, inner: Trigger | None) -> Act | None:
    end = inner.end if inner is not None else min(at + 2, len(scene.tokens))
    span = scene.code_points(at, end)
    statement = carrier(scene.draft.statements, span.start, span.end)
    if statement is None or not finder.able(statement.speaker):
        return None
    recipients = _bound(finder, at, statement)
    if not recipients:
        return None
    return _asked(scene, statement, recipients, at, inner)


def _asked(scene: Scene, statement: Statement, recipients: tuple[str, ...], at: int, inner: Trigger | None) -> Act:
    """What a speaker asks others to do in words that begin at token `at`."""
    end = max(at + 1, inner.end if inner is not None else min(at + 2, len(scene.tokens)))
    trigger = Trigger(at, end, inner.hits if inner else ())
    return Act(
        type="REQUEST",
        base="REQUEST",
        frame="obligation",
        roles="transitive",
        modes=governed_modes("REQUEST", inner.hit if inner else None),
        aux=(),
        contexts=contexts(scene, trigger, inner.hit) if inner else (),
        actors=(statement.speaker,),
        recipients=recipients,
        span=scene.code_points(at, end),
        trigger=trigger,
        ground=Ground("stated"),
        reasons=("a speaker says that another must act",),
    )


def _bound(finder: Finder, at: int, statement: Statement) -> tuple[str, ...]:
    """Who must act: a named subject other than the speaker, people whom a state tells; "kami harus" asks nobody."""
    chunk = finder.view.subject(at)
    if chunk is None or finder.view.words[chunk.head] in finder.grammar.speech_pronouns:
        return ()
    if not finder.of_chunk(chunk, strict=True):
        return ()
    speaker = finder.entity(statement.speaker)
    meant = finder.able if speaker.type == "GPE" or speaker.sector == "GOV" else finder.political
    return tuple(i for i in finder.group_back(chunk) if meant(i) and i != statement.speaker)

"""What other sentences say of the word on which an act rests: claims that are disputed, tolls that are counted on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.lexicon import load_grammar
from runut.analyse.events.nearby import sentence_of
from runut.records import Statement

NEAR = 2  # sentences between a claim and its denial


def weighed(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order; what a disputed claim tells is alleged, what continues a toll rests on the same word."""
    disputed = {one.id for one in _disputed(draft)}
    for index, act in enumerate(acts):
        statement = act.ground.statement
        if statement is not None and statement.id in disputed and act.ground.standing == "attributed":
            yield act.because("its claim is disputed", ground=replace(act.ground, standing="alleged"))
        else:
            yield _counted_on(acts, index, draft)


def _disputed(draft: Draft) -> Iterator[Statement]:
    """The statements that another side denies by pointing to them ("Y membantah klaim X", "membantah tuduhan itu")."""
    for denial in draft.statements:
        if denial.stance != "deny" or denial.content is None:
            continue
        words = draft.text[denial.content.start : denial.content.end].lower().split()[:NEAR]
        if len(words) < NEAR or words[0] not in adverbials(draft.pack).claims:
            continue
        others = [one for one in draft.statements if _near(one, denial, draft) and _opposed(one, denial, draft)]
        if words[1].strip(".,") in load_grammar(draft.pack).demonstratives:
            yield from [one for one in others if one.cue.start < denial.cue.start][-1:]
        else:
            named = {draft.who.entity(m.entity).country for m in draft.who.mentions() if _inside(m.start, denial)}
            yield from (one for one in others if draft.who.entity(one.speaker).country in named)


def _inside(position: int, denial: Statement) -> bool:
    return denial.content is not None and denial.content.start <= position < denial.content.end


def _near(one: Statement, denial: Statement, draft: Draft) -> bool:
    return one.id != denial.id and abs(_sentence(one, draft) - _sentence(denial, draft)) <= NEAR


def _sentence(statement: Statement, draft: Draft) -> int:
    return next((n for n, span in enumerate(draft.sentences) if statement.cue.start < span.end), len(draft.sentences))


def _opposed(one: Statement, denial: Statement, draft: Draft) -> bool:
    """Whether somebody of another state speaks."""
    ours, theirs = draft.who.entity(one.speaker), draft.who.entity(denial.speaker)
    return ours.country is not None and theirs.country is not None and ours.country != theirs.country


def _counted_on(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """A toll that goes on with that of the sentence before ("Adapun 50 orang lainnya terluka") on the same word."""
    act, before = acts[index], acts[index - 1] if index else None
    if before is None or act.ground.standing != "stated" or not act.base == before.base == "ASSAULT":
        return act
    at = sentence_of(act, draft)
    span = draft.sentences[at] if at < len(draft.sentences) else act.span
    goes_on = not adverbials(draft.pack).others.isdisjoint(draft.text[span.start : act.span.start].lower().split())
    next_one = at - sentence_of(before, draft) == 1
    if not goes_on or not next_one or before.ground.standing == "stated":
        return act
    return act.because("its toll goes on with the one before", ground=before.ground)

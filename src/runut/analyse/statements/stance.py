"""The stance of a statement: from its cue, else a small weighted score over what was said, with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runut.analyse.statements.clauses import clauses, main_clause
from runut.analyse.statements.content import Content
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.page import Page
from runut.analyse.statements.scene import Reason, Scene
from runut.analyse.statements.stance_acts import accusation, commitment, obligation
from runut.analyse.statements.stance_lexicon import load_stances
from runut.analyse.statements.stance_words import denial, imperative, phrases
from runut.records import Entity, Stance

DOUBTS = frozenset({"assert", "deny", "request", "speculate"})  # what is doubted, wished or believed is no promise


@dataclass(frozen=True)
class Judgement:
    """A stance and why."""

    stance: Stance
    reasons: tuple[str, ...]


def stance_of(page: Page, cue: Cue, content: Content, speaker: Entity, told: frozenset[int] = frozenset()) -> Judgement:
    """The stance of a statement: the cue's own, that of what it voices, or the best scored.

    Args:
        page: the document.
        cue: the reporting word.
        content: what it governs.
        speaker: who speaks; decides whose side "will" and a wrong are on.
        told: places of cues that make statements of their own, which do not colour what tells of them.
    """
    rejects = cue.entry.name == "disown" and content.stance is not None  # a decision, not a claim
    if cue.entry.stance is not None and not rejects:
        return Judgement(cue.entry.stance, (f"cue {' '.join(cue.entry.words)}",))
    if content.stance is not None:
        return Judgement(content.stance, ("what it voices or asks for",))
    noun = _spoken_noun(page, cue, content)
    if noun is not None:
        return Judgement(noun, ("the act of speech that it names",))
    reasons = list(_reasons(page, cue, content, speaker, told))
    totals: dict[Stance, float] = {}
    for reason in reasons:
        totals[reason.stance] = totals.get(reason.stance, 0.0) + reason.weight
    best = max(totals, key=lambda stance: totals[stance])
    return Judgement(best, tuple(reason.why for reason in reasons if reason.stance == best))


def _spoken_noun(page: Page, cue: Cue, content: Content) -> Stance | None:
    """The stance of the noun of speech that a verb repeats or stresses ("menegaskan kembali tuntutan untuk …")."""
    if cue.entry.form != "active" or content.explicit or content.kind != "indirect" or not content.words:
        return None
    noun = page.index.nouns.get(page.lower[content.words.first])
    after = page.lower[content.words.first + 1 : content.words.first + 2]
    purpose = bool(after) and after[0] in (*page.index.words.orders, *page.index.words.matters)
    return noun.stance if noun is not None and purpose else None


def _reasons(page: Page, cue: Cue, content: Content, speaker: Entity, told: frozenset[int]) -> Iterator[Reason]:
    lexicon = load_stances(page.draft.pack)
    yield Reason("assert", lexicon.assert_weight, "plain report")
    if cue.entry.lean is not None:
        yield Reason(cue.entry.lean, lexicon.lean, f"cue {' '.join(cue.entry.words)}")
    for number, clause in enumerate(clauses(page, content.words)):
        factor = lexicon.later if number else 1.0
        scene = Scene(page, cue, content, clause, main_clause(page, clause, cue.words), speaker, told, lexicon)
        for reason in _of_clause(scene):
            yield Reason(reason.stance, reason.weight * factor, reason.why)


def _of_clause(scene: Scene) -> Iterator[Reason]:
    hints = list(phrases(scene))
    yield from hints
    yield from commitment(scene, min((hint.place for hint in hints if hint.stance in DOUBTS), default=len(scene.page)))
    yield from accusation(scene)
    yield from obligation(scene)
    yield from imperative(scene)
    yield from denial(scene)

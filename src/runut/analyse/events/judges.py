"""Who judges twice in one sentence: "X menuduh Y menyerang Z dan mengecam W", where the second judgement is X's too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.lexicon import Grammar

JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
REASON = "who judges also judges this"


def with_judges(acts: Sequence[Act], draft: Draft, grammar: Grammar) -> Iterator[Act]:
    """The acts in order; a judgement joined to another by a conjunction is its author's, not that of who is judged."""
    before: list[Act] = []
    for act in acts:
        outer = next((other for other in reversed(before) if _joined(other, act, draft, grammar)), None)
        full = act.because(REASON, actors=outer.actors, ground=outer.ground) if outer is not None else act
        before.append(full)
        yield full


def _joined(outer: Act, act: Act, draft: Draft, grammar: Grammar) -> bool:
    """Whether an act of judging stands joined behind another of whose other side it was taken to be."""
    if outer.type not in JUDGING or act.type not in JUDGING or not act.trigger.hits or act.trigger.noun:
        return False
    if not act.actors or not outer.actors or not set(act.actors) <= set(outer.recipients):
        return False
    same = any(s.start <= outer.span.start and act.span.start < s.end for s in draft.sentences)
    words = draft.text[outer.span.end : act.span.start].split()
    return same and bool(words) and words[-1].lower() in grammar.coordinators

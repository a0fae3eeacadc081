"""Words about a deed told before: blame goes to who did it, "the same" is said to those to whom it was said before.

"Rwanda menyerang Goma. Kenya mengecam tindakan itu": Kenya blames Rwanda, though it is no side of the fight.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.kin import countries
from runut.analyse.events.lexicon import Grammar, load_grammar

DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "REJECT", "SANCTION", "THREATEN"})
WORDS = frozenset({"ACCUSE", "REQUEST", "REJECT"})
BACK = 2  # sentences before words of blame in which the deed was told
NEAR = 5  # words beside a predicate in which what is blamed stands


def answered(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order; blame without recipient with who did what it points to, and words said alike with theirs."""
    grammar = load_grammar(draft.pack)
    starts = [span.start for span in draft.sentences]
    told: list[Act] = []
    for act in acts:
        full = act
        if act.actors and not act.recipients and act.trigger.hits:
            here = bisect_right(starts, act.span.start)
            near = [other for other in told if here - bisect_right(starts, other.span.start) <= BACK]
            if act.type in WORDS and _alike(act, draft, grammar):
                full = _like(act, near)
            elif act.type == "ACCUSE" and "investigate" not in act.modes and _points_back(act, draft, grammar):
                full = _blamed(act, near, draft)
        told.append(full)
        yield full


def _alike(act: Act, draft: Draft, grammar: Grammar) -> bool:
    """Whether a noun says that the same was said before ("tudingan serupa")."""
    behind = draft.text[act.span.end :].lower().split()[:2]
    return act.trigger.noun and any(word.strip(",.") in grammar.alike for word in behind)


def _like(act: Act, near: Sequence[Act]) -> Act:
    """The act with the recipients and modes of the last one of its type by others."""
    for other in reversed(near):
        if other.type == act.type and other.recipients and not set(other.actors) & set(act.actors):
            return act.because("said as before", recipients=other.recipients, modes=other.modes)
    return act


def _points_back(act: Act, draft: Draft, grammar: Grammar) -> bool:
    """Whether what is blamed was told before: a noun of blame, or "mengecam tindakan itu", "serangan itu dikecam"."""
    if act.trigger.noun:
        return True
    clause = draft.text[act.span.end :].split(".", 1)[0].split(",", 1)[0].lower().split()[:NEAR]
    if act.trigger.hit.voice == "passive":
        clause = draft.text[: act.span.start].rsplit(".", 1)[-1].rsplit("\n", 1)[-1].lower().split()[-NEAR:]
    return any(word.strip('"”') in grammar.demonstratives for word in clause)


def _blamed(act: Act, near: Sequence[Act], draft: Draft) -> Act:
    """The act with who did the last deed told before, if that is somebody else."""
    own = countries(act.actors, draft.who)
    for other in reversed(near):
        done = other.type in DEEDS and other.actors and not other.aux
        if done and countries(other.actors, draft.who) - own and not countries(other.actors, draft.who) & own:
            return act.because("who did what is blamed, as told before", recipients=other.actors)
    return act

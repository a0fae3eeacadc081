"""Arms sent to a state that the sender fights strike it: no help ("mengirim puluhan drone ke X")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.kin import countries
from runut.analyse.events.lexicon import load_grammar
from runut.analyse.events.scene import has_any

BEHIND = 60  # code points behind the verb in which the arms are named
OPEN = frozenset({"hypothetical", "negation"})
ARMS = ("drone", "explosives", "heavy-weapons")


def struck(acts: Sequence[Act], draft: Draft) -> Iterator[Act]:
    """The acts in order; arms given to an enemy are an assault."""
    fights = {
        frozenset((*countries(act.actors, draft.who), *countries(act.recipients, draft.who)))
        for act in acts
        if act.type == "ASSAULT" and not OPEN & set(act.aux)
    }
    for act in acts:
        pair = frozenset((*countries(act.actors, draft.who), *countries(act.recipients, draft.who)))
        if (
            act.type == "AID"
            and act.roles == "transfer"
            and len(pair) > 1
            and pair in fights
            and (m := _arms(act, draft))
        ):
            yield act.because("arms sent to an enemy", type="ASSAULT", base="ASSAULT", modes=m)
        else:
            yield act


def _arms(act: Act, draft: Draft) -> tuple[str, ...]:
    """The modes of the arms named behind a verb."""
    means = load_grammar(draft.pack).means
    text = draft.document.text[act.span.end : act.span.end + BEHIND].lower()
    words = "".join(c if c.isalnum() or c == "-" else " " for c in text)
    return tuple(mode for mode in ARMS if has_any(f" {' '.join(words.split())} ", means[mode]))

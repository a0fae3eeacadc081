"""Who did what to whom: events in PLOVER, found by frames of Indonesian words and the order of phrases.

A sentence is cut into chunks (`clause`), frames are looked up (`frames`, `triggers`), their sides are found by voice
and preposition (`sides`), and certainty, means, time, place and source are read around them (`status`, `modes`,
`setting`, `standing`). `history` then lets the sentences of a document help each other.
"""

from __future__ import annotations

import functools

from runut.analyse.draft import Draft, Step
from runut.analyse.events.act import Act
from runut.analyse.events.extract import Reader
from runut.analyse.events.frames import Index, build_index
from runut.analyse.events.history import settled
from runut.analyse.events.lexicon import load_frames, load_grammar
from runut.analyse.events.merge import merged
from runut.analyse.events.plans import ahead
from runut.analyse.events.scene import scenes
from runut.language.pack import load_pack

MINIMUM = 2  # political acts that make the unknown persons and bodies of a document sides of its story


@functools.cache
def frame_index(language: str) -> Index:
    """The index of all frames of a language, built once."""
    return build_index(load_frames(load_pack(language)), language)


def run(draft: Draft) -> dict[str, object]:
    """The events of a document, in order of the text."""
    grammar, index = load_grammar(draft.pack), frame_index(draft.pack.code)
    acts: list[Act] = []
    for scene in scenes(draft, grammar, index):
        acts.extend(merged(Reader(scene).read(), draft.who))
    if sum(not act.weak for act in acts) < MINIMUM:
        acts = [act for act in acts if not act.weak]
    acts.sort(key=lambda act: (act.span.start, act.span.end))
    return {"events": tuple(act.event(f"v{n}") for n, act in enumerate(settled(tuple(ahead(acts, draft)), draft), 1))}


STEP = Step("events", ("noise", "doc", "sentences", "times", "reference", "referents", "statements"), ("events",), run)

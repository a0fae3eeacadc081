"""Towns where sides meet or agree are no sides: "sepakat di Jenewa", "perundingan di Doha"."""

from __future__ import annotations

from runut.analyse.events.finder import Finder
from runut.analyse.events.lexicon import FrameClass

TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE", "REJECT"})
RECEIVED = frozenset({"host", "visit"})  # whose town is that of who receives
STATE = "country:"


def without_venues(finder: Finder, frame: FrameClass, idents: tuple[str, ...]) -> tuple[str, ...]:
    """The sides of an act of two together, without towns that only say where it was."""
    if frame.type not in TOGETHER or frame.roles in RECEIVED:
        return idents
    return tuple(ident for ident in idents if not _venue(finder, ident))


def _venue(finder: Finder, ident: str) -> bool:
    """Whether an entity is a town or region that the sentence names only behind a preposition of place."""
    entity = finder.entity(ident)
    if entity.type not in ("GPE", "LOC") or (entity.knowledge or "").startswith(STATE):
        return False
    at = [finder.scene.at(m.start) for m in finder.scene.mentions if m.entity == ident]
    words, locative = finder.view.words, finder.grammar.locative
    return bool(at) and all(k > 0 and words[k - 1] in locative for k in at)

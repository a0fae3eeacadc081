"""The modes of a record: by the means named beside an act, and by the act that a frame governs."""

from __future__ import annotations

from runut import ontology
from runut.analyse.events.frames import Hit
from runut.analyse.events.scene import Scene, has_any, nearest
from runut.analyse.events.triggers import Trigger

PARTING = frozenset(",.;:")
AROUND = 12  # tokens on either side in which the means of an act show
THREATENED = {
    "ASSAULT": "violence",
    "MOBILIZE": "violence",
    "SANCTION": "relations",
    "REJECT": "relations",
    "RETREAT": "relations",
    "PROTEST": "relations",
    "COERCE": "restrict",
    "CONSULT": "relations",
    "AID": "relations",
    "AGREE": "relations",
    "COOPERATE": "relations",
}
ASKED = {
    "AID": "assist",
    "SUPPORT": "assist",
    "COOPERATE": "assist",
    "AGREE": "assist",
    "CONSULT": "meet",
    "RETREAT": "yield",
    "CONCEDE": "yield",
}
SEIZING = frozenset({"ASSAULT", "COERCE"})
FINER = {
    ("THREATEN", "COERCE", "arrest"): "arrest",
    ("THREATEN", "COERCE", "deport"): "expel",
    ("THREATEN", "SANCTION", "expel"): "expel",
    ("REQUEST", "RETREAT", "resign"): "change",  # a dismissal is a change of government
}


def own_modes(scene: Scene, trigger: Trigger, hit: Hit, kind: str) -> tuple[str, ...]:
    """The modes of an act by its frame, sharpened by the weapons or means that stand near it."""
    modes = hit.frame.mode if kind == hit.frame.type else ()
    if kind == "ASSAULT":
        return modes or _means(scene, trigger, hit)
    if kind == "CONSULT" and not modes and has_any(_clause_around(scene, trigger), scene.grammar.intermediaries):
        return ("third-party",)
    if kind == "CONSULT" and modes in ((), ("visit",)) and has_any(scene.text, scene.grammar.means_phone):
        return ("phone",)
    return modes


def asked_modes(scene: Scene, trigger: Trigger, kind: str) -> tuple[str, ...]:
    """The mode of a request or refusal by the nearest words behind it, where no act that the lexicon knows tells it."""
    if kind not in ("REQUEST", "REJECT"):
        return ()
    behind = scene.window(trigger.end, min(trigger.end + AROUND, scene.view.clause_end(trigger.end)))
    ranks = {mode: nearest(behind, words) for mode, words in scene.grammar.asked.items()}
    found = [(rank, mode) for mode, rank in ranks.items() if rank is not None]
    if not found or (min(found)[1] != "yield" and has_any(behind, scene.grammar.ending)):
        return ()  # an end of help or talks is asked
    return (min(found)[1],)


def _means(scene: Scene, trigger: Trigger, hit: Hit) -> tuple[str, ...]:
    """The modes by the arms named in an act's clause; those of a death also where its cause is told before."""
    texts = [_clause_around(scene, trigger)]
    if hit.frame.recalls:
        texts += [scene.text, scene.recent]
    named = [tuple(mode for mode, words in scene.grammar.means.items() if has_any(text, words)) for text in texts]
    return _strongest(next(filter(None, named), ()))


def threatened_modes(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """The mode of a threat whose words tell no act: by the nearest words behind it, else in its sentence or before."""
    behind = scene.window(trigger.end, len(scene.view))
    for text in (behind, scene.text, scene.recent):
        ranks = {mode: nearest(text, words) for mode, words in scene.grammar.threatened.items()}
        found = [(rank, mode) for mode, rank in ranks.items() if rank is not None]
        if found:
            return (min(found)[1],)
    return ()


def _clause_around(scene: Scene, trigger: Trigger) -> str:
    """The words near an act between commas and stops."""
    words = scene.view.words
    first, last = trigger.start, trigger.end
    while first > max(0, trigger.start - AROUND) and words[first - 1] not in PARTING:
        first -= 1
    while last < min(len(words), trigger.end + AROUND) and words[last] not in PARTING:
        last += 1
    return scene.window(first, last)


def _strongest(found: tuple[str, ...]) -> tuple[str, ...]:
    """Of several means those that say more: a suicide attack is also one with explosives."""
    if "suicide-attack" in found:
        return ("suicide-attack",)
    return tuple(mode for mode in found if mode != "explosives" or "aerial" not in found)


def governed_modes(kind: str, inner: Hit | None) -> tuple[str, ...]:
    """The mode that the governed act gives to a request, refusal or threat.

    What is asked or refused without an act that the lexicon knows is a change of policy.
    """
    if inner is None:
        return ("change",) if kind in ("REQUEST", "REJECT") else ()
    frame = inner.frame
    if kind == "THREATEN" and frame.type in SEIZING and "territory" in frame.context:
        return ("territory",)
    for mode in frame.mode:
        if (finer := FINER.get((kind, frame.type, mode))) is not None:
            return (finer,)
    if kind == "THREATEN":
        return _known(kind, THREATENED.get(frame.type))
    if kind in ("REQUEST", "REJECT"):
        return _known(kind, ASKED.get(frame.type, "change"))
    return ()


def _known(kind: str, mode: str | None) -> tuple[str, ...]:
    return (mode,) if mode in ontology.event_type(kind).modes and mode is not None else ()

"""The type that follows from a frame and its state.

PLOVER lets one type stand for a type with an auxiliary: a future CONSULT, SUPPORT, COOPERATE or AID is AGREE, an
announced RETREAT is CONCEDE, a sanction that its author announces is THREATEN.
"""

from __future__ import annotations

from runut.analyse.events.kinds import FRIENDLY, HOSTILE, SPOKEN, YIELDING
from runut.analyse.events.lexicon import FrameClass
from runut.analyse.events.status import Status


def shifted(frame: FrameClass, state: Status, spoken: bool, sides: int) -> tuple[str, tuple[str, ...]]:
    """The type and auxiliaries of a frame in a state.

    Args:
        frame: the class of the frame.
        state: what the words around it say.
        spoken: whether the actor itself says so.
        sides: how many actors are known.

    Returns:
        The type, and the auxiliary modes that the type does not say itself.
    """
    kind = frame.type
    aux = set(frame.aux)
    if state.hypothetical:
        aux.add("hypothetical")
    if state.negation:
        aux.add("negation")
        if state.future and kind in FRIENDLY | YIELDING | {"AGREE"}:
            return "REJECT", ()
    own = spoken and sides and not state.asked and not state.imagined
    if kind == "ASSAULT" and state.hypothetical and own and "negation" not in aux:
        return "THREATEN", ()
    planned = state.future or state.potential or (state.wish and kind != "SUPPORT")
    if kind in FRIENDLY and (planned or (state.supposed and "negation" not in aux)):
        kind = "AGREE"
        aux -= set() if state.potential or not planned else {"hypothetical"}
    elif kind in YIELDING and state.future and "negation" not in aux:
        kind = "THREATEN" if state.condition and "withdraw" in frame.mode else "CONCEDE"
        aux.discard("hypothetical")
    elif "boycott" in frame.mode and state.own_will and sides:
        kind = "THREATEN"
    elif kind in HOSTILE and state.own_will and sides and "negation" not in aux:
        kind, aux = _intended(kind, aux, state, spoken)
    elif kind in HOSTILE | SPOKEN and state.future and not (state.asked or state.maybe):
        aux = (aux - {"hypothetical"} if state.likely and not state.supposed else aux) | {"future"}
    return kind, tuple(sorted(aux))


def _intended(kind: str, aux: set[str], state: Status, spoken: bool) -> tuple[str, set[str]]:
    """Force that its actor intends: a threat where it says so itself or announces a sanction, else a plan."""
    announced = kind in ("SANCTION", "COERCE") and not state.hypothetical
    if (spoken and not state.asked) or announced:
        return "THREATEN", aux - {"hypothetical"}
    open_ = state.asked or state.maybe or state.likely  # what may be done is no plan
    return kind, aux if open_ else aux | {"future"}

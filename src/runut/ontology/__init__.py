"""PLOVER 2.0: event types with quad classes, modes and scores, contexts, sectors and group codes.

The vocabulary stands in `plover.yaml`; what is not in it is an error, so no lexicon can name a mode that is none.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from importlib import resources

import msgspec

from runut.errors import KnowledgeError
from runut.language.pack import read_yaml


class EventType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One type: quad class (1 to 4), score, whether a recipient is required, and its modes with their scores."""

    quad: int
    score: float | None
    recipient: bool = False
    modes: dict[str, float | None] = {}


class Ontology(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole vocabulary of PLOVER as this project uses it."""

    types: dict[str, EventType]
    auxiliary: tuple[str, ...]
    contexts: tuple[str, ...]
    sectors: dict[str, str]
    groups: dict[str, str]


@functools.cache
def load_ontology() -> Ontology:
    """The vocabulary, read once.

    Raises:
        KnowledgeError: the file does not hold what its shape asks for.
    """
    return read_yaml(resources.files("runut.ontology").joinpath("plover.yaml"), Ontology)


def event_type(name: str) -> EventType:
    """The type called `name`.

    Raises:
        KnowledgeError: there is no such type.
    """
    try:
        return load_ontology().types[name]
    except KeyError:
        raise KnowledgeError(f"no PLOVER type {name!r}; there are: {', '.join(load_ontology().types)}") from None


def quad(name: str) -> int:
    """The quad class of a type, 1 to 4 (see `event_type` for errors)."""
    return event_type(name).quad


def score(name: str, modes: Iterable[str] = ()) -> float | None:
    """The score of a type with its modes, from -10 to 10; `None` where the scale gives none.

    Of several modes the one farthest from the type's own score counts.

    Raises:
        KnowledgeError: no such type, or a mode that the type does not have.
    """
    kind = event_type(name)
    modes = tuple(modes)
    check(name, modes)
    own = kind.score
    if own is None:
        return None
    scores = [value for mode in modes if (value := kind.modes[mode]) is not None]
    return max(scores, key=lambda value: (abs(value - own), value), default=own)


def check(name: str, modes: Iterable[str] = (), contexts: Iterable[str] = ()) -> None:
    """Check that a type has these modes and that the contexts exist.

    Raises:
        KnowledgeError: names the first word that is not in the vocabulary.
    """
    kind = event_type(name)
    for mode in modes:
        if mode not in kind.modes:
            raise KnowledgeError(f"{name} has no mode {mode!r}; it has: {', '.join(kind.modes) or 'none'}")
    for context in contexts:
        if context not in load_ontology().contexts:
            raise KnowledgeError(f"no PLOVER context {context!r}; see runut/ontology/plover.yaml")

"""The words that tell what a sentence is about."""

from __future__ import annotations

import msgspec

from runut.language.pack import Pack


class Topics(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `event_topics.yaml`; the file says what each list is for."""

    games: frozenset[str]
    pastimes: frozenset[str]
    arms: frozenset[str]
    struck: frozenset[str]
    forces: frozenset[str]
    ailments: frozenset[str]
    hazards: frozenset[str]
    audience: frozenset[str]
    captions: frozenset[str]
    cause: frozenset[str]


def topics(pack: Pack) -> Topics:
    """The words of a pack, read once."""
    return pack.lexicon("event_topics", Topics)

"""The words of force by which acts are told apart: the lexicon `event_force.yaml`, checked."""

from __future__ import annotations

import msgspec

from runut.language.pack import Pack


class Force(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `event_force.yaml`; the file says what each list is for."""

    attacks: frozenset[str]
    happenings: frozenset[str]
    happening: frozenset[str]
    effects: frozenset[str]
    against: frozenset[str]
    weapons: frozenset[str]
    partitives: frozenset[str]
    shows: frozenset[str]
    statives: frozenset[str]
    held: frozenset[str]
    dozens: frozenset[str]


def force(pack: Pack) -> Force:
    """The words of a pack, read once."""
    return pack.lexicon("event_force", Force)

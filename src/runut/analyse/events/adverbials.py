"""The words of days and places of acts: the lexicon `event_adverbials.yaml`, checked."""

from __future__ import annotations

import msgspec

from runut.language.pack import Pack


class Adverbials(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `event_adverbials.yaml`; the file says what each list is for."""

    capital: frozenset[str]
    origin: frozenset[str]
    distances: frozenset[str]
    waters: frozenset[str]
    entering: frozenset[str]
    areas: frozenset[str]
    fronts: frozenset[str]
    lands: frozenset[str]
    citing: frozenset[str]
    hearers: frozenset[str]
    earlier: frozenset[str]
    conditions: frozenset[str]
    onsets: frozenset[str]
    as_long_as: frozenset[str]
    habits: frozenset[str]
    outcomes: frozenset[str]
    happenings: frozenset[str]
    occurring: frozenset[str]
    so_far: tuple[str, ...]
    ranks: frozenset[str]
    aside: frozenset[str]
    cause: frozenset[str]
    within: frozenset[str]
    after: frozenset[str]
    at_which: frozenset[str]
    relatives: frozenset[str]
    amid: frozenset[str]
    same_occasion: frozenset[str]
    pointers: frozenset[str]
    answering: frozenset[str]
    conveying: frozenset[str]
    gatherings: frozenset[str]
    claims: frozenset[str]
    others: frozenset[str]
    occasions: frozenset[str]


def adverbials(pack: Pack) -> Adverbials:
    """The words of a pack, read once."""
    return pack.lexicon("event_adverbials", Adverbials)

"""The shapes of the lexicon of stances, and its phrases by first word."""

from __future__ import annotations

import functools
from typing import Literal

import msgspec

from runut.analyse.statements.lexicon import Forms
from runut.language.pack import Pack
from runut.records import Stance


class _Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the shapes of `statements_stance.yaml`."""


class Phrases(_Shape, frozen=True):
    """Words that speak for a stance; see the file for `where`, `verb` and `near`."""

    stance: Stance
    weight: float
    words: Forms
    where: Literal["main", "all", "start"] = "main"
    verb: Literal["label", "warn"] | None = None
    near: Literal["accusations", "crimes"] | None = None


class Commitment(_Shape, frozen=True):
    """What makes "will" a promise of the speaker's own side."""

    weight: float
    markers: Forms
    vows: Forms
    own: Forms
    pronouns: Forms
    mutual: Forms
    state: Forms
    decided: str
    unwilled: Forms
    willed_again: Forms


class Accusation(_Shape, frozen=True):
    """What one side holds against another."""

    weight: float
    supplies: float
    transfers: Forms
    arms: Forms
    wrongs: Forms
    claimed: Forms
    grave: Forms
    powers: Forms
    blows: Forms
    civilians: Forms
    passive: str
    neutral: Forms


class Obligation(_Shape, frozen=True):
    """What one side says another must do."""

    weight: float
    exhorts: float
    opposed: Forms
    leave: Forms
    markers: Forms


class Imperative(_Shape, frozen=True):
    """What a command looks like; see the file."""

    weight: float
    roots: Forms
    suffixes: Forms
    particle: str
    prefixes: Forms
    never: Forms
    softeners: Forms


class Denial(_Shape, frozen=True):
    """When a negated act of the speaker's side answers a charge."""

    weight: float
    charges: Forms
    unfit: Forms


class StanceLexicon(_Shape, frozen=True):
    """The file `statements_stance.yaml`."""

    assert_weight: float
    later: float
    lean: float
    phrases: tuple[Phrases, ...]
    only: Forms
    accusations: Forms
    crimes: Forms
    commitment: Commitment
    accusation: Accusation
    obligation: Obligation
    imperative: Imperative
    denial: Denial


@functools.cache
def load_stances(pack: Pack) -> StanceLexicon:
    """The lexicon of stances of a language pack.

    Raises:
        KnowledgeError: the file does not hold what `StanceLexicon` asks for.
    """
    return pack.lexicon("statements_stance", StanceLexicon)


@functools.cache
def phrase_index(pack: Pack) -> dict[str, tuple[tuple[int, Forms], ...]]:
    """The phrases by first word, each with the number of its entry in the lexicon."""
    index: dict[str, list[tuple[int, Forms]]] = {}
    for number, entry in enumerate(load_stances(pack).phrases):
        for phrase in entry.words:
            forms = tuple(phrase.split())
            index.setdefault(forms[0], []).append((number, forms))
    return {word: tuple(rows) for word, rows in index.items()}

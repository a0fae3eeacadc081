"""The shapes of the lexicon of statements: what `statements.yaml` holds."""

from __future__ import annotations

from typing import Literal

import msgspec

from runut.records import Stance

Takes = Literal["any", "clause", "bahwa", "order", "role", "claim"]
Forms = tuple[str, ...]


class _Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the lexicon's shapes."""


class Tag(_Shape, frozen=True):
    """A bare root beside a quotation or clause."""

    word: str
    ambiguous: bool = False
    aside: bool = False
    impersonal: bool = False
    stance: Stance | None = None


class VerbClass(_Shape, frozen=True):
    """Verbs with one kind of complement and one stance."""

    name: str
    takes: Takes
    active: Forms
    passive: Forms
    stance: Stance | None = None
    lean: Stance | None = None
    attitude: bool = False
    bare_agent: bool = True
    bare: Forms = ()


class Voiced(_Shape, frozen=True):
    """A noun that one can voice; `cue` nouns belong to the cue."""

    noun: str
    stance: Stance
    cue: bool = False


class SpeechNoun(_Shape, frozen=True):
    """A noun of speech; `report` nouns introduce what a body says ("dalam keterangan X")."""

    word: str
    stance: Stance | None = None
    report: bool = False


class Words(_Shape, frozen=True):
    """Function words that delimit who speaks and what is said."""

    addressee: Forms
    adjuncts: Forms
    adverbs: Forms
    adversative: Forms
    agent: Forms
    anaphora: Forms
    asked: Forms
    breakers: Forms
    called: Forms
    claiming: Forms
    clitic: str
    companions: Forms
    complementiser: Forms
    dating: Forms
    concessive: Forms
    contrasts: Forms
    coordinators: Forms
    copulas: Forms
    demonstratives: Forms
    direction: Forms
    distancing: Forms
    existing: Forms
    familiar: Forms
    future: Forms
    hedges: Forms
    hereby: Forms
    honorifics: Forms
    like: Forms
    matter: Forms
    matters: Forms
    modal: Forms
    negation: Forms
    nominalisers: Forms
    opening: Forms
    orders: Forms
    origin: Forms
    perfective: Forms
    predicators: Forms
    purpose: Forms
    reciprocal: Forms
    relative: Forms
    repeated: Forms
    role_marker: Forms
    self: Forms
    soft_complementiser: Forms
    source: str
    subordinators: Forms
    third: Forms
    third_plural: Forms
    third_singular: Forms
    thus: Forms

    @property
    def unreal(self) -> frozenset[str]:
        """Words before a verb of speech that say that nothing was said yet."""
        return frozenset((*self.future, *self.modal, *self.negation, *self.purpose, *self.nominalisers))


class Lexicon(_Shape, frozen=True):
    """The file `statements.yaml`."""

    tags: tuple[Tag, ...]
    verbs: tuple[VerbClass, ...]
    voiced: tuple[Voiced, ...]
    voicing: Forms
    light_voicing: Forms
    issuing: Forms
    nouns: tuple[SpeechNoun, ...]
    claims: Forms
    decisions: Forms
    bodies: Forms
    issued: Forms
    documents: Forms
    announced: Forms
    drawing: Forms
    drawn: Forms
    relational: Forms
    sources: Forms
    source_phrases: Forms
    source_excluded: Forms
    relays: Forms
    relay_links: Forms
    words: Words

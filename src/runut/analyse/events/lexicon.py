"""The shapes of the lexicons of events: classes of frames, and the small words around them."""

from __future__ import annotations

from typing import Literal

import msgspec

from runut import ontology
from runut.errors import KnowledgeError
from runut.language.pack import Pack

FILES = (
    "legal",
    "agree",
    "consult",
    "support",
    "cooperate",
    "aid",
    "yield",
    "request",
    "accuse",
    "reject",
    "threaten",
    "protest",
    "sanction",
    "assault",
    "mobilize",
    "coerce",
)

Roles = Literal[
    "transitive",
    "theme",
    "transfer",
    "mutual",
    "mutual_to",
    "visit",
    "host",
    "meeting",
    "patient",
    "accept",
    "exercise",
]


class Also(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A second type that the same act is, if one of the words stands by it."""

    type: str
    mode: tuple[str, ...]
    words: frozenset[str]


class FrameClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell one kind of act in one way: their type and modes, and which places hold the sides.

    `docs/events.md` explains every key.
    """

    name: str
    type: str
    roles: Roles
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    governs: bool = False
    future: bool = False
    persons: bool = False
    crowd: bool = False
    agents: bool = False
    sides: int = 1
    home: bool = False
    invites: bool = False
    open: bool = False
    patient: bool = False
    ground: bool = False
    after: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    behind: bool = False
    denied: bool = False
    bodies: bool = False
    aux: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    with_: frozenset[str] = msgspec.field(default=frozenset(), name="with")
    against: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()
    nominal: bool = False
    acts: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    objects: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    requires: frozenset[str] = frozenset()
    recalls: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    also: Also | None = None


class Frames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of frame classes."""

    classes: tuple[FrameClass, ...]


class Light(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that lend a noun of action its predicate: their subject does it, or undergoes it."""

    do: frozenset[str]
    receive: frozenset[str]
    come: frozenset[str]
    refuse: frozenset[str]
    topic: frozenset[str]


class Counts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside which a number counts the dead, injured or arrested."""

    dead: frozenset[str]
    injured: frozenset[str]
    arrested: frozenset[str]


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The small words of `events.yaml`."""

    prepositions: frozenset[str]
    aims: frozenset[str]
    agent: frozenset[str]
    opposed: frozenset[str]
    passive: tuple[str, ...]
    relative: frozenset[str]
    between: frozenset[str]
    coordinators: frozenset[str]
    contrast: frozenset[str]
    purpose: frozenset[str]
    ends: frozenset[str]
    subordinators: frozenset[str]
    complement: frozenset[str]
    content: frozenset[str]
    manner: frozenset[str]
    participles: frozenset[str]
    compounded: frozenset[str]
    backed: frozenset[str]
    accused: frozenset[str]
    directions: frozenset[str]
    demonstratives: frozenset[str]
    earlier: frozenset[str]
    prior: frozenset[str]
    following: frozenset[str]
    cause: frozenset[str]
    fulfilled: frozenset[str]
    gatherings: frozenset[str]
    causes: frozenset[str]
    hope: frozenset[str]
    wish: frozenset[str]
    denial: frozenset[str]
    object_control: frozenset[str]
    intents: frozenset[str]
    targets: frozenset[str]
    areas: frozenset[str]
    nations: frozenset[str]
    alike: frozenset[str]
    posts: frozenset[str]
    ministries: frozenset[str]
    orders: frozenset[str]
    imperatives: frozenset[str]
    imperative_endings: tuple[str, ...]
    addressed: frozenset[str]
    against: frozenset[str]
    figurative: frozenset[str]
    reciprocal: frozenset[str]
    source: frozenset[str]
    company: frozenset[str]
    benefit: frozenset[str]
    locative: frozenset[str]
    toward: frozenset[str]
    perfect: frozenset[str]
    compared: frozenset[str]
    determiners: frozenset[str]
    quantity_links: frozenset[str]
    skipped: frozenset[str]
    ways: frozenset[str]
    adverbs: frozenset[str]
    pronoun_objects: frozenset[str]
    negation: frozenset[str]
    not_negation: tuple[str, ...]
    future: frozenset[str]
    own_will: frozenset[str]
    hypothetical: frozenset[str]
    awaiting: frozenset[str]
    upcoming: frozenset[str]
    returned: frozenset[str]
    guarding: frozenset[str]
    fearing: frozenset[str]
    any_such: tuple[str, ...]
    consequence: frozenset[str]
    results: frozenset[str]
    potential: frozenset[str]
    maybe: frozenset[str]
    graded: frozenset[str]
    needed: frozenset[str]
    chance: frozenset[str]
    degrees: frozenset[str]
    likely: tuple[str, ...]
    wishes: frozenset[str]
    amid: tuple[str, ...]
    conditional: frozenset[str]
    hindering: frozenset[str]
    condition: frozenset[str]
    questions: frozenset[str]
    obligation: frozenset[str]
    copulas: frozenset[str]
    wrongs: frozenset[str]
    guilt: frozenset[str]
    banned: frozenset[str]
    alleged: frozenset[str]
    unsourced: frozenset[str]
    likened: frozenset[str]
    within: frozenset[str]
    reports: frozenset[str]
    according: frozenset[str]
    shows: frozenset[str]
    doubting: frozenset[str]
    light: Light
    means: dict[str, frozenset[str]]
    asked: dict[str, frozenset[str]]
    threatened: dict[str, frozenset[str]]
    ending: frozenset[str]
    intermediaries: frozenset[str]
    involving: frozenset[str]
    rounds: frozenset[str]
    venues: frozenset[str]
    envoys: frozenset[str]
    arriving: frozenset[str]
    means_phone: frozenset[str]
    contexts: dict[str, frozenset[str]]
    speech_pronouns: frozenset[str]
    speakers: frozenset[str]
    counts: Counts
    multipliers: dict[str, int]
    numbers: dict[str, int]


def load_frames(pack: Pack) -> tuple[FrameClass, ...]:
    """All frame classes of a language pack, in the order of its files.

    Raises:
        KnowledgeError: a class names a type, mode or context that PLOVER does not have, or a name twice.
    """
    classes = tuple(frame for file in FILES for frame in pack.lexicon(f"frames_{file}", Frames).classes)
    seen: set[str] = set()
    for frame in classes:
        if frame.name in seen:
            raise KnowledgeError(f"two frame classes are called {frame.name!r}; rename one")
        seen.add(frame.name)
        ontology.check(frame.type, frame.mode, frame.context)
        if frame.also is not None:
            ontology.check(frame.also.type, frame.also.mode)
    return classes


def load_grammar(pack: Pack) -> Grammar:
    """The small words of a language pack (see `Pack.lexicon` for errors)."""
    grammar = pack.lexicon("events", Grammar)
    ontology.check("ASSAULT", grammar.means, grammar.contexts)
    ontology.check("THREATEN", grammar.threatened)
    ontology.check("REQUEST", grammar.asked)
    return grammar

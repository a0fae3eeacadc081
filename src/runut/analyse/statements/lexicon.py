"""The shapes of the lexicons of statements, and an index of their words by form."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import msgspec

from runut.language.pack import Pack
from runut.records import Stance

Takes = Literal["any", "clause", "bahwa", "order", "role", "claim"]
Form = Literal["tag", "active", "passive", "source", "noun"]
Forms = tuple[str, ...]
BEARING = frozenset({"label", "deny", "bear out", "view"})
ANSWERS = frozenset({"deny", "bear out"})


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


@dataclass(frozen=True)
class Entry:
    """What the lexicon says of one form of a cue.

    `words` are its lower-case tokens; `clitic`: it ends in the pronoun of who speaks, `object`: of what is spoken of;
    `bare`: it is a verb only right behind the name of who speaks, as headlines have it.
    """

    words: Forms
    form: Form
    takes: Takes = "any"
    name: str = ""
    stance: Stance | None = None
    attitude: bool = False
    ambiguous: bool = False
    aside: bool = False
    impersonal: bool = False
    clitic: bool = False
    object: bool = False
    lean: Stance | None = None
    bare_agent: bool = True
    bare: bool = False


@dataclass(frozen=True)
class Index:
    """The lexicon with its entries by first word, longest first."""

    lexicon: Lexicon
    cues: dict[str, tuple[Entry, ...]]
    voiced: dict[Forms, Voiced]
    nouns: dict[str, SpeechNoun]
    relays: dict[str, tuple[Forms, ...]]
    openings: dict[str, tuple[Forms, ...]]
    excluded_sources: frozenset[str]
    adjuncts: frozenset[str]
    breakers: frozenset[str]
    fillers: frozenset[str]
    joints: frozenset[str]
    leading: frozenset[str]
    unreal: frozenset[str]
    last_letters: tuple[str, ...]

    @property
    def words(self) -> Words:
        """The function words."""
        return self.lexicon.words

    def voiced_by(self, verb: str, words: Sequence[str], place: int) -> tuple[Voiced, int] | None:
        """The noun at a place of lower-case words if the verb voices it, and how many words it takes."""
        light = verb in self.lexicon.light_voicing
        if not light and verb not in self.lexicon.voicing:
            return None
        for length in (2, 1):
            noun = self.voiced.get(tuple(words[place : place + length]))
            if noun is not None and place + length <= len(words) and (noun.cue or not light):
                back = words[place + length : place + length + 1]
                return None if back and back[0] in self.words.anaphora else (noun, length)
        return None

    def relay_at(self, words: Sequence[str], place: int) -> int:
        """How many words a relay word at a place takes (0: none stands there)."""
        for phrase in self.relays.get(words[place], ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                return len(phrase)
        return 0


@functools.cache
def load_index(pack: Pack) -> Index:
    """The lexicon of statements of a language pack.

    Raises:
        KnowledgeError: the file does not hold what `Lexicon` asks for.
    """
    lexicon = pack.lexicon("statements", Lexicon)
    words, clitic = lexicon.words, lexicon.words.clitic
    openings = _phrases(words.opening)
    entries = [*_tags(lexicon, clitic), *_verbs(lexicon, clitic), *_sources(lexicon, clitic)]
    return Index(
        lexicon=lexicon,
        cues=_by_first(entries),
        voiced={tuple(form.split()): noun for noun in lexicon.voiced for form in (noun.noun, noun.noun + clitic)},
        nouns={form: noun for noun in lexicon.nouns for form in (noun.word, noun.word + clitic)},
        relays=_phrases(lexicon.relays),
        openings=openings,
        excluded_sources=frozenset(word.lower() for word in lexicon.source_excluded),
        adjuncts=frozenset(words.adjuncts),
        breakers=frozenset(
            (*words.breakers, *words.adjuncts, *words.relative, *words.negation, *words.future, *words.purpose)
        ),
        fillers=frozenset((*words.adverbs, *words.perfective)),
        joints=frozenset((*words.coordinators, *words.subordinators, *words.adversative, *words.complementiser)),
        leading=frozenset((*words.adjuncts, *words.relative, *words.subordinators, *openings)),
        unreal=words.unreal,
        last_letters=tuple(sorted({entry.words[0][-1] for entry in entries})),
    )


def _tags(lexicon: Lexicon, clitic: str) -> list[Entry]:
    return [
        Entry(
            (tag.word + suffix,),
            "tag",
            stance=tag.stance,
            ambiguous=tag.ambiguous,
            aside=tag.aside,
            impersonal=tag.impersonal,
            clitic=bool(suffix),
        )
        for tag in lexicon.tags
        for suffix in ("", clitic)
    ]


def _verbs(lexicon: Lexicon, clitic: str) -> list[Entry]:
    out = []
    for group in lexicon.verbs:
        given = Entry((), "active", group.takes, group.name, group.stance, group.attitude, lean=group.lean)
        out += [replace(given, words=tuple(verb.split())) for verb in group.active]
        out += [replace(given, words=(verb + clitic,), object=True) for verb in group.active if _bears(group)]
        out += [replace(given, words=(verb,), bare=True) for verb in group.bare]
        passive = replace(given, form="passive", bare_agent=group.bare_agent)
        for verb in group.passive:
            out.append(replace(passive, words=tuple(verb.split())))
            out.append(replace(passive, words=tuple((verb + clitic).split()), clitic=True))
    known = {entry.words for entry in out}
    voicing = [(verb,) for verb in (*lexicon.voicing, *lexicon.light_voicing) if (verb,) not in known]
    return out + [Entry(words, "active", "any", "voice") for words in voicing]


def _bears(group: VerbClass) -> bool:
    """Whether the verbs of a class take what is spoken of as a clitic: "membantahnya", "menyebutnya"."""
    return group.name in BEARING


def _sources(lexicon: Lexicon, clitic: str) -> list[Entry]:
    forms = [(word + suffix, bool(suffix)) for word in lexicon.sources for suffix in ("", clitic)]
    forms += [(phrase, False) for phrase in lexicon.source_phrases]
    return [Entry(tuple(form.split()), "source", "clause", clitic=owned) for form, owned in forms]


def _by_first(entries: list[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(sorted(rows, key=lambda row: (-len(row.words), not row.bare))) for word, rows in found.items()}


def _phrases(forms: Forms) -> dict[str, tuple[Forms, ...]]:
    found: dict[str, list[Forms]] = {}
    for form in forms:
        words = tuple(form.split())
        found.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(rows, key=lambda row: -len(row))) for word, rows in found.items()}

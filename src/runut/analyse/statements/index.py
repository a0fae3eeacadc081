"""The words of the lexicon of statements, to be looked up by form: cues, voiced nouns, relays."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from runut.analyse.statements.lexicon import Forms, Lexicon, SpeechNoun, Takes, VerbClass, Voiced, Words
from runut.language.pack import Pack
from runut.records import Stance

Form = Literal["tag", "active", "passive", "source", "noun"]
BEARING = frozenset({"label", "deny", "bear out", "view"})
ANSWERS = frozenset({"deny", "bear out"})


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

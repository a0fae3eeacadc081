"""Statements as linking compares them: what they say, what they carry, whom they name."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from runut.link.actors import Cast
from runut.link.acts import Act
from runut.link.ids import member
from runut.link.material import Material, Page
from runut.link.words import Word, Words
from runut.records import Span, Statement

OPEN = frozenset({"allege", "speculate"})
AGAINST = frozenset({"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "SANCTION", "THREATEN"})
FIRST = 3  # words of a denial among which a noun for what was said stands

Sides = tuple[str, frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class Said:
    """One statement with what linking compares."""

    key: str
    doc: str
    statement: Statement
    speaker: str | None
    country: str | None
    state: bool  # whether the speaker is a country
    words: frozenset[str]
    incidents: frozenset[str]
    events: frozenset[Sides]
    accused: frozenset[str]  # countries that its events speak of as acting, or as acted for
    named: frozenset[str]  # actors, and their countries, named in its sentence beside the speaker
    sentence: int
    alleged: bool
    negated: bool  # whether its words say that something is not so
    points: bool  # whether its words only point to what was said before ("tuduhan itu", "hal itu tidak benar")
    refutes: bool  # whether its words call what they tell untrue ("kabar ... adalah hoaks")
    outright: bool  # whether its word of saying denies, not only a negation in what is said
    refuses: bool  # whether it turns down what was asked for ("menolak ajakan"), which no one asserted
    told: date | None

    @property
    def denies(self) -> bool:
        """Whether the statement denies what it speaks of."""
        return self.statement.stance == "deny"


def said_in(
    page: Page, acts: Sequence[Act], cast: Cast, incident_of: Mapping[str, str], material: Material
) -> Iterator[Said]:
    """The statements of a document."""
    for statement in page.analysis.statements:
        span = statement.content or page.sentence(statement.cue.start)
        text = page.text[span.start : span.end]
        carried = [a for a in acts if _carries(statement, span, a)]
        speaker = cast.of(page.id, statement.speaker)
        yield Said(
            key=member(page.id, statement.id),
            doc=page.id,
            statement=statement,
            speaker=speaker.id if speaker else None,
            country=speaker.country if speaker else None,
            state=speaker is not None and speaker.type == "GPE",
            words=_words(page, span, cast, material),
            incidents=frozenset(incident_of[a.key] for a in carried),
            events=frozenset((a.kind, a.actors.countries, a.recipients.countries) for a in carried if a.sides.actors),
            accused=frozenset(c for a in carried for c in _accused(a)),
            named=_named(page, statement, cast),
            sentence=page.sentence_index(statement.cue.start),
            alleged=statement.stance in OPEN or any(a.event.standing == "alleged" for a in carried),
            negated=any(w.text in material.words.negations for w in material.words.of(text)),
            points=_points(page, span, material),
            refutes=_refutes(text, material),
            outright=any(w.stem in material.words.outright for w in material.words.of(_cue(page, statement))),
            refuses=_refuses(_cue(page, statement), text, material.words),
            told=page.told,
        )


def _refuses(cue: str, text: str, words: Words) -> bool:
    """Whether something asked for is turned down, or anything else that is no word for what was said."""
    first = [w.stem for w in words.of(text)][:FIRST]
    refused = any(w.stem in words.refusing for w in words.of(cue)) and words.accusations.isdisjoint(first)
    return refused or not words.wishes.isdisjoint(first[:1])


def _cue(page: Page, statement: Statement) -> str:
    return page.text[statement.cue.start : statement.cue.end]


def _carries(statement: Statement, span: Span, act: Act) -> bool:
    return act.event.statement == statement.id or span.start <= act.event.trigger.start < span.end


def _accused(act: Act) -> frozenset[str]:
    """Countries that an act is laid to: of who acts and, but for what is done against someone, of who gains by it."""
    return act.actors.countries if act.kind in AGAINST else act.sides.countries


def _points(page: Page, span: Span, material: Material) -> bool:
    """Whether words only point to what was said: nothing but names stands beside nouns for it and words for untrue.

    One word written as a name may be no mention ("tuduhan Barat").
    """
    words, found, at = material.words, list[Word](), span.start
    for m in [*(Span(m.start, m.end) for m in page.mentions(span)), Span(span.end, span.end)]:
        if m.start >= at:
            found += words.of(page.text[at : m.start], at)
            at = m.end
    other = [w for w in found if w.text not in words.stop and len(w.text) > 1 and w.stem not in words.pointing]
    return not other or (len(other) == 1 and page.text[other[0].start].isupper() and found[0].stem in words.accusations)


def _refutes(text: str, material: Material) -> bool:
    """Whether words call something untrue: as untruth ("itu hoaks"), or as not true."""
    words, lexicon = material.words, material.words.lexicon
    pairs = [(a.text, b.text) for a, b in pairwise(words.of(text))]
    return any(
        (a in words.negations and b in lexicon.truths) or (a in lexicon.copulas and b in lexicon.untruths)
        for a, b in pairs
    )


def _words(page: Page, span: Span, cast: Cast, material: Material) -> frozenset[str]:
    """What a statement says: the stems of its words, with names as the actors that they name."""
    words, at, text = set[str](), span.start, page.text
    for m in page.mentions(span):
        actor = cast.of(page.id, m.entity)
        if actor and actor.type != "NOM" and m.start >= at:
            words |= {actor.id, *material.words.content(text[at : m.start])}
            at = m.end
    return frozenset(words | material.words.content(text[at : span.end]))


def _named(page: Page, statement: Statement, cast: Cast) -> frozenset[str]:
    """Actors, and their countries, named in a statement's sentence beside those who make it together."""
    joint = {s.speaker for s in page.analysis.statements if s.cue == statement.cue}
    others = [m.entity for m in page.mentions(page.sentence(statement.cue.start)) if m.entity not in joint]
    actors = [a for entity in others if (a := cast.of(page.id, entity))]
    return frozenset({a.id for a in actors} | {a.country for a in actors if a.country})


def cosine(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    """The cosine of two sets of words, each word weighted by its rarity."""
    common = sum(weight[w] ** 2 for w in sorted(a & b))
    norm = math.sqrt(sum(weight[w] ** 2 for w in sorted(a)) * sum(weight[w] ** 2 for w in sorted(b)))
    return common / norm if norm else 0.0

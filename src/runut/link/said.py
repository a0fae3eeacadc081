"""Statements as linking compares them: what they say, what they carry, whom they name."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from runut.link.actors import Cast
from runut.link.acts import Act
from runut.link.ids import member
from runut.link.material import Material, Page
from runut.records import Span, Statement

OPEN = frozenset({"allege", "speculate"})

Sides = tuple[str, frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class Said:
    """One statement with what linking compares."""

    key: str
    doc: str
    statement: Statement
    speaker: str | None
    country: str | None
    words: frozenset[str]
    incidents: frozenset[str]
    events: frozenset[Sides]
    accused: frozenset[str]  # countries that its events speak of as acting
    named: frozenset[str]  # actors, and their countries, named in its sentence beside the speaker
    sentence: int
    alleged: bool
    negated: bool  # whether its words say that something is not so
    points: bool  # whether its words only point to what was said before ("tuduhan itu", "hal itu tidak benar")
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
            words=_words(page, span, cast, material),
            incidents=frozenset(incident_of[a.key] for a in carried),
            events=frozenset((a.kind, a.actors.countries, a.recipients.countries) for a in carried if a.sides.actors),
            accused=frozenset(c for a in carried for c in a.sides.countries),
            named=_named(page, statement, cast),
            sentence=page.sentence_index(statement.cue.start),
            alleged=statement.stance in OPEN or any(a.event.standing == "alleged" for a in carried),
            negated=any(w.text in material.words.negations for w in material.words.of(text)),
            points=material.words.content(text) <= material.words.pointing,
            told=page.told,
        )


def _carries(statement: Statement, span: Span, act: Act) -> bool:
    return act.event.statement == statement.id or span.start <= act.event.trigger.start < span.end


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

"""The records that all stages exchange: frozen, serialisable, each with its evidence.

Offsets count Unicode code points in the document's text as read, end exclusive. Days are ISO 8601 dates
(`YYYY-MM-DD`); an interval is closed, `None` is an open or unknown end. Field names are those of the published
export format; `from` is spelt `from_` in Python.
"""

from __future__ import annotations

from typing import Literal

import msgspec

EntityType = Literal["PER", "ORG", "GPE", "LOC", "NOM"]
NoiseKind = Literal["ad", "link", "caption", "byline", "credit", "dateline", "date", "section", "title", "signoff"]
StatementKind = Literal["direct", "indirect", "mixed"]
Stance = Literal["assert", "allege", "deny", "confirm", "commit", "request", "praise", "criticise", "speculate"]
Standing = Literal["stated", "attributed", "alleged"]
Precision = Literal["time", "day", "week", "part", "month", "quarter", "year", "decade", "span"]
ReferenceBasis = Literal["metadata", "text", "archive"]
ClaimStatus = Literal["disputed", "unconfirmed", "corroborated", "uncontested"]
OriginBasis = Literal["credit", "text-reuse", "quotes", "single"]
State = Literal["analysed", "skipped", "failed"]


class Record(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """Base of all records."""


class Span(Record, frozen=True):
    """A stretch of the text: `start` to `end`, in code points, end exclusive."""

    start: int
    end: int


class Document(Record, frozen=True):
    """One article as read.

    `id` is derived from the content (see `runut.read.identity`); `name` is the identifier that the input gave, if any.
    `published` is an ISO 8601 date or date-time as the input's metadata states it (UTC in local time: its day is
    the outlet's), `published_source` where it stood: "json-ld", "meta", "time", "url", "text" (printed on the page),
    "mail" or "feed". `notes` are what is odd about the input, as "kind: detail": "published" (times that disagree, the
    one taken first), "direction" and "invisible" (how many such characters), "scripts" (words in letters of several).
    """

    id: str
    source: str
    text: str
    name: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_source: str | None = None
    byline: str | None = None
    notes: tuple[str, ...] = ()


class Noise(Record, frozen=True):
    """A part of the text that is not the article's own prose."""

    start: int
    end: int
    kind: NoiseKind


class Mention(Record, frozen=True):
    """One place where the text names an entity.

    `role` is the title or office that stands before or after the name, as written.
    `basis` says how the mention was found: "model", "knowledge", "repeat", "acronym", "role", "site",
    "office", "address", "nominal".
    """

    start: int
    end: int
    text: str
    label: EntityType
    entity: str
    role: str | None = None
    basis: str = "model"


class Entity(Record, frozen=True):
    """A person, organisation, place or unnamed actor of one document, with every form of its name there.

    `country` is an ISO 3166-1 alpha-3 or PLOVER group code, `sector` a PLOVER sector; `knowledge` the key of the entry
    in `runut.knowledge` that it was recognised as; `roles` the offices the text gives it. `basis` says where `country`
    is from: "stated" (the text names it), "knowledge", or "inferred" (from what else the text tells of).
    """

    id: str
    name: str
    type: EntityType
    country: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    knowledge: str | None = None
    roles: tuple[str, ...] = ()
    basis: str | None = None


class TimeExpression(Record, frozen=True):
    """An expression that points to a day or span, with the closed interval that it means.

    `invalid` marks what cannot be true as written; its ends are then `None`. `anchor` names what a relative expression
    counts from ("reference", "previous", "absolute", "text" where the year stands elsewhere in the text, or "none"
    where it is unknown); `rule` is the grammar rule. `conflict` names what contradicts the value taken ("weekday").
    """

    start: int
    end: int
    text: str
    from_: str | None
    to: str | None
    precision: Precision
    invalid: bool = False
    anchor: str = "reference"
    rule: str = ""
    conflict: str | None = None


class Reference(Record, frozen=True):
    """The day that relative expressions count from, and how it was found; `reason` is for people."""

    date: str
    basis: ReferenceBasis
    reason: str = ""


class Statement(Record, frozen=True):
    """One speaker's reported words. `speaker` and `via` are entity ids of the same document.

    `reasons` says what the stance was read from.
    """

    id: str
    speaker: str
    cue: Span
    content: Span | None
    kind: StatementKind
    stance: Stance
    via: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


class Size(Record, frozen=True):
    """How many people an event is said to have killed, injured or arrested."""

    dead: int | None = None
    injured: int | None = None
    arrested: int | None = None


class Event(Record, frozen=True):
    """One mention of one act between actors, coded in PLOVER.

    `actors`, `recipients`, `source` are entity ids, `statement` the id of the statement that carries it. `place` is the
    place as written; `reasons` says which frame and which inferences produced the record.
    """

    id: str
    type: str
    mode: tuple[str, ...]
    aux: tuple[str, ...]
    context: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    from_: str | None
    to: str | None
    trigger: Span
    standing: Standing
    source: str | None = None
    statement: str | None = None
    size: Size = Size()
    reasons: tuple[str, ...] = ()


class Analysis(Record, frozen=True):
    """What one document says, read alone. `lemmas` holds the lemmas of each sentence, blank-separated."""

    document: str
    language: str
    title: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    byline: str | None
    published: str | None
    reference: Reference | None
    sentences: tuple[Span, ...]
    lemmas: tuple[str, ...]
    noise: tuple[Noise, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]


class Reading(Record, frozen=True):
    """A document with its analysis: what links are made from."""

    document: Document
    analysis: Analysis


class Citation(Record, frozen=True):
    """A place in a document: the evidence of everything that is said across documents."""

    doc: str
    start: int
    end: int
    text: str


class Actor(Record, frozen=True):
    """One person, body or place across documents; `members` are (document id, entity id); `reasons` one per join.

    `knowledge` is the key of the entry in `runut.knowledge` that its members were recognised as, if any.
    """

    id: str
    name: str
    type: EntityType
    country: str | None
    sector: str | None
    names: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...] = ()
    knowledge: str | None = None


class Origin(Record, frozen=True):
    """Documents that carry the same copy, and whose it is. `evidence` shows credits or shared quotes and numbers."""

    id: str
    docs: tuple[str, ...]
    agency: str | None
    basis: OriginBasis
    evidence: tuple[Citation, ...] = ()


class EventRef(Record, frozen=True):
    """An event of a document, with its trigger."""

    doc: str
    event: str
    trigger: Span


class Incident(Record, frozen=True):
    """Events in one or more documents that are one happening. `actors`, `recipients` are actor ids.

    `origins` counts the independent origins that report it. `stages` tells planned, held, cancelled in order of report.
    """

    id: str
    type: str
    label: str
    from_: str | None
    to: str | None
    place: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mentions: tuple[EventRef, ...]
    origins: int
    standing: Standing
    stages: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


class Voice(Record, frozen=True):
    """One statement in a claim's ledger: who, in which document, with which cue, through whom."""

    doc: str
    statement: str
    speaker: str
    cue: Span
    stance: Stance
    via: tuple[str, ...] = ()


class Claim(Record, frozen=True):
    """One proposition that statements assert or deny."""

    id: str
    label: str
    status: ClaimStatus
    asserted_by: tuple[Voice, ...]
    denied_by: tuple[Voice, ...]
    origins: int
    reasons: tuple[str, ...] = ()


class Conflict(Record, frozen=True):
    """Values that cannot all be right, or one thing written differently; `certainty` from 0 to 1."""

    id: str
    kind: str
    what: str
    values: tuple[Citation, ...]
    certainty: float
    reasons: tuple[str, ...] = ()


class Story(Record, frozen=True):
    """Documents and incidents that belong together. `digest` holds dated sentences, each with its place."""

    id: str
    label: str
    from_: str | None
    to: str | None
    docs: tuple[str, ...]
    incidents: tuple[str, ...]
    digest: tuple[Citation, ...] = ()


class Judgement(Record, frozen=True):
    """What a person decided about two members of actors, incidents or claims: that they are one, or are not.

    `a` and `b` are `<document id>/<id of the entity, event or statement within it>`.
    """

    kind: Literal["merge", "split"]
    a: str
    b: str

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents of both members, sorted, each once."""
        return tuple(sorted({member.rpartition("/")[0] for member in (self.a, self.b)}))


class Links(Record, frozen=True):
    """Everything that the documents establish together."""

    origins: tuple[Origin, ...] = ()
    actors: tuple[Actor, ...] = ()
    incidents: tuple[Incident, ...] = ()
    claims: tuple[Claim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    stories: tuple[Story, ...] = ()


class Skip(Record, frozen=True):
    """An input that is not taken, and why; nothing went wrong."""

    source: str
    reason: str


class Failure(Record, frozen=True):
    """An input that could not be analysed, and why."""

    source: str
    kind: str
    message: str


class InputState(Record, frozen=True):
    """What became of one input. `reason` is the reason for skipping or the error's message; `seen` an ISO time.

    `digest` tells what was read and with which settings, so that the same need not be read again.
    """

    source: str
    state: State
    document: str | None
    reason: str | None
    seen: str
    digest: str | None = None

"""What people are shown, as rows: every row carries the sentences it rests on."""

from __future__ import annotations

import itertools

import msgspec

from runut.records import Citation, ClaimStatus, Conflict, EventRef, Incident, Standing, Story, Voice
from runut.view.case import Case

# Conflicts in how something is written: spellings, slips in dates, wordings of one quotation.
WRITTEN = frozenset({"impossible-date", "metadata-vs-text", "name-variant", "wording"})


class Shown(msgspec.Struct, frozen=True):
    """Base of all rows."""


class Evidence(Shown, frozen=True):
    """A sentence with its document; `at` is the place in the sentence that is meant. Offsets are the document's."""

    doc: str
    outlet: str
    sentence: Citation
    start: int
    end: int

    @property
    def parts(self) -> tuple[str, str, str]:
        """The sentence before, at and after the place that is meant."""
        text, offset = self.sentence.text, self.sentence.start
        start, end = max(self.start - offset, 0), max(min(self.end - offset, len(text)), 0)
        return text[:start], text[start:end], text[end:]


class TimelineRow(Shown, frozen=True):
    """An incident on its day. `day` is the event's, never the publication's."""

    id: str
    day: str | None
    until: str | None
    label: str
    type: str
    standing: Standing
    place: str | None
    actors: str
    recipients: str
    origins: int
    documents: int
    stages: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class VoiceRow(Shown, frozen=True):
    """Who said it: speaker, whom it came through, and the sentence."""

    speaker: str
    stance: str
    via: tuple[str, ...]
    evidence: Evidence


class ClaimRow(Shown, frozen=True):
    """A claim with both sides of its ledger."""

    id: str
    label: str
    status: ClaimStatus
    origins: int
    asserted: tuple[VoiceRow, ...]
    denied: tuple[VoiceRow, ...]

    @property
    def alone(self) -> bool:
        """Whether it is one statement, which nobody repeats or denies."""
        return len(self.asserted) + len(self.denied) < 2


class ConflictRow(Shown, frozen=True):
    """Values that cannot all be right, each with its sentence."""

    id: str
    kind: str
    what: str
    certainty: float
    values: tuple[Evidence, ...]

    @property
    def written(self) -> bool:
        """Whether only the writing is at odds, not what is told."""
        return self.kind in WRITTEN


class SourceRow(Shown, frozen=True):
    """A document with its origin; `notes` as in `runut.records.Document`."""

    doc: str
    outlet: str
    title: str
    source: str
    published: str | None
    reference: str | None
    basis: str | None
    reason: str | None
    agencies: tuple[str, ...]
    origin: str
    origin_basis: str
    shared_with: tuple[str, ...]
    notes: tuple[str, ...]


def evidence(case: Case, doc: str, start: int, end: int) -> Evidence:
    """The sentence around a place."""
    return Evidence(doc, case.outlet(doc), case.sentence(doc, start), start, end)


def timeline(case: Case) -> list[TimelineRow]:
    """All incidents by day, those without a day last."""
    rows = [_incident(case, incident) for incident in case.links.incidents]
    return sorted(rows, key=lambda row: (row.day is None, row.day or "", row.until or "", row.label, row.id))


def _incident(case: Case, incident: Incident) -> TimelineRow:
    day = incident.from_ or incident.to
    return TimelineRow(
        incident.id,
        day,
        incident.to if incident.to != day else None,
        incident.label,
        incident.type,
        incident.standing,
        incident.place,
        case.actor_names(incident.actors),
        case.actor_names(incident.recipients),
        incident.origins,
        len({mention.doc for mention in incident.mentions}),
        incident.stages,
        tuple(_mention(case, mention) for mention in incident.mentions),
    )


def _mention(case: Case, mention: EventRef) -> Evidence:
    return evidence(case, mention.doc, mention.trigger.start, mention.trigger.end)


def claims(case: Case) -> list[ClaimRow]:
    """All claims: disputed ones first, then what several say, then single statements."""
    order = {"disputed": 0, "corroborated": 1, "unconfirmed": 2, "uncontested": 3}
    rows = [
        ClaimRow(
            claim.id,
            claim.label,
            claim.status,
            claim.origins,
            tuple(_voice(case, voice) for voice in claim.asserted_by),
            tuple(_voice(case, voice) for voice in claim.denied_by),
        )
        for claim in case.links.claims
    ]
    return sorted(
        rows, key=lambda row: (row.alone, order[row.status], -len(row.asserted) - len(row.denied), row.label, row.id)
    )


def stories(case: Case) -> list[Story]:
    """All stories, the most told first."""
    return sorted(case.links.stories, key=lambda story: (-len(story.docs), story.from_ or "", story.label, story.id))


def _voice(case: Case, voice: Voice) -> VoiceRow:
    names = {entity.id: entity.name for entity in case.analysis(voice.doc).entities}
    through = tuple(names.get(ident, ident) for ident in voice.via)
    speaker = case.actor_names((voice.speaker,))
    return VoiceRow(speaker, voice.stance, through, evidence(case, voice.doc, voice.cue.start, voice.cue.end))


def conflicts(case: Case) -> list[ConflictRow]:
    """All conflicts: first those in what is told, then those in how it is written; of each the surest first."""
    rows = [_conflict(case, conflict) for conflict in case.links.conflicts]
    return sorted(rows, key=lambda row: (row.written, -row.certainty, row.kind, row.what, row.id))


def _conflict(case: Case, conflict: Conflict) -> ConflictRow:
    """A conflict with its sentences; of a name one for each way in which it is written."""
    cited = conflict.values
    if conflict.kind == "name-variant":
        cited = tuple({value.text: value for value in reversed(cited)}.values())[::-1]
    values = tuple(evidence(case, value.doc, value.start, value.end) for value in cited)
    return ConflictRow(conflict.id, conflict.kind, conflict.what, conflict.certainty, values)


def sources(case: Case) -> list[SourceRow]:
    """All documents, those of one origin together."""
    rows = [_source(case, doc) for doc in case.readings]
    return sorted(rows, key=lambda row: (-len(row.shared_with), row.origin, row.reference or "", row.doc))


def _source(case: Case, doc: str) -> SourceRow:
    document, analysis, origin = case.document(doc), case.analysis(doc), case.origin_of.get(doc)
    reference = analysis.reference
    others = itertools.filterfalse(doc.__eq__, origin.docs if origin else ())
    return SourceRow(
        doc,
        case.outlet(doc),
        analysis.title or document.title or "",
        document.source,
        analysis.published or document.published,
        reference.date if reference else None,
        reference.basis if reference else None,
        reference.reason if reference else None,
        analysis.agencies,
        (origin.agency or case.outlet(origin.docs[0])) if origin else case.outlet(doc),
        origin.basis if origin else "single",
        tuple(case.outlet(other) for other in others),
        document.notes,
    )

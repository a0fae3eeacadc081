"""A case: the links and readings of an archive, with the look-ups that every view needs."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field

from runut.archive import Archive
from runut.records import Actor, Analysis, Citation, Document, Event, EventRef, Links, Origin, Reading, Statement, Voice


@dataclass(frozen=True)
class Case:
    """Links and readings, indexed. Documents are asked for by id."""

    links: Links
    readings: dict[str, Reading]
    actors: dict[str, Actor] = field(default_factory=dict)
    origin_of: dict[str, Origin] = field(default_factory=dict)

    @classmethod
    def of(cls, links: Links, readings: Iterable[Reading]) -> Case:
        """Index links and readings."""
        return cls(
            links,
            {reading.document.id: reading for reading in readings},
            {actor.id: actor for actor in links.actors},
            {doc: origin for origin in links.origins for doc in origin.docs},
        )

    @classmethod
    def load(cls, archive: Archive) -> Case:
        """The case in an archive (see `Archive.links` for errors)."""
        return cls.of(archive.links(), archive.readings())

    def document(self, doc: str) -> Document:
        """The document with this id."""
        return self.readings[doc].document

    def analysis(self, doc: str) -> Analysis:
        """The analysis of the document with this id."""
        return self.readings[doc].analysis

    def event(self, ref: EventRef) -> Event:
        """The event that an incident refers to."""
        return next(event for event in self.analysis(ref.doc).events if event.id == ref.event)

    def statement(self, voice: Voice) -> Statement:
        """The statement that a voice in a ledger stands for."""
        return next(s for s in self.analysis(voice.doc).statements if s.id == voice.statement)

    def sentence(self, doc: str, position: int) -> Citation:
        """The sentence that holds a code point of a document, else the line around it."""
        reading = self.readings[doc]
        spans = reading.analysis.sentences
        at = bisect.bisect_right([span.start for span in spans], position) - 1
        if at >= 0 and position < spans[at].end:
            start, end = spans[at].start, spans[at].end
        else:
            start, end = _line(reading.document.text, position)
        return Citation(doc, start, end, reading.document.text[start:end])

    def actor_names(self, idents: Iterable[str]) -> str:
        """Names of actors, comma-separated."""
        return ", ".join(self.actors[ident].name if ident in self.actors else ident for ident in idents)

    def outlet(self, doc: str) -> str:
        """What to call a document's publisher: its outlet, else its name or file."""
        document = self.document(doc)
        return self.analysis(doc).outlet or document.outlet or document.name or document.source.rsplit("/", 1)[-1]


def _line(text: str, position: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return start, len(text) if end < 0 else end

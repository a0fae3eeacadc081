"""A maker of small readings, sentence by sentence, for tests of linking."""

from __future__ import annotations

import re

from runut import records
from tests.makers import analysis, document

Who = tuple[str, ...]


class Maker:
    """One document in the making: entities first, then sentences, each followed by what it tells."""

    def __init__(self, ident: str, told: str | None = None, agencies: Who = ()) -> None:
        self.ident, self.told, self.agencies = ident, told, agencies
        self.text = ""
        self.entities: dict[str, records.Entity] = {}
        self.mentions: list[records.Mention] = []
        self.sentences: list[records.Span] = []
        self.times: list[records.TimeExpression] = []
        self.statements: list[records.Statement] = []
        self.events: list[records.Event] = []
        self.noise: list[records.Noise] = []

    def entity(
        self, ident: str, name: str, kind: records.EntityType, country: str | None = None, **more: object
    ) -> Maker:
        """Add an entity; sentences added later mention it by its name and aliases."""
        self.entities[ident] = records.Entity(ident, name, kind, country, **more)  # type: ignore[arg-type]
        return self

    def say(self, sentence: str, noise: records.NoiseKind | None = None) -> Maker:
        """Add a sentence."""
        start = len(self.text)
        self.text += sentence + "\n"
        end = len(self.text) - 1
        self.sentences.append(records.Span(start, end))
        if noise:
            self.noise.append(records.Noise(start, end, noise))
        taken: set[int] = set()
        forms = [(form, e) for e in self.entities.values() for form in {e.name, *e.aliases}]
        for form, e in sorted(forms, key=lambda f: (-len(f[0]), f[0])):
            for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", self.text[start:end]):
                at = start + found.start()
                if not taken & set(range(at, at + len(form))):
                    taken |= set(range(at, at + len(form)))
                    self.mentions.append(records.Mention(at, at + len(form), form, e.type, e.id))
        return self

    def when(self, text: str, first: str | None, last: str | None = None, *, invalid: bool = False) -> Maker:
        """Mark a time expression of the last sentence."""
        span = self._span(text)
        precision: records.Precision = "day" if last is None else "span"
        last = last or first
        self.times.append(records.TimeExpression(span.start, span.end, text, first, last, precision, invalid))
        return self

    def event(self, kind: str, trigger: str, actors: str, recipients: str = "", **more: object) -> Maker:
        """Mark an event of the last sentence; sides are entity ids of one letter each."""
        given: dict[str, object] = {"mode": (), "aux": (), "context": (), "place": None, "from_": None, "to": None}
        given |= {"standing": "stated"} | more
        ident, span = f"v{len(self.events)}", self._span(trigger)
        sides = {"actors": tuple(actors), "recipients": tuple(recipients)}
        self.events.append(records.Event(id=ident, type=kind, trigger=span, **sides, **given))  # type: ignore[arg-type]
        return self

    def statement(
        self,
        speaker: str,
        cue: str,
        content: str,
        stance: records.Stance = "assert",
        kind: records.StatementKind = "indirect",
    ) -> Maker:
        """Mark a statement of the last sentence."""
        ident = f"s{len(self.statements)}"
        said = records.Statement(ident, speaker, self._span(cue), self._span(content), kind, stance)
        self.statements.append(said)
        return self

    def reading(self) -> records.Reading:
        """The document with its analysis."""
        made = analysis(
            self.ident,
            agencies=self.agencies,
            reference=records.Reference(self.told, "text") if self.told else None,
            sentences=tuple(self.sentences),
            lemmas=tuple("" for _ in self.sentences),
            noise=tuple(self.noise),
            entities=tuple(self.entities.values()),
            mentions=tuple(self.mentions),
            times=tuple(self.times),
            statements=tuple(self.statements),
            events=tuple(self.events),
        )
        return records.Reading(document(self.text, self.ident), made)

    def _span(self, part: str) -> records.Span:
        last = self.sentences[-1]
        start = self.text.index(part, last.start, last.end)
        return records.Span(start, start + len(part))

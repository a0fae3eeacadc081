"""A parsed draft with names given by the test, so that statements are tested apart from the finding of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from runut.analyse import statements, syntax
from runut.analyse.draft import Draft
from runut.language.pack import load_pack
from runut.records import Document, Entity, Mention, Noise, Span, Statement, TimeExpression

PRONOUNS = ("ia", "dia", "beliau")


class Names:
    """Referents of a test: the given entities wherever their names stand; a pronoun is the person named last."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._entities = {entity.id: entity for entity in entities}
        found = [
            Mention(match.start(), match.end(), match[0], entity.type, entity.id)
            for entity in entities
            for form in (entity.name, *entity.aliases)
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)
        ]
        found.sort(key=lambda m: (m.start, -m.end))
        self._mentions = tuple(m for i, m in enumerate(found) if all(m.start >= o.end for o in found[:i]))

    def mentions(self) -> tuple[Mention, ...]:
        return self._mentions

    def entities(self) -> tuple[Entity, ...]:
        return tuple(self._entities.values())

    def entity(self, ident: str) -> Entity:
        return self._entities[ident]

    def possessor(self, head: Token) -> tuple[str, ...]:
        return self._behind(head)

    def resolve(self, head: Token) -> tuple[str, ...]:
        if head.text.lower() in PRONOUNS:
            people = [m.entity for m in self._mentions if m.end <= head.idx and m.label == "PER"]
            return tuple(people[-1:])
        heads = [head, *(child for child in head.children if child.dep_ == "conj" and child.pos_ == "PROPN")]
        found = [ident for token in heads for ident in self._at(token)]
        titled = head.pos_ == "NOUN" and head.text[:1].isupper()
        return tuple(dict.fromkeys(found)) or (self._behind(head) if titled else ())

    def _at(self, token: Token) -> list[str]:
        return [m.entity for m in self._mentions if m.start <= token.idx < m.end]

    def _behind(self, head: Token) -> tuple[str, ...]:
        near = [m for m in self._mentions if 0 < m.start - head.idx < 60]
        people = [m for m in near if m.label == "PER"]
        return tuple(m.entity for m in (people or near)[:1])


def person(name: str, country: str | None = "AAA", *aliases: str, sector: str = "GOV") -> Entity:
    """A person whose id is the name."""
    return Entity(name, name, "PER", country, sector, aliases)


def place(name: str, country: str) -> Entity:
    """A country or city whose id is the name."""
    return Entity(name, name, "GPE", country)


def body(name: str, country: str | None = None, sector: str = "JRN") -> Entity:
    """An organisation whose id is the name."""
    return Entity(name, name, "ORG", country, sector)


@dataclass(frozen=True)
class Said:
    """A statement with its parts as text."""

    speaker: str
    cue: str
    content: str | None
    stance: str
    kind: str
    via: tuple[str, ...]


def draft(text: str, *entities: Entity, noise: Sequence[str] = (), times: Sequence[str] = ()) -> Draft:
    """A draft up to the referents; `noise` and `times` are stretches of the text."""
    made = Draft(
        document=Document(id="d", source="test", text=text),
        pack=load_pack("id"),
        language="id",
        noise=tuple(Noise(*_at(text, part), "ad") for part in noise),
        times=tuple(TimeExpression(*_at(text, part), part, None, None, "day") for part in times),
        referents=Names(text, entities),
    )
    return made.with_(**syntax.parse(made))


def _at(text: str, part: str) -> tuple[int, int]:
    start = text.index(part)
    return start, start + len(part)


def read(text: str, *entities: Entity, noise: Sequence[str] = (), times: Sequence[str] = ()) -> list[Said]:
    """The statements of a text in which the given entities are named."""
    found = statements.statements(draft(text, *entities, noise=noise, times=times))
    return [_said(text, statement) for statement in found]


def _said(text: str, statement: Statement) -> Said:
    def cut(span: Span) -> str:
        return text[span.start : span.end]

    content = cut(statement.content) if statement.content else None
    return Said(statement.speaker, cut(statement.cue), content, statement.stance, statement.kind, statement.via)

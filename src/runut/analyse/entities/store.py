"""The entities and mentions of one document, growing while unnamed actors are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from runut.analyse.entities.describe import INFERRED, Describer
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.offices import Offices
from runut.analyse.entities.roles import Role
from runut.knowledge.names import normalise
from runut.records import Entity, EntityType, Mention, Span


@dataclass(frozen=True)
class UnnamedActor:
    """An actor without a name: where its phrase stands, as written, and what is known of it.

    `core` is the phrase without determiners and numerals; `label` is NOM, or ORG for a body; `kind` is what all
    wordings of one people have in common ("WNI", "Warga Negara Indonesia").
    """

    start: int
    end: int
    text: str
    core: str
    country: str | None
    sector: str | None
    label: EntityType = "NOM"
    kind: str | None = None

    @property
    def key(self) -> tuple[str, str | None]:
        """What one actor has in common wherever it is spoken of; numbered people are others each time."""
        counted = self.text != self.core and self.text[:1].isdigit()
        return self.kind or normalise(self.text if counted else self.core), self.country


class Store:
    """Entities by id, mentions by place."""

    def __init__(self, describer: Describer, names: Sequence[Name], roles: Sequence[Role]) -> None:
        self.describer = describer
        self._things = {thing.ident: thing for thing in describer.things.values()}
        self._entities = {thing.ident: describer.entity(thing) for thing in describer.things.values()}
        self.offices = Offices(describer, self._entities)
        written = {(role.name.start, role.name.end): role.text for role in roles}
        self._mentions = [self._mention(name, written.get((name.start, name.end))) for name in names]
        self._unnamed: dict[tuple[str, str | None], str] = {}
        self._states: dict[str | None, str] = {}
        for ident, entity in self._entities.items():
            if self.is_state(ident):
                self._states.setdefault(entity.country, ident)

    def _mention(self, name: Name, role: str | None) -> Mention:
        thing = self.describer.of_name[(name.start, name.end)]
        return Mention(name.start, name.end, name.text, thing.label, thing.ident, role, name.basis)

    def of_name(self, name: Name) -> str:
        """The id of the entity that a name belongs to."""
        return self.describer.of_name[(name.start, name.end)].ident

    def entity(self, ident: str) -> Entity:
        """The entity with this id (KeyError: there is none)."""
        return self._entities[ident]

    def entities(self) -> tuple[Entity, ...]:
        """All entities, in the order in which they were made."""
        return tuple(self._entities.values())

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions in order of the text."""
        return tuple(sorted(self._mentions, key=lambda m: (m.start, -m.end)))

    def unnamed(self, actor: UnnamedActor) -> str:
        """The entity of an unnamed actor, made when it is first asked for; one for each wording and state."""
        ident = self._unnamed.get(actor.key)
        if ident is None:
            ident = f"e{len(self._entities) + 1}"
            aliases = (actor.core,) if actor.core != actor.text else ()
            self._entities[ident] = Entity(ident, actor.text, actor.label, actor.country, actor.sector, aliases)
            self._unnamed[actor.key] = ident
        self._note(Mention(actor.start, actor.end, actor.text, actor.label, ident, None, "nominal"))
        return ident

    def body_of(self, name: Name, country: str) -> str:
        """The body of a state that a name means here, which elsewhere in the document may mean another's."""
        known = self.entity(self.of_name(name))
        if known.country == country:
            return known.id
        ident = self._unnamed.setdefault((name.norm, country), f"e{len(self._entities) + 1}")
        if ident not in self._entities:
            self._entities[ident] = msgspec.structs.replace(known, id=ident, country=country, basis=INFERRED)
        self._mentions = [
            msgspec.structs.replace(m, entity=ident) if (m.start, m.end) == (name.start, name.end) else m
            for m in self._mentions
        ]
        return ident

    def settle(self, ident: str, country: str, within: Span | None = None) -> str:
        """Give an unnamed actor that has none a state; the id of the actor that has it.

        Where the same words stand outside of `within` too, those inside are an actor of their own.
        """
        known = self._entities[ident]
        if known.type != "NOM" or known.country is not None:
            return ident
        here = [
            m for m in self._mentions if m.entity == ident and (within is None or within.start <= m.start < within.end)
        ]
        if all(m in here for m in self._mentions if m.entity == ident):
            self._entities[ident] = msgspec.structs.replace(known, country=country, basis=INFERRED)
            return ident
        return self._apart(known, here, country)

    def _apart(self, known: Entity, here: Sequence[Mention], country: str) -> str:
        """An actor of a state for some of the mentions of one that has none."""
        words = next(key[0] for key, ident in self._unnamed.items() if ident == known.id)
        ident = self._unnamed.setdefault((words, country), f"e{len(self._entities) + 1}")
        if ident not in self._entities:
            self._entities[ident] = msgspec.structs.replace(known, id=ident, country=country, basis=INFERRED)
        moved = [msgspec.structs.replace(m, entity=ident) if m in here else m for m in self._mentions]
        self._mentions = moved
        return ident

    # ------------------------------------------------------------ states and what stands beside

    def state(self, country: str | None) -> str | None:
        """The entity of a state itself, if the text names it."""
        return self._states.get(country) if country else None

    def is_state(self, ident: str) -> bool:
        """Whether an entity is a state (and no city or region)."""
        return (self._entities[ident].knowledge or "").startswith("country:")

    def stands_for_state(self, ident: str) -> bool:
        """Whether a place is a state or the capital of one."""
        key = self._entities[ident].knowledge
        entry = self.describer.page.knowledge.entry(key) if key else None
        return entry is not None and (entry.capital or self.is_state(ident))

    def place_after(self, offset: int) -> str | None:
        """The state of the place named directly after an offset ("rekannya dari Jepang"), if one is."""
        owner = self.describer.reader.owner(self.describer.page.piece_at(offset - 1) + 1)
        return self.describer.name_country(owner) if owner and owner.label in PLACES else None

    def speaker_after(self, offset: int) -> str | None:
        """The entity named first within a few words after an offset."""
        for role in (r for thing in self._things.values() for r in thing.roles):
            if 0 <= role.start - offset <= 1:
                return self.describer.of_name[(role.name.start, role.name.end)].ident
        for name in self.describer.names:
            if 0 <= name.start - offset <= 1:
                return self.describer.of_name[(name.start, name.end)].ident
        return None

    def _note(self, mention: Mention) -> None:
        if all((m.start, m.end) != (mention.start, mention.end) for m in self._mentions):
            self._mentions.append(mention)
            known = self._entities[mention.entity]
            if mention.text not in (known.name, *known.aliases):
                self._entities[mention.entity] = _also(known, mention.text)


def _also(entity: Entity, form: str) -> Entity:
    return msgspec.structs.replace(entity, aliases=(*entity.aliases, form))

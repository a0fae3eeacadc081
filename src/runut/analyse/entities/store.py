"""The entities and mentions of one document, growing while unnamed actors are found."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from runut.analyse.entities.describe import Describer
from runut.analyse.entities.names import PLACES, Name
from runut.analyse.entities.offices import Offices
from runut.analyse.entities.roles import Role
from runut.knowledge.names import normalise
from runut.records import Entity, EntityType, Mention


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

    def unnamed(
        self,
        start: int,
        end: int,
        text: str,
        core: str,
        country: str | None,
        sector: str | None,
        label: EntityType,
        kind: str | None = None,
    ) -> str:
        """The entity of an unnamed actor, made when it is first asked for; one for each wording and state.

        Args:
            start: where the phrase begins in the text.
            end: where it ends.
            text: the phrase as written.
            core: the phrase without determiners and numerals.
            country: the state it belongs to.
            sector: its sector.
            label: NOM, or ORG for a body.
            kind: what all wordings of one people have in common ("WNI", "Warga Negara Indonesia").
        """
        key = (kind, country) if kind else (normalise(text if text != core and text[:1].isdigit() else core), country)
        ident = self._unnamed.get(key)
        if ident is None:
            ident = f"e{len(self._entities) + 1}"
            aliases = (core,) if core != text else ()
            self._entities[ident] = Entity(ident, text, label, country, sector, aliases)
            self._unnamed[key] = ident
        self._note(Mention(start, end, text, label, ident, None, "nominal"))
        return ident

    # ------------------------------------------------------------ states and what stands beside

    def state(self, country: str | None) -> str | None:
        """The entity of a state itself, if the text names it."""
        for ident, entity in self._entities.items():
            if country is not None and entity.country == country and self.is_state(ident):
                return ident
        return None

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

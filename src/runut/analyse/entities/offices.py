"""Who of the persons of a document holds which office, as the text says or knowledge on its day."""

from __future__ import annotations

from collections.abc import Mapping

from runut.analyse.entities.describe import Describer, Thing
from runut.analyse.entities.headed import Headed
from runut.records import Entity

LEADER = "leader"
LEADERS = frozenset({"head-of-government", "leader", "monarch", "president", "supreme-leader"})


class Offices:
    """The offices of the named persons of one document."""

    def __init__(self, describer: Describer, entities: Mapping[str, Entity]) -> None:
        self._describer = describer
        self._persons = {t.ident: t for t in describer.things.values() if t.label == "PER"}
        self._entities = {ident: entities[ident] for ident in self._persons}
        self._of = {ident: self._offices(thing) for ident, thing in self._persons.items()}
        self._beside = self._stated()
        self._held: dict[tuple[str, str | None], tuple[str, ...]] = {}

    def _offices(self, thing: Thing) -> frozenset[str]:
        stated = {role.phrase.office for role in thing.roles if role.phrase.office}
        entry, on = self._describer.entry(thing), self._describer.page.on
        held = {t.office for t in entry.tenures if on is None or t.possible(on)} if entry else set()
        return frozenset(office for office in stated | held if office)

    def _stated(self) -> dict[tuple[str, str], str]:
        """Persons by the state or body and the office that the text names with them."""
        stated: dict[tuple[str, str], str] = {}
        for ident, thing in self._persons.items():
            for role in thing.roles:
                owner = self._owner(role.phrase)
                if role.phrase.office and owner:
                    stated.setdefault((owner, role.phrase.office), ident)
        return stated

    def _owner(self, headed: Headed) -> str | None:
        thing = headed.owner and self._describer.of_name.get((headed.owner.start, headed.owner.end))
        return thing.ident if thing else None

    def of(self, ident: str) -> frozenset[str]:
        """The offices that the text or, on its day, knowledge gives a person."""
        return self._of.get(ident, frozenset())

    def leads(self, ident: str) -> bool:
        """Whether a person has an office that leads a state."""
        return bool(LEADERS & self.of(ident))

    def holder(self, headed: Headed) -> str | None:
        """The person who holds the office of a phrase that has no name ("presiden Norwegia", "Presiden")."""
        office, country = headed.office, self._describer.owner_country(headed)
        if office is None or headed.qualifier:
            return None
        office = self._describer.page.words.names.same_office.get(office, office)
        owner = self._owner(headed)
        if owner and (owner, office) in self._beside:
            return self._beside[(owner, office)]
        fitting = self._fitting(office, country)
        if len(fitting) > 1 and country is None:
            home = self._describer.home.home()
            fitting = tuple(ident for ident in fitting if self._entities[ident].country == home)
        return fitting[0] if fitting else None

    def leader(self, country: str) -> str | None:
        """The person who leads a state."""
        return next(iter(self._fitting(LEADER, country)), None)

    def counterpart(self, ident: str, country: str | None) -> str | None:
        """Another person who holds an office that this one has, of the state `country` where that is known."""
        for other in self._persons:
            fits = country is None or self._entities[other].country == country
            if fits and other != ident and self.of(ident) & self.of(other):
                return other
        return None

    def _fitting(self, office: str, country: str | None) -> tuple[str, ...]:
        key = (office, country)
        if key not in self._held:
            self._held[key] = tuple(ident for ident in self._persons if self._holds(ident, office, country))
        return self._held[key]

    def _holds(self, ident: str, office: str, country: str | None) -> bool:
        if country is not None and self._entities[ident].country != country:
            return False
        if office in self.of(ident) or (office == LEADER and self.leads(ident)):
            return True
        entry = self._entities[ident].knowledge
        if country is None or entry is None:
            return False
        page = self._describer.page
        holder = page.knowledge.holder(office, country, page.on)
        return holder is not None and holder.key == entry

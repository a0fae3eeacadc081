"""From names to entities: one for each thing, with its country, sector, roles and every form of its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from runut.analyse.entities.headed import Headed, Reader, by_start
from runut.analyse.entities.home import HOME, Home
from runut.analyse.entities.names import OUTLET, PLACES, Name, inside
from runut.analyse.entities.page import Page
from runut.analyse.entities.roles import Role
from runut.analyse.entities.sectors import sector
from runut.knowledge.entries import Entry
from runut.records import Entity, EntityType

PUBLIC = ("GOV", "MIL", "LEG", "JUD", "COP", "ELI")
STATED, KNOWLEDGE, INFERRED = "stated", "knowledge", "inferred"  # how a state was found
OFFICE = 5  # pieces from the word of heading to what is headed
NEAR = 3  # pieces between a place and the state that is named with it ("Dunay, Rusia")

Located = tuple[str | None, str | None]  # a state, and how it was found
NOWHERE: Located = (None, None)


@dataclass
class Thing:
    """One person, body or place while it is being described."""

    ident: str
    names: list[Name]
    roles: list[Role] = field(default_factory=list)

    @property
    def label(self) -> EntityType:
        """The type of its first name."""
        return self.names[0].label


class Describer:
    """Describes the things of one document."""

    def __init__(self, page: Page, names: Sequence[Name], roots: Sequence[int], roles: Sequence[Role]) -> None:
        self.page = page
        self.names = names
        self.things: dict[int, Thing] = {}
        self.of_name: dict[tuple[int, int], Thing] = {}
        for name, root in zip(names, roots, strict=True):
            thing = self.things.setdefault(root, Thing(f"e{len(self.things) + 1}", []))
            thing.names.append(name)
            self.of_name[(name.start, name.end)] = thing
        for role in roles:
            self.of_name[(role.name.start, role.name.end)].roles.append(role)
        self.reader = Reader(page, by_start(names))
        self._countries: dict[str, tuple[str | None, str | None]] = {}
        self.home = Home(page, names)

    def states(self) -> tuple[str, ...]:
        """The states that the text names by any of their places, the most named first."""
        return self.home.states()

    def entity(self, thing: Thing) -> Entity:
        """The record of a thing."""
        name = self._canonical(thing)
        forms = dict.fromkeys(n.text for n in thing.names if n.text != name)
        entry = self.entry(thing)
        return Entity(
            id=thing.ident,
            name=name,
            type=thing.label,
            country=self.country(thing),
            sector=None if thing.label in PLACES else sector(self, thing, entry),
            aliases=tuple(forms),
            wikidata=entry.wikidata if entry else None,
            knowledge=entry.key if entry else None,
            roles=tuple(dict.fromkeys(role.text for role in thing.roles)),
            basis=self.basis(thing),
        )

    def _canonical(self, thing: Thing) -> str:
        texts = [n.text for n in thing.names]
        entry = self.entry(thing)
        if thing.label in PLACES and entry and entry.name in texts:
            return entry.name
        return max(texts, key=lambda text: (len(text.split()), len(text) if thing.label != "PER" else 0))

    def entry(self, thing: Thing) -> Entry | None:
        """What knowledge takes the thing for; a person by its fullest name, on the document's day."""
        if thing.label != "PER":
            return next((n.entry for n in thing.names if n.entry), None)
        texts = sorted({n.text for n in thing.names}, key=lambda text: (-len(text.split()), text))
        stated = {
            role.phrase.owner.entry.country for role in thing.roles if role.phrase.owner and role.phrase.owner.entry
        }
        for text in texts:
            found = [e for e in self.page.knowledge.lookup(text, self.page.on) if e.kind == "PER"]
            fitting = [e for e in found if e.country in stated] or found
            if len(fitting) == 1:
                return fitting[0]
            if found:
                return None
        return None

    def _namesakes_country(self, thing: Thing) -> str | None:
        """The state of all persons whom knowledge has by this name, if it is one ("Bush")."""
        found = [e for n in thing.names for e in self.page.knowledge.lookup(n.text, self.page.on) if e.kind == "PER"]
        codes = {entry.country for entry in found}
        return codes.pop() if len(codes) == 1 else None

    def country(self, thing: Thing) -> str | None:
        """The code of the state or group that a thing belongs to, as the text or knowledge gives it."""
        return self._located(thing)[0]

    def basis(self, thing: Thing) -> str | None:
        """How the state was found: "stated", "knowledge" or "inferred" (None: there is none)."""
        return self._located(thing)[1]

    def _located(self, thing: Thing) -> tuple[str | None, str | None]:
        if thing.ident not in self._countries:
            self._countries[thing.ident] = (None, None)  # a circle of owners ends here
            ways = {"PER": self._person_country, "ORG": self._body_country}
            self._countries[thing.ident] = ways.get(thing.label, self._place_country)(thing)
        return self._countries[thing.ident]

    def _person_country(self, thing: Thing) -> Located:
        for role in thing.roles:
            code = self.owner_country(role.phrase)
            if code:
                return code, STATED
        entry = self.entry(thing)
        if code := (entry and entry.country) or self._namesakes_country(thing):
            return code, KNOWLEDGE
        for name in thing.names:
            code = self._following(name) or self._tied(name) or self._led(name)
            if code:
                return code, STATED
        if self.home.stated and any(role.phrase.noun.head.sector in PUBLIC for role in thing.roles):
            return self.home.home(), INFERRED
        return self._inferred(thing)

    def _led(self, name: Name) -> str | None:
        """The state of what a person is said to head ("X memimpin militer Chad")."""
        pieces, words = self.page.pieces, self.page.words.actors
        index = self.page.piece_at(name.end - 1) + 1
        while index < len(pieces) and pieces[index].norm in words.perfect:
            index += 1
        if index >= len(pieces) or pieces[index].norm not in words.leads:
            return None
        for at in range(index + 1, min(len(pieces), index + OFFICE)):
            named = self.reader.names.get(pieces[at].start)
            if named and named.label == "ORG":
                return self.name_country(named)
            if phrase := self.reader.at(at):
                return self.owner_country(phrase) if phrase.noun.head.sector in PUBLIC else None
            if not pieces[at].word or named:
                return None
        return None

    def _tied(self, name: Name) -> str | None:
        """The state of the person spoken of before, to whom a name is tied ("pendahulunya, X", "istrinya X")."""
        index = self.page.piece_at(name.start) - 1
        index -= index > 0 and self.page.pieces[index].text == ","
        clitic = self.page.words.pronouns.clitic
        norm = self.page.pieces[index].norm if index >= 0 else ""
        if not norm.endswith(clitic) or norm.removesuffix(clitic) not in self.page.words.definite.ties:
            return None
        before = [other for other in self.names if other.end <= self.page.pieces[index].start and other.label == "PER"]
        return self.name_country(before[-1]) if before else None

    def _inferred(self, thing: Thing) -> Located:
        code = self.home.inferred(thing.names)
        return (code, INFERRED) if code else NOWHERE

    def owner_country(self, phrase: Headed) -> str | None:
        """The state that a headed phrase belongs to: that of its owner, or one that the noun itself implies."""
        own = phrase.noun.head.country
        if own and (phrase.loose or phrase.noun.head.key in self.page.words.names.citizens):
            return own  # "WNI dari Chad"
        owner = self.name_country(phrase.owner) if phrase.owner else self._people_country(phrase)
        return owner or own

    def _people_country(self, phrase: Headed) -> str | None:
        """The state of a people or following written small behind the noun: "rezim zionis"."""
        index = self.page.piece_at(phrase.noun_end - 1) + 1
        if not self.page.follows(index) or not self.page.pieces[index].text.islower():
            return None
        word = self.page.pieces[index].text
        return self.page.knowledge.country(word) if self.page.knowledge.is_people(word) else None

    def name_country(self, name: Name) -> str | None:
        """The state that a name belongs to."""
        thing = self.of_name.get((name.start, name.end))
        return self.country(thing) if thing else self._place_code(name)

    def _body_country(self, thing: Thing) -> Located:
        for name in thing.names:
            if name.entry and name.entry.country:
                return name.entry.country, KNOWLEDGE
        for name in thing.names:
            if name.body and name.body.country:
                return name.body.country, STATED
        if any(name.body and name.body.head.key in self.page.words.names.missions for name in thing.names):
            return self.home.home(), INFERRED
        for name in thing.names:
            code = self._within(name) or self._following(name) or self._preceding(name)
            if code:
                return code, STATED
        if any(name.body for name in thing.names):
            return self.home.home(), INFERRED
        if any(name.basis == OUTLET for name in thing.names):
            return HOME, INFERRED
        return NOWHERE if any(name.entry for name in thing.names) else self._inferred(thing)

    def _within(self, name: Name) -> str | None:
        """The state of a place that stands inside a name."""
        for other in inside(self.names, name.start, name.end):
            if name.covers(other) and other != name and (other.label in PLACES or name.basis == "office"):
                return self.name_country(other)
        words = name.text.split()
        ends = [" ".join(words[first:]) for first in range(1, len(words)) if words[first][:1].isupper()]
        states = (self.page.knowledge.country(end) for end in ends)
        owners = (entry.country for end in ends for entry in self.page.knowledge.lookup(end) if entry.kind == "ORG")
        return next((code for code in (*states, *owners) if code), None)

    def _town_within(self, name: Name) -> str | None:
        """The state of the town or region that a site is named after; a sea is not its shore's."""
        words = name.text.split()
        ends = [" ".join(words[first:]) for first in range(1, len(words))]
        found = (entry for end in ends for entry in self.page.knowledge.lookup(end) if entry.kind == "GPE")
        return next((entry.country for entry in found if not entry.key.startswith("country:")), None)

    def _following(self, name: Name) -> str | None:
        """The state after a name: "... milik negara Rusia", "... dari Maroko"."""
        index = self.page.piece_at(name.end - 1) + 1
        pieces = self.page.pieces
        while index < len(pieces) and (
            pieces[index].text == ")" or pieces[index].norm in self.page.words.phrases.based_in
        ):
            index += 1
        owner = self.reader.owner(index)
        if owner is None or owner.label not in PLACES:
            return None
        between = self.page.text[name.end : owner.start].split()
        if set(between) & self.page.words.phrases.based:
            return self._place_code(owner)
        return self._place_code(owner) if between and set(between) & self.page.words.phrases.of else None

    def _preceding(self, name: Name) -> str | None:
        """The state of the noun before a name: "kantor berita Rusia TASS"."""
        index = self.page.piece_at(name.start)
        for before in range(index - 1, max(-1, index - 6), -1):
            phrase = self.reader.at(before)
            if phrase and phrase.end <= name.start and self.page.piece_at(phrase.end - 1) + 1 == index and phrase.owner:
                return self.name_country(phrase.owner)
        return None

    def _place_country(self, thing: Thing) -> Located:
        codes = [self._place_code(name) for name in thing.names]
        known = next((code for code in codes if code), None)
        if known or any(name.entry for name in thing.names):
            return (known, KNOWLEDGE) if known else NOWHERE
        for name in thing.names:
            code = self._beside(name) or (self._town_within(name) if name.basis == "site" else None)
            if code:
                return code, STATED
        return self._inferred(thing)

    def _place_code(self, name: Name) -> str | None:
        if name.entry:
            return name.entry.country
        return self.page.knowledge.country(name.text)

    def _beside(self, name: Name) -> str | None:
        """The state named with a place: "Dunay, Rusia", "Dunai di Rusia"."""
        index = self.page.piece_at(name.end - 1) + 1
        for at in range(index, min(len(self.page.pieces), index + NEAR)):
            piece = self.page.pieces[at]
            other = self.reader.names.get(piece.start)
            if other:
                return self._place_code(other) if other.label in PLACES and at > index else None
            if piece.text != "," and piece.norm not in self.page.words.phrases.place:
                return None
        return None

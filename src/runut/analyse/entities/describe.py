"""From names to entities: one for each thing, with its country, sector, roles and every form of its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from runut.analyse.entities.headed import Headed, Reader, by_start
from runut.analyse.entities.names import PLACES, Name, inside
from runut.analyse.entities.page import Page
from runut.analyse.entities.roles import Role
from runut.knowledge.entries import Entry
from runut.knowledge.shapes import GROUPS
from runut.records import Entity, EntityType

HOME = "IDN"  # a ministry without a state in Indonesian news, where Indonesia is spoken of
PUBLIC = ("GOV", "MIL", "LEG", "JUD", "COP", "ELI")
SPOKEN_OF = 0.15  # share of the mentions of states from which a text speaks of Indonesia
NEAR = 3  # pieces between a place and the state that is named with it ("Dunay, Rusia")


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
        self._countries: dict[str, str | None] = {}
        self._mentioned: Counter[str] = self._states()

    def _states(self) -> Counter[str]:
        """How often each state is named, by any place of it."""
        places = [self._place_code(name) for name in self.names if name.label in PLACES and self.page.prose(name.start)]
        bodies = [name.entry.country for name in self.names if name.entry and name.entry.sector != "JRN"]
        nouns = [self._implied(index) for index in range(len(self.page.pieces))]
        self._at_home = HOME in (*bodies, *nouns)
        return Counter(code for code in (*places, *bodies, *nouns) if code and code not in GROUPS)

    def _implied(self, index: int) -> str | None:
        found = self.reader.noun(index)
        return found[0].head.country if found else None

    def states(self) -> tuple[str, ...]:
        """The states that the text names by any of their places, the most named first."""
        return tuple(code for code, _ in self._mentioned.most_common())

    def home(self) -> str | None:
        """The state meant where none is named: Indonesia if the text speaks of it, else the one most spoken of."""
        if not self._mentioned or self._at_home or self._mentioned[HOME] >= SPOKEN_OF * self._mentioned.total():
            return HOME
        return self._mentioned.most_common(1)[0][0]

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
            sector=None if thing.label in PLACES else self._sector(thing, entry),
            aliases=tuple(forms),
            wikidata=entry.wikidata if entry else None,
            knowledge=entry.key if entry else None,
            roles=tuple(dict.fromkeys(role.text for role in thing.roles)),
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

    def country(self, thing: Thing) -> str | None:
        """The code of the state or group that a thing belongs to, as the text or knowledge gives it."""
        if thing.ident not in self._countries:
            self._countries[thing.ident] = None  # a circle of owners ends here
            ways = {"PER": self._person_country, "ORG": self._body_country}
            self._countries[thing.ident] = ways.get(thing.label, self._place_country)(thing)
        return self._countries[thing.ident]

    def _person_country(self, thing: Thing) -> str | None:
        for role in thing.roles:
            code = self.owner_country(role.phrase)
            if code:
                return code
        entry = self.entry(thing)
        if entry and entry.country:
            return entry.country
        for name in thing.names:
            code = self._following(name)
            if code:
                return code
        if self._mentioned and any(role.phrase.noun.head.sector in PUBLIC for role in thing.roles):
            return self.home()
        return None

    def owner_country(self, phrase: Headed) -> str | None:
        """The state that a headed phrase belongs to: that of its owner, or one that the noun itself implies."""
        if phrase.owner:
            return self.name_country(phrase.owner)
        return phrase.noun.head.country

    def name_country(self, name: Name) -> str | None:
        """The state that a name belongs to."""
        thing = self.of_name.get((name.start, name.end))
        return self.country(thing) if thing else self._place_code(name)

    def _body_country(self, thing: Thing) -> str | None:
        for name in thing.names:
            if name.entry and name.entry.country:
                return name.entry.country
        for name in thing.names:
            if name.body and name.body.country:
                return name.body.country
        if any(name.body and name.body.head.key in self.page.words.names.missions for name in thing.names):
            return self.home()
        for name in thing.names:
            code = self._within(name) or self._following(name) or self._preceding(name)
            if code:
                return code
        return self.home() if any(name.body for name in thing.names) else None

    def _within(self, name: Name) -> str | None:
        """The state of a place that stands inside a name."""
        for other in inside(self.names, name.start, name.end):
            if name.covers(other) and other != name and (other.label in PLACES or name.basis == "office"):
                return self.name_country(other)
        words = name.text.split()
        ends = (" ".join(words[first:]) for first in range(1, len(words)) if words[first][:1].isupper())
        return next((code for end in ends if (code := self.page.knowledge.country(end))), None)

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

    def _place_country(self, thing: Thing) -> str | None:
        codes = [self._place_code(name) for name in thing.names]
        known = next((code for code in codes if code), None)
        if known or any(name.entry for name in thing.names):
            return known
        for name in thing.names:
            code = self._beside(name)
            if code:
                return code
        return None

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

    def _sector(self, thing: Thing, entry: Entry | None) -> str | None:
        for role in thing.roles:
            if role.phrase.noun.head.sector:
                return role.phrase.noun.head.sector
        for name in thing.names:
            if name.body and name.body.sector:
                return name.body.sector
            if name.basis == "office":
                inner = [n for n in inside(self.names, name.start, name.end) if n.label == "PER"]
                return self._sector(self.of_name[(inner[0].start, inner[0].end)], None) if inner else None
        if entry and entry.sector:
            return entry.sector
        if thing.label == "ORG" and (noun := self.reader.noun_of(thing.names[0])) is not None:
            return noun.sector
        if entry and entry.kind == "PER" and entry.tenures:
            return "GOV"
        return None

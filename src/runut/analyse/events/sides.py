"""Who acts and who is acted on: the places of a frame's roles, and the referents that stand there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from runut.analyse.events.clause import Chunk
from runut.analyse.events.frames import Hit
from runut.analyse.events.scene import Scene
from runut.analyse.events.triggers import Trigger
from runut.records import Entity

STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
FORCES = frozenset({"MIL", "REB", "PRM", "UAF", "COP"})
PATIENT_NOUNS = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE"})
MUTUAL = frozenset({"mutual", "mutual_to", "meeting", "exercise"})


@dataclass(frozen=True)
class Sides:
    """The entities on both sides of an act, and how each was found."""

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    def swapped(self) -> Sides:
        """The same with the sides changed over."""
        return Sides(self.recipients, self.actors, self.reasons)


def unique(idents: Iterable[str]) -> tuple[str, ...]:
    """The identifiers without repetition, in order."""
    return tuple(dict.fromkeys(idents))


class Finder:
    """Finds the sides of triggers in one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.view = scene.view
        self.who = scene.draft.who
        self.grammar = scene.grammar

    # ------------------------------------------------------------ referents of chunks

    def entity(self, ident: str) -> Entity:
        """The entity of an identifier."""
        return self.who.entity(ident)

    def political(self, ident: str) -> bool:
        """Whether an entity can be a side: a state, body or person with a country or sector."""
        entity = self.entity(ident)
        return bool(entity.country or entity.sector) or entity.type == "ORG"

    def of_chunks(self, chunks: Sequence[Chunk]) -> tuple[str, ...]:
        """The entities that the phrases refer to."""
        return unique(ident for chunk in chunks for ident in self.of_chunk(chunk))

    def of_chunk(self, chunk: Chunk) -> tuple[str, ...]:
        """The entities of one phrase: of its head, else those that its head belongs to ("upaya Haiti")."""
        head = self.scene.tokens[chunk.head]
        found = self.who.resolve(head)
        if not found and chunk.start != chunk.head:
            found = self.who.resolve(self.scene.tokens[chunk.start])
        return unique(filter(self.political, found or self.who.possessor(head) or self._named_inside(chunk)))

    def _named_inside(self, chunk: Chunk) -> tuple[str, ...]:
        first, last = self.scene.tokens[chunk.start].idx, self.scene.tokens[chunk.end - 1].idx
        inside = [m.entity for m in self.scene.mentions if first <= m.start <= last]
        return unique(inside[-1:])

    def group(self, chunk: Chunk | None) -> tuple[str, ...]:
        """The entities of a phrase and of those coordinated behind it."""
        return self.of_chunks(self.view.group_right(chunk)) if chunk is not None else ()

    def group_back(self, chunk: Chunk | None) -> tuple[str, ...]:
        """The entities of a phrase and of those coordinated before it."""
        return self.of_chunks(self.view.group_left(chunk)) if chunk is not None else ()

    def behind(self, start: int, words: frozenset[str], end: int | None = None) -> tuple[str, ...]:
        """The entities of the first phrases behind one of the prepositions."""
        for oblique in self.view.obliques(start, end):
            if oblique.word in words:
                found = self.group(oblique.chunk)
                if found:
                    return found
        return ()

    # ------------------------------------------------------------ places of functions

    def subject(self, index: int) -> tuple[str, ...]:
        """The entities of the subject of the predicate at `index`."""
        return self.group_back(self.view.subject(index))

    def agent(self, trigger: Trigger) -> tuple[str, ...]:
        """The agent of a passive: behind its preposition, or directly behind the verb."""
        found = self.behind(trigger.end, self.grammar.agent)
        if found:
            return found
        chunk = self.view.object(trigger.end)
        if chunk is not None and chunk.start == trigger.end:
            return unique(filter(self.political, self.who.resolve(self.scene.tokens[chunk.head])))
        return ()

    def between(self, start: int) -> tuple[str, ...]:
        """Both sides of "antara X dan Y"."""
        return self.behind(start, self.grammar.between)

    # ------------------------------------------------------------ roles

    def sides(self, trigger: Trigger) -> Sides:
        """The sides of a trigger by the roles of its frame and its voice."""
        hit = trigger.hit
        if trigger.noun:
            found = self._of_noun(trigger)
        elif hit.voice == "passive":
            found = self._of_passive(trigger)
        else:
            found = self._of_active(trigger)
        actors = unique(filter(self.political, found.actors))
        recipients = unique(r for r in found.recipients if self.political(r) and r not in actors)
        return Sides(actors, recipients, found.reasons)

    def _of_active(self, trigger: Trigger) -> Sides:
        hit, frame = trigger.hit, trigger.frame
        subject = self.subject(trigger.start)
        object_ = self._object(trigger)
        if frame.roles in MUTUAL:
            return self._mutual(trigger, subject, object_)
        if frame.roles == "patient":
            return Sides(self.behind(trigger.end, frame.to), subject, ("subject is acted on",))
        marked = self.behind(trigger.end, frame.to)
        if frame.roles == "visit":
            return Sides(subject, object_ or marked, ("visitor is subject",))
        if frame.roles == "host":
            return Sides(object_ or self.behind(trigger.end, frozenset({"bagi"})), subject, ("host is subject",))
        if frame.roles == "theme":
            return Sides(subject, marked, ("recipient behind preposition",))
        if frame.roles == "accept":
            return Sides(subject, self._giver(trigger), ("giver of the object",))
        if frame.roles == "transfer":
            return Sides(subject, marked or object_, ("recipient behind preposition or object",))
        if len(hit.pattern.words) > 1 and marked:
            return Sides(subject, marked, ("recipient behind preposition",))
        return Sides(subject, object_ or marked, ("recipient is object",))

    def _object(self, trigger: Trigger) -> tuple[str, ...]:
        inside = self._inside(trigger)
        return inside or self.group(self.view.object(trigger.end))

    def _inside(self, trigger: Trigger) -> tuple[str, ...]:
        """Entities in the gap of a pattern ("menetapkan X sebagai tersangka")."""
        if len(trigger.hit.pattern.words) <= 1:
            return ()
        chunks = [c for k in range(trigger.start + 1, trigger.end) if (c := self.view.chunk_of.get(k)) and c.start == k]
        return self.of_chunks(chunks)

    def _giver(self, trigger: Trigger) -> tuple[str, ...]:
        chunk = self.view.object(trigger.end)
        own = self.who.possessor(self.scene.tokens[chunk.head]) if chunk is not None else ()
        return tuple(own) or self.behind(trigger.end, self.grammar.source)

    def _of_passive(self, trigger: Trigger) -> Sides:
        frame = trigger.frame
        subject, agent = self.subject(trigger.start), self.agent(trigger)
        marked = self.behind(trigger.end, frame.to - self.grammar.agent)
        if frame.roles in MUTUAL:
            return self._mutual(trigger, agent, () if agent else self.between(trigger.end))
        if frame.roles == "host":
            return Sides(subject, agent or marked, ("visitor is subject of passive",))
        if frame.roles == "visit":
            return Sides(agent, subject or marked, ("host is subject of passive",))
        if frame.roles in ("theme", "transfer", "accept"):
            return Sides(agent, marked or (subject if frame.roles == "transfer" else ()), ("agent of passive",))
        return Sides(agent, subject or marked, ("recipient is subject of passive",))

    def _mutual(self, trigger: Trigger, own: tuple[str, ...], object_: tuple[str, ...]) -> Sides:
        frame = trigger.frame
        partners = self.behind(trigger.end, (frame.with_ or self.grammar.company) - self.grammar.between)
        both = self.between(trigger.end)
        if frame.roles == "mutual_to":
            marked = self.behind(trigger.end, frame.to - self.grammar.between) or object_
            if both or not marked:
                return Sides(unique((*own, *both)), (), ("both sides act",))
            return Sides(own, marked, ("recipient behind preposition",))
        if frame.roles == "meeting":
            return Sides(unique((*own, *object_, *partners, *both)), (), ("all who meet",))
        return Sides(unique((*own, *partners, *both)), (), ("both sides act",))

    # ------------------------------------------------------------ nouns

    def _of_noun(self, trigger: Trigger) -> Sides:
        frame = trigger.frame
        own = self._owners(trigger)
        doer = () if trigger.receives else self._lender(trigger)
        sufferer = self._lender(trigger) if trigger.receives else ()
        if frame.roles in MUTUAL:
            return self._mutual_noun(trigger, own, doer or sufferer)
        agent = self.behind(trigger.end, self.grammar.agent | self.grammar.source)
        marked = self.behind(trigger.end, frame.to - self.grammar.agent - self.grammar.source)
        if frame.roles == "patient":
            return Sides(agent, own, ("possessor is acted on",))
        if trigger.hit.voice == "act" and frame.type in PATIENT_NOUNS and not marked:
            return Sides(agent or doer, own or sufferer, ("possessor is acted on",))
        if frame.roles == "host":
            return Sides(doer, agent or marked or own, ("host gives it",))
        actors = own if sufferer else (agent or doer or own)
        taken = marked or sufferer
        if doer and own and own != doer and not taken:
            taken = own
        return Sides(actors or agent, taken, ("possessor or subject acts",))

    def _owners(self, trigger: Trigger) -> tuple[str, ...]:
        """Who the noun belongs to: the possessor of any noun of its phrase, the last one's too ("transfer senjata Iran")."""
        own = self.who.possessor(self.scene.tokens[trigger.start])
        chunk = self.view.chunk_of.get(trigger.start)
        if own or chunk is None:
            return unique(own)
        for index in range(trigger.start + 1, chunk.end):
            found = self.who.possessor(self.scene.tokens[index]) if self.scene.tokens[index].pos_ == "NOUN" else ()
            if found:
                return unique(found)
        last = self.scene.tokens[chunk.end - 1].idx
        return unique(m.entity for m in self.scene.mentions if self.scene.tokens[trigger.end - 1].idx < m.start <= last)

    def _lender(self, trigger: Trigger) -> tuple[str, ...]:
        return self.subject(trigger.light) if trigger.light is not None else ()

    def _mutual_noun(self, trigger: Trigger, own: tuple[str, ...], doer: tuple[str, ...]) -> Sides:
        frame = trigger.frame
        both = self.between(trigger.end)
        partners = self.behind(trigger.end, (frame.with_ or self.grammar.company) - self.grammar.between)
        if frame.roles == "mutual_to" and not both and len(own) < 2:
            marked = self.behind(trigger.end, frame.to - self.grammar.between)
            return Sides(own or doer, marked, ("possessor against the side behind a preposition",))
        everyone = unique((*doer, *own, *both, *partners))
        if len(everyone) < 2 and not doer:
            everyone = unique((*self.main_subject(trigger), *everyone))
        return Sides(everyone, (), ("all sides act",))

    def main_subject(self, trigger: Trigger) -> tuple[str, ...]:
        """The subject of the clause that a noun's phrase belongs to ("Setelah pembicaraan dengan X, Y mengatakan")."""
        chunk = self.view.chunk_of.get(trigger.start)
        before = (chunk.start if chunk is not None else trigger.start) - 1
        if before >= 0 and self.view.words[before] in self.grammar.prepositions:
            found = self.view.governing_subject(before)
            return self.group_back(found)
        return ()


def first_fitting(finder: Finder, trigger: Trigger) -> tuple[Hit, Sides] | None:
    """The first reading of a trigger whose demands on its sides are met, with the sides."""
    for hit in trigger.hits:
        sides = finder.sides(trigger.read_as(hit))
        if _fit(finder, hit, sides):
            return hit, sides
    return None


def _fit(finder: Finder, hit: Hit, sides: Sides) -> bool:
    frame = hit.frame
    everyone = (*sides.actors, *sides.recipients)
    if not everyone or len(everyone) < frame.sides:
        return False
    if "actor" in frame.needs and not sides.actors:
        return False
    if "recipient" in frame.needs and not sides.recipients and not (sides.actors and hit.voice != "noun"):
        return False
    actors = [finder.entity(ident) for ident in sides.actors]
    if frame.crowd and any(actor.type in ("GPE", "LOC") or actor.sector in STATE for actor in actors):
        return False
    if frame.persons and not any(_travels(actor) for actor in actors):
        return False
    return True


def _travels(entity: Entity) -> bool:
    return entity.type == "PER" or (entity.type in ("NOM", "ORG") and entity.sector in ("GOV", "LEG", "PTY", None))

"""What a sentence is about, and which of its words of conflict, talk and help therefore tell no act of politics.

Sport and show business borrow the words of war, weather strikes without being a side, and a warning of rain is no
threat.
"""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.events.act import Act
from runut.analyse.events.finder import Finder
from runut.analyse.events.phrases import PEOPLE
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.sides import STATE
from runut.analyse.events.topic_words import topics
from runut.knowledge.shapes import GROUPS

ARMED = frozenset({"REB", "UAF", "PRM", "OPP"})
PUBLIC = STATE | ARMED | {"ELI", "PTY"}
HARM = frozenset({"ASSAULT", "COERCE", "THREATEN"})
UNIONS = frozenset({"EUR", "IGO", "UNO"})  # bodies of states, banks among them
ADVICE = frozenset({"demand", "propose", "remind", "warn_to"})  # frames that may name nobody who is advised
HARMLESS = frozenset({"BUS", "CVL", "EDU", "ELI", "JRN", "LAB", "MED"})
INQUIRERS = frozenset({"BUS", "EDU", "JRN", "MED", None})
BESIDE = 3  # words behind a predicate in which the force stands that did it
OPENING = "“"
MARKS = frozenset({'"', OPENING, "”"})
LED_IN = 6  # words before a quotation in which it is called a title


def _phrases(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(f" {word} " for word in words)


class Pastime:
    """Tells acts of politics from others in one sentence."""

    def __init__(self, scene: Scene, finder: Finder) -> None:
        self.scene = scene
        self.finder = finder
        self.topics = topics(scene.draft.pack)
        armed = has_any(scene.text, self.topics.arms)
        words = f" {' '.join(self._outside_bodies())} "
        self.game = not armed and has_any(words, self.topics.games)
        self.pastime = not armed and has_any(words, self.topics.pastimes)

    def _outside_bodies(self) -> list[str]:
        """The words of the sentence that are no part of a political body's name ("Liga Arab")."""
        named = [m for m in self.scene.mentions if m.label == "ORG" and self._any_of((m.entity,), PUBLIC)]
        named += [m for m in self.scene.mentions if m.label == "ORG" and self._state((m.entity,))]
        return [
            word
            for word, token in zip(self.scene.view.words, self.scene.tokens, strict=True)
            if not any(m.start <= token.idx < m.end for m in named)
        ]

    def __contains__(self, act: Act) -> bool:
        """Whether an act is none of politics."""
        told = self._borrowed(act) or self._by_force(act) or self._warned(act) or self._advised(act)
        return told or self._fled(act) or self._audience(act) or self._inquiry(act) or self._captioned(act)

    def _borrowed(self, act: Act) -> bool:
        """Whether a sentence of sport or pastimes tells it, and no state or officer acts, nor crowd or court."""
        lawful = bool(act.trigger.hits) and "legal" in act.trigger.frame.context
        state = self._state(act.actors)
        if self.game:
            return not self._any_of(act.actors, STATE | ARMED) and not (lawful and state)
        serious = lawful or state or act.type == "PROTEST"
        return self.pastime and not serious and not self._any_of(act.actors, PUBLIC)

    # ------------------------------------------------------------ who acts

    def _any_of(self, idents: Sequence[str], sectors: frozenset[str]) -> bool:
        return any(self.finder.entity(ident).sector in sectors for ident in idents)

    def _state(self, idents: Sequence[str]) -> bool:
        """Whether a state or body of states acts."""
        entities = [self.finder.entity(ident) for ident in idents]
        firms = INQUIRERS - {None}
        return any(
            e.country and (e.country in UNIONS or (e.sector not in firms and (e.type == "GPE" or e.country in GROUPS)))
            for e in entities
        )

    def _audience(self, act: Act) -> bool:
        """Whether only those act who watch, buy or comment."""
        names = [self.finder.entity(ident).name.lower() for ident in act.actors]
        return bool(names) and act.type != "PROTEST" and all(has_any(f" {n} ", self.topics.audience) for n in names)

    def _inquiry(self, act: Act) -> bool:
        """Whether scholars, reporters or firms look into something that nobody is accused of."""
        sectors = {self.finder.entity(ident).sector for ident in act.actors}
        return "investigate" in act.modes and not act.recipients and bool(sectors) and sectors <= INQUIRERS

    # ------------------------------------------------------------ what is told

    def _by_force(self, act: Act) -> bool:
        """Whether weather, fire, a beast or disease does the harm."""
        trigger, view = act.trigger, self.scene.view
        if act.type not in HARM or not trigger.hits:
            return False
        if not trigger.noun and trigger.hit.voice != "passive":
            chunk = view.subject(trigger.start)
            words = self.scene.window(chunk.start, chunk.end) if chunk is not None else " "
            return words.startswith(_phrases(self.topics.forces))
        forces = self.topics.forces | (self.topics.ailments if trigger.noun else frozenset())
        at = trigger.end + (trigger.end < len(view) and view.words[trigger.end] in self.scene.grammar.agent)
        return self.scene.window(at, at + BESIDE).startswith(_phrases(forces))

    def _warned(self, act: Act) -> bool:
        """Whether a warning is of a hazard that nobody brings about, or of people who threaten no one ("analis")."""
        if act.frame != "warn" or not act.actors:
            return False
        harmless = {self.finder.entity(ident).sector for ident in act.actors} <= HARMLESS
        return harmless or (has_any(self.scene.text, self.topics.hazards) and not self._state(act.recipients))

    def _advised(self, act: Act) -> bool:
        """Whether the public is only advised what to do about a hazard."""
        if act.type != "REQUEST" or "assist" in act.modes or not has_any(self.scene.text, self.topics.hazards):
            return False
        public = all(self.finder.entity(ident).sector in PEOPLE for ident in act.recipients)
        return public and (bool(act.recipients) or act.frame in ADVICE)

    def _fled(self, act: Act) -> bool:
        """Whether people flee from a hazard, by which no one drives them out."""
        hazard = has_any(self.scene.text, self.topics.forces | self.topics.hazards)
        return act.frame == "flight" and hazard and not has_any(self.scene.text, self.topics.arms)

    def _captioned(self, act: Act) -> bool:
        """Whether an act stands in a quoted title, caption or search term."""
        words, start = self.scene.view.words, act.trigger.start
        opened = None
        for at in (k for k in range(start) if words[k] in MARKS):
            opened = at if opened is None or words[at] == OPENING else None
        if opened is None:
            return False
        return has_any(self.scene.window(opened - LED_IN, opened), self.topics.captions)

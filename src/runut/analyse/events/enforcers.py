"""Officials and crowds that one sentence leaves out and the document's other sentences tell."""

from __future__ import annotations

from runut.analyse.events.act import Act
from runut.analyse.events.among import WINDOW, Among
from runut.analyse.events.sides import STATE
from runut.records import Entity

CASES = frozenset({"ACCUSE", "SANCTION"})  # with COERCE, what officials do to people of their state in one case
CASE = 4  # acts on either side that may belong to the same case
PLACES = frozenset({"GPE", "LOC"})


class Enforcers(Among):
    """Completes acts of order, of courts and of unrest."""

    def _officer(self, index: int, act: Act) -> Act:
        """Who was arrested or barred, by no one named, was so by the officials who are told to do so elsewhere."""
        if act.actors or not act.recipients:
            return act
        for other in self._others(index, frozenset({"RETREAT"})):
            if "release" in other.modes and other.actors and set(other.recipients) & set(act.recipients):
                return act.because("who sets free held", actors=other.actors)
        for other in self._others(index, frozenset({"COERCE"})):
            officials = any(self.who.entity(ident).sector in STATE for ident in other.actors)
            if officials and not set(other.actors) & set(act.recipients):
                return act.because("officials from another sentence", actors=other.actors)
        if police := self._police(index, act):
            return act.because("police from another sentence", actors=police)
        source = act.ground.source
        known, told = self._countries(act.recipients), self.who.entity(source) if source is not None else None
        if told is not None and told.sector in STATE and (told.sector != "GOV" or not known or told.country in known):
            return act.because("the officials who tell it", actors=(self._body(told),))
        return act

    def _body(self, official: Entity) -> str:
        """The body for which an official speaks, as far as the text names just one of their kind; else the official."""
        kin = [e for e in self.who.entities() if (e.sector, e.country) == (official.sector, official.country)]
        bodies = [e.id for e in kin if e.type == "ORG"]
        crews = [e.id for e in kin if e.type == "NOM"]
        return bodies[0] if len(bodies) == 1 else crews[0] if len(crews) == 1 and not bodies else official.id

    def _police(self, index: int, act: Act) -> tuple[str, ...]:
        """The police who are told beside an arrest to use force on people of the same state."""
        known = self._countries(act.recipients)
        for other in self._others(index, frozenset({"ASSAULT", "MOBILIZE"})) if known else ():
            police = tuple(i for i in other.actors if self.who.entity(i).sector == "COP")
            if police and abs(self.acts.index(other) - index) <= CASE and self._countries(police) == known:
                return police
        return ()

    def _same_officials(self, index: int, act: Act) -> Act:
        """Who is named a suspect or convicted, by no one named, is so by officials of the state that act close by."""
        known = self._countries(act.recipients)
        if act.type == "SANCTION" and "convict" not in act.modes:
            return self._sanctioned(index, act, known)
        for other in self._others(index, CASES | {"COERCE"}) if known and not act.actors else ():
            near = abs(self.acts.index(other) - index) <= CASE
            officials = any(self.who.entity(ident).sector in STATE for ident in other.actors)
            if near and officials and self._countries(other.actors) == known:
                return act.because("officials from another sentence", actors=other.actors)
        return act

    def _sanctioned(self, index: int, act: Act, known: frozenset[str]) -> Act:
        """Sanctions that people of a state face, of no one named, are those told of elsewhere."""
        for other in self._others(index, frozenset({"SANCTION"})) if known and not act.actors else ():
            if other.actors and self._countries(other.recipients) == known:
                return act.because("actor from another sentence", actors=other.actors)
        return act

    def _facing(self, index: int, act: Act) -> Act:
        """Means of crowd control with no target named are used on the crowd that the document tells of."""
        if act.recipients or not act.actors or "crowd-control" not in act.modes:
            return act
        crowds = (other.actors for other in self._others(index, frozenset({"PROTEST"})))
        crowd = next((actors for actors in crowds if actors and not set(actors) & set(act.actors)), ())
        return act.because("crowd from another sentence", recipients=crowd) if crowd else act

    def _crowd(self, index: int, act: Act) -> Act:
        """Unrest told without its crowd is that of the crowd that the document tells of, and no act on its place."""
        if act.actors:
            return act
        known = self._countries(act.recipients)
        for other in self._others(index, frozenset({"PROTEST"})):
            if other.actors and (not known or self._countries(other.actors) <= known):
                struck = [self.who.entity(i) for i in act.recipients]
                against = tuple(e.id for e in struck if e.type not in PLACES)
                place = act.place or next((e.name for e in struck if e.type in PLACES), None)
                return act.because("crowd from another sentence", actors=other.actors, recipients=against, place=place)
        return act

    def _by_own_state(self, index: int, act: Act) -> Act:
        """People in need, with no helper named, are helped by the officials of their state that act elsewhere."""
        if act.actors or act.frame != "rescue":
            return act
        known = self._countries(act.recipients)
        near = range(max(0, index - WINDOW), min(len(self.acts), index + WINDOW))
        order = sorted(near, key=lambda k: abs(k - index))
        officials = (i for k in order for i in self.acts[k].actors if self.who.entity(i).sector == "GOV")
        bodies = (e.id for e in self.who.entities() if e.sector == "GOV" and e.type in ("ORG", "PER"))
        helper = next((i for i in (*officials, *bodies) if known and self._countries((i,)) == known), None)
        return act.because("helper is an official of their state", actors=(helper,)) if helper else act

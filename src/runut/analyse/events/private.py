"""Acts of everyday life that words of politics tell too: interviews, offers of firms, trade inside one state."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.events.act import Act
from runut.analyse.events.finder import Finder
from runut.analyse.events.phrases import PEOPLE
from runut.analyse.events.phrases import STATE as NATION
from runut.analyse.events.topics import PUBLIC
from runut.records import Entity

OFFERS = frozenset({"AGREE", "CONCEDE", "RETREAT"})
AT_HOME = frozenset({"AID", "COOPERATE", "SUPPORT"})  # what firms of one state do among themselves and for its people
TRADE = frozenset({"export", "sell", "trade"})
PRIVATE = PEOPLE | {"CRM", "LAB", None}
TRADES = frozenset({"BUS", "EDU", "JRN", "MED"})
NATIONS = 2  # states that trade between states needs


def everyday(act: Act, finder: Finder) -> bool:
    """Whether an act of one sentence is none of politics, whoever its sides are."""
    life = Life(act, finder)
    return (
        life.interview()
        or life.offer()
        or life.trade()
        or life.errand()
        or life.return_home()
        or life.hold()
        or life.place()
        or life.opinion()
    )


class Life:
    """One act, to be asked for what everyday life tells in the same words."""

    def __init__(self, act: Act, finder: Finder) -> None:
        self.act = act
        self.finder = finder
        self.actors = self._entities(act.actors)
        self.recipients = self._entities(act.recipients)

    def _entities(self, idents: Sequence[str]) -> tuple[Entity, ...]:
        return tuple(map(self.finder.entity, idents))

    def interview(self) -> bool:
        """Reporters talk to somebody ("kata X, dihubungi Harian Y")."""
        told = self.act.base == "CONSULT" and any(e.sector == "JRN" for e in (*self.actors, *self.recipients))
        return told and not any(e.sector in PUBLIC for e in self.actors[1:])

    def offer(self) -> bool:
        """A firm promises its customers something, or gives in to a market."""
        firms = bool(self.actors) and all(e.sector == "BUS" for e in self.actors)
        abroad = len({e.country for e in (*self.actors, *self.recipients)}) >= NATIONS
        family = OFFERS if abroad else OFFERS | AT_HOME
        return firms and self.act.base in family and not any(map(self._public, self.recipients))

    def trade(self) -> bool:
        """Goods are sold inside one state."""
        everyone = (*self.actors, *self.recipients)
        countries = {e.country for e in everyone}
        return self.act.frame in TRADE and len(everyone) >= NATIONS > len(countries) and not self._officials(everyone)

    def errand(self) -> bool:
        """A private person or firm asks another for something."""
        sides = [*self.actors, *self.recipients]
        private = bool(self.actors) and all(e.sector in PRIVATE | {"BUS"} and e.type != "GPE" for e in sides)
        return self.act.type == "REQUEST" and private and not self._crowd()

    def _crowd(self) -> bool:
        """Whether people act as a group, whose demands are political."""
        return any(e.type == "NOM" and e.sector != "CRM" for e in self.actors) or not self.recipients

    def return_home(self) -> bool:
        """Somebody comes home: no visit."""
        states = bool(self.recipients) and all((e.knowledge or "").startswith(NATION) for e in self.recipients)
        own = {e.country for e in self.actors} == {e.country for e in self.recipients}
        return self.act.frame == "arrive" and states and own

    def hold(self) -> bool:
        """Nobody is held or hindered by whoever holds something ("pelaku pasar menahan langkah")."""
        held = self.act.type == "COERCE" and not self.recipients
        return held and bool(self.actors) and not any(map(self._public, self.actors))

    def place(self) -> bool:
        """A town or market is visited by nobody who is named."""
        act, passive = self.act, bool(self.act.trigger.hits) and self.act.trigger.hit.voice == "passive"
        towns = all(e.type in ("GPE", "LOC") and not (e.knowledge or "").startswith(NATION) for e in self.recipients)
        return act.frame == "visit" and passive and not act.actors and towns

    def opinion(self) -> bool:
        """Firms are found fault with by nobody; reporters, scholars and firms are for some thing."""
        sectors = {e.sector for e in (*self.actors, *self.recipients)}
        if not sectors or not sectors <= TRADES:
            return False
        judged = self.act.frame == "brand" and not self.actors
        return judged or (self.act.base == "SUPPORT" and not self.recipients)

    def _public(self, entity: Entity) -> bool:
        return entity.type == "GPE" or entity.sector in PUBLIC

    def _officials(self, entities: Sequence[Entity]) -> bool:
        return any(e.sector in PUBLIC for e in entities)

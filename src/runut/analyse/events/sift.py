"""Which acts of a sentence are coded: no aims, preludes and borrowed words; and some types told apart by sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.events.act import Act
from runut.analyse.events.finder import Finder
from runut.analyse.events.merge import HURT
from runut.analyse.events.private import everyday
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.topics import Pastime
from runut.analyse.events.triggers import REACH

COMBATANTS = frozenset({"MIL", "REB", "UAF", "PRM"})
GUARDS = frozenset({"COP", "JUD", "MIL", "SPY"})
PLACES = frozenset({"GPE", "LOC"})
BONDS = frozenset({"COOPERATE", "SUPPORT"})
FORCE = frozenset({"ASSAULT", "AID"})  # mobilisation told with what it served


class Sieve:
    """Sifts the acts of one sentence."""

    def __init__(self, scene: Scene, finder: Finder) -> None:
        self.scene = scene
        self.finder = finder
        self.pastime = Pastime(scene, finder)

    def _moved_at_home(self, act: Act) -> Act:
        """A mobilisation against nobody: where forces go in their own state is only its place."""
        own = self._states(act.actors) - {None}
        struck = [self.finder.entity(ident) for ident in act.recipients]
        home = bool(struck) and all(e.type in PLACES and e.country in own for e in struck)
        return act.with_(recipients=()) if act.type == "MOBILIZE" and home else act

    def sift(self, acts: Sequence[Act]) -> tuple[Act, ...]:
        """The acts that are coded, in order; a conviction to prison is two."""
        acts = [self._one_doer(act, acts[index - 1] if index else None) for index, act in enumerate(acts)]
        acts = [self._moved_at_home(act) for act in acts]
        whole = [refined for act in acts for refined in self._refined(act, acts)]
        whole = [self._crowd_of(act) for act in whole if act not in self.pastime and not everyday(act, self.finder)]
        return tuple(act for act in whole if not self._left_out(act, whole))

    def _one_doer(self, act: Act, last: Act | None) -> Act:
        """The act of a verb joined to another of killing, by the same doer ("menewaskan 3 orang dan melukai 5")."""
        before = self.scene.view.words[act.trigger.start - 1] if act.trigger.start else ""
        if last is None or before not in self.scene.grammar.coordinators or act.trigger.noun:
            return act
        hurting = last.frame in HURT and act.frame in HURT and act.roles == last.roles == "transitive"
        victims = all(self.finder.entity(i).type == "NOM" and not self.finder.entity(i).sector for i in act.actors)
        return act.with_(actors=last.actors) if hurting and last.actors and victims else act

    def _crowd_of(self, act: Act) -> Act:
        """A protest without those who keep it in check, and without those whom it speaks up for ("aksi bela Chad")."""
        if act.type != "PROTEST":
            return act
        named = {m.entity: self.scene.at(m.start) for m in self.scene.mentions if m.entity in act.sides}
        cause = self.pastime.topics.cause
        helped = {i for i, at in named.items() if self._spoken_up_for(at, cause)}
        actors = tuple(i for i in act.actors if i not in helped and self.finder.entity(i).sector not in GUARDS)
        return act.with_(actors=actors, recipients=tuple(i for i in act.recipients if i not in helped))

    def _spoken_up_for(self, at: int, cause: frozenset[str]) -> bool:
        words = self.scene.view.words
        return words[at].partition("-")[0] in cause or (at > 0 and words[at - 1] in cause)

    def _refined(self, act: Act, acts: Sequence[Act]) -> Iterator[Act]:
        """The act, or what its sides make of it, with the second record that its frame also gives."""
        if act.type == "COERCE" and act.modes == ("arrest",) and self._capture(act):
            yield act.because("a combatant captured in war", type="ASSAULT", modes=("abduct",))
            return
        if act.frame == "demand" and act.modes == ("yield",) and self._own_conflict(act):
            yield act.because("parties call for an end of their own conflict", type="AGREE", modes=())
            return
        if self._journeys_end(act, acts):
            yield act.because("aim of a journey", type="AGREE", modes=())
            return
        yield act
        also = act.trigger.frame.also if act.trigger.hits and act.type == act.base else None
        near = self.scene.window(act.trigger.start, act.trigger.end + REACH)
        if also is not None and has_any(near, also.words):
            yield act.with_(type=also.type, modes=also.mode, frame=f"{act.frame}, also")

    def _journeys_end(self, act: Act, acts: Sequence[Act]) -> bool:
        """Whether a meeting is what a journey in the same sentence is made for ("berangkat ke X untuk menemui Y")."""
        before = act.trigger.start - 1
        if act.type != "CONSULT" or act.trigger.noun or before < 0:
            return False
        earlier = (other for other in acts if other.frame == "arrive" and other.span.end <= act.span.start)
        aim = self.scene.view.words[before] in self.scene.grammar.purpose
        return aim and any(set(other.actors) & set(act.actors) for other in earlier)

    def _capture(self, act: Act) -> bool:
        taken = {self.finder.entity(ident).sector for ident in act.recipients}
        takers = {self.finder.entity(ident).sector for ident in act.actors}
        return bool(taken) and taken <= COMBATANTS and bool(takers & COMBATANTS)

    def _own_conflict(self, act: Act) -> bool:
        return len(self._states(act.actors)) > 1 and not self._states(act.recipients) - self._states(act.actors)

    # ------------------------------------------------------------ left out

    def _left_out(self, act: Act, acts: Sequence[Act]) -> bool:
        served = self._aim(act, acts) or self._aim_of_force(act, acts)
        return served or self._aim_of_protest(act, acts) or self._prelude(act, acts) or self._barred(act)

    def _aim_of_protest(self, act: Act, acts: Sequence[Act]) -> bool:
        """Whether a demand or complaint is what a crowd's protest in the same sentence is about."""
        protests = [other for other in acts if other.type == "PROTEST" and "boycott" not in other.modes]
        return act.type in ("REQUEST", "ACCUSE", "REJECT") and any(
            set(other.actors) & set(act.actors) or (other.trigger.noun and other.trigger.end == act.trigger.start)
            for other in protests
        )

    def _barred(self, act: Act) -> bool:
        """Whether a journey is what somebody is forbidden or summoned to ("dilarang bepergian")."""
        before = self.scene.view.words[act.trigger.start - 1] if act.trigger.start else ""
        return act.base == "CONSULT" and not act.trigger.noun and before in self.scene.grammar.banned

    def _aim_of_force(self, act: Act, acts: Sequence[Act]) -> bool:
        """Whether an act of order only says what force is used for ("menembakkan gas air mata untuk membubarkan")."""
        before = act.trigger.start - 1
        if act.type != "COERCE" or before < 0 or self.scene.view.words[before] not in self.scene.grammar.purpose:
            return False
        return any(other.type == "ASSAULT" and other.span.end <= act.span.start for other in acts)

    def _prelude(self, act: Act, acts: Sequence[Act]) -> bool:
        """Whether a mobilisation is told with the assault or relief that it served."""
        if act.type != "MOBILIZE":
            return False
        return any(other.type in FORCE and set(other.actors) & set(act.actors) for other in acts)

    def _aim(self, act: Act, acts: Sequence[Act]) -> bool:
        """Whether an act only says what another act is for ("bertemu untuk memperkuat kerja sama")."""
        before = act.trigger.start - 1
        if act.trigger.noun or before < 0 or self.scene.view.words[before] not in self.scene.grammar.purpose:
            return False
        if act.type == "SUPPORT" and self.scene.view.words[before] in self.scene.grammar.ends:
            return True
        earlier = [other for other in acts if other.span.end <= act.span.start]
        if act.frame == "discuss":
            return any(other.roles == "meeting" and set(other.actors) & set(act.actors) for other in earlier)
        if act.roles == "transitive" and len(act.trigger.hit.pattern.words) > 1:
            return False  # "menelepon X untuk menyampaikan terima kasih": said there
        return act.base in BONDS and any(other.base == "CONSULT" or self._same(other, act) for other in earlier)

    def _same(self, first: Act, second: Act) -> bool:
        sides = [self._states((*act.actors, *act.recipients)) for act in (first, second)]
        return first.type != "CONSULT" and sides[0] == sides[1]

    def _states(self, idents: Sequence[str]) -> frozenset[str | None]:
        return frozenset(self.finder.entity(ident).country for ident in idents)

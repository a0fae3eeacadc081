"""Sides that one sentence leaves out and the document's other sentences tell.

Whom an army attacks, with whom trade grows, from whom a visitor comes is said once and then understood. An act that
names one side takes the other from the nearest act of the same family in which the known side has the same role.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from runut import ontology
from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.among import HELP, STATE_KEY
from runut.analyse.events.enforcers import CASES, PLACES, Enforcers
from runut.analyse.events.judges import with_judges
from runut.analyse.events.kin import against_them
from runut.analyse.events.lexicon import Grammar
from runut.analyse.events.sides import EACH_OTHER
from runut.knowledge.shapes import GROUPS

WAR = frozenset({"ASSAULT", "THREATEN"})
BONDS = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
ADDRESSED = frozenset({"ACCUSE", "REJECT", "THREATEN"})  # words that are hardly ever meant for nobody
STRIFE = ADDRESSED | {"REQUEST", "ASSAULT", "COERCE", "SANCTION", "PROTEST"}
FORCE = frozenset({"ASSAULT", "THREATEN", "COERCE"})  # of who is attacked, those who blame the attack tell nothing
PAIR = 2
BESIDE = 6  # acts before help that may tell who is helped
NEAR = 6  # words behind a refusal in which it says what is refused
HOME = "IDN"  # a dateline at home says nothing of where a report plays
FEW = 3  # mentions that make a state what a document is about
TOGETHER = frozenset({"mutual", "meeting", "mutual_to"})
ARMED = frozenset({"MIL", "REB", "PRM", "UAF"})
IRREGULAR = frozenset({"REB", "PRM", "UAF"})
PEOPLE = frozenset({None, "CVL", "UNK"})


def _whole(act: Act) -> bool:
    """Whether an act has the sides without which its type says nothing."""
    if act.type == "AID":
        return bool(act.actors and act.recipients)
    if act.frame == "praise" and not act.recipients and len(act.actors) < PAIR:
        return False  # "menghargai proses itu"
    if act.type == "COOPERATE" or (act.base == "CONSULT" and act.trigger.noun and act.roles in ("meeting", "host")):
        return len(act.sides) > 1
    if ontology.event_type(act.type).recipient:
        mutual = act.roles == "mutual_to" and len(act.actors) >= PAIR  # "hubungan X dan Y terputus"
        return bool(act.recipients) or mutual
    return bool(act.sides)


def _scene(draft: Draft) -> str | None:
    """The state of the place in the dateline, where the report comes from."""
    lines = [noise for noise in draft.noise if noise.kind == "dateline"]
    places = [m for m in draft.who.mentions() if m.label == "GPE" and any(n.start <= m.start < n.end for n in lines)]
    return next((code for m in places if (code := draft.who.entity(m.entity).country)), None)


class Partners(Enforcers):
    """Completes the acts of one document."""

    def __init__(self, acts: Sequence[Act], draft: Draft, grammar: Grammar) -> None:
        super().__init__(tuple(with_judges(acts, draft, grammar)), draft)
        self.scene = _scene(draft)
        self.pointing = grammar.demonstratives

    def completed(self) -> Iterator[Act]:
        """The acts in order, with sides taken from other acts; those that stay without any are left out."""
        for index, act in enumerate(self.acts):
            full = self._completed(index, act)
            if _whole(full):
                yield full

    def _completed(self, index: int, act: Act) -> Act:
        full = self._facing(index, self._by_kind(index, act))
        lacks = full.actors and not full.recipients and full.type in ADDRESSED | {"ASSAULT"}
        return self._adversary(index, full) if lacks and len(self._countries(full.actors)) < PAIR else full

    def _adversary(self, index: int, act: Act) -> Act:
        """Against whom one side of a dispute speaks or acts, as the nearest other act of the dispute tells."""
        if "investigate" in act.modes or (act.type == "REJECT" and not self._points_back(act)):
            return act
        for other in self._others(index, FORCE if act.type == "ASSAULT" else STRIFE):
            if missing := self._against(act.actors, other):
                return act.because("other side from a dispute told in the document", recipients=missing)
        if act.type == "ASSAULT" and (struck := self._main_state(act)) is not None:
            return act.because("recipient is the state that the document is about", recipients=(struck,))
        return act

    def _points_back(self, act: Act) -> bool:
        """Whether what is refused was spoken of before ("menolak usul itu")."""
        following = self.text[act.span.end :].split(".", 1)[0].split(",", 1)[0].split()[:NEAR]
        if act.trigger.hit.voice == "passive":
            following = self.text[: act.span.start].rsplit(".", 1)[-1].rsplit(",", 1)[-1].split()[-NEAR:]
        return not following or any(word in self.pointing for word in following)

    def _main_state(self, act: Act) -> str | None:
        """The state that a document is told from, or speaks of most, beside the one that acts."""
        own = self._countries(act.actors)
        if own and self.scene not in (None, HOME, *own):
            return self._state_of(self.scene)
        named = [self.who.entity(m.entity).country for m in self.who.mentions()]
        counted = Counter(code for code in named if code and code not in own | GROUPS)
        (first, most), (_, following) = (*counted.most_common(2), ("", 0), ("", 0))[:2]
        clear = most >= FEW and most >= following * 2
        return self._state_of(first) if own and not own & GROUPS and clear else None

    def _against(self, known: tuple[str, ...], other: Act) -> tuple[str, ...]:
        """The side of another act that stands against the side to which those known belong."""
        ours = self._countries(known)
        for side, facing in ((other.actors, other.recipients), (other.recipients, other.actors)):
            if not side or not facing or set(facing) & set(known):
                continue
            if set(side) & set(known):
                return facing
            if ours and ours <= self._countries(side) and self._countries(facing) - ours:
                return facing
        return ()

    def _by_kind(self, index: int, act: Act) -> Act:
        if act.frame == "self_defence" and self._countries(act.recipients) <= self._countries(act.actors):
            act = act.with_(recipients=())  # "bela diri terhadap negara kami"
        if act.type in WAR or act.frame == "flight":
            return self._opponent(index, self._without_ground(act))
        if act.type == "COERCE":
            return self._officer(index, act)
        if act.type in CASES and act.trigger.hits and act.trigger.hit.voice == "passive":
            return self._same_officials(index, act)
        if act.type == "PROTEST":
            return self._crowd(index, act)
        if act.base in HELP:
            return self._helped(index, self._by_own_state(index, self._directed(index, act, HELP)))
        if act.type in BONDS and act.roles in TOGETHER:
            return self._partner(index, act)
        directed = act.roles in ("visit", "transitive", "host") or (act.type == "SUPPORT" and act.roles == "theme")
        if act.type in BONDS and directed:
            return self._directed(index, act, BONDS)
        return act

    def _helped(self, index: int, act: Act) -> Act:
        """Help that names nobody helped goes to the other of the two states that deal with each other just before."""
        known = self._countries(act.actors)
        if act.recipients or len(known) != 1:
            return act
        for other in reversed(self.acts[max(0, index - BESIDE) : index]):
            both = (*other.actors, *other.recipients)
            if other.type in BONDS and "third-party" not in other.modes and len(self._countries(both)) == PAIR:
                missing = tuple(i for i in both if not self._countries((i,)) <= known)
                helped = known < self._countries(both)
                return act.because("other side from another sentence", recipients=missing) if helped else act
        return act

    # ------------------------------------------------------------ one side against the other

    def _without_ground(self, act: Act) -> Act:
        """A fight without the place in one's own state where it is fought ("pasukan Chad bertempur di Abeche")."""
        own = self._countries(act.actors)
        struck = [self.who.entity(ident) for ident in act.recipients]
        ground = bool(struck) and all(e.type in PLACES and e.country in own for e in struck)
        if act.roles != "mutual_to" or not ground:
            return act
        return act.because("a place is no opponent", recipients=(), place=act.place or struck[0].name)

    def _opponent(self, index: int, act: Act) -> Act:
        if bool(act.actors) == bool(act.recipients) or (act.ground.source is None and act.type == "THREATEN"):
            return act
        known = self._countries(act.actors or act.recipients)
        for other in self._others(index, frozenset({"ASSAULT"})):
            ours, theirs = self._countries(other.actors), self._countries(other.recipients)
            if not other.recipients and len(ours) == 2 and known < ours:
                return self._with_missing(act, [i for i in other.actors if self._countries((i,)) != known])
            rebels = tuple(i for i in other.actors if self.who.entity(i).sector in IRREGULAR)
            if not act.actors and rebels and known and known == ours and against_them(rebels, act.recipients, self.who):
                return act.because("actor from another sentence", actors=rebels)
            if not ours or not theirs or not known or ours & theirs:
                continue
            if known <= ours:
                return self._with_missing(act, other.recipients)
            if known <= theirs:
                return self._with_missing(act, other.actors)
        return act

    def _with_missing(self, act: Act, idents: Sequence[str]) -> Act:
        states = self._states(idents)
        if act.actors and (EACH_OTHER in act.reasons or act.roles == "mutual"):
            return act.because("other side from another sentence", actors=(*act.actors, *states))
        if act.actors:
            return act.because("recipient from another sentence", recipients=states)
        doers = self._doers(idents)
        return act.because("actor from another sentence", actors=doers) if doers else act

    def _doers(self, idents: Sequence[str]) -> tuple[str, ...]:
        """Who of the entities' states may have struck: a state, or an armed body of a land; a place strikes nobody."""
        found = []
        for ident in self._states(idents):
            entity = self.who.entity(ident)
            if entity.type in PLACES and not (entity.knowledge or "").startswith(STATE_KEY):
                found += [e.id for e in self.who.entities() if e.country == entity.country and e.sector in ARMED][:1]
            elif entity.type != "NOM" or entity.sector not in PEOPLE:
                found.append(ident)
        return tuple(dict.fromkeys(found))

    # ------------------------------------------------------------ giver and receiver, visitor and host

    def _directed(self, index: int, act: Act, family: frozenset[str]) -> Act:
        if bool(act.actors) == bool(act.recipients):
            return act
        known = self._countries(act.actors or act.recipients)
        for other in self._others(index, family):
            ours, theirs = self._countries(other.actors), self._countries(other.recipients)
            if act.actors and known and known <= ours and theirs - ours:
                return act.because("recipient from another sentence", recipients=other.recipients)
            if act.recipients and known and known <= theirs and ours - theirs:
                return act.because("actor from another sentence", actors=other.actors)
        return self._partner(index, act) if family is BONDS else act

    # ------------------------------------------------------------ both together

    def _partner(self, index: int, act: Act) -> Act:
        known = self._countries((*act.actors, *act.recipients))
        if len(known) > 1 or (act.sides and not known) or len(act.sides) > 1:
            return act
        for other in self._others(index, BONDS):
            both = (*other.actors, *other.recipients)
            countries = self._countries(both)
            if "third-party" in other.modes or len(countries) != PAIR:
                continue
            if not known <= countries or (not known and self._later(other, act)):
                continue
            missing = tuple(i for i in both if self.who.entity(i).country not in known)
            return self._joined(act, missing)
        return act

    def _later(self, other: Act, act: Act) -> bool:
        return other.span.start > act.span.start

    def _joined(self, act: Act, missing: tuple[str, ...]) -> Act:
        reason = "other side from another sentence"
        if act.roles in TOGETHER:
            return act.because(reason, actors=(*act.actors, *missing))
        if act.actors:
            return act.because(reason, recipients=missing)
        return act.because(reason, actors=missing)

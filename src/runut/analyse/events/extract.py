"""The acts of one sentence: triggers with their sides, state, modes, ground, time and place."""

from __future__ import annotations

from dataclasses import replace

from runut.analyse.events.act import NO_SIZE, Act
from runut.analyse.events.again import reach
from runut.analyse.events.bonds import pointed_back
from runut.analyse.events.complement import answerable, blamed, complete, completed, doomed, type_of_promise, warned
from runut.analyse.events.details import contexts, size
from runut.analyse.events.duties import duties, exhortations
from runut.analyse.events.eventless import Eventless
from runut.analyse.events.finder import Finder
from runut.analyse.events.fitting import first_fitting
from runut.analyse.events.kinds import HOSTILE
from runut.analyse.events.modes import asked_modes, governed_modes, own_modes, threatened_modes
from runut.analyse.events.pairs import Sides
from runut.analyse.events.predicated import predicated
from runut.analyse.events.scene import Scene
from runut.analyse.events.shift import shifted
from runut.analyse.events.sift import Sieve
from runut.analyse.events.status import Status, status
from runut.analyse.events.triggers import Trigger, triggers
from runut.analyse.events.understood import UNTOLD, understood
from runut.analyse.events.verdicts import verdicts
from runut.analyse.events.vouched import vouched
from runut.analyse.events.when import done_by, when
from runut.analyse.events.where import where
from runut.analyse.statements import carrier
from runut.records import Span

CHANGE = ("change",)
ANSWERS = frozenset({"AGREE", "REJECT"})
ANSWERED = frozenset({"AGREE", "REQUEST"})


class Reader:
    """Reads the acts of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.triggers = triggers(scene)
        self.finder = Finder(scene)
        self.eventless = Eventless(self.finder, self.triggers)
        self.acts: dict[int, Act] = {}

    def read(self) -> tuple[Act, ...]:
        """All acts of the sentence, in order of the text.

        An act that stands in the complement of another is told by that one, unless that one tells nothing.
        """
        asked = dict(duties(self.scene, self.finder, self.triggers))
        asked |= dict(exhortations(self.scene, self.finder, self.triggers)) | dict(verdicts(self.scene, self.finder))
        spent = set(asked)
        for index, trigger in enumerate(self.triggers):
            if index in spent or (trigger.governor in spent and not self._answered(trigger)):
                spent.add(index)
            elif (act := self._act(index, trigger)) is not None:
                self.acts[index] = act
                spent.add(index)
        found = sorted((*self.acts.values(), *asked.values()), key=lambda act: (act.span.start, act.span.end))
        return Sieve(self.scene, self.finder).sift(found)

    def _act(self, index: int, trigger: Trigger) -> Act | None:
        fitting = first_fitting(self.finder, trigger) or understood(self.finder, trigger)
        if fitting is None or trigger in self.eventless:
            return None
        hit, sides = fitting
        trigger, inner = trigger.read_as(hit), self._inner(index)
        span = self.scene.code_points(trigger.start, trigger.end)
        sides = self._whole(trigger, sides, inner, span)
        spoken = self._speaks(span, sides)
        if (state := self._state(trigger, spoken)) is None:
            return None
        kind, aux = shifted(hit.frame, state, spoken, len(sides.actors))
        kind = self._kind(kind, trigger, sides, inner)
        again, untold = reach(self.scene, trigger), sides.reasons == UNTOLD.reasons
        nobody = kind == "ACCUSE" and state.negation and not sides.actors
        if nobody or not (untold or complete(kind, trigger, sides, again)):
            return None
        points_to = pointed_back(self.finder, hit, sides)
        why = (f"{hit.frame.type} in this state is {kind}",) if kind != hit.frame.type else ()
        act = Act(
            type=kind,
            base=hit.frame.type,
            frame=hit.frame.name,
            roles=hit.frame.roles,
            modes=self._modes(trigger, kind, inner),
            aux=aux,
            contexts=contexts(self.scene, trigger, hit),
            actors=sides.actors,
            recipients=sides.recipients,
            span=span,
            trigger=trigger,
            ground=vouched(self.scene, self.acts, trigger, span),
            weak=not (again or points_to or untold) and not self._political(sides),
            apart=self._apart(trigger),
            again=again,
            understood=untold,
            points_to=points_to,
            reasons=(f"frame {hit.frame.name}", *sides.reasons, *why),
        )
        return self._set(act)

    def _whole(self, trigger: Trigger, sides: Sides, inner: Trigger | None, span: Span) -> Sides:
        """The sides of a trigger with those that the acts around it lend."""
        hit = trigger.hit
        sides = answerable(self.finder, hit, predicated(self.finder, hit, sides, self.triggers), self.triggers)
        sides = warned(self.finder, hit, completed(self.finder, hit, sides, inner))
        sides = blamed(self.finder, trigger, sides, self._last())
        return doomed(self.finder, hit, sides, self._speaker(span))

    def _state(self, trigger: Trigger, spoken: bool) -> Status | None:
        """What the words around an act say of it; None if its frame is not meant in that state."""
        frame, state = trigger.frame, status(self.scene, trigger)
        if frame.future and not (state.future or spoken):
            return None
        if not frame.denied:
            return state
        return replace(state, negation=False) if state.negation else None  # the frame says so itself

    def _kind(self, kind: str, trigger: Trigger, sides: Sides, inner: Trigger | None) -> str:
        """The type of an act, which what it governs and who acts may change."""
        joint = len({self.finder.entity(ident).country for ident in sides.actors}) > 1
        if trigger.frame.roles == "exercise" and joint:
            return "COOPERATE"
        return type_of_promise(kind, trigger.hit, inner, self._denies(trigger, inner))

    def _political(self, sides: Sides) -> bool:
        return any(map(self.finder.political, (*sides.actors, *sides.recipients)))

    def _apart(self, trigger: Trigger) -> bool:
        """Whether a noun stands behind a word that sets its time against another act's."""
        chunk = self.scene.view.chunk_of.get(trigger.start)
        before = (chunk.start if chunk is not None else trigger.start) - 1
        apart = self.scene.grammar.prior | self.scene.grammar.following
        return trigger.noun and before >= 0 and self.scene.view.words[before] in apart

    def _set(self, act: Act) -> Act:
        """The act with its time, place and numbers."""
        trigger, time = act.trigger, when(self.scene, act.trigger)
        following = min((t.start for t in self.triggers if t.start >= trigger.end), default=len(self.scene.view))
        return act.with_(
            time=time,
            before_time=time is not None and done_by(self.scene, trigger, time, act.ground.statement),
            place=where(self.scene, trigger, following),
            size=size(self.scene) if act.type in HOSTILE else NO_SIZE,
        )

    def _modes(self, trigger: Trigger, kind: str, inner: Trigger | None) -> tuple[str, ...]:
        frame = trigger.frame
        modes = own_modes(self.scene, trigger, trigger.hit, kind)
        if kind == frame.type and not modes:
            told = governed_modes(kind, inner.hit if inner else None)
            if kind == "THREATEN" and not told:
                return threatened_modes(self.scene, trigger)
            return (told == CHANGE and asked_modes(self.scene, trigger, kind)) or told
        if kind != frame.type and kind in ("THREATEN", "REJECT"):
            return governed_modes(kind, trigger.hit)
        return modes

    def _answered(self, trigger: Trigger) -> bool:
        """Whether a noun names what another side asked or offered, which the governing act answers."""
        outer = self.acts.get(trigger.governor) if trigger.governor is not None else None
        if outer is None or outer.type not in ANSWERS or not trigger.noun or trigger.frame.type not in ANSWERED:
            return False
        owners = self.finder.owners(trigger.start, trigger.end)
        owners = owners or self.finder.directly_behind(trigger.end, self.scene.grammar.source)
        return bool(owners) and not set(owners) & set(outer.actors)

    def _inner(self, index: int) -> Trigger | None:
        return next((t for t in self.triggers[index + 1 :] if t.governor == index), None)

    def _denies(self, trigger: Trigger, inner: Trigger | None) -> bool:
        """Whether what stands in the complement of a predicate is denied there ("berjanji tidak akan …")."""
        between = self.scene.view.words[trigger.end : inner.start] if inner is not None else ()
        return any(word in self.scene.grammar.negation for word in between)

    def _last(self) -> Act | None:
        return self.acts[max(self.acts)] if self.acts else None

    # ------------------------------------------------------------ on whose word

    def _speaker(self, span: Span) -> str | None:
        statement = carrier(self.scene.draft.statements, span.start, span.end)
        return statement.speaker if statement is not None else None

    def _speaks(self, span: Span, sides: Sides) -> bool:
        """Whether the side that acts says so itself."""
        statement = carrier(self.scene.draft.statements, span.start, span.end)
        if statement is None:
            return False
        speaker = self.finder.entity(statement.speaker)
        actors = [self.finder.entity(ident) for ident in sides.actors]
        return any(a.id == speaker.id or (a.country is not None and a.country == speaker.country) for a in actors)

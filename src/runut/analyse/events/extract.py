"""The acts of one sentence: triggers with their sides, state, modes, ground, time and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.events.act import NO_SIZE, Act
from runut.analyse.events.details import contexts, size
from runut.analyse.events.finder import Finder, unique
from runut.analyse.events.frames import Hit
from runut.analyse.events.modes import governed_modes, own_modes
from runut.analyse.events.pairs import Sides
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.setting import done_by, when, where
from runut.analyse.events.sides import STATE, first_fitting, sides_of
from runut.analyse.events.standing import Ground, ground
from runut.analyse.events.status import HOSTILE, Status, shifted, status
from runut.analyse.events.triggers import REACH, Trigger, broken, triggers
from runut.analyse.statements import carrier
from runut.records import Span, Standing

ARMED = frozenset({"REB", "UAF", "PRM", "OPP"})
BONDS = frozenset({"COOPERATE", "SUPPORT"})
ATTITUDES = frozenset({"ACCUSE", "SUPPORT", "REQUEST"})


class Reader:
    """Reads the acts of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.triggers = triggers(scene)
        self.finder = Finder(scene)
        self.acts: dict[int, Act] = {}

    def read(self) -> tuple[Act, ...]:
        """All acts of the sentence, in order of the text."""
        ordered = self._obliged()
        spent = set(ordered)
        for index, trigger in enumerate(self.triggers):
            if index in spent or trigger.governor in spent:
                spent.add(index)
            elif (act := self._act(index, trigger)) is not None:
                self.acts[index] = act
                spent.add(index)
        found = [act for _, act in sorted((*self.acts.items(), *ordered.items()))]
        found += [also for act in found if (also := self._also(act)) is not None]
        if has_any(self.scene.text, self.scene.grammar.other_topics):
            found = [act for act in found if self._of_force(act)]
        found = [act for act in found if not self._aim_of_protest(act, found)]
        return tuple(act for act in found if not self._aim(act, found))

    def _aim(self, act: Act, found: Sequence[Act]) -> bool:
        """Whether an act only says what another act of the same sides is for ("bertemu untuk memperkuat kerja sama")."""
        before = act.trigger.start - 1
        if act.trigger.noun or before < 0 or self._word(before) not in self.scene.grammar.purpose:
            return False
        earlier = [other for other in found if other.span.end <= act.span.start]
        if act.base in BONDS:
            return any(other.base == "CONSULT" for other in earlier) or self._again(act, earlier)
        return False

    def _again(self, act: Act, earlier: Sequence[Act]) -> bool:
        same = self._states(act)
        return any(self._states(other) == same and other.type != "CONSULT" for other in earlier)

    def _states(self, act: Act) -> frozenset[str | None]:
        return frozenset(self.finder.entity(ident).country for ident in act.sides)

    def _also(self, act: Act) -> Act | None:
        """The second record of an act that is two ("dihukum penjara": a conviction and an arrest)."""
        also = act.trigger.frame.also if act.trigger.hits else None
        if also is None or act.type != act.trigger.frame.type:
            return None
        near = self.scene.window(act.trigger.start, act.trigger.end + REACH)
        return (
            act.with_(type=also.type, modes=also.mode, frame=f"{act.frame}-also") if has_any(near, also.words) else None
        )

    def _of_force(self, act: Act) -> bool:
        """Whether an officer or state body acts: sport and show business borrow the words of war for others."""
        return any(self.finder.entity(ident).sector in STATE | ARMED for ident in act.actors)

    def _aim_of_protest(self, act: Act, found: Sequence[Act]) -> bool:
        """Whether a demand or complaint is what a crowd's protest in the same sentence is about."""
        protests = [other for other in found if other.type == "PROTEST"]
        return act.type in ("REQUEST", "ACCUSE") and any(set(other.actors) & set(act.actors) for other in protests)

    # ------------------------------------------------------------ one trigger

    def _act(self, index: int, trigger: Trigger) -> Act | None:
        if self._denied(trigger) or self._hoped(trigger):
            return None
        fitting = first_fitting(self.finder, trigger)
        inner = self._inner(index)
        if fitting is None:
            return None
        hit, sides = fitting
        trigger = trigger.read_as(hit)
        sides = self._blamed(trigger, self._warned(hit, self._completed(hit, sides, inner)))
        state = status(self.scene, trigger)
        span = self.span(trigger.start, trigger.end)
        spoken = self._speaks(span, sides)
        kind, aux = shifted(hit.frame, state, spoken, len(sides.actors))
        kind = self._of_promise(kind, hit, inner)
        if hit.frame.roles == "exercise" and self._countries(sides) > 1:
            kind = "COOPERATE"
        if hit.frame.future and not (state.future or spoken):
            return None
        if not self._complete(kind, trigger, sides):
            return None
        return self._record(trigger, hit, sides, kind, aux, span, inner, state)

    def _record(
        self,
        trigger: Trigger,
        hit: Hit,
        sides: Sides,
        kind: str,
        aux: tuple[str, ...],
        span: Span,
        inner: Trigger | None,
        state: Status,
    ) -> Act:
        modes = own_modes(self.scene, trigger, hit, kind)
        if kind == hit.frame.type and not modes:
            modes = governed_modes(kind, inner.hit if inner else None)
        elif kind != hit.frame.type and kind in ("THREATEN", "REJECT"):
            modes = governed_modes(kind, hit)
        time, found = when(self.scene, trigger), self._ground(trigger, span)
        reasons = (f"frame {hit.frame.name}", *sides.reasons, *self._why(kind, hit, state))
        return Act(
            type=kind,
            base=hit.frame.type,
            frame=hit.frame.name,
            roles=hit.frame.roles,
            modes=modes,
            aux=aux,
            contexts=contexts(self.scene, trigger, hit),
            actors=sides.actors,
            recipients=sides.recipients,
            span=span,
            trigger=trigger,
            ground=found,
            place=where(self.scene, trigger, self._next(trigger)),
            time=time,
            before_time=time is not None and done_by(self.scene, trigger, time, found.statement),
            size=size(self.scene) if kind in HOSTILE else NO_SIZE,
            reasons=reasons,
        )

    def _next(self, trigger: Trigger) -> int:
        """Where the next trigger starts: what stands behind it belongs to that one."""
        return min((t.start for t in self.triggers if t.start >= trigger.end), default=len(self.scene.view))

    def _countries(self, sides: Sides) -> int:
        return len({self.finder.entity(ident).country for ident in sides.actors})

    def _why(self, kind: str, hit: Hit, state: Status) -> Iterator[str]:
        if kind != hit.frame.type:
            yield f"{hit.frame.type} told as {'potential' if state.potential else 'future'} is {kind}"

    def span(self, start: int, end: int) -> Span:
        """The code points of the tokens from `start` to `end`."""
        first, last = self.scene.tokens[start], self.scene.tokens[end - 1]
        return Span(first.idx, last.idx + len(last))

    # ------------------------------------------------------------ what a frame governs

    def _inner(self, index: int) -> Trigger | None:
        return next((t for t in self.triggers[index + 1 :] if t.governor == index), None)

    def _completed(self, hit: Hit, sides: Sides, inner: Trigger | None) -> Sides:
        """The sides of a governing frame, with the governed act's where its own complement names none."""
        if inner is None or not hit.frame.governs or (sides.recipients and hit.frame.roles != "theme"):
            return sides
        found = sides_of(self.finder, inner)
        others = unique(i for i in found.recipients or found.actors if i not in sides.actors)
        return Sides(sides.actors, others or sides.recipients, (*sides.reasons, "recipient of the governed act"))

    def _denied(self, trigger: Trigger) -> bool:
        """Whether a noun of accusation stands under a denial: a statement, and no event."""
        light = trigger.light
        return light is not None and trigger.frame.type == "ACCUSE" and self._word(light) in self.scene.grammar.denial

    def _hoped(self, trigger: Trigger) -> bool:
        """Whether an act is only hoped for: a statement, and no event."""
        words, hope = self.scene.view.words, self.scene.grammar.hope
        at = next((k for k in range(trigger.start - 1, max(-1, trigger.start - REACH), -1) if words[k] in hope), None)
        return at is not None and not broken(self.scene, at + 1, trigger.start)

    def _word(self, index: int) -> str:
        return self.scene.view.words[index]

    def _warned(self, hit: Hit, sides: Sides) -> Sides:
        """A threat without recipient goes to who could avert it: the subject of its condition."""
        if hit.frame.type != "THREATEN" or sides.recipients:
            return sides
        view = self.scene.view
        for index in range(hit.end, len(view) - 1):
            if (
                view.words[index] in self.scene.grammar.condition
                and (chunk := view.chunk_of.get(index + 1)) is not None
            ):
                others = tuple(i for i in self.finder.group(chunk) if i not in sides.actors)
                return Sides(sides.actors, others, (*sides.reasons, "recipient is the subject of the condition"))
        return sides

    def _blamed(self, trigger: Trigger, sides: Sides) -> Sides:
        """Thanks or blame for an act without subject ("berterima kasih kepada X karena mendukung") make its actor X."""
        before = trigger.start - 1
        if trigger.noun or before < 0 or self._word(before) not in self.scene.grammar.cause:
            return sides
        outer = next((self.acts[k] for k in sorted(self.acts, reverse=True)), None)
        if outer is None or outer.type not in ("SUPPORT", "ACCUSE") or not outer.recipients:
            return sides
        others = tuple(i for i in sides.recipients if i not in outer.recipients)
        return Sides(outer.recipients, others, (*sides.reasons, "actor is who is thanked or blamed"))

    def _of_promise(self, kind: str, hit: Hit, inner: Trigger | None) -> str:
        """A promise of harm is a threat, an oath to do good a promise."""
        if inner is None:
            return kind
        if kind == "AGREE" and inner.frame.type in HOSTILE and hit.frame.name == "promise":
            return "THREATEN"
        if hit.frame.name == "vow" and inner.frame.type not in HOSTILE | {"THREATEN", "REJECT"}:
            return "AGREE"
        return kind

    def _complete(self, kind: str, trigger: Trigger, sides: Sides) -> bool:
        hit = trigger.hit
        if not sides.actors and not sides.recipients:
            return hit.frame.open
        if kind in ("AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "SUPPORT") and not sides.actors:
            return bool(sides.recipients) and kind in ("REQUEST",) and hit.voice == "passive"
        if kind in ("AID", "AGREE") and hit.voice == "passive" and not sides.actors:
            return False
        if kind in ("CONSULT", "COOPERATE", "AGREE") and hit.voice in ("noun", "act"):
            several = len({*sides.actors, *sides.recipients}) > 1 or trigger.light is not None
            return several or hit.frame.roles in ("visit", "theme", "transitive")
        return True

    def _speaks(self, span: Span, sides: Sides) -> bool:
        statement = carrier(self.scene.draft.statements, span.start, span.end)
        if statement is None:
            return False
        speaker = self.finder.entity(statement.speaker)
        actors = [self.finder.entity(ident) for ident in sides.actors]
        return any(a.id == speaker.id or (a.country is not None and a.country == speaker.country) for a in actors)

    # ------------------------------------------------------------ on whose word

    def _ground(self, trigger: Trigger, span: Span) -> Ground:
        for index in sorted(self.acts, reverse=True):
            outer = self.acts[index]
            if outer.type in ATTITUDES and self._under(outer.trigger, trigger) and outer.actors:
                base = ground(self.scene, trigger, span, None)
                standing: Standing = "alleged" if "allege" in outer.modes else "attributed"
                return Ground(standing, outer.actors[0], base.statement)
        return ground(self.scene, trigger, span, None)

    def _under(self, outer: Trigger, inner: Trigger) -> bool:
        near = outer.end <= inner.start <= outer.end + REACH
        return near and not broken(self.scene, outer.end, inner.start)

    # ------------------------------------------------------------ what a speaker says another must do

    def _obliged(self) -> dict[int, Act]:
        """Requests made by a speaker who says that another must do something."""
        found: dict[int, Act] = {}
        for at, word in enumerate(self.scene.view.words):
            if word not in self.scene.grammar.obligation:
                continue
            index = next((i for i, t in enumerate(self.triggers) if at < t.start <= at + 2), None)
            act = self._request(at, index)
            if act is not None:
                found[index if index is not None else -1 - at] = act
        return found

    def _request(self, at: int, index: int | None) -> Act | None:
        end = self.triggers[index].end if index is not None else min(at + 2, len(self.scene.tokens))
        span = self.span(at, end)
        statement = carrier(self.scene.draft.statements, span.start, span.end)
        if statement is None:
            return None
        chunk = self.scene.view.subject(at)
        ours = chunk is not None and self._word(chunk.head) in self.scene.grammar.speech_pronouns
        subject = self.finder.of_chunk(chunk, strict=True) if chunk is not None and not ours else ()
        joint = self.finder.group_back(chunk) if subject else ()
        recipients = tuple(i for i in joint if self.finder.political(i) and i != statement.speaker)
        if not recipients or not self.finder.able(statement.speaker):
            return None
        inner = self.triggers[index] if index is not None else None
        trigger = Trigger(at, end, inner.hits if inner else ())
        return Act(
            type="REQUEST",
            base="REQUEST",
            frame="obligation",
            roles="transitive",
            modes=governed_modes("REQUEST", inner.hit) if inner else ("change",),
            aux=(),
            contexts=contexts(self.scene, trigger, inner.hit) if inner else (),
            actors=(statement.speaker,),
            recipients=recipients,
            span=span,
            trigger=trigger,
            ground=Ground("stated"),
            reasons=("a speaker says that another must act",),
        )

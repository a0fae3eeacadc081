"""The acts of one sentence: triggers with their sides, state, modes, ground, time and place."""

from __future__ import annotations

from dataclasses import replace

from runut.analyse.events.act import NO_SIZE, Act
from runut.analyse.events.again import reach
from runut.analyse.events.bonds import pointed_back
from runut.analyse.events.complement import answerable, blamed, complete, completed, doomed, type_of_promise, warned
from runut.analyse.events.details import contexts, size
from runut.analyse.events.duties import duties, exhortations
from runut.analyse.events.finder import Finder
from runut.analyse.events.fitting import first_fitting
from runut.analyse.events.force import force
from runut.analyse.events.modes import asked_modes, governed_modes, own_modes, threatened_modes
from runut.analyse.events.nominal import involved
from runut.analyse.events.pairs import Sides
from runut.analyse.events.predicated import predicated, told_behind
from runut.analyse.events.scene import Scene
from runut.analyse.events.sift import Sieve
from runut.analyse.events.status import FRIENDLY, HOSTILE, STOPS, YIELDING, shifted, status
from runut.analyse.events.triggers import REACH, Trigger, broken, triggers
from runut.analyse.events.understood import UNTOLD, understood
from runut.analyse.events.verdicts import verdicts
from runut.analyse.events.vouched import vouched
from runut.analyse.events.when import done_by, when
from runut.analyse.events.where import where
from runut.analyse.statements import carrier
from runut.records import Span

NEAR = 6  # tokens before an act in which what bears on it stands
CAUSED = frozenset({"AGREE", "AID", "REQUEST", "SUPPORT"})
TOPICS = frozenset({"meeting", "agreement"})
CHANGE = ("change",)
ANSWERS = frozenset({"AGREE", "REJECT"})
ANSWERED = frozenset({"AGREE", "REQUEST"})
FORCES = frozenset({"MIL", "PRM", "REB", "UAF"})


class Reader:
    """Reads the acts of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.triggers = triggers(scene)
        self.finder = Finder(scene)
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
        found = [act for _, act in sorted((*self.acts.items(), *asked.items()))]
        return Sieve(self.scene, self.finder).sift(found)

    def _act(self, index: int, trigger: Trigger) -> Act | None:
        fitting = first_fitting(self.finder, trigger) or understood(self.finder, trigger)
        if fitting is None or self._no_event(trigger) or self._carried_out(index):
            return None
        hit, sides = fitting
        trigger, inner = trigger.read_as(hit), self._inner(index)
        sides = answerable(self.finder, hit, predicated(self.finder, hit, sides, self.triggers), self.triggers)
        sides = warned(self.finder, hit, completed(self.finder, hit, sides, inner))
        sides = blamed(self.finder, trigger, sides, self._last())
        span = self.scene.code_points(trigger.start, trigger.end)
        sides = doomed(self.finder, hit, sides, self._speaker(span))
        state, spoken = status(self.scene, trigger), self._speaks(span, sides)
        if hit.frame.future and not (state.future or spoken):
            return None
        if hit.frame.denied:
            if not state.negation:
                return None
            state = replace(state, negation=False)  # the frame says so itself
        kind, aux = shifted(hit.frame, state, spoken, len(sides.actors))
        kind = type_of_promise(kind, hit, inner, self._denies(trigger, inner))
        if hit.frame.roles == "exercise" and len({self.finder.entity(i).country for i in sides.actors}) > 1:
            kind = "COOPERATE"
        again, points_to = reach(self.scene, trigger), pointed_back(self.finder, hit, sides)
        untold = sides.reasons == UNTOLD.reasons
        if not untold and not complete(kind, trigger, sides, again):
            return None
        if kind == "ACCUSE" and state.negation and not sides.actors:
            return None
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

    # ------------------------------------------------------------ no events

    def _no_event(self, trigger: Trigger) -> bool:
        topical = self._topic(trigger) or self._fulfilled(trigger) or self._attributive(trigger)
        unmet = self._unsettled(trigger) or self._demanded(trigger) or self._nobody_hurt(trigger)
        unmet = unmet or self._ended(trigger)
        off = any(told_behind(self.finder, hit, trigger) for other in self.triggers for hit in other.hits)
        return off or topical or unmet or self._denied(trigger) or self._hoped(trigger) or self._caused(trigger)

    def _attributive(self, trigger: Trigger) -> bool:
        """Whether words only say of what kind a body or place is ("milisi dukungan X", "wilayah yang dikuasai X")."""
        view = self.scene.view
        if trigger.frame.type in ("ASSAULT", "COERCE"):
            held = view.words[trigger.start] in force(self.scene.draft.pack).held
            return held and view.relative_before(trigger.start) is not None
        if trigger.frame.type != "SUPPORT":
            return False
        if trigger.noun:
            chunk = view.chunk_of.get(trigger.start)
            return chunk is not None and chunk.head < trigger.start and self._is_side(chunk.head)
        opened = view.relative_before(trigger.start)
        explained = view.relative_head(opened) if opened is not None and trigger.hit.voice == "passive" else None
        bodies = self.finder.of_chunk(explained) if explained is not None else ()
        return any(self.finder.entity(ident).sector in FORCES for ident in bodies)

    def _is_side(self, index: int) -> bool:
        return self.scene.draft.who.mention_at(self.scene.tokens[index]) is not None

    def _unsettled(self, trigger: Trigger) -> bool:
        """Whether an act must be done yet, or is what talks are about ("membahas upaya mengakhiri perang")."""
        words, grammar = self.scene.view.words, self.scene.grammar
        at = min(trigger.start, trigger.light if trigger.light is not None else trigger.start) - 1
        if at > 0 and words[at] in grammar.intents and words[at - 1] in grammar.light.topic:
            return True
        while (
            trigger.frame.type in FRIENDLY | {"AGREE"} and at >= 0 and words[at] in grammar.skipped | grammar.obligation
        ):
            if words[at] in grammar.obligation:
                return not trigger.noun
            at -= 1
        return False

    def _demanded(self, trigger: Trigger) -> bool:
        """Whether yielding is only what a thing or nobody known demands ("rancangan itu menuntut gencatan senjata")."""
        if trigger.frame.type not in YIELDING:
            return False
        if self.scene.view.words[max(0, trigger.start - 1)] in self.scene.grammar.obligation:
            return True  # "Chad harus meminta maaf"
        asking = (t for t in self.triggers if t.frame.type == "REQUEST" and t.end <= trigger.start <= t.end + NEAR)
        listed = trigger.noun and any(not broken(self.scene, t.end, trigger.start) for t in asking)
        return listed or (trigger.governor is not None and self.triggers[trigger.governor].frame.type == "REQUEST")

    def _ended(self, trigger: Trigger) -> bool:
        """Whether a noun is only what another noun of action ends or changes ("penangguhan kerja sama")."""
        outer = (t for t in self.triggers if t.noun and t.hit.pattern.conditional and t.end == trigger.start)
        return trigger.noun and any(True for _ in outer)

    def _carried_out(self, index: int) -> bool:
        """Whether a retaliation is told by the act behind it ("membalas dengan menembakkan roket")."""
        trigger, following = self.triggers[index], self.triggers[index + 1 : index + 2]
        with_what = self.scene.view.words[trigger.end] if trigger.end < len(self.scene.view) else ""
        told = with_what in self.scene.grammar.manner and following and following[0].start == trigger.end + 1
        return trigger.frame.future and bool(told) and following[0].frame.type in HOSTILE

    def _nobody_hurt(self, trigger: Trigger) -> bool:
        """Whether a noun for victims says that there are none ("tidak ada laporan mengenai korban jiwa")."""
        near = self.scene.view.words[max(0, trigger.start - NEAR) : trigger.start]
        clause = near[max((k + 1 for k, word in enumerate(near) if word in STOPS | {","}), default=0) :]
        return (
            trigger.noun
            and trigger.frame.roles == "patient"
            and any(word in self.scene.grammar.negation for word in clause)
        )

    def _fulfilled(self, trigger: Trigger) -> bool:
        """Whether a demand is only met, or help only needed ("sebelum tuntutan mereka dipenuhi")."""
        met = self.scene.grammar.fulfilled if trigger.frame.type == "REQUEST" else self.scene.grammar.needed
        if not trigger.noun or trigger.frame.type not in CAUSED:
            return False
        view, grammar = self.scene.view, self.scene.grammar
        chunk = view.chunk_of.get(trigger.start)
        at = max(trigger.end, chunk.end if chunk is not None else trigger.end)
        while at < len(view) and view.words[at] in grammar.skipped:
            at += 1
        return at < len(view) and view.words[at] in met

    def _caused(self, trigger: Trigger) -> bool:
        """Whether a thing brings about what people otherwise ask for ("krisis mendorong X untuk mundur")."""
        if trigger.frame.type not in CAUSED or trigger.hit.voice != "active":
            return False
        chunk = self.scene.view.subject(trigger.start)
        return chunk is not None and self.scene.view.words[chunk.head] in self.scene.grammar.causes

    def _denied(self, trigger: Trigger) -> bool:
        """Whether a noun of accusation stands under a denial: a statement, and no event."""
        light = trigger.light
        denied = light is not None and self.scene.view.words[light] in self.scene.grammar.denial
        return denied and trigger.frame.type == "ACCUSE"

    def _hoped(self, trigger: Trigger) -> bool:
        """Whether an act is only hoped for: a statement, and no event."""
        words, hope = self.scene.view.words, self.scene.grammar.hope
        at = next((k for k in range(trigger.start - 1, max(-1, trigger.start - REACH), -1) if words[k] in hope), None)
        return at is not None and not broken(self.scene, at + 1, trigger.start)

    def _topic(self, trigger: Trigger) -> bool:
        """Whether a noun only names a meeting or agreement as setting or topic: it has no verb and names no sides."""
        frame, grammar = trigger.frame, self.scene.grammar
        if not trigger.noun or trigger.light is not None or frame.name not in TOPICS:
            return False
        company = self.finder.behind(trigger.end, frame.with_ | grammar.company)
        if company or self.finder.between(trigger.end) or involved(self.finder, trigger):
            return False
        return frame.name == "agreement" or self._alone(trigger) or self._setting(trigger)

    def _alone(self, trigger: Trigger) -> bool:
        """Whether a noun stands without clitic, adjective and owner ("usai pertemuan itu")."""
        view = self.scene.view
        chunk = view.chunk_of.get(trigger.start)
        others = set(range(chunk.start, chunk.end)) if chunk is not None else set()
        others -= set(range(trigger.start, trigger.end))
        bare = view.words[trigger.end - 1] == trigger.hit.pattern.words[-1]
        return bare and all(view.words[k] in self.scene.grammar.demonstratives for k in others)

    def _setting(self, trigger: Trigger) -> bool:
        """Whether a noun behind a preposition says where or at what time something else is told ("saat KTT G20")."""
        view, grammar = self.scene.view, self.scene.grammar
        chunk = view.chunk_of.get(trigger.start)
        before = (chunk.start if chunk is not None else trigger.start) - 1
        word = view.words[before] if before >= 0 else ""
        if chunk is not None and chunk.head < trigger.start and view.words[chunk.head] in grammar.venues:
            return True  # "forum ini menjadi ajang pertemuan para pemimpin"
        gathering = trigger.hit.pattern.words[0] in grammar.gatherings
        return word in grammar.aims or (gathering and word in grammar.prepositions)

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

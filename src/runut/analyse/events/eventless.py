"""Words that tell no event although a frame fits: a mere topic or quality, what is hoped for, demanded or denied."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.events.finder import Finder
from runut.analyse.events.force import force
from runut.analyse.events.imagined import STOPS
from runut.analyse.events.kinds import FRIENDLY, HOSTILE, YIELDING
from runut.analyse.events.nominal import involved
from runut.analyse.events.predicated import told_behind
from runut.analyse.events.triggers import REACH, Trigger, broken

NEAR = 6  # tokens before an act in which what bears on it stands
CAUSED = frozenset({"AGREE", "AID", "REQUEST", "SUPPORT"})
TOPICS = frozenset({"meeting", "agreement"})
FORCES = frozenset({"MIL", "PRM", "REB", "UAF"})


class Eventless:
    """Tells the triggers of one sentence that stand for no event."""

    def __init__(self, finder: Finder, triggers: Sequence[Trigger]) -> None:
        self.scene = finder.scene
        self.finder = finder
        self.triggers = triggers

    def __contains__(self, trigger: Trigger) -> bool:
        """Whether a trigger tells no event."""
        named = self._topic(trigger) or self._fulfilled(trigger) or self._attributive(trigger)
        unmet = self._unsettled(trigger) or self._demanded(trigger) or self._nobody_hurt(trigger)
        return named or unmet or self._told_by_another(trigger) or self._unreal(trigger)

    def _told_by_another(self, trigger: Trigger) -> bool:
        """Whether other words of the sentence tell what became of the act: its end, its predicate, its own means."""
        hits = (hit for other in self.triggers for hit in other.hits)
        told = any(told_behind(self.finder, hit, trigger) for hit in hits)
        return told or self._ended(trigger) or self._carried_out(trigger)

    def _unreal(self, trigger: Trigger) -> bool:
        return self._denied(trigger) or self._hoped(trigger) or self._caused(trigger)

    # ------------------------------------------------------------ nouns that only name

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

    # ------------------------------------------------------------ no act, or none yet

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

    # ------------------------------------------------------------ told by other words

    def _ended(self, trigger: Trigger) -> bool:
        """Whether a noun is only what another noun of action ends or changes ("penangguhan kerja sama")."""
        outer = (t for t in self.triggers if t.noun and t.hit.pattern.conditional and t.end == trigger.start)
        return trigger.noun and any(True for _ in outer)

    def _carried_out(self, trigger: Trigger) -> bool:
        """Whether a retaliation is told by the act behind it ("membalas dengan menembakkan roket")."""
        following = next((t for t in self.triggers if t.start > trigger.start), None)
        if not trigger.frame.future or following is None or following.start != trigger.end + 1:
            return False
        return self.scene.view.words[trigger.end] in self.scene.grammar.manner and following.frame.type in HOSTILE

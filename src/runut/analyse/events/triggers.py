"""Choosing the frames that a sentence tells: conditions of sense, overlaps, and what stands under another frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from runut.analyse.events.chunks import QUOTES, Chunk
from runut.analyse.events.frames import Hit
from runut.analyse.events.lexicon import FrameClass
from runut.analyse.events.scene import Scene
from runut.analyse.events.senses import AFTER, SPOKEN, fits

TOPICAL = frozenset({"AGREE", "SUPPORT", "COOPERATE", "REQUEST", "CONSULT", "REJECT", "THREATEN"})
NEAR = 4  # triggers before a noun that may be told by it
JOINED = 3  # tokens between two nouns that are one act
REACH = 22  # tokens that a governing frame looks ahead


@dataclass(frozen=True)
class Trigger:
    """The words of a sentence that tell an act: tokens `start` to `end`; `hits` are its readings, best first.

    `governor` is the index of the trigger whose complement this one is; `light` the token of the verb that lends a noun
    its predicate, `receives` whether that verb's subject undergoes the act.
    """

    start: int
    end: int
    hits: tuple[Hit, ...]
    governor: int | None = None
    light: int | None = None
    receives: bool = False

    @property
    def hit(self) -> Hit:
        """The best reading."""
        return self.hits[0]

    @property
    def frame(self) -> FrameClass:
        """The class of the best reading."""
        return self.hits[0].frame

    @property
    def noun(self) -> bool:
        """Whether the act is named by a noun."""
        return bool(self.hits) and self.hits[0].voice in ("noun", "act")

    def read_as(self, hit: Hit) -> Trigger:
        """The trigger with one of its readings alone."""
        return replace(self, start=hit.start, end=hit.end, hits=(hit,))


def triggers(scene: Scene) -> tuple[Trigger, ...]:
    """The triggers of a sentence in order, with what governs them."""
    hits = [(hit, rank) for hit in scene.index.find(scene.view.words) if (rank := fits(scene, hit)) is not None]
    found = list(_without_overlaps(hits))
    view = scene.view
    nouns = {k for trigger in found if trigger.noun for k in range(trigger.start, trigger.end)}
    verbs = {k for trigger in found if not trigger.noun for k in range(trigger.start, trigger.end)}
    view.mark(verbs, nouns)
    found = [t for index, t in enumerate(found) if not _modifies(scene, t, found[max(0, index - NEAR) : index + 1])]
    view.mark(verbs, nouns - {k for k in nouns if not any(t.start <= k < t.end for t in found)})
    own = {t.start for t in found if not t.noun}
    answers = {t.start for t in found if t.frame.denied}
    found = _without_orders(scene, [_lit(scene, trigger, own, answers) for trigger in found])
    return tuple(_governed(scene, found))


def _without_overlaps(hits: Sequence[tuple[Hit, int]]) -> Iterator[Trigger]:
    """Longer patterns before shorter, nearer objects before farther, listed frames in their order."""
    ordered = sorted(
        enumerate(hits),
        key=lambda item: (-len(item[1][0].pattern.words), item[1][0].start, item[1][1], item[0]),
    )
    taken: dict[int, list[Hit]] = {}
    covered: dict[int, int] = {}
    for _, (hit, _rank) in ordered:
        places = range(hit.start, hit.end)
        owners = {covered[k] for k in places if k in covered}
        if not owners:
            taken[hit.start] = [hit]
            covered.update(dict.fromkeys(places, hit.start))
        elif owners == {hit.start} and len(taken[hit.start][0].pattern.words) == len(hit.pattern.words):
            taken[hit.start].append(hit)
    for start in sorted(taken):
        group = taken[start]
        yield Trigger(start, group[0].end, tuple(group))


def _modifies(scene: Scene, trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """Whether a noun only says what another noun of action before it is about ("perjanjian kerja sama")."""
    before = scene.view.words[trigger.start - 1] if trigger.start else ""
    if not trigger.noun:
        return before in scene.grammar.aims or before in scene.grammar.light.topic
    if any(not t.noun and t.end == trigger.start and len(t.hit.pattern.words) > 1 for t in found):
        return True
    chunk = scene.view.chunk_of.get(trigger.start)
    if chunk is not None and any(_is_object(scene, verb, chunk) for verb in found):
        return chunk.head == trigger.start and not _owned(scene, trigger, chunk)
    if _repeats(scene, trigger, found):
        return True
    nouns = [t for t in found if t.noun and chunk is not None and chunk.start <= t.start and t.end == trigger.start]
    return any(t.frame.type in TOPICAL for t in nouns)


def _owned(scene: Scene, trigger: Trigger, chunk: Chunk) -> bool:
    """Whether a noun of asking or offering names who does so: an act beside its acceptance or refusal."""
    if not (trigger.frame.invites or trigger.frame.type == "REQUEST"):
        return False
    behind = scene.view.words[chunk.end] if chunk.end < len(scene.view) else ""
    if trigger.end >= chunk.end:
        return behind in scene.grammar.source
    rest = range(scene.tokens[trigger.end].idx, scene.tokens[chunk.end - 1].idx + 1)
    return behind in scene.grammar.source or any(mention.start in rest for mention in scene.mentions)


def _repeats(scene: Scene, trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """Whether a noun is joined to another for the same act ("dukungan penuh dan solidaritas")."""
    before = scene.view.words[trigger.start - 1] if trigger.start else ""
    return before in scene.grammar.coordinators and any(
        t.noun and t.frame.type == trigger.frame.type in SPOKEN and 0 < trigger.start - t.end <= JOINED for t in found
    )


def _is_object(scene: Scene, verb: Trigger, chunk: Chunk) -> bool:
    """Whether a verb that tells its act only with an object has it in this phrase ("mencabut larangan")."""
    return not verb.noun and verb.hit.pattern.conditional and scene.view.object(verb.end) == chunk


def _lit(scene: Scene, trigger: Trigger, own: Set[int], answers: Set[int]) -> Trigger:
    """The trigger with the verb before or behind it that lends its noun a predicate.

    `own` are verbs that tell acts, `answers` those that deny what another asks.
    """
    if not trigger.noun:
        return trigger
    view, light = scene.view, scene.grammar.light
    chunk = view.chunk_of.get(trigger.start)
    at = (chunk.start if chunk is not None else trigger.start) - 1
    passed = scene.grammar.skipped | scene.grammar.rounds | QUOTES
    while at >= 0 and (view.words[at] in passed or scene.tokens[at].pos_ in ("ADJ", "NUM")):
        at -= 1
    if at > 0 and view.words[at] in scene.grammar.aims and view.words[at - 1] in light.do:
        at -= 1  # "ikut dalam pembicaraan"
    word = view.words[at] if at >= 0 else ""
    deed = word in light.refuse and trigger.frame.type not in SPOKEN | {"AGREE"}  # "menolak pengusiran X"
    if (word in light.receive and not deed) or at in answers:
        return replace(trigger, light=at, receives=True)
    if word in light.do or _ordered(scene, trigger, at):
        return replace(trigger, light=at)
    behind = _lent_behind(scene, trigger)
    return replace(trigger, light=behind) if behind not in own else trigger


def _lent_behind(scene: Scene, trigger: Trigger) -> int | None:
    """The passive behind a noun that lends it its predicate ("kecaman itu disampaikan X", "usulan yang diajukan X")."""
    view, grammar = scene.view, scene.grammar
    chunk = view.chunk_of.get(trigger.start)
    at = max(trigger.end, chunk.end if chunk is not None else trigger.end)
    while at + 1 < len(view) and view.words[at] in trigger.frame.to and at + 1 in view.chunk_of:
        at = view.chunk_of[at + 1].end  # "larangan terhadap Y diberlakukan X"
    while (
        at < len(view) and view.words[at] in grammar.demonstratives | grammar.relative | grammar.skipped | grammar.alike
    ):
        at += 1
    lent = at < len(view) and view.words[at] in grammar.light.do and view.words[at].startswith(grammar.passive)
    return at if lent else None


def _ordered(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether a noun of mobilisation is what the verb at `at` orders."""
    return trigger.frame.type == "MOBILIZE" and scene.view.words[at] in scene.grammar.orders


def _without_orders(scene: Scene, found: list[Trigger]) -> list[Trigger]:
    """The triggers without the orders that lend a noun of mobilisation its predicate: they tell one act."""
    orders = {t.light for t in found if t.light is not None and _ordered(scene, t, t.light)}
    return [t for t in found if t.noun or t.start not in orders]


def _governed(scene: Scene, found: Sequence[Trigger]) -> Iterator[Trigger]:
    """Every trigger with the index of the one in whose complement it stands."""
    for index, trigger in enumerate(found):
        near = range(index - 1, max(-1, index - REACH), -1)
        governor = next((k for k in near if _governs(scene, found, k, index)), None)
        yield replace(trigger, governor=governor)


def _governs(scene: Scene, found: Sequence[Trigger], outer: int, inner: int) -> bool:
    governor, trigger = found[outer], found[inner]
    if not governor.frame.governs or trigger.start - governor.end > REACH:
        return False
    if scene.view.words[trigger.start] in scene.grammar.aims:
        return False  # "mendukung X dalam melawan Y": the war goes on
    if governor.frame.invites:
        return _invited(scene, governor, trigger)
    if governor.noun and governor.light is None and not _complement_follows(scene, governor):
        return False
    if broken(scene, governor.end, trigger.start) or _coordinate(scene, governor, trigger):
        return False
    if scene.view.words[trigger.start - 1] == "," and scene.view.relative_before(governor.start) is not None:
        return False  # the relative clause in which it governs is over
    if not trigger.noun or (trigger.frame.type == governor.frame.type == "AGREE"):
        return True
    chunk = scene.view.object(governor.end)
    if chunk is not None and chunk.start <= trigger.start < chunk.end and chunk.head == trigger.start:
        return True
    if trigger.light is not None and trigger.light >= governor.end:
        return True
    return trigger.start == governor.end


def _invited(scene: Scene, governor: Trigger, trigger: Trigger) -> bool:
    """Whether a verb tells what guests are invited to ("mengundang X datang ke Y")."""
    between = scene.view.words[governor.end : trigger.start]
    joined = any(word in scene.grammar.coordinators or word == "," for word in between)
    told = not governor.noun or governor.light is not None
    return trigger.frame.type == "CONSULT" and not trigger.noun and told and not joined


def _coordinate(scene: Scene, governor: Trigger, trigger: Trigger) -> bool:
    """Whether a verb is joined to the governing verb rather than to what it governs."""
    before = scene.view.words[trigger.start - 1] if trigger.start else ""
    if before == "," and governor.hit.voice == trigger.hit.voice == "passive" and trigger.frame.type in SPOKEN:
        return True  # "disetujui X, ditolak Y"
    joined = trigger.frame.type in SPOKEN or trigger.start - 1 == governor.end
    return before in scene.grammar.coordinators and joined and not trigger.noun


def _complement_follows(scene: Scene, governor: Trigger) -> bool:
    return any(word in scene.grammar.complement for word in scene.view.words[governor.end : governor.end + AFTER])


def broken(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause ends between two tokens: a stop, a quotation mark, a subordinator that opens no complement."""
    words, grammar = scene.view.words, scene.grammar
    for k in range(start, end):
        word = words[k]
        if word in ".;:?!" or (word in QUOTES and words[k - 1] in ",."):
            return True
        if word in grammar.subordinators and word not in grammar.complement and word not in grammar.manner:
            return True
        following = words[k + 1] if k + 1 < len(words) else ""
        if word == "," and (following in grammar.contrast | grammar.subordinators or _opens_clause(scene, k + 1)):
            return True
    return False


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether a subject and its predicate begin at `index`, and no list goes on."""
    view = scene.view
    chunk = view.chunk_of.get(index)
    if chunk is None or chunk.start != index:
        return False
    after = chunk.end
    while after < len(view) and (view.words[after] in scene.grammar.skipped or after in view.times):
        after += 1
    return after < len(view) and view.is_verb(after)

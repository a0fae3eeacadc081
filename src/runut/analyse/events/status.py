"""What the words around an act say of it: whether it is done, planned, possible, asked about or denied."""

from __future__ import annotations

from dataclasses import dataclass

from runut.analyse.events.auxiliaries import auxiliaries, before_noun, of_governor
from runut.analyse.events.imagined import STOPS, imagined
from runut.analyse.events.kinds import FRIENDLY, HOSTILE
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger
from runut.analyse.events.when import is_noun, over

QUESTION = 15  # tokens before a predicate in which a question opens
AWAITED = 3  # tokens before a noun that may say that it is still to come


@dataclass(frozen=True)
class Status:
    """What the words around a predicate say of it.

    `own_will` marks a future that the actor itself intends, `imagined` force that a noun names as feared or supposed.
    """

    negation: bool = False
    future: bool = False
    wish: bool = False
    own_will: bool = False
    hypothetical: bool = False
    imagined: bool = False
    supposed: bool = False
    maybe: bool = False
    likely: bool = False
    asked: bool = False
    potential: bool = False
    condition: bool = False


def status(scene: Scene, trigger: Trigger) -> Status:
    """Read the words before a predicate, or before the light verb of a noun."""
    start = min(trigger.start, trigger.light if trigger.light is not None else trigger.start)
    before = _words_before(scene, trigger, start)
    grammar = scene.grammar
    answered = trigger.noun and trigger.governor is not None and trigger.light is not None
    chance, asked, unreal = _chance(scene, start), _asked(scene, trigger), imagined(scene, trigger)
    supposed = has_any(before, grammar.conditional) or _opened_by(scene, start, grammar.conditional | grammar.hindering)
    denied = before
    for phrase in grammar.not_negation:
        denied = denied.replace(f" {phrase} ", " ")
    return Status(
        negation=(has_any(denied, grammar.negation) and not trigger.receives and not answered)
        or _refuted(scene, start),
        future=has_any(before, _ahead_words(scene, trigger)) or _ahead(scene, trigger, start),
        wish=has_any(before, grammar.wish),
        own_will=has_any(before, grammar.own_will),
        hypothetical=has_any(before, grammar.hypothetical) or supposed or chance or asked or unreal,
        imagined=unreal,
        supposed=supposed,
        asked=asked,
        maybe=has_any(before, grammar.maybe),
        likely=has_any(before, grammar.likely),
        potential=has_any(before, grammar.potential) or chance,
        condition=has_any(scene.text, grammar.condition),
    )


def _words_before(scene: Scene, trigger: Trigger, start: int) -> str:
    """The words before token `start` that say how an act is meant, with those of the predicate that governs it."""
    chunk = scene.view.chunk_of.get(start) if trigger.noun else None
    before = auxiliaries(scene, start)
    if is_noun(trigger) and trigger.light is None:  # "kekhawatiran akan serangan X"
        before = f" {' '.join(word for word in before.split() if word not in scene.grammar.fearing)} "
    before += of_governor(scene, chunk.start if chunk is not None else start, over(scene, trigger))
    return before_noun(scene, trigger) + before if trigger.noun else before


def _refuted(scene: Scene, start: int) -> bool:
    """Whether somebody denies an act ("X membantah telah menyerang Y", "membantah bahwa pasukannya menyerang Y")."""
    view, grammar, at = scene.view, scene.grammar, start - 1
    while at >= 0 and at not in view.chunk_of and view.words[at] in grammar.skipped:
        at -= 1
    subject = view.chunk_of.get(at)
    if subject is not None and view.words[subject.start - 1] in grammar.content:
        at = subject.start - 2
    return at >= 0 and view.words[at] in grammar.denial and view.is_verb(at)


def _ahead_words(scene: Scene, trigger: Trigger) -> frozenset[str]:
    """The auxiliaries that say that an act is to come: of what is called off, what was planned is not."""
    off = trigger.frame.type == "REJECT" and "meet" in trigger.frame.mode
    return scene.grammar.own_will if off else scene.grammar.future


def _ahead(scene: Scene, trigger: Trigger, start: int) -> bool:
    """Whether words beside an act other than its auxiliaries say that it is still to come."""
    return _upcoming(scene, trigger) or _awaited(scene, trigger) or _wanted(scene, trigger, start)


def _wanted(scene: Scene, trigger: Trigger, start: int) -> bool:
    """Whether help, talks or force are what a wish or plan is about ("keinginan X untuk memperkuat kerja sama")."""
    if trigger.noun or trigger.frame.type not in FRIENDLY | HOSTILE or start < 1:
        return False
    chunk = scene.view.chunk_of.get(start - 2) if scene.view.words[start - 1] in scene.grammar.purpose else None
    return chunk is not None and scene.view.words[chunk.start] in scene.grammar.wishes


def _upcoming(scene: Scene, trigger: Trigger) -> bool:
    """Whether the words behind an act say that it is still to come; an attack in return may be done already."""
    if trigger.frame.type == "REJECT":
        return False  # "ditunda hingga bulan depan"
    after = scene.window(trigger.end, trigger.end + 3)
    returned = scene.grammar.returned if trigger.frame.type not in FRIENDLY else frozenset()
    return has_any(after, scene.grammar.upcoming - returned)


def _asked(scene: Scene, trigger: Trigger) -> bool:
    """Whether a question asks if the act is so ("apakah X bakal ikut berperang")."""
    if trigger.noun:
        return False
    words, near = scene.view.words, range(trigger.start - 1, max(-1, trigger.start - QUESTION), -1)
    at = next((k for k in near if words[k] in scene.grammar.questions or words[k] in STOPS), None)
    return at is not None and words[at] not in STOPS


def _chance(scene: Scene, start: int) -> bool:
    """Whether a word of chance stands before the subject ("ada peluang keduanya meneken")."""
    chunk = scene.view.subject(start)
    if chunk is None or chunk.end > start:
        return False
    return any(word in scene.grammar.potential for word in scene.view.words[max(0, chunk.start - 1) : chunk.head + 1])


def _awaited(scene: Scene, trigger: Trigger) -> bool:
    """Whether what stands before a noun says that its act is still to come ("persiapan bagi kunjungan X")."""
    chunk = scene.view.chunk_of.get(trigger.start)
    start = chunk.start if chunk is not None else trigger.start
    return trigger.noun and has_any(scene.window(start - AWAITED, start), scene.grammar.awaiting)


def _opened_by(scene: Scene, start: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands before the subject of a predicate ("jika X mengirim", "mencegah X mengirim")."""
    chunk = scene.view.subject(start)
    return chunk is not None and chunk.start > 0 and chunk.end <= start and scene.view.words[chunk.start - 1] in words

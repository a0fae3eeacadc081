"""Whether an act is done, planned, possible or denied; and the type that follows from it.

PLOVER lets one type stand for a type with an auxiliary: a future CONSULT, SUPPORT, COOPERATE or AID is AGREE, an
announced RETREAT is CONCEDE, a sanction that its author announces is THREATEN.
"""

from __future__ import annotations

from dataclasses import dataclass

from runut.analyse.events.lexicon import FrameClass
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger
from runut.analyse.events.when import is_noun, when

REACH = 15
ANY = 7  # tokens behind a noun in which it is said that any such act is meant
GOVERNORS = 3  # predicates before a clause of aim or time that may set its time
AWAITED = 3  # tokens before a noun that may say that it is still to come
BEFORE = 7  # tokens before a predicate in which its auxiliaries stand
STOPS = frozenset(".;:?!")
FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
YIELDING = frozenset({"RETREAT", "CONCEDE"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "PROTEST"})


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
    chunk = scene.view.chunk_of.get(start) if trigger.noun else None
    first = chunk.start if chunk is not None else start
    before = _auxiliaries(scene, start)
    if is_noun(trigger) and trigger.light is None:  # "kekhawatiran akan serangan X"
        before = f" {' '.join(word for word in before.split() if word not in scene.grammar.fearing)} "
    before += _of_governor(scene, first, _over(scene, trigger))
    if trigger.noun:
        before = _before_noun(scene, trigger) + before
    grammar = scene.grammar
    answered = trigger.noun and trigger.governor is not None and trigger.light is not None
    chance, asked, imagined = _chance(scene, start), _asked(scene, trigger), _imagined(scene, trigger)
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
        hypothetical=has_any(before, grammar.hypothetical) or supposed or chance or asked or imagined,
        imagined=imagined,
        supposed=supposed,
        asked=asked,
        maybe=has_any(before, grammar.maybe),
        likely=has_any(before, grammar.likely),
        potential=has_any(before, grammar.potential) or chance,
        condition=has_any(scene.text, grammar.condition),
    )


def _over(scene: Scene, trigger: Trigger) -> bool:
    """Whether the time of an act ended before the reference day."""
    time, reference = when(scene, trigger), scene.draft.reference
    return time is not None and reference is not None and time.to is not None and time.to[:10] < reference.date[:10]


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


def _imagined(scene: Scene, trigger: Trigger) -> bool:
    """Whether an act that a noun names is only feared, any such act, or one of which the consequence is foretold."""
    return _feared(scene, trigger) or _any(scene, trigger) or _foretold(scene, trigger)


def _any(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun means any act of its kind ("serangan apa pun", "agresi dari pihak mana pun")."""
    after = scene.view.words[trigger.end : trigger.end + ANY]
    clause = after[: next((k for k, word in enumerate(after) if word in STOPS | {","}), ANY)]
    return trigger.noun and has_any(f" {' '.join(clause)} ", scene.grammar.any_such)


def _foretold(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun of force is the subject of what would follow ("serangan ke X akan memicu perang")."""
    view = scene.view
    if not trigger.noun or trigger.light is not None or trigger.frame.type not in HOSTILE or _told_of(scene, trigger):
        return False
    for k in range(trigger.end, min(len(view) - 1, trigger.end + REACH)):
        if view.words[k] in STOPS | {","} or view.words[k] in scene.grammar.relative:
            return False
        if k not in view.chunk_of and view.words[k] in scene.grammar.consequence:
            told = view.words[k - 1] in scene.grammar.demonstratives
            return not told and view.words[k + 1] in scene.grammar.results
        if view.is_verb(k):
            return False
    return False


def _told_of(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun points back to an act that was told, or has a time that is over."""
    chunk = scene.view.chunk_of.get(trigger.start)
    pointed = chunk is not None and scene.view.words[chunk.end - 1] in scene.grammar.demonstratives
    return pointed or _over(scene, trigger)


def _feared(scene: Scene, trigger: Trigger) -> bool:
    """Whether an act that a noun names is only feared or guarded from ("risiko serangan X", "melindungi dari …")."""
    chunk = scene.view.chunk_of.get(trigger.start)
    before = (chunk.start if chunk is not None else trigger.start) - 1
    if not trigger.noun or before < 0:
        return False
    near = scene.window(max(0, before - REACH // 2), before)
    if trigger.frame.type in HOSTILE and scene.view.words[before] in scene.grammar.fearing:
        return True
    apart = scene.view.words[before] in scene.grammar.source
    return has_any(near, scene.grammar.guarding) and (apart or scene.view.words[before] in scene.grammar.guarding)


def _asked(scene: Scene, trigger: Trigger) -> bool:
    """Whether a question asks if the act is so ("apakah X bakal ikut berperang")."""
    if trigger.noun:
        return False
    words, near = scene.view.words, range(trigger.start - 1, max(-1, trigger.start - REACH), -1)
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


def _auxiliaries(scene: Scene, start: int) -> str:
    """The words between a predicate and its subject, subordinator or the predicate before it."""
    view, first = scene.view, start
    while first > 0 and start - first < BEFORE:
        word = view.words[first - 1]
        auxiliary = word in scene.grammar.future or word in scene.grammar.negation or view.adverbial(first - 1)
        if auxiliary or word in scene.grammar.hypothetical:
            first -= 1
            continue
        passing = first - 1 in view.times or word in scene.grammar.skipped or word in scene.grammar.purpose
        if first - 1 in view.chunk_of or not passing:
            break
        first -= 1
    return scene.window(first, start)


def _of_governor(scene: Scene, start: int, over: bool) -> str:
    """The auxiliaries of the predicate whose aim the act is ("akan berupaya untuk mengembangkan").

    What is `over` is not still to come with what follows it ("akan bertemu X, setelah mengunjungi Y bulan lalu").
    """
    view, at = scene.view, start - 1
    if at > 0 and view.words[at] in scene.grammar.manner and view.is_verb(at - 1):
        return _auxiliaries(scene, at - 1)  # "dapat merespons dengan menyerang"
    while at >= 0 and at not in view.chunk_of and view.words[at] in scene.grammar.skipped:
        at -= 1
    if at in view.chunk_of and view.chunk_of[at].start > 0:  # "sesudah kita menandatangani"
        at = view.chunk_of[at].start - 1
        if view.words[at] not in scene.grammar.prior:
            return " "
    if any(word in scene.grammar.earlier for word in view.words[at + 1 : start]):
        return " "
    if at < 0 or view.words[at] not in scene.grammar.purpose | scene.grammar.prior:
        return " "
    if view.words[at] in scene.grammar.prior and over:
        return " "
    verbs = [k for k in range(at - 1, max(-1, at - REACH), -1) if view.is_verb(k)][:GOVERNORS]
    if not verbs:  # the clause stands in front of the one that it hangs on
        comma = next((k for k in range(start, len(view)) if view.words[k] == ","), len(view))
        verbs = [k for k in range(comma, len(view)) if view.is_verb(k)][:1]
    words = {word for verb in verbs for word in _auxiliaries(scene, verb).split()}
    return f" {' '.join(sorted(words & scene.grammar.future))} "


def _before_noun(scene: Scene, trigger: Trigger) -> str:
    view = scene.view
    chunk = view.chunk_of.get(trigger.start)
    first = chunk.start if chunk is not None else trigger.start
    before = scene.grammar.hypothetical | (scene.grammar.future - scene.grammar.own_will) | scene.grammar.negation
    while first > 0 and view.words[first - 1] in before:
        first -= 1
    return scene.window(first, trigger.start)


def shifted(frame: FrameClass, state: Status, spoken: bool, sides: int) -> tuple[str, tuple[str, ...]]:
    """The type and auxiliaries of a frame in a state.

    Args:
        frame: the class of the frame.
        state: what the words around it say.
        spoken: whether the actor itself says so.
        sides: how many actors are known.

    Returns:
        The type, and the auxiliary modes that the type does not say itself.
    """
    kind = frame.type
    aux = set(frame.aux)
    if state.hypothetical:
        aux.add("hypothetical")
    if state.negation:
        aux.add("negation")
        if state.future and kind in FRIENDLY | YIELDING | {"AGREE"}:
            return "REJECT", ()
    own = spoken and sides and not state.asked and not state.imagined
    if kind == "ASSAULT" and state.hypothetical and own and "negation" not in aux:
        return "THREATEN", ()
    planned = state.future or state.potential or (state.wish and kind != "SUPPORT")
    if kind in FRIENDLY and (planned or (state.supposed and "negation" not in aux)):
        kind = "AGREE"
        aux -= set() if state.potential or not planned else {"hypothetical"}
    elif kind in YIELDING and state.future and "negation" not in aux:
        kind = "THREATEN" if state.condition and "withdraw" in frame.mode else "CONCEDE"
        aux.discard("hypothetical")
    elif "boycott" in frame.mode and state.own_will and sides:
        kind = "THREATEN"
    elif kind in HOSTILE and state.own_will and sides and "negation" not in aux:
        announced = kind in ("SANCTION", "COERCE") and not state.hypothetical
        kind = "THREATEN" if (spoken and not state.asked) or announced else kind
        open_ = state.asked or state.maybe or state.likely  # what may be done is no plan
        aux |= {"future"} if kind != "THREATEN" and not open_ else set()
        aux -= {"hypothetical"} if kind == "THREATEN" else set()
    elif kind in HOSTILE | SPOKEN and state.future and not (state.asked or state.maybe):
        aux = (aux - {"hypothetical"} if state.likely and not state.supposed else aux) | {"future"}
    return kind, tuple(sorted(aux))

"""The time of an act, as its clause tells."""

from __future__ import annotations

from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.chunks import INSIDE
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger
from runut.analyse.times import words_of
from runut.records import Statement, TimeExpression

HAPPENINGS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
STATES = frozenset({"AID", "COOPERATE", "SANCTION"})
SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
ANSWERED = frozenset({"AGREE", "REQUEST"})
STOPS = frozenset(".;:?!")
TOLL = 5  # tokens behind a noun of force in which its predicate stands
FRONTED = 1  # the token at which a time that opens its sentence begins
RANKED = 5  # tokens between a rank and the time since when it holds
RELATED = 6  # tokens between "yang" and a time of its clause
ADVERBS = 3  # tokens behind a subject within which its predicate stands
NEAR = 14  # tokens between an act and the time that is still its own across a comma


def when(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time expression of an act: the nearest in its clause, else the nearest that no other clause holds."""
    best: tuple[int, TimeExpression] | None = None
    for time in scene.times:
        if time.invalid or (time.from_ is None and time.to is None):
            continue
        at = scene.at(time.start)
        if at > 0 and (scene.view.words[at - 1] in scene.grammar.compared or _ranked(scene, time, at)):
            continue
        if _of_another(scene, trigger, at):
            continue
        distance = _distance(scene, trigger, time, at)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, time)
    return best[1] if best else None


def _ranked(scene: Scene, time: TimeExpression, at: int) -> bool:
    """Whether a time only says since when something is the first or greatest of its kind."""
    if not time.rule.startswith("since"):
        return False
    view = scene.view
    before = (view.without_clitic(word) or word for word in view.words[max(0, at - RANKED) : at])
    return not adverbials(scene.draft.pack).ranks.isdisjoint(before)


def _of_another(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether a time belongs to the act beside: "selain bertemu X, Y berpidato Senin", "memuji X karena mendukung"."""
    words, lists = scene.view.words, adverbials(scene.draft.pack)
    if at < trigger.start:
        amid = is_noun(trigger) and any(word in lists.amid for word in words[max(0, trigger.start - 3) : trigger.start])
        caused = any(word in lists.cause for word in words[at : trigger.start])
        governed = _blamed(scene, trigger, at) or _answered(scene, trigger) or _of_object(scene, trigger, at)
        governed = governed or _of_publication(scene, trigger, at)
        return amid or caused or governed or _counted_back(scene, range(at + 1, trigger.start))
    if _within_clause(scene, trigger, at):
        return True
    between = words[trigger.end : at]
    fronted = any(word in lists.aside for word in words[max(0, trigger.start - 3) : trigger.start])
    if fronted and "," in between:
        return True
    planned = trigger.frame.type in SPOKEN and any(word in scene.grammar.own_will for word in between)
    return planned and not any(mark in between for mark in (",", '"', "”"))


def _counted_back(scene: Scene, between: range) -> bool:
    """Whether an act is said to lie so long before a time ("Senin, sehari setelah X menyerang")."""
    words, lex = scene.view.words, words_of(scene.draft.pack).lex
    after = adverbials(scene.draft.pack).after
    return any(words[k] in after and (words[k - 1] in lex.single_units or words[k - 1] in lex.units) for k in between)


def _blamed(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether force is what a verb of words behind the time speaks of ("pada Senin mengecam serangan X")."""
    governed = trigger.governor is not None and trigger.frame.type in HAPPENINGS
    return governed and any(k in scene.view.verbs for k in range(at, trigger.start))


def answered(trigger: Trigger) -> bool:
    """Whether an act is what somebody asked or offered before, and the time that of the answer ("menolak seruan X")."""
    return trigger.noun and trigger.receives and trigger.frame.type in ANSWERED


def _answered(scene: Scene, trigger: Trigger) -> bool:
    """Whether the time is that of an answer; what is only received comes with it ("Senin menerima undangan X")."""
    light = scene.view.words[trigger.light] if trigger.light is not None else ""
    return answered(trigger) and light in adverbials(scene.draft.pack).answering


def _of_object(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether an act only describes the object of a verb behind the time ("Senin mengecam roket yang dikirim X")."""
    view, opening = scene.view, trigger.start - 1
    while opening > at and view.words[opening] in scene.grammar.skipped:
        opening -= 1
    relative = view.words[opening] in scene.grammar.relative
    return relative and any(view.is_verb(k) for k in range(at + 1, opening))


def _of_publication(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether a time in front says when a text came out that tells of the act ("berita yang tayang Senin itu, …")."""
    view = scene.view
    opening = next(
        (k for k in range(at - 1, max(-1, at - RELATED), -1) if view.words[k] in scene.grammar.relative), None
    )
    if opening is None or opening >= trigger.start:
        return False
    comma = next((k for k in range(at, trigger.start) if view.words[k] == ","), None)
    return comma is not None and view.words[comma - 1] in scene.grammar.demonstratives


def _within_clause(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether a time behind an act stands in a clause about something named there ("…, yang sejak Senin memburuk")."""
    view = scene.view
    commas = [k for k in range(trigger.end, at) if view.words[k] == ","]
    if trigger.noun or not commas or view.words[commas[-1] + 1] not in scene.grammar.relative:
        return False
    return any(view.is_verb(k) for k in range(commas[-1] + 1, len(view)))


def _distance(scene: Scene, trigger: Trigger, time: TimeExpression, at: int) -> int | None:
    """How far a time stands from an act; each clause border between them counts as several words."""
    before = at < trigger.start
    first, last = (at, trigger.start) if before else (trigger.end, at)
    gap = last - first
    for k in range(first, min(last, len(scene.view))):
        word = scene.view.words[k]
        if word in STOPS:
            return None
        if scene.tokens[k].idx < time.end and before:
            continue  # "sejak Jumat": its own border word
        if before and _new_clause(scene, k):
            gap += 2 * NEAR
        border = word in scene.grammar.subordinators and not (before and k <= 1)
        if border or word in scene.grammar.relative:
            gap += NEAR
        elif scene.view.is_verb(k) and k not in range(trigger.start, trigger.end):
            gap += NEAR // 3
    return gap if gap <= (3 if before and at <= FRONTED else 2) * NEAR else None


def _new_clause(scene: Scene, comma: int) -> bool:
    """Whether a comma and an "and" open a clause that has a subject of its own (", dan Y sepenuhnya mendukung Z")."""
    view = scene.view
    if view.words[comma] != "," or scene.grammar.coordinators.isdisjoint(view.words[comma + 1 : comma + 2]):
        return False
    end = comma + 2
    while end < len(view) and view.tokens[end].pos_ in INSIDE and not view.is_verb(end):
        end += 1
    return comma + 2 < end and any(view.is_verb(k) for k in range(end, min(end + ADVERBS, len(view))))


def done_by(scene: Scene, trigger: Trigger, time: TimeExpression, statement: Statement | None) -> bool:
    """Whether a time says when an act was told and not when it was done ("mengatakan Jumat bahwa X telah mengirim")."""
    if statement is None or statement.content is None or time.start >= statement.content.start:
        return False
    around = scene.window(trigger.start - 3, trigger.start)
    if is_noun(trigger):  # "serangan X telah menewaskan …"
        around += scene.window(trigger.end, trigger.end + TOLL)
    return has_any(around, scene.grammar.perfect)


def told_by(act: Act, time: TimeExpression) -> bool:
    """Whether a time is only that of the claim in which something that lasts, or force by its mere name, is told."""
    content = act.ground.statement.content if act.ground.statement is not None else None
    lasting = act.base in STATES or (act.base == "ASSAULT" and is_noun(act.trigger) and act.trigger.light is None)
    if content is None or not lasting or not content.start <= act.span.start < content.end:
        return False
    return not content.start <= time.start < content.end


def is_noun(trigger: Trigger) -> bool:
    """Whether a noun alone names an act."""
    return bool(trigger.hits) and trigger.hit.voice == "noun"


def over(scene: Scene, trigger: Trigger) -> bool:
    """Whether the time of an act ended before the reference day."""
    time, reference = when(scene, trigger), scene.draft.reference
    return time is not None and reference is not None and time.to is not None and time.to[:10] < reference.date[:10]

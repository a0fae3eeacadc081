"""The words before a predicate or noun that say whether its act is denied, to come or supposed."""

from __future__ import annotations

from runut.analyse.events.scene import Scene
from runut.analyse.events.triggers import Trigger

REACH = 15  # tokens before a clause of aim or time in which its governor stands
GOVERNORS = 3  # predicates before a clause of aim or time that may set its time
BEFORE = 7  # tokens before a predicate in which its auxiliaries stand


def auxiliaries(scene: Scene, start: int) -> str:
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


def of_governor(scene: Scene, start: int, over: bool) -> str:
    """The auxiliaries of the predicate whose aim the act is ("akan berupaya untuk mengembangkan").

    What is `over` is not still to come with what follows it ("akan bertemu X, setelah mengunjungi Y bulan lalu").
    """
    view, at = scene.view, start - 1
    if at > 0 and view.words[at] in scene.grammar.manner and view.is_verb(at - 1):
        return auxiliaries(scene, at - 1)  # "dapat merespons dengan menyerang"
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
    words = {word for verb in verbs for word in auxiliaries(scene, verb).split()}
    return f" {' '.join(sorted(words & scene.grammar.future))} "


def before_noun(scene: Scene, trigger: Trigger) -> str:
    """The words before a noun phrase that say that its act is supposed, to come or denied."""
    view = scene.view
    chunk = view.chunk_of.get(trigger.start)
    first = chunk.start if chunk is not None else trigger.start
    before = scene.grammar.hypothetical | (scene.grammar.future - scene.grammar.own_will) | scene.grammar.negation
    while first > 0 and view.words[first - 1] in before:
        first -= 1
    return scene.window(first, trigger.start)

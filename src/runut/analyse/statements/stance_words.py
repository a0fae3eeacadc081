"""Hints of a stance in the words themselves: phrases, commands, denials of a charge."""

from __future__ import annotations

from collections.abc import Iterator

from runut.analyse.statements.clauses import late_predicate
from runut.analyse.statements.page import Stretch
from runut.analyse.statements.scene import LABELS, OWNED, Reason, Scene
from runut.analyse.statements.stance_lexicon import phrase_index

CHARGES = frozenset({"allege", "confirm"})  # stances that become denials behind a negation
JUDGED = frozenset({"allege", "confirm", "criticise", "praise"})  # stances that a negation before their words undoes
COPULA = 2  # words before a phrase in which the copula stands that makes it a label
CHARGED = 60  # words before a statement in which the charge stands that it answers


def phrases(scene: Scene) -> Iterator[Reason]:
    """The phrases of the lexicon that stand in what is said of the matter, and are not negated."""
    predicate = late_predicate(scene.page, scene.clause, scene.main)
    hits = _hits(scene)
    for number, entry in enumerate(scene.lexicon.phrases):
        if number not in hits:
            continue
        if entry.verb == "label":
            hits[number] = [hit for hit in hits[number] if _called(scene, hit[1])]
        if entry.verb == "warn" and scene.cue.entry.name != "warn":
            continue
        if entry.near and not scene.page.any(scene.clause, getattr(scene.lexicon, entry.near)):
            continue
        whole = entry.where == "all" or scene.cue.entry.name in LABELS
        found = next(((p, at) for p, at in hits[number] if whole or at in scene.main or at in predicate), None)
        if found and entry.stance in JUDGED and _negated(scene, found[1]):
            if entry.stance in CHARGES:
                yield Reason("deny", entry.weight, f"no “{found[0]}”", found[1])
            continue
        if found and _only(scene, found[1]):
            continue
        if found and (entry.where != "start" or found[1] == scene.main.first):
            yield Reason(entry.stance, entry.weight, f"“{found[0]}”", found[1])


def _only(scene: Scene, place: int) -> bool:
    """Whether "not only" stands at a place, which negates nothing."""
    return scene.page.any(Stretch(place + 1, min(place + 2, len(scene.page))), scene.lexicon.only)


def _called(scene: Scene, place: int) -> bool:
    """Whether a phrase is what somebody is called: behind "as", or a copula ("X adalah penjahat perang")."""
    if scene.labels():
        marker = scene.page.find(scene.main, lambda i: scene.page.lower[i] in scene.page.index.words.role_marker)
        return marker is None or place > marker
    before = Stretch(max(scene.clause.first, place - COPULA), place)
    return scene.page.any(before, scene.page.index.words.copulas)


def _negated(scene: Scene, place: int) -> bool:
    """Whether a negation stands before a phrase ("tidak ada pelanggaran", "bukan ancaman")."""
    words = scene.page.index.words
    at = place - 1
    if at > scene.clause.first and scene.page.lower[at] in words.existing:
        at -= 1
    return at >= scene.clause.first and scene.page.lower[at] in words.negation


def _hits(scene: Scene) -> dict[int, list[tuple[str, int]]]:
    """For each entry of phrases by number, its phrases in the clause and where they begin."""
    index = phrase_index(scene.page.draft.pack)
    hits: dict[int, list[tuple[str, int]]] = {}
    for place in scene.clause:
        for number, forms in index.get(scene.page.lower[place], ()):
            fits = place + len(forms) <= scene.clause.last and place not in scene.told
            if fits and scene.page.matches(place, forms):
                hits.setdefault(number, []).append((" ".join(forms), place))
    return hits


def imperative(scene: Scene) -> Iterator[Reason]:
    """A command at the start of a quoted clause, past words such as "segera"."""
    rule = scene.lexicon.imperative
    at = scene.page.find(scene.main, lambda i: not (scene.page.is_mark(i) or scene.page.lower[i] in rule.softeners))
    if at is not None and scene.content.kind != "indirect" and _commands(scene, at):
        yield Reason("request", rule.weight, "a command", at)


def _commands(scene: Scene, at: int) -> bool:
    rule, word = scene.lexicon.imperative, scene.page.lower[at]
    base = word.removesuffix(rule.particle)
    addressed = scene.page.lower[at + 1 : at + 2] == [","]  # "Lihat, …" only calls for attention
    if addressed or word in rule.never or scene.page.name_at(at) is not None:
        return False
    if base in rule.roots:
        return True
    if word.startswith(rule.prefixes) or not scene.page.is_verb(at):
        return False
    return base != word or word.endswith(rule.suffixes)


def denial(scene: Scene) -> Iterator[Reason]:
    """A negated act of the speaker's own side after a charge ("Kami tidak mengirim …")."""
    rule, words = scene.lexicon.denial, scene.page.index.words
    negated = scene.page.find(scene.main, lambda i: scene.page.lower[i] in words.negation)
    if negated is None or negated + 1 >= scene.main.last or negated - scene.main.first > OWNED:
        return
    act = negated + 1
    fits = scene.page.is_verb(act) and scene.page.lower[act] not in {*words.modal, *words.future, *rule.unfit}
    subject = scene.subject(negated)
    own = {*scene.lexicon.commitment.own, *scene.lexicon.commitment.pronouns}
    mine = scene.elided(subject) or scene.page.any(subject, tuple(own)) or scene.own(scene.sides(subject))
    before = Stretch(max(0, scene.content.words.first - CHARGED), scene.content.words.first)
    if fits and mine and scene.page.any(before, rule.charges):
        yield Reason("deny", rule.weight, "the speaker's side did not do what it is charged with")

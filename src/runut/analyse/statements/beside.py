"""What a bare root or "menurut" governs: the clause before it, behind its speaker, or around both."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.statements.content import Content, reported
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.extent import cut, opened
from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.phrase import behind_source, skip_adjuncts, speaker_phrase


def beside(page: Page, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """What a cue governs that stands beside it in its sentence; `None` if nothing does."""
    sentence = page.sentences[cue.sentence]
    before = page.strip(Stretch(opened(page, sentence), cue.first))
    rest = _rest(page, cue, sentence)
    if before and page.lower[before.last - 1] in page.index.words.relative:
        behind = speaker_phrase(page, cue.last, sentence.last).last if not cue.entry.clitic else cue.last
        return reported(page, cut(page, Stretch(behind, sentence.last), cues))
    around = _around(page, cue, before, sentence)
    if around:
        return reported(page, cut(page, around, [other for other in cues if other != cue]))
    if rest and before and page.lower[before.last - 1] in page.index.joints:
        return reported(page, cut(page, rest, cues))
    if cue.after_quote or not before:
        return reported(page, cut(page, rest, cues)) if rest and not before else reported(page, before)
    if rest and _predicate(page, rest) and not _is_companion(page, rest.first):
        if _adverbial(page, before):
            return reported(page, cut(page, rest, cues))
        if page.find(before, page.is_verb) is None:
            return reported(page, Stretch(before.first, rest.last))
    return reported(page, before)


def _predicate(page: Page, words: Stretch) -> bool:
    """Whether a stretch holds a verb, or is a predicate without one by the word that it begins with ("tidak adil")."""
    function = page.index.words
    opens = page.lower[words.first] in (*function.predicators, *function.negation)
    return opens or page.find(words, page.is_verb) is not None


def _around(page: Page, cue: Cue, before: Stretch, sentence: Stretch) -> Stretch:
    """The clause that a cue without commas interrupts: its predicate follows the speaker ("Itu kata X salah")."""
    nothing = Stretch(cue.first, cue.first)
    if not before or cue.entry.clitic or cue.after_quote or page.is_mark(cue.first - 1):
        return nothing
    behind = max(cue.last, speaker_phrase(page, cue.last, sentence.last).last)
    words = page.index.words
    while behind < sentence.last and page.lower[behind] in page.index.fillers:
        behind += 1
    if behind >= sentence.last:
        return nothing
    begins = page.is_verb(behind) or page.lower[behind] in (*words.predicators, *words.modal)
    return Stretch(before.first, sentence.last) if begins else nothing


def _rest(page: Page, cue: Cue, sentence: Stretch) -> Stretch:
    """What follows a speaker named behind the cue, past adjuncts and a comma."""
    at = cue.last if cue.entry.clitic else speaker_phrase(page, behind_source(page, cue), sentence.last).last
    at = _past_relative(page, cue, skip_adjuncts(page, at, sentence.last), sentence)
    while at < sentence.last and _breaks_off(page, cue, at, sentence):
        ahead = skip_adjuncts(page, at + 1, sentence.last)
        if ahead > at + 1 and ahead < sentence.last and page.lower[ahead] in {",", "."}:
            at = ahead
            continue
        return page.strip(Stretch(at + 1, sentence.last))
    if at < sentence.last and page.lower[at] == ":":
        return Stretch(at + 1, sentence.last)
    return Stretch(at, at)


def _past_relative(page: Page, cue: Cue, at: int, sentence: Stretch) -> int:
    """Past a relative clause on who speaks, up to its comma ("menurut X yang dikutip Y, …")."""
    if cue.entry.form != "source" or at >= sentence.last or page.lower[at] not in page.index.words.relative:
        return at
    comma = page.find(Stretch(at, sentence.last), lambda i: page.lower[i] == ",")
    return at if comma is None else comma


def _breaks_off(page: Page, cue: Cue, at: int, sentence: Stretch) -> bool:
    """Whether a comma, or the full stop that stands for one on a damaged page, stands behind who speaks."""
    stopped = page.lower[at] == "." and at + 1 < sentence.last and page.tokens[at + 1].text.islower()
    return page.lower[at] == "," or (stopped and cue.entry.form == "source")


def _adverbial(page: Page, words: Stretch) -> bool:
    """Whether a stretch only leads in ("in addition", "after the meeting", "quoted from X") and says nothing itself."""
    if page.index.relay_at(page.lower, words.first):
        return True
    opens = page.lower[words.first] in page.index.leading
    return opens and page.find(words, lambda i: page.lower[i] == ",") is None


def _is_companion(page: Page, place: int) -> bool:
    return page.lower[place] in page.index.words.companions

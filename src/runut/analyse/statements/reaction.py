"""Reactions that something draws: "aturan itu menuai kritik dari X", "kecaman datang dari X"."""

from __future__ import annotations

from collections.abc import Iterator

from runut.analyse.statements.content import Content, reported
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.index import Entry
from runut.analyse.statements.lexicon import SpeechNoun
from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.passive import subject_before
from runut.analyse.statements.phrase import noun_phrase, speaker_phrase

MODIFIERS = 8  # words between a reaction and whom it comes from
DRAW = 3  # words between the verb and the reaction that it draws


def drawn(page: Page, number: int) -> Iterator[tuple[Cue, Content, Stretch]]:
    """The reactions in a sentence that are told with whom they come from: cue, content and the speaker's words."""
    sentence, lexicon = page.sentences[number], page.index.lexicon
    for place in sentence:
        noun = page.index.nouns.get(page.lower[place])
        if noun is None or noun.word not in lexicon.drawn or not page.in_prose(place):
            continue
        origin = _origin(page, place, sentence.last)
        if origin is not None:
            yield from _reaction(page, number, place, noun, origin)


def _origin(page: Page, place: int, limit: int) -> int | None:
    """The "from" behind a reaction: directly, or behind its modifiers or a verb of coming."""
    words = page.index.lexicon
    for at in range(place + 1, min(place + 1 + MODIFIERS, limit - 1)):
        if page.lower[at] == words.words.source:
            return at
        if page.is_mark(at) or page.lower[at] in words.words.relative:
            return None
    return None


def _reaction(
    page: Page, number: int, place: int, noun: SpeechNoun, origin: int
) -> Iterator[tuple[Cue, Content, Stretch]]:
    sentence, drawing = page.sentences[number], page.index.lexicon.drawing
    owner = speaker_phrase(page, origin + 1, sentence.last)
    before = Stretch(max(sentence.first, place - DRAW), place)
    verb = page.find(before, lambda i: page.lower[i] in drawing)
    comes = page.find(Stretch(place + 1, origin), lambda i: page.lower[i] in drawing)
    if not owner or (verb is None and comes is None):
        return
    cue = Cue(
        Stretch(place if verb is None else verb, place + 1), Entry((noun.word,), "noun", stance=noun.stance), number
    )
    matter = _matter(page, owner.last, sentence.last)
    if not matter:
        matter = Stretch(place, origin - 1) if verb is None else subject_before(page, sentence, verb)
    content = reported(page, matter)
    if content is not None:
        yield cue, content, owner


def _matter(page: Page, at: int, limit: int) -> Stretch:
    """What the reaction is about, where that is told behind whom it comes from."""
    if at >= limit or page.lower[at] not in page.index.words.matters:
        return Stretch(at, at)
    return Stretch(at + 1, noun_phrase(page, at + 1, limit).last)

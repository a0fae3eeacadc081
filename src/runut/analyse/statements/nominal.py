"""Nouns of speech as cues: "dalam keterangan X, …" and "tuduhan X bahwa …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.analyse.statements.content import Content, reported
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.extent import cut
from runut.analyse.statements.index import Entry
from runut.analyse.statements.lexicon import SpeechNoun
from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.phrase import noun_phrase, skip_adjuncts

OWNER = 8  # words that may name the owner between a noun of speech and "bahwa"


def introduced(page: Page, number: int, cues: Sequence[Cue]) -> tuple[Cue, Content, Stretch] | None:
    """A sentence opened by "dalam keterangan X, …": its cue, content and the words that name the speaker."""
    sentence = page.sentences[number]
    first, limit = sentence.first, sentence.last
    if not page.in_prose(first) or first + 2 >= limit or page.lower[first] not in page.index.words.adjuncts:
        return None
    noun = page.index.nouns.get(page.lower[first + 1])
    owner = noun_phrase(page, first + 2, limit)
    if noun is None or not noun.report or not owner:
        return None
    behind = skip_adjuncts(page, owner.last, limit)
    if behind + 1 >= limit or page.lower[behind] != ",":
        return None
    content = reported(page, cut(page, Stretch(behind + 1, limit), cues))
    cue = Cue(Stretch(first, first + 2), Entry((noun.word,), "noun", stance=noun.stance), number)
    return (cue, content, owner) if content and page.find(content.words, page.is_verb) is not None else None


def closing(page: Page, number: int) -> tuple[Cue, Content, Stretch] | None:
    """A clause that "…, demikian pengumuman X" ends."""
    sentence = page.sentences[number]
    for place in sentence:
        noun = page.index.nouns.get(page.lower[place])
        if noun is None or place < sentence.first + 2 or page.lower[place - 1] not in page.index.words.thus:
            continue
        owner = noun_phrase(page, place + 1, sentence.last)
        content = reported(page, Stretch(sentence.first, place - 1))
        if owner and content and page.in_prose(place):
            return _cue(place, noun, number), content, owner
    return None


def taking_up(page: Page, number: int) -> tuple[Cue, Content, Stretch] | None:
    """A sentence that only says whose words the one before it was: "Demikian klaim X."."""
    sentence = page.sentences[number]
    first = sentence.first
    if number == 0 or first + 2 >= sentence.last or page.lower[first] not in page.index.words.thus:
        return None
    noun = page.index.nouns.get(page.lower[first + 1])
    owner = noun_phrase(page, first + 2, sentence.last)
    ends = skip_adjuncts(page, owner.last, sentence.last)
    if noun is None or not owner or not page.in_prose(first) or ends < page.strip(sentence).last:
        return None
    content = reported(page, page.strip(page.sentences[number - 1]))
    return (_cue(first + 1, noun, number), content, owner) if content else None


def with_clause(page: Page, number: int, cues: Sequence[Cue]) -> Iterator[tuple[Cue, Content, Stretch]]:
    """Nouns of speech with an owner and a clause: "tuduhan X bahwa …"."""
    sentence = page.sentences[number]
    for place in sentence:
        noun = page.index.nouns.get(page.lower[place])
        if noun is None or not page.in_prose(place):
            continue
        owner = noun_phrase(page, place + 1, min(place + 1 + OWNER, sentence.last))
        if not owner or not page.mentions_in(owner) or owner.last >= sentence.last:
            continue
        if page.lower[owner.last] in page.index.words.complementiser:
            limit = _answered(number, owner.last, cues) or sentence.last
            content = reported(page, cut(page, Stretch(owner.last + 1, limit), cues), explicit=True)
            if content is not None:
                yield _cue(place, noun, number), content, owner


def _answered(number: int, at: int, cues: Sequence[Cue]) -> int | None:
    """The passive that says how a noun of speech was answered ("tuduhan X bahwa … dibantah Y")."""
    return next((c.first for c in cues if c.sentence == number and c.first > at and _answers(c)), None)


def _answers(cue: Cue) -> bool:
    return cue.entry.form == "passive" and cue.entry.stance in {"confirm", "deny"}


def _cue(place: int, noun: SpeechNoun, number: int) -> Cue:
    return Cue(Stretch(place, place + 1), Entry((noun.word,), "noun", stance=noun.stance), number)

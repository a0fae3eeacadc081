"""Relays: through whom a statement reached the article ("dikutip dari X", "…, menurut kantor berita Y")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from runut.analyse.statements.cues import Cue
from runut.analyse.statements.extent import MEDIA
from runut.analyse.statements.naming import joined, publisher, referents
from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.phrase import noun_phrase

ADDRESS = 6  # words before a cue in which the medium that was spoken to may be named


def relays(page: Page, sentence: Stretch, content: Stretch) -> tuple[str, ...]:
    """The entities through whom what stands in a sentence was handed on, in order; `content` itself is not searched."""
    return unique(ident for at in _relay_words(page, sentence, content) for ident in _named(page, at, sentence.last))


def _relay_words(page: Page, sentence: Stretch, content: Stretch) -> Iterator[int]:
    for place in sentence:
        length = page.index.relay_at(page.lower, place)
        thus = page.lower[place] in page.index.nouns and page.lower[place - 1] in page.index.words.thus
        length = length or int(thus and place > sentence.first)
        told = (
            place > sentence.first and page.lower[place - 1] in page.index.words.relative and not _as(page, place - 2)
        )
        if length and not told and place not in content and page.quote_of(place) is None:
            yield place + length


def _as(page: Page, place: int) -> bool:
    return place >= 0 and page.lower[place] in page.index.words.like


def _named(page: Page, place: int, limit: int) -> tuple[str, ...]:
    """Who is named behind a relay word, past "dari", "laman" and the like; several where names are joined."""
    at = place
    while at + 1 < limit and page.lower[at] in page.index.lexicon.relay_links and not page.is_mark(at + 1):
        at += 1
    phrase = noun_phrase(page, at, limit)
    names = page.mentions_in(phrase)
    if not names:
        return referents(page, phrase) or publisher(page, phrase.last, limit)
    return tuple(mention.entity for words, mention in names if words.first == names[0][0].first or joined(page, words))


def told_to(page: Page, cue: Cue, content: Stretch) -> tuple[str, ...]:
    """The media that the speaker spoke to ("kepada X"), for what a medium was told is read through it."""
    sentence = page.sentences[cue.sentence]
    found: list[str] = []
    for place in Stretch(max(sentence.first, cue.first - ADDRESS), sentence.last):
        if place in content or page.lower[place] not in page.index.words.addressee:
            continue
        names = page.mentions_in(noun_phrase(page, place + 1, sentence.last))
        who = page.draft.who
        found += [m.entity for _, m in names if m.label == "ORG" and who.entity(m.entity).sector in MEDIA]
    return unique(found)


def unique(idents: Iterable[str]) -> tuple[str, ...]:
    """The ids without repetition, in order."""
    return tuple(dict.fromkeys(idents))

"""Noun phrases by word order: who stands behind or before a reporting word."""

from __future__ import annotations

from runut.analyse.entities.nouns import load_nouns
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.page import NOMINAL, Page, Stretch

APPOSED = 10  # words within which a name may stand in apposition to a role
ENDING = frozenset({"VERB", "ADP", "SCONJ"})  # what no longer belongs to a noun phrase
GLUE = frozenset("/&-.")  # marks within names
BRACKET = 12  # words that a bracket within a name may hold


def noun_phrase(page: Page, place: int, limit: int) -> Stretch:
    """The noun phrase that starts at a word, coordinated phrases included, as far as word order tells."""
    at = place
    while at < limit:
        ahead = _next(page, place, at, limit)
        if ahead == at or (
            at > place and page.lower[at - 1] in page.index.words.demonstratives and page.lower[at] != "("
        ):
            break
        at = ahead
    return Stretch(place, at)


def _next(page: Page, first: int, at: int, limit: int) -> int:
    """The word behind `at` if `at` still belongs to the phrase, else `at`."""
    word = page.lower[at]
    if page.after_time(at) is not None:
        return at
    if word == "(":
        return _bracket(page, at, limit)
    name = page.name_at(at)
    if name is not None:
        return min(name[0].last, limit)
    if word in page.index.words.coordinators:
        return at + 1 if at + 1 < limit and at > first and _nominal(page, at + 1) else at
    if page.is_mark(at):
        return at + 1 if word in GLUE and first < at < limit - 1 and not page.tokens[at - 1].whitespace_ else at
    if word in page.index.breakers or (at > first and page.tokens[at].pos_ in ENDING and not _of_noun(page, at)):
        return at
    return at + 1


def _of_noun(page: Page, at: int) -> bool:
    """Whether a word ends a noun for persons or bodies, whatever it is by itself ("juru bicara")."""
    return any(
        noun.words == tuple(page.lower[at - 1 : at + 1]) for noun in load_nouns().first.get(page.lower[at - 1], ())
    )


def _nominal(page: Page, place: int) -> bool:
    return page.name_at(place) is not None or page.tokens[place].pos_ in NOMINAL | {"DET", "NUM"}


def _bracket(page: Page, at: int, limit: int) -> int:
    for close in range(at + 1, min(at + BRACKET, limit)):
        if page.after_time(close) is not None:
            return at
        if page.lower[close] == ")":
            return close + 1
    return at


def _ends_in_person(page: Page, phrase: Stretch) -> bool:
    names = page.mentions_in(phrase)
    if not names or names[-1][1].label != "PER" or names[-1][0].last < phrase.last:
        return False
    return len(names) > 1 or page.lower[phrase.first] not in page.index.lexicon.relational


def apposed_name(page: Page, phrase: Stretch, limit: int) -> Stretch | None:
    """The person named in apposition after a role and a comma: "juru bicara komisi itu, Rina Lestari"."""
    if phrase.last >= limit or page.lower[phrase.last] != ",":
        return None
    name = page.name_at(phrase.first)
    if _ends_in_person(page, phrase) or (name is not None and name[1].label == "ORG"):
        return None
    for at in range(phrase.last + 1, min(phrase.last + APPOSED, limit)):
        name = page.name_at(at)
        if name is not None and name[1].label == "PER":
            return name[0]
        if page.after_time(at) is not None or page.lower[at] in page.index.breakers or page.tokens[at].pos_ == "VERB":
            return None
    return None


def speaker_phrase(page: Page, place: int, limit: int) -> Stretch:
    """The noun phrase from a word on together with the name that stands in apposition to it."""
    phrase = noun_phrase(page, place, limit)
    if _ends_in_person(page, phrase):
        return phrase
    called = _called(page, phrase, limit)
    if called is not None:
        return called
    if phrase and phrase.last < limit and page.lower[phrase.last] in page.index.words.origin:
        longer = Stretch(place, noun_phrase(page, phrase.last + 1, limit).last)
        behind = apposed_name(page, longer, limit)
        return Stretch(place, behind.last) if behind else phrase
    apposed = apposed_name(page, phrase, limit)
    return Stretch(phrase.first, apposed.last) if apposed else phrase


def _called(page: Page, phrase: Stretch, limit: int) -> Stretch | None:
    """The name that somebody goes by: "seorang warga bernama X", "pria yang akrab disapa X"."""
    at, words = phrase.last, page.index.words
    while phrase and at < limit and page.lower[at] in (*words.relative, *words.familiar):
        at += 1
    if not phrase or at + 1 >= limit or page.lower[at] not in words.called:
        return None
    name = page.name_at(at + 1)
    return name[0] if name is not None else None


def behind_source(page: Page, cue: Cue) -> int:
    """The first word of who speaks behind a cue: "berdasarkan data (dari) X"."""
    linked = cue.entry.form == "source" and page.lower[cue.last : cue.last + 1] == [page.index.words.source]
    return cue.last + linked


def skip_adjuncts(page: Page, place: int, limit: int) -> int:
    """Where what follows a speaker or verb begins, past addressees, places, times and occasions.

    Each adjunct is a time expression, or a preposition with its noun phrase.
    """
    at = place
    while at < limit:
        ahead = page.after_time(at)
        if ahead is None and page.lower[at] in page.index.adjuncts:
            name = page.name_at(at + 1) if at + 1 < limit else None
            ahead = name[0].last if name else noun_phrase(page, at + 1, limit).last
        if ahead is None and page.lower[at] in page.index.words.adverbs:
            ahead = at + 1
        if ahead is None or ahead <= at:
            break
        at = min(ahead, limit)
    return at


def head(page: Page, phrase: Stretch) -> int:
    """The head of a noun phrase: its first noun, name or pronoun (Indonesian modifiers follow)."""
    honorifics = page.index.words.honorifics
    found = page.find(phrase, lambda i: page.lower[i] not in honorifics and _is_nominal(page, i))
    return phrase.first if found is None else found


def _is_nominal(page: Page, place: int) -> bool:
    return page.tokens[place].pos_ in NOMINAL or page.name_at(place) is not None

"""Who speaks: the entities that the speaker's noun phrase refers to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from runut.analyse.statements import passive
from runut.analyse.statements.content import closing, companion_of
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import speaker_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

@dataclass(frozen=True)
class Turn:
    """Who spoke with the cue at a place."""

    place: int
    speakers: tuple[str, ...]


CLIMB = 4  # heads that a verb without a subject is followed up


def speakers(page: Page, cue: Cue, before: Turn | None, recent: Turn | None) -> tuple[str, ...]:
    """The ids of who speaks with a cue.

    Args:
        page: the document.
        cue: the reporting word.
        before: who spoke last in the same sentence, for verbs joined to that cue ("seraya menambahkan").
        recent: who spoke last in this sentence or the one before, for the clitic of "katanya".
    """
    entry = cue.entry
    if entry.clitic:
        if recent is not None:
            return recent.speakers
        return page.draft.who.resolve(page.tokens[cue.last - 1])
    if entry.form == "passive":
        phrase = passive.agent(page, cue)
        return referents(page, phrase) if phrase else ()
    if entry.form == "active":
        return before.speakers if before and _joined(page, cue, before) else _of_verb(page, cue)
    return _behind(page, cue)


def _behind(page: Page, cue: Cue) -> tuple[str, ...]:
    limit = page.sentences[cue.sentence].last
    return referents(page, speaker_phrase(page, cue.last, limit))


def referents(page: Page, phrase: Stretch) -> tuple[str, ...]:
    """The entities of a noun phrase: a person named in it, else what its head refers to."""
    if not phrase:
        return ()
    found = page.draft.who.resolve(page.tokens[head(page, phrase)])
    people = [m.entity for _, m in page.mentions_in(phrase) if m.label == "PER"]
    if people and not set(found) & set(people) and _named_last(page, phrase):
        return (people[-1],)
    if found:
        return found
    named = page.mentions_in(phrase)
    return (named[-1][1].entity,) if named else ()


def _named_last(page: Page, phrase: Stretch) -> bool:
    """Whether the phrase ends in a person's name, so that what precedes is the office."""
    names = page.mentions_in(phrase)
    return bool(names) and names[-1][1].label == "PER" and names[-1][0].last >= phrase.last - 1


def head(page: Page, phrase: Stretch) -> int:
    """The head of a noun phrase: its first noun, name or pronoun (Indonesian modifiers follow)."""
    found = page.find(phrase, lambda i: page.tokens[i].pos_ in NOMINAL or page.name_at(i) is not None)
    return phrase.first if found is None else found


# ---------------------------------------------------------------- subjects of verbs


def _of_verb(page: Page, cue: Cue) -> tuple[str, ...]:
    if closing(page, cue) is not None:
        comma = max(i for i in range(cue.first) if page.lower[i] == ",")
        found = referents(page, Stretch(comma + 1, cue.first))
        if found:
            return found
    token = _subject(page, cue)
    if token is not None:
        found = _resolved(page, token)
        if found or token.pos_ == "NOUN":  # what is no actor does not speak
            return found
    place = _nearest(page, cue)
    return _resolved(page, page.tokens[place]) if place is not None else ()


def _resolved(page: Page, token: Token) -> tuple[str, ...]:
    """Who a subject refers to; a report or remark speaks for whoever made it."""
    who = page.draft.who
    if token.text.lower() in page.index.nouns:
        owners = who.possessor(token)
        if owners:
            return owners
    return who.resolve(token)


def _joined(page: Page, cue: Cue, before: Turn) -> bool:
    """Whether a verb is joined to the cue before it, and no subject of its own stands between."""
    if companion_of(page, cue) is None:
        return False
    subject = _subject(page, cue)
    return subject is None or page.place_of(subject) <= before.place or not _resolved(page, subject)


def _subject(page: Page, cue: Cue) -> Token | None:
    """The subject by syntax: of the verb, or of the verb that it hangs from."""
    token = page.tokens[cue.first]
    for _ in range(CLIMB):
        subjects = [child for child in token.children if child.dep_.startswith("nsubj") and child.i != token.i]
        before = [child for child in subjects if child.i < page.tokens[cue.first].i]
        if before:
            return before[-1]
        if subjects and token.i != page.tokens[cue.first].i:
            return subjects[0]
        if token.dep_.startswith("acl"):
            return token.head
        if token.dep_ in {"root", "ROOT"} or token.head.i == token.i:
            return None
        token = token.head
    return None


def _nearest(page: Page, cue: Cue) -> int | None:
    """The head of the nearest noun phrase before the verb that no preposition governs."""
    sentence = page.sentences[cue.sentence]
    for at in range(cue.first - 1, sentence.first - 1, -1):
        name = page.name_at(at)
        if name is not None and at == name[0].first and not _governed(page, sentence, at):
            return at
        if page.lower[at] in page.index.words.third:
            return at
    return None


def _governed(page: Page, sentence: Stretch, place: int) -> bool:
    """Whether a preposition stands before a name, its title left out."""
    at = place - 1
    while at >= sentence.first and page.tokens[at].pos_ in NOMINAL:
        at -= 1
    return at >= sentence.first and page.lower[at] in page.index.adjuncts

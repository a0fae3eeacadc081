"""Whom a noun phrase names: the entities that a speaker's words refer to."""

from __future__ import annotations

from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.phrase import head


def counted(page: Page, phrase: Stretch) -> tuple[str, ...]:
    """The body right behind a noun that is no actor: "menurut penghitungan X dan …"."""
    name = page.name_at(phrase.first + 1) if phrase.last > phrase.first + 1 else None
    if name is None or name[1].label != "ORG" or page.draft.who.resolve(page.tokens[phrase.first]):
        return ()
    noun = page.tokens[phrase.first].pos_ == "NOUN" and page.lower[phrase.first] not in page.index.lexicon.bodies
    return (name[1].entity,) if noun else ()


def referents(page: Page, phrase: Stretch) -> tuple[str, ...]:
    """The entities of a noun phrase: a person named in it, else what its head refers to."""
    if not phrase:
        return ()
    names = [mention for _, mention in page.mentions_in(phrase)]
    apposed = page.find(phrase, lambda i: page.lower[i] == ",") is not None
    if apposed and names and names[-1].label == "PER":
        return (names[-1].entity,)
    place = head(page, phrase)
    found = page.draft.who.resolve(page.tokens[place])
    if page.lower[place] in page.index.lexicon.bodies:
        return _body(page, phrase, found)
    if all(page.draft.who.entity(ident).type == "NOM" for ident in found):
        return in_office(page, phrase, place) or found or tuple(mention.entity for mention in names[-1:])
    return found


def in_office(page: Page, phrase: Stretch, place: int) -> tuple[str, ...]:
    """The person whose name ends a phrase that begins with their office ("Kepala Dinas Kesehatan Jepara Rina Lestari").

    A name behind a relational noun alone says whose they are ("pengacara Rina Lestari").
    """
    names = page.mentions_in(phrase)
    if not names or names[-1][1].label != "PER" or names[-1][0].last < phrase.last:
        return ()
    person = names[-1][1]
    bodies = any(mention.label != "PER" for _, mention in names[:-1])
    related = page.lower[place] in page.index.lexicon.relational and not bodies
    return () if related else (person.entity,)


def _body(page: Page, phrase: Stretch, found: tuple[str, ...]) -> tuple[str, ...]:
    """The named bodies behind a noun that says what they are ("kantor berita X"), else what the noun refers to."""
    who, names = page.draft.who, page.mentions_in(phrase)
    bodies = [(words, mention) for words, mention in names if mention.label == "ORG"]
    named = tuple(mention.entity for words, mention in bodies if words == bodies[0][0] or joined(page, words))
    unnamed = all(who.entity(ident).type in {"NOM", "GPE"} for ident in found)
    if named and unnamed:
        return named
    return found or tuple(mention.entity for _, mention in names[-1:])


def joined(page: Page, words: Stretch) -> bool:
    """Whether "and" stands before a name."""
    return page.lower[words.first - 1] in page.index.words.coordinators


def publisher(page: Page, place: int, limit: int) -> tuple[str, ...]:
    """The body named later in the phrase of a document ("transkrip yang dirilis di situs kementeriannya")."""
    clitic = page.index.words.clitic
    directed = {*page.index.words.addressee, *page.index.words.direction}
    for at in range(place, limit):
        if page.lower[at] == ",":
            break
        if page.lower[at - 1] in directed:
            continue
        if page.name_at(at) is not None or (page.lower[at].endswith(clitic) and page.tokens[at].pos_ == "NOUN"):
            found = page.draft.who.resolve(page.tokens[at])
            if found:
                return found
    return ()

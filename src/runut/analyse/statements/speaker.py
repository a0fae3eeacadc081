"""Who speaks: the entities behind a cue, and who goes on speaking."""

from __future__ import annotations

from runut.analyse.statements import passive
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.extent import companion_of
from runut.analyse.statements.naming import counted, publisher, referents
from runut.analyse.statements.page import Page
from runut.analyse.statements.phrase import behind_source, speaker_phrase
from runut.analyse.statements.subject import governed, of_verb

BESIDES = frozenset({"CVL", "ELI", "PTY", "SOC"})  # sectors of what somebody in office may be besides
DESCRIBED = 10  # words of a description up to its demonstrative


def speakers(
    page: Page, cue: Cue, before: tuple[str, ...], recent: tuple[str, ...], latest: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The ids of who speaks with a cue.

    Args:
        page: the document.
        cue: the reporting word.
        before: who spoke last in the same sentence, for verbs joined to that cue ("seraya menambahkan").
        recent: who spoke last in this sentence or the one before, for the clitic of "katanya".
        latest: who spoke last in the article, where the clitic refers to nobody else.
    """
    if cue.entry.clitic:
        found = recent or page.draft.who.resolve(page.tokens[cue.last - 1])
        return found or latest or told_of(page, cue)
    found = _named(page, cue, before, recent, latest)
    return _taken_up(page, _by_office(page, cue, found), recent or latest)


def _named(
    page: Page, cue: Cue, before: tuple[str, ...], recent: tuple[str, ...], latest: tuple[str, ...]
) -> tuple[str, ...]:
    entry = cue.entry
    if entry.form == "passive":
        phrase = passive.agent(page, cue)
        return referents(page, phrase) if phrase else ()
    if entry.form == "active":
        return before if before and companion_of(page, cue) is not None else of_verb(page, cue, recent, latest)
    if recent and page.lower[cue.last : cue.last + 1] and page.lower[cue.last] in page.index.words.third_singular:
        return recent
    return _behind(page, cue, recent or latest)


def _behind(page: Page, cue: Cue, recent: tuple[str, ...]) -> tuple[str, ...]:
    limit = page.sentences[cue.sentence].last
    first = behind_source(page, cue)
    reported = (
        cue.entry.form == "source" and page.lower[cue.last : cue.last + 1] and page.lower[cue.last] in page.index.nouns
    )
    named = reported and speaker_phrase(page, cue.last + 1, limit)
    phrase = named if named and page.mentions_in(named) else speaker_phrase(page, first, limit)
    if cue.entry.form == "tag" and page.lower[first] in page.index.nouns:
        return _issued(page, first, limit) or recent  # "tulis pernyataan kementerian itu"
    found = counted(page, phrase) if cue.entry.form == "source" else ()
    found = found or referents(page, phrase)
    if not found and cue.entry.form == "source" and page.lower[cue.last : cue.last + 1]:
        own = page.lower[cue.last] in page.index.nouns and page.lower[cue.last].endswith(page.index.words.clitic)
        if own:
            return recent  # "Menurut klaimnya, …"
    if not found and cue.entry.form == "source":
        return publisher(page, phrase.last, limit)
    return found


def _issued(page: Page, place: int, limit: int) -> tuple[str, ...]:
    """Who issued the document that is quoted: whoever is named behind its noun, and no other document."""
    phrase = speaker_phrase(page, place + 1, limit)
    if not phrase or page.lower[phrase.first] in page.index.words.demonstratives:
        return ()
    return referents(page, phrase)


def _taken_up(page: Page, found: tuple[str, ...], last: tuple[str, ...]) -> tuple[str, ...]:
    """The person who spoke last where a description with a demonstrative takes them up ("mantan hakim itu")."""
    who = page.draft.who
    if len(found) != 1 or len(last) != 1 or who.entity(found[0]).type != "NOM" or who.entity(last[0]).type != "PER":
        return found
    role, person = who.entity(found[0]), who.entity(last[0])
    fits = role.sector is None or role.sector == person.sector or role.sector in BESIDES
    start = min((mention.start for mention in who.mentions() if mention.entity == role.id), default=None)
    return last if fits and start is not None and _demonstrated(page, page.place(start)) else found


def _by_office(page: Page, cue: Cue, found: tuple[str, ...]) -> tuple[str, ...]:
    """The person introduced before with the office that alone is named now ("Kapolres Contoh X …", "kata Kapolres")."""
    who = page.draft.who
    if len(found) != 1 or who.entity(found[0]).type != "NOM":
        return found
    office = who.entity(found[0]).name.lower()
    people = [m for m in who.mentions() if m.label == "PER" and m.start < page.start(cue.first)]
    for mention in reversed(people):
        roles = (role.lower() for role in (mention.role or "", *who.entity(mention.entity).roles))
        if any(role == office or role.startswith(f"{office} ") for role in roles):
            return (mention.entity,)
    return found


def _demonstrated(page: Page, place: int) -> bool:
    """Whether the description that begins at a word ends in a demonstrative, a relative clause included."""
    words = page.index.words
    for at in range(place + 1, min(place + DESCRIBED, len(page))):
        if page.lower[at] in words.demonstratives:
            return page.lower[place] not in page.index.lexicon.bodies
        if page.is_mark(at) or (page.is_verb(at) and page.lower[at - 1] not in words.relative):
            return False
    return False


def told_of(page: Page, cue: Cue) -> tuple[str, ...]:
    """The person whom the sentence before is about, for "menurutnya" where nobody spoke yet."""
    if cue.sentence == 0:
        return ()
    sentence = page.sentences[cue.sentence - 1]
    for words, mention in page.mentions_in(sentence):
        if mention.label == "PER" and not governed(page, sentence, words.first):
            return (mention.entity,)
    return ()

"""Who speaks: the entities that the speaker's noun phrase refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runut.analyse.statements import passive
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.extent import MEDIA, before_closing, closing, companion_of
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import BRACKET, ENDING, head, noun_phrase, speaker_phrase
from runut.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = 6  # words between a document and the verb that says who issued it
CLIMB = 4  # heads that a verb without a subject is followed up


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
    entry = cue.entry
    if entry.clitic:
        return recent or page.draft.who.resolve(page.tokens[cue.last - 1]) or latest
    if entry.form == "passive":
        phrase = passive.agent(page, cue)
        return referents(page, phrase) if phrase else ()
    if entry.form == "active":
        return before if before and companion_of(page, cue) is not None else _of_verb(page, cue, recent, latest)
    if recent and page.lower[cue.last : cue.last + 1] and page.lower[cue.last] in page.index.words.third_singular:
        return recent
    return _behind(page, cue)


def _behind(page: Page, cue: Cue) -> tuple[str, ...]:
    limit = page.sentences[cue.sentence].last
    reported = (
        cue.entry.form == "source" and page.lower[cue.last : cue.last + 1] and page.lower[cue.last] in page.index.nouns
    )
    named = reported and speaker_phrase(page, cue.last + 1, limit)
    phrase = named if named and page.mentions_in(named) else speaker_phrase(page, cue.last, limit)
    found = _counted(page, phrase) if cue.entry.form == "source" else ()
    found = found or referents(page, phrase)
    if not found and cue.entry.form == "source":
        return publisher(page, phrase.last, limit)
    return found


def _counted(page: Page, phrase: Stretch) -> tuple[str, ...]:
    """The body right behind a noun that is no actor: "menurut penghitungan X dan …"."""
    name = page.name_at(phrase.first + 1) if phrase.last > phrase.first + 1 else None
    if name is None or name[1].label != "ORG" or page.draft.who.resolve(page.tokens[phrase.first]):
        return ()
    return (name[1].entity,) if page.tokens[phrase.first].pos_ == "NOUN" else ()


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
        return _in_office(page, phrase, place) or found or tuple(mention.entity for mention in names[-1:])
    return found


def _in_office(page: Page, phrase: Stretch, place: int) -> tuple[str, ...]:
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


# ---------------------------------------------------------------- subjects of verbs


def _of_verb(page: Page, cue: Cue, recent: tuple[str, ...], latest: tuple[str, ...]) -> tuple[str, ...]:
    if closing(page, cue) is not None:
        found = referents(page, before_closing(page, cue))
        if found:
            return found
    name = _adjacent_name(page, cue)
    if name is not None:
        return (name.entity,)
    main = _following(page, cue)
    if main:
        return main
    antecedent = _antecedent(page, cue)
    described = referents(page, antecedent)
    if described or (antecedent and not page.mentions_in(antecedent)):
        return described
    token = _subject(page, cue)
    if token is not None:
        if recent and _goes_on(page, cue, token):
            return recent
        if token.text.lower() in page.index.words.third_plural and _group(page, recent or latest):
            return recent or latest
        explained = _explained(page, cue, token)
        if explained is not None:
            return (explained.entity,)
        found = _resolved(page, token, cue)
        if recent and _own(page, token) and _media(page, found):
            return recent
        if not found and token.text.lower() in page.index.words.third:
            return recent or latest
        if found or token.pos_ == "NOUN":  # what is no actor does not speak
            return found
    place = _nearest(page, cue)
    if place is not None:
        return _resolved(page, page.tokens[place], cue)
    first = page.sentences[cue.sentence].first  # "Dan menambahkan, …"
    return (recent or latest) if all(page.lower[i] in page.index.joints for i in range(first, cue.first)) else ()


def _explained(page: Page, cue: Cue, token: Token) -> Mention | None:
    """The name before the first comma that the subject only explains: "Nusa, yang juga anggota, meminta …"."""
    first, place = page.sentences[cue.sentence].first, page.place_of(token)
    comma = page.find(Stretch(first, place), lambda i: page.lower[i] == ",")
    if comma is None or comma == first or page.name_at(place) is not None:
        return None
    name = page.name_at(comma - 1)
    aside = page.lower[comma + 1] in page.index.words.relative or _modifies(page, comma + 1, place)
    closed = page.find(Stretch(place, cue.first), lambda i: page.lower[i] == ",") is not None
    leads = page.lower[first] in page.index.leading
    return name[1] if name and aside and closed and not leads else None


def _modifies(page: Page, first: int, place: int) -> bool:
    """Whether only determiners and numerals stand between a comma and a noun."""
    return all(page.tokens[i].pos_ in {"DET", "NUM"} for i in range(first, place))


def _goes_on(page: Page, cue: Cue, token: Token) -> bool:
    """Whether a pronoun before which the sentence names nobody goes on with who spoke last ("Ia menambahkan …")."""
    before = Stretch(page.sentences[cue.sentence].first, page.place_of(token))
    named = any(mention.label == "PER" for _, mention in page.mentions_in(before))
    return token.text.lower() in page.index.words.third_singular and not named


def _group(page: Page, speakers: tuple[str, ...]) -> bool:
    """Whether "they" can go on with who spoke last: several speakers, a body or a group."""
    return len(speakers) > 1 or any(page.draft.who.entity(ident).type in {"ORG", "NOM"} for ident in speakers)


def _adjacent_name(page: Page, cue: Cue) -> Mention | None:
    """A person's name that stands by itself right before the verb: "…, Rina Lestari (40), mengatakan"."""
    sentence = page.sentences[cue.sentence]
    at = cue.first - 1
    while at > sentence.first and (page.lower[at] in page.index.fillers or page.lower[at] in {",", ")"}):
        at = _opening(page, at, sentence.first) - 1 if page.lower[at] == ")" else at - 1
    name = page.name_at(at) if at >= sentence.first else None
    if name is None or name[1].label != "PER" or name[0].last != at + 1:
        return None
    return name[1] if _alone(page, name[0].first, sentence.first) else None


def _alone(page: Page, place: int, first: int) -> bool:
    """Whether a clause begins with a name, a capitalised title before it included ("setelah Presiden Nusa X …")."""
    at = place
    while at > first and page.tokens[at - 1].text[:1].isupper() and page.tokens[at - 1].pos_ in NOMINAL:
        at -= 1
    opens = {*page.index.words.subordinators, *page.index.words.complementiser}
    return at == first or page.lower[at - 1] == "," or (at < place and page.lower[at - 1] in opens)


def _following(page: Page, cue: Cue) -> tuple[str, ...]:
    """The subject of the main clause behind a fronted clause that has none ("Saat mengkritik …, X mengatakan …")."""
    sentence = page.sentences[cue.sentence]
    fillers = (*page.index.words.subordinators, *page.index.fillers)
    if page.lower[sentence.first] not in page.index.words.subordinators:
        return ()
    if any(page.lower[i] not in fillers for i in range(sentence.first, cue.first)):
        return ()
    for place in range(cue.last, sentence.last - 1):
        if page.lower[place] == "," and page.quote_of(place) is None:
            phrase = noun_phrase(page, place + 1, sentence.last)
            if phrase and phrase.last < sentence.last and page.is_verb(phrase.last):
                return referents(page, phrase)
    return ()


def _opening(page: Page, at: int, first: int) -> int:
    """The bracket that a closing one pairs with."""
    return next((i for i in range(at, max(first, at - BRACKET), -1) if page.lower[i] == "("), at)


def _resolved(page: Page, token: Token, cue: Cue) -> tuple[str, ...]:
    """Who a subject refers to; a report or remark speaks for whoever made it."""
    who = page.draft.who
    word = token.text.lower()
    place = page.place_of(token)
    issuer = _issuer(page, Stretch(place + 1, cue.first))
    if issuer:
        return issuer
    if word in page.index.nouns:
        return who.possessor(token) or who.resolve(token)
    phrase = noun_phrase(page, place, cue.first) if place < cue.first else Stretch(place, place)
    if phrase and word in page.index.lexicon.bodies:
        return referents(page, phrase)
    found = who.resolve(token)
    if phrase and (found or token.text[:1].isupper()) and all(who.entity(ident).type == "NOM" for ident in found):
        return _in_office(page, phrase, place) or found
    return found


def _antecedent(page: Page, cue: Cue) -> Stretch:
    """The noun phrase that a relative clause with the verb explains: "sejumlah anggota dewan itu, yang menuding"."""
    first, at = page.sentences[cue.sentence].first, cue.first - 1
    while at > first and page.lower[at] in page.index.fillers:
        at -= 1
    nothing = Stretch(cue.first, cue.first)
    if at - 1 <= first or page.lower[at] not in page.index.words.relative or page.lower[at - 1] != ",":
        return nothing
    last = start = at - 1
    while start > first and not (page.is_mark(start - 1) or page.tokens[start - 1].pos_ in ENDING):
        start -= 1
    return noun_phrase(page, start, last) if start < last else nothing


def _issuer(page: Page, words: Stretch) -> tuple[str, ...]:
    """Who a document is from by the relative clause on it: "pernyataan yang dirilis (oleh) kementerian itu"."""
    lexicon = page.index.lexicon
    for place in Stretch(words.first, min(words.last, words.first + RELATIVE)):
        issued = page.lower[place] in lexicon.issued and page.lower[place - 1] in lexicon.words.relative
        if issued:
            at = place + 1 + (page.lower[place + 1] in lexicon.words.agent)
            return referents(page, noun_phrase(page, at, words.last))
    return ()


def _subject(page: Page, cue: Cue) -> Token | None:
    """The subject by syntax: of the verb, or of the verb that it hangs from."""
    token = page.tokens[cue.first]
    clause = page.tokens[_clause_start(page, cue)].i
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
        if token.i < clause:
            return None
    return None


def _clause_start(page: Page, cue: Cue) -> int:
    """The word behind the last "bahwa" before a verb, else the first word of the sentence."""
    first = page.sentences[cue.sentence].first
    marks = (i for i in range(cue.first - 1, first, -1) if page.lower[i] in page.index.words.complementiser)
    return next(marks, first - 1) + 1


def _own(page: Page, token: Token) -> bool:
    """Whether a noun is somebody's by its clitic: "pihaknya"."""
    return token.pos_ == "NOUN" and token.text.lower().endswith(page.index.words.clitic)


def _media(page: Page, found: tuple[str, ...]) -> bool:
    return {page.draft.who.entity(ident).sector for ident in found} == MEDIA


def _nearest(page: Page, cue: Cue) -> int | None:
    """The head of the nearest noun phrase before the verb that no preposition governs; of joined names the first."""
    sentence = page.sentences[cue.sentence]
    for at in range(cue.first - 1, sentence.first - 1, -1):
        name = page.name_at(at)
        if name is not None and at == name[0].first and not _governed(page, sentence, at):
            return _first_joined(page, at)
        if page.lower[at] in page.index.words.third:
            return at
    return None


def _first_joined(page: Page, place: int) -> int:
    """The first of the names that are joined up to a place: "X dan Y"."""
    name = page.name_at(place - 2) if place > 1 else None
    joined = name is not None and page.lower[place - 1] in page.index.words.coordinators
    return name[0].first if name and joined else place


def _governed(page: Page, sentence: Stretch, place: int) -> bool:
    """Whether a preposition stands before a name, its title left out."""
    at = place - 1
    while at >= sentence.first and page.tokens[at].pos_ in NOMINAL:
        at -= 1
    return at >= sentence.first and page.lower[at] in page.index.adjuncts

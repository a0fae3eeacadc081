"""The subject of a reporting verb: who speaks by syntax, else by word order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runut.analyse.statements.adjacent import adjacent_name
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.extent import MEDIA, before_closing, closing
from runut.analyse.statements.naming import in_office, referents
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import ENDING, noun_phrase
from runut.analyse.statements.relative import issues
from runut.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = 6  # words between a document and the verb that says who issued it
CLIMB = 4  # heads that a verb without a subject is followed up


def of_verb(page: Page, cue: Cue, recent: tuple[str, ...], latest: tuple[str, ...]) -> tuple[str, ...]:
    """Who speaks with a verb: its subject, else who spoke last (`recent`: just before, `latest`: at all)."""
    if closing(page, cue) is not None:
        found = referents(page, before_closing(page, cue))
        if found:
            return found
    name = adjacent_name(page, cue)
    if name is not None:
        return (name.entity,)
    issued = _issued_by(page, cue, recent, latest)
    if issued:
        return issued
    main = _following(page, cue)
    if main:
        return main
    antecedent = _antecedent(page, cue)
    described = referents(page, antecedent)
    if described or (antecedent and not page.mentions_in(antecedent)):
        return described
    token = _subject(page, cue)
    by_syntax = _by_subject(page, cue, token, recent, latest) if token is not None else None
    if by_syntax is not None:
        return by_syntax
    place = _nearest(page, cue)
    if place is not None:
        return _resolved(page, page.tokens[place], cue)
    first = page.sentences[cue.sentence].first  # "Dan menambahkan, …"
    light = page.index.joints | page.index.fillers
    return (recent or latest) if all(page.lower[i] in light for i in range(first, cue.first)) else ()


def _by_subject(
    page: Page, cue: Cue, token: Token, recent: tuple[str, ...], latest: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Who speaks with a verb whose subject by syntax is `token`; None if that names nobody and may be wrong."""
    if recent and _goes_on(page, cue, token):
        return recent
    if token.text.lower() in page.index.words.third_plural and _group(page, recent or latest):
        return recent or latest
    explained = _explained(page, cue, token)
    if explained is not None:
        return (explained.entity,)
    if (recent or latest) and _document(page, token):
        return recent or latest
    found = _resolved(page, token, cue)
    if recent and _own(page, token) and _media(page, found):
        return recent
    if not found and token.text.lower() in page.index.words.third:
        return recent or latest
    return found if found or token.pos_ == "NOUN" else None  # what is no actor does not speak


def _issued_by(page: Page, cue: Cue, recent: tuple[str, ...], latest: tuple[str, ...]) -> tuple[str, ...]:
    """Who issues the document whose relative clause the verb is in ("X merilis pernyataan yang mengutuk …")."""
    at = cue.first - 1
    if at < 1 or page.lower[at] not in page.index.words.relative:
        return ()
    verb = issues(page, at - 1)
    if verb is None:
        return ()
    issuing = Cue(Stretch(verb, verb + 1), cue.entry, cue.sentence)
    return of_verb(page, issuing, recent, latest)


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
    apposed = _named_behind(page, cue, place) if all(who.entity(ident).type == "NOM" for ident in found) else None
    if apposed is not None:
        return (apposed.entity,)
    if phrase and (found or token.text[:1].isupper()) and all(who.entity(ident).type == "NOM" for ident in found):
        return in_office(page, phrase, place) or found
    return found


def _document(page: Page, token: Token) -> bool:
    """Whether a subject is the document that was quoted before ("Surel yang sama menambahkan")."""
    place = page.place_of(token)
    same = page.lower[place + 1 : place + 2]
    words = page.index.words
    again = bool(same) and same[0] in (*words.relative, *words.demonstratives)
    return again and page.lower[place] in page.index.lexicon.documents


def _named_behind(page: Page, cue: Cue, place: int) -> Mention | None:
    """The person between commas behind an office that has no name yet ("Mantan komandan pada X, Rina Lestari, …")."""
    comma = page.find(Stretch(place, cue.first), lambda i: page.lower[i] == ",")
    if comma is None or page.find(Stretch(place, comma), page.is_verb) is not None:
        return None
    name = page.name_at(comma + 1)
    if name is None or name[1].label != "PER" or page.lower[name[0].last : name[0].last + 1] != [","]:
        return None
    return name[1]


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
    within = start > first and page.lower[start - 1] in page.index.adjuncts - {*page.index.words.addressee}
    by = page.lower[start - 1] in {*page.index.words.agent, page.index.words.source}
    return noun_phrase(page, start, last) if start < last and (by or not within) else nothing


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
        if name is not None and at == name[0].first and not governed(page, sentence, at):
            return _first_joined(page, at)
        if page.lower[at] in page.index.words.third:
            return at
    return None


def _first_joined(page: Page, place: int) -> int:
    """The first of the names that are joined up to a place: "X dan Y"."""
    name = page.name_at(place - 2) if place > 1 else None
    joined = name is not None and page.lower[place - 1] in page.index.words.coordinators
    return name[0].first if name and joined else place


def governed(page: Page, sentence: Stretch, place: int) -> bool:
    """Whether a preposition stands before a name, its title left out."""
    at = place - 1
    while at >= sentence.first and page.tokens[at].pos_ in NOMINAL:
        at -= 1
    return at >= sentence.first and page.lower[at] in page.index.adjuncts

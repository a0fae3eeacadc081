"""What a verb governs: the clause, order, noun phrase or quotation behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.analyse.statements.content import Content, quoted, reported
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.extent import companion_of, cut, has_predicate, limit_of, phrase_only, without_concession
from runut.analyse.statements.index import ANSWERS
from runut.analyse.statements.lexicon import Voiced
from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.phrase import noun_phrase, skip_adjuncts
from runut.analyse.statements.quotes import Quotation
from runut.analyse.statements.relative import caused, main_verb, restrictive

TOWARDS = frozenset({"thank", "apologise"})  # classes whose content begins with whom they are turned to
GAP = 30  # words between a verb and its complementiser


def complement(page: Page, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """What an active verb governs behind it; `None` where it is no report (see `takes` in the lexicon)."""
    sentence = page.sentences[cue.sentence]
    limit = min(limit_of(page, cue, sentence, cues), main_verb(page, cue))
    voiced = page.index.voiced_by(page.lower[cue.first], page.lower, cue.last)
    if voiced is not None:
        return _voiced(page, cue, voiced, limit, cues)
    if cue.entry.name == "voice":
        return None
    partner = _partner(page, cue, cues)
    if partner is not None:
        return complement(page, partner, cues)
    content = _complement(page, cue, cue.last, limit, cues)
    if content is not None and not content.explicit and restrictive(page, cue):
        return None
    if content is not None and cue.entry.name == "urge" and caused(page, cue):
        return None
    return content


def _partner(page: Page, cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The verb joined directly to this one, with which it shares what it governs ("mengecam dan mengutuk …")."""
    following = next((other for other in cues if other.first > cue.first), None)
    if following is None or following.entry.form != "active" or page.lower[cue.last] not in page.index.words.companions:
        return None
    return following if companion_of(page, following) == cue.last else None


def _complement(page: Page, cue: Cue, at: int, limit: int, cues: Sequence[Cue]) -> Content | None:
    if cue.entry.name in ANSWERS and _ends(page, at, limit):
        return Content(Stretch(at, at), None, anaphoric=True)
    marker = _complementiser(page, at, limit, cues)
    if marker is not None:
        return _checked(page, cue, Stretch(marker + 1, limit), cues, explicit=True)
    if cue.entry.takes == "bahwa" and _set_off(page, at, limit):
        return _checked(page, cue, Stretch(at + 1, limit), cues, explicit=True)
    colon = _colon(page, at, limit)
    if colon is not None:
        quote = page.quote_of(colon + 1)
        return quoted(page, quote) if quote else _checked(page, cue, Stretch(colon + 1, limit), cues, explicit=True)
    if cue.entry.name in TOWARDS:
        return _checked(page, cue, Stretch(at, limit), cues)
    start = _past_addressee(page, at, limit)
    if start < limit and page.lower[start] in page.index.words.orders and cue.entry.takes != "order":
        told = page.lower[start] in page.index.words.soft_complementiser
        content = _checked(page, cue, Stretch(start + 1, limit), cues, explicit=told)
        return replace(content, stance="request") if content else None
    quote = page.quote_of(start) if start < limit else None
    if quote is not None and page.place(quote.start) == start and _rounds_off(page, quote, limit):
        return quoted(page, quote)
    if cue.entry.stance is None and _anaphoric(page, start, limit):
        return Content(Stretch(start, start), None, anaphoric=True)
    content = _checked(page, cue, Stretch(start, limit), cues)
    if content is not None and cue.entry.name == "warn" and _orders_first(page, content.words):
        return replace(content, stance="request")
    return content


def _orders_first(page: Page, words: Stretch) -> bool:
    """Whether a warning tells somebody what to do ("memperingatkan X agar tidak …") before it tells what is so."""
    order = page.find(words, lambda i: page.lower[i] in page.index.words.orders)
    verb = page.find(words, lambda i: page.tokens[i].pos_ == "VERB")
    return order is not None and (verb is None or order < verb)


def _rounds_off(page: Page, quote: Quotation, limit: int) -> bool:
    """Whether a quotation is all that was said: what follows it is the outlet's own."""
    behind = page.place(quote.end)
    while behind < limit and page.lower[behind] in {",", "."}:
        behind += 1
    aside = page.index.words.companions + page.index.words.subordinators
    return skip_adjuncts(page, behind, limit) >= page.strip(Stretch(behind, limit)).last or (
        page.text[quote.inner_end : quote.end - 1].strip() == "," and page.lower[behind] in aside
    )


def _set_off(page: Page, at: int, limit: int) -> bool:
    """Whether only a comma stands between a verb and what was said ("Ia beralasan, hal itu merusak …")."""
    if at + 1 >= limit or page.lower[at] != "," or page.quote_of(at + 1) is not None:
        return False
    joint = page.lower[at + 1] in {
        *page.index.joints,
        *page.index.breakers,
        *page.index.fillers,
        *page.index.words.companions,
    }
    return not joint and not page.is_verb(at + 1) and has_predicate(page, Stretch(at + 1, limit))


def _colon(page: Page, at: int, limit: int) -> int | None:
    """The colon that announces what was said: a quotation follows, or only adjuncts stand before it."""
    for place in range(at, min(at + GAP, limit - 1)):
        if page.quote_of(place) is not None:
            return None
        if page.lower[place] == ":":
            announces = page.quote_of(place + 1) is not None or skip_adjuncts(page, at, limit) >= place
            return place if announces else None
    return None


def _past_addressee(page: Page, at: int, limit: int) -> int:
    start = skip_adjuncts(page, at, limit)
    while start < limit and page.lower[start] == ",":
        start = skip_adjuncts(page, _past_seat(page, start + 1, limit), limit)
    explained = start < limit and page.lower[start] in page.index.words.relative  # "dari 161 kasus yang ditemukan, …"
    return at if explained else start


def _past_seat(page: Page, at: int, limit: int) -> int:
    """Past a place that only says where the one before it lies ("di Nunukan, Kalimantan Utara, …")."""
    name = page.name_at(at) if at < limit else None
    seat = name is not None and name[1].label in {"GPE", "LOC"} and page.name_at(at - 2) is not None
    return name[0].last if name and seat and page.lower[name[0].last : name[0].last + 1] == [","] else at


def _anaphoric(page: Page, at: int, limit: int) -> bool:
    """Whether the object only points back: "hal itu", "pernyataan tersebut"."""
    words = page.index.words
    if at >= limit or not (page.lower[at] in words.matter or page.lower[at] in page.index.nouns):
        return False
    return at + 1 < limit and page.lower[at + 1] in words.anaphora and _ends(page, at + 2, limit)


def _ends(page: Page, at: int, limit: int) -> bool:
    """Whether nothing but adjuncts follows up to the next break."""
    behind = skip_adjuncts(page, at, limit)
    return behind >= limit or page.lower[behind] in {".", ",", ";", "!"}


def _complementiser(page: Page, at: int, limit: int, cues: Sequence[Cue]) -> int | None:
    """The "bahwa" that belongs to the verb: nothing but its object, addressee and adjuncts stands between."""
    words = page.index.words
    relayed = _past_relay(page, at, limit)
    for place in range(relayed, min(relayed + GAP, limit)):
        if page.lower[place] in words.complementiser:
            return place
        if page.quote_of(place) is not None or page.lower[place] in {";", ":"}:
            return None
        if any(other.first == place for other in cues):
            return None
        if page.tokens[place].pos_ == "VERB" and not _within_adjunct(page, at, place):
            return None
    return None


def _past_relay(page: Page, at: int, limit: int) -> int:
    """Past an aside on whose words are handed on ("melaporkan, mengutip X, bahwa …")."""
    if at + 1 >= limit or page.lower[at] != "," or not page.index.relay_at(page.lower, at + 1):
        return at
    comma = page.find(Stretch(at + 1, limit), lambda i: page.lower[i] == ",")
    return at if comma is None else comma + 1


def _within_adjunct(page: Page, at: int, place: int) -> bool:
    """Whether a verb belongs to an adjunct ("dalam acara yang digelar di Bogor")."""
    start = at + 1 if page.lower[at] == "," else at
    if page.lower[start] not in page.index.adjuncts and page.after_time(start) is None:
        return False
    return (
        page.any(Stretch(start, place), page.index.words.relative)
        or page.lower[start] in page.index.words.subordinators
    )


def _voiced(page: Page, cue: Cue, found: tuple[Voiced, int], limit: int, cues: Sequence[Cue]) -> Content | None:
    noun, length = found
    behind = cue.last + length
    marker = _complementiser(page, behind, limit, cues)
    if not noun.cue:
        content = reported(page, phrase_only(page, cut(page, Stretch(cue.last, limit), cues)))
        return replace(content, stance=noun.stance) if content else None
    start = marker + 1 if marker is not None else _past_preposition(page, behind, limit)
    words = cut(page, Stretch(start, limit), cues)
    content = reported(page, words if marker is not None else phrase_only(page, words), explicit=marker is not None)
    span = content or reported(page, Stretch(cue.last, behind))
    stance = None if marker is not None and noun.stance == "criticise" else noun.stance
    return replace(span, stance=stance, cue_last=behind) if span else None


def _past_preposition(page: Page, at: int, limit: int) -> int:
    """Behind the word that says what a feeling is about, its modifiers and whom it is turned to left out."""
    start = at
    while start < limit and page.tokens[start].pos_ in {"ADJ", "ADV"}:
        start += 1
    if start < limit and page.lower[start] in page.index.words.addressee:
        past = noun_phrase(page, start + 1, limit).last
        if past < limit and page.lower[past] in page.index.words.matters:
            start = past
    return start + 1 if start < limit and page.lower[start] in page.index.words.matters else at


def _checked(page: Page, cue: Cue, words: Stretch, cues: Sequence[Cue], *, explicit: bool = False) -> Content | None:
    """The content if the cue takes it, else `None`."""
    if cue.entry.takes == "order" and words and page.lower[words.first] in page.index.words.orders:
        words = Stretch(words.first + 1, words.last)
        explicit = True
    words = cut(page, words, cues)
    if not explicit:
        words = phrase_only(page, words)
    if page.lower[cue.first] in page.index.words.distancing:
        words = without_concession(page, words)
    content = reported(page, words, explicit=explicit)
    if content is None or _reciprocal(page, content.words):
        return None
    if content.explicit or cue.entry.takes == "any":
        return content
    check = {
        "clause": has_predicate,
        "bahwa": _is_conditional,
        "order": _is_order,
        "role": _is_role,
        "claim": _is_claim,
    }
    if cue.entry.name == "disown" and page.any(Stretch(words.first, words.first + 1), page.index.lexicon.decisions):
        content = replace(content, stance="criticise")
    called = cue.entry.name == "view" and cue.entry.object  # "menganggapnya gegabah"
    return content if called or check[cue.entry.takes](page, content.words) else None


def _reciprocal(page: Page, words: Stretch) -> bool:
    """Whether the object is only "each other", so that nothing is told of what was said."""
    return any(page.matches(words.first, tuple(phrase.split())) for phrase in page.index.words.reciprocal)


def _is_conditional(page: Page, words: Stretch) -> bool:
    return page.lower[words.first] in page.index.words.soft_complementiser


def _is_order(page: Page, words: Stretch) -> bool:
    head = Stretch(words.first, min(words.first + GAP, words.last))
    return page.any(head, page.index.words.orders)


def _is_role(page: Page, words: Stretch) -> bool:
    return page.any(Stretch(words.first + 1, words.last), page.index.words.role_marker)


def _is_claim(page: Page, words: Stretch) -> bool:
    return page.any(Stretch(words.first, min(words.first + 3, words.last)), page.index.lexicon.claims)

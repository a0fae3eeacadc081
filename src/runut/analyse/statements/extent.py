"""Where what was said begins and ends within its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.statements.content import Content, reported
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import noun_phrase, skip_adjuncts

COMPLEMENTS = frozenset({"ccomp", "xcomp"})  # relations of a clause to the verb that governs it
MEDIA = frozenset({"JRN"})  # sectors of those who hand on what others say


def opened(page: Page, sentence: Stretch) -> int:
    """The first word of a sentence behind a connective such as "in addition," and its comma."""
    for phrase in page.index.openings.get(page.lower[sentence.first], ()):
        end = sentence.first + len(phrase)
        if page.matches(sentence.first, phrase) and end < sentence.last and page.lower[end] == ",":
            return end + 1
    return sentence.first


def closing(page: Page, cue: Cue) -> Content | None:
    """What stands before a verb that ends its sentence: "…, kantor berita itu melaporkan."."""
    sentence = page.sentences[cue.sentence]
    behind = skip_adjuncts(page, cue.last, sentence.last)
    if behind < page.strip(Stretch(cue.last, sentence.last)).last and not _relayed(page, behind, sentence.last):
        return None
    subject = before_closing(page, cue)
    if not subject or not noun_phrase(page, subject.first, cue.first) or page.find(subject, page.is_verb) is not None:
        return None
    return reported(page, Stretch(opened(page, sentence), subject.first))


def _relayed(page: Page, place: int, limit: int) -> bool:
    """Whether only a relay follows ("… mengatakan pada Senin, seperti dikutip dari X")."""
    while place < limit and (page.lower[place] == "," or page.lower[place] in page.index.words.like):
        place += 1
    return place < limit and bool(page.index.relay_at(page.lower, place))


def before_closing(page: Page, cue: Cue) -> Stretch:
    """The words between a verb and the comma or quotation before it; empty where neither is in its sentence."""
    for place in range(cue.first - 1, page.sentences[cue.sentence].first, -1):
        if page.lower[place] == "," or page.quote_of(place) is not None:
            return Stretch(place + 1, cue.first)
    return Stretch(cue.first, cue.first)


def limit_of(page: Page, cue: Cue, sentence: Stretch, cues: Sequence[Cue]) -> int:
    """The end of the sentence or quotation, or of the clause that a fronted verb is in ("Saat mengkritik …, X …")."""
    quote = page.quote_of(cue.first)
    if quote is not None:
        return page.place(quote.inner_end)
    fronted = page.lower[sentence.first] in page.index.words.subordinators
    if not fronted or page.find(Stretch(sentence.first, cue.first), lambda i: page.lower[i] == ",") is not None:
        return sentence.last
    after = (c for c in cues if c.first > cue.first and c.sentence == cue.sentence and c.entry.form != "passive")
    main = next((c.first for c in after), sentence.last)
    commas = [i for i in range(cue.last, main) if page.lower[i] == "," and page.quote_of(i) is None]
    if not commas:
        return sentence.last
    return commas[-1] if main < sentence.last else commas[0]


def has_predicate(page: Page, words: Stretch) -> bool:
    """Whether a stretch holds a predicate of its own, outside relative and purpose clauses."""
    function = page.index.words
    for place in words:
        if page.quote_of(place) is not None and place == words.first:
            return True
        left = [page.lower[i] for i in range(max(words.first, place - 2), place)]
        predicate = page.is_verb(place) or page.lower[place] in function.predicators
        predicate = predicate or (page.tokens[place].pos_ in {"ADJ", "ADV", "NOUN"} and _of_clause(page, words, place))
        if predicate and not set(left) & {*function.relative, *function.purpose}:
            return True
    return False


def _of_clause(page: Page, words: Stretch, place: int) -> bool:
    """Whether a word that is no verb is a predicate: by its relation, or behind a phrase that a demonstrative ends."""
    if page.tokens[place].pos_ == "ADJ" and page.tokens[place].dep_ in COMPLEMENTS:
        return True
    if page.tokens[place].pos_ == "ADV" and place + 1 < words.last:
        return False  # an adverb is one only where it ends the clause ("penahanan itu sewenang-wenang")
    at = place - 1
    while at > words.first and page.tokens[at].pos_ == "ADV":
        at -= 1
    owned = page.tokens[place].pos_ == "ADJ" and page.lower[at].endswith(page.index.words.clitic)  # "programnya damai"
    ended = at > words.first and page.lower[at] in page.index.words.demonstratives
    return (ended or (at >= words.first and at < place and owned)) and place not in page.in_times


def phrase_only(page: Page, words: Stretch) -> Stretch:
    """A noun phrase without the clause that the outlet adds behind it ("…, setelah keduanya berbicara")."""
    function = page.index.words
    ends = {*function.subordinators, *function.coordinators, *function.adversative}
    for place in range(words.first + 1, words.last - 1):
        if page.lower[place] == "," and page.lower[place + 1] in ends and page.quote_of(place) is None:
            lead = Stretch(words.first, place)
            behind = Stretch(place + 2, words.last)
            return words if has_predicate(page, lead) or not has_predicate(page, behind) else lead
    return words


def without_concession(page: Page, words: Stretch) -> Stretch:
    """A claim without what the outlet holds against it ("… meskipun …")."""
    at = page.find(words, lambda i: page.lower[i] in page.index.words.concessive and page.quote_of(i) is None)
    return words if at is None or at == words.first else Stretch(words.first, at)


def cut(page: Page, words: Stretch, cues: Sequence[Cue]) -> Stretch:
    """A stretch up to where somebody else, a relay or the outlet's own voice takes over."""
    starts = {cue.first: cue for cue in cues}
    place = words.first
    while place < words.last:
        quote = page.quote_of(place)
        if quote is not None:
            place = max(place + 1, page.place(quote.end))
            continue
        end = _ends_at(page, words.first, place, starts)
        if end is not None and end > words.first:
            return Stretch(words.first, end)
        place += 1
    return words


def _ends_at(page: Page, first: int, place: int, cues: dict[int, Cue]) -> int | None:
    if page.lower[place] == ";":
        return place
    if page.lower[place] in page.index.words.thus and page.lower[place - 1] == "," and page.hands_on(place + 1):
        return place
    if page.index.relay_at(page.lower, place):
        like = page.lower[place - 1] in page.index.words.like
        start = place - 1 if like else place
        if like or page.lower[start - 1] == ",":
            return start
    cue = cues.get(place)
    if cue is not None:
        return _cut_by_cue(page, first, cue)
    if page.lower[place] in page.index.words.contrasts and page.lower[place - 1] == "," and _another(page, place, cues):
        return place - 1
    if page.lower[place] in page.index.words.adversative and _hedges(page, place):
        return place
    return None


def _another(page: Page, place: int, cues: dict[int, Cue]) -> bool:
    """Whether somebody else says something in the clause that a contrast opens ("…, sedangkan X berkeras …")."""
    later = (cue for first, cue in cues.items() if first > place and cue.sentence == page.sentence_number(place))
    return any(cue.entry.form == "active" for cue in later)


def _cut_by_cue(page: Page, first: int, cue: Cue) -> int | None:
    if cue.entry.form in {"tag", "source"}:
        apart = page.lower[cue.first - 1] == "," or (cue.entry.form == "source" and _of_media(page, cue))
        return cue.first if apart and cue.first - 1 > first else None
    if cue.entry.form == "passive":
        return cue.first - 1 if _labels(page, cue) else _answer(page, first, cue)
    if closing(page, cue) is not None:
        return before_closing(page, cue).first
    return companion_of(page, cue)


def _answer(page: Page, first: int, cue: Cue) -> int | None:
    """Where a clause begins that says how what is told was answered ("…, namun klaim itu dibantah X")."""
    comma = next((i for i in range(cue.first - 1, first, -1) if page.lower[i] == ","), None)
    if comma is None or cue.entry.stance not in {"confirm", "deny"}:
        return None
    subject = Stretch(comma + 1, cue.first)
    spoken = page.find(subject, lambda i: page.lower[i] in page.index.nouns or page.lower[i] in page.index.words.matter)
    explained = page.lower[cue.first - 1] in page.index.words.relative and page.lower[cue.first - 2] in page.index.nouns
    back = page.any(subject, page.index.words.anaphora)
    return comma if spoken is not None and (explained or back) else None


def _of_media(page: Page, cue: Cue) -> bool:
    """Whether "menurut" names a medium, which relays what stands before it also without a comma."""
    named = page.mentions_in(noun_phrase(page, cue.last, page.sentences[cue.sentence].last))
    return any(page.draft.who.entity(mention.entity).sector in MEDIA for _, mention in named)


def _labels(page: Page, cue: Cue) -> bool:
    """Whether a relative clause gives a label ("…, yang disebutnya sebagai …")."""
    relative = cue.entry.clitic and page.lower[cue.first - 1] in page.index.words.relative
    aside = page.lower[cue.first - 2] == ","
    return relative and (aside or page.lower[cue.last : cue.last + 1] == list(page.index.words.role_marker))


def companion_of(page: Page, cue: Cue) -> int | None:
    """The "while", "and" or "but", or the comma alone, that joins a verb to an earlier one of the same speaker."""
    if _participial(page, cue):
        return cue.first - 1
    for at in range(cue.first - 1, max(cue.first - 4, 0), -1):
        if page.lower[at] in page.index.words.companions or page.lower[at] in page.index.words.adversative:
            return at
        if page.lower[at] in page.index.words.subordinators and page.lower[at - 1] == ",":
            return at
        if page.is_mark(at) or page.tokens[at].pos_ in NOMINAL:
            return None
    return None


def _participial(page: Page, cue: Cue) -> bool:
    """Whether a verb without a subject follows a comma: "…, menyebutnya kejahatan perang"."""
    if cue.first == 0 or page.lower[cue.first - 1] != "," or cue.entry.form != "active":
        return False
    name = page.name_at(cue.first - 2) if cue.first > 1 else None
    told = name is not None and page.find(Stretch(page.sentences[cue.sentence].first, name[0].first), page.is_verb)
    return (name is None or told is not None) and not any(
        c.dep_.startswith("nsubj") for c in page.tokens[cue.first].children
    )


def _hedges(page: Page, place: int) -> bool:
    """Whether "but" begins the outlet's remark that the source told no more."""
    ahead = Stretch(place + 1, min(place + 4, len(page)))
    return page.any(ahead, page.index.words.negation) and page.any(ahead, page.index.words.hedges)

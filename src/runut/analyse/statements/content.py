"""What was said: the words that a cue governs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from runut.analyse.statements.cues import Cue
from runut.analyse.statements.lexicon import Voiced
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import noun_phrase, skip_adjuncts, speaker_phrase
from runut.analyse.statements.quotes import Quotation
from runut.records import Span, Stance, StatementKind

GAP = 30  # words between a verb and its complementiser
MOSTLY = 0.8  # share of a content in quotation marks from which it counts as a direct quotation


@dataclass(frozen=True)
class Content:
    """What a cue governs. `words` cover it; `anaphoric` means: what was said just before."""

    words: Stretch
    span: Span | None
    kind: StatementKind = "indirect"
    explicit: bool = False
    anaphoric: bool = False
    stance: Stance | None = None
    cue_last: int | None = None


def quoted(page: Page, quote: Quotation) -> Content:
    """A quotation as content, without its marks."""
    span = Span(quote.inner, quote.inner_end)
    return Content(page.words(Span(quote.start, quote.end)), span, "direct", explicit=True)


def reported(page: Page, words: Stretch, *, explicit: bool = False) -> Content | None:
    """A stretch of words as content; one that is a quotation alone becomes direct."""
    words = page.strip(words)
    span = page.span(words)
    if span is None:
        return None
    inside = [q for q in page.quotes if span.start <= q.start and q.end <= span.end]
    if not inside:
        return Content(words, span, explicit=explicit)
    covered = sum(quote.end - quote.start for quote in inside)
    if len(inside) == 1 and covered >= MOSTLY * (span.end - span.start) and span.start == inside[0].start:
        if covered >= span.end - span.start - 1:
            return replace(quoted(page, inside[0]), words=words)
        return Content(words, span, "direct", explicit=True)
    return Content(words, span, "mixed", explicit=explicit)


def content_of(page: Page, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """What a cue other than a passive governs within its sentence; `None` if it governs nothing there."""
    if cue.entry.form == "active":
        return closing(page, cue) or _after_verb(page, cue, cues)
    return _beside(page, cue, cues)


def closing(page: Page, cue: Cue) -> Content | None:
    """What stands before a verb that ends its sentence: "…, kantor berita itu melaporkan."."""
    sentence = page.sentences[cue.sentence]
    if skip_adjuncts(page, cue.last, sentence.last) < page.strip(Stretch(cue.last, sentence.last)).last:
        return None
    comma = next((i for i in range(cue.first - 1, sentence.first, -1) if page.lower[i] == ","), None)
    if comma is None or not noun_phrase(page, comma + 1, cue.first):
        return None
    if comma + 1 == cue.first or any(page.is_verb(i) for i in range(comma + 1, cue.first)):
        return None
    return reported(page, Stretch(_opened(page, sentence), comma))


def _opened(page: Page, sentence: Stretch) -> int:
    """The first word of a sentence behind a connective such as "in addition," and its comma."""
    for phrase in page.index.openings.get(page.lower[sentence.first], ()):
        end = sentence.first + len(phrase)
        if page.matches(sentence.first, phrase) and end < sentence.last and page.lower[end] == ",":
            return end + 1
    return sentence.first


# ---------------------------------------------------------------- a bare root or "menurut" beside a clause


def _beside(page: Page, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    sentence = page.sentences[cue.sentence]
    before = page.strip(Stretch(_opened(page, sentence), cue.first))
    rest = _rest(page, cue, sentence)
    if cue.after_quote or not before:
        return reported(page, cut(page, rest, cues)) if rest and not before else _before(page, before)
    if rest and page.find(rest, page.is_verb) is not None and not _is_companion(page, rest.first):
        if _adverbial(page, before):
            return reported(page, cut(page, rest, cues))
        if page.find(before, page.is_verb) is None:
            return reported(page, Stretch(before.first, rest.last))
    return _before(page, before)


def _before(page: Page, before: Stretch) -> Content | None:
    return reported(page, before)


def _rest(page: Page, cue: Cue, sentence: Stretch) -> Stretch:
    """What follows a speaker named behind the cue, past adjuncts and a comma."""
    at = cue.last if cue.entry.clitic else speaker_phrase(page, cue.last, sentence.last).last
    at = skip_adjuncts(page, at, sentence.last)
    while at < sentence.last and page.lower[at] == ",":
        ahead = skip_adjuncts(page, at + 1, sentence.last)
        if ahead > at + 1 and ahead < sentence.last and page.lower[ahead] in {",", "."}:
            at = ahead
            continue
        return page.strip(Stretch(at + 1, sentence.last))
    if at < sentence.last and page.lower[at] == ":":
        return Stretch(at + 1, sentence.last)
    return Stretch(at, at)


def _adverbial(page: Page, words: Stretch) -> bool:
    """Whether a stretch only leads in ("in addition", "after the meeting") and says nothing itself."""
    opens = page.lower[words.first] in page.index.leading
    return opens and page.find(words, lambda i: page.lower[i] == ",") is None


def _is_companion(page: Page, place: int) -> bool:
    return page.lower[place] in page.index.words.companions


# ---------------------------------------------------------------- a verb before what was said


def _after_verb(page: Page, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    sentence = page.sentences[cue.sentence]
    limit = _limit(page, cue, sentence, cues)
    voiced = page.index.voiced_by(page.lower[cue.first], page.lower, cue.last)
    if voiced is not None:
        return _voiced(page, cue, voiced, limit, cues)
    if cue.entry.name == "voice":
        return None
    content = _complement(page, cue, cue.last, limit, cues)
    if content is not None and not content.explicit and _restrictive(page, cue):
        return None
    return content


def _restrictive(page: Page, cue: Cue) -> bool:
    """Whether the verb only tells which one is meant ("kelompok yang menuntut kemerdekaan")."""
    at = cue.first - 1
    while at > 0 and page.lower[at] in page.index.fillers:
        at -= 1
    return at > 0 and page.lower[at] in page.index.words.relative and page.lower[at - 1] != ","


def _complement(page: Page, cue: Cue, at: int, limit: int, cues: Sequence[Cue]) -> Content | None:
    marker = _complementiser(page, cue, at, limit, cues)
    if marker is not None:
        return _checked(page, cue, Stretch(marker + 1, limit), cues, explicit=True)
    colon = _colon(page, at, limit)
    if colon is not None:
        quote = page.quote_of(colon + 1)
        return quoted(page, quote) if quote else _checked(page, cue, Stretch(colon + 1, limit), cues, explicit=True)
    if cue.entry.name == "thank":
        return _checked(page, cue, Stretch(at, limit), cues)
    start = _past_addressee(page, at, limit)
    if start < limit and page.lower[start] in page.index.words.orders and cue.entry.takes != "order":
        content = _checked(page, cue, Stretch(start + 1, limit), cues)
        return replace(content, stance="request") if content else None
    if _anaphoric(page, start, limit):
        return Content(Stretch(start, start), None, anaphoric=True)
    return _checked(page, cue, Stretch(start, limit), cues)


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
        start = skip_adjuncts(page, start + 1, limit)
    return start


def _anaphoric(page: Page, at: int, limit: int) -> bool:
    """Whether the object only points back: "hal itu", "pernyataan tersebut"."""
    words = page.index.words
    if at >= limit or not (page.lower[at] in words.matter or page.lower[at] in page.index.nouns):
        return False
    return at + 1 < limit and page.lower[at + 1] in words.anaphora


def _complementiser(page: Page, cue: Cue, at: int, limit: int, cues: Sequence[Cue]) -> int | None:
    """The "bahwa" that belongs to the verb: nothing but its object, addressee and adjuncts stands between."""
    words = page.index.words
    for place in range(at, min(at + GAP, limit)):
        if page.lower[place] in words.complementiser:
            return place
        if page.quote_of(place) is not None or page.lower[place] in {";", ":"}:
            return None
        if any(other.first == place for other in cues):
            return None
        if page.tokens[place].pos_ == "VERB" and not _within_adjunct(page, at, place):
            return None
    return None


def _within_adjunct(page: Page, at: int, place: int) -> bool:
    """Whether a verb belongs to an adjunct ("dalam acara yang digelar di Bogor")."""
    start = at + 1 if page.lower[at] == "," else at
    if page.lower[start] not in page.index.adjuncts and page.after_time(start) is None:
        return False
    return page.any(Stretch(start, place), page.index.words.relative) or page.lower[start] in page.index.words.subordinators


def _voiced(page: Page, cue: Cue, found: tuple[Voiced, int], limit: int, cues: Sequence[Cue]) -> Content | None:
    noun, length = found
    behind = cue.last + length
    marker = _complementiser(page, cue, behind, limit, cues)
    if not noun.cue:
        content = reported(page, _phrase_only(page, cut(page, Stretch(cue.last, limit), cues)))
        return replace(content, stance=noun.stance) if content else None
    start = marker + 1 if marker is not None else _past_preposition(page, behind, limit)
    words = cut(page, Stretch(start, limit), cues)
    content = reported(page, words if marker is not None else _phrase_only(page, words), explicit=marker is not None)
    span = content or reported(page, Stretch(cue.last, behind))
    stance = None if marker is not None and noun.stance == "criticise" else noun.stance
    return replace(span, stance=stance, cue_last=behind) if span else None


def _past_preposition(page: Page, at: int, limit: int) -> int:
    return at + 1 if at < limit and page.lower[at] in page.index.words.matters else at


def _checked(page: Page, cue: Cue, words: Stretch, cues: Sequence[Cue], *, explicit: bool = False) -> Content | None:
    """The content if the cue takes it, else `None`."""
    if cue.entry.takes == "order" and words and page.lower[words.first] in page.index.words.orders:
        words = Stretch(words.first + 1, words.last)
        explicit = True
    words = cut(page, words, cues)
    if not explicit:
        words = _phrase_only(page, words)
    if page.lower[cue.first] in page.index.words.distancing:
        words = _without_concession(page, words)
    content = reported(page, words, explicit=explicit)
    if content is None or page.lower[content.words.first] in page.index.words.reciprocal:
        return None
    if content.explicit or cue.entry.takes == "any":
        return content
    check = {"clause": _has_predicate, "bahwa": _is_conditional, "order": _is_order, "claim": _is_claim}
    return content if check[cue.entry.takes](page, content.words) else None


def _has_predicate(page: Page, words: Stretch) -> bool:
    function = page.index.words
    for place in words:
        if page.quote_of(place) is not None and place == words.first:
            return True
        left = [page.lower[i] for i in range(max(words.first, place - 2), place)]
        if page.is_verb(place) or page.lower[place] in function.predicators:
            if not set(left) & {*function.relative, *function.purpose}:
                return True
    return False


def _is_conditional(page: Page, words: Stretch) -> bool:
    return page.lower[words.first] in page.index.words.soft_complementiser


def _is_order(page: Page, words: Stretch) -> bool:
    head = Stretch(words.first, min(words.first + GAP, words.last))
    return page.any(head, page.index.words.orders)


def _is_claim(page: Page, words: Stretch) -> bool:
    return page.any(Stretch(words.first, min(words.first + 3, words.last)), page.index.lexicon.claims)


# ---------------------------------------------------------------- where it ends


def _limit(page: Page, cue: Cue, sentence: Stretch, cues: Sequence[Cue]) -> int:
    """The end of the sentence or quotation, or of the clause that a fronted verb is in ("Saat mengkritik …, X …")."""
    quote = page.quote_of(cue.first)
    if quote is not None:
        return page.place(quote.inner_end)
    fronted = page.lower[sentence.first] in page.index.words.subordinators
    if not fronted or page.find(Stretch(sentence.first, cue.first), lambda i: page.lower[i] == ",") is not None:
        return sentence.last
    main = next((c.first for c in cues if c.first > cue.first and c.sentence == cue.sentence), sentence.last)
    commas = [i for i in range(cue.last, main) if page.lower[i] == "," and page.quote_of(i) is None]
    if not commas:
        return sentence.last
    return commas[-1] if main < sentence.last else commas[0]


def _phrase_only(page: Page, words: Stretch) -> Stretch:
    """A noun phrase without the clause that the outlet adds behind it ("…, setelah keduanya berbicara")."""
    function = page.index.words
    ends = {*function.subordinators, *function.coordinators, *function.adversative}
    for place in range(words.first + 1, words.last - 1):
        if page.lower[place] == "," and page.lower[place + 1] in ends and page.quote_of(place) is None:
            lead = Stretch(words.first, place)
            behind = Stretch(place + 2, words.last)
            return words if _has_predicate(page, lead) or not _has_predicate(page, behind) else lead
    return words


def _without_concession(page: Page, words: Stretch) -> Stretch:
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
    cue = cues.get(place)
    if cue is not None:
        return _cut_by_cue(page, first, cue)
    if page.index.relay_at(page.lower, place):
        start = place - 1 if page.lower[place - 1] in page.index.words.like else place
        return start if page.lower[start - 1] == "," else None
    if page.lower[place] in page.index.words.adversative and _hedges(page, place):
        return place
    return None


def _cut_by_cue(page: Page, first: int, cue: Cue) -> int | None:
    if cue.entry.form in {"tag", "source"}:
        return cue.first if page.lower[cue.first - 1] == "," and cue.first - 1 > first else None
    if cue.entry.form == "passive":
        return cue.first - 1 if cue.entry.clitic and page.lower[cue.first - 1] in page.index.words.relative else None
    if closing(page, cue) is not None:
        return next((i for i in range(cue.first - 1, first, -1) if page.lower[i] == ","), None)
    return companion_of(page, cue)


def companion_of(page: Page, cue: Cue) -> int | None:
    """The "while" or "and" that joins a verb to an earlier one of the same speaker."""
    for at in range(cue.first - 1, max(cue.first - 4, 0), -1):
        if page.lower[at] in page.index.words.companions:
            return at
        if page.is_mark(at) or page.tokens[at].pos_ in NOMINAL:
            return None
    return None


def _hedges(page: Page, place: int) -> bool:
    """Whether "but" begins the outlet's remark that the source told no more."""
    ahead = Stretch(place + 1, min(place + 4, len(page)))
    return page.any(ahead, page.index.words.negation) and page.any(ahead, page.index.words.hedges)

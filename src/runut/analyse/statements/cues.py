"""Cues: the words that report speech, found by form and licensed by what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runut.analyse.statements.index import Entry
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.records import Span

REACH = 4  # words to the left in which an auxiliary still belongs to the verb


@dataclass(frozen=True)
class Cue:
    """A reporting word in its sentence. `after_quote`: it stands directly behind a quotation."""

    words: Stretch
    entry: Entry
    sentence: int
    after_quote: bool = False

    @property
    def first(self) -> int:
        """Its first word."""
        return self.words.first

    @property
    def last(self) -> int:
        """The word behind it."""
        return self.words.last

    def span(self, page: Page) -> Span:
        """Its place in the text."""
        return Span(page.start(self.first), page.end(self.last - 1))


def find_cues(page: Page) -> tuple[Cue, ...]:
    """All licensed cues outside noise, in order."""
    found: list[Cue] = []
    for cue in _candidates(page):
        joined = bool(found) and found[-1].sentence == cue.sentence and found[-1].entry.form == "active"
        if _licensed(page, cue) and (joined or not _joined_to_unreal(page, cue)):
            found.append(cue)
    return tuple(found)


def _candidates(page: Page) -> Iterator[Cue]:
    place = 0
    while place < len(page):
        entry = _entry_at(page, place)
        if entry is None:
            place += 1
            continue
        words = Stretch(place, place + len(entry.words))
        yield Cue(words, entry, page.sentence_number(place), _after_quote(page, place))
        place = words.last


def _entry_at(page: Page, place: int) -> Entry | None:
    entries = (e for e in page.index.cues.get(page.lower[place], ()) if page.matches(place, e.words))
    return next((e for e in entries if not e.bare or _behind_name(page, place)), None)


def _behind_name(page: Page, place: int) -> bool:
    """Whether the name of a person, body or state, with nothing but its titles before it, ends before a word."""
    name = page.name_at(place - 1) if place > 0 else None
    sentence = page.sentences[page.sentence_number(place)]
    if name is None or name[0].last != place or name[0].first < sentence.first or page.quote_of(place) is not None:
        return False
    before = Stretch(sentence.first, name[0].first)
    plain = all(page.tokens[i].pos_ in NOMINAL | {"ADJ", "PUNCT"} and page.lower[i] != "," for i in before)
    return plain and place + 1 < sentence.last and not page.is_mark(place + 1)


def _after_quote(page: Page, place: int) -> bool:
    """Whether only a comma or a word like "thus" stands between a quotation and the word."""
    at = place - 1
    while at >= 0 and page.lower[at] in page.index.words.hereby and page.quote_of(at) is None and at > place - 3:
        at -= 1
    while at >= 0 and page.lower[at] in {",", "-", "–", "—"} and page.quote_of(at) is None:
        at -= 1
    quote = page.quote_of(at) if at >= 0 else None
    return quote is not None and quote.closed and page.start(at) >= quote.inner_end


def _licensed(page: Page, cue: Cue) -> bool:
    noise = page.draft.noise_at(page.start(cue.first))
    if noise is not None and noise.kind != "caption":
        return False
    if page.quote_of(cue.first) is not None and not _own_past_act(page, cue):
        return False
    if cue.entry.form == "tag":
        return _tag_licensed(page, cue)
    if cue.entry.form == "source":
        return not _in_keeping(page, cue)
    if cue.entry.form == "passive" and cue.first > 0 and page.lower[cue.first - 1] in page.index.words.like:
        return False  # "seperti dilaporkan X" only relays
    return not _unreal(page, cue.first)


def _own_past_act(page: Page, cue: Cue) -> bool:
    """Within quoted words only a finished act of speech of the speaker counts ("saya sudah meminta …")."""
    if cue.entry.form != "active" or cue.entry.attitude:
        return False
    left = Stretch(max(cue.first - REACH, page.sentences[cue.sentence].first), cue.first)
    if page.any(left, page.index.words.self):
        return page.any(left, (*page.index.words.perfective, *page.index.words.repeated))
    return page.any(left, page.index.words.perfective) and told_by(page, cue) is not None


def told_by(page: Page, cue: Cue) -> str | None:
    """The state or body that quoted words say to have said something: "X telah menegaskan: …"."""
    told = page.lower[cue.last : cue.last + 1]
    at = cue.first - 1
    while at > 0 and page.lower[at] in page.index.fillers:
        at -= 1
    name = page.name_at(at)
    clause = told == [":"] or (bool(told) and told[0] in page.index.words.complementiser)
    return name[1].entity if name and clause and name[1].label != "PER" else None


def _tag_licensed(page: Page, cue: Cue) -> bool:
    if cue.entry.ambiguous and cue.last < len(page) and _speaks(page, cue):
        return False
    if cue.after_quote:
        return not cue.entry.ambiguous or cue.entry.clitic or _names_speaker(page, cue.last)
    if cue.entry.impersonal or _takes_up(page, cue):
        return False
    opens = cue.first == page.sentences[cue.sentence].first
    before = cue.first - 1
    while before > 0 and page.lower[before] in page.index.words.thus:
        before -= 1
    after_comma = before >= 0 and (page.lower[before] in {",", "–", "—"} or _ran_on(page, cue, before))
    if cue.entry.clitic:
        return after_comma or (opens and page.lower[cue.last : cue.last + 1] in ([","], [":"]))
    if not (after_comma or opens):
        return cue.entry.aside and _names_person(page, cue.last)
    return _names_speaker(page, cue.last, sure=cue.entry.ambiguous)


def _takes_up(page: Page, cue: Cue) -> bool:
    """Whether the sentence only tells whose words went before ("Demikian klaim X.")."""
    thus = cue.first - 1
    opens = thus == page.sentences[cue.sentence].first and page.lower[thus] in page.index.words.thus
    return opens and page.lower[cue.first] in page.index.nouns


def _ran_on(page: Page, cue: Cue, before: int) -> bool:
    """Whether a full stop before a root in lower case stands for the comma that a page lost ("… tib. kata X")."""
    return page.lower[before] == "." and before > 0 and page.tokens[cue.first].text.islower()


def _speaks(page: Page, cue: Cue) -> bool:
    """Whether a cue or noun of speech follows, which then is the cue ("demikian kata X", "demikian pernyataan X")."""
    if page.lower[cue.last] in page.index.nouns:
        return page.lower[cue.first] in page.index.words.thus or not cue.after_quote
    return _entry_at(page, cue.last) is not None


def _names_speaker(page: Page, place: int, *, sure: bool = False) -> bool:
    """Whether what follows a bare root can be who spoke; `sure` asks for a name, a pronoun or a capital."""
    if place >= len(page):
        return False
    if page.name_at(place) is not None or page.lower[place] in page.index.words.third:
        return True
    token = page.tokens[place]
    capital = token.text[:1].isupper()
    return capital if sure else capital or token.pos_ in NOMINAL or token.pos_ in {"DET", "NUM"}


def _names_person(page: Page, place: int) -> bool:
    name = page.name_at(place) if place < len(page) else None
    return name is not None and name[1].label == "PER" and name[0].first == place


def _in_keeping(page: Page, cue: Cue) -> bool:
    """Whether "menurut" means "in keeping with" (a plan, a law) and not "in the words of"."""
    return cue.last < len(page) and page.lower[cue.last] in page.index.excluded_sources


def _joined_to_unreal(page: Page, cue: Cue) -> bool:
    """Whether the verb is joined to one that is not real yet ("untuk menekan harga dan menegaskan …")."""
    token = page.tokens[cue.first]
    if cue.entry.form != "active" or token.dep_ != "conj" or token.head.i >= token.i:
        return False
    if any(child.dep_.startswith("nsubj") for child in token.children):
        return False
    head = page.place_of(token.head)
    if page.any(Stretch(head, cue.first), page.index.words.adversative):
        return False
    return page.is_verb(head) and page.quote_of(head) is None and _unreal(page, head)


def _unreal(page: Page, place: int) -> bool:
    """Whether the verb is negated, to come, wished for, or a purpose: then nothing was said yet."""
    blockers = page.index.unreal
    for at in range(place - 1, max(place - 1 - REACH, -1), -1):
        if page.lower[at] in blockers:
            return True
        joins = (*page.index.words.companions, *page.index.words.adversative)
        joined = page.lower[at] in joins and page.is_verb(place)
        if joined or page.is_mark(at) or page.tokens[at].pos_ in NOMINAL or page.quote_of(at) is not None:
            return False
    return False

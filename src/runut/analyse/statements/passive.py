"""Passives: "tuduhan itu dibantah oleh X", "hal itu disampaikan X", "yang disebutnya …"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.statements.content import Content, reported
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.extent import cut
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import ENDING, head, noun_phrase, skip_adjuncts, speaker_phrase

ANSWERING = frozenset({"confirm", "deny"})  # stances of what answers a claim
BACK = 14  # words before a passive in which its subject is looked for
HEAD = 3  # words in which the head of a subject stands
ANAPHOR = 4  # words that a phrase of the kind "hal itu" may have


def agent(page: Page, cue: Cue) -> Stretch | None:
    """The words that name the agent: behind "oleh", or directly behind the verb; `None` without one."""
    sentence = page.sentences[cue.sentence]
    place = cue.last
    while place < sentence.last and page.lower[place] in page.index.words.adverbs:
        place += 1
    marked = place < sentence.last and page.lower[place] in page.index.words.agent
    place += marked
    if place >= sentence.last:
        return None
    bare = cue.entry.bare_agent or page.name_at(place) is not None
    if not marked and not (bare and _can_be_agent(page, place, sentence.last)):
        return None
    phrase = speaker_phrase(page, place, sentence.last)
    return phrase if phrase else None


def _can_be_agent(page: Page, place: int, limit: int) -> bool:
    word = page.lower[place]
    if word in page.index.breakers or page.after_time(place) is not None:
        return False
    named = page.name_at(place) is not None or word in page.index.words.third
    if named or (page.tokens[place].pos_ in NOMINAL and page.tokens[place].text[:1].isupper()):
        return True
    phrase = noun_phrase(page, place, limit)
    if not phrase or page.tokens[place].pos_ not in NOMINAL | {"DET", "NUM"}:
        return False
    return bool(page.draft.who.resolve(page.tokens[head(page, phrase)]))


def points_back(page: Page, cue: Cue) -> bool:
    """Whether the subject takes up what was said before: "hal ini", "pernyataan tersebut", "demikian"."""
    words = page.index.words
    subject = _subject(page, cue)
    if cue.entry.stance is not None or not subject or subject.last - subject.first > ANAPHOR:
        return False
    head = page.lower[subject.first]
    noun = head in words.matter or head in page.index.nouns
    return head in words.anaphora or (noun and page.any(subject, words.anaphora))


def _subject(page: Page, cue: Cue) -> Stretch:
    return subject_before(page, page.sentences[cue.sentence], cue.first)


def subject_before(page: Page, sentence: Stretch, verb: int) -> Stretch:
    """The noun phrase before a verb and its auxiliaries, back to the last break."""
    last = verb
    while last > sentence.first and (
        page.tokens[last - 1].pos_ in {"AUX", "ADV", "PART"} or page.lower[last - 1] in page.index.fillers
    ):
        last -= 1
    first = last
    while first > max(sentence.first, last - BACK) and not page.breaks(first - 1):
        first -= 1
    while first < last and page.lower[first] in page.index.words.adversative:
        first += 1
    return Stretch(first, last)


def content(page: Page, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """What a passive says was said: its subject, or the clause behind its agent."""
    sentence = page.sentences[cue.sentence]
    behind = agent(page, cue)
    at = behind.last if behind else cue.last
    if points_back(page, cue):
        return Content(Stretch(at, at), None, anaphoric=True)
    if cue.entry.name == "label":
        return _label(page, cue, cues)
    if cue.entry.name == "allege":
        charge = reported(page, cut(page, Stretch(at, sentence.last), cues))
        if charge is not None and page.find(charge.words, page.is_verb) is not None:
            return charge
    at = min(skip_adjuncts(page, at, sentence.last), sentence.last - 1)
    if at < sentence.last and page.lower[at] in page.index.words.complementiser:
        return reported(page, cut(page, Stretch(at + 1, sentence.last), cues), explicit=True)
    subject = _subject(page, cue)
    explains = page.lower[cue.first - 1] in page.index.words.relative
    if behind and explains and page.lower[cue.first] in page.index.lexicon.announced:
        return _announced(page, cue, behind, cues)
    if behind and explains and cue.first > 1 and page.lower[cue.first - 2] in page.index.nouns:
        return reported(page, _phrase_before(page, cue)) if cue.entry.stance in ANSWERING else None
    if behind and not subject and cue.entry.stance is None and page.lower[at] in {",", ":"}:
        return reported(page, cut(page, Stretch(at + 1, sentence.last), cues), explicit=True)  # "Ditambahkan X, …"
    if not subject or page.any(subject, page.index.words.relative):
        return None
    opening = Stretch(subject.first, min(subject.first + HEAD, subject.last))
    if cue.entry.takes == "claim" and not page.any(opening, page.index.lexicon.claims):
        return None
    return reported(page, subject)


def _phrase_before(page: Page, cue: Cue) -> Stretch:
    """The noun of speech that a relative clause explains, with what stands before it ("sebuah klaim")."""
    sentence, last = page.sentences[cue.sentence], cue.first - 1
    first = last - 1
    while first > max(sentence.first, last - ANAPHOR) and page.tokens[first - 1].pos_ in {"DET", "NUM"}:
        first -= 1
    return Stretch(first, last)


def _announced(page: Page, cue: Cue, behind: Stretch, cues: Sequence[Cue]) -> Content | None:
    """What a relative clause tells whose claim it is: a clause behind the agent, else what it explains.

    "serangan yang diklaim X telah merusak …", "mobilisasi yang diumumkan X".
    """
    sentence = page.sentences[cue.sentence]
    after = behind.last
    if after < sentence.last and (page.lower[after] in page.index.words.perfective or page.is_verb(after)):
        return reported(page, cut(page, Stretch(after, sentence.last), cues))
    last = cue.first - 1  # the relative word
    last -= page.lower[last - 1] == ","
    first = last
    while first > max(sentence.first, last - BACK) and not (page.breaks(first - 1) or _governs(page, first - 1)):
        first -= 1
    words = Stretch(first, last)
    spoken = first < last and page.lower[first] in page.index.nouns
    return None if spoken or not words else reported(page, words)


def _governs(page: Page, place: int) -> bool:
    return page.tokens[place].pos_ in ENDING


def _label(page: Page, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """What something is called ("yang disebutnya sebagai …"), unless it is only a label in quotation marks."""
    sentence = page.sentences[cue.sentence]
    at = cue.last
    if at < sentence.last and page.lower[at] in page.index.words.role_marker:
        at += 1
    phrase = noun_phrase(page, at, sentence.last)
    words = Stretch(at, max(phrase.last, at))
    relative = page.find(Stretch(words.last, sentence.last), lambda i: page.lower[i] in {",", "."})
    content = reported(page, cut(page, Stretch(at, relative if relative is not None else sentence.last), cues))
    return content if content and content.kind == "indirect" else None

"""Words that a report gives as news: said on the day that it names for their speaker, by nothing else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.kin import countries
from runut.analyse.events.lexicon import load_grammar
from runut.analyse.events.scene import has_any
from runut.analyse.events.when import answered, is_noun
from runut.records import TimeExpression

RECENT = timedelta(days=7)
SPEECH = frozenset({"CONSULT", "SUPPORT", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
AHEAD = 2  # sentences behind an act in which its day may still be named
OPENING = 10  # sentences behind the lead, which seldom has its day itself, in which it may still be named
PLACED = frozenset({"GPE", "NOM"})
REACH = 120  # code points before a place that are looked at
BESIDE = 5  # words before a day in which a citation of its source stands
POINTED = 8  # words of a sentence in which it may point to the words before it


@dataclass(frozen=True)
class Day:
    """A recent day that a sentence names: the index of the sentence, the day, and the expression that names it."""

    sentence: int
    day: str
    time: TimeExpression | None = None


class Report:
    """What a document says of days and of who is told of, sentence by sentence."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.starts = [span.start for span in draft.sentences]
        self.days = self._named_days()
        self.told: dict[int, set[str]] = {}
        for mention in draft.who.mentions():
            self.told.setdefault(self.sentence(mention.start), set()).add(mention.entity)
        for statement in draft.statements:
            self.told.setdefault(self.sentence(statement.cue.start), set()).add(statement.speaker)
        prose = (n for n, span in enumerate(draft.sentences) if draft.noise_at(span.end - 1) is None)
        self.lead = next(prose, 0)

    def sentence(self, position: int) -> int:
        """The index of the sentence that holds a code point."""
        return max(bisect_right(self.starts, position) - 1, 0)

    def date(self, acts: Sequence[Act], index: int, incidents: frozenset[TimeExpression]) -> Act:
        """An act of words with the day that the report last named in a sentence about who says it."""
        act = acts[index]
        if act.from_ is not None or act.to is not None or not _news(act, self.draft):
            return act
        day = self._running_day(acts, index, incidents)
        return act.because("day of the running report", from_=day, to=day) if day is not None else act

    def _running_day(self, acts: Sequence[Act], index: int, incidents: frozenset[TimeExpression]) -> str | None:
        """The day of the last sentence before an act, or of the next ones, that tells of who acts.

        What was done earlier ("telah mendesak") has it only in the lead, or where the next sentence points back to it.
        """
        act, draft = acts[index], self.draft
        at = self.sentence(act.span.start)
        days = [day for day in self.days if day.time not in incidents]
        pointed = [day.day for day in days if day.sentence == at + 1 and points_back(day.sentence, draft)]
        if pointed:
            return pointed[0]
        if at != self.lead and earlier(act, draft):
            return None
        told = [day for day in days if self._tells(day.sentence, act)]
        news = (other for other in acts if _same_news(act, other, draft))
        told += [Day(self.sentence(other.span.start), other.from_ or "") for other in news]
        told.sort(key=lambda day: day.sentence)
        before = [day.day for day in told if day.sentence <= at]
        behind = [day.day for day in told if at < day.sentence <= at + (OPENING if at == self.lead else AHEAD)]
        opening = [day.day for day in days if at == self.lead and day.sentence == at + 1]
        return next(iter((*before[::-1], *behind, *opening)), None)

    def _tells(self, sentence: int, act: Act) -> bool:
        """Whether a sentence names who acts or speaks, or for a state or crowd somebody of theirs."""
        inside = self.told.get(sentence, set())
        if {*act.actors, act.ground.source} & inside:
            return True
        who = self.draft.who
        states = [ident for ident in act.actors if who.entity(ident).type in PLACED]
        own = countries(states, who) - frozenset(states)
        return bool(own & countries(tuple(inside), who))

    def _named_days(self) -> list[Day]:
        """The recent days that the text names as days of news, each also at the sentences of the same occasion."""
        draft = self.draft
        if draft.reference is None:
            return []
        now = date.fromisoformat(draft.reference.date[:10])
        named: dict[int, TimeExpression] = {}
        for time in draft.times:
            if time.from_ is None or time.from_ != time.to or draft.noise_at(time.start) or _cited(time, draft):
                continue
            if _of_happening(time, draft):
                continue
            if timedelta(0) <= now - date.fromisoformat(time.from_[:10]) <= RECENT:
                named.setdefault(self._of(time), time)
        days, last = [], None
        for sentence, span in enumerate(draft.sentences):
            same = has_any(_low(draft.text[span.start : span.end]), adverbials(draft.pack).same_occasion)
            last = named.get(sentence, last)
            if last is not None and (sentence in named or same):
                days.append(Day(sentence, last.from_ or "", last))
        return days

    def _of(self, time: TimeExpression) -> int:
        """The index of the sentence that a time belongs to: the one before, where it is a sentence of its own."""
        at = self.sentence(time.start)
        span = self.draft.sentences[at] if at < len(self.draft.sentences) else None
        rest = self.draft.text[span.start : time.start] + self.draft.text[time.end : span.end] if span else ""
        return at - 1 if span is not None and at and not any(map(str.isalnum, rest)) else at


def earlier(act: Act, draft: Draft) -> bool:
    """Whether an act is told as done before ("telah mendesak")."""
    words = draft.text[max(0, act.span.start - REACH) : act.span.start].split("\n")[-1].split()[-3:]
    return has_any(_low(" ".join(words)), adverbials(draft.pack).earlier)


def _news(act: Act, draft: Draft) -> bool:
    spoken = act.type in SPEECH or (act.type == "AGREE" and act.roles not in ("visit", "host", "meeting"))
    own_word = act.ground.source is None or _same_side(act, draft)
    topic = is_noun(act.trigger) and act.trigger.light is None and act.base != "CONSULT"
    topic = topic or answered(act.trigger)
    return spoken and own_word and act.ground.standing != "alleged" and not act.aux and not topic


def _same_side(act: Act, draft: Draft) -> bool:
    source = draft.who.entity(act.ground.source) if act.ground.source else None
    actors = [draft.who.entity(ident) for ident in act.actors]
    return source is not None and any(a.id == source.id or a.country == source.country for a in actors)


def _same_news(act: Act, other: Act, draft: Draft) -> bool:
    """Whether another act of words of the same actors has a recent day."""
    dated = other.from_ is not None and other.from_ == other.to and other.base in SPEECH and not other.aux
    if not dated or not set(other.actors) & set(act.actors) or draft.reference is None:
        return False
    now = date.fromisoformat(draft.reference.date[:10])
    return timedelta(0) <= now - date.fromisoformat((other.from_ or "")[:10]) <= RECENT


def points_back(sentence: int, draft: Draft) -> bool:
    """Whether a sentence points to words told before it ("Hal itu disampaikan …", "X menyampaikan kritik itu …")."""
    span, lists = draft.sentences[sentence], adverbials(draft.pack)
    words = draft.text[span.start : span.end].lower().split()[:POINTED]
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    if pairs and pairs[0] in lists.pointers:
        return True
    return any(word in lists.conveying and pair in lists.pointers for word, pair in zip(words, pairs[1:], strict=False))


def _of_happening(time: TimeExpression, draft: Draft) -> bool:
    """Whether a day is that of a happening which its sentence points to ("insiden itu terjadi pada Rabu")."""
    line = draft.text.rfind("\n", 0, time.start) + 1
    near = draft.text[max(line, time.start - REACH) : time.start].split(". ")[-1].lower().split()
    lists, pointing = adverbials(draft.pack), load_grammar(draft.pack).demonstratives
    pointed = any(one in lists.happenings and two in pointing for one, two in pairwise(near))
    return pointed and not lists.occurring.isdisjoint(near[-BESIDE:])


def _cited(time: TimeExpression, draft: Draft) -> bool:
    """Whether a day is that of a source which is quoted ("dilansir AFP, Senin")."""
    near = draft.text[max(0, time.start - REACH) : time.start].lower().split()[-BESIDE:]
    return any(word.strip(".,;:()") in adverbials(draft.pack).citing for word in near)


def _low(text: str) -> str:
    """The lower-case words of a text, between spaces."""
    return f" {' '.join(word.strip('.,;:()') for word in text.lower().split())} "

"""Reports: each cue with what it governs, who speaks and through whom, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from runut.analyse.statements import nominal, passive, reaction
from runut.analyse.statements.beside import beside
from runut.analyse.statements.complement import complement
from runut.analyse.statements.content import Content, quoted
from runut.analyse.statements.cues import Cue, find_cues, told_by
from runut.analyse.statements.extent import MEDIA, closing, companion_of
from runut.analyse.statements.naming import referents
from runut.analyse.statements.orphans import governed
from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.quotes import Quotation
from runut.analyse.statements.records import Report
from runut.analyse.statements.speaker import speakers
from runut.analyse.statements.stance import stance_of
from runut.analyse.statements.via import relays, told_to, unique
from runut.records import Entity, Stance

COURTS = frozenset({"JUD"})


class Reporter:
    """Reads the reports of a page in order; what was said last is what "hal itu" points back to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._by_sentence: dict[int, list[Cue]] = {}
        for cue in find_cues(page):
            self._by_sentence.setdefault(cue.sentence, []).append(cue)
        self.reports: list[Report] = []
        self._within: list[tuple[Cue, Content]] = []  # acts of speech told in the first person within quotations

    def read(self) -> list[Report]:
        """All reports, quotations without a cue of their own included."""
        for number, sentence in enumerate(self.page.sentences):
            cues = self._by_sentence.get(number, [])
            found = self._in_sentence(sentence, cues)
            self.reports += relayed(self.page, sentence, found + self._nominal(number, cues, found))
        self.reports += [_governing(self.page, report, quote) for report, quote in governed(self.page, self.reports)]
        return [*self.reports, *self._told_of_oneself()]

    def _in_sentence(self, sentence: Stretch, cues: Sequence[Cue]) -> list[Report]:
        found: list[Report] = []
        for cue in cues:
            content = self._content(cue, sentence, cues)
            if content is None or _within_view(cue, content, found):
                continue
            if self.page.quote_of(cue.first) is not None:
                self._within.append((cue, content))
                continue
            report = self._report(cue, content, found)
            if report is not None and not self._retold(report, found):
                found.append(report)
        return found

    def _nominal(self, number: int, cues: Sequence[Cue], found: Sequence[Report]) -> list[Report]:
        """Reports of nouns of speech; "dalam keterangan X" is a cue only where no verb is."""
        rows = [*nominal.with_clause(self.page, number, cues), *reaction.drawn(self.page, number)]
        alone = None if found else self._by_noun(number, cues)
        rows += [alone] if alone else []
        named = [(cue, content, referents(self.page, who)) for cue, content, who in rows]
        return [Report(cue, content, who) for cue, content, who in named if who]

    def _by_noun(self, number: int, cues: Sequence[Cue]) -> tuple[Cue, Content, Stretch] | None:
        opening = nominal.introduced(self.page, number, cues)
        return opening or nominal.closing(self.page, number) or nominal.taking_up(self.page, number)

    def _content(self, cue: Cue, sentence: Stretch, cues: Sequence[Cue]) -> Content | None:
        if cue.entry.form == "passive":
            return passive.content(self.page, cue, cues)
        if cue.after_quote:
            quote = self._quote_before(cue)
            if quote is not None and self._opens(quote, sentence):
                return quoted(self.page, quote)
        if cue.entry.form == "active":
            return closing(self.page, cue) or complement(self.page, cue, cues)
        return beside(self.page, cue, cues)

    def _quote_before(self, cue: Cue) -> Quotation | None:
        return self.page.quote_before(self.page.start(cue.first))

    def _opens(self, quote: Quotation, sentence: Stretch) -> bool:
        """Whether a quotation stands at the start of its sentence, so that it is all that was said."""
        first = self.page.place(quote.start)
        before = self.page.lower[first - 1][-1:]  # an abbreviation may end the sentence before ("di X.")
        return first <= sentence.first or not quote.opened or before in {".", "!", "?", ":"}

    def _report(self, cue: Cue, content: Content, found: Sequence[Report]) -> Report | None:
        if content.anaphoric:
            return self._pointing_back(cue, content)
        before = found[-1].speakers if found else ()
        who = speakers(self.page, cue, before, self._recent(cue, found), self._latest())
        who = tuple(ident for ident in who if not _acts(cue, self.page.draft.who.entity(ident)))
        return Report(cue, content, who) if who else None

    def _latest(self) -> tuple[str, ...]:
        return next((r.speakers for r in reversed(self.reports) if not r.nested), ())

    def _recent(self, cue: Cue, found: Sequence[Report]) -> tuple[str, ...]:
        """Who spoke last on their own account, in this sentence or the one before."""
        for report in chain(reversed(found), reversed(self.reports)):
            if cue.sentence - report.cue.sentence > 1:
                break
            if not report.nested:
                return report.speakers
        return ()

    def _pointing_back(self, cue: Cue, content: Content) -> Report | None:
        last = self.reports[-1] if self.reports else None
        near = last is not None and cue.sentence - last.cue.sentence <= 1
        who = speakers(self.page, cue, (), self._recent(cue, ()))
        agent = passive.agent(self.page, cue)
        dated = self.page.lower[cue.last : cue.last + 1] and self.page.lower[cue.last] in self.page.index.words.dating
        if not who and agent is None and near and last and not dated:
            who = last.speakers
        if not who:
            return None
        if near and last:
            words = replace(last.content, words=content.words)
            stance = cue.entry.stance or _stance(self.page, last)
            return Report(cue, words, who, stance=stance)
        before = self.page.sentences[cue.sentence - 1] if cue.sentence else Stretch(0, 0)
        span = self.page.span(self.page.strip(before))
        return Report(cue, Content(before, span), who) if span else None

    def _retold(self, report: Report, found: Sequence[Report]) -> bool:
        """Whether a verb within what the same speaker says is part of it ("mengatakan pihaknya mengecam …")."""
        outer = _around(report.cue, found)
        if outer is None or set(outer.speakers) != set(report.speakers):
            return False
        left = Stretch(max(report.cue.first - 3, 0), report.cue.first)
        return not self.page.any(left, self.page.index.words.perfective)

    def _told_of_oneself(self) -> Iterator[Report]:
        for cue, content in self._within:
            place = cue.span(self.page)
            spans = ((r, r.content.span) for r in self.reports)
            outer = [r for r, span in spans if span and span.start <= place.start and place.end <= span.end]
            if outer and outer[-1].cue != cue:
                other = told_by(self.page, cue)
                who = outer[-1].speakers if other is None else (other,)
                yield Report(cue, replace(content, kind="direct"), who, nested=True)


def _acts(cue: Cue, speaker: Entity) -> bool:
    """Whether the verb tells what somebody does, not what they say: a crowd that protests, a court that rejects."""
    if cue.entry.name == "protest":
        return speaker.type == "NOM"
    return cue.entry.name == "disown" and speaker.sector in COURTS


def _governing(page: Page, report: Report, quote: Quotation) -> Report:
    return replace(report, content=quoted(page, quote), via=(), stance=None)


def _stance(page: Page, report: Report) -> Stance:
    if report.stance is not None:
        return report.stance
    speaker = page.draft.who.entity(report.speakers[0])
    return stance_of(page, report.cue, report.content, speaker).stance


def _around(cue: Cue, found: Sequence[Report]) -> Report | None:
    """The innermost report whose content holds a cue."""
    around = [r for r in found if cue.first in r.content.words and r.cue.entry.form != "passive"]
    return around[-1] if around else None


def _within_view(cue: Cue, content: Content, found: Sequence[Report]) -> bool:
    """Whether a cue is only part of what somebody else's cue governs: a view, or an aside of the speaker."""
    outer = _around(cue, found)
    return outer is not None and (cue.entry.attitude or cue.entry.form in {"source", "tag"} or content.anaphoric)


def relayed(page: Page, sentence: Stretch, found: Sequence[Report]) -> list[Report]:
    """The reports of a sentence with their relays; a report that only hands another on becomes its relay."""
    wrappers = [r for r in found if _wraps(page, r, found)]
    out = []
    for report in found:
        if report in wrappers:
            continue
        outer = [w for w in wrappers if _wrapped(report, w)]
        nested = _around(report.cue, [r for r in found if r not in wrappers])
        via = [ident for w in outer for ident in w.speakers]
        if nested is not None:
            via = [*nested.speakers, *via]
        else:
            via += relays(page, sentence, report.content.words)
            via += told_to(page, report.cue, report.content.words)
        others = unique(ident for ident in via if ident not in report.speakers)
        out.append(replace(report, via=others, nested=nested is not None))
    return out


def _wraps(page: Page, report: Report, found: Sequence[Report]) -> bool:
    """Whether a cue behind a clause only relays another speaker's report, which is that clause."""
    if report.cue.entry.form not in {"tag", "source", "active"}:
        return False
    if not _behind(report) and not _fronted(page, report):
        return False
    return any(_wrapped(other, report) and _main(page, other.cue) for other in found if other is not report)


def _fronted(page: Page, report: Report) -> bool:
    """Whether media are named before what somebody else says ("Menurut X, Y membantah …")."""
    sectors = {page.draft.who.entity(ident).sector for ident in report.speakers}
    return report.cue.entry.form == "source" and sectors <= MEDIA


def _behind(report: Report) -> bool:
    return report.content.words.last <= report.cue.first


def _wrapped(report: Report, wrapper: Report) -> bool:
    return (
        (report.cue.first < wrapper.cue.first or not _behind(wrapper))
        and set(report.speakers) != set(wrapper.speakers)
        and (report.cue.first in wrapper.content.words)
    )


def _main(page: Page, cue: Cue) -> bool:
    """Whether a verb is that of the main clause, or joined to it."""
    if cue.entry.form == "tag" or companion_of(page, cue) is not None:
        return True
    words = page.index.words
    closed = {*words.subordinators, *words.relative, *words.complementiser}
    sentence = page.sentences[cue.sentence]
    for place in range(cue.first - 1, sentence.first - 1, -1):
        if page.lower[place] == ",":
            return True
        if page.lower[place] in closed:
            return False
    return True

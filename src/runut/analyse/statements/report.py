"""Reports: each cue with what it governs, who speaks and through whom, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from runut.analyse.statements import nominal, passive
from runut.analyse.statements.beside import beside
from runut.analyse.statements.complement import complement
from runut.analyse.statements.content import Content, quoted
from runut.analyse.statements.cues import Cue, find_cues
from runut.analyse.statements.extent import closing, companion_of
from runut.analyse.statements.page import Page, Stretch
from runut.analyse.statements.quotes import Quotation
from runut.analyse.statements.speaker import referents, speakers
from runut.analyse.statements.stance import stance_of
from runut.analyse.statements.via import relays, told_to, unique
from runut.records import Span, Stance

WORDS = 3  # a quotation with fewer words is no statement of its own
NEAR = 3  # sentences between a quotation without a cue and the cue that governs it


@dataclass(frozen=True)
class Report:
    """A cue with what it governs.

    `stance` is set where it is taken over from the report that it points back to; `nested` reports are told of within
    what somebody else says.
    """

    cue: Cue
    content: Content
    speakers: tuple[str, ...]
    via: tuple[str, ...] = ()
    stance: Stance | None = None
    nested: bool = False


class Reporter:
    """Reads the reports of a page in order; what was said last is what "hal itu" points back to."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.cues = find_cues(page)
        self.reports: list[Report] = []
        self._within: list[tuple[Cue, Content]] = []  # acts of speech told in the first person within quotations

    def read(self) -> list[Report]:
        """All reports, quotations without a cue of their own included."""
        for number, sentence in enumerate(self.page.sentences):
            cues = [cue for cue in self.cues if cue.sentence == number]
            found = self._in_sentence(sentence, cues)
            self.reports += relayed(self.page, sentence, found + self._nominal(number, found))
        self.reports += list(self._orphans())
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

    def _nominal(self, number: int, found: Sequence[Report]) -> list[Report]:
        """Reports of nouns of speech; "dalam keterangan X" is a cue only where no verb is."""
        rows = list(nominal.with_clause(self.page, number, self.cues))
        opening = None if found else nominal.introduced(self.page, number, self.cues)
        named = [
            (cue, content, referents(self.page, who)) for cue, content, who in (*rows, *([opening] if opening else ()))
        ]
        return [Report(cue, content, who) for cue, content, who in named if who]

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
        offset = self.page.start(cue.first)
        before = [quote for quote in self.page.quotes if quote.end <= offset]
        return before[-1] if before else None

    def _opens(self, quote: Quotation, sentence: Stretch) -> bool:
        """Whether a quotation stands at the start of its sentence, so that it is all that was said."""
        first = self.page.place(quote.start)
        return first <= sentence.first or not quote.opened or self.page.lower[first - 1] in {".", "!", "?", ":"}

    def _report(self, cue: Cue, content: Content, found: Sequence[Report]) -> Report | None:
        if content.anaphoric:
            return self._pointing_back(cue, content)
        before = found[-1].speakers if found else ()
        who = speakers(self.page, cue, before, self._recent(cue, found), self._latest())
        return Report(cue, content, who) if who else None

    def _latest(self) -> tuple[str, ...]:
        return next((r.speakers for r in reversed(self.reports) if not r.nested), ())

    def _recent(self, cue: Cue, found: Sequence[Report]) -> tuple[str, ...]:
        """Who spoke last on their own account, in this sentence or the one before."""
        near = [r for r in (*self.reports, *found) if cue.sentence - r.cue.sentence <= 1 and not r.nested]
        return near[-1].speakers if near else ()

    def _pointing_back(self, cue: Cue, content: Content) -> Report | None:
        last = self.reports[-1] if self.reports else None
        near = last is not None and cue.sentence - last.cue.sentence <= 1
        who = speakers(self.page, cue, (), self._recent(cue, ()))
        if not who and passive.agent(self.page, cue) is None and near and last:
            who = last.speakers
        if not who:
            return None
        if near and last:
            words = replace(last.content, words=content.words)
            return Report(cue, words, who, stance=_stance(self.page, last))
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
                yield Report(cue, replace(content, kind="direct"), outer[-1].speakers, nested=True)

    # ------------------------------------------------------------ quotations without a cue

    def _orphans(self) -> Iterator[Report]:
        taken = [r.content.span for r in self.reports if r.content.span]
        for quote in self.page.quotes:
            if self._alone(quote, taken):
                report = self._governing(quote)
                if report is not None:
                    yield replace(report, content=quoted(self.page, quote), via=(), stance=None)

    def _alone(self, quote: Quotation, taken: Sequence[Span]) -> bool:
        noise = self.page.draft.noise_at(quote.inner)
        if noise is not None or any(s.start < quote.end and quote.start < s.end for s in taken):
            return False
        words = self.page.words(Span(quote.start, quote.end))
        sentence = self.page.sentences[self.page.sentence_number(words.first)]
        opens = words.first == sentence.first or self.page.lower[words.first - 1] in {",", ":"}
        ends = all(self.page.is_mark(i) for i in range(words.last, sentence.last))
        return opens and ends and len(range(words.first, words.last)) > WORDS

    def _governing(self, quote: Quotation) -> Report | None:
        """The report whose cue governs a quotation: that of the quotation before it, else after it, else before."""
        number = self.page.sentence_number(self.page.place(quote.start))
        before = [r for r in self.reports if r.cue.sentence <= number and number - r.cue.sentence <= NEAR]
        after = [r for r in self.reports if number < r.cue.sentence <= number + NEAR]
        last = max(before, key=lambda r: r.cue.first, default=None)
        following = min(after, key=lambda r: r.cue.first, default=None)
        if last is not None and last.content.kind == "direct":
            return last
        if following is not None and following.content.kind == "direct" and following.cue.after_quote:
            return following
        return last


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
    if report.cue.entry.form not in {"tag", "source", "active"} or not _behind(report):
        return False
    return any(_wrapped(other, report) and _main(page, other.cue) for other in found if other is not report)


def _behind(report: Report) -> bool:
    return report.content.words.last <= report.cue.first


def _wrapped(report: Report, wrapper: Report) -> bool:
    return (
        report.cue.first < wrapper.cue.first
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

"""The day that a text's relative expressions count from: by its metadata, by what it says itself, or by the archive."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from runut.analyse.times import calendar as cal
from runut.analyse.times.forms import Day, Form, Found, Month, Range, Since, Until, Weekday
from runut.analyse.times.years import WEEK, day_near
from runut.records import Noise, Reference

LEAD = 300  # a date without a weekday fixes the day of the story only in its opening (code points)
TOGETHER = 14  # days of one story lie within two weeks of each other
NEAR = 60  # days: a date so near the metadata's confirms it
NEAR_YEAR = 200  # days: so near a full date a weekday may fix the year of another
MANY = 200  # different full dates of one text that are looked at
AFTER = 3  # days: a story may be published in a zone or edition this much before a day that it tells as past
BESIDE = 40  # code points between a day and the same hours counted in another zone
SIDE, NEWS, SPOKEN = 1, 2, 3
PAGE_KINDS = frozenset({"date"})
SIDE_KINDS = frozenset({"caption"})
OTHER_STORIES = frozenset({"link", "ad"})


class NoiseAt:
    """Which kind of noise covers a place, if any; of spans that overlap the later one counts."""

    def __init__(self, noise: Iterable[Noise]) -> None:
        self._spans = sorted(noise, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]

    def kind(self, position: int) -> str | None:
        """The kind of noise at a code point of the text."""
        at = bisect_right(self._starts, position) - 1
        return self._spans[at].kind if at >= 0 and position < self._spans[at].end else None

    def elsewhere(self, position: int) -> bool:
        """Whether what stands there belongs to another story: a link, an advertisement."""
        return self.kind(position) in OTHER_STORIES


@dataclass(frozen=True, slots=True)
class _Told:
    """A full date that the text gives: what it speaks for as the day of telling, and how it was said.

    `rank` orders the evidence: SPOKEN for the day beside a source, in a dateline, or called today; NEWS for a day of
    news; SIDE for what only bounds the day: captions, dates without a weekday, the ends of spans. `sure` says that the
    day had come when the text was written.
    """

    moment: date
    rank: int
    ahead: bool
    sure: bool
    bracketed: bool


def reference_day(
    found: Sequence[Found],
    *,
    published: str | None = None,
    page: str | None = None,
    noise: Sequence[Noise] = (),
    hint: Reference | None = None,
) -> Reference | None:
    """Work out the day that relative expressions count from.

    The publication date of the metadata stands, unless the text tells of later days as past, or its own dates agree
    with each other and not with it. A date on the page gives way to the dates of the story when they lie further apart
    than two weeks. The story's own day is the latest that it tells as past among the dates that belong together, and
    its year comes only from a full date near by; without one there is none, and the hint of the archive is taken.

    Args:
        found: the text's expressions (`runut.analyse.times.grammar.expressions`).
        published: the metadata's publication date or date-time, ISO 8601.
        page: a publication date that stands in the text, ISO 8601, if the reading of noise found one.
        noise: spans that are not prose; dates in links and advertisements are left out.
        hint: a reference day that another document of the archive gives.
    """
    noise_at = NoiseAt(noise)
    given, told = _iso(published), _told(found, noise_at)
    story = _told_after(_story_day(told), told, found)
    if given is not None:
        against = _contradiction(given, story, told, found)
        if story is None or against is None:
            return Reference(given.isoformat(), "metadata", "the publication date of the metadata")
        day = story.moment.isoformat()
        return Reference(day, "text", f"{against}, so the metadata's {given.isoformat()} does not stand")
    printed = _page_day(found, noise_at) or _iso(page)
    if printed is not None and (story is None or abs((printed - story.moment).days) <= TOGETHER):
        return Reference(printed.isoformat(), "text", "the date printed on the page")
    if story is not None:
        return Reference(story.moment.isoformat(), "text", _reason(story))
    return hint


def _reason(story: _Told) -> str:
    if story.ahead:
        return "the first day to come that the text tells"
    if story.rank == SPOKEN:
        return "the latest day on which the text quotes or calls today"
    return "the latest day that the text tells as past"


def _iso(stamp: str | None) -> date | None:
    try:
        return date.fromisoformat((stamp or "")[:10])
    except ValueError:
        return None


def _page_day(found: Sequence[Found], noise: NoiseAt) -> date | None:
    days = (_moment(item.form) for item in found if noise.kind(item.start) in PAGE_KINDS)
    return next((moment for moment in days if moment), None)


def _moment(form: Form) -> date | None:
    """The date of a full day, if it can be true."""
    if not isinstance(form, Day) or form.year is None:
        return None
    return cal.on(form.year, form.month, form.day)


def _told(found: Sequence[Found], noise: NoiseAt) -> list[_Told]:
    """The days of the text that can be days of the story: with a weekday, beside a source, or in the opening."""
    told: list[_Told] = []
    anchors = _anchors(found)
    for item in found:
        kind = noise.kind(item.start)
        form, edge = _day_of(item.form)
        if kind in OTHER_STORIES or kind in PAGE_KINDS or form is None:
            continue
        moment = _moment(form) or _year_by_weekday(form, anchors)
        dates_story = form.weekday is not None or item.start < LEAD or kind == "dateline" or item.tense == "report"
        if moment and dates_story and form.weekday in (None, moment.weekday()):
            opens = not told and item.start < LEAD
            told.append(_weighed(moment, form, item, kind, edge=edge, opens=opens))
    return [*told, *_same_hours(found, told, anchors)]


def _day_of(form: Form) -> tuple[Day | None, bool]:
    """The day that a form gives, and whether it is the end of a span."""
    if isinstance(form, Day):
        return form, False
    last = form.end if isinstance(form, Until) else form.last if isinstance(form, Range) else None
    last = form.start if isinstance(form, Since) else last
    return (last, True) if isinstance(last, Day) else (None, True)


def _weighed(moment: date, form: Day, item: Found, kind: str | None, *, edge: bool, opens: bool) -> _Told:
    today = cal.add_days(moment, -(form.counted or 0))
    ahead = item.ahead and form.counted is None
    if edge or kind in SIDE_KINDS:
        rank = SIDE
    elif form.counted is not None or kind == "dateline" or (item.tense == "report" and form.weekday is not None):
        rank = SPOKEN
    else:
        rank = NEWS if form.weekday is not None or item.tense == "report" else SIDE
    sure = not ahead and (rank == SPOKEN or item.tense is not None or (opens and form.weekday is not None))
    return _Told(today, rank, ahead, sure, form.bracketed)


def _same_hours(found: Sequence[Found], told: Sequence[_Told], anchors: Sequence[date]) -> list[_Told]:
    """Days after a day told that the same hours are, counted where it is read: "Rabu (18/6) atau Kamis pagi WIB"."""
    known = {one.moment for one in told if not one.ahead}
    result = []
    for before, item in pairwise(found):
        form, other = before.form, item.form
        if not (isinstance(form, Day) and isinstance(other, Weekday) and other.turn is None and other.week is None):
            continue
        moment = _moment(form) or _year_by_weekday(form, anchors)
        if moment in known and item.timed and item.start - before.end <= BESIDE:
            after = cal.add_days(moment, 1) if moment else None
            if after and after.weekday() == other.weekday:
                result.append(_Told(after, SPOKEN, ahead=False, sure=True, bracketed=False))
    return result


def _anchors(found: Iterable[Found]) -> list[date]:
    """The full dates and dated months that fix years."""
    anchors: dict[date, None] = {}
    for item in found:
        for form in _parts(item.form):
            if moment := _moment(form):
                anchors[moment] = None
            elif isinstance(form, Month) and form.year is not None:
                anchors[date(form.year, form.month, 15)] = None
    return list(anchors)[:MANY]


def _parts(form: Form) -> tuple[Form, ...]:
    if isinstance(form, Range):
        return form.first, form.last
    if isinstance(form, Since):
        return (form.start,)
    return (form.end,) if isinstance(form, Until) else (form,)


def _year_by_weekday(form: Day, anchors: Sequence[date]) -> date | None:
    """The date of a weekday, day and month, where only one year near the full dates of the text has it so."""
    if form.weekday is None or form.year_shift is not None:
        return None
    fitting = set()
    for anchor in anchors:
        moment = day_near(anchor, form, ahead=True)
        if moment and moment.weekday() == form.weekday and abs((moment - anchor).days) <= NEAR_YEAR:
            fitting.add(moment)
    return fitting.pop() if len(fitting) == 1 else None


def _story_day(told: Sequence[_Told]) -> _Told | None:
    """The latest day that had come, by the strongest evidence there is; the first, where all lie ahead.

    A day that no word puts behind counts as still to come where it lies after a day on which sources spoke. What only
    bounds the day must lie near the days to come.
    """
    if not told:
        return None
    first = min((one for one in told if one.ahead), key=lambda one: one.moment, default=None)
    past = [one for one in told if not one.ahead and (one.rank > SIDE or _near(one, first))]
    if not past:
        return first
    spoken = max((one.moment for one in past if one.rank == SPOKEN), default=None)
    if spoken is not None:
        past = [one for one in past if one.sure or one.moment <= spoken]
    best = max(min(one.rank, NEWS) for one in past)
    return max((one for one in past if one.rank >= best), key=lambda one: (one.moment, one.rank))


def _told_after(story: _Told | None, told: Sequence[_Told], found: Sequence[Found]) -> _Told | None:
    """The story's day, or the one after it where the text tells that weekday as past without dating it.

    Nobody means the same weekday of the week before, unless the text has dated that one.
    """
    if story is None or story.ahead:
        return story
    following = cal.add_days(story.moment, 1)
    bare = Weekday(following.weekday())
    past = any(item.form == bare and item.tense in ("past", "report") for item in found)
    dated = any(one.moment == cal.add_days(following, -WEEK) for one in told)
    return replace(story, moment=following, rank=NEWS) if past and not dated else story


def _near(one: _Told, first: _Told | None) -> bool:
    return first is None or abs((first.moment - one.moment).days) <= NEAR


def _contradiction(given: date, story: _Told | None, told: Sequence[_Told], found: Sequence[Found]) -> str | None:
    """Why the metadata's day cannot be the day of telling, or `None` where it can."""
    if story is None:
        return None
    if not story.ahead and (story.moment - given).days > AFTER:
        return "the text tells of a later day as past"
    if (given - story.moment).days <= NEAR:
        return None
    yearless = [item.form for item in found if isinstance(item.form, Day) and item.form.year is None]
    weekdays = [form for form in yearless if form.weekday is not None]
    fitting = all(_fits(story.moment, form) for form in weekdays)
    if weekdays and fitting and not any(_fits(given, form) for form in weekdays):
        return "the weekdays of its dates fit only the text's own year"
    confirmed = any(abs((moment - given).days) <= NEAR for moment in _anchors(found))
    if not confirmed and any(one.bracketed and one.moment == story.moment for one in told):
        return "the text gives its own day with the weekday and the year"
    return None


def _fits(reference: date, form: Day) -> bool:
    moment = day_near(reference, replace(form, turn=None), ahead=False)
    return moment is not None and moment.weekday() == form.weekday and abs((moment - reference).days) <= NEAR_YEAR

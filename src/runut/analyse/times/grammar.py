"""The grammar of dates: every expression of a text as a form, in one pass over its tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from runut.analyse.times.cursor import Cursor
from runut.analyse.times.dates import year_at
from runut.analyse.times.days import bracketed_date, read_date, read_deictic, read_event_day, read_weekday
from runut.analyse.times.feasts import read_countdown, read_feast, read_moving, read_season
from runut.analyse.times.forms import (
    Day,
    EventDay,
    Form,
    Found,
    Match,
    Month,
    Named,
    Onward,
    Range,
    Since,
    Trailing,
    Unit,
    Until,
    Weekday,
    Year,
)
from runut.analyse.times.spans import (
    form_is_dashable,
    read_counted,
    read_doubled,
    read_named,
    read_part,
    read_unit,
    read_week_of_month,
)
from runut.analyse.times.tense import clause_tense, sentence_ends
from runut.analyse.times.terms import read_century, read_decade, read_fraction, read_month, read_year
from runut.analyse.times.tokens import DASHES, tokenise
from runut.analyse.times.words import Words

_REACH = 5  # tokens before a border in which the verb stands that it belongs to
Reader = Callable[[Cursor, int], Match | None]

# The longest reading of a place wins; of two equally long ones, the earlier here.
READERS: tuple[Reader, ...] = (
    read_weekday,
    read_date,
    read_counted,
    read_part,
    read_week_of_month,
    read_fraction,
    read_decade,
    read_century,
    read_event_day,
    read_feast,
    read_moving,
    read_countdown,
    read_season,
    read_deictic,
    read_month,
    read_year,
    read_unit,
    read_doubled,
    read_named,
)


@dataclass(frozen=True, slots=True)
class _Place:
    first: int
    match: Match


def expressions(text: str, words: Words) -> list[Found]:
    """Every expression of `text`, in order, none overlapping another."""
    cursor = Cursor(tokenise(text), words)
    places = _share_years(cursor, list(_places(cursor)))
    return [_found(cursor, place, before) for before, place in zip([None, *places], places, strict=False)]


def _found(c: Cursor, place: _Place, before: _Place | None) -> Found:
    match = place.match
    tense = clause_tense(c, place.first, match.end)
    if tense is None and _ahead_by_border(c, place):
        tense = "future"
    start, end = c.tokens[place.first].start, c.tokens[match.end - 1].end
    return Found(start, end, match.form, match.timed, tense, aside=_aside(c, place, before))


def _aside(c: Cursor, place: _Place, before: _Place | None) -> bool:
    """Whether a relative clause begins between an expression and the one before it in its sentence."""
    if before is None:
        return False
    between = range(before.match.end, place.first)
    one = not any(sentence_ends(c, at) for at in between)
    return one and any(c.is_in(at, c.words.lex.relative) for at in between)


def _ahead_by_border(c: Cursor, place: _Place) -> bool:
    """Whether a border lies ahead where no word tells: "mulai Selasa", "berlangsung hingga Jumat"."""
    form = place.match.form
    if isinstance(form, Onward):
        return isinstance(form.start, Weekday)
    lasting = range(place.first - _REACH, place.first)
    return isinstance(form, Until) and any(c.is_in(at, c.words.lex.lasting) for at in lasting)


def _places(c: Cursor) -> Iterator[_Place]:
    at, skipped = 0, -1
    last: Match | None = None
    while at < len(c.tokens):
        match = _read(c, at) if c.tokens[at].low in c.words.starters or c.tokens[at].text[0].isdigit() else None
        if match is None and last is not None and isinstance(last.form, Year) and _listed(c, last.end, at):
            year = year_at(c, at)  # "tahun 2023, 2024, dan 2025"
            match = Match(year[0], Year(year[1])) if year else None
        if match is None:
            at += 1
            continue
        name = isinstance(match.form, Day | Month) and c.after_name(at) and c.text(match.end - 1) != ")"
        if c.is_in(at - 1, c.words.lex.recurring) or _listed(c, skipped, at):
            skipped = match.end  # "setiap Selasa, Kamis, dan Sabtu"
        elif name:
            pass
        else:
            yield _Place(at, match)
            last = match
        at = match.end


def _listed(c: Cursor, end: int, start: int) -> bool:
    """Whether one or two words or marks of listing, and nothing else, stand from `end` to `start`."""
    gap = range(end, start)
    return end >= 0 and len(gap) in (1, 2) and all(c.is_in(n, c.words.lex.listing) for n in gap)


def _read(c: Cursor, index: int) -> Match | None:
    """An expression with its border words, a range, or a plain one."""
    if not c.free(index):
        return None
    for borders, build in ((c.words.since, Since), (c.words.until, Until), (c.words.onward, Onward)):
        if bordered := _bordered(c, index, borders.at(c.tokens, index), build):
            return bordered
    return _range(c, index)


def _bordered(c: Cursor, index: int, border: tuple[int, bool] | None, build: Callable[[Form], Form]) -> Match | None:
    if border is None or c.counted(index):  # "satu hingga dua bulan lalu" counts, and is no border
        return None
    inner = _range(c, border[0])
    if inner is None and build is Since and (instant := c.words.same_instant.at(c.tokens, border[0])):
        return Match(instant[0], Since(Named("day", 0)))
    if inner is None or isinstance(inner.form, Trailing | EventDay):
        return inner and None
    if isinstance(inner.form, Range) and index + 1 == border[0]:
        return inner
    return Match(inner.end, build(inner.form), inner.timed)


def _range(c: Cursor, index: int) -> Match | None:
    """A plain expression, or two with a word or dash of range between them."""
    first = _plain(c, index)
    if first is None or isinstance(first.form, Range | Trailing | Named):
        return first
    between = c.is_in(index - 1, c.words.lex.range_heads)
    links = c.words.between_links if between else c.words.range_links
    link = links.at(c.tokens, first.end) or c.words.range_links.at(c.tokens, first.end)
    last = (_plain(c, link[0]) or _second_year(c, link[0], first.form, between=between)) if link else None
    if link is None or last is None or isinstance(last.form, Range | Trailing | Named | EventDay):
        return first
    if c.text(first.end) in DASHES and not form_is_dashable(first.form, last.form):
        return first
    return Match(last.end, Range(first.form, last.form), first.timed and last.timed)


def _second_year(c: Cursor, index: int, first: Form, *, between: bool) -> Match | None:
    """The bare year that ends a term: "antara 2015 dan 2018"."""
    year = year_at(c, index) if between and isinstance(first, Year) else None
    return Match(year[0], Year(year[1])) if year else None


def _plain(c: Cursor, index: int) -> Match | None:
    best: Match | None = None
    if index >= len(c.tokens):
        return None
    for read in READERS:
        match = read(c, index)
        if match is not None and (best is None or match.end > best.end):
            best = match
    if best is not None and isinstance(best.form, Unit | Named):
        dated = bracketed_date(c, best.end)  # "pekan lalu (11/6)"
        return dated or best
    return best


def _share_years(c: Cursor, places: list[_Place]) -> list[_Place]:
    """In a list ("Juli dan September 2023", "Rabu dan Kamis pekan depan") what the last says goes for all."""
    shared = list(places)
    for at in range(len(places) - 2, -1, -1):
        match, after = shared[at].match, shared[at + 1]
        if not _listed(c, match.end, after.first):
            continue
        form, other = match.form, after.match.form
        if isinstance(form, Day | Month) and isinstance(other, Day | Month) and _undated(form):
            form = replace(form, year=other.year, year_shift=other.year_shift)
            shared[at] = _Place(shared[at].first, replace(match, form=form))
        elif isinstance(form, Weekday) and isinstance(other, Weekday) and form.turn is None and form.week is None:
            form = replace(form, turn=other.turn, week=other.week)
            shared[at] = _Place(shared[at].first, replace(match, form=form))
    return shared


def _undated(form: Day | Month) -> bool:
    return form.year is None and form.year_shift is None and form.turn is None

"""The words of dates of one language: the lexicon `times.yaml`, checked and made ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

import msgspec

from runut.analyse.times.forms import UnitName
from runut.analyse.times.tokens import Phrases, Token, tokenise
from runut.language.pack import Pack


class Feast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A feast on a fixed day of the year."""

    day: int
    month: int


class Moving(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A feast that moves through the year: its names, its first days, and its last days where it has more than one."""

    names: list[str]
    first: list[date]
    last: list[date] = []


class Tense(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"while_": "while"}):
    """Words that tell when a clause plays: ahead, behind, or in the moment of speaking."""

    future: frozenset[str]
    approach: frozenset[str]
    past: list[str]
    report: frozenset[str]
    citing: frozenset[str]
    says: frozenset[str]
    address: frozenset[str]
    while_: frozenset[str]
    occasions: list[str]


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `times.yaml`; the file says what each list is for."""

    months: dict[str, int]
    months_dated: dict[str, int]
    months_like_names: frozenset[str]
    weekdays: dict[str, int]
    weekdays_dated: dict[str, int]
    names_before: frozenset[str]
    rites_before: frozenset[str]
    names_after: frozenset[str]
    recurring: frozenset[str]
    units: dict[str, UnitName]
    unit_not_after: frozenset[str]
    single_units: dict[str, UnitName]
    numbers: dict[str, int]
    teens: frozenset[str]
    tens: frozenset[str]
    scales: frozenset[str]
    vague_numbers: frozenset[str]
    ordinals: dict[str, int]
    first: frozenset[str]
    turns: dict[str, int]
    ago: list[str]
    ahead: list[str]
    trailing: list[str]
    leading: list[str]
    before_named: list[str]
    after_named: list[str]
    same: list[str]
    same_instant: list[str]
    next_day: list[str]
    deictic: dict[str, int]
    not_deictic_after: frozenset[str]
    not_deictic_before: frozenset[str]
    parts_of_day: list[str]
    eve: frozenset[str]
    parts: dict[str, int]
    parts_of_units: frozenset[str]
    fractions: dict[str, int]
    decade_heads: frozenset[str]
    decade_tail: frozenset[str]
    short_years: frozenset[str]
    century_link: frozenset[str]
    day_words: frozenset[str]
    month_words: frozenset[str]
    year_words: frozenset[str]
    fiscal: frozenset[str]
    date_words: frozenset[str]
    law_numbers: frozenset[str]
    since: list[str]
    onward: list[str]
    until: list[str]
    range_heads: frozenset[str]
    range_links: list[str]
    between_links: list[str]
    listing: frozenset[str]
    clock: frozenset[str]
    zones: frozenset[str]
    year_before: frozenset[str]
    year_not_before: frozenset[str]
    counted: frozenset[str]
    year_after: frozenset[str]
    holidays: dict[str, Feast]
    holidays_dated: dict[str, Feast]
    holidays_not_after: frozenset[str]
    moving: list[Moving]
    feast_heads: list[str]
    feast_before: frozenset[str]
    feast_count: frozenset[str]
    seasons: dict[str, tuple[int, int]]
    event_days: frozenset[str]
    relative: frozenset[str]
    lasting: frozenset[str]
    tense: Tense


class Words:
    """The lexicon with its phrases ready to be matched against tokens."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lex = lexicon
        self.turns = Phrases(lexicon.turns)
        self.deictic = Phrases(lexicon.deictic)
        self.holidays = Phrases(lexicon.holidays)
        self.holidays_dated = Phrases(lexicon.holidays_dated)
        self.moving = Phrases({name: _spans(feast) for feast in lexicon.moving for name in feast.names})
        self.feast_heads = _one(lexicon.feast_heads)
        self.seasons = Phrases(lexicon.seasons)
        self.units = Phrases(lexicon.units)
        self.ago = _one(lexicon.ago)
        self.ahead = _one(lexicon.ahead)
        self.trailing = _one(lexicon.trailing)
        self.leading = _one(lexicon.leading)
        self.before_named = _one(lexicon.before_named)
        self.after_named = _one(lexicon.after_named)
        self.same = _one(lexicon.same)
        self.same_instant = _one(lexicon.same_instant)
        self.next_day = _one(lexicon.next_day)
        self.parts_of_day = _one(lexicon.parts_of_day)
        self.since = _one(lexicon.since)
        self.onward = _one(lexicon.onward)
        self.until = _one(lexicon.until)
        self.range_links = _one(lexicon.range_links)
        self.between_links = _one(lexicon.between_links)
        self.past = _one(lexicon.tense.past)
        self.occasions = _one(lexicon.tense.occasions)
        self.starters = _starters(lexicon)


def _spans(feast: Moving) -> tuple[tuple[date, date], ...]:
    return tuple(zip(feast.first, feast.last or feast.first, strict=True))


def _one(phrases: Iterable[str]) -> Phrases[bool]:
    return Phrases(dict.fromkeys(phrases, True))


def _starters(lex: Lexicon) -> frozenset[str]:
    """The words that an expression can begin with, numbers apart."""
    single: tuple[Iterable[str], ...] = (
        lex.months, lex.months_dated, lex.weekdays, lex.weekdays_dated, lex.units, lex.single_units, lex.numbers,
        lex.vague_numbers, lex.deictic, lex.parts_of_day, lex.eve, lex.parts, lex.fractions, lex.decade_heads,
        lex.day_words, lex.month_words, lex.year_words, lex.date_words, lex.since, lex.onward, lex.until,
        lex.holidays, lex.holidays_dated, lex.next_day, lex.feast_heads, lex.feast_count, lex.seasons,
        (name for feast in lex.moving for name in feast.names),
    )  # fmt: skip
    return frozenset(tokenise(phrase)[0].low for phrases in single for phrase in phrases)


@cache
def words_of(pack: Pack) -> Words:
    """The words of a pack's dates, made ready once."""
    return Words(pack.lexicon("times", Lexicon))


def count_at(words: Words, tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A number in figures or words at token `index`: the token after it, and its value (below 1000)."""
    if index >= len(tokens):
        return None
    lex, token = words.lex, tokens[index]
    if token.number is not None:
        return (index + 1, token.number) if token.number < 1000 else None
    value = lex.numbers.get(token.low)
    if value is None:
        return None
    second = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if second in lex.teens:
        return index + 2, 10 + value
    if second in lex.tens:
        ones = lex.numbers.get(tokens[index + 2].low, 10) if index + 2 < len(tokens) else 10
        return (index + 3, 10 * value + ones) if ones < 10 else (index + 2, 10 * value)
    return index + 1, value

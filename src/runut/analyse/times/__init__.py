"""Dates and spans of a text: every expression with the closed interval that it means, and the day they count from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from runut.analyse.draft import Draft, Step
from runut.analyse.times.forms import Found
from runut.analyse.times.grammar import expressions
from runut.analyse.times.reference import NoiseAt, reference_day
from runut.analyse.times.resolve import Resolver
from runut.analyse.times.speech import days_of_speech
from runut.analyse.times.value import Value
from runut.analyse.times.words import Words, words_of
from runut.analyse.times.years import weekdays_ahead, written_years
from runut.records import Noise, TimeExpression

__all__ = ["STEP", "Words", "expressions", "find", "reference_day", "words_of"]


def find(
    text: str, words: Words, reference: date | None, noise: Sequence[Noise] = (), found: Sequence[Found] | None = None
) -> tuple[TimeExpression, ...]:
    """Find the dates and spans of a text and what they mean.

    Args:
        text: the text; offsets of the result count its code points, end exclusive.
        words: the language's words of dates (`words_of(pack)`).
        reference: the day that relative expressions count from; without it their ends stay `None`.
        noise: spans that are not prose; what stands in links and advertisements belongs to other stories and is left
            out.
        found: the expressions of `text`, where the caller has them already.

    Returns:
        The expressions in order of the text, none overlapping another, each with `from` no later than `to`.
    """
    noise_at = NoiseAt(noise)
    every = expressions(text, words) if found is None else found
    own = [item for item in every if not noise_at.elsewhere(item.start)]
    resolver = Resolver(reference, written_years(item.form for item in own), weekdays_ahead(reference, own))
    spoken = days_of_speech(text, own, words.lex.tense.citing)
    return tuple(_record(text, item, resolver.value(item, spoken.get(at))) for at, item in enumerate(own))


def _record(text: str, item: Found, value: Value) -> TimeExpression:
    start, end = value.interval.start, value.interval.end
    return TimeExpression(
        start=item.start,
        end=item.end,
        text=text[item.start : item.end],
        from_=start.isoformat() if start else None,
        to=end.isoformat() if end else None,
        precision=value.precision,
        invalid=value.invalid,
        anchor=value.anchor,
        rule=value.rule,
        conflict=value.conflict,
    )


def read(draft: Draft) -> dict[str, object]:
    """Find the times of a draft and the reference day they count from."""
    words = words_of(draft.pack)
    found = expressions(draft.text, words)
    published = draft.document.published
    page = draft.published if published is None else None
    reference = reference_day(found, published=published, page=page, noise=draft.noise, hint=draft.hint)
    moment = date.fromisoformat(reference.date) if reference else None
    return {"times": find(draft.text, words, moment, draft.noise, found), "reference": reference}


STEP = Step("times", ("noise", "published"), ("times", "reference"), read)

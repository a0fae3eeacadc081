"""What besides sides and kind must speak for two acts to be one happening: words around both, or one news."""

from __future__ import annotations

from runut.link.acts import FORCE, MEETING, Act

SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
ANY_WORDS, MOST_WORDS = 1, 3
COMPANY = 2  # names that reports of one news have in common, and
PART = 3  # the least part of the poorer one's: a third


def backed(a: Act, b: Act) -> bool:
    """Whether enough words around both triggers are the same for the acts to be one, if their sides are.

    What one does with these and with those is two, in one document too. Of two documents:

    - Within one country everyone is of it: acts that share no one who takes part are one for their words alone.
    - Accusations, calls, promises of the same sides are made again and again; force between two countries is one war.
    - Reports of one news need no words, unless others are told to have said it.
    """
    return len(a.words & b.words) >= (_in_one_text(a, b) if a.doc == b.doc else _in_two(a, b))


def _in_one_text(a: Act, b: Act) -> int:
    return ANY_WORDS if a.kind == "COOPERATE" and a.actors.actors != b.actors.actors else 0


def _in_two(a: Act, b: Act) -> int:
    if a.kind == MEETING or a.lasts:
        return 0
    dated = a.event.from_ is not None and a.when == b.when
    if _one_news(a, b):
        return ANY_WORDS if a.kind in SAID and a.actors.actors != b.actors.actors and not dated else 0
    if len(a.sides.countries | b.sides.countries) > 1:
        return 0 if dated or a.kind in FORCE else ANY_WORDS
    pairs = ((a.actors.actors, b.actors.actors), (a.recipients.actors, b.recipients.actors))
    told = [(ours, theirs) for ours, theirs in pairs if ours or theirs]
    if told and all(ours & theirs for ours, theirs in told):
        return 0 if dated and len(told) > 1 else ANY_WORDS
    return MOST_WORDS


def _one_news(a: Act, b: Act) -> bool:
    """Whether the documents of two acts name others in common, persons, bodies and places, a good part of all."""
    common = a.company & b.company
    others = common - a.sides.actors - b.sides.actors
    return len(common) >= COMPANY and bool(others) and len(common) * PART >= min(len(a.company), len(b.company))

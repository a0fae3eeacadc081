"""Where words were said: the hearers, occasions and tags of what their speaker says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.lexicon import load_grammar
from runut.analyse.events.where import PLACES, place_in
from runut.analyse.statements import carrier
from runut.records import Statement

SPEECH = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
PUBLIC = frozenset({"ACCUSE", "REJECT", "THREATEN"})  # said to the public, and where that heard the speaker before
HEARD = 60  # code points between hearers and the place where they are


def where_said(act: Act, draft: Draft) -> Act:
    """A speaker's own act of words with the place at which the text has told that they spoke."""
    if act.type not in SPEECH or act.aux or act.base == "CONSULT" or not act.actors:
        return act
    for statement in _of_speaker(act, draft):
        place = _heard(statement, draft)
        if place is not None:
            return act.because("place of speaking", place=place)
    return act


def at_occasion(act: Act, draft: Draft) -> Act:
    """An act of words or a meeting with the place of the occasion that its sentence points to ("dalam forum itu")."""
    if act.aux or act.type not in SPEECH | {"CONSULT"}:
        return act
    at = next((n for n, span in enumerate(draft.sentences) if act.span.start < span.end), 0)
    if not at or not _at_gathering(draft.text[draft.sentences[at].start : act.span.start].lower().split(), draft):
        return act
    place = place_named_in(at - 1, draft)
    return act.because("place of the occasion that it points to", place=place) if place is not None else act


def place_named_in(sentence: int, draft: Draft) -> str | None:
    """The last place behind "di" in a sentence, by its index."""
    span = draft.sentences[sentence]
    named = [m for m in draft.who.mentions() if m.label in PLACES and span.start <= m.start < span.end]
    at = _prepositions(draft)
    placed = [m for m in named if draft.text[span.start : m.start].endswith(at)]
    return place_in(draft, placed[-1].start, placed[-1].end) if placed else None


def _at_gathering(words: list[str], draft: Draft) -> bool:
    """Whether an occasion is pointed at ("dalam forum itu")."""
    gatherings, pointing = adverbials(draft.pack).gatherings, load_grammar(draft.pack).demonstratives
    return any(one in gatherings and two.strip(",") in pointing for one, two in pairwise(words))


def _of_speaker(act: Act, draft: Draft) -> Iterator[Statement]:
    """The statement that carries an act, if its speaker acts, and those of its speaker before it, nearest first."""
    own = carrier(draft.statements, act.span.start, act.span.end)
    speaker = own.speaker if own is not None else act.actors[0]
    if own is not None:
        if not _same_side(own, act, draft):
            return
        yield own
    if act.type not in PUBLIC:
        return
    before = [one for one in draft.statements if one.speaker == speaker and one.cue.start <= act.span.end]
    yield from (one for one in reversed(before) if own is None or one.id != own.id)


def _same_side(statement: Statement, act: Act, draft: Draft) -> bool:
    speaker = draft.who.entity(statement.speaker)
    actors = [draft.who.entity(ident) for ident in act.actors]
    return any(a.id == speaker.id or (a.country is not None and a.country == speaker.country) for a in actors)


def _heard(statement: Statement, draft: Draft) -> str | None:
    """The place of a statement by the words around its content: of its hearers, else behind its tag.

    "kepada wartawan di Lisabon", "dalam konferensi pers di Lima", "berbicara di Quito", "kata X di Bogota, Senin".
    """
    for start, end in _around(statement, draft):
        window = f" {draft.text[start:end].lower()}".replace("\n", " ")
        for hearer in adverbials(draft.pack).hearers:
            at = window.find(f" {hearer} ")
            if at >= 0 and (place := _behind(start + at + len(hearer) + 1, end, draft)) is not None:
                return place
    return _behind_tag(statement, draft) if _is_tag(statement) else None


def _behind_tag(statement: Statement, draft: Draft) -> str | None:
    """The place behind the first "di" after a cue in the same clause, which no number follows ("kata X di Bogota")."""
    cue = statement.cue.end
    at = "|".join(map(re.escape, _prepositions(draft)))
    tag = re.compile(rf"[^,.;:\"“”\n]*?(?P<at>{at})(?=[^\W\d_])").match(draft.text, cue, cue + HEARD)
    return _behind(tag.start("at") + 1, cue + 2 * HEARD, draft) if tag is not None else None


def _prepositions(draft: Draft) -> tuple[str, ...]:
    """The prepositions of rest, each between spaces."""
    return tuple(f" {word} " for word in sorted(load_grammar(draft.pack).locative))


def _is_tag(statement: Statement) -> bool:
    """Whether the cue stands behind what was said, so that who spoke and where follow it."""
    return statement.content is None or statement.cue.start >= statement.content.end


def _around(statement: Statement, draft: Draft) -> Iterator[tuple[int, int]]:
    """The stretches of the cue's sentence that are not what was said."""
    cue, content = statement.cue, statement.content
    span = next((one for one in draft.sentences if one.start <= cue.start < one.end), cue)
    if content is None or content.end <= span.start or content.start >= span.end:
        yield span.start, span.end
        return
    yield span.start, min(content.start, span.end)
    yield min(content.end, span.end), span.end


def _behind(start: int, end: int, draft: Draft) -> str | None:
    """The place behind "di" in a stretch of text, before the next comma."""
    stretch = draft.text[start : min(end, start + HEARD)].split(",")[0]
    at = _prepositions(draft)
    found = max(map(stretch.rfind, at)) if not f" {stretch}".startswith(at) else 0
    return place_in(draft, start + found, start + len(stretch)) if found >= 0 else None

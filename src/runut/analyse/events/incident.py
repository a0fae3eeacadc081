"""Days of running news: acts without a time of their own that tell a dated incident further."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.kin import countries
from runut.analyse.events.lexicon import load_grammar
from runut.analyse.events.nearby import distance, sentence_of, span_around
from runut.analyse.events.when import is_noun
from runut.analyse.events.where import is_state
from runut.records import Span, TimeExpression

MATERIAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "SANCTION"})
GENERAL = frozenset({"attack", "war_of", "launch_force"})  # frames that say no more than that force was used
REACH = 120  # code points before an act that are looked at
BEFORE = 4  # words before an act that show how it is told
BACK = 3  # sentences between a happening and a noun that points back to it
NEXT = 1  # sentences between attacks of states that are one
NEAR = 4  # sentences between an act and the dated act whose news it tells further
ALL = 1000  # sentences: anywhere
REACHED = 6  # words before an act in which a habit or a cause shows
POINTING = 9  # code points behind a noun in which a demonstrative shows
HEADING = 4  # words of a line that is nothing but a time
RUNNING = timedelta(days=30)
FINE = frozenset({"time", "day", "part", "span"})


def undated(act: Act) -> bool:
    """Whether nothing says when an act took place."""
    return act.from_ is None and act.to is None


def of_incident(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """The act with the day that heads its lines, of the news that it tells further, or of the sentence beside it."""
    act = acts[index]
    if not undated(act) or act.time is not None or set(act.aux) - {"negation"} or unsettled(act, draft):
        return act
    time = _heading(act.span, draft)
    if time is not None:
        return act.because("day that heads the lines", from_=time.from_, to=time.to)
    if act.base not in MATERIAL or act.type != act.base or _timed(act, draft):
        return act
    other = _told(acts, index, draft)
    if other is not None:
        place = act.place or other.place
        return act.because("day of the incident that it tells further", from_=other.from_, to=other.to, place=place)
    time = None if act.trigger.noun and not _definite(act, draft) else _beside(acts, act, draft)
    return act.because("time of the next sentence", from_=time.from_, to=time.to) if time else act


def _timed(act: Act, draft: Draft) -> bool:
    """Whether the sentence of an act holds a time that is another act's."""
    span = span_around(act, draft)
    return any(span.start <= time.start < span.end and time.from_ is not None for time in draft.times)


def pointed(acts: Sequence[Act], index: int, draft: Draft) -> Act:
    """The act with the day of the last one of its kind, where its sentence points back to that ("serangan itu")."""
    act = acts[index]
    if not undated(act) or act.time is not None or act.base not in MATERIAL or set(act.aux) - {"negation"}:
        return act
    if unsettled(act, draft) or not _points(act, draft):
        return act
    for other in acts[:index][::-1]:
        if other.base != act.base or undated(other) or other.aux != act.aux:
            continue
        near = 0 < distance(act, other, draft) <= BACK
        if not near:
            return act
        place = act.place or other.place
        return act.because("day of the act that it points to", from_=other.from_, to=other.to, place=place)
    return act


def _points(act: Act, draft: Draft) -> bool:
    """Whether a happening is pointed at in front of an act in its clause, or by the act's own noun."""
    if act.trigger.noun and _definite(act, draft):
        return True
    span = span_around(act, draft)
    words = [word.strip('"“”.,;:()') for word in draft.text[span.start : act.span.start].lower().split()]
    lists, pointing = adverbials(draft.pack), load_grammar(draft.pack).demonstratives
    return any(one in lists.happenings and two in pointing for one, two in pairwise(words))


def unsettled(act: Act, draft: Draft) -> bool:
    """Whether an act is told as a condition, a habit, an intent or what came of another ("selama X …", "memicu …")."""
    span = span_around(act, draft)
    lists, before = adverbials(draft.pack), draft.text[span.start : act.span.start].lower().split()
    near = [word.strip('"“”.,;:()') for word in before[-REACHED:]]
    opened = bool(before) and before[0].strip('"“,') in lists.as_long_as
    words = lists.as_long_as | lists.habits | lists.outcomes | load_grammar(draft.pack).intents
    return opened or not words.isdisjoint(near)


def _definite(act: Act, draft: Draft) -> bool:
    """Whether a noun is pointed at ("penangkapan itu")."""
    words = draft.text[act.span.start : act.span.end + POINTING].lower().split()
    return any(word.strip(".,;") in load_grammar(draft.pack).demonstratives for word in words)


def _heading(span: Span, draft: Draft) -> TimeExpression | None:
    """The time that stands alone on the line before the paragraph of an act, as in a chronology."""
    lines = [line for line in _lines(draft.text[: span.start]) if draft.text[line.start : line.end].strip()]
    if len(lines) < 2:
        return None
    line = lines[-2]
    words = draft.text[line.start : line.end].split()
    inside = [t for t in draft.times if line.start <= t.start and t.end <= line.end and t.from_ is not None]
    if len(inside) != 1 or len(words) > HEADING or not _fills(inside[0], line, draft):
        return None
    return inside[0]


def _fills(time: TimeExpression, line: Span, draft: Draft) -> bool:
    rest = draft.text[line.start : time.start] + draft.text[time.end : line.end]
    return not any(map(str.isalnum, rest))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _told(acts: Sequence[Act], index: int, draft: Draft) -> Act | None:
    """The dated act nearest before, else behind, whose news an act tells further: of force or order among the same."""
    act = acts[index]
    for other in (*acts[:index][::-1], *acts[index + 1 :]):
        if other.from_ is None or other.base not in MATERIAL or set(other.aux) - {"negation"}:
            continue
        same = other.base == act.base
        if _long_ago(other, draft):
            continue
        if not same and (act.base == "SANCTION" or background(act, draft)):
            continue
        reach = (NEXT if of_many(act, draft) and act.place is None else ALL) if same else NEAR
        if distance(act, other, draft) <= reach and _same_sides(act, other, draft) and not elsewhere(act, other, draft):
            return other
    return None


def _long_ago(act: Act, draft: Draft) -> bool:
    """Whether an act is too old for the running news."""
    if draft.reference is None or act.from_ is None:
        return False
    return date.fromisoformat(act.from_[:10]) < date.fromisoformat(draft.reference.date[:10]) - RUNNING


def of_many(act: Act, draft: Draft) -> bool:
    """Whether an attack is told of states alone and by no means, or a promise by a mere noun: there may be many."""
    if act.base == "AGREE":
        return is_noun(act.trigger)
    hit = [draft.who.entity(ident) for ident in act.recipients]
    general = act.base == "ASSAULT" and (act.frame in GENERAL or is_noun(act.trigger))
    return general and all(is_state(entity) for entity in hit)


def background(act: Act, draft: Draft) -> bool:
    """Whether an act is a mere noun, told as done before, or stands in a relative clause: no step of the incident."""
    near = draft.text[max(0, act.span.start - REACH) : act.span.start]
    before = near.split("\n")[-1].lower().split()[-BEFORE:]
    mere = is_noun(act.trigger) and act.trigger.light is None and not _definite(act, draft)
    lists = adverbials(draft.pack)
    return mere or any(word in lists.relatives or word in lists.earlier for word in before)


def elsewhere(act: Act, other: Act, draft: Draft) -> bool:
    """Whether two attacks are told of different towns or regions."""
    both = act.base == other.base == "ASSAULT" and act.place != other.place
    same = any(_counted(ident, draft) for ident in set(act.recipients) & set(other.recipients))
    return both and not same and _town(act, draft) and _town(other, draft)


def _counted(ident: str, draft: Draft) -> bool:
    """Whether an entity is somebody, or people whose number is told."""
    entity = draft.who.entity(ident)
    words = entity.name.lower().split()
    numbers = load_grammar(draft.pack).numbers
    return entity.type != "NOM" or any(word in numbers or word.isdigit() for word in words)


def _town(act: Act, draft: Draft) -> bool:
    """Whether the place of an act says more than its state."""
    inside = (e for e in draft.who.entities() if e.type in ("GPE", "LOC") and e.name in (act.place or ""))
    return any(not is_state(entity) for entity in inside)


def _same_sides(act: Act, other: Act, draft: Draft) -> bool:
    """Whether acts have a side in common; for unnamed people, and for acts of other kinds, a state."""
    if act.base == other.base == "PROTEST" and not act.recipients:
        return bool(set(act.actors) & set(other.actors))
    if act.base == other.base == "ASSAULT" and not _placed(act, draft) and distance(act, other, draft) <= NEXT:
        return bool(countries(act.actors, draft.who) & countries(other.actors, draft.who))
    if act.base == other.base:
        unnamed = any(draft.who.entity(ident).type == "NOM" for ident in act.recipients)
        ours, theirs = countries(act.recipients, draft.who), countries(other.recipients, draft.who)
        return bool(set(act.recipients) & set(other.recipients)) or (unnamed and bool(ours & theirs))
    return bool(countries(tuple(act.sides), draft.who) & countries(tuple(other.sides), draft.who))


def _placed(act: Act, draft: Draft) -> bool:
    """Whether the state of those who are acted on is known."""
    return any(draft.who.entity(ident).country for ident in act.recipients)


def _beside(acts: Sequence[Act], act: Act, draft: Draft) -> TimeExpression | None:
    """The only time of the next or previous sentence of the paragraph, if it dates no other act."""
    at = sentence_of(act, draft)
    for near in (at + 1, at - 1):
        if not 0 <= near < len(draft.sentences) or at >= len(draft.sentences):
            continue
        span = draft.sentences[near]
        between = draft.text[min(act.span.start, span.start) : max(act.span.start, span.start)]
        times = [t for t in draft.times if span.start <= t.start < span.end and not t.invalid]
        if "\n" in between.strip() or len(times) != 1 or times[0].from_ is None or times[0].precision not in FINE:
            continue
        if not any(other.time == times[0] for other in acts):
            return times[0]
    return None

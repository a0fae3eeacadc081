"""The place of an act, as its clause tells."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.chunks import Chunk
from runut.analyse.events.scene import Scene
from runut.analyse.events.triggers import Trigger
from runut.analyse.events.when import HAPPENINGS, STOPS, is_noun
from runut.analyse.statements import carrier
from runut.records import Entity, Mention

PLACES = frozenset({"GPE", "LOC"})
WORDS = frozenset({"ACCUSE", "AGREE", "AID", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
MOVING = frozenset({"ASSAULT", "MOBILIZE"})
CHAIN = 8  # tokens behind a preposition in which its place is named
BESIDE = 14  # code points around a name in which what belongs to it stands


def where(scene: Scene, trigger: Trigger, limit: int) -> str | None:
    """The place of an act as written: behind a preposition of place before token `limit`, a visit's destination.

    What happens to people may also be placed by the subject of its clause or by a phrase in front of it.
    """
    frame, view = trigger.frame, scene.view
    if frame.name == "discuss":
        return None  # what stands behind it is what is talked about
    if frame.name == "flight" and (chunk := view.object(trigger.end)) is not None:
        return _place(scene, chunk.start, chunk.end)
    wanted = scene.grammar.locative
    if frame.roles == "visit" or frame.type in MOVING:
        wanted = wanted | (frame.to & scene.grammar.toward)
    if frame.name == "deport":
        wanted = wanted | adverbials(scene.draft.pack).origin
    if frame.roles == "visit" and (chunk := view.object(trigger.end)) is not None:
        text = _place(scene, chunk.start, chunk.end) or _house(scene, chunk.start, chunk.end, trigger)
        if text:
            return text
    behind = _behind(scene, trigger, limit, wanted)
    if behind is not None or frame.type not in HAPPENINGS:
        return behind
    chunk = view.object(trigger.end) if frame.type == "ASSAULT" else None
    entered = chunk is not None and trigger.end == trigger.start + 1
    if entered and chunk is not None and view.words[trigger.start] in adverbials(scene.draft.pack).entering:
        return _place(scene, chunk.start, chunk.end) or _before(scene, trigger)
    return (_pointed(scene, chunk) if chunk is not None else None) or _before(scene, trigger)


def _behind(scene: Scene, trigger: Trigger, limit: int, wanted: frozenset[str]) -> str | None:
    """The first place behind an act, as long as nothing says that it belongs to something else."""
    view, comma, noun = scene.view, False, is_noun(trigger)
    words = trigger.frame.type in WORDS and trigger.hit.voice != "passive"
    end = _content_end(scene, trigger)
    inner = trigger.frame.type in HAPPENINGS and limit in view.nouns  # "tewas dalam serangan di Lima"
    if inner and view.words[limit - 1] in adverbials(scene.draft.pack).within:
        limit = len(view)
    own = view.words[trigger.end - 1] in wanted  # "berkumpul di"
    for index in range(trigger.end - own, min(limit, len(view) - 1)):
        word = view.words[index]
        comma = comma or word == ","
        if word in STOPS or (comma and noun and view.is_verb(index)) or scene.tokens[index].idx >= end:
            return None
        if words and (word in scene.grammar.relative or (comma and word in wanted and view.words[index - 1] != ",")):
            return None
        fitting = (word in wanted or _apart(scene, index)) and not (words and _of_object(scene, trigger, index))
        if fitting and (text := _chain(scene, index + 1, trigger) or _at_sea(scene, index + 1)):
            return text
    return None


def _apart(scene: Scene, index: int) -> bool:
    """Whether a word leads from a distance to the place that it is counted from ("200 kilometer dari pantai Gaza")."""
    lists, words = adverbials(scene.draft.pack), scene.view.words
    return index > 0 and words[index] in lists.origin and words[index - 1] in lists.distances


def _at_sea(scene: Scene, index: int) -> str | None:
    """Waters without a name of their own ("di perairan internasional"), as written."""
    words = scene.view.words[index : index + 2]
    if " ".join(words) not in adverbials(scene.draft.pack).waters:
        return None
    span = scene.code_points(index, index + 2)
    return scene.draft.text[span.start : span.end]


def _content_end(scene: Scene, trigger: Trigger) -> int:
    """The code point at which what somebody says ends, if an act is told in it."""
    span = scene.code_points(trigger.start, trigger.end)
    statement = carrier(scene.draft.statements, span.start, span.end)
    content = statement.content if statement is not None else None
    return content.end if content is not None else scene.span.end


def _of_object(scene: Scene, trigger: Trigger, index: int) -> bool:
    """Whether a phrase of place says where somebody named before it is, not where words were said."""
    view = scene.view
    last = index - 1 if view.words[index - 1] != ")" else index - 2
    before = view.chunk_of.get(last)
    if before is None or before.start < trigger.end:
        return False
    if trigger.frame.type not in ("AGREE", "SUPPORT"):
        return True
    if view.words[before.start - 1] in scene.grammar.company | scene.grammar.addressed:
        return False
    named = range(before.start, before.end)
    inside = any(at in view.starts or at in view.inside for at in named)
    return inside or any(view.words[at] in adverbials(scene.draft.pack).areas for at in named)


def _before(scene: Scene, trigger: Trigger) -> str | None:
    """The place in front of an act in its clause: "Di X, …", "warga di X ditembak"."""
    view, draft = scene.view, scene.draft
    voice = trigger.hit.voice
    if voice == "noun" and not trigger.receives:
        return None
    span = scene.code_points(trigger.start, trigger.end)
    statement = carrier(draft.statements, span.start, span.end)
    said = statement.content.start if statement is not None and statement.content is not None else 0
    hit = trigger.frame.type != "ASSAULT" or trigger.frame.roles == "patient" or voice in ("passive", "noun")
    for index in range(trigger.start - 1, -1, -1):
        if view.words[index] in STOPS or scene.tokens[index].idx < said:
            return None
        if (
            view.words[index] in scene.grammar.locative
            and (hit or index == 0)
            and (text := _chain(scene, index + 1, trigger))
        ):
            return text
    return None


def _chain(scene: Scene, start: int, trigger: Trigger) -> str | None:
    """The place named in the phrase that begins at a token, over words without a name ("dekat kota Lima")."""
    view = scene.view
    for index in range(start, min(len(view), start + CHAIN)):
        word = view.words[index]
        if word in STOPS or word == "," or word in scene.grammar.relative or (index > start and view.is_verb(index)):
            return None
        if word in scene.grammar.figurative or index in view.nouns:
            return None  # "di tengah perang", "di bawah tekanan"
        if index > start and word in scene.grammar.prepositions and word not in scene.grammar.locative:
            return None
        chunk = view.chunk_of.get(index)
        end = chunk.end if chunk is not None else index + 1
        text = _place(scene, index, end) or _house(scene, index, end, trigger)
        if text or (chunk is not None and (text := _pointed(scene, chunk))):
            return text
    return None


def _house(scene: Scene, start: int, end: int, trigger: Trigger) -> str | None:
    """The house in which people meet or before which they protest, by the name of who sits there ("di Kremlin")."""
    if trigger.frame.type not in ("CONSULT", "PROTEST"):
        return None
    first, last = scene.tokens[start].idx, scene.tokens[end - 1].idx
    return next((m.text for m in scene.mentions if m.label == "ORG" and first <= m.start <= last), None)


def _pointed(scene: Scene, chunk: Chunk) -> str | None:
    """The place that a phrase points back to ("di kota tersebut")."""
    view, who = scene.view, scene.draft.who
    if view.words[chunk.end - 1] not in scene.grammar.demonstratives or chunk.head in view.starts:
        return None
    words = adverbials(scene.draft.pack)
    head, start = view.words[chunk.head], scene.tokens[chunk.start].idx
    if head not in scene.grammar.areas | words.areas | words.capital | words.lands:
        return None
    silent = [noise for noise in scene.draft.noise if noise.kind == "dateline"]
    before = [
        m
        for m in who.mentions()
        if m.label in PLACES and m.end <= start and not any(n.start <= m.start < n.end for n in silent)
    ]
    if head in words.lands:
        before = [m for m in before if is_state(who.entity(m.entity))]
    towns = [m for m in before if not is_state(who.entity(m.entity))] or before
    placed = [m for m in towns if _as_place(scene.draft, m, scene.grammar.locative | scene.grammar.areas | words.areas)]
    near = placed or towns
    return near[-1].text if near else None


def _as_place(draft: Draft, mention: Mention, words: frozenset[str]) -> bool:
    """Whether a name is written as a place, not as somebody who acts ("di Lima", "kota Lima", not "rudal Lima")."""
    before = draft.text[max(0, mention.start - BESIDE) : mention.start].lower().split()
    return bool(before) and before[-1] in words


def is_state(entity: Entity) -> bool:
    """Whether a place is a state, no city or region."""
    return (entity.knowledge or "").startswith("country:")


def _place(scene: Scene, start: int, end: int) -> str | None:
    """The names of places in a phrase, with those that follow behind commas ("Istanbul, Turki")."""
    first, last = scene.tokens[start].idx, scene.tokens[end - 1].idx
    return _named_between(scene.draft, scene.mentions, first, last)


def place_in(draft: Draft, start: int, end: int) -> str | None:
    """The names of places between two code points, as `_place` reads them."""
    near = tuple(m for m in draft.who.mentions() if start <= m.start < end + BESIDE)
    return _named_between(draft, near, start, end)


def _named_between(draft: Draft, mentions: Sequence[Mention], first: int, last: int) -> str | None:
    places = [m for m in mentions if m.label in PLACES and m.start >= first]
    inside = [m for m in places if m.start <= last]
    if not inside:
        return None
    text, stop = draft.text, inside[-1]
    begin = inside[0].start
    for mention in places:
        if mention.start >= stop.end and text[stop.end : mention.start].strip() == ",":
            if _heads(draft, first, inside[0]):
                begin = mention.start  # "ibu kota Peru, Lima"
            stop = mention
    return text[begin : stop.end]


def _heads(draft: Draft, first: int, mention: Mention) -> bool:
    """Whether a state is named only to say whose capital follows."""
    before = draft.text[max(0, first - BESIDE) : mention.start].lower().rstrip()
    capital = any(before.endswith(word) for word in adverbials(draft.pack).capital)
    return capital and is_state(draft.who.entity(mention.entity))

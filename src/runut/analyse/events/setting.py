"""When and where an act took place, as its clause and sentence tell."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.chunks import INSIDE, Chunk
from runut.analyse.events.scene import Scene, has_any
from runut.analyse.events.triggers import Trigger
from runut.analyse.statements import carrier
from runut.analyse.times import words_of
from runut.records import Entity, Mention, Statement, TimeExpression

HAPPENINGS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
PLACES = frozenset({"GPE", "LOC"})
STATES = frozenset({"AID", "COOPERATE", "SANCTION"})
SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
WORDS = frozenset({"ACCUSE", "AGREE", "AID", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
MOVING = frozenset({"ASSAULT", "MOBILIZE"})
STOPS = frozenset(".;:?!")
CHAIN = 8  # tokens behind a preposition in which its place is named
TOLL = 5  # tokens behind a noun of force in which its predicate stands
FRONTED = 1  # the token at which a time that opens its sentence begins
RANKED = 5  # tokens between a rank and the time since when it holds
ADVERBS = 3  # tokens behind a subject within which its predicate stands
NEAR = 14  # tokens between an act and the time that is still its own across a comma


def when(scene: Scene, trigger: Trigger) -> TimeExpression | None:
    """The time expression of an act: the nearest in its clause, else the nearest that no other clause holds."""
    best: tuple[int, TimeExpression] | None = None
    for time in scene.times:
        if time.invalid or (time.from_ is None and time.to is None):
            continue
        at = scene.at(time.start)
        if at > 0 and (scene.view.words[at - 1] in scene.grammar.compared or _ranked(scene, time, at)):
            continue
        if _of_another(scene, trigger, at):
            continue
        distance = _distance(scene, trigger, time, at)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, time)
    return best[1] if best else None


def _ranked(scene: Scene, time: TimeExpression, at: int) -> bool:
    """Whether a time only says since when something is the first or greatest of its kind."""
    if not time.rule.startswith("since"):
        return False
    view = scene.view
    before = (view.without_clitic(word) or word for word in view.words[max(0, at - RANKED) : at])
    return not adverbials(scene.draft.pack).ranks.isdisjoint(before)


def _of_another(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether a time belongs to the act beside: "selain bertemu X, Y berpidato Senin", "memuji X karena mendukung"."""
    words, lists = scene.view.words, adverbials(scene.draft.pack)
    if at < trigger.start:
        amid = is_noun(trigger) and any(word in lists.amid for word in words[max(0, trigger.start - 3) : trigger.start])
        caused = any(word in lists.cause for word in words[at : trigger.start])
        return amid or caused or _blamed(scene, trigger, at) or _counted_back(scene, range(at + 1, trigger.start))
    between = words[trigger.end : at]
    fronted = any(word in lists.aside for word in words[max(0, trigger.start - 3) : trigger.start])
    if fronted and "," in between:
        return True
    planned = trigger.frame.type in SPOKEN and any(word in scene.grammar.own_will for word in between)
    return planned and not any(mark in between for mark in (",", '"', "”"))


def _counted_back(scene: Scene, between: range) -> bool:
    """Whether an act is said to lie so long before a time ("Senin, sehari setelah X menyerang")."""
    words, lex = scene.view.words, words_of(scene.draft.pack).lex
    after = adverbials(scene.draft.pack).after
    return any(words[k] in after and (words[k - 1] in lex.single_units or words[k - 1] in lex.units) for k in between)


def _blamed(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether force is what a verb of words behind the time speaks of ("pada Senin mengecam serangan X")."""
    governed = trigger.governor is not None and trigger.frame.type in HAPPENINGS
    return governed and any(k in scene.view.verbs for k in range(at, trigger.start))


def _distance(scene: Scene, trigger: Trigger, time: TimeExpression, at: int) -> int | None:
    """How far a time stands from an act; each clause border between them counts as several words."""
    before = at < trigger.start
    first, last = (at, trigger.start) if before else (trigger.end, at)
    gap = last - first
    for k in range(first, min(last, len(scene.view))):
        word = scene.view.words[k]
        if word in STOPS:
            return None
        if scene.tokens[k].idx < time.end and before:
            continue  # "sejak Jumat": its own border word
        if before and _new_clause(scene, k):
            gap += 2 * NEAR
        border = word in scene.grammar.subordinators and not (before and k <= 1)
        if border or word in scene.grammar.relative:
            gap += NEAR
        elif scene.view.is_verb(k) and k not in range(trigger.start, trigger.end):
            gap += NEAR // 3
    return gap if gap <= (3 if before and at <= FRONTED else 2) * NEAR else None


def _new_clause(scene: Scene, comma: int) -> bool:
    """Whether a comma and an "and" open a clause that has a subject of its own (", dan Y sepenuhnya mendukung Z")."""
    view = scene.view
    if view.words[comma] != "," or scene.grammar.coordinators.isdisjoint(view.words[comma + 1 : comma + 2]):
        return False
    end = comma + 2
    while end < len(view) and view.tokens[end].pos_ in INSIDE and not view.is_verb(end):
        end += 1
    return comma + 2 < end and any(view.is_verb(k) for k in range(end, min(end + ADVERBS, len(view))))


def done_by(scene: Scene, trigger: Trigger, time: TimeExpression, statement: Statement | None) -> bool:
    """Whether a time says when an act was told and not when it was done ("mengatakan Jumat bahwa X telah mengirim")."""
    if statement is None or statement.content is None or time.start >= statement.content.start:
        return False
    around = scene.window(trigger.start - 3, trigger.start)
    if is_noun(trigger):  # "serangan X telah menewaskan …"
        around += scene.window(trigger.end, trigger.end + TOLL)
    return has_any(around, scene.grammar.perfect)


def told_by(act: Act, time: TimeExpression) -> bool:
    """Whether a time is only that of the claim in which something that lasts, or force by its mere name, is told."""
    content = act.ground.statement.content if act.ground.statement is not None else None
    lasting = act.base in STATES or (act.base == "ASSAULT" and is_noun(act.trigger) and act.trigger.light is None)
    if content is None or not lasting or not content.start <= act.span.start < content.end:
        return False
    return not content.start <= time.start < content.end


def is_noun(trigger: Trigger) -> bool:
    """Whether a noun alone names an act."""
    return bool(trigger.hits) and trigger.hit.voice == "noun"


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
        fitting = word in wanted and not (words and _of_object(scene, trigger, index))
        if fitting and (text := _chain(scene, index + 1, trigger)):
            return text
    return None


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
    towns = [m for m in before if not is_state(who.entity(m.entity))]
    near = towns or before
    return near[-1].text if near else None


def is_state(entity: Entity) -> bool:
    """Whether a place is a state, no city or region."""
    return (entity.knowledge or "").startswith("country:")


def _place(scene: Scene, start: int, end: int) -> str | None:
    """The names of places in a phrase, with those that follow behind commas ("Istanbul, Turki")."""
    first, last = scene.tokens[start].idx, scene.tokens[end - 1].idx
    return _named_between(scene.draft, scene.mentions, first, last)


def place_in(draft: Draft, start: int, end: int) -> str | None:
    """The names of places between two code points, as `_place` reads them."""
    near = tuple(m for m in draft.who.mentions() if start <= m.start < end + NEAR)
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
    before = draft.text[max(0, first - NEAR) : mention.start].lower().rstrip()
    capital = any(before.endswith(word) for word in adverbials(draft.pack).capital)
    return capital and is_state(draft.who.entity(mention.entity))

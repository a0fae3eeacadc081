"""Sides that stand elsewhere than as subject and object: who gives, sends or proposes, at whom an act aims."""

from __future__ import annotations

from runut.analyse.events.chunks import Chunk
from runut.analyse.events.finder import Finder
from runut.analyse.events.force import force
from runut.analyse.events.phrases import unique
from runut.analyse.events.triggers import Trigger

HARM = frozenset({"ASSAULT", "COERCE", "SANCTION"})
PENALTIES = frozenset({"COERCE", "SANCTION"})
PLACES = frozenset({"GPE", "LOC"})


def mourned(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """With whom somebody feels: the people of the place that what is mourned struck ("duka cita atas gempa di X")."""
    words = finder.view.words
    felt = trigger.frame.type == "SUPPORT" and trigger.end < len(words) and words[trigger.end] in finder.grammar.cause
    if not felt or finder.behind(trigger.end, trigger.frame.to):
        return ()
    return finder.behind(trigger.end, finder.grammar.locative)


def opponents(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """With whom those who suffer were fighting ("gugur dalam baku tembak dengan X")."""
    against = force(finder.scene.draft.pack).against
    for oblique in finder.view.obliques(trigger.end):
        if oblique.chunk.head in finder.view.nouns:
            return finder.between(oblique.chunk.end) or finder.behind(oblique.chunk.end, against)
    return ()


def inside(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Entities in the gap of a pattern ("menetapkan X sebagai tersangka")."""
    view = finder.view
    gap = [k for k in range(trigger.start + 1, trigger.end) if view.words[k] not in trigger.hit.pattern.words]
    chunks = [c for k in gap if (c := view.chunk_of.get(k)) and c.start == k and not _led_to(finder, c.start)]
    found = unique(i for chunk in chunks for i in finder.of_chunk(chunk, strict=True))
    last = trigger.end - 1
    people = not found and last > trigger.start and view.words[last] in finder.grammar.accused
    if not people or view.words[last - 1] not in finder.grammar.numbers:
        return found
    return tuple(filter(finder.able, finder.who.resolve(finder.scene.tokens[last])))  # "menetapkan tiga tersangka"


def _led_to(finder: Finder, start: int) -> bool:
    """Whether a phrase inside a pattern only says before whom something is brought ("menyeret X ke Mahkamah Y")."""
    return start > 0 and finder.view.words[start - 1] in finder.grammar.toward


def giver(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who gives what is accepted: its possessor, who proposes it, or who stands behind the preposition of origin."""
    chunk = finder.view.object(trigger.end)
    own = finder.owners(chunk.head, chunk.head + 1) if chunk is not None else ()
    return own or proposer(finder, trigger) or finder.behind(trigger.end, finder.grammar.source)


def parties(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Whose the talks or the war are that somebody mediates ("menengahi konflik X dan Y")."""
    chunk = finder.view.object(trigger.end)
    return finder.owners(chunk.head, chunk.head + 1) if chunk is not None else ()


def proposer(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """The agent of a relative clause that explains the object ("rencana yang diajukan Senegal")."""
    return agent_within(finder, finder.view.object(trigger.end))


def agent_within(finder: Finder, chunk: Chunk | None) -> tuple[str, ...]:
    """The agent of a passive relative clause that explains a phrase."""
    if chunk is None or chunk.end + 1 >= len(finder.view):
        return ()
    if finder.view.words[chunk.end] not in finder.grammar.relative or not finder.view.is_verb(chunk.end + 1):
        return ()
    return finder.agent(chunk.end + 2)


def addressee(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Whom a relative clause that explains the object names ("hukuman yang dijatuhkan kepada X")."""
    chunk = finder.view.object(trigger.end)
    verb = chunk.end + 1 if chunk is not None else len(finder.view)
    if trigger.frame.type not in HARM or verb >= len(finder.view):
        return ()
    if finder.view.words[verb - 1] not in finder.grammar.relative or not finder.view.is_verb(verb):
        return ()
    return finder.behind(verb + 1, finder.grammar.addressed)


def aim(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Against whom force is used ("melepaskan tembakan untuk membubarkan demonstran")."""
    view = finder.view
    for index in range(trigger.end, view.clause_end(trigger.end)):
        if view.words[index] in finder.grammar.purpose and index + 1 < len(view) and view.is_verb(index + 1):
            return finder.object(index + 2)
    return ()


def user(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who is to use what is given ("untuk digunakan Rusia")."""
    view = finder.view
    for index in range(trigger.end, view.clause_end(trigger.end)):
        if view.words[index] in finder.grammar.purpose and index + 1 < len(view) and view.is_verb(index + 1):
            return finder.agent(index + 2)
    return ()


def sender(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """From whom something is sent: behind the preposition of origin, or whose it is ("bantuan X dikirim ke Y")."""
    chunk = finder.view.subject(trigger.start)
    told = finder.behind(trigger.end, finder.grammar.source)
    if told or chunk is None or finder.view.relative_before(trigger.start) is not None:
        return told
    cite = finder.scene.index.morphology.citation
    if not {cite(word) for word in finder.view.words[chunk.start : chunk.end]} & trigger.frame.objects:
        return ()
    behind = finder.directly_behind(chunk.end, finder.grammar.source) if chunk.end < trigger.start else ()
    return behind or tuple(i for i in finder.of_chunk(chunk) if finder.entity(i).type in ("GPE", "ORG"))


def owner_of_act(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Whose the noun is in which a predicate of suffering ends ("menjadi sasaran serangan terbaru X")."""
    last = trigger.end - 1
    if last == trigger.start or finder.scene.tokens[last].pos_ not in ("NOUN", "PROPN"):
        return ()
    return finder.owners(last, trigger.end)


def lent(finder: Finder, trigger: Trigger) -> bool:
    """Whether a predicate opens a clause without a subject of its own ("saat ditangkap")."""
    before = finder.view.words[trigger.start - 1] if trigger.start else ""
    return before in finder.grammar.subordinators


def thrower(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Whose the thing is that is caught or accepted, by what explains it too ("roket yang ditembakkan X dicegat Y")."""
    chunk = finder.view.subject(trigger.start)
    own = finder.owners(chunk.head, chunk.head + 1) if chunk is not None else ()
    return own or finder.subject(trigger.start)


def holder(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who has what was given ("Rusia menggunakan rudal yang dipasok …"): who has the relative clause's head."""
    opened = finder.view.relative_before(trigger.start)
    head = finder.view.relative_head(opened) if opened is not None else finder.view.subject(trigger.start)
    if trigger.frame.roles != "transfer" or head is None:
        return ()
    return finder.of_chunk(head, strict=True) or finder.subject(trigger.start)


def against(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Against whom a crowd protests: the agent or state named behind a word of protest."""
    view = finder.view
    for index in range(trigger.end, len(view)):
        if view.words[index] not in trigger.frame.against and not finder.opposes(index):
            continue
        if "-" in view.words[index] and (named := finder.who.resolve(finder.scene.tokens[index])):
            return named
        behind = (view.chunk_of[k] for k in range(index + 1, len(view)) if k in view.chunk_of)
        chunks = [
            c
            for c in dict.fromkeys(behind)
            if view.words[c.start - 1] not in finder.grammar.locative | finder.grammar.toward
        ]
        found = finder.behind(index + 1, finder.grammar.agent | finder.grammar.source) or _first(finder, chunks)
        if found:
            return found
    return ()


def _first(finder: Finder, chunks: list[Chunk]) -> tuple[str, ...]:
    return next((found for chunk in chunks[:3] if (found := finder.of_chunk(chunk))), ())


def at_issue(finder: Finder, trigger: Trigger) -> bool:
    """Whether an act on one's own state is so: a protest, only where the sentence names those who govern."""
    if trigger.frame.type != "PROTEST":
        return True
    after = [m.entity for m in finder.scene.mentions if m.start >= finder.scene.tokens[trigger.end - 1].idx]
    return any(finder.entity(ident).sector == "GOV" for ident in after)

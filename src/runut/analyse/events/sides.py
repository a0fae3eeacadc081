"""Who acts and who is acted on: the places of a frame's roles, by voice."""

from __future__ import annotations

from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.again import reach
from runut.analyse.events.chunks import Chunk
from runut.analyse.events.finder import Finder, unique
from runut.analyse.events.force import force
from runut.analyse.events.frames import Hit
from runut.analyse.events.kin import against_them
from runut.analyse.events.nominal import noun_sides
from runut.analyse.events.pairs import MUTUAL, Sides, mutual
from runut.analyse.events.scene import has_any
from runut.analyse.events.triggers import Trigger
from runut.analyse.events.venues import without_venues
from runut.records import Entity

STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
EACH_OTHER = "each to the other"
TOGETHER = frozenset({"AGREE", "SUPPORT", "COOPERATE"})
PLACES = frozenset({"GPE", "LOC"})
TROOPS = frozenset({"MIL", "COP", "PRM", "REB"})
HARM = frozenset({"ASSAULT", "COERCE", "SANCTION"})
PENALTIES = frozenset({"COERCE", "SANCTION"})
ORDERS = 3  # tokens before a verb in which a reciprocal word makes all its sides actors


def sides_of(finder: Finder, trigger: Trigger) -> Sides:
    """The sides of a trigger by the roles of its frame and its voice; no entity stands on both."""
    if trigger.noun:
        found = noun_sides(finder, trigger)
    elif trigger.hit.voice == "passive":
        found = _of_passive(finder, trigger)
    else:
        found = _of_active(finder, trigger)
    actors = unique(filter(finder.able, found.actors))
    if trigger.frame.roles == "exercise" and len(actors) > 1:  # "latihan antikapal selam": a topic is no side
        actors = tuple(i for i in actors if finder.entity(i).country) or actors
    recipients = unique(r for r in found.recipients if finder.able(r) and r not in actors)
    recipients = without_venues(finder, trigger.frame, recipients)
    if not recipients and trigger.frame.against:
        recipients = tuple(r for r in _against(finder, trigger) if r not in actors)
    if not actors and not recipients and trigger.frame.type == "PROTEST" and trigger.frame.to & finder.grammar.locative:
        recipients = _ground(finder, trigger)
    if not recipients and trigger.frame.home and actors and _at_issue(finder, trigger):
        recipients = tuple(r for r in finder.home(actors[0]) if r not in actors)
        return Sides(actors, recipients, (*found.reasons, "recipient is the actor's own state"))
    return Sides(actors, recipients, found.reasons)


def _ground(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Where unrest is told to be, behind what it is against ("unjuk rasa menentang kenaikan harga di X")."""
    view = finder.view
    places = (
        view.chunk_of.get(k + 1) for k in range(trigger.end, len(view)) if view.words[k] in finder.grammar.locative
    )
    found = (
        i for chunk in places if chunk is not None for i in finder.of_chunk(chunk) if finder.entity(i).type == "GPE"
    )
    return tuple(found)[:1]


# ---------------------------------------------------------------- active


def _of_active(finder: Finder, trigger: Trigger) -> Sides:
    frame = trigger.frame
    subject = finder.subject(trigger.start)
    if frame.roles in MUTUAL:
        return mutual(finder, trigger, subject, finder.object(trigger.end))
    if _reciprocal(finder, trigger) and (both := finder.between(trigger.end) or subject):
        return Sides(both, (), (EACH_OTHER,))
    fronted = finder.fronted((frame.to | finder.grammar.addressed) - finder.grammar.locative)
    marked = fronted or finder.behind(trigger.end, frame.to - _owned_by_object(finder, trigger))
    if frame.roles == "patient":
        marked = marked or (finder.object(trigger.end) if _caused(finder, trigger) else ())
        marked = _opponents(finder, trigger) or marked
        return Sides(against_them(marked, subject, finder.who), subject, ("subject is acted on",))
    if frame.roles == "theme" and "third-party" in frame.mode:
        return Sides(subject, marked or _parties(finder, trigger), ("between whom it mediates",))
    if frame.roles == "theme":
        taken = marked or (finder.owners(trigger.end - 1, trigger.end) if len(trigger.hit.pattern.words) > 1 else ())
        if not taken and frame.type == "ASSAULT":
            taken = _aim(finder, trigger)
        if not taken and frame.type == "AGREE":
            own = {finder.entity(i).country for i in subject}
            taken = tuple(i for i in _giver(finder, trigger) if finder.entity(i).country not in own)
        return Sides(subject, taken, ("recipient behind preposition",))
    inside = _inside(finder, trigger) if frame.roles != "visit" else ()
    object_ = inside or finder.object(trigger.end)
    if frame.roles == "visit":
        own = {finder.entity(i).country for i in subject}
        guests = {finder.entity(i).country for i in object_} - {None}
        sent = bool(marked) and bool(object_) and guests <= own  # "mengutus menterinya"
        return Sides(subject, marked if sent else object_ or marked, ("visitor is subject",))
    if frame.roles == "host":
        return Sides(object_ or finder.behind(trigger.end, finder.grammar.benefit), subject, ("host is subject",))
    if frame.roles == "accept":
        return Sides(subject, _giver(finder, trigger), ("giver of the object",))
    if frame.roles == "transfer":
        return Sides(subject, marked or object_ or _user(finder, trigger), ("recipient behind preposition or object",))
    named = bool(object_) and not fronted and not finder.behind(trigger.end, frame.to - finder.grammar.locative)
    if len(trigger.hit.pattern.words) > 1 and set(marked) - set(subject) and not named:
        return Sides(subject, marked, ("recipient behind preposition",))
    taken = (
        fronted
        or object_
        or _mourned(finder, trigger)
        or _proposer(finder, trigger)
        or marked
        or _addressee(finder, trigger)
    )
    if not taken and frame.type in HARM and len(trigger.hit.pattern.words) > 1:
        taken = finder.owners(trigger.end - 1, trigger.end)  # "memerintahkan penahanan X"
    taken = taken or finder.fronted(frame.to & finder.grammar.locative)
    if not taken and frame.type == "ASSAULT":
        taken = _aim(finder, trigger)
    return Sides(subject, taken, ("recipient is object",))


def _mourned(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """With whom somebody feels: the people of the place that what is mourned struck ("duka cita atas gempa di X")."""
    words = finder.view.words
    felt = trigger.frame.type == "SUPPORT" and trigger.end < len(words) and words[trigger.end] in finder.grammar.cause
    if not felt or finder.behind(trigger.end, trigger.frame.to):
        return ()
    return finder.behind(trigger.end, finder.grammar.locative)


def _owned_by_object(finder: Finder, trigger: Trigger) -> frozenset[str]:
    """The prepositions that belong to what is asked for, if an act's noun names that ("mendesak sanksi terhadap X")."""
    chunk = finder.view.object(trigger.end)
    if trigger.frame.type != "REQUEST" or chunk is None or chunk.head not in finder.view.nouns:
        return frozenset()
    harm = finder.scene.index.find(finder.view.words[chunk.head : chunk.end])
    return finder.grammar.against if any(hit.frame.type in PENALTIES for hit in harm) else frozenset()


def _opponents(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """With whom those who suffer were fighting ("gugur dalam baku tembak dengan X")."""
    against = force(finder.scene.draft.pack).against
    for oblique in finder.view.obliques(trigger.end):
        if oblique.chunk.head in finder.view.nouns:
            return finder.between(oblique.chunk.end) or finder.behind(oblique.chunk.end, against)
    return ()


def _caused(finder: Finder, trigger: Trigger) -> bool:
    """Whether a predicate ends in the word for its cause ("mengungsi akibat serangan X")."""
    return finder.view.words[trigger.end - 1] in finder.grammar.cause


def _reciprocal(finder: Finder, trigger: Trigger) -> bool:
    words = finder.view.words[max(0, trigger.start - ORDERS) : trigger.end]
    return any(word in finder.grammar.reciprocal for word in words)


def _inside(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
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


def _giver(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who gives what is accepted: its possessor, who proposes it, or who stands behind the preposition of origin."""
    chunk = finder.view.object(trigger.end)
    own = finder.owners(chunk.head, chunk.head + 1) if chunk is not None else ()
    return own or _proposer(finder, trigger) or finder.behind(trigger.end, finder.grammar.source)


def _parties(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Whose the talks or the war are that somebody mediates ("menengahi konflik X dan Y")."""
    chunk = finder.view.object(trigger.end)
    return finder.owners(chunk.head, chunk.head + 1) if chunk is not None else ()


def _proposer(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """The agent of a relative clause that explains the object ("rencana yang diajukan Senegal")."""
    return _agent_within(finder, finder.view.object(trigger.end))


def _agent_within(finder: Finder, chunk: Chunk | None) -> tuple[str, ...]:
    """The agent of a passive relative clause that explains a phrase."""
    if chunk is None or chunk.end + 1 >= len(finder.view):
        return ()
    if finder.view.words[chunk.end] not in finder.grammar.relative or not finder.view.is_verb(chunk.end + 1):
        return ()
    return finder.agent(chunk.end + 2)


def _addressee(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Whom a relative clause that explains the object names ("hukuman yang dijatuhkan kepada X")."""
    chunk = finder.view.object(trigger.end)
    verb = chunk.end + 1 if chunk is not None else len(finder.view)
    if trigger.frame.type not in HARM or verb >= len(finder.view):
        return ()
    if finder.view.words[verb - 1] not in finder.grammar.relative or not finder.view.is_verb(verb):
        return ()
    return finder.behind(verb + 1, finder.grammar.addressed)


def _aim(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Against whom force is used ("melepaskan tembakan untuk membubarkan demonstran")."""
    view = finder.view
    for index in range(trigger.end, view.clause_end(trigger.end)):
        if view.words[index] in finder.grammar.purpose and index + 1 < len(view) and view.is_verb(index + 1):
            return finder.object(index + 2)
    return ()


def _user(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who is to use what is given ("untuk digunakan Rusia")."""
    view = finder.view
    for index in range(trigger.end, view.clause_end(trigger.end)):
        if view.words[index] in finder.grammar.purpose and index + 1 < len(view) and view.is_verb(index + 1):
            return finder.agent(index + 2)
    return ()


# ---------------------------------------------------------------- passive


def _of_passive(finder: Finder, trigger: Trigger) -> Sides:
    frame = trigger.frame
    if frame.type in TOGETHER and (both := finder.between(trigger.end)):
        return Sides(both, (), ("both sides act",))
    agent = finder.agent(trigger.end) or _owner_of_act(finder, trigger)
    if frame.roles in MUTUAL:
        return mutual(finder, trigger, agent, () if agent else finder.between(trigger.end))
    marked = finder.behind(trigger.end, frame.to - finder.grammar.agent)
    if frame.roles in ("theme", "transfer", "accept"):
        giver = agent or (_sender(finder, trigger) if frame.roles == "transfer" else ())
        if frame.type == "MOBILIZE" and not giver:  # "Garda Nasional dikerahkan ke X"
            giver = tuple(i for i in finder.subject(trigger.start) if finder.entity(i).sector in TROOPS)
        if "third-party" in frame.mode and (chunk := finder.view.subject(trigger.start)) is not None:
            first = finder.view.group_left(chunk)[0]  # "perundingan X dan Y ditengahi Z"
            marked = finder.between(chunk.end) or finder.owners(first.head, first.head + 1)
        sender = _thrower(finder, trigger) if frame.roles == "accept" else ()
        return Sides(giver, marked or sender or _holder(finder, trigger), ("agent of passive",))
    subject = finder.subject(trigger.start)
    if frame.type == "COERCE" and _lent(finder, trigger):
        subject = tuple(i for i in subject if finder.entity(i).sector != "COP")  # "polisi menembak X saat ditangkap"
    if frame.roles == "host":
        return Sides(subject, agent or marked, ("visitor is subject of passive",))
    subject = subject or (() if frame.type in HARM else _agent_within(finder, finder.view.subject(trigger.start)))
    return Sides(agent, subject or marked, ("recipient is subject of passive",))


def _sender(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
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


def _owner_of_act(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Whose the noun is in which a predicate of suffering ends ("menjadi sasaran serangan terbaru X")."""
    last = trigger.end - 1
    if last == trigger.start or finder.scene.tokens[last].pos_ not in ("NOUN", "PROPN"):
        return ()
    return finder.owners(last, trigger.end)


def _lent(finder: Finder, trigger: Trigger) -> bool:
    """Whether a predicate opens a clause without a subject of its own ("saat ditangkap")."""
    before = finder.view.words[trigger.start - 1] if trigger.start else ""
    return before in finder.grammar.subordinators


def _thrower(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Whose the thing is that is caught or accepted, by what explains it too ("roket yang ditembakkan X dicegat Y")."""
    chunk = finder.view.subject(trigger.start)
    own = finder.owners(chunk.head, chunk.head + 1) if chunk is not None else ()
    return own or finder.subject(trigger.start)


def _holder(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who has what was given ("Rusia menggunakan rudal yang dipasok …"): who has the relative clause's head."""
    opened = finder.view.relative_before(trigger.start)
    head = finder.view.relative_head(opened) if opened is not None else finder.view.subject(trigger.start)
    if trigger.frame.roles != "transfer" or head is None:
        return ()
    return finder.of_chunk(head, strict=True) or finder.subject(trigger.start)


# ---------------------------------------------------------------- protest


def _against(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
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


def _at_issue(finder: Finder, trigger: Trigger) -> bool:
    """Whether an act on one's own state is so: a protest, only where the sentence names those who govern."""
    if trigger.frame.type != "PROTEST":
        return True
    after = [m.entity for m in finder.scene.mentions if m.start >= finder.scene.tokens[trigger.end - 1].idx]
    return any(finder.entity(ident).sector == "GOV" for ident in after)


# ---------------------------------------------------------------- demands of a frame on its sides


def first_fitting(finder: Finder, trigger: Trigger) -> tuple[Hit, Sides] | None:
    """The first reading of a trigger whose demands on its sides are met, with the sides."""
    for hit in trigger.hits:
        sides = sides_of(finder, trigger.read_as(hit))
        if hit.frame.type == "AID" and _moved(finder, trigger):
            continue
        if _fit(finder, hit, sides, trigger.read_as(hit)):
            return hit, sides
    return None


def _moved(finder: Finder, trigger: Trigger) -> bool:
    """Whether arms are sent to waters or a border, not to anybody ("mengirim kapal perang ke perairan X")."""
    if not any(hit.frame.type == "MOBILIZE" for hit in trigger.hits):
        return False
    lists = adverbials(finder.scene.draft.pack)
    return any(
        oblique.word in finder.grammar.toward and finder.view.words[oblique.chunk.head] in lists.fronts
        for oblique in finder.view.obliques(trigger.end)
    )


def _fit(finder: Finder, hit: Hit, sides: Sides, trigger: Trigger) -> bool:
    frame, everyone = hit.frame, (*sides.actors, *sides.recipients)
    if not everyone and ((frame.open and hit.voice in ("passive", "active")) or reach(finder.scene, trigger)):
        return True
    if not everyone or (len(everyone) < frame.sides and hit.voice != "passive"):
        return False
    if hit.voice in ("noun", "act"):
        missing = {"actor"} - ({"actor"} if sides.actors else set())
        missing |= {"recipient"} - ({"recipient"} if sides.recipients else set())
        if missing & frame.needs and not (sides.actors and _said_alike(finder, hit)):
            return False
    if "third-party" in frame.mode and hit.voice == "active" and not sides.actors:
        return False  # "perundingan yang mempertemukan X dan Y"
    if frame.name == "call_on" and hit.voice == "passive" and not sides.actors:
        return False  # "saat ditemui di kantornya": by reporters
    if frame.type == "SUPPORT" and hit.voice == "passive" and frame.roles == "transitive" and not sides.recipients:
        return False  # "akses yang didukung …": a thing
    actors = [finder.entity(ident) for ident in sides.actors]
    people = [finder.entity(ident) for ident in sides.recipients] if frame.roles == "patient" else actors
    if frame.crowd and any(map(_no_crowd, people)):
        return False
    if frame.type == "ASSAULT" and actors and all(a.type == "NOM" and a.sector == "BUS" for a in actors):
        return False  # "fasilitas industri": a thing
    if frame.ground and not any(finder.entity(ident).type in PLACES for ident in sides.recipients):
        return False
    harms = (frame.agents or frame.type in HARM) and frame.roles != "patient"
    if harms and not actors and hit.voice == "active" and _unable(finder, hit):
        return False
    if frame.roles == "visit" and hit.voice == "active" and not _hosted(finder, hit):
        return False
    return not frame.persons or any(_travels(actor, finder.grammar.envoys) for actor in actors)


def _said_alike(finder: Finder, hit: Hit) -> bool:
    """Whether a noun says that the same was said before ("tudingan serupa"): to whom, other sentences tell."""
    return any(word in finder.grammar.alike for word in finder.view.words[hit.end : hit.end + 2])


def _unable(finder: Finder, hit: Hit) -> bool:
    """Whether the subject of a verb can do no harm on purpose; a weapon or attack can ("ledakan bom menewaskan")."""
    chunk = finder.view.subject(hit.start)
    if chunk is None:
        return hit.frame.agents
    text = finder.scene.window(chunk.start, chunk.end)
    armed = any(has_any(text, words) for words in finder.grammar.means.values())
    return not armed and chunk.head not in finder.view.nouns


def _no_crowd(entity: Entity) -> bool:
    """Whether an actor is a state, one of its bodies, or a person of whom nothing is known."""
    single = entity.type == "PER" and entity.sector is None
    return single or entity.type in ("GPE", "LOC") or entity.sector in STATE | {"BUS"}


def _hosted(finder: Finder, hit: Hit) -> bool:
    """Whether what is visited can receive: a visit to a site is none."""
    chunk = finder.view.object(hit.end)
    if chunk is None:
        return True
    visited = finder.of_chunk(chunk, strict=True)
    return any(finder.entity(ident).type != "LOC" for ident in visited)


def _travels(entity: Entity, envoys: frozenset[str]) -> bool:
    """Whether an entity can go on a visit: a person, a political body, or who speaks for any ("delegasi militer")."""
    if entity.type == "PER" or entity.name.lower().partition(" ")[0] in envoys:
        return True
    return entity.type in ("NOM", "ORG") and entity.sector in ("GOV", "LEG", "PTY", None)

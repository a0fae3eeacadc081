"""What a frame demands of the sides of its act, and the first reading of a trigger that fits."""

from __future__ import annotations

from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.again import reach
from runut.analyse.events.finder import Finder
from runut.analyse.events.frames import Hit
from runut.analyse.events.givers import HARM, PLACES
from runut.analyse.events.pairs import Sides
from runut.analyse.events.scene import has_any
from runut.analyse.events.sides import STATE, sides_of
from runut.analyse.events.triggers import Trigger
from runut.records import Entity

FORCES = frozenset({"COP", "MIL"})


def first_fitting(finder: Finder, trigger: Trigger) -> tuple[Hit, Sides] | None:
    """The first reading of a trigger whose demands on its sides are met, with the sides."""
    for hit in trigger.hits:
        sides = sides_of(finder, trigger.read_as(hit))
        if hit.frame.type == "AID" and _moved(finder, trigger, sides):
            continue
        if _fit(finder, hit, sides, trigger.read_as(hit)):
            return hit, sides
    return None


def _moved(finder: Finder, trigger: Trigger, sides: Sides) -> bool:
    """Whether arms are sent to waters or a border, or to nobody at all ("mengirim kapal perang ke perairan X")."""
    if not any(hit.frame.type == "MOBILIZE" for hit in trigger.hits):
        return False
    if not sides.recipients and trigger.hit.voice == "active":
        return True
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
    if frame.type == "AID" and actors and _own_forces(finder, sides):
        return False  # "mengirim satu peleton pasukan"
    if frame.type == "PROTEST" and hit.voice == "active" and _by_attack(finder, hit):
        return False  # "serangan itu merusak gedung X"
    if frame.ground and not any(finder.entity(ident).type in PLACES for ident in sides.recipients):
        return False
    harms = (frame.agents or frame.type in HARM) and frame.roles != "patient"
    if harms and not actors and hit.voice == "active" and _unable(finder, hit):
        return False
    if frame.roles == "visit" and hit.voice == "active" and not _hosted(finder, hit):
        return False
    return not frame.persons or any(_travels(actor, finder.grammar.envoys) for actor in actors)


def _own_forces(finder: Finder, sides: Sides) -> bool:
    """Whether what is sent are unnamed forces of who sends them."""
    own = {finder.entity(ident).country for ident in sides.actors}
    sent = [finder.entity(ident) for ident in sides.recipients]
    return bool(sent) and all(e.type == "NOM" and e.sector in FORCES and e.country in own for e in sent)


def _by_attack(finder: Finder, hit: Hit) -> bool:
    """Whether the subject of a verb is an attack."""
    chunk = finder.view.subject(hit.start)
    words = finder.view.words[chunk.head : chunk.head + 1] if chunk is not None else ()
    return any(found.frame.type == "ASSAULT" for found in finder.scene.index.find(words))


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

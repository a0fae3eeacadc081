"""Who acts and who is acted on: the places of a frame's roles, by voice."""

from __future__ import annotations

from runut.analyse.events.finder import Finder
from runut.analyse.events.givers import (
    HARM,
    addressee,
    against,
    agent_within,
    aim,
    at_issue,
    giver,
    holder,
    inside,
    lent,
    mourned,
    opponents,
    owner_of_act,
    parties,
    proposer,
    sender,
    thrower,
    user,
)
from runut.analyse.events.kin import against_them
from runut.analyse.events.nominal import noun_sides
from runut.analyse.events.pairs import MUTUAL, Sides, mutual
from runut.analyse.events.phrases import unique
from runut.analyse.events.triggers import Trigger
from runut.analyse.events.venues import without_venues

STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
EACH_OTHER = "each to the other"
TOGETHER = frozenset({"AGREE", "SUPPORT", "COOPERATE"})
TROOPS = frozenset({"MIL", "COP", "PRM", "REB"})
PLACES = frozenset({"GPE", "LOC"})
ARREST = ("arrest",)
PENALTIES = frozenset({"COERCE", "SANCTION"})
PAIR = 2
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
    if trigger.frame.roles in MUTUAL:
        actors = _states_apart(finder, actors)
    recipients = unique(r for r in found.recipients if finder.able(r) and r not in actors)
    recipients = without_venues(finder, trigger.frame, recipients)
    if not recipients and trigger.frame.against:
        recipients = tuple(r for r in against(finder, trigger) if r not in actors)
    if not actors and not recipients and trigger.frame.type == "PROTEST" and trigger.frame.to & finder.grammar.locative:
        recipients = _ground(finder, trigger)
    if not recipients and trigger.frame.home and actors and at_issue(finder, trigger):
        recipients = tuple(r for r in finder.home(actors[0]) if r not in actors)
        return Sides(actors, recipients, (*found.reasons, "recipient is the actor's own state"))
    return Sides(actors, recipients, found.reasons)


def _states_apart(finder: Finder, idents: tuple[str, ...]) -> tuple[str, ...]:
    """Those who meet or agree, without topics and officers of no known state where two states are told to do so."""
    countries = {finder.entity(i).country for i in idents} - {None}
    if len(countries) < PAIR:
        return idents
    return tuple(i for i in idents if finder.entity(i).country or finder.entity(i).type == "PER")


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
        marked = opponents(finder, trigger) or marked
        return Sides(against_them(marked, subject, finder.who), subject, ("subject is acted on",))
    if frame.roles == "theme":
        return _of_theme(finder, trigger, subject, marked)
    within = inside(finder, trigger) if frame.roles != "visit" else ()
    object_ = within or finder.object(trigger.end)
    if frame.roles == "visit":
        return _of_visit(finder, subject, marked, object_)
    if frame.roles == "host":
        return Sides(object_ or finder.behind(trigger.end, finder.grammar.benefit), subject, ("host is subject",))
    if frame.roles == "accept":
        return Sides(subject, giver(finder, trigger), ("giver of the object",))
    if frame.roles == "transfer":
        taken = marked or (() if _thing(finder, trigger) else object_) or user(finder, trigger)
        return Sides(subject, taken, ("recipient behind preposition or object",))
    named = bool(object_) and not fronted and not finder.behind(trigger.end, frame.to - finder.grammar.locative)
    if len(trigger.hit.pattern.words) > 1 and set(marked) - set(subject) and not named:
        return Sides(subject, marked, ("recipient behind preposition",))
    return Sides(subject, fronted or object_ or _otherwise(finder, trigger, marked), ("recipient is object",))


def _thing(finder: Finder, trigger: Trigger) -> bool:
    """Whether the object is what is given or sent, and not to whom ("mengirim tentara")."""
    chunk = finder.view.object(trigger.end)
    return chunk is not None and finder.view.words[chunk.head] in trigger.frame.objects


def _of_theme(finder: Finder, trigger: Trigger, subject: tuple[str, ...], marked: tuple[str, ...]) -> Sides:
    """The sides of a verb whose object is a thing: its recipient stands behind a preposition."""
    frame = trigger.frame
    if "third-party" in frame.mode:
        return Sides(subject, marked or parties(finder, trigger), ("between whom it mediates",))
    taken = marked or (finder.owners(trigger.end - 1, trigger.end) if len(trigger.hit.pattern.words) > 1 else ())
    if not taken and frame.type == "ASSAULT":
        taken = aim(finder, trigger)
    if not taken and frame.type == "AGREE":
        own = {finder.entity(i).country for i in subject}
        taken = tuple(i for i in giver(finder, trigger) if finder.entity(i).country not in own)
    return Sides(subject, taken, ("recipient behind preposition",))


def _of_visit(finder: Finder, subject: tuple[str, ...], marked: tuple[str, ...], object_: tuple[str, ...]) -> Sides:
    own = {finder.entity(i).country for i in subject}
    guests = {finder.entity(i).country for i in object_} - {None}
    sent = bool(marked) and bool(object_) and guests <= own  # "mengutus menterinya"
    return Sides(subject, marked if sent else object_ or marked, ("visitor is subject",))


def _otherwise(finder: Finder, trigger: Trigger, marked: tuple[str, ...]) -> tuple[str, ...]:
    """Who is acted on where no object names them."""
    frame = trigger.frame
    taken = mourned(finder, trigger) or proposer(finder, trigger) or marked or addressee(finder, trigger)
    if not taken and frame.type in HARM and len(trigger.hit.pattern.words) > 1:
        taken = finder.owners(trigger.end - 1, trigger.end)  # "memerintahkan penahanan X"
    taken = taken or finder.fronted(frame.to & finder.grammar.locative)
    return taken or (aim(finder, trigger) if frame.type == "ASSAULT" else ())


def _owned_by_object(finder: Finder, trigger: Trigger) -> frozenset[str]:
    """The prepositions that belong to what is asked for, if an act's noun names that ("mendesak sanksi terhadap X")."""
    chunk = finder.view.object(trigger.end)
    if trigger.frame.type != "REQUEST" or chunk is None or chunk.head not in finder.view.nouns:
        return frozenset()
    harm = finder.scene.index.find(finder.view.words[chunk.head : chunk.end])
    return finder.grammar.against if any(hit.frame.type in PENALTIES for hit in harm) else frozenset()


def _caused(finder: Finder, trigger: Trigger) -> bool:
    """Whether a predicate ends in the word for its cause ("mengungsi akibat serangan X")."""
    return finder.view.words[trigger.end - 1] in finder.grammar.cause


def _reciprocal(finder: Finder, trigger: Trigger) -> bool:
    words = finder.view.words[max(0, trigger.start - ORDERS) : trigger.end]
    return any(word in finder.grammar.reciprocal for word in words)


# ---------------------------------------------------------------- passive


def _of_passive(finder: Finder, trigger: Trigger) -> Sides:
    frame = trigger.frame
    if frame.type in TOGETHER and (both := finder.between(trigger.end)):
        return Sides(both, (), ("both sides act",))
    agent = finder.agent(trigger.end) or owner_of_act(finder, trigger)
    if frame.roles in MUTUAL:
        return mutual(finder, trigger, agent, () if agent else finder.between(trigger.end))
    marked = finder.behind(trigger.end, frame.to - finder.grammar.agent)
    if frame.roles in ("theme", "transfer", "accept"):
        gives = agent or (sender(finder, trigger) if frame.roles == "transfer" else ())
        if frame.type == "MOBILIZE" and not gives:  # "Garda Nasional dikerahkan ke X"
            gives = tuple(i for i in finder.subject(trigger.start) if finder.entity(i).sector in TROOPS)
        if "third-party" in frame.mode and (chunk := finder.view.subject(trigger.start)) is not None:
            first = finder.view.group_left(chunk)[0]  # "perundingan X dan Y ditengahi Z"
            marked = finder.between(chunk.end) or finder.owners(first.head, first.head + 1)
        thrown = thrower(finder, trigger) if frame.roles == "accept" else ()
        return Sides(gives, marked or thrown or holder(finder, trigger), ("agent of passive",))
    subject = finder.subject(trigger.start)
    if frame.type == "COERCE" and frame.mode != ARREST and (opened := finder.view.relative_before(trigger.start)):
        taken = finder.group(finder.view.relative_head(opened))  # "Satpol PP mengembalikan permen yang disita"
        subject = taken or tuple(i for i in subject if finder.entity(i).sector not in STATE)
    if frame.type == "COERCE" and lent(finder, trigger):
        subject = tuple(i for i in subject if finder.entity(i).sector != "COP")  # "polisi menembak X saat ditangkap"
    if frame.roles == "host":
        return Sides(subject, agent or marked, ("visitor is subject of passive",))
    subject = subject or (() if frame.type in HARM else agent_within(finder, finder.view.subject(trigger.start)))
    return Sides(agent, subject or marked, ("recipient is subject of passive",))

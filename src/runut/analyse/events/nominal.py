"""The sides of acts that a noun names: possessors, phrases behind it, and the subject of the verb that lends it."""

from __future__ import annotations

from runut.analyse.events.finder import Finder
from runut.analyse.events.pairs import MUTUAL, Sides, against_or_together, company
from runut.analyse.events.phrases import unique
from runut.analyse.events.triggers import Trigger

OFFICIAL_ACTS = frozenset({"ACCUSE", "COERCE"})
OFFICERS = frozenset({"COP", "JUD", "SPY"})
PATIENT_NOUNS = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE"})


def noun_sides(finder: Finder, trigger: Trigger) -> Sides:
    """The sides of a noun of action by the roles of its frame."""
    frame = trigger.frame
    own = finder.owners(trigger.start, trigger.end)
    lender = _lender(finder, trigger)
    doer, sufferer = ((), lender) if trigger.receives else (lender, ())
    if frame.roles in MUTUAL:
        return _mutual(finder, trigger, own, lender)
    outer = finder.grammar.agent | finder.grammar.source
    agent = finder.behind(trigger.end, finder.grammar.agent)
    if not agent and (frame.roles != "visit" or trigger.receives) and not frame.patient:  # "evakuasi warga X dari Y"
        agent = finder.directly_behind(trigger.end, finder.grammar.source)
    agent = agent or _come_from(finder, trigger)
    marked = finder.behind(trigger.end, frame.to - outer) or _behind_predicate(finder, trigger, frame.to - outer)
    if frame.type in OFFICIAL_ACTS and not agent and own and not doer and _officers(finder, own):
        return Sides(own, marked or sufferer, ("officials own it",))
    if frame.type == "ASSAULT" and not marked and finder.hits_target(trigger.end):
        return Sides(tuple(i for i in agent or doer if i not in own), own, ("owner of what is hit",))
    if frame.roles == "patient":
        return Sides(agent, own, ("possessor is acted on",))
    if frame.roles == "host":
        return Sides(doer or main_subject(finder, trigger), agent or marked or own, ("host gives it",))
    if frame.patient or (trigger.hit.voice == "act" and frame.type in PATIENT_NOUNS and not marked):
        if frame.patient:
            doer = doer or main_subject(finder, trigger)
        return Sides(
            tuple(i for i in agent or doer if i not in own), own or marked or sufferer, ("possessor is acted on",)
        )
    return _directed(finder, trigger, own, doer, sufferer, agent, marked)


def _coming(finder: Finder, trigger: Trigger) -> int | None:
    """The word that lets a noun come from whoever acts ("kecaman juga datang dari X")."""
    view, come = finder.view, finder.grammar.light.come
    return next((k for k in range(trigger.end, view.clause_end(trigger.end)) if view.words[k] in come), None)


def _come_from(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who acts, where words are told to come from somebody."""
    at = _coming(finder, trigger)
    return finder.directly_behind(at + 1, finder.grammar.source) if at is not None else ()


def _behind_predicate(finder: Finder, trigger: Trigger, words: frozenset[str]) -> tuple[str, ...]:
    """Whom the phrase behind a noun's predicate names ("protes itu disampaikan X kepada Y")."""
    lent = trigger.light is not None and trigger.light > trigger.start and trigger.hit.voice == "noun"
    at = trigger.light if lent else _coming(finder, trigger)
    return finder.behind(at + 1, words) if at is not None else ()


def _lender(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """The subject of the verb that lends a noun its predicate; behind the noun, a passive's agent."""
    if trigger.light is None:
        return ()
    return finder.subject(trigger.light) if trigger.light < trigger.start else finder.agent(trigger.light + 1)


def _officers(finder: Finder, idents: tuple[str, ...]) -> bool:
    """Whether entities are bodies or officers of the law: what they own they do ("penyidikan KPK")."""
    return all(finder.entity(ident).sector in OFFICERS for ident in idents)


def _directed(
    finder: Finder,
    trigger: Trigger,
    own: tuple[str, ...],
    doer: tuple[str, ...],
    sufferer: tuple[str, ...],
    agent: tuple[str, ...],
    marked: tuple[str, ...],
) -> Sides:
    """A noun with an actor and a recipient: "dukungan X terhadap Y", "X mendapat bantuan dari Y"."""
    if sufferer:
        return Sides(agent or own, sufferer, ("subject receives",))
    lone = trigger.frame.type == "ASSAULT" and own and not (doer or agent or marked)
    if lone and all(map(finder.hit_place, own)):
        return Sides((), own, ("place is what is hit",))  # "penembakan Florida"
    actors = own or doer if trigger.frame.roles == "visit" else doer or agent or own  # "membalas kunjungan X"
    recipients = marked
    if not recipients and len(trigger.hit.pattern.words) > 2:
        recipients = finder.object(trigger.end) or _rest_of_phrase(finder, trigger)
    suffers = doer or (agent and trigger.frame.type in PATIENT_NOUNS)  # "invasi Y oleh X"
    if not recipients and suffers and own and not set(own) & set(actors):
        recipients = own
    if not recipients and trigger.frame.invites:
        recipients = tuple(i for i in main_subject(finder, trigger) if i not in actors)
    if actors and not recipients and trigger.frame.type == "AID":
        recipients = tuple(i for i in _arrived(finder, trigger) if i not in actors)
    if not actors and not recipients and (both := finder.between(trigger.end)):
        return Sides(both, (), ("both sides act",))
    return Sides(actors, recipients, ("possessor or subject acts",))


def _arrived(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Where help comes to, by the verb behind its noun ("bantuan dari X tiba di Y", "konvoi bantuan X memasuki Y")."""
    view, grammar = finder.view, finder.grammar
    verb = next((k for k in range(trigger.end, view.clause_end(trigger.end)) if view.is_verb(k)), None)
    if verb is None or view.words[verb] not in grammar.arriving:
        return ()
    return finder.object(verb + 1) or finder.behind(verb + 1, grammar.locative | grammar.toward)


def _rest_of_phrase(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who is named behind a noun that ends in a verb ("dukungan dalam mempertahankan wilayah X")."""
    chunk = finder.view.chunk_of.get(trigger.end - 1)
    return finder.named_in(trigger.end, chunk.end) if chunk is not None and chunk.end > trigger.end else ()


def _mutual(finder: Finder, trigger: Trigger, own: tuple[str, ...], lender: tuple[str, ...]) -> Sides:
    frame = trigger.frame
    inside = {i for token in finder.scene.tokens[trigger.start + 1 : trigger.end] for i in finder.who.resolve(token)}
    unarmed = (i for i in inside if finder.entity(i).sector != "MIL")  # not "militer" in "kerja sama militer X"
    people = {i for i in unarmed if finder.entity(i).type == "NOM"}
    own = tuple(i for i in own if i not in people)  # "pertukaran tahanan": they take no part
    both = finder.between(trigger.end)
    if frame.roles == "mutual_to":
        start = finder.behind_happening(trigger.end)
        marked = () if both else finder.behind(start, frame.to - finder.grammar.between)
        return against_or_together(own or lender, both, marked)
    partners = finder.behind(trigger.end, company(finder, trigger))
    if frame.roles == "exercise" and not lender:
        lender = main_subject(finder, trigger)
    everyone = unique((*(lender if not both else ()), *own, *both, *partners, *involved(finder, trigger)))
    if len(everyone) < 2:
        everyone = unique((*main_subject(finder, trigger), *everyone))
    return Sides(everyone, (), ("all sides act",))


def involved(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """Who takes part in talks, by the verb behind their noun ("pembicaraan itu melibatkan X dan Y")."""
    view, grammar = finder.view, finder.grammar
    chunk = view.chunk_of.get(trigger.start)
    at = max(trigger.end, chunk.end if chunk is not None else 0)
    while at < len(view) and view.words[at] in grammar.skipped | grammar.relative:
        at += 1
    if at >= len(view) or view.words[at] not in grammar.involving:
        return ()
    return finder.agent(at + 1) if view.words[at].startswith(grammar.passive) else finder.object(at + 1)


def main_subject(finder: Finder, trigger: Trigger) -> tuple[str, ...]:
    """The subject of the clause that a noun's phrase belongs to ("Setelah pembicaraan dengan X, Y mengatakan")."""
    chunk = finder.view.chunk_of.get(trigger.start)
    before = (chunk.start if chunk is not None else trigger.start) - 1
    if before < 0 or finder.view.words[before] not in finder.grammar.prepositions:
        return ()
    if finder.view.words[before] in finder.grammar.complement - finder.grammar.purpose:
        return ()
    return finder.group_back(finder.view.governing_subject(before))

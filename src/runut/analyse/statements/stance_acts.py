"""Hints of a stance in who is to act, or has acted: promises, charges, calls on others."""

from __future__ import annotations

from collections.abc import Iterator

from runut.analyse.statements.page import NOMINAL, Stretch
from runut.analyse.statements.scene import OWNED, Reason, Scene
from runut.records import Entity


def commitment(scene: Scene, doubt: int) -> Iterator[Reason]:
    """A promise, unless doubt, wish or belief stands before it (`doubt`: the first such word)."""
    rule = scene.lexicon.commitment
    marker = scene.page.find(scene.main, lambda i: scene.page.lower[i] in (*rule.markers, *rule.vows))
    if marker is None or doubt < marker:
        return
    if scene.page.lower[marker] in rule.markers and not _willed(scene, marker + 1):
        return
    subject = scene.subject(marker)
    lower = [scene.page.lower[i] for i in subject]
    own = bool(set(lower[:3]) & set(rule.own)) or (
        scene.content.kind != "direct" and bool(set(lower[:1]) & set(rule.pronouns))
    )
    planned = not any(scene.page.tokens[i].pos_ in NOMINAL and i not in scene.page.in_times for i in subject)
    own = own or bool(set(lower[:4]) & set(rule.mutual)) or _possessed(scene, subject)
    own = own or scene.page.any(
        Stretch(marker + 1, min(marker + 2, scene.main.last)), scene.page.index.words.self
    )  # "akan kami periksa"
    own = own or _decided(scene, marker + 1)
    if own or planned or any(_acts_for(scene, side) for side in scene.sides(subject)):
        yield Reason("commit", rule.weight, "the speaker's own side is to act")


def _acts_for(scene: Scene, side: Entity) -> bool:
    """Whether what a side will do is the speaker's own plan: of whom they lead, or of their branch of a state."""
    if any(side.name in role for role in scene.speaker.roles):
        return True
    state = scene.lexicon.commitment.state
    organs = scene.speaker.sector in state and side.sector in state
    return scene.own((side,)) and (scene.shares(side) or organs)


def _decided(scene: Scene, place: int) -> bool:
    """Whether those who govern tell what is to be done, by nobody that is named ("akan segera dipublikasikan")."""
    rule = scene.lexicon.commitment
    while place < scene.main.last and scene.page.tokens[place].pos_ in {"ADV", "PART"}:
        place += 1
    passive = place < scene.main.last and scene.page.lower[place].startswith(rule.decided) and scene.page.is_verb(place)
    by = scene.page.any(Stretch(place, scene.main.last), scene.page.index.words.agent)
    named = place + 1 < scene.main.last and scene.page.name_at(place + 1) is not None
    return passive and not by and not named and scene.speaker.sector in rule.state


def _decided_by_none(scene: Scene, place: int) -> bool:
    """Whether a passive follows that says what must be done by nobody that is named ("harus dihentikan")."""
    verb = place < scene.main.last and scene.page.is_verb(place)
    return verb and scene.page.lower[place].startswith(scene.lexicon.commitment.decided)


def _possessed(scene: Scene, subject: Stretch) -> bool:
    """Whether the subject is the speaker's own by its clitic: "lembaganya akan …"."""
    clitic = scene.page.index.words.clitic
    short = scene.content.kind != "direct" and 0 < subject.last - subject.first <= OWNED
    return short and scene.page.lower[subject.first].endswith(clitic)


def _willed(scene: Scene, place: int) -> bool:
    """Whether what follows "will" is an act, not what befalls somebody or a noun ("akan adanya")."""
    rule = scene.lexicon.commitment
    while place < scene.main.last and (
        scene.page.lower[place] in rule.willed_again or scene.page.tokens[place].pos_ in {"ADV", "PART"}
    ):
        place += 1
    if place < scene.main.last and scene.page.tokens[place].pos_ == "ADJ":  # "akan sangat bagus" promises nothing
        return place + 1 < scene.main.last and scene.page.is_verb(place + 1)
    if place >= scene.main.last or scene.page.lower[place] in rule.unwilled:
        return False
    return scene.page.tokens[place].pos_ not in {"NOUN", "PROPN", "ADP"}


def accusation(scene: Scene) -> Iterator[Reason]:
    """A wrong that one side holds against another, or a blow that it is said to have aimed at civilians."""
    weight = _charged(scene) if scene.speaker.country is not None else 0
    if not weight:
        return
    verb = scene.page.find(scene.main, scene.page.is_verb)
    if verb is not None and scene.elided(scene.subject(verb)) and not _is_passive(scene, verb):
        return  # "mengklaim telah menembak …": the speaker's own act
    subject = scene.subject(verb if verb is not None else scene.main.last)
    passive = verb is None or any(_is_passive(scene, at) for at in scene.main if scene.page.is_verb(at))
    sides = scene.sides(subject) or _named(scene, scene.clause if passive else subject)
    if sides and _against(scene, sides) and any(side.country for side in sides):
        yield Reason("allege", weight, "holds a wrong against another side")


def _against(scene: Scene, sides: tuple[Entity, ...]) -> bool:
    """Whether the sides are others': of other states, or those who govern where the speaker stands against them."""
    if not scene.own(sides):
        return True
    opposed = scene.speaker.sector in scene.lexicon.obligation.opposed
    return opposed and all(side.sector in scene.lexicon.accusation.powers for side in sides)


def _charged(scene: Scene) -> float:
    """How much the words that tell a wrong weigh; of those who report rather than accuse only a grave one counts."""
    rule = scene.lexicon.accusation
    if {scene.speaker.sector, scene.speaker.country} & set(rule.neutral):
        return rule.weight if scene.first(rule.grave, scene.main) else 0
    claims = scene.page.lower[scene.cue.first] in scene.page.index.words.claiming
    condition = scene.page.find(
        scene.clause, lambda i: scene.page.lower[i] in scene.page.index.words.soft_complementiser
    )
    told = Stretch(scene.clause.first, scene.clause.last if condition is None else condition)
    supplies = scene.first(rule.transfers, told) and scene.first(rule.arms, told)
    aimed = scene.first(rule.blows, scene.main) and scene.first(rule.civilians, scene.clause)
    wrongs = (*rule.wrongs, *rule.grave, *(rule.claimed if claims else ()))
    if scene.first(wrongs, scene.main) or aimed:
        return rule.weight
    return rule.supplies if supplies else 0


def _is_passive(scene: Scene, verb: int) -> bool:
    return scene.page.lower[verb].startswith(scene.lexicon.accusation.passive)


def _named(scene: Scene, words: Stretch) -> tuple[Entity, ...]:
    """The states and bodies named in a stretch, where the subject is no side itself ("amunisi dikirim dari X")."""
    who = scene.page.draft.who
    names = scene.page.mentions_in(words)
    return tuple(who.entity(mention.entity) for _, mention in names if mention.label in {"GPE", "ORG"})


def _forbids(scene: Scene, place: int) -> bool:
    """Whether a word is a leave that is denied ("tidak boleh")."""
    before = scene.page.lower[max(scene.main.first, place - 1)]
    leave = scene.page.lower[place] in scene.lexicon.obligation.leave
    return leave and before in scene.page.index.words.negation


def obligation(scene: Scene) -> Iterator[Reason]:
    """What another side must do, or what those in office say must be."""
    rule = scene.lexicon.obligation
    marker = scene.page.find(scene.main, lambda i: scene.page.lower[i] in rule.markers or _forbids(scene, i))
    if marker is None:
        return
    sides = scene.sides(scene.subject(marker))
    opposed = scene.speaker.sector in rule.opposed and scene.speaker not in sides
    if sides and (opposed or not any(scene.shares(side) for side in sides)):
        yield Reason("request", rule.weight, "says what another side must do")
    elif (
        not sides
        and scene.content.kind == "direct"
        and (scene.speaker.sector in scene.lexicon.commitment.state or _decided_by_none(scene, marker + 1))
    ):
        own = {*scene.lexicon.commitment.own, *scene.lexicon.commitment.pronouns}
        if not scene.page.any(scene.subject(marker), tuple(own)):
            yield Reason("request", rule.exhorts, "says what must be")

"""Attacks that go on: from the day on which the text says that they began to the day of the report or of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from runut.analyse.draft import Draft
from runut.analyse.events.act import Act
from runut.analyse.events.adverbials import adverbials
from runut.analyse.events.kin import countries
from runut.analyse.events.nearby import sentence_of
from runut.analyse.events.scene import has_any
from runut.analyse.events.when import is_noun

BEGAN = "since the attacks began"
WAR = "war_of"  # the frame of a war by its name
RECENT = timedelta(days=60)  # attacks that began longer ago are a war of their own


@dataclass(frozen=True)
class Campaign:
    """Attacks of one state on others since a day."""

    actors: frozenset[str]
    hit: frozenset[str]
    start: str

    def holds(self, act: Act, draft: Draft) -> bool:
        """Whether an attack is one of these."""
        hit, by = _states(act.recipients, draft), _states(act.actors, draft)
        known = not hit or not self.hit or bool(hit & self.hit)
        war = bool(self.hit) and by | (hit if act.frame == WAR else frozenset()) == self.actors | self.hit
        return act.base == act.type == "ASSAULT" and bool(by) and (war or (by <= self.actors and known))


def campaigns(acts: Sequence[Act], draft: Draft) -> list[Campaign]:
    """The attacks whose first day the text names, by a border ("sejak 3 Mei") or a word of beginning."""
    if draft.reference is None:
        return []
    now = date.fromisoformat(draft.reference.date[:10])
    found = []
    for act in acts:
        time = act.time
        if act.base != "ASSAULT" or act.type != "ASSAULT" or time is None or time.from_ is None or act.before_time:
            continue
        since = time.rule.startswith("since")
        day = date.fromisoformat(time.from_)
        begun = since or (time.from_ == time.to and has_any(_words(act, draft), adverbials(draft.pack).onsets))
        if begun and now - RECENT <= day < now and act.actors:
            found.append(Campaign(_states(act.actors, draft), _states(act.recipients, draft), time.from_))
    return found


def of_campaign(act: Act, found: Sequence[Campaign], draft: Draft) -> Act:
    """An attack without a day as part of those that go on; one that a claim counts, up to the day of the claim."""
    mine = [campaign.start for campaign in found if campaign.holds(act, draft)]
    if not mine or draft.reference is None or act.aux:
        return act
    start = min(mine)
    if act.to is not None and act.from_ is None and start <= act.to:
        return act.because(BEGAN, from_=start)
    one = act.place is not None and not is_noun(act.trigger)
    conditional = has_any(_words(act, draft), adverbials(draft.pack).conditions)
    if act.from_ is not None or act.time is not None or one or conditional:
        return act
    return act.because(BEGAN, from_=start, to=draft.reference.date[:10])


def _states(idents: Sequence[str], draft: Draft) -> frozenset[str]:
    """The countries of entities, as far as they are known."""
    return countries(idents, draft.who) - frozenset(idents)


def _words(act: Act, draft: Draft) -> str:
    """The lower-case words of the sentence of an act, between spaces."""
    at = sentence_of(act, draft)
    span = draft.sentences[at] if at < len(draft.sentences) else act.span
    words = draft.text[span.start : span.end].lower().split()
    return f" {' '.join(word.strip('.,;:()') for word in words)} "

"""What the finders of conflicts look at, and how they report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from runut.link.actors import Cast, is_country
from runut.link.acts import Act
from runut.link.ids import identity, member
from runut.link.material import Material
from runut.records import Actor, Citation, Claim, Conflict, Incident, Mention, Statement

PLACES = frozenset({"GPE", "LOC"})
NEXT = 3  # letters between two places that are named together ("di")
TOGETHER = 7  # days
CLOSE = 60  # code points around a trigger in which its place or time is sought first


@dataclass(frozen=True)
class Scene:
    """Everything that was linked, as conflicts are sought in it."""

    material: Material
    cast: Cast
    acts: Mapping[str, Act]
    incidents: Sequence[Incident]
    claims: Sequence[Claim]
    origin_of: Mapping[str, str]
    story_of: Mapping[str, str]

    @cached_property
    def told(self) -> dict[str, list[Act]]:
        """The acts of each incident that has more than one, by its id, in order of their keys."""
        found: dict[str, list[Act]] = defaultdict(list)
        for incident in self.incidents:
            if len(incident.mentions) > 1:
                found[incident.id] = [self.acts[member(m.doc, m.event)] for m in incident.mentions]
        return found

    def campaign(self, incident: str) -> bool:
        """Whether an incident is force that goes on for days, at many places and with growing numbers."""
        return any(a.campaign for a in self.told.get(incident, ()))

    @cached_property
    def _lands(self) -> dict[str, str]:
        """For each country the place that most documents name: the country itself, where no entry says so."""
        places = [a for a in self.cast.actors.values() if a.type == "GPE" and a.country]
        ranked = sorted(places, key=lambda a: (a.knowledge is not None, len(a.members), a.id))
        return {a.country: a.id for a in ranked if a.country}

    def is_country(self, place: Actor) -> bool:
        """Whether a place is a country, not a place in one."""
        if place.knowledge:
            return is_country(place)
        return self._lands.get(place.country or "") == place.id

    @cached_property
    def _beside(self) -> set[tuple[str, str]]:
        """Pairs of places that some text names one right after the other, as a place and the one that holds it."""
        found: set[tuple[str, str]] = set()
        for page in self.material:
            for a, b in pairwise(sorted(page.analysis.mentions, key=lambda m: m.start)):
                if a.label in PLACES and b.label in PLACES and len(page.text[a.end : b.start].strip(" ,()")) <= NEXT:
                    ours, theirs = (self.cast.of(page.id, m.entity) for m in (a, b))
                    if ours and theirs:
                        found |= {(ours.id, theirs.id), (theirs.id, ours.id)}
        return found

    def beside(self, a: str, b: str) -> bool:
        """Whether one of two places may lie in the other, by how texts name them together."""
        return (a, b) in self._beside

    def report(
        self, kind: str, subject: str, values: Iterable[Citation], certainty: float, *reasons: str
    ) -> Conflict | None:
        """A conflict, or `None` where its values are fewer than two places (one, where a value is wrong in itself)."""
        cited = tuple(sorted(set(values), key=lambda c: (c.doc, c.start, c.end)))
        if len(cited) < (1 if kind == "impossible-date" else 2):
            return None
        what = self.material.words.lexicon.conflicts[kind].format(subject=subject)
        keys = [f"{c.doc}:{c.start}:{c.end}" for c in cited]
        return Conflict(identity("cfl", [kind, *keys]), kind, what, cited, certainty, tuple(r for r in reasons if r))

    def told_together(self, a: str, b: str) -> bool:
        """Whether two documents speak of one time: told from close days or, where one is undated, of one story."""
        ours, theirs = self.material.page(a).told, self.material.page(b).told
        if ours and theirs:
            return abs((ours - theirs).days) <= TOGETHER
        return self.story_of[a] == self.story_of[b]

    def tell(self, act: Act) -> Citation:
        """The words that tell an act: from its trigger to what it is about, at most to the sentence's end."""
        page = self.material.page(act.doc)
        sentence = page.sentence(act.event.trigger.start)
        end = min(sentence.end, act.event.trigger.end + 2 * CLOSE)
        if end < sentence.end:
            end = (
                page.text.rfind(" ", act.event.trigger.end, end)
                if " " in page.text[act.event.trigger.end : end]
                else end
            )
        return page.cite(act.event.trigger.start, end)

    def place(self, act: Act) -> Citation | None:
        """Where an act's sentence names its place, nearest to the trigger."""
        page, place = self.material.page(act.doc), act.event.place
        if not place:
            return None
        sentence = page.sentence(act.event.trigger.start)
        found, at = [], page.text.find(place, sentence.start, sentence.end)
        while at >= 0:
            found.append(at)
            at = page.text.find(place, at + 1, sentence.end)
        if not found:
            return None
        nearest = min(found, key=lambda start: abs(start - act.event.trigger.start))
        return Citation(act.doc, nearest, nearest + len(place), place)

    def named(self, act: Act, actors: Iterable[str]) -> list[Mention]:
        """The mentions of actors in an act's sentence."""
        page, wanted = self.material.page(act.doc), set(actors)
        sentence = page.sentence(act.event.trigger.start)
        return [m for m in page.mentions(sentence) if self.cast.ids(act.doc, [m.entity]) & wanted]

    def quote(self, doc: str, statement: Statement) -> Citation:
        """The words that report a statement: from its cue to the end of its content, whichever comes first.

        Of a statement whose content another sentence holds ("Itu dibantah"), the cue alone.
        """
        page, cue, content = self.material.page(doc), statement.cue, statement.content
        if content is None or page.sentence(content.start) != page.sentence(cue.start):
            return page.cite(cue.start, cue.end)
        return page.cite(min(cue.start, content.start), max(cue.end, content.end))

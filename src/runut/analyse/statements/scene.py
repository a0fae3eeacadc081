"""One clause of what was said, and whose side is meant by what stands in it."""

from __future__ import annotations

from dataclasses import dataclass

from runut.analyse.statements.content import Content
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.lexicon import Forms
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import head
from runut.analyse.statements.stance_lexicon import StanceLexicon
from runut.records import Entity, Stance

OWNED = 3  # words of a subject that the clitic of its head makes the speaker's own
LABELS = frozenset({"depict", "label"})


@dataclass(frozen=True)
class Reason:
    """One hint: it speaks for `stance` with `weight` because of `why`."""

    stance: Stance
    weight: float
    why: str
    place: int = 0


@dataclass(frozen=True)
class Scene:
    """One clause of what was said, with who says it; `main` is its main clause."""

    page: Page
    cue: Cue
    content: Content
    clause: Stretch
    main: Stretch
    speaker: Entity
    told: frozenset[int]
    lexicon: StanceLexicon

    def labels(self) -> bool:
        """Whether the cue calls something something, instead of reporting a clause."""
        if self.content.explicit or self.cue.entry.form == "tag":
            return False
        return self.cue.entry.name in LABELS or self.page.any(self.main, self.page.index.words.role_marker)

    def first(self, phrases: Forms, words: Stretch) -> tuple[str, int] | None:
        """The first of some phrases that stands in a stretch outside other statements' cues, and where it begins."""
        for phrase in phrases:
            forms = tuple(phrase.split())
            for place in range(words.first, words.last - len(forms) + 1):
                if place not in self.told and self.page.matches(place, forms):
                    return phrase, place
        return None

    def subject(self, before: int) -> Stretch:
        """The words of the main clause before a word."""
        return Stretch(self.main.first, before)

    def sides(self, words: Stretch) -> tuple[Entity, ...]:
        """The entities that the noun phrase at the start of a stretch refers to."""
        if not words:
            return ()
        who = self.page.draft.who
        place = head(self.page, words)
        if self.page.tokens[place].pos_ not in NOMINAL and self.page.name_at(place) is None:
            return ()
        return tuple(who.entity(ident) for ident in who.resolve(self.page.tokens[place]))

    def own(self, entities: tuple[Entity, ...]) -> bool:
        """Whether one of some entities is the speaker or of the speaker's state."""
        mine = self.speaker
        return any(e.id == mine.id or (e.country is not None and e.country == mine.country) for e in entities)

    def elided(self, subject: Stretch) -> bool:
        """Whether no subject stands before the verb, so that the speaker is it."""
        direct = self.content.kind == "direct"
        return not direct and all(self.page.tokens[i].pos_ not in NOMINAL for i in subject)

    def shares(self, side: Entity) -> bool:
        """Whether the speaker speaks for a side: themselves, their state, or their own branch of it."""
        mine = self.speaker
        if side.id == mine.id or side.country is None:
            return side.id == mine.id
        return side.country == mine.country and (side.type == "GPE" or side.sector in {None, mine.sector})

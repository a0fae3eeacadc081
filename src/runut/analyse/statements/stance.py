"""The stance of a statement: from its cue, else a small weighted score over what was said, with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runut.analyse.statements.clauses import clauses, main_clause
from runut.analyse.statements.content import Content
from runut.analyse.statements.cues import Cue
from runut.analyse.statements.lexicon import Forms
from runut.analyse.statements.page import NOMINAL, Page, Stretch
from runut.analyse.statements.phrase import head
from runut.analyse.statements.stance_lexicon import StanceLexicon, load_stances, phrase_index
from runut.records import Entity, Stance

OWNED = 3  # words of a subject that the clitic of its head makes the speaker's own
CHARGED = 60  # words before a statement in which the charge stands that it answers
DOUBTS = frozenset({"assert", "deny", "request", "speculate"})  # what is doubted, wished or believed is no promise
LABELS = frozenset({"depict", "label"})


@dataclass(frozen=True)
class Reason:
    """One hint: it speaks for `stance` with `weight` because of `why`."""

    stance: Stance
    weight: float
    why: str
    place: int = 0


@dataclass(frozen=True)
class Judgement:
    """A stance and why."""

    stance: Stance
    reasons: tuple[str, ...]


def stance_of(page: Page, cue: Cue, content: Content, speaker: Entity, told: frozenset[int] = frozenset()) -> Judgement:
    """The stance of a statement: the cue's own, that of what it voices, or the best scored.

    Args:
        page: the document.
        cue: the reporting word.
        content: what it governs.
        speaker: who speaks; decides whose side "will" and a wrong are on.
        told: places of cues that make statements of their own, which do not colour what tells of them.
    """
    if cue.entry.stance is not None:
        return Judgement(cue.entry.stance, (f"cue {' '.join(cue.entry.words)}",))
    if content.stance is not None:
        return Judgement(content.stance, ("what it voices or asks for",))
    noun = _spoken_noun(page, cue, content)
    if noun is not None:
        return Judgement(noun, ("the act of speech that it names",))
    reasons = list(_reasons(page, cue, content, speaker, told))
    totals: dict[Stance, float] = {}
    for reason in reasons:
        totals[reason.stance] = totals.get(reason.stance, 0.0) + reason.weight
    best = max(totals, key=lambda stance: totals[stance])
    return Judgement(best, tuple(reason.why for reason in reasons if reason.stance == best))


def _spoken_noun(page: Page, cue: Cue, content: Content) -> Stance | None:
    """The stance of the noun of speech that a verb repeats or stresses ("menegaskan kembali tuntutan untuk …")."""
    if cue.entry.form != "active" or content.explicit or content.kind != "indirect" or not content.words:
        return None
    noun = page.index.nouns.get(page.lower[content.words.first])
    after = page.lower[content.words.first + 1 : content.words.first + 2]
    purpose = bool(after) and after[0] in (*page.index.words.orders, *page.index.words.matters)
    return noun.stance if noun is not None and purpose else None


def _reasons(page: Page, cue: Cue, content: Content, speaker: Entity, told: frozenset[int]) -> Iterator[Reason]:
    lexicon = load_stances(page.draft.pack)
    yield Reason("assert", lexicon.assert_weight, "plain report")
    if cue.entry.lean is not None:
        yield Reason(cue.entry.lean, lexicon.lean, f"cue {' '.join(cue.entry.words)}")
    for number, clause in enumerate(clauses(page, content.words)):
        factor = lexicon.later if number else 1.0
        scene = _Scene(page, cue, content, clause, main_clause(page, clause), speaker, told, lexicon)
        for reason in scene.reasons():
            yield Reason(reason.stance, reason.weight * factor, reason.why)


@dataclass(frozen=True)
class _Scene:
    """One clause of what was said, with who says it."""

    page: Page
    cue: Cue
    content: Content
    clause: Stretch
    main: Stretch
    speaker: Entity
    told: frozenset[int]
    lexicon: StanceLexicon

    def reasons(self) -> Iterator[Reason]:
        hints = list(self._phrases())
        yield from hints
        yield from self._commitment(
            min((hint.place for hint in hints if hint.stance in DOUBTS), default=len(self.page))
        )
        yield from self._accusation()
        yield from self._obligation()
        yield from self._imperative()
        yield from self._denial()

    def _phrases(self) -> Iterator[Reason]:
        hits = self._hits()
        for number, entry in enumerate(self.lexicon.phrases):
            if number not in hits or (entry.verb == "label" and not self._labels()):
                continue
            if entry.verb == "warn" and self.cue.entry.name != "warn":
                continue
            if entry.near and not self.page.any(self.clause, getattr(self.lexicon, entry.near)):
                continue
            whole = entry.where == "all" or self.cue.entry.name in LABELS
            found = next(((p, at) for p, at in hits[number] if whole or at in self.main), None)
            if found and self._only(found[1]):
                continue
            if found and (entry.where != "start" or found[1] == self.main.first):
                yield Reason(entry.stance, entry.weight, f"“{found[0]}”", found[1])

    def _only(self, place: int) -> bool:
        """Whether "not only" stands at a place, which negates nothing."""
        return self.page.any(Stretch(place + 1, min(place + 2, len(self.page))), self.lexicon.only)

    def _hits(self) -> dict[int, list[tuple[str, int]]]:
        """For each entry of phrases by number, its phrases in the clause and where they begin."""
        index = phrase_index(self.page.draft.pack)
        hits: dict[int, list[tuple[str, int]]] = {}
        for place in self.clause:
            for number, forms in index.get(self.page.lower[place], ()):
                fits = place + len(forms) <= self.clause.last and place not in self.told
                if fits and self.page.matches(place, forms):
                    hits.setdefault(number, []).append((" ".join(forms), place))
        return hits

    def _labels(self) -> bool:
        """Whether the cue calls something something, instead of reporting a clause."""
        if self.content.explicit or self.cue.entry.form == "tag":
            return False
        return self.cue.entry.name in LABELS or self.page.any(self.main, self.page.index.words.role_marker)

    def _first(self, phrases: Forms, words: Stretch) -> tuple[str, int] | None:
        for phrase in phrases:
            forms = tuple(phrase.split())
            for place in range(words.first, words.last - len(forms) + 1):
                if place not in self.told and self.page.matches(place, forms):
                    return phrase, place
        return None

    def _subject(self, before: int) -> Stretch:
        return Stretch(self.main.first, before)

    def _sides(self, words: Stretch) -> tuple[Entity, ...]:
        """The entities that the noun phrase at the start of a stretch refers to."""
        if not words:
            return ()
        who = self.page.draft.who
        place = head(self.page, words)
        if self.page.tokens[place].pos_ not in NOMINAL and self.page.name_at(place) is None:
            return ()
        return tuple(who.entity(ident) for ident in who.resolve(self.page.tokens[place]))

    def _own(self, entities: tuple[Entity, ...]) -> bool:
        mine = self.speaker
        return any(e.id == mine.id or (e.country is not None and e.country == mine.country) for e in entities)

    def _acts_for(self, side: Entity) -> bool:
        """Whether what a side will do is the speaker's own plan: of whom they lead, or of their branch of a state."""
        if any(side.name in role for role in self.speaker.roles):
            return True
        state = self.lexicon.commitment.state
        organs = self.speaker.sector in state and side.sector in state
        return self._own((side,)) and (self._shares(side) or organs)

    def _commitment(self, doubt: int) -> Iterator[Reason]:
        """A promise, unless doubt, wish or belief stands before it (`doubt`: the first such word)."""
        rule = self.lexicon.commitment
        marker = self.page.find(self.main, lambda i: self.page.lower[i] in (*rule.markers, *rule.vows))
        if marker is None or doubt < marker:
            return
        if self.page.lower[marker] in rule.markers and not self._willed(marker + 1):
            return
        subject = self._subject(marker)
        lower = [self.page.lower[i] for i in subject]
        own = bool(set(lower[:3]) & set(rule.own)) or (
            self.content.kind != "direct" and bool(set(lower[:1]) & set(rule.pronouns))
        )
        planned = not any(self.page.tokens[i].pos_ in NOMINAL and i not in self.page.in_times for i in subject)
        own = own or bool(set(lower[:4]) & set(rule.mutual)) or self._possessed(subject)
        own = own or self.page.any(
            Stretch(marker + 1, min(marker + 2, self.main.last)), self.page.index.words.self
        )  # "akan kami periksa"
        own = own or self._decided(marker + 1)
        if own or planned or any(self._acts_for(side) for side in self._sides(subject)):
            yield Reason("commit", rule.weight, "the speaker's own side is to act")

    def _decided(self, place: int) -> bool:
        """Whether those who govern tell what is to be done, by nobody that is named ("akan segera dipublikasikan")."""
        rule = self.lexicon.commitment
        while place < self.main.last and self.page.tokens[place].pos_ in {"ADV", "PART"}:
            place += 1
        passive = (
            place < self.main.last and self.page.lower[place].startswith(rule.decided) and self.page.is_verb(place)
        )
        by = self.page.any(Stretch(place, self.main.last), self.page.index.words.agent)
        named = place + 1 < self.main.last and self.page.name_at(place + 1) is not None
        return passive and not by and not named and self.speaker.sector in rule.state

    def _possessed(self, subject: Stretch) -> bool:
        """Whether the subject is the speaker's own by its clitic: "lembaganya akan …"."""
        clitic = self.page.index.words.clitic
        short = self.content.kind != "direct" and 0 < subject.last - subject.first <= OWNED
        return short and self.page.lower[subject.first].endswith(clitic)

    def _willed(self, place: int) -> bool:
        """Whether what follows "will" is an act, not what befalls somebody or a noun ("akan adanya")."""
        rule = self.lexicon.commitment
        while place < self.main.last and (
            self.page.lower[place] in rule.willed_again or self.page.tokens[place].pos_ in {"ADV", "PART"}
        ):
            place += 1
        if place + 1 < self.main.last and self.page.tokens[place].pos_ == "ADJ":  # "akan sangat bagus" promises nothing
            return self.page.is_verb(place + 1)
        if place >= self.main.last or self.page.lower[place] in rule.unwilled:
            return False
        return self.page.tokens[place].pos_ not in {"NOUN", "PROPN", "ADP"}

    def _accusation(self) -> Iterator[Reason]:
        rule = self.lexicon.accusation
        if self.speaker.country is None or {self.speaker.sector, self.speaker.country} & set(rule.neutral):
            return
        claims = self.page.lower[self.cue.first] in self.page.index.words.distancing
        wrong = self._first((*rule.wrongs, *rule.claimed) if claims else rule.wrongs, self.main)
        supplies = self._first(rule.transfers, self.clause) and self._first(rule.arms, self.clause)
        if not (wrong or supplies):
            return
        verb = self.page.find(self.main, self.page.is_verb)
        if verb is not None and self._elided(self._subject(verb)) and not self._is_passive(verb):
            return  # "mengklaim telah menembak …": the speaker's own act
        sides = self._sides(self._subject(verb if verb is not None else self.main.last)) or self._named()
        if sides and not self._own(sides) and any(side.country for side in sides):
            yield Reason("allege", rule.weight, "holds a wrong against another side")

    def _elided(self, subject: Stretch) -> bool:
        """Whether no subject stands before the verb, so that the speaker is it."""
        direct = self.content.kind == "direct"
        return not direct and all(self.page.tokens[i].pos_ not in NOMINAL for i in subject)

    def _is_passive(self, verb: int) -> bool:
        return self.page.lower[verb].startswith(self.lexicon.accusation.passive)

    def _named(self) -> tuple[Entity, ...]:
        """The states and bodies named in the clause, where its subject is no side itself ("amunisi dikirim dari X")."""
        who = self.page.draft.who
        names = self.page.mentions_in(self.clause)
        return tuple(who.entity(mention.entity) for _, mention in names if mention.label in {"GPE", "ORG"})

    def _obligation(self) -> Iterator[Reason]:
        rule = self.lexicon.obligation
        marker = self.page.find(self.main, lambda i: self.page.lower[i] in rule.markers)
        if marker is None:
            return
        sides = self._sides(self._subject(marker))
        opposed = self.speaker.sector in rule.opposed and self.speaker not in sides
        if sides and (opposed or not any(self._shares(side) for side in sides)):
            yield Reason("request", rule.weight, "says what another side must do")
        elif not sides and self.content.kind == "direct" and self.speaker.sector in self.lexicon.commitment.state:
            own = {*self.lexicon.commitment.own, *self.lexicon.commitment.pronouns}
            if not self.page.any(self._subject(marker), tuple(own)):
                yield Reason("request", rule.exhorts, "says what must be")

    def _shares(self, side: Entity) -> bool:
        """Whether the speaker speaks for a side: themselves, their state, or their own branch of it."""
        mine = self.speaker
        if side.id == mine.id or side.country is None:
            return side.id == mine.id
        return side.country == mine.country and (side.type == "GPE" or side.sector in {None, mine.sector})

    def _imperative(self) -> Iterator[Reason]:
        """A command at the start of a quoted clause, past words such as "segera"."""
        rule = self.lexicon.imperative
        at = self.page.find(self.main, lambda i: not (self.page.is_mark(i) or self.page.lower[i] in rule.softeners))
        if at is not None and self.content.kind != "indirect" and self._commands(at):
            yield Reason("request", rule.weight, "a command", at)

    def _commands(self, at: int) -> bool:
        rule, word = self.lexicon.imperative, self.page.lower[at]
        base = word.removesuffix(rule.particle)
        addressed = self.page.lower[at + 1 : at + 2] == [","]  # "Lihat, …" only calls for attention
        if addressed or word in rule.never or self.page.name_at(at) is not None:
            return False
        if base in rule.roots:
            return True
        if word.startswith(rule.prefixes) or not self.page.is_verb(at):
            return False
        return base != word or word.endswith(rule.suffixes)

    def _denial(self) -> Iterator[Reason]:
        """A negated act of the speaker's own side after a charge ("Kami tidak mengirim …")."""
        rule, words = self.lexicon.denial, self.page.index.words
        negated = self.page.find(self.main, lambda i: self.page.lower[i] in words.negation)
        if negated is None or negated + 1 >= self.main.last or negated - self.main.first > OWNED:
            return
        act = negated + 1
        fits = self.page.is_verb(act) and self.page.lower[act] not in {*words.modal, *words.future, *rule.unfit}
        subject = self._subject(negated)
        own = {*self.lexicon.commitment.own, *self.lexicon.commitment.pronouns}
        mine = self._elided(subject) or self.page.any(subject, tuple(own)) or self._own(self._sides(subject))
        before = Stretch(max(0, self.content.words.first - CHARGED), self.content.words.first)
        if fits and mine and self.page.any(before, rule.charges):
            yield Reason("deny", rule.weight, "the speaker's side did not do what it is charged with")

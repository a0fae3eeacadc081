"""Claims: propositions with the ledger of those who assert and those who deny them.

Statements are one claim where they carry the same incident, or events of the same type and sides, and say it in like
words. A denial joins the claim that it answers: what it names as denied, whom it answers, and what stands before it.
"""

from __future__ import annotations

import functools
import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from runut.link.actors import Cast
from runut.link.acts import Act
from runut.link.clusters import Clusters, Tie, tie
from runut.link.ids import identity, member
from runut.link.material import QUOTES, Material, Page
from runut.records import Claim, ClaimStatus, Judgement, Span, Statement, Voice

ENOUGH = 0.5
AGREED = 0.25
ANSWERED = 0.6
SPREAD = 60  # statements that may share a feature for it to suggest a pair
FEW = 4
FAR = timedelta(days=30)
OPEN = frozenset({"allege", "speculate"})
LABEL = 160  # code points of a label, at most

Sides = tuple[str, frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class Said:
    """One statement with what linking compares."""

    key: str
    doc: str
    statement: Statement
    speaker: str | None
    country: str | None
    words: frozenset[str]
    incidents: frozenset[str]
    events: frozenset[Sides]
    accused: frozenset[str]  # countries that its events speak of as acting
    named: frozenset[str]  # actors, and their countries, named in its sentence beside the speaker
    sentence: int
    alleged: bool
    told: date | None

    @property
    def denies(self) -> bool:
        """Whether the statement denies what it speaks of."""
        return self.statement.stance == "deny"


def link_claims(
    material: Material,
    cast: Cast,
    acts: Mapping[str, Act],
    incident_of: Mapping[str, str],
    origin_of: Mapping[str, str],
    judgements: Sequence[Judgement] = (),
) -> tuple[Claim, ...]:
    """The claims of all documents, in order of their ids; every statement is a voice in exactly one.

    Args:
        material: the readings.
        cast: their actors.
        acts: their events, by key.
        incident_of: the incident's id of each event's key.
        origin_of: the origin's id of each document.
        judgements: merges and splits of statements by a person.
    """
    by_doc: dict[str, list[Act]] = defaultdict(list)
    for act in acts.values():
        by_doc[act.doc].append(act)
    said = {s.key: s for page in material for s in _of(page, by_doc[page.id], cast, incident_of, material)}
    weight = _weights(said.values())
    clusters = Clusters({key: _theme(s) for key, s in said.items()}, functools.partial(_one_theme, weight), judgements)
    clusters.join_all(_ties([s for s in said.values() if not s.denies], weight))
    clusters.join_all(_answers(said.values(), weight))
    made = (_claim([said[k] for k in g.members], g.reasons, material, weight, origin_of) for g in clusters.groups())
    return tuple(sorted(made, key=lambda c: c.id))


class Theme(NamedTuple):
    """What the assertions of a group speak of: how many they are, how many hold each word, incident and allegation."""

    size: int
    words: Counter[str]
    incidents: Counter[str]
    alleged: Counter[str]


def _theme(said: Said) -> Theme:
    if said.denies:
        return Theme(0, Counter(), Counter(), Counter())
    return Theme(1, Counter(said.words), Counter(said.incidents), Counter(said.incidents if said.alleged else ()))


def _one_theme(weight: Mapping[str, float], a: Theme, b: Theme) -> Theme | None:
    """Two groups are one claim only if they agree on the whole, not by a chain of pairs; denials stand with any."""
    together = Theme(a.size + b.size, a.words + b.words, a.incidents + b.incidents, a.alleged + b.alleged)
    if not a.size or not b.size or together.size == 2:
        return together
    if any(2 * a.alleged[i] >= a.size and 2 * b.alleged[i] >= b.size for i in a.alleged):
        return together
    likeness = cosine(_usual(a), _usual(b), weight)
    subject = any(2 * a.incidents[i] >= a.size and 2 * b.incidents[i] >= b.size for i in a.incidents)
    return together if likeness >= (AGREED if subject else ENOUGH) else None


def _usual(theme: Theme) -> frozenset[str]:
    """The words that at least a third of a group's statements hold."""
    return frozenset(w for w, n in theme.words.items() if 3 * n >= theme.size)


def _of(
    page: Page, acts: Sequence[Act], cast: Cast, incident_of: Mapping[str, str], material: Material
) -> Iterator[Said]:
    for statement in page.analysis.statements:
        span = statement.content or page.sentence(statement.cue.start)
        carried = [a for a in acts if _carries(statement, span, a)]
        speaker = cast.of(page.id, statement.speaker)
        yield Said(
            key=member(page.id, statement.id),
            doc=page.id,
            statement=statement,
            speaker=speaker.id if speaker else None,
            country=speaker.country if speaker else None,
            words=_words(page, span, cast, material),
            incidents=frozenset(incident_of[a.key] for a in carried),
            events=frozenset((a.kind, a.actors.countries, a.recipients.countries) for a in carried if a.sides.actors),
            accused=frozenset(c for a in carried for c in a.sides.countries),
            named=_named(page, statement, cast),
            sentence=page.sentence_index(statement.cue.start),
            alleged=statement.stance in OPEN or any(a.event.standing == "alleged" for a in carried),
            told=page.told,
        )


def _carries(statement: Statement, span: Span, act: Act) -> bool:
    return act.event.statement == statement.id or span.start <= act.event.trigger.start < span.end


def _words(page: Page, span: Span, cast: Cast, material: Material) -> frozenset[str]:
    """What a statement says: the stems of its words, with names as the actors that they name."""
    words, at, text = set[str](), span.start, page.text
    for m in page.mentions(span):
        actor = cast.of(page.id, m.entity)
        if actor and actor.type != "NOM" and m.start >= at:
            words |= {actor.id, *material.words.content(text[at : m.start])}
            at = m.end
    return frozenset(words | material.words.content(text[at : span.end]))


def _named(page: Page, statement: Statement, cast: Cast) -> frozenset[str]:
    """Actors, and their countries, named in a statement's sentence beside those who make it together."""
    joint = {s.speaker for s in page.analysis.statements if s.cue == statement.cue}
    others = [m.entity for m in page.mentions(page.sentence(statement.cue.start)) if m.entity not in joint]
    actors = [a for entity in others if (a := cast.of(page.id, entity))]
    return frozenset({a.id for a in actors} | {a.country for a in actors if a.country})


# ---------------------------------------------------------------- likeness


def _weights(said: Iterable[Said]) -> dict[str, float]:
    rows = list(said)
    counts = Counter(word for s in rows for word in s.words)
    return {word: math.log((1 + len(rows)) / n) + 0.1 for word, n in counts.items()}


def cosine(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    """The cosine of two sets of words, each word weighted by its rarity."""
    common = sum(weight[w] ** 2 for w in sorted(a & b))
    norm = math.sqrt(sum(weight[w] ** 2 for w in sorted(a)) * sum(weight[w] ** 2 for w in sorted(b)))
    return common / norm if norm else 0.0


def _ties(said: Sequence[Said], weight: Mapping[str, float]) -> Iterator[Tie]:
    for a, b in _suggested(said, weight):
        score, reasons = _likeness(a, b, weight)
        if score >= ENOUGH:
            yield tie(a.key, b.key, score, "; ".join(reasons))


def _suggested(said: Sequence[Said], weight: Mapping[str, float]) -> Iterator[tuple[Said, Said]]:
    """Pairs that share an incident, an event's type and sides, or a pair of telling words."""
    holders: dict[object, list[Said]] = defaultdict(list)
    for s in sorted(said, key=lambda s: (s.told or date.min, s.key)):
        telling = sorted(s.words, key=lambda w: (-weight[w], w))[:8]
        for feature in (*sorted(s.incidents), *s.events, *combinations(sorted(telling), 2)):
            holders[feature].append(s)
    seen: set[tuple[str, str]] = set()
    for found in holders.values():
        # of a feature that many statements share, each is compared with the next in order of days
        reach = len(found) if len(found) <= SPREAD else FEW
        for i, a in enumerate(found):
            for b in found[i + 1 : i + 1 + reach]:
                if (a.key, b.key) not in seen:
                    seen.add((a.key, b.key))
                    yield a, b


def _likeness(a: Said, b: Said, weight: Mapping[str, float]) -> tuple[float, list[str]]:
    score, reasons = cosine(a.words, b.words, weight), []
    if score > 0.2:
        reasons.append("said in like words")
    if a.incidents & b.incidents:
        share = len(a.incidents & b.incidents) / len(a.incidents | b.incidents)
        score, reasons = score + 0.35 * share, [*reasons, "about the same incident"]
    elif a.events & b.events:
        share = len(a.events & b.events) / len(a.events | b.events)
        score, reasons = score + 0.2 * share, [*reasons, "about the same act between the same sides"]
    if a.alleged and b.alleged and a.incidents & b.incidents:
        score, reasons = score + 0.3, [*reasons, "the same allegation"]
    return score, reasons


# ---------------------------------------------------------------- denials


def _answers(said: Iterable[Said], weight: Mapping[str, float]) -> Iterator[Tie]:
    """For each denial the assertion that it answers, in its own document or another."""
    rows = sorted(said, key=lambda s: s.key)
    asserted = [s for s in rows if not s.denies]
    by_feature: dict[object, list[Said]] = defaultdict(list)
    for s in asserted:
        for feature in (s.doc, *s.incidents, *s.events):
            by_feature[feature].append(s)
    for joint in _joint(s for s in rows if s.denies).values():
        near = {s.key: s for denial in joint for s in _near(denial, by_feature)}
        scored = [(*_answers_best(joint, s, weight), s.key) for s in near.values()]
        if scored:
            score, reason, key = min(scored, key=lambda x: (-x[0], x[2]))
            if score >= ANSWERED:
                yield from (tie(denial.key, key, score, reason) for denial in joint)


def _joint(denials: Iterable[Said]) -> dict[tuple[str, int], list[Said]]:
    """Denials by their words: what two deny together is one denial."""
    found: dict[tuple[str, int], list[Said]] = defaultdict(list)
    for denial in denials:
        found[denial.doc, denial.statement.cue.start].append(denial)
    return found


def _near(denial: Said, by_feature: Mapping[object, Sequence[Said]]) -> Iterator[Said]:
    """Assertions that a denial may answer: of its own document, of the same incident or act; the nearest of many."""
    distance = functools.partial(_distance, denial)
    for feature in (denial.doc, *sorted(denial.incidents), *denial.events):
        yield from heapq.nsmallest(SPREAD, by_feature.get(feature, ()), key=distance)


def _answers_best(joint: Sequence[Said], said: Said, weight: Mapping[str, float]) -> tuple[float, str]:
    return max((_answer(denial, said, weight) for denial in joint), key=lambda scored: (scored[0], scored[1]))


def _distance(denial: Said, said: Said) -> tuple[bool, int, str]:
    """How far a statement is from a denial: its own document first, then by days, then by key."""
    apart = abs((denial.told - said.told).days) if denial.told and said.told else FAR.days
    return denial.doc != said.doc, apart, said.key


def _answer(denial: Said, said: Said, weight: Mapping[str, float]) -> tuple[float, str]:
    score, reasons = 0.5 * cosine(denial.words, said.words, weight), []
    if denial.incidents & said.incidents:
        score, reasons = score + 0.5, ["denies what is told of the same incident"]
    elif denial.events & said.events:
        score, reasons = score + 0.35, ["denies the same act between the same sides"]
    if {said.speaker, said.country} & denial.named:
        score, reasons = score + 0.3, [*reasons, "names the accuser"]
    if denial.country and denial.country in said.accused and denial.country != said.country:
        score, reasons = score + 0.3, [*reasons, "comes from the accused side"]
    if said.alleged and said.statement.stance != "speculate":
        score, reasons = score + 0.2, [*reasons, "answers an allegation"]
    if denial.speaker == said.speaker:
        score -= 0.3
    return score + _nearness(denial, said), "; ".join(reasons)


def _nearness(denial: Said, said: Said) -> float:
    if denial.doc == said.doc:
        before = denial.sentence - said.sentence
        return 0.3 / max(1, before) if before >= 0 else 0.0
    return -0.3 if denial.told and said.told and abs(denial.told - said.told) > FAR else 0.0


# ---------------------------------------------------------------- records


def _claim(
    members: Sequence[Said],
    reasons: tuple[str, ...],
    material: Material,
    weight: Mapping[str, float],
    origin_of: Mapping[str, str],
) -> Claim:
    asserted = [s for s in members if not s.denies]
    denied = [s for s in members if s.denies]
    origins = len({origin_of[s.doc] for s in asserted})
    return Claim(
        id=identity("clm", (s.key for s in members)),
        label=_label(asserted or denied, material, weight),
        status=_status(asserted, denied, origins),
        asserted_by=tuple(_voice(s) for s in asserted),
        denied_by=tuple(_voice(s) for s in denied),
        origins=origins,
        reasons=reasons,
    )


def _status(asserted: Sequence[Said], denied: Sequence[Said], origins: int) -> ClaimStatus:
    if asserted and denied:
        return "disputed"
    if origins > 1:
        return "corroborated"
    return "unconfirmed" if not asserted or any(s.alleged for s in asserted) else "uncontested"


def _voice(said: Said) -> Voice:
    s = said.statement
    return Voice(said.doc, s.id, said.speaker or s.speaker, s.cue, s.stance, s.via)


def _label(members: Sequence[Said], material: Material, weight: Mapping[str, float]) -> str:
    """The content clause that says most of what all say, of a readable length, the plainest kind first."""
    shared = Counter(w for s in members for w in s.words)

    def central(said: Said) -> tuple[bool, bool, float, str]:
        text = _content(said, material)
        gain = sum(weight[w] * shared[w] for w in sorted(said.words)) / max(1, len(said.words))
        return not text, len(text) > LABEL, -gain * (1.2 if said.statement.kind == "indirect" else 1.0), said.key

    text = _content(min(members, key=central), material)
    if sum(text.count(mark) for mark in QUOTES) % 2:
        text = "".join(c for c in text if c not in QUOTES)
    if len(text) > LABEL:
        text = text[:LABEL].rsplit(" ", 1)[0] + "…"
    return text[:1].upper() + text[1:]


def _content(said: Said, material: Material) -> str:
    page = material.page(said.doc)
    span = said.statement.content or page.sentence(said.statement.cue.start)
    return " ".join(page.cite(span.start, span.end).text.split())

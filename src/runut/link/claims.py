"""Claims: propositions with the ledger of those who assert and those who deny them.

Statements are one claim where they carry the same incident, or events of the same type and sides, and say it in like
words. A denial joins the claim that it answers: what it names as denied, whom it answers, and what stands before it.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from runut.link.actors import Cast
from runut.link.acts import Act
from runut.link.clusters import Clusters, Tie, tie
from runut.link.denials import answers
from runut.link.ids import identity
from runut.link.material import QUOTES, Material
from runut.link.rarity import rarity
from runut.link.said import Said, cosine, said_in
from runut.records import Claim, ClaimStatus, Judgement, Voice

ENOUGH = 0.5
AGREED = 0.25
SPREAD = 60  # statements that may share a feature for it to suggest a pair
FEW = 4
FEW_WORDS = 3  # words that make two documents' statements alike, where nothing that they tell of is the same
VOUCHING = frozenset({"allege", "assert", "confirm"})  # stances that say that something is so
LABEL = 160  # code points of a label, at most


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
    said = {s.key: s for page in material for s in said_in(page, by_doc[page.id], cast, incident_of, material)}
    weight = rarity(s.words for s in said.values())
    clusters = Clusters({key: _theme(s) for key, s in said.items()}, functools.partial(_one_theme, weight), judgements)
    clusters.join_all(_ties([s for s in said.values() if not s.denies], weight))
    clusters.join_all(answers(said.values(), weight))
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
    few = (
        a.doc != b.doc and len(a.words & b.words) < FEW_WORDS and not (a.incidents & b.incidents or a.events & b.events)
    )
    score, reasons = 0.0 if few else cosine(a.words, b.words, weight), []
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
    if origins > 1 and len({s.speaker or s.key for s in asserted if s.statement.stance in VOUCHING}) > 1:
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
    first, _, rest = text.partition(" ")
    if first.casefold() in material.words.lexicon.complementizers:
        text = rest
    if sum(text.count(mark) for mark in QUOTES) % 2:
        text = "".join(c for c in text if c not in QUOTES)
    if len(text) > LABEL:
        text = text[:LABEL].rsplit(" ", 1)[0] + "…"
    return text[:1].upper() + text[1:]


def _content(said: Said, material: Material) -> str:
    page = material.page(said.doc)
    span = said.statement.content or page.sentence(said.statement.cue.start)
    return " ".join(page.cite(span.start, span.end).text.split())

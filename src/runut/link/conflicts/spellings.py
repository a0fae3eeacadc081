"""Names of one actor that are written differently: spellings, translations, slips of the pen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from runut.knowledge import load_knowledge
from runut.link.conflicts.scene import Scene
from runut.link.names import full_names, initials, likeness, parts
from runut.records import Actor, Citation, Conflict

LEAST_SLIP = 4  # letters of a word that a letter left out leaves recognisable,
LEAST_OTHER = 6  # and another letter ("Rossi" and "Rossa" are two names)
TRANSLITERATED = 0.9
KNOWN = 0.4
MARKS = 0.45
NAMED = frozenset({"PER", "ORG", "GPE", "LOC"})


def spellings(scene: Scene) -> Iterator[Conflict]:
    """Actors with two or more names of which neither is a short form of the other."""
    for actor in sorted(scene.cast.actors.values(), key=lambda a: a.id):
        if actor.type not in NAMED or actor.sector == "JRN":
            continue
        pairs = _variants(actor)
        if pairs:
            variants = sorted({n for pair in pairs for n in pair})
            values = [c for c in (_first(scene, actor, doc, name) for doc, name in _written(actor, variants)) if c]
            if len({c.text.casefold() for c in values}) > 1:
                found = scene.report("name-variant", actor.name, values, _certainty(actor, pairs), *actor.reasons[:3])
                if found:
                    yield found


def _variants(actor: Actor) -> list[tuple[str, str]]:
    """Pairs of names of an actor that differ by more than length, case or abbreviation."""
    written = [n for n in actor.names if parts(n)]
    whole = set(full_names(written)) if actor.type != "PER" or actor.knowledge else set()
    pairs = combinations(written, 2)
    return [(a, b) for a, b in pairs if _spelt(a, b) or ({a, b} <= whole and _other_words(a, b))]


def _spelt(a: str, b: str) -> bool:
    """Whether two names are one written in two ways, by a system of transliteration or a slip of the pen."""
    ours, theirs = parts(a), parts(b)
    if ours == theirs:
        return a.replace(" ", "").casefold() != b.replace(" ", "").casefold()
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return False
    score = likeness(a, b).score
    if len(ours) == len(theirs) == 1:
        return score >= TRANSLITERATED or _slip(a.casefold(), b.casefold())
    return bool(score)


def _slip(a: str, b: str) -> bool:
    """Whether two single words differ by a letter left out; in longer ones also by another letter."""
    shortest = min(len(a), len(b))
    least = LEAST_SLIP if len(a) != len(b) else LEAST_OTHER
    return shortest >= least and DamerauLevenshtein.distance(a, b) == 1


def _other_words(a: str, b: str) -> bool:
    """Whether two whole names of an actor have no word in common and neither shortens the other: one is translated."""
    ours, theirs = parts(a), parts(b)
    if initials(a, b) or initials(b, a) or _shortened(ours, theirs) or _shortened(theirs, ours):
        return False
    disjoint = not set(ours) & set(theirs)
    return disjoint and len(ours) == len(theirs) and not (a.isupper() or b.isupper())


def _shortened(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a single word is made of beginnings of the longer name's words (a clipped compound)."""
    if len(short) != 1 or len(long) < 2:
        return False
    word = short[0]
    return word[:2] == long[0][:2] and any(word[i:].startswith(long[-1][:2]) for i in range(2, len(word)))


def _certainty(actor: Actor, pairs: Iterable[tuple[str, str]]) -> float:
    """How much two names that differ have to tell: a slip most, other marks or spaces and known names little."""
    return max(_weight(actor, a, b) for a, b in pairs)


def _weight(actor: Actor, a: str, b: str) -> float:
    if _known(actor, a) and _known(actor, b):
        return KNOWN
    if parts(a) == parts(b) or "".join(parts(a)) == "".join(parts(b)):
        return MARKS
    likest = likeness(a, b).score
    return 0.95 if likest >= TRANSLITERATED else 0.85 if likest else 0.75


def _known(actor: Actor, name: str) -> bool:
    """Whether a name is one that the actor's entry gives it."""
    return actor.knowledge is not None and any(e.key == actor.knowledge for e in load_knowledge().lookup(name))


def _written(actor: Actor, variants: list[str]) -> Iterator[tuple[str, str]]:
    longer = {n for n in full_names(actor.names) if any(set(parts(v)) < set(parts(n)) for v in variants)}
    wanted = set(variants) | longer
    for doc in sorted({doc for doc, _ in actor.members}):
        yield from ((doc, name) for name in sorted(wanted))


def _first(scene: Scene, actor: Actor, doc: str, name: str) -> Citation | None:
    """The first place where a document writes a name for the actor."""
    page = scene.material.page(doc)
    ids = {entity for d, entity in actor.members if d == doc}
    found = [m for m in page.analysis.mentions if m.text == name and m.entity in ids]
    mention = min(found, key=lambda m: (page.in_noise(m.start), m.start), default=None)
    return Citation(doc, mention.start, mention.end, mention.text) if mention else None

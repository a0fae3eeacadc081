"""Names of one actor that are written differently: spellings, translations, slips of the pen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from runut.link.conflicts.scene import Scene
from runut.link.names import full_names, initials, likeness, parts
from runut.records import Actor, Citation, Conflict

LEAST_SLIP = 4  # letters of a word that a slip of one letter leaves recognisable
NAMED = frozenset({"PER", "ORG", "GPE", "LOC"})


def spellings(scene: Scene) -> Iterator[Conflict]:
    """Actors with two or more names of which neither is a short form of the other."""
    for actor in sorted(scene.cast.actors.values(), key=lambda a: a.id):
        if actor.type not in NAMED or actor.sector == "JRN":
            continue
        variants = _variants(actor)
        if len(variants) > 1:
            values = [c for c in (_first(scene, actor, doc, name) for doc, name in _written(actor, variants)) if c]
            if len({c.text.casefold() for c in values}) > 1:
                found = scene.report("name-variant", actor.name, values, _certainty(variants), *actor.reasons[:3])
                if found:
                    yield found


def _variants(actor: Actor) -> list[str]:
    """The names that differ from another one of the actor by more than length, case or abbreviation."""
    written = [n for n in actor.names if parts(n)]
    whole = set(full_names(written))
    pairs = [(a, b) for a, b in combinations(written, 2) if _spelt(a, b) or ({a, b} <= whole and _other_words(a, b))]
    return sorted({n for pair in pairs for n in pair})


def _spelt(a: str, b: str) -> bool:
    """Whether two names are one written in two ways, by a system of transliteration or a slip of the pen."""
    ours, theirs = parts(a), parts(b)
    if ours == theirs:
        return a.replace(" ", "").casefold() != b.replace(" ", "").casefold()
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return False
    slip = len(ours) == len(theirs) == 1 and min(len(a), len(b)) >= LEAST_SLIP
    return bool(likeness(a, b).score) or (slip and DamerauLevenshtein.distance(a.casefold(), b.casefold()) == 1)


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


def _certainty(variants: list[str]) -> float:
    likest = max((likeness(a, b).score for a, b in combinations(variants, 2)), default=0.0)
    return 0.95 if likest >= 0.9 else 0.85 if likest else 0.75


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

"""Reference days from the archive: a document that cannot date itself takes the day of others of its story.

What a document tells as running news is a set of acts with their sides. An undated document is compared with every
dated one; it is dated only where one span of days tells clearly more of the same acts than any other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from runut.link.actors import Cast, link_actors
from runut.link.acts import Act, acts_of
from runut.link.material import Material, Page, day
from runut.link.rarity import rarity
from runut.link.words import load_words
from runut.records import Reading, Reference

WINDOW = timedelta(days=7)
AHEAD = timedelta(days=120)  # how far ahead of its day news may name a full date
LEAST_SHARED = 3
ENOUGH = 0.06  # share of the undated document's acts, by weight, that the story must tell too
MARGIN = 2.0  # how much more that must be than what any other span of days tells

Told = tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """A dated document with the weight of what it shares with an undated one."""

    page: Page
    told: date
    weight: float
    shared: int


def references(readings: Sequence[Reading], language: str = "id") -> dict[str, Reference]:
    """Reference days for documents that do not fix their own, from dated documents of the same story.

    Args:
        readings: all documents with their analyses, in any order.
        language: code of the language pack.

    Returns:
        By document id, a reference of basis "archive" with its reason. Documents that date themselves are left out, as
        are those that no story clearly matches.
    """
    material = Material(readings, load_words(language))
    undated = [page for page in material if _undated(page)]
    if not undated:
        return {}
    cast = Cast(link_actors(material))
    told = _told(material, cast)
    weight = rarity(told.values())
    dated = [page for page in material if page.told and not _undated(page)]
    return {page.id: found for page in undated if (found := _date(page, dated, told, weight))}


def _undated(page: Page) -> bool:
    reference = page.reference
    return reference is None or reference.basis == "archive"


def _told(material: Material, cast: Cast) -> dict[str, frozenset[Told]]:
    """For each document, the acts of its running news: kind and both sides, by person and by country."""
    found: dict[str, set[Told]] = defaultdict(set)
    for act in acts_of(material, cast).values():
        if _running(act, material.page(act.doc)):
            found[act.doc] |= _signatures(act)
    return {page.id: frozenset(found[page.id]) for page in material}


def _running(act: Act, page: Page) -> bool:
    """Whether an act belongs to the news that the document tells, not to its background."""
    if "historical" in act.event.aux or act.lasts:
        return False
    first = day(act.event.from_)
    return not (first and page.told and abs((first - page.told).days) > 2 * WINDOW.days)


def _signatures(act: Act) -> set[Told]:
    kind = f"{act.kind}:{act.act or ''}"
    ours, theirs = (sorted(side.actors) for side in (act.actors, act.recipients))
    lands = (sorted(act.actors.countries), sorted(act.recipients.countries))
    found = {(kind, *ours, ">", *theirs)}
    if act.actors.persons:
        found.add((act.kind, *sorted(act.actors.persons), ">", *lands[1]))
    return found if ours or theirs else set()


def _date(
    page: Page,
    dated: Sequence[Page],
    told: Mapping[str, frozenset[Told]],
    weight: Mapping[Told, float],
) -> Reference | None:
    own = told[page.id]
    whole = sum(weight[s] for s in sorted(own))
    matches = []
    for other in dated:
        shared = own & told[other.id]
        if other.told and len(shared) >= LEAST_SHARED and not _contradicts(page, other.told):
            matches.append(Match(other, other.told, sum(weight[s] for s in sorted(shared)), len(shared)))
    if not matches:
        return None
    best = max(matches, key=lambda m: (m.weight, m.page.id))
    rivals = [m.weight for m in matches if abs(m.told - best.told) > WINDOW]
    if best.weight < ENOUGH * whole or best.weight < MARGIN * max(rivals, default=0.0):
        return None
    name = best.page.document.title or best.page.document.name or best.page.id
    reason = f"tells {best.shared} of the same acts as {name!r}, told from {best.told}"
    return Reference(best.told.isoformat(), "archive", reason)


def _contradicts(page: Page, told: date) -> bool:
    """Whether the document writes a full date so long after a day that it cannot tell from it."""
    written = [day(t.from_) for t in page.analysis.times if t.from_ and t.from_ == t.to]
    return any(d > told + AHEAD for d in written if d)

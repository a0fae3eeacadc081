"""How well links agree with the truth of a generated corpus."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from runut.records import Links
from tests.link.generator import Truth


def b_cubed(gold: Mapping[Hashable, Hashable], found: Mapping[Hashable, Hashable]) -> tuple[float, float]:
    """Precision and recall over the items of `gold`, each mapped to its group."""
    ours, theirs = _groups(gold), _groups({k: v for k, v in found.items() if k in gold})
    precision = sum(len(ours[gold[k]] & theirs[found[k]]) / len(theirs[found[k]]) for k in gold) / len(gold)
    recall = sum(len(ours[gold[k]] & theirs[found[k]]) / len(ours[gold[k]]) for k in gold) / len(gold)
    return precision, recall


def _groups(items: Mapping[Hashable, Hashable]) -> dict[Hashable, set[Hashable]]:
    found: dict[Hashable, set[Hashable]] = {}
    for item, group in items.items():
        found.setdefault(group, set()).add(item)
    return found


def origins(links: Links, truth: Truth) -> tuple[float, float]:
    """B-cubed precision and recall of origins over documents."""
    return b_cubed(truth.origin, {d: o.id for o in links.origins for d in o.docs})  # type: ignore[arg-type]


def stories(links: Links, truth: Truth) -> tuple[float, float]:
    """B-cubed precision and recall of stories over documents."""
    return b_cubed(truth.story, {d: s.id for s in links.stories for d in s.docs})  # type: ignore[arg-type]


def incidents(links: Links, truth: Truth) -> tuple[float, float]:
    """B-cubed precision and recall of incidents over events."""
    return b_cubed(truth.incident, {(m.doc, m.event): i.id for i in links.incidents for m in i.mentions})  # type: ignore[arg-type]


def conflicts(links: Links, truth: Truth, kinds: Iterable[str]) -> tuple[float, float]:
    """Precision and recall of the errors planted: a conflict of the kind that cites the erring document."""
    wanted = {e for e in truth.errors if e[0] in kinds}
    reported = [c for c in links.conflicts if c.kind in kinds]
    right = [c for c in reported if any((c.kind, v.doc) in wanted for v in c.values)]
    found = {e for e in wanted if any(e == (c.kind, v.doc) for c in right for v in c.values)}
    return len(right) / len(reported) if reported else 1.0, len(found) / len(wanted) if wanted else 1.0


def disputes(links: Links, truth: Truth) -> tuple[float, float]:
    """Precision and recall of disputed claims over stories that hold an accusation and its denial in one text."""
    found = {truth.story[v.doc] for c in links.claims if c.status == "disputed" for v in (*c.asserted_by, *c.denied_by)}
    right = found & truth.disputed
    return len(right) / len(found) if found else 1.0, len(right) / len(truth.disputed) if truth.disputed else 1.0

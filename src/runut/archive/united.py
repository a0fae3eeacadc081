"""Links that were made neighbourhood by neighbourhood, brought together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from runut.records import Actor, Links, Record


def united(parts: Iterable[Links]) -> Links:
    """All links of several neighbourhoods, in one fixed order; actors of one id are one actor.

    Args:
        parts: the links of each neighbourhood; their documents differ.
    """
    found: dict[str, list[Record]] = {kind: [] for kind in Links.__struct_fields__}
    for part in parts:
        for kind, items in found.items():
            items += getattr(part, kind)
    links = Links(**{kind: tuple(sorted(items, key=_ident)) for kind, items in found.items()})  # type: ignore[arg-type]
    conflicts = sorted(links.conflicts, key=lambda c: (-c.certainty, c.kind, c.id))
    return msgspec.structs.replace(links, actors=_actors(links.actors), conflicts=tuple(conflicts))


def _ident(record: Record) -> str:
    ident: str = record.id  # type: ignore[attr-defined]
    return ident


def _actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    by_id: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        by_id[actor.id].append(actor)
    return tuple(found[0] if len(found) == 1 else _one(found) for found in by_id.values())


def _one(actors: Sequence[Actor]) -> Actor:
    """One actor of several neighbourhoods, described as where most documents tell of it."""
    most = min(actors, key=lambda a: (-len(a.members), a.members))
    reason = f"the same entry {most.knowledge}" if most.knowledge else f"the same name: {most.name.casefold()}"
    return msgspec.structs.replace(
        most,
        names=tuple(sorted({name for a in actors for name in a.names})),
        members=tuple(sorted({member for a in actors for member in a.members})),
        reasons=tuple(sorted({reason, *(r for a in actors for r in a.reasons)})),
    )

"""The sector of a person or body: of the office or noun that names it, of knowledge, of the body that it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runut.analyse.entities.names import inside
from runut.knowledge.entries import Entry

if TYPE_CHECKING:
    from runut.analyse.entities.describe import Describer, Thing

OFFICIAL = "GOV"


def sector(describer: Describer, thing: Thing, entry: Entry | None) -> str | None:
    """The sector of a thing; `entry` is what knowledge takes it for."""
    own = _stated(describer, thing) or (entry and entry.sector)
    if own:
        return own
    if thing.label == "ORG" and (noun := describer.reader.noun_of(thing.names[0])) is not None:
        return noun.sector
    if entry and entry.kind == "PER" and entry.tenures:
        return OFFICIAL
    return _of_body(describer, thing)


def _stated(describer: Describer, thing: Thing) -> str | None:
    for role in thing.roles:
        if role.phrase.noun.head.sector:
            return role.phrase.noun.head.sector
    for name in thing.names:
        if name.body and name.body.sector:
            return name.body.sector
        if name.basis == "office":
            people = [n for n in inside(describer.names, name.start, name.end) if n.label == "PER"]
            holder = describer.of_name[(people[0].start, people[0].end)] if people else None
            return sector(describer, holder, None) if holder else None
    return None


def _of_body(describer: Describer, thing: Thing) -> str | None:
    """The sector of the body whose office somebody holds ("Direktur LBH Contoh")."""
    for role in thing.roles:
        owner = role.phrase.owner
        body = describer.of_name.get((owner.start, owner.end)) if owner and owner.label == "ORG" else None
        if thing.label == "PER" and body is not None:
            return sector(describer, body, describer.entry(body))
    return None

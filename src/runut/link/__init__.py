"""All readings together: origins, actors, incidents, claims, conflicts, stories."""

from __future__ import annotations

from collections.abc import Sequence

from runut.archive.united import united
from runut.link.actors import Cast, link_actors
from runut.link.acts import acts_of
from runut.link.claims import link_claims
from runut.link.conflicts import find_conflicts
from runut.link.conflicts.scene import Scene
from runut.link.happenings import incident_records
from runut.link.ids import member
from runut.link.incidents import cluster
from runut.link.material import Material
from runut.link.neighbours import neighbourhoods
from runut.link.origins import find_origins, origins_of
from runut.link.references import references
from runut.link.stories import link_stories
from runut.link.words import load_words
from runut.records import Actor, Claim, Conflict, Incident, Judgement, Links, Reading


def link(readings: Sequence[Reading], judgements: Sequence[Judgement] = (), language: str = "id") -> Links:
    """Everything that documents establish together.

    Args:
        readings: documents with their analyses, one for each document id; their order does not matter.
        judgements: what people decided about members of actors, incidents and claims; later evidence never undoes it.
        language: code of the language pack whose words and wording are used.

    Returns:
        The links; the same readings give the same links, id for id, in whatever order they come.

    Raises:
        UsageError: there is no such language pack.
    """
    return united(link_neighbours(part, judgements, language) for part in neighbourhoods(readings, judgements))


def link_neighbours(readings: Sequence[Reading], judgements: Sequence[Judgement] = (), language: str = "id") -> Links:
    """What the documents of one neighbourhood establish together; arguments and errors as those of `link`."""
    material = Material(readings, load_words(language))
    cast = Cast(link_actors(material, judgements))
    origins = find_origins(material, cast)
    origin_of = origins_of(origins)
    acts = acts_of(material, cast)
    incidents = incident_records(cluster(acts, judgements), acts, material, cast, origin_of)
    incident_of = {member(m.doc, m.event): i.id for i in incidents for m in i.mentions}
    claims = link_claims(material, cast, acts, incident_of, origin_of, judgements)
    stories = link_stories(material, cast, incidents, acts)
    story_of = {doc: story.id for story in stories for doc in story.docs}
    scene = Scene(material, cast, acts, incidents, claims, origin_of, story_of)
    return Links(
        origins=origins,
        actors=tuple(cast.actors.values()),
        incidents=incidents,
        claims=claims,
        conflicts=find_conflicts(scene),
        stories=stories,
    )


def why(links: Links, ident: str) -> list[str]:
    """The reasons for a link, for people; empty where nothing had to be joined.

    Args:
        links: the links that `ident` is from.
        ident: the id of an actor, incident, claim or conflict.
    """
    known: list[Actor | Incident | Claim | Conflict] = [
        *links.actors,
        *links.incidents,
        *links.claims,
        *links.conflicts,
    ]
    return [reason for item in known if item.id == ident for reason in item.reasons]


__all__ = ["link", "link_neighbours", "references", "why"]

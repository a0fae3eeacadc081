"""`runut actors`: who is who across documents, and what a person decides about it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from runut.archive import Archive
from runut.cli.options import ArchivePath, AsJson, ConfigFile, Lang, settings
from runut.errors import UsageError
from runut.records import Actor, Judgement
from runut.run.build import relink
from runut.view.texts import Interface

app = typer.Typer(help="Who is who across documents; say that two are one, or that one is two.", no_args_is_help=True)
ActorId = Annotated[str, typer.Argument(help="The id of an actor, as `runut actors list` prints it.")]


@app.command("list")
def list_(archive: ArchivePath, as_json: AsJson = False) -> int:
    """Print all actors: id, type, country, sector and every form of the name."""
    with Archive(archive, read_only=True) as opened:
        found = opened.links().actors
    for actor in sorted(found, key=lambda actor: (-len(actor.members), actor.name)):
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(actor) + b"\n")
        else:
            facts = (actor.type, actor.country or "-", actor.sector or "-", " | ".join(actor.names))
            typer.echo("\t".join((actor.id, *facts)))
    return 0


@app.command()
def merge(archive: ArchivePath, one: ActorId, other: ActorId, config: ConfigFile = None, lang: Lang = None) -> int:
    """Say that two actors are one. The decision is kept when the case is built again."""
    if one == other:
        raise UsageError(f"{one} is one actor already; name two, as runut actors list {archive} prints them")
    with Archive(archive) as opened:
        members = [_member(_actor(opened, ident)) for ident in (one, other)]
    return _decide(archive, Judgement("merge", members[0], members[1]), config, lang)


@app.command()
def split(
    archive: ArchivePath,
    actor: ActorId,
    name: Annotated[str, typer.Argument(help="A form of the name that is somebody else.")],
    config: ConfigFile = None,
    lang: Lang = None,
) -> int:
    """Say that one form of an actor's name is somebody else. The decision is kept when the case is built again."""
    with Archive(archive) as opened:
        found = _actor(opened, actor)
        parted, others = _parted(opened, found, name)
    return _decide(archive, Judgement("split", parted, others), config, lang)


@app.command()
def undo(archive: ArchivePath, config: ConfigFile = None, lang: Lang = None) -> int:
    """Take the last decision back."""
    chosen = settings(config, lang=lang)
    with Archive(archive) as opened:
        taken = opened.withdraw()
        if taken is None:
            raise UsageError(f"no decision has been made in {archive}")
        relink(opened, chosen)
        told = _told(opened, taken, Interface(chosen.interface), "withdrawn")
    typer.echo(told)
    return 0


def _decide(archive: Path, judgement: Judgement, config: Path | None, lang: str | None) -> int:
    chosen = settings(config, lang=lang)
    with Archive(archive) as opened:
        opened.judge(judgement)
        relink(opened, chosen)
        told = _told(opened, judgement, Interface(chosen.interface), "decided")
    typer.echo(told)
    return 0


def _told(archive: Archive, judgement: Judgement, say: Interface, what: str) -> str:
    names = {key: _name(archive, member) for key, member in (("a", judgement.a), ("b", judgement.b))}
    return say(what, kind=say(f"judged-{judgement.kind}", **names))


def _name(archive: Archive, member: str) -> str:
    """What a document calls the actor that a judgement names as `document/entity`."""
    doc, _, ident = member.partition("/")
    reading = archive.reading(doc)
    entities = reading.analysis.entities if reading else ()
    return next((entity.name for entity in entities if entity.id == ident), member)


def _actor(archive: Archive, ident: str) -> Actor:
    for actor in archive.links().actors:
        if actor.id == ident:
            return actor
    raise UsageError(f"no actor has the id {ident!r}; see: runut actors list {archive.path}")


def _member(actor: Actor) -> str:
    return "/".join(actor.members[0])


def _parted(archive: Archive, actor: Actor, name: str) -> tuple[str, str]:
    """A member that has this form of the name, and one that has not."""
    having: list[str] = []
    others: list[str] = []
    for doc, ident in actor.members:
        reading = archive.reading(doc)
        forms = {m.text for m in reading.analysis.mentions if m.entity == ident} if reading else set()
        (having if name in forms else others).append(f"{doc}/{ident}")
    if not having or not others:
        raise UsageError(f"{name!r} does not part the documents of {actor.id}; its forms: {', '.join(actor.names)}")
    return having[0], others[0]

"""The case as one self-contained HTML page: no script or style from elsewhere, readable without script."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable
from importlib import resources
from typing import TypeVar

import jinja2
from markupsafe import Markup

from runut import __version__
from runut.records import Story
from runut.view import rows
from runut.view.case import Case
from runut.view.text import Piece, pieces
from runut.view.texts import Interface

T = TypeVar("T")


def render(case: Case, say: Interface) -> str:
    """The page.

    Args:
        case: links and readings.
        say: the interface's texts.
    """
    timeline = rows.timeline(case)
    places = {row.id: place for place, row in enumerate(timeline)}
    days = itertools.groupby(timeline, key=lambda row: row.day)
    source_rows = rows.sources(case)
    stories = rows.stories(case)
    return _template().render(
        say=say,
        lang=say.code,
        version=__version__,
        title=" · ".join(story.label for story in stories[:2]) or say("dossier"),
        style=Markup(_resource("dossier.css")),  # noqa: S704 (our own file)
        script=Markup(_resource("dossier.js")),  # noqa: S704 (our own file)
        stories=_parted([(story, _digest(case, story)) for story in stories], lambda item: len(item[0].docs) > 1),
        days=[(day, list(found)) for day, found in days],
        claims=_parted(rows.claims(case), lambda row: not row.alone),
        conflicts=_parted(rows.conflicts(case), lambda row: not row.written),
        sources=source_rows,
        texts=[(row, _text(case, row.doc)) for row in source_rows],
        origins=case.links.origins,
        outlet=case.outlet,
        days_of=_days_of(timeline),
        headline=lambda doc: case.analysis(doc).title or case.document(doc).title,
        in_order=functools.partial(sorted, key=places.__getitem__),
        labels={incident.id: incident.label for incident in case.links.incidents},
    )


def _parted(found: Iterable[T], first: Callable[[T], bool]) -> tuple[list[T], list[T]]:
    """What is shown at once, and what only on request."""
    items = list(found)
    return [item for item in items if first(item)], [item for item in items if not first(item)]


def _days_of(timeline: list[rows.TimelineRow]) -> dict[tuple[str, int], str | None]:
    """The day of what each sentence tells, by document and the sentence's offset; none where it tells of several."""
    told: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for row in timeline:
        if row.day:
            for item in row.evidence:
                told[item.doc, item.sentence.start].add(row.day)
    return defaultdict(lambda: None, {place: min(days) for place, days in told.items() if len(days) == 1})


def _digest(case: Case, story: Story) -> list[rows.Evidence]:
    return [rows.evidence(case, item.doc, item.start, item.end) for item in story.digest]


def _text(case: Case, doc: str) -> list[Piece]:
    return pieces(case.document(doc), case.analysis(doc))


def _resource(name: str) -> str:
    return resources.files("runut.view").joinpath(name).read_text("utf-8")


@functools.cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_resource("dossier.html"))

"""Days that disagree: within an incident, in a document's own dates, and between a page's date and its text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from runut.link.acts import MEETING, Act
from runut.link.conflicts.scene import Scene
from runut.link.material import Page, day
from runut.records import Citation, Conflict, TimeExpression

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
FAR = 60  # days between a page's date and its text's
CLOSE = 3  # days by which reports of one occasion may differ


def impossible_dates(scene: Scene) -> Iterator[Conflict]:
    """Dates that cannot be true as written, each once for every document."""
    for page in scene.material:
        written: dict[str, list[Citation]] = defaultdict(list)
        for time in page.analysis.times:
            if time.invalid:
                written[time.text].append(page.cite(time.start, time.end))
        for text, places in sorted(written.items()):
            found = scene.report("impossible-date", text, places, 0.98)
            if found:
                yield found


def page_dates(scene: Scene) -> Iterator[Conflict]:
    """Dates of a page far from the day that its text tells from."""
    for page in scene.material:
        reference = page.reference
        told = day(reference.date) if reference else None
        if told is None:
            continue
        anchors = [t for t in page.analysis.times if not page.in_noise(t.start) and _holds(t, told)]
        for noise in page.analysis.noise:
            if noise.kind == "date" and _far(page, noise.start, noise.end, told):
                values = [page.cite(noise.start, noise.end), *(page.cite(t.start, t.end) for t in anchors[:2])]
                found = scene.report("metadata-vs-text", page.id, values, 0.9, f"the text tells from {told}")
                if found:
                    yield found


def _holds(time: TimeExpression, told: date) -> bool:
    first, last = day(time.from_), day(time.to)
    return bool(first and last and first == last and abs((first - told).days) <= CLOSE)


def _far(page: Page, start: int, end: int, told: date) -> bool:
    """Whether a line of date is far from a day: by its parsed time, else by its year."""
    parsed = [d for t in page.analysis.times if start <= t.start < end and (d := day(t.from_))]
    if parsed:
        return all(abs((d - told).days) > FAR for d in parsed)
    years = [int(y) for y in YEAR.findall(page.text[start:end])]
    return bool(years) and told.year not in years


def dates(scene: Scene) -> Iterator[Conflict]:
    """One occasion of the same persons, put on different days by different documents."""
    for cluster in _occasions(scene):
        rows = [(act, time) for act in cluster if (time := _time(scene, act))]
        for (a, x), (b, y) in combinations(rows, 2):
            if a.doc != b.doc and not a.when.meets(b.when):
                values = [_cite(scene, a, x), _cite(scene, b, y)]
                found = scene.report("date", scene.tell(a).text[:60], values, 0.6, "the same persons, days apart")
                if found:
                    yield found
                    break


def _occasions(scene: Scene) -> Iterator[Sequence[Act]]:
    """Meetings of the same persons on single days close together, told by documents that each know one day."""
    groups: dict[tuple[object, ...], list[Act]] = {}
    for key in sorted(scene.acts):
        act = scene.acts[key]
        if act.kind == MEETING and len(act.sides.persons) > 1 and act.event.from_ and act.when.days == 1:
            groups.setdefault((act.act, act.sides.persons), []).append(act)
    for acts in groups.values():
        days = {doc: {a.when for a in acts if a.doc == doc} for doc in {a.doc for a in acts}}
        single = sorted((a for a in acts if len(days[a.doc]) == 1), key=lambda a: (str(a.when.first), a.key))
        yield from (near for near in _runs(single) if len({a.when for a in near}) > 1)


def _runs(acts: Sequence[Act]) -> Iterator[list[Act]]:
    """Acts in order of their days, parted where more than a few days lie between."""
    run: list[Act] = []
    for act in acts:
        if run and act.when.first and run[-1].when.first and (act.when.first - run[-1].when.first).days > CLOSE:
            yield run
            run = []
        run.append(act)
    if run:
        yield run


def _time(scene: Scene, act: Act) -> TimeExpression | None:
    """The expression in an act's sentence that gives its days; of what is said, within the words said."""
    page = scene.material.page(act.doc)
    around = page.sentence(act.event.trigger.start)
    said = page.statements.get(act.event.statement or "")
    if said and said.content and said.content.start <= act.event.trigger.start < said.content.end:
        around = said.content
    inside = [t for t in page.analysis.times if around.start <= t.start < around.end]
    fitting = [t for t in inside if t.from_ == act.event.from_ and t.to == act.event.to]
    return min(fitting, key=lambda t: abs(t.start - act.event.trigger.start), default=None)


def _cite(scene: Scene, act: Act, time: TimeExpression) -> Citation:
    page, trigger = scene.material.page(act.doc), act.event.trigger
    return page.cite(min(trigger.start, time.start), max(trigger.end, time.end))

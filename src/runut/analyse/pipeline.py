"""The steps of reading one document, assembled and checked."""

from __future__ import annotations

from collections.abc import Sequence

from runut.analyse.draft import Draft, Step
from runut.errors import PipelineError
from runut.records import Analysis

GIVEN = ("document", "pack", "hint")


def assemble(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Check that every step's requirements are given or assigned before it.

    Raises:
        PipelineError: names the step and what it misses.
    """
    known = set(GIVEN)
    for step in steps:
        missing = sorted(set(step.requires) - known)
        if missing:
            raise PipelineError(f"step {step.name!r} requires {', '.join(missing)}, which no step before it assigns")
        known |= set(step.assigns)
    return tuple(steps)


def run(steps: Sequence[Step], draft: Draft) -> Draft:
    """Take the draft through the steps.

    Raises:
        PipelineError: a step returned other fields than it says it assigns.
    """
    for step in steps:
        assigned = step.run(draft)
        if set(assigned) != set(step.assigns):
            raise PipelineError(f"step {step.name!r} assigns {sorted(step.assigns)}, but returned {sorted(assigned)}")
        draft = draft.with_(**assigned)
    return draft


def finish(draft: Draft) -> Analysis:
    """The records of a draft that has been through all steps.

    Unnamed actors that no statement or event refers to are left out.
    """
    entities = draft.who.entities() if draft.referents else ()
    used = _used(draft)
    kept = tuple(entity for entity in entities if entity.type != "NOM" or entity.id in used)
    idents = {entity.id for entity in kept}
    return Analysis(
        document=draft.document.id,
        language=draft.language,
        title=draft.title,
        outlet=draft.outlet,
        agencies=draft.agencies,
        byline=draft.byline or draft.document.byline,
        published=draft.published,
        reference=draft.reference,
        sentences=draft.sentences,
        lemmas=draft.lemmas,
        noise=draft.noise,
        entities=kept,
        mentions=tuple(m for m in draft.who.mentions() if m.entity in idents) if draft.referents else (),
        times=draft.times,
        statements=draft.statements,
        events=draft.events,
    )


def _used(draft: Draft) -> set[str]:
    spoken = {ident for said in draft.statements for ident in (said.speaker, *said.via)}
    acting = {ident for event in draft.events for ident in (*event.actors, *event.recipients, event.source) if ident}
    return spoken | acting

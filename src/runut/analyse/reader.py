"""Reading one document of one language: the steps in their order."""

from __future__ import annotations

from runut.analyse import entities, events, noise, statements, syntax, times
from runut.analyse.draft import Draft, Step
from runut.analyse.pipeline import assemble, finish, run
from runut.language.pack import load_pack
from runut.read.identity import document_id
from runut.records import Document, Reading, Reference, Skip


class Reader:
    """Reads documents of one language with one size of model.

    Args:
        size: `accurate` or `fast`.
        language: the code of a language pack.

    Raises:
        UsageError: there is no such pack or size.
        KnowledgeError: a lexicon does not hold what its schema asks for.
    """

    def __init__(self, size: str = "accurate", language: str = "id") -> None:
        self.pack = load_pack(language)
        self.pack.pipeline(size)
        steps = (noise.STEP, syntax.step(size), times.STEP, entities.STEP, statements.STEP, events.STEP)
        self.steps: tuple[Step, ...] = assemble(steps)

    def read(self, document: Document | str, hint: Reference | None = None) -> Reading | Skip:
        """Read one document.

        Args:
            document: the document, or just its text; offsets count code points of the text.
            hint: the reference day that other documents give, used where the text itself fixes none.

        Returns:
            The document with its analysis, or a skip that says which language it is in.
        """
        if isinstance(document, str):
            document = Document(document_id(document), "", document)
        draft = Draft(document=document, pack=self.pack, hint=hint)
        draft = run(self.steps[:1], draft)
        if draft.language != self.pack.code:
            return Skip(document.source, f"language: {draft.language}, not {self.pack.code}")
        return Reading(document, finish(run(self.steps[1:], draft)))

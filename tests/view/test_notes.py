"""What is odd about an input is told where its document is shown, in the reader's language."""

from __future__ import annotations

import io

import msgspec
import pytest
from rich.console import Console

from runut.records import Links, Reading
from runut.view import rows, terminal
from runut.view.case import Case
from runut.view.dossier import render
from runut.view.show import find
from runut.view.texts import Interface
from tests.makers import meeting

NOTES = ("published: json-ld 2031-05-01; url 2031-04-12", "invisible: 3", "direction: 1", "scripts: 'Kоta'")


def case(notes: tuple[str, ...]) -> Case:
    reading = meeting()
    document = msgspec.structs.replace(reading.document, notes=notes)
    return Case.of(Links((), (), (), (), (), ()), [Reading(document, reading.analysis)])


@pytest.mark.parametrize(("lang", "told"), [("id", "tidak sama"), ("en", "disagree")])
def test_sources_and_dossier_tell_notes_in_the_readers_language(lang: str, told: str) -> None:
    screen, say = Console(file=io.StringIO(), width=60), Interface(lang)
    terminal.sources(screen, say, rows.sources(case(NOTES)))
    shown = screen.file.getvalue()  # type: ignore[attr-defined]
    assert shown.count("! ") == len(NOTES)
    assert told in shown
    page = render(case(NOTES), say)
    assert page.count(told) == 2  # beside its row and over its text
    assert "invisible: 3" not in page


def test_a_document_shows_its_notes_and_one_without_has_none() -> None:
    found = find(case(NOTES), "d1")
    assert found is not None
    assert found.notes == NOTES
    assert "notes" not in dict(found.fields)
    assert 'class="odd"' not in render(case(()), Interface("id"))


def test_a_note_of_another_kind_stands_as_it_is() -> None:
    assert Interface("id").note("3 odd things") == "3 odd things"
    assert Interface("id").note("odd: {detail}") == "odd: {detail}"
    assert "{x}" in Interface("id").note("scripts: {x}")

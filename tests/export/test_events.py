from __future__ import annotations

from runut.export.documents import document_row
from runut.export.events import event_rows
from tests.makers import meeting


def test_an_event_becomes_a_plover_record() -> None:
    (row,) = event_rows(meeting())
    assert row["event"] == ["AGREE"]
    assert (row["date"], row["enddate"]) == ("2031-05-03", "2031-05-03")
    assert row["actor"] == [{"code": "NOR", "sector": "GOV", "entity_text": "Tavi", "identifier_id": None}]
    assert row["quad_code"] == 1
    assert row["event_scale"] == 2.5
    assert row["event_text"] == ["mengunjungi"]
    assert row["text"] == meeting().document.text
    assert row["source"]["entity_text"] == "Ane Solberg"


def test_a_document_row_spells_intervals_as_published() -> None:
    reading = meeting()
    row = document_row(reading.document, reading.analysis)
    assert row["events"][0]["from"] == "2031-05-03"
    assert (row["reference_date"], row["reference_basis"]) == ("2031-05-01", "text")
    assert row["text"] == reading.document.text

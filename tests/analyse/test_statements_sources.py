"""Statements told by whose claim a thing is, by data, by a sentence of its own, and acts of speech in quotations."""

from __future__ import annotations

import pytest

from tests.analyse.statement_makers import body, person, place, read

RINA = person("Rina Lestari", "AAA", "Rina", "Lestari")
NUSA = place("Nusa", "AAA")
BAHARI = place("Bahari", "BBB")
BALAI = body("Balai Ombak", "AAA")
CAST = (RINA, NUSA, BAHARI, BALAI)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Jembatan itu ditutup karena banjir. Demikian klaim Balai Ombak.", [("Balai Ombak", "klaim")]),
        ("Jembatan itu ditutup karena banjir. Demikian pula pasar ikan.", []),
        ("Berdasarkan data Balai Ombak, ombak naik dua meter.", [("Balai Ombak", "Berdasarkan data")]),
        ("Berdasarkan data dari Balai Ombak, ombak naik dua meter.", [("Balai Ombak", "Berdasarkan data")]),
        ("Berdasarkan jadwal, kapal tiba pagi.", []),
        ("Kapal menghindari blokade yang diumumkan Nusa.", [("Nusa", "diumumkan")]),
        ("Kapal menghindari pelabuhan yang ditutup Nusa.", []),
        ("Rina beralasan, jembatan itu merusak pemandangan.", [("Rina Lestari", "beralasan")]),
        ("Rina menjawab, lalu pergi.", []),
        ("Rina khawatir bahwa jembatan itu runtuh.", [("Rina Lestari", "khawatir")]),
        ("Rina khawatir akan ombak.", []),
        ("Ombak besar datang pada Jumat, yang mendorong Nusa untuk menutup pelabuhan.", []),
        ("Rina mendorong Nusa untuk menutup pelabuhan.", [("Rina Lestari", "mendorong")]),
        (
            "Mantan komandan pada armada laut, Rina Lestari, mengatakan bahwa pelabuhan itu aman.",
            [("Rina Lestari", "mengatakan")],
        ),
        (
            '"Nusa telah menegaskan: pelabuhan itu ditutup," kata Rina.',
            [("Nusa", "menegaskan"), ("Rina Lestari", "kata")],
        ),
        ('"Nusa telah menegaskan sikap," kata Rina.', [("Rina Lestari", "kata")]),
        ("Kapal itu karam setelah tib. kata Balai Ombak.", [("Balai Ombak", "kata")]),
    ],
)
def test_sources(text: str, rows: list[tuple[str, str]]) -> None:
    assert sorted((said.speaker, said.cue) for said in read(text, *CAST)) == sorted(rows)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('"Ke depan, kerja sama itu harus menjadi prioritas," kata Rina.', "request"),
        ('"Kami harus pulang," kata Rina.', "assert"),
        ("Rina mengatakan bahwa dokumen itu akan segera dipublikasikan.", "commit"),
        ("Rina mengatakan bahwa dokumen itu akan dipublikasikan oleh Bahari.", "assert"),
        ('"Tidak dapat dibenarkan, dan harganya mahal," kata Rina.', "criticise"),
        ('"Tidak hanya itu, harganya mahal," kata Rina.', "assert"),
        ('"Kami waspada terhadap kemungkinan banjir," kata Rina.', "assert"),
        ('"Mereka melakukan tindakan terorisme," kata Rina.', "criticise"),
    ],
)
def test_stances(text: str, stance: str) -> None:
    assert [said.stance for said in read(text, *CAST)] == [stance]

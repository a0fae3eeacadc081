from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import pytest

from runut.records import (
    Actor,
    Citation,
    Claim,
    Conflict,
    Document,
    EventRef,
    Incident,
    Links,
    Noise,
    Origin,
    Span,
    Story,
    Voice,
)
from runut.view import rows
from runut.view.case import Case
from runut.view.dossier import render
from runut.view.show import find
from runut.view.text import pieces
from runut.view.texts import Interface
from tests.makers import analysis, document, meeting, span


@pytest.fixture
def case() -> Case:
    reading = meeting()
    said, visit = reading.analysis.statements[0], reading.analysis.events[0]
    place = span(reading.document.text, "Malura")
    voice = Voice("d1", "s1", "Ane Solberg", said.cue, "assert")
    value = Citation("d1", place.start, place.end, "Malura")
    links = Links(
        origins=(Origin("o1", ("d1",), None, "single"),),
        actors=(
            Actor("a1", "Tavi", "PER", "NOR", "GOV", ("Tavi",), (("d1", "e2"),)),
            Actor("a2", "Malura", "GPE", "MLT", None, ("Malura",), (("d1", "e3"),)),
        ),
        incidents=(
            Incident(
                "i1",
                "AGREE",
                "Tavi mengunjungi Malura",
                "2031-05-03",
                "2031-05-03",
                "Malura",
                ("a1",),
                ("a2",),
                (EventRef("d1", "v1", visit.trigger),),
                1,
                "attributed",
            ),
            Incident("i2", "ACCUSE", "Tanpa hari", None, None, None, (), (), (), 0, "alleged"),
        ),
        claims=(
            Claim("c1", "Tavi ke Malura", "uncontested", (voice,), (), 1),
            Claim("c2", "Tavi batal", "disputed", (voice,), (voice,), 1),
        ),
        conflicts=(
            Conflict("k1", "place", "tempat", (value, value), 0.4),
            Conflict("k2", "date", "tanggal", (value,), 0.9),
        ),
        stories=(Story("t1", "Kunjungan", "2031-05-03", "2031-05-03", ("d1",), ("i1",), (value,)),),
    )
    return Case.of(links, [reading])


def test_the_timeline_goes_by_the_events_day_and_puts_the_undated_last(case: Case) -> None:
    found = rows.timeline(case)
    assert [(row.id, row.day) for row in found] == [("i1", "2031-05-03"), ("i2", None)]
    assert found[0].actors == "Tavi"
    assert found[0].recipients == "Malura"


def test_every_row_cites_the_sentence_at_its_place(case: Case) -> None:
    quoted = rows.timeline(case)[0].evidence[0]
    assert quoted.parts[1] == "mengunjungi"
    assert "".join(quoted.parts) == meeting().document.text


def test_disputed_claims_come_first_with_both_sides(case: Case) -> None:
    found = rows.claims(case)
    assert [row.id for row in found] == ["c2", "c1"]
    assert found[0].denied[0].evidence.parts[1] == "mengatakan"


def test_conflicts_come_surest_first(case: Case) -> None:
    assert [row.id for row in rows.conflicts(case)] == ["k2", "k1"]


def test_sources_tell_the_reference_day_and_its_basis(case: Case) -> None:
    (found,) = rows.sources(case)
    assert (found.reference, found.basis, found.origin_basis) == ("2031-05-01", "text", "single")


@pytest.mark.parametrize(
    ("ident", "kind"),
    [("i1", "incident"), ("a2", "actor"), ("c2", "claim"), ("d1", "document"), ("d1:v1", "event"), ("d1:e2", "entity")],
)
def test_show_finds_records_of_every_kind(case: Case, ident: str, kind: str) -> None:
    record = find(case, ident)
    assert record is not None
    assert (record.kind, record.id) == (kind, ident)


def test_show_names_actors_and_leaves_places_to_the_sentences(case: Case) -> None:
    incident, claim = find(case, "i1"), find(case, "c2")
    assert incident is not None
    assert claim is not None
    fields = dict(incident.fields)
    assert (fields["actors"], fields["recipients"]) == ("Tavi", "Malura")
    assert not {"mentions", "asserted_by", "denied_by"} & (set(fields) | {name for name, _ in claim.fields})


@pytest.mark.parametrize("ident", ["", "x", "d1:v9", "d2:v1", ":", "d1:"])
def test_show_finds_nothing_for_other_ids(case: Case, ident: str) -> None:
    assert find(case, ident) is None


def test_show_gives_the_statement_with_its_cue(case: Case) -> None:
    record = find(case, "d1:s1")
    assert record is not None
    assert record.evidence[0].parts[1] == "mengatakan"


class Anchors(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [values["id"]] if values.get("id") else []
        self.links += [values["href"] or ""] if tag == "a" else []
        self.loaded += [value for name, value in attrs if name in ("src", "srcset") and value]


@pytest.mark.parametrize("code", ["id", "en"])
def test_every_link_of_the_dossier_leads_somewhere_on_the_page(case: Case, code: str) -> None:
    page = Anchors()
    page.feed(render(case, Interface(code)))
    assert len(page.ids) == len(set(page.ids))
    assert page.links
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert page.loaded == []


def test_what_articles_say_cannot_act_on_the_page() -> None:
    text = '<script>alert(1)</script> & "kutip" <img src=x onerror=alert(2)>'
    reading = msgspec.structs.replace(
        meeting(),
        document=Document("d1", "<b>.txt", text, outlet="<i>Koran</i>"),
        analysis=analysis(sentences=(Span(0, len(text)),), lemmas=("x",)),
    )
    page = render(Case.of(Links(), [reading]), Interface("id"))
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<i>Koran" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_pieces_joined_are_the_text() -> None:
    text = "Judul\n\nKalimat satu. Kalimat dua.\nBaca juga: lain"
    made = analysis(
        sentences=(span(text, "Kalimat satu."), span(text, "Kalimat dua.")),
        lemmas=("", ""),
        noise=(Noise(0, 5, "title"), Noise(text.index("Baca"), len(text), "link")),
    )
    found = pieces(document(text), made)
    assert "".join(piece.text for piece in found) == text
    assert [piece.text for piece in found if piece.noise] == ["Judul", "Baca juga: lain"]
    assert [piece.anchor for piece in found if piece.anchor is not None] == [7, 21]


def test_texts_of_both_languages_take_the_same_values() -> None:
    from runut.view.texts import _texts

    for key, text in _texts().items():
        assert set(re.findall(r"{(\w+)}", text.id)) == set(re.findall(r"{(\w+)}", text.en)), key

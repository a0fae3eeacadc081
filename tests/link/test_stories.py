from __future__ import annotations

from runut.link import link, references
from runut.records import Reading
from tests.link.pages import Maker


def _visit(ident: str, told: str | None, guest: str, host: str, *more: str) -> Reading:
    """A report of running news: a guest's visit to a land and talks with its leader."""
    people = {"a": ("Tavi Solberg", "NOR"), "b": ("Ines Kora", "MLT")}
    maker = Maker(ident, told).entity("c", "Malura", "GPE", "MLT").entity("d", "Norland", "GPE", "NOR")
    for key, (name, country) in people.items():
        maker.entity(key, name, "PER", country, sector="GOV")
    land = {"a": "d", "b": "c"}[host]
    names = {key: name for key, (name, _) in people.items()}
    maker.say(f"{names[guest]} tiba di {maker.entities[land].name}.").event("CONSULT", "tiba", guest, land)
    maker.say(f"{names[host]} menjamu {names[guest]}.").event("CONSULT", "menjamu", guest, host)
    maker.say(f"{names[guest]} berterima kasih kepada {maker.entities[land].name}.")
    maker.event("SUPPORT", "berterima kasih", guest, land)
    maker.say("Perang Norland di Malura belum usai.").event("ASSAULT", "Perang", "d", "c")
    for sentence in more:
        maker.say(sentence)
    return maker.reading()


NEWS = [
    _visit("d1", "2031-05-04", "a", "b"),
    _visit("d2", "2031-05-05", "a", "b", "Cuaca di ibu kota cerah sepanjang hari itu."),
    _visit("d3", "2031-09-20", "b", "a"),
    _visit("d4", "2031-09-20", "b", "a", "Rombongan menginap dua malam di tepi danau."),
]


def test_the_same_persons_months_apart_are_two_stories() -> None:
    stories = {s.docs: s for s in link(NEWS).stories}
    assert set(stories) == {("d1", "d2"), ("d3", "d4")}
    first = stories["d1", "d2"]
    assert (first.from_, first.to) == ("2031-05-04", "2031-05-05")
    assert first.label
    assert first.incidents


def test_the_digest_cites_sentences() -> None:
    maker = Maker("d9", "2031-05-04").entity("a", "Tavi Solberg", "PER", "NOR").entity("c", "Malura", "GPE", "MLT")
    maker.say("Tavi Solberg tiba di Malura pada 3 Mei.").when("3 Mei", "2031-05-03")
    maker.event("CONSULT", "tiba", "a", "c", from_="2031-05-03", to="2031-05-03")
    (story,) = link([maker.reading()]).stories
    assert [c.text for c in story.digest] == ["Tavi Solberg tiba di Malura pada 3 Mei."]


def test_the_digest_reads_in_order_of_days_by_sentences_of_one_day() -> None:
    maker = Maker("d9", "2031-05-06").entity("a", "Tavi Solberg", "PER", "NOR").entity("c", "Malura", "GPE", "MLT")
    maker.say("Tavi Solberg meninggalkan Malura pada 5 Mei, dua hari setelah ia tiba.").when("5 Mei", "2031-05-05")
    maker.event("RETREAT", "meninggalkan", "a", "c", from_="2031-05-05", to="2031-05-05")
    maker.event("CONSULT", "tiba", "a", "c", from_="2031-05-03", to="2031-05-03")
    maker.say("Ia berterima kasih kepada Malura pada 4 Mei.").when("4 Mei", "2031-05-04")
    maker.event("SUPPORT", "berterima kasih", "a", "c", from_="2031-05-04", to="2031-05-04")
    maker.say("Pesawat Tavi Solberg tiba pada 3 Mei.").when("3 Mei", "2031-05-03")
    maker.event("CONSULT", "tiba", "a", "c", from_="2031-05-03", to="2031-05-03")
    (story,) = link([maker.reading()]).stories
    assert [c.text.split()[0] for c in story.digest] == ["Pesawat", "Ia", "Tavi"]


def test_the_digest_says_once_what_copies_say() -> None:
    (story,) = (s for s in link(NEWS[:2]).stories if "d1" in s.docs)
    told = [c.text for c in story.digest]
    assert len(told) == len(set(told))


def test_an_undated_document_takes_the_day_of_its_own_story() -> None:
    found = references([*NEWS, _visit("d5", None, "b", "a")])
    assert set(found) == {"d5"}
    assert (found["d5"].date, found["d5"].basis) == ("2031-09-20", "archive")
    assert "2031-09-20" in found["d5"].reason


def test_dated_documents_are_left_alone() -> None:
    assert references(NEWS) == {}


def test_a_document_that_tells_of_no_known_story_stays_undated() -> None:
    other = Maker("d5").entity("a", "Tavi Solberg", "PER", "NOR").say("Tavi Solberg sakit.").reading()
    assert references([*NEWS, other]) == {}


def test_a_story_told_alike_twice_dates_nothing() -> None:
    again = _visit("d6", "2032-06-01", "b", "a")
    assert references([*NEWS, again, _visit("d5", None, "b", "a")]) == {}


def _local(ident: str, told: str, *sentences: str) -> Reading:
    maker = Maker(ident, told).entity("a", "Bupati Sena", "PER", "IDN", sector="GOV")
    maker.entity("b", "Desa Merapi Lama", "GPE", "IDN").entity("c", "Yayasan Tirta", "ORG", "IDN", sector="SOC")
    maker.entity("d", "Harun Tose", "PER", "IDN").entity("e", "Bandar Kuala", "GPE", "IDN")
    for sentence in sentences:
        maker.say(sentence)
    return maker.reading()


def test_reports_from_one_country_belong_together_by_persons_bodies_and_towns() -> None:
    readings = [
        _local("d1", "2031-05-04", "Bupati Sena menutup sumur Desa Merapi Lama.", "Yayasan Tirta keberatan."),
        _local("d2", "2031-05-06", "Yayasan Tirta menggugat Bupati Sena.", "Desa Merapi Lama kekurangan air."),
        _local("d3", "2031-05-05", "Harun Tose menjuarai lomba di Bandar Kuala."),
    ]
    assert {s.docs for s in link(readings).stories} == {("d1", "d2"), ("d3",)}

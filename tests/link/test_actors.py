from __future__ import annotations

from runut.link.actors import Cast, link_actors
from runut.link.material import Material
from runut.link.words import load_words
from runut.records import Actor, Judgement, Reading
from tests.link.pages import Maker


def _actors(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> list[Actor]:
    return list(link_actors(Material(readings, load_words()), judgements))


def _names(actors: list[Actor]) -> set[tuple[str, ...]]:
    return {a.names for a in actors}


def _pair(
    first: str, second: str, kind: str = "PER", country: str | None = "BVA", beside: str = "Torvald"
) -> list[Reading]:
    return [
        Maker(ident, "2031-05-02")
        .entity("a", name, kind, country, sector="GOV" if kind == "PER" else None)  # type: ignore[arg-type]
        .entity("b", beside, "GPE", "TRV")
        .say(f"{name} disebut bersama {beside} dalam laporan itu.")
        .reading()
        for ident, name in (("d1", first), ("d2", second))
    ]


def test_transliterations_of_one_name_are_one_person_with_the_reason() -> None:
    (actor,) = [a for a in _actors(*_pair("Andrey Molvin", "Andrei Molvin")) if a.type == "PER"]
    assert actor.names == ("Andrei Molvin", "Andrey Molvin")
    assert any("transliterations" in r for r in actor.reasons)


def test_persons_whose_names_differ_in_the_last_consonant_stay_apart() -> None:
    persons = [a for a in _actors(*_pair("Kim Jong Un", "Kim Jong Il")) if a.type == "PER"]
    assert len(persons) == 2


def test_one_name_of_two_countries_is_two_persons() -> None:
    first, second = _pair("Omar Sadik", "Omar Sadik")[0], _pair("x", "Omar Sadik", country="ZZZ", beside="Lorin")[1]
    assert len([a for a in _actors(first, second) if a.type == "PER"]) == 2


def test_a_country_that_one_text_reads_otherwise_does_not_part_a_person() -> None:
    readings = [r for pair in (_pair("Omar Sadik", "Omar Sadik"),) for r in pair]
    extra = [
        Maker(ident, "2031-05-02")
        .entity("a", "Omar Sadik", "PER", country)
        .entity("b", "Torvald", "GPE", "TRV")
        .entity("c", "Melisa Ongo", "PER", "BVA")
        .say("Omar Sadik dan Melisa Ongo tiba di Torvald.")
        .reading()
        for ident, country in (("d3", "BVA"), ("d4", "TRV"))
    ]
    persons = [a for a in _actors(*readings, *extra) if a.name == "Omar Sadik"]
    assert [a.country for a in persons] == ["BVA"]


def test_ports_one_letter_apart_are_one_where_the_same_others_stand_beside() -> None:
    (port,) = [a for a in _actors(*_pair("Rajan", "Najan", "LOC")) if a.country == "BVA"]
    assert port.names == ("Najan", "Rajan")


def test_they_are_two_where_nothing_speaks_for_it() -> None:
    first, second = _pair("Rajan", "x", "LOC")[0], _pair("x", "Najan", "LOC", beside="Kolme")[1]
    assert len([a for a in _actors(first, second) if a.country == "BVA"]) == 2


def test_a_surname_joins_the_only_person_who_carries_it() -> None:
    first, second = _pair("Molvin", "Andrey Molvin")
    (actor,) = [a for a in _actors(first, second) if a.type == "PER"]
    assert actor.name == "Andrey Molvin"


def test_a_surname_of_two_persons_joins_neither() -> None:
    third = _pair("x", "Boris Molvin")[1]
    third = Maker("d3").entity("a", "Boris Molvin", "PER", "BVA").say("Boris Molvin datang.").reading()
    assert len([a for a in _actors(*_pair("Molvin", "Andrey Molvin"), third) if a.type == "PER"]) == 3


def test_entities_of_one_entry_of_knowledge_are_one_whatever_their_names() -> None:
    readings = [
        Maker(i).entity("a", n, "GPE", "CHN", knowledge="country:CHN").say(f"{n} diam.").reading()
        for i, n in (("d1", "Cina"), ("d2", "Tiongkok"))
    ]
    assert _names(_actors(*readings)) == {("Cina", "Tiongkok")}


def test_unnamed_groups_are_never_one_across_documents() -> None:
    readings = [
        Maker(i).entity("a", "tiga warga", "NOM", "BVA", sector="CVL").say("tiga warga pergi.").reading() for i in "pq"
    ]
    assert len(_actors(*readings)) == 2


def test_judgements_of_people_hold() -> None:
    alike = _pair("Andrey Molvin", "Andrei Molvin")
    other = _pair("Andrey Molvin", "Zeno Karit")
    split = _actors(*alike, judgements=(Judgement("split", "d1/a", "d2/a"),))
    merged = _actors(*other, judgements=(Judgement("merge", "d1/a", "d2/a"),))
    assert len([a for a in split if a.type == "PER"]) == 2
    assert len([a for a in merged if a.type == "PER"]) == 1


def test_every_entity_is_a_member_of_one_actor() -> None:
    readings = _pair("Andrey Molvin", "Kim Jong Il")
    cast = Cast(_actors(*readings))
    assert all(cast.of(r.document.id, e.id) for r in readings for e in r.analysis.entities)
    assert sum(len(a.members) for a in cast.actors.values()) == 4

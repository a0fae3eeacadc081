from __future__ import annotations

from runut.link import link
from runut.records import Conflict, Reading
from tests.link.pages import Maker


def _maker(ident: str, told: str = "2031-05-04") -> Maker:
    return (
        Maker(ident, told)
        .entity("a", "Tavi Solberg", "PER", "NOR", sector="GOV")
        .entity("b", "Ines Kora", "PER", "MLT", sector="GOV")
        .entity("c", "Malura", "GPE", "MLT", knowledge="country:MLT")
        .entity("d", "Norland", "GPE", "NOR", knowledge="country:NOR")
        .entity("e", "Kota Senja", "GPE", "MLT")
        .entity("f", "Pasar Lama", "GPE", "MLT")
    )


def _found(*readings: Reading, kind: str | None = None) -> list[Conflict]:
    return [c for c in link(readings).conflicts if kind in (None, c.kind)]


def _texts(conflict: Conflict) -> set[str]:
    return {v.text for v in conflict.values}


def _met(ident: str, place: str, day: str = "2031-05-03", written: str = "3 Mei") -> Reading:
    maker = _maker(ident).say(f"Tavi Solberg bertemu Ines Kora di {place} pada {written}.").when(written, day)
    return maker.event("CONSULT", "bertemu", "a", "b", place=place, from_=day, to=day).reading()


def test_agreeing_reports_conflict_in_nothing() -> None:
    assert _found(_met("d1", "Kota Senja"), _met("d2", "Kota Senja")) == []


def test_two_places_of_one_meeting() -> None:
    (conflict,) = _found(_met("d1", "Kota Senja"), _met("d2", "Pasar Lama"))
    assert conflict.kind == "place"
    assert {v.doc for v in conflict.values} == {"d1", "d2"}
    assert all("bertemu" in v.text for v in conflict.values)
    assert conflict.reasons


def test_a_town_lies_in_its_country() -> None:
    assert _found(_met("d1", "Kota Senja"), _met("d2", "Malura"), kind="place") == []


def test_two_days_of_one_meeting() -> None:
    (conflict,) = _found(_met("d1", "Kota Senja"), _met("d2", "Kota Senja", "2031-05-04", "4 Mei"), kind="date")
    assert {v.text[-5:] for v in conflict.values} == {"3 Mei", "4 Mei"}


def test_meetings_that_one_text_keeps_apart_do_not_conflict() -> None:
    maker = _maker("d1").say("Tavi Solberg bertemu Ines Kora pada 3 Mei dan bertemu lagi pada 4 Mei.")
    maker.when("3 Mei", "2031-05-03").when("4 Mei", "2031-05-04")
    for day in ("2031-05-03", "2031-05-04"):
        maker.event("CONSULT", "bertemu", "a", "b", from_=day, to=day)
    assert _found(maker.reading(), _met("d2", "Kota Senja", "2031-05-04", "4 Mei"), kind="date") == []


def test_an_impossible_date_is_one_by_itself() -> None:
    (conflict,) = _found(_maker("d1").say("Pasokan tiba 9-2 Maret.").when("9-2 Maret", None, invalid=True).reading())
    assert (conflict.kind, _texts(conflict)) == ("impossible-date", {"9-2 Maret"})


def test_a_page_dated_in_another_year_than_its_text() -> None:
    maker = _maker("d1", "2031-05-04").say("11 Juni 2029", noise="date")
    maker.say("Tavi Solberg tiba pada Minggu (4/5/2031).").when("Minggu (4/5/2031)", "2031-05-04")
    (conflict,) = _found(maker.reading(), kind="metadata-vs-text")
    assert _texts(conflict) == {"11 Juni 2029", "Minggu (4/5/2031"} or "11 Juni 2029" in _texts(conflict)


def test_spellings_but_not_short_forms_are_variants() -> None:
    readings = []
    for ident, name in (("d1", "Andrey Molvin"), ("d2", "Andrei Molvin"), ("d3", "Molvin")):
        maker = Maker(ident, "2031-05-04").entity("a", name, "PER", "NOR", aliases=("Molvin",))
        readings.append(maker.say(f"{name} datang lagi.").reading())
    (conflict,) = _found(*readings)
    assert _texts(conflict) == {"Andrey Molvin", "Andrei Molvin"}


def test_abbreviations_are_no_variants() -> None:
    maker = Maker("d1").entity("a", "Persatuan Nelayan Timur", "ORG", "NOR", aliases=("PNT",))
    assert _found(maker.say("Persatuan Nelayan Timur (PNT) menolak.").reading()) == []


def test_the_parts_of_a_name_are_no_variants_but_translations_and_slips_are() -> None:
    readings = []
    for ident, names in (("d1", ("Tambak Sorana", "Tambak", "Sorana")), ("d2", ("Uni Selatan", "Southern Union"))):
        maker = Maker(ident).entity("a", names[0], "ORG", "NOR", aliases=names[1:])
        readings.append(maker.say(f"{', '.join(names)} disebut.").reading())
    slip = (
        Maker("d3")
        .entity("a", "Orla Benning", "PER", "NOR", aliases=("Benning", "Bening"))
        .say("Orla Benning, Bening.")
    )
    found = [_texts(c) for c in _found(*readings, slip.reading())]
    assert {"Uni Selatan", "Southern Union"} in found
    assert any("Bening" in texts for texts in found)
    assert len(found) == 2


def _sent(ident: str, number: str, noun: str = "truk") -> Reading:
    maker = _maker(ident).say(f"Norland mengirim {number} {noun} bantuan kepada Malura kemarin.")
    return maker.event("AID", "mengirim", "d", "c").reading()


def test_one_thing_counted_differently() -> None:
    (conflict,) = _found(_sent("d1", "40"), _sent("d2", "400"))
    assert (conflict.kind, _texts(conflict)) == ("number", {"40 truk", "400 truk"})


def test_other_things_counted_do_not_conflict() -> None:
    assert _found(_sent("d1", "40"), _sent("d2", "400", "karung")) == []


def test_two_things_that_both_documents_count_do_not_conflict() -> None:
    def sent(ident: str, verb: str) -> Reading:
        maker = _maker(ident).say(f"Norland {verb} 40 truk besar dan 60 truk kecil bantuan kepada Malura kemarin.")
        return maker.event("AID", verb, "d", "c").reading()

    assert _found(sent("d1", "mengirim"), sent("d2", "mengirimkan")) == []


def test_a_number_in_a_name_counts_nothing() -> None:
    def sent(ident: str, school: str) -> Reading:
        maker = _maker(ident).say(f"Norland mengirim bantuan kepada Malura lewat SMA {school} Kota Senja kemarin.")
        return maker.event("AID", "mengirim", "d", "c").reading()

    assert _found(sent("d1", "3"), sent("d2", "5")) == []


def test_one_plan_told_as_possible_and_as_decided() -> None:
    possible = _maker("d1").say("Tavi Solberg mungkin mengunjungi Malura tahun depan.")
    possible.event("AGREE", "mengunjungi", "a", "c", aux=("hypothetical",))
    decided = _maker("d2").say("Tavi Solberg akan mengunjungi Malura.").event("AGREE", "mengunjungi", "a", "c")
    (conflict,) = _found(possible.reading(), decided.reading())
    assert conflict.kind == "status"


def test_a_doer_named_by_each_side() -> None:
    maker = _maker("d1").entity("g", "dua warga", "NOM", "TIR")
    maker.say("Norland menyerang dua warga di Kota Senja.").event("ASSAULT", "menyerang", "d", "g", place="Kota Senja")
    maker.say("Norland menyebut pasukan Malura menyerang dua warga di Kota Senja.")
    maker.event("ASSAULT", "menyerang", "c", "g", place="Kota Senja", standing="alleged")
    assert [c.kind for c in _found(maker.reading())] == ["attribution"]


def _quoted(ident: str, quote: str) -> Reading:
    maker = _maker(ident).say(f"“{quote}”, kata Ines Kora.")
    return maker.statement("b", "kata", quote, kind="direct").reading()


def test_one_quotation_in_two_wordings() -> None:
    first = _quoted("d1", "persahabatan kita kokoh laksana karang samudra")
    second = _quoted("d2", "kokoh seperti karang di samudra, itulah persahabatan kita")
    (conflict,) = _found(first, second)
    assert conflict.kind == "wording"
    assert len(conflict.values) == 2


def test_a_quotation_cut_short_is_no_other_wording() -> None:
    whole = "persahabatan kita kokoh laksana karang samudra"
    assert _found(_quoted("d1", whole), _quoted("d2", "kokoh laksana karang samudra")) == []


def test_values_are_cut_from_the_text() -> None:
    readings = {r.document.id: r for r in (_met("d1", "Kota Senja"), _met("d2", "Pasar Lama"))}
    for conflict in _found(*readings.values()):
        for v in conflict.values:
            assert readings[v.doc].document.text[v.start : v.end] == v.text


def _still_to_come(held: str, trigger: str) -> Reading:
    maker = _maker("d1").say("Tavi Solberg akan bertemu Ines Kora di Kota Senja besok.")
    maker.event("AGREE", "bertemu", "a", "b", from_="2031-05-05", to="2031-05-05").say(held)
    return maker.event("CONSULT", trigger, "a", "b", from_="2031-05-05", to="2031-05-05").reading()


def test_one_meeting_told_as_to_come_and_as_held() -> None:
    assert _found(
        _still_to_come("Dalam pembicaraan, Tavi Solberg dan Ines Kora berpelukan.", "pembicaraan"), kind="tense"
    )
    agenda = "Tavi Solberg dan Ines Kora membahas batas laut."
    assert not _found(_still_to_come(agenda, "membahas"), kind="tense")


def _counted(text: str, title: str = "") -> list[set[str]]:
    maker = Maker("d1", "2031-05-04")
    if title:
        maker.say(title, "title")
    return [_texts(c) for c in _found(maker.say(text).reading(), kind="number")]


def test_parts_that_make_another_sum() -> None:
    assert _counted("Korban tewas mencapai 18 orang, terdiri dari 7 laki-laki, 6 perempuan, dan 3 anak-anak.") == [
        {"18 orang", "7 laki-laki", "6 perempuan", "3 anak-anak"}
    ]
    assert _counted("Kapal itu memuat 30 ton beras, terdiri atas 12 ton beras merah dan 15 ton beras putih.") != []


def test_parts_that_add_up_or_are_not_all_are_no_conflict() -> None:
    assert _counted("Korban tewas mencapai 18 orang, terdiri dari 7 laki-laki, 6 perempuan, dan 5 anak-anak.") == []
    assert _counted("Korban tewas mencapai sekitar 18 orang, terdiri dari 7 laki-laki dan 6 perempuan.") == []
    assert _counted("Rombongan 18 orang itu terdiri dari 7 perempuan dan selebihnya laki-laki.") == []
    assert _counted("Gedung itu memuat 18 ruang, terdiri dari 4 lantai dan 2 lift.") == []


def test_a_title_that_counts_otherwise() -> None:
    title = "13 Orang Tewas Tertimbun Longsor di Malura"
    assert _counted("Sebanyak 31 orang tewas tertimbun longsor pada Rabu.", title) == [{"13 Orang", "31 orang"}]
    assert _counted("Sebanyak 13 orang tewas dan 31 orang luka tertimbun longsor pada Rabu.", title) == []
    assert _counted("Sebanyak 31 orang mengungsi ke balai desa pada Rabu.", title) == []


def test_a_plan_of_which_a_source_only_speculates_is_possible() -> None:
    possible = _maker("d1").say("Tavi Solberg mungkin mengunjungi Malura, kata Ines Kora.")
    possible.statement("b", "kata", "Tavi Solberg mungkin mengunjungi Malura", "speculate")
    possible.event("AGREE", "mengunjungi", "a", "c", statement="s0")
    decided = _maker("d2").say("Tavi Solberg akan mengunjungi Malura, kata Ines Kora.")
    decided.statement("b", "kata", "Tavi Solberg akan mengunjungi Malura")
    decided.event("AGREE", "mengunjungi", "a", "c", statement="s0")
    assert [c.kind for c in _found(possible.reading(), decided.reading())] == ["status"]


def _struck(ident: str, doer: str, sector: str) -> Reading:
    maker = _maker(ident).entity("g", doer, "ORG", "MLT", sector=sector).entity("h", "sekolah", "NOM", "MLT")
    maker.say(f"{doer} menyerang sekolah di Kota Senja pada 3 Mei.")
    day = "2031-05-03"
    return maker.event("ASSAULT", "menyerang", "g", "h", place="Kota Senja", from_=day, to=day).reading()


def test_an_army_or_its_enemies_struck() -> None:
    army, rebels = _struck("d1", "Tentara Malura", "MIL"), _struck("d2", "Front Senja", "REB")
    assert _found(army, rebels, kind="attribution")
    assert not _found(army, _struck("d2", "Brigade Senja", "MIL"), kind="attribution")


def test_a_town_and_the_part_of_the_country_that_holds_it_are_one_place() -> None:
    def met(ident: str, place: str) -> Reading:
        maker = _maker(ident).entity("r", "Malura Barat", "GPE", "MLT", knowledge="region:MLT/malura-barat")
        maker.say(f"Tavi Solberg bertemu Ines Kora di {place}.")
        day = "2031-05-03"
        return maker.event("CONSULT", "bertemu", "a", "b", place=place, from_=day, to=day).reading()

    assert not _found(met("d1", "Kota Senja"), met("d2", "Malura Barat"), kind="place")
    assert _found(met("d1", "Kota Senja"), met("d2", "Pasar Lama"), kind="place")

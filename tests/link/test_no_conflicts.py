"""What looks like a conflict and is none, each beside one that is."""

from __future__ import annotations

from runut.link import link
from runut.link.names import likeness
from runut.records import Conflict, Reading
from tests.link.pages import Maker

DAY = "2031-05-03"
PLACES = (
    ("t", "Kota Senja", "GPE", "city:MLT/kota-senja"),
    ("u", "Pasar Lama", "GPE", "city:MLT/pasar-lama"),
    ("i", "Istana Dermaga", "LOC", None),
    ("j", "Jalan Kenanga", "LOC", None),
    ("k", "Istana Dermaga Timur", "LOC", None),
)


def _maker(ident: str) -> Maker:
    maker = Maker(ident, "2031-05-04").entity("a", "Tavi Solberg", "PER", "NOR").entity("b", "Ines Kora", "PER", "MLT")
    maker.entity("c", "Orla Benn", "PER", "MLT").entity("d", "polisi", "NOM", "MLT", sector="COP")
    for key, name, kind, entry in PLACES:
        maker.entity(key, name, kind, "MLT", knowledge=entry)  # type: ignore[arg-type]
    return maker


def _found(kind: str, *readings: Reading) -> list[Conflict]:
    return [c for c in link(readings).conflicts if c.kind == kind]


def _met(ident: str, *places: str) -> Reading:
    maker = _maker(ident)
    for place in places:
        maker.say(f"Tavi Solberg bertemu Ines Kora di {place}.")
        maker.event("CONSULT", "bertemu", "a", "b", place=place, from_=DAY, to=DAY)
    return maker.reading()


def test_two_places_that_one_document_names_are_one() -> None:
    assert _found("place", _met("d1", "Kota Senja"), _met("d2", "Pasar Lama"))
    assert not _found("place", _met("d1", "Kota Senja", "Istana Dermaga"))
    assert not _found("place", _met("d1", "Kota Senja", "Istana Dermaga"), _met("d2", "Istana Dermaga"))


def test_a_place_and_a_longer_name_of_it_are_one() -> None:
    assert not _found("place", _met("d1", "Istana Dermaga"), _met("d2", "Istana Dermaga Timur"))
    assert _found("place", _met("d1", "Istana Dermaga"), _met("d2", "Jalan Kenanga"))


def test_a_street_lies_in_a_town_for_all_that_is_known() -> None:
    def held(ident: str, place: str) -> Reading:
        maker = _maker(ident).say(f"Polisi menangkap Ines Kora di {place} lewat tengah malam.")
        maker.entity("p", "Polisi", "NOM", "MLT", sector="COP")
        return maker.event("COERCE", "menangkap", "p", "b", place=place, from_=DAY, to=DAY).reading()

    assert not _found("place", held("d1", "Kota Senja"), held("d2", "Jalan Kenanga"))
    assert _found("place", held("d1", "Kota Senja"), held("d2", "Pasar Lama"))


def _spoke(ident: str, place: str) -> Reading:
    maker = _maker(ident).say(f"Panen membaik, kata Ines Kora di {place}.")
    return maker.statement("b", "kata", "Panen membaik").reading()


def test_a_speaker_is_in_two_towns_but_not_in_a_town_and_a_building() -> None:
    assert _found("place", _spoke("d1", "Kota Senja"), _spoke("d2", "Pasar Lama"))
    assert not _found("place", _spoke("d1", "Kota Senja"), _spoke("d2", "Istana Dermaga"))


def _struck(ident: str, doer: str, verb: str, kind: str, **more: object) -> Reading:
    maker = _maker(ident).entity("n", "Norland", "GPE", "NOR").entity("s", "Republik Tirsa", "GPE", "TIR")
    maker.entity("h", "dua warga", "NOM", "MLT")
    name = {"n": "Norland", "s": "Republik Tirsa"}[doer]
    maker.say("Tavi Solberg menulis surat kepada Ines Kora.")
    maker.say(f"{name} {verb} dua warga di Kota Senja.")
    return maker.event(kind, verb, doer, "h", place="Kota Senja", **more).reading()


def test_who_struck_is_told_apart_on_one_day_alone() -> None:
    day = {"from_": DAY, "to": DAY}
    ours = _struck("d1", "n", "menyerang", "ASSAULT", **day)
    assert _found("attribution", ours, _struck("d2", "s", "menyerang", "ASSAULT", **day))
    assert not _found("attribution", ours, _struck("d2", "s", "menyerang", "ASSAULT"))
    # two arrests in one town are two
    held = [_struck(i, doer, "menangkap", "COERCE", **day) for i, doer in (("d1", "n"), ("d2", "s"))]
    assert not _found("attribution", *held)


def _party(ident: str, others: str) -> Reading:
    names = {"b": "Ines Kora", "c": "Orla Benn"}
    maker = _maker(ident).say(f"Tavi Solberg bertemu {' dan '.join(names[o] for o in others)} di Kota Senja.")
    return maker.event("CONSULT", "bertemu", "a", others, place="Kota Senja", from_=DAY, to=DAY).reading()


def test_one_party_of_a_meeting_told_in_full_is_no_other_meeting() -> None:
    assert _found("participants", _party("d1", "b"), _party("d2", "bc"))

    def talks(ident: str, who: str) -> Reading:
        maker = _maker(ident).say("Ines Kora dan Orla Benn memulai perundingan di Kota Senja.")
        return maker.event("CONSULT", "perundingan", who, place="Kota Senja", from_=DAY, to=DAY).reading()

    assert not _found("participants", talks("d1", "b"), talks("d2", "bc"))


def _planned(ident: str, verb: str, *, possible: bool) -> Reading:
    maker = _maker(ident).entity("n", "Norland", "GPE", "NOR").entity("m", "Malura", "GPE", "MLT")
    maker.say(f"Norland {'mungkin' if possible else 'akan'} {verb} Malura tahun depan.")
    aux = ("hypothetical",) if possible else ()
    return maker.event("AGREE", verb, "n", "m", aux=aux).reading()


def test_only_one_thing_to_decide_on_is_possible_here_and_decided_there() -> None:
    assert _found("status", _planned("d1", "mengunjungi", possible=True), _planned("d2", "mengunjungi", possible=False))
    for lasting in ("mendukung", "mempererat"):
        both = [_planned(f"d{int(p)}", lasting, possible=p) for p in (True, False)]
        assert not _found("status", *both)


def test_what_a_journey_is_for_need_not_have_begun() -> None:
    def told(sentence: str) -> Reading:
        maker = _maker("d1").say("Tavi Solberg akan bertemu Ines Kora siang ini.")
        maker.event("AGREE", "bertemu", "a", "b", from_=DAY, to=DAY).say(sentence)
        return maker.event("CONSULT", "pertemuan", "a", "b", from_=DAY, to=DAY).reading()

    assert _found("tense", told("Dalam pertemuan itu Tavi Solberg memeluk Ines Kora."))
    assert not _found("tense", told("Tavi Solberg tiba untuk pertemuan dengan Ines Kora."))


def test_the_day_of_a_saying_is_not_the_day_of_what_is_said() -> None:
    def told(ident: str, day: str, written: str, content: str, sentence: str) -> Reading:
        maker = _maker(ident).say(sentence).when(written, day)
        maker.statement("c", "kata", content)
        return maker.event("CONSULT", "bertemu", "a", "b", statement="s0", from_=day, to=day).reading()

    said = "Tavi Solberg bertemu Ines Kora"
    ours = told("d1", DAY, "Sabtu (3/5)", f"{said} pada Sabtu (3/5)", f"{said} pada Sabtu (3/5), kata Orla Benn.")
    inside = told("d2", "2031-05-04", "Minggu", f"{said} pada Minggu", f"{said} pada Minggu, kata Orla Benn.")
    outside = told("d2", "2031-05-04", "Minggu", said, f"{said}, kata Orla Benn, Minggu.")
    assert _found("date", ours, inside)
    assert not _found("date", ours, outside)


def _quoted(ident: str, *quotes: str) -> Reading:
    maker = _maker(ident)
    for quote in quotes:
        maker.say(f"“{quote},” kata Ines Kora.").statement("b", "kata", f"“{quote},”", kind="direct")
    return maker.reading()


def test_a_quotation_that_the_other_gives_as_well_is_no_other_wording() -> None:
    first, second = "harga beras naik tajam sekali bulan ini", "tajam sekali kenaikan harga beras pada bulan ini"
    assert _found("wording", _quoted("d1", first), _quoted("d2", second))
    assert not _found("wording", _quoted("d1", first), _quoted("d2", second, first))


def test_quotations_of_other_people_or_other_numbers_are_two() -> None:
    first, second = "Tavi Solberg menerima uang suap jembatan", "Orla Benn menerima uang suap jembatan itu"
    assert not _found("wording", _quoted("d1", first), _quoted("d2", second))
    years = [f"terdakwa dipidana penjara selama {n} tahun tanpa potongan" for n in (3, 16)]
    assert not _found("wording", *(_quoted(f"d{i}", q) for i, q in enumerate(years)))


def test_two_quotations_in_two_wordings_are_reported_once() -> None:
    first = "jalan desa rusak berat, jembatan kayu hampir roboh, sekolah banjir lumpur"
    second = "rusak berat jalan desa kami, hampir roboh jembatan kayu itu, banjir lumpur di sekolah"
    assert len(_found("wording", _quoted("d1", first), _quoted("d2", second))) == 1


def _named(kind: str, *names: str, knowledge: str | None = None) -> list[Conflict]:
    maker = Maker("d1", "2031-05-04")
    maker.entity("a", names[0], kind, "MLT", aliases=names[1:], knowledge=knowledge)  # type: ignore[arg-type]
    for name in names:
        maker.say(f"Hari itu {name} datang lagi.")
    return _found("name-variant", maker.reading())


def test_a_letter_left_out_is_a_slip_and_another_letter_in_a_short_name_is_another_name() -> None:
    assert _named("PER", "Molvan", "Molvn")
    assert _named("PER", "Molvant", "Molvent")
    assert not _named("PER", "Molva", "Molvi")


def test_names_that_everyone_knows_are_reported_last() -> None:
    (known,) = _named("GPE", "Cina", "Tiongkok", knowledge="country:CHN")
    (slip,) = _named("PER", "Sergei Molvant", "Sergei Molvent")
    (marks,) = _named("ORG", "Front Kota-Senja", "Front Kota Senja")
    assert known.certainty < marks.certainty < slip.certainty


def test_every_letter_of_an_acronym_counts() -> None:
    assert not likeness("KKP", "KP").score
    assert not likeness("DJP", "Jeep").score
    assert likeness("SRIMULYATI", "Sri Mulyati").score


def _body(ident: str, *names: str) -> Reading:
    maker = Maker(ident, "2031-05-04").entity("a", names[0], "ORG", aliases=names[1:])
    maker.entity("y", "Tavi Solberg", "PER").entity("z", "Ines Kora", "PER").say("Tavi Solberg menyurati Ines Kora.")
    return maker.say(f"Laporan {names[0]} terbit pekan ini.").reading()


def test_an_acronym_of_two_bodies_makes_them_one_no_more() -> None:
    def actors(*readings: Reading) -> int:
        return sum(1 for a in link(readings).actors if "PPI" in a.names)

    index, party = ("Producer Price Index", "PPI"), ("Parameter Politik Indah", "PPI")
    assert actors(_body("d1", *index), _body("d2", *party)) == 2
    assert actors(_body("d1", *index), _body("d2", *index), _body("d3", "PPI")) == 1

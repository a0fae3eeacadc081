from __future__ import annotations

from runut.link import link, why
from runut.records import Incident, Judgement, Reading
from tests.link.pages import Maker


def _maker(ident: str, told: str = "2031-05-04") -> Maker:
    return (
        Maker(ident, told)
        .entity("a", "Tavi Solberg", "PER", "NOR", sector="GOV")
        .entity("b", "Ines Kora", "PER", "MLT", sector="GOV")
        .entity("c", "Malura", "GPE", "MLT")
        .entity("d", "Norland", "GPE", "NOR")
        .entity("e", "Kota Senja", "GPE", "MLT")
    )


def _incidents(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> list[Incident]:
    return list(link(readings, judgements).incidents)


def _met(ident: str, day: str, told: str = "2031-05-04", kind: str = "CONSULT", **more: object) -> Reading:
    maker = _maker(ident, told).say("Tavi Solberg bertemu Ines Kora di Kota Senja.")
    return maker.event(kind, "bertemu", "a", "b", place="Kota Senja", from_=day, to=day, **more).reading()


def test_reports_of_one_meeting_are_one_incident() -> None:
    (incident,) = _incidents(_met("d1", "2031-05-03"), _met("d2", "2031-05-03"))
    assert len(incident.mentions) == 2
    assert incident.label == "Tavi Solberg bertemu Ines Kora di Kota Senja, 3 Mei 2031"
    assert (incident.from_, incident.to, incident.place) == ("2031-05-03", "2031-05-03", "Kota Senja")


def test_meetings_on_other_days_are_two() -> None:
    assert len(_incidents(_met("d1", "2031-05-03"), _met("d2", "2031-07-03", told="2031-07-04"))) == 2


def test_a_plan_and_the_meeting_are_stages_of_one_incident() -> None:
    planned = _met("d1", "2031-05-03", told="2031-05-01", kind="AGREE")
    (incident,) = _incidents(planned, _met("d2", "2031-05-03"))
    assert (incident.type, incident.stages) == ("CONSULT", ("planned", "held"))


def test_a_visit_to_a_land_is_not_the_meeting_with_its_leader() -> None:
    maker = _maker("d1").say("Tavi Solberg tiba di Malura dan kemudian bertemu Ines Kora.")
    maker.event("CONSULT", "tiba", "a", "c", from_="2031-05-03", to="2031-05-03")
    maker.event("CONSULT", "bertemu", "a", "b", from_="2031-05-03", to="2031-05-03")
    assert {i.label.partition(",")[0] for i in _incidents(maker.reading())} == {
        "Tavi Solberg mengunjungi Malura",
        "Tavi Solberg bertemu Ines Kora",
    }


def test_who_strikes_whom_is_not_who_is_struck() -> None:
    maker = _maker("d1").say("Norland menyerang Malura, lalu Malura menyerang Norland.")
    maker.event("ASSAULT", "menyerang", "d", "c").event("ASSAULT", "menyerang", "c", "d")
    assert len(_incidents(maker.reading())) == 2


def _struck(ident: str, first: str, last: str) -> Reading:
    maker = _maker(ident).say("Norland menyerang Malura dengan roket.")
    return maker.event("ASSAULT", "menyerang", "d", "c", from_=first, to=last).reading()


def test_days_of_a_campaign_belong_to_it() -> None:
    days = [_struck("d1", "2031-05-01", "2031-05-01"), _struck("d2", "2031-05-03", "2031-05-03")]
    campaign = _struck("d3", "2031-04-28", "2031-05-04")
    assert len(_incidents(*days)) == 2
    (incident,) = _incidents(*days, campaign)
    assert (incident.from_, incident.to) == ("2031-04-28", "2031-05-04")


def test_a_fight_told_of_both_does_not_join_blow_and_answer() -> None:
    maker = _maker("d1").say("Norland menyerang Malura.").event("ASSAULT", "menyerang", "d", "c")
    maker.say("Malura menyerang Norland.").event("ASSAULT", "menyerang", "c", "d")
    maker.say("Norland dan Malura saling serang.").event("ASSAULT", "saling serang", "dc")
    assert all(len(i.mentions) < 3 for i in _incidents(maker.reading()))


def test_a_supposed_attack_is_not_the_attack() -> None:
    maker = _maker("d1").say("Norland menyerang Malura kemarin.").event("ASSAULT", "menyerang", "d", "c")
    maker.say("Norland mungkin menyerang lagi pelabuhan Malura yang lain.")
    maker.event("ASSAULT", "menyerang", "d", "c", aux=("hypothetical",))
    assert len(_incidents(maker.reading())) == 2


def test_lasting_support_is_one_across_months_but_thanks_are_occasions() -> None:
    readings = []
    for ident, told in (("d1", "2031-05-04"), ("d2", "2031-11-04")):
        maker = _maker(ident, told).say("Tavi Solberg berterima kasih kepada Malura atas dukungan Malura bagi Norland.")
        maker.event("SUPPORT", "berterima kasih", "a", "c").event("SUPPORT", "dukungan", "c", "d")
        readings.append(maker.reading())
    sizes = sorted(len(i.mentions) for i in _incidents(*readings))
    assert sizes == [1, 1, 2]


def test_copies_count_as_one_origin() -> None:
    sentence = "Tavi Solberg bertemu Ines Kora di Kota Senja untuk membahas jalur kereta baru di perbatasan utara."
    readings = [
        _maker(ident).say(sentence).event("CONSULT", "bertemu", "a", "b", from_="2031-05-03", to="2031-05-03").reading()
        for ident in ("d1", "d2")
    ]
    (incident,) = _incidents(*readings)
    assert incident.origins == 1


def test_a_person_can_split_and_merge_incidents() -> None:
    split = _incidents(
        _met("d1", "2031-05-03"), _met("d2", "2031-05-03"), judgements=(Judgement("split", "d1/v0", "d2/v0"),)
    )
    merged = _incidents(
        _met("d1", "2031-05-03"), _met("d2", "2031-07-03"), judgements=(Judgement("merge", "d1/v0", "d2/v0"),)
    )
    assert (len(split), len(merged)) == (2, 1)


def test_an_incident_says_why() -> None:
    links = link([_met("d1", "2031-05-03"), _met("d2", "2031-05-03")])
    (incident,) = links.incidents
    assert why(links, incident.id) == list(incident.reasons)
    assert incident.reasons
    assert why(links, "inc-unknown") == []


def _ties(ident: str, told: str, sentence: str, trigger: str, kind: str = "SUPPORT", **more: object) -> Reading:
    return _maker(ident, told).say(sentence).event(kind, trigger, "dc", from_=told, to=told, **more).reading()


def test_a_state_told_on_two_days_is_one_but_the_promise_of_it_is_an_occasion() -> None:
    first = _ties("d1", "2031-05-04", "Norland dan Malura menjalin kemitraan di bidang energi.", "menjalin kemitraan")
    second = _ties("d2", "2031-09-04", "Norland dan Malura makin akrab di bidang energi.", "akrab")
    promise = "Norland dan Malura akan mengembangkan hubungan di bidang energi."
    promised = _ties("d3", "2031-09-04", promise, "mengembangkan", "AGREE")
    assert [len(i.mentions) for i in _incidents(first, second)] == [2]
    assert len(_incidents(first, second, promised)) == 2


def test_an_accusation_without_an_accuser_needs_words_to_be_another_one() -> None:
    def accused(ident: str, sentence: str, actors: str) -> Reading:
        maker = _maker(ident).say("Ines Kora berada di Kota Senja.").say(sentence)
        return maker.event("ACCUSE", "kecaman", actors, "d").reading()

    named = accused("d1", "Malura melontarkan kecaman kepada Norland atas pencemaran sungai.", "c")
    same = accused("d2", "Norland menuai kecaman atas pencemaran sungai itu.", "")
    other = accused("d3", "Norland menuai kecaman karena membatalkan konser.", "")
    assert len(_incidents(named, same)) == 1
    assert len(_incidents(named, other)) == 2


def test_those_who_welcome_a_guest_are_not_those_whom_he_talks_to() -> None:
    maker = _maker("d1").entity("w", "para pelajar", "NOM").say("Tavi Solberg disambut para pelajar di Malura.")
    maker.event("CONSULT", "disambut", "a", "w", from_="2031-05-03", to="2031-05-03")
    maker.say("Tavi Solberg bertemu Ines Kora di Malura.")
    maker.event("CONSULT", "bertemu", "a", "b", from_="2031-05-03", to="2031-05-03")
    assert len(_incidents(maker.reading())) == 2


def test_labels_say_what_was_done() -> None:
    maker = _maker("d1").entity("f", "Dua nelayan", "NOM", "MLT", sector="CVL")
    maker.say("Dua nelayan dibebaskan Norland.").event("RETREAT", "dibebaskan", "d", "f")
    maker.say("Ines Kora menolak permintaan Norland.").event("REJECT", "menolak", "b", "d")
    maker.say("Ines Kora bertolak ke Norland.").event("CONSULT", "bertolak", "b", "d")
    maker.say("Norland memeriksa Tavi Solberg.").event("ACCUSE", "memeriksa", "d", "a")
    maker.say("Malura memanggil duta besar Norland.").event("ACCUSE", "memanggil", "c", "d")
    assert {i.label for i in _incidents(maker.reading())} == {
        "Norland membebaskan dua nelayan",
        "Ines Kora menolak Norland",
        "Ines Kora mengunjungi Norland",
        "Norland memeriksa Tavi Solberg",
        "Malura menuduh atau mengecam Norland",
    }


def test_the_label_of_what_did_not_happen_says_so() -> None:
    never, held = _met("d1", "2031-05-03", aux=("negation",)), _met("d2", "2031-05-03")
    denied = _met("d3", "2031-05-03", aux=("negation",), standing="alleged")
    assert not any(i.label.startswith("Tidak terjadi") for i in _incidents(denied))
    (incident,) = _incidents(never)
    assert incident.label == "Tidak terjadi: Tavi Solberg bertemu Ines Kora di Kota Senja, 3 Mei 2031"
    assert not any(i.label.startswith("Tidak terjadi") for i in _incidents(held))

from __future__ import annotations

from runut.link import link
from runut.records import Claim, Judgement, Reading, Stance
from tests.link.pages import Maker


def _maker(ident: str, told: str = "2031-05-04") -> Maker:
    return (
        Maker(ident, told)
        .entity("a", "Norland", "GPE", "NOR")
        .entity("b", "Malura", "GPE", "MLT")
        .entity("c", "Republik Tirsa", "GPE", "TIR")
        .entity("d", "Ines Kora", "PER", "MLT", sector="GOV")
        .entity("e", "Orla Benn", "PER", "TIR", sector="GOV")
    )


def _accuse(maker: Maker) -> Maker:
    maker.say("Republik Tirsa menuduh Malura memasok peluru kepada Norland.")
    maker.statement("c", "menuduh", "Malura memasok peluru kepada Norland", "allege")
    return maker.event(
        "AID", "memasok", "b", "a", standing="alleged", source="c", statement=f"s{len(maker.statements) - 1}"
    )


def _claims(*readings: Reading, judgements: tuple[Judgement, ...] = ()) -> list[Claim]:
    return list(link(readings, judgements).claims)


def test_a_denial_answers_the_accusation_before_it() -> None:
    maker = _accuse(_maker("d1")).say("Ines Kora membantah tuduhan Republik Tirsa itu.")
    (claim,) = _claims(maker.statement("d", "membantah", "tuduhan Republik Tirsa itu", "deny").reading())
    assert claim.status == "disputed"
    assert [v.stance for v in claim.asserted_by] == ["allege"]
    assert len(claim.denied_by) == 1
    assert claim.label == "Malura memasok peluru kepada Norland"


def test_a_denial_in_another_document_finds_the_accusation_by_its_act() -> None:
    denial = _maker("d2").say("Ines Kora membantah pengiriman peluru dari Malura ke Norland.")
    denial.statement("d", "membantah", "pengiriman peluru dari Malura ke Norland", "deny")
    denial.event("AID", "pengiriman", "b", "a", standing="alleged", statement="s0")
    (claim,) = _claims(_accuse(_maker("d1")).reading(), denial.reading())
    assert {v.doc for v in claim.asserted_by} == {"d1"}
    assert {v.doc for v in claim.denied_by} == {"d2"}


def test_a_denial_that_only_points_answers_what_was_said_just_before() -> None:
    def denied(*between: str) -> list[Claim]:
        maker = _maker("d1").say("Ines Kora mengatakan pabrik di hulu membuang limbah ke sungai.")
        maker.statement("d", "mengatakan", "pabrik di hulu membuang limbah ke sungai")
        for sentence in between:
            maker.say(sentence)
        maker.say("Orla Benn mengatakan hal itu tidak benar.")
        return _claims(maker.statement("e", "mengatakan", "hal itu tidak benar", "deny").reading())

    assert [c.status for c in denied()] == ["disputed"]
    assert len(denied("Hujan turun.", "Jembatan ditutup.", "Warga pulang.")) == 2


def test_who_says_that_it_is_not_so_agrees_with_the_denial() -> None:
    maker = _maker("d1").say("Ines Kora membantah kebakaran terjadi di gudang beras.")
    maker.statement("d", "membantah", "kebakaran terjadi di gudang beras", "deny")
    maker.say("Orla Benn memastikan tidak terjadi kebakaran di gudang beras.")
    maker.statement("e", "memastikan", "tidak terjadi kebakaran di gudang beras")
    assert [c.status for c in _claims(maker.reading()) if c.status == "disputed"] == []


def test_a_denial_of_something_else_stays_alone() -> None:
    denial = _maker("d2").say("Orla Benn membantah kabar pernikahannya.")
    denial.statement("e", "membantah", "kabar pernikahannya", "deny")
    claims = _claims(_accuse(_maker("d1")).reading(), denial.reading())
    assert sorted((len(c.asserted_by), len(c.denied_by), c.status) for c in claims) == [
        (0, 1, "unconfirmed"),
        (1, 0, "unconfirmed"),
    ]


def _said(ident: str, sentence: str, content: str, stance: Stance = "assert", speaker: str = "d") -> Reading:
    return _maker(ident).say(sentence).statement(speaker, "mengatakan", content, stance).reading()


def test_two_speakers_of_two_origins_corroborate_and_one_repeated_does_not() -> None:
    content = "jembatan Sorana akan dibuka kembali pada bulan depan"
    first = _said("d1", f"Ines Kora mengatakan {content}.", content)
    retold = "jembatan Sorana bulan depan dibuka kembali"
    other = f"Di samping Ines Kora di balai kota Orla Benn mengatakan {retold} bagi kendaraan."
    again = f"Kepada wartawan di balai kota Ines Kora mengatakan {retold} bagi kendaraan."
    copied = _said("d2", f"Ines Kora mengatakan {content}.", content)
    found = _claims(first, _said("d2", other, retold, speaker="e"))
    assert [(c.status, c.origins) for c in found] == [("corroborated", 2)]
    # two outlets quote one speaker: that was said, but no one else says so
    assert [(c.status, c.origins) for c in _claims(first, _said("d2", again, retold))] == [("uncontested", 2)]
    assert [(c.status, c.origins) for c in _claims(first, copied)] == [("uncontested", 1)]


def test_statements_about_other_things_are_other_claims() -> None:
    first = _said("d1", "Ines Kora mengatakan jembatan dibuka kembali.", "jembatan dibuka kembali")
    second = _said("d2", "Ines Kora mengatakan pajak garam turun.", "pajak garam turun")
    assert len(_claims(first, second)) == 2


def test_a_person_can_part_statements() -> None:
    content = "jembatan Sorana akan dibuka kembali pada bulan depan"
    readings = [_said(ident, f"Ines Kora mengatakan {content}.", content) for ident in ("d1", "d2")]
    assert len(_claims(*readings, judgements=(Judgement("split", "d1/s0", "d2/s0"),))) == 2


def test_a_call_repeated_by_another_vouches_for_nothing() -> None:
    content = "jembatan Sorana dibuka kembali bulan depan bagi kendaraan"
    first = _said("d1", f"Ines Kora mengatakan {content} Norland.", content)
    for stance, status in (("assert", "corroborated"), ("request", "uncontested")):
        other = _said("d2", f"Di samping Ines Kora, Orla Benn mengatakan {content} Tirsa.", content, stance, "e")  # type: ignore[arg-type]
        assert [c.status for c in _claims(first, other)] == [status]


def test_two_common_words_make_no_claim_of_two_documents() -> None:
    first = _said("d1", "Ines Kora mengatakan perjuangan mendapat pekerjaan.", "perjuangan mendapat pekerjaan")
    second = _said("d2", "Kepada pers Ines Kora mengatakan pekerjaan perlu perjuangan.", "pekerjaan perlu perjuangan")
    assert len(_claims(first, second)) == 2
    third = _said("d2", "Ines Kora mengatakan mendapat pekerjaan itu perjuangan.", "mendapat pekerjaan itu perjuangan")
    assert len(_claims(first, third)) == 1


def test_a_label_leaves_out_the_word_that_opens_the_clause() -> None:
    maker = _maker("d1").say("Ines Kora mengatakan bahwa pelabuhan akan dibuka.")
    (claim,) = _claims(maker.statement("d", "mengatakan", "bahwa pelabuhan akan dibuka", "assert").reading())
    assert claim.label == "Pelabuhan akan dibuka"

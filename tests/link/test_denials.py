"""Which denials answer which assertions; every rule with a case that it must leave alone."""

from __future__ import annotations

from runut.link import link
from runut.records import Stance
from tests.link.pages import Maker

ENTITIES = (
    ("a", "Norland", "GPE", "NOR"),
    ("b", "Malura", "GPE", "MLT"),
    ("c", "Republik Tirsa", "GPE", "TIR"),
    ("d", "Ines Kora", "PER", "MLT"),
    ("e", "Orla Benn", "PER", "TIR"),
    ("f", "Tavi Solberg", "PER", "NOR"),
)
Saying = tuple[str, str, str, str, Stance]  # sentence, speaker, cue, content, stance


def _disputed(*sayings: Saying) -> bool:
    maker = Maker("d1", "2031-05-04")
    for entity in ENTITIES:
        maker.entity(*entity)  # type: ignore[arg-type]
    told = ""
    for sentence, speaker, cue, content, stance in sayings:
        if sentence != told:
            maker.say(sentence)
        told = sentence
        maker.statement(speaker, cue, content, stance)
    return any(c.status == "disputed" for c in link([maker.reading()]).claims)


def _said(speaker: str, name: str, cue: str, content: str, stance: Stance = "assert") -> Saying:
    return f"{name} {cue} {content}.", speaker, cue, content, stance


def test_the_accused_answers_at_once_in_other_words() -> None:
    accused = _said("e", "Orla Benn", "mengatakan", "dana itu mengalir ke rekening Ines Kora")
    assert _disputed(accused, _said("d", "Ines Kora", "membantah", "dibiayai rumahnya", "deny"))
    # someone of whom nothing was said denies something else
    assert not _disputed(accused, _said("f", "Tavi Solberg", "membantah", "dibiayai rumahnya", "deny"))


def test_a_name_in_a_denial_without_a_common_word_is_not_enough() -> None:
    hurried = _said("d", "Ines Kora", "memastikan", "jalan layang segera selesai", "confirm")
    rift = "isu hubungan buruk dengan Ines Kora"
    assert not _disputed(hurried, _said("e", "Orla Benn", "membantah", rift, "deny"))
    road = "jalan layang segera selesai seperti kata Ines Kora"
    assert _disputed(hurried, _said("e", "Orla Benn", "membantah", road, "deny"))


def test_a_denial_may_point_to_the_accuser_by_a_name() -> None:
    accused = _said("c", "Republik Tirsa", "menuduh", "Malura menimbun peluru", "allege")
    between = _said("f", "Tavi Solberg", "menyebut", "hujan akan turun")
    denial = _said("d", "Ines Kora", "membantah", "tuduhan Republik Tirsa", "deny")
    assert _disputed(accused, between, between, between, denial)
    own = _said("d", "Ines Kora", "membantah", "tuduhan penggelapan pajak rumah", "deny")
    assert not _disputed(accused, between, between, between, own)


def test_who_calls_it_untrue_does_not_assert_it() -> None:
    hoax = "kabar wabah di pasar ikan adalah hoaks"
    false = "kabar wabah di pasar ikan itu tidak benar"
    true = "wabah di pasar ikan telah menyebar"
    denial = _said("d", "Ines Kora", "membantah", "kabar wabah di pasar ikan", "deny")
    assert not _disputed(_said("e", "Orla Benn", "memastikan", hoax, "confirm"), denial)
    assert not _disputed(_said("e", "Orla Benn", "mengatakan", false), denial)
    assert _disputed(_said("e", "Orla Benn", "memastikan", true, "confirm"), denial)


def test_what_is_refused_was_not_asserted() -> None:
    asserted = _said("c", "Republik Tirsa", "menyatakan", "Malura menyerah di perbatasan utara")
    refused = _said("d", "Ines Kora", "menolak", "seruan menyerah di perbatasan utara", "deny")
    claim = _said("d", "Ines Kora", "menolak", "anggapan Malura menyerah di perbatasan utara", "deny")
    assert not _disputed(asserted, refused)
    assert _disputed(asserted, claim)


def test_a_request_is_not_denied() -> None:
    asked = _said("c", "Republik Tirsa", "meminta", "Malura menjual gandum ke pasar dunia", "request")
    told = _said("c", "Republik Tirsa", "menyebut", "Malura menjual gandum ke pasar dunia")
    denial = _said("d", "Ines Kora", "membantah", "Malura menjual gandum ke pasar dunia", "deny")
    assert not _disputed(asked, denial)
    assert _disputed(told, denial)


def test_who_only_says_that_it_is_not_so_answers_an_accusation_alone() -> None:
    denial = _said("d", "Ines Kora", "mengatakan", "tidak memungut uang parkir pasar", "deny")
    about = _said("e", "Orla Benn", "mengatakan", "uang parkir pasar dipungut Ines Kora")
    other = _said("e", "Orla Benn", "mengatakan", "uang parkir pasar dipungut petugas")
    assert _disputed(about, denial)
    assert not _disputed(other, denial)
    # what may come about is not denied by what has not come about
    plan = _said("e", "Orla Benn", "mengatakan", "uang parkir pasar akan dipungut Ines Kora", "commit")
    assert not _disputed(plan, denial)


def test_two_words_of_saying_for_one_utterance_do_not_dispute_it() -> None:
    content = "api menyala dari dapur restoran"
    sentence = f"Ines Kora membantah dan menyebut {content}."
    twice: tuple[Saying, ...] = (
        (sentence, "d", "membantah", content, "deny"),
        (sentence, "d", "menyebut", content, "assert"),
    )
    assert not _disputed(*twice)
    assert _disputed(twice[0], (sentence, "e", "menyebut", content, "assert"))


def test_a_report_of_the_denial_is_no_assertion() -> None:
    whole = "Orla Benn menyebut Ines Kora membantah melukai kucing tetangga."
    assert not _disputed(
        (whole, "e", "menyebut", "Ines Kora membantah melukai kucing tetangga", "assert"),
        (whole, "d", "membantah", "melukai kucing tetangga", "deny"),
    )
    assert _disputed(
        _said("e", "Orla Benn", "menyebut", "Ines Kora melukai kucing tetangga"),
        _said("d", "Ines Kora", "membantah", "melukai kucing tetangga", "deny"),
    )


def test_a_state_and_its_spokesman_do_not_dispute_each_other() -> None:
    denial = _said("b", "Malura", "membantah", "tudingan itu", "deny")
    assert not _disputed(_said("d", "Ines Kora", "menyebut", "jembatan runtuh semalam"), denial)
    assert _disputed(_said("e", "Orla Benn", "menyebut", "jembatan runtuh semalam"), denial)

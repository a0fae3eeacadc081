"""On whose word an act rests, and whether it is done, to come, supposed or only feared."""

from __future__ import annotations

import pytest

from runut.language.id.pipeline import sizes
from tests.analyse.test_events_rules import read

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")

STANDING = [
    # reports and pictures, nobody in particular
    ("Menurut laporan setempat, tentara Sudan menembaki warga Chad.", "ASSAULT", "attributed"),
    ("Rekaman video memperlihatkan tentara Sudan menembaki warga Chad.", "ASSAULT", "attributed"),
    ("Sejumlah laporan menyebut tentara Sudan menembaki warga Chad.", "ASSAULT", "attributed"),
    ("Disebutkan bahwa di wilayah timur negara itu tentara Sudan menembaki warga Chad.", "ASSAULT", "attributed"),
    ("Tentara Sudan menembaki warga Chad, seperti dilaporkan media Mesir.", "ASSAULT", "attributed"),
    ("Serangan drone Sudan dilaporkan menghantam pasar Chad.", "ASSAULT", "attributed"),
    ("Tentara Sudan merampas rekaman video dan menembaki warga Chad.", "ASSAULT", "stated"),
    # asked, denied, guessed
    ("Benarkah tentara Sudan menembaki warga Chad?", "ASSAULT", "alleged"),
    ("Polisi Kenya membantah anggotanya memukuli demonstran Kenya.", "ASSAULT", "alleged"),
    ("Polisi Kenya menduga kelompok itu menculik warga Chad.", "ASSAULT", "alleged"),
    ("Polisi Kenya menduga kelompok bersenjata itu akan menculik warga Chad.", "ASSAULT", "attributed"),
    ("Kenya menolak seruan Uganda untuk menarik pasukan.", "REQUEST", "stated"),
    # whom the police hold is suspected, not that they do
    ("Tersangka ditangkap polisi Kenya di Nairobi.", "COERCE", "stated"),
    # words that another passes on; an outlet does not vouch
    ("Kenya mendesak Uganda menarik pasukannya, kata Presiden Kenya William Ruto.", "REQUEST", "attributed"),
    ("Kenya mendesak Uganda menarik pasukannya, dilansir AFP.", "REQUEST", "stated"),
    # what is judged, its circumstances, and what is joined to the judgement
    ("Mesir mengecam serangan Sudan terhadap Chad.", "ASSAULT", "attributed"),
    ("Mesir mendukung Sudan dalam perang melawan Chad.", "ASSAULT", "stated"),
    ("Mesir mengecam bantuan militer Sudan kepada Chad.", "AID", "stated"),
    ("Mesir mengecam Sudan dan menangkap dua warga Sudan.", "COERCE", "stated"),
]


@pytest.mark.parametrize(("text", "kind", "standing"), STANDING)
def test_on_whose_word_an_act_rests(text: str, kind: str, standing: str) -> None:
    assert {event.standing for event in read(text).of(kind)} == {standing}


AUX = [
    # what would follow, any such act, what is feared
    ("Serangan Sudan ke Chad akan memperparah krisis, kata Presiden Mesir.", ("hypothetical",)),
    ("Serangan Sudan ke Chad dapat memperburuk keadaan.", ("hypothetical",)),
    ("Serangan apa pun dari Sudan terhadap Chad berbahaya.", ("hypothetical",)),
    ("Kekhawatiran akan serangan Sudan terhadap Chad meningkat.", ("hypothetical",)),
    ("Warga resah karena serangan Sudan terhadap Chad.", ()),
    ("Serangan Sudan ke Chad itu akan memperparah krisis.", ()),
    ("Serangan Sudan ke Chad memperparah krisis.", ()),
    # plans
    ("Rencana Sudan untuk menyerang Chad menuai kritik.", ("future",)),
    ("Upaya Sudan untuk menyerang Chad gagal.", ()),
]


@pytest.mark.parametrize(("text", "aux"), AUX)
def test_force_that_is_supposed_or_planned(text: str, aux: tuple[str, ...]) -> None:
    assert {event.aux for event in read(text).of("ASSAULT")} == {aux}


def test_what_is_over_is_not_to_come_with_what_follows_it() -> None:
    over = "Menteri Mesir akan bertemu Presiden Kenya di Nairobi, setelah mengunjungi Peru bulan lalu."
    assert [event.from_ for event in read(over).of("CONSULT")] == ["2024-04-01"]
    ahead = "Menteri Mesir akan bertemu Presiden Kenya di Nairobi, setelah mengunjungi Peru pekan depan."
    assert not read(ahead).of("CONSULT")


CLAIM = "Sudan mengatakan pasukannya menyerang pos Chad. "


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        (CLAIM + "Chad membantah klaim tersebut.", "alleged"),
        (CLAIM + "Chad membantah klaim Sudan.", "alleged"),
        ("Chad membantah klaim Sudan. " + CLAIM, "alleged"),
        (CLAIM + "Chad membantah klaim Kenya.", "attributed"),
        (CLAIM + "Chad menghormati klaim tersebut.", "attributed"),
    ],
)
def test_what_another_side_denies_is_alleged(text: str, standing: str) -> None:
    assert {event.standing for event in read(text).of("ASSAULT")} == {standing}


def test_a_toll_goes_on_upon_the_same_word() -> None:
    text = "Menurut pejabat Chad, 30 warga Chad tewas dalam serangan Sudan. "
    more = read(text + "Adapun 50 warga Chad lainnya terluka dalam serangan itu.").of("ASSAULT")
    assert [event.standing for event in more] == ["attributed", "attributed"]
    other = read(text + "Pasukan Chad menembaki tentara Sudan.").of("ASSAULT")
    assert [event.standing for event in other] == ["attributed", "stated"]

"""When acts took place: attacks that go on, words of the running report, days counted back, times of other acts."""

from __future__ import annotations

import pytest

from runut.language.id.pipeline import sizes
from tests.analyse.test_events_rules import read

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")

Days = list[tuple[str | None, str | None]]


def days(text: str, kind: str) -> Days:
    return [(event.from_, event.to) for event in read(text).of(kind)]


BEGAN = "Perang pecah pada Jumat (10/5/2024) ketika Sudan menyerang Chad. "


def test_attacks_that_go_on_last_from_their_first_day_to_the_report() -> None:
    found = days(BEGAN + "Presiden Mesir mengecam serangan Sudan terhadap Chad.", "ASSAULT")
    assert found == [("2024-05-10", "2024-05-10"), ("2024-05-10", "2024-05-15")]


def test_a_claim_counts_attacks_up_to_its_day() -> None:
    text = BEGAN + "Chad mengatakan pada Minggu (12/5/2024) bahwa serangan Sudan telah menewaskan 24 warga Chad."
    assert days(text, "ASSAULT")[-1] == ("2024-05-10", "2024-05-12")


@pytest.mark.parametrize(
    "text",
    [
        BEGAN + "Presiden Mesir mengecam serangan Libya terhadap Niger.",  # other states
        BEGAN + "Apabila Sudan menyerang Chad lagi, Mesir akan membantu Chad.",  # a condition
    ],
)
def test_other_attacks_are_not_part_of_those_that_go_on(text: str) -> None:
    assert days(text, "ASSAULT")[-1] == (None, None)


def test_an_attack_told_again_has_its_own_day_alone() -> None:
    text = "Sudan menyerang Chad pada Jumat (10/5/2024). Presiden Mesir mengecam serangan Sudan terhadap Chad."
    assert days(text, "ASSAULT") == [("2024-05-10", "2024-05-10")] * 2


REPORT = "Presiden Mesir Anwar Zaki berbicara kepada wartawan pada Senin (13/5/2024). "


def test_words_have_the_day_that_the_report_names_for_their_speaker() -> None:
    assert days(REPORT + "Zaki mengecam Sudan.", "ACCUSE") == [("2024-05-13", "2024-05-13")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (REPORT + "Presiden Peru Mario Vargas mengecam Ekuador.", "ACCUSE"),  # somebody else
        (REPORT + "Zaki sebelumnya telah mendesak Sudan menarik pasukan.", "REQUEST"),  # before that day
        (
            "Mesir dan Sudan berunding lama. Dilansir AFP, Senin (13/5/2024), Mesir kecewa. Mesir mengecam Sudan.",
            "ACCUSE",
        ),
    ],
)
def test_words_without_a_day_of_their_own_have_none(text: str, kind: str) -> None:
    assert set(days(text, kind)) <= {(None, None)}


def test_the_next_sentence_may_say_when_something_was_said() -> None:
    text = "Mesir berduka. Presiden Mesir Anwar Zaki telah mengecam Sudan. Hal itu disampaikan pada Senin (13/5/2024)."
    assert days(text, "ACCUSE") == [("2024-05-13", "2024-05-13")]


@pytest.mark.parametrize(
    ("gap", "day"),
    [("sehari", ("2024-05-12", "2024-05-12")), ("tiga hari", ("2024-05-10", "2024-05-10"))],
)
def test_an_act_is_counted_back_from_what_its_sentence_tells(gap: str, day: tuple[str, str]) -> None:
    text = f"Menteri Mesir tiba di Sudan pada Senin (13/5/2024), {gap} setelah tentara Sudan menangkap nelayan Mesir."
    assert days(text, "COERCE") == [day]


@pytest.mark.parametrize(
    ("gap", "day"),
    [
        ("sehari setelah serangan itu", ("2024-05-11", "2024-05-11")),
        ("tiga hari setelah serangan itu", ("2024-05-13", "2024-05-13")),
        ("di Abeche", ("2024-05-10", "2024-05-10")),
    ],
)
def test_an_act_is_counted_from_the_happening_before_it(gap: str, day: tuple[str, str]) -> None:
    text = f"Tentara Sudan menyerang warga Chad, Jumat (10/5/2024). Polisi Sudan menangkap dua warga Chad {gap}."
    assert days(text, "COERCE") == [day]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        # since when something is the first of its kind
        ("Presiden Peru mengunjungi Ekuador, kunjungan pertama sejak 2018.", "CONSULT", None),
        # beside another act
        ("Selain menemui Presiden Peru, Menteri Ekuador akan berpidato pada Senin (20/5/2024).", "AGREE", None),
        # what is threatened, not the threat
        ("Peru mengancam akan menyerang Ekuador pekan depan.", "THREATEN", None),
        # what began on that day
        ("Hubungan memburuk sejak Jumat (10/5/2024) ketika Peru mengusir diplomat Ekuador.", "SANCTION", "2024-05-10"),
        # what the object of the dated verb is
        ("Pada Senin (13/5/2024), Peru mengecam roket yang ditembakkan Chad ke Niger.", "ASSAULT", None),
        # what was asked before it was answered
        ("Pada Senin (13/5/2024), Peru menolak tuntutan Ekuador.", "REQUEST", None),
        ("Pada Senin (13/5/2024), Peru menerima undangan dari Ekuador.", "AGREE", "2024-05-13"),
        # in a clause about somewhere
        ("Presiden Peru mengunjungi Ekuador, yang dilanda banjir sejak Senin (13/5/2024).", "CONSULT", None),
        # when the text came out that tells of it
        ("Dalam berita yang tayang Senin (13/5/2024) itu, Peru disebut menyerang Ekuador.", "ASSAULT", None),
        # a clause of its own
        ("Roket yang ditembakkan Chad pada Senin (13/5/2024) menghantam Niger.", "ASSAULT", "2024-05-13"),
        ("Presiden Peru mengunjungi Ekuador pada Senin (13/5/2024).", "CONSULT", "2024-05-13"),
    ],
)
def test_a_time_dates_only_what_it_is_told_of(text: str, kind: str, day: str | None) -> None:
    assert {event.from_ for event in read(text).of(kind)} == {day}


def test_a_meeting_does_not_take_the_day_of_one_with_another_guest() -> None:
    text = (
        "Presiden Kenya William Ruto bertemu Presiden Uganda Yoweri Museveni di Kampala pada Kamis (25/4/2019).\n\n"
        "Menteri Luar Negeri Kenya Monica Juma memuji Uganda. "
        "Pertemuan Juma dengan Presiden Yoweri Museveni itu berlangsung akrab."
    )
    assert days(text, "CONSULT")[-1] == (None, None)


def test_a_plan_does_not_take_the_day_of_what_came_before_it() -> None:
    text = (
        "Menlu Mesir membahas persiapan bagi kunjungan balasan Presiden Mesir, "
        "setelah kunjungan Presiden Sudan ke Mesir bulan lalu."
    )
    assert days(text, "AGREE") == [(None, None)]
    assert days(text, "CONSULT")[-1] == ("2024-04-01", "2024-04-30")


def test_a_plan_keeps_the_day_that_it_is_for() -> None:
    assert days("Presiden Mesir akan mengunjungi Sudan pada Senin (20/5/2024).", "AGREE") == [("2024-05-20",) * 2]


def test_a_clause_with_a_subject_of_its_own_does_not_take_the_time_of_the_clause_before() -> None:
    text = "Mesir menyerang Chad pada Jumat (10/5/2024), dan pemimpin Libya sepenuhnya mendukung Sudan."
    assert days(text, "SUPPORT") == [(None, None)]
    assert days(text, "ASSAULT") == [("2024-05-10", "2024-05-10")]


def test_since_when_a_visit_is_the_first_is_not_when_it_was() -> None:
    text = "Presiden Peru tiba di Chad, Senin (13/5/2024). Itu lawatan pertamanya ke negara tersebut sejak Juli 2000."
    assert "2000-07-01" not in {start for start, _ in days(text, "CONSULT")}


DAY = ("2024-05-13", "2024-05-13")
FORCE = "Tentara Chad menyerang warga Niger di Zinder, Senin (13/5/2024). "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (FORCE + "Mesir berduka. Menurut saksi, tentara Chad menembak warga Niger itu dari bukit.", DAY),
        # elsewhere
        (FORCE + "Mesir berduka. Menurut saksi, tentara Chad menembak warga Niger di Maradi.", None),
        # a condition, a habit, what came of it
        (FORCE + "Selama tentara Chad menyerang warga Niger, Mesir berduka.", None),
        (FORCE + "Tentara Chad kerap menyerang warga Niger.", None),
        (FORCE + "Peristiwa itu memicu serangan tentara Niger terhadap warga Chad.", None),
    ],
)
def test_force_told_again_has_the_day_of_the_same_force(text: str, day: tuple[str, str] | None) -> None:
    assert days(text, "ASSAULT")[-1] == (day or (None, None))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Serangan itu menewaskan dua warga.", DAY),
        ("Mesir berduka. Menurut saksi, serangan tersebut menargetkan pasar.", DAY),
        ("Serangan itu memicu serangan tentara Niger terhadap warga Chad.", None),
        ("Serangan itu disusul serangan tentara Niger pada Selasa (14/5/2024).", ("2024-05-14", "2024-05-14")),
    ],
)
def test_what_points_back_has_the_day_of_what_it_points_to(text: str, day: tuple[str, str] | None) -> None:
    first = "Tentara Chad menyerang Niger, Senin (13/5/2024). "
    assert days(first + text, "ASSAULT")[-1] == (day or (None, None))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hingga kini polisi Peru menangkap 40 petani.", (None, "2024-05-15")),
        ("Polisi Peru menangkap 40 petani.", (None, None)),
        ("Sejauh ini polisi Peru belum menangkap pelaku.", (None, None)),
    ],
)
def test_what_is_counted_up_to_now_ends_with_the_report(text: str, day: tuple[str | None, str | None]) -> None:
    assert days(f"{text} Petani mengeluh.\n\nMesir berduka, Rabu (15/5/2024).", "COERCE") == [day]


def test_the_lead_has_the_day_that_is_named_further_down() -> None:
    text = (
        "Presiden Mesir Anwar Zaki mengecam Sudan. Ia menilai keadaan memburuk. Warga mengeluh. Harga naik.\n\n"
        '"Keadaan sulit," kata Zaki, Senin (13/5/2024). Presiden Peru Mario Vargas mengecam Ekuador.'
    )
    assert days(text, "ACCUSE") == [DAY, (None, None)]


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("Zaki menyampaikan kecaman itu pada Senin (13/5/2024).", DAY),
        ("Insiden itu terjadi pada Senin (13/5/2024), kata Zaki.", (None, None)),
        ("Zaki membawa surat itu pada Senin (13/5/2024).", DAY),
    ],
)
def test_the_day_of_what_happened_is_not_that_of_words_about_it(
    behind: str, day: tuple[str | None, str | None]
) -> None:
    text = f"Presiden Mesir Anwar Zaki mengecam Sudan. {behind}"
    assert days(text, "ACCUSE")[:1] == [day]


def test_a_day_that_stands_alone_is_of_the_sentence_before() -> None:
    text = 'Presiden Mesir Anwar Zaki mengecam Sudan. Warga mengeluh. "Keadaan sulit," kata Zaki. Senin (13/5/2024).'
    assert days(text, "ACCUSE") == [DAY]


def test_since_the_day_on_which_it_began_an_attack_is_one() -> None:
    text = "Warga resah sejak Jumat (10/5/2024), ketika Sudan menyerang Chad."
    assert days(text, "ASSAULT") == [("2024-05-10", "2024-05-10")]


def test_force_of_today_has_no_bygone_day() -> None:
    text = "Polisi Peru membubarkan massa. Pada 2012, polisi Peru juga membubarkan massa."
    assert days(text, "COERCE") == [(None, None), ("2012-01-01", "2012-12-31")]


def test_a_war_by_its_name_goes_on_with_the_attacks() -> None:
    text = "Mesir mengecam perang Sudan-Chad. " + BEGAN
    assert days(text, "ASSAULT")[0] == ("2024-05-10", "2024-05-15")


def test_unrest_of_the_same_crowd_goes_on() -> None:
    text = "Ribuan petani berunjuk rasa di Lima, Senin (13/5/2024). Mereka memblokir jalan raya."
    assert days(text, "PROTEST") == [DAY, DAY]

"""The rules of PLOVER, each with a sentence: type, modes, and the countries of both sides."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from runut.analyse import entities, events, noise, statements, syntax, times
from runut.analyse.draft import Draft
from runut.analyse.pipeline import assemble, run
from runut.language.id.pipeline import sizes
from runut.language.pack import load_pack
from runut.records import Document, Event

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")


@dataclass(frozen=True)
class Read:
    """A text that was read, to ask for its events."""

    draft: Draft

    def countries(self, idents: tuple[str, ...]) -> set[str]:
        return {self.draft.who.entity(ident).country or "?" for ident in idents}

    def of(self, kind: str) -> list[Event]:
        return [event for event in self.draft.events if event.type == kind]

    def rows(self) -> list[tuple[str, tuple[str, ...], str, str]]:
        return [
            (e.type, e.mode, "+".join(sorted(self.countries(e.actors))), "+".join(sorted(self.countries(e.recipients))))
            for e in self.draft.events
        ]


def read(text: str) -> Read:
    """Take a text through all steps."""
    steps = assemble((noise.STEP, syntax.step(), times.STEP, entities.STEP, statements.STEP, events.STEP))
    document = Document(id="t", source="test", text=text, published="2024-05-15")
    return Read(run(steps, Draft(document=document, pack=load_pack("id"))))


RULES = [
    ("Pengadilan Jerman memerintahkan perusahaan Rusia membayar ganti rugi.", ("SANCTION", "convict", "DEU", "RUS")),
    ("Presiden Mesir memberikan grasi kepada dua aktivis Turki.", ("CONCEDE", "", "EGY", "TUR")),
    ("Iran membebaskan tiga wartawan Prancis pada Senin.", ("RETREAT", "release", "IRN", "FRA")),
    ("Tentara Nigeria membebaskan sandera Kamerun pada Rabu.", ("AID", "", "NGA", "CMR")),
    ("Tiongkok menghapus utang Zambia pada Selasa.", ("AID", "", "CHN", "ZMB")),
    ("Militer Australia mengirim bantuan pangan ke Fiji setelah topan.", ("AID", "", "AUS", "FJI")),
    ("Italia mengeluarkan surat perintah penangkapan terhadap jenderal Suriah.", ("THREATEN", "arrest", "ITA", "SYR")),
    ("Pengadilan Turki memvonis wartawan Jerman lima tahun penjara.", ("SANCTION", "convict", "TUR", "DEU")),
    ("Pengadilan Turki memvonis wartawan Jerman lima tahun penjara.", ("COERCE", "arrest", "TUR", "DEU")),
    ("Pemberontak Kolombia menangkap tentara Venezuela di perbatasan.", ("ASSAULT", "abduct", "COL", "VEN")),
    ("Filipina menolak masuk diplomat Malaysia.", ("REJECT", "change", "PHL", "MYS")),
    ("Rusia mengusir organisasi kemanusiaan Norwegia dari Moskow.", ("COERCE", "deport", "RUS", "NOR")),
    ("Malaysia mendeportasi puluhan warga Myanmar.", ("COERCE", "deport", "MYS", "MMR")),
    ("Polandia mengusir diplomat Belarus pada Jumat.", ("SANCTION", "expel", "POL", "BLR")),
    ("India memanggil duta besar Pakistan pada Kamis.", ("ACCUSE", "disapprove", "IND", "PAK")),
    ("Vietnam melayangkan nota protes kepada Tiongkok.", ("ACCUSE", "disapprove", "VNM", "CHN")),
    ("Jepang dan Australia menggelar latihan militer bersama.", ("COOPERATE", "", "AUS+JPN", "")),
    ("Korea Utara menggelar latihan militer di perbatasan.", ("MOBILIZE", "troops", "PRK", "")),
    ("Mahasiswa Chile menggelar unjuk rasa menentang pemerintah Chile.", ("PROTEST", "demo", "CHL", "CHL")),
    ("Buruh Yunani mogok makan menuntut upah dari pemerintah Yunani.", ("PROTEST", "hunger", "GRC", "GRC")),
    ("Armenia mencabut tuntutan terhadap Azerbaijan.", ("CONCEDE", "", "ARM", "AZE")),
    ("Meksiko membatalkan pertemuan dengan Ekuador.", ("REJECT", "meet", "MEX", "ECU")),
    ("Kanada menghentikan bantuan militer ke Niger.", ("SANCTION", "withdraw", "CAN", "NER")),
    ("Oposisi Serbia menuntut presiden Serbia mengundurkan diri.", ("REQUEST", "change", "SRB", "SRB")),
    ("Turki mengerahkan kapal perang ke Laut Mediterania.", ("MOBILIZE", "weapons", "TUR", "")),
    ("Peretas Rusia meretas situs pemerintah Estonia.", ("COERCE", "cyber", "RUS", "EST")),
    ("Israel melancarkan serangan udara ke Lebanon.", ("ASSAULT", "aerial", "ISR", "LBN")),
    ("Seorang tentara Kamboja ditembak pasukan Thailand.", ("ASSAULT", "firearms", "THA", "KHM")),
    ("Maroko memutus hubungan diplomatik dengan Aljazair.", ("SANCTION", "discontinue", "MAR", "DZA")),
    ("Swedia memberikan suaka kepada pengungsi Eritrea.", ("AID", "", "SWE", "ERI")),
    ("Pemerintah Peru memberlakukan jam malam di Peru.", ("COERCE", "curfew", "PER", "PER")),
    ("Brasil meminta maaf kepada Portugal.", ("CONCEDE", "", "BRA", "PRT")),
    ("Uni Eropa menjatuhkan sanksi terhadap Belarus.", ("SANCTION", "discontinue", "EUR", "BLR")),
]


@pytest.mark.parametrize(("text", "wanted"), RULES, ids=[f"{i}-{w[0]}" for i, (_, w) in enumerate(RULES)])
def test_a_rule_of_the_codebook(text: str, wanted: tuple[str, str, str, str]) -> None:
    kind, mode, actors, recipients = wanted
    found = read(text).rows()
    assert any(
        row[0] == kind and (not mode or mode in row[1]) and row[2] == actors and row[3] == recipients for row in found
    ), found


def test_mobilisation_told_with_its_assault_is_the_assault_alone() -> None:
    found = read("Rusia mengerahkan pasukan dan menyerang Ukraina pada Kamis.")
    assert found.of("ASSAULT")
    assert not found.of("MOBILIZE")


def test_parties_that_call_for_an_end_of_their_own_conflict_agree() -> None:
    found = read("Etiopia dan Eritrea menyerukan gencatan senjata.")
    assert found.of("AGREE")
    assert not found.of("REQUEST")


def test_refugees_are_driven_out_by_who_fights_there() -> None:
    found = read("Israel menyerang Lebanon pada Senin. Warga Lebanon mengungsi ke Suriah.")
    assert any("expel" in event.mode and "LBN" in found.countries(event.recipients) for event in found.of("SANCTION"))


@pytest.mark.parametrize(
    ("text", "kind", "aux"),
    [
        ("Presiden Korea Selatan akan mengunjungi Jepang pekan depan.", "AGREE", ()),
        ("Jerman akan mengirim bantuan ke Moldova.", "AGREE", ()),
        ("Pada Rabu diumumkan bahwa Presiden Ghana mengunjungi Togo mulai Jumat (17/5).", "AGREE", ()),
        ("Presiden Korea Selatan mengunjungi Jepang pada 10 Mei 2024.", "CONSULT", ()),
        ("Jika Jerman mengirim bantuan ke Moldova, Rusia diam.", "AGREE", ("hypothetical",)),
        ("Prancis akan menarik pasukannya dari Mali.", "CONCEDE", ()),
        ("Amerika Serikat mengancam akan menyerang Iran.", "THREATEN", ()),
        ("India berencana menjatuhkan sanksi terhadap Maladewa.", "THREATEN", ()),
        ("Tiongkok belum menyerang Taiwan.", "ASSAULT", ("negation",)),
        ("Kenya akan mendesak Uganda untuk menarik pasukannya.", "REQUEST", ("future",)),
    ],
)
def test_time_and_certainty_change_the_type_or_stand_beside_it(text: str, kind: str, aux: tuple[str, ...]) -> None:
    found = read(text)
    assert [(event.type, event.aux) for event in found.draft.events] == [(kind, aux)]


def test_a_day_behind_another_act_makes_no_plan_of_the_first() -> None:
    found = read("Presiden Ghana menemui Presiden Togo dan akan mengunjungi Benin pada 20 Mei 2024.")
    assert [event.type for event in found.draft.events] == ["CONSULT", "AGREE"]


def test_an_act_more_than_thirty_days_before_the_report_is_historical() -> None:
    found = read("Jakarta, 15 Mei 2024. Presiden Ghana mengunjungi Togo pada 3 Januari 2024.")
    visit = found.of("CONSULT")[0]
    assert (visit.from_, visit.aux, visit.place) == ("2024-01-03", ("historical",), "Togo")


def test_what_an_accuser_says_is_alleged_and_the_accusation_stated() -> None:
    found = read("Ukraina menuduh Belarus memasok rudal ke Rusia.")
    accusation, supply = found.of("ACCUSE")[0], found.of("AID")[0]
    assert (accusation.standing, supply.standing) == ("stated", "alleged")
    assert found.countries((supply.source or "",)) == {"UKR"}
    assert (found.countries(supply.actors), found.countries(supply.recipients)) == ({"BLR"}, {"RUS"})


def test_a_denied_accusation_is_no_event() -> None:
    assert not read("Kuba membantah tuduhan Kanada.").of("ACCUSE")


def test_the_speaker_who_says_that_another_must_act_requests() -> None:
    found = read("Menteri Luar Negeri Denmark mengatakan Islandia harus menghentikan pengiriman senjata ke Libya.")
    request = found.of("REQUEST")[0]
    assert (found.countries(request.actors), found.countries(request.recipients)) == ({"DNK"}, {"ISL"})


@pytest.mark.parametrize(
    "text",
    [
        "Timnas Indonesia menyerang gawang Malaysia sejak menit ke-10 pertandingan.",
        "Situasi di Timur Tengah masih tegang.",
        "Perang itu berlangsung lama.",
        "Harga cabai menyerang kantong warga.",
    ],
)
def test_topics_and_games_are_no_events(text: str) -> None:
    assert read(text).draft.events == ()


def test_a_sentence_tells_one_act_once() -> None:
    found = read("Iran menembakkan rudal ke Israel dan menewaskan tujuh warga Israel.")
    assert len(found.of("ASSAULT")) == 1
    assert found.of("ASSAULT")[0].size.dead == 7


def test_a_side_left_out_is_taken_from_the_sentence_before_and_said_so() -> None:
    found = read("Armenia menyerang Azerbaijan pada Senin. Serangan Armenia berlanjut pada Selasa.")
    second = found.of("ASSAULT")[1]
    assert found.countries(second.recipients) == {"AZE"}
    assert "recipient from another sentence" in second.reasons


def test_identifiers_follow_the_text() -> None:
    found = read("Kuba mengecam Kanada. Kanada memuji Jepang. Jepang membantu Kuba.")
    starts = [event.trigger.start for event in found.draft.events]
    assert [event.id for event in found.draft.events] == [f"v{n}" for n in range(1, len(starts) + 1)]
    assert starts == sorted(starts)


def test_bare_stems_are_predicates_in_headlines() -> None:
    assert read("Mesir Kecam Serangan Israel ke Gaza").of("ACCUSE")


def test_officials_named_once_made_the_other_arrests_too() -> None:
    found = read("Polisi Kenya menangkap dua aktivis pada Senin. Dua mahasiswa Kenya juga ditahan pada Selasa.")
    second = found.of("COERCE")[1]
    assert found.countries(second.actors) == {"KEN"}
    assert "officials from another sentence" in second.reasons


def test_a_warning_goes_to_who_could_avert_it() -> None:
    found = read("Rusia memperingatkan bahwa Finlandia akan membayar mahal.")
    assert found.countries(found.of("THREATEN")[0].recipients) == {"FIN"}


def test_the_days_of_a_visit_run_from_arrival_to_the_last_meeting() -> None:
    found = read(
        "Presiden Kenya tiba di Uganda pada Senin, 6 Mei 2024. Presiden Kenya bertemu Presiden Uganda pada Selasa, "
        "7 Mei 2024. Kunjungan Presiden Kenya ke Uganda membahas perdagangan."
    )
    visit = next(event for event in found.of("CONSULT") if "frame visit" in event.reasons)
    assert (visit.from_, visit.to) == ("2024-05-06", "2024-05-07")

"""Where acts take place: as their clause, the visit around them, or the scene that goes on tells it."""

from __future__ import annotations

import pytest

from runut.language.id.pipeline import sizes
from tests.analyse.test_events_rules import read

pytestmark = pytest.mark.skipif("accurate" not in sizes(), reason="the Indonesian model is not installed")

PLACES = [
    # the act's own phrase
    ("Polisi Peru menangkap sembilan nelayan Ekuador di Callao.", "COERCE", "Callao"),
    ("Pasukan Sudan menembaki pengungsi Chad di ibu kota Sudan, Khartoum.", "ASSAULT", "Khartoum"),
    ("Presiden Kenya mengunjungi ibu kota Uganda, Kampala.", "CONSULT", "Kampala"),
    ("Tiga tentara Mali tewas dalam serangan milisi Tuareg di Kidal.", "ASSAULT", "Kidal"),
    ("Dua warga Chad dideportasi dari Sudan oleh pemerintah Sudan.", "COERCE", "Sudan"),
    # in front of what people suffer or of unrest, not in front of who attacks
    ("Buruh Yunani di Athena berunjuk rasa menentang pemerintah Yunani.", "PROTEST", "Athena"),
    ("Milisi Mali di Kidal menyerang tentara Niger.", "ASSAULT", None),
    # a state that is attacked is no place, a town is
    ("Rusia menyerang Ukraina.", "ASSAULT", None),
    ("Rusia menyerang Kharkiv.", "ASSAULT", "Kharkiv"),
    # where somebody or something named is, is not where words were said
    ("Menteri Peru mengecam para demonstran di Lima.", "ACCUSE", None),
    ("Presiden Kenya mendukung operasi Uganda di Sudan.", "SUPPORT", None),
    ("Presiden Peru memuji Ekuador, terutama di wilayah Loja.", "SUPPORT", None),
    # before a verb of its own the place is that verb's
    ("Setelah pembicaraan dengan Kenya, Presiden Uganda akan meletakkan batu pertama di Kampala.", "AGREE", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), PLACES)
def test_the_sentence_places_its_act(text: str, kind: str, place: str | None) -> None:
    events = read(text).of(kind)
    assert events or place is None
    assert all(event.place == place for event in events)


def test_a_threat_is_placed_where_its_speaker_is_heard() -> None:
    text = (
        "Menteri Peru berbicara kepada wartawan di Lisabon. "
        '"Kami akan menyerang Ekuador," kata Menteri Peru kepada wartawan di Lisabon, Senin (6/5/2024).'
    )
    assert {event.place for event in read(text).of("THREATEN")} <= {"Lisabon"}


def test_unrest_goes_on_where_it_began() -> None:
    text = (
        "Buruh Yunani berunjuk rasa di Athena pada Senin (13/5/2024). "
        "Polisi Yunani menangkap sembilan buruh Yunani. Polisi Peru menangkap enam nelayan Ekuador."
    )
    assert [event.place for event in read(text).of("COERCE")] == ["Athena", None]


def test_a_meeting_of_months_ago_lends_no_place() -> None:
    text = (
        "Presiden Kenya William Ruto menemui Presiden Uganda Yoweri Museveni di Kampala pada Senin (13/5/2024). "
        "Presiden Kenya William Ruto menemui Presiden Uganda Yoweri Museveni pada Februari 2023."
    )
    places = [event.place for event in read(text).of("CONSULT")]
    assert places[0] == "Kampala"
    assert "Kampala" not in places[1:]


def test_that_state_points_back_to_a_state_and_not_to_the_town_of_the_dateline() -> None:
    text = (
        "JAKARTA, KOMPAS.com - Presiden Peru bertolak ke Chad, Senin (13/5/2024). "
        "Itu lawatan Presiden Peru yang kedua ke negara tersebut."
    )
    assert "Jakarta" not in {(event.place or "").title() for event in read(text).of("CONSULT")}


SAID = [
    # the hearers, the tag, the occasion
    ('"Kami mengecam Ekuador," kata Presiden Peru Mario Vargas kepada wartawan di Lisabon.', "ACCUSE", "Lisabon"),
    ('"Kami mengecam Ekuador," kata Presiden Peru Mario Vargas di Lisabon, Senin.', "ACCUSE", "Lisabon"),
    ('Berbicara di Lisabon, Presiden Peru Mario Vargas mengatakan, "Kami mengecam Ekuador."', "ACCUSE", "Lisabon"),
    (
        '"Kami menuntut Ekuador mundur," kata Presiden Peru Mario Vargas dalam jumpa pers di Lisabon.',
        "REQUEST",
        "Lisabon",
    ),
    # not where somebody else accuses, nor where no one spoke
    ('"Sudan mengecam Chad," kata Presiden Peru Mario Vargas di Lisabon, Senin.', "ACCUSE", None),
    ('"Kami mengecam Ekuador," kata Presiden Peru Mario Vargas. Hujan turun di Lisabon.', "ACCUSE", None),
    # what the next sentence says of it
    ("Presiden Peru memuji Chad. Pujian itu disampaikan dalam pertemuan menteri di Lisabon.", "SUPPORT", "Lisabon"),
    ("Presiden Peru memuji Chad. Pertemuan menteri digelar di Lisabon.", "SUPPORT", None),
    # the occasion that was told before
    (
        "Presiden Kenya membuka KTT di Kampala, Rabu. Dalam forum itu, Presiden Kenya mengecam Chad.",
        "ACCUSE",
        "Kampala",
    ),
    ("Presiden Kenya membuka KTT di Kampala, Rabu. Dalam surat itu, Presiden Kenya mengecam Chad.", "ACCUSE", None),
]


@pytest.mark.parametrize(("text", "kind", "place"), SAID)
def test_words_are_placed_where_they_were_said(text: str, kind: str, place: str | None) -> None:
    assert [event.place for event in read(text).of(kind)] == [place]


def test_what_those_who_met_agreed_has_the_place_of_their_meeting() -> None:
    text = "Menlu Kenya Monica Juma bertemu Menlu Uganda Sam Kutesa di Kampala, Senin (13/5/2024). "
    agreed = read(text + "Kenya dan Uganda sepakat membuka perbatasan.").of("AGREE")
    assert [event.place for event in agreed] == ["Kampala"]
    assert {event.place for event in read(text + "Kenya dan Sudan sepakat membuka perbatasan.").of("AGREE")} == {None}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Sudan menginvasi Chad.", "ASSAULT", "Chad"),
        ("Sudan menyerang Chad.", "ASSAULT", None),
        ("Tentara Peru menyita kapal Chile 40 kilometer dari Callao.", "COERCE", "Callao"),
        ("Tentara Peru menyita kapal Chile di perairan internasional.", "COERCE", "perairan internasional"),
        ("Tentara Peru menyita kapal Chile di tengah perundingan.", "COERCE", None),
        # a town that strikes is not "that town"
        ("Ledakan terdengar di Kharkiv. Rudal Moskow menewaskan dua orang di kota itu.", "ASSAULT", "Kharkiv"),
        ("Ledakan terdengar di Kharkiv. Serangan Rusia di Sumy melukai dua orang di kota itu.", "ASSAULT", "Sumy"),
    ],
)
def test_invaded_states_waters_and_distances(text: str, kind: str, place: str | None) -> None:
    assert {event.place for event in read(text).of(kind)} == {place}

"""Readings that are malformed, enormous or meant to be slow."""

from __future__ import annotations

import time

import msgspec

from runut import records
from runut.link import link, references
from tests.link.pages import Maker
from tests.makers import analysis, document


def test_malformed_days_count_as_unknown() -> None:
    maker = Maker("d1", "2031-99-99").entity("a", "Norland", "GPE", "NOR").entity("b", "Malura", "GPE", "MLT")
    maker.say("Norland menyerang Malura kemarin.").when("kemarin", "kemarin dulu")
    maker.event("ASSAULT", "menyerang", "a", "b", from_="2031-02-31", to="x")
    (incident,) = link([maker.reading()]).incidents
    assert (incident.from_, incident.to) == (None, None)


def test_an_analysis_of_nothing_links() -> None:
    readings = [records.Reading(document("", ident), analysis(ident)) for ident in ("d1", "d2")]
    links = link(readings)
    assert len(links.origins) == 2
    assert references(readings) == {}


def test_events_without_known_entities_are_incidents_too() -> None:
    maker = Maker("d1").say("Seseorang menyerang seseorang.").event("ASSAULT", "menyerang", "xy", "z")
    (incident,) = link([maker.reading()]).incidents
    assert incident.actors == ()


def test_spans_beyond_the_text_do_no_harm() -> None:
    maker = Maker("d1").entity("a", "Norland", "GPE", "NOR").say("Norland diam.")
    reading = maker.statement("a", "diam", "diam").reading()
    far = tuple(msgspec.structs.replace(s, content=records.Span(3, 10**9)) for s in reading.analysis.statements)
    broken = msgspec.structs.replace(reading, analysis=msgspec.structs.replace(reading.analysis, statements=far))
    assert len(link([broken]).claims) == 1


def _seconds(*readings: records.Reading) -> float:
    begun = time.perf_counter()
    link(readings)
    return time.perf_counter() - begun


def test_a_sentence_with_a_thousand_names_and_numbers_is_no_trap() -> None:
    readings = []
    for ident in ("d1", "d2"):
        maker = Maker(ident, "2031-05-04")
        for i in range(300):
            maker.entity(f"e{i}", f"Nama{i} Orang{i % 7}", "PER", "NOR")
        crowd = " ".join(f"Nama{i} Orang{i % 7} {i}" for i in range(300))
        maker.say(crowd)
        readings.append(maker.reading())
    assert _seconds(*readings) < 20


def test_long_words_quotes_and_digits_are_no_trap() -> None:
    texts = ["9" * 200_000, "“" * 50_000, "a" * 100_000, "1.000," * 30_000, "“ab " * 30_000, "di " * 50_000]
    readings = []
    for number, text in enumerate(texts):
        maker = Maker(f"d{number}", "2031-05-04").entity("a", "x" * 5000, "PER", "NOR").say(text)
        start = records.Span(0, 1)
        maker.statements.append(records.Statement("s0", "a", start, records.Span(0, len(text)), "direct", "assert"))
        readings.append(maker.reading())
    assert _seconds(*readings) < 20

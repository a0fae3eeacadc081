"""What arms strike, and what only words of force touch."""

from __future__ import annotations

from tests.analyse.telling import needs_model, tells, told

pytestmark = needs_model


def test_arms_strike_a_market_and_prices_do_not() -> None:
    text = "Sedikitnya 30 warga sipil tewas ketika artileri Uganda menghantam sebuah pasar di Busia."
    assert tells(text, "ASSAULT", actor="Uganda", recipient="30 warga sipil")
    assert not told("Inflasi Uganda menghantam pasar dan perekonomian Kenya.")


def test_pressure_is_no_help() -> None:
    assert not tells("Pasukan Uganda mundur setelah mendapat tekanan dari Uni Afrika.", "AID")
    assert tells("Uganda mendapat pinjaman dari Kenya.", "AID", actor="Kenya", recipient="Uganda")


def test_what_is_exchanged_takes_no_part() -> None:
    events = told("Menteri Kenya dan Menteri Uganda membahas pertukaran tahanan.")
    assert events
    assert not any("tahanan" in event.actors for event in events)

"""Which figures exclude each other."""

from __future__ import annotations

import pytest

from runut.link import link
from runut.link.conflicts.figures import agree
from runut.link.words import load_words
from runut.records import Reading
from tests.link.pages import Maker


def _struck(ident: str, text: str, told: str = "2031-05-04") -> Reading:
    maker = Maker(ident, told).entity("a", "Norland", "GPE", "NOR").entity("b", "Malura", "GPE", "MLT")
    maker.say(f"Norland mengirim bantuan ke Malura: {text}.")
    return maker.event("AID", "mengirim", "a", "b").reading()


def _differ(first: str, second: str, *told: str) -> list[set[str]]:
    days = told or ("2031-05-04", "2031-05-04")
    found = link([_struck("d1", first, days[0]), _struck("d2", second, days[1])]).conflicts
    return [{v.text for v in c.values} for c in found if c.kind == "number"]


def test_the_dead_and_the_injured_are_counted_apart() -> None:
    assert _differ("24 orang tewas di kapal", "31 orang tewas di kapal") == [{"24 orang", "31 orang"}]
    assert _differ("24 orang tewas di kapal", "31 orang terluka di kapal") == []
    assert _differ("badai menewaskan 24 orang di kapal", "badai melukai 31 orang di kapal") == []
    both = "badai menewaskan 24 orang dan melukai 31 orang di kapal"
    assert _differ(both, "31 orang terluka di kapal badai") == []
    assert _differ("24 orang tewas dan 31 luka di kapal", "40 orang tewas dan 31 luka di kapal") == [
        {"24 orang", "40 orang"}
    ]


def test_the_least_and_the_most_leave_room() -> None:
    assert _differ("sedikitnya 24 orang tewas di kapal", "31 orang tewas di kapal") == []
    assert _differ("lebih dari 24 orang tewas di kapal", "31 orang tewas di kapal") == []
    assert _differ("24 orang tewas di kapal", "hampir 31 orang tewas di kapal") == []
    assert _differ("sekitar 30 orang tewas di kapal", "31 orang tewas di kapal") == []
    assert _differ("24 orang tewas di kapal", "sedikitnya 31 orang tewas di kapal") != []


def test_a_toll_grows_but_does_not_shrink() -> None:
    assert _differ("24 orang tewas di kapal", "31 orang tewas di kapal", "2031-05-04", "2031-05-05") == []
    assert _differ("31 orang tewas di kapal", "24 orang tewas di kapal", "2031-05-04", "2031-05-05") != []


@pytest.mark.parametrize(("exact", "rough"), [(7.272e9, 7.2e9), (3457, 3000), (12_640, 12_600), (0.0789, 0.079)])
def test_a_figure_cut_or_rounded_is_the_same(exact: float, rough: float) -> None:
    assert agree(exact, rough)
    assert agree(rough, exact)


@pytest.mark.parametrize(("one", "other"), [(24, 20), (243.8, 234.8), (3457, 4100), (600, 660), (2.3e6, 2.1e6), (0, 9)])
def test_other_figures_are_not(one: float, other: float) -> None:
    assert not agree(one, other)


def _titled(title: str, text: str) -> list[set[str]]:
    found = link([Maker("d1", "2031-05-04").say(title, "title").say(text).reading()]).conflicts
    return [{v.text for v in c.values} for c in found if c.kind == "number"]


def test_money_shortened_in_a_title() -> None:
    title = "Bupati Terima Rp 7,2 M Uang Jembatan Malura"
    assert _titled(title, "Bupati menerima Rp 7,272 miliar uang jembatan Malura.") == []
    assert _titled(title, "Bupati menerima Rp 8,272 miliar uang jembatan Malura.") != []
    (money,) = load_words().quantities("Uang Ganti Rp 254 Juta-Ketua Partai")
    assert money.value == 254_000_000


def test_the_sum_of_what_a_report_gives_is_the_figure_of_its_title() -> None:
    title = "Panitera Terima 5.000 Dolar dari Pengacara Malura"
    parts = "Panitera menerima 2.000 dolar dari pengacara Malura, lalu 3.000 dolar dari pengacara Malura."
    assert _titled(title, parts) == []
    assert _titled(title, parts.replace("3.000", "4.000")) != []
    twice = parts.replace("2.000", "2.500").replace("3.000", "2.500")
    assert _titled(title, twice) == []


def test_one_of_what_a_title_counts_is_no_count() -> None:
    title = "5 Cara Cepat Menemukan Sumur Tua Malura"
    assert _titled(title, "Bertanya ialah satu cara cepat menemukan sumur tua Malura.") == []
    assert _titled(title, "Ada tujuh cara cepat menemukan sumur tua Malura.") != []


def test_a_total_of_rounded_parts() -> None:
    def parted(total: str) -> list[set[str]]:
        text = f"Dana itu Rp {total} miliar, terdiri atas Rp 402,61 miliar pajak dan Rp 50,26 miliar hibah."
        found = link([Maker("d1").say(text).reading()]).conflicts
        return [{v.text for v in c.values} for c in found if c.kind == "number"]

    assert parted("452,88") == []
    assert parted("502,88") != []

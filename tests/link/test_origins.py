from __future__ import annotations

from runut.link import link
from runut.records import Origin, Reading
from tests.link.pages import Maker

REPORT = (
    "Gempa kecil mengguncang lembah Sorana pada dini hari dan membangunkan warga tiga desa.",
    "Petugas pos pengamatan mencatat getaran selama dua puluh detik tanpa korban jiwa.",
    "Kepala desa meminta warganya tetap di luar rumah sampai pemeriksaan jembatan selesai.",
    "Sekolah di sepanjang sungai diliburkan dan jalur kereta ditutup sampai sore hari.",
)
OTHER = (
    "Harga cabai di pasar induk turun setelah panen raya di tiga kabupaten penghasil.",
    "Pedagang mengaku pasokan melimpah sejak awal pekan dan pembeli mulai kembali.",
    "Pemerintah daerah berjanji membeli sisa panen agar petani tidak merugi lagi.",
)


def _page(ident: str, sentences: tuple[str, ...], agency: str | None = None, told: str = "2031-05-02") -> Reading:
    maker = Maker(ident, told, (agency,) if agency else ())
    for sentence in sentences:
        maker.say(sentence)
    if agency:
        maker.say(f"({agency})", noise="signoff")
    return maker.reading()


def _origins(*readings: Reading) -> dict[tuple[str, ...], Origin]:
    return {o.docs: o for o in link(readings).origins}


def test_a_shortened_copy_has_the_origin_of_the_text_it_repeats() -> None:
    found = _origins(_page("d1", REPORT), _page("d2", REPORT[:3]), _page("d3", OTHER))
    assert set(found) == {("d1", "d2"), ("d3",)}
    assert found["d1", "d2"].basis == "text-reuse"
    assert REPORT[0] in {c.text for c in found["d1", "d2"].evidence}
    assert found[("d3",)].basis == "single"


def test_a_credit_is_shown_where_it_stands() -> None:
    (origin,) = _origins(_page("d1", REPORT, "Kantor Sela")).values()
    assert (origin.agency, origin.basis) == ("Kantor Sela", "credit")
    assert [c.text for c in origin.evidence] == ["(Kantor Sela)"]


def test_a_copy_takes_the_agency_that_another_credits() -> None:
    (origin,) = _origins(_page("d1", REPORT, "Kantor Sela"), _page("d2", REPORT)).values()
    assert origin.agency == "Kantor Sela"


def test_one_form_filled_in_anew_months_later_is_another_origin() -> None:
    later = (*REPORT[:3], "Kereta tetap berjalan dan kantor buka seperti biasa di seluruh wilayah lembah.")
    assert len(_origins(_page("d1", REPORT), _page("d2", later, told="2032-01-01"))) == 2


def _retold(ident: str, wording: int) -> Reading:
    names = {"a": ("Tavi Solberg", "PER", "NOR"), "b": ("Ines Kora", "PER", "MLT"), "c": ("Malura", "GPE", "MLT")}
    maker = Maker(ident, "2031-05-04")
    for key, (name, kind, country) in names.items():
        maker.entity(key, name, kind, country)  # type: ignore[arg-type]
    for pair in (
        (
            "Tavi Solberg mendarat di Malura membawa 40 pengusaha.",
            "Bersama 40 saudagar, Tavi Solberg sampai ke Malura.",
        ),
        ("Ines Kora menyambutnya dengan 21 tembakan meriam.", "Meriam berdentum 21 kali atas perintah Ines Kora."),
        (
            "Tavi Solberg dan Ines Kora meneken 7 nota.",
            "Sebanyak 7 naskah dibubuhi paraf Tavi Solberg serta Ines Kora.",
        ),
        ("Malura akan menerima 900 ton gandum.", "Gandum seberat 900 ton dijanjikan bagi Malura."),
        ("Ines Kora mengundang 12 wartawan makan malam.", "Santap malam dihadiri 12 jurnalis, undangan Ines Kora."),
    ):
        maker.say(pair[wording])
    return maker.reading()


def test_a_retelling_without_a_common_phrase_is_known_by_its_facts() -> None:
    found = _origins(_retold("d1", 0), _retold("d2", 1), _page("d3", OTHER))
    assert found["d1", "d2"].basis == "quotes"
    assert [c.doc for c in found["d1", "d2"].evidence].count("d1") == 3
    assert [c.doc for c in found["d1", "d2"].evidence].count("d2") == 3

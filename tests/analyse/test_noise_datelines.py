import pytest

from runut.analyse.noise import Page
from runut.language.pack import load_pack

PACK = load_pack("id")
PROSE = "Menteri Perikanan Malvia tiba pada Senin malam untuk membahas batas tangkapan ikan di perairan negara itu."


@pytest.mark.parametrize(
    ("head", "place", "outlet", "agencies"),
    [
        ("KABARBAHARI.COM - ", None, "KABARBAHARI.COM", ()),
        ("KABARBAHARI.CO.ID-", None, "KABARBAHARI.CO.ID", ()),
        ("KABARBAHARI.CO.ID, JAKARTA -- ", "JAKARTA", "KABARBAHARI.CO.ID", ()),
        ("KABARBAHARI.CO.ID - JAKARTA. ", "JAKARTA", "KABARBAHARI.CO.ID", ()),
        ("JAKARTA, KabarBahari.id – ", "JAKARTA", "KabarBahari.id", ()),
        ("KabarBahari.com, Jakarta", "Jakarta", "KabarBahari.com", ()),
        ("Kabar-Bahari.com, Jakarta - ", "Jakarta", "Kabar-Bahari.com", ()),
        ("KABAR BAHARI, Tirtasari - ", "Tirtasari", "KABAR BAHARI", ()),
        ("Jakarta, KABAR BAHARI -- ", "Jakarta", "KABAR BAHARI", ()),
        ("MALVIA \ufffd ", "MALVIA", None, ()),
        ("MESIR-", "MESIR", None, ()),
        ("NORWEGIA – ", "NORWEGIA", None, ()),
        ("Jakarta - ", "Jakarta", None, ()),
        ("Jakarta: ", "Jakarta", None, ()),
        ("Moskow (ANTARA) - ", "Moskow", None, ("Antara",)),
        ("Jenewa (ANTARA/Xinhua) - ", "Jenewa", None, ("Antara", "Xinhua")),
        ("WASHINGTON, D.C. (AP) — ", "WASHINGTON", None, ("Associated Press",)),
        ("TEHERAN, 12 Juni (Xinhua) -- ", "TEHERAN", None, ("Xinhua",)),
    ],
)
def test_datelines(head, place, outlet, agencies):
    page = Page(head + PROSE, PACK)
    assert page.noise[0].kind == "dateline"
    assert page.text[: page.noise[0].end] == head.rstrip()
    assert (page.dateline.place, page.dateline.outlet, page.dateline.agencies) == (place, outlet, agencies)


@pytest.mark.parametrize(
    "head",
    [
        "Rusia - ",
        "Hamas - ",
        "TNI - ",
        "Kim Jong Un - ",
        "PBB: ",
        "Ini dia - ",
        "AS-",
        "- ",
        "(",
        "Mesir-Norwegia ",
        "MESIR - NORWEGIA ",
    ],
)
def test_openings_that_are_no_datelines(head):
    assert Page(head + PROSE, PACK).dateline is None


def test_an_unknown_place_is_known_by_the_words_before_it():
    assert Page(f"Tirtasari - {PROSE}", PACK).dateline is None
    assert Page(f"Tirtasari - {PROSE}\nIa menginap di Tirtasari.", PACK).dateline.place == "Tirtasari"


def test_a_place_alone_counts_in_the_first_paragraph_only():
    assert Page(f"{PROSE}\nJakarta - {PROSE}", PACK).dateline is None
    later = Page(f"Jakarta - {PROSE}\nKABARBAHARI.COM, Jakarta - {PROSE}", PACK)
    assert [noise.kind for noise in later.noise] == ["dateline", "dateline"]

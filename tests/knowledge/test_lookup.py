"""Looking things up by name, phrase, office and day."""

from datetime import date

import pytest

from runut.knowledge import Knowledge, load_knowledge, normalise
from runut.knowledge.loading import read_ambiguous


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load_knowledge()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Indonesia", "IDN"), ("RI", "IDN"), ("Tiongkok", "CHN"), ("Cina", "CHN"), ("China", "CHN"), ("Korut", "PRK"),
        ("DPRK", "PRK"), ("Republik Rakyat Demokratik Korea", "PRK"), ("Korsel", "KOR"), ("AS", "USA"),
        ("Amerika", "USA"), ("Inggris", "GBR"), ("Perancis", "FRA"), ("Burma", "MMR"), ("Uni Soviet", "RUS"),
        ("Zaire", "COD"), ("Yugoslavia", "SRB"), ("Kosovo", "KOS"), ("Greenland", "DNK"), ("Hong Kong", "HKG"),
        ("Kiev", "UKR"), ("Yerusalem", "ISR"), ("Yerusalem Timur", "PSE"), ("Jenewa", "CHE"), ("Den Haag", "NLD"),
        ("Krimea", "UKR"), ("Jalur Gaza", "PSE"), ("Tepi Barat", "PSE"), ("Dataran Tinggi Golan", "SYR"),
        ("Surabaya", "IDN"), ("Papua Pegunungan", "IDN"), ("Ukraina timur", "UKR"), ("Rusia barat daya", "RUS"),
        ("bagian utara Gaza", "PSE"), ("Kabupaten Boyolali", "IDN"), ("negara bagian Texas", "USA"),
    ],
)  # fmt: skip
def test_places_have_the_code_of_their_state(known: Knowledge, name: str, code: str) -> None:
    assert known.country(name) == code


@pytest.mark.parametrize(
    "name", ["Barat", "Timur Tengah", "Asia", "Laut Cina Selatan", "as", "utara", "", "Antah Berantah"]
)
def test_places_of_no_one_state_have_no_code(known: Knowledge, name: str) -> None:
    assert known.country(name) is None


def test_peoples_have_the_state_that_their_news_plays_in(known: Knowledge) -> None:
    assert known.country("Rohingya") == "MMR"
    assert known.country("Kurdi") is None
    assert known.lookup("Rohingya") == ()


def test_the_west_is_a_place_that_needs_support(known: Knowledge) -> None:
    (form,) = [form for form in known.names() if form.text == "Barat"]
    assert form.ambiguous
    assert (form.entry.kind, form.entry.country) == ("GPE", None)


def test_acronyms_ask_for_their_case(known: Knowledge) -> None:
    assert known.lookup("AS")[0].key == "country:USA"
    assert known.lookup("as") == ()
    assert known.lookup("pbb") == ()
    assert known.lookup("unicef")[0].country == "UNO"


@pytest.mark.parametrize(
    ("name", "country", "sector"),
    [
        ("PBB", "UNO", None), ("DK PBB", "UNO", None), ("Uni Eropa", "EUR", None), ("NATO", "IGO", "MIL"),
        ("Amnesty International", "NGO", "SOC"), ("Kremlin", "RUS", "GOV"), ("Gedung Putih", "USA", "GOV"),
        ("Kongres AS", "USA", "LEG"), ("KPK", "IDN", "COP"), ("Kejagung", "IDN", "JUD"), ("TNI AL", "IDN", "MIL"),
        ("Hizbullah", "LBN", "REB"), ("Garda Revolusi", "IRN", "MIL"), ("Mossad", "ISR", "SPY"),
        ("PDI-P", "IDN", "PTY"), ("Reuters", "GBR", "JRN"), ("KCNA", "PRK", "JRN"), ("WhatsApp", "MNC", "BUS"),
    ],
)  # fmt: skip
def test_organisations_have_country_and_sector(known: Knowledge, name: str, country: str, sector: str | None) -> None:
    (entry,) = known.lookup(name)
    assert (entry.kind, entry.country, entry.sector) == ("ORG", country, sector)


@pytest.mark.parametrize(
    ("phrase", "on", "name"),
    [
        ("Menlu Rusia", "2023-10-18", "Sergei Lavrov"),
        ("Menteri Luar Negeri (Menlu) Rusia", "1994-03-01", "Andrei Kozyrev"),
        ("PM Israel", "1995-01-01", "Yitzhak Rabin"),
        ("Presiden Amerika Serikat", "1998-05-01", "Bill Clinton"),
        ("pemimpin Korea Utara", "2001-01-01", "Kim Jong Il"),
        ("pemimpin Jepang", "2003-01-01", "Junichiro Koizumi"),
        ("juru bicara Kremlin", "2024-01-16", "Dmitry Peskov"),
        ("juru bicara Kementerian Luar Negeri Rusia", "2023-10-18", "Maria Zakharova"),
        ("Sekjen PBB", "1999-01-01", "Kofi Annan"),
        ("Kapolri", "2023-01-01", "Listyo Sigit Prabowo"),
        ("Presiden Komisi Eropa", "2023-01-01", "Ursula von der Leyen"),
        ("Sekjen NATO", "2025-01-15", "Mark Rutte"),
        ("Kepala Kebijakan Luar Negeri Uni Eropa", "2025-01-15", "Kaja Kallas"),
    ],
)
def test_an_office_and_a_day_name_its_holder(known: Knowledge, phrase: str, on: str, name: str) -> None:
    holder = known.who(phrase, date.fromisoformat(on))
    assert holder is not None
    assert holder.name == name


@pytest.mark.parametrize(
    ("phrase", "on"),
    [
        ("Presiden Rusia", "2099-01-01"),  # not known so far ahead
        ("Presiden AS", "2021-01-20"),  # two on the day of the change
        ("mantan Presiden AS", "2024-01-01"),
        ("wakil Menlu Rusia", "2024-01-01"),
        ("Presiden Antah Berantah", "2024-01-01"),
        ("warga sipil", "2024-01-01"),
    ],
)
def test_no_holder_is_given_where_none_is_sure(known: Knowledge, phrase: str, on: str) -> None:
    assert known.who(phrase, date.fromisoformat(on)) is None


def test_a_likely_holder_is_given_only_when_asked_for(known: Knowledge) -> None:
    later = date(2099, 1, 1)
    assert known.holder("president", "RUS", later) is None
    likely = known.holder("president", "RUS", later, sure=False)
    assert likely is not None
    assert likely.name == "Vladimir Putin"


def test_a_qualifier_makes_another_office(known: Knowledge) -> None:
    former, deputy = known.office("mantan Presiden AS"), known.office("wakil presiden AS")
    assert former is not None
    assert deputy is not None
    assert (former.key, deputy.key) == ("former-president", "vice-president")


def test_a_day_prefers_who_held_an_office_then(known: Knowledge) -> None:
    assert [entry.name for entry in known.lookup("Kim", date(2023, 10, 18))] == ["Kim Jong Un"]
    assert [entry.name for entry in known.lookup("Bush", date(1992, 1, 1))] == ["George H. W. Bush"]
    assert len(known.lookup("Bush")) == 2


def test_spellings_of_a_name_are_one_person(known: Knowledge) -> None:
    keys = {known.lookup(name)[0].key for name in ("Sergei Lavrov", "Sergey Lavrov", "sergey lavrov")}
    assert len(keys) == 1
    (choe,) = known.lookup("Choe Sun Hui")
    assert choe.name == "Choe Son Hui"


@pytest.mark.parametrize(
    ("phrase", "key", "country", "sector"),
    [
        ("Kemlu Rusia", "foreign-ministry", "RUS", "GOV"), ("militer Korea Selatan", "military", "KOR", "MIL"),
        ("polisi Prancis", "police", "FRA", "COP"), ("parlemen Azerbaijan", "parliament", "AZE", "LEG"),
        ("pengadilan di Mesir", "court", "EGY", "JUD"), ("bank sentral Turki", "central-bank", "TUR", "GOV"),
        ("KBRI Teheran", "indonesian-embassy", "IDN", "GOV"), ("Mahkamah Agung India", "supreme-court", "IND", "JUD"),
        ("Kementerian Urusan Keluarga Korea Selatan", "ministry", "KOR", "GOV"),
    ],
)  # fmt: skip
def test_bodies_are_named_by_kind_and_state(known: Knowledge, phrase: str, key: str, country: str, sector: str) -> None:
    body = known.body(phrase)
    assert body is not None
    assert (body.key, body.country, body.sector) == (key, country, sector)


def test_a_state_that_is_told_of_later_is_not_the_body_s(known: Knowledge) -> None:
    assert known.body("militer mengatakan Rusia menyerang") is None


@pytest.mark.parametrize(
    ("noun", "kind", "sector"),
    [
        ("para diplomat senior", "person", "GOV"), ("gerilyawan", "person", "REB"), ("wartawan", "person", "JRN"),
        ("menlu", "person", "GOV"), ("kedutaan besar", "body", "GOV"), ("WNI", "person", "CVL"),
        ("dua warga sipil", "person", "CVL"), ("anggota parlemen", "person", "LEG"),
    ],
)  # fmt: skip
def test_head_nouns_have_a_sector(known: Knowledge, noun: str, kind: str, sector: str) -> None:
    head = known.head(noun)
    assert head is not None
    assert (head.kind, head.sector) == (kind, sector)


def test_a_noun_that_is_not_known_has_no_head(known: Knowledge) -> None:
    assert known.head("batu bata") is None


@pytest.mark.parametrize("name", ["reuters.com", "https://www.reuters.com/world/x", "Reuters", "REUTERS"])
def test_outlets_are_found_by_name_and_address(known: Knowledge, name: str) -> None:
    outlet = known.outlet(name)
    assert outlet is not None
    assert outlet.key == "org:reuters"
    assert outlet.agency


@pytest.mark.parametrize("name", ["contoh.invalid", "Kremlin", "", "com"])
def test_what_is_no_outlet_is_none(known: Knowledge, name: str) -> None:
    assert known.outlet(name) is None


def test_names_give_every_form_once_for_its_entry(known: Knowledge) -> None:
    forms = [(form.text, form.entry.key) for form in known.names()]
    assert len(forms) == len(set(forms))
    assert all(known.entry(key) is not None for _, key in forms)


def test_every_ambiguous_word_is_a_form(known: Knowledge) -> None:
    listed = read_ambiguous()
    forms = {normalise(form.text) for form in known.names()}
    assert [word for word in (*listed.words, *listed.shared) if normalise(word) not in forms] == []

"""What the files must hold, and what is refused."""

import itertools
import time
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
import yaml

from runut.errors import KnowledgeError
from runut.knowledge import Entry, load_knowledge
from runut.knowledge.dates import first_day, last_day
from runut.knowledge.loading import check_entries, check_shared, folder, read_entries, read_heads
from runut.knowledge.shapes import AmbiguousShape, OrganisationShape
from runut.language.pack import read_yaml

ISO_STATES = 193  # members of the United Nations


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return read_entries(*read_heads())


def test_every_state_has_a_name_and_a_seat_of_government(entries: list[Entry]) -> None:
    states = [entry for entry in entries if entry.key == f"country:{entry.country}"]
    seats = {entry.country for entry in entries if entry.capital}
    assert len(states) > ISO_STATES
    assert {state.country for state in states} - {"ATA"} <= seats  # Antarctica has none
    assert all(state.name.strip() for state in states)


def test_dependencies_take_the_code_of_the_controlling_state(entries: list[Entry]) -> None:
    codes = {entry.key: entry.country for entry in entries if entry.key.startswith("country:")}
    assert codes["country:GRL"] == "DNK"
    assert codes["country:PRI"] == "USA"
    assert codes["country:HKG"] == "HKG"
    assert all(codes[f"country:{code}"] == code for code in codes.values())


def test_every_person_and_organisation_says_where_it_is_known_from(entries: list[Entry]) -> None:
    for entry in entries:
        assert (Path(str(folder())) / entry.source).is_file()


def test_forms_have_no_loose_ends(entries: list[Entry]) -> None:
    for entry in entries:
        for form in (*entry.names, *entry.short):
            assert form == form.strip(), form
            assert form, entry.key


def test_files_are_sorted() -> None:
    for name in ("countries.yaml", *(f"organisations/{file.name}" for file in (folder() / "organisations").iterdir())):
        keys = list(yaml.safe_load((folder() / name).read_text("utf-8")))
        assert keys == sorted(keys), name


def test_loading_takes_less_than_a_second_of_processor_time() -> None:
    load_knowledge()
    start = time.process_time()
    load_knowledge.__wrapped__()
    assert time.process_time() - start < 1.0


def test_a_key_that_stands_twice_is_an_error() -> None:
    entry = Entry("org:x", "X", ("X",), "ORG", "IDN", source="x.yaml")
    with pytest.raises(KnowledgeError, match="twice"):
        check_entries([entry, entry], {"IDN"}, set(), set())


def test_an_unknown_country_is_an_error() -> None:
    entry = Entry("org:x", "X", ("X",), "ORG", "ZZZ", source="x.yaml")
    with pytest.raises(KnowledgeError, match="ZZZ"):
        check_entries([entry], {"IDN"}, set(), set())


def test_a_form_of_two_states_must_be_listed() -> None:
    nothing = AmbiguousShape(shared={}, words=())
    with pytest.raises(KnowledgeError, match="tripoli"):
        check_shared({"tripoli": {"LBY", "LBN"}}, nothing)
    check_shared({"tripoli": {"LBY", "LBN"}}, AmbiguousShape(shared={"Tripoli": "LBY"}, words=()))


def test_a_default_must_be_among_the_states_of_its_form() -> None:
    with pytest.raises(KnowledgeError, match="IDN"):
        check_shared({"tripoli": {"LBY", "LBN"}}, AmbiguousShape(shared={"Tripoli": "IDN"}, words=()))


def test_an_unknown_field_or_sector_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    for content in ("x: {name: X, country: IDN, colour: red}", "x: {name: X, country: IDN, sector: XYZ}"):
        file = tmp_path / "bad.yaml"
        file.write_text(content, "utf-8")
        with pytest.raises(KnowledgeError, match=r"bad\.yaml"):
            read_yaml(file, dict[str, OrganisationShape])


def test_records_are_frozen() -> None:
    entry = load_knowledge().lookup("Indonesia")[0]
    with pytest.raises(AttributeError):
        entry.name = "Nusantara"  # type: ignore[misc]
    assert msgspec.structs.replace(entry, name="x") != entry


# Offices that several hold at once, or held in a dispute or while a union fell apart.
SHARED_OFFICES = {"ambassador", "deputy-foreign-minister", "governor", "mayor", "opposition-leader"}
CONTESTED = {("president", "CIV"), ("president", "MDG"), ("president", "RUS"), ("spokesperson:foreign-ministry", "CHN")}


def test_no_office_has_two_holders_beyond_doubt(entries: list[Entry]) -> None:
    held: dict[tuple[str, str | None], list[tuple[date, date, str]]] = {}
    for entry in entries:
        for term in entry.tenures:
            if term.since and term.office not in SHARED_OFFICES and (term.office, term.country) not in CONTESTED:
                span = (last_day(term.since), first_day(term.until or term.checked), entry.name)
                held.setdefault((term.office, term.country), []).append(span)
    for office, spans in held.items():
        for (_, end, one), (start, _, other) in itertools.pairwise(sorted(spans)):
            assert one == other or start >= end - timedelta(days=1), (office, one, other)

import json

from hypothesis import given
from hypothesis import strategies as st

from runut.read import document_id


def test_id_is_a_letter_and_sixteen_hexadecimal_digits():
    ident = document_id("Gunung itu meletus.", "gunung.txt")
    assert ident[0] == "d"
    assert len(ident) == 17
    int(ident[1:], 16)


def test_id_is_the_same_on_every_machine_and_day():
    assert document_id("Gunung itu meletus.", "gunung.txt") == "da04fe4a99e56cd71"


def test_composed_and_decomposed_file_names_are_one():
    assert document_id("Teks.", "caf\u00e9.txt") == document_id("Teks.", "cafe\u0301.txt")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.lists(st.sampled_from(range(5)), max_size=5))
def test_every_field_takes_part(text, which):
    fields = ["source_name", "outlet", "url", "published", "title"]
    chosen = {fields[i]: "x" for i in which}
    others = {name: "x" for name in fields if name not in chosen}
    assert (document_id(text, **chosen) == document_id(text, **others)) == (set(chosen) == set(others))


def test_fields_do_not_run_into_each_other():
    assert document_id("ab", "c") != document_id("a", "bc")
    assert document_id(json.dumps({"name": None, "text": "a"})) != document_id("a")

"""Clusters: which names of a document name the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.analyse.entities.cluster import cluster
from runut.analyse.entities.names import Name
from runut.knowledge import load_knowledge
from runut.records import EntityType


def named(*written: str, label: EntityType = "PER") -> list[Name]:
    found, at = [], 0
    for text in written:
        entry = next(iter(load_knowledge().lookup(text)), None) if label != "PER" else None
        found.append(Name(at, at + len(text), text, label, "model", entry))
        at += len(text) + 1
    return found


def groups(names: list[Name]) -> list[set[str]]:
    sets: dict[int, set[str]] = {}
    for name, root in zip(names, cluster(names), strict=True):
        sets.setdefault(root, set()).add(name.text)
    return list(sets.values())


@pytest.mark.parametrize(
    "written",
    [
        ("Sten Aalto", "Aalto"),
        ("Aalto", "Sten Aalto"),
        ("Pak Chong Ho", "Pak"),  # the family name stands first
        ("Arda Wisesa", "Arda"),
        ("Omar Hasan Belqas", "Omar Belqas"),
        ("Sergei Tarkin", "Sergey Tarkin"),
        ("Donal Brandel", "Brandl"),  # a slip of the pen
        ("Choe Yun-hwa", "Choe Yun Hwa"),
    ],
)
def test_forms_of_one_person(written: tuple[str, ...]) -> None:
    assert groups(named(*written)) == [set(written)]


@pytest.mark.parametrize("written", [("Kim Jong Ryu", "Kim Jong Sol"), ("Sten Aalto", "Arda Wisesa"), ("Ali", "Ani")])
def test_different_persons(written: tuple[str, ...]) -> None:
    assert len(groups(named(*written))) == len(written)


def test_a_shared_name_goes_to_the_person_named_last() -> None:
    names = named("Kim Jong Ryu", "Kim Yo Hwa", "Kim", "Kim Jong Ryu", "Kim")
    roots = cluster(names)
    assert roots[2] == roots[1]
    assert roots[4] == roots[3] == roots[0]


def test_names_of_a_state_are_one_and_its_capital_another() -> None:
    assert groups(named("Amerika Serikat", "AS", "Washington", label="GPE")) == [
        {"Amerika Serikat", "AS"},
        {"Washington"},
    ]
    assert groups(named("Cina", "Tiongkok", label="GPE")) == [{"Cina", "Tiongkok"}]


def test_a_gathering_is_one_with_and_without_its_year() -> None:
    assert len(groups(named("Arafuru Forum", "Arafuru Forum 2031", label="ORG"))) == 1


PARTS = st.sampled_from(["Sten", "Aalto", "Arda", "Wisesa", "Kim", "Ryu", "Omar"])
WRITTEN = st.lists(st.lists(PARTS, min_size=1, max_size=3).map(" ".join), max_size=12)


@given(WRITTEN)
def test_a_cluster_is_known_by_its_first_name(written: list[str]) -> None:
    roots = cluster(named(*written))
    assert all(root <= index and roots[root] == root for index, root in enumerate(roots))


@given(WRITTEN)
def test_full_names_that_are_written_alike_are_one(written: list[str]) -> None:
    roots = cluster(named(*written))
    full: dict[str, int] = {}
    for text, root in zip(written, roots, strict=True):
        if " " in text:
            assert full.setdefault(text, root) == root

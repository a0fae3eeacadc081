from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from runut.link.clusters import Clusters, tie
from runut.records import Judgement


def _joined(a: frozenset[str], b: frozenset[str]) -> frozenset[str] | None:
    return None if len(a | b) > 1 else a | b


def _groups(clusters: Clusters[frozenset[str]]) -> list[tuple[str, ...]]:
    return [g.members for g in clusters.groups()]


def test_the_strongest_tie_wins_where_traits_exclude_each_other() -> None:
    clusters = Clusters({"a": frozenset("x"), "b": frozenset[str](), "c": frozenset("y")}, _joined)
    clusters.join_all([tie("a", "b", 0.5, "weak"), tie("b", "c", 0.9, "strong")])
    assert _groups(clusters) == [("a",), ("b", "c")]
    assert clusters.groups()[1].reasons == ("strong",)


def test_a_split_by_a_person_is_never_joined_not_even_through_a_third() -> None:
    nothing = frozenset[str]()
    clusters = Clusters(dict.fromkeys("abc", nothing), _joined, [Judgement("split", "a", "c")])
    clusters.join_all([tie("a", "b", 2.0), tie("b", "c", 1.0), tie("a", "c", 3.0)])
    assert _groups(clusters) == [("a", "b"), ("c",)]


def test_a_merge_by_a_person_holds_against_traits() -> None:
    clusters = Clusters({"a": frozenset("x"), "b": frozenset("y")}, _joined, [Judgement("merge", "b", "a")])
    assert _groups(clusters) == [("a", "b")]
    assert clusters.groups()[0].reasons == ("judged to be one by a person",)


def test_judgements_about_others_are_ignored() -> None:
    clusters = Clusters({"a": frozenset("x")}, _joined, [Judgement("merge", "a", "gone"), Judgement("split", "p", "q")])
    assert _groups(clusters) == [("a",)]


KEYS = "abcdefg"
TIES = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS), st.sampled_from([0.5, 1.0, 1.5])))


@given(ties=TIES, order=st.randoms(use_true_random=False))
def test_the_order_of_ties_does_not_matter(ties: list[tuple[str, str, float]], order: object) -> None:
    traits = {k: frozenset({k} if k in "aceg" else ()) for k in KEYS}
    results = []
    for _ in range(2):
        clusters = Clusters(traits, _joined)
        clusters.join_all(tie(*t) for t in ties)
        results.append(clusters.groups())
        order.shuffle(ties)  # type: ignore[attr-defined]
    assert results[0] == results[1]

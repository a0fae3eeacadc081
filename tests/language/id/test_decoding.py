import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from runut.language.id.decoding import best_tags, best_tree, forbid_stray_insides


def is_tree(heads: tuple[int, ...]) -> bool:
    for word in range(1, len(heads) + 1):
        seen = set()
        while word and word not in seen:
            seen.add(word)
            word = heads[word - 1]
        if word:
            return False
    return heads.count(0) == 1


def exhaustive(scores: np.ndarray) -> float:
    words = len(scores)
    trees = filter(is_tree, itertools.product(range(words + 1), repeat=words))
    return max(sum(scores[i, h] for i, h in enumerate(t)) for t in trees)


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
def test_the_tree_is_a_tree_with_one_root(seed: int, words: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    assert is_tree(tuple(best_tree(scores).tolist()))


def test_a_greedy_tree_is_the_best_tree() -> None:
    scores = np.array([[0, -9, 5, 0], [6, 0, -9, 0], [0, 0, 4, -9]], np.float32)
    assert best_tree(scores).tolist() == [2, 0, 2]


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[1, -9, 5, 0], [0, 5, -9, 3], [4, 0, 0, -9]], np.float32)
    found = best_tree(scores)
    assert sum(scores[i, h] for i, h in enumerate(found)) == exhaustive(scores)


def test_tags_never_begin_inside_a_name() -> None:
    tags = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
    transitions, starts = forbid_stray_insides(tags, np.zeros((5, 5), np.float32), np.zeros(5, np.float32))
    emissions = np.zeros((1, 3, 5), np.float32)
    emissions[0, 0, 2] = emissions[0, 1, 4] = emissions[0, 2, 4] = 9
    path = [tags[t] for t in best_tags(emissions, np.array([3]), transitions, starts)[0]]
    assert path == ["B-LOC", "I-LOC", "I-LOC"]


def test_padding_does_not_change_the_tags() -> None:
    rng = np.random.default_rng(0)
    emissions = rng.normal(size=(1, 7, 4)).astype(np.float32)
    transitions, starts = rng.normal(size=(4, 4)).astype(np.float32), np.zeros(4, np.float32)
    short = best_tags(emissions[:, :5], np.array([5]), transitions, starts)
    assert best_tags(emissions, np.array([5]), transitions, starts)[0, :5].tolist() == short[0].tolist()

"""From scores to answers: the best tag sequence and the best tree."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
_NEVER = np.float32(-1e9)


def forbid_stray_insides(tags: list[str], transitions: Floats, starts: Floats) -> tuple[Floats, Floats]:
    """Transitions and starts in which an inside tag only follows its own type (IOB2)."""
    transitions, starts = transitions.copy(), starts.copy()
    for j, tag in enumerate(tags):
        if tag.startswith("I-"):
            starts[j] = _NEVER
            for i, before in enumerate(tags):
                if before[1:] != tag[1:]:
                    transitions[i, j] = _NEVER
    return transitions, starts


def best_tags(emissions: Floats, lengths: Numbers, transitions: Floats, starts: Floats) -> Numbers:
    """Viterbi over a batch.

    Args:
        emissions: rows x words x tags.
        lengths: how many words of each row count.
        transitions: score from tag to tag.
        starts: score of each tag at the first word.

    Returns:
        Tag numbers, rows x words; what lies beyond a row's length means nothing.
    """
    rows, words, tags = emissions.shape
    stay = np.arange(tags)
    total = starts + emissions[:, 0]
    back = np.empty((words, rows, tags), np.int64)
    for i in range(1, words):
        reached = total[:, :, None] + transitions
        inside = (i < lengths)[:, None]
        back[i] = np.where(inside, reached.argmax(1), stay)
        total = np.where(inside, reached.max(1) + emissions[:, i], total)
    path = np.empty((rows, words), np.int64)
    path[:, -1] = total.argmax(1)
    for i in range(words - 1, 0, -1):
        path[:, i - 1] = back[i][np.arange(rows), path[:, i]]
    return path


def best_tree(scores: Floats) -> Numbers:
    """The best tree with exactly one root.

    Args:
        scores: words x (words + 1); column 0 is the root, column j the j-th word from 1.

    Returns:
        The head of each word, 0 for the root.
    """
    words = scores.shape[0]
    heads = np.zeros(words + 1, np.int64)
    square = np.full((words + 1, words + 1), _NEVER, np.float64)
    square[1:] = scores - _log_sum(scores)
    np.fill_diagonal(square, _NEVER)
    heads[1:] = square[1:].argmax(1)
    if _is_tree(heads):
        return np.asarray(heads[1:])
    root = 1 + int(square[1:, 0].argmax())
    square[1:, 0] = _NEVER
    square[root] = _NEVER
    square[root, 0] = 0.0
    return np.asarray(_spanning(square)[1:])


def _log_sum(scores: Floats) -> NDArray[np.float64]:
    high = scores.max(1, keepdims=True).astype(np.float64)
    total: NDArray[np.float64] = high + np.log(np.exp(scores - high).sum(1, keepdims=True))
    return total


def _is_tree(heads: Numbers) -> bool:
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return not above.any() and int((heads[1:] == 0).sum()) == 1


def _spanning(scores: NDArray[np.float64]) -> Numbers:
    """Chu-Liu/Edmonds: best head of every node but node 0; recursion contracts one cycle at a time."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not cycle:
        return np.asarray(heads)
    rest = np.array([node for node in range(len(heads)) if node not in set(cycle)])
    ring = np.array(cycle)
    size = len(rest)
    own = scores[ring, heads[ring]]
    contracted = np.full((size + 1, size + 1), _NEVER, np.float64)
    contracted[:size, :size] = scores[np.ix_(rest, rest)]
    out = scores[np.ix_(rest, ring)]
    contracted[:size, size] = out.max(1)
    into = scores[np.ix_(ring, rest)] - own[:, None]
    contracted[size, :size] = into.max(0)
    contracted[0, size] = contracted[size, size] = _NEVER
    inner = _spanning(contracted)
    answer: Numbers = heads.copy()
    for i in range(1, size):
        answer[rest[i]] = ring[out[i].argmax()] if inner[i] == size else rest[inner[i]]
    broken = ring[into[:, inner[size]].argmax()]
    answer[broken] = rest[inner[size]]
    return answer


def _find_cycle(heads: Numbers) -> list[int]:
    """The nodes of one cycle, or nothing; node 0 is the root and its own head."""
    settled = {0}
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node not in settled and node not in path:
            path.append(node)
            node = int(heads[node])
        if node in path:
            return path[path.index(node) :]
        settled.update(path)
    return []

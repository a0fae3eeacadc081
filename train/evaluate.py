"""Scores model files as shipped, not the network they were made from: `python -m train.evaluate --help`.

Of one model's figures the 95% interval is that of drawing the test sentences anew; of several models, runs of one
recipe with other seeds, it is that of their mean (Student's t).
"""

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from runut.language.id.encoder import Encoder
from runut.language.id.pipeline import IndonesianPipeline
from runut.language.id.tokens import cut
from train.augment import spans
from train.corpus import raw_lines
from train.ner_data import NamedSentence, load_ner
from train.records import ParsedSentence
from train.ud_data import load_treebanks

Counts = tuple[int, ...]
Figures = dict[str, float]
#: Student's t of 95%, two-sided, of 2, 3, … runs; from seven on that of seven.
_STUDENT = (12.71, 4.30, 3.18, 2.78, 2.57, 2.45)
_CHUNK = 64
_DRAWS = 2000
_BLOCK = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--model", type=Path, required=True, nargs="+", help="folders of model files")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    runs = [score(model, arguments.data, arguments.threads) for model in arguments.model]
    if len(runs) > 1:
        for figure in runs[0]:
            mean, half = mean_of_runs([run[figure] for run in runs])
            print(f"mean of {len(runs)}: {figure} {mean:.2f} ± {half:.2f}")


def score(model: Path, data: Path, threads: int = 1) -> Figures:
    """Prints the scores of one model; returns those that stand for a whole test set, in hundredths, by name."""
    print(f"{model}: {sum(p.stat().st_size for p in model.iterdir()) / 1e6:.1f} MB in all,", end=" ")
    print(f"{(model / 'model.onnx').stat().st_size / 1e6:.1f} MB of weights")
    figures = score_names(Encoder(model, threads=threads), data)
    figures |= score_syntax(model, data, threads)
    pipeline = IndonesianPipeline(model, threads=threads)
    figures |= score_raw(pipeline, data)
    score_speed(pipeline, data)
    return figures


def mean_of_runs(values: Sequence[float]) -> tuple[float, float]:
    """The mean of a figure over runs, and half the width of its 95% interval."""
    spread = statistics.stdev(values) / len(values) ** 0.5
    return statistics.fmean(values), _STUDENT[min(len(values), len(_STUDENT) + 1) - 2] * spread


def score_names(encoder: Encoder, data: Path) -> Figures:
    """Strict F1 of PER, ORG and LOC on each test set."""
    figures: Figures = {}
    for name, splits in load_ner(data).items():
        gold = splits["test"]
        found = [answer.names for answer in _tag(encoder, [s.words for s in gold])]
        kinds = {kind: _name_score(gold, found, kind) for kind in ("", "PER", "ORG", "LOC")}
        low, high = interval(_name_counts(gold, found, ""), lambda sums: _f1(*sums)[2])
        scores = ", ".join(f"{kind or 'all'} {p:.1f}/{r:.1f}/{f:.1f}" for kind, (p, r, f) in kinds.items())
        print(f"names {name}: {scores}; F1 {low:.1f} to {high:.1f}")
        figures[f"names {name} F1"] = kinds[""][2]
    return figures


def _name_score(gold: Sequence[NamedSentence], found: Sequence[Sequence[str]], kind: str) -> tuple[float, ...]:
    return _f1(*map(sum, zip(*_name_counts(gold, found, kind), strict=True)))


def _name_counts(gold: Sequence[NamedSentence], found: Sequence[Sequence[str]], kind: str) -> list[Counts]:
    """Of each sentence: names found, names in gold, names given."""
    counts = []
    for sentence, tags in zip(gold, found, strict=True):
        a = {span for span in spans(sentence.tags) if kind in span[2]}
        b = {span for span in spans(tags) if kind in span[2]}
        counts.append((len(a & b), len(a), len(b)))
    return counts


def interval(counts: Sequence[Counts], score: Callable[[Sequence[int]], float]) -> tuple[float, float]:
    """95% of the scores of test sets drawn, sentence by sentence with replacement, from this one."""
    drawn = np.random.default_rng(0).integers(0, len(counts), (_DRAWS, len(counts)))
    sums = np.asarray(counts)[drawn].sum(1)
    low, high = np.percentile([score(row) for row in sums.tolist()], (2.5, 97.5))
    return float(low), float(high)


def _f1(right: int, wanted: int, given: int) -> tuple[float, float, float]:
    precision, recall = 100 * right / max(given, 1), 100 * right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _tag(encoder: Encoder, sentences: Sequence[Sequence[str]]) -> list:
    return [t for i in range(0, len(sentences), _CHUNK) for t in encoder.tag(sentences[i : i + _CHUNK])]


def score_syntax(model: Path, data: Path, threads: int) -> Figures:
    """UPOS, UAS and LAS with universal labels on gold tokens, asking for each treebank's guidelines."""
    figures: Figures = {}
    for name, gold in load_treebanks(data).test.items():
        answers = _tag(Encoder(model, name, threads), [s.words for s in gold])
        upos = heads = 0
        labelled: list[Counts] = []
        for sentence, answer in zip(gold, answers, strict=True):
            upos += sum(a == b for a, b in zip(sentence.upos, answer.upos, strict=True))
            hits = [a == b for a, b in zip(sentence.heads, answer.heads, strict=True)]
            heads += sum(hits)
            pairs = zip(hits, sentence.labels, answer.labels, strict=True)
            labels = sum(hit and a.split(":")[0] == b.split(":")[0] for hit, a, b in pairs)
            labelled.append((labels, len(sentence.words)))
        right, words = map(sum, zip(*labelled, strict=True))
        low, high = interval(labelled, lambda sums: 100 * sums[0] / sums[1])
        shares = {"UPOS": 100 * upos / words, "UAS": 100 * heads / words, "LAS": 100 * right / words}
        figures |= {f"syntax {name} {figure}": share for figure, share in shares.items()}
        print(f"syntax {name}:", *(f"{key} {share:.1f}" for key, share in shares.items()), f"({low:.1f} to {high:.1f})")
    return figures


def score_raw(pipeline: IndonesianPipeline, data: Path) -> Figures:
    """Tokens and sentence starts found in raw text: test sentences joined in blocks of eight."""
    figures: Figures = {}
    for name, gold in load_treebanks(data).test.items():
        tokens, sentences = [0, 0, 0], [0, 0, 0]
        for at in range(0, len(gold), _BLOCK):
            text, words, starts = _join(gold[at : at + _BLOCK])
            doc = pipeline.parse(text)
            _count(tokens, words, {(t.idx, t.idx + len(t)) for t in doc if not t.is_space})
            _count(sentences, starts, {s.start_char for s in doc.sents})
        precision, recall, f1 = _f1(*sentences)
        print(
            f"raw text {name}: tokens F1 {_f1(*tokens)[2]:.1f}, sentences P {precision:.1f} R {recall:.1f} F1 {f1:.1f}"
        )
        figures[f"sentences {name} F1"] = f1
    return figures


def _join(sentences: Sequence[ParsedSentence]) -> tuple[str, set[tuple[int, int]], set[int]]:
    text = ""
    words: set[tuple[int, int]] = set()
    starts: set[int] = set()
    for sentence in sentences:
        text += " " if text and not text.endswith(" ") else ""
        starts.add(len(text))
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            words.add((len(text), len(text) + len(word)))
            text += word + (" " if space else "")
    return text, words, starts


def _count(totals: list[int], gold: set, found: set) -> None:
    for i, n in enumerate((len(gold & found), len(gold), len(found))):
        totals[i] += n


def score_speed(pipeline: IndonesianPipeline, data: Path) -> None:
    """Words and marks a second, from text to names, on news texts of 20 lines; the best of three runs."""
    lines = raw_lines(data)[:200]
    texts = ["\n".join(lines[i : i + 20]) for i in range(0, len(lines), 20)][:10]
    words = sum(len(cut(text)) for text in texts)

    def run() -> None:
        for _ in pipeline.pipe((text, ()) for text in texts):
            pass

    run()
    print(f"speed: {words / min(_timed(run) for _ in range(3)):.0f} words a second of one core, {words} words")


def _timed(work: Callable[[], None]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()

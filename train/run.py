"""Makes both sizes of the model from the data sets: `python -m train.run --data ../data --out build`."""

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

import torch

from runut.language.id.subwords import Subwords
from train import shrink
from train.augment import augment, collect_names
from train.checkpoint import Checkpoint, default_path, read_checkpoint
from train.corpus import raw_sentences
from train.export import export
from train.invent import Inventor
from train.learn import Recipe, Sentence, Trainer
from train.lemmas import write_lexicon
from train.ner_data import load_ner
from train.network import Network, NetworkShape, from_checkpoint
from train.records import NER_TAGS, TREEBANKS, UPOS_TAGS
from train.teach import ScoredSentence, score_sentences
from train.ud_data import load_treebanks
from train.vocabulary import build_tokenizer, choose_pieces, count_words

VOCABULARY = 30_000
INVENTED = 1_200
RAW = 24_000
RAW_NEWS = "raw/id_news.txt.xz"
TEACHER_EPOCHS, STUDENT_EPOCHS = 5, 5
#: How often a raw sentence is scored under each treebank's guidelines; mostly those of news.
RAW_TREEBANKS = (0.65, 0.25, 0.05, 0.05)
ACCURATE_LAYERS = (1, 3, 5, 7, 9, 11)
FAST_LAYERS = (0, 2, 3, 5)
FAST_VOCABULARY, FAST_FEED = 16_000, 768


@dataclass(frozen=True, slots=True)
class Gold:
    """Annotated sentences as every stage trains on them, and the labels that occur."""

    names: list[Sentence]
    syntax: list[Sentence]
    labels: list[str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model files and what is in between")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, help="only so many sentences of each set: to try every stage in minutes")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    make(arguments.data, arguments.out, arguments.limit)


def make(data: Path, out: Path, limit: int | None = None) -> None:
    """Teacher, accurate student, fast student, and the lexicon of lemmas.

    Args:
        data: folder of the data sets.
        out: folder for the model files and what is in between.
        limit: train on so many sentences of each set, and score twice as many raw ones; all of them if not given.
    """
    out.mkdir(parents=True, exist_ok=True)
    gold = load_gold(data, limit)
    checkpoint = read_checkpoint(default_path())
    pieces = _write_vocabulary(checkpoint, data, out / "accurate-tokenizer.json", VOCABULARY)
    subwords = Subwords(out / "accurate-tokenizer.json")
    teacher = teach(start(checkpoint, pieces, len(gold.labels)), gold, subwords, out)
    raw = choose_raw(data, RAW if limit is None else 2 * limit)
    half = len(raw) // 2
    scored = score_sentences(teacher, raw[:half], subwords, with_syntax=False)
    accurate = shrink.keep_layers(teacher, ACCURATE_LAYERS)
    distil(accurate, gold, scored, subwords, out / "accurate.pt")
    scored = score_sentences(accurate, raw[half:], subwords)
    fewer = _write_vocabulary(checkpoint, data, out / "fast-tokenizer.json", FAST_VOCABULARY)
    fast = shrink.keep_pieces(shrink.keep_layers(accurate, FAST_LAYERS), [pieces.index(piece) for piece in fewer])
    fast = shrink.cut_feed(fast, FAST_FEED)
    distil(fast, gold, scored, Subwords(out / "fast-tokenizer.json"), out / "fast.pt")
    for name, student in (("accurate", accurate), ("fast", fast)):
        export(student, out / f"{name}-tokenizer.json", gold.labels, out / name)
    write_lexicon(load_treebanks(data).train, count_words(data / RAW_NEWS), out / "lemmas.json")


def load_gold(data: Path, limit: int | None = None) -> Gold:
    """The sets, augmented, or so many sentences of them; the treebank of news counts four times, Wikipedia's old
    guidelines twice."""
    rng = random.Random(2)
    inventor = Inventor(rng)
    named = [sentence for splits in load_ner(data).values() for sentence in splits["train"]]
    names = augment(named, collect_names(named), inventor.names(3000), rng) + inventor.sentences(INVENTED)
    parsed = load_treebanks(data).train
    times = {"csui": 4, "gsd": 2, "pud": 2, "gsd-current": 1}
    syntax = [sentence for sentence in parsed for _ in range(times[sentence.treebank])]
    labels = sorted({label for sentence in parsed for label in sentence.labels})
    return Gold(rng.sample(names, limit), rng.sample(syntax, limit), labels) if limit else Gold(names, syntax, labels)


def start(checkpoint: Checkpoint, pieces: list[int], labels: int) -> Network:
    """The pretrained encoder with its vocabulary cut, under untrained heads."""
    shape = NetworkShape(len(pieces) + len(TREEBANKS), len(NER_TAGS), len(UPOS_TAGS), labels)
    return from_checkpoint(checkpoint, pieces, len(TREEBANKS), shape)


def _write_vocabulary(checkpoint: Checkpoint, data: Path, path: Path, size: int) -> list[int]:
    pieces = choose_pieces(checkpoint, data / RAW_NEWS, size)
    build_tokenizer(checkpoint, pieces).save(str(path))
    return pieces


def teach(network: Network, gold: Gold, subwords: Subwords, out: Path) -> Network:
    """Trains all twelve layers on what people annotated."""
    trainer = Trainer(network, subwords, gold.labels, Recipe(epochs=TEACHER_EPOCHS), out / "teacher.pt")
    trainer.run({"names": gold.names, "syntax": gold.syntax})
    return network


def choose_raw(data: Path, count: int) -> list[tuple[tuple[str, ...], str]]:
    """Raw news sentences, each with a treebank whose guidelines the teacher is to follow."""
    rng = random.Random(5)
    return [(words, rng.choices(TREEBANKS, RAW_TREEBANKS)[0]) for words in raw_sentences(data, count)]


def distil(student: Network, gold: Gold, scored: list[ScoredSentence], subwords: Subwords, out: Path) -> None:
    """Trains a student on gold and on a teacher's scores together."""
    sets = {"names": gold.names, "syntax": gold.syntax, "scored": scored}
    Trainer(student, subwords, gold.labels, Recipe(epochs=STUDENT_EPOCHS, encoder_rate=3e-4), out).run(sets)


if __name__ == "__main__":
    main()

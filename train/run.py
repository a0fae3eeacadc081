"""Makes both sizes of the model from the data sets: `python -m train.run --data ../data --out build`."""

import argparse
import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch

from runut.language.id.subwords import Subwords
from train import shrink
from train.augment import augment, collect_names
from train.checkpoint import default_path, read_checkpoint
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
RAW = 60_000
#: How often a raw sentence is scored under each treebank's guidelines; mostly those of news.
RAW_TREEBANKS = (0.65, 0.25, 0.05, 0.05)
ACCURATE_LAYERS = (1, 3, 5, 7, 9, 11)
FAST_LAYERS = (0, 2, 3, 5)
FAST_EMBEDDING, FAST_FEED = 128, 768


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
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    gold = load_gold(arguments.data)
    network = start(arguments.data, arguments.out, len(gold.labels))
    subwords = Subwords(arguments.out / "tokenizer.json")
    teacher = teach(network, gold, subwords, arguments.out)
    scored = score_raw(teacher, arguments.data, subwords)
    accurate = shrink.keep_layers(teacher, ACCURATE_LAYERS)
    accurate = distil(accurate, gold, scored, subwords, arguments.out / "accurate.pt", epochs=3)
    fast = shrink.narrow(shrink.keep_layers(accurate, FAST_LAYERS), FAST_EMBEDDING, FAST_FEED)
    fast = distil(fast, gold, scored, subwords, arguments.out / "fast.pt", epochs=5)
    for name, student in (("accurate", accurate), ("fast", fast)):
        export(student, arguments.out / "tokenizer.json", gold.labels, arguments.out / name)
    words = count_words(arguments.data / "raw/id_news.txt.xz")
    write_lexicon(load_treebanks(arguments.data).train, words, arguments.out / "lemmas.json")


def load_gold(data: Path) -> Gold:
    """The sets, augmented; the treebank of news counts four times, Wikipedia's old guidelines twice."""
    rng = random.Random(2)
    inventor = Inventor(rng)
    named = [sentence for splits in load_ner(data).values() for sentence in splits["train"]]
    names = augment(named, collect_names(named), inventor.names(3000), rng) + inventor.sentences(INVENTED)
    parsed = load_treebanks(data).train
    times = {"csui": 4, "gsd": 2, "pud": 2, "gsd-current": 1}
    syntax = [sentence for sentence in parsed for _ in range(times[sentence.treebank])]
    return Gold(names, syntax, sorted({label for sentence in parsed for label in sentence.labels}))


def start(data: Path, out: Path, labels: int) -> Network:
    """The pretrained encoder with its vocabulary cut, under untrained heads."""
    checkpoint = read_checkpoint(default_path())
    kept = choose_pieces(checkpoint, data / "raw/id_news.txt.xz", VOCABULARY)
    build_tokenizer(checkpoint, kept).save(str(out / "tokenizer.json"))
    shape = NetworkShape(len(kept) + len(TREEBANKS), len(NER_TAGS), len(UPOS_TAGS), labels)
    (out / "shape.json").write_text(json.dumps(kept), "utf-8")
    return from_checkpoint(checkpoint, kept, len(TREEBANKS), shape)


def teach(network: Network, gold: Gold, subwords: Subwords, out: Path) -> Network:
    """Trains all twelve layers on what people annotated."""
    recipe = Recipe(epochs=5)
    Trainer(network, subwords, gold.labels, recipe, out / "teacher.pt").run(
        {"names": gold.names, "syntax": gold.syntax}
    )
    return network


def score_raw(teacher: Network, data: Path, subwords: Subwords) -> list[ScoredSentence]:
    """Raw news with the teacher's scores."""
    rng = random.Random(5)
    sentences = raw_sentences(data, RAW)
    chosen = [(words, rng.choices(TREEBANKS, RAW_TREEBANKS)[0]) for words in sentences]
    return score_sentences(teacher, chosen, subwords)


def distil(
    student: Network, gold: Gold, scored: list[ScoredSentence], subwords: Subwords, out: Path, epochs: int
) -> Network:
    """Trains a student on gold and on the teacher's scores together."""
    sets = {"names": gold.names, "syntax": gold.syntax, "scored": scored}
    Trainer(student, subwords, gold.labels, Recipe(epochs=epochs, encoder_rate=3e-4), out).run(sets)
    return student


if __name__ == "__main__":
    main()

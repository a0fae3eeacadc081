"""Reads the Universal Dependencies treebanks, clitics joined to their words."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from train.ner_data import sentence_key
from train.records import ParsedSentence

#: The last sentences of the GSD development set serve as development set; the rest is trained on.
_HELD_OUT_GSD_DEV = 110


@dataclass(slots=True)
class _Row:
    form: str
    lemma: str
    upos: str
    head: int
    label: str
    space: bool


def read_treebank(path: Path, treebank: str) -> list[ParsedSentence]:
    """All sentences of a CoNLL-U file."""
    return [_merge(rows, joined, treebank) for rows, joined in _read_blocks(path)]


def _read_blocks(path: Path) -> Iterator[tuple[list[_Row], dict[int, tuple[int, str, bool]]]]:
    rows: list[_Row] = []
    joined: dict[int, tuple[int, str, bool]] = {}
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if not line and rows:
            yield rows, joined
            rows, joined = [], {}
        elif line and not line.startswith("#"):
            _read_line(line, rows, joined)


def _read_line(line: str, rows: list[_Row], joined: dict[int, tuple[int, str, bool]]) -> None:
    number, form, lemma, upos, _, _, head, label, _, misc = line.split("\t")
    space = "SpaceAfter=No" not in misc
    form = form.replace(" ", "_")
    if "-" in number:
        first, last = map(int, number.split("-"))
        joined[first] = (last, form, space)
    elif "." not in number:
        rows.append(_Row(form, lemma, upos, int(head), label, space))


def _merge(rows: list[_Row], joined: dict[int, tuple[int, str, bool]], treebank: str) -> ParsedSentence:
    groups: list[tuple[range, str, bool]] = []
    number = 1
    while number <= len(rows):
        last, form, space = joined.get(number, (number, rows[number - 1].form, rows[number - 1].space))
        groups.append((range(number, last + 1), form, space))
        number = last + 1
    position = {n: i + 1 for i, (numbers, _, _) in enumerate(groups) for n in numbers}
    tops = [next(rows[n - 1] for n in numbers if rows[n - 1].head not in numbers) for numbers, _, _ in groups]
    return ParsedSentence(
        words=tuple(form for _, form, _ in groups),
        upos=tuple(top.upos for top in tops),
        heads=tuple(position.get(top.head, 0) for top in tops),
        labels=tuple(top.label for top in tops),
        lemmas=tuple(top.lemma for top in tops),
        spaces=tuple(space for _, _, space in groups),
        treebank=treebank,
    )


@dataclass(frozen=True, slots=True)
class Treebanks:
    """What is trained on, what is watched while training, and what is scored at the end."""

    train: list[ParsedSentence]
    dev: list[ParsedSentence]
    test: dict[str, list[ParsedSentence]]


def load_treebanks(data: Path) -> Treebanks:
    """All treebanks; sentences of a test set, or of the part held out, are not in training."""
    folder = data / "ud"
    gsd_dev = read_treebank(folder / "id-ud-dev.v2.0.conllu", "gsd")
    current_dev = read_treebank(folder / "id_gsd-ud-dev.current.conllu", "gsd-current")
    test = {
        "gsd": read_treebank(folder / "id-ud-test.v2.0.conllu", "gsd"),
        "gsd-current": read_treebank(folder / "id_gsd-ud-test.current.conllu", "gsd-current"),
        "csui": read_treebank(folder / "id_csui-ud-test.conllu", "csui"),
    }
    dev = gsd_dev[-_HELD_OUT_GSD_DEV:]
    train = [
        *read_treebank(folder / "id-ud-train.v2.0.conllu", "gsd"),
        *gsd_dev[:-_HELD_OUT_GSD_DEV],
        *current_dev[:-_HELD_OUT_GSD_DEV],
        *read_treebank(folder / "id_csui-ud-train.conllu", "csui"),
        *read_treebank(folder / "id_pud-ud-test.conllu", "pud"),
    ]
    held_out = {sentence_key(s.words) for part in (dev, *test.values()) for s in part}
    return Treebanks([s for s in train if sentence_key(s.words) not in held_out], dev, test)

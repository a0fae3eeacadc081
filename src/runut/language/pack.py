"""Language packs: a folder under `runut.language` with lexicons, a grammar of dates and a trained pipeline.

Nothing outside a pack knows a word of its language: algorithms in `runut.analyse` ask the pack for typed lexicons.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Protocol, TypeVar

import msgspec
import yaml

from runut.errors import KnowledgeError, UsageError

if TYPE_CHECKING:
    from spacy.tokens import Doc

T = TypeVar("T")
LANGUAGES = ("id",)


class Pipeline(Protocol):
    """What a pack's trained pipeline does: text in, a spaCy Doc over the whole text out."""

    def parse(self, text: str, breaks: Sequence[int] = ()) -> Doc:
        """Tag and parse `text`; a sentence starts at each offset in `breaks`. `doc.text == text`."""

    def pipe(self, texts: Iterable[tuple[str, Sequence[int]]]) -> Iterator[Doc]:
        """Parse many texts, in order."""


def read_yaml(source: Traversable, shape: type[T]) -> T:
    """Read and check one YAML file of a lexicon or of knowledge.

    Args:
        source: the file.
        shape: the msgspec type that it must hold; unknown keys are errors where the type forbids them.

    Raises:
        KnowledgeError: the file is not YAML, or does not hold `shape`; names the file and the place in it.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        raw = yaml.load(source.read_text("utf-8"), Loader=loader)  # noqa: S506 (a safe loader)
        return msgspec.convert(raw, shape, strict=True)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{source.name}: {error}; correct the entry that it names") from error


class Pack:
    """One language: its code, its lexicons and, when asked for, its pipeline."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._folder = resources.files(f"runut.language.{code}")
        self._lexicons: dict[tuple[str, type], object] = {}

    def lexicon(self, name: str, shape: type[T]) -> T:
        """The lexicon `<name>.yaml` of this pack as `shape`, read once (see `read_yaml` for errors)."""
        key = (name, shape)
        if key not in self._lexicons:
            self._lexicons[key] = read_yaml(self._folder.joinpath(f"{name}.yaml"), shape)
        return self._lexicons[key]  # type: ignore[return-value]

    def pipeline(self, size: str = "accurate") -> Pipeline:
        """The trained pipeline of this pack, loaded once per size."""
        return _pipeline(self.code, size)


@functools.cache
def _pipeline(code: str, size: str) -> Pipeline:
    module = importlib.import_module(f"runut.language.{code}.pipeline")
    loaded: Pipeline = module.load_pipeline(size=size)
    return loaded


@functools.cache
def load_pack(code: str) -> Pack:
    """The pack of a language.

    Raises:
        UsageError: there is no pack for `code`.
    """
    if code not in LANGUAGES:
        raise UsageError(f"no language pack {code!r}; there are: {', '.join(LANGUAGES)}")
    return Pack(code)

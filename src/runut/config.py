"""Settings: a TOML file, then the environment, then flags; and a fingerprint of what changes results."""

from __future__ import annotations

import functools
import hashlib
import os
import tomllib
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, get_args, get_type_hints

import msgspec

from runut import __version__
from runut.errors import UsageError

FILE = "runut.toml"
PREFIX = "RUNUT_"


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings.

    Attributes:
        size: of the language model: `accurate` for a person's cases, `fast` for crawls.
        language: of the documents; others are skipped.
        interface: the language of what people read.
        jobs: processes that analyse at the same time.
        max_bytes: the largest input that is read, in bytes.
        timeout: seconds that one input may take; 0 for no limit.
        memory: megabytes that one process may take for its inputs; 0 for no limit.
    """

    size: Literal["accurate", "fast"] = "accurate"
    language: Literal["id"] = "id"
    interface: Literal["id", "en"] = "id"
    jobs: int = 1
    max_bytes: int = 5_000_000
    timeout: int = 60
    memory: int = 2_000

    def __post_init__(self) -> None:
        """Check the numbers.

        Raises:
            ValueError: a number is below 1, or below 0 where 0 means no limit.
        """
        for name, least in (("jobs", 1), ("max_bytes", 1), ("timeout", 0), ("memory", 0)):
            if getattr(self, name) < least:
                raise ValueError(f"{name} is {getattr(self, name)}; give {least} or more")


def load_config(
    flags: Mapping[str, object], file: Path | None = None, environment: Mapping[str, str] | None = None
) -> Config:
    """The settings from the file (default `runut.toml` in this folder), the environment and the flags.

    Args:
        flags: by setting; `None` means not given.
        file: a TOML file that must exist; without it `runut.toml` is read where it exists.
        environment: variables such as `RUNUT_SIZE`; default the process's.

    Raises:
        UsageError: a setting is unknown or has a value that it cannot have; names both.
    """
    values: dict[str, Any] = _read(file)
    variables = os.environ if environment is None else environment
    for name in Config.__struct_fields__:
        if PREFIX + name.upper() in variables:
            values[name] = variables[PREFIX + name.upper()]
    values |= {name: value for name, value in flags.items() if value is not None}
    try:
        return msgspec.convert(values, Config, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(f"setting: {error}; {_allowed(str(error))}") from error


def _allowed(error: str) -> str:
    """What may be set: the values of the setting that an error names, where they are few, else all the settings."""
    name = error.rpartition("$.")[2].rstrip("`")
    values = get_args(get_type_hints(Config).get(name))
    return (
        f"{name} is one of: {', '.join(values)}"
        if values
        else f"the settings are {', '.join(Config.__struct_fields__)}"
    )


def _read(file: Path | None) -> dict[str, Any]:
    path = file or Path(FILE)
    if file is None and not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"cannot read the settings in {path}: {why}; name a TOML file") from error


def fingerprint(config: Config) -> str:
    """What an analysis depends on: version, model, lexicons, knowledge. 16 hexadecimal digits."""
    digest = hashlib.blake2b(f"{__version__} {config.size} {config.language} {_data()}".encode(), digest_size=8)
    return digest.hexdigest()


@functools.cache
def _data() -> str:
    digest = hashlib.blake2b(digest_size=16)
    for folder in ("language", "knowledge", "ontology"):
        for file in _files(resources.files("runut").joinpath(folder)):
            digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if item.is_dir():
            found += _files(item)
        elif item.name.endswith((".yaml", ".json", ".onnx")):
            found.append(item)
    return found

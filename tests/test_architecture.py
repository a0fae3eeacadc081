"""Imports point one way, and nothing outside a language pack holds its words."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import runut

ROOT = Path(runut.__file__).parent
LAYERS = [
    {"errors", "records"},
    {"config", "ontology", "language", "knowledge"},
    {"read"},
    {"analyse"},
    {"archive"},
    {"link"},
    {"view"},
    {"export"},
    {"run"},
    {"web"},
    {"cli"},
]
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
FILES = sorted(ROOT.rglob("*.py"))


def imported(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("runut."):
            names.add(node.module.split(".")[1])
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("runut.")}
    return names


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_point_down(file: Path) -> None:
    own = file.relative_to(ROOT).parts[0].removesuffix(".py")
    if own.startswith("__"):
        return
    upward = {name for name in imported(file) if RANK[name] > RANK[own]}
    assert not upward, f"{own} imports {upward}, which lie above it"


def test_every_package_has_a_rank() -> None:
    packages = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith("__")}
    assert packages <= set(RANK)


def test_algorithms_name_no_language() -> None:
    packs = {"runut.language.id"}
    outside = [file for file in FILES if "language/id" not in file.as_posix()]
    for file in outside:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                assert not any(node.module.startswith(pack) for pack in packs), file

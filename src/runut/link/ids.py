"""Identifiers that come from content: the same members give the same id, in whatever order they arrive."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b


def member(doc: str, ident: str) -> str:
    """The key of an entity, event or statement across documents: `<document id>/<id within it>`."""
    return f"{doc}/{ident}"


def identity(prefix: str, keys: Iterable[str]) -> str:
    """An id for a group, from the keys of its members: `prefix`, a hyphen and 16 hexadecimal digits."""
    digest = blake2b("\n".join(sorted(set(keys))).encode(), digest_size=8)
    return f"{prefix}-{digest.hexdigest()}"

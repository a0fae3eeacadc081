"""What a page says of itself in JSON-LD (schema.org): the node of its article."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_SCRIPT = 500_000  # characters
MAX_NODES = 2_000
ARTICLES = ("Article", "BlogPosting", "Report", "LiveBlogPosting")  # and every type that ends in them

Node = dict[str, Any]


def article_node(tree: HtmlElement) -> Node:
    """The first node that describes an article; an empty one if there is none."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower().startswith("application/ld+json"):
            for node in _nodes(script.text or ""):
                if _is_article(node):
                    return node
    return {}


def _nodes(text: str) -> Iterator[Node]:
    """The objects of a script, outermost first, as many as are looked at."""
    if len(text) > MAX_SCRIPT:
        return
    try:
        waiting: deque[Any] = deque([json.loads(text.strip(), strict=False)])
    except (ValueError, RecursionError):
        return
    seen = 0
    while waiting and seen < MAX_NODES:
        value = waiting.popleft()
        seen += 1
        if isinstance(value, dict):
            yield value
        if isinstance(value, dict | list):
            inner = value.values() if isinstance(value, dict) else value
            waiting.extend(item for item in inner if isinstance(item, dict | list))


def _is_article(node: Node) -> bool:
    types = node.get("@type")
    given = types if isinstance(types, list) else [types]
    return any(isinstance(kind, str) and kind.endswith(ARTICLES) for kind in given)


def names(value: Any) -> Iterator[str]:
    """The names in what stands for an author or publisher: a string, an object with a name, or a list of them."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str):
            yield name
        elif isinstance(name, list):
            yield from (part for part in name if isinstance(part, str))


def string(node: Node, *keys: str) -> str | None:
    """The first of the keys whose value is a string that is not blank; of an object, its "@id"."""
    for key in keys:
        value = node.get(key)
        value = value.get("@id") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return value
    return None

"""Ids that follow from what a document is, so that neither the order of reading nor the folder changes them."""

from __future__ import annotations

import hashlib
import json
import unicodedata

DIGEST_BYTES = 8


def document_id(
    text: str,
    source_name: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
    title: str | None = None,
) -> str:
    """The id of a document: "d" and 16 hexadecimal digits of a BLAKE2b digest over its canonical JSON.

    Args:
        text: the text as read, without lone surrogates.
        source_name: a file's base name (never its folder), or the identifier that the input gave. Composed and
            decomposed spellings of a name, which file systems exchange, count as one.
        outlet: as the input's metadata gives it, like all that follow.
        url: where the document was published.
        published: an ISO 8601 date or date-time.
        title: the headline.
    """
    name = unicodedata.normalize("NFC", source_name) if source_name else None
    fields = {"name": name, "outlet": outlet, "published": published, "text": text, "title": title, "url": url}
    canonical = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "d" + hashlib.blake2b(canonical.encode("utf-8"), digest_size=DIGEST_BYTES).hexdigest()

"""One written form for all spellings that differ in case, accents, hyphens, apostrophes and dots only."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not decompose, hyphens and other separators, and marks that only decorate a name.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a"})
_SEPARATORS = str.maketrans(dict.fromkeys('-‐‑‒–—/,;:()[]"“”_', " "))
_DROPPED = str.maketrans(dict.fromkeys(".'’‘`´ʿʾʻʼ"))
ACRONYM_LENGTH = 4  # "AS", "PBB", "NATO"; longer ones are read in any case ("Unicef")


def normalise(name: str) -> str:
    """`name` in lower case with single spaces, without accents, hyphens, apostrophes and dots.

    "Choe Son-hui" and "CHOE SON HUI" give "choe son hui"; "St. Petersburg" gives "st petersburg".
    """
    folded = name.casefold()
    if folded.isascii() and folded.replace(" ", "").isalnum():
        return " ".join(folded.split())  # most names, and fast
    if not folded.isascii():  # what decomposes may be in capitals again: mathematical letters
        split = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", folded).casefold())
        folded = "".join(char for char in split if not unicodedata.combining(char)).translate(_LETTERS)
    return " ".join(folded.translate(_DROPPED).translate(_SEPARATORS).split())


def is_acronym(form: str) -> bool:
    """Whether a form is so short and all in capitals that its lower-case twin may be another word ("AS", "as")."""
    return form.isupper() and sum(map(str.isalpha, form)) <= ACRONYM_LENGTH


def slug(name: str) -> str:
    """`name` as a key: lower case, hyphens for spaces."""
    return normalise(name).replace(" ", "-")

"""Makes the lexicon of lemmas: forms as the treebanks lemmatise them, and the roots they and the news use."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from runut.language.id.lemma import root_of
from train.records import ParsedSentence

_UNCHANGED = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X"})
_FREQUENT = 60
_MAX_ROOT = 9
#: Treebanks whose lemmas are roots; the others leave them out or keep affixes.
_WITH_LEMMAS = frozenset({"csui", "pud", "gsd-current"})


def write_lexicon(sentences: Iterable[ParsedSentence], words: Counter[str], path: Path) -> None:
    """Writes forms (only those that the roots do not explain) and roots."""
    counts = _count(sentences)
    roots = _roots(counts, words)
    forms = _exceptions(counts, roots)
    text = json.dumps({"forms": forms, "roots": sorted(roots)}, ensure_ascii=False, indent=0, sort_keys=True)
    path.write_text(text + "\n", "utf-8")


def _count(sentences: Iterable[ParsedSentence]) -> dict[str, dict[str, Counter[str]]]:
    """Form -> tag -> lemmas, in lower case."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for sentence in sentences:
        if sentence.treebank not in _WITH_LEMMAS:
            continue
        for form, upos, lemma in zip(sentence.words, sentence.upos, sentence.lemmas, strict=True):
            if upos not in _UNCHANGED and lemma != "_" and form.isascii():
                counts[form.lower()][upos][lemma.lower()] += 1
    return counts


def _roots(counts: dict[str, dict[str, Counter[str]]], words: Counter[str]) -> frozenset[str]:
    lemmas = Counter[str]()
    for tags in counts.values():
        for found in tags.values():
            lemmas.update(found)
    roots = {lemma for lemma in lemmas if lemma.isalpha() and len(lemma) > 2}
    frequent = (word for word, n in words.items() if n >= _FREQUENT and word.islower() and word.isalpha())
    for word in sorted(frequent, key=lambda word: (len(word), word)):
        is_short = 3 < len(word) <= _MAX_ROOT
        if is_short and word not in counts and root_of(word, roots) == word:
            roots.add(word)
    return frozenset(roots)


def _exceptions(counts: dict[str, dict[str, Counter[str]]], roots: frozenset[str]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for form, tags in counts.items():
        total: Counter[str] = sum(tags.values(), Counter())
        usual = total.most_common(1)[0][0]
        if usual != root_of(form, roots):
            forms[form] = usual
        for upos, found in tags.items():
            best, n = found.most_common(1)[0]
            if best != usual and n > 1:
                forms[f"{form}/{upos}"] = best
    return forms

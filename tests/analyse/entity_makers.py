"""Documents for tests of names and referents: hand-made ones that need no model, and parsed ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.lang.id import Indonesian
from spacy.tokens import Doc, Span

from runut.analyse import syntax
from runut.analyse.draft import Draft
from runut.analyse.entities import read_referents
from runut.analyse.entities.find import find_names
from runut.analyse.entities.lexicon import Lexicon
from runut.analyse.entities.names import Name
from runut.analyse.entities.page import Page
from runut.analyse.entities.referents import DocumentReferents
from runut.knowledge import load_knowledge
from runut.language.id.tokens import cut_whole
from runut.language.pack import load_pack
from runut.records import Document, Entity, Noise, Reference

_VOCAB = Indonesian().vocab


def written(text: str, names: Sequence[tuple[str, str]] = (), verbs: Sequence[str] = ()) -> Doc:
    """A document with these names as the model would give them; words with capitals are names, others nouns."""
    words, spaces = cut_whole(text)
    starts = [at == 0 or words[at - 1] in (".", "\n") for at in range(len(words))]
    doc = Doc(_VOCAB, words=words, spaces=spaces, pos=_tags(words, starts, names, verbs), sent_starts=starts)
    doc.ents = [_entity(doc, part, label) for part, label in names]
    return doc


def _tags(
    words: Sequence[str], starts: Sequence[bool], names: Sequence[tuple[str, str]], verbs: Sequence[str]
) -> list[str]:
    """Tags by spelling; a capital at the start of a sentence says nothing, unless a given name begins with it."""
    given = {part for name, _ in names for part in name.split()}
    return [
        "ADV" if first and word not in given and word not in verbs else _tag(word, verbs)
        for word, first in zip(words, starts, strict=True)
    ]


def _tag(word: str, verbs: Sequence[str]) -> str:
    if word.isspace():
        return "SPACE"
    if word in verbs:
        return "VERB"
    if not word[0].isalnum():
        return "PUNCT"
    return "NUM" if word[0].isdigit() else "PROPN" if word[0].isupper() else "NOUN"


def _entity(doc: Doc, part: str, label: str) -> Span:
    start = doc.text.index(part)
    span = doc.char_span(start, start + len(part), label=label)
    assert span is not None, f"{part!r} does not begin and end with tokens"
    return span


def page(doc: Doc, noise: Sequence[tuple[str, str]] = (), on: date | None = None) -> Page:
    """The page of a document; `noise` are parts of the text with their kinds."""
    spans = tuple(Noise(doc.text.index(t), doc.text.index(t) + len(t), kind) for t, kind in noise)  # type: ignore[arg-type]
    return Page(doc, spans, load_pack("id").lexicon("entities", Lexicon), load_knowledge(), on)


def names(
    text: str,
    given: Sequence[tuple[str, str]] = (),
    noise: Sequence[tuple[str, str]] = (),
    verbs: Sequence[str] = (),
) -> list[Name]:
    """The names found in a hand-made document."""
    return find_names(page(written(text, given, verbs), noise))[0]


def forms(
    text: str,
    given: Sequence[tuple[str, str]] = (),
    noise: Sequence[tuple[str, str]] = (),
    verbs: Sequence[str] = (),
) -> list[tuple[str, str]]:
    """The names found, as text and type."""
    return [(name.text, name.label) for name in names(text, given, noise, verbs)]


class Read:
    """A text read by the real pipeline, with what its phrases refer to by name."""

    def __init__(self, text: str, on: str | None = None) -> None:
        draft = Draft(document=Document(id="d", source="test", text=text), pack=load_pack("id"), language="id")
        draft = draft.with_(reference=Reference(on, "text") if on else None)
        self.draft = draft.with_(**syntax.parse(draft))
        self.who: DocumentReferents = read_referents(self.draft)

    def entity(self, form: str) -> Entity:
        """The one entity that is written so."""
        found = [e for e in self.who.entities() if form in (e.name, *e.aliases)]
        assert len(found) == 1, f"{form!r}: {[e.name for e in self.who.entities()]}"
        return found[0]

    def refers(self, word: str, nth: int = 1, speaker: str | None = None) -> list[str]:
        """The names of what the phrase with this head refers to."""
        ident = self.entity(speaker).id if speaker else None
        return [self.who.entity(i).name for i in self.who.resolve(self._token(word, nth), ident)]

    def owners(self, word: str, nth: int = 1) -> list[str]:
        """The names of those that the noun belongs to."""
        return [self.who.entity(i).name for i in self.who.possessor(self._token(word, nth))]

    def _token(self, word: str, nth: int):  # type: ignore[no-untyped-def]
        return [token for token in self.draft.tokens if token.text == word][nth - 1]

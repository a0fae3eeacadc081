"""The layout of an article: what each line is, from the words on it and from where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from runut.analyse.noise.captions import is_caption
from runut.analyse.noise.datelines import find_dateline
from runut.analyse.noise.dates import has_clock, is_date_line, page_date
from runut.analyse.noise.endings import prose_end
from runut.analyse.noise.lexicon import Vocabulary, fold
from runut.analyse.noise.lines import Line, ends_sentence, is_headline, is_name, is_prose
from runut.analyse.noise.running import running_links
from runut.analyse.noise.sources import DOMAIN, Sources, parts_of
from runut.records import NoiseKind

TITLE_LENGTH = 170
TITLE_WORDS = 4  # with fewer words a line above a longer one is a section
HEADING_LENGTH = 80
HEADING_WORDS = 9
CREDIT_WORDS = 10
CAPTION_WORDS = 40
OPENING = 5  # paragraphs among which the first of the article's own is
FRONT_LENGTH = 300
LINK_LENGTH = 100  # a line that begins as a link and is no longer is one
_BRACKET = re.compile(r"[(\[][^()\[\]]{8,220}[)\]]")
CRUMBS = (" > ", " » ", " / ", " › ")


class Layout:
    """The lines of one article with the kind of each: `None` for prose, and for what is not known to be noise.

    Attributes:
        lines: the lines that are not blank.
        kinds: the kind of each line.
        first: the index of the first line of prose; the number of lines if there is none.
        last: the index of the last line of prose; -1 if there is none.
        title: the headline as the text has it.
    """

    def __init__(self, lines: Sequence[Line], words: Vocabulary, sources: Sources, title: str | None = None) -> None:
        self.lines = lines
        self.words = words
        self.sources = sources
        self.title: str | None = None
        self.kinds: list[NoiseKind | None] = [self._line_kind(line.text) for line in lines]
        prose = [kind is None and self._is_prose(line) for line, kind in zip(lines, self.kinds, strict=True)]
        self._mark_captions(prose)
        self.prose = [kind is None and is_it for kind, is_it in zip(self.kinds, prose, strict=True)]
        self.first = self._body_start()
        self.last = max((index for index in range(self.first, len(lines)) if self._is_told(index)), default=-1)
        self._mark_lists()
        if self.last >= 0:
            self._mark_front(title)
            self._mark_body()
            self._mark_back()

    def _line_kind(self, text: str) -> NoiseKind | None:
        """The kind of noise that a line is by its words; a link with prose behind it is not the whole line."""
        kind = self.words.kind(text)
        if kind != "link" or len(text) < LINK_LENGTH:
            return kind
        bracket = _BRACKET.match(text)
        end = bracket.end() if bracket else next((link.end for link in running_links(text, 0, self.words)), len(text))
        return None if is_prose(text[end:].strip()) else kind

    def _is_prose(self, line: Line) -> bool:
        return is_prose(line.text[: prose_end(line.text, self.sources)])

    def _mark_captions(self, prose: Sequence[bool]) -> None:
        last = max((index for index, is_it in enumerate(prose) if is_it), default=0)
        front = True
        for index, line in enumerate(self.lines):
            if self.kinds[index] is None:
                if is_caption(line.text, self.sources, front=front and index < last):
                    self.kinds[index] = "caption"
                elif prose[index]:
                    front = False

    def _body_start(self) -> int:
        """The first line of prose, or one of the next that opens with a dateline: what stands above is the page's."""
        prose = [index for index, is_it in enumerate(self.prose) if is_it]
        for index in prose[:OPENING]:
            if find_dateline(self.lines[index].text, self.sources, first=index == prose[0]):
                return index
        return prose[0] if prose else len(self.lines)

    def _mark_lists(self) -> None:
        """Headlines that follow a bare "Baca juga" or the like are links as well."""
        listing = False
        for index, line in enumerate(self.lines):
            if self.kinds[index] == "link":
                listing = fold(line.text).rstrip(" :") in self.words.lines
            elif self.kinds[index] is None:
                listing = listing and is_headline(line.text) and index != 0
                if listing:
                    self.kinds[index] = "link"
                    self.prose[index] = False

    def _mark_front(self, given: str | None) -> None:
        at = self._title(given)
        for index in range(self.first):
            if self.kinds[index] in (None, "link") and at is not None and self._same(index, at):
                self.kinds[index] = "title"
            elif self.kinds[index] is None:
                self.kinds[index] = self._front_kind(index, at)

    def _title(self, given: str | None) -> int | None:
        wanted = fold(given) if given else None
        front = [i for i in range(self.first) if fold(self.lines[i].text) == wanted or self._may_be_title(i)]
        exact = [i for i in front if fold(self.lines[i].text) == wanted]
        if not front:
            return None
        chosen = exact[0] if exact else front[0]
        if not exact and len(front) > 1 and self._words(front[0]) <= TITLE_WORDS < self._words(front[1]):
            chosen = front[1]
        self.title = self.lines[chosen].text
        return chosen

    def _may_be_title(self, index: int) -> bool:
        text = self.lines[index].text
        if self.kinds[index] is not None or len(text) > TITLE_LENGTH or text.rstrip().endswith((".", ",", ";")):
            return False
        return self._words(index) > 2 and not self._is_dated(index) and not self._is_credited(index)

    def _words(self, index: int) -> int:
        return len(self.lines[index].text.split())

    def _same(self, index: int, other: int) -> bool:
        return fold(self.lines[index].text) == fold(self.lines[other].text)

    def _front_kind(self, index: int, title: int | None) -> NoiseKind | None:
        text = self.lines[index].text
        if self._is_dated(index):
            return "date"
        if self._is_credited(index):
            return "byline"
        if continued := self._continued(index):
            return continued
        if title is not None and index > title and is_name(text):
            return "byline"
        if any(crumb in text for crumb in CRUMBS) and len(text) <= HEADING_LENGTH and not ends_sentence(text):
            return "section"
        if title is None or ends_sentence(text) or len(text) > FRONT_LENGTH:
            return None
        return "section" if index < title or self._words(index) <= 2 else "caption"

    def _continued(self, index: int) -> NoiseKind | None:
        """What the line above leaves open: a label with nothing behind it, a picture's credit without its caption."""
        if index == 0:
            return None
        above, kind = self.lines[index - 1].text, self.kinds[index - 1]
        if above.endswith(":") and kind in ("byline", "credit"):
            return kind
        bare = self.words.kind(above) == "caption" or self.sources.slashed(above) == 0
        return "caption" if kind == "caption" and bare and self._words(index) <= CAPTION_WORDS else None

    def _is_dated(self, index: int) -> bool:
        """A line with a date, alone or behind a reporter's or outlet's name."""
        text = self.lines[index].text
        if is_date_line(text, self.words):
            return True
        if len(text) > HEADING_LENGTH or ends_sentence(text):
            return False
        return has_clock(text) and page_date(text, self.words) is not None

    def _is_credited(self, index: int) -> bool:
        """A short line that names an agency or outlet: alone, beside names, or behind bars and slashes."""
        text = self.lines[index].text
        if (
            self._words(index) > CREDIT_WORDS
            or self.sources.is_picture_credit(text)
            or ends_sentence(text)
            or any(char.isdecimal() for char in text)
        ):
            return False
        parts = parts_of(text.strip("•*-–— "))
        named = [part for part in parts if self.sources.is_outlet(part) or DOMAIN.fullmatch(part)]
        return bool(named) and all(part in named or is_name(part) or len(part.split()) == 1 for part in parts)

    def _mark_body(self) -> None:
        for index in range(self.first + 1, self.last):
            text = self.lines[index].text
            if self.kinds[index] is not None or self.prose[index]:
                continue
            if is_date_line(text, self.words) and has_clock(text):
                self.kinds[index] = "date"
            elif self._is_heading(index):
                self.kinds[index] = "section"

    def _is_heading(self, index: int) -> bool:
        text = self.lines[index].text
        if (
            len(text) > HEADING_LENGTH
            or self._words(index) > HEADING_WORDS
            or not (text[0].isupper() or text[0].isdecimal())
        ):
            return False
        if text.endswith("?"):
            if not self.words.questions.of(fold(text)):
                return False
        elif text[-1] in ".,:;!…\"'”’)":
            return False
        return self._beside(index, -1) and self._beside(index, 1)

    def _beside(self, index: int, step: int) -> bool:
        """Whether the next line before or after, noise left out, is prose."""
        index += step
        while self.kinds[index] is not None:
            index += step
        return self._is_told(index)

    def _is_told(self, index: int) -> bool:
        """Whether a line is prose, or at least a sentence."""
        text = self.lines[index].text
        return self.kinds[index] is None and (self.prose[index] or ends_sentence(text[: prose_end(text, self.sources)]))

    def _mark_back(self) -> None:
        ended = False
        if any(
            line.text[0].isdecimal() and not is_date_line(line.text, self.words) for line in self.lines[self.last + 1 :]
        ):
            return  # a list ends the article
        for index in range(self.last + 1, len(self.lines)):
            text = self.lines[index].text
            if self.kinds[index] is not None:
                ended = True
                continue
            if self._is_credited(index):
                self.kinds[index] = "credit"
            elif is_date_line(text, self.words):
                self.kinds[index] = "date"
            elif text[0] in "([" and text[-1] in ")]" and len(text) <= HEADING_LENGTH:
                self.kinds[index] = "signoff"
            elif is_name(text):
                self.kinds[index] = "byline"
            elif self._words(index) <= HEADING_WORDS if ended else is_headline(text):
                self.kinds[index] = "link"

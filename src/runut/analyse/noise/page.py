"""One page: its noise, and what it says of itself."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from runut.analyse.noise.datelines import Dateline, find_dateline
from runut.analyse.noise.dates import page_date
from runut.analyse.noise.endings import endings
from runut.analyse.noise.inline import inline_links
from runut.analyse.noise.layout import Layout
from runut.analyse.noise.lexicon import DECORATION, Vocabulary, fold, vocabulary
from runut.analyse.noise.lines import Line, is_name, split_lines
from runut.analyse.noise.running import Running, closing_notes, running_links
from runut.analyse.noise.sources import Sources, parts_of
from runut.knowledge import load_knowledge
from runut.language.pack import Pack
from runut.records import Noise

ATTRIBUTED = 2  # paragraphs of prose at whose start a source is credited with the whole story
ATTRIBUTION_LENGTH = 60
BYLINE_LENGTH = 160  # of a reporter's line with the dateline behind it
_RUBRIC = re.compile(r"\[([^\[\]]{3,40})\]\s?")
_WORD_START = re.compile(r"(?<=\s)(?=[A-Z])")


@functools.cache
def _sources(pack: Pack) -> Sources:
    return Sources(load_knowledge(), vocabulary(pack))


class Page:
    """What the text of one page says beside its prose."""

    def __init__(self, text: str, pack: Pack, title: str | None = None) -> None:
        self.sources = _sources(pack)
        self.words: Vocabulary = vocabulary(pack)
        self.text = text
        self.layout = Layout(tuple(split_lines(text)), self.words, self.sources, title)
        self.datelines: dict[int, Dateline] = dict(self._datelines())
        self.dateline = next(iter(self.datelines.values()), None)
        self.noise: tuple[Noise, ...] = tuple(sorted(self._noise(), key=lambda noise: noise.start))

    def _datelines(self) -> Iterator[tuple[int, Dateline]]:
        layout = self.layout
        for index, line in enumerate(layout.lines):
            if layout.prose[index]:
                first = index == layout.first
                whole = self.text if first else ""
                found = find_dateline(line.text, self.sources, first=first, whole=whole) or self._credited(line.text)
                if found:
                    yield index, found

    def _credited(self, text: str) -> Dateline | None:
        """The dateline behind a reporter's name in the same line ("Laporan Wartawan …, Nama OUTLET.COM, KOTA - …")."""
        if not any(kind == "byline" for kind, _ in self.words.headlines.of(fold(text[:BYLINE_LENGTH]))):
            return None
        starts = [match.start() for match in _WORD_START.finditer(text, 0, BYLINE_LENGTH)]
        for start in reversed(starts):
            found = find_dateline(text[start:], self.sources, first=False)
            if found and found.outlet and found.place:
                return found._replace(length=start + found.length, offset=start)
        return None

    def _noise(self) -> Iterator[Noise]:
        layout = self.layout
        for index, line in enumerate(layout.lines):
            if kind := layout.kinds[index]:
                yield Noise(line.start, line.end, kind)
                continue
            start, end = 0, len(line.text)
            if index in self.datelines:
                start, offset = self.datelines[index].length, self.datelines[index].offset
                if offset:
                    yield Noise(line.start, line.start + len(line.text[:offset].rstrip()), "byline")
                yield Noise(line.start + offset, line.start + len(line.text[:start].rstrip()), "dateline")
            elif (rubric := _RUBRIC.match(line.text)) and fold(rubric[1]) in self.words.shape.rubrics:
                start = rubric.end()
                yield Noise(line.start, line.start + len(rubric[0].rstrip()), "section")
            if index == layout.last:
                for ending in endings(line.text, self.sources):
                    if ending.start >= start:
                        end = ending.start
                        blank = len(line.text[end : ending.end]) - len(line.text[end : ending.end].lstrip())
                        yield Noise(line.start + end + blank, line.start + ending.end, ending.kind)
            yield from self._inline(line, start, end, last=index == layout.last)

    def _inline(self, line: Line, start: int, end: int, *, last: bool) -> Iterator[Noise]:
        """Links and notes within a paragraph, each stretch once."""
        taken = start
        text = line.text[:end]
        found = [
            *(Running(first, after, "link") for first, after in inline_links(text, start, self.words)),
            *running_links(text, start, self.words),
            *closing_notes(text, start, self.words, last=last),
        ]
        for first, after, kind in sorted(found):
            if after > max(first, taken):
                yield Noise(line.start + max(first, taken), line.start + after, kind)
                taken = after

    def agencies(self) -> tuple[str, ...]:
        """The agencies whose copy this is, by its own credit: dateline, byline, source, sign-off, attribution."""
        written = [self.text[noise.start : noise.end] for noise in self.noise if noise.kind in ("byline", "credit")]
        named = [name for credit in written for name in self.sources.agencies(credit)]
        signs = [self.text[noise.start : noise.end] for noise in self.noise if noise.kind in ("signoff", "credit")]
        signed = [name for sign in signs for name in self.sources.signed(sign)]
        dateline = self.dateline.agencies if self.dateline else ()
        return tuple(dict.fromkeys([*dateline, *named, *signed, *self._attributed()]))

    def _attributed(self) -> Iterator[str]:
        layout = self.layout
        for index in [index for index, is_prose in enumerate(layout.prose) if is_prose][:ATTRIBUTED]:
            start = self.datelines[index].length if index in self.datelines else 0
            text = layout.lines[index].text[start:]
            for _, rest in self.words.attributions.of(fold(text))[:1]:
                after = text[len(fold(text)) - len(rest) :]
                yield from self.sources.agencies(after[:ATTRIBUTION_LENGTH].partition(",")[0])

    def byline(self) -> str | None:
        """The reporter's name: what stands behind the first label of a byline, or a line that is a name."""
        for noise in self.noise:
            if noise.kind == "byline":
                written = self.text[noise.start : noise.end]
                labelled = self.words.labels.of(fold(written))
                name = written.partition(":")[2].strip(" ()|") if labelled else written
                parts = [
                    part
                    for part in parts_of(name.strip(DECORATION))
                    if is_name(part) and not self.sources.is_outlet(part)
                ]
                if parts:
                    return parts[0]
        return None

    def published(self) -> str | None:
        """The day that the page's own date line tells, as written; it may contradict the story."""
        dates = [self.text[noise.start : noise.end] for noise in self.noise if noise.kind == "date"]
        return next((day.isoformat() for line in dates if (day := page_date(line, self.words))), None)

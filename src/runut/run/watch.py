"""Watching feeds: asking each when it is due, and bringing the articles that are new into the archive."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import msgspec

from runut.archive import Archive
from runut.config import Config
from runut.errors import ReadError
from runut.read.addresses import page_of, refusal
from runut.read.feeds import Entry, Feed, entry_page, parse_feed
from runut.read.fetch import Answer, Fetcher, FetchError
from runut.read.files import Found
from runut.read.pages import Page
from runut.records import Failure
from runut.run.build import add, relink
from runut.run.watching import FeedSetting, FeedState, Watchlist, load_state, put_state

Log = Callable[[str, str], None]  # called with what was asked for and what came of it
PATIENCE = 5.0  # seconds between two looks at what is due
PASSING = "fetch-later"  # the kind of failures that may pass
HOLD = 3_600.0  # seconds that a host which fails is left alone


class Stop(Exception):  # noqa: N818 (a request, not an error)
    """Watching is to end."""


class Watch:
    """Watches feeds until it is told to stop.

    Args:
        archive: open for writing.
        watchlist: the feeds.
        config: the settings.
        log: told of each feed that was asked and each article.
        stop: set to end; what is under way is finished.
    """

    def __init__(
        self, archive: Archive, watchlist: Watchlist, config: Config, log: Log, stop: threading.Event | None = None
    ) -> None:
        self._archive = archive
        self._list = watchlist
        self._config = config
        self._log = log
        self._stop = stop or threading.Event()
        self._fetcher = Fetcher(watchlist.manners, config.max_bytes, self._sleep)
        self._held: dict[str, float] = {}
        self.failed = 0
        self.added = 0

    def run(self, *, once: bool = False) -> None:
        """Ask the feeds that are due, again and again; with `once`, one time."""
        try:
            while True:
                self._round(tell=once)
                if once:
                    return
                self._sleep(PATIENCE)
        except Stop:
            return
        finally:
            self._fetcher.close()
            if not self._archive.is_linked():
                relink(self._archive, self._config)

    def _sleep(self, seconds: float) -> None:
        if self._stop.wait(seconds):
            raise Stop

    def _round(self, *, tell: bool) -> None:
        """Ask the feeds that are due, and `tell` of those that are not."""
        for feed in self._list.settings:
            state = load_state(self._archive, feed.url)
            if state.is_due(time.time()):
                added = self.added
                self._ask(feed)
                if self.added > added and not self._stop.is_set():
                    relink(self._archive, self._config)
            elif tell:
                self._log(feed.url, state.waiting())
            self._sleep(0)

    def _ask(self, setting: FeedSetting) -> None:
        """Ask one feed, and fetch what is new in it; its state is kept once its articles are."""
        state = load_state(self._archive, setting.url)
        interval = self._list.interval if setting.interval is None else setting.interval
        try:
            answer = self._fetcher.get(state.moved or setting.url, state.conditions())
            feed = None if answer.status == 304 else parse_feed(answer.data, answer.url)
        except FetchError as error:
            self._fail(setting.url, state.failed(error, interval), f"{error.kind}: {error}")
            return
        except ReadError as error:
            self._fail(setting.url, state.failed(FetchError("damaged", ""), interval), f"malformed: {error}")
            return
        if feed is None:
            self._log(setting.url, "not modified")
        else:
            self._log(setting.url, f"{len(feed.entries)} entries")
            named = msgspec.structs.replace(feed, title=setting.outlet or feed.title)
            if not self._take(named):  # what is left must not hide behind "not modified"
                answer = msgspec.structs.replace(answer, headers={})
        put_state(self._archive, setting.url, _after(state, answer, interval))

    def _fail(self, url: str, state: FeedState, reason: str) -> None:
        self.failed += 1
        put_state(self._archive, url, state)
        self._log(url, f"failed: {reason}" + ("; it is gone and not asked again" if state.gone else ""))

    def _take(self, feed: Feed) -> bool:
        """Bring in the new articles, each stored before the next is fetched; whether none is left for another time."""
        new = [entry for entry in feed.entries if entry.url and self._is_new(entry.url)]
        new.sort(key=self._was_tried)  # so that what fails again and again keeps nothing out
        for entry in new[: self._list.articles]:
            if item := self._fetch(entry, feed):
                summary = add(self._archive, [item], self._config, self._settled)
                self.added += summary.analysed
                self.failed += summary.failed
            self._sleep(0)
        return not any(entry.url and self._is_new(entry.url) for entry in new)

    def _was_tried(self, entry: Entry) -> bool:
        return entry.url is not None and self._archive.input(entry.url) is not None

    def _settled(self, source: str, state: str) -> None:
        known = self._archive.input(source)
        self._log(source, f"{state}: {known.reason}" if known and known.reason else state)

    def _is_new(self, url: str) -> bool:
        """Whether an article was not seen, or failed in a way that may pass; the feed's own window bounds attempts."""
        known = self._archive.input(url)
        return known is None or (known.state == "failed" and (known.reason or "").startswith(PASSING))

    def _fetch(self, entry: Entry, feed: Feed) -> Found | None:
        """The article of an entry; none while its host is left alone."""
        assert entry.url is not None
        host = urlsplit(entry.url).hostname or ""
        if self._held.get(host, 0.0) > time.monotonic():
            return None
        if page := entry_page(entry, feed, entry.url):
            return page
        try:
            found = page_of(self._fetcher.get(entry.url), entry.url)
        except FetchError as error:
            if error.passing:
                if error.kind != "damaged":
                    self._held[host] = time.monotonic() + (error.wait or HOLD)
                return Failure(entry.url, PASSING, str(error))
            return refusal(error, entry.url)
        if isinstance(found, Page):
            return msgspec.structs.replace(found, outlet=feed.title, title=entry.title, published=entry.published)
        return found


def _after(state: FeedState, answer: Answer, interval: float) -> FeedState:
    if answer.status == 304:
        return state.answered(state.etag, state.modified, answer.moved, interval)
    return state.answered(answer.headers.get("etag"), answer.headers.get("last-modified"), answer.moved, interval)

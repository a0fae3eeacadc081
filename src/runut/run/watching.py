"""What is known of each feed that is watched: when it was asked, what it answered, when to ask again."""

from __future__ import annotations

import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from runut.archive import Archive
from runut.errors import UsageError
from runut.read.fetch import FetchError, Manners
from runut.read.metadata import web_address

LONGEST = 86_400.0
KEY = "feed "


class FeedSetting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One feed to watch; `outlet` names it better than it does itself, `interval` is in seconds."""

    url: str
    outlet: str | None = None
    interval: float | None = None


class Watchlist(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"settings": "feeds"}):
    """A file of feeds.

    Attributes:
        settings: the feeds; `[[feeds]]` in the file.
        interval: seconds between two requests for one feed.
        articles: that are fetched of one feed at a time, at most.
        manners: how servers are treated.
    """

    settings: tuple[FeedSetting, ...]
    interval: float = 900.0
    articles: int = 50
    manners: Manners = Manners()


def load_watchlist(path: Path) -> Watchlist:
    """The feeds to watch.

    Raises:
        UsageError: the file cannot be read, has a setting that does not exist, or names what is no web address.
    """
    try:
        values = tomllib.loads(path.read_text("utf-8"))
        found = msgspec.convert(values, Watchlist)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"cannot read the feeds in {path}: {error}") from error
    for feed in found.settings:
        if web_address(feed.url) is None:
            raise UsageError(f"{path}: {feed.url!r} is no http or https address")
    return found


class FeedState(msgspec.Struct, frozen=True):
    """What is known of one feed; times are seconds since 1970."""

    etag: str | None = None
    modified: str | None = None
    moved: str | None = None
    asked: float = 0.0
    due: float = 0.0
    failures: int = 0
    gone: bool = False

    def is_due(self, now: float) -> bool:
        """Whether to ask now; a clock that was set back makes a feed due at once."""
        return not self.gone and (now >= self.due or now < self.asked)

    def waiting(self) -> str:
        """Why the feed is not asked now."""
        if self.gone:
            return "gone: not asked again"
        due = datetime.fromtimestamp(self.due, UTC).isoformat(timespec="seconds")
        return f"not due before {due}" + (f" (failures: {self.failures})" if self.failures else "")

    def conditions(self) -> dict[str, str]:
        """The headers of a request for what changed since."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in given.items() if value}

    def answered(self, etag: str | None, modified: str | None, moved: str | None, interval: float) -> FeedState:
        """After an answer."""
        now = time.time()
        return FeedState(etag, modified, moved or self.moved, now, now + interval)

    def failed(self, error: FetchError, interval: float) -> FeedState:
        """After a failure: the wait doubles each time, or is what the server asks if that is longer."""
        now = time.time()
        failures = min(self.failures + 1, 16)
        wait = max(min(interval * 2**failures, LONGEST), error.wait or 0.0)
        gone = error.status == 410
        return msgspec.structs.replace(self, asked=now, due=now + wait, failures=failures, gone=gone)


def load_state(archive: Archive, url: str) -> FeedState:
    """The state of a feed, kept in the archive."""
    kept = archive.fact(KEY + url)
    return msgspec.json.decode(kept, type=FeedState) if kept else FeedState()


def put_state(archive: Archive, url: str, state: FeedState) -> None:
    """Keep the state of a feed."""
    archive.put_fact(KEY + url, msgspec.json.encode(state).decode())

"""Which documents of a crawl are wanted, judged before they are analysed: by host and by day."""

from __future__ import annotations

import datetime
from urllib.parse import urlsplit

import msgspec

from runut.read.published import local_time
from runut.records import Document, Skip


class Selection(msgspec.Struct, frozen=True):
    """What is wanted; nothing given wants everything.

    Attributes:
        hosts: names of hosts, each with its subdomains; a document without an address is not of any.
        since: the first day.
        until: the last day. A document without a date is taken, whatever the days.
    """

    hosts: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None

    def refuse_address(self, source: str, url: str | None) -> Skip | None:
        """A skip if the host is not wanted."""
        if not self.hosts:
            return None
        try:
            host = (urlsplit(url or "").hostname or "").rstrip(".")
        except ValueError:
            host = ""
        wanted = any(host == name or host.endswith("." + name) for name in map(str.casefold, self.hosts))
        return None if wanted else Skip(source, f"host: {host or 'unknown'}")

    def refuse(self, document: Document, fetched: str | None = None) -> Skip | None:
        """A skip if the document's host or day is not wanted.

        Args:
            document: its day is that of its publication,
            fetched: or else of this ISO time.
        """
        if refused := self.refuse_address(document.source, document.url):
            return refused
        written = document.published or fetched
        if written is None or (self.since is None and self.until is None):
            return None
        day = datetime.date.fromisoformat(local_time(written)[:10])
        if (self.since and day < self.since) or (self.until and day > self.until):
            return Skip(document.source, f"date: {day.isoformat()}")
        return None

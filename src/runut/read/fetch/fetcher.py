"""Fetching over HTTP: one address at a time, at the pace and within the bounds that it was given."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore
import msgspec

from runut import __version__
from runut.errors import ReadError
from runut.read.fetch.answers import Answer, FetchError
from runut.read.fetch.guard import Guard
from runut.read.fetch.robots import Robots
from runut.read.metadata import web_address
from runut.read.unpack import inflate

CODINGS = {"gzip": "gzip", "x-gzip": "gzip"}
REDIRECTS = (301, 302, 303, 307, 308)
FOR_GOOD = (301, 308)
LONGEST_WAIT = 86_400.0
DAMAGE = (httpcore.ProtocolError, httpcore.UnsupportedProtocol)


class Manners(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How servers are treated.

    Attributes:
        agent: the name that the fetcher gives; put an address where you can be reached in it.
        pause: seconds between two requests to one host; a host's own wish in robots.txt counts if it is longer.
        seconds: that one exchange may take.
        redirects: followed at most.
        allow_private: fetch from private addresses too, such as those of this machine.
    """

    agent: str = f"runut/{__version__}"
    pause: float = 5.0
    seconds: float = 30.0
    redirects: int = 5
    allow_private: bool = False


class Fetcher:
    """Fetches addresses.

    Args:
        manners: how servers are treated.
        max_bytes: the largest answer that is taken, before and after its coding is undone.
        sleep: waits; given so that waiting can be broken off.
    """

    def __init__(
        self, manners: Manners, max_bytes: int = 5_000_000, sleep: Callable[[float], object] = time.sleep
    ) -> None:
        self.manners = manners
        self._max_bytes = max_bytes
        self._sleep = sleep
        self._last: dict[str, float] = {}
        self._robots: dict[str, Robots] = {}
        self._pool = httpcore.ConnectionPool(
            max_keepalive_connections=0,
            network_backend=Guard(allow_private=manners.allow_private, seconds=manners.seconds),
        )

    def close(self) -> None:
        """Release connections."""
        self._pool.close()

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Fetch an address, over redirects, as its host's robots.txt allows.

        Args:
            address: http or https.
            headers: of the request, for conditions.

        Returns:
            An answer with the status 200, or 304 where `headers` set a condition.

        Raises:
            FetchError: anything else; says what, and whether it may pass.
        """
        seen: list[str] = []
        moved: str | None = None
        for_good = True
        url = web_address(address)
        while url is not None and len(seen) <= self.manners.redirects:
            if url in seen:
                raise FetchError("redirect", f"redirects go round: {url}")
            seen.append(url)
            self._check_robots(url)
            answer = self._exchange(url, headers or {})
            if answer.status not in REDIRECTS:
                return self._checked(answer, moved)
            for_good = for_good and answer.status in FOR_GOOD
            target = urljoin(url, answer.headers.get("location", ""))
            if not answer.headers.get("location"):
                raise FetchError("redirect", "redirected to nowhere", answer.status)
            url = web_address(target)
            moved = url if for_good else moved
            if url is None:
                raise FetchError("address", f"redirected to {target[:200]!r}, which is no address on the web")
        if url is None:
            raise FetchError("address", f"{address[:200]!r} is no http or https address")
        raise FetchError("redirect", f"more than {self.manners.redirects} redirects")

    def _checked(self, answer: Answer, moved: str | None) -> Answer:
        if answer.status not in (200, 304):
            wait = _wait(answer.headers.get("retry-after"))
            raise FetchError("status", f"the server answered {answer.status}", answer.status, wait)
        return msgspec.structs.replace(answer, moved=moved)

    def _check_robots(self, url: str) -> None:
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        known = self._robots.get(host)
        if known is None or known.is_old():
            known = self._robots[host] = self._ask(host)
        if not known.allows(self.manners.agent, url):
            raise FetchError("robots", f"robots.txt of {parts.hostname} does not allow it")

    def _ask(self, host: str) -> Robots:
        """The rules of a host; its robots.txt is followed over redirects, but asks no other for leave."""
        url: str | None = f"{host}/robots.txt"
        for _ in range(self.manners.redirects):
            if url is None:
                break
            try:
                answer = self._exchange(url, {})
            except FetchError as error:
                if error.kind == "address":
                    raise
                return Robots.unreachable()
            if answer.status not in REDIRECTS:
                return Robots.of(answer.status, answer.data)
            url = web_address(urljoin(url, answer.headers.get("location", "")))
        return Robots.of(404, b"")

    def _exchange(self, url: str, headers: Mapping[str, str]) -> Answer:
        """One request and its answer, whatever its status."""
        self._take_turn(url)
        sent = {"User-Agent": self.manners.agent, "Accept-Encoding": "gzip", "Accept": "*/*", **headers}
        timeout = dict.fromkeys(("connect", "read", "write", "pool"), self.manners.seconds)
        extensions: dict[str, Any] = {"timeout": timeout}
        try:
            with self._pool.stream("GET", url, headers=list(sent.items()), extensions=extensions) as response:
                given = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
                data = self._body(response, given) if response.status == 200 else b""
                return Answer(url, response.status, given, data)
        except (httpcore.TimeoutException, TimeoutError) as error:
            raise FetchError("timeout", f"no complete answer within {self.manners.seconds:g} seconds") from error
        except DAMAGE as error:
            raise FetchError("damaged", f"the answer is damaged: {error}") from error
        except (httpcore.NetworkError, OSError) as error:
            raise FetchError("connection", f"cannot connect: {error}") from error
        finally:
            self._last[_host(url)] = time.monotonic()

    def _body(self, response: httpcore.Response, headers: Mapping[str, str]) -> bytes:
        parts: list[bytes] = []
        size = 0
        for part in response.iter_stream():
            size += len(part)
            if size > self._max_bytes:
                raise FetchError("too-large", f"more than {self._max_bytes} bytes; raise the setting max_bytes")
            parts.append(part)
        data, coding = b"".join(parts), headers.get("content-encoding", "").strip().lower()
        if coding in ("", "identity"):
            return data
        if coding not in CODINGS:
            raise FetchError("damaged", f"the answer has the unknown coding {coding[:40]!r}")
        try:
            data = inflate(data, self._max_bytes, CODINGS[coding])
        except ReadError as error:
            raise FetchError("damaged", str(error)) from error
        if len(data) > self._max_bytes:
            raise FetchError("too-large", f"expands to more than {self._max_bytes} bytes")
        return data

    def _take_turn(self, url: str) -> None:
        """Wait until the host may be asked again."""
        last = self._last.get(_host(url))
        if last is not None:
            parts = urlsplit(url)
            rules = self._robots.get(f"{parts.scheme}://{parts.netloc}")
            pause = max(self.manners.pause, rules.delay(self.manners.agent) if rules else 0.0)
            left = last + pause - time.monotonic()
            if left > 0:
                self._sleep(left)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _wait(value: str | None) -> float | None:
    """The seconds of a Retry-After header, as a number or as a date."""
    if not value:
        return None
    text = value.strip()
    if text.isascii() and text.isdecimal() and len(text) < 10:
        return min(float(text), LONGEST_WAIT)
    try:
        return min(max(0.0, parsedate_to_datetime(text).timestamp() - time.time()), LONGEST_WAIT)
    except (ValueError, TypeError, OverflowError):
        return None

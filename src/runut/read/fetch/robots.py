"""What a host's robots.txt allows (RFC 9309)."""

from __future__ import annotations

import time
from urllib.robotparser import RobotFileParser

from runut.read.decode import storable

MAX_BYTES = 500_000
LIFETIME = 86_400.0
LONGEST_DELAY = 60.0


class Robots:
    """The rules of one host.

    Args:
        parser: the rules.
        lifetime: seconds after which they are to be asked for again.
    """

    def __init__(self, parser: RobotFileParser, lifetime: float = LIFETIME) -> None:
        self._parser = parser
        self._until = time.monotonic() + lifetime

    @classmethod
    def of(cls, status: int, data: bytes) -> Robots:
        """The rules that an answer gives: those in it; none for "not found" and the like; a server's error bars all."""
        parser = RobotFileParser()
        if status >= 500:
            return cls.unreachable()
        lines = data[:MAX_BYTES].decode("utf-8", "replace") if status == 200 else ""
        parser.parse(storable(lines).splitlines())
        return cls(parser)

    @classmethod
    def unreachable(cls) -> Robots:
        """Of a host that does not tell its rules: nothing is allowed, but it is asked again soon."""
        parser = RobotFileParser()
        parser.parse(["User-agent: *", "Disallow: /"])
        return cls(parser, lifetime=300.0)

    def is_old(self) -> bool:
        """Whether the rules are to be asked for again."""
        return time.monotonic() > self._until

    def allows(self, agent: str, url: str) -> bool:
        """Whether `agent` may fetch `url`."""
        return self._parser.can_fetch(agent.partition("/")[0], url)

    def delay(self, agent: str) -> float:
        """The seconds that the host wants between requests, within reason; 0 if it says nothing."""
        wish = self._parser.crawl_delay(agent.partition("/")[0])
        try:
            return min(float(wish or 0), LONGEST_DELAY)
        except ValueError:
            return 0.0

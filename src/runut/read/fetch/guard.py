"""Connections that are made only to addresses on the public internet, and that end at a deadline.

A name is looked up once, every address it has is checked, and the connection is made to the address that was checked:
a name that points elsewhere the next moment changes nothing.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import httpcore

from runut.read.fetch.answers import FetchError

if TYPE_CHECKING:
    import ssl

Clock = Callable[[], float]


def is_public(address: str) -> bool:
    """Whether an address of the internet protocol is on the public internet."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    if mapped is not None:
        found = mapped
    if isinstance(found, ipaddress.IPv6Address) and found in ipaddress.ip_network("64:ff9b::/96"):
        found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.is_global and not found.is_multicast and not found.is_reserved


def addresses(host: str, port: int) -> list[str]:
    """The addresses of a host.

    Raises:
        FetchError: it has none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError("connection", f"the host {host!r} is not known: {error}") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Guard(httpcore.NetworkBackend):
    """Makes connections; refuses those to private addresses, and counts one deadline down for each.

    Args:
        allow_private: connect to any address.
        seconds: that one exchange may take, from connecting to the last byte.
    """

    def __init__(self, *, allow_private: bool, seconds: float) -> None:
        self._inner = httpcore.SyncBackend()
        self._allow_private = allow_private
        self._seconds = seconds

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers.

        Raises:
            FetchError: one of the host's addresses is private, or it has none.
        """
        found = addresses(host, port)
        if not self._allow_private and not all(map(is_public, found)):
            raise FetchError("address", f"{host} is at a private address, which is refused (see --allow-private)")
        deadline = time.monotonic() + self._seconds
        for address in found[:-1]:
            with contextlib.suppress(httpcore.ConnectError):
                return _Timed(self._inner.connect_tcp(address, port, timeout, local_address, socket_options), deadline)
        return _Timed(self._inner.connect_tcp(found[-1], port, timeout, local_address, socket_options), deadline)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class _Timed(httpcore.NetworkStream):
    """A stream whose reads and writes end at a deadline, however slowly bytes drip in."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float) -> None:
        self._inner = inner
        self._deadline = deadline

    def _left(self, timeout: float | None) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the deadline is over")
        return left if timeout is None else min(timeout, left)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secure = self._inner.start_tls(ssl_context, server_hostname, self._left(timeout))
        return _Timed(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

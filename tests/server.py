"""A server on this machine that misbehaves as servers do."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.read.makers import page, rss

ETAG = '"satu"'
CHANGED = "Thu, 01 May 2031 03:00:00 GMT"
HTML = "text/html; charset=utf-8"


class Handler(BaseHTTPRequestHandler):
    """Answers by path; `server.asked` lists what was asked for, with the headers."""

    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        name = self.path.strip("/").split("/")[0].replace(".", "_").replace("-", "_") or "home"
        with suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, f"give_{name}", self.give_missing)()

    def give(
        self, data: bytes = b"", status: int = 200, kind: str = "text/html; charset=utf-8", **headers: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def give_missing(self) -> None:
        self.give(status=404)

    def give_robots_txt(self) -> None:
        self.give(self.server.robots.encode(), kind="text/plain", status=200 if self.server.robots else 404)

    def give_article(self) -> None:
        self.give(page(title=f"Jembatan {self.path.rpartition('/')[2]}").encode())

    def give_private(self) -> None:
        self.give_article()

    def give_feed(self) -> None:
        if self.headers.get("If-None-Match") == ETAG:
            self.give(status=304)
        else:
            entries = [(self.server.url + path, path) for path in self.server.entries]
            self.give(
                rss(entries), kind="application/rss+xml", ETag=ETAG, Last_Modified="Thu, 01 May 2031 03:00:00 GMT"
            )

    def give_gone(self) -> None:
        self.give(status=410)

    def give_busy(self) -> None:
        self.give(status=503, Retry_After="120")

    def give_loop(self) -> None:
        self.give(status=302, Location=f"/loop/{(int(self.path[-1]) + 1) % 3}")

    def give_hops(self) -> None:
        self.give(status=302, Location=f"/hops/{int(self.path.rpartition('/')[2]) + 1}")

    def give_moved(self) -> None:
        self.give(status=301, Location="/feed")

    def give_away(self) -> None:
        self.give(status=302, Location={"file": "file:///etc/passwd", "inside": "http://10.0.0.1/a"}[self.path[6:]])

    def give_nowhere(self) -> None:
        self.give(status=302)

    def give_image(self) -> None:
        self.give(b"\x89PNG", kind="image/png")

    def give_gzip(self) -> None:
        self.give(gzip.compress(page().encode()), Content_Encoding="gzip")

    def give_cut(self) -> None:
        self.give(gzip.compress(page().encode())[:-30], Content_Encoding="gzip")

    def give_bomb(self) -> None:
        self.give(gzip.compress(bytes(40_000_000)), Content_Encoding="gzip")

    def give_coded(self) -> None:
        self.give(b"xxxx", Content_Encoding="br")

    def give_large(self) -> None:
        self.give(b"<p>" * 3_000_000)

    def give_short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(b"<html>")

    def give_slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5000")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b".")
            self.wfile.flush()
            time.sleep(0.1)

    def give_silent(self) -> None:
        time.sleep(5)

    def give_garbage(self) -> None:
        self.wfile.write(b"ini bukan HTTP\r\n\r\n" * 10)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """The server; `robots` and `entries` are what it gives."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.robots = ""
        self.entries: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_port}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

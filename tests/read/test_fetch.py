import socket
import time

import pytest

from runut.errors import UsageError
from runut.read import Limits, read_paths, scan
from runut.read.addresses import fetch_page
from runut.read.fetch import Fetcher, FetchError, Manners
from runut.read.fetch.guard import is_public
from runut.read.fetch.robots import Robots
from runut.read.pages import Page
from runut.records import Failure, Skip
from tests.server import serving


@pytest.fixture
def server():
    with serving() as server:
        yield server


@pytest.fixture
def fetcher():
    made = Fetcher(Manners(agent="runut-uji/1 (redaksi@kabar.example)", pause=0, seconds=1.5, allow_private=True))
    yield made
    made.close()


def test_an_article_is_fetched_under_our_own_name(server, fetcher):
    found = fetch_page(fetcher, server.url + "/article/1")
    assert isinstance(found, Page)
    assert (found.source, found.url, found.charset) == (server.url + "/article/1", server.url + "/article/1", "utf-8")
    assert {headers["User-Agent"] for _, headers in server.asked} == {"runut-uji/1 (redaksi@kabar.example)"}
    assert server.paths() == ["/robots.txt", "/article/1"]


@pytest.mark.parametrize(
    ("path", "kind", "status", "passing"),
    [
        ("/tiada", "status", 404, False),
        ("/gone", "status", 410, False),
        ("/busy", "status", 503, True),
        ("/loop/0", "redirect", None, False),
        ("/hops/0", "redirect", None, False),
        ("/nowhere", "redirect", 302, False),
        ("/away/file", "address", None, False),
        ("/cut", "damaged", None, True),
        ("/bomb", "too-large", None, False),
        ("/coded", "damaged", None, True),
        ("/large", "too-large", None, False),
        ("/short", "damaged", None, True),
        ("/garbage", "damaged", None, True),
        ("/slow", "timeout", None, True),
        ("/silent", "timeout", None, True),
    ],
)
def test_what_goes_wrong_says_what_and_whether_it_may_pass(server, fetcher, path, kind, status, passing):
    started = time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetcher.get(server.url + path)
    assert (caught.value.kind, caught.value.status, caught.value.passing) == (kind, status, passing)
    assert time.monotonic() - started < 4
    assert isinstance(fetch_page(fetcher, server.url + path), Failure)


def test_gzip_is_undone_and_other_kinds_are_skipped(server, fetcher):
    assert fetcher.get(server.url + "/gzip").data.startswith(b"<!doctype html>")
    assert fetch_page(fetcher, server.url + "/image") == Skip(server.url + "/image", "type: image/png")


def test_a_wait_that_the_server_asks_for_is_told(server, fetcher):
    with pytest.raises(FetchError) as caught:
        fetcher.get(server.url + "/busy")
    assert caught.value.wait == 120


def test_robots_are_obeyed(server, fetcher):
    server.robots = "User-agent: *\nDisallow: /private\n"
    found = fetch_page(fetcher, server.url + "/private/1")
    assert isinstance(found, Skip)
    assert found.reason.startswith("robots:")
    assert isinstance(fetch_page(fetcher, server.url + "/article/1"), Page)
    assert server.paths() == ["/robots.txt", "/article/1"]


@pytest.mark.parametrize(("status", "allowed"), [(200, False), (404, True), (403, True), (500, False), (503, False)])
def test_what_an_answer_for_robots_allows(status, allowed):
    assert (
        Robots.of(status, b"User-agent: *\nDisallow: /\nCrawl-delay: 7").allows("runut", "https://a.example/x")
        == allowed
    )


def test_a_host_is_asked_at_its_own_pace(server):
    waited = []
    fetcher = Fetcher(Manners(pause=3, allow_private=True), sleep=waited.append)
    server.robots = "User-agent: *\nCrawl-delay: 9\n"
    fetcher.get(server.url + "/article/1")
    fetcher.get(server.url + "/article/2")
    assert [round(seconds) for seconds in waited] == [9, 9]
    fetcher.close()


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses(address, public):
    assert is_public(address) == public


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1"])
def test_private_addresses_are_refused_however_they_are_written(server, host):
    fetcher = Fetcher(Manners(pause=0, seconds=2))
    with pytest.raises(FetchError) as caught:
        fetcher.get(f"http://{host}:{server.server_port}/article/1")
    assert caught.value.kind in ("address", "connection")
    assert server.asked == []
    fetcher.close()


def test_a_redirect_into_a_private_network_is_refused(server, monkeypatch):
    """The first address counts as public here; what it redirects to does not."""
    monkeypatch.setattr("runut.read.fetch.guard.is_public", lambda address: address == "127.0.0.1")
    fetcher = Fetcher(Manners(pause=0, seconds=2))
    with pytest.raises(FetchError, match="private address"):
        fetcher.get(server.url + "/away/inside")
    fetcher.close()


def test_a_name_that_points_elsewhere_the_next_moment_changes_nothing(server, monkeypatch):
    """The address that was checked is the one connected to: the name is looked up once."""
    looked_up = []

    def look_up(host, port, **_):
        looked_up.append(host)
        address = "127.0.0.1" if len(looked_up) == 1 else "10.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    fetcher = Fetcher(Manners(pause=0, seconds=2, allow_private=True))
    monkeypatch.setattr("runut.read.fetch.guard.addresses", lambda host, port: [look_up(host, port)[0][4][0]])
    assert fetcher._exchange(f"http://kabar.example:{server.server_port}/article/1", {}).status == 200
    assert looked_up == ["kabar.example"]
    fetcher.close()


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a.example/", "http://", "http://a:b@c.example/", "x"])
def test_what_is_no_address_on_the_web_is_refused(fetcher, address):
    with pytest.raises(FetchError) as caught:
        fetcher.get(address)
    assert caught.value.kind == "address"


def test_addresses_among_the_paths_are_fetched_where_fetching_was_asked_for(server, fetcher):
    url = server.url + "/article/1"
    (found,) = scan([url], Limits(fetch=lambda address: fetch_page(fetcher, address)))
    assert isinstance(found, Page)
    (failure,) = read_paths([url])
    assert failure.kind == "fetch"
    with pytest.raises(UsageError):
        read_paths(["file:///etc/passwd"])

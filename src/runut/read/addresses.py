"""What an answer from the web holds: a page, a text, or something that is not read."""

from __future__ import annotations

from datetime import UTC, datetime

from runut.read.fetch import Answer, Fetcher, FetchError
from runut.read.files import Found
from runut.read.pages import Page
from runut.records import Failure, Skip

PAGES = ("text/html", "application/xhtml+xml")


def fetch_page(fetcher: Fetcher, address: str) -> Found:
    """The page at an address; a skip or failure that says why there is none."""
    try:
        return page_of(fetcher.get(address), address)
    except FetchError as error:
        return refusal(error, address)


def page_of(answer: Answer, source: str) -> Page | Skip:
    """What was fetched as a page named `source`; a skip if it is of another kind."""
    if answer.type not in (*PAGES, "text/plain", ""):
        return Skip(source, f"type: {answer.type[:60]}")
    return Page(
        source,
        answer.data,
        form="text" if answer.type == "text/plain" else "html",
        url=answer.url,
        charset=answer.charset,
        fetched=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def refusal(error: FetchError, source: str) -> Skip | Failure:
    """What robots.txt forbids is left out; the rest failed."""
    if error.kind == "robots":
        return Skip(source, f"robots: {error}")
    return Failure(source, f"fetch-{error.kind}", str(error))

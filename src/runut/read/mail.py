"""Mails and pages saved with their parts (.eml, .mht): the page, or else the text, that they hold."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.errors import MessageError
from email.message import Message
from typing import Literal

import msgspec

from runut.read.metadata import plain, web_address
from runut.read.pages import Page
from runut.records import Skip

MAX_PARTS = 200


def unwrap(page: Page) -> Page | Skip:
    """The page inside a mail, with the mail's subject, sender, date and address as what is said of it."""
    message = email.message_from_bytes(page.data, policy=email.policy.compat32)
    parts = list(_parts(message))
    kinds: tuple[tuple[str, Literal["html", "text"]], ...] = (("text/html", "html"), ("text/plain", "text"))
    for kind, form in kinds:
        for part in parts:
            if part.get_content_type() == kind and (data := _payload(part)).strip():
                return _page(page, message, part, data, form)
    return Skip(page.source, "mail without text")


def _page(page: Page, message: Message, part: Message, data: bytes, form: Literal["html", "text"]) -> Page:
    address = web_address(_header(part, "Content-Location") or _header(message, "Snapshot-Content-Location"))
    return msgspec.structs.replace(
        page,
        data=data,
        form=form,
        url=page.url or address,
        charset=part.get_content_charset(),
        title=plain(_header(message, "Subject")),
        published=_header(message, "Date"),
        told_by="mail",
    )


def _parts(message: Message) -> Iterator[Message]:
    """The parts in order, without recursion, as many as are looked at."""
    waiting = [message]
    for _ in range(MAX_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if part.is_multipart():
            waiting.extend(reversed([item for item in part.get_payload() if isinstance(item, Message)]))
        else:
            yield part


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, MessageError):
        return b""
    return data if isinstance(data, bytes) else b""


def _header(message: Message, name: str) -> str | None:
    """A header as text; `None` if it is not there or cannot be read."""
    from email.header import decode_header, make_header

    value = message.get(name)
    try:
        return None if value is None else str(make_header(decode_header(str(value))))
    except (ValueError, LookupError, MessageError):
        return None

"""Fetching what the user names, and nothing else: politely, within bounds, never from private addresses unasked."""

from __future__ import annotations

from runut.read.fetch.answers import Answer, FetchError
from runut.read.fetch.fetcher import Fetcher, Manners

__all__ = ["Answer", "FetchError", "Fetcher", "Manners"]

"""What the system knows of the world: countries, offices and holders, organisations, agencies, outlets.

Reviewed YAML, one entry a line, read once by `load_knowledge` and looked up by name, phrase, office and day.
"""

from __future__ import annotations

from runut.knowledge.dates import Tenure
from runut.knowledge.entries import Body, Entry, Form, HeadNoun, Office
from runut.knowledge.lookup import Knowledge, load_knowledge
from runut.knowledge.names import normalise

__all__ = ["Body", "Entry", "Form", "HeadNoun", "Knowledge", "Office", "Tenure", "load_knowledge", "normalise"]

"""Types of acts that share rules of status."""

from __future__ import annotations

FRIENDLY = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
YIELDING = frozenset({"RETREAT", "CONCEDE"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "PROTEST"})

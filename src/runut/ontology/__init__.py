"""PLOVER: event types, modes, contexts, sectors, scores."""

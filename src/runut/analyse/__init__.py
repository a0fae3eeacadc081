"""One document, alone, into an analysis."""

"""The same rows for programs."""

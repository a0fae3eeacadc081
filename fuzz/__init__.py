"""Fuzzing: readers and analysis take anything; see README.md."""

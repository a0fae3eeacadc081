"""The command line."""

from runut.cli.main import main

__all__ = ["main"]

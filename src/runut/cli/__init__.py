"""The command line."""

import sys

try:
    from runut.cli.main import main
except KeyboardInterrupt:  # while it is still being loaded: there is nothing to store, nor to tell
    sys.exit(130)

__all__ = ["main"]

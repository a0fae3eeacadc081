"""The entry point: errors become one line on standard error and an exit code.

Exit codes: 0 all done, 1 some inputs failed, 2 the call cannot be carried out, 3 nothing succeeded, 130 interrupted.
"""

from __future__ import annotations

import os
import sys

import click
from rich.console import Console

from runut.cli.app import app
from runut.errors import RunutError, UsageError
from runut.view.texts import Interface

USAGE, NOTHING, INTERRUPTED = 2, 3, 130


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code."""
    errors = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)
    try:
        code = app(args=arguments, standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except UsageError as error:
        errors.print(f"runut: {error}")
        return USAGE
    except RunutError as error:
        errors.print(f"runut: {error}")
        return NOTHING
    except (KeyboardInterrupt, click.Abort):
        errors.print(Interface(os.environ.get("RUNUT_INTERFACE", "id"))("interrupted"))
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0

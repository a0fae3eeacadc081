"""The entry point: errors become one line on standard error and an exit code.

Exit codes: 0 all done, 1 some inputs failed, 2 the call cannot be carried out, 3 nothing succeeded, 130 interrupted.
"""

from __future__ import annotations

import errno
import io
import os
import sys

import typer
from rich.console import Console

from runut.cli.app import app
from runut.errors import RunutError, UsageError
from runut.view.texts import Interface

# The base of usage errors; recent versions of Typer bring a click of their own.
CALL_ERROR: type[Exception] = next(b for b in typer.BadParameter.__mro__ if b.__name__ == "ClickException")
USAGE, NOTHING, INTERRUPTED = 2, 3, 130
UNWRITABLE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a screen that lacks a letter shows "?" for it
    errors = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)
    code = _run(arguments, errors)
    if code == INTERRUPTED:
        errors.print(Interface(os.environ.get("RUNUT_INTERFACE", "id"))("interrupted"))
    return code


def _run(arguments: list[str] | None, errors: Console) -> int:
    try:
        code = app(args=arguments, standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except typer.Exit as exit_:
        return exit_.exit_code
    except CALL_ERROR as error:
        error.show()  # type: ignore[attr-defined]
        return USAGE
    except UsageError as error:
        errors.print(f"runut: {error}")
        return USAGE
    except RunutError as error:
        errors.print(f"runut: {error}")
        return NOTHING
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone
        _drop_output()
        return 0
    except OSError as error:
        if error.errno not in UNWRITABLE or error.filename is not None:
            raise
        _drop_output()
        errors.print(f"runut: cannot write the output: {error.strerror}; free some space or write elsewhere")
        return NOTHING
    except SystemExit as left:
        if isinstance(left.__context__, BrokenPipeError):  # Rich saw the same, and leaves with a failure
            return 0
        raise


def _drop_output() -> None:
    """Send what is still to be written nowhere, so that leaving does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

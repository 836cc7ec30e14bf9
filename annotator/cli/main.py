"""The command `annotator`: opens the window or runs a command, and turns failures into exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper

from annotator.cli.window import open_window, window_request
from annotator.model.errors import AnnotatorError

DONE, BAD_INPUT, WRONG_USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code.

    0 done, 1 the input was bad, 2 wrong usage, 3 a bug of this program; 130 after Ctrl+C.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a name the terminal cannot show is shown escaped
            stream.reconfigure(errors="backslashreplace")
    try:
        request = window_request(arguments)
        if request is not None:
            return open_window(*request)
        # Commands cost a library for the command line that the window does not need.
        from annotator.cli.app import run_command

        return run_command(arguments)
    except AnnotatorError as error:
        print(error.message, file=sys.stderr)
        if error.hint:
            print(error.hint, file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return BAD_INPUT
    except Exception as failure:
        from annotator.cli.crash import report_crash

        print(report_crash(failure, arguments), file=sys.stderr)
        return BUG


def _close_output() -> None:
    """Whoever read our output is gone; let nothing more be written, not even at the end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)

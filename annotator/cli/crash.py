"""Keeps what is known of a bug in a file, and tells the person where it is."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from annotator import __version__


def report_crash(failure: BaseException, arguments: Sequence[str]) -> str:
    """Append the traceback to the log of bugs; one line that says so.

    Where no log can be written the traceback itself is returned, for it must not be lost.
    """
    import platformdirs

    trace = "".join(traceback.format_exception(failure))
    path = Path(platformdirs.user_log_dir("news-annotator")) / "bug-reports.log"
    about = (
        f"{datetime.now(UTC).isoformat()}\n"
        f"News Annotator {__version__}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.release()}\n"
        f"annotator {' '.join(arguments)}\n"
    )
    said = f"This is a bug in News Annotator, not your fault: {type(failure).__name__}."
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(f"{about}{trace}\n")
    except OSError:
        return f"{trace}{said}"
    return f"{said} Please report it with this file: {path}"

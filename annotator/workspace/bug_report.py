"""The report of a bug: where in the program it is, in a file of this machine, and no article text."""

from __future__ import annotations

import logging
import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from annotator import __version__
from annotator.model.mark_set import StaleChange

TELLING = (TypeError, AttributeError, NameError, IndexError, ZeroDivisionError, StaleChange)
_log = logging.getLogger(__name__)


def report_file() -> Path:
    """Where reports are collected."""
    return Path(platformdirs.user_log_dir("news-annotator")) / "bug-reports.log"


def report_of(bug: BaseException) -> str:
    """Where in the program a bug is, and what led to it, without any words of an article.

    Only messages that Python writes itself are told; those of other exceptions may quote text.
    """
    parts = []
    seen: set[int] = set()
    current: BaseException | None = bug
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        message = f": {current}" if isinstance(current, TELLING) else ""
        frames = "".join(traceback.format_tb(current.__traceback__))
        parts.append(f"{frames}{type(current).__name__}{message}\n")
        silent = current.__suppress_context__
        current = current.__cause__ or (None if silent else current.__context__)
    return "which led to:\n".join(reversed(parts))


def write_report(details: str) -> Path | None:
    """Append a report and what it happened on; None where even that is impossible."""
    path = report_file()
    about = (
        f"{datetime.now(UTC).isoformat()} News Annotator {__version__}, "
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(f"{about}\n{details}\n")
    except OSError:
        _log.error("%s", details.encode("utf-8", "backslashreplace").decode())
        return None
    return path

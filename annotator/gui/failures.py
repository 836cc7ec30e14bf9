"""How failures reach the person: the world's as a message, ours as a report and exit code 3."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from annotator import __version__
from annotator.model.errors import AnnotatorError
from annotator.model.mark_set import StaleChange

BUG_EXIT_CODE = 3
INTERRUPTED_EXIT_CODE = 130
TELLING = (TypeError, AttributeError, NameError, IndexError, ZeroDivisionError, StaleChange)
_log = logging.getLogger(__name__)


def show_error(parent: QWidget | None, error: AnnotatorError) -> None:
    """Say what happened and what to do; returns when the person has read it."""
    box = message_box(parent, error.message, error.hint)
    box.setIcon(QMessageBox.Icon.Warning)
    box.exec()


def message_box(parent: QWidget | None, text: str, more: str = "") -> QMessageBox:
    """A message box that never takes text for rich text."""
    box = QMessageBox(parent)
    box.setWindowTitle("News Annotator")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    return box


def report_file() -> Path:
    """Where the report of a bug is written."""
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
    """Append a bug report; None where even that is impossible."""
    path = report_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(f"{datetime.now(UTC).isoformat()} News Annotator {__version__}\n{details}\n")
    except OSError:
        _log.error("%s", details)
        return None
    return path


def install_excepthook(before_exit: Callable[[], None]) -> None:
    """Send every unhandled exception to a report dialog, save what can be saved, and stop.

    An `AnnotatorError` that nobody caught is still only a message. `before_exit` runs before the
    dialog, for nobody knows how long that stays. A bug that comes again while the dialog is open,
    as one in painting does, goes to the report alone.
    """
    ending = False

    def hook(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        nonlocal ending
        if isinstance(value, AnnotatorError):
            show_error(QApplication.activeWindow(), value)
            return
        if issubclass(kind, KeyboardInterrupt):
            _attempt(before_exit)
            QApplication.exit(INTERRUPTED_EXIT_CODE)
            return
        details = "".join(traceback.format_exception(kind, value, trace))
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(details)
        path = write_report(report_of(value))
        if ending:
            return
        ending = True
        _attempt(before_exit)
        box = message_box(
            QApplication.activeWindow(),
            "The program made a mistake and must close.",
            "Your marks are saved as you make them. "
            + (f"The report is in {path}." if path else "The report could not be written."),
        )
        box.setDetailedText(details)
        box.setIcon(QMessageBox.Icon.Critical)
        box.exec()
        QApplication.exit(BUG_EXIT_CODE)

    sys.excepthook = hook


def _attempt(last_work: Callable[[], None]) -> None:
    """Do what can still be done; if that is broken too, it is only written down."""
    try:
        last_work()
    except Exception as bug:
        write_report(report_of(bug))

"""How failures reach the person: the world's as a message, ours as a report and exit code 3."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from annotator.gui.words import shown, tr
from annotator.model.errors import AnnotatorError
from annotator.workspace.bug_report import report_of, write_report

BUG_EXIT_CODE = 3
INTERRUPTED_EXIT_CODE = 130


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
    box.setText(shown(text))
    box.setInformativeText(shown(more))
    return box


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
            tr("The program made a mistake and must close."),
            tr("Your marks are saved as you make them. The report is in {path}.", path=path)
            if path
            else tr("Your marks are saved as you make them. The report could not be written."),
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

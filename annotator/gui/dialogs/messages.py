"""The dialog of messages: what was told, newest first, to be read again and acted upon."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QSize, Qt, QTime
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.chapters import explained_in
from annotator.gui.dialog_footer import CloseFooter
from annotator.gui.notices import Notice
from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr

ROW_HEIGHT = 26  # pixels
_AT = Qt.ItemDataRole.UserRole


class MessagesDialog(QDialog):
    """The notices of this session; the chosen one in full, with its button."""

    def __init__(self, notices: Iterable[Notice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Messages"))
        explained_in(self, "window", "Messages")
        self.resize(QSize(560, 460))
        self._notices = list(reversed(list(notices)))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Messages, newest first"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place, notice in enumerate(self._notices):
            time = QLocale().toString(
                QTime(notice.at.hour, notice.at.minute), QLocale.FormatType.ShortFormat
            )
            item = QListWidgetItem(f"{time}   {' '.join(notice.words.split())}")
            item.setData(_AT, place)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
        self.full = QPlainTextEdit()
        self.full.setReadOnly(True)
        self.full.setTabChangesFocus(True)
        self.full.setAccessibleName(tr("The chosen message"))
        self.full.setMaximumHeight(150)
        self.do = QPushButton()
        self.do.clicked.connect(self._do)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        if self._notices:
            column.addWidget(self.list, 1)
            column.addWidget(self.full)
        else:
            self.list.hide()
            self.full.hide()
            column.addWidget(
                plain_label(tr("There were no messages since the program started."), role="soft"),
                1,
                Qt.AlignmentFlag.AlignCenter,
            )
        foot = CloseFooter(self)
        foot.put_left(self.do)
        foot.leave.setDefault(True)
        column.addWidget(foot)
        self.list.currentRowChanged.connect(self._show)
        self.do.hide()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _show(self, row: int) -> None:
        if row < 0:
            return
        notice = self._notices[row]
        self.full.setPlainText(notice.words)
        self.do.setText(notice.action)
        self.do.setVisible(notice.run is not None)

    def _do(self) -> None:
        run = self._notices[self.list.currentRow()].run
        self.accept()
        if run is not None:
            run()

"""A button that opens a list of things to tick: none of them means all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from annotator.gui.words import tr

_VALUE = Qt.ItemDataRole.UserRole


class CheckedChoice(QComboBox):
    """A box whose entries are ticked instead of chosen; `changed` says that `values` are others."""

    changed = Signal()

    def __init__(self, name: str, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everything = everything
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        view = self.view()
        view.setAccessibleName(name)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        self.setCurrentIndex(-1)
        self._model.itemChanged.connect(lambda _: self._told())

    def offer(self, entries: Sequence[tuple[str, object]]) -> None:
        """Offer (words, value) to tick; what was ticked before stays so."""
        ticked = set(self.values)
        self._model.blockSignals(True)
        self._model.clear()
        for words, value in entries:
            item = QStandardItem(words)
            item.setData(value, _VALUE)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(
                Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked
            )
            self._model.appendRow(item)
        self._model.blockSignals(False)
        self._model.layoutChanged.emit()
        self.setCurrentIndex(-1)
        self.setEnabled(bool(entries))
        self.update()

    @property
    def values(self) -> list[object]:
        """What is ticked, in the order offered."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return [i.data(_VALUE) for i in items if i.checkState() == Qt.CheckState.Checked]

    def tick(self, value: object) -> None:
        """Tick an entry, or take its tick away."""
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            if item.data(_VALUE) == value:
                self._turn(item)

    @property
    def words(self) -> str:
        """What the button says."""
        ticked = [
            self._model.item(row).text()
            for row in range(self._model.rowCount())
            if self._model.item(row).checkState() == Qt.CheckState.Checked
        ]
        if not ticked:
            return self._everything
        if len(ticked) < 3:
            return ", ".join(ticked)
        return tr("{first} and {count:,} more", first=ticked[0], count=len(ticked) - 1)

    def _turn(self, item: QStandardItem) -> None:
        checked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _told(self) -> None:
        self.setAccessibleDescription(self.words)
        self.update()
        self.changed.emit()

    def eventFilter(self, _watched: QObject, event: object) -> bool:
        """A click or the space bar ticks; the list stays open for more."""
        match event:
            case QMouseEvent() if event.type() == QMouseEvent.Type.MouseButtonRelease:
                index = self.view().indexAt(event.position().toPoint())
                if index.isValid():
                    self._turn(self._model.itemFromIndex(index))
                return True
            case QKeyEvent() if (
                event.type() == QKeyEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
            ):
                index = self.view().currentIndex()
                if index.isValid():
                    self._turn(self._model.itemFromIndex(index))
                return True
        return False

    def paintEvent(self, _event: object) -> None:
        """The box with what is ticked in the place of what is chosen."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.words
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

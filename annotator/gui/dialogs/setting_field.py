"""One field of the settings dialog for each kind of setting: what is chosen is told at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from annotator.gui.settings_table import Setting
from annotator.gui.words import tr
from annotator.workspace.settings import RANGES, is_usable

TYPING_PAUSE = 400  # milliseconds after which a number that is being typed is taken


class SettingField(QWidget):
    """The control of one setting; `chosen` carries its new value."""

    chosen = Signal(str, object)

    def __init__(self, setting: Setting, value: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.control: QWidget
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        match setting.kind:
            case "choice":
                self.control = self._choice(setting.options, value)
            case "face":
                self.control = self._face(value)
            case "number":
                self.control = self._number(value)
            case "words":
                self.control = self._words(value)
            case "folder":
                self.control = self._folder(value)
        self.control.setAccessibleName(setting.words)
        self.control.setAccessibleDescription(setting.explained)
        self.setFocusProxy(self.control)

    def show_value(self, value: Any) -> None:
        """Show another value; nobody is told."""
        self.control.blockSignals(True)
        match self.control:
            case QComboBox():
                at = self.control.findData(value)
                if at < 0:
                    self.control.setEditText(str(value))
                else:
                    self.control.setCurrentIndex(at)
            case QSpinBox():
                self.control.setValue(value)
            case QLineEdit():
                self.control.setText(value)
        self.control.blockSignals(False)

    def _tell(self, value: Any) -> None:
        if is_usable(self.setting.name, value):
            self.chosen.emit(self.setting.name, value)

    def _choice(self, options: tuple[tuple[str, str], ...], value: str) -> QComboBox:
        box = QComboBox()
        box.view().setAccessibleName(self.setting.words)
        for data, words in options:
            box.addItem(words, data)
        if box.findData(value) < 0:  # what another version offered
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))
        box.currentIndexChanged.connect(lambda _: self._tell(box.currentData()))
        self._line.addWidget(box, 1)
        return box

    def _face(self, value: str) -> QComboBox:
        """A list of the installed faces that finds as one types."""
        families = [f for f in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(f)]
        usual = tr("The usual one")
        box = self._choice(((("", usual)), *((family, family) for family in families)), value)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(box)
        names = QSortFilterProxyModel(finder)
        names.setSourceModel(QStringListModel([usual, *families], names))
        finder.setModel(names)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = finder.popup()
        if popup is not None:
            popup.setAccessibleName(self.setting.words)
        box.setCompleter(finder)
        line = box.lineEdit()
        if line is not None:
            line.setAccessibleName(self.setting.words)
            line.editingFinished.connect(lambda: self._taken_face(box))
        return box

    def _taken_face(self, box: QComboBox) -> None:
        """What was typed is a face, or the one before stays."""
        at = box.findText(box.currentText(), Qt.MatchFlag.MatchFixedString)
        if at >= 0:
            box.setCurrentIndex(at)
        else:
            box.setEditText(box.itemText(box.currentIndex()))

    def _number(self, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(*RANGES[self.setting.name])
        box.setSingleStep(self.setting.step)
        box.setSuffix(self.setting.unit)
        box.setValue(value)
        box.lineEdit().setTextMargins(6, 0, 0, 0)
        pause = QTimer(self)
        pause.setSingleShot(True)
        pause.setInterval(TYPING_PAUSE)
        pause.timeout.connect(lambda: self._tell(box.value()))
        # While a number is typed, "1" of "14" is not meant; steps are.
        box.setKeyboardTracking(True)
        box.valueChanged.connect(lambda _: pause.start())
        box.editingFinished.connect(lambda: self._tell(box.value()))
        self._line.addWidget(box)
        self._line.addStretch(1)
        return box

    def _words(self, value: str) -> QLineEdit:
        line = QLineEdit(value)
        line.editingFinished.connect(lambda: self._taken_words(line))
        self._line.addWidget(line, 1)
        return line

    def _taken_words(self, line: QLineEdit) -> None:
        words = line.text().strip()
        self._tell(words)
        line.setProperty("invalid", not is_usable(self.setting.name, words))
        line.style().polish(line)

    def _folder(self, value: str) -> QLineEdit:
        line = self._words(value)
        line.setPlaceholderText(tr("Your documents"))
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        browse.setAccessibleName(tr("Choose a folder"))
        browse.clicked.connect(lambda: self._browse(line))
        self._line.addWidget(browse)
        return line

    def _browse(self, line: QLineEdit) -> None:
        name = QFileDialog.getExistingDirectory(self, self.setting.words, line.text())
        if name:
            line.setText(name)
            self._tell(name)

"""The dialog of settings: every row of the settings table, found by words, tried at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.chapters import explained_in
from annotator.gui.dialog_footer import CloseFooter
from annotator.gui.dialogs.setting_field import SettingField
from annotator.gui.plain_text import plain_label
from annotator.gui.settings_table import Setting, settings_table
from annotator.gui.theme import Theme, reading_font
from annotator.gui.words import tr
from annotator.workspace.settings import Settings

NAME_WIDTH = 150  # pixels
FIELD_WIDTH = 270
FOLDER_WIDTH = 420  # with a button beside it


class SettingsDialog(QDialog):
    """What is chosen is used at once: `chosen` has the name of a field and its new value.

    `keys_wanted` asks for the dialog of keys, which is one of its own.
    """

    chosen = Signal(str, object)
    keys_wanted = Signal()

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        explained_in(self, "window", "Settings")
        self.resize(QSize(680, 640))
        self._settings = settings
        self._rows: list[tuple[Setting, QWidget]] = []
        self._heads: dict[str, QWidget] = {}
        self.fields: dict[str, SettingField] = {}
        self._usual: dict[str, QPushButton] = {}
        self.find_line = QLineEdit()
        self.find_line.setPlaceholderText(tr("Find a setting"))
        self.find_line.setAccessibleName(tr("Find a setting"))
        self.find_line.setClearButtonEnabled(True)
        self.find_line.textChanged.connect(self._narrow)
        self.sample = FaceSample(theme)
        self.none = plain_label(tr("No setting has these words."), role="soft")
        self.none.hide()
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.find_line)
        column.addWidget(self._make_list(), 1)
        column.addWidget(self._make_foot())
        self._show_sample()
        self.find_line.setFocus()

    def _make_list(self) -> QScrollArea:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(4, 0, 12, 0)
        rows.setSpacing(6)
        for setting in settings_table():
            if setting.group not in self._heads:
                head = plain_label(setting.group.upper(), role="heading")
                head.setContentsMargins(0, 12, 0, 2)
                self._heads[setting.group] = head
                rows.addWidget(head)
            row = self._make_row(setting)
            self._rows.append((setting, row))
            rows.addWidget(row)
            if setting.name == "line_spacing":
                rows.addWidget(self.sample)
        rows.addWidget(self.none)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        for child in inside.findChildren(QWidget):
            child.installEventFilter(self)
        self._area = area
        return area

    def _make_row(self, setting: Setting) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 6)
        line.setSpacing(14)
        name = plain_label(setting.words)
        name.setFixedWidth(NAME_WIDTH)
        name.setContentsMargins(0, 6, 0, 0)
        value = getattr(self._settings, setting.name)
        field = self.fields[setting.name] = SettingField(setting, value)
        field.chosen.connect(self._take)
        name.setBuddy(field.control)
        below = QVBoxLayout()
        below.setSpacing(3)
        field.setMaximumWidth(FOLDER_WIDTH if setting.name == "folder" else FIELD_WIDTH)
        top = QHBoxLayout()
        usual = self._usual[setting.name] = QPushButton(tr("Usual"))
        usual.setProperty("role", "link")
        usual.setAutoDefault(False)
        usual.setAccessibleName(tr("{setting}: back to the usual", setting=setting.words))
        usual.clicked.connect(lambda: self._reset(setting.name))
        usual.setVisible(value != getattr(Settings(), setting.name))
        top.addWidget(field, 8)
        top.addWidget(usual)
        top.addStretch(1)
        below.addLayout(top)
        explained = plain_label(setting.explained, role="small")
        explained.setWordWrap(True)
        below.addWidget(explained)
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(below, 1)
        return row

    def _make_foot(self) -> CloseFooter:
        foot = CloseFooter(self)
        keys = QPushButton(tr("Keys and shortcuts…"))
        keys.clicked.connect(self.keys_wanted)
        foot.put_left(keys)
        return foot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever gets the keyboard is scrolled into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    # -- choosing ----------------------------------------------------------------------------

    def go_to(self, name: str) -> None:
        """Put the keyboard on a setting."""
        self.find_line.clear()
        field = self.fields[name]
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(field)

    def show_settings(self, settings: Settings, theme: Theme) -> None:
        """Show what is in force now: one choice may have been refused, or changed another."""
        self._settings = settings
        self.sample.set_theme(theme)
        for name, field in self.fields.items():
            value = getattr(settings, name)
            if not field.control.hasFocus():
                field.show_value(value)
            self._usual[name].setVisible(value != getattr(Settings(), name))
        self._show_sample()

    def _take(self, name: str, value: Any) -> None:
        if getattr(self._settings, name) != value:
            self.chosen.emit(name, value)

    def _reset(self, name: str) -> None:
        usual = getattr(Settings(), name)
        self.fields[name].show_value(usual)
        self.fields[name].control.setFocus()
        self._take(name, usual)

    def _show_sample(self) -> None:
        self.sample.show_face(
            self._settings.face, self._settings.text_size, self._settings.line_spacing
        )

    def _narrow(self, words: str) -> None:
        words = words.strip().casefold()
        shown: set[str] = set()
        for setting, row in self._rows:
            said = f"{setting.words} {setting.explained} {setting.group}"
            options = " ".join(option for _, option in setting.options)
            fits = words in f"{said} {options}".casefold()
            row.setVisible(fits)
            if fits:
                shown.add(setting.group)
        for group, head in self._heads.items():
            head.setVisible(group in shown)
        self.sample.setVisible(not words)
        self.none.setVisible(not shown)


class FaceSample(QFrame):
    """Two lines of an article in the chosen face, size and spacing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face, self._size, self._spacing = "", 13, 145
        self.setProperty("role", "card")
        self.setAccessibleName(tr("How the text looks"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self.update()

    def show_face(self, face: str, size: int, spacing: int) -> None:
        """Show this face at a size in points, with lines this many percent of the text apart."""
        self._face, self._size, self._spacing = face, size, spacing
        self.setFixedHeight(round(2 * self._line_height() + 20))
        self.update()

    def _line_height(self) -> float:
        return QFontMetricsF(reading_font(self._size, self._face)).height() * self._spacing / 100

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        font = reading_font(self._size, self._face)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink))
        line = self._line_height()
        y = 10 + (line - metrics.height()) / 2 + metrics.ascent()
        room = self.width() - 32
        for words in (
            "The minister met her counterpart in Baku on Tuesday.",
            "Министр встретилась с коллегой в Баку. 部长在巴库会见",
        ):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(16, round(y), shown)
            y += line

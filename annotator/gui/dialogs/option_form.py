"""A form made from the options that a format describes: one field for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from annotator.gui.plain_text import plain_label, plain_tip
from annotator.gui.words import shown, tr
from annotator.model.option import Option, OptionValue

TYPING_PAUSE = 400  # milliseconds after which what is being typed is taken
FIELD_WIDTH = 220  # pixels a field has at least
LINES_HEIGHT = 84  # pixels of a field of several lines


class OptionForm(QWidget):
    """The fields of some options; `changed` says that `values` are others now."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._options: tuple[Option, ...] = ()
        self.fields: dict[str, QWidget] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(7)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self._pause.timeout.connect(self.changed)

    @property
    def values(self) -> dict[str, OptionValue]:
        """What differs from the defaults, by the options' names."""
        found = {option.name: self._value(self.fields[option.name]) for option in self._options}
        return {o.name: found[o.name] for o in self._options if found[o.name] != o.default}

    def show_options(self, options: Sequence[Option]) -> None:
        """Show the fields of other options, each with its default; the form hides without any."""
        if tuple(options) == self._options:
            return
        self._pause.stop()
        self._options = tuple(options)
        self.fields = {}
        while self._form.rowCount():
            self._form.removeRow(0)
        for option in self._options:
            self._add(option)
        self.setVisible(bool(self._options))

    def _add(self, option: Option) -> None:
        field = self._field(option)
        words = shown(option.title)
        field.setAccessibleName(words)
        if option.hint:
            field.setToolTip(plain_tip(shown(option.hint)))
            field.setAccessibleDescription(shown(option.hint))
        self.fields[option.name] = field
        if isinstance(field, QCheckBox):
            self._form.addRow("", field)
            return
        field.setMinimumWidth(FIELD_WIDTH)
        label = plain_label(words)
        label.setBuddy(field)
        self._form.addRow(label, field)

    def _field(self, option: Option) -> QWidget:
        match option.kind:
            case "flag":
                box = QCheckBox(shown(option.title).replace("&", "&&"))
                box.setChecked(bool(option.default))
                box.toggled.connect(self.changed)
                return box
            case "choice":
                choices = QComboBox()
                choices.view().setAccessibleName(shown(option.title))
                for value, title in option.choices:
                    choices.addItem(shown(title), value)
                choices.setCurrentIndex(choices.findData(option.default))
                choices.currentIndexChanged.connect(self.changed)
                return choices
            case "number":
                number = QSpinBox()
                number.setRange(option.least, option.most)
                number.setValue(int(option.default))
                number.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet cannot say it
                number.valueChanged.connect(lambda _: self._pause.start())
                return number
            case "lines":
                lines = QPlainTextEdit(str(option.default))
                lines.setTabChangesFocus(True)
                lines.setPlaceholderText(option.example)
                lines.setFixedHeight(LINES_HEIGHT)
                lines.textChanged.connect(self._pause.start)
                return lines
            case _:
                line = QLineEdit(str(option.default))
                line.setPlaceholderText(option.example or tr("Not set"))
                line.textChanged.connect(lambda _: self._pause.start())
                return line

    @staticmethod
    def _value(field: QWidget) -> OptionValue:
        match field:
            case QCheckBox():
                return field.isChecked()
            case QComboBox():
                return str(field.currentData())
            case QSpinBox():
                return field.value()
            case QLineEdit():
                return field.text()
            case QPlainTextEdit():
                return field.toPlainText()
        raise AssertionError(f"no field of an option: {field}")

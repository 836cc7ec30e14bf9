"""A format's options become fields, and what is chosen becomes values."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.option_form import OptionForm
from annotator.model.option import Option, chosen_options

OPTIONS = (
    Option("raw", "Raw cells", "flag", default=False, hint="Not for <b>spreadsheets</b>."),
    Option("unit", "Unit", "choice", "auto", choices=(("auto", "Find out"), ("utf16", "UTF-16"))),
    Option("lines", "Lines", "number", 3, least=1, most=9),
    Option("column", "Column", "text", ""),
    Option("rules", "Rules", "lines", "", example="- date: …"),
)


def form(qtbot: QtBot) -> OptionForm:
    made = OptionForm("Options")
    qtbot.addWidget(made)
    made.show_options(OPTIONS)
    made.show()
    return made


def test_each_kind_has_its_field(qtbot: QtBot) -> None:
    made = form(qtbot)
    kinds = [type(made.fields[option.name]) for option in OPTIONS]
    assert kinds == [QCheckBox, QComboBox, QSpinBox, QLineEdit, QPlainTextEdit]
    assert made.values == {}, "the defaults need not be said"
    assert all(field.accessibleName() for field in made.fields.values())
    assert "<b>" in made.fields["raw"].accessibleDescription()


def test_what_is_chosen_is_told(qtbot: QtBot) -> None:
    made = form(qtbot)
    changes: tuple[Callable[[], object], ...] = (
        lambda: made.fields["raw"].setChecked(True),  # type: ignore[attr-defined]
        lambda: made.fields["unit"].setCurrentIndex(1),  # type: ignore[attr-defined]
        lambda: made.fields["lines"].setValue(9),  # type: ignore[attr-defined]
        lambda: made.fields["column"].setText("text"),  # type: ignore[attr-defined]
        lambda: made.fields["rules"].setPlainText("a\nb"),  # type: ignore[attr-defined]
    )
    for change in changes:
        with qtbot.waitSignal(made.changed):
            change()
    assert made.values == {
        "raw": True, "unit": "utf16", "lines": 9, "column": "text", "rules": "a\nb",
    }  # fmt: skip
    assert chosen_options(OPTIONS, made.values) == made.values


def test_other_options_replace_them(qtbot: QtBot) -> None:
    made = form(qtbot)
    made.fields["raw"].setChecked(True)  # type: ignore[attr-defined]
    made.show_options(OPTIONS)
    assert made.values == {"raw": True}, "the same ones stay as they are"
    made.show_options(OPTIONS[2:])
    assert list(made.fields) == ["lines", "column", "rules"]
    assert made.values == {}
    made.show_options(())
    assert made.isHidden()

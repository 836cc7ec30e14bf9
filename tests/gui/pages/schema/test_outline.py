"""The outline lists everything, keeps its place, and says what is not right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.pages.schema.outline import HEAD, Entry, Outline
from annotator.gui.rows import KEY
from annotator.gui.theme import theme
from tests.builders import a_schema


def test_entries_keys_and_faults(qtbot: QtBot) -> None:
    outline = Outline(theme("light"))
    qtbot.addWidget(outline)
    outline.resize(220, 700)
    outline.show()
    told: list[Entry] = []
    moved: list[int] = []
    outline.entered.connect(told.append)
    outline.move_asked.connect(moved.append)
    schema = a_schema()
    outline.show_schema(schema, ("mentions", "Person"), {("mentions", "Place")})
    assert outline.entries[0] == HEAD
    assert ("attributes", "realis") in outline.entries
    assert told == []
    model = outline.model()
    rows = {model.index(row, 0).data(): model.index(row, 0) for row in range(model.rowCount())}
    assert (rows["Person"].data(KEY), rows["Place"].data(KEY)) == ("1", "!")
    spoken = rows["Place"].data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Place, not right yet"
    assert not rows["EVENTS"].flags() & Qt.ItemFlag.ItemIsEnabled
    QTest.keyClick(outline, Qt.Key.Key_Down)
    assert told == [("mentions", "Organization")]
    QTest.keyClick(outline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert moved == [1]
    for _ in range(3):  # over the heading to the first event
        QTest.keyClick(outline, Qt.Key.Key_Down)
    assert told[-1] == ("events", "Visit")
    less = replace(schema, mention_types=schema.mention_types[:1])
    outline.show_schema(less, ("mentions", "Person"), ())
    assert ("mentions", "Place") not in outline.entries
    outline.set_theme(theme("dark"))
    assert not outline.grab().isNull()

from __future__ import annotations

from pytestqt.qtbot import QtBot

from annotator.gui.panels.inspector.answers import InspectorAnswers
from annotator.gui.panels.inspector.panel import InspectorPanel
from annotator.gui.theme import theme


def test_without_a_project_nothing_is_asked(qtbot: QtBot) -> None:
    panel = InspectorPanel(theme("light"))
    qtbot.addWidget(panel)
    asked: list[str] = []

    def nobody() -> None:
        asked.append("asked")

    InspectorAnswers(panel, nobody)
    panel.use_wanted.emit("a1")
    panel.history_wanted.emit("m1")
    assert asked == ["asked", "asked"]

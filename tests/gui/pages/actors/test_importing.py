from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.commands.bulk.actor_import import ImportActors
from annotator.gui.pages.actors.importing import ImportDialog
from annotator.model.actor_rows import ActorRow, ActorRows, RowFinding
from tests.builders import a_schema
from tests.gui.pages.actors.registry import ANNA

ROWS = (
    ActorRow(2, "Anna Kral", "Person", "a1", None, {"wikidata": "Q9"}),
    ActorRow(3, "Cem Ak", "Person"),
    ActorRow(4, "Ship", "Ship"),
)


def test_what_would_come_is_told_for_each_policy(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    table = ActorRows(ROWS, (RowFinding(1, "mood", "This column is not known."),))
    dialog = ImportDialog("actors.csv", table, {ANNA.id: ANNA}, a_schema(), parent)
    agreed: list[ImportActors] = []
    dialog.agreed.connect(agreed.append)
    dialog.open()
    assert dialog.summary.text() == "1 new, 0 changed, 0 the same, 3 lines to look at"
    lines = [dialog.findings.item(row, 0).text() for row in range(3)]  # type: ignore[union-attr]
    assert lines == ["1", "2", "4"]
    dialog.policy.setCurrentIndex(dialog.policy.findData("replace"))
    assert dialog.summary.text() == "1 new, 1 changed, 0 the same, 2 lines to look at"
    dialog.ok.click()
    assert agreed == [ImportActors(ROWS, "replace")]

"""Findings are rows; more of them come at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.gui.pages.check.findings import FindingsModel
from annotator.model.identity import ArticleId, MarkId
from annotator.model.problems import Problem
from annotator.workspace.survey import Found


def found(number: int) -> Found:
    return Found(
        ArticleId(f"a{number}"), f"Head {number}", Problem(MarkId("m1"), "blank", "Blank.")
    )


def test_rows_come_at_the_end(qtmodeltester: object, qapp: object) -> None:
    model = FindingsModel()
    model.show([found(1)])
    model.add([found(2), found(3)])
    model.add([])
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    rows = [
        tuple(model.index(row, column).data() for column in range(2))
        for row in range(model.rowCount())
    ]
    assert rows == [("Blank.", f"Head {number}") for number in (1, 2, 3)]
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Problem"
    assert model.headerData(0, Qt.Orientation.Vertical) is None

"""The model shows, says and stands for what each problem is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt

from annotator.gui.problem_model import MARK, ProblemModel
from annotator.gui.rows import COLOR, HOLLOW
from annotator.gui.theme import theme
from annotator.model.identity import MarkId
from annotator.model.problems import Problem

pytestmark = pytest.mark.usefixtures("qapp")

PROBLEMS = [
    Problem(MarkId("e1"), "missing-role", "Visit needs “agent”."),
    Problem(MarkId("m2"), "blank-edge", "<b> is marked with a blank.", "warning"),
]


def test_rows() -> None:
    light = theme("light")
    model = ProblemModel(light)
    assert model.rowCount() == 0
    model.show(PROBLEMS, light)
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0, 0)) == 0
    first, second = (model.index(row, 0) for row in range(2))
    assert [first.data(role) for role in (Qt.ItemDataRole.DisplayRole, MARK, COLOR, HOLLOW)] == [
        "Visit needs “agent”.",
        "e1",
        light.error,
        False,
    ]
    assert second.data(HOLLOW) is True
    assert second.data(COLOR) == light.warning
    assert second.data(Qt.ItemDataRole.AccessibleTextRole).startswith("warning: <b>")
    assert "<b>" not in second.data(Qt.ItemDataRole.ToolTipRole)
    assert second.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None

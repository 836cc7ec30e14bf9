from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.pages.actors.actor_model import ALIASES, ARTICLES, CODES, ActorModel
from annotator.gui.pages.actors.actor_table import ActorTable
from annotator.gui.theme import theme


@pytest.mark.parametrize(
    ("width", "hidden"),
    [(900, []), (540, [CODES]), (430, [ALIASES, CODES]), (380, [ALIASES, CODES, ARTICLES])],
)
def test_columns_share_the_width_there_is(qtbot: QtBot, width: int, hidden: list[int]) -> None:
    table = ActorTable(ActorModel(theme("light")))
    qtbot.addWidget(table)
    table.resize(width, 200)
    table.show()
    columns = range(ARTICLES + 1)
    assert [column for column in columns if table.isColumnHidden(column)] == hidden
    used = sum(table.columnWidth(column) for column in columns if column not in hidden)
    assert used <= table.viewport().width()


def test_keys_ask_for_what_can_be_done(qtbot: QtBot) -> None:
    table = ActorTable(ActorModel(theme("light")))
    qtbot.addWidget(table)
    table.show()
    for key, signal in (
        (Qt.Key.Key_Return, table.mentions_wanted),
        (Qt.Key.Key_F2, table.rename_wanted),
        (Qt.Key.Key_Delete, table.delete_wanted),
    ):
        with qtbot.waitSignal(signal, timeout=1000):
            qtbot.keyClick(table, key)

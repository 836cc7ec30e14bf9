from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.commands.bulk.actors import MergeActors
from annotator.commands.bulk.base import BulkCommand
from annotator.gui.pages.actors.merging import MOST_WARNINGS, MergeDialog
from annotator.model.actor_use import ActorUse
from annotator.model.bulk import BulkCount
from tests.builders import an_actor
from tests.gui.pages.actors.registry import ANNA, CROSS, DOUBLE, NOBODY

USE = {DOUBLE.id: ActorUse(9, 2), ANNA.id: ActorUse(2, 2)}


def a_dialog(qtbot: QtBot, *actors: object) -> tuple[MergeDialog, list[MergeActors]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    qtbot.parent = parent  # type: ignore[attr-defined]

    def preview(_: BulkCommand, then: Callable[[BulkCount], None]) -> None:
        then(BulkCount(articles=2, changed=2, annotators=("A1", "A2")))

    dialog = MergeDialog(actors or (ANNA, DOUBLE), USE, ["Person"], preview, parent)  # type: ignore[arg-type]
    agreed: list[MergeActors] = []
    dialog.agreed.connect(agreed.append)
    dialog.open()
    return dialog, agreed


def test_the_one_with_most_mentions_stays_unless_told(qtbot: QtBot) -> None:
    dialog, agreed = a_dialog(qtbot)
    assert dialog.form.name.text() == "A. Kral"
    assert "mentions 2, articles 2, annotators A1, A2" in dialog.counted.text()
    dialog.choices[1].setChecked(True)
    assert dialog.form.name.text() == "Anna Kral"
    dialog.ok.click()
    (command,) = agreed
    assert command.result.id == ANNA.id
    assert command.result.aliases == ("Ann", "A. Kral")


def test_codes_that_differ_are_chosen(qtbot: QtBot) -> None:
    dialog, agreed = a_dialog(qtbot)
    box = next(b for b in dialog.findChildren(QComboBox) if "wikidata" in b.accessibleName())
    assert [box.itemText(n) for n in range(2)] == ["Q2 · A. Kral", "Q1 · Anna Kral"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    dialog.ok.click()
    assert agreed[0].result.codes == {"wikidata": "Q1", "cameo": "GOV"}


def test_of_many_warnings_the_first_are_told(qtbot: QtBot) -> None:
    others = [an_actor(f"b{place}", f"{letter * 6}") for place, letter in enumerate("BCDEFGHI")]
    dialog, _ = a_dialog(qtbot, ANNA, *others)
    lines = dialog.warned.text().splitlines()
    assert lines[-1] == "and 3 more"
    assert len(lines) == MOST_WARNINGS + 1


def test_what_is_strange_is_told(qtbot: QtBot) -> None:
    dialog, _ = a_dialog(qtbot, ANNA, CROSS, NOBODY)
    words = dialog.warned.text()
    assert "They have different labels: Person, Organization." in words
    assert "“Red Cross” is like no name of Anna Kral." in words
    assert "mixes scripts" in words

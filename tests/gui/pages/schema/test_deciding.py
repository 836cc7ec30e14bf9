"""The dialogs that decide: what they ask, what they show, and what they refuse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.commands.bulk.schema import LabelSurvey, SurveyedMark
from annotator.gui.pages.schema.deciding import (
    ApplyDialog,
    ChooseDialog,
    DeleteDialog,
    SplitDialog,
)
from annotator.model.bulk import BulkCount, SchemaText
from annotator.model.schema import Attribute, AttributeChoice
from annotator.model.schema_draft import SchemaDraft
from tests.builders import a_schema

PLACE = ("article", "L1", "m1")
SURVEY = LabelSurvey(
    700,
    {("size", "big"): 3},
    [SurveyedMark(PLACE, "Title", "A1", "before ", "<b>Anna</b>", " after")],
)
SIZE = Attribute("size", ("mention",), (AttributeChoice("big"), AttributeChoice("small")), "small")


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    return made


def test_delete_offers_another_label_first_and_the_only_one_can_only_go(ground: QWidget) -> None:
    dialog = DeleteDialog(ground, "Person", ["Place"])
    dialog.show_survey(SURVEY)
    assert "700" in dialog.words.text()
    assert dialog.into == "Place"
    dialog.remove.setChecked(True)
    assert dialog.into == ""
    assert not dialog.box.isEnabled()
    only = DeleteDialog(ground, "Person", [])
    only.show_survey(LabelSurvey())
    assert only.words.text() == "No mark has the label Person."
    assert only.into == ""
    assert not only.relabel.isEnabled()
    merge = DeleteDialog(ground, "Person", ["Place"], merge=True)
    assert not merge.remove.isVisibleTo(merge)


def test_choosing(ground: QWidget) -> None:
    dialog = ChooseDialog(ground, "Title", "Which?", [("a", "A"), ("b", "B")])
    assert dialog.chosen == "a"
    dialog.box.setCurrentIndex(1)
    assert dialog.chosen == "b"
    single = ChooseDialog(ground, "Delete", "Sure?", [("yes", "Yes")])
    assert (single.chosen, single.yes.text()) == ("yes", "Delete")


def test_split_by_value(ground: QWidget) -> None:
    dialog = SplitDialog(ground, "Person", [SIZE], ["Person"], ["Visit"])
    dialog.show_survey(SURVEY)
    assert dialog.by_value
    assert [dialog.values.item(row, 1).text() for row in (0, 1)] == ["3", "0 and those without"]
    dialog.values.item(0, 2).setText("no name")
    dialog.accept()
    assert "no blanks" in dialog.fault.text()
    dialog.values.item(0, 2).setText("Visit")
    dialog.accept()
    assert "already" in dialog.fault.text()
    dialog.values.item(0, 2).setText("Giant")
    dialog.accept()
    assert dialog.result() == 1
    assert dialog.labels == [("big", "Giant")]


def test_split_by_hand_where_there_is_no_attribute(ground: QWidget) -> None:
    dialog = SplitDialog(ground, "Person", [], ["Person"])
    dialog.show_survey(SURVEY)
    assert not dialog.by_value
    assert dialog.marks.item(0, 0).text() == "<b>Anna</b>"
    assert "699" in dialog.listed.text()
    assert dialog.picked == []
    dialog.marks.item(0, 0).setCheckState(Qt.CheckState.Checked)
    dialog.new.setText("Envoy")
    dialog.accept()
    assert (dialog.result(), dialog.picked) == (1, [PLACE])


def test_applying_says_what_it_does(ground: QWidget) -> None:
    draft = SchemaDraft.of(SchemaText(a_schema(), "")).renamed("mention", "Person", "Human")
    count = BulkCount(articles=2, changed=5, annotators=("A1",))
    dialog = ApplyDialog(ground, draft, count, "2.0.0")
    assert "Marks of Person become Human." in dialog.list.toPlainText()
    assert dialog.version.text() == "2.0.0"
    assert dialog.list.isReadOnly()

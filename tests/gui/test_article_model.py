from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator.gui.article_model import SUMMARY, ArticleModel, details
from annotator.model.identity import ArticleId
from annotator.model.project import ArticleSummary


def a_summary(identifier: str, heading: str = "Talks in Baku") -> ArticleSummary:
    return ArticleSummary(
        id=ArticleId(identifier),
        heading=heading,
        source="Trend",
        published="2022-10-13",
        length=900,
        status="new",
        marks=0,
    )


@pytest.fixture
def model() -> ArticleModel:
    made = ArticleModel()
    made.show_rows([a_summary("A"), a_summary("B", "<b>Breaking</b>")])
    return made


def test_qt_finds_nothing_wrong_with_it(qapp: object, model: ArticleModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_rows([a_summary("C")])
    model.update_row(ArticleId("C"), status="complete", marks=3)
    model.show_rows([])
    assert tester.model() is model


def test_a_row_is_an_article(model: ArticleModel) -> None:
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0)) == 0
    index = model.index(1)
    assert index.data() == "<b>Breaking</b>"
    assert index.data(SUMMARY).id == "B"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "<b>Breaking</b>, Trend · 2022-10-13 · new"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_rows_are_found_by_article(model: ArticleModel) -> None:
    assert model.row_of(ArticleId("B")) == 1
    assert model.row_of(ArticleId("Z")) is None
    assert model.summary(-1) is None
    assert model.summary(2) is None


def test_one_row_changes_and_only_that_one_is_told(qtbot: QtBot, model: ArticleModel) -> None:
    with qtbot.waitSignal(model.dataChanged) as told:
        model.update_row(ArticleId("B"), status="in_progress", marks=4)
    assert [index.row() for index in told.args[:2]] == [1, 1]
    summary = model.summary(1)
    assert summary is not None
    assert (summary.status, summary.marks) == ("in_progress", 4)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.update_row(ArticleId("Z"), status="new", marks=0)


def test_details_leave_out_what_is_not_known() -> None:
    summary = ArticleSummary(ArticleId("A"), "", None, None, 3, "in_progress", 2)
    assert details(summary) == "in progress"

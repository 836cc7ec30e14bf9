from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from annotator.gui.article_model import MOST_PAGES, PAGE, SUMMARY, ArticleModel, details, spoken
from annotator.gui.rows import DONE, FLAGGED, LOADING, PROGRESS
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
    made.show_list([a_summary("A"), a_summary("B", "<b>Breaking</b>")], 2)
    return made


def test_qt_finds_nothing_wrong_with_it(qapp: object, model: ArticleModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_list([a_summary("C")], 1)
    model.update_row(ArticleId("C"), status="complete", marks=3)
    model.show_list([], 0)
    assert tester.model() is model


def test_a_row_is_an_article(model: ArticleModel) -> None:
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0)) == 0
    index = model.index(1)
    assert index.data() == "<b>Breaking</b>"
    assert index.data(SUMMARY).id == "B"
    assert (
        index.data(Qt.ItemDataRole.AccessibleTextRole)
        == "<b>Breaking</b>, Trend · 2022-10-13 · new"
    )
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
    assert details(summary) == ""
    assert spoken(summary) == "in progress · 0 %"


def page_of(number: int, rows: int = PAGE) -> list[ArticleSummary]:
    return [a_summary(f"{number}-{row}") for row in range(rows)]


def test_only_pages_that_are_looked_at_are_asked_for(qtbot: QtBot) -> None:
    model = ArticleModel()
    model.show_list(page_of(0), 100_000)
    assert model.rowCount() == 100_000
    with qtbot.waitSignal(model.pages_wanted) as asked:
        for page in (3, 900, 901, 902):
            index = model.index(page * PAGE)
            assert index.data() == ""
            assert index.data(LOADING)
            assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "being read"
    assert asked.args == [[900, 901, 902]]
    with qtbot.waitSignal(model.dataChanged) as told:
        model.put_page(901, page_of(901))
    assert [index.row() for index in told.args[:2]] == [901 * PAGE, 902 * PAGE - 1]
    assert model.index(901 * PAGE).data(SUMMARY).id == "901-0"
    assert model.row_of(ArticleId("901-5")) == 901 * PAGE + 5


def test_pages_that_were_looked_at_long_ago_are_let_go(qtbot: QtBot) -> None:
    model = ArticleModel()
    model.show_list(page_of(0), 100_000)
    for page in range(1, 2 * MOST_PAGES):
        model.put_page(page, page_of(page))
    assert model.pages == MOST_PAGES
    assert model.row_of(ArticleId("0-1")) is None
    assert model.summary(1) is None
    with qtbot.waitSignal(model.pages_wanted):
        assert model.index(1).data(LOADING)
        model.index(1).data()


def test_the_list_grows_and_shrinks_when_it_is_counted(qtbot: QtBot) -> None:
    model = ArticleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_list(page_of(0), PAGE)
    model.set_total(500)
    assert model.rowCount() == 500
    model.set_total(PAGE + 1)
    assert model.rowCount() == PAGE + 1
    model.put_page(9, page_of(9))  # an answer to what was asked before
    assert model.rowCount() == PAGE + 1
    assert model.summary(9 * PAGE) is None
    assert tester.model() is model


def test_progress_is_as_far_as_marks_reach(model: ArticleModel) -> None:
    assert model.index(0).data(PROGRESS) == 0
    assert model.update_row(ArticleId("A"), status="in_progress", marks=1, reach=450) == "new"
    assert model.index(0).data(PROGRESS) == 50
    assert model.update_row(ArticleId("A"), status="flagged", marks=1) == "in_progress"
    assert model.index(0).data(FLAGGED)
    assert not model.index(0).data(DONE)

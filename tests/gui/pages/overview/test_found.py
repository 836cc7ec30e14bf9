from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.pages.overview.found import FoundList
from annotator.model.identity import ArticleId, MarkId
from annotator.model.overview import Found, FoundArticle, FoundMark

ARTICLE = FoundArticle(ArticleId("x"), "A headline", "Trend", None)
MARK = FoundMark(ARTICLE, "A1", "manual", MarkId("m1"), "mention", "Person", "Anna", 0, 4)


@pytest.fixture
def listed(qapp: QApplication) -> Iterator[FoundList]:
    listed = FoundList()
    listed.show()
    yield listed
    listed.close()
    listed.deleteLater()


def test_articles_and_marks_have_their_own_columns(listed: FoundList) -> None:
    listed.show_found("Trend", Found((ARTICLE,), 1))
    assert list(listed.table.rows.headers) == ["Article", "Source", "Date"]
    assert listed.words.text() == "Trend: 1"
    listed.show_found("Person", Found((MARK,), 300))
    assert [cell.data() for cell in map(listed.table.order.index, [0] * 3, range(3))] == [
        "Anna",
        "Person",
        "A headline",
    ]
    assert listed.words.text() == "Person: the first 1 of 300"


def test_nothing_is_said_in_words(listed: FoundList) -> None:
    listed.show_found("2022-01", Found())
    assert listed.words.text() == "2022-01: nothing is behind it."
    assert listed.table.isHidden()


def test_enter_opens_and_esc_closes(listed: FoundList) -> None:
    opened: list[object] = []
    closed: list[bool] = []
    listed.opened.connect(opened.append)
    listed.closed.connect(lambda: closed.append(True))
    listed.show_found("Person", Found((MARK,), 1))
    QTest.keyClick(listed.table, Qt.Key.Key_Return)
    QTest.keyClick(listed.table, Qt.Key.Key_Escape)
    assert opened == [MARK]
    assert closed == [True]

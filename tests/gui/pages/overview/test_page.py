"""The overview page in the window: counted, chosen from, looked behind, saved."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout

from annotator.gui.pages.overview.choices import Choice
from annotator.gui.pages.overview.page import KINDS, OverviewPage
from annotator.gui.pages.overview.views import VIEWS
from annotator.gui.theme import theme
from annotator.model.errors import StoreFailed
from annotator.model.overview import FoundMark
from tests.builders import a_mention
from tests.contracts.store_contract import adding, entry
from tests.gui.desk import Desk, a_desk
from tests.gui.pages.overview.pictures_of_work import a_full_desk, settled, shown


@pytest.fixture
def full(qapp: QApplication) -> Iterator[tuple[Desk, OverviewPage]]:
    with a_full_desk() as found:
        yield found


def cells(page: OverviewPage) -> list[tuple[object, ...]]:
    assert page.sheet is not None
    return [row.cells for row in page.sheet.rows]


def choose(desk: Desk, choice: Choice, value: object) -> None:
    choice.setCurrentIndex([choice.itemData(n) for n in range(choice.count())].index(value))
    choice.activated.emit(choice.currentIndex())
    settled(desk)


def test_it_opens_by_key_and_counts_marks_by_label(qapp: QApplication) -> None:
    with a_full_desk() as (desk, page):
        desk.window.leave_page()
        QTest.keyClick(
            desk.surface,
            Qt.Key.Key_O,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        settled(desk)
        assert desk.window.page_host.current is page
        assert cells(page) == [("Person", 4, 66.7), ("Place", 2, 33.3)]
        assert desk.window.focusWidget() is page.buttons["labels"]


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_a_plot_and_a_table(full: tuple[Desk, OverviewPage], view: str) -> None:
    desk, page = full
    page.buttons[view].click()  # type: ignore[index]
    settled(desk)
    assert page.chart is not None
    assert page.plots.currentWidget() is page.chart
    assert page.table.order.rowCount() > 0
    assert page.chart.accessibleName() == page.table.accessibleName() != ""
    assert not page.chart.grab().toImage().isNull()


def test_a_filter_counts_again(full: tuple[Desk, OverviewPage]) -> None:
    desk, page = full
    assert not page.filters.all.isEnabled()
    choose(desk, page.filters.annotator, "A2")
    assert cells(page) == [("Person", 2, 66.7), ("Place", 1, 33.3)]
    choose(desk, page.filters.since, "2022-12")
    choose(desk, page.filters.annotator, "A1")
    assert page.chart is None
    assert page.nothing.text()
    page.filters.all.click()
    settled(desk)
    assert cells(page)[0] == ("Person", 4, 66.7)


def test_a_click_on_a_bar_lists_its_marks_and_enter_opens_one(
    full: tuple[Desk, OverviewPage],
) -> None:
    desk, page = full
    chart = page.chart
    assert chart is not None
    where = chart.mapFromScene(chart.box.mapViewToScene(QPointF(0.5, 1)))  # type: ignore[attr-defined]
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settled(desk)
    assert page.found.isVisible()
    marks = [row for row in page.found.found.rows if isinstance(row, FoundMark)]
    assert [(row.label, row.words) for row in marks] == [("Place", "Baku")] * 2
    assert page.table.currentIndex().row() == 1
    assert desk.window.focusWidget() is page.found.table
    QTest.keyClick(page.found.table, Qt.Key.Key_Return)
    settled(desk)
    assert desk.window.pages.currentWidget() is not desk.window.page_host
    assert desk.editor.article.id == "article-1"
    assert desk.editor.selection.mark == "m5"


def test_the_words_of_another_persons_mark_are_selected(full: tuple[Desk, OverviewPage]) -> None:
    desk, page = full
    choose(desk, page.filters.annotator, "A2")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settled(desk)
    QTest.keyClick(page.found.table, Qt.Key.Key_Return)
    settled(desk)
    assert desk.editor.article.id == "article-2"
    assert desk.selected_text == "Baku"


def test_esc_closes_the_list_first_and_then_the_page(full: tuple[Desk, OverviewPage]) -> None:
    desk, page = full
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settled(desk)
    assert page.found.isVisible()
    QTest.keyClick(page.found.table, Qt.Key.Key_Escape)
    assert not page.found.isVisible()
    assert desk.window.focusWidget() is page.table
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert desk.window.pages.currentWidget() is not desk.window.page_host


@pytest.mark.parametrize(
    ("view", "row", "found"),
    [("sources", 0, 2), ("months", 0, 1), ("status", 0, 1), ("pace", 1, 1), ("timeline", 0, 2),
     ("actors", 0, 2)],
)  # fmt: skip
def test_what_is_behind_a_row(
    full: tuple[Desk, OverviewPage], view: str, row: int, found: int
) -> None:
    desk, page = full
    page.show_view(view)  # type: ignore[arg-type]
    page.table.asked_for.emit(row)
    settled(desk)
    assert page.found.found.total == found
    assert page.found.words.text()


def test_a_change_is_counted_when_the_page_is_in_front_again(
    full: tuple[Desk, OverviewPage],
) -> None:
    desk, page = full
    desk.window.leave_page()
    opened = desk.store.load("article-1", "A1")  # type: ignore[arg-type]
    desk.store.write(entry(opened, adding(a_mention("m9", "Place", 0, 4))))
    shown(desk)
    assert cells(page) == [("Person", 4, 57.1), ("Place", 3, 42.9)]


def test_another_network_is_counted_and_listed(full: tuple[Desk, OverviewPage]) -> None:
    desk, page = full
    page.show_view("actors")
    assert cells(page) == [("Anna Kral", "Visit 2", "Ben Ode", 2)]
    choose(desk, page.options.listed, "actors")
    assert cells(page) == [("Anna Kral", "Person", 2), ("Ben Ode", "not linked", 2)]
    page.options.linked.click()
    settled(desk)
    assert page.chart is None
    assert "links two actors" in page.nothing.text()


@pytest.mark.parametrize("suffix", ["png", "svg"])
@pytest.mark.parametrize("view", ["labels", "timeline", "actors"])
def test_the_picture_is_written(
    full: tuple[Desk, OverviewPage],
    view: str,
    suffix: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, page = full
    path = tmp_path / f"plot.{suffix}"
    monkeypatch.setattr("annotator.gui.asking.plot_file", lambda *_: path)
    page.show_view(view)  # type: ignore[arg-type]
    page.picture_button.click()
    settled(desk)
    if suffix == "png":
        assert QImage(str(path)).width() > 400
    else:
        text = path.read_text(encoding="utf-8")
        assert page.sheet is not None
        assert page.sheet.title in text
        assert (
            "Anna Kral" if view == "actors" else "events" if view == "timeline" else "Place"
        ) in text


def test_no_other_picture_is_promised(
    full: tuple[Desk, OverviewPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = full
    monkeypatch.setattr("annotator.gui.asking.plot_file", lambda *_: tmp_path / "plot.gif")
    page.save_picture()
    settled(desk)
    assert [str(one.message) for one in desk.complaints] == [
        "A plot cannot be written as “plot.gif”."
    ]
    desk.complaints.clear()
    assert not list(tmp_path.iterdir())


def test_the_table_is_written(
    full: tuple[Desk, OverviewPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = full
    path = tmp_path / "labels.csv"
    monkeypatch.setattr("annotator.gui.asking.table_file", lambda *_: path)
    page.table_button.click()
    settled(desk)
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert rows == [["Label", "Marks", "Percent"], ["Person", "4", "66.7"], ["Place", "2", "33.3"]]


def test_an_empty_project_says_so(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        page = shown(desk)
        for view in VIEWS:
            page.show_view(view)
            assert page.chart is None
            assert page.nothing.text()
            assert not page.picture_button.isEnabled()


def test_a_failure_offers_to_count_again(
    full: tuple[Desk, OverviewPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = full
    workspace = page.workspace
    page.show_project(None)
    fail = StoreFailed("The disk is gone.")

    def refuse() -> None:
        raise fail

    monkeypatch.setattr(desk.store, "overview_state", refuse)
    page.show_project(workspace)
    settled(desk)
    assert desk.complaints == [fail]
    desk.complaints.clear()
    assert page.again.isVisible()
    monkeypatch.undo()
    page.again.click()
    settled(desk)
    assert page.chart is not None


@pytest.mark.parametrize("name", ["dark", "high-contrast"])
def test_other_themes_reach_the_plots(full: tuple[Desk, OverviewPage], name: str) -> None:
    desk, page = full
    for view in ("labels", "timeline", "actors"):
        page.show_view(view)  # type: ignore[arg-type]
    desk.window.appearance.set_theme(name)
    settled(desk)
    picture = page.chart.grab().toImage()  # type: ignore[union-attr]
    assert picture.pixelColor(4, 4).name() == theme(name).paper


def test_plot_and_table_stand_below_each_other_where_there_is_no_room(
    full: tuple[Desk, OverviewPage],
) -> None:
    _, page = full
    page.resize(600, 700)
    assert page.split.orientation() == Qt.Orientation.Vertical
    page.resize(1000, 700)
    assert page.split.orientation() == Qt.Orientation.Horizontal


def test_plots_are_made_ready_while_nothing_else_is_to_do(
    full: tuple[Desk, OverviewPage],
) -> None:
    desk, page = full
    while page._ahead:
        QApplication.processEvents()
    assert set(page._charts) == set(KINDS)
    assert page.chart is page._charts["lying"]
    ready = page._sheet_of("timeline")
    page.show_view("timeline")
    assert page.sheet is ready
    choose(desk, page.filters.annotator, "A2")
    assert page.sheet is not ready  # what was counted before is not shown


def test_the_table_has_the_room_of_its_columns_until_it_is_drawn_otherwise(
    full: tuple[Desk, OverviewPage],
) -> None:
    desk, page = full
    desk.window.resize(1600, 900)
    page.show_view("sources")
    settled(desk)
    assert page.table.width() >= page.table.wanted_width
    assert not page.table.horizontalScrollBar().isVisible()
    page.split.setSizes([900, 120])
    page.split.splitterMoved.emit(900, 1)
    drawn = page.split.sizes()
    page.show_view("labels")
    settled(desk)
    assert page.split.sizes() == drawn


def test_what_can_be_chosen_stands_below_the_title_where_it_has_no_room_beside(
    full: tuple[Desk, OverviewPage],
) -> None:
    _, page = full
    page.show_view("actors")
    page.resize(1400, 700)
    assert page._words.direction() == QBoxLayout.Direction.LeftToRight
    page.resize(620, 700)
    assert page._words.direction() == QBoxLayout.Direction.TopToBottom

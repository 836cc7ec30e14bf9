"""The manual's window: pages, links, finding, colours; nothing outside is ever opened or read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QPixmap, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from annotator.assets import resource
from annotator.gui.dialogs.manual import PAGES, PICTURE_WIDTH, ManualPage, ManualWindow
from annotator.gui.theme import palette, style_sheet, theme
from annotator.model.errors import NotFound


@pytest.fixture
def looks(qapp: QApplication) -> Iterator[QApplication]:
    """The application, whose palette and style sheet are put back afterwards."""
    before = (qapp.palette(), qapp.styleSheet())
    yield qapp
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])


@pytest.fixture
def manual(qtbot: QtBot) -> ManualWindow:
    window = ManualWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def heading(window: ManualWindow) -> str:
    return window.page.toPlainText().split("\n", 1)[0]


def click_link(qtbot: QtBot, page: ManualPage, words: str) -> None:
    """A real click in the middle of these words."""
    found = page.find_all(words)
    assert found, words
    cursor = QTextCursor(found[0])
    cursor.setPosition((found[0].selectionStart() + found[0].selectionEnd()) // 2)
    page.setTextCursor(cursor)
    place = page.cursorRect(cursor).center() + QPoint(1, 0)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_window_lists_exactly_the_pages_there_are(manual: ManualWindow) -> None:
    assert {path.stem for path in resource("manual").glob("*.md")} == set(PAGES)
    assert manual.list.count() == len(PAGES)
    assert heading(manual) == "News Annotator"
    assert not manual.isModal()


def test_every_page_can_be_shown_and_has_the_title_of_its_row(manual: ManualWindow) -> None:
    for row, name in enumerate(PAGES):
        manual.show_page(name)
        assert manual.list.currentRow() == row
        assert heading(manual) == manual.list.item(row).text()
        assert "# " not in manual.page.toPlainText().replace('"# ', "")[:200]


def test_a_row_opens_its_page_by_key(qtbot: QtBot, manual: ManualWindow) -> None:
    manual.list.setFocus()
    qtbot.keyClick(manual.list, Qt.Key.Key_Down)
    assert heading(manual) == "Installing"


def test_an_unknown_page_is_said_so(manual: ManualWindow) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        manual.show_page("nowhere")


def test_a_link_between_pages_is_followed(qtbot: QtBot, manual: ManualWindow) -> None:
    click_link(qtbot, manual.page, "Glossary")
    assert heading(manual) == "Glossary"
    assert manual.list.currentItem().text() == "Glossary"
    assert manual.page.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a", "file:///etc/hostname", "http:index.md", "/index.md", "absent.md"],
)
def test_a_link_outside_is_shown_and_not_opened(
    qtbot: QtBot, manual: ManualWindow, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    manual.page.show_markdown(f"# Here\n\nGo to [elsewhere]({address}) now.")
    before = manual.page.toPlainText()

    click_link(qtbot, manual.page, "elsewhere")

    assert manual.status.text() == f"Outside the manual, not opened: {address}"
    assert manual.status.textFormat() == Qt.TextFormat.PlainText
    assert manual.page.toPlainText() == before
    assert opened == []


def test_no_file_is_read_for_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    picture = QPixmap(40, 30)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(path))
    url = QUrl.fromLocalFile(str(path))
    kind = QTextDocument.ResourceType.ImageResource.value
    page, ordinary = ManualPage(), QTextBrowser()
    qtbot.addWidget(page)
    qtbot.addWidget(ordinary)

    page.show_markdown(f"![a picture]({url.toString()})")

    assert page.document().resource(kind, url) == QByteArray()
    assert ordinary.document().resource(kind, url), "the control must be able to read it"


def pictures(window: ManualWindow) -> list[tuple[str, float, float]]:
    """Name, width and line height of each picture on the page, in pixels."""
    found = []
    block = window.page.document().begin()
    while block.isValid():
        for run in block.textFormats():
            if run.format.isImageFormat():
                name = run.format.toImageFormat().name()
                line = block.layout().lineAt(0)
                found.append((name, line.naturalTextWidth(), line.height()))
        block = block.next()
    return found


def test_pictures_of_the_manual_are_shown_and_fit_the_page(manual: ManualWindow) -> None:
    manual.show_page("install")
    QApplication.processEvents()
    shown = pictures(manual)
    assert [name for name, _, _ in shown] == ["../pictures/window.png", "../pictures/article.png"]
    for name, width, height in shown:
        image = QImage(str(resource("pictures", name.removeprefix("../pictures/"))))
        assert width == pytest.approx(PICTURE_WIDTH, abs=1)
        assert height == pytest.approx(PICTURE_WIDTH * image.height() / image.width(), abs=12)
    assert manual.page.horizontalScrollBar().maximum() == 0


def test_markup_in_a_page_stays_text(manual: ManualWindow) -> None:
    manual.page.show_markdown("# Here\n\nA <b>bold</b> word.")
    assert "<b>bold</b>" in manual.page.toPlainText()


def test_finding_walks_through_the_page(qtbot: QtBot, manual: ManualWindow) -> None:
    manual.show_page("glossary")
    assert not manual.find_line.isVisible()
    qtbot.keyClick(manual.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert manual.find_line.isVisible()
    assert manual.find_line.hasFocus()

    qtbot.keyClicks(manual.find_line, "TRIGGER")
    found = manual.page.find_all("trigger")
    total = len(found)
    assert total >= 2
    assert manual.status.text() == f"1 of {total}"
    assert len(manual.page.extraSelections()) == total
    qtbot.keyClick(manual.find_line, Qt.Key.Key_Return)
    assert manual.status.text() == f"2 of {total}"
    assert manual.page.textCursor().position() == found[1].selectionStart()
    qtbot.keyClick(manual.find_line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(manual.find_line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert manual.status.text() == f"{total} of {total}"

    manual.find_line.setText("zebra")
    assert manual.status.text() == "“zebra” is not on this page."
    assert manual.page.extraSelections() == []
    assert manual.isVisible()


def test_what_is_found_follows_to_the_next_page(manual: ManualWindow) -> None:
    manual.start_finding()
    manual.find_line.setText("annotator demo")
    assert "not on this page" in manual.status.text()
    manual.show_page("command-line")
    assert manual.status.text().startswith("1 of ")


def test_esc_ends_finding_first_and_then_closes(qtbot: QtBot, manual: ManualWindow) -> None:
    manual.start_finding()
    manual.find_line.setText("schema")
    qtbot.keyClick(manual.find_line, Qt.Key.Key_Escape)
    assert manual.isVisible()
    assert not manual.find_line.isVisible()
    assert manual.page.extraSelections() == []
    assert manual.page.hasFocus()
    qtbot.keyClick(manual.page, Qt.Key.Key_Escape)
    assert not manual.isVisible()


def inks(page: ManualPage) -> tuple[set[str], set[str], set[str]]:
    """Colours of ordinary text, of links and of the grounds behind code."""
    text, links, grounds = set(), set(), set()
    block = page.document().begin()
    while block.isValid():
        for run in block.textFormats():
            ink = run.format.foreground().color().name()
            (links if run.format.isAnchor() else text).add(ink)
            if run.format.fontFixedPitch():
                brush = run.format.background()
                if brush.style() != Qt.BrushStyle.NoBrush:
                    grounds.add(brush.color().name())
        block = block.next()
    return text, links, grounds


def test_pages_wear_the_colours_of_the_theme_also_when_it_changes(
    qtbot: QtBot, looks: QApplication
) -> None:
    def wear(name: str) -> None:
        looks.setPalette(palette(theme(name)))
        looks.setStyleSheet(style_sheet(theme(name)))

    wear("light")
    window = ManualWindow()
    qtbot.addWidget(window)
    window.show()
    window.show_page("first-steps")
    for name in ("light", "dark", "high-contrast"):
        wear(name)
        QApplication.processEvents()
        chosen = theme(name)
        text, links, grounds = inks(window.page)
        assert text == {QColor(chosen.ink).name()}, name
        assert links == {QColor(chosen.focus).name()}, name
        assert grounds == {QColor(chosen.hover).name()}, name


def test_another_theme_keeps_the_place_on_the_page(
    qtbot: QtBot, looks: QApplication, manual: ManualWindow
) -> None:
    manual.show_page("marking")
    QApplication.processEvents()
    bar = manual.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at = bar.value()
    assert at > 0
    looks.setPalette(palette(theme("dark")))
    QApplication.processEvents()
    assert bar.value() == at

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from annotator.gui.welcome import WelcomePage, without_password

SERVER = "postgresql+psycopg://anna:s3cret@db.example/trend"


@pytest.fixture
def page(qtbot: QtBot) -> WelcomePage:
    made = WelcomePage()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def recent(page: WelcomePage) -> list[QPushButton]:
    QApplication.processEvents()  # new buttons show themselves soon
    return [
        button
        for button in page.findChildren(QPushButton)
        if button.property("role") == "link" and button.isVisible()
    ]


def test_each_beginning_asks_for_its_own(qtbot: QtBot, page: WelcomePage) -> None:
    signals = (
        page.sample_requested,
        page.new_requested,
        page.open_requested,
        page.import_requested,
        page.server_requested,
    )
    assert len(page.buttons) == len(signals)
    for button, signal in zip(page.buttons, signals, strict=True):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_works_by_key(qtbot: QtBot, page: WelcomePage) -> None:
    page.buttons[0].setFocus()
    qtbot.keyClick(page.buttons[0], Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.new_requested):
        qtbot.keyClick(page.buttons[1], Qt.Key.Key_Space)
    with qtbot.waitSignal(page.new_requested):
        qtbot.keyClick(page.buttons[1], Qt.Key.Key_Return)


def test_recent_projects_open_by_their_whole_path(qtbot: QtBot, page: WelcomePage) -> None:
    page.show_recent(["/srv/R&D.annotator", SERVER])
    first, second = recent(page)
    assert first.text() == "R&&D.annotator"  # Qt shows one ampersand
    assert "R&amp;D.annotator" in first.toolTip()
    with qtbot.waitSignal(page.recent_requested) as asked:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert asked.args == ["/srv/R&D.annotator"]
    assert second.text() == "trend"
    assert "s3cret" not in second.toolTip()


def test_the_list_is_replaced_and_short(page: WelcomePage) -> None:
    page.show_recent([f"/p/{n}.annotator" for n in range(9)])
    assert len(recent(page)) == 6
    page.show_recent(["/p/only.annotator"])
    assert [button.text() for button in recent(page)] == ["only.annotator"]
    page.show_recent([])
    QApplication.processEvents()
    assert recent(page) == []


def test_what_is_gone_is_grey_and_says_so(qtbot: QtBot, page: WelcomePage) -> None:
    page.show_recent(["/p/gone.annotator", "/p/here.annotator"], {"/p/gone.annotator"})
    assert [button.isEnabled() for button in recent(page)] == [False, True]
    words = [label.text() for label in page.findChildren(QLabel)]
    assert "not there any more: /p" in words


def test_a_project_is_taken_off_the_list(qtbot: QtBot, page: WelcomePage) -> None:
    page.show_recent(["/p/gone.annotator"], {"/p/gone.annotator"})
    cross = page.findChildren(QToolButton)[-1]
    assert cross.accessibleName() == "Take gone.annotator off the list"
    with qtbot.waitSignal(page.forget_requested) as asked:
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert asked.args == ["/p/gone.annotator"]


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("/home/a@b/x.annotator", "/home/a@b/x.annotator"),
        (SERVER, "postgresql+psycopg://anna@db.example/trend"),
        ("postgresql://db.example/trend", "postgresql://db.example/trend"),
        ("postgresql://u:p@ss@db/x", "postgresql://u@db/x"),
    ],
)
def test_passwords_are_never_shown(target: str, shown: str) -> None:
    assert without_password(target) == shown


def test_long_names_and_places_end_in_an_ellipsis(page: WelcomePage) -> None:
    name = "a-project-with-a-name-that-nobody-would-want-to-type-a-second-time.annotator"
    page.show_recent([f"/{'a-long-folder/' * 9}{name}"], {f"/{'a-long-folder/' * 9}{name}"})
    (button,) = recent(page)
    assert "…" in button.text()
    assert button.accessibleName() == name
    assert button.width() >= button.sizeHint().width()
    (place,) = [one for one in page.findChildren(QLabel) if one.text().startswith("not there")]
    assert "…" in place.text()
    assert place.width() >= place.sizeHint().width()

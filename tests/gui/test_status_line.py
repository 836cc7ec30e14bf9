from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from annotator.gui.status_line import LONGEST, StatusLine
from annotator.gui.theme import theme


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine(theme("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def dot(line: StatusLine) -> QFrame:
    return next(frame for frame in line.findChildren(QFrame) if frame.width() == 8)


def test_it_begins_with_nothing_to_say(line: StatusLine) -> None:
    line.show_idle()
    assert line.saved.text() == ""
    assert dot(line).isHidden()
    assert line.retry.isHidden()


def test_saved_and_saving_are_told_by_word_and_colour(line: StatusLine) -> None:
    line.show_saving(3)
    assert line.saved.text() == "Saving 3"
    assert theme("light").warning in dot(line).styleSheet()
    line.show_saved()
    assert line.saved.text() == "Saved"
    assert theme("light").saved in dot(line).styleSheet()
    assert line.retry.isHidden()


def test_a_failure_says_why_and_offers_to_try_again(qtbot: QtBot, line: StatusLine) -> None:
    line.show_failed(2, "The disk is full.")
    assert line.saved.text() == "2 not saved: The disk is full."
    assert theme("light").error in dot(line).styleSheet()
    assert line.retry.isVisible()
    with qtbot.waitSignal(line.retry.clicked):
        qtbot.mouseClick(line.retry, Qt.MouseButton.LeftButton)
    line.show_saved()
    assert line.retry.isHidden()
    assert line.saved.toolTip() == ""


def test_a_long_failure_does_not_widen_the_window(line: StatusLine) -> None:
    reason = "The <b>server</b> said no. " * 20
    line.show_failed(1, reason)
    assert len(line.saved.text()) <= LONGEST
    assert line.minimumSizeHint().width() < 900
    assert "&lt;b&gt;server" in line.saved.toolTip()


def test_a_project_for_reading_only_is_called_so(line: StatusLine) -> None:
    line.show_read_only()
    assert line.saved.text() == "Read only"
    assert dot(line).isVisible()


def test_long_work_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot, line: StatusLine) -> None:
    assert line.bar.isHidden()
    line.show_work("Importing", 40)
    assert (line.work.text(), line.bar.value()) == ("Importing", 40)
    assert line.bar.accessibleName() == "Importing"
    with qtbot.waitSignal(line.stop.clicked):
        qtbot.mouseClick(line.stop, Qt.MouseButton.LeftButton)
    line.hide_work()
    assert line.bar.isHidden()
    assert line.stop.isHidden()


def test_long_words_of_long_work_are_cut_and_stand_in_the_tooltip(line: StatusLine) -> None:
    words = "Rename Person to " + "Somebody " * 9
    line.show_work(words, 40)
    assert len(line.work.text()) <= 40
    assert "Somebody Somebody Somebody Somebody Somebody" in line.work.toolTip()
    assert line.bar.accessibleName() == words


def test_without_a_project_it_is_there_while_long_work_lasts(line: StatusLine) -> None:
    line.show_for(in_project=False)
    assert line.isHidden()
    line.show_work("Bringing the project up to date", 40)
    assert line.isVisible()
    line.show_for(in_project=False)
    assert line.isVisible()
    line.hide_work()
    assert line.isHidden()
    line.show_for(in_project=True)
    line.show_work("Importing", 40)
    line.hide_work()
    assert line.isVisible()


def test_another_theme_keeps_the_state(line: StatusLine) -> None:
    line.show_failed(1, "No.")
    line.set_theme(theme("dark"))
    assert theme("dark").error in dot(line).styleSheet()
    assert line.saved.text() == "1 not saved: No."


def test_how_far_and_how_fast_are_told(line: StatusLine) -> None:
    line.resize(1200, 30)
    assert line.share.isHidden()
    line.show_share(38)
    line.show_pace(11.23)
    line.show_suggestions(6)
    assert line.share.text() == "38 % of this article"
    assert line.share_bar.value() == 38
    assert line.share_bar.isVisible()
    assert line.pace.text() == "11.2 marks / min"
    assert line.suggestions.text() == "6 suggestions"
    line.show_pace(None)
    line.show_suggestions(0)
    line.show_share(None)
    hidden = (line.pace, line.suggestions, line.share, line.share_bar)
    assert all(part.isHidden() for part in hidden)


def test_long_work_and_narrow_windows_leave_less_room(line: StatusLine) -> None:
    line.resize(1200, 30)
    line.show_share(38)
    line.show_work("Importing", 20)
    assert line.share.isHidden()
    line.hide_work()
    assert line.share_bar.isVisible()
    line.show_suggestions(6)
    line.show_pace(11.2)
    assert line.pace.isVisible()
    line.resize(900, 30)
    assert line.pace.isHidden()
    assert line.share_bar.isHidden()
    assert line.share.isVisible()


def test_nothing_is_pushed_out_of_a_narrow_window(line: StatusLine, qtbot: QtBot) -> None:
    line.counts.setText("76 Erwähnungen  ·  29 Ereignisse  ·  15 Beziehungen")
    line.annotator.setText("Annotator/in: A1")
    line.progress.setText("495 von 1.204 fertig")
    line.resize(1024, 30)
    line.show_share(38)
    line.show_suggestions(26)
    line.show_failed(3, "The disk is full: nothing more can be written.")
    qtbot.waitUntil(lambda: not line.share.isVisible())
    assert line.width() == 1024, "words must not make the window wider"
    assert line.annotator.geometry().right() < 1024
    assert line.suggestions.isVisible()
    line.show_saved()
    qtbot.waitUntil(line.share.isVisible)
    assert line.counts.isVisible()
    assert line.annotator.geometry().right() < 1024

"""Long work shows itself once it tells how far it is; the button stops what is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.long_work import LongWork
from annotator.gui.status_line import StatusLine
from annotator.gui.theme import theme


@pytest.fixture
def status(qtbot: QtBot) -> StatusLine:
    made = StatusLine(theme("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_done_in_a_moment_is_never_shown(status: StatusLine) -> None:
    job = LongWork(status).begin("Renaming")
    assert status.work.isHidden()
    job.end()
    assert status.work.isHidden()


def test_it_is_shown_from_the_first_news_to_its_end(status: StatusLine) -> None:
    job = LongWork(status).begin("Renaming")
    job.progress(40)
    assert (status.work.text(), status.bar.value(), status.stop.isVisible()) == (
        "Renaming", 40, True,
    )  # fmt: skip
    job.end()
    assert status.work.isHidden()
    job.progress(50)  # news that came late
    assert status.work.isHidden()
    job.end()


def test_stopping_is_for_the_job_that_is_shown(status: StatusLine) -> None:
    work = LongWork(status)
    waiting, first, second = work.begin("Waiting"), work.begin("First"), work.begin("Second")
    second.progress(0)
    first.progress(10)
    assert status.work.text() == "First"
    QTest.mouseClick(status.stop, Qt.MouseButton.LeftButton)
    assert (waiting.cancelled(), first.cancelled(), second.cancelled()) == (False, True, False)
    first.end()
    assert status.work.text() == "Second"
    second.end()
    work.stop()
    assert not waiting.cancelled()

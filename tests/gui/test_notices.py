"""Notices stand in the corner, go by themselves, and never take the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from annotator.gui.notices import MOST_SHOWN, NoticeCard
from tests.gui.desk import STANDARD, Desk, a_desk


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def shown(desk: Desk) -> list[str]:
    return [card.notice.words for card in desk.window.notices.cards]


def run_out(card: NoticeCard) -> None:
    """Let the time of a card pass."""
    timer = card.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    timer.timeout.emit()


def test_a_notice_stands_in_the_corner_and_the_keyboard_stays(desk: Desk) -> None:
    desk.window.notices.tell("12 articles were added.")
    card = desk.window.notices.cards[0]
    place = desk.window.notices.geometry()
    assert desk.window.rect().contains(place)
    assert place.bottom() < desk.window.status.geometry().top()
    assert desk.window.focusWidget() is desk.surface
    desk.window.resize(900, 560)
    assert desk.window.rect().contains(desk.window.notices.geometry())
    run_out(card)
    assert shown(desk) == []
    assert desk.window.notices.isHidden()


def test_a_failure_stays_until_it_is_closed(desk: Desk) -> None:
    desk.window.notices.tell("The export failed.", tone="error")
    card = desk.window.notices.cards[0]
    timer = card.findChild(QTimer)
    assert timer is not None
    assert not timer.isActive()
    card.close_button.click()
    assert shown(desk) == []


def test_the_button_runs_its_action_once(desk: Desk) -> None:
    done: list[str] = []
    desk.window.notices.tell("Exported.", action="Show", run=lambda: done.append("shown"))
    desk.window.notices.cards[0].button.click()
    assert done == ["shown"]
    assert shown(desk) == []


def test_it_waits_while_the_pointer_is_on_it(desk: Desk) -> None:
    desk.window.notices.tell("Look here.")
    card = desk.window.notices.cards[0]
    timer = card.findChild(QTimer)
    assert timer is not None
    card.close_button.setFocus()
    assert not timer.isActive()
    desk.window.focus_canvas()
    assert timer.isActive()
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert timer.isActive()


def test_only_the_newest_are_shown_each_once_and_all_are_remembered(desk: Desk) -> None:
    for number in range(MOST_SHOWN + 2):
        desk.window.notices.tell(f"Notice {number}")
    desk.window.notices.tell("Notice 3")
    assert shown(desk) == ["Notice 2", "Notice 4", "Notice 5", "Notice 3"]
    assert len(desk.window.notices.history) == MOST_SHOWN + 3


def test_what_is_said_on_the_text_is_said_there(desk: Desk) -> None:
    desk.window.say("Here.")
    assert desk.note == "Here."
    assert shown(desk) == []


def test_what_is_said_elsewhere_is_a_notice(qapp: QApplication) -> None:
    with a_desk(text=None) as desk:
        desk.window.pages.setCurrentIndex(0)
        desk.window.say("There.")
        assert shown(desk) == ["There."]
        assert desk.note == ""

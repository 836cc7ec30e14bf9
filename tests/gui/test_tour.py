"""The tour goes on when the person really does what it says, and is not shown again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model.identity import ArticleId
from tests.builders import an_article
from tests.gui.desk import STANDARD, Desk, a_desk, click_at, hint_of, point_at, press

SECOND = ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G")


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    other = replace(an_article("Bella Cole left Oslo."), id=SECOND)
    with a_desk(*STANDARD, more=[other]) as made:
        made.window.actions_by_id.by_id["help.tour"].trigger()
        yield made


def heading(desk: Desk) -> str:
    card = desk.window.tour._card
    return card.heading.text() if card.isVisible() else ""


def test_each_step_is_done_when_it_is_done(desk: Desk) -> None:
    assert heading(desk) == "Tag a mention"
    assert desk.window.focusWidget() is desk.surface
    press(desk, "Right", "Right")
    assert heading(desk) == "Tag a mention"
    click_at(desk, point_at(desk, desk.text.index("and")))
    press(desk, "1")
    assert heading(desk) == "An event and a role"
    click_at(desk, point_at(desk, desk.text.index("Friday")))
    press(desk, "E", "v")
    assert heading(desk) == "An event and a role"
    press(desk, "p")
    press(desk, *hint_of(desk, "m4"))
    assert heading(desk) == "Undo, and the next article"
    press(desk, "Ctrl+PgDown")
    desk.settle()
    assert heading(desk) == "Undo, and the next article"  # not undone yet
    press(desk, "Ctrl+Z")
    desk.settle()
    press(desk, "Ctrl+PgDown")
    desk.settle()
    assert heading(desk) == "These were the keys that matter most"
    assert not desk.window.settings.toured
    press(desk, "Esc", "Esc")
    assert heading(desk) == ""
    assert desk.window.settings.toured


def test_esc_skips_it_when_nothing_else_wants_esc(desk: Desk) -> None:
    press(desk, "J", "Esc")
    assert desk.mode == ""
    assert heading(desk) == "Tag a mention"
    desk.select_text(desk.text[:4])
    press(desk, "Esc")
    assert heading(desk) == "Tag a mention"
    press(desk, "Esc")
    assert heading(desk) == ""
    assert desk.window.settings.toured


def test_the_card_stays_over_the_text(desk: Desk) -> None:
    card = desk.window.tour._card
    over = card.parentWidget()
    assert over is not None
    for size in ((900, 560), (1440, 900)):
        desk.window.resize(*size)
        QApplication.processEvents()
        assert over.rect().contains(card.geometry())


def test_another_project_ends_it_without_a_word(desk: Desk) -> None:
    desk.window.open_target("memory")
    desk.settle()
    assert heading(desk) == ""
    assert not desk.window.settings.toured


@pytest.mark.parametrize("toured", [False, True])
def test_the_sample_is_opened_with_the_tour_once(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, toured: bool
) -> None:
    with a_desk(*STANDARD) as desk:
        monkeypatch.setattr(type(desk.projects), "create_sample", lambda *_: None)
        desk.window.preferences.change(toured=toured)
        desk.window.choice.open_sample()
        desk.settle()
        assert (heading(desk) == "") == toured

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.model.identity import MarkId
from tests.builders import a_by, a_mention
from tests.gui.desk import Desk, a_desk
from tests.gui.panels.inspector.cards import (
    a_desk_of_cards,
    button,
    choose,
    click,
    named,
    pick,
    words_in,
)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk_of_cards() as made:
        yield made


def open_history(desk: Desk) -> None:
    click(desk, button(desk, "History of the mark…"))
    desk.settle()


def test_who_made_a_mark_when_and_how_is_told(desk: Desk) -> None:
    choose(desk, "m1")
    words = words_in(desk)
    assert "A1 · 2026-11-22 10:15 UTC" in words
    assert "by hand" in words
    assert "m1 · L1" in words


def test_from_what_a_mark_was_made_is_told(qapp: QApplication) -> None:
    by = replace(
        a_by(), confidence=0.75, derived_from=(MarkId("m2"), MarkId("x9")), extra={"source": "gaz"}
    )
    marks = (a_mention("m1", by=by), a_mention("m2", "Person", 14, 21))
    with a_desk(*marks) as desk:
        choose(desk, "m1")
        words = words_in(desk)
        assert {"0.75", "gaz", "x9"} <= set(words)
        click(desk, button(desk, "Ben Ode"))
        assert desk.editor.selected is not None
        assert desk.editor.selected.id == "m2"


def test_the_history_tells_each_step_and_undo(desk: Desk) -> None:
    choose(desk, "m1")
    pick(desk, named(desk, QComboBox, "gender"), "f")
    open_history(desk)
    words = words_in(desk)
    assert "Set gender of Person" in words
    assert "gender: f" in words
    desk.window.undo()
    desk.settle()
    desk.settle()
    words = words_in(desk)
    taken, done = (
        words.index("Taken back: Set gender of Person"),
        words.index("Set gender of Person"),
    )
    assert taken < done
    assert "gender: no longer f" in words


def test_the_history_stays_open_for_the_next_mark(desk: Desk) -> None:
    choose(desk, "m1")
    open_history(desk)
    assert "It came with the article; nobody changed it here." in words_in(desk)
    choose(desk, "m2")
    desk.settle()
    pick(desk, named(desk, QComboBox, "Label"), "Organization")
    desk.settle()
    assert "label: Person → Organization" in words_in(desk)

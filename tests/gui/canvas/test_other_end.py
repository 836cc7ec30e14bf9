from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.other_end import ends_of, neighbours_of
from annotator.gui.canvas.selection import Selection
from tests.builders import TEXT, a_mark_set, a_mention, a_relation, an_argument, an_event
from tests.gui.desk import STANDARD, Desk, a_desk, arc_of, click_at, click_on, press

MARKS = a_mark_set(*STANDARD)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def test_the_ends_of_what_is_selected() -> None:
    assert ends_of(MARKS, Selection(mark="r6")) == ("m2", "m3")
    assert ends_of(MARKS, Selection(mark="e5", link=("e5", 1))) == ("e5", "m4")
    assert ends_of(MARKS, Selection(mark="e5", link=("e5", 7))) is None
    assert ends_of(MARKS, Selection(mark="m1")) is None
    written = a_mark_set(an_event("e1", "Visit", arguments=(an_argument("topic", "grain"),)))
    assert ends_of(written, Selection(link=("e1", 0))) is None


def test_neighbours_are_own_arguments_before_users() -> None:
    assert list(neighbours_of(MARKS, "e5")) == ["m1", "m4"]
    assert list(neighbours_of(MARKS, "m4")) == ["e5"]
    assert list(neighbours_of(MARKS, "m2")) == ["m3"]
    assert list(neighbours_of(MARKS, "m3")) == ["m2"]
    assert list(neighbours_of(a_mark_set(a_mention("m1")), "m1")) == []


def test_the_key_goes_to_and_fro_along_a_selected_relation(desk: Desk) -> None:
    click_on(desk, "r6")
    visited = []
    for _ in range(4):
        press(desk, ";")
        visited.append(desk.editor.selection.caret)
        assert desk.editor.selection.mark == "r6"
    assert visited == [29, 14, 29, 14]


def test_the_key_goes_to_and_fro_along_a_selected_argument(desk: Desk) -> None:
    click_at(desk, arc_of(desk, "e5", 1))
    visited = []
    for _ in range(3):
        press(desk, ";")
        visited.append(desk.editor.selection.caret)
        assert desk.editor.selection.link == ("e5", 1)
    assert visited in ([47, 39, 47], [39, 47, 39])


def test_the_key_leads_from_a_mark_to_its_neighbour_and_back(desk: Desk) -> None:
    click_on(desk, "m4")
    for expected in ("e5", "m4", "e5"):
        press(desk, ";")
        assert desk.editor.selection.mark == expected


def test_the_way_back_must_be_an_arc(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, ";")
    desk.editor.came_from = ("m3", "e5")  # as from another article
    press(desk, ";")
    assert desk.editor.selection.mark == "m1"


def test_an_end_far_away_comes_in_sight(qapp: QApplication) -> None:
    text = TEXT + "\n" + "More words.\n" * 200 + "Red Cross"
    far = len(text) - 9
    marks = (
        a_mention("m1", "Person", 0, 9),
        a_mention("m2", "Organization", far, far + 9),
        a_relation("r3", "member-of", "m1", "m2"),
    )
    with a_desk(*marks, text=text) as desk:
        desk.editor.select_mark("r3")
        bar = desk.surface.verticalScrollBar()
        assert bar.value() == 0
        press(desk, ";")
        assert bar.value() > 0
        press(desk, ";")
        assert bar.value() == 0


def test_where_no_arc_is_it_says_so(desk: Desk) -> None:
    press(desk, "Esc", "Esc")
    desk.editor.clear()
    press(desk, ";")
    assert desk.note == "Select an arc or a mark first."
    press(desk, "Ctrl+End", "Left", "Left", "1", ";")
    assert desk.note == "No arc leads from this mark."

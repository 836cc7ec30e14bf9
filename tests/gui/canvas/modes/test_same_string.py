from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.commands.details import CreateActor
from annotator.gui.canvas.modes import same_string
from tests.builders import a_mention, a_span, an_event
from tests.gui.desk import Desk, a_desk, press

WORDS = "Baku said that Baku, and baku too, likes Baku-based firms. Baku’s voice is Baku."
BAKU = (0, 15, 59, 75)


@pytest.fixture
def baku(qapp: QApplication) -> Iterator[Desk]:
    there = a_mention("m1", "Person", 0, 4), a_mention("m2", "Place", 15, 19)
    with a_desk(*there, text=WORDS) as desk:
        assert desk.editor.run(CreateActor("m1")) is not None
        yield desk


def lit(desk: Desk) -> list[int]:
    return [start for start, _ in desk.surface.context.hits]


def people(desk: Desk) -> list[int]:
    return [m.span.start for m in desk.marks.mentions if m.type == "Person"]


def current(desk: Desk) -> int:
    place = desk.surface.context.current_hit
    assert place is not None
    return place[0]


def test_g_lights_every_place_that_is_not_tagged_so(baku: Desk) -> None:
    press(baku, "Tab", "g")
    assert baku.mode == "“Baku” · Person · 1 of 3"
    assert lit(baku) == [15, 59, 75]
    assert current(baku) == 15
    assert people(baku) == [0], "nothing is tagged before Enter"


def test_enter_tags_all_in_one_step_with_the_actor(baku: Desk) -> None:
    before = baku.state()
    press(baku, "Tab", "g", "Enter")
    assert people(baku) == list(BAKU)
    assert {m.actor for m in baku.marks.mentions if m.type == "Person"} == {"a1"}
    assert (baku.mode, lit(baku), baku.surface.context.current_hit) == ("", [], None)
    assert baku.note == "Tagged “Baku” as Person 3 times. Ctrl+Z takes it back."
    press(baku, "Ctrl+Z")
    assert baku.state()[1] == before[1]  # type: ignore[index]


def test_tab_walks_and_x_leaves_out(baku: Desk) -> None:
    press(baku, "Tab", "g", "Tab")
    assert current(baku) == 59
    press(baku, "x")
    assert lit(baku) == [15, 75]
    assert baku.surface.context.position_hints == {59: "×"}
    assert "tag 2" in baku.window.mode_bar.accessibleDescription()
    press(baku, "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert current(baku) == 15
    press(baku, "x", "x", "Enter")
    assert people(baku) == [0, 15, 75]
    assert baku.surface.context.position_hints == {}


def test_with_everything_left_out_nothing_is_tagged(baku: Desk) -> None:
    press(baku, "Tab", "g", "x", "Tab", "x", "Tab", "x", "Enter")
    assert "nothing is tagged" in baku.note
    assert people(baku) == [0]


def test_c_takes_any_case(baku: Desk) -> None:
    press(baku, "Tab", "g", "c")
    assert lit(baku) == [15, 25, 59, 75]
    press(baku, "c")
    assert lit(baku) == [15, 59, 75]


def test_esc_leaves_everything_as_it_was(baku: Desk) -> None:
    before = baku.state()
    press(baku, "Tab", "g", "x", "Esc")
    assert (baku.mode, lit(baku), baku.state()) == ("", [], before)
    assert baku.surface.context.position_hints == {}
    assert baku.editor.selection.mark == "m1"


def test_selected_text_asks_for_a_label(baku: Desk) -> None:
    baku.select_text("Baku")
    press(baku, "g")
    assert baku.mode == "“Baku” · 1 of 4"
    press(baku, "Enter")
    assert "Choose a label first" in baku.note
    press(baku, "3")
    assert baku.mode == "“Baku” · Place · 1 of 3"
    assert lit(baku) == [0, 59, 75]
    press(baku, "Enter")
    places = [m.span.start for m in baku.marks.mentions if m.type == "Place"]
    assert places == list(BAKU)
    assert {m.actor for m in baku.marks.mentions if m.type == "Place"} == {None}


def test_another_label_takes_no_actor_along(baku: Desk) -> None:
    press(baku, "Tab", "g", "2", "Enter")
    organizations = [m for m in baku.marks.mentions if m.type == "Organization"]
    assert [(m.span.start, m.actor) for m in organizations] == [(at, None) for at in BAKU]


def test_a_string_that_stands_nowhere_else_says_so(baku: Desk) -> None:
    baku.select_text("voice")
    press(baku, "1", "g")
    assert baku.mode == ""
    assert baku.note == "“voice” stands nowhere else that is not tagged so already."


def test_an_event_and_a_mark_with_a_gap_are_no_string(qapp: QApplication) -> None:
    gap = a_mention("m1", "Person", span=a_span((0, 4), (10, 14)))
    with a_desk(gap, an_event("e2", "Visit", (5, 9)), text=WORDS) as desk:
        press(desk, "Tab", "g")
        assert "with a gap" in desk.note
        press(desk, "Tab", "g")
        assert "Select a mention or text" in desk.note


def test_letters_do_nothing_else_meanwhile(baku: Desk) -> None:
    before = baku.state()
    press(baku, "Tab", "g", "e", "r", " ", "Delete", "n")
    assert baku.mode.startswith("“Baku”")
    assert baku.state() == before


def test_of_very_many_only_those_in_view_are_lit(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(same_string, "MOST_LIT", 50)
    with a_desk(text="Anna went.\n" * 300) as desk:
        press(desk, "g")
        assert desk.mode == "“Anna” · 1 of 300"
        top = set(lit(desk))
        assert 5 < len(top) < 100
        press(desk, "PgDown", "PgDown")
        assert top.isdisjoint(lit(desk))
        press(desk, "Shift+Tab")
        assert desk.mode == "“Anna” · 300 of 300"
        assert current(desk) in lit(desk)
        press(desk, "1", "Enter")
        assert len(desk.marks) == 300

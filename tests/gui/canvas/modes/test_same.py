from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model.marks import Cluster
from tests.builders import a_mention, an_event
from tests.gui.desk import Desk, a_desk, click_on, hint_of, press


def clusters(desk: Desk) -> list[set[str]]:
    return [set(mark.members) for mark in desk.marks if isinstance(mark, Cluster)]


def test_m_and_a_hint_link_both_to_one_actor(desk: Desk) -> None:
    before = desk.state()
    click_on(desk, "m1")
    press(desk, "m")
    assert desk.mode == "Same actor · Person “Anna Kral”"
    assert set(desk.hints) == {"m2", "m3"}
    press(desk, hint_of(desk, "m2"))
    assert desk.mention("m1").actor is not None
    assert desk.mention("m1").actor == desk.mention("m2").actor
    assert desk.note == "Both are Ben Ode of the Red Cross."
    assert (desk.mode, desk.editor.selection.mark) == ("", "m1")
    press(desk, "Ctrl+Z")
    assert desk.state()[1] == before[1]  # type: ignore[index]


def test_what_is_the_same_already_is_no_target(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "m")
    press(desk, hint_of(desk, "m2"))
    press(desk, "m")
    assert set(desk.hints) == {"m3"}
    click_on(desk, "m4")
    assert desk.note == "Place is no actor."
    press(desk, hint_of(desk, "m3"))
    assert desk.mention("m3").actor == desk.mention("m1").actor


@pytest.mark.parametrize("key", ["Enter", "="])
def test_enter_asks_for_a_name(desk: Desk, key: str) -> None:
    asked: list[str | None] = []
    desk.editor.actor_requested.disconnect()
    desk.editor.actor_requested.connect(lambda: asked.append(desk.editor.selection.mark))
    click_on(desk, "m1")
    press(desk, "m", key)
    assert (asked, desk.mode) == (["m1"], "")


def test_without_another_actor_the_list_is_still_there(qapp: QApplication) -> None:
    with a_desk(a_mention("m1")) as desk:
        click_on(desk, "m1")
        press(desk, "m")
        assert desk.note == "No other actor in view; Enter opens the list of names."
        assert desk.mode.startswith("Same actor")


def test_m_on_an_event_joins_it_to_another_one(qapp: QApplication) -> None:
    events = [an_event("e1", "Visit", (39, 46)), an_event("e2", "Visit", (68, 71))]
    with a_desk(*events, an_event("e3", "Attack", (0, 4)), a_mention("m4")) as desk:
        click_on(desk, "e1")
        press(desk, "m")
        assert desk.mode == "Same event · Visit “visited”"
        assert set(desk.hints) == {"e2", "e3"}
        press(desk, hint_of(desk, "e2"))
        assert clusters(desk) == [{"e1", "e2"}]
        assert (desk.mode, desk.editor.selection.mark) == ("", "e1")
        press(desk, "m")
        assert set(desk.hints) == {"e3"}
        press(desk, hint_of(desk, "e3"))
        assert clusters(desk) == [{"e1", "e2", "e3"}]
        press(desk, "m")
        assert desk.note == "No other event in view; scroll on."
        press(desk, "Esc", "Ctrl+Z", "Ctrl+Z")
        assert clusters(desk) == []


def test_a_click_on_what_is_no_event_says_so(qapp: QApplication) -> None:
    with a_desk(an_event("e1"), an_event("e2", "Visit", (68, 71)), a_mention("m3")) as desk:
        click_on(desk, "e1")
        press(desk, "m")
        click_on(desk, "m3")
        assert desk.note == "Person is no event."
        click_on(desk, "e2")
        assert clusters(desk) == [{"e1", "e2"}]

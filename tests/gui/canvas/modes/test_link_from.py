from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model.marks import Mark
from tests.builders import a_mention
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    a_keyed_schema,
    click_at,
    click_on,
    hint_of,
    middle_of,
    offered,
    press,
)

FAR = "\n".join(f"Here is word{number:03}." for number in range(120))


def far_apart() -> tuple[Mark, Mark]:
    last = FAR.index("word119")
    return a_mention("m1", "Person", 8, 15), a_mention("m2", "Organization", last, last + 7)


def test_source_then_target_by_click(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "Shift+R")
    assert desk.mode == "Link from Place “Baku”"
    assert desk.surface.context.legal == {"m1", "m2", "m3", "e5"}
    click_at(desk, middle_of(desk, "Anna"))
    assert (desk.mode, desk.editor.selection.mark) == ("", "m4")
    assert [(r.type, r.source.id, r.target.id) for r in desk.marks.relations][-1] == (
        "about", "m4", "m1",
    )  # fmt: skip


def test_source_then_target_by_hint_asks_where_several_things_may_be(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "Shift+R")
    press(desk, hint_of(desk, "m3"))
    assert desk.mode == "Visit → Organization"
    press(desk, "h")
    assert desk.fillers("host") == ["m3"]


def test_an_illegal_target_says_why_and_the_source_stays(desk: Desk) -> None:
    click_on(desk, "m4")
    press(desk, "Shift+R")
    click_at(desk, middle_of(desk, "Baku"))
    assert "This is where the link starts" in desk.note
    assert desk.mode == "Link from Place “Baku”"
    press(desk, "Esc")
    assert (desk.mode, desk.surface.context.legal) == ("", None)


def test_the_source_stays_over_any_distance(qapp: QApplication) -> None:
    text = "\n".join(f"Here is word{number:03}." for number in range(120))
    last = text.index("word119")
    marks = a_mention("m1", "Person", 8, 15), a_mention("m2", "Place", last, last + 7)
    with a_desk(*marks, text=text) as desk:
        click_on(desk, "m1")
        press(desk, "Shift+R")
        assert desk.surface.context.legal == frozenset()
        bar = desk.surface.verticalScrollBar()
        bar.setValue(bar.maximum())
        assert desk.mode == "Link from Person “word000”"
        assert desk.surface.context.legal == {"m2"}
        bar.setValue(0)
        press(desk, *["PgDown"] * 30)
        assert desk.mode == "Link from Person “word000”"
        click_at(desk, middle_of(desk, "word119"))
        assert [(r.source.id, r.target.id) for r in desk.marks.relations] == [("m1", "m2")]
        assert bar.value() > 500  # the eye stays at the target


def test_scrolling_by_key_keeps_the_source_selected(qapp: QApplication) -> None:
    with a_desk(*far_apart(), text=FAR) as desk:
        for keys in (["Shift+R"], ["R", "b"]):
            desk.editor.select_mark("m1")
            press(desk, *keys)
            press(desk, "PgDown", "Down")
            assert desk.surface.verticalScrollBar().value() > 100
            assert (desk.editor.selection.mark, desk.editor.selection.caret) == ("m1", 8)
            press(desk, "Esc")


@pytest.mark.parametrize("keys", [["Shift+R"], ["R", "b"]], ids=["link from", "relation"])
def test_after_a_hint_and_a_choice_the_eye_stays_at_the_target(
    qapp: QApplication, keys: list[str]
) -> None:
    with a_desk(*far_apart(), text=FAR) as desk:
        desk.editor.select_mark("m1")
        press(desk, *keys)
        bar = desk.surface.verticalScrollBar()
        bar.setValue(bar.maximum())
        press(desk, hint_of(desk, "m2"))
        if offered(desk):
            press(desk, "b")
        assert [(r.source.id, r.target.id) for r in desk.marks.relations] == [("m1", "m2")]
        assert desk.editor.selection.mark == "m1"
        assert bar.value() > 500


def test_the_list_of_links_stands_at_the_target(qapp: QApplication) -> None:
    with a_desk(*far_apart(), text=FAR) as desk:
        desk.editor.select_mark("m1")
        press(desk, "Shift+R")
        bar = desk.surface.verticalScrollBar()
        bar.setValue(bar.maximum())
        desk.editor.link_marks("m1", "m2")
        foot = desk.surface.article_point(FAR.index("word119"))
        assert len(offered(desk)) > 1
        assert desk.window.chooser.geometry().top() > foot.y() - 400
        assert desk.window.chooser.geometry().top() > 100  # not where the source scrolled away


def test_it_needs_a_source_from_which_something_goes(desk: Desk) -> None:
    press(desk, "Esc", "Shift+R")
    assert "Select the mark that the link starts from" in desk.note
    assert desk.mode == ""


def test_a_source_from_which_nothing_goes(qapp: QApplication) -> None:
    schema = replace(a_keyed_schema(), relation_types=())
    with a_desk(*STANDARD[:4], schema=schema) as desk:
        click_on(desk, "m1")
        press(desk, "Shift+R")
        assert (desk.mode, desk.note) == ("", "The schema has nothing that starts at Person.")

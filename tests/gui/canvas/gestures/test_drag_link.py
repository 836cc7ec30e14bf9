from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.builders import a_mention, an_event
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    a_keyed_schema,
    click_at,
    click_on,
    drag,
    label_of,
    middle_of,
    pointer,
    press,
)


def test_dragging_to_a_mark_with_one_possible_link_makes_it(qapp: QApplication) -> None:
    mentions = a_mention("m1", "Person", 0, 9), a_mention("m2", "Place", 47, 51)
    with a_desk(*mentions) as desk:
        click_on(desk, "m1")
        drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Baku"))
        assert desk.mode == ""
        assert [(r.type, r.source.id, r.target.id) for r in desk.marks.relations] == [
            ("about", "m1", "m2")
        ]
        assert desk.editor.selection.mark == "m1"


def test_dragging_to_a_mark_with_several_possible_links_asks(desk: Desk) -> None:
    click_on(desk, "e5")
    drag(desk, middle_of(desk, "visited"), middle_of(desk, "Red Cross"))
    assert desk.mode == "Visit → Organization"
    chooser = desk.window.chooser
    assert [choice.text for choice in chooser.choices] == ["agent", "host", "topic", "about"]
    press(desk, "h")
    assert desk.fillers("host") == ["m3"]
    assert (desk.mode, desk.editor.selection.mark) == ("", "e5")


def test_only_legal_targets_light_up_while_a_link_is_dragged(desk: Desk) -> None:
    click_on(desk, "r6")
    assert desk.surface.context.legal is None
    drag(desk, label_of(desk, "m4"), middle_of(desk, "mayor"), let_go=False)
    # A place is the source of nothing but “about”.
    assert desk.surface.context.legal == {"m1", "m2", "m3", "m4", "e5"}
    assert desk.surface._pointer_line is not None
    pointer(desk, QEvent.Type.MouseButtonRelease, middle_of(desk, "mayor"))
    assert desk.surface.context.legal is None
    assert desk.surface._pointer_line is None
    assert len(desk.marks) == len(STANDARD)


def test_dragging_to_an_illegal_mark_says_why_not(qapp: QApplication) -> None:
    schema = replace(a_keyed_schema(), relation_types=())
    marks = (*STANDARD[:4], an_event("e5", "Attack", (39, 46)))
    with a_desk(*marks, schema=schema) as desk:
        before = desk.state()
        for source, target in (("visited", "Baku"), ("Anna", "visited")):
            click_at(desk, middle_of(desk, source))
            drag(desk, middle_of(desk, source), middle_of(desk, target))
            nothing = "allows nothing from Attack to Place", "nothing that starts at Person"
            assert any(words in desk.note for words in nothing)
            assert (desk.state(), desk.mode) == (before, "")


def test_dragging_to_nothing_and_to_itself_does_nothing(desk: Desk) -> None:
    click_on(desk, "m1")
    before = desk.state()
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "mayor"))
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Kral"))
    assert (desk.state(), desk.mode, desk.note) == (before, "", "")


def test_esc_while_a_link_is_dragged(desk: Desk) -> None:
    click_on(desk, "m1")
    before = desk.state()
    drag(desk, middle_of(desk, "Anna"), middle_of(desk, "Baku"), let_go=False)
    assert desk.surface.context.legal is not None
    press(desk, "Esc")
    assert desk.surface.context.legal is None
    assert desk.surface._pointer_line is None
    pointer(desk, QEvent.Type.MouseButtonRelease, middle_of(desk, "Baku"))
    assert (desk.state(), desk.mode) == (before, "")
    assert desk.editor.selection.mark == "m1"


def test_dragging_from_any_label_links(desk: Desk) -> None:
    drag(desk, label_of(desk, "m2"), label_of(desk, "m4"))
    assert [r.type for r in desk.marks.relations][-1] == "about"


def test_dragging_takes_the_legal_one_of_stacked_marks(qapp: QApplication) -> None:
    marks = (
        a_mention("m1", "Organization", 29, 38),
        a_mention("m2", "Time", 29, 32),
        an_event("e3", "Attack", (39, 46)),
    )
    schema = replace(a_keyed_schema(), relation_types=())
    with a_desk(*marks, schema=schema) as desk:
        click_on(desk, "e3")
        drag(desk, middle_of(desk, "visited"), middle_of(desk, "Red"))
        assert desk.mode == "Attack → Organization"


def shape(desk: Desk) -> Qt.CursorShape:
    return desk.surface.viewport().cursor().shape()


def test_an_illegal_mark_under_the_pointer_says_why_and_forbids(desk: Desk) -> None:
    click_on(desk, "r6")
    drag(desk, label_of(desk, "m4"), middle_of(desk, "Anna"), let_go=False)
    assert (shape(desk), desk.surface.context.hovered) == (Qt.CursorShape.CrossCursor, "m1")
    assert desk.note == ""
    pointer(desk, QEvent.Type.MouseButtonRelease, middle_of(desk, "Anna"))
    click_on(desk, "r6")
    drag(desk, label_of(desk, "m4"), middle_of(desk, "Anna"), let_go=False)
    assert desk.surface.context.legal == {"m2", "m3", "m4", "e5"}
    assert shape(desk) == Qt.CursorShape.ForbiddenCursor
    assert desk.note == "These two are joined already: about."
    pointer(desk, QEvent.Type.MouseMove, middle_of(desk, "mayor"))
    assert (desk.note, shape(desk)) == ("", Qt.CursorShape.CrossCursor)
    press(desk, "Esc")
    assert (desk.note, shape(desk)) == ("", Qt.CursorShape.IBeamCursor)


def test_only_what_can_be_seen_lights_up_while_the_text_scrolls(qapp: QApplication) -> None:
    text = "\n".join(f"Here is word{number:03}." for number in range(120))
    marks = [
        a_mention(f"m{number}", "Place" if number else "Person", start, start + 7)
        for number in range(0, 120, 10)
        for start in [text.index(f"word{number:03}")]
    ]
    with a_desk(*marks, text=text) as desk:
        click_on(desk, "m0")
        height = desk.surface.viewport().height()
        source = label_of(desk, "m0")
        drag(desk, source, source + QPoint(40, 60), let_go=False)
        first = desk.surface.context.legal
        assert first is not None
        assert {"m0", "m10"} <= first
        assert "m110" not in first
        bar = desk.surface.verticalScrollBar()
        before = bar.value()
        press(desk, "PgDown", "PgDown", "PgDown", "PgDown", "PgDown", "PgDown")
        assert bar.value() > before + height
        later = desk.surface.context.legal
        assert later is not None
        assert "m110" in later
        assert "m10" not in later
        target = middle_of(desk, "word110")
        pointer(desk, QEvent.Type.MouseMove, target)
        seen = bar.value()
        pointer(desk, QEvent.Type.MouseButtonRelease, target)
        assert [(r.source.id, r.target.id) for r in desk.marks.relations] == [("m0", "m110")]
        assert abs(bar.value() - seen) < 50  # the eye stays at the target, but for the new arcs

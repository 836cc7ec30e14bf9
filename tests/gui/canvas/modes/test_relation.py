from __future__ import annotations

from dataclasses import replace

from annotator.model.schema import RelationType
from tests.builders import a_mention
from tests.gui.desk import (
    Desk,
    a_desk,
    a_keyed_schema,
    click_at,
    click_on,
    hint_of,
    label_of,
    offered,
    press,
)


def relations(desk: Desk) -> list[tuple[str, str, str]]:
    return [(one.type, one.source.id, one.target.id) for one in desk.marks.relations]


def test_r_a_letter_and_a_hint_make_a_relation(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "r")
    assert desk.mode == "Relation from Person"
    assert offered(desk) == ["member-of", "ally-of", "opponent-of", "about"]
    press(desk, "o")
    assert desk.mode == "Person · member-of"
    assert set(desk.hints) == {"m3"}
    press(desk, hint_of(desk, "m3"))
    assert relations(desk)[-1] == ("member-of", "m1", "m3")
    assert (desk.mode, desk.editor.selection.mark) == ("", "m1")


def test_r_from_an_event(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "r")
    assert offered(desk) == ["causes", "about"]
    press(desk, "c")
    assert "can be the target of “causes”" in desk.note
    assert desk.mode == ""


def test_a_target_by_click(desk: Desk) -> None:
    click_on(desk, "m1")
    press(desk, "r", "o")
    before = desk.state()
    click_at(desk, label_of(desk, "m4"))
    assert "Place cannot be the target of “member-of”" in desk.note
    assert desk.state() == before
    click_on(desk, "m3")
    assert relations(desk)[-1] == ("member-of", "m1", "m3")


def test_a_link_that_exists_is_not_offered_again(desk: Desk) -> None:
    click_at(desk, label_of(desk, "m2"))
    press(desk, "r", "o")
    assert "can be the target of “member-of”" in desk.note
    press(desk, "r", "a")
    assert set(desk.hints) == {"m1", "m3"}
    press(desk, hint_of(desk, "m1"))
    click_on(desk, "m1")
    press(desk, "r", "a")
    assert set(desk.hints) == {"m3"}, "ally-of has no direction"


def test_r_without_a_mark_or_without_a_relation(desk: Desk) -> None:
    desk.put_caret(desk.text.index("and"))
    press(desk, "r")
    assert "Select the mark" in desk.note
    runs = RelationType("runs", ("event",), ("event",))
    only = replace(a_keyed_schema(), relation_types=(runs,))
    with a_desk(a_mention("m1"), schema=only) as other:
        click_on(other, "m1")
        press(other, "r")
        assert other.note == "No relation of this schema starts at Person."
        assert other.mode == ""

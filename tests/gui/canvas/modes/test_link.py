from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from tests.gui.desk import STANDARD, Desk, a_desk, a_keyed_schema, offered, press


def relations(desk: Desk) -> list[tuple[str, str, str]]:
    return [(one.type, one.source.id, one.target.id) for one in desk.marks.relations]


def test_several_possible_links_are_offered(desk: Desk) -> None:
    desk.editor.link_marks("m1", "m3")
    assert offered(desk) == ["member-of", "ally-of", "opponent-of", "about"]
    press(desk, "o")
    assert relations(desk)[-1] == ("member-of", "m1", "m3")
    assert (desk.mode, desk.editor.selection.mark) == ("", "m1")


def test_one_possible_link_is_made_at_once(qapp: QApplication) -> None:
    schema = a_keyed_schema()
    only = tuple(one for one in schema.relation_types if one.name == "member-of")
    with a_desk(*STANDARD[:3], schema=replace(schema, relation_types=only)) as desk:
        desk.editor.link_marks("m1", "m3")
        assert relations(desk) == [("member-of", "m1", "m3")]
        assert (desk.mode, offered(desk)) == ("", [])


def test_a_role_is_among_the_links_of_an_event(desk: Desk) -> None:
    desk.editor.link_marks("e5", "m2")
    assert "host" in offered(desk)
    press(desk, "h")
    assert desk.fillers("host") == ["m2"]
    assert desk.editor.selection.mark == "e5"


def test_where_nothing_is_allowed_it_says_so(qapp: QApplication) -> None:
    with a_desk(*STANDARD[:5], schema=replace(a_keyed_schema(), relation_types=())) as desk:
        before = desk.state()
        desk.editor.link_marks("m4", "e5")
        assert desk.note == "Nothing can be drawn from Place to Visit."
        assert (desk.mode, desk.state()) == ("", before)

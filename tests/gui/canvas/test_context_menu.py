from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.canvas.context_menu import ContextMenu
from annotator.gui.canvas.menu_rows import LONGEST_LIST
from annotator.model.schema import Attribute, AttributeChoice, EventType, MentionType
from annotator.model.span import Span
from tests.builders import a_mention, an_event
from tests.gui.desk import (
    STANDARD,
    Desk,
    a_desk,
    a_keyed_schema,
    arc_of,
    ask_menu,
    click_on,
    middle_of,
    point_at,
    press,
)


class Asked:
    """The menus that were asked for, built as the window builds them but not opened."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.again = 0
        desk.editor.menu_requested.disconnect(desk.window.text_work.show_menu)

    def at(self, point: QPoint) -> ContextMenu:
        ask_menu(self._desk, point)
        actions = self._desk.window.actions_by_id.by_id
        return ContextMenu(self._desk.editor, actions, self._count, self._desk.window)

    def _count(self) -> None:
        self.again += 1


@pytest.fixture
def asked(desk: Desk) -> Asked:
    return Asked(desk)


def rows(menu: QMenu) -> list[str]:
    return [row.text() for row in menu.actions() if not row.isSeparator()]


def row(menu: QMenu, words: str) -> QAction:
    found = [one for one in menu.actions() if one.text().partition("\t")[0] == words]
    assert len(found) == 1, rows(menu)
    return found[0]


def inner(menu: QMenu, words: str) -> QMenu:
    found = row(menu, words).menu()
    assert isinstance(found, QMenu)
    return found


def ticked(menu: QMenu) -> list[str]:
    return [one.text().partition("\t")[0] for one in menu.actions() if one.isChecked()]


# -- text ------------------------------------------------------------------------------------


def test_text_is_tagged_and_made_a_trigger(desk: Desk, asked: Asked) -> None:
    menu = asked.at(middle_of(desk, "mayor"))
    assert rows(menu)[:3] == ["“mayor”", "Person\t1", "Organization\t2"]
    assert not menu.actions()[0].isEnabled()
    row(menu, "Person").trigger()
    assert desk.quotes(str(desk.editor.selection.mark)) == ["mayor"]
    desk.select_text("on Friday")
    menu = asked.at(middle_of(desk, "Friday"))
    assert rows(menu)[0] == "“on Friday”"
    assert rows(inner(menu, "Event"))[0] == "Visit\tE V"
    row(inner(menu, "Event"), "Visit").trigger()
    made = str(desk.editor.selection.mark)
    assert (desk.event(made).type, desk.quotes(made)) == ("Visit", ["on Friday"])


def test_labels_show_the_persons_own_keys(desk: Desk, asked: Asked) -> None:
    window = desk.window
    window.keys.use(window.bindings.with_key("tag.1", "q").without_key("tag.1", "1"))
    assert rows(asked.at(middle_of(desk, "mayor")))[1:3] == ["Person\tQ", "Organization\t2"]
    labels = inner(asked.at(middle_of(desk, "Anna")), "Change label")
    assert rows(labels)[:2] == ["Person\tQ", "Organization\t2"]


def test_beside_any_word_there_is_no_head(qapp: QApplication) -> None:
    with a_desk(text="One\n\n \n") as desk:
        menu = Asked(desk).at(point_at(desk, 5) + QPoint(0, 4))
        assert rows(menu)[0] == "Person\t1"


# -- a mention -------------------------------------------------------------------------------


def test_a_mention_is_given_another_label(desk: Desk, asked: Asked) -> None:
    menu = asked.at(middle_of(desk, "Anna"))
    assert rows(menu)[0] == "Person “Anna Kral”"
    labels = inner(menu, "Change label")
    assert ticked(labels) == ["Person"]
    row(labels, "Organization").trigger()
    assert desk.mention("m1").type == "Organization"


def test_a_mention_fills_a_role_of_what_was_selected_before(desk: Desk, asked: Asked) -> None:
    click_on(desk, "e5")
    menu = asked.at(middle_of(desk, "Red Cross"))
    links = inner(menu, "Link from Visit “visited”")
    assert rows(links) == ["agent", "host", "topic", "about"]
    row(links, "host").trigger()
    assert desk.fillers("host") == ["m3"]
    row(inner(asked.at(middle_of(desk, "Red Cross")), "Change label"), "Person")
    click_on(desk, "m1")
    menu = asked.at(middle_of(desk, "Baku"))
    row(inner(menu, "Link from Person “Anna Kral”"), "about").trigger()
    assert [r.type for r in desk.marks.relations] == ["member-of", "about"]


def test_a_mention_alone_has_nothing_to_link_from(desk: Desk, asked: Asked) -> None:
    menu = asked.at(middle_of(desk, "Anna"))
    menu = asked.at(middle_of(desk, "Anna"))  # selected already: from itself there is nothing
    assert not any(words.startswith("Link from Person") for words in rows(menu))
    keys = ("Relation…\tR", "Link from here…\tShift+R", "Same actor or event as…\tM", "Note\tF2")
    assert {*keys, "Remove\tDel", "Show details\tShift+F2"} <= {*rows(menu)}
    menu = asked.at(middle_of(desk, "Baku"))
    assert "Same actor or event as…\tM" not in rows(menu)  # a place is no actor


def test_stacked_marks_can_be_chosen_from(desk: Desk, asked: Asked) -> None:
    menu = asked.at(middle_of(desk, "Red Cross"))
    assert rows(menu)[:2] == ["Organization “Red Cross”", "Person “Ben Ode of the Red Cross”"]
    assert ticked(menu) == ["Organization “Red Cross”"]
    row(menu, "Person “Ben Ode of the Red Cross”").trigger()
    assert (desk.editor.selection.mark, asked.again) == ("m2", 1)
    menu = asked.at(middle_of(desk, "Red Cross"))
    assert ticked(menu) == ["Person “Ben Ode of the Red Cross”"]


def test_the_part_under_the_pointer_is_taken_away(qapp: QApplication) -> None:
    parted = a_mention("m1", "Person", span=Span(((0, 4), (14, 17))))
    event = an_event("e2", "Visit", (39, 46), (52, 54))
    with a_desk(parted, event) as desk:
        asked = Asked(desk)
        row(asked.at(middle_of(desk, "Ben")), "Remove this part").trigger()
        assert desk.quotes("m1") == ["Anna"]
        assert "Remove this part" not in rows(asked.at(middle_of(desk, "Anna")))
        row(asked.at(middle_of(desk, "visited")), "Remove this trigger").trigger()
        assert desk.quotes("e2") == ["on"]


def test_attributes_are_ticked_set_and_cleared(qapp: QApplication) -> None:
    realis = Attribute(
        "realis", ("event",), (AttributeChoice("actual", "a"), AttributeChoice("future", "f"))
    )
    schema = replace(a_keyed_schema(), attributes=(realis,))
    with a_desk(*STANDARD, schema=schema) as desk:
        asked = Asked(desk)
        values = inner(asked.at(middle_of(desk, "visited")), "realis")
        assert rows(values) == ["actual\t, A", "future\t, F"]
        assert ticked(values) == []
        row(values, "future").trigger()
        assert desk.event().attributes == {"realis": "future"}
        values = inner(asked.at(middle_of(desk, "visited")), "realis")
        assert ticked(values) == ["future"]
        row(values, "Clear").trigger()
        assert desk.event().attributes == {}


# -- an event and arcs -----------------------------------------------------------------------


def test_an_event_changes_its_type_and_waits_for_a_role(desk: Desk, asked: Asked) -> None:
    menu = asked.at(middle_of(desk, "visited"))
    roles = inner(menu, "Fill")
    assert ticked(roles) == ["agent", "place"]
    assert "nobody" not in " ".join(rows(roles))
    row(roles, "host").trigger()
    assert desk.mode == "Visit · host"
    press(desk, "Esc")
    assert ticked(inner(menu, "Change type")) == ["Visit"]


def test_an_arc_of_an_argument(desk: Desk, asked: Asked) -> None:
    menu = asked.at(arc_of(desk, "e5", 0))
    assert rows(menu)[:3] == ["agent of Visit", "Go to Visit “visited”", "Go to Person “Anna Kral”"]
    row(menu, "Go to Person “Anna Kral”").trigger()
    assert desk.editor.selection.mark == "m1"
    menu = asked.at(arc_of(desk, "e5", 0))
    roles = inner(menu, "Change role")
    assert ticked(roles) == ["agent"]
    row(roles, "host").trigger()
    assert (desk.fillers("agent"), desk.fillers("host")) == ([], ["m1"])
    press(desk, "Ctrl+Z")
    assert desk.fillers("agent") == ["m1"]  # one undo
    row(asked.at(arc_of(desk, "e5", 0)), "Remove").trigger()
    assert desk.fillers("agent") == []


def test_an_arc_of_a_relation(desk: Desk, asked: Asked) -> None:
    menu = asked.at(arc_of(desk, "r6"))
    assert rows(menu)[1:3] == [
        "Go to Person “Ben Ode of the Red Cross”",
        "Go to Organization “Red Cross”",
    ]
    kinds = inner(menu, "Change to")
    assert ticked(kinds) == ["member-of"]
    assert "causes" not in " ".join(rows(kinds))  # for events only
    row(kinds, "about").trigger()
    assert desk.relation().type == "about"
    row(asked.at(arc_of(desk, "r6")), "Swap ends").trigger()
    assert desk.relation().source.id == "m3"
    row(asked.at(arc_of(desk, "r6")), "Remove").trigger()
    assert "r6" not in desk.marks


# -- long lists, odd words -------------------------------------------------------------------


def test_many_labels_come_in_groups(qapp: QApplication) -> None:
    many = tuple(MentionType(f"Label{number:03}") for number in range(200))
    events = tuple(EventType(f"Event{number:03}") for number in range(60))
    schema = replace(a_keyed_schema(), mention_types=many, event_types=events)
    with a_desk(schema=schema) as desk:
        menu = Asked(desk).at(middle_of(desk, "mayor"))
        groups = inner(menu, "Tag as")
        assert rows(groups)[0] == f"Label000 – Label{LONGEST_LIST - 1:03}"
        assert sum(len(rows(inner(groups, words))) for words in rows(groups)) == 200
        assert max(len(rows(inner(groups, words))) for words in rows(groups)) == LONGEST_LIST
        last = inner(groups, rows(groups)[-1])
        row(last, "Label199").trigger()
        assert desk.marks.mentions[0].type == "Label199"
        assert len(rows(inner(menu, "Event"))) == 3


def test_an_ampersand_is_no_mnemonic(qapp: QApplication) -> None:
    with a_desk(a_mention("m1", "Person", 0, 5), text="R & D said so.") as desk:
        menu = Asked(desk).at(point_at(desk, 0))
        assert rows(menu)[0] == "Person “R && D”"


def test_the_window_opens_it(desk: Desk) -> None:
    """The rest of what the window does with it is tested there."""
    seen: list[list[str]] = []

    def close() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, ContextMenu)
        seen.append(rows(menu))
        menu.close()

    QTimer.singleShot(0, close)
    ask_menu(desk, middle_of(desk, "Anna"))
    assert seen[0][0] == "Person “Anna Kral”"

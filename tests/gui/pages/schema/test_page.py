"""The schema page edits a draft by real keys and clicks, and applies it with all marks as one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from annotator.gui.pages.schema.deciding import (
    ApplyDialog,
    ChooseDialog,
    DeleteDialog,
    SplitDialog,
)
from annotator.gui.pages.schema.forms import AttributeForm, HeadForm, LabelForm
from annotator.gui.pages.schema.page import SchemaPage
from annotator.model.schema import Schema
from tests.builders import a_mention
from tests.gui.desk import STANDARD, Desk, press
from tests.gui.pages.schema.benches import a_schema_page, answering, show

pytestmark = pytest.mark.usefixtures("qapp")


def label_form(page: SchemaPage) -> LabelForm:
    assert isinstance(page.form, LabelForm)
    return page.form


def attribute_form(page: SchemaPage) -> AttributeForm:
    assert isinstance(page.form, AttributeForm)
    return page.form


def write(widget: object, words: str) -> None:
    """Type words in place of what stands in a line, and Enter."""
    widget.setFocus()  # type: ignore[attr-defined]
    widget.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(widget, words)  # type: ignore[call-overload]
    QTest.keyClick(widget, Qt.Key.Key_Return)  # type: ignore[call-overload]


def stored(desk: Desk) -> Schema:
    return desk.store.project().schema


def apply(desk: Desk, page: SchemaPage, monkeypatch: pytest.MonkeyPatch) -> ApplyDialog:
    shown = answering(monkeypatch, desk, lambda _: True)
    page.apply.click()
    desk.settle()
    (dialog,) = shown
    assert isinstance(dialog, ApplyDialog)
    return dialog


def test_it_shows_what_the_schema_holds() -> None:
    with a_schema_page() as (desk, page):
        assert page.entry == ("schema", "")
        assert isinstance(page.form, HeadForm)
        names = [name for section, name in page.outline.entries if section == "mentions"]
        assert names == ["Person", "Organization", "Place", "Time"]
        assert page.state.text() == "As in the project."
        assert not page.apply.isEnabled()
        assert desk.window.focusWidget() is page.outline
        QTest.keyClick(page.outline, Qt.Key.Key_Down)
        desk.settle()
        assert page.entry == ("mentions", "Person")
        assert page.label_in_hand == "Person"


def test_a_rename_reaches_marks_palette_keys_canvas_and_problems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Person")
        write(label_form(page).name_line, "Human")
        assert page.entry == ("mentions", "Human")
        assert page.label_in_hand == "Person"
        label_form(page).color.swatches["#b8142d"].click()
        dialog = apply(desk, page, monkeypatch)
        assert "Marks of Person become Human." in dialog.list.toPlainText()
        assert dialog.version.text() == "2.0.0"
        assert stored(desk).mention_type("Human") is not None
        assert (stored(desk).version, stored(desk).color_of("Human")) == ("2.0.0", "#b8142d")
        assert [desk.mention(m).type for m in ("m1", "m2")] == ["Human", "Human"]
        palette = desk.window.palette_panel.model
        assert palette.item(0).text() == "Human"
        assert desk.editor.problems == []
        assert desk.surface.context.color_of("m1") == "#b8142d"
        assert page.state.text() == "As in the project."
        # One step of undo takes everything back.
        desk.window.leave_page()
        desk.window.undo()
        desk.settle()
        assert stored(desk).mention_type("Person") is not None
        assert desk.mention("m1").type == "Person"
        assert palette.item(0).text() == "Person"
        desk.window.redo()
        desk.settle()
        assert desk.mention("m1").type == "Human"


def test_a_new_label_with_its_key_can_be_used_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_schema_page() as (desk, page):
        page.add.menu().actions()[0].trigger()
        form = label_form(page)
        assert desk.window.focusWidget() is form.name_line
        QTest.keyClicks(form.name_line, "Ship")
        QTest.keyClick(form.name_line, Qt.Key.Key_Return)
        assert page.draft.schema.mention_type("Ship") is not None
        apply(desk, page, monkeypatch)
        made = stored(desk).mention_type("Ship")
        assert made is not None
        assert made.key == "5"
        desk.window.leave_page()
        desk.select_text("mayor")
        press(desk, "5")
        desk.settle()
        assert desk.mention("m7").type == "Ship"


def test_words_are_edited_letter_by_letter_and_taken_back_at_once() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Place")
        form = label_form(page)
        form.example.setFocus()
        QTest.keyClicks(form.example, "in [Baku] now")
        label = page.draft.schema.mention_type("Place")
        assert label is not None
        assert label.example == "in [Baku] now"
        assert page.form is form
        assert "Baku" in form.sample.accessibleName()
        page.back.click()
        label = page.draft.schema.mention_type("Place")
        assert label is not None
        assert label.example == ""
        assert not page.draft.changed


def test_names_that_cannot_be_stay_at_their_field_and_faults_stop_applying(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Person")
        form = label_form(page)
        for wrong, words in (
            ("two words", "no blanks"),
            ("Place", "merge them"),
            ("actor", "stands for any"),
        ):
            write(form.name_line, wrong)
            assert words in form.fields["name",].fault.text()
        assert page.draft.steps == ()
        page.outline.choose(("schema", ""))
        head = page.form
        assert isinstance(head, HeadForm)
        write(head.version, "two")
        page.check()
        assert "three numbers" in head.fields["version",].fault.text()
        page.outline.choose(("mentions", "Person"))
        shown = answering(monkeypatch, desk, lambda _: True)
        page.apply.click()
        desk.settle()
        assert shown == []
        assert page.entry == ("schema", "")
        assert "To be put right: 1" in page.state.text()


def test_keys_that_are_taken_are_shown_with_their_owner() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Person")
        box = label_form(page).key
        words = [box.itemText(row) for row in range(box.count())]
        assert "2 — Organization" in words
        model = box.model()
        assert not model.flags(model.index(words.index("2 — Organization"), 0)) & (
            Qt.ItemFlag.ItemIsEnabled
        )
        show(desk, page, "events", "Visit")
        roles = label_form(page).roles
        assert roles is not None
        key = label_form(page).fields["roles", 0, "key"].control
        letters = [key.itemText(row) for row in range(key.count())]  # type: ignore[attr-defined]
        assert "E — used by the program" in letters
        assert "H — host" in letters


def test_roles_come_move_and_go_with_what_fills_them(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "events", "Visit")
        form = label_form(page)
        assert form.roles is not None
        name = form.fields["roles", 0, "name"].control
        write(name, "traveller")
        form = label_form(page)
        assert form.roles is not None
        form.roles.add()
        form = label_form(page)
        assert form.roles is not None
        card = form.roles.cards[2]
        card.menu.actions()[3].trigger()  # delete “place”
        apply(desk, page, monkeypatch)
        visit = stored(desk).event_type("Visit")
        assert visit is not None
        assert [r.name for r in visit.roles] == [
            "traveller", "host", "purpose", "topic", "nobody", "role",
        ]  # fmt: skip
        assert [a.role for a in desk.event().arguments] == ["traveller"]


def test_deleting_asks_what_becomes_of_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Person")

        def move(dialog: QDialog) -> bool:
            assert isinstance(dialog, DeleteDialog)
            assert "2" in dialog.words.text()
            assert dialog.relabel.isChecked()
            dialog.box.setCurrentIndex(dialog.box.findData("Organization"))
            return True

        answering(monkeypatch, desk, move)
        page.ask_delete("mention", "Person", merge=True)
        assert page.entry == ("mentions", "Organization")
        show(desk, page, "mentions", "Place")

        def remove(dialog: QDialog) -> bool:
            assert isinstance(dialog, DeleteDialog)
            dialog.remove.setChecked(True)
            return True

        answering(monkeypatch, desk, remove)
        page.ask_delete("mention", "Place")
        assert page.entry == ("schema", "")
        # The role place of Visit takes nothing any more: that must be put right first.
        assert [fault.path[:2] for fault in page._faults] == [("events", 0)]
        show(desk, page, "events", "Visit")
        form = label_form(page)
        assert "empty" in form.fields["roles", 2, "accepts"].fault.text()
        assert form.roles is not None
        form.roles.cards[2].menu.actions()[3].trigger()
        dialog = apply(desk, page, monkeypatch)
        assert "Marks of Place are deleted" in dialog.list.toPlainText()
        assert {desk.mention(m).type for m in ("m1", "m2", "m3")} == {"Organization"}
        assert desk.marks.get("m4") is None
        assert desk.fillers("agent") == ["m1"]


def test_a_label_is_split_by_an_attribute(monkeypatch: pytest.MonkeyPatch) -> None:
    anna = a_mention("m1", attributes={"gender": "f"})
    with a_schema_page(anna, *STANDARD[1:]) as (desk, page):
        show(desk, page, "mentions", "Person")

        def answer(dialog: QDialog) -> bool:
            assert isinstance(dialog, SplitDialog)
            assert dialog.attribute.currentText() == "gender"
            assert dialog.values.item(0, 1).text() == "1"
            dialog.accept()
            assert "at least one value" in dialog.fault.text()
            dialog.values.item(0, 2).setText("Woman")
            dialog.forget.setChecked(True)
            return True

        answering(monkeypatch, desk, answer)
        page.ask_split("mention", "Person")
        assert page.entry == ("mentions", "Woman")
        apply(desk, page, monkeypatch)
        assert [(desk.mention(m).type, desk.mention(m).attributes) for m in ("m1", "m2")] == [
            ("Woman", {}), ("Person", {}),
        ]  # fmt: skip
        assert desk.editor.problems == []


def test_a_label_is_split_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_schema_page() as (desk, page):

        def answer(dialog: QDialog) -> bool:
            assert isinstance(dialog, SplitDialog)
            dialog.tabs.setCurrentIndex(1)
            assert dialog.marks.item(1, 0).text() == "Ben Ode of the Red Cross"
            assert "[Ben Ode of the Red Cross] visited" in dialog.marks.item(1, 1).text()
            dialog.new.setText("Envoy")
            dialog.accept()
            assert "at least one mark" in dialog.fault.text()
            dialog.marks.item(1, 0).setCheckState(Qt.CheckState.Checked)
            return True

        answering(monkeypatch, desk, answer)
        page.ask_split("mention", "Person")
        apply(desk, page, monkeypatch)
        assert [desk.mention(m).type for m in ("m1", "m2")] == ["Person", "Envoy"]


def test_attributes_and_values(monkeypatch: pytest.MonkeyPatch) -> None:
    anna = a_mention("m1", attributes={"gender": "f"})
    with a_schema_page(anna, *STANDARD[1:]) as (desk, page):
        show(desk, page, "attributes", "gender")
        write(attribute_form(page).fields["values", 0, "name"].control, "female")
        write(attribute_form(page).name_line, "sex")
        attribute_form(page).values.add()
        page.add.menu().actions()[3].trigger()
        assert page.entry[0] == "attributes"
        apply(desk, page, monkeypatch)
        assert desk.mention("m1").attributes == {"sex": "female"}
        sex = stored(desk).attribute("sex")
        assert sex is not None
        assert [v.name for v in sex.values] == ["female", "m", "value"]
        show(desk, page, "attributes", "sex")
        answering(monkeypatch, desk, lambda dialog: isinstance(dialog, ChooseDialog))
        attribute_form(page)._delete()
        apply(desk, page, monkeypatch)
        assert desk.mention("m1").attributes == {}


def test_order_is_changed_by_key() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Place")
        page.outline.setFocus()
        QTest.keyClick(page.outline, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        names = [m.name for m in page.draft.schema.mention_types]
        assert names == ["Person", "Place", "Organization", "Time"]
        show(desk, page, "attributes", "gender")
        page.up.click()
        assert page.draft.schema.attributes[0].name == "gender"


def test_a_schema_goes_out_and_comes_in_with_its_remarks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_schema_page() as (desk, page):
        path = tmp_path / "out.yaml"
        page.export_to(path)
        desk.settle()
        text = path.read_text("utf-8")
        path.write_text(
            "# A remark.\n" + text.replace("name: Time", "name: When  # a date"), "utf-8"
        )
        page.import_from(path)
        desk.settle()
        assert page.draft.schema.mention_type("When") is not None
        dialog = apply(desk, page, monkeypatch)
        assert "No longer in the schema: Time" in dialog.list.toPlainText()
        assert "New labels: When." in dialog.list.toPlainText()
        assert "name: When  # a date\n" in desk.store.project().schema_text
        path.write_text("mentions: 7\n", "utf-8")
        page.import_from(path)
        desk.settle()
        assert "out.yaml" in str(desk.complaints.pop())


def test_edits_can_be_thrown_away_and_a_change_by_others_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Time")
        write(label_form(page).name_line, "When")
        assert page.draft.changed
        monkeypatch.setattr("annotator.gui.pages.schema.page.confirmed", lambda *_: True)
        page.discard.click()
        assert not page.draft.changed
        assert page.entry == ("schema", "")


def test_a_project_is_not_left_with_edits_before_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_schema_page() as (desk, page):
        assert desk.window.page_host.let_go()
        page.add_label("event")
        answers = [False, True]
        monkeypatch.setattr("annotator.gui.pages.schema.page.confirmed", lambda *_: answers.pop(0))
        assert not desk.window.close()
        assert desk.window.workspace is not None
        assert page.draft.changed
        assert page.let_go()
        assert answers == []


def test_a_project_that_may_only_be_read_shows_and_changes_nothing() -> None:
    with a_schema_page(read_only=True) as (desk, page):
        show(desk, page, "mentions", "Person")
        assert not label_form(page).isEnabled()
        assert not page.add.isEnabled()
        assert page.take_out.isEnabled()
        assert page.state.text() == "This project may only be read."


def test_it_lives_through_another_theme_and_no_project() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "events", "Visit")
        desk.window.appearance.set_theme("dark")
        desk.settle()
        assert page.entry == ("events", "Visit")
        page.show_project(None)
        assert not page.apply.isEnabled()
        page.show_project(desk.window.workspace)
        assert page.outline.entries[0] == ("schema", "")

"""Forms put every property into the draft, and faults at the nearest field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from annotator.gui.pages.schema.fields import NamesButton
from annotator.gui.pages.schema.forms import AttributeForm, HeadForm, LabelForm
from tests.gui.pages.schema.benches import a_schema_page, show

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_head() -> None:
    with a_schema_page() as (_, page):
        form = page.form
        assert isinstance(form, HeadForm)
        form.title.selectAll()
        QTest.keyClicks(form.title, "My schema")
        form.description.setPlainText("For\ntests.")
        assert form.suggestion.text() == "Take 1.0.1, as the changes suggest"
        form.suggestion.click()
        schema = page.draft.schema
        assert (schema.title, schema.description, schema.version) == (
            "My schema",
            "For tests.",
            "1.0.1",
        )
        form.show_faults({("version",): "No.", ("elsewhere",): "Not here."})
        assert form.fields["version",].fault.text() == "No."
        assert form.fields["title",].fault.text() == "Not here."


def test_an_event() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "events", "Once")
        form = page.form
        assert isinstance(form, LabelForm)
        for word, count in (("min", 2), ("max", 3)):
            spin = form.fields["triggers", word].control
            assert isinstance(spin, QSpinBox)
            spin.setValue(count)
        form.guideline.setPlainText("When it is once.")
        once = page.draft.schema.event_type("Once")
        assert once is not None
        assert (once.min_triggers, once.max_triggers) == (2, 3)
        assert once.guideline == "When it is once."
        assert form.roles is not None
        form.add_role.click()
        once = page.draft.schema.event_type("Once")
        assert once is not None
        assert [(r.name, r.key) for r in once.roles] == [("role", "a")]
        form = page.form
        assert isinstance(form, LabelForm)
        form.show_faults({("roles", 0, "accepts", 1): "Strange.", ("roles", 0): "All wrong."})
        assert form.fields["roles", 0, "accepts"].fault.text() == "Strange."


def test_a_relation() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "relations", "member-of")
        form = page.form
        assert isinstance(form, LabelForm)
        source = form.fields["source",].control
        assert isinstance(source, NamesButton)
        next(a for a in source.menu().actions() if a.text() == "Place").toggle()
        box = form.fields["symmetric",].control
        assert isinstance(box, QCheckBox)
        QTest.keyClick(box, Qt.Key.Key_Space)
        relation = page.draft.schema.relation_type("member-of")
        assert relation is not None
        assert (relation.source, relation.symmetric) == (("actor", "Place"), True)


def test_a_mention_stands_for_something_and_has_a_key() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Time")
        form = page.form
        assert isinstance(form, LabelForm)
        box = form.fields["kind",].control
        box.setCurrentIndex(box.findData("quantity"))  # type: ignore[attr-defined]
        box.activated.emit(0)  # type: ignore[attr-defined]
        form.key.setCurrentIndex(form.key.findData("Shift+3"))
        form.key.activated.emit(0)
        time = page.draft.schema.mention_type("Time")
        assert time is not None
        assert (time.kind, time.key) == ("quantity", "Shift+3")


def test_an_attribute() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "attributes", "realis")
        form = page.form
        assert isinstance(form, AttributeForm)
        form.default.setCurrentIndex(form.default.findData("future"))
        form.default.activated.emit(0)
        form.guideline.setPlainText("How real.")
        on = form.fields["on",].control
        assert isinstance(on, NamesButton)
        next(a for a in on.menu().actions() if a.text() == "Person").toggle()
        realis = page.draft.schema.attribute("realis")
        assert realis is not None
        assert (realis.default, realis.guideline) == ("future", "How real.")
        assert set(realis.on) == {"event", "Person"}


def test_every_control_of_every_form_has_a_name() -> None:
    with a_schema_page() as (desk, page):
        for section, name in page.outline.entries:
            page.outline.choose((section, name))
            desk.settle()
            assert page.form is not None
            assert unnamed(page.form) == []


def unnamed(form: QWidget) -> list[str]:
    """Controls that a screen reader has no words for."""
    kinds = (QAbstractButton, QComboBox, QListView, QLineEdit, QPlainTextEdit, QSpinBox)
    found = (one for kind in kinds for one in form.findChildren(kind))
    return [
        repr(one)
        for one in found
        if not one.accessibleName()
        and not (isinstance(one, QAbstractButton) and one.text())
        and not isinstance(one.parent(), QSpinBox)
    ]


def test_a_fault_below_one_field_leaves_its_neighbours_in_line() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "mentions", "Person")
        form = page.form
        assert isinstance(form, LabelForm)
        form.show_faults({("name",): "There is a label of that name. " * 4})
        desk.settle()
        tops = {form.fields[word,].control.mapTo(form, QPoint()).y() for word in ("name", "key")}
        assert len(tops) == 1

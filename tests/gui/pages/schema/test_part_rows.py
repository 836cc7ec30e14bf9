"""Roles and values on their cards: every field and every row of their menus."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSpinBox

from annotator.gui.pages.schema.fields import KeyBox, NameLine, NamesButton
from annotator.gui.pages.schema.forms import AttributeForm, LabelForm
from annotator.gui.pages.schema.page import SchemaPage
from annotator.model.label_migration import RenameRole, RenameValue
from annotator.model.schema import Role
from tests.gui.pages.schema.benches import a_schema_page, answering, show

pytestmark = pytest.mark.usefixtures("qapp")


def form_of(page: SchemaPage) -> LabelForm:
    assert isinstance(page.form, LabelForm)
    return page.form


def roles_of(page: SchemaPage) -> tuple[Role, ...]:
    visit = page.draft.schema.event_type("Visit")
    assert visit is not None
    return visit.roles


def test_every_field_of_a_role() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "events", "Visit")
        fields = form_of(page).fields
        guideline = fields["roles", 1, "guideline"].control
        assert isinstance(guideline, QLineEdit)
        QTest.keyClicks(guideline, "Who receives.")
        key = fields["roles", 1, "key"].control
        assert isinstance(key, KeyBox)
        key.setCurrentIndex(key.findData("z"))
        key.activated.emit(0)
        accepts = fields["roles", 1, "accepts"].control
        assert isinstance(accepts, NamesButton)
        next(a for a in accepts.menu().actions() if a.text() == "a written value").toggle()
        for word, count in (("min", 1), ("max", 2)):
            spin = fields["roles", 1, word].control
            assert isinstance(spin, QSpinBox)
            spin.setValue(count)
        host = roles_of(page)[1]
        assert (host.guideline, host.key, host.min, host.max) == ("Who receives.", "z", 1, 2)
        assert host.accepts == ("actor", "value")


def test_the_menu_of_a_role(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "events", "Visit")

        def menu(place: int, row: int) -> None:
            rows = form_of(page).roles
            assert rows is not None
            rows.cards[place].menu.actions()[row].trigger()

        menu(0, 1)
        assert [r.name for r in roles_of(page)][:2] == ["host", "agent"]
        menu(1, 0)
        assert [r.name for r in roles_of(page)][:2] == ["agent", "host"]
        answering(monkeypatch, desk, lambda _: True)
        menu(1, 2)
        assert page.draft.steps == (RenameRole("Visit", "host", "agent"),)
        assert "host" not in [r.name for r in roles_of(page)]
        name = form_of(page).fields["roles", 1, "name"]
        assert isinstance(name.control, NameLine)
        name.control.entered.emit("agent")
        assert "already" in name.fault.text()


def test_values(monkeypatch: pytest.MonkeyPatch) -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "attributes", "realis")

        def form() -> AttributeForm:
            assert isinstance(page.form, AttributeForm)
            return page.form

        def names() -> list[str]:
            realis = page.draft.schema.attribute("realis")
            assert realis is not None
            return [value.name for value in realis.values]

        guideline = form().fields["values", 0, "guideline"].control
        assert isinstance(guideline, QLineEdit)
        QTest.keyClicks(guideline, "It is so.")
        key = form().fields["values", 0, "key"].control
        assert isinstance(key, KeyBox)
        key.setCurrentIndex(key.findData("a"))
        key.activated.emit(0)
        realis = page.draft.schema.attribute("realis")
        assert realis is not None
        assert (realis.values[0].guideline, realis.values[0].key) == ("It is so.", "a")
        form().values.add()
        assert names() == ["actual", "future", "value"]
        form().values.cards[2].menu.actions()[0].trigger()
        assert names() == ["actual", "value", "future"]
        form().values.cards[1].menu.actions()[3].trigger()
        assert names() == ["actual", "future"]
        answering(monkeypatch, desk, lambda _: True)
        form().values.cards[0].menu.actions()[2].trigger()
        assert names() == ["future"]
        assert page.draft.steps[-1] == RenameValue("realis", "actual", "future")


def test_everything_fits_a_small_window_and_guidelines_have_a_line_of_their_own() -> None:
    with a_schema_page() as (desk, page):
        across = QBoxLayout.Direction.LeftToRight
        for width, expected in ((1024, QBoxLayout.Direction.TopToBottom), (1440, across)):
            desk.window.resize(width, 700)
            for section, name in (("mentions", "Person"), ("events", "Visit")):
                show(desk, page, section, name)
                form = form_of(page)
                assert form.minimumSizeHint().width() <= page.area.viewport().width()
            rows = form_of(page).roles
            assert rows is not None
            assert {card.turning.direction() for card in rows.cards} == {expected}


def test_what_is_wrong_with_a_role_stands_across_its_card() -> None:
    with a_schema_page() as (desk, page):
        show(desk, page, "events", "Visit")
        form = form_of(page)
        form.show_faults({("roles", 0, "name"): "There is another role of that name. " * 4})
        desk.settle()
        assert form.roles is not None
        fault, card = form.fields["roles", 0, "name"].fault, form.roles.cards[0]
        assert fault.isVisible()
        assert fault.width() > 0.9 * card.contentsRect().width()

"""The page of actors as a person uses it; what is stored is looked at, not only what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from annotator.gui.pages.actors.form_dialog import FormDialog
from annotator.gui.pages.actors.importing import ImportDialog
from annotator.gui.pages.actors.merging import MergeDialog
from annotator.gui.pages.actors.page import ActorsPage
from annotator.gui.panels.inspector.fields import ValueField
from annotator.model.actor_use import ActorUse
from annotator.model.identity import ActorId
from tests.gui.desk import Desk
from tests.gui.pages.actors.registry import (
    ANNA,
    CROSS,
    DOUBLE,
    NOBODY,
    OTHER,
    a_registry,
    actors_of,
    choose,
    dialog_of,
    settle,
    shown,
)

Registry = tuple[Desk, ActorsPage]


@pytest.fixture
def registry(qapp: QApplication) -> Iterator[Registry]:
    with a_registry() as made:
        yield made


def test_every_actor_is_listed_with_its_mentions(registry: Registry) -> None:
    desk, page = registry
    assert desk.window.focusWidget() is page.search
    assert shown(page) == ["A. Kral", "Anna Kral", "Bеn Ode", "Red Cross"]
    assert page.model.use_of(ANNA.id) == ActorUse(2, 2)
    assert page.counted.text() == "4 of 4 actors"


def test_search_and_filters_narrow_the_list(registry: Registry) -> None:
    desk, page = registry
    for words, expected in (
        ("kral", ["A. Kral", "Anna Kral"]),
        ("ann", ["Anna Kral"]),
        ("gov", ["A. Kral"]),
        ("zz", []),
    ):
        page.search.setText(words)
        QTest.keyClick(page.search, Qt.Key.Key_Space)
        page._narrow()
        assert shown(page) == expected
    page.search.clear()
    for box, words, expected in (
        (page.types, "Organization", ["Red Cross"]),
        (page.types, "All labels", ["A. Kral", "Anna Kral", "Bеn Ode", "Red Cross"]),
        (page.shown, "Not mentioned", ["Bеn Ode"]),
        (page.shown, "Mixed scripts", ["Bеn Ode"]),
        (page.shown, "Perhaps the same", []),
    ):
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())
        settle(desk)
        assert shown(page) == expected


def test_an_actor_is_changed_in_place_and_undone(registry: Registry) -> None:
    desk, page = registry
    choose(desk, page, ANNA)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    field = desk.window.focusWidget()
    assert isinstance(field, ValueField)
    field.setText("Anna Kralova")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(desk)
    assert actors_of(desk)[ANNA.id].name == "Anna Kralova"
    assert "Anna Kralova" in shown(page)
    desk.window.undo()
    settle(desk)
    assert actors_of(desk)[ANNA.id] == ANNA
    assert page.detail.actor == ANNA


def test_what_cannot_be_a_code_stays_with_the_reason(registry: Registry) -> None:
    desk, page = registry
    choose(desk, page, ANNA)
    field = next(f for f in page.detail.findChildren(ValueField) if f.accessibleName() == "Codes")
    field.setText("wikidata five")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(desk)
    assert actors_of(desk)[ANNA.id] == ANNA
    assert field.property("invalid")
    assert "no wikidata code" in field.accessibleDescription()


def test_actors_are_merged_with_a_count_before_and_one_undo(registry: Registry) -> None:
    desk, page = registry
    choose(desk, page, ANNA, DOUBLE)
    page.merge_button.click()
    settle(desk)
    dialog = dialog_of(page, MergeDialog)
    assert "mentions 2, articles 2" in dialog.counted.text()
    dialog.choices[1].setChecked(True)
    dialog.ok.click()
    settle(desk)
    assert DOUBLE.id not in actors_of(desk)
    merged = actors_of(desk)[ANNA.id]
    assert merged.aliases == ("Ann", "A. Kral")
    assert merged.codes == {"wikidata": "Q1", "cameo": "GOV"}
    assert desk.store.actor_use() == {ANNA.id: ActorUse(4, 2), CROSS.id: ActorUse(2, 2)}
    desk.window.undo()
    settle(desk)
    assert actors_of(desk)[DOUBLE.id] == DOUBLE
    assert desk.store.actor_use()[DOUBLE.id] == ActorUse(2, 2)


def test_ticked_mentions_are_split_off(registry: Registry) -> None:
    desk, page = registry
    choose(desk, page, ANNA)
    assert page.detail.mentions.rowCount() == 2
    assert not page.detail.split_button.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert desk.window.focusWidget() is page.detail.list
    QTest.keyClick(page.detail.list, Qt.Key.Key_Down)
    QTest.keyClick(page.detail.list, Qt.Key.Key_Space)
    page.detail.split_button.click()
    dialog = dialog_of(page, FormDialog)
    assert dialog.form.name.text() == "Anna Kral"
    dialog.form.name.setText("Ann")
    dialog.ok.click()
    settle(desk)
    new = actors_of(desk)[ActorId("a5")]
    assert (new.name, new.type) == ("Ann", "Person")
    assert actors_of(desk)[ANNA.id].aliases == ()
    assert desk.store.actor_use()[new.id] == ActorUse(1, 1)
    assert desk.store.load(OTHER, "A1").marks.mention("m1").actor == new.id  # type: ignore[union-attr]


def test_a_mention_is_opened_from_the_list(registry: Registry) -> None:
    desk, page = registry
    choose(desk, page, ANNA)
    page.detail.list.setCurrentIndex(page.detail.mentions.index(1))
    QTest.keyClick(page.detail.list, Qt.Key.Key_Return)
    settle(desk)
    assert desk.editor.article.id == OTHER
    assert desk.editor.selected is not None
    assert desk.editor.selected.id == "m1"


def test_a_mention_of_somebody_else_is_opened_at_its_place(registry: Registry) -> None:
    desk, page = registry
    choose(desk, page, DOUBLE)
    page.detail.opened.emit(page.detail.mentions.mention(1))
    settle(desk)
    assert desk.editor.article.id == OTHER
    assert (desk.editor.selection.start, desk.editor.selection.end) == (0, 9)


def test_a_new_actor_is_warned_of_and_added(registry: Registry) -> None:
    desk, page = registry
    page.add()
    dialog = dialog_of(page, FormDialog)
    dialog.form.name.setText("Аnna Kral")  # with a Cyrillic letter
    dialog.form.warn()
    assert "mixes scripts" in dialog.form.warnings
    assert "other letters" in dialog.form.warnings
    dialog.form.name.setText("Cem Ak")
    dialog.ok.click()
    settle(desk)
    assert actors_of(desk)[ActorId("a5")].name == "Cem Ak"


def test_only_unused_actors_are_deleted_after_asking(registry: Registry) -> None:
    desk, page = registry
    choose(desk, page, ANNA)
    assert not page.detail.delete_button.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    settle(desk)
    assert len(actors_of(desk)) == 4
    choose(desk, page, NOBODY, ANNA)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    box = dialog_of(page, QMessageBox)
    assert "Bеn Ode" in box.text()
    box.button(QMessageBox.StandardButton.Ok).click()
    settle(desk)
    assert set(actors_of(desk)) == {"a1", "a2", "a3"}


def test_the_registry_goes_out_and_comes_back(
    registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = registry
    out = tmp_path / "actors.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(out), ""))
    page.export_actors()
    settle(desk)
    page.import_actors()
    settle(desk)
    dialog = dialog_of(page, ImportDialog)
    assert dialog.summary.text().startswith("0 new, 0 changed, 4 the same")
    assert not dialog.ok.isEnabled()
    dialog.close()
    out.write_text(out.read_text("utf-8") + ",Cem Ak,Person,,,\n,,Person,,,\n", "utf-8")
    page.import_actors()
    settle(desk)
    dialog = [d for d in page.findChildren(ImportDialog) if d.isVisible()][-1]
    assert dialog.findings.item(0, 2).text() == "It has no name."  # type: ignore[union-attr]
    dialog.ok.click()
    settle(desk)
    assert actors_of(desk)[ActorId("a5")].name == "Cem Ak"


def test_the_inspector_leads_to_the_actor(registry: Registry) -> None:
    desk, page = registry
    page.search.setText("zz")
    desk.window.leave_page()
    desk.window.inspector.registry_requested.emit("a3")
    settle(desk)
    assert [actor.id for actor in page.chosen] == ["a3"]
    assert desk.window.focusWidget() is page.table


def test_without_a_project_the_page_is_empty(registry: Registry) -> None:
    _, page = registry
    page.show_project(None)
    page.refresh()
    page.add()
    page.merge()
    page.split()
    page.export_actors()
    assert page.detail.actor is None


def test_a_small_window_leaves_the_panels_their_room(registry: Registry) -> None:
    desk, page = registry
    desk.window.resize(1024, 700)
    settle(desk)
    assert page.minimumSizeHint().width() <= 1024 - 300

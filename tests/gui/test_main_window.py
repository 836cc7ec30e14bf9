from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui import appearance
from annotator.gui.asking import NewProjectDialog
from annotator.gui.dialogs.about import TableDialog
from annotator.gui.dialogs.actor import ActorDialog
from annotator.gui.dialogs.manual import ManualWindow
from annotator.gui.failures import message_box
from annotator.gui.main_window import MainWindow
from annotator.gui.panels.inspector.fields import NoteField
from annotator.gui.theme import theme
from annotator.model.errors import NotFound, StoreFailed
from annotator.workspace.ports import NewRecord
from annotator.workspace.settings import load_settings, settings_file
from tests.builders import AT, a_layer, a_mention, an_actor, an_article
from tests.fakes import MemoryStore
from tests.gui.desk import (
    STANDARD,
    Desk,
    OneProject,
    a_desk,
    a_keyed_schema,
    click_on,
    press,
)
from tests.gui.windows import a_window, complaints, written

NASTY = '<img src="file:///x"><b>Breaking</b> & more'
FULL = StoreFailed("The disk is full.", hint="Make room.")


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def answer(
    monkeypatch: pytest.MonkeyPatch, *buttons: str, before: Callable[[], None] = lambda: None
) -> list[str]:
    """Press these buttons of the message boxes that come; the list has what they said."""
    said: list[str] = []
    waiting = list(buttons)

    def shown(box: QMessageBox) -> int:
        said.append(f"{box.text()}\n{box.informativeText()}\n{box.detailedText()}")
        if waiting:
            before()
            words = waiting.pop(0)
            chosen = next(b for b in box.buttons() if b.text() == words)
            monkeypatch.setattr(QMessageBox, "clickedButton", lambda _: chosen)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", shown)
    return said


def files(monkeypatch: pytest.MonkeyPatch, method: str, result: object) -> None:
    monkeypatch.setattr(QFileDialog, method, lambda *_, **__: result)


# -- beginning -------------------------------------------------------------------------------


def test_a_certain_article_can_be_asked_for(qapp: QApplication, sample: str) -> None:
    with a_window(sample) as window:
        third = window.articles.model.summary(2)
        assert third is not None
        window.open_target(sample, third.id)
        window.settle()
        assert window.editor.article.id == third.id
        assert window.articles.current() == third.id
        window.open_target(sample, "nonsense")
        window.settle()
        assert isinstance(complaints(window)[0], NotFound)
        assert window.articles.model.rowCount() == 3


def test_recent_projects_are_remembered_and_open(qtbot: QtBot, sample: str, tmp_path: Path) -> None:
    with a_window(sample, remember=True):
        pass
    assert load_settings().recent == (sample,)
    with a_window(settings=load_settings()) as window:
        QApplication.processEvents()
        recent = next(
            button
            for button in window.welcome.findChildren(QAbstractButton)
            if button.text() == "sample.annotator"
        )
        QTest.mouseClick(recent, Qt.MouseButton.LeftButton)
        window.settle()
        assert window.workspace is not None
        assert window.workspace.project.location == sample


def press_in(window: MainWindow, key: str) -> None:
    QTest.keyClick(window.surface, getattr(Qt.Key, f"Key_{key}"))


# -- what cannot be opened -------------------------------------------------------------------


@pytest.mark.parametrize("content", [None, b"", b"no project at all\n" * 400])
def test_what_is_no_project_is_said_and_what_was_open_stays(
    window: MainWindow, tmp_path: Path, content: bytes | None
) -> None:
    other = tmp_path / "other.annotator"
    if content is not None:
        other.write_bytes(content)
    shown = window.editor.article.id
    window.open_target(str(other))
    window.settle()
    assert len(complaints(window)) == 1
    assert "other.annotator" in complaints(window)[0].message
    assert window.editor.article.id == shown
    window.editor.select_mark(window.editor.marks.mentions[0].id)
    press_in(window, "Delete")
    window.settle()
    assert window.status.saved.text() == "Saved"
    assert (other.read_bytes() if other.exists() else None) == content


def test_a_project_that_cannot_be_read_does_not_replace_the_open_one(desk: Desk) -> None:
    class Unreadable(MemoryStore):
        def actors(self) -> dict[object, object]:  # type: ignore[override]
            raise StoreFailed("The project is damaged.")

    bad = Unreadable(a_keyed_schema())
    desk.projects.others["bad"] = bad
    desk.window.open_target("bad")
    desk.settle()
    assert [error.message for error in desk.complaints] == ["The project is damaged."]
    desk.complaints.clear()
    assert bad.closed
    assert not desk.store.closed
    click_on(desk, "m1")
    press(desk, "2")
    assert desk.mention("m1").type == "Organization"


def test_another_project_takes_the_place_of_the_first(desk: Desk) -> None:
    other = MemoryStore(a_keyed_schema())
    desk.projects.others["empty"] = other
    desk.window.open_target("empty")
    desk.settle()
    assert desk.store.closed
    assert not desk.editor.ready
    assert desk.surface.page is None
    assert desk.window.status.counts.text() == ""
    assert desk.window.articles.model.rowCount() == 0
    words = [label.text() for label in desk.window.inspector.findChildren(QLabel)]
    assert words == ["INSPECTOR", "What is selected in the text is shown here."]
    press(desk, "1", "E", "Delete", " ")  # nothing to work on, and no harm
    assert other.stats().labels["mention"] == {}


# -- saving ----------------------------------------------------------------------------------


def unsaved(desk: Desk) -> None:
    desk.store.refusal = FULL
    click_on(desk, "m1")
    press(desk, "2")
    desk.settle()


def test_closing_with_unsaved_changes_asks_and_stay_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsaved(desk)
    said = answer(monkeypatch, "Stay")
    assert not desk.window.close()
    assert desk.window.isVisible()
    assert "1 change is not saved." in said[0]
    assert desk.mention("m1").type == "Organization"
    desk.store.refusal = None
    desk.window.status.retry.click()
    desk.settle()
    assert desk.window.status.saved.text() == "Saved"


def test_opening_another_project_with_unsaved_changes_can_be_stayed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsaved(desk)
    other = MemoryStore(a_keyed_schema())
    desk.projects.others["other"] = other
    said = answer(monkeypatch, "Stay")
    desk.window.open_target("other")
    desk.settle()
    assert len(said) == 1
    assert other.closed
    assert not desk.store.closed
    assert desk.mention("m1").type == "Organization"
    desk.store.refusal = None  # closing tries once more by itself


def test_trying_again_saves_and_closes(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore(a_keyed_schema())
    store.add([NewRecord(an_article())], at=AT)
    with a_window("memory", projects=OneProject(store)) as window:
        window.editor.select_all()
        press_in(window, "1")
        window.settle()
        store.refusal = FULL
        press_in(window, "2")
        window.settle()
        said = answer(
            monkeypatch,
            "Try again",
            "Try again",
            before=lambda: setattr(store, "refusal", FULL if len(said) == 1 else None),
        )
        assert window.close()
        assert len(said) == 2
        assert store.closed
        assert [m.type for m in store.load(an_article().id, "A1").marks.mentions] == [
            "Organization"
        ]


def test_what_cannot_be_saved_can_be_given_up(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore(a_keyed_schema())
    store.add([NewRecord(an_article())], at=AT)
    with a_window("memory", projects=OneProject(store)) as window:
        store.refusal = FULL
        window.editor.select_all()
        press_in(window, "1")
        said = answer(monkeypatch, "Close and lose them")
        assert window.close()
        assert len(said) == 1
        assert store.closed


def test_a_note_being_typed_is_kept_when_the_window_closes(qapp: QApplication) -> None:
    store = MemoryStore(a_keyed_schema())
    store.add([NewRecord(an_article())], at=AT)
    with a_window("memory", projects=OneProject(store)) as window:
        window.editor.select_all()
        press_in(window, "1")
        press_in(window, "F2")
        note = window.inspector.findChildren(NoteField)[0]
        QTest.keyClicks(note, "Last words")
        window.close()
    (mention,) = store.load(an_article().id, "A1").marks.mentions
    assert mention.note == "Last words"


def test_panels_are_never_squeezed_until_nothing_can_be_read(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        window = desk.window
        window.resize(900, 560)
        window.resizeDocks([window.docks[0]], [40], Qt.Orientation.Horizontal)
        desk.settle()
        assert window.articles.width() >= 176
        assert desk.surface.width() >= 400


def test_esc_in_a_field_leads_back_to_the_text(qapp: QApplication) -> None:
    with a_desk(*STANDARD) as desk:
        click_on(desk, "m1")
        press(desk, "F2")
        note = desk.window.inspector.findChildren(NoteField)[0]
        assert note.hasFocus()
        QTest.keyClicks(note, "Hm")
        QTest.keyClick(note, Qt.Key.Key_Escape)
        assert desk.surface.hasFocus()
        desk.settle()
        assert desk.mention("m1").note == "Hm"
        desk.window.articles.search.setFocus()
        QTest.keyClick(desk.window.articles.search, Qt.Key.Key_Escape)
        assert desk.surface.hasFocus()


# -- undo ------------------------------------------------------------------------------------


def test_undo_is_there_after_closing_and_opening_again(qapp: QApplication, sample: str) -> None:
    with a_window(sample) as window:
        before = written(sample)
        window.editor.select_mark(window.editor.marks.mentions[0].id)
        press_in(window, "Delete")
        window.settle()
    assert written(sample) != before
    with a_window(sample) as window:
        undo = window.actions_by_id.by_id["edit.undo"]
        assert undo.isEnabled()
        assert "Remove" in undo.text()
        undo.trigger()
        window.settle()
        assert complaints(window) == []
    assert written(sample) == before


def test_undo_leads_back_to_the_article_it_was_made_in(window: MainWindow) -> None:
    first = window.editor.article.id
    window.editor.select_mark(window.editor.marks.mentions[0].id)
    press_in(window, "Delete")
    window.open_neighbour(1)
    window.settle()
    assert window.editor.article.id != first
    window.undo()
    window.settle()
    assert window.editor.article.id == first
    assert window.articles.current() == first


# -- import and export -----------------------------------------------------------------------


def test_the_article_is_saved_as_a_picture(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "article.svg"
    files(monkeypatch, "getSaveFileName", (str(out), ""))
    window.save_picture()
    assert out.read_bytes().startswith(b"<?xml")
    files(monkeypatch, "getSaveFileName", (str(tmp_path / "article.doc"), ""))
    window.save_picture()
    assert "article.doc" in complaints(window)[0].message


def test_the_selection_is_saved_as_a_picture(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "part.svg"
    files(monkeypatch, "getSaveFileName", (str(out), ""))
    window.editor.clear()
    window.actions_by_id.by_id["article.picture_selection"].trigger()
    assert "Select" in window.note.words
    assert not out.exists()
    first, second = window.editor.marks.mentions[0], window.editor.marks.relations[0]
    sizes = []
    for mark in (first, second):
        window.editor.select_mark(mark.id)
        window.actions_by_id.by_id["article.picture_selection"].trigger()
        sizes.append(out.read_text(encoding="utf-8").count("<text"))
        assert " characters · " not in out.read_text(encoding="utf-8")
    assert sizes[0] > 0
    window.save_picture()
    assert out.read_text(encoding="utf-8").count("<text") > max(sizes)
    assert " characters · " in out.read_text(encoding="utf-8")


# -- looks and settings ----------------------------------------------------------------------


def ground(widget: QWidget) -> str:
    """The colour in the lower left corner of a part of the window, as it is seen."""
    image = widget.window().grab().toImage()
    place = widget.mapTo(widget.window(), QPoint(4, widget.height() - 4))
    return QColor(image.pixel(place)).name()


def test_themes_change_while_one_works(window: MainWindow) -> None:
    window.editor.select_mark(window.editor.marks.events[0].id)
    for action, name in (
        ("view.dark", "dark"),
        ("view.contrast", "high-contrast"),
        ("view.light", "light"),
    ):
        window.actions_by_id.by_id[action].trigger()
        window.settle()
        assert window.settings.theme == name
        assert ground(window.articles.view) == theme(name).panel
        assert ground(window.inspector) == theme(name).panel
        assert QColor(window.surface.viewport().grab().toImage().pixel(2, 2)).name() == (
            theme(name).paper
        )


def test_the_system_is_followed_while_it_changes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.appearance.set_theme("system")
    monkeypatch.setattr(appearance, "system_theme", lambda: theme("dark"))
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    window.settle()
    assert ground(window.inspector) == theme("dark").panel
    window.appearance.set_theme("light")
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    window.settle()
    assert ground(window.inspector) == theme("light").panel


def test_zoom_is_kept(qapp: QApplication, sample: str) -> None:
    with a_window(sample, remember=True) as window:
        before = window.surface.text_size
        press_with_control(window, Qt.Key.Key_Plus)
        press_with_control(window, Qt.Key.Key_Plus)
        press_with_control(window, Qt.Key.Key_Minus)
        assert window.surface.text_size == before + 1
    assert load_settings().text_size == before + 1
    with a_window(settings=load_settings()) as window:
        assert window.surface.text_size == before + 1


def press_with_control(window: MainWindow, key: Qt.Key) -> None:
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.surface, key, Qt.KeyboardModifier.ControlModifier)


def test_closed_panels_stay_closed_until_the_layout_is_reset(
    qapp: QApplication, sample: str
) -> None:
    with a_window(sample, remember=True) as window:
        window.docks[3].toggleViewAction().trigger()
        assert window.docks[3].isHidden()
    with a_window(sample, load_settings()) as window:
        assert [dock.isHidden() for dock in window.docks] == [False, False, False, True]
        window.actions_by_id.by_id["view.reset"].trigger()
        assert not any(dock.isHidden() for dock in window.docks)


def test_resetting_the_layout_without_a_project_shows_no_panels(qapp: QApplication) -> None:
    with a_window() as window:
        window.actions_by_id.by_id["view.reset"].trigger()
        assert all(dock.isHidden() for dock in window.docks)


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[]",
        '{"theme": "pink", "text_size": "big", "annotator": " ", "recent": 7}',
        '{"geometry": "AAAA", "layout": "AAAA"}',
        '{"geometry": "%%%", "layout": "%%%", "text_size": 100000}',
    ],
)
def test_broken_settings_do_not_keep_the_window_shut(
    qapp: QApplication, sample: str, text: str
) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(text, encoding="utf-8")
    with a_window(sample, load_settings()) as window:
        assert window.editor.ready
        assert window.settings.annotator == "A1"
        assert window.width() >= 900
        assert 6 <= window.surface.text_size <= 60


# -- walking through it ----------------------------------------------------------------------


def test_at_the_ends_of_the_list_it_is_said(desk: Desk) -> None:
    press(desk, "Ctrl+PgDown")
    assert desk.note == "This is the last article."
    desk.window.open_neighbour(-1)
    assert desk.note == "This is the first one."


def test_search_and_text_are_a_key_away(window: MainWindow) -> None:
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.surface, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.articles.search
    QTest.keyClick(window.articles.search, Qt.Key.Key_F6)
    assert window.focusWidget() is window.surface


def test_the_manual_and_the_numbers_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.manual.show("keys")
    assert window.findChildren(ManualWindow)[0].isVisible()
    shown: list[int] = []
    monkeypatch.setattr(TableDialog, "exec", lambda dialog: shown.append(dialog.table.rowCount()))
    window.actions_by_id.by_id["project.stats"].trigger()
    window.settle()
    assert shown[0] > 10


# -- plain text everywhere, and a name for everything ----------------------------------------


@pytest.fixture
def nasty(qapp: QApplication) -> Iterator[MainWindow]:
    """A window on an article whose every word looks like markup."""
    actor = an_actor("a1", NASTY, aliases=(NASTY,), codes={"x": NASTY})
    mention = a_mention("m1", "Person", 0, len(NASTY), actor=actor.id, note=NASTY)
    article = an_article(NASTY + " said so.", title=NASTY, source=NASTY)
    layer = a_layer()
    store = MemoryStore(a_keyed_schema())
    store.add([NewRecord(article, (layer,), {layer.id: (mention,)}, (actor,))], at=AT)
    with a_window("memory", projects=OneProject(store)) as window:
        yield window


def dialogs(parent: QWidget) -> list[QWidget]:
    """Every dialog that the window shows, with words as bad as they come."""
    schemas = [replace(a_keyed_schema(), title=NASTY)]
    actors = {a.id: a for a in [an_actor("a1", NASTY)]}
    return [
        NewProjectDialog(parent, schemas),
        ActorDialog(actors, NASTY, parent),
        TableDialog(parent, "Counts", ["", "Count"], [[NASTY, "1"]]),
        message_box(parent, NASTY, NASTY),
    ]


# A message box keeps its icon in a label, and QComboBox its list in one of its own.
WITHOUT_WORDS = {"qt_msgboxex_icon_label"}


def rich_labels(widget: QWidget) -> list[str]:
    return [
        f"{label.objectName()}: {label.text()}"
        for label in widget.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.objectName() not in WITHOUT_WORDS
    ]


def test_every_label_is_plain_text(nasty: MainWindow) -> None:
    for chosen in (None, "m1"):
        if chosen is not None:
            nasty.editor.select_mark(chosen)
        nasty.settle()
        assert rich_labels(nasty) == []
        assert any(
            NASTY.split("<b>", maxsplit=1)[0] in label.text()
            for label in nasty.findChildren(QLabel)
        )
    for dialog in dialogs(nasty):
        assert rich_labels(dialog) == [], type(dialog).__name__


def test_a_rich_label_would_be_found(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    QLabel("<b>x</b>", widget)
    assert rich_labels(widget) == [": <b>x</b>"]


def test_tooltips_are_escaped(nasty: MainWindow) -> None:
    nasty.editor.select_mark("m1")
    nasty.settle()
    tips = [w.toolTip() for w in nasty.findChildren(QWidget) if w.toolTip()]
    assert all("<img" not in tip and "<b>" not in tip for tip in tips)


def spoken(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    return widget.accessibleName()


INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)


def nameless(root: QWidget) -> list[str]:
    """What takes keys or clicks and has no name; parts of Qt's own widgets are named by them."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and not spoken(widget)
        and not any(isinstance(outer, NAMED_BY_ITSELF) for outer in around(widget))
        and widget.objectName() not in OF_QT
    ]


# A combo box has a list of its own, a line edit a button that clears it.
NAMED_BY_ITSELF = (QComboBox, QLineEdit, QAbstractItemView)


def around(widget: QWidget) -> Iterator[QWidget]:
    outer: QWidget | None = widget.parentWidget()
    while outer is not None:
        yield outer
        outer = outer.parentWidget()


# The button at the right of a menu bar that is too narrow; it appears by itself and has a menu.
OF_QT = {"qt_menubar_ext_button"}


def test_everything_one_can_use_has_a_name(nasty: MainWindow) -> None:
    for chosen in (None, "m1"):
        if chosen is not None:
            nasty.editor.select_mark(chosen)
        nasty.settle()
        assert nameless(nasty) == []
    for dialog in dialogs(nasty):
        assert nameless(dialog) == [], type(dialog).__name__


def test_events_and_relations_have_names_too(desk: Desk) -> None:
    for mark in ("e5", "r6"):
        desk.editor.select_mark(mark)
        desk.settle()
        assert nameless(desk.window) == []


def test_a_nameless_field_would_be_found(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QLineEdit(dialog)
    assert nameless(dialog) == ["QLineEdit in QDialog"]

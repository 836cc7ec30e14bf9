from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.bootstrap import wired_projects
from annotator.gui import appearance
from annotator.gui.asking import NewProjectDialog
from annotator.gui.canvas.context_menu import ContextMenu
from annotator.gui.dialogs.about import TableDialog
from annotator.gui.dialogs.actor import ActorDialog
from annotator.gui.dialogs.manual import ManualWindow
from annotator.gui.failures import message_box
from annotator.gui.main_window import MainWindow
from annotator.gui.panels.inspector.fields import NoteField
from annotator.gui.rows import KEY
from annotator.gui.theme import theme
from annotator.model.errors import AnnotatorError, NotFound, StoreFailed
from annotator.model.project import ArticleQuery
from annotator.workspace.ports import NewRecord, ProjectStore
from annotator.workspace.projects import Projects
from annotator.workspace.settings import Settings, load_settings, settings_file
from tests.builders import AT, a_layer, a_mention, an_actor, an_article
from tests.fakes import MemoryStore
from tests.gui.desk import (
    STANDARD,
    Desk,
    OneProject,
    a_desk,
    a_keyed_schema,
    ask_menu,
    click_on,
    middle_of,
    press,
)

NASTY = '<img src="file:///x"><b>Breaking</b> & more'
FULL = StoreFailed("The disk is full.", hint="Make room.")


@contextmanager
def a_window(
    target: str | None = None,
    settings: Settings | None = None,
    *,
    projects: Projects | None = None,
    remember: bool = False,
) -> Iterator[MainWindow]:
    """A window; failures are collected in its `complaints`."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    looks = application.styleSheet(), application.palette()
    window = MainWindow(projects or wired_projects(), settings or Settings(), remember=remember)
    complaints: list[AnnotatorError] = []
    window.complain = complaints.append
    window.complaints = complaints  # type: ignore[attr-defined]
    try:
        window.show()
        if target is not None:
            window.open_target(target)
            window.settle()
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.setStyleSheet(looks[0])
        application.setPalette(looks[1])


def complaints(window: MainWindow) -> list[AnnotatorError]:
    found: list[AnnotatorError] = window.complaints  # type: ignore[attr-defined]
    return found


@pytest.fixture(scope="module")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.annotator"
    wired_projects().create_sample(str(path))
    return path


@pytest.fixture
def sample(made_sample: Path, tmp_path: Path) -> str:
    return str(shutil.copy(made_sample, tmp_path / "sample.annotator"))


@pytest.fixture
def window(qapp: QApplication, sample: str) -> Iterator[MainWindow]:
    with a_window(sample) as made:
        yield made


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


def written(target: str, annotator: str = "A1") -> dict[str, list[str]]:
    """The ids of an annotator's marks by article, read from the file itself."""
    store = wired_projects().connect(target)
    try:
        return {
            row.id: [mark.id for mark in store.load(row.id, annotator).marks]
            for row in store.articles(ArticleQuery(annotator))
        }
    finally:
        store.close()


# -- beginning -------------------------------------------------------------------------------


def test_without_a_project_there_is_the_welcome_page(qapp: QApplication) -> None:
    with a_window(settings=Settings(recent=("/p/trend.annotator",))) as window:
        assert window.pages.currentWidget() is window.welcome
        assert all(dock.isHidden() for dock in window.docks)
        assert window.windowTitle() == "News Annotator"
        assert not window.actions_by_id.by_id["project.import"].isEnabled()
        assert not window.actions_by_id.by_id["edit.undo"].isEnabled()


def test_a_project_opens_with_its_first_article(window: MainWindow) -> None:
    assert complaints(window) == []
    assert window.pages.currentWidget() is not window.welcome
    assert window.windowTitle().startswith("Sample project — ")
    assert window.editor.article.heading.startswith("Velmark")
    assert window.articles.model.rowCount() == 3
    assert all(not dock.isHidden() for dock in window.docks)
    assert window.focusWidget() is window.surface
    assert window.status.saved.text() == "Saved"
    assert window.status.annotator.text() == "annotator: A1"
    assert window.status.counts.text().startswith(f"{len(window.editor.marks.mentions)} mentions")


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


def test_the_sample_is_made_once(qapp: QApplication, home: Path) -> None:
    for _ in range(2):
        with a_window() as window:
            QTest.mouseClick(window.welcome.buttons[0], Qt.MouseButton.LeftButton)
            window.settle()
            window.settle()
            assert complaints(window) == []
            assert window.editor.ready
            press_in(window, "Delete")
    assert len(list(home.rglob("sample.annotator"))) == 1


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
    assert desk.window.inspector.findChildren(QLabel) == []
    press(desk, "1", "E", "Delete", " ")  # nothing to work on, and no harm
    assert other.stats().labels["mention"] == {}


# -- new projects ----------------------------------------------------------------------------


def fill_in(monkeypatch: pytest.MonkeyPatch, path: Path, schema: str | None = None) -> None:
    """Answer the dialog of a new project."""

    def shown(dialog: NewProjectDialog) -> int:
        dialog.path.setText(str(path))
        if schema is not None:
            dialog.schema.addItem(schema, schema)
            dialog.schema.setCurrentIndex(dialog.schema.count() - 1)
        return 1

    monkeypatch.setattr(NewProjectDialog, "exec", shown)


def new_project(window: MainWindow) -> None:
    window.actions_by_id.by_id["project.new"].trigger()
    window.settle()
    window.settle()


def test_a_new_project_is_made_and_opened(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_in(monkeypatch, tmp_path / "trend")
    with a_window() as window:
        new_project(window)
        assert complaints(window) == []
        assert (tmp_path / "trend.annotator").is_file()
        assert window.workspace is not None
        assert window.workspace.schema.name == "news"
        assert window.windowTitle().startswith("trend — ")
        assert not window.editor.ready


@pytest.mark.parametrize(
    "text", ["mentions: [", "name: ours\nversion: 1\nmentions: 7\n", "", "\x00\x01"]
)
def test_a_schema_that_does_not_parse_leaves_nothing_behind(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    folder = tmp_path / "projects"
    folder.mkdir()
    schema = tmp_path / "ours.yaml"
    schema.write_text(text, encoding="utf-8")
    fill_in(monkeypatch, folder / "trend", str(schema))
    new_project(window)
    assert len(complaints(window)) == 1
    assert "ours.yaml" in complaints(window)[0].message
    assert list(folder.iterdir()) == []
    assert window.editor.ready  # the sample is still open


def test_an_existing_project_is_not_overwritten(
    window: MainWindow, sample: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Path(sample).read_bytes()
    fill_in(monkeypatch, Path(sample))
    new_project(window)
    assert len(complaints(window)) == 1
    assert Path(sample).read_bytes() == before


def test_a_cancelled_dialog_makes_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(NewProjectDialog, "exec", lambda _: 0)
    files(monkeypatch, "getOpenFileName", ("", ""))
    before = sorted(tmp_path.iterdir())
    new_project(window)
    window.actions_by_id.by_id["project.open"].trigger()
    window.settle()
    assert sorted(tmp_path.iterdir()) == before
    assert window.editor.ready


# -- saving ----------------------------------------------------------------------------------


def test_saving_is_told_while_it_lasts(desk: Desk) -> None:
    desk.store.hold()
    click_on(desk, "m1")
    press(desk, "2")
    assert desk.window.status.saved.text() == "Saving 1"
    desk.store.release()
    desk.settle()
    assert desk.window.status.saved.text() == "Saved"


def test_what_cannot_be_saved_is_told_and_tried_again(desk: Desk) -> None:
    desk.store.refusal = FULL
    click_on(desk, "m1")
    press(desk, "2")
    desk.settle()
    status = desk.window.status
    assert status.saved.text() == "1 not saved: The disk is full."
    assert desk.note == "The disk is full. Make room."
    QTest.mouseClick(status.retry, Qt.MouseButton.LeftButton)
    desk.settle()
    assert status.retry.isVisible()
    desk.store.refusal = None
    QTest.mouseClick(status.retry, Qt.MouseButton.LeftButton)
    desk.settle()
    assert status.saved.text() == "Saved"
    assert status.retry.isHidden()
    stored = desk.store.load(desk.editor.article.id, "A1").marks.mention("m1")
    assert stored is not None
    assert stored.type == "Organization"


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


def test_the_menu_says_what_undo_and_redo_do(desk: Desk) -> None:
    undo = desk.window.actions_by_id.by_id["edit.undo"]
    redo = desk.window.actions_by_id.by_id["edit.redo"]
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    click_on(desk, "m1")
    press(desk, "2")
    assert desk.editor.workspace.undo_label is not None
    assert undo.text() == f"Undo “{desk.editor.workspace.undo_label}”"
    undo.trigger()
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    assert redo.text().startswith("Redo “")
    press(desk, "Ctrl+Y")
    assert desk.mention("m1").type == "Organization"


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


# -- reading only ----------------------------------------------------------------------------


def test_a_project_for_reading_only_is_shown_as_such(qapp: QApplication) -> None:
    store = MemoryStore(a_keyed_schema(), read_only=True)
    store.add([NewRecord(an_article())], at=AT)
    with a_window("memory", projects=OneProject(store)) as window:
        assert window.status.saved.text() == "Read only"
        window.editor.select_all()
        press_in(window, "1")
        window.settle()
        assert len(window.editor.marks) == 0
        assert "reading only" in window.note.words
        assert "writable" in window.note.words  # what to do
        assert window.status.saved.text() == "Read only"


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


# -- who works -------------------------------------------------------------------------------


def test_another_annotator_opens_the_project_anew(
    window: MainWindow, sample: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_neighbour(1)
    window.settle()
    shown = window.editor.article.id
    assert len(window.editor.marks) > 0
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Bea", True))
    window.actions_by_id.by_id["project.annotator"].trigger()
    window.settle()
    assert window.status.annotator.text() == "annotator: Bea"
    assert window.editor.article.id == shown
    assert len(window.editor.marks) == 0
    window.editor.select_all()
    press_in(window, "1")
    window.settle()
    assert window.editor.marks.mentions[0].by.author == "Bea"
    assert sum(len(marks) for marks in written(sample, "Bea").values()) == 1


def test_the_name_is_used_for_the_target_as_it_was_given(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    connect = desk.projects.connect

    def remember(target: str) -> ProjectStore:
        asked.append(target)
        return connect(target)

    monkeypatch.setattr(desk.projects, "connect", remember)
    server = "postgresql+psycopg://anna:s3cret@db/trend"
    desk.window.open_target(server)
    desk.settle()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Bea", True))
    desk.window.rename_annotator()
    desk.settle()
    assert asked == [server, server]  # with the password, or it would not open again
    assert all("s3cret" not in recent for recent in desk.window.settings.recent)


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
    window.show_manual("keys")
    assert window.findChildren(ManualWindow)[0].isVisible()
    shown: list[int] = []
    monkeypatch.setattr(TableDialog, "exec", lambda dialog: shown.append(dialog.table.rowCount()))
    window.actions_by_id.by_id["project.stats"].trigger()
    window.settle()
    assert shown[0] > 10


def test_the_context_menu_opens_again_for_another_of_stacked_marks(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []

    def choose(menu: ContextMenu, _where: QPoint) -> None:
        rows = menu.actions()
        shown.append([row.text() for row in rows if row.isChecked()])
        (rows[1] if len(shown) == 1 else rows[-1]).trigger()

    monkeypatch.setattr(ContextMenu, "exec", choose)
    ask_menu(desk, middle_of(desk, "Red Cross"))
    desk.settle()
    assert shown == [["Organization “Red Cross”"], ["Person “Ben Ode of the Red Cross”"]]
    assert "m2" not in desk.marks  # removed by the last row


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


# -- own keys and other keyboards --------------------------------------------------------------


def strike(desk: Desk, text: str, place: str, *, shift: bool = False) -> None:
    """A key as another layout sends it: what it types, and where it lies on a US keyboard."""
    rows = {2: "1234567890", 16: "qwertyuiop[]", 30: "asdfghjkl", 44: "zxcvbnm,."}
    code = next(first + row.index(place) for first, row in rows.items() if place in row)
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    press_event = QKeyEvent(
        QEvent.Type.KeyPress, ord(text.upper()[0]), held, code + 8, 0, 0, text, False, 1
    )
    QApplication.sendEvent(desk.surface, press_event)


def test_french_digits_tag_without_shift(desk: Desk) -> None:
    desk.select_text("mayor")
    strike(desk, "é", "2")
    assert desk.mention("m7").type == "Organization"


def test_shift_and_a_digit_tag_only_where_a_label_has_them(desk: Desk) -> None:
    desk.select_text("mayor")
    strike(desk, "1", "1", shift=True)  # French: without an eleventh label it is the digit
    assert desk.mention("m7").type == "Person"
    strike(desk, "/", "7", shift=True)  # German: without a seventeenth label it is the sign
    assert desk.window.find_bar.isVisible()


def test_russian_letters_make_events_fill_roles_and_type_hints(desk: Desk) -> None:
    desk.select_text("mayor")
    strike(desk, "у", "e")
    assert desk.mode == "New event"
    strike(desk, "м", "v")
    made = desk.editor.selected
    assert made is not None
    assert made.type == "Visit"
    strike(desk, "р", "h")
    assert desk.mode == "Visit · host"
    russian = dict(zip("asdfghjkl", "фывапролд", strict=True))
    hint = desk.hints["m1"]
    for letter in hint:
        strike(desk, russian[letter], letter)
    assert desk.fillers("host", made.id) == ["m1"]


def test_same_strings_are_left_out_and_labelled_by_other_keyboards(desk: Desk) -> None:
    desk.select_text("Baku")
    strike(desk, "п", "g")
    assert desk.mode
    strike(desk, "é", "2")
    strike(desk, "ч", "x")
    assert desk.window.mode_bar._keys[0] == ("Enter", "tag 0")


def test_own_keys_work_at_once_and_are_shown_everywhere(desk: Desk) -> None:
    window = desk.window
    window._keys_chosen(
        window.bindings.with_key("event.new", "x")
        .without_key("event.new", "E")
        .with_key("tag.1", "q")
        .without_key("tag.1", "1")
        .with_key("project.new", "F12")
        .without_key("project.new", "Ctrl+N")
    )
    assert window.settings.keys == {
        "event.new": ("x",),
        "tag.1": ("q",),
        "project.new": ("F12",),
    }
    assert window.actions_by_id.by_id["event.new"].text() == "Event…\tX"
    shortcuts = window.actions_by_id.by_id["project.new"].shortcuts()
    assert [key.toString() for key in shortcuts] == ["F12"]
    keys = [window.palette_panel.model.item(row).data(KEY) for row in (0, 1, 4)]
    assert keys == ["Q", "2", "X"]
    assert "F12" in [label.text() for label in window.welcome.findChildren(QLabel)]
    assert desk.editor.label_keys == "label"
    desk.editor.select_mark("m1")
    desk.settle()
    window._keys_chosen(window.bindings.with_key("actor.link", "F9").without_key("actor.link", "M"))
    desk.settle()
    buttons = [button.text() for button in window.inspector.findChildren(QAbstractButton)]
    assert "Link to an actor…  F9 ↵" in buttons
    desk.editor.select_mark("e5")
    press(desk, "2")
    assert desk.note == "Visit is no mention; press X to change it."
    desk.select_text("mayor")
    press(desk, "e")
    assert desk.mode == ""
    press(desk, "x")
    assert desk.mode == "New event"
    press(desk, "Esc", "q")
    assert desk.mention("m7").type == "Person"
    window.show_manual("keys")
    assert window._manual is not None
    shown = window._manual.page.toPlainText()
    assert "X, then a letter" in shown
    window._keys_chosen(window.bindings.reset_all())
    assert "E, then a letter" in window._manual.page.toPlainText()
    assert window.settings.keys == {}
    window._manual.close()


def test_own_keys_survive_a_restart(qtbot: QtBot) -> None:
    with a_window(remember=True) as window:
        window._keys_chosen(window.bindings.with_key("help.about", "F11"))
    with a_window(settings=load_settings()) as again:
        assert again.bindings.keys_of("help.about") == ("F11",)
        shortcuts = again.actions_by_id.by_id["help.about"].shortcuts()
        assert [key.toString() for key in shortcuts] == ["F11"]


def test_own_keys_that_cannot_be_used_are_said(qtbot: QtBot) -> None:
    settings = Settings(keys={"event.new": ("Blah",), "nobody": ("x",)})
    projects = OneProject(MemoryStore(a_keyed_schema()))
    with a_window("memory", settings, projects=projects) as window:
        assert window.note.words == (
            "Keys in the settings were left out. "
            "“Blah” for “Event…”: it is not a key. There is no action “nobody”."
        )
        assert window.bindings.keys_of("event.new") == ("E",)

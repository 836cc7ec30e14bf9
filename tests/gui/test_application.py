from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.bootstrap import wired_projects
from annotator.commands.mentions import AddMention
from annotator.gui.application import FirstPaint, make_application, run
from annotator.gui.failures import BUG_EXIT_CODE
from annotator.gui.language import speak
from annotator.gui.main_window import MainWindow
from annotator.gui.words import tr
from annotator.model.project import ArticleQuery
from annotator.model.span import Span
from annotator.workspace.settings import Settings, load_settings, save_settings


@pytest.fixture
def sample(tmp_path: Path) -> str:
    target = tmp_path / "sample.annotator"
    wired_projects().create_sample(str(target))
    return str(target)


@pytest.fixture(autouse=True)
def own_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a run installs ends with the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[MainWindow]:
    """The windows that are made."""
    made: list[MainWindow] = []
    make = MainWindow.__init__

    def remember(window: MainWindow, *arguments: Any, **options: Any) -> None:
        make(window, *arguments, **options)
        made.append(window)

    monkeypatch.setattr(MainWindow, "__init__", remember)
    return made


def test_there_is_one_application(qapp: QApplication) -> None:
    assert make_application() is qapp
    assert make_application() is make_application()


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    painted: list[int] = []
    watcher = FirstPaint()
    watcher.painted.connect(lambda: painted.append(1))
    label.installEventFilter(watcher)
    label.show()
    qtbot.waitUntil(lambda: painted == [1])
    label.repaint()
    QApplication.processEvents()
    assert painted == [1]


def test_a_run_shows_the_article_and_ends_with_the_window(
    qapp: QApplication, sample: str, windows: list[MainWindow]
) -> None:
    assert run(wired_projects(), sample, quit_when_painted=True) == 0
    (window,) = windows
    assert window.workspace is None, "the project was let go"
    assert not window.isVisible()
    assert load_settings().recent == (sample,)


def test_a_program_without_a_console_closes_too(
    qapp: QApplication, sample: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run(wired_projects(), sample, quit_when_painted=True) == 0


def test_a_run_opens_the_article_that_was_named(
    qapp: QApplication, sample: str, windows: list[MainWindow]
) -> None:
    store = wired_projects().connect(sample)
    second = store.articles(ArticleQuery("A1"))[1].id
    store.close()
    shown: list[str] = []

    def look() -> None:
        windows[0].editor.opened.connect(
            lambda: shown.append(windows[0].editor.article.id), type=_direct()
        )

    QTimer.singleShot(0, look)
    assert run(wired_projects(), sample, article=second, quit_when_painted=True) == 0
    assert shown == [second]


def _direct() -> Any:
    return Qt.ConnectionType.DirectConnection


def test_without_a_project_the_last_one_opens(
    qapp: QApplication, sample: str, windows: list[MainWindow]
) -> None:
    save_settings(Settings(recent=(sample,)))
    assert run(wired_projects(), None, quit_when_painted=True) == 0
    assert load_settings().recent == (sample,)


def test_without_any_project_there_is_a_page_to_start_from(
    qapp: QApplication, windows: list[MainWindow]
) -> None:
    seen: list[int] = []

    def look_and_close() -> None:
        seen.append(windows[0].pages.currentIndex())
        windows[0].close()

    QTimer.singleShot(0, look_and_close)
    assert run(wired_projects(), None) == 0
    assert seen == [0]


def test_a_last_project_that_is_gone_is_said_and_the_window_stays(
    qapp: QApplication,
    windows: list[MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    save_settings(Settings(recent=(str(tmp_path / "gone.annotator"),)))
    said: list[str] = []

    def exec_(box: QMessageBox) -> int:
        said.append(box.text())
        QTimer.singleShot(0, windows[0].close)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    assert run(wired_projects(), None) == 0
    assert len(said) == 1
    assert "gone.annotator" in said[0]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("picture.annotator", "is not a project"),
        ("<b>gone</b>.annotator", "<b>gone</b>.annotator"),
        (".", "a folder"),
    ],
)
def test_a_project_that_cannot_be_opened_is_said_in_the_window_and_ends_the_run_with_code_1(
    qapp: QApplication,
    windows: list[MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    says: str,
) -> None:
    (tmp_path / "picture.annotator").write_bytes(b"\xff\xd8\xff")
    told: list[tuple[str, Qt.TextFormat, bool, int]] = []

    def read_and_close(box: QMessageBox) -> int:
        (window,) = windows
        told.append((box.text(), box.textFormat(), window.isVisible(), window.pages.currentIndex()))
        QTimer.singleShot(0, window.close)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", read_and_close)
    assert run(wired_projects(), str(tmp_path / name)) == 1
    ((text, form, visible, page),) = told
    assert says in text
    assert form == Qt.TextFormat.PlainText
    assert visible
    assert page == 0, "the page to start from is behind the message"


def test_another_language_makes_the_window_anew_on_the_same_article(
    qapp: QApplication,
    sample: str,
    windows: list[MainWindow],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = wired_projects().connect(sample)
    second = store.articles(ArticleQuery("A1"))[1].id
    store.close()
    seen: list[tuple[str, str]] = []

    def note_and_end() -> None:
        window = windows[-1]
        seen.append((window.editor.article.id, tr("Language")))
        if len(windows) == 1:
            window.chosen_settings.use("language", "de")
        else:
            QTimer.singleShot(0, window.close)

    def listen() -> None:
        windows[-1].editor.opened.connect(note_and_end)

    make = MainWindow.open_target

    def open_and_listen(window: MainWindow, target: str, article: str | None = None) -> None:
        make(window, target, article)
        listen()

    monkeypatch.setattr(MainWindow, "open_target", open_and_listen)
    try:
        assert run(wired_projects(), sample, article=second) == 0
        assert seen == [(second, "Language"), (second, "Sprache")]
        assert load_settings().language == "de"
    finally:
        speak("en")


def test_a_bug_ends_the_run_with_code_3_and_keeps_the_marks(
    qapp: QApplication,
    sample: str,
    windows: list[MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _: 0)
    before = _marks(sample)

    def mark_and_stumble() -> None:
        window = windows[0]
        assert window.workspace is not None
        window.workspace.execute(AddMention("Quantity", Span.single(0, 1)))
        # As an exception inside a slot reaches it.
        try:
            raise ZeroDivisionError
        except ZeroDivisionError as bug:
            sys.excepthook(type(bug), bug, bug.__traceback__)

    def when_open() -> None:
        windows[0].editor.opened.connect(mark_and_stumble)

    QTimer.singleShot(0, when_open)
    assert run(wired_projects(), sample) == BUG_EXIT_CODE
    windows[0].close()
    assert _marks(sample) == before + 1


def _marks(target: str) -> int:
    store = wired_projects().connect(target)
    try:
        return sum(store.stats().labels["mention"].values())
    finally:
        store.close()

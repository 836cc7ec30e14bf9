"""Another project is asked for, made anew, or the sample."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
)

from annotator.gui.asking import NewProjectDialog
from annotator.gui.main_window import MainWindow
from tests.gui.windows import a_window, complaints


def files(monkeypatch: pytest.MonkeyPatch, method: str, result: object) -> None:
    monkeypatch.setattr(QFileDialog, method, lambda *_, **__: result)


def press_in(window: MainWindow, key: str) -> None:
    QTest.keyClick(window.surface, getattr(Qt.Key, f"Key_{key}"))


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

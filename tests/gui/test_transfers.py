"""Importing and exporting from the window: previewed, shown while it lasts, stopped, told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.gui import asking
from annotator.gui.dialogs import import_report
from annotator.gui.dialogs.export_records import ExportDialog
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.gui.dialogs.paste_article import PasteDialog
from annotator.model.errors import StoreFailed
from annotator.workspace.importing import TransferReport
from annotator.workspace.splitting import Split
from tests.gui.desk import STANDARD, Desk, a_desk

FULL = StoreFailed("The disk is full.", hint="Make room.")


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Three files that the person chooses; the preview is agreed to."""
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_text(f"Text {number}.", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(p) for p in paths], ""))
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 1)
    return paths


def told(desk: Desk) -> list[str]:
    return [notice.words for notice in desk.window.notices.history]


def hold(desk: Desk) -> Callable[[], None]:
    """Let the store's lane wait until the result is called."""
    gate = Event()
    desk.window.lane.submit(lambda: gate.wait(10), lambda _: None, lambda _: None)
    return gate.set


def test_an_import_shows_itself_until_it_is_told(desk: Desk, articles: list[Path]) -> None:
    let_go = hold(desk)
    desk.window.transfers.bring_in(articles)
    assert desk.window.status.work.text() == "Importing"
    assert desk.window.status.stop.isVisible()
    let_go()
    desk.settle()
    assert told(desk) == ["3 articles added."]
    assert desk.store.stats().articles == 4
    assert desk.window.status.stop.isHidden()
    assert desk.window.status.bar.isHidden()


def test_files_are_asked_for_previewed_and_imported(desk: Desk, articles: list[Path]) -> None:
    desk.window.actions_by_id.by_id["project.import"].trigger()
    desk.settle()
    assert told(desk) == ["3 articles added."]


def test_a_preview_that_is_not_agreed_to_changes_nothing(
    desk: Desk, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 0)
    desk.window.transfers.import_files()
    desk.settle()
    assert told(desk) == []
    assert desk.store.stats().articles == 1


def test_a_stopped_import_stores_nothing_more(desk: Desk, articles: list[Path]) -> None:
    let_go = hold(desk)
    desk.window.transfers.bring_in(articles)
    QTest.mouseClick(desk.window.status.stop, Qt.MouseButton.LeftButton)
    let_go()
    desk.settle()
    assert told(desk)[0].startswith("Stopped: 0 articles added")
    assert desk.store.stats().articles == 1


def test_two_at_once_are_one_too_many(desk: Desk, articles: list[Path]) -> None:
    let_go = hold(desk)
    desk.window.transfers.bring_in(articles)
    desk.window.transfers.bring_in(articles)
    let_go()
    desk.settle()
    assert told(desk) == [
        "Wait until the present import or export has ended.",
        "3 articles added.",
    ]


def test_what_went_wrong_is_in_the_report(
    desk: Desk, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[TransferReport] = []
    monkeypatch.setattr(
        import_report, "show_import_report", lambda _, report, _open: shown.append(report)
    )
    articles[1].write_bytes(b"\x00\x01\x02\x03" * 99)
    desk.window.transfers.bring_in(articles)
    desk.settle()
    assert told(desk) == ["2 articles added, 1 error."]
    card = desk.window.notices.cards[0]
    assert card.notice.tone == "error"
    card.button.click()
    assert shown[0].findings[0].file == str(articles[1])


def test_an_import_that_fails_leaves_no_bar(
    desk: Desk, articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(*_: object, **__: object) -> None:
        raise FULL

    monkeypatch.setattr(desk.store, "add", add)
    desk.window.transfers.bring_in(articles)
    desk.settle()
    assert desk.complaints == [FULL]
    desk.complaints.clear()
    assert desk.window.status.bar.isHidden()


def test_without_a_choice_nothing_happens(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "folder_to_import", lambda _: [])
    monkeypatch.setattr(ExportDialog, "exec", lambda _: 0)
    desk.window.transfers.import_folder()
    desk.window.transfers.export()
    desk.settle()
    assert desk.window.status.work.isHidden()


def test_a_pasted_article_is_added_and_opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    QGuiApplication.clipboard().setText("Title: March\n\nWorkers marched in Lenvik.")
    monkeypatch.setattr(PasteDialog, "exec", lambda _: 1)
    desk.window.actions_by_id.by_id["project.paste"].trigger()
    desk.settle()
    assert desk.editor.article.title == "March"
    assert desk.text == "Workers marched in Lenvik."
    pasted = desk.editor.article.id
    desk.window.open_neighbour(-1)
    desk.settle()
    desk.window.transfers.paste()
    desk.settle()
    assert told(desk) == ["The project has this text already."]
    assert desk.editor.article.id == pasted


def test_an_export_is_asked_for_written_and_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    opened: list[QUrl] = []

    def fill_in(dialog: ExportDialog) -> int:
        dialog.path.setText(str(out))
        dialog.divide.setChecked(True)
        dialog.shares.setText("80/20")
        assert dialog.choice.split == Split((80, 20), 0)
        return 1

    monkeypatch.setattr(ExportDialog, "exec", fill_in)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.window.actions_by_id.by_id["project.export"].trigger()
    desk.settle()
    files = [tmp_path / "out-train.jsonl", tmp_path / "out-test.jsonl"]
    assert sum(file.read_bytes().count(b"\n") for file in files) == 1
    assert told(desk)[0].startswith("Records written: 1 (")
    desk.window.notices.cards[0].button.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_a_stopped_export_leaves_no_file(desk: Desk, tmp_path: Path) -> None:
    let_go = hold(desk)
    desk.window.transfers.write(tmp_path / "out.jsonl")
    assert desk.window.status.work.text() == "Exporting"
    QTest.mouseClick(desk.window.status.stop, Qt.MouseButton.LeftButton)
    let_go()
    desk.settle()
    assert told(desk) == ["Stopped: nothing was written."]
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.window.transfers.write(tmp_path / "no" / "out.jsonl")
    desk.settle()
    assert "out.jsonl" in desk.complaints[0].message
    desk.complaints.clear()
    assert desk.window.status.bar.isHidden()

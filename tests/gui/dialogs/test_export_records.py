"""The export dialog says what will be written, whereto, and how the first record looks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.export_records import ExportDialog
from annotator.model.identity import ArticleId
from annotator.workspace.catalogue import list_formats
from annotator.workspace.exporting import ExportChoice
from annotator.workspace.splitting import Split

CHOSEN = (ArticleId("A1"), ArticleId("A2"))


class Reader:
    """Gives a record, and writes down for which choice."""

    def __init__(self) -> None:
        self.choices: list[ExportChoice] = []
        self.record = b'{"id": "A1"}\n'

    def __call__(self, choice: ExportChoice, then: Callable[[bytes], None]) -> None:
        self.choices.append(choice)
        then(self.record)


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def make(qtbot: QtBot, reader: Reader) -> Callable[..., ExportDialog]:
    def made(**more: object) -> ExportDialog:
        out = Path("/news/work.jsonl")
        dialog = ExportDialog(out, list_formats(), ["Anna", "Bea"], reader, **more)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def test_all_of_it_is_written_unless_something_is_chosen(
    make: Callable[..., ExportDialog], reader: Reader
) -> None:
    dialog = make()
    assert dialog.out == Path("/news/work.jsonl")
    assert dialog.choice == ExportChoice()
    assert dialog.first.toPlainText() == '{"id": "A1"}'
    assert dialog.only.isHidden()
    assert not dialog.shares.isEnabled()


def test_what_is_chosen_is_written(make: Callable[..., ExportDialog], reader: Reader) -> None:
    dialog = make(selected=CHOSEN)
    dialog.layer.setCurrentIndex(dialog.layer.findData("Bea"))
    dialog.status.setCurrentIndex(dialog.status.findData("complete"))
    assert dialog.only.text() == "Only the 2 selected articles"
    assert dialog.choice == ExportChoice("jsonl", "Bea", "complete", CHOSEN)
    dialog.look()
    assert reader.choices[-1] == dialog.choice
    dialog.only.setChecked(False)
    assert dialog.choice.articles is None


def test_a_division_names_its_files(make: Callable[..., ExportDialog]) -> None:
    dialog = make()
    dialog.divide.setChecked(True)
    dialog.seed.setValue(7)
    assert dialog.choice.split == Split((80, 10, 10), 7)
    assert dialog.files.text() == "Written to work-train.jsonl, work-dev.jsonl, work-test.jsonl"
    dialog.shares.setText("80")
    assert not dialog.go.isEnabled()
    assert "80/10/10" in dialog.files.text()
    assert dialog.shares.property("invalid")
    dialog.divide.setChecked(False)
    assert dialog.go.isEnabled()


def test_without_a_file_nothing_is_written(
    make: Callable[..., ExportDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make()
    dialog.path.setText(" ")
    assert not dialog.go.isEnabled()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/o/x.jsonl", ""))
    dialog._browse()
    assert dialog.out == Path("/o/x.jsonl")
    assert dialog.go.isEnabled()


def test_where_no_article_fits_it_says_so(
    make: Callable[..., ExportDialog], reader: Reader
) -> None:
    reader.record = b""
    assert make().first.toPlainText() == "No article fits this choice."


def test_a_long_record_is_cut(make: Callable[..., ExportDialog], reader: Reader) -> None:
    reader.record = b"x" * 100_000
    assert len(make().first.toPlainText()) < 10_000

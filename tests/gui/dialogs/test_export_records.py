"""The export dialog says what will be written, whereto, and how the first record looks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotator.formats.base import Loss
from annotator.gui.dialogs.export_records import ExportDialog
from annotator.model.identity import ArticleId
from annotator.model.option import Option
from annotator.workspace.catalogue import FormatInfo, list_formats
from annotator.workspace.exporting import ExportChoice, ExportPreview, SeenExport
from annotator.workspace.losses import LossCount
from annotator.workspace.splitting import Split
from tests.formats.records import NEWS

SMALL = FormatInfo(
    "small", "A small format", (".small",), can_import=True, can_export=True, folder=True,
    write_options=(Option("raw", "Raw", "flag", default=False),), missing=("notes",),
)  # fmt: skip
CHOSEN = (ArticleId("A1"), ArticleId("A2"))


class Reader:
    """Gives a record, and writes down for which choice."""

    def __init__(self) -> None:
        self.choices: list[ExportChoice] = []
        self.record = b'{"id": "A1"}\n'
        self.more: tuple[SeenExport, ...] = ()
        self.losses: tuple[LossCount, ...] = ()

    def __call__(
        self, out: Path, choice: ExportChoice, then: Callable[[ExportPreview], None]
    ) -> None:
        self.choices.append(choice)
        files = [SeenExport(out.name, self.record, len(self.record))] if self.record else []
        then(ExportPreview((*files, *self.more), self.losses))


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def make(qtbot: QtBot, reader: Reader) -> Callable[..., ExportDialog]:
    def made(**more: object) -> ExportDialog:
        out = Path("/news/work.jsonl")
        formats = [*list_formats(), SMALL]
        dialog = ExportDialog(out, formats, NEWS, ["Anna", "Bea"], reader, **more)  # type: ignore[arg-type]
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


def test_the_keyboard_begins_at_the_file_and_ends_at_the_buttons(
    make: Callable[..., ExportDialog],
) -> None:
    dialog = make()
    assert dialog.focusWidget() is dialog.path
    last = dialog.path.previousInFocusChain()
    while not last.isVisible() or not last.focusPolicy() & Qt.FocusPolicy.TabFocus:
        last = last.previousInFocusChain()
    assert last.parent() is dialog.go.parent()


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
    assert len(make().first.toPlainText()) < 20_000


def test_only_some_articles_and_marks(make: Callable[..., ExportDialog], reader: Reader) -> None:
    dialog = make(sources=["Trend", None])
    dialog.labels.tick("Person")
    dialog.labels.tick("Visit")
    dialog.sources.tick(None)
    dialog.since.setText("2026-02")
    assert dialog.labels.words == "Person, Visit"
    assert dialog.sources.words == "Without a source"
    assert dialog.choice == ExportChoice(
        labels=frozenset({"Person", "Visit"}), sources=(None,), since="2026-02"
    )
    dialog.look()
    assert reader.choices[-1] == dialog.choice
    dialog.until.setText("soon")
    assert not dialog.go.isEnabled()
    assert "soon" in dialog.files.text()
    assert dialog.until.property("invalid")
    assert not dialog.since.property("invalid")
    dialog.until.setText("")
    assert dialog.go.isEnabled()


def test_a_format_brings_its_options_and_its_kind_of_place(
    make: Callable[..., ExportDialog], reader: Reader
) -> None:
    dialog = make()
    assert dialog.full_record.isHidden(), "records are whole as they are"
    dialog.format.setCurrentIndex(dialog.format.findData("small"))
    assert dialog.out == Path("/news/work"), "it writes a folder"
    assert dialog._path_label.text() == "Folder"
    dialog.option_form.fields["raw"].setChecked(True)  # type: ignore[attr-defined]
    dialog.full_record.setChecked(True)
    assert dialog.choice == ExportChoice("small", options={"raw": True}, full_record=True)
    dialog.format.setCurrentIndex(dialog.format.findData("jsonl"))
    assert dialog.out == Path("/news/work.jsonl")
    assert dialog.choice == ExportChoice()


def test_what_does_not_fit_is_said_before(
    make: Callable[..., ExportDialog], reader: Reader
) -> None:
    loss = Loss("A1", "m1", "notes on mentions", "dropped")
    reader.losses = (LossCount("notes on mentions", "dropped", 2, (loss,)),)
    reader.more = (SeenExport("work.bin", b"\0\1", 2_000),)
    dialog = make()
    dialog.format.setCurrentIndex(dialog.format.findData("small"))
    dialog.look()
    assert dialog.losses.text() == "Does not fit this format: notes on mentions (left out)"
    assert [dialog.part.itemText(n) for n in range(dialog.part.count())] == ["work", "work.bin"]
    dialog.part.setCurrentIndex(1)
    assert "2,000 bytes" in dialog.first.toPlainText()
    reader.losses = ()
    dialog.look()
    assert "fits" in dialog.losses.text()

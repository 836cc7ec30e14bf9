"""The preview of an import: what comes, what is left out and why, and what is in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.model.option import OptionValue
from annotator.workspace.catalogue import list_formats
from annotator.workspace.previewing import (
    ImportPreview,
    SeenArticle,
    SeenCounting,
    SeenFile,
    preview_paths,
)
from tests.formats.records import a_record, line_of


class Looker:
    """Looks at once, or when told to."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []
        self.hold = False
        self.options: list[dict[str, OptionValue]] = []

    def __call__(
        self,
        paths: Sequence[Path],
        format: str,  # noqa: A002
        options: Mapping[str, OptionValue],
        cancelled: Callable[[], bool],
        then: Callable[[ImportPreview], None],
    ) -> None:
        def look() -> None:
            self.options.append(dict(options))
            then(preview_paths(paths, format=format, options=options, cancelled=cancelled))

        if self.hold:
            self.held.append(look)
        else:
            look()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Title: March\nDate: 2022-03-04\n\nWorkers marched.")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    return tmp_path


@pytest.fixture
def looker() -> Looker:
    return Looker()


@pytest.fixture
def make(qtbot: QtBot, looker: Looker) -> Callable[..., ImportDialog]:
    def made(*paths: Path) -> ImportDialog:
        dialog = ImportDialog(paths, looker, list_formats())
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def rows(dialog: ImportDialog) -> dict[str, tuple[str, str]]:
    found = {}
    for at in range(dialog.list.topLevelItemCount()):
        item = dialog.list.topLevelItem(at)
        assert item is not None
        found[item.text(0)] = (item.text(1), item.text(2))
    return found


def test_files_are_listed_with_what_they_are(
    make: Callable[..., ImportDialog], folder: Path
) -> None:
    dialog = make(folder)
    listed = rows(dialog)
    assert listed["a.txt"] == ("Plain text", "March")
    assert listed["empty.txt"][0] == "Left out"
    assert listed["empty.txt"][1].startswith("Is empty.")
    assert dialog.summary.text().startswith("1 file comes in; 2 are left out.")
    assert dialog.go.isEnabled()
    assert dialog.name.isHidden()


def test_what_is_in_a_file_is_shown(make: Callable[..., ImportDialog], folder: Path) -> None:
    dialog = make(folder)
    for at in range(3):
        item = dialog.list.topLevelItem(at)
        assert item is not None
        if item.text(0) == "a.txt":
            dialog.list.setCurrentItem(item)
    shown = dialog.text.toPlainText()
    assert "March\n2022-03-04 · 16 characters\n\nWorkers marched." in shown


def test_records_may_get_another_annotator(make: Callable[..., ImportDialog], folder: Path) -> None:
    (folder / "r.jsonl").write_bytes(line_of(a_record()))
    dialog = make(folder)
    assert dialog.name.isVisible()
    assert dialog.annotator is None
    dialog.name.setText(" Bea ")
    assert dialog.annotator == "Bea"


def test_where_nothing_can_be_imported_nothing_can_be_started(
    make: Callable[..., ImportDialog], folder: Path
) -> None:
    dialog = make(folder / "paper.pdf")
    assert not dialog.go.isEnabled()
    assert dialog.summary.text().startswith("None of these files can be imported")
    dialog.kind.setCurrentIndex(dialog.kind.findData("text"))
    assert dialog.format == "text"
    assert not dialog.go.isEnabled()  # a PDF is no plain text, whatever one says


def test_more_files_can_be_added(
    make: Callable[..., ImportDialog], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = make(folder / "empty.txt")
    name = str(folder / "a.txt")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([name, name], ""))
    add = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Add files…")
    add.click()
    assert set(rows(dialog)) == {"a.txt", "empty.txt"}
    add.click()
    assert dialog.paths.count(Path(name)) == 1


def test_an_answer_to_an_older_question_is_dropped(
    make: Callable[..., ImportDialog], folder: Path, looker: Looker
) -> None:
    looker.hold = True
    dialog = make(folder)
    assert dialog.summary.text() == "Looking at the files …"
    dialog.kind.setCurrentIndex(dialog.kind.findData("text"))
    old, new = looker.held
    new()
    before = rows(dialog)
    old()
    assert rows(dialog) == before


def test_an_answer_after_the_dialog_was_left_does_no_harm(
    make: Callable[..., ImportDialog], folder: Path, looker: Looker
) -> None:
    looker.hold = True
    dialog = make(folder)
    dialog.reject()
    looker.held[0]()
    assert rows(dialog) == {}


def test_without_files_it_says_what_to_do(make: Callable[..., ImportDialog]) -> None:
    dialog = make()
    assert "drop them on the window" in dialog.summary.text()
    assert not dialog.go.isEnabled()


def test_the_options_of_the_chosen_kind_are_asked_for(
    make: Callable[..., ImportDialog], looker: Looker, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Рабочие вышли на улицы.".encode("cp1251"))
    dialog = make(path)
    assert dialog.option_form.isHidden(), "without a kind there is nothing to choose"
    dialog.kind.setCurrentIndex(dialog.kind.findData("text"))
    assert not dialog.option_form.isHidden()
    assert dialog.options == {}
    field = dialog.option_form.fields["encoding"]
    assert isinstance(field, QLineEdit)
    with qtbot.waitSignal(dialog.option_form.changed):
        field.setText("cp1251")
    assert dialog.options == {"encoding": "cp1251"}
    assert looker.options[-1] == {"encoding": "cp1251"}
    assert "Рабочие вышли" in dialog.text.toPlainText()
    dialog.kind.setCurrentIndex(dialog.kind.findData("jsonl"))
    assert dialog.options == {}


def test_in_which_unit_positions_are_counted_is_shown(
    make: Callable[..., ImportDialog], looker: Looker, tmp_path: Path
) -> None:
    counting = SeenCounting("UTF-16 units", 3, 4, ("Workers", "Lenvik"))
    article = SeenArticle("March", None, None, "Workers marched.", 16, 2, counting)
    file = SeenFile(tmp_path / "news.zip", 10, "brat", (article,), member="a/b.ann")
    looker.hold = True
    dialog = make(tmp_path / "news.zip")
    dialog._show(ImportPreview((file,), 1, 0, 10, records=True))
    assert list(rows(dialog)) == ["news.zip › a/b.ann"]
    told = dialog.text.toPlainText()
    assert "counted in UTF-16 units: 3 of 4 marks fit, such as “Workers”, “Lenvik”" in told

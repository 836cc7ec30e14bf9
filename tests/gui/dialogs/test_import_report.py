"""The report of an import tells everything, and leads to where it happened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.formats.base import Finding
from annotator.gui.dialogs.import_report import ImportReportDialog
from annotator.model.identity import ArticleId
from annotator.workspace.importing import Duplicate, TransferReport


@pytest.fixture
def report(tmp_path: Path) -> TransferReport:
    (tmp_path / "news.zip").write_bytes(b"")
    return TransferReport(
        articles=(ArticleId("A"),),
        known=(Duplicate("b.txt", None, ArticleId("B")),),
        findings=(
            Finding(
                f"{tmp_path}/news.zip/c<b>.txt", "Odd.", line=3, record="A", severity="warning"
            ),
            Finding("gone.txt", "It is <i>empty</i>.", "Write something."),
        ),
    )


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, report: TransferReport, opened: list[str]) -> ImportReportDialog:
    made = ImportReportDialog(report, opened.append)
    qtbot.addWidget(made)
    made.show()
    return made


def test_errors_come_first_and_words_stay_words(dialog: ImportReportDialog) -> None:
    assert "1 article added" in dialog.summary.text()
    assert dialog.summary.textFormat() == Qt.TextFormat.PlainText
    rows = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    assert [(row.text(0), row.text(1)) for row in rows if row] == [
        ("gone.txt", ""), ("c<b>.txt", "3"), ("b.txt", ""),
    ]  # fmt: skip
    assert dialog.text.toPlainText() == "gone.txt: It is <i>empty</i>. Write something."
    assert not dialog.to_article.isEnabled()
    assert not dialog.to_file.isEnabled()


def test_a_row_leads_to_its_article(dialog: ImportReportDialog, opened: list[str]) -> None:
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.to_article.click()
    assert opened == ["A"]
    assert dialog.isHidden()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(2))
    dialog.list.itemActivated.emit(dialog.list.currentItem(), 0)
    assert opened == ["A", "B"]


def test_a_row_leads_to_its_file(
    dialog: ImportReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.to_file.click()
    assert urls == [QUrl.fromLocalFile(str(tmp_path / "news.zip"))], "the archive it lies in"


def test_everything_can_be_copied(dialog: ImportReportDialog) -> None:
    dialog.copy.click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 3
    assert lines[1].endswith("c<b>.txt:3: warning: Odd.")

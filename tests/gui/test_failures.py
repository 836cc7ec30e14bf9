from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.gui.failures import (
    BUG_EXIT_CODE,
    install_excepthook,
    message_box,
    show_error,
)
from annotator.model.errors import BadInput
from annotator.workspace import bug_report
from annotator.workspace.bug_report import report_file, report_of

SECRET = "Anna Kral visited Baku"


@pytest.fixture
def boxes(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QMessageBox]]:
    """The boxes that were shown, and read at once."""
    shown: list[QMessageBox] = []

    def exec_(box: QMessageBox) -> int:
        shown.append(box)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    yield shown
    for box in shown:
        box.deleteLater()


@pytest.fixture
def exits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    return codes


@pytest.fixture
def last_work() -> list[str]:
    return []


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch, last_work: list[str]) -> Callable[[BaseException], None]:
    """Lets an exception reach the hook, as one that nobody caught does."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_excepthook(lambda: last_work.append("saved"))

    def reach(failure: BaseException) -> None:
        try:
            raise failure
        except BaseException as caught:  # noqa: BLE001
            sys.excepthook(type(caught), caught, caught.__traceback__)

    return reach


def test_what_the_world_refuses_is_a_message(
    fail: Callable[[BaseException], None], boxes: list[QMessageBox], exits: list[int]
) -> None:
    fail(BadInput("The file <b>x</b> is empty.", hint="Choose another."))
    (box,) = boxes
    assert (box.text(), box.informativeText()) == ("The file <b>x</b> is empty.", "Choose another.")
    assert exits == []
    assert not report_file().exists()


def test_a_bug_saves_reports_and_ends(
    fail: Callable[[BaseException], None],
    boxes: list[QMessageBox],
    exits: list[int],
    last_work: list[str],
    capsys: pytest.CaptureFixture[str],
    home: Path,
) -> None:
    fail(ZeroDivisionError("division by zero"))
    (box,) = boxes
    assert (last_work, exits) == (["saved"], [BUG_EXIT_CODE])
    assert BUG_EXIT_CODE == 3
    assert report_file().is_relative_to(home)
    report = report_file().read_text("utf-8")
    assert "ZeroDivisionError: division by zero" in report
    assert "test_failures.py" in report
    assert str(report_file()) in box.informativeText()
    assert "ZeroDivisionError" in box.detailedText()
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert box.textFormat() == Qt.TextFormat.PlainText


def test_what_waits_is_saved_before_the_dialog(
    fail: Callable[[BaseException], None],
    boxes: list[QMessageBox],
    exits: list[int],
    last_work: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda _: seen.append(list(last_work)))
    fail(ZeroDivisionError())
    assert seen == [["saved"]]


def test_the_report_holds_no_words_of_an_article(
    fail: Callable[[BaseException], None], boxes: list[QMessageBox], exits: list[int]
) -> None:
    def lose() -> None:
        text = SECRET
        try:
            {"a": 1}[text]
        except KeyError as cause:
            raise ValueError(f"no place for {text}") from cause

    with pytest.raises(ValueError, match="no place") as failure:
        lose()
    fail(failure.value)
    report = report_file().read_text("utf-8")
    assert "ValueError" in report
    assert "KeyError" in report
    assert "which led to" in report
    assert "in lose" in report
    for word in SECRET.split():
        assert word not in report
    assert SECRET in boxes[0].detailedText(), "the person may see, and copy, all of it"


def test_reports_are_added_one_after_the_other(
    fail: Callable[[BaseException], None], boxes: list[QMessageBox], exits: list[int]
) -> None:
    fail(ZeroDivisionError())
    install_excepthook(lambda: None)
    fail(IndexError("list index out of range"))
    report = report_file().read_text("utf-8")
    assert report.index("ZeroDivisionError") < report.index("IndexError: list index out of range")


def test_a_bug_that_comes_again_opens_no_second_dialog(
    fail: Callable[[BaseException], None],
    exits: list[int],
    last_work: list[str],
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[object] = []

    def exec_(box: QMessageBox) -> int:
        shown.append(box)
        fail(ZeroDivisionError("again"))  # a repaint while the message is read
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    fail(ZeroDivisionError("first"))
    assert (len(shown), last_work, exits) == (1, ["saved"], [BUG_EXIT_CODE])
    report = report_file().read_text("utf-8")
    assert "first" in report
    assert "again" in report


def test_a_bug_while_saving_still_ends_the_program(
    boxes: list[QMessageBox], exits: list[int], fail: Callable[[BaseException], None]
) -> None:
    def stumble() -> None:
        raise IndexError("while saving")

    install_excepthook(stumble)
    fail(ZeroDivisionError())
    assert (len(boxes), exits) == (1, [BUG_EXIT_CODE])
    assert "IndexError: while saving" in report_file().read_text("utf-8")


def test_where_no_report_can_be_written_that_is_said(
    fail: Callable[[BaseException], None],
    boxes: list[QMessageBox],
    exits: list[int],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine", encoding="utf-8")
    monkeypatch.setattr(bug_report, "report_file", lambda: in_the_way / "bug-reports.log")
    fail(ZeroDivisionError())
    assert "could not be written" in boxes[0].informativeText()
    assert exits == [BUG_EXIT_CODE]


def test_an_interrupt_saves_and_ends_without_a_word(
    fail: Callable[[BaseException], None],
    boxes: list[QMessageBox],
    exits: list[int],
    last_work: list[str],
) -> None:
    fail(KeyboardInterrupt())
    assert (boxes, exits, last_work) == ([], [130], ["saved"])


def test_a_program_without_a_console_reports_too(
    fail: Callable[[BaseException], None],
    boxes: list[QMessageBox],
    exits: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    fail(ZeroDivisionError())
    assert report_file().exists()
    assert exits == [BUG_EXIT_CODE]


def test_a_report_of_a_chain_that_bites_its_tail_ends() -> None:
    first, second = ValueError("one"), KeyError("two")
    first.__context__, second.__context__ = second, first
    assert report_of(first).count("Error") == 2


def test_messages_are_never_taken_for_rich_text(boxes: list[QMessageBox]) -> None:
    show_error(None, BadInput("<i>no</i>", hint="<u>none</u>"))
    (box,) = boxes
    assert (box.text(), box.informativeText()) == ("<i>no</i>", "<u>none</u>")
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.icon() == QMessageBox.Icon.Warning
    plain = message_box(None, "words")
    assert plain.informativeText() == ""
    plain.deleteLater()

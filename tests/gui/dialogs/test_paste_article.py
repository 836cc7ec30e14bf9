"""Pasted words: what is read from their first lines is shown, what the person says goes first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.dialogs.paste_article import PasteDialog
from annotator.model.errors import AnnotatorError
from annotator.workspace.previewing import Pasted, SeenHeader, preview_pasted

WORDS = "Date: 2022-03-04\nSource: Trend\n\nWorkers marched."


def read(
    words: str,
    then: Callable[[SeenHeader], None],
    failed: Callable[[AnnotatorError], None],
) -> None:
    try:
        then(preview_pasted(words))
    except AnnotatorError as error:
        failed(error)


@pytest.fixture
def dialog(qtbot: QtBot) -> PasteDialog:
    made = PasteDialog(WORDS, read)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_header_that_was_found_is_shown(dialog: PasteDialog) -> None:
    assert dialog.found.text() == "Taken off as the header: Date: 2022-03-04 / Source: Trend"
    assert dialog.source.placeholderText() == "Trend"
    assert dialog.date.placeholderText() == "2022-03-04"
    assert dialog.title.placeholderText() == "not found"
    assert dialog.pasted == Pasted(WORDS)


def test_what_the_person_says_is_kept(dialog: PasteDialog) -> None:
    dialog.title.setText("March")
    dialog.date.setText("2022")
    assert dialog.pasted == Pasted(WORDS, "March", "", "2022")


def test_without_words_nothing_can_be_added(dialog: PasteDialog) -> None:
    dialog.words.setPlainText(" ")
    dialog.look()
    assert not dialog.go.isEnabled()
    assert "no text" in dialog.found.text()
    dialog.words.setPlainText("Some words.")
    dialog.look()
    assert dialog.go.isEnabled()
    assert "No line is taken off" in dialog.found.text()


def test_what_is_no_text_is_said(dialog: PasteDialog) -> None:
    dialog.words.setPlainText("\x01\x02\x03" * 99)
    dialog.look()
    assert not dialog.go.isEnabled()
    assert "pasted text" in dialog.found.text()

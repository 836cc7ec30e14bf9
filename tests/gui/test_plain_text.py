from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from pytestqt.qtbot import QtBot

from annotator.gui.plain_text import isolated, plain_label, plain_tip

NASTY = '<img src="file:///x"><b>Breaking</b> & <script>'


def test_a_label_shows_markup_as_it_was_written(qtbot: QtBot) -> None:
    label = plain_label(NASTY, role="soft")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == NASTY
    assert label.property("role") == "soft"
    # As high as one plain line: an image or bold type would change that.
    assert label.sizeHint().height() == plain_label("Breaking").sizeHint().height()


def test_a_tooltip_is_read_back_as_it_was_written() -> None:
    tip = plain_tip(NASTY)
    # It begins with a tag, so Qt takes it for rich text: what it shows is what the markup says.
    assert tip.startswith("<p")
    assert QTextDocumentFragment.fromHtml(tip).toPlainText() == NASTY


def test_a_tooltip_keeps_its_lines_and_an_empty_one_stays_empty() -> None:
    assert "one\ntwo" in QTextDocumentFragment.fromHtml(plain_tip("one\ntwo")).toPlainText()
    assert plain_tip("") == ""


def test_words_from_right_to_left_are_kept_apart() -> None:
    for words in ("أستانا", "«القاهرة»", "12 شخصا"):
        assert isolated(words) == f"\u2068{words}\u2069"
    for words in ("Astana", "2022", "", "“Cairo” القاهرة"):
        assert isolated(words) == words

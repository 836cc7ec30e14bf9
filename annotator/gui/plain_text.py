"""Words in the interface as plain text: Qt must never take a headline for markup."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator.gui.words import shown


def plain_label(text: str, *, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows exactly this text; `role` is how the style sheet knows it."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(shown(text))
    if role:
        label.setProperty("role", role)
    return label


def plain_tip(text: str) -> str:
    """The text as a tooltip that Qt cannot take for markup; tooltips have no format of their own."""
    text = shown(text)
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(character, entity)
    return "<p style='white-space:pre-wrap'>" + text + "</p>" if text else ""


def isolated(words: str) -> str:
    """Words that run from right to left, so marked that what follows does not get among them.

    An ellipsis then stands at their end, which is at the left.
    """
    strong = next((kind for kind in map(bidirectional, words) if kind in ("L", "R", "AL")), "L")
    return words if strong == "L" else f"\u2068{words}\u2069"

"""The words of the window in the person's language: `tr` looks every one of them up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "annotator"


def tr(words: str, **values: object) -> str:
    """These words in the language of the window, with `{name}` replaced by the values.

    `words` is the English text and must be written out where `tr` is called, or nobody finds it to
    translate it. What a value holds is never looked up and never taken for a pattern.
    """
    found = QCoreApplication.translate(CONTEXT, words)
    return found.format(**values) if values else found

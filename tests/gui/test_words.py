"""Words are looked up as they are written; what values hold is never taken for a pattern."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.gui.words import CONTEXT, tr


class Upside(QTranslator):
    """Turns one sentence around."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del disambiguation, n
        return "{name} begrüßt" if (context, source) == (CONTEXT, "Greet {name}") else ""


@pytest.fixture
def translated(qapp: QApplication) -> Iterator[QObject]:
    translator = Upside()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def test_words_without_a_translation_are_themselves(qapp: QApplication) -> None:
    assert tr("100 {odd} braces") == "100 {odd} braces"
    assert tr("Greet {name}", name="{0} {name}") == "Greet {0} {name}"


def test_words_are_translated_before_values_are_put_in(translated: QObject) -> None:
    assert tr("Greet {name}", name="Ada") == "Ada begrüßt"

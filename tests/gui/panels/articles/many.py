"""A window on many articles, for the tests of their list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui import asking
from annotator.gui.article_model import PAGE
from annotator.gui.panels.articles.panel import ArticlesPanel
from annotator.model.article import Article, Published
from annotator.model.identity import ArticleId
from tests.builders import an_article
from tests.gui.desk import STANDARD, Desk, a_desk

FIRST = ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2F")
MANY = 3 * PAGE + 10


def another(number: int) -> Article:
    text = f"Text {number} of Trend." + (" Dockers strike." if number % 2 else "")
    made = an_article(text, title=f"Article {number}", source=("Trend", "AFP")[number % 2])
    date = Published(f"2022-10-{1 + number % 28:02}")
    return replace(made, id=ArticleId(f"01J9ZK{number:020}"), published=date)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(*STANDARD, more=tuple(another(n) for n in range(1, MANY))) as made:
        yield made


@pytest.fixture
def panel(desk: Desk) -> ArticlesPanel:
    return desk.window.articles


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The questions that were asked; all of them are answered with yes."""
    asked: list[tuple[str, str]] = []

    def yes(_parent: object, question: str, more: str, _yes: str) -> bool:
        asked.append((question, more))
        return True

    monkeypatch.setattr(asking, "confirmed", yes)
    return asked


def chips(panel: ArticlesPanel) -> list[str]:
    return [chip.text() for chip in panel.chips.values()]


def narrow(desk: Desk, **conditions: Any) -> ArticlesPanel:
    panel = desk.window.articles
    panel.narrow(replace(panel.query, **conditions))
    desk.settle()
    return panel

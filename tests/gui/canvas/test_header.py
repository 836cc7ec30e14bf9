from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.gui.canvas.header import HeaderBlock, counts_of, date_words, facts_of
from annotator.model.article import Published
from tests.gui.canvas.example import ARTICLE, ITEMS, LINKS
from tests.gui.canvas.painting import inks

pytestmark = pytest.mark.usefixtures("qapp")


def test_facts_in_words() -> None:
    counts = counts_of(ITEMS, LINKS)
    assert counts == "6 mentions, 4 events, 1 relation"
    facts = facts_of(ARTICLE, counts)
    assert facts.startswith("Trend · 13 October 2022 · en · ")
    assert facts.endswith(" characters · 6 mentions, 4 events, 1 relation")


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(ARTICLE, source=None, published=None, language=None)
    assert facts_of(bare, "") == f"{len(ARTICLE.text)} characters"
    assert facts_of(replace(bare, text="A"), "") == "1 character"
    assert counts_of([], []) == ""


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (Published("2022-10-13T08:30:00Z"), "13 October 2022"),
        (Published("2022-10", "month"), "October 2022"),
        (Published("2022-10-01", "month"), "October 2022"),
        (Published("2022", "year"), "2022"),
        (Published("soon", raw="last Wednesday"), "last Wednesday"),
        (Published("2022-13-40"), "2022"),
        (None, ""),
    ],
)
def test_dates(published: Published | None, words: str) -> None:
    assert date_words(published) == words


def test_a_long_headline_wraps_and_a_long_line_of_facts_is_cut() -> None:
    with_inks = inks()
    short = HeaderBlock("Short", "facts", 400, with_inks)
    long = HeaderBlock("A very long headline " * 5, "facts " * 200, 400, with_inks)
    assert long.height > short.height + 20
    image = QImage(500, int(long.height), QImage.Format.Format_RGB32)
    paper = QColor(with_inks.theme.paper)
    image.fill(paper)
    painter = QPainter(image)
    long.draw(painter)
    painter.end()
    columns = [
        x
        for x in range(image.width())
        if any(QColor(image.pixel(x, y)) != paper for y in range(image.height()))
    ]
    assert columns
    assert max(columns) <= 402

"""The headline and the line of facts above an article's text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from annotator.gui.canvas.inks import Inks
from annotator.gui.canvas.qt_measure import QtMeasure
from annotator.gui.words import shown, tr
from annotator.layout.direction import is_right_to_left
from annotator.layout.geometry import LinkItem, SpanItem
from annotator.model.article import Article, Published
from annotator.model.said import said

TOP = 22.0
BETWEEN = 5.0
BOTTOM = 10.0
MONTHS = [
    said("January"),
    said("February"),
    said("March"),
    said("April"),
    said("May"),
    said("June"),
    said("July"),
    said("August"),
    said("September"),
    said("October"),
    said("November"),
    said("December"),
]
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class HeaderBlock:
    """An article's headline and facts, laid out for one width and painted from (0, 0) down.

    Args:
        title: The headline; wraps where it is long.
        facts: One line; cut with an ellipsis where it is too long.
        width: Width of the text column in pixels.
        inks: Colours and fonts.
    """

    def __init__(self, title: str, facts: str, width: float, inks: Inks) -> None:
        self._inks = inks
        self._width = width
        measure = QtMeasure(inks.title_font, inks.label_font)
        self._lines = measure.lines(" ".join(title.split()), width)
        self._line_height = round(measure.ascent + measure.descent) + 2.0
        metrics = QFontMetricsF(inks.facts_font)
        self._facts = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, width)
        self._facts_height = round(metrics.height()) + 1.0
        self._facts_alignment = (
            Qt.AlignmentFlag.AlignRight if is_right_to_left(title) else Qt.AlignmentFlag.AlignLeft
        )
        self.height = (
            TOP + len(self._lines) * self._line_height + BETWEEN + self._facts_height + BOTTOM
        )

    def draw(self, painter: QPainter) -> None:
        """Paint it at the painter's origin."""
        theme = self._inks.theme
        y = TOP
        painter.setPen(self._inks.color(theme.ink))
        for line in self._lines:
            line.line.draw(painter, QPointF(0.0, y - line.line.y()))
            y += self._line_height
        painter.setFont(self._inks.facts_font)
        painter.setPen(self._inks.color(theme.ink_soft))
        rect = QRectF(0.0, y + BETWEEN, self._width, self._facts_height)
        painter.drawText(
            rect,
            self._facts_alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip,
            self._facts,
        )


def facts_of(article: Article, counts: str) -> str:
    """Source, date, language and length of an article, then the counts of its marks."""
    letters = len(article.text)
    length = tr("1 character") if letters == 1 else tr("{count:,} characters", count=letters)
    published = date_words(article.published)
    known = [article.source, published, article.language, length, counts]
    return " · ".join(" ".join(fact.split()) for fact in known if fact)


def counts_of(items: Sequence[SpanItem], links: Sequence[LinkItem]) -> str:
    """How many mentions, events and relations there are, in words."""
    mentions = len({item.mark for item in items if item.kind == "mention"})
    events = len({item.mark for item in items if item.kind == "event"})
    relations = len({link.owner for link in links if link.kind == "relation"})
    return count_words(mentions, events, relations)


def count_words(mentions: int, events: int, relations: int) -> str:
    """These numbers in words; what there is none of is left out."""
    counted = zip(
        (mentions, events, relations), every_count(mentions, events, relations), strict=True
    )
    return ", ".join(words for count, words in counted if count)


def every_count(mentions: int, events: int, relations: int) -> tuple[str, str, str]:
    """Each of these numbers in words, also where there are none."""
    return (
        tr("1 mention") if mentions == 1 else tr("{count:,} mentions", count=mentions),
        tr("1 event") if events == 1 else tr("{count:,} events", count=events),
        tr("1 relation") if relations == 1 else tr("{count:,} relations", count=relations),
    )


def date_words(published: Published | None) -> str:
    """A date as a person writes it, as precise as it is known; else the words it came from."""
    if published is None:
        return ""
    match = _DATE.match(published.value)
    if match is None:
        return published.raw or published.value
    year, month, day = match.groups()
    if month is None or published.precision == "year" or not 1 <= int(month) <= 12:
        return year
    name = shown(MONTHS[int(month) - 1])
    if day is None or published.precision == "month":
        return tr("{month} {year}", month=name, year=year)
    return tr("{day} {month} {year}", day=str(int(day)), month=name, year=year)

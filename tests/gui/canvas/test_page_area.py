from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from annotator.gui.canvas.page_area import MARGIN
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.theme import theme
from annotator.layout.geometry import LinkItem
from tests.gui.canvas.example import ARTICLE, ITEMS, LINKS, TEXT, at, color_of

LONG = replace(ARTICLE, text=(TEXT + "\n") * 12)
VERY_LONG = replace(ARTICLE, text=(TEXT + "\n") * 80)


@pytest.fixture
def surface(qtbot: QtBot) -> CanvasSurface:
    widget = CanvasSurface(theme("light"))
    qtbot.addWidget(widget)
    widget.resize(800, 500)
    widget.show()
    widget.set_context(color_of=color_of)
    return widget


def screen_baseline(surface: CanvasSurface, position: int) -> int:
    return surface.article_point(position).y()


def test_the_column_grows_no_wider_than_is_good_to_read(surface: CanvasSurface) -> None:
    surface.show_article(ARTICLE)
    surface.resize(2000, 500)
    page = surface.page
    assert page is not None
    assert page.width < 760
    left = surface.article_point(0).x()
    assert abs(left - (surface.viewport().width() - page.width) / 2) < 2


def test_hits_are_found_where_things_are_painted(surface: CanvasSurface) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS)
    start, end = at("Wednesday")
    foot = surface.article_point((start + end) // 2)
    found = surface.hit_at(foot - QPoint(0, 6))
    assert (found.kind, found.mark) == ("mark", "time")
    assert start <= found.position <= end
    nowhere = surface.hit_at(QPoint(5, 5))
    assert nowhere.kind == "nothing"


def test_the_line_under_the_eye_stays_when_marks_come_above_it(surface: CanvasSurface) -> None:
    surface.show_article(LONG)
    here = len(TEXT) * 4
    surface.ensure_visible(here)
    surface.set_context(caret=here)
    y = screen_baseline(surface, here)
    scrolled = surface.verticalScrollBar().value()
    surface.refresh(ITEMS, LINKS)
    assert abs(screen_baseline(surface, here) - y) <= 1
    assert surface.verticalScrollBar().value() > scrolled + 20  # the rows above did grow


def test_the_first_line_stays_when_there_is_no_caret(surface: CanvasSurface) -> None:
    surface.show_article(LONG)
    surface.verticalScrollBar().setValue(700)
    top = surface.hit_at(QPoint(MARGIN, 60)).position
    y = screen_baseline(surface, top)
    surface.refresh(ITEMS, LINKS)
    assert abs(screen_baseline(surface, top) - y) <= 1


def test_the_place_is_kept_when_text_grows_or_the_window_narrows(surface: CanvasSurface) -> None:
    surface.show_article(LONG, ITEMS, LINKS)
    here = len(TEXT) * 5
    surface.ensure_visible(here)
    surface.set_context(caret=here)
    y = screen_baseline(surface, here)
    surface.set_text_size(16)
    assert surface.text_size == 16
    assert abs(screen_baseline(surface, here) - y) <= 8  # the letters themselves are higher
    y = screen_baseline(surface, here)
    surface.resize(620, 500)
    assert abs(screen_baseline(surface, here) - y) <= 1


@pytest.mark.parametrize("article", [LONG, VERY_LONG], ids=["whole", "estimated"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 1.0])
def test_ensure_visible(surface: CanvasSurface, article: object, share: float) -> None:
    surface.show_article(article, ITEMS, LINKS)  # type: ignore[arg-type]
    length = len(surface.article.text) if surface.article else 0
    position = int(share * length)
    surface.ensure_visible(position)
    assert 0 < screen_baseline(surface, position) <= surface.viewport().height()
    surface.ensure_visible("person")
    assert 0 < screen_baseline(surface, 0) < surface.viewport().height()
    surface.ensure_visible("nobody")


def test_the_start_of_the_article_shows_the_whole_headline(surface: CanvasSurface) -> None:
    surface.show_article(LONG, ITEMS, LINKS)
    for scrolled in (9, 2000):
        surface.verticalScrollBar().setValue(scrolled)
        surface.ensure_visible(0)
        assert surface.verticalScrollBar().value() == 0


def test_scrolling_up_a_long_article_does_not_jump(surface: CanvasSurface) -> None:
    surface.show_article(VERY_LONG, ITEMS, LINKS)
    assert surface.page is not None
    assert not surface.page.exact
    surface.verticalScrollBar().setValue(surface.verticalScrollBar().maximum() // 2)
    for _ in range(30):
        position = surface.hit_at(QPoint(MARGIN, 200)).position
        y = screen_baseline(surface, position)
        surface.verticalScrollBar().setValue(surface.verticalScrollBar().value() - 40)
        assert abs(screen_baseline(surface, position) - y - 40) <= 1


def test_menu_by_key_opens_at_the_caret(surface: CanvasSurface) -> None:
    surface.show_article(ARTICLE, ITEMS, [LinkItem("r", 0, "relation", "x", "person", "arab")])
    surface.set_context(caret=at("Ankara")[0])
    assert surface.menu_point() == surface.article_point(at("Ankara")[0])

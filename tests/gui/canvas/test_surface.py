from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from annotator.gui.canvas.page_area import MARGIN
from annotator.gui.canvas.paint import OVERHANG
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.theme import theme
from annotator.layout.geometry import SpanItem
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


def seen(surface: CanvasSurface) -> QImage:
    return surface.viewport().grab().toImage()


def test_an_article_is_shown_in_a_centred_column(surface: CanvasSurface) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS)
    page = surface.page
    assert page is not None
    assert page.width <= surface.viewport().width() - 2 * MARGIN
    assert surface.article_point(0).x() >= MARGIN
    assert surface.accessibleName() == "Article: Erdogan to visit Kazakhstan"
    assert surface.verticalScrollBar().value() == 0


def test_without_an_article_there_is_a_placeholder(surface: CanvasSurface) -> None:
    blank = seen(surface)
    surface.set_placeholder("No article is open", ["Choose one at the left."])
    assert seen(surface) != blank
    assert surface.hit_at(QPoint(10, 10)).kind == "nothing"
    surface.refresh(ITEMS, LINKS)
    surface.ensure_visible(3)
    assert surface.page is None


def test_only_touched_rows_are_painted(surface: CanvasSurface, qtbot: QtBot) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS, counts="")
    qtbot.wait(1)
    updates: list[QRect] = []
    surface._update_row = (  # type: ignore[method-assign]
        lambda y, height: updates.append(QRect(0, int(y), 10, int(height)))
    )
    surface.set_context(caret=at("Ankara")[0])
    assert len(updates) == 1
    surface.set_context(caret=at("Ankara")[0])
    assert len(updates) == 1  # nothing changed, nothing painted
    updates.clear()
    surface.refresh([*ITEMS], LINKS, counts="")
    assert updates == []
    more = SpanItem("more", 0, "mention", "Place", (at("Ankara"),))
    surface.refresh([*ITEMS, more], LINKS, counts="")
    assert 1 <= len(updates) <= 2


@pytest.mark.parametrize(
    "change",
    [
        {"selected": "visit"},
        {"selection": (at("talks with"),)},
        {"hints": {"state": "as"}},
        {"problems": frozenset({"arab"})},
        {"caret": 3},
    ],
    ids=str,
)
def test_partial_painting_looks_like_painting_all(
    surface: CanvasSurface, qtbot: QtBot, change: dict[str, object]
) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS)
    qtbot.wait(1)
    surface.set_context(**change)
    qtbot.wait(1)
    partly = surface.backing() if hasattr(surface, "backing") else seen(surface)
    surface.viewport().update()
    qtbot.wait(1)
    assert partly == seen(surface)
    assert OVERHANG > 0


def test_themes_faces_spacing_and_zoom(surface: CanvasSurface, qtbot: QtBot) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS)
    surface.set_theme(theme("dark"))
    assert QColor(seen(surface).pixel(2, 2)).name() == theme("dark").paper
    assert surface.context.color_of is color_of
    page = surface.page
    assert page is not None
    before = page.height
    surface.set_line_spacing(2.5)
    assert surface.page is not None
    assert surface.page.height > before
    surface.set_face("DejaVu Sans")
    with qtbot.waitSignal(surface.text_size_changed) as size:
        surface.zoom_requested.emit(1)
    assert size.args == [14.0]
    surface.set_text_size(1000)
    assert surface.text_size < 100


def test_a_line_follows_the_pointer(surface: CanvasSurface) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS)
    before = seen(surface)
    surface.set_pointer_line(QPoint(100, 100), QPoint(300, 300))
    assert seen(surface) != before
    surface.set_pointer_line(None, None)
    assert seen(surface) == before


def test_without_arcs_the_lines_move_together_and_the_line_of_the_caret_stays(
    surface: CanvasSurface,
) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS)
    caret = at("Ankara")[0]
    surface.set_context(caret=caret)
    assert surface.page is not None
    height = surface.page.height
    surface.verticalScrollBar().setValue(40)
    place = surface.article_point(caret)
    surface.set_context(arcs="none")
    assert surface.page.height < height
    assert abs(surface.article_point(caret).y() - place.y()) <= 40  # as far as it can scroll
    surface.set_context(arcs="selection")
    assert surface.page.height == height


def test_ticks_follow_the_marks(surface: CanvasSurface, qtbot: QtBot) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS)
    places = {item.fragments[0][0] for item in ITEMS}
    qtbot.waitUntil(lambda: len(surface.gutter.ticks) == len(places))
    surface.set_context(hits=(at("Ankara"),))
    qtbot.waitUntil(lambda: len(surface.gutter.ticks) == len(places) + 1)
    surface.show_article(None)
    qtbot.waitUntil(lambda: surface.gutter.ticks == ())


def test_settling_shows_the_ticks_at_once(surface: CanvasSurface) -> None:
    surface.show_article(ARTICLE, ITEMS, LINKS)
    assert not surface.gutter.ticks
    surface.settle()
    assert surface.gutter.ticks


def test_the_places_of_a_mark_and_of_an_arc_in_sight(surface: CanvasSurface) -> None:
    surface.show_article(VERY_LONG, ITEMS, LINKS)
    for item in ITEMS:
        places = surface.places_of(item.mark)
        assert places
        assert all(item.mark in surface.hit_at(place.center()).stack for place in places)
    for link in LINKS:
        names = surface.places_of((link.owner, link.index))
        assert all(surface.hit_at(name.center()).link is not None for name in names)
        assert names
    surface.verticalScrollBar().setValue(surface.verticalScrollBar().maximum())
    assert surface.places_of(ITEMS[0].mark) == []

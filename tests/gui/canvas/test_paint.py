from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage

from annotator.gui.canvas.paint import UNDERLINE
from annotator.gui.canvas.paint_context import PaintContext
from annotator.gui.theme import THEMES, contrast
from annotator.layout.geometry import SpanItem
from annotator.layout.page import Layout
from tests.gui.canvas.example import TEXT, at
from tests.gui.canvas.painting import context_of, inks, page_of, painted

pytestmark = pytest.mark.usefixtures("qapp")

STATES = {
    "plain": {},
    "selected": {"selected": "visit"},
    "selected suggestion": {"selected": "guess"},
    "selected link": {"selected_link": ("visit", 0)},
    "hovered": {"hovered": "person"},
    "text selected": {"selection": (at("talks with his"),)},
    "everything selected": {"selection": ((0, len(TEXT)),)},
    "hits": {"hits": (at("summit"), at("Ankara")), "current_hit": at("Ankara")},
    "unsaved": {"unsaved": frozenset({"person", "pick"})},
    "problems": {"problems": frozenset({"talks", "arab"})},
    "legal": {"legal": frozenset({"state"}), "selected": "visit"},
    "hints": {"hints": {"state": "as", "pick": "d"}},
    "jump": {"position_hints": {at("Kazakhstan")[0]: "j", at("الزيارة")[0]: "k"}},
    "arcs of the selection": {"arcs": "selection", "selected": "visit"},
    "no arcs": {"arcs": "none"},
    "in front": {"kin": frozenset({"person"}), "selected": "visit", "arcs": "selection"},
    "light triggers": {"embolden": False},
    "ends": {"end_of": lambda identifier: (at("Ankara")[0], identifier)},
}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("state", STATES)
def test_every_state_paints_and_is_seen(state: str, name: str) -> None:
    """Qt's warnings fail a test; and what is on must not look like what is off."""
    with_inks = inks(name)
    page = page_of(with_inks)
    image = painted(page, context_of(with_inks, **STATES[state]))
    plain = painted(page, context_of(with_inks))
    assert (image == plain) == (state == "plain")


def test_words_by_themselves_stand_on_the_same_pixels() -> None:
    with_inks = inks()
    page = page_of(with_inks)
    whole = painted(page, context_of(with_inks, embolden=False))
    assert painted(page, context_of(with_inks, by_word=True)) == whole


STACKED = "The spokesman of the ministry Erdogan said so."


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("selected", [None, "m05"])
@pytest.mark.parametrize("color", ["#000000", "#ffffff", "#c94a14", "#1f6fb4"])
def test_text_under_twelve_marks_stays_legible(name: str, selected: str | None, color: str) -> None:
    with_inks = inks(name)
    at_word = (STACKED.index("Erdogan"), STACKED.index(" said"))
    items = [
        SpanItem(f"m{n:02}", 0, "event" if n % 2 else "mention", "Person", (at_word,))
        for n in range(12)
    ]
    page = Layout(STACKED, with_inks.measure, 560.0).page(items, [])
    context = PaintContext(with_inks, color_of=lambda _: color, selected=selected)
    image = painted(page, context)
    inner = min(page.rows[0].boxes, key=lambda box: box.depth).rect
    ground = image.pixelColor(40 + round(inner.x) + 2, 30 + round(inner.y) + 2).name()
    assert ground != with_inks.theme.paper
    assert contrast(with_inks.theme.ink, ground) >= 4.5
    lines = {
        image.pixelColor(40 + round(inner.x + 20), 30 + round(box.rect.bottom) + 1).name()
        for box in page.rows[0].boxes
    }
    between = image.pixelColor(40 + round(inner.x + 20), 30 + round(inner.bottom) + 2).name()
    assert lines == {with_inks.ink(color)} or selected
    assert between not in lines


@pytest.mark.parametrize("name", THEMES)
def test_a_selected_suggestion_is_still_dashed(name: str) -> None:
    with_inks = inks(name)
    item = SpanItem("s1", 0, "suggestion", "State 0.97", ((0, len(STACKED) - 1),))
    page = Layout(STACKED, with_inks.measure, 560.0).page([item], [])
    context = PaintContext(with_inks, color_of=lambda _: "#0a7d5a", selected="s1")
    image = painted(page, context)
    rect = page.rows[0].boxes[0].rect
    y = 30 + round(rect.y)
    along = [image.pixelColor(40 + x, y).name() for x in range(10, round(rect.width) - 10)]
    on = [color == with_inks.ink("#0a7d5a") for color in along]
    assert 0.2 < sum(on) / len(on) < 0.95
    assert sum(one != other for one, other in pairwise(on)) > 20


def test_the_caret_is_painted_on_its_row_only() -> None:
    with_inks = inks()
    page = page_of(with_inks)
    context = context_of(with_inks, caret=at("Ankara")[0])
    without = painted(page, context)
    row = page.row_of(at("Ankara")[0])
    with_caret = painted(page, context, caret=row.start)
    changed = changed_rows(without, with_caret)
    assert changed
    assert min(changed) >= 30 + row.text_y - 1
    assert max(changed) <= 30 + row.bottom + 1


def changed_rows(one: QImage, other: QImage) -> list[int]:
    return [
        y
        for y in range(one.height())
        if any(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()))
    ]


def test_underlines_lie_below_the_letters_in_the_labels_colour() -> None:
    with_inks = inks()
    page = page_of(with_inks)
    image = painted(page, context_of(with_inks))
    row = page.row_of(at("Wednesday")[0])
    (box,) = [box for box in row.boxes if box.mark == "time"]
    y = 30 + round(box.rect.bottom) + int(UNDERLINE) - 1
    x = 40 + round(box.rect.x + box.rect.width / 2)
    assert QColor(image.pixel(x, y)) == QColor("#6a4f12")
    assert row.baseline + with_inks.measure.descent <= box.rect.bottom


def test_no_line_crosses_the_letters() -> None:
    """With underlines, outlines and waves off or on, the middle of the text band is the same."""
    with_inks = inks()
    page = page_of(with_inks)
    usual = painted(page, context_of(with_inks))
    waved = painted(page, context_of(with_inks, problems=frozenset({"person", "visit"})))
    for row in page.rows[:2]:
        for y in range(int(30 + row.text_y), int(30 + row.baseline)):
            assert all(usual.pixel(x, y) == waved.pixel(x, y) for x in range(usual.width()))


def test_marks_that_cannot_be_chosen_step_back() -> None:
    with_inks = inks()
    page = page_of(with_inks)
    box = page.boxes_of("time")[0].rect
    x, y = 40 + round(box.x + 3), 30 + round(box.y + 2)
    usual = QColor(painted(page, context_of(with_inks)).pixel(x, y))
    dimmed = QColor(painted(page, context_of(with_inks, legal=frozenset({"state"}))).pixel(x, y))
    lit = QColor(painted(page, context_of(with_inks, legal=frozenset({"time"}))).pixel(x, y))
    assert lit.lightness() < usual.lightness() < dimmed.lightness()

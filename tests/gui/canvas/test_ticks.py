from __future__ import annotations

import pytest

from annotator.gui.canvas.ticks import PLACES, ticks_of
from annotator.layout.geometry import SpanItem
from tests.gui.canvas.example import ITEMS, TEXT, at
from tests.gui.canvas.painting import context_of, inks

pytestmark = pytest.mark.usefixtures("qapp")


def test_marks_problems_and_hits_have_ticks() -> None:
    context = context_of(inks(), problems=frozenset({"talks"}), hits=(at("Ankara"),))
    ticks = ticks_of(ITEMS, len(TEXT), context)
    places = {item.fragments[0][0] for item in ITEMS}
    assert len(ticks) == len(places) + 1
    assert [tick.color for tick in ticks if tick.wide] == [
        context.inks.theme.error,
        context.inks.theme.warning,
    ]
    assert [tick.pale for tick in ticks].count(True) == 1  # the suggestion
    assert all(0.0 <= tick.at <= 1.0 for tick in ticks)
    assert ticks[-1].at == at("Ankara")[0] / len(TEXT)


def test_an_empty_article_has_none() -> None:
    assert ticks_of([], 0, context_of(inks())) == []


def test_what_falls_on_one_place_is_one_tick_and_the_problem_shows() -> None:
    items = [
        SpanItem(f"m{number}", 0, "mention", "x", ((number, number + 1),))
        for number in range(50_000)
    ]
    context = context_of(inks(), problems=frozenset({"m30007"}), hits=((7, 8), (8, 9)))
    ticks = ticks_of(items, len(items), context)
    assert len(ticks) == PLACES + 1
    assert [tick.at for tick in ticks if tick.wide] == [30007 / 50_000, 7 / 50_000]

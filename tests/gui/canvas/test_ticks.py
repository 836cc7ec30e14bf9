from __future__ import annotations

import pytest

from annotator.gui.canvas.ticks import ticks_of
from tests.gui.canvas.example import ITEMS, TEXT, at
from tests.gui.canvas.painting import context_of, inks

pytestmark = pytest.mark.usefixtures("qapp")


def test_marks_problems_and_hits_have_ticks() -> None:
    context = context_of(inks(), problems=frozenset({"talks"}), hits=(at("Ankara"),))
    ticks = ticks_of(ITEMS, len(TEXT), context)
    assert len(ticks) == len(ITEMS) + 1
    assert [tick.color for tick in ticks if tick.wide] == [
        context.inks.theme.error,
        context.inks.theme.warning,
    ]
    assert [tick.pale for tick in ticks].count(True) == 1  # the suggestion
    assert all(0.0 <= tick.at <= 1.0 for tick in ticks)
    assert ticks[-1].at == at("Ankara")[0] / len(TEXT)


def test_an_empty_article_has_none() -> None:
    assert ticks_of([], 0, context_of(inks())) == []

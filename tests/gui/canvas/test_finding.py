from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas import finding as module
from annotator.gui.canvas.finding import Finding
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.theme import theme
from annotator.model.find import Query
from tests.builders import an_article

TEXT = "\n".join(f"Line {number} speaks of the visit to Ankara." for number in range(400))


@pytest.fixture
def surface(qapp: QApplication) -> Iterator[CanvasSurface]:
    made = CanvasSurface(theme("light"))
    made.resize(700, 500)
    made.show()
    made.show_article(an_article(TEXT))
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def finding(surface: CanvasSurface) -> Finding:
    return Finding(surface)


def places(words: str) -> list[tuple[int, int]]:
    found, at = [], TEXT.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = TEXT.find(words, at + 1)
    return found


def test_search_begins_at_the_origin_and_counts_the_whole_article(finding: Finding) -> None:
    expected = places("visit")
    finding.start(TEXT, Query("VISIT"), expected[7][0])
    assert finding.current == expected[7]
    finding.settle()
    assert finding.hits == expected
    assert (finding.number, finding.count) == (8, 400)


def test_steps_wrap_at_both_ends(finding: Finding) -> None:
    expected = places("visit")
    finding.start(TEXT, Query("visit"), 0)
    finding.step(-1)
    assert finding.current == expected[-1]
    finding.step(1)
    finding.step(1)
    assert finding.current == expected[1]


def test_only_what_is_seen_is_painted_and_everything_is_ticked(
    surface: CanvasSurface, finding: Finding
) -> None:
    finding.start(TEXT, Query("visit"), 0)
    finding.settle()
    painted = surface.context.hits
    assert 3 < len(painted) < 60
    assert painted[0] == places("visit")[0]
    assert surface.context.current_hit == places("visit")[0]
    assert len(finding._ticks.places) == 400
    finding.step(-1)
    assert surface.verticalScrollBar().value() > 0
    assert surface.context.hits[-1] == places("visit")[-1]
    surface.verticalScrollBar().setValue(0)
    assert surface.context.hits == painted
    finding.stop()
    assert (surface.context.hits, surface.context.current_hit) == ((), None)
    assert finding._ticks.isHidden()


def test_a_long_article_is_looked_through_bit_by_bit(
    finding: Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(10_000))
    monkeypatch.setattr(module, "perf_counter", lambda: float(next(clock)))
    monkeypatch.setattr(module, "SLICE", 500)
    expected = places("visit")
    finding.start(TEXT, Query("visit"), expected[200][0])
    assert finding.current is None, "the first slice was not waited for"
    monkeypatch.setattr(module, "BUSY", 1.5)
    finding._go_on()
    assert finding.current == expected[200]
    assert not finding.complete
    assert (finding.number, finding.count < 400) == (0, True)
    finding.settle()
    assert finding.hits == expected
    assert finding.number == 201


def test_a_hit_over_the_origin_is_counted_once(finding: Finding) -> None:
    finding.start("aaa aaa", Query("aa"), 1)
    finding.settle()
    assert finding.current == (1, 3)
    assert all(one[1] <= other[0] for one, other in pairwise(finding.hits))


def test_nothing_is_found_for_nothing(finding: Finding) -> None:
    for words in ("", "nowhere to be found"):
        finding.start(TEXT, Query(words), 30)
        finding.settle()
        finding.step(1)
        assert (finding.count, finding.current, finding.number) == (0, None, 0)

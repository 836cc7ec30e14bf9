from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from annotator.gui.canvas.inks import Inks
from annotator.gui.theme import contrast, mixed, theme

pytestmark = pytest.mark.usefixtures("qapp")


def test_values_are_made_once() -> None:
    inks = Inks(theme("light"))
    assert inks.color("#112233", 0.5) is inks.color("#112233", 0.5)
    assert inks.pen("#112233", 2.0) is inks.pen("#112233", 2.0)
    assert inks.brush("#112233") is inks.brush("#112233")
    assert inks.color("#112233") == QColor("#112233")
    assert inks.pen("#112233", 1.0, 1.0, Qt.PenStyle.DashLine).dashPattern() == [3.0, 2.0]


def test_text_above_a_tint_stays_legible() -> None:
    inks = Inks(theme("dark"))
    assert inks.tint("#1f6fb4", 0.24).color().alphaF() == pytest.approx(0.24, abs=0.01)
    assert inks.tint("#ffffff", 0.9).color().alphaF() < 0.9


def test_sizes_follow_the_text() -> None:
    small, large = Inks(theme("light"), 10.0), Inks(theme("light"), 26.0)
    assert large.measure.ascent > 2 * small.measure.ascent
    assert large.column_width > 2 * small.column_width
    assert small.label_font.pointSizeF() >= 7.5  # labels stay legible
    dark = large.with_theme(theme("dark"))
    assert (dark.size, dark.theme.name) == (26.0, "dark")


def test_stacked_tints_share_what_text_bears() -> None:
    for name in ("light", "dark", "high-contrast"):
        inks = Inks(theme(name))
        extreme = "#ffffff" if inks.theme.dark else "#000000"
        for stacked in (1, 2, 5, 12):
            ground = inks.theme.paper
            for _ in range(stacked):
                ground = mixed(ground, extreme, inks.share(stacked))
            assert contrast(inks.theme.ink, ground) >= 4.5
        assert inks.share(12) < inks.share(2) < 1.0
        assert inks.share(12, 0.2) < inks.share(12)


def test_faded_lines_are_opaque_and_nearer_to_the_paper() -> None:
    inks = Inks(theme("light"))
    full, faint = inks.faded("#c94a14", 1.0), inks.faded("#c94a14", 0.4)
    assert full == inks.ink("#c94a14")
    assert 1.0 < contrast(faint, inks.theme.paper) < contrast(full, inks.theme.paper)
    assert inks.pen(faint).color().alphaF() == 1.0


def test_words_are_measured_once_in_their_face() -> None:
    inks = Inks(theme("light"))
    assert 0 < inks.label_advance("agent ↓") < inks.measure.label_width("agent ↓")
    assert inks.label_advance("agent ↓") == inks.label_advance("agent ↓")

from __future__ import annotations

from annotator.layout.geometry import Rect


def test_rectangle_edges() -> None:
    rect = Rect(2.0, 3.0, 10.0, 4.0)
    assert (rect.right, rect.bottom, rect.center) == (12.0, 7.0, (7.0, 5.0))
    assert rect.contains(2.0, 3.0)
    assert not rect.contains(12.0, 5.0)
    assert not rect.contains(5.0, 7.0)
    assert rect.grown(1.0) == Rect(1.0, 2.0, 12.0, 6.0)

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.layout.measure import MonospaceMeasure
from annotator.layout.spacing import LayoutMetrics, Sheet


@dataclass(frozen=True)
class CountingMeasure(MonospaceMeasure):
    asked: list[str] = field(default_factory=list)

    def label_width(self, label: str, *, strong: bool = False) -> float:
        self.asked.append(label)
        return super().label_width(label, strong=strong)


def test_each_label_is_measured_once() -> None:
    measure = CountingMeasure()
    sheet = Sheet(measure, 400.0, LayoutMetrics())
    assert sheet.label_width("State") == sheet.label_width("State") == 30.0
    assert sheet.label_width("State", strong=True) == 35.0
    assert measure.asked == ["State", "State"]


def test_a_nest_grows_to_its_limit() -> None:
    metrics = LayoutMetrics(nest_growth=2.0, nest_limit=3)
    assert [metrics.growth(depth) for depth in range(5)] == [0.0, 2.0, 4.0, 6.0, 6.0]


def test_underlines_have_no_limit() -> None:
    metrics = LayoutMetrics(underline_pitch=3.0)
    assert [metrics.fall(depth) for depth in (0, 1, 11)] == [0.0, 3.0, 33.0]


def test_lanes_hold_a_label() -> None:
    sheet = Sheet(MonospaceMeasure(), 400.0, LayoutMetrics())
    assert sheet.text_height == 18.0
    assert sheet.label_pitch >= sheet.measure.label_height
    assert sheet.arc_pitch >= sheet.measure.label_height

"""The sample marks what stands in brackets, and figures are those of what is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.gui.pages.schema.preview import (
    ContrastView,
    SampleView,
    figures,
    own_contrast,
    sample_of,
)
from annotator.gui.theme import THEMES, theme
from annotator.model.schema import EventType, MentionType, RelationType


def test_brackets_become_marks() -> None:
    label = MentionType("Person", example="[Anna] met [her brother].")
    sample = sample_of(label)
    assert sample.text == "Anna met her brother."
    assert [(s.label, s.kind, s.fragments) for s in sample.spans] == [
        ("Person", "mention", ((0, 4),)),
        ("Person", "mention", ((9, 20),)),
    ]
    event = sample_of(EventType("Visit", example="She [came]."))
    assert [s.kind for s in event.spans] == ["event"]


def test_relations_are_arcs_between_marks_without_a_label() -> None:
    label = RelationType("ally-of", ("A",), ("A",), symmetric=True, example="[A] and [B]")
    sample = sample_of(label)
    assert [s.label for s in sample.spans] == ["", ""]
    (link,) = sample.links
    assert (link.label, link.source, link.target, link.symmetric) == ("ally-of", "m0", "m1", True)


@pytest.mark.parametrize(
    "label", [MentionType("A"), EventType("B"), RelationType("c", (), (), example="[only one]")]
)
def test_there_is_a_sample_without_an_example(label: MentionType) -> None:
    assert sample_of(label).spans


def test_it_is_painted_in_the_colour_of_the_label(qtbot: QtBot) -> None:
    view = SampleView(theme("light"))
    qtbot.addWidget(view)
    view.resize(420, 100)
    view.show()
    label = MentionType("Person", color="#b8142d", example="[Anna] met [Ben].")
    view.show_label(label)
    red = view.grab().toImage()
    view.show_label(MentionType("Person", color="#1f6fb4", example=label.example))
    blue = view.grab().toImage()
    assert reddish(red) > 20 > reddish(blue)
    view.set_theme(theme("dark"))
    assert view.grab().toImage() != blue
    assert "Anna" in view.accessibleName()
    view.resize(200, 100)
    narrow = view.height()
    view.show_label(MentionType("Person", example="[Anna] met Ben and many others " * 4))
    assert view.height() > narrow


def reddish(image: QImage) -> int:
    found = 0
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            color = image.pixelColor(x, y)
            found += color.red() > 150 and color.blue() < 90 and color.green() < 90
    return found


def test_figures_are_of_the_ink_in_every_theme(qtbot: QtBot) -> None:
    for color in ("#1f6fb4", "#e0b070", "#000000"):
        found = figures(color)
        assert [name for name, _, _ in found] == list(THEMES)
        assert all(figure >= theme(name).label_contrast for name, _, figure in found)
    assert own_contrast("#e0b070") < 4.5 < own_contrast("#1f6fb4")
    view = ContrastView()
    qtbot.addWidget(view)
    view.resize(300, 46)
    view.show_label("Person", "#1f6fb4")
    assert not view.grab().isNull()
    assert view.accessibleName().startswith("Contrast. Light: 5.1 to 1")

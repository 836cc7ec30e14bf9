from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.gui.pictures import render_canvas, render_widget
from annotator.gui.theme import theme
from annotator.model.errors import AnnotatorError
from tests.gui.canvas.example import ARTICLE, ITEMS, LINKS, TEXT, color_of

pytestmark = pytest.mark.usefixtures("qapp")


def render(path: Path, size: tuple[int, int] | None = None, name: str = "light") -> Path:
    return render_canvas(
        ARTICLE, ITEMS, LINKS, path, theme=theme(name), size=size, color_of=color_of
    )


def test_png_has_the_size_asked_for(tmp_path: Path) -> None:
    image = QImage(str(render(tmp_path / "a.png", (1024, 700), "dark")))
    assert (image.width(), image.height()) == (1024, 700)
    assert QColor(image.pixel(0, 0)).name() == theme("dark").paper


def test_png_may_be_finer(tmp_path: Path) -> None:
    path = render_canvas(
        ARTICLE, ITEMS, LINKS, tmp_path / "a.png", theme=theme("light"), size=(600, 400), scale=2.0
    )
    assert QImage(str(path)).width() == 1200


def test_without_a_size_the_whole_article_is_shown(tmp_path: Path) -> None:
    whole = QImage(str(render(tmp_path / "a.png")))
    cut = QImage(str(render(tmp_path / "b.png", (900, 300))))
    assert whole.width() == cut.width() == 900
    assert whole.height() > 300


def test_svg_holds_the_words_as_text(tmp_path: Path) -> None:
    svg = render(tmp_path / "a.svg").read_text(encoding="utf-8")
    words = set(re.findall(r">([^<>]*)</text>", svg))
    for word in ("Kazakhstan", "two-day", "minister", "Wednesday", "Ankara"):
        assert word in words, word
    assert {"رجب", "أردوغان"} <= words
    assert "agent" in words
    assert "Person" in words
    assert "'DejaVu Serif'" in svg
    assert not re.search(r'font-family="[A-Z]', svg)  # unquoted names are not CSS


def test_no_line_of_text_is_cut_in_half(tmp_path: Path) -> None:
    svg = render(tmp_path / "a.svg", (900, 300)).read_text(encoding="utf-8")
    assert ">Kazakhstan</text>" in svg
    assert "separator" not in svg


def test_pdf_goes_on_on_further_pages(tmp_path: Path) -> None:
    one = render(tmp_path / "one.pdf").read_bytes()
    more = render(tmp_path / "more.pdf", (900, 260)).read_bytes()
    assert one.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", one)) == 1
    assert len(re.findall(rb"/Type\s*/Page\b", more)) > 1
    assert b"/Font" in one  # the text is text


@pytest.mark.parametrize("name", ["a.gif", "a", "a.svg.txt"])
def test_other_suffixes_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(AnnotatorError, match=r"\.png, \.svg or \.pdf"):
        render(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_impossible_sizes_and_places_are_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="10x10"):
        render(tmp_path / "a.png", (10, 10))
    with pytest.raises(AnnotatorError, match="could not be written"):
        render(tmp_path / "missing" / "a.png")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_picture_leaves_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "a.png"
    folder.mkdir()
    with pytest.raises(AnnotatorError, match="could not be written"):
        render(folder)
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


def test_an_article_without_words_or_marks_has_a_picture(tmp_path: Path) -> None:
    empty = replace(ARTICLE, text="", title=None)
    path = render_canvas(empty, [], [], tmp_path / "a.png", theme=theme("light"))
    assert not QImage(str(path)).isNull()
    assert TEXT


def test_window_as_png_only(tmp_path: Path, qtbot: QtBot) -> None:
    label = QLabel("Hello")
    qtbot.addWidget(label)
    image = QImage(str(render_widget(label, tmp_path / "w.png", (300, 200))))
    assert (image.width(), image.height()) == (300, 200)
    with pytest.raises(AnnotatorError, match=r"window cannot be written as \.svg"):
        render_widget(label, tmp_path / "w.svg")

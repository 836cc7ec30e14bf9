from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.gui.pictures import render_canvas, render_widget
from annotator.gui.theme import theme
from annotator.model.errors import AnnotatorError
from tests.gui.canvas.example import ARTICLE, ITEMS, LINKS, TEXT, color_of
from tests.gui.pdf_text import pages_of, text_of

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


def test_pdf_holds_the_words_as_text_once(tmp_path: Path) -> None:
    said = "".join(text_of(render(tmp_path / "a.pdf").read_bytes()).split())
    for words in ("pay a two-day visit", "Wednesday", "Ankara", "agent", "Person", "رجب"):
        assert "".join(words.split()) in said or "".join(reversed(words)) in said, words
    assert said.count("attendaregionalsummit") == 1  # triggers are not drawn twice


def test_svg_holds_every_word_once(tmp_path: Path) -> None:
    svg = render(tmp_path / "a.svg").read_text(encoding="utf-8")
    words = re.findall(r">([^<>]*)</text>", svg)
    assert words.count("summit") == TEXT.split().count("summit")
    assert "<image" not in svg


def test_a_part_is_the_lines_that_hold_it(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    span = (TEXT.index("former"), TEXT.index("documents"))
    render_canvas(ARTICLE, ITEMS, LINKS, path, theme=theme("light"), color_of=color_of, span=span)
    svg = path.read_text(encoding="utf-8")
    assert ">minister</text>" in svg
    assert ">Kazakhstan</text>" not in svg
    assert "Trend" not in svg  # no headline and no facts
    assert ">partner ↑</text>" in svg  # what is outside lies above
    height = re.search(r'viewBox="0 0 900 (\d+)"', svg)
    assert height is not None
    assert int(height.group(1)) < 200


@pytest.mark.parametrize("span", [(5, 5), (9, 3), (-1, 4), (0, len(TEXT) + 1)])
def test_a_part_that_is_not_there_is_refused(tmp_path: Path, span: tuple[int, int]) -> None:
    with pytest.raises(AnnotatorError, match="nothing to draw") as refused:
        render_canvas(ARTICLE, [], [], tmp_path / "a.png", theme=theme("light"), span=span)
    assert str(len(TEXT)) in refused.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_long_article_is_a_pdf_of_a4_pages_and_too_high_for_a_png(tmp_path: Path) -> None:
    long = replace(ARTICLE, text="\n".join(f"Line {number} of many." for number in range(900)))
    pdf = render_canvas(long, [], [], tmp_path / "a.pdf", theme=theme("light")).read_bytes()
    assert pages_of(pdf) > 10
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    assert [round(float(side)) for side in box.groups()] == [596, 842]
    said = "".join(text_of(pdf).split())
    for number in range(900):
        assert said.count(f"Line{number}ofmany.") == 1
    with pytest.raises(AnnotatorError, match="too high for one PNG"):
        render_canvas(long, [], [], tmp_path / "a.png", theme=theme("light"))
    svg = render_canvas(long, [], [], tmp_path / "a.svg", theme=theme("light"))
    assert ">899</text>" in svg.read_text(encoding="utf-8")


def test_a_title_may_hold_any_character(tmp_path: Path) -> None:
    odd = replace(ARTICLE, title="Talks <on> “A & B”")
    path = render_canvas(odd, [], [], tmp_path / "a.svg", theme=theme("light"))
    root = ET.parse(path).getroot()
    assert root.findtext("{http://www.w3.org/2000/svg}title") == odd.title


def test_pdf_goes_on_on_further_pages(tmp_path: Path) -> None:
    one = render(tmp_path / "one.pdf").read_bytes()
    more = render(tmp_path / "more.pdf", (900, 260)).read_bytes()
    assert one.startswith(b"%PDF")
    assert pages_of(one) == 1
    assert pages_of(more) > 1
    assert "1/" in text_of(more).replace(" ", "").replace("\t", "")


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

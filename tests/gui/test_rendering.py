from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.bootstrap import wired_projects
from annotator.gui.rendering import render_project
from annotator.model.errors import AnnotatorError, NotFound, ProjectUnusable, StoreFailed
from annotator.model.project import ArticleQuery
from annotator.workspace.settings import settings_file


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    target = tmp_path_factory.mktemp("pictures") / "sample.annotator"
    wired_projects().create_sample(str(target))
    return str(target)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


def colors_in(image: QImage, step: int = 3) -> int:
    """How many different colours there are, by sampling."""
    return len(
        {
            image.pixel(x, y)
            for x in range(0, image.width(), step)
            for y in range(0, image.height(), step)
        }
    )


def test_a_picture_of_the_canvas_has_the_size_asked_for(sample: str, tmp_path: Path) -> None:
    out = tmp_path / "canvas.png"
    render_project(wired_projects(), sample, out, size=(800, 600))
    image = QImage(str(out))
    assert (image.width(), image.height()) == (800, 600)
    assert colors_in(image) > 50, "text, labels and arcs"
    assert [path.name for path in tmp_path.iterdir()] == ["canvas.png"]


def test_a_picture_of_the_window_shows_panels_and_text(sample: str, tmp_path: Path) -> None:
    out = tmp_path / "window.png"
    render_project(wired_projects(), sample, out, size=(1200, 800), window=True)
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1200, 800)
    for left in (0, 300, 900):  # articles and labels, the text, the inspector
        assert colors_in(image.copy(left, 0, 300, 800)) > 20
    assert not settings_file().exists(), "a picture changes no settings"


def test_the_same_picture_twice_is_the_same(sample: str, tmp_path: Path) -> None:
    for window in (False, True):
        first, second = tmp_path / f"{window}1.png", tmp_path / f"{window}2.png"
        render_project(wired_projects(), sample, first, size=(900, 700), window=window)
        render_project(wired_projects(), sample, second, size=(900, 700), window=window)
        assert QImage(str(first)) == QImage(str(second))


def test_articles_and_themes_look_different(sample: str, tmp_path: Path) -> None:
    store = wired_projects().connect(sample)
    articles = [row.id for row in store.articles(ArticleQuery("A1"))]
    store.close()
    shown = []
    for number, options in enumerate(
        ({}, {"article": articles[1]}, {"theme_name": "dark"}, {"article": articles[0]})
    ):
        out = tmp_path / f"{number}.png"
        render_project(wired_projects(), sample, out, size=(700, 500), **options)  # type: ignore[arg-type]
        shown.append(QImage(str(out)))
    assert shown[0] == shown[3], "the first article is the one that is drawn by itself"
    assert shown[0] != shown[1]
    assert shown[0] != shown[2]
    assert shown[2].pixelColor(1, 1).lightness() < 100


def test_a_picture_may_be_sharper(sample: str, tmp_path: Path) -> None:
    out = tmp_path / "sharp.png"
    render_project(wired_projects(), sample, out, size=(700, 500), scale=2.0)
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1400, 1000)


def test_marks_are_those_of_the_annotator(sample: str, tmp_path: Path) -> None:
    store = wired_projects().connect(sample)
    (annotator, *_) = store.stats().annotators
    store.close()
    ours, nobody = tmp_path / "ours.png", tmp_path / "nobody.png"
    render_project(wired_projects(), sample, ours, annotator=annotator)
    render_project(wired_projects(), sample, nobody, annotator="nobody")
    assert QImage(str(ours)) != QImage(str(nobody))


def test_svg_and_pdf_hold_the_text(sample: str, tmp_path: Path) -> None:
    svg, pdf = tmp_path / "article.svg", tmp_path / "article.pdf"
    render_project(wired_projects(), sample, svg)
    render_project(wired_projects(), sample, pdf)
    words = " ".join(ET.parse(svg).getroot().itertext())
    assert "Lindqvall" in words
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_png_has_the_usual_size_or_holds_everything(sample: str, tmp_path: Path) -> None:
    usual, whole, part = (tmp_path / f"{name}.png" for name in "abc")
    render_project(wired_projects(), sample, usual)
    render_project(wired_projects(), sample, whole, whole=True)
    render_project(wired_projects(), sample, part, span=(0, 20))
    sizes = [(QImage(str(out)).width(), QImage(str(out)).height()) for out in (usual, whole, part)]
    assert sizes[0] == (1440, 900)
    assert sizes[1][1] > 900 > 300 > sizes[2][1]


@pytest.mark.parametrize("window", [False, True])
def test_an_article_that_is_missing_is_said(sample: str, tmp_path: Path, window: bool) -> None:
    out = tmp_path / "out.png"
    with pytest.raises(NotFound, match="no article nowhere"):
        render_project(wired_projects(), sample, out, article="nowhere", window=window)
    assert not out.exists()


@pytest.mark.parametrize("window", [False, True])
def test_a_project_that_is_missing_is_said(tmp_path: Path, window: bool) -> None:
    out = tmp_path / "out.png"
    with pytest.raises(ProjectUnusable):
        render_project(wired_projects(), str(tmp_path / "no.annotator"), out, window=window)
    assert not out.exists()


def test_a_project_without_articles_has_no_canvas_but_a_window(tmp_path: Path) -> None:
    target, out = str(tmp_path / "empty.annotator"), tmp_path / "out.png"
    wired_projects().create(target, schema="minimal")
    with pytest.raises(NotFound, match="no articles") as failure:
        render_project(wired_projects(), target, out)
    assert "annotator import" in failure.value.hint
    render_project(wired_projects(), target, out, window=True)
    assert out.exists()


def test_a_window_is_no_svg(sample: str, tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="svg"):
        render_project(wired_projects(), sample, tmp_path / "out.svg", window=True)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_cannot_be_read_is_said_as_it_is(
    sample: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    projects = wired_projects()
    connect = projects.connect

    def failing(target: str) -> object:
        store = connect(target)

        def refuse(*_: object) -> object:
            raise StoreFailed("The disk failed.")

        monkeypatch.setattr(store, "articles", refuse)
        return store

    monkeypatch.setattr(projects, "connect", failing)
    with pytest.raises(StoreFailed, match="The disk failed"):
        render_project(projects, sample, tmp_path / "out.png")


def test_a_mark_is_selected_and_a_page_is_shown(sample: str, tmp_path: Path) -> None:
    plain, selected, page = (tmp_path / f"{name}.png" for name in ("plain", "selected", "page"))
    render_project(wired_projects(), sample, plain, window=True)
    render_project(wired_projects(), sample, selected, window=True, mark="m1")
    render_project(wired_projects(), sample, page, window=True, page="check")
    assert len({path.read_bytes() for path in (plain, selected, page)}) == 3
    for wrong in ({"mark": "m999"}, {"page": "nowhere"}):
        with pytest.raises(NotFound):
            render_project(wired_projects(), sample, tmp_path / "no.png", window=True, **wrong)
    assert not (tmp_path / "no.png").exists()
